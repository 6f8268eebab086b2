"""`python -m bot letters`: what was set aside, tried again or dropped; nothing of what anybody wrote is shown."""

import getpass
import re
from argparse import ArgumentParser, Namespace
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AsyncExitStack

from bot.commands import WRONG, Say
from bot.program import Program
from storage import set_aside
from storage.connection import Connection
from storage.set_aside import Box, Deed, Letter

LIST = "list"
# letters shown at once
SHOWN = 200
NAME = re.compile(rf"({'|'.join(Box)}):(\d{{1,18}})")
# by box: the letters meant; None: all of them
Meant = Mapping[Box, Collection[int] | None]


def arguments(letters: ArgumentParser, both: Callable[[str], str]) -> None:
    """What stands behind `letters`."""
    letters.add_argument(
        "what", metavar="WHAT", choices=[LIST, *map(str, Deed)], help=both("operator-help-letters-what")
    )
    letters.add_argument("ids", metavar="LETTER", nargs="*", help=both("operator-help-letters-ids"))
    letters.add_argument("--all", action="store_true", help=both("operator-help-letters-all"))


async def run(program: Program, args: Namespace, say: Say) -> int:
    """List what was set aside, let it wait again, or drop it; each retry and drop is recorded."""
    if args.what != LIST and args.all == bool(args.ids):
        say("letters-which")
        return WRONG
    unknown = [one for one in args.ids if not NAME.fullmatch(one)]
    if unknown:
        say("letters-no-name", name=unknown[0])
        return WRONG
    async with AsyncExitStack() as stack:
        await program.open(stack)
        if args.what == LIST:
            return _show(await program.store.read(set_aside.listed, SHOWN), say)
        meant = meant_by(args.ids)
        done = await program.store.run(_do, Deed(args.what), meant, getpass.getuser(), program)
    missing = [f"{box}:{id}" for box, ids in meant.items() if ids is not None for id in sorted({*ids} - {*done[box]})]
    for one in missing:
        say("letters-not-there", name=one)
    count = sum(map(len, done.values()))
    says = "letters-retried" if args.what == Deed.RETRY else "letters-dropped"
    say(says, count=count)
    return WRONG if missing else 0


def meant_by(names: Sequence[str]) -> Meant:
    """The letters of these names, inbox:17 or outbox:34; all of them where none is named."""
    if not names:
        return dict.fromkeys(Box)
    ids: dict[Box, set[int]] = defaultdict(set)
    for one in names:
        box, _, id = one.partition(":")
        ids[Box(box)].add(int(id))
    return dict(ids)


def _do(c: Connection, deed: Deed, meant: Meant, by: str, program: Program) -> dict[Box, list[int]]:
    return {box: set_aside.do(c, deed, box, ids, by, program.clock.now()) for box, ids in meant.items()}


def _show(letters: Sequence[Letter], say: Say) -> int:
    for one in letters:
        at = one.at.isoformat(timespec="seconds") if one.at else "-"
        facts = {"channel": one.channel, "what": one.what, "tries": one.tries, "trouble": one.trouble or "-"}
        about = " ".join(f"{name}={fact}" for name, fact in facts.items())
        say.plain(f"{one.box}:{one.id} {at} {about}")
    say("letters-listed" if letters else "letters-none", count=len(letters))
    return 0
