"""Killed in the middle of making its tables, the program leaves none, and the next start makes them all."""

import multiprocessing
import os
import signal

from sqlalchemy import Engine, event

from storage import schema
from storage.keeping import backups

# of some seven hundred statements
HALFWAY = 350


def migrate_and_die(url: str) -> None:
    """Migrate, and be killed by nobody's fault."""
    statements = iter(range(HALFWAY))

    def count(*_: object) -> None:
        if next(statements, None) is None:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "after_cursor_execute", count)
    schema.migrate(url)


def test_killed_while_it_migrates_it_leaves_no_half_made_tables(bare_url: str) -> None:
    process = multiprocessing.get_context("forkserver").Process(target=migrate_and_die, args=(bare_url,))
    process.start()
    process.join(60)
    assert process.exitcode == -signal.SIGKILL

    assert schema.current(bare_url) is None
    schema.migrate(bare_url)
    assert schema.current(bare_url) == schema.within(bare_url, backups.newest)
