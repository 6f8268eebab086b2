"""A database on several hosts: the one that leads is found, and nobody waits for one that has fallen silent."""

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress

import pytest
from sqlalchemy import Connection, text

from storage import notes
from storage.engines import PostgresStore, Unavailable, open_store
from storage.hosts import address_of
from storage.schema import current
from tests.postgres import Postgres

STARTING, FULL = b"57P03", b"53300"


class Gate:
    """The way to a host; while it is shut nothing passes, and nobody is told so."""

    def __init__(self, port: int) -> None:
        self._to = port
        self._open = asyncio.Event()
        self._open.set()
        self._streams: set[asyncio.StreamWriter] = set()
        self._server: asyncio.Server | None = None

    async def start(self) -> int:
        """Returns the port to be called at."""
        self._server = await asyncio.start_server(self._pass, "127.0.0.1")
        return int(self._server.sockets[0].getsockname()[1])

    def shut(self) -> None:
        """As when the machine behind it loses its power."""
        self._open.clear()

    async def stop(self) -> None:
        """Break every line."""
        self._open.set()
        for one in self._streams:
            one.transport.abort()
        if self._server:
            self._server.close()
            await self._server.wait_closed()

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_connection("127.0.0.1", self._to)
        self._streams |= {writer, back}
        await asyncio.gather(self._copy(reader, back), self._copy(there, writer))

    async def _copy(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while some := await reader.read(1 << 16):
                await self._open.wait()
                writer.write(some)
        except OSError:
            pass
        writer.close()


@pytest.fixture
def closed() -> Iterator[int]:
    """A port at which nobody listens."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        yield one.getsockname()[1]


@pytest.fixture
def silent() -> Iterator[int]:
    """A port at which somebody listens who never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as one:
        yield one.getsockname()[1]


@asynccontextmanager
async def refusing(code: bytes) -> AsyncIterator[int]:
    """The port of a server that lets nobody in, for this reason."""
    fields = b"SFATAL\0VFATAL\0C" + code + b"\0Mnot now\0\0"
    refusal = b"E" + (len(fields) + 4).to_bytes(4, "big") + fields

    lines: list[asyncio.StreamWriter] = []

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        lines.append(writer)
        while said := await reader.read(1 << 12):
            writer.write(refusal if b"user" in said else b"N")  # N: no TLS here

    server = await asyncio.start_server(answer, "127.0.0.1")
    yield int(server.sockets[0].getsockname()[1])
    server.close()
    for line in lines:
        line.close()
        with suppress(OSError):
            await line.wait_closed()


@pytest.fixture
def standby(postgresql_url: str) -> Iterator[int]:
    """The port of a server that has the same database and only reads."""
    server = Postgres()
    server.start()
    server.execute(f"CREATE DATABASE {postgresql_url.rpartition('/')[2]}")
    server.execute("ALTER ROLE minyi SET default_transaction_read_only = 'on'")
    yield server.port
    server.stop()


@pytest.fixture
async def gates(postgres: Postgres) -> AsyncIterator[tuple[Gate, Gate, list[int]]]:
    """Two ways to the same server."""
    one, two = Gate(postgres.port), Gate(postgres.port)
    yield one, two, [await one.start(), await two.start()]
    await one.stop()
    await two.stop()


def by_ways(url: str, *ports: int) -> str:
    """The same database, at these ports of this machine."""
    place, database = url.rpartition("/")[::2]
    return f"{place.rpartition('@')[0]}@{','.join(f'127.0.0.1:{port}' for port in ports)}/{database}"


@pytest.mark.parametrize(
    ("written", "hosts", "wanted"),
    [
        ("postgresql://u:p@one,two:6000/n", ("one:5432", "two:6000"), "read-write"),
        ("postgresql://u@one:1,two:2/n?target_session_attrs=any", ("one:1", "two:2"), "any"),
        ("postgresql:///n?host=one:1&host=two:2", ("one:1", "two:2"), None),
        ("postgresql://u@one:1/n", None, None),
    ],
)
def test_hosts_are_written_as_everybody_writes_them(
    written: str, hosts: tuple[str, ...] | None, wanted: str | None
) -> None:
    address = address_of(written)

    assert (address.query.get("host"), address.query.get("target_session_attrs")) == (hosts, wanted)
    assert address.database == "n"


@pytest.mark.parametrize("written", ["postgresql://one:x,two:2/n", "nonsense"])
def test_an_address_that_is_none_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="."):
        address_of(written)


async def test_the_host_that_leads_is_found_behind_others(
    postgresql_url: str, postgres: Postgres, closed: int, silent: int, standby: int
) -> None:
    with pytest.raises(Unavailable):
        await open_store(by_ways(postgresql_url, closed, standby)).open()

    several = by_ways(postgresql_url, closed, silent, standby, postgres.port)
    store = open_store(several)
    await store.open()
    await store.run(notes.put, "a", "1")
    assert await store.read(notes.get, "a") == "1"
    await store.close()

    assert await asyncio.to_thread(current, several) is not None


@pytest.mark.parametrize(("code", "named"), [(STARTING, "NoLeader"), (FULL, "NoRoom")])
async def test_a_server_that_lets_nobody_in_is_unavailable_and_the_log_can_say_why(code: bytes, named: str) -> None:
    async with refusing(code) as port:
        store = open_store(f"postgresql://minyi@127.0.0.1:{port}/minyi")
        with pytest.raises(Unavailable, match=named):
            await store.read(notes.get, "a")
        await store.close()


async def test_whoever_waits_for_a_host_that_fell_silent_is_told_and_finds_the_next(
    postgresql_url: str, gates: tuple[Gate, Gate, list[int]]
) -> None:
    first, _, ports = gates
    store = open_store(by_ways(postgresql_url, *ports))
    assert isinstance(store, PostgresStore)
    await store.open()
    assert not await store.leave_silent_hosts()
    first.shut()
    waits = asyncio.ensure_future(store.run(notes.put, "a", "1"))

    assert await store.leave_silent_hosts()

    with pytest.raises(Unavailable):
        await waits
    await store.run(notes.put, "a", "2")
    assert await store.read(notes.get, "a") == "2"
    await store.close()


async def test_a_leader_that_only_reads_from_now_on_is_left(postgresql_url: str) -> None:
    """The same session would go on refusing every write: the next deed gets a new one."""
    store = open_store(postgresql_url)

    def stands_by(c: Connection) -> None:
        c.execute(text("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY"))

    await store.run(stands_by)
    with pytest.raises(Unavailable):
        await store.run(notes.put, "a", "1")

    await store.run(notes.put, "a", "2")
    assert await store.read(notes.get, "a") == "2"
    await store.close()
