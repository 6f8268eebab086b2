"""A promise that cannot be kept, and the committee's vote on striking one off (docs/rules.md §3.5)."""

from domain.committee.poll import Poll, PollStatus
from domain.errors import CaseworkError
from domain.feedback.evaluation import Level
from domain.handling import request_forms
from domain.person import Person
from domain.promises.commitment import CommitmentAction as A
from domain.promises.commitment import CommitmentStatus
from domain.promises.commitment_guards import new_day_ahead
from domain.promises.ledger import Commitment
from services.casework import move, seen
from services.committee import polls
from services.facts import Facts, facts_of
from services.work import Work
from storage.promises import commitments

BALLOT = "ballot"


def cannot_fulfil(work: Work, *, person: Person, commitment_id: int, version: int, text: str) -> Facts:
    """The unit says why, how far it can get, and asks for a new day; its head signs before anybody else reads it.

    Raises promise-cannot-needs-date, promise-once-only,
    promise-new-not-later, error-bad-date, CaseHasMovedOn, ActionNotAllowed.
    """
    held = seen(commitments.locked(work.c, commitment_id), version)
    until, _ = request_forms.until_from(text, work.today)
    if until is None and not held.renegotiated:
        raise CaseworkError("promise-cannot-needs-date")
    if until is not None and not held.renegotiated:
        new_day_ahead({"new": until, "due": held.due_on, "today": work.today})
    columns = {"new_day": until, "explanation": text, "deputy_says": ""}
    said: Commitment = move(work, held, A.CANNOT, person, facts={"reason": text}, reason=text, columns=columns)
    return facts_of(work, said)


def ballot_of(work: Work, commitment: Commitment) -> str:
    """How the committee's vote on this promise stands: satisfied, unsatisfied, open, none. Where the office alone
    strikes off, as if it had been satisfied."""
    if work.profile.strike_off_by != BALLOT:
        return str(Level.SATISFIED)
    poll = _newest(work, commitment)
    if poll is None:
        return "none"
    if poll.status == PollStatus.CALLED_OFF:
        return "none"
    result = polls.result_of(work, poll.id)
    if result is None:
        return "open"
    return "satisfied" if result.level == Level.SATISFIED else "unsatisfied"


def may_vote(work: Work, commitment: Commitment) -> bool:
    """Whether a vote on striking this promise off is to be planned now."""
    return commitment.status == CommitmentStatus.VERIFIED and ballot_of(work, commitment) in ("none", "unsatisfied")


def let_them_vote(work: Work, *, person: Person, commitment_id: int, version: int) -> Poll:
    """The office plans the committee's vote on a promise that was checked. Raises NotYours, promise-not-open,
    CaseHasMovedOn."""
    held = seen(commitments.locked(work.c, commitment_id), version)
    if not may_vote(work, held):
        raise CaseworkError("promise-not-open", number=held.number)
    poll = polls.open_poll(work, person=person, subject=held.ref, about=f"{held.number} {held.text}")
    commitments.change(work.c, held.id, held.version, poll_id=poll.id)
    return poll


def _newest(work: Work, commitment: Commitment) -> Poll | None:
    """The newest vote since the unit last reported it done: the one that was planned, or a repetition of it."""
    if commitment.poll_id is None:
        return None
    since = [one for one in polls.polls_about(work, commitment.ref) if one.id >= commitment.poll_id]
    return since[-1] if since else None
