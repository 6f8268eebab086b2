"""Striking a promise off: by the committee's vote where the place wants it, by one of two who press at once."""

import asyncio
from datetime import date
from functools import partial

import pytest

from domain.clocks import Clock
from domain.errors import CaseworkError
from domain.promises.commitment import CommitmentAction as A
from domain.promises.ledger import Commitment
from handlers import build
from services.promises import commitments as ledger
from services.promises import deciding_promises, fulfilling
from storage import deadlines
from tests.contract.chamber import MEMBERS
from tests.contract.hall import CLERK, DEPUTY, OFFICE
from tests.contract.promised import Promised, promising_place, refused
from tests.contract.scene import scene


async def test_where_the_place_votes_nothing_is_struck_off_before_the_committee_is_satisfied(database_url: str) -> None:
    async with promising_place(database_url, strike_off_by="ballot") as here:
        promise = await here.followed_up()
        await here.done(promise)
        await here.acts(DEPUTY, promise, A.CONFIRM)
        assert (await refused(here.acts(OFFICE, promise, A.STRIKE_OFF))).says == "promise-ballot-none"
        await here.sends(OFFICE, f"b:promise-open:{promise.id}:0:")
        assert "销号" not in here.labels(OFFICE)
        await here.presses(OFFICE, "开测评")
        poll = (await here.now(promise)).poll_id
        assert poll is not None
        assert (await refused(here.acts(OFFICE, promise, A.STRIKE_OFF))).says == "promise-ballot-open"
        await here.refreshed(poll, "开始签到")
        for key in MEMBERS:
            await here.presses(key, "我到了")
        await here.refreshed(poll, "开始投票")
        for key in MEMBERS:
            await here.votes(key, "满意")
        assert "结果：满意" in await here.counted(poll)
        await here.presses(OFFICE, "宣布", "只给组成人员")
        await here.sends(OFFICE, f"b:promise-open:{promise.id}:0:")
        await here.presses(OFFICE, "销号")
        assert (await here.now(promise)).status == "struck_off"
        assert await here.record_is_whole()


async def test_a_vote_that_is_not_satisfied_sends_it_back_to_the_unit(database_url: str) -> None:
    async with promising_place(database_url, strike_off_by="ballot") as here:
        promise = await here.followed_up()
        await here.done(promise)
        await here.acts(DEPUTY, promise, A.CONFIRM)
        await here.sends(OFFICE, f"b:promise-open:{promise.id}:0:")
        await here.presses(OFFICE, "开测评")
        poll = (await here.now(promise)).poll_id or 0
        await here.refreshed(poll, "开始签到")
        for key in MEMBERS:
            await here.presses(key, "我到了")
        await here.refreshed(poll, "开始投票")
        for key in MEMBERS:
            await here.votes(key, "不满意")
        await here.counted(poll)
        await here.presses(OFFICE, "宣布", "只给组成人员")
        assert (await refused(here.acts(OFFICE, promise, A.STRIKE_OFF))).says == "promise-ballot-unsatisfied"
        again = await here.acts(OFFICE, promise, A.REOPEN, "委员们认为信号灯太少")
        assert (again.status, again.poll_id) == ("progressing", None)


async def test_where_reports_are_receipted_the_deputy_is_asked_for_each(database_url: str) -> None:
    async with promising_place(database_url, commitment_cycle="q4_receipt") as here:
        promise = await here.followed_up()
        here.goes_to(date(2026, 11, 20))
        await here.acts(CLERK, promise, A.PROGRESS, "线已画好，信号灯在装。")
        assert "收到，回执" in await labels(here, DEPUTY, promise)
        await here.acts(DEPUTY, promise, A.RECEIPT)
        assert "收到，回执" not in await labels(here, DEPUTY, promise)
        await here.acts(DEPUTY, promise, A.COMPLAIN, "信号灯装得太慢")
        assert "记一次商量" in await labels(here, OFFICE, promise)


@pytest.mark.parametrize("then", [A.FAIL, A.CANNOT])
async def test_no_receipt_is_asked_for_what_came_to_nothing(database_url: str, then: A) -> None:
    async with promising_place(database_url, commitment_cycle="q4_receipt") as here:
        promise = await here.followed_up()
        here.goes_to(date(2026, 12, 30))
        now = await here.acts(CLERK, promise, A.PROGRESS, "线已画好，信号灯在装。")
        here.goes_to(date(2027, 1, 4))
        if then == A.FAIL:
            await here.acts(OFFICE, promise, A.FAIL, "过了日期，没有装好")
        else:
            text = "信号灯没有到货，已画好线，新日期2027年6月30日"
            where = {"commitment_id": now.id, "version": (await here.now(promise)).version, "text": text}
            await here.does(deciding_promises.cannot_fulfil, CLERK, **where)
        asked = partial(deadlines.running, ref=promise.ref, kind=Clock.COMMITMENT_RECEIPT)
        assert await here.scene.store.read(asked) is None
        assert "收到，回执" not in await labels(here, DEPUTY, promise)


async def labels(here: Promised, who: str, promise: Commitment) -> list[str]:
    """The buttons of the promise's card for somebody."""
    await here.sends(who, f"b:promise-open:{promise.id}:0:")
    return here.labels(who)


async def test_of_two_who_press_at_once_exactly_one_decides(database_url: str) -> None:
    """The office strikes off and gives it back to the unit in the same moment: one is told that it has moved on."""
    async with promising_place(database_url) as here:
        promise = await here.followed_up()
        await here.done(promise)
        now = await here.acts(DEPUTY, promise, A.CONFIRM)
        where = {"commitment_id": now.id, "version": now.version}
        both = await asyncio.gather(
            here.does(fulfilling.act, OFFICE, **where, action=A.STRIKE_OFF),
            here.does(fulfilling.act, OFFICE, **where, action=A.REOPEN, text="再看看"),
            return_exceptions=True,
        )
        assert sum(isinstance(one, CaseworkError) for one in both) == 1, both
        assert (await here.now(promise)).status in ("struck_off", "progressing")
        assert await here.record_is_whole()


async def test_two_replicas_carry_a_year_over_once(postgresql_url: str) -> None:
    async with promising_place(postgresql_url) as here:
        promise = await here.followed_up()
        here.goes_to(date(2027, 1, 1))
        async with scene(postgresql_url, build(), replica="there", clock=here.clock) as there:
            carried = await asyncio.gather(
                here.scene.turns.sweep(ledger.carry_over), there.turns.sweep(ledger.carry_over)
            )
        assert sorted(carried) == [0, 1]
        assert [step[0] for step in await here.steps(promise.ref)].count("carry_over") == 1
        assert await here.record_is_whole()
