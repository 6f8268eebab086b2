"""What the operator can do on the command line. Each command returns the exit code."""

import asyncio
import gc
import json
import signal
from argparse import Namespace
from collections.abc import Callable
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path
from typing import Any

from bot import docs
from bot.program import Program
from domain import notice
from domain.roles import Role
from domain.rules.calendar import NoticeUnreadable
from locales.texts import Catalogue
from services.people import ending, inviting, roster
from services.people.place_faults import PlaceUnusable
from services.rules import calendars
from storage import events, schema

WRONG = 1
# new objects before the garbage collector looks: a turn makes thousands, which die by themselves
SWEEP_AFTER = 20_000
Print = Callable[[str], None]


class Say:
    """Says a sentence to the operator: in Chinese, then in English if it is there."""

    def __init__(self, catalogue: Catalogue, out: Print) -> None:
        self._languages = catalogue.texts("zh"), catalogue.texts("en")
        self.plain = out

    def __call__(self, text_id: str, **facts: object) -> None:
        """Look the sentence up by its id and fill in its facts."""
        for words in dict.fromkeys(texts(text_id, **facts) for texts in self._languages):
            self.plain(words)


async def run(program: Program, args: Namespace, say: Say) -> int:
    """Run until told to stop (SIGINT, SIGTERM)."""
    stop = asyncio.Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(sign, stop.set)
    async with program:
        say("operator-address", address=program.address)
        if (name := await program.bot_name()) is not None:
            say("operator-telegram", name=name)
            await _demo_links(program, say, name)
        if (badly := await program.sealed_badly()) is not None:
            say(badly)
        # what is here now stays: looking through all of it for garbage would stop everybody for a quarter of a second
        gc.collect()
        gc.freeze()
        gc.set_threshold(SWEEP_AFTER, 20, 20)
        await stop.wait()
    say("operator-stopped")
    return 0


async def migrate(program: Program, args: Namespace, say: Say) -> int:
    """Bring the database up to date."""
    async with AsyncExitStack() as stack:
        await program.open(stack, migrate=True)
    url, place = program.settings.database_url.get_secret_value(), program.settings.database_schema
    say("operator-migrated", revision=await asyncio.to_thread(schema.current, url, schema=place))
    return 0


async def verify(program: Program, args: Namespace, say: Say) -> int:
    """Check every chain of the record."""
    async with AsyncExitStack() as stack:
        await program.open(stack)
        report = await program.store.read(events.verify)
    say("operator-not-verified" if report.broken else "operator-verified", count=report.checked)
    for broken in report.broken:
        say("operator-broken", **broken._asdict())
    return WRONG if report.broken else 0


async def invite(program: Program, args: Namespace, say: Say) -> int:
    """Make a one-use invitation and print where it can be opened."""
    async with AsyncExitStack() as stack:
        await program.open(stack)
        ask = partial(inviting.invite_named, role=Role(args.role), name=args.name, scope=args.scope, post=args.post)
        made = await program.sweep(ask)
        name = await program.bot_name()
    say("operator-invited", name=args.name, due=made.until)
    say.plain(f"{program.address}/?start={made.token}")
    if name is not None:
        say.plain(_deep_link(name, made.token))
    say("invite-made-code", code=made.code)
    return 0


async def end_role(program: Program, args: Namespace, say: Say) -> int:
    """End an appointment this very minute; open work is handed on and everybody is told."""
    async with AsyncExitStack() as stack:
        await program.open(stack)
        left = await program.sweep(partial(ending.end_named, role=Role(args.role), name=args.name, scope=args.scope))
    facts = {"opinions": str(left.opinions), "cases": str(left.cases), "who": left.who or notice.Say("nobody-yet")}
    say("end-done", **left.seat.facts, **facts)
    return 0


async def place(program: Program, args: Namespace, say: Say) -> int:
    """Enter a place from its description, or bring it up to date; nothing is entered while anything is wrong."""
    try:
        described = await asyncio.to_thread(roster.read, Path(args.file))
    except OSError as error:
        return _no_file(args.file, error, say)
    except PlaceUnusable as error:
        for line, what in error.problems:
            say("operator-place-unreadable", file=args.file, line=str(line), what=what)
        say("operator-place-nothing", file=args.file)
        return WRONG
    async with AsyncExitStack() as stack:
        await program.open(stack)
        people = await program.sweep(partial(roster.seed, place=described))
    say("operator-place-entered", name=described.congress.name, count=len(people))
    return 0


async def calendar(program: Program, args: Namespace, say: Say) -> int:
    """Load the holiday notice of a year; a running program sees it at its next sweep."""
    try:
        read = await asyncio.to_thread(_json, Path(args.file))
        async with AsyncExitStack() as stack:
            await program.open(stack)
            recount = await program.sweep(partial(calendars.load_year, notice=read))
    except OSError as error:
        return _no_file(args.file, error, say)
    except UnicodeDecodeError:
        say("operator-file-not-readable", file=args.file)
        return WRONG
    except json.JSONDecodeError as error:
        what = notice.Say("holidays-no-json", {"line": str(error.lineno)})
        say("operator-calendar-unreadable", file=args.file, what=what)
        return WRONG
    except NoticeUnreadable as error:
        say("operator-calendar-unreadable", file=args.file, what=notice.Say(error.says, error.facts))
        return WRONG
    say("operator-calendar-loaded", year=str(read["year"]), moved=recount.moved, confirmed=recount.confirmed)
    return 0


def write_docs(say: Say) -> int:
    """Write the generated pages anew."""
    say("operator-docs-written", file=docs.write())
    return 0


async def _demo_links(program: Program, say: Say, bot_name: str) -> None:
    """The roles of the demo county, for people who play it on Telegram."""
    if program.county is None:
        return
    say("operator-demo-links")
    for line in await program.county.invitations(program.sweep, program.people, partial(_deep_link, bot_name)):
        say.plain(line)


def _no_file(name: str, error: OSError, say: Say) -> int:
    """A file that is not there, or is no file we may read."""
    say("operator-file-not-there" if isinstance(error, FileNotFoundError) else "operator-file-not-readable", file=name)
    return WRONG


def _json(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))


def _deep_link(bot_name: str, token: str) -> str:
    return f"https://t.me/{bot_name}?start={token}"
