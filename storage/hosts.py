"""Where PostgreSQL is: on one host, or on several of which one at a time leads and may be written to.

And how it is spoken to where PgBouncer stands between.
"""

import re
from contextlib import suppress
from typing import Any
from weakref import WeakKeyDictionary

import asyncpg
from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

# postgresql://user:password@one:5432,two:5432/name, as libpq writes it
_SEVERAL = re.compile(r"(?P<who>postgresql://(?:[^/?#]*@)?)(?P<hosts>[^/?#@]*,[^/?#@]*)(?P<rest>.*)")
_HOST = re.compile(r"[A-Za-z0-9.-]+(:\d{1,5})?")
PORT = 5432
# one of several hosts that says nothing for so many seconds is passed over: the next one may lead
WITHIN = 3.0
# the program always writes; whoever names several hosts without saying more wants the one that lets it
LEADS = "read-write"

# how asyncpg.connect is called for one host
Place = dict[str, Any]
_NOT_HERE = (
    OSError,
    asyncpg.CannotConnectNowError,
    asyncpg.ConnectionDoesNotExistError,
    asyncpg.TargetServerAttributeNotMatched,
)
# it is here, and takes nobody else at this moment
_FULL = asyncpg.TooManyConnectionsError


def _nameless() -> str:
    return ""


# Behind PgBouncer in transaction mode two transactions of ours may go to two different servers: nothing may stay on one
# between them, above all no prepared statement. Those without a name are sent anew with each execution; locks and
# settings are those of a transaction everywhere in this program.
UNPREPARED: dict[str, Any] = {
    "statement_cache_size": 0,
    "prepared_statement_cache_size": 0,
    "prepared_statement_name_func": _nameless,
}


class NoLeader(ConnectionError):
    """None of the hosts can be written to at this moment."""


class NoRoom(NoLeader):
    """A host is there and takes nobody else: as many are connected as its max_connections lets in."""


def address_of(url: str) -> URL:
    """The address behind a setting: one host, or several with commas between. Raises ValueError."""
    found = _SEVERAL.fullmatch(url)
    try:
        address = make_url(found["who"] + found["rest"] if found else url)
    except ArgumentError as unreadable:
        raise ValueError("no address of a database") from unreadable
    if "sslmode" in address.query:  # libpq's name of it; asyncpg's is shorter
        address = address.difference_update_query(["sslmode"]).update_query_dict({"ssl": address.query["sslmode"]})
    return _with_hosts(address, found["hosts"].split(",")) if found else address


def _with_hosts(address: URL, hosts: list[str]) -> URL:
    if not all(_HOST.fullmatch(one) for one in hosts):
        raise ValueError("hosts are names or addresses with commas between, each with its port behind a colon")
    wanted = address.query.get("target_session_attrs", LEADS)
    named = [("host", one if ":" in one else f"{one}:{PORT}") for one in hosts]
    return address.update_query_pairs([*named, ("target_session_attrs", wanted)])


class Hosts:
    """Connects to the host that leads, the one that led last time first, and knows what is connected to which."""

    def __init__(self) -> None:
        # by host and port, where there are several: the one to try first at the beginning
        self._places: list[Place] = []
        self._connections: WeakKeyDictionary[asyncpg.Connection, Place] = WeakKeyDictionary()

    async def connect(self, **how: Any) -> asyncpg.Connection:
        """A connection to the first host that may be written to. Raises NoLeader, NoRoom.

        how: what asyncpg.connect takes; host and port are lists where there are several.
        """
        self._places = self._places or _each(how)
        trouble: NoLeader = NoLeader()
        for place in list(self._places):
            with suppress(*_NOT_HERE):
                try:
                    connection = await asyncpg.connect(**place)
                except _FULL:
                    trouble = NoRoom()
                    continue
                self._connections[connection] = place
                self._places.sort(key=lambda one: one is not place)
                return connection
        raise trouble

    async def leave_silent(self) -> int:
        """Break the connections to a host that answers no more, or leads no more; how many there were.

        Whoever waits for an answer on one of them gets an error at once.
        """
        left = 0
        for place in [one for one in self._places if self._connected_to(one)]:
            if not await _leads(place):
                left += self._hang_up(place)
        return left

    def _hang_up(self, place: Place) -> int:
        self._places.sort(key=lambda one: one is place)  # it is tried last
        connected = self._connected_to(place)
        for connection in connected:
            connection.terminate()
        return len(connected)

    def _connected_to(self, place: Place) -> list[asyncpg.Connection]:
        return [one for one, its in self._connections.items() if its is place and not one.is_closed()]


async def _leads(place: Place) -> bool:
    """Whether this host answers and may be written to; asked over a line of its own."""
    try:
        connection = await asyncpg.connect(**place)
        await connection.close(timeout=WITHIN)
    except _FULL:
        return True
    except _NOT_HERE:
        return False
    return True


def _each(how: dict[str, Any]) -> list[Place]:
    if not isinstance(how.get("host"), list):
        return [how]
    places = zip(how["host"], how["port"], strict=True)
    return [how | {"host": host, "port": port, "timeout": WITHIN} for host, port in places]
