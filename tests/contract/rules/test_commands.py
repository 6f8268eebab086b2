"""The command line as an operator meets it: what it prints, its exit code."""

import asyncio
import logging
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import asyncpg
import pytest
from sqlalchemy import Connection, text

from bot.__main__ import CANNOT_START, main
from storage import schema
from tests.architecture.house import ROOT
from tests.contract.spine.test_events import recorded, unseal
from tests.log_watch import WATCH

# whoever waits for a lock in this database
CUT = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
"""
HOLIDAYS = ROOT / "domain" / "rules" / "calendar_data"


class Done(NamedTuple):
    """What a command left: its exit code and what it printed."""

    returncode: int
    stdout: str
    stderr: str


class Terminal:
    """A folder of its own and an environment that has only what a test sets."""

    def __init__(self, environment: pytest.MonkeyPatch, printed: pytest.CaptureFixture[str]) -> None:
        self._environment, self._printed = environment, printed

    def types(self, *words: str, **settings: str) -> Done:
        """Run one command to its end, in this process: importing everything anew takes long."""
        for name, value in settings.items():
            self._environment.setenv(name, value)
        try:
            code = main(words)
        except SystemExit as end:
            code = int(end.code or 0)
        done = Done(code, *self._printed.readouterr())
        WATCH.read_printed(done.stderr)
        return done


@pytest.fixture
def terminal(
    tmp_path: Path, sqlite_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Terminal]:
    """A terminal whose settings name a fresh SQLite database; the log of the tests is given back afterwards."""
    for name in [name for name in os.environ if name.startswith("MINYI_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("MINYI_DATABASE_URL", sqlite_url)
    monkeypatch.chdir(tmp_path)
    root = logging.getLogger()
    before = root.handlers[:], root.level
    yield Terminal(monkeypatch, capsys)
    root.handlers[:], root.level = before


def test_help_names_every_command_in_both_languages(terminal: Terminal) -> None:
    shown = terminal.types("--help")

    assert shown.returncode == 0
    assert all(name in shown.stdout for name in ("run", "demo", "migrate", "verify", "invite", "calendar", "docs"))
    assert "启动演示县" in shown.stdout
    assert "start the demo county" in shown.stdout


@pytest.mark.parametrize(
    ("settings", "name"),
    [
        ({"MINYI_TELEGRAM_TOKKEN": "123456:very-secret"}, "MINYI_TELEGRAM_TOKKEN"),
        ({"MINYI_TELEGRAM_TOKEN": "very-secret"}, "MINYI_TELEGRAM_TOKEN"),
        ({"MINYI_DATABASE_URL": "mysql://root:very-secret@db"}, "MINYI_DATABASE_URL"),
        ({"MINYI_DATABASE_URL": "postgresql://root:very-secret@127.0.0.1:1/x"}, "MINYI_DATABASE_URL"),
        ({"MINYI_PROFILE": "atlantis"}, "MINYI_PROFILE"),
    ],
)
def test_a_wrong_setting_stops_it_with_its_name_and_no_secret(
    terminal: Terminal, settings: dict[str, str], name: str
) -> None:
    stopped = terminal.types("run", **settings)

    assert stopped.returncode == 2
    assert name in stopped.stderr.splitlines()[0]
    assert "secret" not in stopped.stdout + stopped.stderr
    assert "Traceback" not in stopped.stderr


def test_it_runs_until_it_is_told_to_stop(sqlite_url: str, tmp_path: Path) -> None:
    settings = {"PYTHONPATH": str(ROOT), "MINYI_DATABASE_URL": sqlite_url, "MINYI_WEB_PORT": "0"}
    ours = {name: value for name, value in os.environ.items() if not name.startswith("MINYI_")}
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "run"],
        cwd=tmp_path,
        env=ours | settings,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        printed = process.stdout.readline()
        process.send_signal(signal.SIGTERM)
        rest, log = process.communicate(timeout=60)
    WATCH.read_printed(log)

    assert re.search(r"http://127\.0\.0\.1:\d+", printed), log
    assert process.returncode == 0
    assert "Minyi has stopped." in rest
    assert "level=ERROR" not in log


def test_migrate_brings_an_empty_database_up_to_date(terminal: Terminal, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/new/minyi.db"

    done = terminal.types("migrate", MINYI_DATABASE_URL=url)

    assert (done.returncode, schema.current(url) is not None) == (0, True)


def test_verify_is_content_with_a_sound_record_and_names_a_broken_one(terminal: Terminal, sqlite_url: str) -> None:
    def tamper(c: Connection) -> None:
        unseal(c)
        c.execute(text("UPDATE events SET reason = '改过' WHERE seq = 2"))

    schema.within(sqlite_url, recorded)
    sound = terminal.types("verify")
    schema.within(sqlite_url, tamper)
    broken = terminal.types("verify")

    assert (sound.returncode, broken.returncode) == (0, 1)
    assert "4" in sound.stdout
    assert "suggestion 1" in broken.stdout


async def test_a_database_that_goes_away_meanwhile_is_named(terminal: Terminal, postgresql_url: str) -> None:
    """The command has connected and waits for a table; then its connection is cut."""
    busy, server = await asyncpg.connect(postgresql_url), await asyncpg.connect(postgresql_url)
    async with busy.transaction():
        await busy.execute("LOCK TABLE events")
        command = asyncio.create_task(asyncio.to_thread(terminal.types, "verify", MINYI_DATABASE_URL=postgresql_url))
        while not (command.done() or await server.fetch(CUT)):
            pass
        done = await command
    await busy.close()
    await server.close()

    assert done.returncode == CANNOT_START
    assert "MINYI_DATABASE_URL" in done.stderr
    assert "Traceback" not in done.stderr


def test_invite_prints_a_link_that_works_once(terminal: Terminal) -> None:
    done = terminal.types("invite", "office", "周明")

    assert done.returncode == 0
    assert re.search(r"^http://\S+/\?start=inv_[A-Za-z0-9_-]+$", done.stdout, re.MULTILINE)


def test_invite_says_what_is_missing(terminal: Terminal) -> None:
    refused = terminal.types("invite", "unit_clerk", "周明", "--scope", "没有的局")

    assert refused.returncode == 1
    assert "没有的局" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_calendar_loads_a_years_notice_and_refuses_what_is_none(terminal: Terminal, tmp_path: Path) -> None:
    notice = min(HOLIDAYS.glob("*.json"))
    (tmp_path / "bad.json").write_text("{}", encoding="utf-8")

    loaded = terminal.types("calendar", str(notice))
    refused = terminal.types("calendar", "bad.json")

    assert (loaded.returncode, refused.returncode) == (0, 1)
    assert notice.stem[-4:] in loaded.stdout
    assert "bad.json" in refused.stdout


def test_a_folder_in_which_nothing_can_be_kept_is_named(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file, and no folder", encoding="utf-8")
    done = terminal.types("run", MINYI_DATA_DIR=str(tmp_path / "kept"), MINYI_WEB_PORT="0")

    assert done.returncode == CANNOT_START
    assert "MINYI_DATA_DIR" in done.stderr
    assert "Traceback" not in done.stderr
    assert f"{tmp_path}/kept 写不进去，它不是文件夹" in done.stderr


def test_a_database_file_that_cannot_be_written_is_named_with_the_cause(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "file").write_text("", encoding="utf-8")
    folder = terminal.types("verify", MINYI_DATABASE_URL=f"sqlite:///{tmp_path}/kept")
    below_a_file = terminal.types("verify", MINYI_DATABASE_URL=f"sqlite:///{tmp_path}/file/minyi.db")

    for done, cause in ((folder, "这里要的是文件"), (below_a_file, "它不是文件夹")):
        assert done.returncode == CANNOT_START
        assert "MINYI_DATABASE_URL" in done.stderr
        assert cause in done.stderr


def test_the_doctor_looks_at_the_data_folder(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file, and no folder", encoding="utf-8")
    ill = terminal.types("doctor", MINYI_DATA_DIR=str(tmp_path / "kept"), MINYI_PUBLIC_ADDRESS="http://127.0.0.1:9")
    well = terminal.types("doctor", MINYI_DATA_DIR=str(tmp_path / "data"))

    assert "MINYI_DATA_DIR" in ill.stdout
    assert "MINYI_DATA_DIR" not in well.stdout
    assert f"数据文件夹 {tmp_path}/data 可以写" in well.stdout
