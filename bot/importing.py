"""Imports on the command line: rosters and running suggestions from spreadsheets, and their templates."""

import asyncio
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path

from bot.commands import WRONG, Say
from bot.program import Program
from domain import notice
from domain.people import sheets
from domain.people.sheets import Fault
from services.people.importing_roster import Imported, import_roster
from services.suggestions.importing_cases import import_suggestions

TEMPLATE = "template"
USE_CASES = {"roster": import_roster, "suggestions": import_suggestions}
Both = Callable[[str], str]


def arguments(parser: ArgumentParser, both: Both) -> None:
    """What stands behind `import`: roster FILE, suggestions FILE, template BOOK FILE."""
    parser.add_argument("what", metavar="WHAT", choices=(*sheets.BOOKS, TEMPLATE), help=both("operator-help-what"))
    parser.add_argument("names", metavar="FILE", nargs="+", help=both("operator-help-import-file"))


async def run(program: Program, args: Namespace, say: Say) -> int:
    """Import a file, or write an empty template. Nothing is imported while anything is wrong."""
    from bot import spreadsheets  # openpyxl is for this command alone

    file = args.names[-1]
    try:
        if args.what == TEMPLATE:
            return await _template(args.names, say)
        grids = await asyncio.to_thread(spreadsheets.read, Path(file))
    except spreadsheets.NotASpreadsheet as error:
        say("import-unreadable", file=file, why=notice.Say(error.says))
        return WRONG
    except FileNotFoundError:
        say("import-no-file", file=file)
        return WRONG
    except OSError as error:
        say("import-unreadable", file=file, why=error.strerror or type(error).__name__)
        return WRONG
    async with AsyncExitStack() as stack:
        await program.open(stack)
        done = await program.sweep(partial(USE_CASES[args.what], grids=grids))
    _report(done, say)
    return WRONG if done.faults else 0


async def _template(names: Sequence[str], say: Say) -> int:
    from bot import spreadsheets

    book = names[0] if names[0] in sheets.BOOKS else sheets.BOOKS[0]
    await asyncio.to_thread(spreadsheets.write_template, book, Path(names[-1]))
    say("import-template-written", file=names[-1])
    return 0


def _report(done: Imported, say: Say) -> None:
    for sheet, column in done.unused:
        if column:
            say("import-unused-column", sheet=sheet, column=column)
        else:
            say("import-unused-sheet", sheet=sheet)
    if done.faults:
        refused = "import-refused" if len(done.faults) > 1 else "import-refused-one"
        say(refused, count=str(len(done.faults)))
        for fault in done.faults:
            _name(fault, say)
        return
    text_id = "import-done" if done.added or done.changed else "import-nothing-new"
    say(text_id, added=str(done.added), changed=str(done.changed), same=str(done.same))
    if done.missing:
        say("import-missing", count=str(len(done.missing)))
        for one in done.missing:
            say(one.text_id, **one.facts)


def _name(fault: Fault, say: Say) -> None:
    where = fault._asdict()
    if not fault.sheet:
        say("import-fault-file", why=fault.why)
    elif not fault.column:
        say("import-fault-sheet", **where)
    elif not fault.row:
        say("import-fault-column", **where)
    else:
        say("import-fault", **where)
