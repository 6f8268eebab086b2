"""A database on several hosts: the one that leads is found, and nobody waits for one that has fallen silent."""

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator

import asyncpg
import pytest
from sqlalchemy import Connection, text

from storage import notes
from storage.engines import PostgresStore, Unavailable, open_store
from storage.hosts import WITHIN, Hosts, address_of
from storage.schema import current
from tests.contract.gates import Gate, refusing
from tests.postgres import Postgres

STARTING, FULL = b"57P03", b"53300"
END_ALL = """
SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid()
"""


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


@pytest.fixture
def standby(postgresql_url: str) -> Iterator[Postgres]:
    """A server that has the same database and only reads."""
    server = Postgres()
    server.start()
    server.execute(f"CREATE DATABASE {postgresql_url.rpartition('/')[2]}")
    server.execute("ALTER ROLE minyi SET default_transaction_read_only = 'on'")
    yield server
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
    postgresql_url: str, postgres: Postgres, closed: int, silent: int, standby: Postgres
) -> None:
    with pytest.raises(Unavailable, match="NoLeader"):
        await open_store(by_ways(postgresql_url, closed, standby.port)).open()

    several = by_ways(postgresql_url, closed, silent, standby.port, postgres.port)
    store = open_store(several)
    async with asyncio.timeout(WITHIN):  # the silent one is not waited for
        await store.open()
    await store.run(notes.put, "a", "1")
    assert await store.read(notes.get, "a") == "1"
    await store.close()

    assert await asyncio.to_thread(current, several) is not None


@pytest.mark.parametrize(("code", "named"), [(STARTING, "NoLeader"), (FULL, "NoRoom")])
async def test_a_server_that_lets_nobody_in_is_unavailable_and_the_log_can_say_why(code: bytes, named: str) -> None:
    async with refusing(code) as one:
        for hosts in (f"127.0.0.1:{one.port}", f"127.0.0.1:{one.port},127.0.0.1:{one.port}"):
            store = open_store(f"postgresql://minyi@{hosts}/minyi")
            with pytest.raises(Unavailable, match=named):
                await store.read(notes.get, "a")
            await store.close()


async def test_whoever_asks_is_answered_moments_after_somebody_leads(
    postgresql_url: str, silent: int, standby: Postgres
) -> None:
    """It is asked again and again, beside one that says nothing: nobody learns of it seconds late."""
    store = open_store(by_ways(postgresql_url, silent, standby.port))
    waits = asyncio.ensure_future(store.run(lambda c: c.execute(text("CREATE TABLE taken ()"))))
    c = await asyncpg.connect(standby.url("postgres"), server_settings={"default_transaction_read_only": "off"})
    await c.execute("ALTER ROLE minyi SET default_transaction_read_only = 'off'")
    await c.close()

    async with asyncio.timeout(WITHIN - 1):
        await waits
    await store.close()


async def test_however_many_wait_a_host_is_asked_by_one_at_a_time() -> None:
    """A server that is about to lead has enough to do."""
    async with refusing(STARTING) as one, refusing(STARTING) as two:
        store = open_store(f"postgresql://minyi@127.0.0.1:{one.port},127.0.0.1:{two.port}/minyi")
        asked = await asyncio.gather(*(store.read(notes.get, "a") for _ in range(8)), return_exceptions=True)
        await store.close()

    assert all(isinstance(trouble, Unavailable) for trouble in asked)
    assert (one.most, two.most) == (1, 1)


async def test_whoever_waits_no_longer_leaves_nothing_behind() -> None:
    async with refusing() as one, refusing() as two:
        before = asyncio.all_tasks()
        hosts = Hosts()
        how = {"host": ["127.0.0.1"] * 2, "port": [one.port, two.port], "user": "minyi", "ssl": False}
        waits = asyncio.ensure_future(hosts.connect(**how))
        async with asyncio.timeout(WITHIN):
            await one.sees(1)
            await two.sees(1)

        waits.cancel()
        await asyncio.wait([waits])

        async with asyncio.timeout(WITHIN):
            await one.sees(0)
            await two.sees(0)
        assert asyncio.all_tasks() <= before


async def test_what_the_server_has_ended_meanwhile_is_nobodys_error(postgresql_url: str) -> None:
    """As after a change of leaders in which nobody said anything: the first to speak is not turned away."""
    store = open_store(postgresql_url)
    await store.run(notes.put, "a", "1")
    c = await asyncpg.connect(postgresql_url)
    await c.execute(END_ALL)
    await c.execute("SELECT 1")
    await c.close()

    assert await store.read(notes.get, "a") == "1"
    await store.close()


async def test_whoever_waits_for_a_host_that_fell_silent_is_told_and_finds_the_next(
    postgresql_url: str, gates: tuple[Gate, Gate, list[int]]
) -> None:
    one, two, ports = gates
    store = open_store(by_ways(postgresql_url, *ports))
    assert isinstance(store, PostgresStore)
    await store.open()
    assert not await store.leave_silent_hosts()
    (one if one.carries else two).shut()
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
