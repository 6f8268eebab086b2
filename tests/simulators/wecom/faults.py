"""What goes wrong between a program and WeCom, on the test's order. Endpoints are paths below /cgi-bin; "*" is any."""

import asyncio
from collections import defaultdict, deque
from dataclasses import dataclass, field

ERROR_PAGE = "<html><head><title>{0}</title></head><body><center><h1>{0}</h1></center><hr>openresty</body></html>"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that goes wrong with one call.

    `kind`: pass, refuse (errcode), page (status), html, garble, drop_before, drop_after, stall or slow (seconds).
    """

    kind: str
    errcode: int = 0
    status: int = 200
    seconds: float = 0.0


@dataclass(slots=True)
class Gate:
    """Calls that took effect and whose answer is kept back until the gate opens."""

    reached: asyncio.Event = field(default_factory=asyncio.Event)
    opened: asyncio.Event = field(default_factory=asyncio.Event)


FINE = Fault("pass")


@dataclass(slots=True)
class Faults:
    """Planned faults by endpoint, used up in order; refusals that last until they are taken back; gates."""

    planned: dict[str, deque[Fault]] = field(default_factory=lambda: defaultdict(deque))
    lasting: dict[str, int] = field(default_factory=dict)
    gates: dict[str, Gate] = field(default_factory=dict)

    def plan(self, endpoint: str, fault: Fault, times: int = 1, after: int = 0) -> None:
        """Let the next `times` calls go wrong, once `after` calls have passed."""
        self.planned[endpoint].extend([FINE] * after + [fault] * times)

    def next_for(self, endpoint: str) -> Fault:
        """What happens to this call; planned faults are used up."""
        for name in (endpoint, "*"):
            if self.planned[name]:
                return self.planned[name].popleft()
            if name in self.lasting:
                return Fault("refuse", self.lasting[name])
        return FINE
