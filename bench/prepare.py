"""A fresh county for one measured run: `python -m bench.prepare`, with the program's own settings.

One officer of the first station gets a Telegram account, so that every opinion is announced to somebody over HTTP,
as the plain bots do.
"""

import asyncio
from contextlib import AsyncExitStack

from bot.channels.telegram import CHANNEL
from bot.clock import Clock
from bot.demo import DemoCounty, remembered_offset
from bot.program import Program
from bot.settings import load
from storage import people
from storage.connection import Connection

OFFICER, OFFICER_CHAT = "zhang-min", "900001"


async def main() -> None:
    """Migrate, enter the demo county, open its office."""
    program = Program(load(), Clock())
    async with AsyncExitStack() as stack:
        await program.open(stack)
        program.clock.offset = await remembered_offset(program.store, program.clock, program.house.calendar)
        county = DemoCounty(program.store, program.clock, program.catalogue, program.profile, program.sweep_now)
        ids = await county.set_up(program.sweep)
        await program.store.run(_give_telegram, ids[OFFICER], program.clock)


def _give_telegram(c: Connection, person_id: int, clock: Clock) -> None:
    people.add_account(c, person_id, CHANNEL, OFFICER_CHAT, clock.now())


if __name__ == "__main__":
    asyncio.run(main())
