"""Telegram by webhook: who does not know the word is turned away, and 200 means that it is stored."""

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from sqlalchemy import func, select

from bot.channels.telegram_webhook import MOST, SECRET_HEADER, Webhook, route
from bot.program import Program
from bot.settings import Settings
from storage import inbox
from storage.engines import Store
from storage.inbox import Arrival
from storage.tables import inbox as rows
from tests.clock import FrozenClock
from tests.contract.web_scene import Unwatched, serving
from tests.ports import free_port
from tests.simulators.telegram import FakeTelegram, Person
from web.app import app

SECRET = "a-word-of-the-test_0123456789"
RIGHT = {SECRET_HEADER: SECRET}


class Door:
    """The web server with the webhook's route, before a real inbox that can be told to fail."""

    url: str
    session: aiohttp.ClientSession

    def __init__(self, store: Store) -> None:
        self.store, self.away = store, False

    async def receive(self, arrivals: Sequence[Arrival]) -> None:
        """Store what came, or lose the database."""
        if self.away:
            raise ConnectionError
        await self.store.run(inbox.put, arrivals)

    async def stored(self) -> int:
        """How many updates are in the inbox."""
        return await self.store.read(lambda c: c.execute(select(func.count()).select_from(rows)).scalar_one())


@pytest.fixture
async def door(store: Store) -> AsyncIterator[Door]:
    one = Door(store)
    webhook = route(Webhook("https://minyi.example/telegram/hook", SECRET), FrozenClock(), one.receive)
    async with serving(app([webhook], Unwatched())) as url, aiohttp.ClientSession() as session:
        one.url, one.session = f"{url}/telegram/hook", session
        yield one


def says(update_id: int = 1, text: str = "路灯不亮") -> dict[str, Any]:
    chat = {"id": 101, "type": "private"}
    sender = {"id": 101, "is_bot": False, "first_name": "安娜"}
    return {"update_id": update_id, "message": {"message_id": 5, "date": 0, "chat": chat, "from": sender, "text": text}}


async def knocks(door: Door, body: bytes, headers: dict[str, str]) -> int:
    async with door.session.post(door.url, data=BytesIO(body), headers=headers) as answer:
        assert await answer.read() == b""
        return int(answer.status)


async def test_an_update_is_in_the_inbox_before_it_is_acknowledged_and_only_once(door: Door) -> None:
    body = json.dumps(says()).encode()

    assert [await knocks(door, body, RIGHT) for _ in range(3)] == [200, 200, 200]
    assert await door.stored() == 1


async def test_an_update_that_cannot_be_stored_is_not_acknowledged(door: Door) -> None:
    door.away = True
    assert await knocks(door, json.dumps(says()).encode(), RIGHT) == 503
    door.away = False
    assert await knocks(door, json.dumps(says()).encode(), RIGHT) == 200
    assert await door.stored() == 1


@pytest.mark.parametrize(
    "headers",
    [{}, {SECRET_HEADER: ""}, {SECRET_HEADER: SECRET[:-1]}, {SECRET_HEADER: SECRET.upper()}, {SECRET_HEADER: "é" * 29}],
)
async def test_who_does_not_know_the_word_is_turned_away(door: Door, headers: dict[str, str]) -> None:
    assert await knocks(door, json.dumps(says()).encode(), headers) == 401
    assert await door.stored() == 0


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"{", 400),
        (b"\xff\xfe", 400),
        (b"[]", 400),
        (b"7", 400),
        (b"{}", 400),
        (b'{"update_id": "x"}', 400),
        (b'{"update_id": 1, "message": 7}', 400),
        (b'{"update_id": 1, "message": {"from": {"id": "nobody"}}}', 400),
        (b'{"update_id": 1, "message": {"from": {"id": 1}, "text": "\\ud800"}}', 400),
        (b"[" * 100_000, 400),
        (b" " * (MOST + 1), 413),
        (b'{"update_id": 1, "poll": {}}', 200),
    ],
)
async def test_what_is_no_update_is_answered_calmly_and_stored_nowhere(door: Door, body: bytes, status: int) -> None:
    assert await knocks(door, body, RIGHT) == status
    assert await door.stored() == 0


