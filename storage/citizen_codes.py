"""The codes by which citizens find back to what they sent in: hashes only, and how often a wrong one was typed."""

from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import Connection, delete, insert, select, update

from storage.tables import citizen_codes, code_tries

t = citizen_codes.c


def add(c: Connection, person_id: int, code_hash: str, at: datetime) -> None:
    """One more code is good for this person."""
    c.execute(insert(citizen_codes), {"person_id": person_id, "code_hash": code_hash, "made_at": at})


def is_good(c: Connection, person_id: int, code_hash: str) -> bool:
    """Whether this is one of the person's codes."""
    return c.execute(select(t.id).where(t.person_id == person_id, t.code_hash == code_hash)).first() is not None


def forget(c: Connection, person_id: int) -> None:
    """None of the person's codes is good any more."""
    c.execute(delete(citizen_codes).where(t.person_id == person_id))


def hand_over(c: Connection, from_people: Collection[int], to_person: int) -> None:
    """The codes of these entries for a person are good for another entry for the same person from now on."""
    c.execute(update(citizen_codes).where(t.person_id.in_(list(from_people))).values(person_id=to_person))


def tries_on(c: Connection, person_id: int, day: date) -> int:
    """How many wrong codes were typed for this person's numbers on that day."""
    same = (code_tries.c.person_id == person_id, code_tries.c.tried_on == day)
    return int(c.execute(select(code_tries.c.tries).where(*same)).scalar() or 0)


def count_try(c: Connection, person_id: int, day: date) -> None:
    """One more wrong code; yesterday's are forgotten."""
    tries = tries_on(c, person_id, day) + 1
    values = {"tried_on": day, "tries": tries}
    if not c.execute(update(code_tries).where(code_tries.c.person_id == person_id).values(**values)).rowcount:
        c.execute(insert(code_tries), {"person_id": person_id, **values})
