"""The numbers people quote: one series per kind and year, without gaps."""

from sqlalchemy import Connection, bindparam, update
from sqlalchemy.dialects import postgresql, sqlite

from storage.tables import series
from storage.turns import together, undo

_NEXT = {
    dialect: insert(series)
    .values(name=bindparam("its_name"), last=1)
    .on_conflict_do_update(index_elements=["name"], set_={"last": series.c.last + 1})
    .returning(series.c.last)
    for dialect, insert in (("sqlite", sqlite.insert), ("postgresql", postgresql.insert))
}


_COUNTED = update(series).where(series.c.name == bindparam("its_name"))
_REACHED = {
    dialect: insert(series)
    .values(name=bindparam("its_name"), last=bindparam("its_last"))
    .on_conflict_do_update(
        index_elements=["name"], set_={"last": bindparam("its_last")}, where=series.c.last < bindparam("its_last")
    )
    for dialect, insert in (("sqlite", sqlite.insert), ("postgresql", postgresql.insert))
}


def reached(c: Connection, prefix: str, year: int, serial: int) -> None:
    """The series has come as far as this serial: the next number follows it, or one that is higher already."""
    c.execute(_REACHED[c.dialect.name], {"its_name": f"{prefix}-{year}", "its_last": serial})


def next_serial(c: Connection, name: str) -> int:
    """The next serial of a series of that name, without gaps; the series stays locked until the transaction ends.

    Turns that share a transaction count on from the first of them: nobody else can, and the last one is written.
    """
    counted = together.unwritten(c, _COUNTED, name)
    last = counted["last"] + 1 if counted else int(c.execute(_NEXT[c.dialect.name], {"its_name": name}).scalar_one())
    if undo.is_in_company(c):
        together.write(c, _COUNTED, {"its_name": name, "last": last}, once=name)
    return last


def next_number(c: Connection, prefix: str, year: int) -> str:
    """The next number of the series, as "YJ-2026-0001".

    The series stays locked until the transaction ends: a number that is rolled back is given to the next.
    """
    last = next_serial(c, f"{prefix}-{year}")
    return f"{prefix}-{year}-{last:04d}"
