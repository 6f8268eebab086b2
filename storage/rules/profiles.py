"""The rules of the place as they came into force, one after the other; nothing is taken back."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, insert, select

from domain.rules.profile import Profile
from storage.tables import profiles_in_force

t = profiles_in_force.c
_EVERY = select(t.name, t.digest, t.content, t.since)


@dataclass(frozen=True, slots=True)
class InForce:
    """The rules of one time: what they were called, their digest and content, since when."""

    name: str
    digest: str
    content: dict[str, Any]
    since: date


def put(c: Connection, profile: Profile, since: date, at: datetime) -> None:
    """Keep a profile as the one in force from now on."""
    content = {name: list(value) for name, value in profile.values.items()}
    kept = {"name": profile.name, "digest": profile.digest, "content": content, "since": since, "at": at}
    c.execute(insert(profiles_in_force), kept)


def newest(c: Connection) -> InForce | None:
    """The one in force; None before the first start."""
    row = c.execute(_EVERY.order_by(t.id.desc()).limit(1)).first()
    return InForce(*row) if row else None


def all_ever(c: Connection) -> list[InForce]:
    """Every one there was, the oldest first."""
    return [InForce(*row) for row in c.execute(_EVERY.order_by(t.id))]
