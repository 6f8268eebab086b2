"""How much waits, and since when: what an operator sees. Figures only, nothing that tells one person from another."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, and_, bindparam, func, literal_column, or_, select, text

from storage import set_aside
from storage.outbox import KEPT_BACK, WAITS
from storage.set_aside import Box
from storage.tables import attachments, deadlines, inbox, outbox
from storage.tables.opinions import LOST

_INBOX = select(func.count(), func.min(inbox.c.received_at)).where(inbox.c.state == literal_column("0"))
_DUE = and_(WAITS, or_(outbox.c.not_before.is_(None), outbox.c.not_before <= bindparam("now")))
_AT_ONCE = func.min(outbox.c.id).filter(outbox.c.not_before.is_(None))
_OUTBOX = (
    select(outbox.c.channel, outbox.c.lane, func.count(), _AT_ONCE, func.min(outbox.c.not_before))
    .where(_DUE)
    .group_by(outbox.c.channel, outbox.c.lane)
)
_NEWEST = select(func.max(outbox.c.id))
_HELD_BACK = select(func.count(outbox.c.id)).where(WAITS, outbox.c.not_before > bindparam("now"))
_PENDING = select(func.count(outbox.c.id)).where(KEPT_BACK)
_RUNGS = select(func.count(deadlines.c.id), func.min(deadlines.c.next_at)).where(
    deadlines.c.next_at <= bindparam("now")
)
_MISSING = select(func.count(attachments.c.id)).where(attachments.c.blob_id.is_(None), attachments.c.trouble == "")
_GIVEN_UP = select(func.count(attachments.c.id)).where(text(LOST))
_RUNNING = deadlines.c.done_at.is_(None)
_OPEN = select(func.count()).select_from(deadlines).where(_RUNNING)
_LATE = _OPEN.where(deadlines.c.due_on < bindparam("today"), deadlines.c.paused_on.is_(None))


class Due(NamedTuple):
    """What is due on one channel and lane: how many, the first of those said to leave at once, and since when the
    first of those held back is due."""

    number: int
    first: int | None
    since: datetime | None


class Standing(NamedTuple):
    """What waits at one moment. outbox: by channel and lane; newest: the newest message there is."""

    at: datetime
    inbox: int
    inbox_since: datetime | None
    outbox: Mapping[tuple[str, int], Due]
    newest: int
    held_back: int
    pending: int
    dead: Mapping[Box, int]
    rungs: int
    rungs_since: datetime | None
    attachments: int


class Stock(NamedTuple):
    """What grows with the years and is counted seldom: clocks that run, those past their last day, lost files."""

    open: int
    late: int
    given_up: int


def standing(c: Connection, now: datetime) -> Standing:
    """What waits now; every statement reads an index of what waits, whatever is stored."""
    when = {"now": now}
    waiting, since = c.execute(_INBOX).one()
    due = {(channel, lane): Due(*rest) for channel, lane, *rest in c.execute(_OUTBOX, when)}
    rungs, rungs_since = c.execute(_RUNGS, when).one()
    return Standing(
        now,
        waiting,
        since,
        due,
        _number(c, _NEWEST),
        _number(c, _HELD_BACK, **when),
        _number(c, _PENDING),
        set_aside.count(c),
        rungs,
        rungs_since,
        _number(c, _MISSING),
    )


def stock(c: Connection, today: date) -> Stock:
    """What is counted by going through an index of everything that runs."""
    return Stock(_number(c, _OPEN), _number(c, _LATE, today=today), _number(c, _GIVEN_UP))


def _number(c: Connection, ask: Any, **facts: Any) -> int:
    return int(c.scalar(ask, facts) or 0)
