"""Everything by which something of a campaign or a poll can leave the program, looked at for everybody.

The ways come from the program's own tables. What is secret is one of a few words – a level, a number of points – and no
mark can be put on it: so the same story is told twice with the secrets exchanged, and whatever anybody could see must
be the same both times.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from io import BytesIO
from typing import Any, TypeVar
from zipfile import BadZipFile, ZipFile

from sqlalchemy import Connection

from domain.errors import CaseworkError
from domain.person import Person
from handlers.router import joined
from locales.texts import Catalogue
from scheduler.jobs import timetable
from services.office import calendar_feed
from services.rules.explaining import every_clock
from services.windows import CLOSERS
from services.work import Work
from storage import attachments, events, set_aside
from storage.people import people
from tests.contract.chamber import everything
from tests.contract.hall import Hall
from web.calendar import written

T = TypeVar("T")
Seen = dict[str, list[str]]
AT_ONCE = 40
# Where deeds about polls, and about campaigns, are; the office's lists, figures and searches.
OF_POLLS, OF_CAMPAIGNS, OF_OFFICE = ("handlers.committee",), ("handlers.campaigns",), ("handlers.office",)
# Deeds that end the secrecy as the rules have it: counted, closed, opened by the two, or called off and destroyed.
ENDING = {"poll-close", "poll-count", "poll-call-off", "survey-close", "survey-off", "scoring-key", "scoring-off"}
# Commands that list or find.
TYPED = [name for name in joined("COMMANDS") if name not in ("start", "stop", "cancel")]
NUMBERS = ("PY-2026-0001", "找 2026", "找 评议")
CATALOGUE = Catalogue()
# Made anew by chance each time, so no two tellings agree in it: digests, keys, tokens, what lies sealed.
NUMBERED = re.compile(r"blob:\d+")
CHANCE = re.compile(r"(?<=\"file_size\": )\d+|[0-9a-f]{8,}|[A-Za-z0-9_-]{20,}|(?<=校验码)\S+")


def deeds(person: Person, rooms: tuple[str, ...]) -> list[str]:
    """Every deed of these rooms this person gets as far as trying, by the tables of the router."""
    held = {None, *(one.role for one in person.grants)}
    every = joined("DEEDS").items()
    found = [name for name, deed in every if deed.call.__module__.startswith(rooms) and deed.role in held]
    return [name for name in found if name not in ENDING]


async def fetched(here: Hall, who: Mapping[str, tuple[str, ...]]) -> Seen:
    """What each of these can fetch: the deeds of their rooms and the commands, cases called by number and by words."""
    seen = {}
    for one, rooms in who.items():
        since, me = len(here.scene.out), here._addresses[one]
        tries = [here.scene.presses(me, f"b:{name}:1:0:1") for name in deeds(await here.person(one), rooms)]
        tries += [here.scene.says(me, words) for words in (*(f"/{name}" for name in TYPED), *NUMBERS, "/cancel")]
        for start in range(0, len(tries), AT_ONCE):
            await here.scene.hears(*tries[start : start + AT_ONCE])
        seen[one] = [*await told(here, since, me), await calendar_of(here, one)]
    return seen


async def told(here: Hall, since: int, address: int | None = None) -> list[str]:
    """What was let out since then, to one or to all, with what lies in the files."""
    rows = [row for row in here.scene.out[since:] if address is None or row.address == str(address)]
    return [await _in_words(here, row.address, row.method, row.body) for row in rows]


async def _in_words(here: Hall, address: str, method: str, body: bytes) -> str:
    words = json.dumps(json.loads(body), ensure_ascii=False)
    for blob in re.findall(r"blob:(\d+)", words):
        kept = await here.scene.store.read(attachments.blob, int(blob))
        words += "".join(unpacked(bytes(kept.bytes)))
    return f"{address} {method} {NUMBERED.sub('blob:#', CHANCE.sub('#', words))}"


# The parts of a workbook or a letter that hold words; the others say when and by what it was made.
WORDS = ("xl/worksheets/", "xl/sharedStrings", "word/document")


def unpacked(content: bytes) -> Iterator[str]:
    """What stands in a file."""
    try:
        with ZipFile(BytesIO(content)) as parts:
            yield from (parts.read(name).decode() for name in parts.namelist() if name.startswith(WORDS))
    except BadZipFile:
        yield content.decode("utf-8", errors="replace")


async def calendar_of(here: Hall, who: str) -> str:
    """Somebody's feed as a calendar program fetches it."""

    def fetch(work: Work) -> bytes:
        person = people.get(work.c, here.ids[who], work.today)
        try:
            token = calendar_feed.link(work, person=person).rpartition("/")[2].removesuffix(".ics")
        except CaseworkError:
            return b""
        found = calendar_feed.feed(work, token)
        return written(found, CATALOGUE.texts("zh")) if found else b""

    return (await here.scene.turns.sweep(fetch)).decode()


async def days_go_by(here: Hall) -> list[str]:
    """What the timetable lets out by itself."""
    since = len(here.scene.out)
    for job in timetable(here.scene.turns.sweep, CLOSERS):
        await job.run()
    return await told(here, since)


# What the operator's commands print of what people said, by their tables; the others are told apart below.
async def explained(here: Hall) -> list[str]:
    """`explain` of every number there may be."""

    def ask(work: Work, number: str) -> str:
        try:
            return str(every_clock(work, number=number))
        except CaseworkError as refusal:
            return refusal.says

    return [await here.scene.turns.sweep(partial(ask, number=number)) for number in NUMBERS[:1]]


async def verified(here: Hall) -> list[str]:
    """`verify` says how many events there are."""
    return [str(await here.scene.store.read(events.verify))]


async def set_aside_letters(here: Hall) -> list[str]:
    """`letters list`."""
    return [str(await here.scene.store.read(set_aside.listed, 200))]


# Columns that hold chance or a moment of this machine, and what is sealed.
NOT_COMPARED = {"sealed", "key", "nonce", "digest", "canonical", "hash", "previous", "token", "size"}
# files are unpacked and compared where somebody is sent one
FILES = ("blobs", "attachments")


async def kept(here: Hall) -> list[str]:
    """Every row of every table, as a backup holds it, but for what is sealed or chance."""

    def rows(c: Connection) -> list[str]:
        found = [
            (table, {name: row[name] for name in row.keys() - NOT_COMPARED})
            for table, row in everything(c)
            if table not in FILES
        ]
        return sorted(f"{table} {CHANCE.sub('#', NUMBERED.sub('#', str(sorted(row.items()))))}" for table, row in found)

    return await here.scene.store.read(rows)


COMMANDS: dict[str, Callable[[Hall], Any] | str] = {
    "explain": explained,
    "verify": verified,
    "letters": set_aside_letters,
    "backup": "every row is compared: `kept`",
    "restore": "reads a backup, prints counts",
    "reseal": "prints counts",
    "retention": "prints counts",
    "run": "prints addresses",
    "demo": "prints addresses and invitations",
    "doctor": "prints settings and counts",
    "migrate": "prints the revision",
    "place": "prints the name of the place",
    "invite": "prints an invitation",
    "calendar": "prints the year",
    "letter-template": "prints the template's digest",
    "import": "prints what it was given",
    "qr": "prints an address",
    "end-role": "prints what is left open",
    "profile": "prints rules",
}
