"""The station: the citizen's words, the card, and a deputy chosen in two presses."""

from collections.abc import AsyncIterator

import pytest
from sqlalchemy import Connection

from domain.cases import Opinion
from domain.opinions.opinion import OpinionStatus
from domain.roles import Role
from storage import attachments
from storage.people import people
from tests.contract import rows
from tests.contract.town import MATTER, Town, town


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Town]:
    async with town(database_url) as place:
        yield place


async def give(county: Town, deputy: str = "李梅") -> None:
    await county.presses("zhou", "打开", "交给代表")
    await county.says("zhou", deputy)
    await county.presses("zhou", "确定")


async def test_the_station_hears_of_a_new_opinion_and_reads_the_citizens_own_words(county: Town) -> None:
    await county.opinion()

    assert county.heard("wu") == []
    [told] = county.heard("zhou")
    assert told.startswith("新意见 YJ-2026-0001：")
    assert "2026年3月5日(周四)前初审" in told
    words, card = await county.presses("zhou", "打开")
    assert words == f"“{MATTER}”"
    assert "第1/1件" in card
    assert "地点：人民路；类别：道路交通" in card
    assert "署名：王阿姨；电话：13800000000；没有附件" in card
    assert "程序提示：无" in card
    assert county.labels("zhou") == ["交给代表", "转给单位", "直接答复", "要求补充", "不受理", "回到菜单"]


async def test_an_anonymous_author_leaves_no_name_and_no_number(county: Town) -> None:
    await county.opinion(anonymous=True)

    *_, card = await county.presses("zhou", "打开")

    assert "署名：匿名群众；电话：没有留" in card


async def test_an_author_who_gave_no_name_has_none_on_the_card(county: Town) -> None:
    await county.opinion(signature="", phone="")

    *_, card = await county.presses("zhou", "打开")

    assert "署名：没有留姓名；电话：没有留" in card


async def test_deputies_of_the_district_come_first_then_those_of_the_station(county: Town) -> None:
    await county.opinion()

    [listed] = (await county.presses("zhou", "打开", "交给代表"))[-1:]

    assert [line[:5].strip() for line in listed.splitlines()[1:5]] == ["1. 李梅", "2. 孙丽", "3. 赵强", "4. 钱进"]
    assert "李梅（第3选区，手上0件）" in listed


async def test_what_the_citizen_will_read_is_shown_before_it_is_done(county: Town) -> None:
    opinion = await county.opinion()
    await county.presses("zhou", "打开", "交给代表")
    county.heard("zhou")

    [check] = await county.presses("zhou", "1")

    assert check.startswith("YJ-2026-0001 交给李梅，对吗？")
    assert (await county.opinion_now(opinion.id)).status == OpinionStatus.SCREENING
    promised = check.split("“", 1)[1].rsplit("”", 1)[0]
    await county.presses("zhou", "确定")
    assert county.last("wang") == promised


async def test_one_press_accepts_and_gives_to_the_deputy(county: Town) -> None:
    opinion = await county.opinion()
    await give(county)

    given = await county.opinion_now(opinion.id)
    assert (given.status, given.deputy_id, given.officer_id) == ("with_deputy", county.ids["li"], county.ids["zhou"])
    done = await county.steps(opinion.ref)
    assert [step[0] for step in done] == ["submit", "route", "accept", "give_to_deputy"]
    assert done[-1] == ("give_to_deputy", Role.STATION, county.ids["zhou"])
    assert await county.record_is_whole()
    assert county.last("zhou") == "已办：YJ-2026-0001 → 李梅\n2026年3月16日(周一)前回音。还剩0件待初审。"
    assert "2026年3月16日(周一)前决定" in county.last("li")
    assert "交给了李梅代表" in county.last("wang")


async def test_the_same_press_twice_does_nothing_twice(county: Town) -> None:
    opinion = await county.opinion()
    await county.presses("zhou", "打开", "交给代表", "1")
    yes = county.button("zhou", "确定")
    await county.sends("zhou", yes)
    county.heard("zhou"), county.heard("li")

    await county.sends("zhou", yes)

    assert "这个按钮过时了：YJ-2026-0001 现在是“已交给代表”" in county.heard("zhou")[0]
    assert county.heard("li") == []
    assert len(await county.steps(opinion.ref)) == 4


async def test_an_opinion_is_nobodys_to_see_at_another_station(county: Town) -> None:
    await county.opinion()

    await county.sends("wu", county.button("zhou", "打开"))

    assert county.heard("wu")[0].startswith("这一件您看不到")


async def test_only_the_station_screens(county: Town) -> None:
    await county.opinion()

    await county.sends("li", county.button("zhou", "打开"))

    assert MATTER not in "".join(county.heard("li"))


