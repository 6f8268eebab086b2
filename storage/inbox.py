"""What arrived: stored before it is acknowledged, once per channel event, done in order per speaker."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, Update, and_, bindparam, exists, func, literal_column, or_, select, update

from storage.among import DIALECTS, among
from storage.bulk import given, many_or_none
from storage.tables import inbox

WAITING, DONE, SET_ASIDE = 0, 1, 2

# (channel, the channel's address of who speaks)
Speaker = tuple[str, str]


class Arrival(NamedTuple):
    """One event as a channel delivered it. raw: a Bot API Update as JSON; speaker: whose turn it is."""

    channel: str
    event_id: str
    speaker: str
    raw: bytes
    received_at: datetime


class Waiting(NamedTuple):
    """The first row of a speaker that is not done. behind: how many more wait."""

    id: int
    channel: str
    speaker: str
    raw: bytes
    behind: int


class Claimed(NamedTuple):
    """A speaker whose first waiting row is ours now. left_by: the replica that had taken it on and did not do it."""

    id: int
    speaker: Speaker
    left_by: str | None


# written out, so that the planners see that the partial index serves
_waits = inbox.c.state == literal_column("0")
_same = ["channel", "event_id"]
_PUT = {
    dialect: statement.returning(inbox.c.id)
    for dialect, statement in many_or_none(inbox, (*Arrival._fields, "leased_by", "leased_until"), _same).items()
}


def _heads(dialect: str) -> Select[tuple[int, str, str, bytes, int]]:
    first = (
        select(func.min(inbox.c.id).label("id"), (func.count() - 1).label("behind"))
        .where(_waits, inbox.c.channel == bindparam("its_channel"), among(dialect, inbox.c.speaker, "its_speakers"))
        .group_by(inbox.c.speaker)
        .subquery()
    )
    columns = (inbox.c.id, inbox.c.channel, inbox.c.speaker, inbox.c.raw, first.c.behind)
    return select(*columns).join(first, first.c.id == inbox.c.id).order_by(inbox.c.id)


def _done(dialect: str) -> Update:
    return update(inbox).where(among(dialect, inbox.c.id, "its_ids")).values(state=DONE)


_HEADS = {dialect: _heads(dialect) for dialect in DIALECTS}
_DONE = {dialect: _done(dialect) for dialect in DIALECTS}
_SET_ASIDE = (
    update(inbox)
    .where(inbox.c.id == bindparam("its_id"), _waits)
    .values(state=SET_ASIDE, tries=bindparam("its_tries"), trouble=bindparam("its_trouble"))
)
_THERE = select(inbox.c.id).where(
    inbox.c.channel == bindparam("its_channel"), inbox.c.event_id == bindparam("its_event")
)
_earlier = inbox.alias("earlier")
# nobody takes a lease for longer than we would: one that lasts longer is from a day that was put back since
_OVER = or_(
    inbox.c.leased_until.is_(None),
    inbox.c.leased_until < bindparam("its_now"),
    inbox.c.leased_until > bindparam("its_until"),
)
_FREE = (
    select(inbox.c.id, inbox.c.leased_by)
    .where(
        _waits,
        or_(_OVER, inbox.c.leased_by == bindparam("its_former")),
        ~exists().where(
            _earlier.c.state == literal_column("0"),
            _earlier.c.channel == inbox.c.channel,
            _earlier.c.speaker == inbox.c.speaker,
            _earlier.c.id < inbox.c.id,
        ),
    )
    .order_by(inbox.c.id + 0)  # by the bare id, SQLite would look through all that ever came in for those that wait
    .limit(bindparam("its_limit"))
    .with_for_update(skip_locked=True)
)
_free = _FREE.subquery("free")
_TAKE = update(inbox).values(leased_by=bindparam("its_replica"), leased_until=bindparam("its_until"))
_TAKEN = (inbox.c.id, inbox.c.channel, inbox.c.speaker)
_NOBODY: Any = literal_column("NULL").label("left_by")
_CLAIM = {
    "postgresql": _TAKE.where(inbox.c.id == _free.c.id).returning(*_TAKEN, _free.c.leased_by.label("left_by")),
    # has one process: whatever stands there was left by an earlier run of it
    "sqlite": _TAKE.where(inbox.c.id.in_(select(_free.c.id))).returning(*_TAKEN, _NOBODY),
}


def put(
    c: Connection,
    arrivals: Sequence[Arrival],
    leased_by: str | None = None,
    leased_until: datetime | None = None,
) -> list[int]:
    """Store what arrived and return the ids of what was new; an event that is there already is left as it is."""
    if not arrivals:
        return []
    lease: dict[str, Any] = {"leased_by": leased_by, "leased_until": leased_until}
    return list(c.scalars(_PUT[c.dialect.name], given(c, [arrival._asdict() | lease for arrival in arrivals])))


def is_there(c: Connection, channel: str, event_id: str) -> bool:
    """Whether this event has been stored already. Asking waits for nobody."""
    return c.execute(_THERE, {"its_channel": channel, "its_event": event_id}).first() is not None


def heads(c: Connection, speakers: Collection[Speaker]) -> list[Waiting]:
    """The first waiting row of each of these speakers, oldest first."""
    by_channel: dict[str, list[str]] = {}
    for channel, address in speakers:
        by_channel.setdefault(channel, []).append(address)
    rows: list[Waiting] = []
    for channel, addresses in by_channel.items():
        found = c.execute(_HEADS[c.dialect.name], {"its_channel": channel, "its_speakers": addresses})
        rows += map(Waiting._make, found)
    return rows if len(by_channel) == 1 else sorted(rows)


def done(c: Connection, ids: Collection[int]) -> None:
    """These turns are over."""
    if ids:
        c.execute(_DONE[c.dialect.name], {"its_ids": list(ids)})


def set_aside(c: Connection, id: int, tries: int, trouble: str) -> bool:
    """Give a row up after `tries`. Returns whether it was still waiting. trouble: what happened, no personal data."""
    return bool(c.execute(_SET_ASIDE, {"its_id": id, "its_tries": tries, "its_trouble": trouble}).rowcount)


def claim(
    c: Connection, replica: str, now: datetime, until: datetime, *, limit: int = 500, former: bool = False
) -> list[Claimed]:
    """Take over speakers whose first waiting row nobody has leased (any more), in the order they wrote.

    former: also those leased to this very replica, by a run of it that has ended.
    """
    facts = {"its_replica": replica, "its_now": now, "its_until": until, "its_limit": limit}
    rows = c.execute(_CLAIM[c.dialect.name], {**facts, "its_former": replica if former else None}).all()
    return sorted(Claimed(row.id, (row.channel, row.speaker), row.left_by) for row in rows)


def failed(c: Connection) -> int:
    """How many rows have been set aside: what an operator must look at."""
    return int(c.execute(select(func.count()).where(and_(inbox.c.state == SET_ASIDE))).scalar_one())
