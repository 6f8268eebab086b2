"""`make failover`: the database's leader is taken away under load, four times and each time otherwise.

Two replicas of the program, people on Telegram and in the web chats of both; PostgreSQL on two machines kept by Patroni
and etcd as deploy/patroni.yml says. Read from the environment: FAILOVER_PEOPLE (on each of the three ways in),
FAILOVER_KEEP (a folder: logs are left there).
"""

import asyncio
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Coroutine
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

import asyncpg

from bench.failover import record
from bench.failover.machines import PASSWORD, POSTGRES, Cluster, Machine, missing
from bench.failover.network import Loopback, lay
from bench.failover.people import Crowd
from bench.failover.replicas import Replicas
from bench.tools import free_ports
from tests.simulators.telegram.fake import FakeTelegram

# people talk for so many seconds before a leader is taken away
CALM = 8.0
PATIENCE = 120.0
# so often the other machine is asked to take a write, in seconds
TICK = 0.02
# Whoever speaks at the very moment of the cut waits for the other machine and then as long as anybody does; so many
# seconds more are given, in which both replicas make all their connections anew.
GRACE = 1.5
SWITCHED = "asked to hand over"


class Trial(NamedTuple):
    """One way in which a leader goes, in seconds.

    failover: until another machine could be written to. wait: the longest of anybody. late: by how much somebody waited
    longer than for the failover and then for the longest answer of the quiet time before, on the same way in; negative
    when nobody did. usual: the median of that time.
    """

    name: str
    failover: float
    wait: float
    late: float
    usual: float


class Failover:
    """One run of it."""

    def __init__(self, network: Loopback, cluster: Cluster, replicas: Replicas, crowd: Crowd) -> None:
        self._network, self._cluster, self._replicas, self._crowd = network, cluster, replicas, crowd

    async def trials(self) -> list[Trial]:
        """Each way in turn, with both machines well in between."""
        ways: dict[str, tuple[Callable[[Machine], None], Callable[[Machine], None]]] = {
            "loses its power": (Machine.loses_power, Machine.boots),
            "its PostgreSQL is killed": (Machine.postgres_dies, lambda one: None),
            "stands still": (Machine.freezes, Machine.thaws),
            SWITCHED: (self._cluster.switches, lambda one: None),
        }
        return [await self._trial(name, goes, comes) for name, (goes, comes) in ways.items()]

    async def _trial(self, name: str, goes: Callable[[Machine], None], comes: Callable[[Machine], None]) -> Trial:
        leader = await asyncio.to_thread(self._cluster.leader)
        other = next(one for one in self._cluster.databases if one is not leader)
        before = time.monotonic()
        await asyncio.sleep(CALM)
        await self._crowd.all_heard(before)
        since = time.monotonic()
        leads = asyncio.create_task(_can_be_written_to(other))
        await asyncio.to_thread(goes, leader)
        again = await asyncio.wait_for(leads, PATIENCE)
        await self._crowd.all_heard(again)
        until = time.monotonic()
        await asyncio.to_thread(comes, leader)
        waits, calm = self._crowd.touched(since, until), self._crowd.within(before, since)
        late = max(waits[way] - calm[way] for way in self._crowd.ways) - (again - since)
        return Trial(name, again - since, max(waits.values()), late, self._crowd.usual(before, since))


async def _can_be_written_to(machine: Machine) -> float:
    """Wait until this machine takes a write; when it did, to some hundredths of a second."""
    url = f"postgresql://postgres:{PASSWORD}@{machine.address}:{POSTGRES}/postgres"
    while True:
        with suppress(OSError, asyncpg.PostgresError, asyncpg.InterfaceError):
            c = await asyncpg.connect(url, timeout=1)
            try:
                return await _takes_a_write(c)
            finally:
                c.terminate()
        await asyncio.sleep(TICK)


async def _takes_a_write(c: asyncpg.Connection) -> float:
    """On a line that stays: a standby's own sessions may write from the moment at which it leads."""
    while True:
        with suppress(asyncpg.ReadOnlySQLTransactionError):
            await c.execute("INSERT INTO writes VALUES (now())")
            return time.monotonic()
        await asyncio.sleep(TICK)


