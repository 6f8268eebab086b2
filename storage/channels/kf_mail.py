"""What waits for one customer, so that several things said at a time can leave as one message."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, or_, select

from storage.outbox import WAITS
from storage.tables import outbox as table

t = table.c
_DUE = (
    select(t.id, t.method, t.body, t.person_id)
    .where(
        t.account_id == bindparam("account"),
        WAITS,
        t.native_id.is_(None),
        or_(t.not_before.is_(None), t.not_before <= bindparam("now")),
    )
    .order_by(t.lane, t.id)
)


class Waiting(NamedTuple):
    """One row that waits. person_id: whose notice it is; None for an answer."""

    id: int
    method: str
    body: bytes
    person_id: int | None


def due(c: Connection, account_id: int, now: datetime) -> list[Waiting]:
    """All that is due to this account and belongs to no message yet, answers and notices before bulk mail."""
    return [Waiting._make(row) for row in c.execute(_DUE, {"account": account_id, "now": now})]
