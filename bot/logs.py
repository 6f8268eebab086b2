"""How the program logs: one line each, key=value, no personal data, never a traceback's message."""

import logging
from types import TracebackType

from bot.nursery import where

FORMAT = "%(asctime)s level=%(levelname)s from=%(name)s %(message)s"
# what these say below a warning is either too much or about people
QUIET = ("aiogram", "aiohttp", "apscheduler", "asyncio", "httpx", "uvicorn", "alembic", "sqlalchemy")


class OneLine(logging.Formatter):
    """Says of an error what it is and where it happened: its message may quote what somebody wrote."""

    def formatException(  # noqa: N802 – logging's own name
        self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
    ) -> str:
        """The kind of the error and its place."""
        return "" if ei[1] is None else f"error={where(ei[1])}"

    def format(self, record: logging.LogRecord) -> str:
        """One line, whatever was logged."""
        return super().format(record).replace("\n", " ")


def set_up(level: str) -> None:
    """Log to standard error from this level on."""
    handler = logging.StreamHandler()
    handler.setFormatter(OneLine(FORMAT))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
