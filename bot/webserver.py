"""The web server inside the program: it listens where it is told and leaves signals to the program."""

import asyncio
import contextlib
import socket
from collections.abc import Iterator

import uvicorn
from starlette.types import ASGIApp

from bot import nursery

LAST_WORDS = 3


class PortTaken(Exception):
    """The address cannot be listened on."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.address = address


class WebServer:
    """Serves one ASGI application. Raises PortTaken at once when the address is not free.

    trusted_proxies: addresses or networks, with commas, whose word about who is asking counts; *: anybody's.
    """

    def __init__(self, host: str, port: int, trusted_proxies: str = "127.0.0.1") -> None:
        self._trusted = trusted_proxies
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        try:
            self._socket = socket.create_server((host, port), family=family, backlog=1024)
        except OSError as error:
            raise PortTaken(f"{host}:{port}") from error
        self.port: int = self._socket.getsockname()[1]
        self._server: _Server | None = None
        self._serving: asyncio.Task[None] | None = None

    def start(self, app: ASGIApp) -> None:
        """Begin to answer."""
        config = uvicorn.Config(
            app,
            log_config=None,
            access_log=False,
            server_header=False,
            lifespan="off",
            http="h11",  # stricter than httptools, which is there for what we send
            ws="none",
            forwarded_allow_ips=self._trusted,
            timeout_graceful_shutdown=LAST_WORDS,
        )
        self._server = _Server(config)
        self._serving = nursery.start(self._server.serve(sockets=[self._socket]), "web server")

    async def stop(self) -> None:
        """Answer what has been asked, then close."""
        if self._server is not None and self._serving is not None:
            self._server.should_exit = True
            await self._serving

    def close(self) -> None:
        """Give the address back."""
        self._socket.close()


class _Server(uvicorn.Server):
    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Signals are the program's."""
        yield
