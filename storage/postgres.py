"""PostgreSQL through asyncpg: deeds run synchronously over a bridge, as many at a time as there are connections."""

from typing import Any

from sqlalchemy import URL, ExceptionContext, event
from sqlalchemy.engine.interfaces import AdaptedConnection
from sqlalchemy.exc import DBAPIError, InvalidatePoolError, PendingRollbackError
from sqlalchemy.exc import TimeoutError as NoConnectionFree
from sqlalchemy.ext.asyncio import create_async_engine

from storage import turns
from storage.compiled import share
from storage.hosts import UNPREPARED, Hosts
from storage.keeping.keyring import NO_KEYS, OPTION, Keyring
from storage.store import Deed, P, T, Unavailable

CONNECTIONS = 8
STATEMENTS_KEPT = 400
# A replica that is frozen in the middle of a transaction holds the accounts of its speakers: after so long its server
# process lets go of them. Behind PgBouncer the database's role says so itself (docs/operations.md).
FORSAKEN = {"server_settings": {"idle_in_transaction_session_timeout": "20s"}}
# what a standby refuses every write with
READS_ONLY = "25006"
# connection lost, or ended after doing nothing in a transaction for too long; no room or memory or connection left;
# shutting down or starting up, a standby that only reads
_GONE = ("08", "25P03", "53", "57P", READS_ONLY)
# the last of these: somebody went on after the connection had been lost in the middle of a transaction
_TROUBLE = (OSError, DBAPIError, NoConnectionFree, PendingRollbackError)


class PostgresStore:
    """Everything in one database, or one schema of it, written by any number of processes."""

    joins = False

    def __init__(self, url: URL, schema: str | None = None, keys: Keyring = NO_KEYS, *, pooled: bool = False) -> None:
        """pooled: PgBouncer stands between, in transaction mode."""
        statements = UNPREPARED if pooled else {"prepared_statement_cache_size": STATEMENTS_KEPT}
        self._hosts = Hosts()
        # whether there is another host to go to when the one that leads falls silent
        self.several = isinstance(url.query.get("host"), tuple)
        self._engine = create_async_engine(
            url.set(drivername="postgresql+asyncpg"),
            pool_size=CONNECTIONS,
            max_overflow=CONNECTIONS,
            connect_args={**statements, **({} if pooled else FORSAKEN), "async_creator_fn": self._hosts.connect},
            execution_options={OPTION: keys} | ({"schema_translate_map": {None: schema}} if schema else {}),
            hide_parameters=True,  # an error must not carry what people wrote
        )
        turns.watch(self._engine.sync_engine)
        event.listen(self._engine.sync_engine, "handle_error", _leave_who_only_reads)
        event.listen(self._engine.sync_engine, "checkout", _pass_over_closed)
        # one statement is a transaction by itself: no BEGIN, no COMMIT
        self._single = self._engine.execution_options(isolation_level="AUTOCOMMIT")

    async def open(self) -> None:
        """Connect once, to learn whether we can. Raises Unavailable."""
        await self.run(share, self._engine.sync_engine, self._single.sync_engine)

    async def close(self) -> None:
        """Disconnect."""
        await self._engine.dispose()

    async def run(self, deed: Deed[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a deed and commit."""
        try:
            async with self._engine.begin() as bridge:
                return await bridge.run_sync(deed, *args, **kwargs)
        except _TROUBLE as error:
            raise _judged(error) from error

    async def run_one(self, deed: Deed[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a deed of one single statement."""
        try:
            async with self._single.connect() as bridge:
                return await bridge.run_sync(deed, *args, **kwargs)
        except _TROUBLE as error:
            raise _judged(error) from error

    async def read(self, deed: Deed[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a deed that only reads."""
        return await self.run_one(deed, *args, **kwargs)

    async def leave_silent_hosts(self) -> bool:
        """Leave a host that answers no more, or leads no more: whoever waited for it gets Unavailable at once.

        Returns whether one was left. The next deed connects to whichever host leads then.
        """
        return bool(await self._hosts.leave_silent())


def _leave_who_only_reads(trouble: ExceptionContext) -> None:
    """A leader that has become a standby under us: its connections are good for nothing."""
    if getattr(trouble.original_exception, "sqlstate", None) == READS_ONLY:
        trouble.is_disconnect = True


def _pass_over_closed(connection: AdaptedConnection, *_: object) -> None:
    """The server has ended it while nobody used it: whoever comes next gets another, not an error."""
    if connection.driver_connection.is_closed():
        raise InvalidatePoolError  # the others that are as old have gone with it


def _judged(error: Exception) -> Exception:
    """The same error, or Unavailable when it was not the deed's fault."""
    if not isinstance(error, DBAPIError):
        return Unavailable(type(error).__name__)
    code: Any = getattr(error.orig, "sqlstate", None) or ""
    if error.connection_invalidated or str(code).startswith(_GONE):
        return Unavailable(f"{type(error).__name__} {code}")
    return error
