"""What each web chat shows: both sides, numbered per account, so that a reader can ask for what is missing."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, insert, select

from storage import dialogues
from storage.people import people as persons
from storage.tables import accounts, people
from storage.tables import web_messages as table

CHANNEL = "web"
_NO_END = 2**31 - 1


@dataclass(frozen=True, slots=True)
class WebAccount:
    """The account behind a session, and whom it speaks for."""

    id: int
    address: str
    language: str


@dataclass(frozen=True, slots=True)
class WebMessage:
    """One message as it is kept; `body` is what the channel wrote into it."""

    seq: int
    from_person: bool
    body: Mapping[str, Any]
    at: datetime


_ACCOUNT = (
    select(accounts.c.id, accounts.c.address, people.c.language)
    .join_from(accounts, people)
    .where(accounts.c.channel == CHANNEL, accounts.c.address == bindparam("address"))
)
# as a turn holds it: who merely refers to the account (a message to be said there) does not wait
_HOLD = select(accounts.c.id).where(accounts.c.id == bindparam("account")).with_for_update(key_share=True)
_NEWEST = select(func.coalesce(func.max(table.c.seq), 0)).where(table.c.account_id == bindparam("account"))
_ADD = insert(table)
_SAID = select(table.c.seq).where(table.c.outbox_id == bindparam("outbox"))
_MESSAGES = select(table.c.seq, table.c.from_person, table.c.body, table.c.at).where(
    table.c.account_id == bindparam("account")
)
_ONE = _MESSAGES.where(table.c.seq == bindparam("seq"))
_AFTER = _MESSAGES.where(table.c.seq > bindparam("seq")).order_by(table.c.seq).limit(bindparam("limit"))
_BEFORE = _MESSAGES.where(table.c.seq < bindparam("seq")).order_by(table.c.seq.desc()).limit(bindparam("limit"))
_READ_OF = (
    select(accounts.c.address, func.max(table.c.seq))
    .join_from(table, accounts)
    .where(accounts.c.channel == CHANNEL, accounts.c.address.in_(bindparam("addresses", expanding=True)))
    .group_by(accounts.c.address)
)


def account_at(c: Connection, address: str) -> WebAccount | None:
    """The account of a session, or None while nothing has been said in it."""
    row = c.execute(_ACCOUNT, {"address": address}).first()
    return WebAccount(*row) if row else None


def open_account(c: Connection, address: str, language: str, at: datetime) -> WebAccount:
    """The account of a session; on the first word a person and an account are made for it.

    Raises AccountAppeared when somebody else has just made it: begin again.
    """
    known = account_at(c, address)
    if known is not None:
        return known
    met = dialogues.meet(c, {(CHANNEL, address): language}, at)[CHANNEL, address]
    return WebAccount(met.account_id, address, language)


def lend_account(c: Connection, address: str, person_id: int, at: datetime) -> None:
    """Let this session speak for somebody we know, from its first word on. Harmless when it does already."""
    if account_at(c, address) is None:
        persons.add_account(c, person_id, CHANNEL, address, at)


def newest(c: Connection, account_id: int) -> int:
    """The number of the newest message of an account; 0 when there is none.

    Held until the transaction ends: numbers are taken one writer after another, so a reader never misses one.
    """
    c.execute(_HOLD, {"account": account_id})
    return int(c.execute(_NEWEST, {"account": account_id}).scalar_one())


def hear(c: Connection, account_id: int, seq: int, body: Mapping[str, Any], at: datetime) -> None:
    """Keep what the person said, under the number after `newest`."""
    _add(c, account_id, seq, body, at, from_person=True, outbox_id=None)


def say(c: Connection, account_id: int, outbox_id: int, bodies: Sequence[Mapping[str, Any]], at: datetime) -> int:
    """Keep what the person is told; the same outbox row only once. Returns the number of the first part."""
    last = newest(c, account_id)
    said = c.execute(_SAID, {"outbox": outbox_id}).scalar()
    if said is not None:
        return int(said)
    for n, body in enumerate(bodies):
        _add(c, account_id, last + 1 + n, body, at, from_person=False, outbox_id=None if n else outbox_id)
    return last + 1


def one(c: Connection, account_id: int, seq: int) -> WebMessage | None:
    """One message of an account."""
    row = c.execute(_ONE, {"account": account_id, "seq": seq}).first()
    return _message(row) if row else None


def after(c: Connection, account_id: int, seq: int, limit: int) -> list[WebMessage]:
    """The messages that follow number `seq`, oldest first."""
    return [_message(row) for row in c.execute(_AFTER, {"account": account_id, "seq": seq, "limit": limit})]


def before(c: Connection, account_id: int, seq: int, limit: int) -> list[WebMessage]:
    """The newest messages older than number `seq`, oldest first."""
    rows = c.execute(_BEFORE, {"account": account_id, "seq": seq, "limit": limit}).all()
    return [_message(row) for row in reversed(rows)]


def latest(c: Connection, account_id: int, limit: int) -> list[WebMessage]:
    """The newest messages, oldest first."""
    return before(c, account_id, _NO_END, limit)


def newest_of(c: Connection, addresses: Sequence[str]) -> dict[str, int]:
    """The number of the newest message of each session that has any."""
    if not addresses:
        return {}
    return {address: seq for address, seq in c.execute(_READ_OF, {"addresses": list(addresses)})}


def _add(
    c: Connection,
    account_id: int,
    seq: int,
    body: Mapping[str, Any],
    at: datetime,
    *,
    from_person: bool,
    outbox_id: int | None,
) -> None:
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    values = {"account_id": account_id, "seq": seq, "from_person": from_person, "body": text, "at": at}
    c.execute(_ADD, values | {"outbox_id": outbox_id})


def _message(row: Row[int, bool, str, datetime]) -> WebMessage:
    seq, from_person, body, at = row
    return WebMessage(seq, from_person, json.loads(body), at)
