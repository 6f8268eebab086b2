"""After the voting: ballots on paper by two tellers, the count, the announcement, what people decide to follow
(docs/rules.md §3.7)."""

from typing import Any

from domain.committee.poll import FollowUp, Poll, PollStatus, tellers_agree
from domain.committee.poll import PollAction as A
from domain.committee.poll_rule import Base, ExactHalf, Tally, base_of, result, void_cause
from domain.committee.supervision_forms import papers_from
from domain.errors import CaseworkError
from domain.feedback.evaluation import Level
from domain.notice import Say
from domain.person import SYSTEM, Person
from services.casework import move, seen
from services.committee.polls import PollResult, attendance, counted
from services.holding import not_yours
from services.work import Work
from storage.committee import polls, urns
from storage.committee.polls import PAPER

# whom the office may have told besides the members
TOLD = ("unit", "deputy")


def enter_papers(work: Work, *, person: Person, poll_id: int, version: int, tally: Tally) -> tuple[Poll, bool]:
    """What this teller counted of the ballots on paper; whether two tellers agree by now.

    A teller who counted wrongly enters the count again; nobody is shown the other's. Raises vote-papers-none,
    CaseHasMovedOn, ActionNotAllowed.
    """
    poll = seen(polls.polls.locked(work.c, poll_id), version)
    if not polls.count_electors(work.c, poll.id, ballot=PAPER):
        raise CaseworkError("vote-papers-none")
    done = move(work, poll, A.ENTER_PAPERS, person)
    polls.enter_papers(work.c, poll.id, person.id, tally, work.now)
    counts = polls.papers_of(work.c, poll.id)
    return done, len(counts) > 1 and len({one.tally for one in counts}) == 1


def papers_typed(work: Work, *, person: Person, poll_id: int, version: int, text: str) -> tuple[Poll, bool]:
    """The same as somebody types it: “满意10 基本满意3”. Raises vote-papers-how, and what `enter_papers` raises."""
    tally = papers_from(text)
    if tally is None:
        raise CaseworkError("vote-papers-how")
    return enter_papers(work, person=person, poll_id=poll_id, version=version, tally=tally)


def count(work: Work, *, person: Person, poll_id: int, version: int) -> PollResult:
    """Empty the urn, add what is on paper, and say what came of it, or why it is void; the urn is gone.

    Raises vote-papers-two-tellers, vote-papers-differ, CaseHasMovedOn, ActionNotAllowed.
    """
    poll = seen(polls.polls.locked(work.c, poll_id), version)
    if poll.status != PollStatus.CLOSED:
        raise CaseworkError("vote-not-closed")
    facts = _papers(work, poll)
    tellers_agree(facts)
    counts = polls.papers_of(work.c, poll.id)
    tally = Tally.of(urns.empty(work.c, poll.id)).plus(counts[0].tally if counts else Tally())
    there = attendance(work, poll)
    void = void_cause(tally, there)
    level = result(tally, base_of(Base(poll.base), tally, there), ExactHalf(poll.exact_half))
    changes: dict[str, Any] = {"present": there.present, "officer_id": person.id}
    if void is not None:
        says = {"why": Say(f"vote-void-{void}")}
        done = move(work, poll, A.DECLARE_VOID, person, facts=facts | {"void": void}, data={"void": str(void)},
                    says=says, void_cause=str(void), **changes)  # fmt: skip
    else:
        polls.keep_ballots(work.c, poll.id, tally)
        kept = {"ballots": tally._asdict(), "result": str(level)}
        done = move(work, poll, A.COUNT, person, facts=facts | {"void": None}, data=kept, result=str(level), **changes)
    its = counted(work, done)
    assert its is not None
    return its


def announce(work: Work, *, person: Person, poll_id: int, version: int, also: frozenset[str]) -> Poll:
    """Say it on the spot: to all members, and to units and deputies as the office chooses.

    also: of TOLD. An unsatisfactory result waits for what people decide; any other ends the poll. Raises
    CaseHasMovedOn, ActionNotAllowed.
    """
    poll = seen(polls.polls.locked(work.c, poll_id), version)
    its = counted(work, poll)
    if its is None:
        raise not_yours(work)
    told = " ".join(one for one in TOLD if one in also)
    done = move(work, poll, A.ANNOUNCE, person, says=its.facts, data={"told": told}, told=told)
    follows = A.FIND_UNSATISFIED if its.level == Level.DISSATISFIED else A.END
    return move(work, done, follows, SYSTEM, facts={"result": its.level}, says=its.facts)


def follow_up(work: Work, *, person: Person, poll_id: int, version: int, kind: str, reason: str) -> Poll:
    """What people decided after an unsatisfactory result, with who decided and why in their words.

    Raises error-choose-please, error-reason-please, CaseHasMovedOn, ActionNotAllowed.
    """
    poll = seen(polls.polls.locked(work.c, poll_id), version)
    says = {"what": Say(f"follow-up-{kind}") if kind in set(FollowUp) else "", "why": reason, "who": person.name}
    facts = {"kind": kind, "reason": reason}
    done = move(work, poll, A.FOLLOW_UP, person, facts=facts, reason=reason, data={"kind": kind}, says=says)
    polls.follow_ups.add(work.c, poll_id=poll.id, kind=kind, reason=reason, person_id=person.id, at=work.now)
    return done


def end_follow_up(work: Work, *, person: Person, poll_id: int, version: int, outcome: str) -> Poll:
    """What came of it; with that the poll is over. Raises error-reason-please, CaseHasMovedOn, ActionNotAllowed."""
    poll = seen(polls.polls.locked(work.c, poll_id), version)
    return move(work, poll, A.END_FOLLOW_UP, person, facts={"reason": outcome}, reason=outcome)


def _papers(work: Work, poll: Poll) -> dict[str, Any]:
    """How many ballots were given out on paper, how many tellers counted, and whether they agree."""
    counts = polls.papers_of(work.c, poll.id)
    papers = polls.count_electors(work.c, poll.id, ballot=PAPER)
    return {"papers": papers, "tellers": len(counts), "agreed": len({one.tally for one in counts}) <= 1}
