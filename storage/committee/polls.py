"""Satisfaction polls: who may vote and took part, what tellers counted, what came of it. The urn is `urns.py`."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, delete, func, insert, select, update

from domain.committee.poll import Poll, PollStatus
from domain.committee.poll_rule import Choice, Tally
from domain.notice import CaseRef
from storage import tables
from storage.versioned import Kept


class Elector(NamedTuple):
    """One person on the frozen list: there or not, with which ballot or none."""

    person_id: int
    present: bool
    ballot: str


@dataclass(frozen=True, slots=True)
class Papers:
    """What one teller counted of the ballots on paper."""

    id: int
    poll_id: int
    teller_id: int
    satisfied: int
    basically_satisfied: int
    dissatisfied: int
    unknown: int
    invalid: int
    at: datetime

    @property
    def tally(self) -> Tally:
        """The count alone."""
        return Tally(self.satisfied, self.basically_satisfied, self.dissatisfied, self.unknown, self.invalid)


@dataclass(frozen=True, slots=True)
class FollowUpChosen:
    """One thing people decided after an unsatisfactory result, and who of the office wrote it down."""

    id: int
    poll_id: int
    kind: str
    reason: str
    person_id: int
    at: datetime


ELECTRONIC, PAPER = "electronic", "paper"
polls = Kept(tables.polls, Poll)
papers = Kept(tables.poll_papers, Papers)
follow_ups = Kept(tables.poll_follow_ups, FollowUpChosen)
p, e, b = tables.polls.c, tables.poll_electors.c, tables.poll_ballots.c
_ELECTORS = select(e.person_id, e.present, e.ballot)
ASKING = (PollStatus.OPENED, PollStatus.VOTING)


def listed(c: Connection, *, limit: int | None = None, offset: int = 0) -> tuple[list[Poll], int]:
    """Every poll, the newest first."""
    return polls.page(c, order=(p.id.desc(),), limit=limit, offset=offset)


def about(c: Connection, ref: CaseRef) -> list[Poll]:
    """Every poll about a case, oldest first."""
    return polls.all(c, p.subject_kind == str(ref.kind), p.subject_id == ref.id)


def of_elector(c: Connection, person_id: int, *, limit: int | None = None, offset: int = 0) -> tuple[list[Poll], int]:
    """The polls this person may or might vote in, the newest first."""
    theirs = select(e.poll_id).where(e.person_id == person_id)
    return polls.page(c, p.id.in_(theirs), order=(p.id.desc(),), limit=limit, offset=offset)


def count_asking(c: Connection, person_id: int) -> int:
    """In how many polls this person can sign in or vote now and has not voted."""
    theirs = select(e.poll_id).where(e.person_id == person_id, e.ballot == "")
    return polls.page(c, p.id.in_(theirs), p.status.in_(ASKING), limit=0)[1]


def freeze(c: Connection, poll_id: int, person_ids: Collection[int]) -> None:
    """These people may vote, whatever becomes of their appointments."""
    if person_ids:
        c.execute(insert(tables.poll_electors), [{"poll_id": poll_id, "person_id": one} for one in sorted(person_ids)])


def electors(c: Connection, poll_id: int) -> list[Elector]:
    """The frozen list, in the order of the people."""
    return [Elector(*row) for row in c.execute(_ELECTORS.where(e.poll_id == poll_id).order_by(e.person_id))]


def elector(c: Connection, poll_id: int, person_id: int) -> Elector | None:
    """One person on the frozen list, or None. The caller holds the lock of the poll."""
    row = c.execute(_ELECTORS.where(e.poll_id == poll_id, e.person_id == person_id)).first()
    return Elector(*row) if row else None


def set_elector(c: Connection, poll_id: int, person_id: int, **changes: bool | str) -> None:
    """Somebody signed in, or took a ballot."""
    mine = (e.poll_id == poll_id, e.person_id == person_id)
    c.execute(update(tables.poll_electors).where(*mine).values(**changes))


def count_electors(c: Connection, poll_id: int, *, present: bool = False, ballot: str | None = None) -> int:
    """How many are on the list; only those there; only those with this ballot ("" for none)."""
    which = [e.poll_id == poll_id]
    which += [e.present] if present else []
    which += [e.ballot == ballot] if ballot is not None else []
    return c.execute(select(func.count()).select_from(tables.poll_electors).where(*which)).scalar_one()


def papers_of(c: Connection, poll_id: int) -> list[Papers]:
    """What each teller counted."""
    return papers.all(c, tables.poll_papers.c.poll_id == poll_id)


def enter_papers(c: Connection, poll_id: int, teller_id: int, tally: Tally, at: datetime) -> None:
    """What this teller counted; a second count of the same teller takes the place of the first."""
    own = (tables.poll_papers.c.poll_id == poll_id, tables.poll_papers.c.teller_id == teller_id)
    c.execute(delete(tables.poll_papers).where(*own))
    papers.add(c, poll_id=poll_id, teller_id=teller_id, at=at, **tally._asdict())


def keep_ballots(c: Connection, poll_id: int, tally: Tally) -> None:
    """The ballots as they were counted."""
    rows = [{"poll_id": poll_id, "level": level, "ballots": count} for level, count in tally._asdict().items()]
    c.execute(insert(tables.poll_ballots), rows)


def ballots_of(c: Connection, poll_id: int) -> Tally | None:
    """The ballots as they were counted; None before the count."""
    found: Mapping[str, int] = {
        level: count for level, count in c.execute(select(b.level, b.ballots).where(b.poll_id == poll_id))
    }
    return Tally(*(found[choice] for choice in Choice)) if found else None


def follow_ups_of(c: Connection, poll_id: int) -> list[FollowUpChosen]:
    """What was decided afterwards, oldest first."""
    return follow_ups.all(c, tables.poll_follow_ups.c.poll_id == poll_id)
