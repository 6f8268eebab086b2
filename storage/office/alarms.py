"""What is wrong with the program now: since when, seen last when, told last when."""

from collections.abc import Collection
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, delete, select, tuple_, update
from sqlalchemy.dialects import postgresql, sqlite

from storage.tables import alarms

t = alarms.c


class Standing(NamedTuple):
    """One alarm that is on. about: which channel or replica; empty: the whole installation."""

    name: str
    about: str
    since: datetime
    seen_at: datetime
    told_at: datetime | None


# (name, about)
Key = tuple[str, str]
_BEGIN = {
    "sqlite": sqlite.insert(alarms).on_conflict_do_nothing(),
    "postgresql": postgresql.insert(alarms).on_conflict_do_nothing(),
}
_ALL = select(*(t[name] for name in Standing._fields)).order_by(t.since, t.name, t.about)


def all_on(c: Connection, *, held: bool = False) -> list[Standing]:
    """Every alarm that is on, the longest first; held: until the transaction ends, so that one replica tells it."""
    return [Standing._make(row) for row in c.execute(_ALL.with_for_update() if held else _ALL)]


def begin(c: Connection, keys: Collection[Key], now: datetime) -> None:
    """These are on from now on; where another replica has just said so, its word stands."""
    if keys:
        rows = [{"name": name, "about": about, "since": now, "seen_at": now} for name, about in keys]
        c.execute(_BEGIN[c.dialect.name], rows)


def see(c: Connection, keys: Collection[Key], now: datetime) -> None:
    """These are on still."""
    _change(c, keys, seen_at=now)


def tell(c: Connection, keys: Collection[Key], now: datetime) -> None:
    """The office has been told of these."""
    _change(c, keys, told_at=now)


def end(c: Connection, keys: Collection[Key]) -> None:
    """These are mended."""
    if keys:
        c.execute(delete(alarms).where(_among(keys)))


def _change(c: Connection, keys: Collection[Key], **changes: datetime) -> None:
    if keys:
        c.execute(update(alarms).where(_among(keys)).values(**changes))


def _among(keys: Collection[Key]) -> Any:
    return tuple_(t.name, t.about).in_(sorted(keys))
