"""What is to be said: written inside the turn, delivered after it. Order is kept per account by id."""

import json
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, Select, Update, and_, bindparam, func, literal_column, not_, or_, select, update

from storage.among import DIALECTS, among
from storage.bulk import Bulk, as_columns, as_rows
from storage.tables import accounts, outbox

WAITING, DELIVERED, REFUSED, PENDING = 0, 1, 2, 3
ANSWERS, BULK = 0, 1
# why a row was given up that nobody misses: its notice took another way, or had none left
SENT_ELSEWHERE, UNLINKED = "blocked, sent to account", "the account was unlinked"
# chat ids of channels whose addresses are not numbers: above Telegram's 52 bits, below 2**53
SURROGATE = 7 * 10**15


class Saying(NamedTuple):
    """One Bot API call to be recorded. person_id: whose notice this is; None for an answer to the speaker."""

    channel: str
    account_id: int
    method: str
    body: bytes
    lane: int = ANSWERS
    not_before: datetime | None = None
    person_id: int | None = None
    choices: bool = False


class Outgoing(NamedTuple):
    """One call to be performed. id is None for what is not worth a row (AnswerCallbackQuery).

    turn: the inbox row of the update that led to it, for the log; None where this process does not know.
    """

    id: int | None
    channel: str
    account_id: int
    address: str
    method: str
    body: bytes
    lane: int = ANSWERS
    not_before: datetime | None = None
    turn: int | None = None


class Settled(NamedTuple):
    """What became of a row: DELIVERED with the channel's own id, or REFUSED with the trouble."""

    id: int
    state: int
    native_id: str | None = None
    trouble: str = ""
    tries: int = 1


# written out, so that the planners see that the partial indexes serve
WAITS = outbox.c.state == literal_column("0")
KEPT_BACK = outbox.c.state == literal_column("3")
_SAYINGS = Bulk(outbox, alike=("channel", "method", "lane", "not_before", "choices"))
_TO_SEND = select(
    outbox.c.id,
    outbox.c.channel,
    outbox.c.account_id,
    accounts.c.address,
    outbox.c.method,
    outbox.c.body,
    outbox.c.lane,
    outbox.c.not_before,
).join(accounts, accounts.c.id == outbox.c.account_id)
_DUE = and_(
    outbox.c.channel == bindparam("its_channel"),
    WAITS,
    or_(outbox.c.not_before.is_(None), outbox.c.not_before <= bindparam("now")),
)


def _waiting(dialect: str) -> Select[Any]:
    others = not_(among(dialect, outbox.c.account_id, "busy"))
    rows = _TO_SEND.where(_DUE, outbox.c.lane <= bindparam("up_to"), others)
    return rows.order_by(outbox.c.lane, outbox.c.id).limit(bindparam("most"))


_WAITING = {dialect: _waiting(dialect) for dialect in DIALECTS}
_WAITING_IDS = {d: select(outbox.c.id).where(_DUE, among(d, outbox.c.account_id, "its_accounts")) for d in DIALECTS}
_LOAD = {d: _TO_SEND.where(among(d, outbox.c.id, "its_ids")).order_by(outbox.c.id) for d in DIALECTS}
_COUNT_WAITING = select(func.count()).select_from(outbox).where(WAITS)
# a row may have been set aside for an unreachable person while its mark was under way: delivered is delivered
_UNSETTLED = or_(WAITS, outbox.c.state == PENDING)
_SETTLED = {name: outbox.c[name].type for name in Settled._fields}


def _settle(dialect: str) -> Update:
    to: Any = as_rows(_SETTLED).c if dialect == "postgresql" else {n: bindparam(f"its_{n}") for n in _SETTLED}
    outcome = {name: to[name] for name in _SETTLED if name != "id"}
    return update(outbox).where(outbox.c.id == to["id"], _UNSETTLED).values(outcome)


