"""One-use codes by which a person links a further account; kept only as a hash."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy import Connection, update

from storage.tables import link_codes as table
from storage.versioned import Kept

t = table.c


@dataclass(frozen=True, slots=True)
class LinkCode:
    """Whose account list the code opens, and until when."""

    id: int
    person_id: int
    expires_at: datetime


_kept = Kept(table, LinkCode)


def make(c: Connection, code: str, person_id: int, now: datetime, until: datetime) -> None:
    """Keep a new code of this person; earlier ones stop working."""
    still_open = (t.person_id == person_id, t.used_at.is_(None))
    c.execute(update(table).where(*still_open).values(used_at=now))
    _kept.add(c, code_hash=_hash(code), person_id=person_id, made_at=now, expires_at=until)


def open_one(c: Connection, code: str, now: datetime) -> LinkCode | None:
    """The code, if it still works."""
    return _kept.first(c, t.code_hash == _hash(code), t.used_at.is_(None), t.expires_at > now)


def use(c: Connection, id: int, now: datetime) -> bool:
    """Use a code up. Of several at the same moment exactly one gets True."""
    return c.execute(update(table).where(t.id == id, t.used_at.is_(None)).values(used_at=now)).rowcount == 1


def _hash(code: str) -> str:
    return sha256(code.encode()).hexdigest()
