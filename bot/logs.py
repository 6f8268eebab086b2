"""How the program logs: one line each, key=value or JSON, no personal data, never a traceback's message.

Every line that belongs to one update says turn=N, the number of its row in the inbox; every line about a message on its
way says outbox=N, and turn=N where this process knows which turn said it. So one number leads from what came in to what
went out (docs/operations.md).
"""

import json
import logging
from collections.abc import Iterable, Mapping, Sequence
from contextvars import ContextVar
from types import TracebackType

from bot.nursery import where
from bot.turn import current
from storage.inbox import Waiting
from storage.outbox import Outgoing

FORMAT = "%(asctime)s level=%(levelname)s from=%(name)s %(message)s"
# what these say below a warning is either too much or about people
QUIET = ("aiogram", "aiohttp", "apscheduler", "asyncio", "httpx", "uvicorn", "alembic", "sqlalchemy")
KEY_VALUE, JSON = "line", "json"
log = logging.getLogger(__name__)
# the message the running task is delivering
on_its_way: ContextVar[Outgoing | None] = ContextVar("on its way", default=None)


# by message: the turn that said it, for a postman who found it in the outbox before it was handed over
_said_in: dict[int, int] = {}
REMEMBERED = 20_000


def followed() -> Mapping[str, int]:
    """What the running task is about: the update whose turn it is, or the message it delivers."""
    turn, row = current.get(None), on_its_way.get()
    said_in = row and (row.turn or _said_in.get(row.id or 0))
    found = {"turn": turn.row_id if turn else said_in, "outbox": row.id if row else None}
    return {name: number for name, number in found.items() if number is not None}


def follow(rows: Sequence[Waiting], said: Iterable[Outgoing]) -> None:
    """Remember which turn said what; where every step is logged, say which turns are committed and what each left."""
    said = tuple(said)
    if len(_said_in) > REMEMBERED:
        _said_in.clear()
    _said_in.update((one.id, one.turn) for one in said if one.id is not None and one.turn is not None)
    if not log.isEnabledFor(logging.DEBUG):
        return
    left: dict[int, list[str]] = {row.id: [] for row in rows}
    for one in said:
        if one.turn in left and one.id is not None:
            left[one.turn].append(str(one.id))
    for row in rows:
        log.debug("turn=%d channel=%s handled left=%s", row.id, row.channel, ",".join(left[row.id]) or "-")


class OneLine(logging.Formatter):
    """Says of an error what it is and where it happened: its message may quote what somebody wrote."""

    def formatException(  # noqa: N802 – logging's own name
        self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
    ) -> str:
        """The kind of the error and its place."""
        return "" if ei[1] is None else f"error={where(ei[1])}"

    def format(self, record: logging.LogRecord) -> str:
        """One line, whatever was logged, with what it is about."""
        about = "".join(f" {name}={number}" for name, number in followed().items())
        return super().format(record).replace("\n", " ") + about


class OneObject(OneLine):
    """The same as one JSON object a line, for a collector of logs."""

    def format(self, record: logging.LogRecord) -> str:
        """One line of JSON."""
        said: dict[str, str | int] = {
            "at": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
            "level": record.levelname.lower(),
            "from": record.name,
            **followed(),
            "said": record.getMessage().replace("\n", " "),
        }
        if record.exc_info:
            said["error"] = self.formatException(record.exc_info).removeprefix("error=")
        return json.dumps(said, ensure_ascii=False)


def set_up(level: str, form: str = KEY_VALUE) -> None:
    """Log to standard error from this level on, each line in this form."""
    handler = logging.StreamHandler()
    handler.setFormatter(OneObject() if form == JSON else OneLine(FORMAT))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
