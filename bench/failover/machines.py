"""The machines of the cluster: two with PostgreSQL under Patroni, a third for etcd's majority."""

import json
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

from bench.failover.network import Loopback
from bench.tools import REPOSITORY

NAMES = ("one", "two", "three")
PEERS, CLIENTS, REST, POSTGRES = 2380, 2379, 8008, 5432
SHARED = REPOSITORY / "deploy" / "patroni.yml"
PASSWORD = "only-here"
PATIENCE = 90.0
SYNCHRONOUS = {"leader", "sync_standby"}


class Stuck(Exception):
    """The cluster does not come to where it should be; the text says what it says of itself."""


class Machine:
    """One machine: a member of etcd, and on the first two PostgreSQL under Patroni."""

    def __init__(self, number: int, network: Loopback, home: Path) -> None:
        self.number, self.name, self.address = number, NAMES[number], network.addresses[number]
        self._network, self._folder = network, home / NAMES[number]
        self._started: list[subprocess.Popen[bytes]] = []
        (self._folder / "conf").mkdir(parents=True)
        shutil.copy(SHARED, self._folder / "conf" / "1-shared.yml")
        own = {"postgresql": {"parameters": {"unix_socket_directories": str(self._folder)}}}
        (self._folder / "conf" / "2-own.yml").write_text(json.dumps(own))
        if os.getuid() == 0:
            for place in (self._folder, *self._folder.rglob("*")):
                shutil.chown(place, "postgres", "postgres")

    @property
    def has_postgres(self) -> bool:
        """The third only votes."""
        return self.number < 2

    def boots(self) -> None:
        """Start what runs here, as its system would after power is back."""
        self._network.mend(self.number)
        self._run("etcd", self._etcd(), {})
        if self.has_postgres:
            self._run("patroni", ["patroni", str(self._folder / "conf")], self._patroni())

    def loses_power(self) -> None:
        """Silent at once, then everything is gone."""
        self._network.cut(self.number)
        self._signal(signal.SIGKILL)
        for one in self._started:
            one.wait()
        self._started.clear()

    def freezes(self) -> None:
        """Everything stands still; the kernel goes on taking what others send."""
        self._signal(signal.SIGSTOP)

    def thaws(self) -> None:
        """It goes on and knows nothing of the time that has passed."""
        self._signal(signal.SIGCONT)

    def postgres_dies(self) -> None:
        """The server alone is killed; Patroni sees it."""
        pid = int((self._folder / "data" / "postmaster.pid").read_text().split()[0])
        os.kill(pid, signal.SIGKILL)

    def goes(self) -> None:
        """Leave nothing running."""
        self._signal(signal.SIGKILL)
        for one in self._started:
            one.wait()

    def _run(self, name: str, words: list[str], environment: dict[str, str]) -> None:
        surroundings = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8", "HOME": str(self._folder)}
        with (self._folder / f"{name}.log").open("ab") as log:
            self._started.append(
                subprocess.Popen(
                    self._network.command(self.number, words),
                    cwd=self._folder,
                    env=surroundings | environment,
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                )
            )

    def _etcd(self) -> list[str]:
        here = f"http://{self.address}"
        cluster = ",".join(
            f"{name}=http://{at}:{PEERS}" for name, at in zip(NAMES, self._network.addresses, strict=True)
        )
        options = {
            "name": self.name,
            "data-dir": str(self._folder / "etcd"),
            "listen-peer-urls": f"{here}:{PEERS}",
            "initial-advertise-peer-urls": f"{here}:{PEERS}",
            "listen-client-urls": f"{here}:{CLIENTS}",
            "advertise-client-urls": f"{here}:{CLIENTS}",
            "initial-cluster": cluster,
            "initial-cluster-state": "new",
            # see deploy/patroni.env.example: Debian 12's Patroni keeps a leader's lock safe by this API only
            "enable-v2": "true",
            "log-level": "warn",
        }
        return ["etcd", *(f"--{name}={value}" for name, value in options.items())]

    def _patroni(self) -> dict[str, str]:
        """What deploy/patroni.env.example lists."""
        return {
            "PATRONI_NAME": self.name,
            "PATRONI_ETCD_HOSTS": ",".join(f"{at}:{CLIENTS}" for at in self._network.addresses),
            "PATRONI_RESTAPI_LISTEN": f"{self.address}:{REST}",
            "PATRONI_RESTAPI_CONNECT_ADDRESS": f"{self.address}:{REST}",
            "PATRONI_POSTGRESQL_LISTEN": f"{self.address}:{POSTGRES}",
            "PATRONI_POSTGRESQL_CONNECT_ADDRESS": f"{self.address}:{POSTGRES}",
            "PATRONI_POSTGRESQL_DATA_DIR": str(self._folder / "data"),
            "PATRONI_POSTGRESQL_BIN_DIR": str(binaries()),
            "PATRONI_POSTGRESQL_PGPASS": str(self._folder / "pgpass"),
            "PATRONI_SUPERUSER_USERNAME": "postgres",
            "PATRONI_SUPERUSER_PASSWORD": PASSWORD,
            "PATRONI_REPLICATION_USERNAME": "replicator",
            "PATRONI_REPLICATION_PASSWORD": PASSWORD,
        }

    def _signal(self, sign: signal.Signals) -> None:
        """To everything that runs here: whatever was started in our folder works in it."""
        for pid in _working_in(self._folder):
            with suppress(ProcessLookupError):
                os.kill(pid, sign)


