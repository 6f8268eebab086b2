"""A county whose program dies: the database and Telegram live on, in other processes than the program's."""

import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path

import pytest

from bot.demo import DemoCounty
from bot.program import Program
from bot.settings import Settings
from storage.people import people
from tests.kill.books import CHANNEL
from tests.kill.program import Operator
from tests.kill.town import OFFICER, Town
from tests.postgres import Postgres, run_apart
from tests.simulators.telegram.fake import TOKEN, FakeTelegram


@pytest.fixture(scope="session")
def migrated_sqlite(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The template of this folder's tests: the demo county has been entered, an officer uses Telegram."""
    file = tmp_path_factory.mktemp("county") / "minyi.db"
    shutil.copyfile(migrated_sqlite, file)
    run_apart(settle(f"sqlite:///{file}"))
    return file


@pytest.fixture(scope="session")
def migrated_postgres(postgres: Postgres, migrated_postgres: str) -> str:
    """The same in PostgreSQL."""
    name = postgres.create(migrated_postgres)
    run_apart(settle(postgres.url(name)))
    return name


@pytest.fixture
def postgresql_url(postgres: Postgres, migrated_postgres: str) -> Iterator[str]:
    """A county of this test's own."""
    name = postgres.create(migrated_postgres)
    yield postgres.url(name)
    postgres.drop(name)


async def settle(url: str) -> None:
    """Enter the demo county; one officer gets a Telegram account beside the web phone."""
    program = Program(Settings(_env_file=None, database_url=url, demo=True))
    async with AsyncExitStack() as stack:
        await program.open(stack)
        county = DemoCounty(program.store, program.clock, program.catalogue, program.profile, program.sweep_now)
        ids = await county.set_up(program.sweep)
        now = program.clock.now()
        await program.store.run(
            partial(people.add_account, person_id=ids["zhang-min"], channel=CHANNEL, address=str(OFFICER), at=now)
        )


@pytest.fixture
async def town(database_url: str, tmp_path: Path) -> AsyncIterator[Town]:
    """Telegram, and an operator who starts the program with always the same settings."""
    telegram = FakeTelegram()
    settings = {
        "telegram_token": TOKEN,
        "telegram_api_base": await telegram.start(),
        "telegram_rate": "0",
        "telegram_chat_rate": "0",
        "speaker_rate": "0",
        "database_url": database_url,
        "data_dir": str(tmp_path / "data"),
        "web_port": "0",
        "demo": "true",
    }
    operator = Operator(tmp_path, settings)
    yield Town(telegram, operator, database_url, tmp_path)
    operator.goes()
    await telegram.stop()
