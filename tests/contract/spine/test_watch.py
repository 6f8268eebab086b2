"""What an operator sees of a running program: whether it lives, is ready, how it goes; and one number to follow."""

import asyncio
import io
import json
import logging
import re
import shutil
import subprocess
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from sqlalchemy import Connection, insert

from bot.letterpress import Letterpress
from bot.logs import OneObject
from bot.program import Program
from bot.settings import Settings
from bot.watch import audit
from bot.watch.metrics import METRICS
from bot.watch.state import State
from bot.watch.watch import can_be_written
from domain.office.alarms import Alarm
from scheduler.jobs import Job
from storage import notes
from storage.office import alarms
from storage.outbox import REFUSED
from storage.tables import events
from storage.tables import outbox as outbox_rows
from tests.clock import FrozenClock
from tests.contract.far_side import somebody
from tests.postgres import Postgres
from tests.simulators.telegram import FakeTelegram, Person

TOKEN = "a-word-of-twenty-letters"
NO_CONNECTIONS = "ALTER DATABASE {} ALLOW_CONNECTIONS false"
GONE = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{}' AND pid <> pg_backend_pid()"
Build = Callable[..., Program]


def program_on(url: str, folder: Path, telegram: FakeTelegram, **more: Any) -> Program:
    """A program of a real place on this database with this test's Telegram."""
    usual: dict[str, Any] = {
        "database_url": url,
        "data_dir": folder,
        "web_port": 0,
        "telegram_token": telegram.token,
        "telegram_api_base": telegram.url,
        "replica": "one",
    }
    return Program(Settings(_env_file=None, **usual | more), FrozenClock())


@pytest.fixture
def build(database_url: str, tmp_path: Path, telegram: FakeTelegram) -> Build:
    """Such a program on this test's database; more settings as they are needed."""
    return partial(program_on, database_url, tmp_path, telegram)


@pytest.fixture
def build_one(sqlite_url: str, tmp_path: Path, telegram: FakeTelegram) -> Build:
    """The same where the kind of database makes no difference."""
    return partial(program_on, sqlite_url, tmp_path, telegram)


@asynccontextmanager
async def running(program: Program) -> AsyncIterator[aiohttp.ClientSession]:
    """It runs; somebody who asks its pages."""
    async with program, aiohttp.ClientSession(program.address) as browser:
        yield browser


async def ready(browser: aiohttp.ClientSession) -> tuple[int, list[str]]:
    """What /readyz says: the status, and what is not ready."""
    async with browser.get("/readyz") as answer:
        return answer.status, (await answer.json())["not_ready"]


async def becomes_ready(browser: aiohttp.ClientSession) -> bool:
    """It has begun when it listens; it is ready when everybody has looked for work once."""
    async with asyncio.timeout(60):
        while await ready(browser) != (200, []):
            pass
    return True


async def figures(browser: aiohttp.ClientSession, **headers: str) -> dict[str, float]:
    """What /metrics says, figure by figure with its labels."""
    async with browser.get("/metrics", headers=headers) as answer:
        assert answer.status == 200, answer.status
        lines = (await answer.text()).splitlines()
    return {name: float(value) for name, _, value in (line.rpartition(" ") for line in lines if line[0] != "#")}


async def test_it_is_ready_and_its_figures_are_those_of_the_table(build: Build, anna: Person) -> None:
    async with running(build()) as browser:
        await anna.waits_for(lambda seen: bool(seen.buttons))
        assert await becomes_ready(browser)
        async with browser.get("/metrics") as answer:
            said = await answer.text()

    described = {name: kind for name, kind in re.findall(r"# TYPE (minyi_\w+) (\w+)", said)}
    assert described == {one.name + ("_total" if one.kind == "counter" else ""): one.kind for one in METRICS}
    for line in ("minyi_turns_total 1.0", 'minyi_deliveries_total{channel="telegram",outcome="delivered"} 1.0'):
        assert line in said.splitlines()
    assert "minyi_turn_seconds_count 1.0" in said
    assert "101" not in re.findall(r'"([^"]*)"', said), "nobody's address"
    if promtool := shutil.which("promtool"):
        subprocess.run([promtool, "check", "metrics"], input=said.encode(), check=True)  # noqa: ASYNC221, S603


async def test_the_figures_are_for_this_machine_or_for_the_token(build_one: Build) -> None:
    async with running(build_one()) as browser:
        assert await figures(browser)
        async with browser.get("/metrics", headers={"X-Forwarded-For": "127.0.0.1"}) as answer:
            assert answer.status == 403
    async with running(build_one(metrics_token=TOKEN)) as browser:
        assert await figures(browser, Authorization=f"Bearer {TOKEN}")
        async with browser.get("/metrics") as answer:
            assert (answer.status, "minyi_" in await answer.text()) == (403, False)


async def test_a_database_that_has_gone_is_named_and_the_program_lives_and_can_be_stopped(
    postgres: Postgres, migrated_postgres: str, tmp_path: Path, telegram: FakeTelegram
) -> None:
    name = postgres.create(migrated_postgres)
    async with running(program_on(postgres.url(name), tmp_path, telegram)) as browser:
        assert await becomes_ready(browser)
        for statement in (NO_CONNECTIONS, GONE):
            await asyncio.to_thread(postgres.execute, statement.format(name))
        async with asyncio.timeout(60):
            while "database" not in (said := await ready(browser))[1]:
                pass  # its connections are being cut
        assert (said[0], said[1][:2]) == (503, ["database", "schema"])
        assert (await figures(browser))["minyi_database_up"] == 0
        async with browser.get("/healthz") as answer:
            assert answer.status == 200
    await asyncio.to_thread(postgres.execute, NO_CONNECTIONS.replace("false", "true").format(name))
    await asyncio.to_thread(postgres.drop, name)