class Cluster:
    """All three, and what Patroni says of them."""

    def __init__(self, network: Loopback, home: Path) -> None:
        self.machines = [Machine(number, network, home) for number in range(len(NAMES))]

    @property
    def databases(self) -> list[Machine]:
        """Those with PostgreSQL."""
        return [one for one in self.machines if one.has_postgres]

    def url(self, user: str, database: str) -> str:
        """The address of a database, as the setting takes it."""
        hosts = ",".join(f"{one.address}:{POSTGRES}" for one in self.databases)
        return f"postgresql://{user}:{PASSWORD}@{hosts}/{database}"

    def leader(self) -> Machine:
        """Who leads, once both stand and agree, and the standby has every commit. Raises Stuck."""
        end = time.monotonic() + PATIENCE
        while True:
            first, second = (self._roles(one) for one in self.databases)
            if first == second and set(first.values()) >= SYNCHRONOUS:
                return next(one for one in self.machines if first.get(one.name) == "leader")
            if time.monotonic() > end:
                raise Stuck(f"{first} {second}")
            time.sleep(0.5)

    def switches(self, leader: Machine) -> None:
        """Ask the leader to hand over, as before work on its machine. Raises Stuck."""
        other = next(one for one in self.databases if one is not leader)
        asked = json.dumps({"leader": leader.name, "candidate": other.name}).encode()
        with urlopen(Request(f"http://{leader.address}:{REST}/switchover", asked), timeout=PATIENCE) as answer:  # noqa: S310 – our own address
            if answer.status != 200:
                raise Stuck(answer.read().decode())

    def goes(self) -> None:
        """Leave nothing running."""
        for one in self.machines:
            one.goes()

    def _roles(self, one: Machine) -> dict[str, str]:
        """By name: the part of each that runs, as this machine sees it; one that stood still sees what was."""
        with suppress(OSError, ValueError), urlopen(f"http://{one.address}:{REST}/cluster", timeout=2) as answer:  # noqa: S310
            members: list[dict[str, Any]] = json.load(answer)["members"]
            return {one["name"]: one["role"] for one in members if one["state"] in ("running", "streaming")}
        return {}


def binaries() -> Path | None:
    """Debian's newest PostgreSQL, if there is one."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=lambda one: int(one.parts[-3]))
    return found[-1].parent if found else None


def missing() -> list[str]:
    """What would have to be installed first."""
    programs = {"etcd": "etcd-server", "patroni": "patroni"}
    absent = [package for program, package in programs.items() if shutil.which(program) is None]
    return absent + ([] if binaries() else ["postgresql"])


def _working_in(folder: Path) -> Iterable[int]:
    for one in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if Path(os.readlink(one / "cwd")).is_relative_to(folder):
                yield int(one.name)
