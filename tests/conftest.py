"""What every test may ask for: a fresh, migrated database of either kind."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.schema import migrate
from tests.postgres import Postgres


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


@pytest.fixture
def postgresql_url(postgres: Postgres, migrated_postgres: str) -> Iterator[str]:
    """A fresh, migrated PostgreSQL database of this test's own."""
    name = postgres.create(migrated_postgres)
    yield postgres.url(name)
    postgres.drop(name)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A fresh, migrated database of this test's own: the test runs once on each kind."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url
