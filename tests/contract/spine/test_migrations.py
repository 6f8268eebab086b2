"""Guards: what the migrations make is what the tables say, and every migration can be taken back."""

import re
from datetime import UTC, datetime
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import DBAPIError

from domain.notice import CaseRef
from storage import events, schema
from storage.tables import metadata

NOW = datetime(2026, 3, 2, 1, 30, tzinfo=UTC)
PROGRAM_OBJECTS = "SELECT count(*) FROM pg_proc WHERE proname = 'refuse_to_change_events'"
# What Alembic does not compare: conditions of indexes, and on SQLite defaults. Type, name, definition; sorted words.
MADE = {
    "sqlite": "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND type <> 'trigger'",
    "postgresql": "SELECT indexdef FROM pg_indexes WHERE schemaname = current_schema()",
}


def differences(c: Connection) -> list[Any]:
    options = {"compare_server_default": c.dialect.name == "postgresql"}
    return list(compare_metadata(MigrationContext.configure(c, opts=options), metadata))


def made(c: Connection) -> set[tuple[str, ...]]:
    """What stands in the database, definition by definition, each as its words in order of the alphabet.

    SQLite keeps definitions as they were written: a table that was made over has quotes and brackets of its own.
    """
    found = c.execute(text(MADE[c.dialect.name])).scalars()
    return {tuple(sorted(re.sub(r'[,()"]', " ", sql).split())) for sql in found if "alembic_version" not in sql}


def rebuild_from_tables(c: Connection) -> None:
    command.downgrade(schema.config(c), "base")
    metadata.create_all(c)


def names(c: Connection) -> list[str]:
    return inspect(c).get_table_names()


def test_the_migrations_make_what_the_tables_say(database_url: str) -> None:
    assert schema.within(database_url, differences) == []


def test_the_migrations_make_the_same_indexes_and_defaults_as_the_tables(database_url: str) -> None:
    migrated = schema.within(database_url, made)
    schema.within(database_url, rebuild_from_tables)

    assert schema.within(database_url, made) == migrated


def test_every_migration_can_be_taken_back_and_done_again(database_url: str) -> None:
    before = schema.within(database_url, made)

    schema.within(database_url, lambda c: command.downgrade(schema.config(c), "base"))
    assert schema.within(database_url, names) == ["alembic_version"]
    assert schema.current(database_url) is None

    schema.migrate(database_url)
    assert schema.within(database_url, made) == before
    assert schema.within(database_url, differences) == []


def test_the_record_stays_sealed_through_every_migration(database_url: str) -> None:
    def change(c: Connection) -> None:
        events.append(c, [events.Entry(CaseRef("opinion", 1), NOW, None, "system", "submit", "", "submitted", "", {})])
        c.execute(text("UPDATE events SET reason = 'another'"))

    with pytest.raises(DBAPIError, match="append-only"):
        schema.within(database_url, change)


def test_migrating_twice_changes_nothing(database_url: str) -> None:
    before = schema.within(database_url, made)

    schema.migrate(database_url)

    assert schema.within(database_url, made) == before


def test_there_is_one_newest_revision_and_the_database_is_there(database_url: str) -> None:
    heads = schema.within(database_url, lambda c: ScriptDirectory.from_config(schema.config(c)).get_heads())

    assert heads == [schema.current(database_url)]


def test_a_migration_that_fails_leaves_nothing_behind(database_url: str) -> None:
    schema.within(database_url, lambda c: command.downgrade(schema.config(c), "base"))
    schema.within(database_url, lambda c: c.execute(text("CREATE TABLE notes (name text)")) and None)

    with pytest.raises(DBAPIError, match="already exists"):
        schema.migrate(database_url)

    assert sorted(schema.within(database_url, names)) == ["alembic_version", "notes"]


def test_each_congress_can_have_a_schema_of_its_own(postgresql_url: str) -> None:
    schema.migrate(postgresql_url, schema="yunxi")

    tables = schema.within(postgresql_url, lambda c: inspect(c).get_table_names(schema="yunxi"))
    assert set(tables) == {*metadata.tables, "alembic_version"}
    assert schema.current(postgresql_url, schema="yunxi") == schema.current(postgresql_url)
    assert schema.within(postgresql_url, lambda c: c.execute(text(PROGRAM_OBJECTS)).scalar()) == 2
