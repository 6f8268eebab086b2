"""The straight case, told on each channel and each database, with exactly the dates of docs/rules.md §5."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tests.flow import story
from tests.flow.conftest import County
from tests.simulators.telegram.people import Person

REPLY = "南门斑马线和警示牌已于5月20日做好，校门两侧各增设减速带一处，护学岗由学校每天安排。"
AGAIN = "南门一侧也已施划斑马线，并在来车方向五十米处加装提示灯，7月31日全部启用。"
UNTIL_ASSIGNED: list[tuple[str, str, str]] = []


@dataclass
class Cast:
    """Everybody in the straight case."""

    wang: Person
    station: Person
    li: Person
    zhao: Person
    office: Person
    clerk: Person
    head: Person
    vice: Person
    co: Person


async def arrives(county: County) -> Cast:
    """Everybody has been let in; nobody has said anything yet."""
    keys = ("zhang-min", "li-mei", "zhao-qiang", "wu-hong", "chen-liang", "wang-qiang", "liu-yang", "he-jing")
    officers = [await county.officer(key) for key in keys]
    return Cast(await county.citizen("王阿姨"), *officers)


async def until_the_reply_is_due(county: County, cast: Cast) -> None:
    """From the opinion on 2 March to the co-opinion on 31 March."""
    await story.tells_the_matter(cast.wang)
    await story.gives_it_to_the_deputy(cast.station)
    await cast.wang.waits_for("2026年3月16日(周一)前决定怎么办")
    await county.goes_to("2026-03-06")
    await story.writes_an_own_text(cast.li)
    await county.opens_again(cast.wang)
    await cast.wang.waits_for("李梅代表写成了建议")
    await story.invites(cast.li, "赵强")
    await story.co_signs(cast.zhao)
    await county.goes_to("2026-03-13")
    await story.submits(cast.li)
    await county.goes_to("2026-03-16")
    await story.registers_and_assigns(cast.office)
    await county.opens_again(cast.wang)
    await cast.wang.waits_for("交给县交通局办了")
    await cast.li.waits_for("主办：县交通局")
    await county.goes_to("2026-03-17")
    await story.acknowledges(cast.clerk)
    await story.acknowledges(cast.co)
    await county.goes_to("2026-03-18")
    await story.files_the_plan(cast.clerk)
    await county.goes_to("2026-03-20")
    await story.records_a_contact(cast.clerk, "3月20日 现场 实验小学南门 和李梅代表看了校门，她同意划在南门")
    await cast.li.waits_for("记录了一次联系")
    await county.goes_to("2026-03-31")
    await story.gives_the_co_opinion(cast.co)
    await cast.clerk.waits_for("协办意见到了")


async def test_case_5_0_satisfied(county: County) -> None:
    cast = await arrives(county)
    await until_the_reply_is_due(county, cast)
    await county.goes_to("2026-06-10")
    await story.drafts_the_reply(cast.clerk, REPLY)
    await story.signs(cast.head)
    await story.rates(cast.wang, "满意")
    await county.goes_to("2026-06-12")
    await story.evaluates(cast.li, "7月2日(周四)", "满意", "满意")
    await story.concludes(cast.office)
    await cast.wang.waits_for(f"{story.OPINION} 办结了")
    await cast.zhao.waits_for("办结了")
    await county.goes_to("2026-08-31")

    assert await county.reminders() == reply_rungs("2026-05-15", "2026-06-01", "2026-06-09")
    assert await county.chains_verify()
    await one_number_links_all(cast)


async def late_and_dissatisfied(county: County) -> Cast:
    """The whole case with a reply ten days late and a second round; the citizen looks in whenever there is news."""
    cast = await arrives(county)
    await until_the_reply_is_due(county, cast)
    await county.goes_to("2026-06-17", at=story.NOON)
    await county.opens_again(cast.wang)
    for person, words in (
        (cast.clerk, "催办通知"),
        (cast.head, "催办通知"),
        (cast.vice, "催办通知"),
        (cast.li, "过了期限"),
        (cast.wang, "过了说好的日期"),
    ):
        await person.waits_for(words)
    await county.goes_to("2026-06-25", at=story.NOON)
    await cast.office.waits_for("通报批评稿已拟好")
    await county.goes_to("2026-06-26")
    await story.drafts_the_reply(cast.clerk, REPLY)
    await story.signs(cast.head, late="晚了10天")
    await county.opens_again(cast.wang)
    await story.rates(cast.wang, "不满意", "线画了，但是没有牌子，车还是不停")
    await county.goes_to("2026-07-06")
    await story.evaluates(cast.li, "7月17日(周五)", "满意", "不满意", "斑马线画在北门，孩子走的是南门")
    await cast.clerk.waits_for("重新办理（第2次）")
    await county.opens_again(cast.wang)
    await cast.wang.waits_for("2026年8月6日(周四)前重新答复")
    await county.goes_to("2026-07-07")
    await story.acknowledges(cast.clerk, announced="")
    await county.goes_to("2026-07-10")
    await story.records_a_contact(cast.clerk, "7月9日 面谈 县人大 向李梅代表说明了重新划线的方案")
    await county.goes_to("2026-08-04")
    await story.drafts_the_reply(cast.clerk, AGAIN, own_fault="第一次没有到现场核对学生走哪个门，责任在我局。")
    await story.signs(cast.head)
    await county.opens_again(cast.wang)
    await story.rates(cast.wang, "满意")
    await county.goes_to("2026-08-07")
    await story.evaluates(cast.li, "8月25日(周二)", "满意", "满意")
    await story.concludes(cast.office)
    await county.opens_again(cast.wang)
    await cast.wang.waits_for(f"{story.OPINION} 办结了")
    await county.goes_to("2026-10-30")
    return cast


async def test_case_5_0b_late_and_dissatisfied(county: County) -> None:
    cast = await late_and_dissatisfied(county)

    first = reply_rungs(
        "2026-05-15", "2026-06-01", "2026-06-09", "2026-06-12", "2026-06-15", "2026-06-17", "2026-06-25"
    )
    again = reply_rungs("2026-07-22", "2026-07-30", "2026-08-03", of=("T-15", "T-7", "T-3"), kind="rehandle")
    assert await county.reminders() == [*first, *again]
    assert await county.chains_verify()
    await the_file_keeps_everything(cast)
    assert any("1位群众对答复不满意" in seen.text for seen in cast.li.chat)


RUNGS = ("T-30", "T-15", "T-7", "T-3", "T-1", "+1", "+5wd")


def reply_rungs(*days: str, of: Sequence[str] = RUNGS, kind: str = "reply") -> list[tuple[date, str, str]]:
    """The rungs that fired, in order: (local day, kind of clock, rung)."""
    return [(date.fromisoformat(day), kind, rung) for day, rung in zip(days, of, strict=False)]


async def one_number_links_all(cast: Cast) -> None:
    """The citizen's number leads to the whole story."""
    await cast.wang.says(story.OPINION.lower().replace("-", ""))
    shown = await cast.wang.waits_for("下一步")
    assert story.SUGGESTION in shown.text
    assert "办结" in shown.text


async def the_file_keeps_everything(cast: Cast) -> None:
    """Both replies, both ratings, both clocks, and the ten days for ever."""
    await cast.office.says(story.SUGGESTION)
    await story.takes(cast.office, "打开")
    await story.takes(cast.office, "全卷")
    file = await cast.office.waits_for("答复期限")
    for words in (
        "第1次答复",
        "第2次答复",
        "晚了10天（7个工作日）",
        "2026年6月16日",
        "2026年8月6日",
        "结果不满意",
        "结果满意",
    ):
        assert words in file.text, (words, file.text)
