"""Where PostgreSQL is: on one host, or on several of which one at a time leads and may be written to.

And how it is spoken to where PgBouncer stands between.
"""

import asyncio
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
# one of several hosts that says nothing for so many seconds is silent; so long a leader is searched for at a time
WITHIN = 3.0
# a host that says at once that it does not lead is asked again after so many seconds: it may be about to
AGAIN = 0.1
# the program always writes; whoever names several hosts without saying more wants the one that lets it
LEADS = "read-write"

# how asyncpg.connect is called for one host
Place = dict[str, Any]
_NOT_HERE = (
    OSError,
    asyncpg.AdminShutdownError,
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
    """Connects to the host that leads, and knows what is connected to which."""

    def __init__(self) -> None:
        # by host and port, where there are several: as they are named
        self._places: list[Place] = []
        self._connections: WeakKeyDictionary[asyncpg.Connection, Place] = WeakKeyDictionary()
        # which of several led when it was last asked; None: it has to be found
        self._leading: Place | None = None
        # however many want a connection, one of them asks round: a host that is about to lead has enough to do
        self._searching = asyncio.Lock()

    async def connect(self, **how: Any) -> asyncpg.Connection:
        """A connection to the host that may be written to. Raises NoLeader, NoRoom.

        Where there are several and none leads, it waits for one that does, some seconds at most.
        how: what asyncpg.connect takes; host and port are lists where there are several.
        """
        self._places = self._places or _each(how)
        only = self._places[0] if len(self._places) == 1 else None
        place, connection = (only, await _opened(only)) if only else await self._led()
        self._connections[connection] = place
        return connection

    async def leave_silent(self) -> int:
        """Break the connections to a host that answers no more, or leads no more; how many there were.

        Whoever waits for an answer on one of them gets an error at once.
        """
        left = 0
        for place in [one for one in self._places if self._connected_to(one)]:
            if not await _leads(place):
                left += self._hang_up(place)
        return left

    async def _led(self) -> tuple[Place, asyncpg.Connection]:
        if (known := self._leading) is not None:
            with suppress(NoLeader):
                return known, await self._straight(known)
        place, connection = await self._found()
        return place, connection or await self._straight(place)

    async def _straight(self, place: Place) -> asyncpg.Connection:
        """A connection to the host that led last."""
        try:
            return await _opened(place)
        except NoLeader:
            self._forget(place)
            raise

    async def _found(self) -> tuple[Place, asyncpg.Connection | None]:
        """The host that leads: searched for, with a connection to it, or found by somebody else meanwhile."""
        try:
            async with asyncio.timeout(WITHIN):
                await self._searching.acquire()
        except TimeoutError:
            raise NoLeader from None
        try:
            if self._leading is not None:
                return self._leading, None
            found = await _Search(self._places).first()
            self._leading = found[0]
            return found
        finally:
            self._searching.release()

    def _hang_up(self, place: Place) -> int:
        self._forget(place)
        connected = self._connected_to(place)
        for connection in connected:
            connection.terminate()
        return len(connected)

    def _forget(self, place: Place) -> None:
        if self._leading is place:
            self._leading = None

    def _connected_to(self, place: Place) -> list[asyncpg.Connection]:
        return [one for one, its in self._connections.items() if its is place and not one.is_closed()]


class _Search:
    """Asks several hosts side by side, each again and again, until one of them leads."""

    def __init__(self, places: list[Place]) -> None:
        self._places = places
        self._asking: list[asyncio.Task[None]] = []
        self._lead: list[tuple[Place, asyncpg.Connection]] = []
        self._trouble: NoLeader = NoLeader()

    async def first(self) -> tuple[Place, asyncpg.Connection]:
        """The first that leads, and a connection to it; nothing else stays open. Raises NoLeader, NoRoom."""
        chosen = None
        try:
            async with asyncio.timeout(WITHIN), asyncio.TaskGroup() as group:
                asked = enumerate(self._places)
                self._asking = [group.create_task(self._ask(place, AGAIN * nth)) for nth, place in asked]
            chosen = self._lead[0]
        except TimeoutError:
            raise self._trouble from None
        except BaseExceptionGroup as several:
            raise several.exceptions[0] from None
        finally:
            for one in self._lead:
                if one is not chosen:
                    one[1].terminate()
        return chosen

    async def _ask(self, place: Place, after: float) -> None:
        await asyncio.sleep(after)  # where any host will do, it is the first that answers
        while not self._lead:
            try:
                self._lead.append((place, await _opened(place)))
            except NoLeader as trouble:
                if isinstance(trouble, NoRoom):
                    self._trouble = trouble
                await asyncio.sleep(AGAIN)
        for one in self._asking:
            if one is not asyncio.current_task():
                one.cancel()


async def _opened(place: Place) -> asyncpg.Connection:
    """A connection to this host. Raises NoLeader when it cannot be written to, NoRoom."""
    try:
        return await asyncpg.connect(**place)
    except _FULL:
        raise NoRoom from None
    except _NOT_HERE:
        raise NoLeader from None


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
