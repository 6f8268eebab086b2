"""What a deed asks of a database, counted rather than timed: the same on a busy machine as on an idle one."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Engine, event

# so many steps of SQLite's machine are one on the counter
STEPS = 10
Statement = tuple[str, Any]


@dataclass
class Effort:
    """What has been asked since it was last cleared: statements with their facts, and on SQLite the steps it took."""

    asked: list[Statement] = field(default_factory=list)
    steps: int = 0
    # kept, so that no other connection comes to stand where one of these stood
    _known: list[Any] = field(default_factory=list)

    def clear(self) -> None:
        """From now on."""
        self.asked.clear()
        self.steps = 0

    def _before(self, c: Connection, _cursor: Any, statement: str, facts: Any, _context: Any, _many: bool) -> None:
        self.asked.append((statement, facts))
        raw = c.connection.driver_connection
        if c.dialect.name == "sqlite" and raw is not None and not any(raw is one for one in self._known):
            self._known.append(raw)
            raw.set_progress_handler(self._step, STEPS)

    def _step(self) -> None:
        self.steps += STEPS


@contextmanager
def watched() -> Iterator[Effort]:
    """Count what all engines of this process do. To be entered before they are opened."""
    effort = Effort()
    event.listen(Engine, "before_cursor_execute", effort._before)
    try:
        yield effort
    finally:
        event.remove(Engine, "before_cursor_execute", effort._before)
