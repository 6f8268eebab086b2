"""Bringing a database to the tables this program expects: Alembic, set up here and nowhere else."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, NullPool, create_engine, event, make_url, text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.schema import CreateSchema

T = TypeVar("T")
MIGRATIONS = Path(__file__).parent / "migrations"
# One migration at a time, however many replicas start together: a PostgreSQL advisory lock of this number.
LOCK = 0x6D696E7969


def migrate(url: str, *, schema: str | None = None) -> None:
    """Bring the database to the newest tables, all or nothing; does nothing when it has them.

    Not to be called where an event loop runs: start a thread there (asyncio.to_thread).
    """
    within(url, lambda c: command.upgrade(config(c), "head"), schema=schema)


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
    if make_url(url).get_backend_name() == "postgresql":
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


async def _within_postgres(url: str, deed: Callable[[Connection], T], schema: str | None) -> T:
    address = make_url(url).set(drivername="postgresql+asyncpg")
    # no named prepared statements: they do not survive PgBouncer in transaction mode
    engine = create_async_engine(
        address,
        poolclass=NullPool,
        hide_parameters=True,
        connect_args={"statement_cache_size": 0, "prepared_statement_cache_size": 0},
    )
    try:
        async with engine.begin() as c:
            return await c.run_sync(_alone, deed, schema)
    finally:
        await engine.dispose()


def _alone(c: Connection, deed: Callable[[Connection], T], schema: str | None) -> T:
    c.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": LOCK})
    if schema is not None:
        c.execute(CreateSchema(schema, if_not_exists=True))
        c.execute(text("SELECT set_config('search_path', :schema, true)"), {"schema": f'"{schema}"'})
    return deed(c)
