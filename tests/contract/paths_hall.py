"""The county with two deputies who write about the same thing, and rules a test asks for."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from functools import partial
from typing import Any

from domain.cases import Suggestion
from domain.notice import CaseRef, Kind
from domain.roles import Role
from domain.rules.profile import load
from domain.suggestions.co_signature import CO_SIGNATURE, CoSignatureAction
from handlers import build
from services.casework import Entrance, enter
from services.citizens import intake
from services.opinions import screening
from services.suggestions import drafting
from services.work import Work
from storage.people import people
from storage.suggestions import suggestions
from tests.clock import FrozenClock
from tests.contract.hall import DEPUTY, STATION, TITLE, Hall
from tests.contract.scene import scene

SECOND, THIRD = "zhao-qiang", "sun-lihua"
OTHER_TITLE = "关于实验小学门前施划斑马线的建议"
FACTS = "放学时三百名学生横穿人民路，没有斑马线。"
PROPOSAL = "一、划斑马线。二、设警示牌。"


class PathsHall(Hall):
    """The people of the county, several of whom write suggestions."""

    async def writes(self, deputy: str, citizen: str, title: str, *signed: str, **more: Any) -> Suggestion:
        """A deputy's own suggestion, grown out of that citizen's opinion; those named have signed it."""
        deed = partial(self._write, deputy=deputy, citizen=citizen, title=title, signed=signed, more=more)
        return await self.scene.turns.sweep(deed)

    def _write(
        self, work: Work, *, deputy: str, citizen: str, title: str, signed: tuple[str, ...], more: dict[str, Any]
    ) -> Suggestion:
        author, desk, writer = (people.get(work.c, self.ids[key], work.today) for key in (citizen, STATION, deputy))
        words = f"{citizen}说：{title}，孩子过马路危险"
        said = intake.Draft(text=words, place="人民路", topic="traffic", anonymous=False, signature="某", phone="")
        opinion = intake.submit(work, person=author, draft=said).opinion
        given = screening.give(
            work, person=desk, opinion_id=opinion.id, version=opinion.version, deputy_id=writer.id
        ).opinion
        text = {"title": title, "facts": FACTS, "proposal": PROPOSAL, "publication": "full", **more}
        draft = drafting.Draft(given.id, given.version, "on_site", **text)
        written = drafting.adopt(work, person=writer, draft=draft)
        for key in signed:
            self._signs(work, written, key, writer)
        now = suggestions.get(work.c, written.id)
        return drafting.submit(work, person=writer, suggestion_id=now.id, version=now.version).suggestion

    def _signs(self, work: Work, written: Suggestion, key: str, writer: Any) -> None:
        other = people.get(work.c, self.ids[key], work.today)
        values = {"suggestion_id": written.id, "deputy_id": other.id, "text_hash": written.text_hash}
        facts = {"seen_hash": written.text_hash, "text_hash": written.text_hash, "title": written.title}
        ways = [
            Entrance(CoSignatureAction.INVITE, writer, Role.LEAD_DEPUTY),
            Entrance(CoSignatureAction.CONFIRM, other, Role.CO_SIGNER),
        ]
        enter(work, CO_SIGNATURE, suggestions.signatures, values, ways, facts=facts)

    async def two(self) -> tuple[Suggestion, Suggestion]:
        """李梅 and 赵强 have submitted the same matter, each out of an opinion of somebody else."""
        one = await self.writes(DEPUTY, "wang", TITLE)
        return one, await self.writes(SECOND, "liu", OTHER_TITLE)

    async def status(self, id: int) -> str:
        """Where a suggestion stands."""
        return (await self.suggestion_now(id)).status

    def told(self, who: str) -> list[str]:
        """Everything somebody was ever told."""
        return [str(body.get("text", "")) for body in self._bodies(who)]

    async def deeds(self, id: int) -> list[str]:
        """What was done with a suggestion, in order."""
        return [step[0] for step in await self.steps(CaseRef(Kind.SUGGESTION, id))]


@asynccontextmanager
async def paths_hall(url: str, **changed: Any) -> AsyncIterator[PathsHall]:
    """The county on Monday 16 March 2026, half past nine; changed: settings of its profile that differ."""
    clock = FrozenClock()
    rules = load().model_copy(update=changed) if changed else None
    async with scene(url, build(), clock=clock, rules=rules) as here:
        place = PathsHall(here, clock)
        await place.settle()
        place.goes_to(date(2026, 3, 16))
        yield place
