"""An announcement to many is under way: whoever is answered meanwhile is not kept waiting behind it."""

import asyncio
from pathlib import Path

from sqlalchemy import Connection

from bot.pacing import Pace
from storage import outbox
from storage.engines import Store
from storage.outbox import BULK
from tests.clock import FrozenClock
from tests.contract import rows
from tests.contract.far_side import ANNA
from tests.contract.post_office import Office, message, open_delivery
from tests.simulators.telegram import FakeTelegram, Person

MANY, FIRST = 400, 700_000


def a_village(c: Connection) -> tuple[int, list[int]]:
    """Anna's account, and those of everybody else."""
    accounts = [
        rows.account(c, rows.person(c), str(one), channel="telegram") for one in (ANNA, *range(FIRST, FIRST + MANY))
    ]
    return accounts[0], accounts[1:]


async def test_an_answer_overtakes_an_announcement_to_many(
    store: Store, telegram: FakeTelegram, anna: Person, tmp_path: Path
) -> None:
    for one in range(FIRST, FIRST + MANY):
        await telegram.person(one).starts()
    delivery, api = open_delivery(
        store, telegram, FrozenClock(), tmp_path / "delivered.log", pace=Pace(30, 1, asyncio.get_running_loop().time())
    )
    office = Office(store, telegram, FrozenClock(), tmp_path, delivery, api)
    account, others = await store.run(a_village)
    announced = [message(to, str(FIRST + n), "明天停水", lane=BULK) for n, to in enumerate(others)]
    await store.run(outbox.say, announced)
    await delivery.start()
    await telegram.waits_for_calls("sendMessage", 5)  # the announcement is on its way

    await office.says(account, "您的意见已收到")
    await anna.waits_for("您的意见已收到")

    # far more of it is still to come than a second's worth has left
    assert await store.read(outbox.count_waiting) > MANY // 2
    await delivery.stop()
    await api.close()
