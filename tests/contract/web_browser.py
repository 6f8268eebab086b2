"""A browser without a screen for the web chat's contract: it posts and reads exactly what it is told to."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from io import BytesIO
from typing import Any

import aiohttp
from sqlalchemy import Connection, func, select

from tests.contract.web_scene import WebScene

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63606060000000040001f61738550000000049454e44ae426082"
)
OURS = {"x-minyi": "zh"}
Json = dict[str, Any]


class Browser:
    """One browser with one chat open."""

    def __init__(self, scene: WebScene, slot: str = "me") -> None:
        self.base = f"{scene.url}/chat/{slot}/"
        self.http = aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True))

    async def post(self, said: Json, **more: Any) -> tuple[int, Json]:
        more.setdefault("headers", OURS)
        async with self.http.post(self.base + "message", json=said, **more) as answer:
            return answer.status, await answer.json()

    async def says(self, text: str, name: str = "name-1") -> int:
        return (await self.post({"client_msg_id": name, "text": text}))[0]

    async def sends(self, content: bytes, name: str = "name-file", file_name: str = "a.png") -> tuple[int, Json]:
        form = aiohttp.FormData({"client_msg_id": name}, quote_fields=False)
        form.add_field("file", BytesIO(content), filename=file_name)
        async with self.http.post(self.base + "files", data=form, headers=OURS) as answer:
            return answer.status, await answer.json()

    async def reads(
        self, many: int, *, once_there: Awaitable[Any] | None = None, kinds: str = "message", **query: Any
    ) -> list[Json]:
        """The first so many events of a fresh stream; `once_there` happens when the past has been replayed."""
        found: list[Json] = []
        async with asyncio.timeout(60), self.http.get(self.base + "events", **query) as stream:
            kind = ""
            async for raw in stream.content:
                field, _, value = raw.decode().strip().partition(": ")
                kind = value if field == "event" else kind
                if kind == "ready" and once_there:
                    await once_there
                    once_there = None
                if field == "data" and kind in kinds:
                    found.append(json.loads(value) | {"event": kind})
                if len(found) == many:
                    return found
        raise AssertionError("the stream ended")


@asynccontextmanager
async def browser(scene: WebScene, slot: str = "me", *, visits: bool = True) -> AsyncIterator[Browser]:
    one = Browser(scene, slot)
    async with one.http:
        if visits:
            async with one.http.get(one.base) as page:
                assert page.status == 200
        yield one


def count(c: Connection, table: Any) -> int:
    """How many rows a table has."""
    return int(c.execute(select(func.count()).select_from(table)).scalar_one())
