"""What the web chat refuses: kindly, and leaving no trace."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.channels.web_session import Limits
from bot.channels.web_uploads import BIGGEST
from storage.tables import inbox
from tests.contract.web_browser import OURS, PNG, Json, browser, count
from tests.contract.web_scene import WebScene, echo, web_scene


@pytest.fixture
async def scene(sqlite_url: str, tmp_path: Path) -> AsyncIterator[WebScene]:
    async with web_scene(sqlite_url, tmp_path, echo()) as here:
        yield here


async def test_a_document_is_never_opened_in_the_page(scene: WebScene) -> None:
    async with browser(scene) as me:
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
async def test_other_files_are_refused_kindly(scene: WebScene, content: bytes, status: int) -> None:
    async with browser(scene) as me:
        answered, words = await me.sends(content)
    assert answered == status
    assert words["says"]


@pytest.mark.parametrize("name", ["", "no", "a\x00name", "x" * 100_000, "../name"])
async def test_a_file_needs_a_name_like_every_message(scene: WebScene, name: str) -> None:
    async with browser(scene) as me:
        assert (await me.sends(PNG, name))[0] == 415
    assert await scene.store.run(count, inbox) == 0


@pytest.mark.parametrize("number", ["0", "-1", "x", str(2**63), "9" * 5000])
async def test_a_number_no_message_has_opens_no_file(scene: WebScene, number: str) -> None:
    async with browser(scene) as me:
        await me.sends(PNG)
        async with me.http.get(f"{me.base}files/{number}") as file:
            assert file.status == 404


async def test_texts_are_taken_up_to_the_limit_and_refused_kindly_beyond(scene: WebScene) -> None:
    async with browser(scene) as me:
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
async def test_what_makes_no_sense_changes_nothing(scene: WebScene, said: Json) -> None:
    async with browser(scene) as me:
        status, words = await me.post(said)
    assert status == 400
    assert words["says"]
    assert await scene.store.read(count, inbox) == 0


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
async def test_only_our_own_page_may_send(scene: WebScene, headers: dict[str, str]) -> None:
    async with browser(scene) as me:
        status, _ = await me.post({"client_msg_id": "name-1", "text": "x"}, headers=headers)
    assert status == 403
    assert await scene.store.read(count, inbox) == 0


async def test_without_a_session_nothing_is_taken_and_nothing_told(scene: WebScene) -> None:
    async with browser(scene, visits=False) as me:
        assert await me.says("路灯不亮") == 401
        async with me.http.get(me.base + "events") as stream:
            assert stream.status == 204


@pytest.mark.parametrize("slot", ["A", "a" * 25, "a_b", "a%00"])
async def test_other_slots_do_not_exist(scene: WebScene, slot: str) -> None:
    async with browser(scene, visits=False) as me, me.http.get(f"{scene.url}/chat/{slot}/") as page:
        assert page.status == 404


async def test_every_page_comes_with_strict_rules(scene: WebScene) -> None:
    async with browser(scene) as me:
        for path in ("/chat/me/", "/static/chat.js", "/healthz", "/nowhere"):
            async with me.http.get(scene.url + path) as page:
                rules = page.headers["content-security-policy"]
                assert rules.startswith("default-src 'none'; script-src 'self'; style-src 'self'")
                assert "unsafe" not in rules
                assert page.headers["x-content-type-options"] == "nosniff"


async def test_who_writes_too_fast_is_asked_to_wait(sqlite_url: str, tmp_path: Path) -> None:
    slow = Limits(messages=(6, 2))
    async with web_scene(sqlite_url, tmp_path, echo(), slow) as scene, browser(scene) as me:
        statuses = [await me.says("x", f"name-{n}") for n in range(4)]
        async with me.http.post(me.base + "message", json={}, headers=OURS) as answer:
            assert answer.headers["retry-after"].isdigit()
            assert "秒" in (await answer.json())["says"]
    assert statuses == [202, 202, 429, 429]


async def test_an_english_reader_gets_an_english_page_and_english_refusals(scene: WebScene) -> None:
    async with browser(scene, visits=False) as me:
        async with me.http.get(me.base, headers={"accept-language": "en-GB,zh;q=0.5"}) as page:
            assert '<html lang="en-GB">' in await page.text()
        status, words = await me.post({"client_msg_id": "e", "text": "x"}, headers={"x-minyi": "en"})
    assert (status, words["says"][:4]) == (400, "This")
