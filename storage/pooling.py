"""PostgreSQL behind PgBouncer in transaction mode: two transactions of ours may go to two different servers.

So nothing may stay on a server between them, and above all no prepared statement: those without a name are sent anew
with each execution. Locks and settings are those of a transaction everywhere in this program.
"""

from typing import Any


def _nameless() -> str:
    return ""


# how asyncpg connects then
UNPREPARED: dict[str, Any] = {
    "statement_cache_size": 0,
    "prepared_statement_cache_size": 0,
    "prepared_statement_name_func": _nameless,
}
