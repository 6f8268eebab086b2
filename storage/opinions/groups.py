"""Groups of deputies: chats that are told like a person what waits for one of them, and what they were told."""

import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, insert, or_, select, update

from storage.tables import accounts, announcements, deputy_groups, outbox


@dataclass(frozen=True, slots=True)
class Group:
    """A group: its account, the person it is told as, and its station (None: the whole congress)."""

    account_id: int
    person_id: int
    station_id: int | None


_GROUPS = select(accounts.c.id, accounts.c.person_id, deputy_groups.c.station_id).join_from(deputy_groups, accounts)
_FOR = _GROUPS.where(
    or_(deputy_groups.c.station_id.is_(None), deputy_groups.c.station_id == bindparam("its_station"))
).order_by(deputy_groups.c.id)
_OPEN = (
    select(accounts.c.person_id)
    .join_from(announcements, accounts)
    .where(announcements.c.opinion_id == bindparam("its_opinion"), announcements.c.closed_at.is_(None))
    .order_by(announcements.c.id)
)


def bind(c: Connection, account_id: int, station_id: int | None, by: int, at: datetime) -> None:
    """From now on this chat is the group of that station's deputies, or of all of them."""
    unbind(c, account_id)
    c.execute(
        insert(deputy_groups),
        {"account_id": account_id, "station_id": station_id, "bound_by": by, "bound_at": at},
    )


def unbind(c: Connection, account_id: int) -> bool:
    """This chat is nobody's group any more; whether it was."""
    return c.execute(delete(deputy_groups).where(deputy_groups.c.account_id == account_id)).rowcount == 1


def of_station(c: Connection, station_id: int) -> list[Group]:
    """The groups in which this station's deputies are, those of the whole congress among them."""
    return [Group(*row) for row in c.execute(_FOR, {"its_station": station_id})]


def bound(c: Connection, account_id: int) -> Group | None:
    """What this chat is bound to, or None."""
    row = c.execute(_GROUPS.where(deputy_groups.c.account_id == account_id)).first()
    return Group(*row) if row else None


def announce(c: Connection, account_id: int, opinion_id: int, at: datetime) -> None:
    """This group is told of that opinion; once more when it has come back."""
    same = (announcements.c.account_id == account_id, announcements.c.opinion_id == opinion_id)
    if not c.execute(update(announcements).where(*same).values(told_at=at, closed_at=None)).rowcount:
        c.execute(insert(announcements), {"account_id": account_id, "opinion_id": opinion_id, "told_at": at})


def waiting(c: Connection, opinion_id: int) -> list[int]:
    """The groups, as people, in which the opinion was announced and nobody has taken it on."""
    return [row.person_id for row in c.execute(_OPEN, {"its_opinion": opinion_id})]


def close(c: Connection, opinion_id: int, account_id: int, at: datetime) -> None:
    """This group knows that somebody has taken the opinion on."""
    here = (announcements.c.opinion_id == opinion_id, announcements.c.account_id == account_id)
    c.execute(update(announcements).where(*here).values(closed_at=at))


def move(c: Connection, channel: str, old: str, new: str) -> None:
    """The chat goes on under another address, with all that is still to be said in it."""
    here = (accounts.c.channel == channel, accounts.c.address == old)
    account_id = c.execute(select(accounts.c.id).where(*here)).scalar()
    there = select(accounts.c.id).where(accounts.c.channel == channel, accounts.c.address == new)
    if account_id is None or c.execute(there).first() is not None:
        return
    c.execute(update(accounts).where(accounts.c.id == account_id).values(address=new))
    waiting = select(outbox.c.id, outbox.c.body).where(outbox.c.account_id == account_id, outbox.c.state.in_((0, 3)))
    for row in c.execute(waiting).all():
        body = json.dumps(json.loads(row.body) | {"chat_id": int(new)}, ensure_ascii=False, separators=(",", ":"))
        c.execute(update(outbox).where(outbox.c.id == row.id).values(body=body.encode()))
