"""Who may do what only one process at a time may do: a name, a holder, until when."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, bindparam, delete, func, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from storage.tables import leases

_FACTS: dict[str, Any] = {"name": bindparam("its_name"), "holder": bindparam("by"), "until": bindparam("its_end")}
_NEW = {
    "sqlite": sqlite.insert(leases).values(_FACTS).on_conflict_do_nothing(),
    "postgresql": postgresql.insert(leases).values(_FACTS).on_conflict_do_nothing(),
}
_THIS = leases.c.name == bindparam("its_name")
_TAKE = (
    update(leases)
    .where(_THIS, or_(leases.c.holder == bindparam("by"), leases.c.until == bindparam("over")))
    .values(holder=bindparam("by"), until=bindparam("its_end"))
)
_INHERIT = (
    update(leases)
    .where(_THIS, func.substr(leases.c.holder, 1, func.length(bindparam("replica"))) == bindparam("replica"))
    .values(holder=bindparam("by"), until=bindparam("its_end"))
)
_END = select(leases.c.until).where(_THIS)
_RELEASE = delete(leases).where(and_(_THIS, leases.c.holder == bindparam("by")))


def take(c: Connection, name: str, holder: str, over: datetime | None, until: datetime) -> bool:
    """Take a free lease or prolong one's own; False while another holds it.

    over: the end of another's lease that has stood there, not prolonged, for as long as a lease lasts: it is taken.
    Ends are compared with each other, never with the day of this machine: that may have been put forward or back.
    """
    facts = {"its_name": name, "by": holder, "its_end": until}
    if c.execute(_TAKE, facts | {"over": over}).rowcount:
        return True
    return bool(c.execute(_NEW[c.dialect.name], facts).rowcount)


def end_of(c: Connection, name: str) -> datetime | None:
    """Until when a lease is somebody's, by the clock of that one's machine; None when nobody holds it."""
    end: datetime | None = c.scalar(_END, {"its_name": name})
    return end


def inherit(c: Connection, name: str, replica: str, holder: str, until: datetime) -> None:
    """Take over at once what an earlier run of the same replica held (its holder name begins with `replica`)."""
    c.execute(_INHERIT, {"its_name": name, "replica": replica, "by": holder, "its_end": until})


def release(c: Connection, name: str, holder: str) -> None:
    """Give a lease back, if it is still ours."""
    c.execute(_RELEASE, {"its_name": name, "by": holder})
