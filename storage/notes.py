"""Small facts the program keeps about itself, by name."""

from sqlalchemy import Connection, bindparam, insert, select, update

from storage.tables import notes

_GET = select(notes.c.value).where(notes.c.name == bindparam("its_name"))
_SET = update(notes).where(notes.c.name == bindparam("its_name")).values(value=bindparam("its_value"))


def get(c: Connection, name: str) -> str | None:
    """What is noted under this name, or None."""
    value: str | None = c.execute(_GET, {"its_name": name}).scalar()
    return value


def put(c: Connection, name: str, value: str) -> None:
    """Note a value, in place of what was noted there."""
    if not c.execute(_SET, {"its_name": name, "its_value": value}).rowcount:
        c.execute(insert(notes), {"name": name, "value": value})
