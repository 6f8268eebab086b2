"""One transaction's worth of work: the connection, the moment, the rules of the place, and what is to be said."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, TypeVar

from domain.cases import Deadline
from domain.disclosure import READS, Table
from domain.notice import CaseRef, Notice
from domain.rules.calendar import Calendar, local_day
from domain.rules.profile import Profile
from storage.connection import Connection

T = TypeVar("T")


@dataclass(slots=True)
class Work:
    """What a use case works with. `now` is aware UTC; nothing here commits.

    started: the clocks set going in it. arrived: people who can be reached from now on, who hear what they missed.
    introduced: people whose appointments or language have changed, so that their chats offer other commands.
    reads: who may read what.
    """

    c: Connection
    now: datetime
    profile: Profile
    calendar: Calendar
    notices: list[Notice] = field(default_factory=list)
    started: list[Deadline] = field(default_factory=list)
    introduced: set[int] = field(default_factory=set)
    arrived: list[int] = field(default_factory=list)
    _read: dict[Any, Any] = field(default_factory=dict)
    reads: Table = field(default_factory=lambda: READS)

    @property
    def today(self) -> date:
        """The local day, by which every rule counts (Asia/Shanghai)."""
        return local_day(self.now)

    def beside(self) -> "Work":
        """The work of another turn in the same transaction, at the same moment."""
        return Work(self.c, self.now, self.profile, self.calendar, _read=self._read, reads=self.reads)

    def once(self, read: Callable[..., T], *args: Any) -> T:
        """What `read` finds, read once in this transaction: for the place and its appointments, which hardly change."""
        if (read, args) not in self._read:
            self._read[read, args] = read(self.c, *args)
        found: T = self._read[read, args]
        return found

    def read_anew(self) -> None:
        """An appointment has changed: what was read once may be different now."""
        self._read.clear()

    def running(self, refs: Collection[CaseRef], kind: str) -> Deadline | None:
        """The newest clock of this kind set going on any of these cases in this very work; None is no answer."""
        mine = (one for one in reversed(self.started) if one.kind == kind)
        return next((one for one in mine if CaseRef(one.case_kind, one.case_id) in refs), None)

    def take_back(self) -> None:
        """What was written has been undone: forget what came of it."""
        self.notices.clear()
        self.started.clear()
        self.introduced.clear()
        self.arrived.clear()
