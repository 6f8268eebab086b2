"""WeCom as a process of its own, with a page of phones.

python -m tests.simulators.wecom --port 8090 --callback http://127.0.0.1:8080/wecom/callback
"""

import argparse
import asyncio
import signal
import sys
from dataclasses import asdict, replace

import aiohttp

from tests.simulators.wecom.clock import wall_clock
from tests.simulators.wecom.control import Control
from tests.simulators.wecom.fake import FakeWeCom
from tests.simulators.wecom.phones import Phones
from tests.simulators.wecom.world import Corp

CITIZENS = ("wang=王阿姨",)
MEMBERS = ("li-mei=李梅 · 代表", "chen-liang=陈亮 · 县交通局", "wu-hong=吴红 · 人大办公室")
MINUTE = 60


async def serve(words: argparse.Namespace) -> None:
    """Listen until told to end; the first line printed is the address."""
    given = {name: value for name in asdict(Corp()) if (value := getattr(words, name)) is not None}
    wecom = FakeWeCom(replace(Corp(), **given), wall_clock)
    app = wecom.server.app()
    Control(wecom).add_to(app)
    Phones(wecom, words.title).add_to(app)
    for one in words.customer if words.customer is not None else CITIZENS:
        name, _, shown = one.partition("=")
        wecom.customer(shown or name, external_userid=f"wm-{name}")
    for one in words.member if words.member is not None else MEMBERS:
        userid, _, shown = one.partition("=")
        wecom.member(userid, shown)
    say(await wecom.start(words.port, app))
    ended = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, ended.set)
    if words.callback:
        await _connect(wecom, words.callback, ended)
    await ended.wait()
    await wecom.stop()


async def _connect(wecom: FakeWeCom, url: str, ended: asyncio.Event) -> None:
    """Save the callback address as soon as the program answers there."""
    wecom.callback_url = url
    why: Exception | None = None
    for _ in range(2 * MINUTE):
        if ended.is_set():
            return
        try:
            await wecom.verify(url)
        except (AssertionError, aiohttp.ClientError, TimeoutError) as error:
            why = error
            await asyncio.sleep(0.5)
        else:
            say(f"verified {url}")
            return
    say(f"not verified {url}: {why}")


def say(line: str) -> None:
    """Print at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def read_words() -> argparse.Namespace:
    """The command line."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--port", type=int, default=0, help="0 takes a free one")
    words.add_argument("--callback", default="", help="address of the program's callback; verified when it answers")
    words.add_argument("--title", default="云溪县人大代表联络", help="what stands above each chat")
    words.add_argument("--customer", action="append", help="id=name of a citizen in WeChat; repeat for more")
    words.add_argument("--member", action="append", help="userid=name of a member of the corp; repeat for more")
    for name, kept in asdict(Corp()).items():
        words.add_argument(f"--{name.replace('_', '-')}", type=type(kept), help=f"console value, else {kept}")
    return words.parse_args()


if __name__ == "__main__":
    asyncio.run(serve(read_words()))
