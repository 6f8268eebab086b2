"""Telegram by long polling: nothing is confirmed before it is stored, and files come home."""

import json
from collections.abc import AsyncIterator, Sequence

import pytest
from pydantic import SecretStr
from sqlalchemy import Connection, select

from bot.attachments import Attachments
from bot.channels.bot_api import BotApi, TokenRefused
from bot.channels.telegram import BOT_NAME, Telegram
from bot.lease import Lease
from locales.texts import Catalogue
from storage import attachments, inbox, notes
from storage.engines import Store
from storage.inbox import Arrival
from storage.tables import inbox as rows
from tests.clock import A_MORNING, FrozenClock
from tests.contract.far_side import ANNA, somebody
from tests.simulators.telegram import FakeTelegram, Person

PICTURE = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(60)


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
    shown = await telegram.waits_for_calls("setMyCommands", 2)

    assert await telegram.waits_for_calls("deleteWebhook")
    assert [call.get("language_code") for call in shown] == [None, "en"]
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


async def a_photo_arrives(bot: Telegram, desk: Desk, telegram: FakeTelegram, anna: Person) -> int:
    """Anna sends a picture, and her turn notes it; the attachment's id."""
    (account,) = await desk.store.run(somebody, ANNA)
    bot.start(desk.receive)
    await anna.sends_photo(PICTURE)
    await telegram.is_idle()
    handle = await desk.store.read(photo_in_inbox)
    facts = {"kind": "photo", "handle": handle, "received_at": A_MORNING}
    return await desk.store.run(lambda c: attachments.add(c, account_id=account, **facts))


def photo_in_inbox(c: Connection) -> str:
    """The handle of the picture in the newest row."""
    raw = c.scalars(select(rows.c.raw).order_by(rows.c.id.desc()).limit(1)).one()
    return str(json.loads(raw)["message"]["photo"][-1]["file_id"])


async def test_a_photo_is_fetched_typed_by_its_content_and_kept(
    bot: Telegram, desk: Desk, telegram: FakeTelegram, anna: Person
) -> None:
    photo = await a_photo_arrives(bot, desk, telegram, anna)
    home = Attachments(desk.store, bot.lease, bot.fetch)

    await home.look()

    kept = await desk.store.read(attachments.get, photo)
    assert kept.blob_id is not None
    blob = await desk.store.read(attachments.blob, kept.blob_id)
    assert (blob.bytes, blob.mime) == (PICTURE, "image/png")
    assert await home.look() == 0


async def test_a_photo_that_cannot_be_fetched_three_times_is_given_up(
    bot: Telegram, desk: Desk, telegram: FakeTelegram, anna: Person
) -> None:
    photo = await a_photo_arrives(bot, desk, telegram, anna)
    telegram.fail_next("getFile", 502, times=3)

    for _ in range(3):
        # each time as a program that was started anew, so that nobody waits
        await Attachments(desk.store, bot.lease, bot.fetch).look()

    given_up = await desk.store.read(attachments.get, photo)
    assert (given_up.blob_id, given_up.tries, given_up.trouble) == (None, 3, "unavailable")


async def test_what_telegram_will_not_give_out_is_given_up_at_once(
    bot: Telegram, desk: Desk, telegram: FakeTelegram, anna: Person
) -> None:
    photo = await a_photo_arrives(bot, desk, telegram, anna)
    telegram.fail_next("getFile", 400, description="Bad Request: file is too big")

    await Attachments(desk.store, bot.lease, bot.fetch).look()

    assert (await desk.store.read(attachments.get, photo)).trouble == "400 Bad Request: file is too big"


async def test_a_file_of_a_web_chat_has_been_kept_already(bot: Telegram, desk: Desk) -> None:
    (account,) = await desk.store.run(somebody, ANNA)
    blob = await desk.store.run(attachments.keep_bytes, PICTURE, "image/png")
    facts = {"kind": "photo", "handle": f"blob:{blob}", "received_at": A_MORNING}
    photo = await desk.store.run(lambda c: attachments.add(c, account_id=account, **facts))

    await Attachments(desk.store, bot.lease, bot.fetch).look()

    kept = await desk.store.read(attachments.get, photo)
    assert (kept.blob_id, kept.size) == (blob, len(PICTURE))


async def test_no_trouble_brings_the_token_into_the_log(
    bot: Telegram, desk: Desk, telegram: FakeTelegram, anna: Person, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    for status in (401, 404, 500):
        telegram.fail_next("deleteWebhook", status)
    telegram.drop_before("getUpdates")
    bot.start(desk.receive)
    await telegram.is_idle(timeout=20)

    assert "polling trouble" in caplog.text
    assert telegram.token not in caplog.text
    assert telegram.token.partition(":")[2] not in caplog.text
