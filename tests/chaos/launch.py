"""The program in a process of its own, on a machine whose day somebody sets; its timetable does not rest for long."""

import asyncio
import logging
import sys
from argparse import Namespace
from collections.abc import Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import NoReturn

from bot import commands, logs
from bot.__main__ import CANNOT_START, main
from bot.folders import FolderUnusable
from bot.program import NoDatabase, Program
from bot.settings import load
from locales.texts import Catalogue
from storage.engines import Unavailable
from tests.chaos.days import ShiftedClock
from tests.kill.launch import settle_in

# the clocks often; the rest, of which some read the whole record, now and then
PAUSES, PAUSE = {"tend-clocks": timedelta(seconds=0.5)}, timedelta(seconds=3)
log = logging.getLogger(__name__)


def begin(
    clock: Path, folder: Path, environment: Mapping[str, str], words: Sequence[str], _trap: object = None
) -> NoReturn:
    """What `python -m bot WORDS` does in this folder with these settings; `run` goes by the clock of that file."""
    settle_in(folder, environment)
    if list(words) != ["run"]:
        sys.exit(main(words))
    sys.exit(asyncio.run(_run(clock)))


async def _run(clock: Path) -> int:
    settings = load()
    logs.set_up(settings.log_level)
    program = Program(settings, clock=ShiftedClock(clock))
    program.jobs = tuple(job._replace(every=min(job.every, PAUSES.get(job.name, PAUSE))) for job in program.jobs)
    try:
        return await commands.run(program, Namespace(), commands.Say(Catalogue(), _to_nobody))
    except (NoDatabase, Unavailable, FolderUnusable) as away:
        log.warning("cannot start: %r", away)
        return CANNOT_START


def _to_nobody(_line: str) -> None:
    """Nobody reads what the operator is told at the start."""
