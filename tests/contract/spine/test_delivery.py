"""What was said arrives: in order, once, in spite of a channel that stumbles; or it is known why not."""

import asyncio
import json
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, select

from bot.lease import Lease
from bot.pacing import Pace
from storage import attachments, outbox
from storage.engines import Store
from storage.outbox import DELIVERED, PENDING, REFUSED, Outgoing, Saying
from storage.tables import accounts
from tests.clock import A_MORNING, FrozenClock
from tests.contract.far_side import ANNA, BEN, somebody
from tests.contract.post_office import Office, message, open_delivery, outgoing, state_of
from tests.simulators.telegram import FakeTelegram, Person


def texts(calls: Iterable[dict[str, Any]]) -> list[str]:
    return [call["text"] for call in calls]


async def test_messages_arrive_in_the_order_they_were_said(office: Office, anna: Person) -> None:
    (account,) = await office.store.run(somebody, ANNA)
    said = [f"第 {n} 条" for n in range(1, 21)]

    await office.says(account, *said)

    assert texts(await office.telegram.waits_for_calls("sendMessage", 20)) == said


async def test_what_a_run_before_left_is_not_overtaken_by_what_is_said_now(office: Office, anna: Person) -> None:
    """The first word of the new run is handed over before anybody has looked what waits."""
    (account,) = await office.store.run(somebody, ANNA)
    await office.delivery.stop()
    old, new = [f"旧的第 {n} 条" for n in range(1, 6)], message(account, str(ANNA), "新的")
    await office.says(account, *old, hand=False)
    (row,) = await office.store.run(outbox.say, [new])

    await office.opens_again()
    office.delivery.hand([outgoing(row, new, str(ANNA))])

    assert texts(await office.telegram.waits_for_calls("sendMessage", 6)) == [*old, "新的"]


class Slipping(Lease):
    """A lease that has run out while the program stood still, and is taken again before anybody has looked."""

    slipped = False

    @property
    def held(self) -> bool:
        """Whether it is ours, unless it has slipped."""
        return super().held and not self.slipped


async def test_what_a_lost_lease_left_lying_is_not_overtaken(office: Office, anna: Person) -> None:
    (account,) = await office.store.run(somebody, ANNA)
    lease = Slipping(office.store, office.clock, "telegram", "one")
    await office.opens_again(lease)
    office.telegram.hold("sendMessage")
    await office.says(account, "一", "二", "三")
    await office.telegram.waits_for_calls("sendMessage")
    lease.slipped = True
    office.telegram.release("sendMessage")
    async with asyncio.timeout(60):
        while not office.delivery.counts["delivered"]:  # noqa: ASYNC110 – nobody tells us
            await asyncio.sleep(0)
    lease.slipped = False

    await office.says(account, "四")

    assert texts(await office.telegram.waits_for_calls("sendMessage", 4)) == ["一", "二", "三", "四"]


async def test_what_was_said_without_the_lease_is_not_overtaken(office: Office, anna: Person) -> None:
    """Not by what is said once it is there again, and not because the chat is busy with what was said before."""
    (account,) = await office.store.run(somebody, ANNA)
    lease = Slipping(office.store, office.clock, "telegram", "one")
    await office.opens_again(lease)
    office.telegram.hold("sendMessage")
    await office.says(account, "一")
    await office.telegram.waits_for_calls("sendMessage")
    lease.slipped = True
    await office.says(account, "二")
    lease.slipped = False
    looked = office.delivery.postmen["telegram"].looked_at
    async with asyncio.timeout(60):
        while office.delivery.postmen["telegram"].looked_at == looked:  # noqa: ASYNC110 – nobody tells us
            await asyncio.sleep(0)

    await office.says(account, "三")
    office.telegram.release("sendMessage")

    assert texts(await office.telegram.waits_for_calls("sendMessage", 3)) == ["一", "二", "三"]


