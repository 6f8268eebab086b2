"""A clock for other processes, and whoever moves it: how far it is off stands in a file that both know."""

import struct
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.clock import Clock
from domain.rules.calendar import LOCAL

FORM = struct.Struct("d")


class ShiftedClock(Clock):
    """A clock whose day somebody sets, forwards and back, while the program runs.

    What the world's clock shows stays right: by it the signatures of others are judged, and a machine that is off by
    minutes takes no callback of WeCom.
    """

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file.open("rb", buffering=0)

    def now(self) -> datetime:
        """What the machine says."""
        self._file.seek(0)
        return super().now() + timedelta(seconds=FORM.unpack(self._file.read(FORM.size))[0])


class Days:
    """Sets the clock of every program that was started with this file. `furthest`: the latest it has ever shown."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.by = self.furthest = timedelta()
        self.set(timedelta())

    def set(self, by: timedelta) -> None:
        """From now on the clock is so far ahead of the real one; behind it, when that is negative."""
        self.by, self.furthest = by, max(self.furthest, by)
        with self.file.open("r+b" if self.file.exists() else "wb") as file:
            file.write(FORM.pack(by.total_seconds()))

    def now(self) -> datetime:
        """What the programs' clocks show."""
        return datetime.now(UTC) + self.by

    def to_a_morning(self, after: timedelta) -> None:
        """Set it to ten in the morning of a day so much later than the latest it has shown."""
        real = datetime.now(UTC)
        then = (real + self.furthest + after).astimezone(LOCAL).replace(hour=10, minute=0)
        self.set(then - real)
