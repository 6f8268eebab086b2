"""`make bench`: the guided opinion on Telegram, WeCom and kf, beside two plain bots, in one interleaved run.

Read from the environment: BENCH_KIT (where the bench kit is), BENCH_C (people at a time), BENCH_ROUNDS, BENCH_SECONDS
(of one slice), BENCH_PEERS (some of the names, comma separated; the plain aiogram bot is always among them).
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from bench import floors, report
from bench.floors import Floor
from bench.peers import AIOGRAM, ON_KF, ON_WECOM, Peers, Ports, everybody, far_side, home
from bench.tools import REPOSITORY, KitMissing, free_ports, plain_python, the_kit
from tests.postgres import Postgres

RESULTS = REPOSITORY / "bench" / "results"
# seven at most, and two with two more ports of their own
PEERS, EACH = 7, 2
# as safe as an operator's, unlike the tests' server: every commit is on the disk
DURABLE = {"max_connections": "60", "shared_buffers": "128MB"}


def main() -> int:
    """Run the comparison and print it; 2 when there is no kit to do it with."""
    try:
        kit = the_kit()
    except KitMissing as missing:
        print(missing, file=sys.stderr)
        return 2
    python = plain_python()
    RESULTS.mkdir(exist_ok=True)
    out = RESULTS / _name()
    server = Postgres(DURABLE)
    server.start()
    try:
        with tempfile.TemporaryDirectory(prefix="minyi-bench-") as place:
            url, pid = server.url(server.create()), server.home / "data" / "postmaster.pid"
            first = free_ports(EACH * PEERS)
            ports = {
                ON_WECOM: Ports(first + PEERS, first + PEERS + 1),
                ON_KF: Ports(first + PEERS + 2, first + PEERS + 3),
            }
            peers = _chosen(everybody(python, kit, Path(place), url, pid, ports))
            seen = [_floors(server, Path(place), "before")]
            with _far_sides(peers, ports, Path(place), first):
                _compare(peers, python, kit, Path(place), out, first)
            seen.append(_floors(server, Path(place), "after"))
    finally:
        server.stop()
    results = json.loads(out.with_suffix(".json").read_text())
    print(report.table(results), report.floor_table(seen, results), sep="\n\n")
    return 0


def _floors(server: Postgres, place: Path, when: str) -> dict[str, Floor]:
    """What the bare drivers need now: the machine may have been busier an hour ago."""
    folder = place / when
    folder.mkdir()
    return floors.measure(folder, server.url(server.create()))


def _compare(peers: Peers, python: Path, kit: Path, place: Path, out: Path, port: int) -> None:
    described = place / "peers.json"
    described.write_text(json.dumps(peers))
    command: list[str | Path] = [python, "-m", "fakebot", "bench", "--peers-file", described, "-o", out]
    options = {
        "--concurrency": os.environ.get("BENCH_C", "50"),
        "--rounds": os.environ.get("BENCH_ROUNDS", "5"),
        "--seconds": os.environ.get("BENCH_SECONDS", "4"),
        "--port": str(port),
    }
    environment = {**os.environ, "PYTHONPATH": str(kit), "PERF": str(kit), "OUT": str(place)}
    words = ["--peers", ",".join(peers), *(str(word) for pair in options.items() for word in pair)]
    subprocess.run([*command, *words], env=environment, stdout=subprocess.DEVNULL, check=True)


@contextmanager
def _far_sides(peers: Peers, ports: dict[str, Ports], place: Path, kit_port: int) -> Iterator[None]:
    """The kit gives each peer a port, in their order; whoever is on WeCom has a far side between."""
    running = []
    try:
        for nth, name in enumerate(peers):
            if name in ports:
                command = far_side(name, ports[name], kit_port + nth)
                with (place / f"{home(place, name).name}-far-side.log").open("wb") as log:
                    running.append(subprocess.Popen(command, cwd=REPOSITORY, stderr=log))
        yield
    finally:
        for one in running:
            one.terminate()
            one.wait()


def _chosen(peers: Peers) -> Peers:
    names = [name.strip() for name in os.environ.get("BENCH_PEERS", "").split(",") if name.strip()]
    return {name: peer for name, peer in peers.items() if not names or name == AIOGRAM or name in names}


def _name() -> str:
    """A new name for the reports of today."""
    today = f"{date.today():%Y-%m-%d}"  # noqa: DTZ011 – the operator's own day
    return f"{today}-{len(list(RESULTS.glob(f'{today}-*.json'))) + 1}"


if __name__ == "__main__":
    sys.exit(main())
