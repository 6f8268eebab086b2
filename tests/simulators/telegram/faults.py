"""What goes wrong between a bot and Telegram, on the test's order."""

import asyncio
import time
from collections import defaultdict, deque
from dataclasses import dataclass, field
from typing import Any

from tests.simulators.telegram.errors import ApiError, too_many


@dataclass(frozen=True, slots=True)
class Failure:
    """Answer a call with this status instead of doing it. `retry_after` is in seconds; page: HTML instead of JSON."""

    status: int
    retry_after: int | None = None
    description: str = "simulated failure"
    page: str = ""


@dataclass(slots=True)
class Gate:
    """Calls that took effect and whose answer is kept back until the gate opens."""

    reached: asyncio.Event = field(default_factory=asyncio.Event)
    opened: asyncio.Event = field(default_factory=asyncio.Event)

    def release(self) -> None:
        """Let the answers out."""
        self.opened.set()


@dataclass(slots=True)
class Faults:
    """Planned faults by method, consumed in order; and the pacing limits when they are enforced."""

    latency: float = 0.0
    failures: dict[str, deque[Failure]] = field(default_factory=lambda: defaultdict(deque))
    drops_before: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    drops_after: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    gates: dict[str, Gate] = field(default_factory=dict)
    # (chat, message id) of what was taken and whose answer never arrived
    lost: list[tuple[int, int]] = field(default_factory=list)
    per_second: float = 0.0
    per_chat: float = 0.0
    buckets: dict[str, tuple[float, float]] = field(default_factory=dict)

    def refusal(self, method: str) -> ApiError | None:
        """The failure planned for this call, if any; it is used up."""
        planned = self.failures[method]
        if not planned:
            return None
        failure = planned.popleft()
        if failure.status == 429:
            return too_many(failure.retry_after or 1)
        return ApiError(failure.status, failure.description, failure.retry_after, failure.page)

    def drop_before(self, method: str) -> bool:
        """Should the connection break before this call does anything?"""
        return _used_up(self.drops_before, method)

    def drop_after(self, method: str) -> bool:
        """Should the connection break after this call took effect, its answer lost?"""
        return _used_up(self.drops_after, method)

    def lose(self, result: Any) -> None:
        """This call took effect and whoever asked does not learn of it."""
        if isinstance(result, dict) and "message_id" in result:
            self.lost.append((result["chat"]["id"], result["message_id"]))

    def check_pace(self, chat: str) -> None:
        """Raise 429 when the bot sends faster than the limits set with `pace`."""
        for key, rate in (("*", self.per_second), (chat, self.per_chat)):
            if rate:
                self._take(key, rate)

    def _take(self, key: str, rate: float) -> None:
        room = max(rate, 3.0) if key != "*" else rate  # short bursts in one chat are tolerated
        moment = time.monotonic()
        left, last = self.buckets.get(key, (room, moment))
        left = min(room, left + (moment - last) * rate)
        if left < 1.0:
            self.buckets[key] = (left, moment)
            raise too_many(1)
        self.buckets[key] = (left - 1.0, moment)


def _used_up(counts: dict[str, int], method: str) -> bool:
    if counts[method] <= 0:
        return False
    counts[method] -= 1
    return True