_SETTLE = {dialect: _settle(dialect) for dialect in DIALECTS}
# what is held back has not been seen, whatever its id; what is not marked yet has been sent just now
_NEXT_HELD_BACK = select(func.min(outbox.c.not_before)).where(WAITS, outbox.c.not_before > bindparam("now"))
_LATEST_CHOICES = (
    select(outbox.c.id, outbox.c.state, outbox.c.native_id, outbox.c.person_id, outbox.c.body)
    .where(
        outbox.c.account_id == bindparam("account"),
        outbox.c.choices,
        or_(outbox.c.state == DELIVERED, and_(WAITS, outbox.c.not_before.is_(None))),
    )
    .order_by(outbox.c.id.desc())
    .limit(10)
)
_OF_ACCOUNT = and_(outbox.c.account_id == bindparam("account"), WAITS)
_LEFT = select(outbox).where(_OF_ACCOUNT).order_by(outbox.c.id)
_OF_ACCOUNT_OR_KEPT = and_(outbox.c.account_id == bindparam("account"), or_(WAITS, KEPT_BACK))
_LEFT_OR_KEPT = select(outbox).where(_OF_ACCOUNT_OR_KEPT).order_by(outbox.c.id)
_SET_ALL_ASIDE = update(outbox).where(_OF_ACCOUNT_OR_KEPT).values(state=bindparam("s"), trouble=bindparam("t"))
_SET_ASIDE = update(outbox).where(_OF_ACCOUNT).values(state=bindparam("s"), trouble=bindparam("t"))
_SET_ASIDE_NOTICES = _SET_ASIDE.where(outbox.c.person_id.is_not(None))
_UNREACHABLE = (
    update(accounts)
    .where(accounts.c.id == bindparam("account"), accounts.c.unreachable_since.is_(None))
    .values(unreachable_since=bindparam("now"))
)
_this = accounts.alias("this")
_NEXT_ACCOUNT = (
    select(accounts)
    .join(_this, and_(_this.c.person_id == accounts.c.person_id, _this.c.id != accounts.c.id))
    .where(_this.c.id == bindparam("account"), accounts.c.unreachable_since.is_(None))
    .order_by(accounts.c.preferred_at.is_(None), accounts.c.preferred_at.desc(), accounts.c.id.desc())
    .limit(1)
)
_REACHABLE = (
    update(accounts)
    .where(accounts.c.id == bindparam("account"), accounts.c.unreachable_since.is_not(None))
    .values(unreachable_since=None)
)
_DUE_AGAIN = (
    update(outbox)
    .where(outbox.c.account_id == bindparam("account"), KEPT_BACK)
    .values(state=WAITING, trouble="", lane=ANSWERS)
)
_KEPT_FOR = select(outbox.c.id).where(outbox.c.account_id == bindparam("account"), KEPT_BACK)
_REWORD = update(outbox).where(outbox.c.id == bindparam("row"), WAITS).values(body=bindparam("its_body"))


def chat_of(channel: str, account_id: int, address: str) -> int:
    """The chat id that Bot API calls to this account carry."""
    return int(address) if channel == "telegram" else SURROGATE + account_id


def say(c: Connection, rows: Sequence[Saying]) -> list[int]:
    """Record what is to be said; the ids come back in the order of the rows."""
    return _SAYINGS.put(c, Saying._fields, rows)


def waiting(
    c: Connection, channel: str, now: datetime, limit: int, *, lane: int = BULK, busy: Collection[int] = ()
) -> list[Outgoing]:
    """What is due up to this lane, answers first, oldest first; accounts in `busy` are being served already."""
    facts = {"its_channel": channel, "now": now, "most": limit, "up_to": lane, "busy": list(busy)}
    return [Outgoing(*row) for row in c.execute(_WAITING[c.dialect.name], facts)]


def waiting_ids(c: Connection, channel: str, now: datetime, account_ids: Collection[int]) -> set[int]:
    """The ids of all that is due to these accounts."""
    facts = {"its_channel": channel, "now": now, "its_accounts": list(account_ids)}
    return set(c.scalars(_WAITING_IDS[c.dialect.name], facts))


def next_held_back(c: Connection, now: datetime) -> datetime | None:
    """When the next message that is held back (quiet hours) may leave; None when none is."""
    moment: datetime | None = c.scalar(_NEXT_HELD_BACK, {"now": now})
    return moment


