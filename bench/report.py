"""The few figures that matter, as tables."""

from collections.abc import Mapping, Sequence
from statistics import median
from typing import Any

from bench import floors
from bench.floors import Floor
from bench.peers import POSTGRES, SQLITE

HEAD = (
    "| | CPU ms per update | × plain aiogram, by round | updates/s |"
    " p99 ms | database CPU | memory, MB | people at a time | failures |"
)
RULE = "|---|--:|--:|--:|--:|--:|--:|--:|--:|"
FLOORS = "| floor | CPU ms per update | updates/s | ours, times the floor |\n|---|--:|--:|--:|"
# who keeps what where the floor does
OURS = {floors.SQLITE: SQLITE, floors.POSTGRESQL: POSTGRES}


def table(results: dict[str, Any]) -> str:
    """Medians over the rounds, with the range in brackets, in Markdown."""
    return "\n".join([HEAD, RULE, *(_line(one) for one in results["summary"])])


def floor_table(seen: Sequence[Mapping[str, Floor]], results: dict[str, Any]) -> str:
    """What the bare drivers need, before and after the comparison, and how many times that we need."""
    ours = {one["peer"]: one["cpu_ms_per_update"] for one in results["summary"]}
    return "\n".join([FLOORS, *(_floor(name, [one[name] for one in seen], ours) for name in seen[0])])


def _floor(name: str, seen: Sequence[Floor], ours: Mapping[str, float]) -> str:
    cpu = [one.cpu for one in seen]
    mine = ours.get(OURS[name.partition(",")[0]])
    times = f"{mine / median(cpu):.1f}" if mine else "–"
    per_second = median(one.per_second for one in seen)
    return f"| {name} | {_spread(median(cpu), [min(cpu), max(cpu)])} | {per_second:.0f} | {times} |"


def _line(one: dict[str, Any]) -> str:
    cells = (
        one["peer"],
        _spread(one["cpu_ms_per_update"], one["cpu_ms_per_update_range"]),
        _spread(one["cpu_ratio_to_first"], one["cpu_ratio_range"]),
        f"{one['updates_per_s']:.0f}",
        f"{one['first_p99_ms']:.0f}",
        f"{one['aux_cpu_ms_per_update']:.2f}" if one["aux_cpu_ms_per_update"] else "–",
        f"{one['rss_mb']:.0f}",
        str(one["concurrency"]),
        str(one["failures"] + one["api_errors"]),
    )
    return f"| {' | '.join(cells)} |"


def _spread(median: float, ends: list[float]) -> str:
    return f"{median:.2f} ({ends[0]:.2f}–{ends[1]:.2f})"
