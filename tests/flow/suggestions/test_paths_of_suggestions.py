"""Case 5.5 (its last part) and case 5.9, told on each channel and each database, with exact dates."""

from datetime import date
from functools import partial

from services.citizens import intake
from services.opinions import screening
from services.suggestions import drafting
from services.work import Work
from storage.people import people
from tests.flow import story
from tests.flow.conftest import County
from tests.flow.counter import NUMBER, TITLE, Cast, assigned, submitted
from tests.flow.handling.test_not_our_job import clocks
from tests.flow.story import takes, takes_again
from tests.simulators.telegram.people import Person

OTHER = "JY-2026-0002"
SAME = "关于白杨村排水沟疏通的建议"
REPLY = "排水沟已全部疏通，清淤每季度一次，由白杨村负责日常看护，乡镇每月检查一次。"


async def a_second_one(county: County) -> tuple[Person, Person]:
    """赵强 writes about the same drain, out of what somebody else said; the deputy and the citizen."""
    citizen = await county.citizen("老孙")
    await citizen.waits_for("您好，这里是云溪县人大代表联络")
    deputy = await county.officer("zhao-qiang")

    def write(work: Work) -> None:
        newest = work.once(_newest)
        author, desk, writer = (
            people.get(work.c, one, work.today) for one in (newest, county.ids["zhang-min"], county.ids["zhao-qiang"])
        )
        said = intake.Draft(
            text="白杨村的沟又堵了，下雨进水",
            place="人民路",
            topic="water",
            anonymous=False,
            signature="老孙",
            phone="",
        )
        opinion = intake.submit(work, person=author, draft=said).opinion
        given = screening.give(work, person=desk, opinion_id=opinion.id, version=opinion.version, deputy_id=writer.id)
        text = {"title": SAME, "facts": "一下雨水就进院子，去看过两次。", "proposal": "一、疏通。二、定期清淤。"}
        draft = drafting.Draft(given.opinion.id, given.opinion.version, "on_site", **text, publication="full")
        written = drafting.adopt(work, person=writer, draft=draft)
        drafting.submit(work, person=writer, suggestion_id=written.id, version=written.version)

    await county.program.sweep(partial(write))
    return deputy, citizen


def _newest(c: object) -> int:
    from sqlalchemy import Connection, func, select

    from storage.tables import accounts

    assert isinstance(c, Connection)
    return int(c.execute(select(func.max(accounts.c.person_id))).scalar_one())


async def handled(cast: Cast, clerk: Person, head: Person) -> None:
    """Acknowledged, planned, spoken about, answered on 10 June."""
    county = cast.county
    await county.goes_to("2026-03-17")
    await story.acknowledges(clerk, "")
    await county.goes_to("2026-03-18")
    await story.files_the_plan(clerk)
    await county.goes_to("2026-03-20")
    await story.records_a_contact(clerk, "3月20日 现场 白杨村 和李梅代表看了排水沟")
    await county.goes_to("2026-06-10")
    await story.drafts_the_reply(clerk, REPLY)
    await head.waits_for("请签发")
    await takes_again(head, "签发")
    await head.waits_for(f"已签发 {NUMBER}")


async def test_case_5_5_two_deputies_one_handling_two_replies(county: County) -> None:
    cast = await submitted(county)
    clerk, head = await cast.officer("xu-fang"), await cast.officer("lu-zhiyuan")
    await assigned(cast, "主办住建局", "6月16日")
    second, citizen = await a_second_one(county)
    await cast.office.waits_for(f"新建议待审：{SAME}")
    await takes_again(cast.office, "打开")
    await cast.office.waits_for("有1件内容相近，可以并案")
    await takes_again(cast.office, "并案")
    listed = await cast.office.waits_for("可以并到哪一件")
    assert f"{NUMBER} {TITLE}（李梅，已交办）" in listed.text
    await cast.office.presses("1")
    await takes(cast.office, "并入")
    await cast.office.waits_for(f"已并案：{OTHER} 并入 {NUMBER}。")
    await second.waits_for(f"{OTHER} 和 {NUMBER} 并案办理。")
    await cast.deputy.waits_for(f"{OTHER} 并到您的 {NUMBER} 一起办。")
    await clerk.waits_for(f"{OTHER} 并到 {NUMBER} 一起办。")
    await citizen.waits_for("YJ-2026-0002 的建议和另一件相同的一起办。")

    await handled(cast, clerk, head)
    for deputy, number in ((cast.deputy, NUMBER), (second, OTHER)):
        answered = await deputy.waits_for(f"{number} 有答复了")
        assert "请在2026年7月2日(周四)前评价" in answered.text
    await citizen.waits_for("您反映的事（YJ-2026-0002）有答复了")
    await cast.citizen.waits_for("您反映的事（YJ-2026-0001）有答复了")
    # one handling, by the clock of the first
    assert await clocks(county, "reply") == [("县住建局", date(2026, 3, 16), date(2026, 6, 16))]
    assert await county.chains_verify()


async def test_case_5_9_she_moves_away_and_is_answered_and_asked_still(county: County) -> None:
    cast = await submitted(county)
    clerk, head = await cast.officer("xu-fang"), await cast.officer("lu-zhiyuan")
    await assigned(cast, "主办住建局", "6月16日")
    await county.goes_to("2026-03-17")
    await story.acknowledges(clerk)
    await county.goes_to("2026-03-18")
    await story.files_the_plan(clerk)
    await county.goes_to("2026-03-20")
    await story.records_a_contact(clerk, "3月20日 现场 白杨村 和李梅代表看了排水沟")

    await county.goes_to("2026-05-20")
    await cast.office.says("停止任职")
    await cast.office.waits_for("谁停止任职")
    await cast.office.says("李梅")
    await takes(cast.office, "停止代表")
    shown = await cast.office.waits_for("李梅为什么不再担任代表？")
    assert "1. 迁出本行政区域" in shown.text
    await cast.office.presses("1", on=shown)
    await takes(cast.office, "停止，马上生效")
    await cast.office.waits_for("已停止：李梅")
    told = await cast.deputy.waits_for("2026年5月20日(周三)起您不再担任代表")
    assert "您提的建议继续办，答复照样送您，请您评价。" in told.text
    await cast.deputy.says("草稿")
    await cast.deputy.waits_for("这一步要由人大代表来办。")

    await county.goes_to("2026-06-10")
    await story.drafts_the_reply(clerk, REPLY)
    await head.waits_for("请签发")
    await takes_again(head, "签发")
    answered = await cast.deputy.waits_for(f"{NUMBER} 有答复了")
    assert "2026年7月2日(周四)前评价" in answered.text
    await county.goes_to("2026-07-03")
    fired = [one for one in await county.reminders() if one[1] == "feedback"]
    assert [rung for _, _, rung in fired] == ["half"]
    assert await county.chains_verify()
