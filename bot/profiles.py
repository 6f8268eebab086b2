"""`python -m bot profile`: checks a profile line by line, shows one with its sources, counts running dates again."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from contextlib import AsyncExitStack
from functools import partial

from bot.commands import WRONG, Say
from bot.program import Program
from domain import notice
from domain.rules.profile import Profile, load
from domain.rules.profile_files import ProfileUnusable
from services.rules import profiles

OWN, INHERITED = "●", "○"
CHECK, SHOW, RECOUNT = WHAT = ("check", "show", "recount")
Both = Callable[[str], str]


def arguments(parser: ArgumentParser, both: Both) -> None:
    """What stands behind `profile`: check FILE, show NAME, recount WHO."""
    parser.add_argument("what", metavar="WHAT", choices=WHAT, help=both("operator-help-profile-what"))
    parser.add_argument("name", metavar="NAME", help=both("operator-help-profile-name"))


def look(args: Namespace, say: Say) -> int:
    """Check or show a profile; neither needs a database, or a profile in force that is well."""
    try:
        profile = load(args.name)
    except ProfileUnusable as wrong:
        complain(wrong, say)
        say("operator-profile-wrong", file=wrong.name, count=str(len(wrong.problems)))
        return WRONG
    if args.what == SHOW:
        _show(profile, say)
        return 0
    own = len(profile.values) - len(profile.inherited)
    facts = {"name": profile.name, "count": str(len(profile.values)), "own": str(own), "digest": profile.digest[:12]}
    say("operator-profile-well", file=args.name, **facts)
    return 0


def complain(wrong: ProfileUnusable, say: Say) -> None:
    """Everything that is wrong with a profile, a sentence each, in the order of the file."""
    for one in sorted(wrong.problems, key=lambda problem: problem.line):
        what = notice.Say(one.says, one.facts)
        if one.line:
            say("profile-at-line", file=wrong.name, line=str(one.line), what=what)
        else:
            say("profile-at-all", file=wrong.name, what=what)


async def recount(program: Program, args: Namespace, say: Say) -> int:
    """Count the running dates again by the rules now in force; who decided it is named."""
    async with AsyncExitStack() as stack:
        await program.open(stack)
        await program.sweep(profiles.take_effect)
        done = await program.sweep(partial(profiles.recount, officer=args.name))
    sums = {"moved": str(done.moved), "same": str(done.same), "left": str(done.left)}
    say("operator-profile-recounted", name=program.profile.name, **sums)
    return 0


def _show(profile: Profile, say: Say) -> None:
    say("profile-show-head", name=profile.name, digest=profile.digest[:12])
    for key, (value, source) in profile.values.items():
        say.plain(f"{INHERITED if key in profile.inherited else OWN} {key} | {value} | {source}")
