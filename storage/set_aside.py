"""Letters nobody could deliver: what was set aside in the inbox and the outbox, and what the operator did about it."""

import json
from collections.abc import Collection, Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, Table, and_, func, insert, literal_column, not_, or_, select, update

from storage import inbox as arrivals
from storage import outbox as departures
from storage.secrecy import NOTHING
from storage.tables import inbox, letter_deeds, outbox


class Box(StrEnum):
    """Where a letter lies."""

    INBOX = "inbox"
    OUTBOX = "outbox"


class Deed(StrEnum):
    """What the operator does with a letter."""

    RETRY = "retry"
    DROP = "drop"


class Letter(NamedTuple):
    """One letter that was given up, without anybody's words or name.

    what: the method of a message, "secret" for an update that was forgotten as it was given up, else "update".
    at: when an update arrived; messages carry no moment.
    """

    box: Box
    id: int
    channel: str
    what: str
    tries: int
    trouble: str
    at: datetime | None


_TABLES: Mapping[Box, Table] = {Box.INBOX: inbox, Box.OUTBOX: outbox}
# waiting again, or dropped for good
_STATES: Mapping[Deed, Mapping[Box, int]] = {
    Deed.RETRY: {Box.INBOX: arrivals.WAITING, Box.OUTBOX: departures.WAITING},
    Deed.DROP: {Box.INBOX: 3, Box.OUTBOX: 4},
}
# what a row begins with, so that it is taken up like a new one
_ANEW: Mapping[Box, Mapping[str, Any]] = {
    Box.INBOX: {"tries": 0, "trouble": "", "leased_by": None, "leased_until": None},
    Box.OUTBOX: {"tries": 0, "trouble": ""},
}
_FORGOTTEN = json.dumps(NOTHING).encode()


def _lies_there(box: Box) -> Any:
    """Written out, so that the planners see that the partial indexes serve.

    A message that only changes what stands in a chat is no letter: nobody misses it.
    """
    if box is Box.INBOX:
        return inbox.c.state == literal_column("2")
    elsewhere = or_(
        outbox.c.trouble.startswith(departures.SENT_ELSEWHERE, autoescape=True),
        outbox.c.trouble == departures.UNLINKED,
    )
    return and_(outbox.c.state == literal_column("2"), outbox.c.method.startswith("send"), not_(elsewhere))


def _selected(box: Box) -> Select[Any]:
    if box is Box.INBOX:
        return select(inbox.c.id, inbox.c.channel, inbox.c.raw, inbox.c.tries, inbox.c.trouble, inbox.c.received_at)
    return select(outbox.c.id, outbox.c.channel, outbox.c.method, outbox.c.tries, outbox.c.trouble)


def listed(c: Connection, limit: int) -> list[Letter]:
    """What was set aside, the oldest first: the inbox, then the outbox."""
    letters: list[Letter] = []
    for box in Box:
        ask = _selected(box).where(_lies_there(box)).order_by(_TABLES[box].c.id).limit(limit - len(letters))
        letters += [_letter(box, row) for row in c.execute(ask)]
    return letters


def _letter(box: Box, row: Any) -> Letter:
    if box is Box.OUTBOX:
        return Letter(box, row.id, row.channel, row.method, row.tries, row.trouble, None)
    what = "secret" if bytes(row.raw) == _FORGOTTEN else "update"
    return Letter(box, row.id, row.channel, what, row.tries, row.trouble, row.received_at)


def count(c: Connection) -> dict[Box, int]:
    """How many letters lie in each box."""
    return {box: int(c.scalar(select(func.count(_TABLES[box].c.id)).where(_lies_there(box))) or 0) for box in Box}


def do(c: Connection, deed: Deed, box: Box, ids: Collection[int] | None, by: str, now: datetime) -> list[int]:
    """Let letters wait again, or drop them for good; each is recorded. Returns the ids of those that lay there.

    ids: which; None: all of them. by: the operator's login name.
    """
    t = _TABLES[box].c
    ask = _selected(box).where(_lies_there(box)).order_by(t.id).with_for_update()
    found = [_letter(box, row) for row in c.execute(ask if ids is None else ask.where(t.id.in_(sorted(ids))))]
    if not found:
        return []
    changes = {"state": _STATES[deed][box], **(_ANEW[box] if deed is Deed.RETRY else {})}
    c.execute(update(_TABLES[box]).where(t.id.in_([one.id for one in found])).values(changes))
    said = {"box": box, "deed": deed, "by": by[:60], "at": now}
    rows = [said | {"letter_id": one.id, "tries": one.tries, "trouble": one.trouble} for one in found]
    c.execute(insert(letter_deeds), rows)
    return [one.id for one in found]
