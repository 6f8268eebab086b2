"""Dialogues nobody has gone on with: drafts and half-filled forms hold people's words, and carry no date.

Once a month every dialogue that remembers something is looked at and a short digest of it is kept; one that is still
the same when its term is over has not been spoken in since, and is forgotten.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, delete, insert, or_, select, update

from storage import attachments, notes
from storage.dialogues import NEW
from storage.tables import accounts, dialogue_marks

_NOTE = "let-go-dialogues"
a, m = accounts.c, dialogue_marks.c


def look_at(c: Connection, today: date, before: date, limit: int) -> int:
    """Look at so many dialogues more of this month; how many it were. Forgets those unchanged since before then."""
    month = today.replace(day=1).isoformat()
    noted = json.loads(notes.get(c, _NOTE) or "{}")
    upto = noted.get("upto", 0) if noted.get("month") == month else 0
    if upto is None:
        return 0
    page = _page(c, upto, limit)
    _compare(c, page, today, before)
    far = page[-1].id if len(page) == limit else None
    notes.put(c, _NOTE, json.dumps({"month": month, "upto": far}))
    return len(page)


def _page(c: Connection, upto: int, limit: int) -> Sequence[Any]:
    remembers = or_(a.state.is_not(None), a.data != NEW)
    return c.execute(select(a.id, a.state, a.data).where(a.id > upto, remembers).order_by(a.id).limit(limit)).all()


def _compare(c: Connection, page: Sequence[Any], today: date, before: date) -> None:
    marks = _marks(c, [row.id for row in page])
    for row in page:
        digest, known = _digest(row), marks.get(row.id)
        if known is None:
            c.execute(insert(dialogue_marks), {"account_id": row.id, "digest": digest, "since": today})
        elif known.digest != digest:
            c.execute(update(dialogue_marks).where(m.account_id == row.id).values(digest=digest, since=today))
        elif known.since < before:
            _forget(c, row)


def _marks(c: Connection, ids: Sequence[int]) -> Mapping[int, Any]:
    return {row.account_id: row for row in c.execute(select(dialogue_marks).where(m.account_id.in_(ids)))}


def _forget(c: Connection, row: Any) -> None:
    """With the files of its draft; unless its person has spoken this very moment."""
    same = update(accounts).where(a.id == row.id, a.data == row.data)
    if c.execute(same.values(state=None, data=NEW)).rowcount:
        attachments.forget_unsent(c, [row.id])
    c.execute(delete(dialogue_marks).where(m.account_id == row.id))


def _digest(row: Any) -> str:
    return sha256(f"{row.state} {row.data}".encode()).hexdigest()[:16]
