"""Which rows of the lifecycle tables were really taken, in all tests of a run together."""

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Connection, select

from domain.lives import LIFE_OF, LIVES
from storage.tables import events


class Taken(NamedTuple):
    """One step as the record has it."""

    kind: str
    before: str
    action: str
    role: str
    after: str


SEEN: set[Taken] = set()
_STEPS = select(events.c.case_kind, events.c.from_status, events.c.action, events.c.role, events.c.to_status).distinct()


def note(c: Connection) -> None:
    """Remember what was done in this database."""
    SEEN.update(Taken(*row) for row in c.execute(_STEPS))


def missing(seen: Iterable[Taken]) -> list[str]:
    """The rows nobody took, as “kind: status role action”."""
    taken = {(one.kind, one.before or LIFE_OF[one.kind].begins, one.action, one.role) for one in seen}
    return [
        f"{life.kind}: {'/'.join(row.while_)} {row.who} {row.do}"
        for life in LIVES
        for row in life.rows
        if not any((life.kind, status, row.do, row.who) in taken for status in row.while_)
    ]


def how_many() -> int:
    """All rows there are."""
    return sum(len(life.rows) for life in LIVES)
