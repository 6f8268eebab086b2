"""Many rows at once, made by the database itself: indexes are built after the rows, and no disk is waited for."""

import asyncio
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path

import asyncpg

# tables whose ids are drawn from a sequence
NUMBERED = """SELECT relname FROM pg_class WHERE oid IN
    (SELECT adrelid FROM pg_attrdef WHERE pg_get_expr(adbin, adrelid) LIKE 'nextval%')"""
# Indexes that are nobody's promise: those of keys and of what is unique stay, and are filled row by row.
INDEXES = {
    "sqlite": "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql LIKE 'CREATE INDEX %'",
    "postgresql": """SELECT indexname, indexdef FROM pg_indexes JOIN pg_index ON indexrelid = indexname::regclass
        WHERE schemaname = 'public' AND NOT indisunique""",
}
# for the filling only: when a run is cut off, its database is thrown away
HASTE = ("journal_mode=off", "synchronous=off", "locking_mode=exclusive", "cache_size=-1048576", "threads=2")
QUICKLY = """SET session_replication_role = replica; SET synchronous_commit = off; SET work_mem = '256MB';
    SET maintenance_work_mem = '512MB'"""


class Filler:
    """Runs statements on an empty, migrated database of either kind, without asking the rules between tables."""

    def __init__(self, url: str) -> None:
        self._url, self.sqlite = url, url.startswith("sqlite")

    def series(self, count: int) -> str:
        """A table s with a column i, 1 to count."""
        if self.sqlite:
            return (
                f"(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i < {count}) SELECT i FROM n) s"
            )
        return f"generate_series(1::bigint, {count}) s(i)"

    def at(self, moment: datetime) -> str:
        """A moment as the tables keep it."""
        words = f"{moment:%Y-%m-%d %H:%M:%S.%f}"
        return f"'{words}'" if self.sqlite else f"timestamptz '{words}+00'"

    def before(self, moment: datetime, days: str) -> str:
        """The moment so many days before that one; days: SQL."""
        if self.sqlite:
            return f"strftime('%Y-%m-%d %H:%M:%f', '{moment:%Y-%m-%d %H:%M:%S}', '-' || {days} || ' days') || '000'"
        return f"timestamptz '{moment:%Y-%m-%d %H:%M:%S}+00' - {days} * interval '1 day'"

    def on(self, day: date) -> str:
        """A day as the tables keep it."""
        return f"'{day}'" if self.sqlite else f"date '{day}'"

    def day(self, moment: str) -> str:
        """The day of a moment; moment: SQL."""
        return f"substr({moment}, 1, 10)" if self.sqlite else f"(({moment}) AT TIME ZONE 'UTC')::date"

    def year(self, moment: str) -> str:
        """The year of a moment, a number; moment: SQL."""
        return f"CAST(substr({moment}, 1, 4) AS INTEGER)" if self.sqlite else f"extract(year FROM {moment})::int"

    def json(self, words: str) -> str:
        """SQL for a text that is JSON."""
        return words if self.sqlite else f"({words})::json"

    def bytes(self, words: str) -> str:
        """SQL for a text as bytes."""
        return f"CAST({words} AS BLOB)" if self.sqlite else f"convert_to({words}, 'UTF8')"

    def into(self, table: str, count: int, *, where: object = "", **columns: object) -> str:
        """INSERT of `count` rows, or of those of them for which `where` holds; columns: SQL over s.i."""
        only = f" WHERE {where}" if where else ""
        return (
            f"INSERT INTO {table} ({', '.join(columns)}) "
            f"SELECT {', '.join(str(sql) for sql in columns.values())} FROM {self.series(count)}{only}"
        )

    def run(self, statements: Iterable[str]) -> None:
        """All of them, then the indexes; on PostgreSQL the statistics, which its autovacuum would make."""
        if self.sqlite:
            self._on_sqlite(statements)
        else:
            asyncio.run(self._on_postgres(statements))

    def _on_sqlite(self, statements: Iterable[str]) -> None:
        c = sqlite3.connect(Path(self._url.removeprefix("sqlite:///")), isolation_level=None)
        for pragma in HASTE:
            c.execute(f"PRAGMA {pragma}")
        drop, make = _indexes(c.execute(INDEXES["sqlite"]).fetchall())
        for one in ("BEGIN", *drop, *statements, *make, "COMMIT", "PRAGMA journal_mode=wal"):
            c.execute(one)
        c.close()

    async def _on_postgres(self, statements: Iterable[str]) -> None:
        c = await asyncpg.connect(self._url)
        await c.execute(QUICKLY)
        drop, make = _indexes(await c.fetch(INDEXES["postgresql"]))
        async with c.transaction():
            for one in (*drop, *statements, *make):
                await c.execute(one)
            for table in await c.fetch(NUMBERED):
                await c.execute(
                    f"SELECT setval(pg_get_serial_sequence('{table[0]}', 'id'), (SELECT max(id) FROM {table[0]}))"
                )
        await c.execute("VACUUM ANALYZE")
        await c.execute("CHECKPOINT")
        await c.close()


def _indexes(found: Iterable[Sequence[str]]) -> tuple[list[str], list[str]]:
    """What drops them, and what makes them again."""
    named = {str(name): str(made) for name, made in found}
    return [f"DROP INDEX {name}" for name in named], list(named.values())
