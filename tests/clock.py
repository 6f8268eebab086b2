"""A clock that stands still until a test moves it."""

from datetime import UTC, datetime, timedelta

from bot.clock import Clock

A_MORNING = datetime(2026, 3, 2, 1, 30, tzinfo=UTC)  # Monday 2 March 2026, 09:30 in Beijing


class FrozenClock(Clock):
    """Always the same moment; `move` is the only way on."""

    def __init__(self, at: datetime = A_MORNING) -> None:
        super().__init__()
        self._at, self._ahead = at, timedelta()

    def now(self) -> datetime:
        """The moment of the test, aware, UTC."""
        return self.world() + self._ahead

    def world(self) -> datetime:
        """What the far sides' clocks show: it moves along, unless `ahead` says otherwise."""
        return self._at + self.offset

    def ahead(self, by: timedelta) -> None:
        """The program's days go on, the world's do not: what the demo's button does."""
        self._ahead += by
