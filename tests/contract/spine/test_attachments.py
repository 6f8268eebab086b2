"""What people send along is fetched after the turn, typed by its content, cleaned and kept; what is not is said."""

import json
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass, field
from hashlib import sha256

import pytest
from pydantic import SecretStr
from sqlalchemy import select

from bot import attachments as fetching
from bot.attachments import Attachments, Source
from bot.channels.bot_api import BotApi
from bot.lease import Lease
from locales.texts import Catalogue
from storage import attachments
from storage.attachments import Attachment
from storage.engines import Store
from storage.outbox import Outgoing
from storage.tables import outbox as said
from tests.clock import A_MORNING, FrozenClock
from tests.contract.far_side import ANNA, somebody
from tests.contract.pictures import OWNER, opened, photo
from tests.simulators.telegram import FakeTelegram

PDF = b"%PDF-1.7\n%..."


@dataclass
class Room:
    """Attachments between a Telegram and a database."""

    store: Store
    telegram: FakeTelegram
    api: BotApi
    lease: Lease
    out: list[Outgoing] = field(default_factory=list)

    def hand(self, rows: Iterable[Outgoing]) -> None:
        """What delivery would be handed."""
        self.out.extend(rows)

    def fetching(self) -> Attachments:
        """A part of a program that was just started, so that nobody waits."""
        sources = {"telegram": Source(self.lease, self.api.download)}
        return Attachments(self.store, Catalogue(), sources, self.hand)

    async def sent(self, content: bytes, kind: str = "document", name: str = "x", size: int = 0) -> int:
        """Somebody's turn has noted a file that lies with Telegram; the attachment's id."""
        file = self.telegram.world.store(content, f"-{name}")
        (account,) = await self.store.run(somebody, ANNA)
        facts = {"kind": kind, "handle": file.file_id, "file_name": name, "size": size, "received_at": A_MORNING}
        return await self.store.run(lambda c: attachments.add(c, account_id=account, **facts))

    async def now(self, id: int) -> Attachment:
        """An attachment as it stands."""
        return await self.store.read(attachments.get, id)

    @property
    def words(self) -> list[str]:
        """What people were told."""
        return [json.loads(row.body)["text"] for row in self.out]


@pytest.fixture
async def room(store: Store, telegram: FakeTelegram) -> AsyncIterator[Room]:
    api, lease = BotApi(SecretStr(telegram.token), telegram.url), Lease(store, FrozenClock(), "telegram", "one")
    await lease.start()
    yield Room(store, telegram, api, lease)
    await lease.stop()
    await api.close()


@pytest.mark.parametrize("kind", ["photo", "document"])
async def test_a_photo_is_kept_without_its_place_however_it_was_sent(room: Room, kind: str) -> None:
    taken = photo()
    sent = await room.sent(taken, kind, "我家.jpg")
    home = room.fetching()

    await home.look()

    kept = await room.now(sent)
    assert kept.blob_id is not None
    blob = await room.store.read(attachments.blob, kept.blob_id)
    assert OWNER.encode() not in blob.bytes
    assert opened(blob.bytes).size == (20, 40)
    assert (kept.mime, kept.sha256) == ("image/jpeg", sha256(blob.bytes).hexdigest())
    assert kept.original_sha256 == blob.original_sha256 == sha256(taken).hexdigest()
    assert await home.look() == 0
    assert room.words == []


async def test_a_document_is_kept_byte_for_byte(room: Room) -> None:
    sent = await room.sent(PDF)

    await room.fetching().look()

    kept = await room.now(sent)
    assert (kept.mime, kept.sha256, kept.original_sha256) == ("application/pdf", sha256(PDF).hexdigest(), None)


@pytest.mark.parametrize(
    ("content", "name", "trouble", "words"),
    [
        (b"MZ\x90\x00" + bytes(99), "照片.exe", "wrong kind", "这种文件（exe）我打不开"),
        (b"PK\x03\x04nothing", "信.docx", "wrong kind", "这种文件（docx）我打不开"),
        (photo()[:200], "p.jpg", "broken picture", "没传完整"),
    ],
)
async def test_what_is_not_kept_is_said_in_one_sentence_where_it_was_sent(
    room: Room, content: bytes, name: str, trouble: str, words: str
) -> None:
    sent = await room.sent(content, name=name)

    await room.fetching().look()
    await room.fetching().look()

    given_up = await room.now(sent)
    assert (given_up.blob_id, given_up.trouble) == (None, trouble)
    assert len(room.words) == 1
    assert words in room.words[0]
    assert room.out[0].address == str(ANNA)
    assert await room.store.read(lambda c: [row.id for row in c.execute(select(said.c.id))]) == [room.out[0].id]


async def test_a_file_beyond_the_limit_is_said_to_be_with_the_limit(room: Room) -> None:
    too_large = bytes(fetching.LARGEST + 1)
    sent = await room.sent(too_large, size=len(too_large))

    await room.fetching().look()

    assert "20 MB" in room.words[0]
    assert (await room.now(sent)).blob_id is None


async def test_what_telegram_will_not_give_out_is_given_up_at_once(room: Room) -> None:
    sent = await room.sent(PDF)
    room.telegram.fail_next("getFile", 400, description="Bad Request: file is temporarily unavailable")

    await room.fetching().look()

    assert (await room.now(sent)).trouble == "400 Bad Request: file is temporarily unavailable"
    assert len(room.words) == 1


async def test_a_file_that_cannot_be_fetched_three_times_is_given_up(room: Room) -> None:
    sent = await room.sent(PDF)
    room.telegram.fail_next("getFile", 502, times=3)

    for _ in range(3):
        await room.fetching().look()

    given_up = await room.now(sent)
    assert (given_up.blob_id, given_up.tries, given_up.trouble) == (None, 3, "unavailable")
    assert len(room.words) == 1


async def test_a_file_that_came_late_is_kept_after_all(room: Room) -> None:
    sent = await room.sent(PDF)
    room.telegram.fail_next("getFile", 502)

    await room.fetching().look()
    await room.fetching().look()

    assert (await room.now(sent)).blob_id is not None
    assert room.words == []


async def test_a_file_of_a_web_chat_has_been_kept_already(room: Room) -> None:
    (account,) = await room.store.run(somebody, ANNA)
    blob = await room.store.run(attachments.keep_bytes, PDF, "application/pdf", "0" * 64)
    facts = {"kind": "document", "handle": f"blob:{blob}", "received_at": A_MORNING}
    sent = await room.store.run(lambda c: attachments.add(c, account_id=account, **facts))

    await room.fetching().look()

    kept = await room.now(sent)
    assert (kept.blob_id, kept.size, kept.original_sha256) == (blob, len(PDF), "0" * 64)


async def test_only_who_holds_the_lease_fetches(room: Room) -> None:
    sent = await room.sent(PDF)
    await room.lease.stop()

    await room.fetching().look()

    assert (await room.now(sent)).blob_id is None
    assert [name for name, _ in room.telegram.calls] == []
