"""What every test may ask for: a fresh, migrated database of either kind."""

import gc
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from storage.schema import migrate
from tests import log_watch, rows_fired
from tests.lending import Lending
from tests.postgres import Postgres

# how long an example takes is no matter of right and wrong, and every run takes the same ones
settings.register_profile("minyi", deadline=None, derandomize=True)
settings.load_profile("minyi")


@pytest.fixture(autouse=True)
def nothing_of_people_is_logged() -> Iterator[None]:
    """A test fails when the program has logged a secret or something about people meanwhile."""
    log_watch.begin()
    yield
    assert log_watch.WATCH.taken() == []


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """The PostgreSQL server of this run."""
    server = Postgres()
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def migrated_postgres(postgres: Postgres) -> str:
    """The name of a migrated, empty database to copy."""
    name = postgres.create()
    migrate(postgres.url(name))
    return name


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated, empty SQLite file to copy."""
    file = tmp_path_factory.mktemp("template") / "minyi.db"
    migrate(f"sqlite:///{file}")
    return file


@pytest.fixture
def sqlite_url(migrated_sqlite: Path, tmp_path: Path) -> str:
    """A fresh, migrated SQLite database of this test's own."""
    file = tmp_path / "minyi.db"
    shutil.copyfile(migrated_sqlite, file)
    return f"sqlite:///{file}"


@pytest.fixture(scope="session")
def lending(postgres: Postgres, migrated_postgres: str) -> Iterator[Lending]:
    """Who lends migrated databases to one test after another."""
    one = Lending(postgres, migrated_postgres)
    yield one
    one.close()


@pytest.fixture
def postgresql_url(postgres: Postgres, lending: Lending) -> Iterator[str]:
    """A migrated PostgreSQL database for this test alone, without a row."""
    name = lending.lend()
    yield postgres.url(name)
    lending.take_back(name)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A fresh, migrated database of this test's own: the test runs once on each kind."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture
def bare_sqlite_url(tmp_path: Path) -> str:
    """A file that is not there yet."""
    return f"sqlite:///{tmp_path / 'bare.db'}"


@pytest.fixture
def bare_postgresql_url(postgres: Postgres) -> Iterator[str]:
    """A PostgreSQL database in which nothing was ever made."""
    name = postgres.create()
    yield postgres.url(name)
    postgres.drop(name)


@pytest.fixture(params=["sqlite", "postgresql"])
def bare_url(request: pytest.FixtureRequest) -> str:
    """A database of this test's own that was never migrated: the test runs once on each kind."""
    url: str = request.getfixturevalue(f"bare_{request.param}_url")
    return url


def pytest_collection_finish() -> None:
    """What all tests share is looked through by the collector once, not anew during every test."""
    gc.collect()
    gc.freeze()


# ── which rows of the lifecycle tables the whole run took ─────────────────────────────────────────
def pytest_testnodedown(node: Any) -> None:
    """A worker has finished: what it saw."""
    rows_fired.SEEN.update(rows_fired.Taken(*one) for one in getattr(node, "workeroutput", {}).get("rows", ()))


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """A worker reports what it saw; a whole run in which all went well fails for a row nobody took."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["rows"] = [list(one) for one in rows_fired.SEEN]
    elif session.exitstatus == pytest.ExitCode.OK and _is_whole(session.config) and rows_fired.missing(rows_fired.SEEN):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """How many rows were taken, and which were not."""
    if not rows_fired.SEEN:
        return
    missing, every, whole = rows_fired.missing(rows_fired.SEEN), rows_fired.how_many(), _is_whole(config)
    terminalreporter.write_line(f"lifecycle rows taken: {every - len(missing)} of {every}", red=bool(whole and missing))
    if whole or config.get_verbosity() > 0:
        for one in missing:
            terminalreporter.write_line(f"  never taken – {one}", red=whole)


# What leaves tests out, or runs none.
_PARTIAL = ("keyword", "markexpr", "deselect", "ignore", "ignore_glob", "lf", "stepwise", "collectonly")


def _is_whole(config: pytest.Config) -> bool:
    """Whether all tests were asked for."""
    everything = (config.rootpath, config.rootpath / "tests")
    asked = [(config.invocation_params.dir / one).resolve() for one in config.args]
    return any(one in everything for one in asked) and not any(getattr(config.option, one, None) for one in _PARTIAL)
