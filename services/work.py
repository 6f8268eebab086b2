"""One transaction's worth of work: the connection, the moment, the rules of the place, and what is to be said."""

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, TypeVar

from domain.cases import Deadline
from domain.disclosure import READS, Table
from domain.notice import CaseRef, Fact, Notice
from domain.reminders import Firing
from domain.rules.calendar import Calendar, local_day
from domain.rules.profile import Profile
from storage.connection import Connection
from storage.opinions.likeness import Candidate

T = TypeVar("T")


@dataclass(slots=True)
class Work:
    """What a use case works with. `now` is aware UTC; nothing here commits.

    started: the clocks set going in it. arrived: people who can be reached from now on, who hear what they missed.
    introduced: people whose appointments or language have changed, so that their chats offer other commands.
    unlike: texts, each with its place, like which nothing was found just now. reads: who may read what.
    near: what new opinions are compared with, by station and district, read once for all turns of the transaction.
    """

    c: Connection
    now: datetime
    profile: Profile
    calendar: Calendar
    notices: list[Notice] = field(default_factory=list)
    started: list[Deadline] = field(default_factory=list)
    introduced: set[int] = field(default_factory=set)
    arrived: list[int] = field(default_factory=list)
    unlike: set[tuple[str, str]] = field(default_factory=set)
    near: dict[tuple[int, int | None], list[Candidate]] = field(default_factory=dict)
    # rungs as they were placed in this work: on one morning many clocks are alike
    ladders: dict[tuple[str, date, date, int, str], tuple[Firing, ...]] = field(default_factory=dict)
    # and how reminders of one last day stand by the calendar
    standing: dict[date, dict[str, Fact]] = field(default_factory=dict)
    # the inbox row of the update it is about, for the log; None for the clock's and the operator's
    turn: int | None = None
    _read: dict[Any, Any] = field(default_factory=dict)
    _foreseen: dict[Any, Any] | None = None
    _today: date | None = None
    _quiet: tuple[datetime | None] | None = None
    reads: Table = field(default_factory=lambda: READS)

    @property
    def today(self) -> date:
        """The local day, by which every rule counts (Asia/Shanghai)."""
        if self._today is None:
            self._today = local_day(self.now)
        return self._today

    @property
    def quiet_until(self) -> datetime | None:
        """When news may leave: None for at once, by night the end of the quiet hours (docs/rules.md §5)."""
        if self._quiet is None:
            self._quiet = (self.profile.not_before(self.now),)
        return self._quiet[0]

    def beside(self, turn: int | None = None) -> "Work":
        """The work of another turn in the same transaction, at the same moment."""
        shared: dict[str, Any] = {"_read": self._read, "near": self.near, "reads": self.reads}
        return Work(self.c, self.now, self.profile, self.calendar, turn=turn, **shared)

    def once(self, read: Callable[..., T], *args: Any) -> T:
        """What `read` finds, read once in this transaction: for the place and its appointments, which hardly change."""
        if (read, args) not in self._read:
            self._read[read, args] = read(self.c, *args)
        found: T = self._read[read, args]
        return found

    def know(self, read: Callable[..., T], found: Mapping[tuple[Any, ...], T]) -> None:
        """What `once` is going to find with these arguments, read for all at once."""
        self._read |= {(read, args): one for args, one in found.items()}

    def read_anew(self) -> None:
        """An appointment has changed: what was read once may be different now."""
        self._read.clear()

    @contextmanager
    def only_reading(self) -> Iterator[None]:
        """While nothing is written, what has been looked up is known: a sweep looks at hundreds of cases."""
        self._foreseen = {}
        try:
            yield
        finally:
            self._foreseen = None

    def foresee(self, read: Callable[..., T], found: Mapping[Any, T], *more: Any) -> None:
        """What `look_up` is going to find for each of these ids (and what else it is given), read for all at once."""
        if self._foreseen is not None:
            self._foreseen |= {(read, (id, *more)): one for id, one in found.items()}

    def look_up(self, read: Callable[..., T], *args: Any) -> T:
        """What `read` finds: read now, or what is known while nothing is written."""
        if self._foreseen is None:
            return read(self.c, *args)
        key = (read, args)
        if key not in self._foreseen:
            self._foreseen[key] = read(self.c, *args)
        found: T = self._foreseen[key]
        return found

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
        self.unlike.clear()
        self.near.clear()
