"""What the database has when all is over, against what people were told."""

import asyncio
from collections import Counter

import asyncpg

from bench.failover.people import Crowd
from bench.prepare import OFFICER_CHAT
from storage.inbox import DONE
from storage.outbox import DELIVERED
from tests.simulators.telegram.fake import FakeTelegram

IN_THE_INBOX = "SELECT state, count(*) AS many FROM inbox GROUP BY state"
KEPT = "SELECT text FROM opinions"
UNSENT = f"SELECT count(*) FROM outbox WHERE state <> {DELIVERED}"
UNDER_WAY = f"SELECT ({UNSENT}) + (SELECT count(*) FROM inbox WHERE state <> {DONE})"
SENT = """
SELECT accounts.address, count(*) AS many FROM outbox JOIN accounts ON accounts.id = outbox.account_id
WHERE outbox.channel = 'telegram' AND outbox.method = 'sendMessage' GROUP BY accounts.address
"""


async def rest(url: str, patience: float) -> None:
    """Wait until nothing is under way: no turn, no message; what is then still under way is a fault."""
    c = await asyncpg.connect(url)
    try:
        async with asyncio.timeout(patience):
            while await c.fetchval(UNDER_WAY):  # noqa: ASYNC110 – it is the database that is waited for
                await asyncio.sleep(0.5)
    except TimeoutError:
        pass
    finally:
        await c.close()


async def faults(url: str, crowd: Crowd, telegram: FakeTelegram, trials: int) -> list[str]:
    """What is wrong, a line each; empty when nothing acknowledged is lost and nothing is there twice."""
    c = await asyncpg.connect(url)
    try:
        inbox = {row["state"]: row["many"] for row in await c.fetch(IN_THE_INBOX)}
        kept = Counter(row["text"] for row in await c.fetch(KEPT))
        unsent = await c.fetchval(UNSENT)
    finally:
        await c.close()
    told = Counter(crowd.told)
    repeated = await repetitions(url, telegram)
    found = {
        "updates in the inbox by state, against what people said": (inbox, {DONE: crowd.said}),
        "opinions with a receipt that are not there": (told - kept, Counter()),
        "opinions that are there twice, or that nobody got a receipt for": (kept - told, Counter()),
        "messages that never left": (unsent, 0),
        "updates Telegram still keeps": (len(telegram.world.updates), 0),
    }
    wrong = [f"{what}: {seen}, not {due}" for what, (seen, due) in found.items() if seen != due]
    often = {chat: many for chat, many in repeated.items() if many > trials and chat != OFFICER_CHAT}
    return wrong + ([f"messages repeated more often than a leader was taken away: {often}"] if often else [])


async def repetitions(url: str, telegram: FakeTelegram) -> Counter[str]:
    """By chat: how many messages came to Telegram beyond those that were due."""
    c = await asyncpg.connect(url)
    try:
        due = Counter({row["address"]: row["many"] for row in await c.fetch(SENT)})
    finally:
        await c.close()
    came = Counter(str(event.chat_id) for event in telegram.world.events if event.kind == "message")
    return came - due
