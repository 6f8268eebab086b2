"""When a customer may be written to: five messages in the 48 hours after their last word, or a welcome on entry."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects import postgresql, sqlite

from storage.tables import kf_windows as table

LENGTH = timedelta(hours=48)
MOST = 5
t = table.c
_GET = select(table).where(t.account_id == bindparam("account"))
_INSERT = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


@dataclass(frozen=True, slots=True)
class Window:
    """What we may say to a customer. used: answers since they spoke last."""

    account_id: int
    opened_at: datetime | None = None
    used: int = 0
    welcome_code: str | None = None
    welcome_until: datetime | None = None
    by_human: bool = False

    def left(self, now: datetime) -> int:
        """How many messages may still be sent."""
        if self.by_human or self.opened_at is None or now >= self.opened_at + LENGTH:
            return 0
        return max(0, MOST - self.used)

    def is_with_people(self, at: datetime) -> bool:
        """Whether somebody of the office talks with them: a talk nobody went on with for two days has ended."""
        return self.by_human and self.opened_at is not None and at < self.opened_at + LENGTH

    def welcome(self, now: datetime) -> str | None:
        """The code to greet with, while it lasts."""
        until = self.welcome_until
        return self.welcome_code if until is not None and now < until and not self.is_with_people(now) else None


def get(c: Connection, account_id: int) -> Window:
    """The window of an account; closed when the customer has never spoken."""
    row = c.execute(_GET, {"account": account_id}).first()
    return Window(**row._mapping) if row else Window(account_id)


def spoke(c: Connection, account_id: int, at: datetime, now: datetime) -> None:
    """The customer has said something: the window opens anew. A word of the future is of a day put back since."""
    before = get(c, account_id).opened_at
    if before is None or at >= before or before > now:
        _put(c, account_id, opened_at=at, used=0, welcome_code=None, welcome_until=None)


def came_in(c: Connection, account_id: int, code: str, until: datetime) -> None:
    """The customer has opened the chat and may be greeted."""
    _put(c, account_id, welcome_code=code, welcome_until=until)


def greeted(c: Connection, account_id: int) -> None:
    """The welcome has been used."""
    _put(c, account_id, welcome_code=None, welcome_until=None)


def use(c: Connection, account_id: int, messages: int) -> None:
    """So many of the answers are used, or given back when negative."""
    _put(c, account_id, used=max(0, get(c, account_id).used + messages))


def close(c: Connection, account_id: int) -> None:
    """The channel says that nothing more may be said."""
    _put(c, account_id, opened_at=None)


def by_human(c: Connection, account_id: int, yes: bool) -> None:
    """A person of the office has taken the talk over, or given it back."""
    _put(c, account_id, by_human=yes)


def _put(c: Connection, account_id: int, **values: Any) -> None:
    insert: Any = _INSERT[c.dialect.name](table).values(account_id=account_id, **values)
    c.execute(insert.on_conflict_do_update(index_elements=[t.account_id], set_=values))