async def test_nothing_but_a_post_is_answered_there(door: Door) -> None:
    async with door.session.get(door.url, headers=RIGHT) as answer:
        assert answer.status == 405


@pytest.fixture
def port() -> int:
    """A port nobody listens on."""
    return free_port()


@pytest.fixture
def settings(database_url: str, tmp_path: Path, telegram: FakeTelegram, port: int) -> dict[str, Any]:
    return {
        "database_url": database_url,
        "data_dir": tmp_path,
        "web_port": port,
        "telegram_token": telegram.token,
        "telegram_api_base": telegram.url,
        "demo": True,
    }


def program(settings: dict[str, Any], **more: Any) -> Program:
    return Program(Settings(_env_file=None, **settings | more), FrozenClock())


async def test_the_program_is_pushed_to_and_answers_each_word_once(
    settings: dict[str, Any], telegram: FakeTelegram, anna: Person, port: int
) -> None:
    hook = {"telegram_webhook_url": f"http://127.0.0.1:{port}/tg", "telegram_webhook_secret": SECRET}
    telegram.server.pusher.repeat = 2
    async with program(settings, **hook):
        await anna.waits_for(lambda seen: bool(seen.buttons))
        await anna.says("/help")
        await anna.waits_for(lambda seen: bool(seen.text))
        await telegram.is_idle()
        said = len(await anna.catches_up())
        await anna.says("/help")
        await anna.waits_for(lambda seen: bool(seen.text))

    assert said == 2
    assert set(telegram.server.pusher.answers) == {200}
    (set_up,) = [params for name, params in telegram.calls if name == "setwebhook"]
    assert (set_up["secret_token"], "message" in set_up["allowed_updates"]) == (SECRET, True)
    assert not [name for name, _ in telegram.calls if name == "getupdates"]


async def test_another_word_means_no_answer_and_no_handler(
    settings: dict[str, Any], telegram: FakeTelegram, anna: Person, port: int
) -> None:
    hook = {"telegram_webhook_url": f"http://127.0.0.1:{port}/tg", "telegram_webhook_secret": SECRET}
    async with program(settings, **hook) as running:
        await anna.waits_for(lambda seen: bool(seen.buttons))
        turns = running.turns.counts["turns"]
        forged = {SECRET_HEADER: SECRET + "x"}
        url = hook["telegram_webhook_url"]
        async with aiohttp.ClientSession(headers=forged) as far, far.post(url, json=says(9_999_999)) as answer:
            assert answer.status == 401
        await running.turns.rest()
        assert running.turns.counts["turns"] == turns


async def test_a_program_that_polls_takes_the_webhook_away(
    settings: dict[str, Any], telegram: FakeTelegram, anna: Person, port: int
) -> None:
    hook = {"telegram_webhook_url": f"http://127.0.0.1:{port}/tg", "telegram_webhook_secret": SECRET}
    async with program(settings, **hook):
        await anna.waits_for(lambda seen: bool(seen.buttons))
    async with program(settings):
        await anna.says("/help")
        await anna.waits_for(lambda seen: bool(seen.text))

    assert telegram.world.webhook is None


async def test_telegram_that_stumbles_is_told_again_where_to_push(
    settings: dict[str, Any], telegram: FakeTelegram, anna: Person, port: int
) -> None:
    hook = {"telegram_webhook_url": f"http://127.0.0.1:{port}/tg", "telegram_webhook_secret": SECRET}
    telegram.fail_next("setWebhook", 502, times=2)
    async with program(settings, **hook), asyncio.timeout(60):
        await anna.waits_for(lambda seen: bool(seen.buttons))
