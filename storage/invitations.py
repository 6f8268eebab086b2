"""Invitations into a role: one use, expiring, kept only as a hash."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import Connection, update

from domain.roles import Role
from storage.tables import invitations as table
from storage.versioned import Kept

PREFIX = "inv_"
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
) -> str:
    """Make an invitation and return its token: the payload of a deep link, 26 characters of [A-Za-z0-9_-].

    The token is not kept and cannot be shown again.
    """
    token = PREFIX + secrets.token_urlsafe(16)
    _kept.add(
        c,
        token_hash=_hash(token),
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
    """The invitation this token opens, or None when there is none or it is used, void or expired."""
    usable = (t.used_at.is_(None), t.void_at.is_(None), t.expires_at > now)
    return _kept.first(c, t.token_hash == _hash(token), *usable)


def used_one(c: Connection, token: str) -> Invitation | None:
    """The invitation this token opened, once it has been used."""
    return _kept.first(c, t.token_hash == _hash(token), t.used_at.is_not(None))


def use(c: Connection, id: int, now: datetime) -> bool:
    """Use an invitation up. Of several at the same moment exactly one gets True."""
    usable = (t.used_at.is_(None), t.void_at.is_(None), t.expires_at > now)
    return c.execute(update(table).where(t.id == id, *usable).values(used_at=now)).rowcount == 1


def void(c: Connection, id: int, now: datetime) -> bool:
    """Withdraw an invitation nobody has used; False when it was too late."""
    open_still = (t.used_at.is_(None), t.void_at.is_(None))
    return c.execute(update(table).where(t.id == id, *open_still).values(void_at=now)).rowcount == 1


def _hash(token: str) -> str:
    return sha256(token.encode()).hexdigest()
