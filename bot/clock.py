"""The only reader of the wall clock. The demo may move it forward, never back."""

from datetime import UTC, datetime, timedelta


class Clock:
    """Tells the time to the whole program; `offset` is how far the demo has moved it."""

    def __init__(self, offset: timedelta = timedelta()) -> None:
        self.offset = offset

    def now(self) -> datetime:
        """This moment, aware, UTC."""
        return self.world() + self.offset

    def world(self) -> datetime:
        """This moment as everybody else's clocks show it, whatever day the demo has come to."""
        return datetime.now(UTC)

    def move(self, by: timedelta) -> None:
        """Move forward. Raises ValueError for a step back: what has happened stays in the past."""
        if by < timedelta():
            raise ValueError("a clock does not go backwards")
        self.offset += by