def count_waiting(c: Connection) -> int:
    """How many messages wait to be delivered, those held back included."""
    return int(c.scalars(_COUNT_WAITING).one())


def load(c: Connection, ids: Iterable[int]) -> list[Outgoing]:
    """These rows, in the order of their ids."""
    return [Outgoing(*row) for row in c.execute(_LOAD[c.dialect.name], {"its_ids": list(ids)})]


def settle(c: Connection, outcomes: Sequence[Settled]) -> None:
    """Mark what was delivered or refused; a row that is no longer waiting stays as it is."""
    if not outcomes:
        return
    if c.dialect.name == "postgresql":
        facts: Any = as_columns(dict(zip(Settled._fields, zip(*outcomes, strict=True), strict=True)))
    else:
        facts = [{f"its_{name}": value for name, value in one._asdict().items()} for one in outcomes]
    c.execute(_SETTLE[c.dialect.name], facts)


def latest_choices(c: Connection, account_id: int) -> bytes | None:
    """The body of the latest message with choices that the person has seen: what a typed number refers to.

    The channels number their messages; a notice held back over night is newer than its row.
    """
    rows = c.execute(_LATEST_CHOICES, {"account": account_id}).all()
    newest = max(rows, key=_seen, default=None)
    return None if newest is None else bytes(newest.body)


def _seen(row: Any) -> tuple[bool, int, bool, int]:
    """When a row was seen: by its number, in one message answers first; what is still on its way, after all of them."""
    if row.state == WAITING:
        return True, 0, False, row.id
    return False, int(row.native_id or 0), row.person_id is not None, row.id


def blocked(c: Connection, account_id: int, now: datetime) -> list[Outgoing]:
    """This account does not let us in any more. Its notices take the person's next account, as new rows (returned);
    everything else is kept until the person writes again."""
    c.execute(_UNREACHABLE, {"account": account_id, "now": now})
    other = c.execute(_NEXT_ACCOUNT, {"account": account_id}).first()
    left = c.execute(_LEFT, {"account": account_id}).all()
    if other is None:
        c.execute(_SET_ASIDE, {"account": account_id, "s": PENDING, "t": "blocked"})
        return []
    moved = [row for row in left if row.person_id is not None]
    c.execute(_SET_ASIDE_NOTICES, {"account": account_id, "s": REFUSED, "t": f"{SENT_ELSEWHERE} {other.id}"})
    c.execute(_SET_ASIDE, {"account": account_id, "s": PENDING, "t": "blocked"})
    ids = say(c, [_retargeted(row, other) for row in moved])
    return load(c, ids) if ids else []


def leave(c: Connection, account_id: int) -> None:
    """The account is about to belong to nobody we know: its notices take the person's next account, nothing else of
    what is still to be said is said there."""
    other = c.execute(_NEXT_ACCOUNT, {"account": account_id}).first()
    left = c.execute(_LEFT_OR_KEPT, {"account": account_id}).all()
    if other is not None:
        say(c, [_retargeted(row, other) for row in left if row.person_id is not None])
    c.execute(_SET_ALL_ASIDE, {"account": account_id, "s": REFUSED, "t": UNLINKED})


def revive(c: Connection, account_ids: Collection[int]) -> list[Outgoing]:
    """The people behind these accounts can be reached again: what was kept for them is due, and returned."""
    these = [{"account": account_id} for account_id in account_ids]
    if not these:
        return []
    kept = [row.id for one in these for row in c.execute(_KEPT_FOR, one)]
    c.execute(_REACHABLE, these)
    c.execute(_DUE_AGAIN, these)
    return load(c, kept)


def reword(c: Connection, row: Outgoing, body: bytes) -> Outgoing:
    """Say it in other words: a row that waits gets another body."""
    c.execute(_REWORD, {"row": row.id, "its_body": body})
    return row._replace(body=body)


def _retargeted(row: Row[Any], account: Row[Any]) -> Saying:
    body = json.loads(row.body) | {"chat_id": chat_of(account.channel, account.id, account.address)}
    raw = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
    return Saying(account.channel, account.id, row.method, raw, row.lane, row.not_before, row.person_id, row.choices)
