"""A county with an announcement to many under way: `python -m bench.scenarios.announce MANY`, with its settings."""

import asyncio
import sys
from contextlib import AsyncExitStack
from datetime import datetime

from bench import prepare
from bot.channels.telegram import CHANNEL
from bot.clock import Clock
from bot.program import Program
from bot.settings import load
from bot.turn import encoded
from storage import dialogues, outbox
from storage.connection import Connection
from storage.outbox import BULK, Saying

FIRST, A_PIECE = 5_000_000, 500


async def main(many: int) -> None:
    """Enter the county, so many people in it, and what all of them are to hear."""
    await prepare.main()
    program = Program(load(), Clock())
    async with AsyncExitStack() as stack:
        await program.open(stack)
        for first in range(FIRST, FIRST + many, A_PIECE):
            await program.store.run(_announce, range(first, min(first + A_PIECE, FIRST + many)), program.clock.now())


def _announce(c: Connection, chats: range, now: datetime) -> None:
    met = dialogues.meet(c, {(CHANNEL, str(chat)): "zh" for chat in chats}, now)
    outbox.say(c, [_notice(int(address), one.account_id) for (_, address), one in met.items()])


def _notice(chat: int, account: int) -> Saying:
    body = encoded({"chat_id": chat, "text": "停水通知：明天8时到17时，人民路一带停水检修。"})
    return Saying(CHANNEL, account, "sendMessage", body, lane=BULK)


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1])))
