"""Bringing a database to the tables this program expects: Alembic, set up here and nowhere else."""

import asyncio
import sqlite3
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote

from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, NullPool, create_engine, event, text
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.schema import CreateSchema

from storage import revisions
from storage.hosts import UNPREPARED, Hosts, address_of

T = TypeVar("T")
MIGRATIONS = Path(__file__).parent / "migrations"
# One migration at a time, however many replicas start together: a PostgreSQL advisory lock of this number.
LOCK = 0x6D696E7969


def migrate(url: str, *, schema: str | None = None) -> None:
    """Bring the database to the newest tables, all or nothing; does nothing when it has them. Raises SchemaTooNew.

    Not to be called where an event loop runs: start a thread there (asyncio.to_thread).
    """
    within(url, lambda c: revisions.upgrade(c, config(c)), schema=schema)


def check(url: str, *, schema: str | None = None) -> None:
    """Look whether the tables are there without making any. Raises SchemaTooOld or SchemaTooNew."""
    within(url, lambda c: revisions.judge(c, config(c)), schema=schema)


def is_ours(c: Connection) -> bool:
    """Whether these tables are those this program works with, now that it runs."""
    try:
        revisions.judge(c, config(c))
    except revisions.SchemaUnfit:
        return False
    return True


def current(url: str, *, schema: str | None = None) -> str | None:
    """The revision the database is at, or None when it has never been migrated."""
    return within(url, lambda c: MigrationContext.configure(c).get_current_revision(), schema=schema)


def config(c: Connection) -> Config:
    """What Alembic has to know, without an ini file. The migrations run on this very connection."""
    settings = Config()
    settings.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    settings.set_main_option("path_separator", "os")
    settings.attributes["connection"] = c
    return settings


def within(url: str, deed: Callable[[Connection], T], *, schema: str | None = None) -> T:
    """Do something to a database in one transaction on a connection of its own, alone."""
    if address_of(url).get_backend_name() == "postgresql":
        return asyncio.run(_within_postgres(url, deed, schema))
    return _within_sqlite(url, deed)


def _within_sqlite(url: str, deed: Callable[[Connection], T]) -> T:
    engine = create_engine(url, poolclass=NullPool, hide_parameters=True)
    event.listen(engine, "connect", _leave_transactions_to_us)
    event.listen(engine, "begin", _begin_alone)
    try:
        with engine.begin() as c:
            return deed(c)
    finally:
        engine.dispose()


def _leave_transactions_to_us(connection: Any, _record: Any) -> None:
    """Otherwise the driver begins none before a CREATE TABLE."""
    connection.isolation_level = None


def _begin_alone(c: Connection) -> None:
    c.exec_driver_sql("BEGIN EXCLUSIVE")


def snapshot(url: str, deed: Callable[[Connection], T], *, schema: str | None = None) -> T:
    """Read a database as it stands at one moment, while others go on writing; nothing is made where nothing is."""
    if address_of(url).get_backend_name() == "postgresql":
        return asyncio.run(_snapshot_of_postgres(url, deed, schema))
    engine = create_engine("sqlite://", creator=partial(_only_reading, url), poolclass=NullPool, hide_parameters=True)
    event.listen(engine, "begin", lambda c: c.exec_driver_sql("BEGIN"))
    try:
        with engine.begin() as c:
            return deed(c)
    finally:
        engine.dispose()


def _only_reading(url: str) -> sqlite3.Connection:
    path = quote(str(address_of(url).database))
    return sqlite3.connect(f"file:{path}?mode=ro", uri=True, isolation_level=None)


async def _snapshot_of_postgres(url: str, deed: Callable[[Connection], T], schema: str | None) -> T:
    engine = _alone_on(url).execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    try:
        async with engine.begin() as c:
            return await c.run_sync(_in_place, deed, schema)
    finally:
        await engine.dispose()


async def _within_postgres(url: str, deed: Callable[[Connection], T], schema: str | None) -> T:
    engine = _alone_on(url)
    try:
        async with engine.begin() as c:
            return await c.run_sync(_alone, deed, schema)
    finally:
        await engine.dispose()


def _alone_on(url: str) -> AsyncEngine:
    address = address_of(url).set(drivername="postgresql+asyncpg")
    # whether PgBouncer stands between or not: here nothing is done twice
    how = {**UNPREPARED, "async_creator_fn": Hosts().connect}
    return create_async_engine(address, poolclass=NullPool, hide_parameters=True, connect_args=how)


def _alone(c: Connection, deed: Callable[[Connection], T], schema: str | None) -> T:
    c.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": LOCK})
    if schema is not None:
        c.execute(CreateSchema(schema, if_not_exists=True))
    return _in_place(c, deed, schema)


def _in_place(c: Connection, deed: Callable[[Connection], T], schema: str | None) -> T:
    if schema is not None:
        c.execute(text("SELECT set_config('search_path', :schema, true)"), {"schema": f'"{schema}"'})
    return deed(c)
