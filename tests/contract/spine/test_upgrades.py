"""Old and new programs on one database: an older one goes on where it can, and says so in one sentence where not."""

import ast
import asyncio
import os
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, select, text

from bot.__main__ import CANNOT_START, main
from storage import revisions, schema
from storage.revisions import SchemaTooNew, SchemaTooOld
from storage.tables import notes
from tests.contract.scene import scene
from tests.contract.turn_router import ANNA, BEN, Told, build

# the first one for which somebody may still run the program before it
SINCE = "0022"
EXPANDS = """
import sqlalchemy as sa
from alembic import op

revision, down_revision, branch_labels, depends_on = "9998", "{before}", None, None


def upgrade() -> None:
    op.add_column("outbox", sa.Column("novelty", sa.String(10)))
    op.add_column("accounts", sa.Column("novelty", sa.SmallInteger, nullable=False, server_default="0"))
    op.create_table("novelties", sa.Column("id", sa.Integer, primary_key=True))


def downgrade() -> None:
    pass
"""
CONTRACTS = """
from alembic import op

revision, down_revision, branch_labels, depends_on = "9999", "9998", None, None
oldest_program = "9998"


def upgrade() -> None:
    op.drop_table("code_tries")


def downgrade() -> None:
    pass
"""
# what an older program would stumble over
TAKES_AWAY = {"drop_table", "drop_column", "rename_table", "alter_column", "drop_constraint", "execute"}


@pytest.fixture
def newer(database_url: str, tmp_path: Path) -> Callable[[str], None]:
    """Bring the database to a revision of a program to come, as that program will."""
    return partial(upgraded, database_url, tmp_path / "migrations")


def upgraded(url: str, place: Path, revision: str) -> None:
    """Migrate to this revision with migrations that do not exist yet."""
    shutil.copytree(revisions.MIGRATIONS, place)
    (place / "versions" / "9998_expand.py").write_text(EXPANDS.format(before=revisions.ours()))
    if revision == "9999":
        (place / "versions" / "9999_contract.py").write_text(CONTRACTS)

    def upgrade(c: Connection) -> None:
        settings: Config = schema.config(c)
        settings.set_main_option("script_location", str(place))
        revisions.upgrade(c, settings)

    schema.within(url, upgrade)


def test_an_older_program_starts_on_tables_that_have_only_grown(
    database_url: str, newer: Callable[[str], None]
) -> None:
    newer("9998")

    schema.migrate(database_url)
    schema.check(database_url)

    assert schema.current(database_url) == "9998", "what is newer is left as it is"
    assert schema.within(database_url, schema.is_ours)


def test_an_older_program_that_cannot_work_any_more_does_not_start(
    database_url: str, newer: Callable[[str], None]
) -> None:
    newer("9999")

    for start in (schema.migrate, schema.check):
        with pytest.raises(SchemaTooNew) as stopped:
            start(database_url)
        assert (stopped.value.found, stopped.value.known) == ("9999", revisions.ours())
    assert not schema.within(database_url, schema.is_ours), "one that runs already is not ready any more"


def test_tables_that_lack_something_are_not_worked_on(database_url: str) -> None:
    schema.within(database_url, lambda c: command.downgrade(schema.config(c), "0020"))
    with pytest.raises(SchemaTooOld):
        schema.check(database_url)

    schema.migrate(database_url)
    schema.check(database_url)


async def test_while_the_tables_grow_people_are_served_by_the_old_program(
    postgresql_url: str, told: Told, tmp_path: Path
) -> None:
    """On PostgreSQL: the old replica runs, a new one migrates, the old one goes on with the turns of everybody."""
    async with scene(postgresql_url, build(told), replica="old") as old:
        await old.hears(old.says(ANNA, "一"), old.says(BEN, "一"))
        await asyncio.to_thread(grow, postgresql_url)
        await old.hears(old.says(ANNA, "二"), old.says(BEN, "二"))
        async with scene(postgresql_url, build(told), replica="another") as another:
            await another.hears(another.says(ANNA, "三") | {"update_id": 99})

    assert old.texts(ANNA) == ["一", "一 二"]
    assert another.texts(ANNA) == ["一 二 三"]


def grow(url: str) -> None:
    """What the expanding migration of a newer program does."""

    def add(c: Connection) -> None:
        for statement in (
            "ALTER TABLE outbox ADD COLUMN novelty varchar(10)",
            "ALTER TABLE inbox ADD COLUMN novelty smallint NOT NULL DEFAULT 0",
            "ALTER TABLE accounts ADD COLUMN novelty smallint NOT NULL DEFAULT 0",
            "ALTER TABLE people ADD COLUMN novelty smallint NOT NULL DEFAULT 0",
        ):
            c.execute(text(statement))

    schema.within(url, add)


def test_the_operator_reads_one_sentence(
    sqlite_url: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    for name in [name for name in os.environ if name.startswith("MINYI_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MINYI_DATABASE_URL", sqlite_url)
    monkeypatch.setenv("MINYI_MIGRATE_AT_START", "false")
    monkeypatch.setenv("MINYI_LOG_LEVEL", "error")

    schema.within(sqlite_url, lambda c: command.downgrade(schema.config(c), "0020"))
    assert main(["verify"]) == CANNOT_START
    assert "请先运行 python -m bot migrate" in capsys.readouterr().err
    assert main(["migrate"]) == 0, "this is the command that makes them, whatever the setting"
    assert main(["verify"]) == 0

    upgraded(sqlite_url, tmp_path / "migrations", "9999")
    capsys.readouterr()
    assert main(["run"]) == CANNOT_START
    complaint = capsys.readouterr().err
    assert "9999" in complaint
    assert "Traceback" not in complaint


def test_a_migration_that_takes_something_away_says_who_can_go_on() -> None:
    for file in sorted((revisions.MIGRATIONS / "versions").glob("*.py")):
        if file.name[:4] < SINCE:
            continue
        tree = ast.parse(file.read_text(encoding="utf-8"))
        [upgrade] = [one for one in tree.body if isinstance(one, ast.FunctionDef) and one.name == "upgrade"]
        declares = any("oldest_program" in ast.unparse(one) for one in tree.body if isinstance(one, ast.Assign))
        assert declares or not taken_away(upgrade), f"{file.name}: {taken_away(upgrade)}"


def taken_away(upgrade: ast.FunctionDef) -> list[str]:
    """The calls of a migration that an older program may stumble over; among them columns it would have to fill."""
    calls = [one for one in ast.walk(upgrade) if isinstance(one, ast.Call) and isinstance(one.func, ast.Attribute)]
    found: list[str] = [one.func.attr for one in calls if one.func.attr in TAKES_AWAY]  # type: ignore[attr-defined]
    return found + [ast.unparse(one) for one in calls if must_be_filled(one)]


def must_be_filled(call: ast.Call) -> bool:
    """Whether a call adds a column to a table that is there already, which nobody fills who does not know it."""
    assert isinstance(call.func, ast.Attribute)
    if call.func.attr != "add_column":
        return False
    column: Any = call.args[-1]
    facts = {one.arg: ast.unparse(one.value) for one in column.keywords}
    return facts.get("nullable") == "False" and "server_default" not in facts


def test_nothing_is_noted_while_every_program_can_go_on(database_url: str) -> None:
    def noted(c: Connection) -> object:
        return c.scalar(select(notes.c.value).where(notes.c.name == revisions.OLDEST))

    assert schema.within(database_url, noted) is None
