"""One transaction's worth of work: the connection, the moment, the rules of the place, and what is to be said."""

from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from domain.calendar import Calendar
from domain.notice import Notice
from domain.profile import Profile
from storage.connection import Connection

LOCAL = ZoneInfo("Asia/Shanghai")


@dataclass(slots=True)
class Work:
    """What a use case works with. `now` is aware UTC; nothing here commits."""

    c: Connection
    now: datetime
    profile: Profile
    calendar: Calendar
    notices: list[Notice] = field(default_factory=list)

    @property
    def today(self) -> date:
        """The local day, by which every rule counts (Asia/Shanghai)."""
        return self.now.astimezone(LOCAL).date()