async def test_a_token_that_is_refused_makes_the_channel_not_ready_and_is_told(
    build_one: Build, telegram: FakeTelegram
) -> None:
    program = build_one()
    async with running(program) as browser:
        telegram.fail_next("getUpdates", 401, times=1000)
        async with asyncio.timeout(60):
            while not program.watch.state.links["telegram"].refused:  # noqa: ASYNC110 – nobody tells us
                await asyncio.sleep(0.01)
        async with asyncio.timeout(60):
            while await ready(browser) != (503, ["telegram token"]):
                pass
        await program.watch.tend()
        [alarm] = await program.store.read(alarms.all_on)
        assert (alarm.name, alarm.about) == (Alarm.CHANNEL_REFUSED, "telegram")


async def test_what_is_wrong_stands_in_the_figures_until_it_is_mended(build: Build) -> None:
    program = build()

    def refuse_one(c: Connection) -> None:
        (account,) = somebody(c, 101)
        row = {"channel": "web", "account_id": account, "method": "sendMessage", "body": b"{}", "state": REFUSED}
        c.execute(insert(outbox_rows).values(row))

    async with running(program) as browser:
        await program.store.run(refuse_one)
        await program.watch.tend()
        program.watch._sight = None
        shown = await figures(browser)
        assert shown['minyi_dead_letters{box="outbox"}'] == 1
        assert shown['minyi_alarm{about="",alarm="dead-letters"}'] == 1


async def test_the_record_is_checked_once_a_day_and_a_fault_is_told(build_one: Build) -> None:
    program = build_one()
    row = {"case_kind": "opinion", "case_id": 1, "seq": 1, "at": program.clock.now(), "role": "system"}
    row |= dict.fromkeys(("action", "from_status", "to_status", "reason", "data"), "x")
    row |= {"previous": "0" * 64, "hash": "1" * 64}
    async with running(program):
        await program.store.run(lambda c: c.execute(insert(events).values(row)) and None)
        check = program.watch._audit.tend
        assert [await check(), await check()] == [True, False]
        found = await program.store.read(audit.last)
        assert found is not None
        assert (found.entries, found.faults > 0) == (1, True)
        await program.watch.tend()
        assert [one.name for one in await program.store.read(alarms.all_on)] == [Alarm.CHAIN_BROKEN]


async def test_a_backup_that_is_too_old_is_told(build_one: Build) -> None:
    program = build_one(backup_hours=26)
    async with running(program):
        await program.watch.tend()
        assert [one.name for one in await program.store.read(alarms.all_on)] == [Alarm.BACKUP_OLD]
        await program.store.run(notes.put, "backup-made-at", program.clock.world().isoformat())
        await program.watch.tend()
        assert not await program.store.read(alarms.all_on)


async def test_a_job_that_fails_is_counted_and_goes_on_failing_loudly() -> None:
    state = State()
    tries = iter((True, False))

    async def sometimes() -> None:
        if not next(tries):
            raise LookupError

    job = state.timed(Job("sometimes", timedelta(), sometimes))
    await job.run()
    with pytest.raises(LookupError):
        await job.run()

    assert state.sweeps == {("sometimes", "done"): 1, ("sometimes", "failed"): 1}


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """The log as it is written with MINYI_LOG_FORMAT=json and MINYI_LOG_LEVEL=debug."""
    written, root = io.StringIO(), logging.getLogger("bot")
    handler = logging.StreamHandler(written)
    handler.setFormatter(OneObject())
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield written
    root.setLevel(before)
    root.removeHandler(handler)


async def test_one_number_leads_from_the_inbox_to_the_delivery(build: Build, anna: Person, log: io.StringIO) -> None:
    async with running(build()):
        await anna.waits_for(lambda seen: bool(seen.buttons))

    lines = [json.loads(line) for line in log.getvalue().splitlines()]
    assert any(line["said"] == "turns=[1] stored" for line in lines)
    said = [re.search(r"turn=1 channel=telegram handled left=(\d+)", line["said"]) for line in lines]
    [left] = filter(None, said)
    [delivered] = [line for line in lines if "delivered" in line["said"]]
    assert (delivered["turn"], delivered["outbox"]) == (1, int(left[1]))


async def test_once_it_stops_it_is_not_ready(build_one: Build) -> None:
    program = build_one()
    async with program:
        assert (await program.watch.parts())["program"]
    assert not program.watch.state.parts()["program"]


async def test_what_works_behind_the_turns_is_missed_when_it_ends(build_one: Build) -> None:
    async with build_one() as program, asyncio.timeout(60):
        workers = program.watch.state.workers
        assert set(workers) == {"attachments", "letterpress", "tables"}
        parts = await program.watch.parts()
        assert all(parts[name] for name in (*workers, "folder"))
        press = workers["letterpress"]
        assert isinstance(press, Letterpress)
        await press.stop()
        assert not (await program.watch.parts())["letterpress"]


def test_a_folder_in_which_nothing_can_be_kept_is_known(tmp_path: Path) -> None:
    assert can_be_written(tmp_path / "data" / "not there yet")
    (tmp_path / "data").write_text("a file where the folder should be", encoding="utf-8")
    assert not can_be_written(tmp_path / "data")
