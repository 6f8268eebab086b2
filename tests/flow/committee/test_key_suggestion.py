"""A key suggestion, told whole: chosen, supervised, answered by the head himself, polled; on each channel."""

import json
from collections.abc import Sequence

from sqlalchemy import Connection, select

from storage.tables import events, inbox, web_messages
from tests.contract.chamber import MEMBERS, PRESSED, everything
from tests.flow import story
from tests.flow.conftest import County
from tests.flow.counter import NUMBER, assigned, opens, submitted, the_file
from tests.flow.story import takes, takes_again
from tests.simulators.telegram.people import Person

REPLY = "排水沟已全部疏通，清淤每季度一次，由白杨村负责日常看护。"
SEEN = "3月20日；白杨村；韩国栋、李梅等6人；沟堵了三处；六月底前疏通"
LEVELS = ("不满意", "满意", "不满意", "满意", "不满意", "满意")


async def votes(members: Sequence[Person]) -> None:
    """Each takes the ballot and presses; nobody is told what they pressed."""
    for member, level in zip(members, LEVELS, strict=True):
        await takes_again(member, "现在投票")
        paper = await member.waits_for("点一下就投出")
        await member.presses(level, on=paper)
        cast = await member.waits_for("已投出")
        assert level not in cast.text


def kept_of_presses(c: Connection) -> list[str]:
    """Whatever tells of a press on a ballot, outside the ballots themselves, in any table."""
    rows = [(table, "".join(row.values())) for table, row in everything(c)]
    return [row for table, row in rows if PRESSED.search(row) and table not in ("outbox", "web_messages")]


def presses_in_web_chats(c: Connection) -> list[str]:
    """Presses below a ballot that a web chat still shows to its person."""
    papers, found = set(), []
    for row in c.execute(select(web_messages).order_by(web_messages.c.account_id, web_messages.c.seq)):
        body = json.loads(row.body)
        if PRESSED.search(row.body):
            assert not row.from_person
            papers.add((row.account_id, row.seq))
        if (row.account_id, body.get("of")) in papers:
            found.append(row.body)
    return found


async def test_a_key_suggestion_from_the_choice_to_what_follows_the_poll(county: County) -> None:
    cast = await submitted(county)
    clerk, head = await cast.officer("xu-fang"), await cast.officer("lu-zhiyuan")
    members = [await cast.officer(key) for key in MEMBERS]
    chair, committee = members[0], await cast.officer("qin-lan")
    await assigned(cast, "主办住建局", "6月16日")

    await opens(cast.office)
    await takes_again(cast.office, "重点督办")
    for label in ("群众普遍关心", "韩国栋", "城建环资委"):
        await takes(cast.office, label)
    await cast.office.waits_for("哪天定的、为什么选它")
    await cast.office.says("3月16日主任会议，汛期前要见效")
    await takes(cast.office, "只跟今年")
    await cast.office.waits_for(f"已记为重点督办件：{NUMBER}")
    led = await chair.waits_for(f"请您领衔督办 {NUMBER}")
    assert "听取汇报请在2026年9月16日(周三)前" in led.text
    await committee.waits_for(f"请督办 {NUMBER}")
    await cast.deputy.waits_for("请您一起参加")
    told = await clerk.waits_for("列为重点督办件")
    assert "答复由单位负责人本人签发，期限2026年6月16日(周二)不变" in told.text

    await county.goes_to("2026-03-17")
    await story.acknowledges(clerk, announced="")
    await county.goes_to("2026-03-18")
    await story.files_the_plan(clerk)
    await county.goes_to("2026-03-20")
    await story.records_a_contact(clerk, "3月20日 现场 白杨村 和李梅代表看了排水沟")
    await takes_again(chair, "记一次督办")
    await takes(chair, "现场视察督办")
    await chair.waits_for("哪天、在哪里、谁参加")
    await chair.says(SEEN)
    await takes(chair, "提交")
    await chair.waits_for("记下了，单位、代表和督办的人已收到通知")
    for person in (head, clerk, cast.deputy, cast.office, committee):
        found = await person.waits_for("督办记录：现场视察督办")
        assert "发现：“沟堵了三处”；要求：“六月底前疏通”（韩国栋）" in found.text

    await county.goes_to("2026-06-10")
    await story.drafts_the_reply(clerk, REPLY)
    await head.waits_for("请签发")
    await takes_again(head, "签发")
    await head.waits_for(f"已签发 {NUMBER}")

    await opens(cast.office)
    await takes_again(cast.office, "重点督办")
    await takes(cast.office, "更多")
    await takes(cast.office, "发起测评")
    await takes(cast.office, "开始签到")
    for member in members:
        await member.waits_for("满意度测评，请签到")
        await takes_again(member, "我到了")
        await member.waits_for("签到好了")
    await cast.office.says("菜单")
    for label in ("更多", "更多", "更多", "满意度测评"):
        await takes(cast.office, label)
    listed = await cast.office.waits_for("满意度测评1项")
    await cast.office.presses("1", on=listed)
    card = await cast.office.waits_for("到会6人，已过半")
    await cast.office.presses("开始投票", on=card)
    await cast.office.waits_for("到会的还有人没投")
    for member in members:
        await member.waits_for("每人一票，无记名")
    await votes(members)

    store = county.program.store
    assert await store.read(kept_of_presses) == []
    assert await store.read(presses_in_web_chats) == []
    names = await store.read(lambda c: list(c.execute(select(inbox.c.event_id)).scalars()))
    assert sum(name.startswith("secret:") for name in names) == 6
    times = await store.read(lambda c: list(c.execute(select(events).where(events.c.action == "cast"))))
    assert len(times) == 6
    assert {one.data for one in times} == {"{}"}

    await takes_again(cast.office, "结束投票")
    sure = await cast.office.waits_for("之后谁都不能再投")
    await cast.office.presses("结束投票", on=sure)
    await takes(cast.office, "计票")
    counted = await cast.office.waits_for("结果：不满意")
    assert "满意3，基本满意0，不满意3，无效0；名单6人，到会6人，收票6张" in counted.text
    assert "基数：全体组成人员6人；恰好半数不算达到。" in counted.text
    await cast.office.presses("宣布", on=counted)
    await takes(cast.office, "单位和代表")
    for person in (*members, committee, head, clerk, cast.deputy):
        await person.waits_for("测评结果：不满意")
    await takes(cast.office, "定后续")
    await takes(cast.office, "重新报告")
    await cast.office.waits_for("谁定的、怎么办")
    await cast.office.says("主任会议定，八月再报告一次")
    follows = await head.waits_for("测评后续：重新报告")
    assert "（吴红）" in follows.text

    file = await the_file(cast.office)
    assert "主任会议选定：群众普遍关心" in file
    assert "2026年3月20日(周五) 现场视察督办，白杨村" in file
    assert "满意度测评：不满意。满意3，基本满意0，不满意3" in file
    assert await county.chains_verify()
