"""The numbers people quote: one series per kind and year, without gaps."""

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects import postgresql, sqlite

from storage.tables import series

_NEXT_HERE = sqlite.insert(series).values(name=bindparam("its_name"), last=1)
_NEXT_HERE = _NEXT_HERE.on_conflict_do_update(index_elements=["name"], set_={"last": series.c.last + 1})
_NEXT_THERE = postgresql.insert(series).values(name=bindparam("its_name"), last=1)
_NEXT_THERE = _NEXT_THERE.on_conflict_do_update(index_elements=["name"], set_={"last": series.c.last + 1})
_LAST = select(series.c.last).where(series.c.name == bindparam("its_name"))


def next_number(c: Connection, prefix: str, year: int) -> str:
    """The next number of the series, as "YJ-2026-0001".

    The series stays locked until the transaction ends: a number that is rolled back is given to the next.
    """
    name = {"its_name": f"{prefix}-{year}"}
    if c.dialect.name == "postgresql":
        last = c.execute(_NEXT_THERE.returning(series.c.last), name).scalar_one()
    else:
        c.execute(_NEXT_HERE, name)
        last = c.execute(_LAST, name).scalar_one()
    return f"{prefix}-{year}-{last:04d}"
