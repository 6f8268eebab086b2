"""Which database: told by its address."""

from sqlalchemy import make_url

from storage.postgres import PostgresStore
from storage.sqlite import SqliteStore
from storage.store import Store, Unavailable

__all__ = ["Store", "Unavailable", "open_store"]


def open_store(url: str, *, schema: str | None = None) -> Store:
    """The store behind sqlite:///path or postgresql://…; `open` it before use.

    schema: the PostgreSQL schema of this congress, where one database holds several.
    """
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return PostgresStore(parsed, schema)
    if not parsed.database or parsed.database == ":memory:":
        raise ValueError("SQLite needs a file")
    return SqliteStore(parsed.database)
