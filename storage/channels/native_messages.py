"""What WeCom and customer service were sent: kept before it leaves, so that a click, an edit or a retry finds it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from secrets import token_hex
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, or_, select, update

from storage import dialogues, notes, outbox
from storage.outbox import KEPT_BACK, WAITING, WAITS
from storage.tables import accounts, people
from storage.tables import native_messages as table
from storage.tables import outbox as outbox_table
from storage.versioned import Kept

SALT = "native.salt"


@dataclass(frozen=True, slots=True)
class NativeMessage:
    """One message as the Bot API knows it. native_ids: the channel's own, once it has taken the message."""

    id: int
    account_id: int
    task_id: str | None
    body: Mapping[str, Any]
    native_ids: list[str]
    response_code: str | None
    code_until: datetime | None
    at: datetime


class Reader(NamedTuple):
    """The account behind an address. state: where its dialogue stands."""

    account_id: int
    address: str
    language: str
    state: str | None


_kept = Kept(table, NativeMessage)
t, o = table.c, outbox_table.c
_READER = select(accounts.c.id, accounts.c.address, people.c.language, accounts.c.state).join_from(accounts, people)
_READER_AT = _READER.where(accounts.c.channel == bindparam("channel"), accounts.c.address == bindparam("address"))
_READER_OF = _READER.where(accounts.c.id == bindparam("account"))
_OF_ROW = select(o.native_id).where(o.id == bindparam("row"))
_BELONGS = update(outbox_table).where(o.id == bindparam("row")).values(native_id=bindparam("n"))
_FREE = update(outbox_table).where(o.native_id == bindparam("n"), or_(WAITS, KEPT_BACK)).values(native_id=None)
_ROWS_OF = select(o.id).where(o.account_id == bindparam("account"), o.native_id == bindparam("n"))
_UNMARKED = _ROWS_OF.where(WAITS)
# one question for each state: each has an index of its own
_AWAITED = [select(o.native_id).where(not_yet, o.native_id.is_not(None)) for not_yet in (WAITS, KEPT_BACK)]


def salt(c: Connection) -> str:
    """What tells this database's messages from those of another one that spoke for the same app."""
    kept = notes.get(c, SALT)
    if kept is None:
        kept = token_hex(3)
        notes.put(c, SALT, kept)
    return kept


def reader_at(c: Connection, channel: str, address: str) -> Reader | None:
    """The account at an address, or None while nobody has spoken from it."""
    row = c.execute(_READER_AT, {"channel": channel, "address": address}).first()
    return Reader(*row) if row else None


def reader(c: Connection, account_id: int) -> Reader:
    """The account with this id."""
    return Reader(*c.execute(_READER_OF, {"account": account_id}).one())


def open_account(c: Connection, channel: str, address: str, at: datetime) -> Reader:
    """The account at an address, made on the first word. Raises AccountAppeared: begin again."""
    known = reader_at(c, channel, address)
    if known is not None:
        return known
    met = dialogues.meet(c, {(channel, address): "zh"}, at)[channel, address]
    return Reader(met.account_id, address, "zh", None)


def plan(
    c: Connection, account_id: int, rows: Collection[int], body: Mapping[str, Any], task_id: str | None, at: datetime
) -> NativeMessage:
    """Keep what these outbox rows say, as one message, before it is sent; what is kept already is returned."""
    first = min(rows)
    if (known := of_row(c, first)) is not None:
        return known
    values: dict[str, Any] = {"account_id": account_id, "task_id": task_id, "body": body, "native_ids": [], "at": at}
    id = _kept.add(c, **values)
    c.execute(_BELONGS, [{"row": row, "n": str(id)} for row in rows])
    return _kept.get(c, id)


def of_row(c: Connection, outbox_id: int) -> NativeMessage | None:
    """The message an outbox row belongs to, once it is planned. One that has been let go since leaves the row free."""
    number = c.execute(_OF_ROW, {"row": outbox_id}).scalar()
    message = _kept.first(c, t.id == int(number)) if number else None
    if number and message is None:
        dropped(c, int(number))
    return message


def awaited(c: Connection) -> set[int]:
    """The messages that carry what has not arrived yet, as far as we know."""
    return {int(number) for question in _AWAITED for number in c.scalars(question)}


def rows_of(c: Connection, message: NativeMessage) -> list[int]:
    """The outbox rows that one message carries."""
    return list(c.scalars(_ROWS_OF, {"account": message.account_id, "n": str(message.id)}))


def taken(
    c: Connection, id: int, native_ids: list[str], response_code: str | None = None, until: datetime | None = None
) -> None:
    """The channel has taken a message."""
    _kept.set(c, id, native_ids=native_ids, response_code=response_code, code_until=until)


def dropped(c: Connection, id: int) -> None:
    """The channel has certainly not taken it: its rows can be said anew, also with others. Its number is used up."""
    c.execute(_FREE, {"n": str(id)})


def replaced(
    c: Connection, id: int, body: Mapping[str, Any], task_id: str | None, native_ids: list[str] | None = None
) -> None:
    """A message says something else now; with new native ids it also stands somewhere else."""
    moved = {} if native_ids is None else {"native_ids": native_ids}
    _kept.set(c, id, body=body, task_id=task_id, response_code=None, code_until=None, **moved)


def one(c: Connection, account_id: int, id: int) -> NativeMessage | None:
    """A message of this account."""
    return _kept.first(c, t.id == id, t.account_id == account_id)


def any_one(c: Connection, id: int) -> NativeMessage | None:
    """A message, whoever got it."""
    return _kept.first(c, t.id == id)


def of_task(c: Connection, account_id: int, task_id: str) -> NativeMessage | None:
    """The message whose card was clicked, if it was this account's."""
    return _kept.first(c, t.task_id == task_id, t.account_id == account_id)


def remember_code(c: Connection, id: int, response_code: str, until: datetime | None) -> None:
    """A click brought a newer code to change the card by, or a message leaves by this code."""
    _kept.set(c, id, response_code=response_code, code_until=until)


def is_marked(c: Connection, message: NativeMessage) -> bool:
    """Whether the outbox says already that it was delivered."""
    return c.execute(_UNMARKED, {"account": message.account_id, "n": str(message.id)}).first() is None


def not_delivered(c: Connection, message: NativeMessage, now: datetime) -> None:
    """The channel says after all that a message has not arrived: its rows wait, or take another account."""
    rows = rows_of(c, message)
    if not rows:  # they have left with another message since
        return
    waits = update(outbox_table).where(o.id.in_(rows)).values(state=WAITING, native_id=None)
    c.execute(waits)
    outbox.blocked(c, message.account_id, now)
