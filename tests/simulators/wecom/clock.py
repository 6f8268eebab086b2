"""The time on WeCom's side: it stands still or follows somebody's clock, and moves on when the test says so."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Moment = Callable[[], datetime]
A_MORNING = datetime(2026, 3, 2, 1, 30, tzinfo=UTC)  # Monday 2 March 2026, 09:30 in Beijing


def wall_clock() -> datetime:
    """Real time, for a program that runs in a process of its own."""
    return datetime.now(UTC)


def a_morning() -> datetime:
    """A moment that stands still."""
    return A_MORNING


class VirtualClock:
    """Epoch seconds on WeCom's side. `now` is the clock to follow; `advance` adds to it."""

    def __init__(self, now: Moment = a_morning) -> None:
        self._now = now
        self._offset = timedelta()
        self._began = time.monotonic()
        self._first = self.now()

    def now(self) -> float:
        """This moment in epoch seconds."""
        return (self._now() + self._offset).timestamp()

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self._offset += timedelta(seconds=seconds)

    def elapsed(self) -> float:
        """Seconds gone since the start for whoever counts calls: real ones too, when the clock stands still."""
        passed = self.now() - self._first
        return passed if self._now is wall_clock else passed + time.monotonic() - self._began
