"""PostgreSQL through asyncpg: deeds run synchronously over a bridge, as many at a time as there are connections."""

from typing import Any

from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoConnectionFree
from sqlalchemy.ext.asyncio import create_async_engine

from storage import undo
from storage.store import Deed, P, T, Unavailable

CONNECTIONS = 8
STATEMENTS_KEPT = 400
# connection lost, no room or memory or connection left, shutting down or starting up, a standby that only reads
_GONE = ("08", "53", "57P", "25006")


class PostgresStore:
    """Everything in one database, or one schema of it, written by any number of processes."""

    joins = False

    def __init__(self, url: URL, schema: str | None = None) -> None:
        self._engine = create_async_engine(
            url.set(drivername="postgresql+asyncpg"),
            pool_size=CONNECTIONS,
            max_overflow=CONNECTIONS,
            connect_args={"prepared_statement_cache_size": STATEMENTS_KEPT},
            execution_options={"schema_translate_map": {None: schema}} if schema else {},
            hide_parameters=True,  # an error must not carry what people wrote
        )
        undo.watch(self._engine.sync_engine)
        # one statement is a transaction by itself: no BEGIN, no COMMIT
        self._single = self._engine.execution_options(isolation_level="AUTOCOMMIT")

    async def open(self) -> None:
        """Connect once, to learn whether we can. Raises Unavailable."""
        await self.run(lambda c: None)

    async def close(self) -> None:
        """Disconnect."""
        await self._engine.dispose()

    async def run(self, deed: Deed[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a deed and commit."""
        try:
            async with self._engine.begin() as bridge:
                return await bridge.run_sync(deed, *args, **kwargs)
        except (OSError, DBAPIError, NoConnectionFree) as error:
            raise _judged(error) from error

    async def run_one(self, deed: Deed[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a deed of one single statement."""
        try:
            async with self._single.connect() as bridge:
                return await bridge.run_sync(deed, *args, **kwargs)
        except (OSError, DBAPIError, NoConnectionFree) as error:
            raise _judged(error) from error

    async def read(self, deed: Deed[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a deed that only reads."""
        return await self.run_one(deed, *args, **kwargs)


def _judged(error: Exception) -> Exception:
    """The same error, or Unavailable when it was not the deed's fault."""
    if not isinstance(error, DBAPIError):
        return Unavailable(type(error).__name__)
    code: Any = getattr(error.orig, "sqlstate", None) or ""
    if error.connection_invalidated or str(code).startswith(_GONE):
        return Unavailable(f"{type(error).__name__} {code}")
    return error
