"""The county after the reply: a suggestion of 李梅 with two co-signers, replied to on 10 June 2026; days pass here."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, time, timedelta
from functools import partial
from typing import Any

from sqlalchemy import Table, select

from bot import demo
from domain.cases import Feedback, Suggestion
from domain.notice import CaseRef, Kind
from domain.rules import profile
from domain.rules.calendar import LOCAL
from domain.rules.profile import Profile
from handlers import build
from services import clockwork
from services.citizens import intake
from services.opinions import screening
from services.people import roster
from services.suggestions import cosigning, drafting
from services.windows import CLOSERS
from services.work import Work
from storage import events, tables
from storage.feedback import evaluations
from storage.people import people
from storage.suggestions import suggestions
from tests.clock import FrozenClock
from tests.contract.hall import CLERK, CO_CLERK, DEPUTY, HEAD, OFFICE, STATION, Hall
from tests.contract.scene import scene
from tests.contract.town import MATTER

FIRST, SECOND = "zhao-qiang", "sun-lihua"
REPLIED_ON = date(2026, 6, 10)
LAST_DAY = date(2026, 7, 2)
JY = "JY-2026-0001"
AGAIN = "二、南门一侧也已施划斑马线，7月31日全部启用。"


class AfterReply(Hall):
    """The people of the county, and days that pass with what falls due on them."""

    async def settle(self) -> None:
        """Enter the county; everybody gets an account."""
        self.ids = dict(await self.scene.turns.sweep(partial(roster.seed, place=demo.load())))
        await self.scene.store.run(self._move_in)

    async def passes_to(self, day: str, at: time = time(9, 30)) -> None:
        """Let the days pass until then: each morning at half past eight the program does what is due."""
        until = date.fromisoformat(day)
        here = self.clock.now().astimezone(LOCAL).date()
        while here < until:
            here += timedelta(days=1)
            self.goes_to(here, time(8, 30))
            await self.scene.turns.sweep(partial(clockwork.tend, closers=CLOSERS))
        self.goes_to(until, at)

    async def replied(self, *signs: str, outcome: str = "已解决") -> Suggestion:
        """Co-signed by these, assigned on 16 March, replied to on 10 June; nobody has evaluated it."""
        self._signs = signs
        suggestion = await self.contacted()
        await self.presses(CLERK, "写答复")
        await self.says(CLERK, "一、斑马线已于5月20日划好。二、警示牌已设置两块。")
        await self.presses(CLERK, "定办理结果")
        if outcome not in self.labels(CLERK):
            await self.presses(CLERK, "其他结果")
        await self.presses(CLERK, outcome, "用这个文号", "送负责人签发")
        self.goes_to(REPLIED_ON)
        await self.presses(HEAD, "签发")
        for key in (DEPUTY, OFFICE, CLERK, CO_CLERK, HEAD, FIRST, SECOND, "wang"):
            self.heard(key)
        return await self.suggestion_now(suggestion.id)

    async def answers_again(self, day: str, contact: str) -> None:
        """The second round: acknowledged, a new contact, own fault, replied on that day."""
        await self.presses(CLERK, "签收", "记一次联系")
        await self.says(CLERK, contact)
        await self.presses(CLERK, "确定", "写答复")
        await self.says(CLERK, AGAIN)
        await self.presses(CLERK, "定办理结果", "已解决", "用这个文号")
        await self.says(CLERK, "第一次没有到现场核对学生走哪个门，责任在我局。")
        await self.presses(CLERK, "送负责人签发")
        self.goes_to(date.fromisoformat(day))
        await self.presses(HEAD, "签发")

    async def evaluates(self, who: str, *labels: str, reason: str = "") -> str:
        """A deputy evaluates: all the same, or level by level; what they are told."""
        await self.presses(who, "现在评价", *labels)
        if reason:
            await self.says(who, reason)
        heard = await self.presses(who, "提交")
        return next((words for words in heard if words.startswith("评价已提交")), self.last(who))

    async def feedback(self, suggestion_id: int = 1) -> Feedback:
        """The newest feedback."""
        found = await self.scene.store.run(evaluations.newest_feedback, suggestion_id)
        assert found is not None
        return found

    async def rows(self, table: Table) -> list[Any]:
        """Everything kept in a table, oldest first."""
        return await self.scene.store.read(lambda c: list(c.execute(select(table).order_by(table.c.id))))

    async def clocks(self, *kinds: str) -> list[tuple[str, date, date, bool]]:
        """The clocks of these kinds in the order they began: kind, from, until, whether it still runs."""
        found = await self.rows(tables.deadlines)
        return [(one.kind, one.start_on, one.due_on, one.done_at is None) for one in found if one.kind in kinds]

    async def fired(self, kind: str) -> list[tuple[date, str]]:
        """The rungs of a kind of clock that have fired: local day and name, once each."""
        d, a = tables.deadlines.c, tables.alerts.c
        found = select(a.fired_at, a.rung).join_from(tables.alerts, tables.deadlines).where(d.kind == kind)
        rungs = await self.scene.store.read(lambda c: list(c.execute(found)))
        return sorted({(row.fired_at.astimezone(LOCAL).date(), row.rung) for row in rungs})

    async def deeds(self, kind: str = Kind.SUGGESTION, id: int = 1, after: str = "reply") -> list[tuple[str, str]]:
        """What was done with a case after the first reply: action and role."""
        found = [(one.action, one.role) for one in await self.scene.store.run(events.of_case, CaseRef(kind, id))]
        names = [action for action, _ in found]
        return found[names.index(after) + 1 :] if after in names else found

    def _submit_one(self, work: Work, *, title: str) -> Suggestion:
        def who(key: str) -> Any:
            return people.get(work.c, self.ids[key], work.today)

        said = intake.Draft(text=MATTER, place="人民路", topic="traffic", anonymous=False, signature="王阿姨", phone="")
        opinion = intake.submit(work, person=who("wang"), draft=said).opinion
        ways = {"opinion_id": opinion.id, "version": opinion.version, "deputy_id": self.ids[DEPUTY]}
        given = screening.give(work, person=who(STATION), **ways).opinion
        text = {"title": title, "facts": "放学时三百名学生横穿人民路。", "proposal": "一、划斑马线。二、设警示牌。"}
        draft = drafting.Draft(given.id, given.version, "on_site", **text, publication="full")
        written = drafting.adopt(work, person=who(DEPUTY), draft=draft)
        for key in self._signs:
            asked = [self.ids[key]]
            cosigning.invite(work, person=who(DEPUTY), suggestion_id=written.id, version=0, deputy_ids=asked)
            signature = suggestions.co_signatures_of(work.c, written.id)[-1]
            cosigning.confirm(work, person=who(key), signature_id=signature.id, version=signature.version)
        return drafting.submit(work, person=who(DEPUTY), suggestion_id=written.id, version=0).suggestion

    _signs: tuple[str, ...] = ()


def place_with(**settings: Any) -> Profile:
    """The default rules with other settings, and terms by their names (amount in their own unit)."""
    plain = profile.load()
    lengths = {name: settings.pop(name) for name in list(settings) if name in plain.terms}
    terms = {**plain.terms, **{name: plain.terms[name].model_copy(update={"amount": n}) for name, n in lengths.items()}}
    written = {name: f"{now:%H:%M}" if isinstance(now, time) else now for name, now in plain.model_dump().items()}
    return Profile.model_validate({**written, **settings, "terms": terms})


@asynccontextmanager
async def after_reply(url: str, **settings: Any) -> AsyncIterator[AfterReply]:
    """The county on Monday 16 March 2026, half past nine, with these rules."""
    clock = FrozenClock()
    async with scene(url, build(), clock=clock, rules=place_with(**settings)) as here:
        place = AfterReply(here, clock)
        await place.settle()
        place.goes_to(date(2026, 3, 16))
        yield place
