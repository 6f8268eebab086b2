"""The voting itself: the list is frozen, people sign in, one secret ballot each, it is closed (docs/rules.md §3.7).

What was pressed is taken out of everything that kept it, in the transaction of the press (decision 0020).
"""

from enum import StrEnum

from domain.access import roles_on
from domain.committee.poll import POLL, Poll, PollStatus
from domain.committee.poll import PollAction as A
from domain.committee.poll_rule import Choice
from domain.person import Person
from domain.roles import Role
from services.casework import move, seen
from services.holding import not_yours
from services.work import Work
from storage import secrecy
from storage.committee import polls, urns
from storage.committee.polls import ELECTRONIC, PAPER, Elector
from storage.people import people

MEMBER = frozenset({Role.COMMITTEE_MEMBER})


class Cast(StrEnum):
    """What became of a press on the ballot. None of them is a refusal: a refusal would undo the forgetting."""

    CAST = "cast"
    ALREADY = "already"
    TOO_LATE = "late"
    TOO_EARLY = "early"
    NOT_THERE = "absent"
    NOT_ASKED = "stranger"


def open_voting(work: Work, *, person: Person, poll_id: int, version: int) -> Poll:
    """Freeze who may vote, and the rule of the place; the members are asked to sign in.

    Raises vote-nobody, CaseHasMovedOn, ActionNotAllowed.
    """
    poll = seen(polls.polls.locked(work.c, poll_id), version)
    POLL.step(poll.status, A.OPEN, roles_on(person, poll))  # before the list: it is frozen once
    members = people.holder_ids(work.c, Role.COMMITTEE_MEMBER, None, work.today)
    rule = {"base": work.profile.poll_base, "exact_half": work.profile.poll_exact_half}
    polls.freeze(work.c, poll.id, members)
    data = {"members": members, **rule}
    columns = {**rule, "members": len(members)}
    return move(work, poll, A.OPEN, person, facts={"members": members}, data=data, columns=columns)


def sign_in(work: Work, *, person: Person, poll_id: int) -> Poll:
    """“I am here”, by the person's own press. Raises NotYours, vote-signed-in-already, ActionNotAllowed."""
    poll = polls.polls.locked(work.c, poll_id)
    mine = _listed(work, poll, person.id)
    facts = {"present": mine.present, "name": person.name}
    polls.set_elector(work.c, poll.id, person.id, present=True)
    return move(work, poll, A.SIGN_IN, person, roles=MEMBER, facts=facts)


def mark_present(work: Work, *, person: Person, poll_id: int, version: int, member_id: int) -> Poll:
    """The office signs somebody in who has no telephone at hand. Raises what `sign_in` raises, CaseHasMovedOn."""
    poll = seen(polls.polls.locked(work.c, poll_id), version)
    member = _listed(work, poll, member_id)
    facts = {"present": member.present, "name": _name(work, member_id)}
    polls.set_elector(work.c, poll.id, member_id, present=True)
    return move(work, poll, A.MARK_PRESENT, person, facts=facts, data={"member": member_id})


def begin(work: Work, *, person: Person, poll_id: int, version: int) -> Poll:
    """The voting begins: who is there gets the ballot. Raises CaseHasMovedOn, ActionNotAllowed."""
    poll = seen(polls.polls.locked(work.c, poll_id), version)
    begun = move(work, poll, A.BEGIN, person)
    urns.set_up(work.c, poll.id)
    return begun


def cast(work: Work, *, person: Person, poll_id: int, choice: Choice, inbox_id: int, account_id: int) -> Cast:
    """One ballot into the urn, once for each person; whatever comes of it, what was pressed is forgotten.

    inbox_id, account_id: of the turn that brought the press. Never refuses: it says what became of it.
    """
    secrecy.forget_said(work.c, inbox_id, account_id)
    poll = polls.polls.locked(work.c, poll_id)
    mine = polls.elector(work.c, poll.id, person.id)
    if mine is None:
        return Cast.NOT_ASKED
    if mine.ballot:
        return Cast.ALREADY
    if poll.status != PollStatus.VOTING:
        return Cast.TOO_EARLY if poll.status in (PollStatus.PLANNED, PollStatus.OPENED) else Cast.TOO_LATE
    if not mine.present or (choice == Choice.UNKNOWN and not poll.unknown_offered):
        return Cast.NOT_THERE
    facts = {"present": mine.present, "ballot": mine.ballot, "name": person.name}
    polls.set_elector(work.c, poll.id, person.id, ballot=ELECTRONIC)
    urns.drop_in(work.c, poll.id, choice)
    move(work, poll, A.CAST, person, roles=MEMBER, facts=facts)
    return Cast.CAST


def issue_paper(work: Work, *, person: Person, poll_id: int, version: int, member_id: int) -> Poll:
    """Somebody takes a ballot on paper instead, and is there with that.

    Raises vote-ballot-taken, NotYours, CaseHasMovedOn, ActionNotAllowed.
    """
    poll = seen(polls.polls.locked(work.c, poll_id), version)
    member = _listed(work, poll, member_id)
    facts = {"ballot": member.ballot, "name": _name(work, member_id)}
    polls.set_elector(work.c, poll.id, member_id, present=True, ballot=PAPER)
    return move(work, poll, A.ISSUE_PAPER, person, facts=facts, data={"member": member_id})


def close(work: Work, *, person: Person, poll_id: int, version: int) -> Poll:
    """No ballot any more. Raises CaseHasMovedOn, ActionNotAllowed."""
    poll = seen(polls.polls.locked(work.c, poll_id), version)
    return move(work, poll, A.CLOSE, person)


def call_off(work: Work, *, person: Person, poll_id: int, version: int, reason: str) -> Poll:
    """Not held, or broken off: the urn is destroyed unread. Raises error-reason-please, CaseHasMovedOn."""
    poll = seen(polls.polls.locked(work.c, poll_id), version)
    done = move(work, poll, A.CALL_OFF, person, facts={"reason": reason}, reason=reason, says={"why": reason})
    urns.destroy(work.c, poll.id)
    return done


def may_vote(work: Work, *, person: Person, poll_id: int) -> bool:
    """Whether this person is there and has no ballot yet, while people vote."""
    poll = polls.polls.get(work.c, poll_id)
    mine = polls.elector(work.c, poll_id, person.id)
    return poll.status == PollStatus.VOTING and mine is not None and mine.present and not mine.ballot


def _listed(work: Work, poll: Poll, person_id: int) -> Elector:
    mine = polls.elector(work.c, poll.id, person_id)
    if mine is None:
        raise not_yours(work)
    return mine


def _name(work: Work, person_id: int) -> str:
    return people.get(work.c, person_id, work.today).name
