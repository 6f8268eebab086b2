"""Telegram by long polling: nothing is confirmed before it is stored; each language and scope has its commands."""

import json
from collections.abc import AsyncIterator, Sequence

import pytest
from pydantic import SecretStr
from sqlalchemy import Connection, select

from bot.channels.bot_api import BotApi, TokenRefused
from bot.channels.telegram import Telegram
from bot.channels.telegram_updates import BOT_NAME
from bot.lease import Lease
from locales.texts import Catalogue
from storage import inbox, notes
from storage.engines import Store
from storage.inbox import Arrival
from storage.tables import inbox as rows
from tests.clock import FrozenClock
from tests.contract.far_side import ANNA
from tests.simulators.telegram import FakeTelegram, Person


class Desk:
    """Receives batches as the turns do; can be told to fail first."""

    def __init__(self, store: Store) -> None:
        self.store, self.failures = store, 0

    async def receive(self, arrivals: Sequence[Arrival]) -> None:
        """Store a batch, or lose the database."""
        if self.failures:
            self.failures -= 1
            raise ConnectionError
        await self.store.run(inbox.put, arrivals)


@pytest.fixture
async def desk(store: Store) -> Desk:
    return Desk(store)


@pytest.fixture
async def bot(store: Store, telegram: FakeTelegram) -> AsyncIterator[Telegram]:
    clock, api = FrozenClock(), BotApi(SecretStr(telegram.token), telegram.url)
    lease = Lease(store, clock, "telegram", "one")
    await lease.start()
    one = Telegram(api, store, clock, lease, Catalogue())
    yield one
    await one.stop()
    await lease.stop()
    await api.close()


def stored(c: Connection) -> list[tuple[str, str]]:
    """Who said what, as the inbox has it."""
    found = c.execute(select(rows.c.speaker, rows.c.raw).order_by(rows.c.id))
    return [(speaker, json.loads(raw)["message"]["text"]) for speaker, raw in found]


async def test_what_people_say_is_in_the_inbox_in_order(
    bot: Telegram, desk: Desk, telegram: FakeTelegram, anna: Person
) -> None:
    await anna.says("路灯不亮")
    bot.start(desk.receive)
    await telegram.is_idle()

    assert await desk.store.read(stored) == [(str(ANNA), "/start"), (str(ANNA), "路灯不亮")]


async def test_a_batch_that_could_not_be_stored_is_asked_for_again(
    bot: Telegram, desk: Desk, telegram: FakeTelegram, anna: Person
) -> None:
    desk.failures = 1
    bot.start(desk.receive)
    await telegram.is_idle()

    assert await desk.store.read(stored) == [(str(ANNA), "/start")]


@pytest.mark.parametrize("status", [429, 500])
async def test_listening_goes_on_after_telegram_stumbled(
    bot: Telegram, desk: Desk, telegram: FakeTelegram, anna: Person, status: int
) -> None:
    telegram.fail_next("getUpdates", status, retry_after=1)
    bot.start(desk.receive)
    await telegram.is_idle()

    assert await desk.store.read(stored) == [(str(ANNA), "/start")]


async def test_before_listening_the_webhook_is_removed_and_the_commands_are_shown(
    bot: Telegram, desk: Desk, telegram: FakeTelegram
) -> None:
    bot.start(desk.receive)
    shown = await telegram.waits_for_calls("setMyCommands", 4)

    assert await telegram.waits_for_calls("deleteWebhook")
    scopes = [((call.get("scope") or {}).get("type"), call.get("language_code")) for call in shown]
    assert scopes == [(None, None), (None, "en"), ("all_group_chats", None), ("all_group_chats", "en")]
    assert [one["command"] for one in shown[-1]["commands"]] == ["bind", "unbind"]
    assert await desk.store.read(notes.get, BOT_NAME)


async def test_a_token_telegram_does_not_know_is_told_before_anything_runs(
    store: Store, telegram: FakeTelegram
) -> None:
    api = BotApi(SecretStr("1:wrong"), telegram.url)
    bot = Telegram(api, store, FrozenClock(), Lease(store, FrozenClock(), "telegram", "one"), Catalogue())

    with pytest.raises(TokenRefused) as refused:
        await bot.check()

    assert "wrong" not in str(refused.value)
    await api.close()


async def test_no_trouble_brings_the_token_into_the_log(
    bot: Telegram, desk: Desk, telegram: FakeTelegram, anna: Person, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    for status in (401, 404, 500):
        telegram.fail_next("deleteWebhook", status)
    telegram.drop_before("getUpdates")
    bot.start(desk.receive)
    await telegram.is_idle()

    assert "polling trouble" in caplog.text
    assert telegram.token not in caplog.text
    assert telegram.token.partition(":")[2] not in caplog.text
