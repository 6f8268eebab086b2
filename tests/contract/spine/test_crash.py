"""What a crash left, and what several replicas do, is delivered once and in order."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from bot.journal import Journal
from storage import outbox
from storage.engines import Store, open_store
from storage.outbox import DELIVERED
from tests.clock import FrozenClock
from tests.contract.far_side import ANNA, BEN, somebody
from tests.contract.post_office import Office, message, native_id_of, open_delivery, outgoing
from tests.simulators.telegram import FakeTelegram, Person


async def test_what_a_crash_left_is_found(office: Office, anna: Person) -> None:
    (account,) = await office.store.run(somebody, ANNA)

    (row,) = await office.says(account, "没说完的话", hand=False)
    seen = await anna.waits_for("没说完的话")

    assert await office.becomes(row) == (DELIVERED, "")
    assert await office.store.read(native_id_of, row) == str(seen.message_id)


async def test_what_the_journal_says_was_delivered_is_not_sent_again(
    store: Store, telegram: FakeTelegram, anna: Person, tmp_path: Path
) -> None:
    (account,) = await store.run(somebody, ANNA)
    sayings = [message(account, str(ANNA), text) for text in ("发过了", "没发过", "另一个库的")]
    ids = await store.run(outbox.say, sayings)
    before_the_crash = Journal(tmp_path / "delivered.log")
    before_the_crash.write(outgoing(ids[0], sayings[0], str(ANNA)), "77")
    before_the_crash.write(outgoing(ids[2], message(account, str(ANNA), "别的话"), str(ANNA)), "78")
    before_the_crash.close()

    delivery, api = open_delivery(store, telegram, FrozenClock(), tmp_path / "delivered.log")
    await delivery.start()
    await anna.waits_for("另一个库的")
    await delivery.stop()
    await api.close()

    assert [seen.text for seen in await anna.catches_up()] == ["没发过", "另一个库的"]
    assert await store.read(native_id_of, ids[0]) == "77"
    assert (tmp_path / "delivered.log").read_bytes() == b""


async def test_ours_and_a_strangers_messages_keep_the_order_of_the_chat(
    postgresql_url: str, telegram: FakeTelegram, anna: Person, tmp_path: Path
) -> None:
    """Another process has written before us and told nobody; on SQLite there is no other process."""
    async with office_on(postgresql_url, telegram, tmp_path) as office:
        (account,) = await office.store.run(somebody, ANNA)
        await office.says(account, "先说的", hand=False)
        await office.says(account, "后说的")
        await anna.waits_for("后说的")

    assert [seen.text for seen in await anna.catches_up()] == ["先说的", "后说的"]


async def test_nothing_more_leaves_for_a_chat_before_the_database_knows_what_has(
    postgresql_url: str, telegram: FakeTelegram, anna: Person, ben: Person, tmp_path: Path
) -> None:
    """A replica that took over now would say one thing again, not all of them."""
    engine = create_async_engine(postgresql_url.replace("postgresql:", "postgresql+asyncpg:"))
    async with office_on(postgresql_url, telegram, tmp_path) as office, engine.connect() as somebody_else:
        annas, bens = await office.store.run(somebody, ANNA, BEN)
        later = office.clock.now() + timedelta(hours=1)
        await office.says(annas, "一", "二", hand=False, not_before=later)
        await office.says(bens, "三", hand=False, not_before=later)
        await somebody_else.execute(text("LOCK TABLE outbox IN SHARE MODE"))  # nobody can mark them
        office.clock.move(timedelta(hours=2))
        async with asyncio.timeout(60):
            while office.delivery.counts["delivered"] < 2:  # noqa: ASYNC110 – nobody tells us
                await asyncio.sleep(0.01)
        assert sorted(body["text"] for body in await telegram.waits_for_calls("sendMessage")) == ["一", "三"]

        await somebody_else.rollback()
        await anna.waits_for("二")
    await engine.dispose()


@asynccontextmanager
async def office_on(url: str, telegram: FakeTelegram, folder: Path) -> AsyncIterator[Office]:
    """A delivery on a database of its own."""
    store = open_store(url)
    await store.open()
    clock, journal = FrozenClock(), folder / "delivered.log"
    delivery, api = open_delivery(store, telegram, clock, journal)
    await delivery.start()
    try:
        yield Office(store, telegram, clock, journal, delivery, api)
    finally:
        await delivery.stop()
        await api.close()
        await store.close()


async def test_the_other_replica_delivers_only_when_the_first_has_gone(
    office: Office, telegram: FakeTelegram, anna: Person, tmp_path: Path
) -> None:
    (account,) = await office.store.run(somebody, ANNA)
    second, api = open_delivery(office.store, telegram, office.clock, tmp_path / "second.log", replica="two")
    await second.start()
    await office.says(account, "一", hand=False)
    await anna.waits_for("一")
    await office.delivery.stop()
    assert (office.delivery.counts["delivered"], second.counts["delivered"]) == (1, 0)

    await office.says(account, "二", hand=False)
    await anna.waits_for("二")
    await second.stop()
    await api.close()

    assert second.counts["delivered"] == 1
