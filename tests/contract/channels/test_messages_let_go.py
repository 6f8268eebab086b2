"""What was sent to WeCom is let go after its time, but never what somebody still waits for."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import delete

from storage import outbox
from storage.channels import kf_mail, native_messages
from storage.connection import Connection
from storage.engines import Store
from storage.keeping import talk
from storage.outbox import Saying, Settled
from storage.tables import native_messages as table

THEN = datetime(2026, 3, 16, 2, 0, tzinfo=UTC)
NOW = THEN + timedelta(days=800)


def has_been_tried(c: Connection) -> tuple[int, int]:
    """The account of a customer, and what was on its way when the line broke: nobody knows what became of it."""
    account_id = native_messages.open_account(c, "kf", "wk-office:wm-aunt", THEN).account_id
    row = outbox.say(c, [Saying("kf", account_id, "sendMessage", b'{"chat_id":1,"text":"!"}')])[0]
    native_messages.plan(c, account_id, [row], {"text": "!"}, None, THEN)
    return account_id, row


def is_there(c: Connection) -> bool:
    return c.execute(table.select()).first() is not None


def has_arrived(c: Connection, row: int) -> None:
    outbox.settle(c, [Settled(row, outbox.DELIVERED, "1")])


async def test_what_has_not_arrived_is_kept_however_old_it_is(store: Store) -> None:
    _, row = await store.run(has_been_tried)

    await store.run(talk.empty, NOW, 1000)
    assert await store.read(is_there)

    await store.run(has_arrived, row)
    await store.run(talk.empty, NOW, 1000)
    assert not await store.read(is_there)


async def test_what_lost_its_message_is_said_anew(store: Store) -> None:
    account_id, row = await store.run(has_been_tried)
    await store.run(lambda c: c.execute(delete(table)))

    assert await store.run(native_messages.of_row, row) is None
    assert [one.id for one in await store.read(kf_mail.due, account_id, NOW)] == [row]
