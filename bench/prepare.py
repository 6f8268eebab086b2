"""A fresh county for one measured run: `python -m bench.prepare`, with the program's own settings.

One officer of the first station gets an account on the channel that is measured, so that every opinion is announced to
somebody over HTTP, as the plain bots do.
"""

import asyncio
from contextlib import AsyncExitStack

from bot.channels.methods import WECOM
from bot.channels.telegram import CHANNEL
from bot.clock import Clock
from bot.demo import DemoCounty
from bot.program import Program
from bot.settings import load
from storage.people import people

OFFICER, OFFICER_CHAT = "zhang-min", "900001"


async def main() -> None:
    """Migrate, enter the demo county, open its office."""
    program = Program(load(), Clock())
    async with AsyncExitStack() as stack:
        await program.open(stack)
        county = DemoCounty(program.store, program.clock, program.catalogue, program.profile, program.sweep_now)
        ids = await county.set_up(program.sweep)
        on, address = (WECOM, f"u{OFFICER_CHAT}") if program.settings.wecom_corp_id else (CHANNEL, OFFICER_CHAT)
        await program.store.run(people.add_account, ids[OFFICER], on, address, program.clock.now())


if __name__ == "__main__":
    asyncio.run(main())
