"""Ports that stay free until somebody takes them, and while whoever had them starts again.

What the system hands out itself, to a server that asks for any port or to a connection that leaves, may be somebody
else's a moment later. These lie below all of that, and each of the processes that test has a share of its own.
"""

import os
import socket
from collections.abc import Iterator

FIRST, SHARES, A_SHARE = 10_000, 12, 500
HOST = "127.0.0.1"


def free_port() -> int:
    """A port nobody listens on, and nobody else is given."""
    return next(port for port in _PORTS if _is_free(port))


def _ours() -> Iterator[int]:
    """Those of this process, again and again."""
    worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
    first = FIRST + worker % SHARES * A_SHARE
    while True:
        yield from range(first, first + A_SHARE)


def _is_free(port: int) -> bool:
    with socket.socket() as one:
        one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            one.bind((HOST, port))
        except OSError:
            return False
        return True


_PORTS = _ours()
