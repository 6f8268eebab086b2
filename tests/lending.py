"""Databases lent to one test after another: emptied in between, five times as quick as another copy."""

import asyncio
import contextlib
from collections import Counter
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import asyncpg

from tests.postgres import Postgres

# nobody vacuums: after so many tests a database is full of dead rows
WORN = 40
# Whoever is still connected goes; then schemas of a test, rows and counters; the rules between tables wait meanwhile.
SWEEP = """
DO $$
DECLARE
    one text;
    found boolean;
BEGIN
    SET LOCAL session_replication_role = replica;
    PERFORM pg_terminate_backend(pid, 5000) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid();
    FOR one IN SELECT quote_ident(nspname) FROM pg_namespace
        WHERE nspname NOT LIKE 'pg\\_%' AND nspname NOT IN ('public', 'information_schema')
    LOOP
        EXECUTE 'DROP SCHEMA ' || one || ' CASCADE';
    END LOOP;
    FOR one IN SELECT quote_ident(tablename) FROM pg_tables
        WHERE schemaname = 'public' AND tablename <> 'alembic_version'
    LOOP
        EXECUTE 'SELECT EXISTS (SELECT 1 FROM ' || one || ')' INTO found;
        IF found THEN
            EXECUTE 'DELETE FROM ' || one;
        END IF;
    END LOOP;
    PERFORM setval(format('%I.%I', schemaname, sequencename)::regclass, 1, false) FROM pg_sequences
        WHERE schemaname = 'public' AND last_value IS NOT NULL;
END $$
"""
# what a migrated database is made of: whoever changes it has had it for good
SHAPE = """
SELECT md5(string_agg(one, ' ' ORDER BY one)) FROM (
    SELECT concat(tgname, tgenabled, tgrelid::regclass) AS one FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT concat(attname, attrelid::regclass) FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
        WHERE relnamespace = 'public'::regnamespace
) AS everything
"""

T = TypeVar("T")


class Lending:
    """Databases like one that is migrated and holds no rows.

    They are emptied over connections that stay: each new one would learn anew what every table is.
    """

    def __init__(self, server: Postgres, template: str) -> None:
        self._server, self._template = server, template
        self._shape = server.execute(SHAPE, template)
        self._empty: list[str] = []
        self._lent: Counter[str] = Counter()
        self._there: dict[str, asyncpg.Connection[asyncpg.Record]] = {}
        self._thread = ThreadPoolExecutor(1)  # a test has a loop of its own
        self._loop = asyncio.new_event_loop()

    def lend(self) -> str:
        """A database without a row: one that was given back, or a new copy."""
        return self._empty.pop() if self._empty else self._server.create(self._template)

    def take_back(self, name: str) -> None:
        """Empty a lent database for the next test; or remove it when it is worn or another than it was."""
        self._lent[name] += 1
        if self._lent[name] >= WORN or self._execute(SHAPE, name) != self._shape:
            self._leave(name)
            self._server.drop(name)
        else:
            self._execute(SWEEP, name)
            self._empty.append(name)

    def close(self) -> None:
        """Disconnect from all of them, for good."""
        for name in tuple(self._there):
            self._leave(name)
        self._thread.shutdown()
        self._loop.close()

    def _leave(self, name: str) -> None:
        if there := self._there.pop(name, None):
            self._apart(there.close())

    def _execute(self, statement: str, name: str) -> Any:
        return self._apart(self._fetch(statement, name))

    def _apart(self, work: Coroutine[Any, Any, T]) -> T:
        return self._thread.submit(self._loop.run_until_complete, work).result()

    async def _fetch(self, statement: str, name: str) -> Any:
        if name in self._there:
            with contextlib.suppress(OSError, asyncpg.PostgresConnectionError, asyncpg.InterfaceError):
                return await self._there[name].fetchval(statement)  # unless a test has sent away everybody
        self._there[name] = await asyncpg.connect(self._server.url(name))
        return await self._there[name].fetchval(statement)
