"""Old and new programs on one database: who may work on which tables, while an upgrade goes from replica to replica.

A migration only adds: what an older program writes and reads stays as it was. One that takes something away, or changes
what it means, says `oldest_program = "NNNN"`: the newest revision known to the oldest program that can work after it.
That is noted in the database, where programs older than that find it (docs/operations.md).
"""

from functools import cache
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Column, Connection, MetaData, String, Table, inspect, select

from storage import notes

MIGRATIONS = Path(__file__).parent / "migrations"
# under this name the database says which programs are too old for it; nothing is noted while none is
OLDEST = "schema.oldest-program"
_version = Table("alembic_version", MetaData(), Column("version_num", String(32)))


class SchemaUnfit(Exception):
    """The tables are not those this program works with. found: their revision; known: our newest; says: the sentence
    for the operator."""

    says = ""

    def __init__(self, found: str, known: str) -> None:
        super().__init__(f"{found}, not {known}")
        self.found, self.known = found, known


class SchemaTooNew(SchemaUnfit):
    """They have changed in a way this program is too old for."""

    says = "operator-schema-too-new"


class SchemaTooOld(SchemaUnfit):
    """They lack something this program needs."""

    says = "operator-schema-too-old"


def upgrade(c: Connection, settings: Config) -> None:
    """Bring the tables to our newest revision; newer ones are left as they are. Raises SchemaTooNew."""
    scripts = ScriptDirectory.from_config(settings)
    if _is_ahead(c, _newest(scripts)):
        return
    command.upgrade(settings, "head")
    declared = [oldest for one in scripts.walk_revisions() if (oldest := _declared(one.module))]
    if declared:
        notes.put(c, OLDEST, max(declared))


def judge(c: Connection, settings: Config) -> None:
    """Look whether the tables are those this program works with. Raises SchemaTooOld or SchemaTooNew."""
    known = ours(str(settings.get_main_option("script_location")))
    if not _is_ahead(c, known) and (found := _found(c)) != known:
        raise SchemaTooOld(found or "-", known)


def _is_ahead(c: Connection, known: str) -> bool:
    """Whether the tables are newer than ours, and we may work on them. Raises SchemaTooNew when we may not."""
    found = _found(c)
    if found is None or found <= known:
        return False
    if (notes.get(c, OLDEST) or "") > known:
        raise SchemaTooNew(found, known)
    return True


def _found(c: Connection) -> str | None:
    """The revision of the tables; None before the first migration."""
    if not _has_tables(c):
        return None
    revision: str | None = c.scalar(select(_version.c.version_num))
    return revision


def _has_tables(c: Connection) -> bool:
    options: dict[str, Any] = dict(c.get_execution_options())
    place = (options.get("schema_translate_map") or {}).get(None)
    return inspect(c).has_table(_version.name, schema=place)


@cache
def ours(location: str = str(MIGRATIONS)) -> str:
    """The newest revision this program knows."""
    settings = Config()
    settings.set_main_option("script_location", location.replace("%", "%%"))
    settings.set_main_option("path_separator", "os")
    return _newest(ScriptDirectory.from_config(settings))


def _newest(scripts: ScriptDirectory) -> str:
    return str(scripts.get_current_head())


def _declared(migration: Any) -> str:
    return str(getattr(migration, "oldest_program", ""))
