"""The simulator as a process of its own: python -m tests.simulators.telegram --port 8081."""

import argparse
import asyncio
import signal
import sys

from tests.simulators.telegram.control import Control
from tests.simulators.telegram.fake import TOKEN, FakeTelegram


async def serve(port: int, token: str) -> None:
    """Listen until told to end; the first line printed is the address."""
    telegram = FakeTelegram(token)
    app = telegram.server.app()
    Control(telegram).add_to(app)
    address = await telegram.server.start(port, app=app)
    sys.stdout.write(address + "\n")
    sys.stdout.flush()
    ended = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, ended.set)
    await ended.wait()
    await telegram.stop()


if __name__ == "__main__":
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--port", type=int, default=0, help="0 takes a free one")
    words.add_argument("--token", default=TOKEN)
    asyncio.run(serve(**vars(words.parse_args())))
