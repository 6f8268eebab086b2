"""Invitations into a role: one use, expiring, kept only as a hash."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import pbkdf2_hmac, sha256
from hmac import compare_digest

from sqlalchemy import ColumnElement, Connection, or_, select, update

from domain.roles import Role
from storage.tables import invitations as table
from storage.versioned import Kept

PREFIX = "inv_"
# Four digits are guessed at once where each guess costs nothing.
ROUNDS = 20_000
t = table.c


@dataclass(frozen=True, slots=True)
class Invitation:
    """What an invitation grants, to whom, and until when it can be used."""

    id: int
    role: str
    scope_id: int | None
    post: str
    name: str
    person_id: int | None
    made_at: datetime
    expires_at: datetime
    check_from: str
    tries: int


_kept = Kept(table, Invitation)


def make(
    c: Connection,
    *,
    role: Role,
    scope_id: int | None,
    name: str,
    now: datetime,
    valid: timedelta,
    post: str = "",
    person_id: int | None = None,
    code: str | None = None,
    digits: str = "",
    check_from: str = "",
) -> str:
    """Make an invitation and return its token: the payload of a deep link, 26 characters of [A-Za-z0-9_-].

    code: the same to type. digits: what the person is asked before it counts, and whence they have it. None of the
    three is kept, and none can be shown again.
    """
    token = PREFIX + secrets.token_urlsafe(16)
    _kept.add(
        c,
        token_hash=_hash(token),
        code_hash=_hash(code) if code else None,
        check_hash=_slow(_hash(token), digits) if digits else "",
        check_from=check_from if digits else "",
        role=role,
        scope_id=scope_id,
        post=post,
        name=name,
        person_id=person_id,
        made_at=now,
        expires_at=now + valid,
    )
    return token


def open_one(c: Connection, token: str, now: datetime) -> Invitation | None:
    """The invitation this token or code opens, or None when there is none or it is used, void or expired."""
    usable = (t.used_at.is_(None), t.void_at.is_(None), t.expires_at > now)
    return _kept.first(c, _opened_by(token), *usable)


def used_one(c: Connection, token: str) -> Invitation | None:
    """The invitation this token or code opened, once it has been used."""
    return _kept.first(c, _opened_by(token), t.used_at.is_not(None))


def right_digits(c: Connection, id: int, digits: str) -> bool:
    """Whether these are the digits asked before the invitation counts; where none are asked, any are right."""
    row = c.execute(select(t.token_hash, t.check_hash).where(t.id == id)).one()
    return not row.check_hash or compare_digest(row.check_hash, _slow(row.token_hash, digits))


def count_try(c: Connection, id: int) -> int:
    """One more wrong try; how many there have been."""
    return int(c.execute(update(table).where(t.id == id).values(tries=t.tries + 1).returning(t.tries)).scalar_one())


def void_those_of(c: Connection, person_id: int, now: datetime) -> None:
    """Withdraw whatever invitation this person has not used: a new one takes its place."""
    still_open = (t.person_id == person_id, t.used_at.is_(None), t.void_at.is_(None))
    c.execute(update(table).where(*still_open).values(void_at=now))


def void_named(c: Connection, role: Role, scope_id: int, name: str, now: datetime) -> None:
    """Withdraw whatever invitation nobody of this name has used for this post."""
    still_open = (t.role == role, t.scope_id == scope_id, t.name == name, t.used_at.is_(None), t.void_at.is_(None))
    c.execute(update(table).where(*still_open).values(void_at=now))


def use(c: Connection, id: int, now: datetime) -> bool:
    """Use an invitation up. Of several at the same moment exactly one gets True."""
    usable = (t.used_at.is_(None), t.void_at.is_(None), t.expires_at > now)
    return c.execute(update(table).where(t.id == id, *usable).values(used_at=now)).rowcount == 1


def void(c: Connection, id: int, now: datetime) -> bool:
    """Withdraw an invitation nobody has used; False when it was too late."""
    open_still = (t.used_at.is_(None), t.void_at.is_(None))
    return c.execute(update(table).where(t.id == id, *open_still).values(void_at=now)).rowcount == 1


def _opened_by(token: str) -> ColumnElement[bool]:
    return or_(t.token_hash == _hash(token), t.code_hash == _hash(token))


def _slow(token_hash: str, digits: str) -> str:
    """Slow on purpose, and another for every invitation."""
    return pbkdf2_hmac("sha256", digits.encode(), token_hash.encode(), ROUNDS).hex()


def _hash(token: str) -> str:
    return sha256(token.encode()).hexdigest()
