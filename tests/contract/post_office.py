"""A delivery between a real database and the test's Telegram."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import SecretStr
from sqlalchemy import Connection, select

from bot.channels.bot_api import BotApi
from bot.channels.telegram import Telegram
from bot.delivery import Delivery
from bot.journal import Journal
from bot.lease import Lease
from bot.pacing import Pace
from bot.postman import Route
from locales.texts import Catalogue
from storage import outbox
from storage.engines import Store
from storage.outbox import Outgoing, Saying
from storage.tables import accounts
from storage.tables import outbox as rows
from tests.clock import FrozenClock
from tests.simulators.telegram import FakeTelegram


@dataclass
class Office:
    """A delivery between a real database and the test's Telegram."""

    store: Store
    telegram: FakeTelegram
    clock: FrozenClock
    journal: Path
    delivery: Delivery
    api: BotApi

    async def says(self, account: int, *texts: str, hand: bool = True, **more: Any) -> list[int]:
        """Write messages as a turn does, and hand them over as it does after its commit."""
        address = await self.store.read(address_of, account)
        sayings = [message(account, address, text, **more) for text in texts]
        ids = await self.store.run(outbox.say, sayings)
        if hand:
            self.delivery.hand(outgoing(i, s, address) for i, s in zip(ids, sayings, strict=True))
        return ids

    async def opens_again(self, lease: Lease | None = None) -> None:
        """Go on after a stop, as a program does that is started anew."""
        await self.delivery.stop()
        await self.api.close()
        self.delivery, self.api = open_delivery(self.store, self.telegram, self.clock, self.journal, lease=lease)
        await self.delivery.start()

    async def becomes(self, row: int) -> tuple[int, str]:
        """State and trouble of a row after every mark has been committed."""
        await self.delivery.stop()
        return await self.store.read(state_of, row)


def address_of(c: Connection, account: int) -> str:
    return str(c.scalars(select(accounts.c.address).where(accounts.c.id == account)).one())


def state_of(c: Connection, row: int) -> tuple[int, str]:
    found = c.execute(select(rows.c.state, rows.c.trouble).where(rows.c.id == row)).one()
    return found.state, found.trouble


def message(account: int, address: str, text: str, **more: Any) -> Saying:
    body = json.dumps({"chat_id": int(address), "text": text}, ensure_ascii=False).encode()
    return Saying("telegram", account, "sendMessage", body, **more)


def outgoing(row: int | None, said: Saying, address: str) -> Outgoing:
    return Outgoing(row, said.channel, said.account_id, address, said.method, said.body, said.lane, said.not_before)


def open_delivery(
    store: Store,
    telegram: FakeTelegram,
    clock: FrozenClock,
    journal: Path,
    *,
    replica: str = "one",
    pace: Pace | None = None,
    lease: Lease | None = None,
) -> tuple[Delivery, BotApi]:
    api = BotApi(SecretStr(telegram.token), telegram.url)
    lease = lease or Lease(store, clock, "telegram", replica)
    sender = Telegram(api, store, clock, lease, Catalogue())
    return Delivery(store, clock, {"telegram": Route(sender, lease, pace or Pace())}, Journal(journal)), api


def native_id_of(c: Connection, row: int) -> str:
    return str(c.scalars(select(rows.c.native_id).where(rows.c.id == row)).one())
