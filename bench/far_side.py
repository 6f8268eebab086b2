"""WeCom for the bench: `python -m bench.far_side` hands what the kit's people say to the program as callbacks, and what
the program answers back to them as messages of the Bot API.

A process of its own, so that its CPU is nobody's; no limits, no faults. The kit's user 7 is the member u7, or the
customer u7 of customer service.
"""

import argparse
import asyncio
import json
import re
import time
from collections import deque
from typing import Any
from urllib.parse import urlencode

import uvloop
from aiohttp import web

from bench.far_side_words import Json, kf_item, member_event, shown
from tests.simulators.wecom.crypto import Seal
from tests.simulators.wecom.world import Corp

CALLBACK = "/wecom/callback"
LENGTH = re.compile(rb"(?i)content-length: *(\d+)")
A_MOMENT = 0.05
AT_ONCE = 64
OK = {"errcode": 0, "errmsg": "ok"}


class Line:
    """One connection that is kept, one question at a time."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._ends: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, method: str, path: str, body: bytes = b"") -> tuple[int, bytes]:
        """Status and body of the answer. Raises OSError, EOFError."""
        if self._ends is None:
            self._ends = await asyncio.open_connection("127.0.0.1", self._port, limit=1 << 24)
        reader, writer = self._ends
        try:
            writer.write(_head(method, path, len(body)) + body)
            head = await reader.readuntil(b"\r\n\r\n")
            length = LENGTH.search(head)
            return int(head[9:12]), await reader.readexactly(int(length[1]) if length else 0)
        except (OSError, EOFError):
            self._ends = None
            raise


class FarSide:
    """Between one fake Bot API of the kit and one program."""

    def __init__(self, words: argparse.Namespace) -> None:
        self._words, self._corp = words, Corp()
        self._seal = Seal(self._corp.callback_token, self._corp.aes_key, self._corp.corpid)
        self._lines = deque(Line(words.program) for _ in range(AT_ONCE))
        self._doors = asyncio.Semaphore(AT_ONCE)
        self._said: list[Json] = []
        self._numbers = iter(range(1, 1 << 40))
        self._tasks: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        """Until the process ends."""
        runner = web.ServerRunner(web.Server(self._answer))
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", self._words.port).start()
        await self._wait_for_the_program()
        reader, self._kit = await asyncio.open_connection("127.0.0.1", self._words.kit)
        self._keep(self._read_nothing(reader))
        await self._listen()

    async def _wait_for_the_program(self) -> None:
        """It has started when it answers."""
        line = Line(self._words.program)
        while True:
            try:
                sealed = self._seal.encrypt(b"1")
                if (await line.ask("GET", self._path(sealed, echostr=sealed)))[0] == 200:
                    return
            except (OSError, EOFError):
                pass
            await asyncio.sleep(A_MOMENT)

    async def _listen(self) -> None:
        """Poll the kit, as a bot would."""
        line, offset = Line(self._words.kit), 0
        while True:
            asked = json.dumps({"offset": offset, "limit": 100, "timeout": 30}).encode()
            _, body = await line.ask("POST", f"/bot{self._words.token}/getUpdates", asked)
            for update in json.loads(body)["result"]:
                offset = update["update_id"] + 1
                self._keep(self._pass_on(update))

    async def _pass_on(self, update: Json) -> None:
        if self._words.customers:
            self._said.append(kf_item(update, self._corp, int(time.time())))
            inside = f"<Event>kf_msg_or_event</Event><Token>t</Token><OpenKfId>{self._corp.open_kfid}</OpenKfId>"
        else:
            inside = member_event(update, self._corp)
        sealed = self._seal.encrypt(
            f"<xml><ToUserName>{self._corp.corpid}</ToUserName><CreateTime>{int(time.time())}</CreateTime>{inside}</xml>".encode()
        )
        envelope = f"<xml><ToUserName>{self._corp.corpid}</ToUserName><Encrypt>{sealed}</Encrypt></xml>".encode()
        async with self._doors:
            line = self._lines.pop()
            try:
                status, _ = await line.ask("POST", self._path(sealed), envelope)
            finally:
                self._lines.append(line)
        if status != 200:
            raise RuntimeError(f"the program answered {status}")

    # ── what the program calls ────────────────────────────────────────────────────────────────────
    async def _answer(self, request: web.BaseRequest) -> web.Response:
        match request.path.removeprefix("/cgi-bin/"):
            case "gettoken":
                answer: Json = {**OK, "access_token": "t" * 64, "expires_in": 7200}
            case "kf/sync_msg":
                answer = self._page(await request.json())
            case "message/send" | "kf/send_msg":
                number = next(self._numbers)
                self._tell(await request.json())
                answer = {**OK, "msgid": f"m{number}", "response_code": f"r{number}"}
            case _:
                answer = OK
        return web.Response(body=json.dumps(answer).encode(), content_type="application/json")

    def _page(self, asked: Json) -> Json:
        since = int(asked.get("cursor") or 0)
        page = self._said[since : since + int(asked["limit"])]
        end = since + len(page)
        return {**OK, "next_cursor": str(end), "has_more": int(end < len(self._said)), "msg_list": page}

    def _tell(self, message: Json) -> None:
        """Nobody waits for the kit's answer: it comes in order."""
        call = json.dumps({"chat_id": int(message["touser"][1:]), **shown(message)}).encode()
        self._kit.write(_head("POST", f"/bot{self._words.token}/sendMessage", len(call)) + call)

    async def _read_nothing(self, reader: asyncio.StreamReader) -> None:
        while await reader.read(1 << 16):
            pass

    def _path(self, sealed: str, **more: str) -> str:
        signed = {"timestamp": str(int(time.time())), "nonce": "n"}
        signature = self._seal.sign(signed["timestamp"], signed["nonce"], sealed)
        return f"{CALLBACK}?{urlencode({'msg_signature': signature, **signed, **more})}"

    def _keep(self, work: Any) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def _head(method: str, path: str, length: int) -> bytes:
    kind = "Host: far\r\nContent-Type: application/json"
    return f"{method} {path} HTTP/1.1\r\n{kind}\r\nContent-Length: {length}\r\n\r\n".encode()


def _words() -> argparse.Namespace:
    words = argparse.ArgumentParser()
    for port in ("port", "kit", "program"):
        words.add_argument(f"--{port}", type=int, required=True)
    words.add_argument("--token", required=True, help="of the kit's bot")
    words.add_argument("--customers", action="store_true", help="the kit's people are customers in WeChat")
    return words.parse_args()


if __name__ == "__main__":
    uvloop.run(FarSide(_words()).run())
