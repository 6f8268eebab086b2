"""The ledger of commitments through the years: filled by replies, carried over, explained at a change of term."""

from datetime import date

from domain.cases import Reply
from domain.clocks import Clock
from domain.lifecycle import Tell
from domain.notice import Fact, Notice
from domain.person import SYSTEM
from domain.promises.commitment import CommitmentAction as A
from domain.promises.ledger import Commitment
from domain.roles import Role
from domain.rules.calendar import moment_of
from services import clockwork
from services.casework import move, note, tell
from services.facts import due_of
from services.promises.promise_clocks import set_going
from services.work import Work
from storage.numbers import next_number
from storage.people import people
from storage.promises import commitments


def from_reply(work: Work, reply: Reply) -> list[Commitment]:
    """The reply is out: what it promises goes onto the ledger, each with a number and a clock of its own."""
    return [_record(work, reply, one) for one in commitments.proposed(work.c, reply.assignment_id)]


def _record(work: Work, reply: Reply, proposed: Commitment) -> Commitment:
    numbered = {"number": next_number(work.c, Commitment.SERIES, work.today.year), "reply_id": reply.id}
    # the sentences of the row name the number: it is written first
    held = commitments.change(work.c, proposed.id, proposed.version, **numbered)
    recorded = move(work, held, A.RECORD, SYSTEM, data={"reply": reply.id}, active_on=work.today)
    set_going(work, recorded)
    return recorded


def carry_over(work: Work) -> int:
    """From the first morning of a year on: what was promised before and is open is carried over to it, exactly once.

    An event marks each; the office and the units hear how many there are. Returns how many were carried over.
    """
    year = work.today.year
    if work.now < moment_of(date(year, 1, 1), work.profile.reminder_time):
        return 0
    due = commitments.to_carry_over(work.c, year)
    carried = [one for one in (_carried(work, id, year) for id in due) if one is not None]
    _tell_how_many(work, carried, year)
    return len(carried)


def _carried(work: Work, id: int, year: int) -> Commitment | None:
    """One of them, held; None when another replica was quicker."""
    held = commitments.locked(work.c, id)
    if held.carried_to is not None and held.carried_to >= year:
        return None
    commitments.carry_over(work.c, id, year)
    note(work, held, "carry_over", SYSTEM, Role.SYSTEM, data={"year": year})
    return held


def _tell_how_many(work: Work, carried: list[Commitment], year: int) -> None:
    whole: list[tuple[Role, int | None, int]] = [(Role.OFFICE, None, len(carried))] if carried else []
    for unit_id in dict.fromkeys(one.unit_id for one in carried):
        mine = sum(one.unit_id == unit_id for one in carried)
        whole += [(role, unit_id, mine) for role in (Role.UNIT_CLERK, Role.UNIT_HEAD)]
    for role, scope_id, count in whole:
        facts: dict[str, Fact] = {"year": str(year), "count": str(count)}
        for person_id in people.holder_ids(work.c, role, scope_id, work.today):
            work.notices.append(Notice(person_id, role, "promise-carried-over", facts))


def at_change_of_term(work: Work) -> int:
    """A new congress has been elected: for everything that is open the unit's head writes reasons to the deputy it was
    promised to (参照上海 2015 第22条); the work goes on. Returns how many are to be explained."""
    asked = [_ask_for_reasons(work, commitments.locked(work.c, one.id)) for one in commitments.every_open(work.c)]
    return sum(asked)


def _ask_for_reasons(work: Work, commitment: Commitment) -> bool:
    if commitment.explains_term:
        return False
    asked = commitments.change(work.c, commitment.id, commitment.version, explains_term=True)
    clockwork.stop(work, asked.ref, Clock.COMMITMENT_EXPLAIN)
    clockwork.start(work, asked.ref, Clock.COMMITMENT_EXPLAIN)
    note(work, asked, "change_of_term", SYSTEM, Role.SYSTEM)
    due: dict[str, Fact] = {"due": due_of(work, asked, Clock.COMMITMENT_EXPLAIN)}
    for role in (Role.UNIT_HEAD, Role.UNIT_CLERK):
        tell(work, asked, Tell(role, "promise-term-explain"), SYSTEM, due)
    return True
