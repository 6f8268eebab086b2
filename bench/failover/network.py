"""How the machines of a cluster are told apart on one: network namespaces where we may lay them, else addresses."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence

BRIDGE = "minyi-failover"
TRIES = 3


class Loopback:
    """Addresses of this machine. A machine that dies says so: its connections are reset."""

    silent = False

    def __init__(self, machines: int) -> None:
        self.addresses = [f"127.77.0.{n + 1}" for n in range(machines)]

    def command(self, machine: int, words: Sequence[str]) -> list[str]:
        """What to run so that it runs on this machine."""
        return [*unprivileged(), *words]

    def cut(self, machine: int) -> None:
        """Nothing can be cut here."""

    def mend(self, machine: int) -> None:
        """Nothing has been cut."""

    def remove(self) -> None:
        """Nothing was laid."""


class Namespaces(Loopback):
    """Each machine has a network of its own, plugged into one bridge: pulled out, it falls silent."""

    silent = True

    def __init__(self, machines: int) -> None:
        super().__init__(machines)
        self.addresses = [f"10.77.0.{n + 1}" for n in range(machines)]
        _ip("link", "add", BRIDGE, "type", "bridge")
        _ip("addr", "add", "10.77.0.254/24", "dev", BRIDGE)
        _ip("link", "set", BRIDGE, "up")
        for machine, address in enumerate(self.addresses):
            name = _name(machine)
            _ip("netns", "add", name)
            _ip("link", "add", name, "type", "veth", "peer", "name", "eth0", "netns", name)
            _ip("link", "set", name, "master", BRIDGE, "up")
            _ip("-n", name, "addr", "add", f"{address}/24", "dev", "eth0")
            for device in ("lo", "eth0"):
                _ip("-n", name, "link", "set", device, "up")

    def command(self, machine: int, words: Sequence[str]) -> list[str]:
        """What to run so that it runs on this machine."""
        return ["ip", "netns", "exec", _name(machine), *super().command(machine, words)]

    def cut(self, machine: int) -> None:
        """Pull the plug of its network."""
        _ip("link", "set", _name(machine), "down")

    def mend(self, machine: int) -> None:
        """Plug it in again."""
        _ip("link", "set", _name(machine), "up")

    def remove(self) -> None:
        """Leave nothing behind."""
        _clear(len(self.addresses))


def lay(machines: int) -> Loopback:
    """Network namespaces if this user may lay them, else addresses of this machine."""
    if os.getuid() != 0 or shutil.which("ip") is None:
        return Loopback(machines)
    for _ in range(TRIES):
        _clear(machines)  # what a killed run has left; the kernel takes its time with it
        try:
            return Namespaces(machines)
        except subprocess.CalledProcessError as no:
            print(f"no network namespaces: {no.stderr.decode().strip()}", file=sys.stderr)
            time.sleep(1)
    _clear(machines)
    return Loopback(machines)


def unprivileged() -> list[str]:
    """PostgreSQL refuses to run as root: root becomes the user of Debian's package."""
    return ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] if os.getuid() == 0 else []


def _clear(machines: int) -> None:
    for words in (("link", "del", BRIDGE), *(("netns", "del", _name(machine)) for machine in range(machines))):
        subprocess.run(["ip", *words], stderr=subprocess.DEVNULL, check=False)


def _name(machine: int) -> str:
    return f"minyi-f{machine}"


def _ip(*words: str) -> None:
    subprocess.run(["ip", *words], stderr=subprocess.PIPE, check=True)
