"""`python -m bot explain NUMBER`: how every date of a case was counted, by which rules and which holiday notices."""

from argparse import Namespace
from contextlib import AsyncExitStack
from functools import partial

from bot.commands import Say
from bot.program import Program
from handlers.words import case_number
from services.rules.explaining import Explained, every_clock
from storage.rules import profiles
from storage.rules.profiles import InForce


async def run(program: Program, args: Namespace, say: Say) -> int:
    """Print every clock of the case and its relatives. A number nobody has is refused."""
    number = case_number(args.number) or args.number
    async with AsyncExitStack() as stack:
        await program.open(stack)
        clocks = await program.sweep(partial(every_clock, number=number))
        in_force = await program.store.read(profiles.newest)
    for clock in clocks:
        say(clock.head.text_id, **clock.head.facts)
        for line in clock.says:
            say(line.text_id, **line.facts)
    if not clocks:
        say("explain-no-clock", number=number)
    _by_which(program, in_force, clocks, say)
    return 0


def _by_which(program: Program, in_force: InForce | None, clocks: list[Explained], say: Say) -> None:
    profile = program.profile
    if in_force is None or in_force.digest != profile.digest:
        say("explain-rules-none", name=profile.name, digest=profile.digest[:12])
    else:
        say("explain-rules", name=profile.name, date=in_force.since, digest=profile.digest[:12])
    for year, source in sorted({one for clock in clocks for one in clock.calendar}):
        if source:
            say("explain-calendar", year=str(year), source=source)
        else:
            say("explain-calendar-none", year=str(year))
