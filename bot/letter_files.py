"""`python -m bot letter-template FILE`, and what the doctor says of letters: the font, letters that failed."""

import asyncio
from argparse import Namespace
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any, NamedTuple

from bot.commands import WRONG, Say
from bot.program import Program
from domain.errors import CaseworkError
from services.replies import fonts, letter_templates
from services.replies.reply_letters import MOST_TRIES
from storage.replies import reply_letters


class Look(NamedTuple):
    """One thing the doctor looked at."""

    well: bool
    says: str
    facts: dict[str, Any]


async def run(program: Program, args: Namespace, say: Say) -> int:
    """Take a template for reply letters after looking at it; --house writes the house form to the file instead."""
    from services.replies.letter_docx import house_form  # python-docx is for this command alone
    from services.replies.letter_template import check

    file = Path(args.file)
    try:
        if args.house:
            await asyncio.to_thread(file.write_bytes, house_form())
            say("operator-template-written", file=args.file)
            return 0
        content = await asyncio.to_thread(file.read_bytes)
        await asyncio.to_thread(check, content)
    except OSError as error:
        say("operator-template-unreadable", file=args.file, why=error.strerror or type(error).__name__)
        return WRONG
    except CaseworkError as why:
        say(why.says, **why.facts)
        return WRONG
    async with AsyncExitStack() as stack:
        await program.open(stack)
        template = await program.sweep(lambda work: letter_templates.take(work, content, None))
    say("letter-template-taken", digest=template.sha256[:8])
    return 0


async def looks(program: Program) -> AsyncIterator[Look]:
    """The font letters need as PDF, and letters nobody could make; the database is open."""
    chosen = program.settings.font
    font = await asyncio.to_thread(fonts.find, chosen)
    if font is not None:
        yield Look(True, "doctor-font-well", {"file": font.path})
    elif chosen is not None:
        yield Look(False, "doctor-font-unusable", {"file": chosen})
    else:
        yield Look(False, "doctor-no-font", {})
    stuck = await program.store.read(reply_letters.stuck, tries=MOST_TRIES)
    if stuck:
        yield Look(False, "doctor-letters-stuck", {"count": str(stuck)})
