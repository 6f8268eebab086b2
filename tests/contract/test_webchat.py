"""What the web chat promises: nothing lost, nothing twice, nothing for anybody else, and no room for mischief."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from sqlalchemy import Connection, func, select

from bot.channels.web_session import Limits
from bot.channels.web_uploads import BIGGEST
from storage.outbox import Outgoing
from storage.tables import accounts, inbox, people
from tests.contract.web_scene import WebScene, echo, web_scene

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63606060000000040001f61738550000000049454e44ae426082"
)
OURS = {"x-minyi": "zh"}
Json = dict[str, Any]


@pytest.fixture
async def scene(database_url: str, tmp_path: Path) -> AsyncIterator[WebScene]:
    async with web_scene(database_url, tmp_path, echo()) as here:
        yield here


@pytest.fixture
async def small_scene(sqlite_url: str, tmp_path: Path) -> AsyncIterator[WebScene]:
    async with web_scene(sqlite_url, tmp_path, echo()) as here:
        yield here


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
        async with asyncio.timeout(10), self.http.get(self.base + "events", **query) as stream:
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
    return int(c.execute(select(func.count()).select_from(table)).scalar_one())


async def test_what_is_said_comes_back_with_its_answer_in_order(scene: WebScene) -> None:
    async with browser(scene) as me:
        assert await me.says("路灯不亮") == 202
        mine, answer = await me.reads(2)
    assert (mine["mine"], mine["text"], mine["name"], mine["seq"]) == (True, "路灯不亮", "name-1", 1)
    assert (answer["mine"], answer["text"]) == (False, "听到：路灯不亮\n好不好？")
    assert [button["label"] for button in answer["buttons"]] == ["好", "不好"]
    assert "yes" not in json.dumps(answer)


async def test_a_visit_alone_makes_nobody(scene: WebScene) -> None:
    async with browser(scene):
        assert await scene.store.read(count, people) == 0


async def test_the_same_message_twice_is_heard_once(scene: WebScene) -> None:
    async with browser(scene) as me:
        assert await me.says("一次", "same-name") == 202
        assert await asyncio.gather(*(me.says("一次", "same-name") for _ in range(5))) == [202] * 5
        await me.says("又一次", "other-name")
        heard = [event["text"] for event in await me.reads(4) if event["mine"]]
    assert heard == ["一次", "又一次"]
    assert await scene.store.read(count, inbox) == 2


async def test_a_press_is_looked_up_in_what_was_really_said(scene: WebScene) -> None:
    async with browser(scene) as me:
        await me.says("路灯不亮")
        await me.reads(2)
        status, _ = await me.post({"client_msg_id": "press-1", "press": {"of": 2, "index": 1}})
        events = await me.reads(4)
        forged = [
            await me.post({"client_msg_id": f"forged-{n}", "press": {"of": of, "index": index}})
            for n, (of, index) in enumerate([(2, 7), (1, 0), (99, 0)])
        ]
    assert status == 202
    assert (events[2]["kind"], events[2]["of"], events[2]["index"]) == ("press", 2, 1)
    assert events[3]["text"] == "按了：no"
    assert [status for status, _ in forged] == [409, 409, 409]
    assert forged[0][1]["says"].startswith("这个按钮")


async def test_the_answer_to_a_press_flashes_on_open_pages_only(scene: WebScene) -> None:
    async with browser(scene) as me:
        await me.says("路灯不亮")
        await me.reads(2)
        press = me.post({"client_msg_id": "press-1", "press": {"of": 2, "index": 0}})
        flashed = [
            event for event in await me.reads(5, once_there=press, kinds="message toast") if event["event"] == "toast"
        ]
        again = await me.reads(4)
    assert flashed == [{"event": "toast", "text": "记下了", "alert": True}]
    assert [event["event"] for event in again] == ["message"] * 4


async def test_a_page_that_comes_back_gets_what_it_missed_and_nothing_else(scene: WebScene) -> None:
    async with browser(scene) as me:
        for n in range(3):
            await me.says(f"第{n}句", f"name-{n}")
        everything = await me.reads(6)
        missed = await me.reads(2, headers={"last-event-id": str(everything[3]["seq"])})
        also = await me.reads(2, params={"after": str(everything[3]["seq"])})
    assert missed == everything[4:] == also


async def test_what_is_said_to_a_closed_page_waits_for_it(scene: WebScene) -> None:
    async with browser(scene) as me:
        await me.says("路灯不亮")
        row = await scene.store.read(lambda c: c.execute(select(accounts.c.id, accounts.c.address)).one())
        body = json.dumps({"chat_id": 0, "text": "办好了"}).encode()
        out = Outgoing(5001, "web", row.id, row.address, "sendMessage", body)
        numbers = {await scene.sender.send(out) for _ in range(2)}
        texts = [event["text"] for event in await me.reads(3)]
    assert len(numbers) == 1
    assert texts.count("办好了") == 1


async def test_earlier_messages_are_asked_for_in_pages(scene: WebScene) -> None:
    async with browser(scene) as me:
        for n in range(3):
            await me.says(f"第{n}句", f"name-{n}")
        everything = await me.reads(6)
        async with me.http.get(me.base + "earlier", params={"before": "4"}) as answer:
            earlier = (await answer.json())["messages"]
    assert [message["seq"] for message in earlier] == [event["seq"] for event in everything[:3]]


async def test_a_photo_is_kept_by_its_content_and_shown_to_its_chat_only(scene: WebScene) -> None:
    async with browser(scene) as me, browser(scene) as other:
        assert (await me.sends(PNG, file_name="路灯.exe"))[0] == 202
        mine, answer = await me.reads(2)
        assert mine["file"] == {"name": "路灯.exe", "image": True}
        assert answer["file"]["image"]
        async with me.http.get(f"{me.base}files/{answer['seq']}") as photo:
            assert (await photo.read(), photo.content_type) == (PNG, "image/png")
            assert photo.headers["content-security-policy"] == "default-src 'none'; sandbox"
        await other.says("路灯不亮")
        async with other.http.get(f"{other.base}files/{answer['seq']}") as photo:
            assert photo.status == 404


async def test_a_document_is_never_opened_in_the_page(small_scene: WebScene) -> None:
    async with browser(small_scene) as me:
        assert (await me.sends(b"%PDF-1.4\n%...", file_name="信.pdf"))[0] == 202
        _, answer = await me.reads(2)
        async with me.http.get(f"{me.base}files/{answer['seq']}") as file:
            assert file.headers["content-disposition"].startswith("attachment")


@pytest.mark.parametrize(
    ("content", "status"),
    [
        (b"<script>alert(1)</script>", 415),
        (b"<svg xmlns='http://www.w3.org/2000/svg'></svg>", 415),
        (b"MZ\x90\x00", 415),
        (b"", 415),
        (PNG + bytes(BIGGEST), 413),
    ],
)
async def test_other_files_are_refused_kindly(small_scene: WebScene, content: bytes, status: int) -> None:
    async with browser(small_scene) as me:
        answered, words = await me.sends(content)
    assert answered == status
    assert words["says"]


async def test_texts_are_taken_up_to_the_limit_and_refused_kindly_beyond(small_scene: WebScene) -> None:
    async with browser(small_scene) as me:
        assert await me.says("字" * 4096, "just-so") == 202
        tries = [
            await me.post({"client_msg_id": "too-long", "text": "字" * 4097}),
            await me.post({"client_msg_id": "much-too-long", "text": "字" * 30000}),
            await me.post({"client_msg_id": "nothing", "text": " \n\x00 "}),
        ]
    assert [status for status, _ in tries] == [413, 413, 422]
    assert "4096" in tries[0][1]["says"]


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"client_msg_id": "name-1"},
        {"client_msg_id": "name-1", "text": "x", "start": ""},
        {"client_msg_id": "no", "text": "x"},
        {"client_msg_id": "name-1", "text": 7},
        {"client_msg_id": "name-1", "start": "../x"},
        {"client_msg_id": "name-1", "press": {"of": 0, "index": 0}},
        {"client_msg_id": "name-1", "press": {"of": 1, "index": -1}},
        {"client_msg_id": "name-1", "press": {"of": 1, "index": 0, "data": "yes"}},
    ],
)
async def test_what_makes_no_sense_changes_nothing(small_scene: WebScene, said: Json) -> None:
    async with browser(small_scene) as me:
        status, words = await me.post(said)
    assert status == 400
    assert words["says"]
    assert await small_scene.store.read(count, inbox) == 0


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {**OURS, "sec-fetch-site": "cross-site"},
        {**OURS, "sec-fetch-site": "same-site"},
        {**OURS, "origin": "https://evil.example"},
        {**OURS, "origin": "null"},
    ],
)
async def test_only_our_own_page_may_send(small_scene: WebScene, headers: dict[str, str]) -> None:
    async with browser(small_scene) as me:
        status, _ = await me.post({"client_msg_id": "name-1", "text": "x"}, headers=headers)
    assert status == 403
    assert await small_scene.store.read(count, inbox) == 0


async def test_without_a_session_nothing_is_taken_and_nothing_told(small_scene: WebScene) -> None:
    async with browser(small_scene, visits=False) as me:
        assert await me.says("路灯不亮") == 401
        async with me.http.get(me.base + "events") as stream:
            assert stream.status == 204


async def test_sessions_are_apart_and_hidden_from_scripts(scene: WebScene) -> None:
    async with browser(scene, "one") as me, browser(scene, "two", visits=False) as other:
        await me.says("只有我看得到")
        async with other.http.get(other.base) as page:
            cookie = page.headers["set-cookie"].lower()
        assert "path=/chat/two/" in cookie
        assert "httponly" in cookie
        assert "samesite=lax" in cookie
        await other.says("我是别人")
        assert {event["text"] for event in await other.reads(2)} == {"我是别人", "听到：我是别人\n好不好？"}
    addresses = await scene.store.read(lambda c: c.scalars(select(accounts.c.address)).all())
    assert all(len(address) == 64 for address in addresses)


@pytest.mark.parametrize("slot", ["A", "a" * 25, "a_b", "a%00"])
async def test_other_slots_do_not_exist(small_scene: WebScene, slot: str) -> None:
    async with browser(small_scene, visits=False) as me, me.http.get(f"{small_scene.url}/chat/{slot}/") as page:
        assert page.status == 404


async def test_every_page_comes_with_strict_rules(small_scene: WebScene) -> None:
    async with browser(small_scene) as me:
        for path in ("/chat/me/", "/static/chat.js", "/healthz", "/nowhere"):
            async with me.http.get(small_scene.url + path) as page:
                rules = page.headers["content-security-policy"]
                assert rules.startswith("default-src 'none'; script-src 'self'; style-src 'self'")
                assert "unsafe" not in rules
                assert page.headers["x-content-type-options"] == "nosniff"


async def test_who_writes_too_fast_is_asked_to_wait(sqlite_url: str, tmp_path: Path) -> None:
    slow = Limits(a_minute=6, at_once=2)
    async with web_scene(sqlite_url, tmp_path, echo(), slow) as scene, browser(scene) as me:
        statuses = [await me.says("x", f"name-{n}") for n in range(4)]
        async with me.http.post(me.base + "message", json={}, headers=OURS) as answer:
            assert answer.headers["retry-after"].isdigit()
            assert "秒" in (await answer.json())["says"]
    assert statuses == [202, 202, 429, 429]


async def test_an_english_reader_gets_an_english_page_and_english_refusals(small_scene: WebScene) -> None:
    async with browser(small_scene, visits=False) as me:
        async with me.http.get(me.base, headers={"accept-language": "en-GB,zh;q=0.5"}) as page:
            assert '<html lang="en">' in await page.text()
        status, words = await me.post({"client_msg_id": "e", "text": "x"}, headers={"x-minyi": "en"})
    assert (status, words["says"][:4]) == (400, "This")


async def test_the_program_can_stop_while_pages_are_open(database_url: str, tmp_path: Path) -> None:
    async with asyncio.timeout(20), web_scene(database_url, tmp_path, echo()) as scene, browser(scene) as me:
        await me.says("路灯不亮")
        open_page = await me.http.get(me.base + "events")
        await open_page.content.readline()
    open_page.close()
