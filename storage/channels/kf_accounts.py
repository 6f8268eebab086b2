"""The accounts of customer service: how far what customers said has been read."""

from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, insert, select, update

from storage.tables import kf_accounts as table

# what was said while the program was just starting for the first time is said to it
JUST_NOW = timedelta(minutes=5)
t = table.c
_SAME = t.open_kfid == bindparam("kfid")
_READ = select(t.cursor, t.since).where(_SAME)
_HOLD = _READ.with_for_update()
_MOVE = update(table).where(_SAME).values(cursor=bindparam("to"))


class Bookmark(NamedTuple):
    """Where reading goes on, and from which moment on words are meant for us."""

    cursor: str
    since: datetime


def bookmark(c: Connection, open_kfid: str, now: datetime) -> Bookmark:
    """Where to go on reading; an account read for the first time begins with what was said just now."""
    row = c.execute(_READ, {"kfid": open_kfid}).first()
    if row is None:
        c.execute(insert(table), {"open_kfid": open_kfid, "cursor": "", "since": now - JUST_NOW})
        return Bookmark("", now - JUST_NOW)
    return Bookmark(*row)


def move(c: Connection, open_kfid: str, was: str, to: str) -> bool:
    """Read further from here on; False when somebody else has read on meanwhile."""
    row = c.execute(_HOLD, {"kfid": open_kfid}).first()
    if row is None or row.cursor != was:
        return False
    c.execute(_MOVE, {"kfid": open_kfid, "to": to})
    return True
