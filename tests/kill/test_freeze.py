"""A replica that is frozen keeps nobody waiting for ever, and when it thaws nothing is done twice."""

import asyncio
import os
import signal
from pathlib import Path

import pytest

from bot import demo
from tests.kill.program import Running
from tests.kill.test_kill import comes_to_rest
from tests.kill.town import Town, tells

CITIZENS, EACH = 3, 2


@pytest.fixture
def database_url(postgresql_url: str) -> str:
    """Only PostgreSQL has replicas."""
    return postgresql_url


async def test_a_frozen_replica_is_replaced_and_doubles_nothing_when_it_thaws(town: Town, tmp_path: Path) -> None:
    people = await town.moves_in(CITIZENS)
    first = replica(town, tmp_path, "first")
    await tells(people[0], range(EACH))  # it polls, it delivers, it holds every lease
    await all_links_are_printed(tmp_path / "program.log")  # nothing of its start is under way
    os.kill(first.pid, signal.SIGSTOP)
    second = replica(town, tmp_path, "second")
    await tells(people[1], range(EACH, 2 * EACH))

    os.kill(first.pid, signal.SIGCONT)

    await tells(people[2], range(2 * EACH, 3 * EACH))
    await first.stops()
    repeated = await comes_to_rest(town, second, CITIZENS * EACH)
    assert all(len(ids) <= 1 for ids in repeated.values()), repeated


async def all_links_are_printed(log: Path) -> None:
    """The demo ends its start with a link for each appointment."""
    wanted = sum(len(one.roles) for one in demo.load().people)
    for _ in range(1000):
        if links(log) >= wanted:
            return
        await asyncio.sleep(0.05)
    raise AssertionError(f"{links(log)} of {wanted} links")


def links(log: Path) -> int:
    """How many have been printed."""
    return log.read_text(encoding="utf-8").count("?start=")


def replica(town: Town, folder: Path, name: str) -> Running:
    """One more replica, with a folder of its own."""
    return town.operator.with_settings(replica=name, data_dir=str(folder / name)).starts()
