"""A clock that stands still until a test moves it."""

from datetime import UTC, datetime

from bot.clock import Clock

A_MORNING = datetime(2026, 3, 2, 1, 30, tzinfo=UTC)  # Monday 2 March 2026, 09:30 in Beijing


class FrozenClock(Clock):
    """Always the same moment; `move` is the only way on."""

    def __init__(self, at: datetime = A_MORNING) -> None:
        super().__init__()
        self._at = at

    def now(self) -> datetime:
        """The moment of the test, aware, UTC."""
        return self._at + self.offset
