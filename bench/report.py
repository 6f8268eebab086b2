"""The few figures that matter, as a table."""

from typing import Any

HEAD = (
    "| | CPU ms per update | × plain aiogram, by round | updates/s |"
    " p99 ms | database CPU | people at a time | failures |"
)
RULE = "|---|--:|--:|--:|--:|--:|--:|--:|"


def table(results: dict[str, Any]) -> str:
    """Medians over the rounds, with the range in brackets, in Markdown."""
    return "\n".join([HEAD, RULE, *(_line(one) for one in results["summary"])])


def _line(one: dict[str, Any]) -> str:
    cells = (
        one["peer"],
        _spread(one["cpu_ms_per_update"], one["cpu_ms_per_update_range"]),
        _spread(one["cpu_ratio_to_first"], one["cpu_ratio_range"]),
        f"{one['updates_per_s']:.0f}",
        f"{one['first_p99_ms']:.0f}",
        f"{one['aux_cpu_ms_per_update']:.2f}" if one["aux_cpu_ms_per_update"] else "–",
        str(one["concurrency"]),
        str(one["failures"] + one["api_errors"]),
    )
    return f"| {' | '.join(cells)} |"


def _spread(median: float, ends: list[float]) -> str:
    return f"{median:.2f} ({ends[0]:.2f}–{ends[1]:.2f})"
