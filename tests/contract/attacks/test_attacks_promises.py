"""A promise in a draft, and a promise that cannot be kept: whoever is not of the unit reads no draft and says nothing
for it."""

from functools import partial

import pytest

from domain.errors import ActionNotAllowed
from domain.promises.commitment import CommitmentAction as A
from services.promises import deciding_promises, ledger, promising
from services.replies import replying
from storage.committee import polls
from storage.promises import commitments
from tests.contract.chamber import COMMITTEE
from tests.contract.hall import CLERK, DEPUTY, HEAD, OFFICE
from tests.contract.promised import PROMISE, promising_place, refused

CANNOT = "土地没有批下来，2027年6月30日前完成"


@pytest.mark.parametrize("who", [DEPUTY, OFFICE, COMMITTEE])
async def test_only_the_unit_says_that_its_promise_cannot_be_kept(database_url: str, who: str) -> None:
    async with promising_place(database_url) as here:
        promise = await here.followed_up()
        where = {"commitment_id": promise.id, "version": 0, "text": CANNOT}
        stopped = await refused(here.does(deciding_promises.cannot_fulfil, who, **where))
        assert isinstance(stopped, ActionNotAllowed)
        await here.sends(who, f"b:promise-cannot:{promise.id}:0:")
        await here.says(who, CANNOT)
        now = await here.now(promise)
        assert (now.status, now.explanation) == ("active", "")


async def test_what_a_draft_promises_is_read_by_its_unit_alone(database_url: str) -> None:
    async with promising_place(database_url) as here:
        suggestion = await here.contacted()
        lead, _ = await here.parts(suggestion.id)
        await here.does(replying.write, CLERK, assignment_id=lead.id, version=lead.version, draft="一、已列入计划。")
        lead, _ = await here.parts(suggestion.id)
        said = await here.scene.turns.sweep(partial(promising.said_of_promise, text=PROMISE, before={}))
        await here.does(promising.propose, CLERK, assignment_id=lead.id, version=lead.version, said=said)
        [promise] = await here.scene.store.run(commitments.proposed, lead.id)
        for who in (DEPUTY, OFFICE, COMMITTEE, "feng-rui"):
            stopped = await refused(here.does(ledger.card, who, commitment_id=promise.id))
            assert stopped.says == "error-not-yours", who
        for who in (CLERK, HEAD):
            assert (await here.does(ledger.card, who, commitment_id=promise.id)).commitment.text == promise.text


async def test_a_vote_that_was_called_off_is_held_again(database_url: str) -> None:
    async with promising_place(database_url, strike_off_by="ballot") as here:
        promise = await here.followed_up()
        await here.done(promise)
        await here.acts(DEPUTY, promise, A.CONFIRM)
        await here.sends(OFFICE, f"b:promise-open:{promise.id}:0:")
        await here.presses(OFFICE, "开测评")
        first = (await here.now(promise)).poll_id or 0
        await here.sends(OFFICE, f"b:poll-see:{first}:0:")
        await here.presses(OFFICE, "取消测评")
        await here.says(OFFICE, "常委会会议改期")
        assert (await here.poll_now(first)).status == "called_off"
        await here.sends(OFFICE, f"b:promise-open:{promise.id}:0:")
        await here.presses(OFFICE, "开测评")
        assert (await here.now(promise)).poll_id not in (None, first)


async def test_when_the_last_open_promise_is_taken_back_the_unit_still_answers_once_more(database_url: str) -> None:
    async with promising_place(database_url) as here:
        promise = await here.followed_up()
        said = {"text": "适时加装护栏", "owner": "陈亮", "due": "", "standard": ""}
        vague = await here.does(promising.extract, OFFICE, suggestion_id=promise.suggestion_id, said=said, undated=True)
        await here.done(promise)
        await here.acts(DEPUTY, promise, A.CONFIRM)
        await here.acts(OFFICE, promise, A.STRIKE_OFF)
        assert await here.scene.store.run(commitments.answers_of, promise.suggestion_id) == []
        await here.acts(OFFICE, vague, A.TAKE_BACK, "说的是以后的事，不算承诺")
        [asked] = await here.scene.store.run(commitments.answers_of, promise.suggestion_id)
        assert asked.status == "asked"


async def test_a_promise_taken_back_alone_asks_for_no_answer(database_url: str) -> None:
    async with promising_place(database_url) as here:
        await here.ready()
        await here.presses(CLERK, "送负责人签发")
        await here.presses(HEAD, "签发")
        said = {"text": "适时加装护栏", "owner": "陈亮", "due": "", "standard": ""}
        vague = await here.does(promising.extract, OFFICE, suggestion_id=1, said=said, undated=True)
        await here.acts(OFFICE, vague, A.TAKE_BACK, "说的是以后的事，不算承诺")
        assert await here.scene.store.run(commitments.answers_of, 1) == []


async def test_a_vote_planned_by_two_presses_is_planned_once(database_url: str) -> None:
    async with promising_place(database_url) as here:
        await here.promised()
        for _ in range(2):
            await here.sends(OFFICE, "b:poll-about:1:0:")
        assert (await here.scene.store.run(polls.listed))[1] == 1
        await here.sends(OFFICE, "b:poll-see:1:0:")
        await here.presses(OFFICE, "取消测评")
        await here.says(OFFICE, "常委会会议改期")
        for _ in range(2):
            await here.sends(OFFICE, "b:poll-again:1:0:")
        assert (await here.scene.store.run(polls.listed))[1] == 2
