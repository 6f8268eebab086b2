"""The county with a promise on its ledger: the transport office answered on 10 June and promised for the year's end."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, time
from functools import partial
from typing import Any

import pytest

from domain.errors import CaseworkError
from domain.promises.commitment import CommitmentAction as A
from domain.promises.ledger import Commitment
from domain.rules import profile
from handlers import build
from services.clockwork import tend
from services.feedback import evaluation
from services.promises import commitments as ledger
from services.promises import fulfilling, promising
from services.replies import replying
from services.windows import CLOSERS
from services.work import Work
from storage.handling import assignments
from storage.people import people
from storage.promises import commitments
from tests.clock import FrozenClock
from tests.contract.chamber import Chamber
from tests.contract.hall import CLERK, DEPUTY, HEAD
from tests.contract.scene import scene

PROMISE = "把斑马线和信号灯全部装好，陈亮，2026-12-31，灯和线都能用。"
SATISFIED = {"attitude": "satisfied", "result": "satisfied"}


class Promised(Chamber):
    """People of the county by their keys, doing things about one promise."""

    async def does(self, use_case: Any, who: str, **facts: Any) -> Any:
        """Somebody does something, in a turn of its own."""

        def deed(work: Work) -> Any:
            return use_case(work, person=people.get(work.c, self.ids[who], work.today), **facts)

        return await self.scene.turns.sweep(deed)

    async def promised(self, line: str = PROMISE) -> Commitment:
        """The reply is out, with one promise."""
        suggestion = await self.contacted()
        self.goes_to(date(2026, 6, 10))
        lead, _ = await self.parts(suggestion.id)
        await self.does(
            replying.write, CLERK, assignment_id=lead.id, version=lead.version, draft="一、已列入计划。二、年底装好。",
            outcome="planned_dated", letter_number="云交函〔2026〕1号",
        )  # fmt: skip
        lead, _ = await self.parts(suggestion.id)
        said = await self.scene.turns.sweep(partial(promising.said_of_promise, text=line, before={}))
        await self.does(promising.propose, CLERK, assignment_id=lead.id, version=lead.version, said=said)
        await self.does(replying.send_to_head, CLERK, assignment_id=lead.id, version=lead.version)
        lead, _ = await self.parts(suggestion.id)
        await self.does(replying.sign, HEAD, assignment_id=lead.id, version=lead.version)
        return (await self.of(suggestion.id))[0]

    async def followed_up(self) -> Commitment:
        """The same, and the deputy is satisfied two days later."""
        promise = await self.promised()
        self.goes_to(date(2026, 6, 12))
        now = await self.suggestion_now(promise.suggestion_id)
        levels = {"suggestion_id": now.id, "version": now.version, "levels": SATISFIED, "reason": ""}
        await self.does(evaluation.give_feedback, DEPUTY, **levels)
        return promise

    async def of(self, suggestion_id: int) -> list[Commitment]:
        """The ledger of one suggestion."""
        return await self.scene.store.run(commitments.of_suggestion, suggestion_id)

    async def now(self, promise: Commitment) -> Commitment:
        """A promise as it stands."""
        return await self.scene.store.run(commitments.get, promise.id)

    async def acts(self, who: str, promise: Commitment, action: A, text: str = "") -> Commitment:
        """Somebody does one thing of the table about a promise as it stands; how it stands after."""
        now = await self.now(promise)
        where = {"commitment_id": now.id, "version": now.version}
        await self.does(fulfilling.act, who, **where, action=action, text=text)
        return await self.now(promise)

    async def done(self, promise: Commitment) -> Commitment:
        """The unit reports it done, with a visit as evidence."""
        now = await self.now(promise)
        where = {"commitment_id": now.id, "version": now.version, "files": []}
        await self.does(fulfilling.report_done, CLERK, **where, text="全部装好。今天 现场 和李梅代表看过。")
        return await self.now(promise)

    async def fires(self, day: date, at: time = time(8, 31)) -> None:
        """It is that morning now, and the program does what is due."""
        self.goes_to(day, at)
        await self.scene.turns.sweep(partial(tend, closers=CLOSERS))
        await self.scene.turns.sweep(ledger.carry_over)

    async def outcome_of(self, promise: Commitment) -> str:
        """The result class its reply was issued with."""
        replies = await self.scene.store.run(assignments.replies_of, promise.suggestion_id)
        return replies[-1].outcome


async def refused(deed: Any) -> CaseworkError:
    """What stood in the way of a deed."""
    with pytest.raises(CaseworkError) as stopped:
        await deed
    return stopped.value


@asynccontextmanager
async def promising_place(url: str, **settings: Any) -> AsyncIterator[Promised]:
    """The county on Monday 16 March 2026, half past nine; settings: other values than the default rules have."""
    clock = FrozenClock()
    rules = profile.load().model_copy(update=settings)
    async with scene(url, build(), clock=clock, rules=rules) as here:
        place = Promised(here, clock)
        await place.settle()
        place.goes_to(date(2026, 3, 16))
        yield place