async def test_a_deputy_is_found_by_a_part_of_the_name(county: Town) -> None:
    await county.opinion()
    await county.presses("zhou", "打开", "交给代表")

    [unknown] = (await county.says("zhou", "诸葛"))[-1:]
    [check] = await county.says("zhou", "赵")

    assert unknown.startswith("没有找到叫“诸葛”的代表")
    assert check.startswith("YJ-2026-0001 交给赵强")


async def test_whose_mandate_has_ended_cannot_be_chosen(county: Town) -> None:
    opinion = await county.opinion()
    await county.presses("zhou", "打开", "交给代表", "1")
    li = await county.person("li")
    yesterday = rows.DAY.replace(day=1)
    await county.scene.store.run(people.end_role, li.id, Role.DEPUTY, li.scopes(Role.DEPUTY)[0], yesterday)

    [told] = (await county.presses("zhou", "确定"))[-1:]

    assert told.startswith("这一位现在选不了")
    assert (await county.opinion_now(opinion.id)).status == OpinionStatus.SCREENING


async def test_lists_are_paged_and_numbered_through(county: Town) -> None:
    for n in range(8):
        await county.opinion(f"第{n + 1}盏路灯不亮，在解放路")
    await county.says("zhou", "菜单")
    county.heard("zhou")

    [first] = await county.presses("zhou", "待初审（8）")
    [second] = await county.presses("zhou", "下一页")

    assert first.startswith("待初审8件")
    assert "4. YJ-2026-0004" in first
    assert "5. YJ-2026-0005" in second
    assert county.labels("zhou") == ["5", "6", "7", "8", "上一页", "回到菜单"]
    assert "第8/8件" in (await county.presses("zhou", "8"))[-1]


async def test_the_next_one_follows_when_one_is_done(county: Town) -> None:
    for n in range(2):
        await county.opinion(f"第{n + 1}盏路灯不亮，在解放路")
    await county.says("zhou", "菜单")
    await county.presses("zhou", "待初审（2）", "1", "交给代表")
    await county.says("zhou", "李梅")
    await county.presses("zhou", "确定")

    [_, card] = (await county.presses("zhou", "下一件"))[-2:]

    assert card.startswith("YJ-2026-0002")
    assert "第1/1件" in card


async def test_the_station_sees_with_whom_an_opinion_waits_and_until_when(county: Town) -> None:
    await county.opinion()
    await give(county)
    await county.says("zhou", "菜单")

    [listed] = (await county.presses("zhou", "等代表（1）"))[-1:]
    [_, card] = await county.presses("zhou", "1")

    assert "李梅代表，2026年3月16日(周一)前" in listed
    assert "现在：已交给代表；李梅代表办，2026年3月16日(周一)前" in card


async def keeps(county: Town, opinion: Opinion, *kinds: str) -> list[int]:
    """Files came with the opinion; their bytes are still to be fetched."""

    def add(c: Connection) -> list[int]:
        account = rows.account(c, opinion.author_id, "w1")
        of = {"account_id": account, "opinion_id": opinion.id, "handle": "h", "received_at": rows.AT}
        return [attachments.add(c, kind=kind, **of) for kind in kinds]

    return await county.scene.store.run(add)


async def test_photos_are_shown_as_they_are_kept(county: Town) -> None:
    opinion = await county.opinion()
    await give(county)
    photo, _ = await keeps(county, opinion, "photo", "document")
    blob = await county.scene.store.run(attachments.keep, photo, b"jpeg", "image/jpeg")

    *_, card = await county.presses("li", "打开")
    shown = await county.presses("li", "看附件")

    assert "附件2个" in card
    assert shown[0] == f"blob:{blob}"
    assert "还有1个没有取到" in shown[1]
    assert county.labels("li") == ["回到这一件", "回到菜单"]


async def test_the_voice_of_an_anonymous_author_stays_at_the_station(county: Town) -> None:
    opinion = await county.opinion(anonymous=True)
    await keeps(county, opinion, "voice")

    *_, card = await county.presses("zhou", "打开")
    await give(county)
    *_, given = await county.presses("li", "打开")

    assert "附件1个" in card
    assert "没有附件" in given


async def test_a_recording_sent_as_a_file_is_an_anonymous_voice_too(county: Town) -> None:
    opinion = await county.opinion(anonymous=True)
    spoken, written = await keeps(county, opinion, "document", "document")
    await county.scene.store.run(attachments.keep, spoken, b"OggS", "audio/ogg")
    await county.scene.store.run(attachments.keep, written, b"%PDF", "application/pdf")
    await give(county)

    *_, given = await county.presses("li", "打开")

    assert "附件1个" in given
