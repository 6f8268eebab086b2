"""Killed in the middle of making its tables, the program leaves none, and the next start makes them all."""

import multiprocessing
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from storage import schema
from storage.keeping import backups
from tests.postgres import Postgres

# of some seven hundred statements
HALFWAY = 350


@pytest.fixture(params=["sqlite", "postgresql"])
def bare(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database in which nothing has ever been made."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'minyi.db'}"
        return
    postgres: Postgres = request.getfixturevalue("postgres")
    name = postgres.create()
    yield postgres.url(name)
    postgres.drop(name)


def migrate_and_die(url: str) -> None:
    """Migrate, and be killed by nobody's fault."""
    statements = iter(range(HALFWAY))

    def count(*_: object) -> None:
        if next(statements, None) is None:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "after_cursor_execute", count)
    schema.migrate(url)


def test_killed_while_it_migrates_it_leaves_no_half_made_tables(bare: str) -> None:
    process = multiprocessing.get_context("forkserver").Process(target=migrate_and_die, args=(bare,))
    process.start()
    process.join(60)
    assert process.exitcode == -signal.SIGKILL

    assert schema.current(bare) is None
    schema.migrate(bare)
    assert schema.current(bare) == schema.within(bare, backups.newest)
