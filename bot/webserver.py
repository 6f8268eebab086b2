"""The web server inside the program: it listens where it is told and leaves signals to the program."""

import asyncio
import contextlib
import logging
import socket
from collections.abc import Callable, Iterator
from ipaddress import ip_address, ip_network
from math import ceil

import uvicorn
from starlette.types import ASGIApp

from bot import nursery
from bot.connections import Doors, Patience

log = logging.getLogger(__name__)
LAST_WORDS = 3
# how often it is looked who takes too long, and how often is said who was turned away, in seconds
LOOK_EVERY = 1.0
SAY_EVERY = 60.0


class PortTaken(Exception):
    """The address cannot be listened on."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.address = address


class WebServer:
    """Serves one ASGI application. Raises PortTaken at once when the address is not free.

    trusted_proxies: addresses or networks, with commas, whose word about who is asking counts; *: anybody's.
    patience: how long slow clients are waited for, unless as usual.
    """

    def __init__(
        self, host: str, port: int, trusted_proxies: str = "127.0.0.1", patience: Patience | None = None
    ) -> None:
        self._trusted = trusted_proxies
        self._doors = Doors(patience or Patience.usual(), known(trusted_proxies))
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        try:
            self._socket = socket.create_server((host, port), family=family, backlog=1024)
        except OSError as error:
            raise PortTaken(f"{host}:{port}") from error
        # what is accepted has it from here: asyncio sets it on sockets of its own only, and an answer's body would wait
        # until the client has said that its head is there
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.port: int = self._socket.getsockname()[1]
        self._server: _Server | None = None
        self._serving: asyncio.Task[None] | None = None
        self._watching: asyncio.Task[None] | None = None

    @property
    def connections(self) -> int:
        """How many are open now."""
        return len(self._doors.open)

    def start(self, app: ASGIApp) -> None:
        """Begin to answer."""
        config = uvicorn.Config(
            app,
            http=self._doors.protocol(),  # type: ignore[arg-type]  # it is only ever called
            log_config=None,
            log_level="error",  # what is no HTTP is counted, not logged line by line
            access_log=False,
            server_header=False,
            lifespan="off",
            ws="none",
            forwarded_allow_ips=self._trusted,
            timeout_graceful_shutdown=LAST_WORDS,
            timeout_keep_alive=ceil(self._doors.patience.idle),
        )
        self._server = _Server(config)
        self._serving = nursery.start(self._server.serve(sockets=[self._socket]), "web server")
        self._watching = nursery.start(self._watch(), "web connections")

    async def stop(self) -> None:
        """Answer what has been asked, then close."""
        if self._server is not None and self._serving is not None:
            self._server.should_exit = True
            await self._serving
        await nursery.stop(self._watching)

    def close(self) -> None:
        """Give the address back."""
        self._socket.close()

    async def _watch(self) -> None:
        """Hang up on the slow ones, and say now and then how many found no room."""
        loop, said = asyncio.get_running_loop(), 0.0
        while True:
            await asyncio.sleep(LOOK_EVERY)
            now = loop.time()
            self._doors.look(now)
            if self._doors.refused and now - said >= SAY_EVERY:
                log.warning("web connections=%d turned away=%d", len(self._doors.open), self._doors.refused)
                self._doors.refused, said = 0, now


def known(proxies: str) -> Callable[[str], bool]:
    """Whether somebody's network address is one of these: addresses or networks, with commas; *: anybody's."""
    every = [one.strip() for one in proxies.split(",") if one.strip()]
    networks = [ip_network(one, strict=False) for one in every if one != "*"]

    def is_known(host: str) -> bool:
        if "*" in every:
            return True
        try:
            address = ip_address(host.partition("%")[0])
        except ValueError:
            return False
        return any(address in network for network in networks)

    return is_known


class _Server(uvicorn.Server):
    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Signals are the program's."""
        yield