async def run(home: Path, network: Loopback, each: int) -> int:
    """All of it; 1 when something is wrong."""
    cluster, telegram = Cluster(network, home), FakeTelegram()
    ports = [(first := free_ports(2)), first + 1]
    replicas = Replicas(home, cluster.url("minyi", "minyi"), await telegram.start(), ports)
    try:
        for machine in cluster.machines:
            machine.boots()
        await asyncio.to_thread(cluster.leader)
        await _make_database(cluster)
        await asyncio.to_thread(replicas.prepare)
        await asyncio.to_thread(replicas.start)
        crowd = Crowd(telegram, replicas.pages, each)
        talk = asyncio.create_task(crowd.talk())
        trials = await _beside(talk, Failover(network, cluster, replicas, crowd).trials())
        crowd.ends()
        await talk
        wrong = await _look(cluster, replicas, crowd, telegram, len(trials))
        _print(trials, crowd, network, wrong)
        return 1 if wrong or any(trial.late > GRACE for trial in trials) else 0
    finally:
        replicas.goes()
        cluster.goes()
        await telegram.stop()


async def _beside(talk: asyncio.Task[None], trials: Coroutine[Any, Any, list[Trial]]) -> list[Trial]:
    """The trials, as long as people talk; whoever waited in vain ends them."""
    running = asyncio.create_task(trials)
    await asyncio.wait({talk, running}, return_when=asyncio.FIRST_COMPLETED)
    if talk.done():
        running.cancel()
        await talk
    return await running


async def _make_database(cluster: Cluster) -> None:
    c = await asyncpg.connect(cluster.url("postgres", "postgres") + "?target_session_attrs=read-write")
    await c.execute(f"CREATE ROLE minyi LOGIN PASSWORD '{PASSWORD}'")
    await c.execute("CREATE DATABASE minyi OWNER minyi")
    await c.execute("CREATE TABLE writes (at timestamptz)")
    await c.close()


async def _look(cluster: Cluster, replicas: Replicas, crowd: Crowd, telegram: FakeTelegram, trials: int) -> list[str]:
    """Wait until nothing is under way, stop the program, and say what is wrong."""
    url = cluster.url("minyi", "minyi") + "?target_session_attrs=read-write"
    await record.rest(url, PATIENCE)
    codes = await asyncio.to_thread(replicas.stop)
    wrong = [f"a replica ended with {code}" for code in codes if code]
    await asyncio.to_thread(replicas.does, ["-m", "bot", "verify"])
    return wrong + await record.faults(url, crowd, telegram, trials)


def _print(trials: list[Trial], crowd: Crowd, network: Loopback, wrong: list[str]) -> None:
    how = "falls silent" if network.silent else "resets its connections (no right to lay network namespaces)"
    print(f"\n{len(crowd.told)} opinions told by the end; a machine that loses its power {how}\n")
    print("| the leader | writes again after, s | longest wait, s | later than is fair, s | median before, s |")
    print("|---|--:|--:|--:|--:|")
    for one in trials:
        print(f"| {one.name} | {one.failover:.1f} | {one.wait:.1f} | {one.late:+.1f} | {one.usual:.2f} |")
    print("\n" + ("\n".join(wrong) or "nothing acknowledged was lost, nothing is there twice, every chain verifies"))


def main() -> int:
    """2 when something has to be installed first."""
    if absent := missing():
        print(f"Needed first: apt-get install {' '.join(absent)}", file=sys.stderr)
        return 2
    home = Path(tempfile.mkdtemp(prefix="minyi-failover-"))
    home.chmod(0o755)  # the database's own user passes through
    network = lay(3)
    try:
        return asyncio.run(run(home, network, int(os.environ.get("FAILOVER_PEOPLE", "4"))))
    finally:
        network.remove()
        if kept := os.environ.get("FAILOVER_KEEP"):
            shutil.copytree(home, kept, ignore=shutil.ignore_patterns("data", "etcd", "*.sock*", ".s.*"))
        shutil.rmtree(home, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
