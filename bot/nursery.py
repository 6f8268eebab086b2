"""Where background tasks are born: kept alive until they end, and never lost in silence."""

import asyncio
import logging
import traceback
from collections.abc import Coroutine
from pathlib import Path
from typing import Any, TypeVar

from storage.store import Unavailable

log = logging.getLogger(__name__)
T = TypeVar("T")
HOUSE, LIBRARIES = str(Path(__file__).parents[1]), "site-packages"
_alive: set[asyncio.Task[Any]] = set()


def start(coro: Coroutine[Any, Any, T], name: str) -> asyncio.Task[T]:
    """Run a coroutine in the background; if it fails, the log says which and where."""
    task = asyncio.create_task(coro, name=name)
    _alive.add(task)
    task.add_done_callback(_ended)
    return task


async def stop(*tasks: asyncio.Task[Any] | None, patience: float = 5.0) -> None:
    """Cancel tasks and wait until they have ended; one in which a library swallowed that is asked again.

    patience: seconds between one asking and the next.
    """
    there = {task for task in tasks if task is not None}
    while there:
        for task in there:
            task.cancel()
        _, there = await asyncio.wait(there, timeout=patience)


def where(error: BaseException) -> str:
    """The kind of an error and the last place in this program it came from, not one within a library; never its
    message, which may quote people, but for what the database says of itself."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [one for one in frames if one.filename.startswith(HOUSE) and LIBRARIES not in one.filename] or frames
    place = f" at {ours[-1].filename.rpartition('/')[2]}:{ours[-1].lineno}" if ours else ""
    words = f" ({error})" if isinstance(error, Unavailable) else ""
    return type(error).__name__ + place + words


def _ended(task: asyncio.Task[Any]) -> None:
    _alive.discard(task)
    if not task.cancelled() and (error := task.exception()) is not None:
        log.error("task=%s failed=%s", task.get_name(), where(error))
