"""Which database: told by its address."""

from storage.hosts import address_of
from storage.keeping.keyring import NO_KEYS, Keyring
from storage.postgres import PostgresStore
from storage.sqlite import SqliteStore
from storage.store import Store, Unavailable, pause_after

__all__ = ["PostgresStore", "Store", "Unavailable", "open_store", "pause_after"]


def open_store(url: str, *, schema: str | None = None, keys: Keyring = NO_KEYS, pooled: bool = False) -> Store:
    """The store behind sqlite:///path or postgresql://…; `open` it before use. Several hosts: see storage/hosts.py.

    schema: the PostgreSQL schema of this congress, where one database holds several. keys: files and urns are sealed
    with them where they lie. pooled: PgBouncer stands before PostgreSQL, in transaction mode.
    """
    parsed = address_of(url)
    if parsed.get_backend_name() != "sqlite":
        return PostgresStore(parsed, schema, keys, pooled=pooled)
    if not parsed.database or parsed.database == ":memory:":
        raise ValueError("SQLite needs a file")
    return SqliteStore(parsed.database, keys)
