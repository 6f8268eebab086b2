"""What was said to people who had no account: kept until they get one, so that nothing is lost."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, select, update

from storage.bulk import Bulk
from storage.outbox import KEPT_BACK
from storage.tables import accounts, outbox, untold

t = untold.c
_BULK = Bulk(untold)


class Untold(NamedTuple):
    """One Bot API call without its chat, the person it is for, and since when it waits."""

    person_id: int
    method: str
    body: bytes
    choices: bool
    at: datetime


def keep(c: Connection, calls: Sequence[Untold]) -> None:
    """Keep what could not be said."""
    if calls:
        _BULK.add(c, [one._asdict() for one in calls])


def take(c: Connection, person_ids: Collection[int], now: datetime) -> list[Untold]:
    """What waits for these people, oldest first; it is theirs now and does not wait any more."""
    theirs = (t.person_id.in_(sorted(person_ids)), t.told_at.is_(None))
    rows = c.execute(select(*(t[name] for name in Untold._fields)).where(*theirs).order_by(t.id).with_for_update())
    found = [Untold._make(row) for row in rows]
    if found:
        c.execute(update(untold).where(*theirs).values(told_at=now))
    return found


def waiting(c: Connection) -> dict[int, int]:
    """How many notices wait for each person: nowhere to send them, or kept while every account is unreachable."""
    counts: dict[int, int] = {}
    nowhere: Any = select(t.person_id, func.count()).where(t.told_at.is_(None)).group_by(t.person_id)
    kept = (
        select(accounts.c.person_id, func.count())
        .join_from(outbox, accounts)
        .where(KEPT_BACK, outbox.c.person_id.is_not(None))
        .group_by(accounts.c.person_id)
    )
    for statement in (nowhere, kept):
        for person_id, count in c.execute(statement):
            counts[person_id] = counts.get(person_id, 0) + count
    return counts


def without_account(c: Connection) -> set[int]:
    """The people for whom something waits that had nowhere to go."""
    return set(c.scalars(select(t.person_id).where(t.told_at.is_(None)).distinct()))
