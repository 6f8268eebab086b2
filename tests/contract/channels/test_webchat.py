"""What the web chat promises: nothing lost, nothing twice, nothing for anybody else."""

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
from sqlalchemy import select
from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send

from bot.channels.web_streams import Hub
from bot.channels.webchat import WebSender
from bot.webserver import WebServer
from storage import attachments
from storage.outbox import Outgoing
from storage.tables import accounts, inbox, people
from tests.contract.pictures import OWNER, opened, photo
from tests.contract.web_browser import PNG, Json, browser, count
from tests.contract.web_scene import WebScene, echo, web_scene


@pytest.fixture
async def scene(database_url: str, tmp_path: Path) -> AsyncIterator[WebScene]:
    async with web_scene(database_url, tmp_path, echo()) as here:
        yield here


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


async def test_two_first_words_at_once_belong_to_one_person(scene: WebScene) -> None:
    async with browser(scene) as me:
        assert set(await asyncio.gather(me.says("一", "first"), me.says("二", "second"))) == {202}
        assert {event["text"] for event in await me.reads(4) if event["mine"]} == {"一", "二"}
    assert await scene.store.read(count, accounts) == await scene.store.read(count, people) == 1


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


async def test_an_answer_another_process_has_written_is_seen_soon(scene: WebScene) -> None:
    """Of what no page expects it learns within `look_every`."""
    scene.hub.look_every, scene.hub.look_soon = 3600.0, 0.05
    elsewhere = WebSender(scene.store, scene.clock, Hub())
    async with browser(scene) as me:
        await me.says("路灯不亮")
        await me.reads(2)
        row = await scene.store.read(lambda c: c.execute(select(accounts.c.id, accounts.c.address)).one())
        out = Outgoing(
            5001, "web", row.id, row.address, "sendMessage", json.dumps({"chat_id": 0, "text": "办好了"}).encode()
        )
        assert (await me.reads(3, once_there=elsewhere.send(out)))[2]["text"] == "办好了"


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
        async with me.http.get(f"{me.base}files/{answer['seq']}") as shown:
            assert opened(await shown.read()).tobytes() == opened(PNG).tobytes()
            assert shown.content_type == "image/png"
            assert shown.headers["content-security-policy"] == "default-src 'none'; sandbox"
        await other.says("路灯不亮")
        async with other.http.get(f"{other.base}files/{answer['seq']}") as shown:
            assert shown.status == 404


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


async def test_the_program_can_stop_while_pages_are_open(database_url: str, tmp_path: Path) -> None:
    async with asyncio.timeout(60), web_scene(database_url, tmp_path, echo()) as scene, browser(scene) as me:
        await me.says("路灯不亮")
        open_page = await me.http.get(me.base + "events")
        await open_page.content.readline()
    open_page.close()


async def test_a_place_and_a_recording_arrive_as_on_every_channel(scene: WebScene) -> None:
    async with browser(scene) as me:
        place = {"latitude": 30.5, "longitude": 120.25}
        assert (await me.post({"client_msg_id": "place-1", "place": place}))[0] == 202
        mine, answer = await me.reads(2)
        assert (mine["kind"], mine["place"], answer["text"]) == ("place", place, "在：30.5, 120.25")
        assert (await me.sends(b"OggS\x00\x02" + bytes(60), file_name="voice.ogg"))[0] == 202
        *_, mine, answer = await me.reads(4)
        assert (mine["kind"], answer["kind"], answer["file"]["plays"]) == ("voice", "voice", "audio")


@pytest.mark.parametrize(
    "place", [{"latitude": 91, "longitude": 0}, {"latitude": 0}, {"latitude": "x", "longitude": 1}]
)
async def test_a_place_that_is_none_is_not_taken(scene: WebScene, place: Json) -> None:
    async with browser(scene) as me:
        status, _ = await me.post({"client_msg_id": "place-1", "place": place})
    assert status == 400


async def test_a_photo_of_a_browser_loses_its_place_before_anybody_keeps_it(scene: WebScene) -> None:
    async with browser(scene) as me:
        assert (await me.sends(photo(), file_name="p.jpg"))[0] == 202
        _, answer = await me.reads(2)
        async with me.http.get(f"{me.base}files/{answer['seq']}") as shown:
            kept = await shown.read()
    assert OWNER.encode() not in kept
    assert opened(kept).size == (20, 40)
    assert await scene.store.read(attachments.blob, 1) is not None


async def test_whose_word_about_the_visitor_counts_is_a_setting() -> None:
    async def says_who_asks(scope: Scope, receive: Receive, send: Send) -> None:
        await PlainTextResponse(f"{scope['scheme']} {scope['client'][0]}")(scope, receive, send)

    told = {"x-forwarded-for": "203.0.113.7", "x-forwarded-proto": "https"}
    heard = []
    for trusted in ("127.0.0.0/8", "192.0.2.1"):
        server = WebServer("127.0.0.1", 0, trusted)
        server.start(says_who_asks)
        async with aiohttp.ClientSession() as far, far.get(f"http://127.0.0.1:{server.port}/", headers=told) as answer:
            heard.append(await answer.text())
        await server.stop()
        server.close()
    assert heard == ["https 203.0.113.7", "http 127.0.0.1"]
