"""`python -m tests.wecom_demo`: play the demo county on WeCom and in WeChat; nothing is kept afterwards."""

import argparse
import asyncio
import signal
import sys
import tempfile
from pathlib import Path

from bot import logs
from tests.wecom_demo.county import playing

PORT = 8090


async def play(port: int) -> None:
    """Run until told to end; prints the address of the page."""
    ended = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, ended.set)
    with tempfile.TemporaryDirectory(prefix="minyi-wecom-") as folder:
        async with playing(Path(folder), port) as wecom:
            sys.stdout.write(f"云溪县，企业微信和微信：{wecom.url}/\nYunxi county on WeCom and WeChat: {wecom.url}/\n")
            sys.stdout.flush()
            await ended.wait()


if __name__ == "__main__":
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--port", type=int, default=PORT, help=f"where the page is, {PORT} unless given; 0: a free one")
    logs.set_up("warning")
    asyncio.run(play(words.parse_args().port))