async def test_one_chat_waits_for_its_answer_while_another_is_served(office: Office, anna: Person, ben: Person) -> None:
    (annas,) = await office.store.run(somebody, ANNA)
    (bens,) = await office.store.run(somebody, BEN)
    office.telegram.hold("sendMessage")

    await office.says(annas, "一", "二")
    await office.says(bens, "三")
    assert sorted(texts(await office.telegram.waits_for_calls("sendMessage", 2))) == ["一", "三"]

    office.telegram.release("sendMessage")
    await anna.waits_for("二")


async def test_too_many_requests_waits_and_then_arrives_once(office: Office, anna: Person) -> None:
    (account,) = await office.store.run(somebody, ANNA)
    office.telegram.fail_next("sendMessage", 429, retry_after=1)

    (row,) = await office.says(account, "您好")
    await anna.waits_for("您好")

    assert await office.becomes(row) == (DELIVERED, "")
    assert [seen.text for seen in await anna.catches_up()] == ["您好"]
    assert office.delivery.counts["retried"] == 1


@pytest.mark.parametrize("status", [500, 502])
async def test_a_server_error_is_tried_again(office: Office, anna: Person, status: int) -> None:
    (account,) = await office.store.run(somebody, ANNA)
    office.telegram.fail_next("sendMessage", status)

    (row,) = await office.says(account, "您好")
    await anna.waits_for("您好")

    assert await office.becomes(row) == (DELIVERED, "")


async def test_a_broken_connection_is_tried_again_in_order(office: Office, anna: Person) -> None:
    (account,) = await office.store.run(somebody, ANNA)
    office.telegram.drop_before("sendMessage")

    await office.says(account, "一", "二")
    await anna.waits_for("二")

    assert [seen.text for seen in await anna.catches_up()] == ["一", "二"]


async def test_what_is_refused_is_set_aside_and_the_next_one_goes(office: Office, anna: Person) -> None:
    (account,) = await office.store.run(somebody, ANNA)
    office.telegram.fail_next("sendMessage", 400, description="Bad Request: chat not found")

    refused, fine = await office.says(account, "一", "二")
    await anna.waits_for("二")

    assert office.delivery.counts["refused"] == 1
    assert await office.becomes(fine) == (DELIVERED, "")
    assert await office.store.read(state_of, refused) == (REFUSED, "400 Bad Request: chat not found")


async def test_a_notice_to_who_blocked_us_takes_the_next_account(office: Office, anna: Person, ben: Person) -> None:
    """Anna's second account is called Ben here: one person, two telephones."""
    first, second = await office.store.run(somebody, ANNA, BEN)
    await anna.blocks()

    notice, later = await office.says(first, "您的意见已办结", "请评价", person_id=1)
    await ben.waits_for("请评价")

    assert [seen.text for seen in await ben.catches_up()] == ["您的意见已办结", "请评价"]
    assert await office.becomes(notice) == (REFUSED, f"blocked, sent to account {second}")
    assert await office.store.read(state_of, later) == (REFUSED, f"blocked, sent to account {second}")
    assert await office.store.read(unreachable, first)


async def test_without_another_account_it_waits_until_they_write_again(office: Office, anna: Person) -> None:
    (account,) = await office.store.run(somebody, ANNA)
    await anna.blocks()
    notice, answer = await office.says(account, "您的意见已办结", "好的")
    await office.telegram.waits_for_calls("sendMessage")
    assert await office.becomes(notice) == (PENDING, "blocked")
    assert await office.store.read(state_of, answer) == (PENDING, "blocked")

    await anna.unblocks()
    await office.store.run(outbox.revive, [account])
    await office.opens_again()
    await anna.waits_for("好的")

    assert await office.becomes(notice) == (DELIVERED, "")
    assert not await office.store.read(unreachable, account)


