"""The whole program in one piece: started, spoken to, stopped; and what keeps it from starting."""

import socket
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from pydantic import SecretStr

from bot.channels.bot_api import TokenRefused
from bot.folders import FolderUnusable, hold_database
from bot.program import NoDatabase, Program
from bot.settings import Settings
from bot.webserver import PortTaken
from domain.rules.profile_files import ProfileUnusable
from storage import outbox
from tests.clock import FrozenClock
from tests.simulators.telegram import FakeTelegram, Person

Build = Callable[..., Program]


@pytest.fixture
def build(database_url: str, tmp_path: Path, telegram: FakeTelegram) -> Build:
    """A program on this test's database with this test's Telegram; more settings as they are needed."""

    def program(**more: Any) -> Program:
        usual: dict[str, Any] = {
            "database_url": database_url,
            "data_dir": tmp_path,
            "web_port": 0,
            "telegram_token": telegram.token,
            "telegram_api_base": telegram.url,
            "demo": True,
        }
        return Program(Settings(_env_file=None, **usual | more), FrozenClock())

    return program


async def test_it_answers_on_telegram_and_on_the_web(build: Build, anna: Person) -> None:
    async with build() as program, aiohttp.ClientSession(program.address) as browser:
        await anna.waits_for(lambda seen: bool(seen.buttons))
        async with browser.get("/healthz") as health, browser.get("/chat/me/") as chat:
            assert (health.status, chat.status) == (200, 200)
            assert await health.json() == {"ok": True}


async def test_what_was_said_while_it_was_away_is_answered_when_it_is_back(build: Build, anna: Person) -> None:
    async with build():
        await anna.waits_for(lambda seen: bool(seen.buttons))
    await anna.says("/help")

    async with build():
        await anna.waits_for(lambda seen: bool(seen.text))


async def test_after_a_stop_everything_is_marked_and_the_leases_are_free(build: Build, anna: Person) -> None:
    async with build():
        await anna.waits_for(lambda seen: bool(seen.buttons))

    async with build(replica="another") as program:
        assert await program.store.read(outbox.count_waiting) == 0
        await anna.says("/help")
        await anna.waits_for(lambda seen: bool(seen.text))


async def test_a_token_that_is_refused_keeps_it_from_starting(build: Build) -> None:
    with pytest.raises(TokenRefused):
        async with build(telegram_token="1:wrong"):
            pytest.fail("it started")


async def test_a_port_that_is_taken_keeps_it_from_starting(build: Build) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(PortTaken):
            async with build(web_port=port):
                pytest.fail("it started")


async def test_a_database_that_is_not_there_keeps_it_from_starting(build: Build) -> None:
    nowhere = "postgresql://somebody:very-secret@127.0.0.1:1/minyi"

    with pytest.raises(NoDatabase) as stopped:
        async with build(database_url=nowhere):
            pytest.fail("it started")

    assert "secret" not in str(stopped.value)


def test_a_profile_nobody_wrote_is_named(build: Build) -> None:
    with pytest.raises(ProfileUnusable) as stopped:
        build(profile="atlantis")

    assert stopped.value.problems[0].facts["name"] == "atlantis"


async def test_one_sqlite_file_serves_one_program_and_the_next_when_it_has_ended(
    sqlite_url: str, tmp_path: Path
) -> None:
    mine = Settings(_env_file=None, database_url=sqlite_url, data_dir=tmp_path, web_port=0, demo=True)
    async with Program(mine):
        with pytest.raises(FolderUnusable) as refused:
            await Program(mine).__aenter__()
        assert refused.value.name == "MINYI_DATABASE_URL"
    async with Program(mine) as again:
        assert (await again.watch.parts())["database"]


@pytest.mark.parametrize("more", ["", "?timeout=5"])
async def test_a_file_another_program_has_is_not_even_brought_up_to_date(
    bare_sqlite_url: str, more: str, tmp_path: Path
) -> None:
    mine = Settings(_env_file=None, database_url=bare_sqlite_url, data_dir=tmp_path, web_port=0, demo=True)
    let_go = hold_database(mine)
    with pytest.raises(FolderUnusable) as refused:
        await Program(mine.model_copy(update={"database_url": SecretStr(bare_sqlite_url + more)})).__aenter__()
    let_go()

    assert refused.value.path.name == "bare.db"
    assert not refused.value.path.exists()


def test_no_other_user_of_the_machine_looks_in_or_locks_us_out(tmp_path: Path) -> None:
    folder = tmp_path / "of its own"
    mine = Settings(_env_file=None, database_url=f"sqlite:///{folder}/minyi.db", data_dir=folder)
    hold_database(mine)()

    assert [stat.filemode(one.stat().st_mode) for one in (folder, folder / "minyi.db.lock")] == [
        "drwx------",
        "-rw-------",
    ]


def test_a_lock_that_cannot_be_opened_is_named_itself(tmp_path: Path) -> None:
    (tmp_path / "minyi.db.lock").mkdir()

    with pytest.raises(FolderUnusable) as refused:
        hold_database(Settings(_env_file=None, database_url=f"sqlite:///{tmp_path}/minyi.db", data_dir=tmp_path))
    assert refused.value.path.name == "minyi.db.lock"


async def test_a_page_asked_for_without_its_slash_leads_nowhere_else(build: Build) -> None:
    elsewhere = {"Host": "elsewhere.example"}
    async with build() as program, aiohttp.ClientSession(headers=elsewhere) as http:
        for path, leads in (
            ("/demo", "/demo/"),
            ("/demo/state/?a=1", "/demo/state?a=1"),
            ("//elsewhere.example", None),
        ):
            async with http.get(program.address + path, allow_redirects=False) as answer:
                assert answer.headers.get("Location") == leads
