"""Backups, keys and terms on the command line: what the operator reads, the exit code, what is left behind."""

import base64
import os
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import Connection, func, select

from storage import notes, schema
from storage.keeping.backups import MADE_AT
from storage.tables import people
from tests.contract import rows
from tests.contract.keeping.full_county import NEW, OLD, PHOTO, files_and_an_urn, opened
from tests.contract.rules.test_commands import Terminal, terminal
from tests.postgres import run_apart

__all__ = ["terminal"]


@pytest.fixture
def settled(sqlite_url: str) -> str:
    """The database of the terminal, with three people in it."""
    schema.within(sqlite_url, lambda c: [rows.person(c, name) for name in ("王阿姨", "李梅", "周敏")])
    return sqlite_url


def enter(c: Connection, names: tuple[str, ...]) -> None:
    for name in names:
        rows.person(c, name)


def how_many(c: Connection) -> int:
    return c.execute(select(func.count()).select_from(people)).scalar_one()


async def with_files(url: str, keys: str) -> None:
    """Files sealed with these keys."""
    async with opened(url, keys) as store:
        await files_and_an_urn(store)


def test_a_backup_is_made_tried_and_restored_into_the_other_kind_of_database(
    terminal: Terminal, settled: str, bare_postgresql_url: str
) -> None:
    made = terminal.types("backup", "copy.minyi", MINYI_DATA_KEYS=NEW)
    tried = terminal.types("restore", "copy.minyi", "--try")
    refused = terminal.types("restore", "copy.minyi")
    restored = terminal.types("restore", "copy.minyi", MINYI_DATABASE_URL=bare_postgresql_url)

    assert [one.returncode for one in (made, tried, refused, restored)] == [0, 0, 1, 0], (made, tried, restored)
    assert "已备份到 copy.minyi（已加密）" in made.stdout
    assert "Backed up to copy.minyi (sealed)" in made.stdout
    assert "什么都没有留下" in tried.stdout
    assert "恢复只进空的数据库" in refused.stdout
    assert "逐表、逐链核对过" in restored.stdout
    assert schema.within(bare_postgresql_url, how_many) == 3
    assert os.stat("copy.minyi").st_mode & 0o077 == 0
    assert sorted(one.name for one in Path("data").iterdir()) == []
    # whoever watches that backups are made finds when the last one was
    assert schema.within(settled, lambda c: notes.get(c, MADE_AT))


@pytest.mark.usefixtures("settled")
def test_one_congress_of_several_in_a_database_is_copied_and_restored_alone(
    terminal: Terminal, bare_postgresql_url: str
) -> None:
    several: dict[str, tuple[str, ...]] = {"yunxi": ("王阿姨", "李梅", "周敏"), "qinghe": ("赵强",)}
    for place, names in several.items():
        schema.migrate(bare_postgresql_url, schema=place)
        schema.within(bare_postgresql_url, partial(enter, names=names), schema=place)

    made = terminal.types("backup", "copy.minyi", MINYI_DATABASE_URL=bare_postgresql_url, MINYI_DATABASE_SCHEMA="yunxi")
    into = [
        terminal.types("restore", "copy.minyi", MINYI_DATABASE_URL=bare_postgresql_url, MINYI_DATABASE_SCHEMA=place)
        for place in ("qinghe", "elsewhere")
    ]

    assert [one.returncode for one in (made, *into)] == [0, 1, 0], (made, into)
    assert "恢复只进空的数据库" in into[0].stdout
    found = {
        place: schema.within(bare_postgresql_url, how_many, schema=place) for place in ("yunxi", "qinghe", "elsewhere")
    }
    assert found == {"yunxi": 3, "qinghe": 1, "elsewhere": 3}


@pytest.mark.usefixtures("settled")
def test_a_file_that_is_there_is_never_written_over(terminal: Terminal) -> None:
    Path("copy.minyi").write_text("mine", encoding="utf-8")

    refused = terminal.types("backup", "copy.minyi")

    assert (refused.returncode, Path("copy.minyi").read_text(encoding="utf-8")) == (1, "mine")
    assert "没有备份。请换一个文件名" in refused.stdout


