"""One connection to the web server: who takes too long is hung up on, and one address holds only so many at once.

A server in front of the program may do the same; nothing here relies on it.
"""

import asyncio
import resource
from collections import Counter
from collections.abc import Callable
from ipaddress import IPv6Address, ip_address
from typing import Any, NamedTuple

import h11
from uvicorn.config import Config
from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle
from uvicorn.server import ServerState

# what the program itself needs open: database, channels, files
KEPT_FREE = 200
MOST = 10_000
FROM_ONE = 400
# whoever gets one IPv6 address gets all that begin like it
A_NETWORK = 64


class Patience(NamedTuple):
    """How long is waited, in seconds, and how many may be open at once.

    head: until a request's head is there; body: until its body is, and a second more for every `rate` bytes of it that
    came; unread: while nothing of an answer is taken; idle: between an answer and the next request.
    of_one: connections from one address; altogether: from all.
    """

    head: float = 20
    body: float = 20
    rate: int = 1024
    unread: float = 60
    # longer than what asks us keeps its connections (nginx 60, Caddy 120): who lets go first must be who speaks first,
    # else what is sent at that moment is lost
    idle: float = 130
    of_one: int = FROM_ONE
    altogether: int = MOST

    @classmethod
    def usual(cls) -> "Patience":
        """As many as this process may have files open, without those it needs itself; one address: half at most."""
        room = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
        room = MOST if room == resource.RLIM_INFINITY else max(KEPT_FREE, min(MOST, room - KEPT_FREE))
        return cls(of_one=min(FROM_ONE, room // 2), altogether=room)


def network_of(host: str) -> str:
    """Whom an address belongs to: itself, and of IPv6 the network a subscriber is given."""
    try:
        address = ip_address(host.partition("%")[0])
    except ValueError:
        return host
    if not isinstance(address, IPv6Address):
        return str(address)
    if address.ipv4_mapped is not None:
        return str(address.ipv4_mapped)
    return f"{IPv6Address(int(address) >> A_NETWORK << A_NETWORK)}/{A_NETWORK}"


class Doors:
    """What all connections of one server share: how many there are from each address, and how many were refused.

    is_known: a proxy of ours, from which everybody comes.
    """

    def __init__(self, patience: Patience, is_known: Callable[[str], bool]) -> None:
        self.patience, self.is_known = patience, is_known
        self.held: Counter[str] = Counter()
        self.refused = 0
        self.open: set[Connection] = set()

    def let_in(self, connection: "Connection", host: str) -> bool:
        """Whether there is room for one more from this address."""
        network = network_of(host)
        few = self.held[network] < self.patience.of_one or self.is_known(host)
        if not few or len(self.open) >= self.patience.altogether:
            self.refused += 1
            return False
        self.held[network] += 1
        self.open.add(connection)
        return True

    def leaves(self, connection: "Connection", host: str) -> None:
        """One connection is no more."""
        if connection in self.open:
            self.open.remove(connection)
            network = network_of(host)
            self.held[network] -= 1
            if not self.held[network]:
                del self.held[network]

    def look(self, now: float) -> None:
        """Hang up on everybody who has taken too long. now: monotonic seconds."""
        for connection in list(self.open):
            if connection.is_too_slow(now):
                connection.transport.abort()

    def protocol(self) -> Callable[..., asyncio.Protocol]:
        """What uvicorn makes of a new connection."""

        def made(config: Config, server_state: ServerState, app_state: dict[str, Any], **_: Any) -> Connection:
            return Connection(self, config, server_state, app_state)

        return made


class Connection(H11Protocol):
    """One connection, which knows since when it is waited for."""

    def __init__(self, doors: Doors, config: Config, server_state: ServerState, app_state: dict[str, Any]) -> None:
        super().__init__(config, server_state, app_state)
        self._doors, self._host, self._came = doors, "", 0
        self._stage: object = None
        self._since, self._unread_since = self.loop.time(), 0.0

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Somebody knocks."""
        super().connection_made(transport)
        self._host = self.client[0] if self.client else ""
        if not self._doors.let_in(self, self._host):
            transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        """Somebody has left."""
        self._doors.leaves(self, self._host)
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Something came; how much is all that counts here."""
        self._came += len(data)
        super().data_received(data)

    def send_400_response(self, msg: str) -> None:
        """What comes is no HTTP: it is counted with those turned away, and no request begun with it goes on."""
        self._doors.refused += 1
        if self.cycle is not None:
            self.cycle.disconnected = True
            self.cycle.message_event.set()
        if self.conn.our_state in (h11.IDLE, h11.SEND_RESPONSE):
            super().send_400_response(msg)
        else:
            self.transport.close()

    def pause_writing(self) -> None:
        """Nothing of what we say is taken any more."""
        self._unread_since = self.loop.time()
        super().pause_writing()

    def is_too_slow(self, now: float) -> bool:
        """Whether what is waited for has not come in time. Looked at every second or so."""
        patience, flow = self._doors.patience, self.flow
        if flow.write_paused and now - self._unread_since > patience.unread:
            return True
        stage = (self.cycle, self.conn.their_state, self.conn.our_state, self._has_begun())
        if stage != self._stage or flow.read_paused:  # while we read nothing ourselves, it is not their doing
            self._stage, self._since, self._came = stage, now, 0
        return now - self._since > self._allowed()

    def _has_begun(self) -> bool:
        """Whether something of the next request is there, and not yet its whole head."""
        return self.conn.their_state is h11.IDLE and bool(self.conn.trailing_data[0])

    def _allowed(self) -> float:
        """How long the present stage may take; forever while it is we who are waited for."""
        patience = self._doors.patience
        cycle: RequestResponseCycle | None = self.cycle  # none before the first request
        quiet = cycle is None or cycle.response_complete
        if self.conn.their_state is h11.SEND_BODY:  # what comes after its answer is read by nobody
            return patience.body + (0 if quiet else self._came / patience.rate)
        if not quiet or self.conn.their_state is not h11.IDLE:
            return float("inf")
        return patience.head if cycle is None or self._has_begun() else patience.idle
