"""What units, the office and the government office do when something is in the way: acts for several stories."""

from dataclasses import dataclass
from functools import partial

from sqlalchemy import func, select

from domain.cases import Suggestion
from services.citizens import intake
from services.opinions import screening
from services.suggestions import drafting
from services.work import Work
from storage import tables as rows
from storage.people import people
from tests.flow.conftest import County
from tests.flow.story import takes, takes_again
from tests.simulators.telegram.people import Person

NUMBER = "JY-2026-0001"
DRAINAGE = "村里排水沟堵了，一下雨白杨村的水就进院子"
TITLE = "关于疏通白杨村排水沟的建议"
RETURN = "属农业农村局；三定方案第5条；建议交农业农村局"


@dataclass
class Cast:
    """Everybody around one suggestion; units are added as they are needed."""

    county: County
    citizen: Person
    deputy: Person
    office: Person

    async def officer(self, key: str) -> Person:
        """One more of the county's people."""
        return await self.county.officer(key)


async def submitted(county: County) -> Cast:
    """On Friday 13 March a suggestion of 李梅, grown out of a citizen's opinion, lies before the office."""
    citizen = await county.citizen("老陈")
    await citizen.waits_for("您好，这里是云溪县人大代表联络")
    author = await county.program.store.read(lambda c: c.execute(select(func.max(rows.people.c.id))).scalar_one())
    cast = Cast(county, citizen, await county.officer("li-mei"), await county.officer("wu-hong"))
    await county.goes_to("2026-03-13")
    await county.program.sweep(partial(_submit, ids=county.ids, author=author))
    await cast.office.waits_for("新建议待审")
    return cast


def _submit(work: Work, *, ids: dict[str, int], author: int) -> Suggestion:
    citizen, desk, deputy = (people.get(work.c, one, work.today) for one in (author, ids["zhang-min"], ids["li-mei"]))
    said = intake.Draft(text=DRAINAGE, place="人民路", topic="water", anonymous=False, signature="老陈", phone="")
    opinion = intake.submit(work, person=citizen, draft=said).opinion
    given = screening.give(work, person=desk, opinion_id=opinion.id, version=opinion.version, deputy_id=deputy.id)
    text = {"title": TITLE, "facts": "一下雨水就进院子，去看过三次。", "proposal": "一、疏通。二、定期清淤。"}
    draft = drafting.Draft(given.opinion.id, given.opinion.version, "on_site", **text, publication="full")
    written = drafting.adopt(work, person=deputy, draft=draft)
    return drafting.submit(work, person=deputy, suggestion_id=written.id, version=written.version).suggestion


async def assigned(cast: Cast, units: str, *days: str) -> None:
    """On Monday 16 March the office registers and assigns it; every date stands in the check."""
    await cast.county.goes_to("2026-03-16")
    await takes_again(cast.office, "打开")
    await takes(cast.office, "登记编号")
    await takes(cast.office, "现在交办")
    await cast.office.waits_for("交给谁")
    await cast.office.says(units)
    shown = await cast.office.waits_for(f"交办 {NUMBER}")
    for day in days:
        assert day in shown.text, (day, shown.text)
    await cast.office.presses("确定交办", on=shown)
    await cast.office.waits_for(f"已交办 {NUMBER}")


async def opens(person: Person) -> str:
    """Somebody opens the matter by its number; what the card says."""
    await person.says(NUMBER)
    await takes(person, "打开")
    return (await person.waits_for(lambda seen: seen.text.startswith(NUMBER) and "\n" in seen.text)).text


async def asks_to_return(clerk: Person, words: str = RETURN) -> None:
    """The clerk says all three things in one message, reads them once more, and sends them."""
    await opens(clerk)
    await takes_again(clerk, "申请退回")
    await clerk.waits_for(f"申请退回 {NUMBER}：三样")
    await clerk.says(words)
    shown = await clerk.waits_for(f"退回申请 {NUMBER}：")
    await clerk.presses("提交", on=shown)


async def asks_for_more_time(clerk: Person, words: str) -> None:
    """The same for more time."""
    await opens(clerk)
    await takes_again(clerk, "申请延期")
    await clerk.waits_for(f"申请延期 {NUMBER}：三样")
    await clerk.says(words)
    shown = await clerk.waits_for(f"延期申请 {NUMBER}：到")
    await clerk.presses("提交", on=shown)
    await clerk.waits_for("延期申请已交工委")


async def the_file(officer: Person) -> str:
    """The whole file as the office reads it."""
    await opens(officer)
    await takes_again(officer, "全卷")
    await officer.waits_for("以上是全卷")
    return next(seen.text for seen in reversed(officer.chat) if "领衔" in seen.text and "来自" in seen.text)