@pytest.mark.usefixtures("settled")
def test_an_open_backup_says_that_it_is_open(terminal: Terminal) -> None:
    assert "没有加密，谁拿到都能看" in terminal.types("backup", "copy.minyi").stdout


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("backup", "nowhere/copy.minyi"), "nowhere/copy.minyi 写不了"),
        (("restore", "nothing.minyi"), "没有 nothing.minyi 这个文件"),
        (("restore", "."), ". 读不了"),
        (("restore", "other.txt"), "不是本程序做的备份文件"),
        (("reseal",), "没有设 MINYI_DATA_KEYS"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(terminal: Terminal, words: tuple[str, ...], said: str) -> None:
    Path("other.txt").write_text("something else altogether", encoding="utf-8")

    refused = terminal.types(*words)

    assert refused.returncode == 1
    assert said in refused.stdout
    assert "Traceback" not in refused.stdout + refused.stderr
    assert not Path("copy.minyi").exists()


def test_no_backup_is_left_half_written(terminal: Terminal, tmp_path: Path) -> None:
    refused = terminal.types("backup", "copy.minyi", MINYI_DATABASE_URL=f"sqlite:///{tmp_path / 'missing.db'}")

    assert refused.returncode == 2
    assert "数据库用不了" in refused.stderr
    assert not list(tmp_path.glob("copy.minyi*"))


def test_a_new_key_takes_over_and_the_program_refuses_to_run_without_the_old_one_until_then(
    terminal: Terminal, settled: str
) -> None:
    run_apart(with_files(settled, OLD))

    without = terminal.types("verify", MINYI_DATA_KEYS=NEW)
    done = terminal.types("reseal", MINYI_DATA_KEYS=f"{NEW},{OLD}")
    after = terminal.types("verify", MINYI_DATA_KEYS=NEW)

    assert (without.returncode, done.returncode, after.returncode) == (2, 0, 0), without
    assert "请把以前的密钥加在 MINYI_DATA_KEYS 后面" in without.stderr
    assert OLD not in without.stderr + without.stdout
    assert "重新加密 3 个" in done.stdout
    stored = Path(settled.removeprefix("sqlite:///")).read_bytes()
    assert PHOTO not in stored
    assert base64.b64decode(NEW) not in stored


@pytest.mark.usefixtures("settled")
def test_a_key_that_is_none_is_named_and_not_shown(terminal: Terminal) -> None:
    refused = terminal.types("verify", MINYI_DATA_KEYS="very-secret")

    assert refused.returncode == 2
    assert "MINYI_DATA_KEYS" in refused.stderr
    assert "very-secret" not in refused.stderr + refused.stdout


@pytest.mark.usefixtures("settled")
def test_the_terms_of_the_place_are_listed_with_their_sources(terminal: Terminal) -> None:
    shown = terminal.types("retention")

    assert shown.returncode == 0
    lines = [line for line in shown.stdout.splitlines() if "保存" in line]
    assert len(lines) == 7
    assert lines[0].startswith("办结的意见：保存 60 个月（本县设定：办结满5年")
    assert "Messages: kept for 12 months" in shown.stdout


def test_the_doctor_says_which_keys_are_needed_and_how_old_the_backup_is(terminal: Terminal, settled: str) -> None:
    run_apart(with_files(settled, OLD))

    without = terminal.types("doctor", MINYI_DATA_KEYS=f"{NEW},{OLD}", MINYI_BACKUP_HOURS="26").stdout
    terminal.types("reseal")
    terminal.types("backup", "copy.minyi")
    after = terminal.types("doctor").stdout

    assert "密钥：2个。有3份文件要用旧密钥，0份没有加密" in without
    assert "备份：还没有做过" in without
    assert "密钥：2个，3份文件都用第一个密钥加密" in after
    assert "备份：最近一次在0小时以前" in after