async def test_what_is_held_back_leaves_when_the_night_is_over(office: Office, anna: Person) -> None:
    (account,) = await office.store.run(somebody, ANNA)
    in_the_morning = office.clock.now() + timedelta(hours=10)

    await office.says(account, "早上好", not_before=in_the_morning)
    await office.says(account, "马上")
    await anna.waits_for("马上")
    assert [seen.text for seen in await anna.catches_up()] == ["马上"]

    office.clock.move(timedelta(hours=10))
    await anna.waits_for("早上好")


async def test_an_answer_to_a_press_stands_in_no_line_and_is_not_missed(office: Office, anna: Person) -> None:
    (account,) = await office.store.run(somebody, ANNA)
    office.telegram.hold("sendMessage")
    await office.says(account, "您好")
    await office.telegram.waits_for_calls("sendMessage")

    body = json.dumps({"callback_query_id": "too-old"}).encode()
    office.delivery.hand([Outgoing(None, "telegram", account, str(ANNA), "answerCallbackQuery", body)])
    await office.telegram.waits_for_calls("answerCallbackQuery")

    office.telegram.release("sendMessage")
    await anna.waits_for("您好")


async def test_a_photo_kept_by_us_is_uploaded(office: Office, anna: Person) -> None:
    (account,) = await office.store.run(somebody, ANNA)
    blob = await office.store.run(a_picture, account)
    body = json.dumps({"chat_id": ANNA, "photo": f"blob:{blob}", "caption": "路灯"}, ensure_ascii=False).encode()
    said = Saying("telegram", account, "sendPhoto", body)

    (row,) = await office.store.run(outbox.say, [said])
    office.delivery.hand([outgoing(row, said, str(ANNA))])
    seen = await anna.waits_for(lambda shown: bool(shown.message and shown.message.photo))

    assert seen.message is not None
    assert seen.message.caption == "路灯"


@pytest.mark.parametrize(("named", "called"), [("云交函〔2026〕1号.pdf", "云交函〔2026〕1号.pdf"), ("", "1.png")])
async def test_a_file_is_called_as_we_call_it_and_never_as_its_sender_did(
    office: Office, anna: Person, named: str, called: str
) -> None:
    (account,) = await office.store.run(somebody, ANNA)
    blob = await office.store.run(a_picture, account)
    body = {"chat_id": ANNA, "document": f"blob:{blob}", **({"file_name": named} if named else {})}
    said = Saying("telegram", account, "sendDocument", json.dumps(body, ensure_ascii=False).encode())

    (row,) = await office.store.run(outbox.say, [said])
    office.delivery.hand([outgoing(row, said, str(ANNA))])
    seen = await anna.waits_for(lambda shown: bool(shown.message and shown.message.document))

    assert seen.message is not None
    assert seen.message.document is not None
    assert seen.message.document.file_name == called


async def test_our_own_pace_keeps_telegram_content(
    store: Store, telegram: FakeTelegram, anna: Person, tmp_path: Path
) -> None:
    telegram.pace(per_second=30, per_chat=5)
    pace = Pace(30, 5, asyncio.get_running_loop().time())
    delivery, api = open_delivery(store, telegram, FrozenClock(), tmp_path / "delivered.log", pace=pace)
    office = Office(store, telegram, FrozenClock(), tmp_path, delivery, api)
    await delivery.start()
    (account,) = await store.run(somebody, ANNA)

    await office.says(account, *[f"第 {n} 条" for n in range(1, 9)])
    await anna.waits_for("第 8 条")
    await delivery.stop()
    await api.close()

    assert delivery.counts == {"delivered": 8}


def a_picture(c: Connection, account: int) -> int:
    facts = {"kind": "photo", "handle": "file", "received_at": A_MORNING}
    kept = attachments.add(c, account_id=account, **facts)
    return attachments.keep(c, kept, b"\x89PNG\r\n\x1a\n" + bytes(40), "image/png")


def unreachable(c: Connection, account: int) -> bool:
    return c.scalars(select(accounts.c.unreachable_since).where(accounts.c.id == account)).one() is not None
