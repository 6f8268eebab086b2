"""Two congresses in one PostgreSQL database, each in a schema of its own: whoever does whatever in the one, nothing of
the other is shown, read or changed.

Where nothing is said of a schema PostgreSQL looks into `public`; here nothing lies there, so that a statement that
forgets its schema fails instead of finding the neighbours' rows.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import date
from functools import partial

from sqlalchemy import Connection, Integer, String, func, select, text, update

from domain.errors import CaseworkError
from domain.roles import Role
from handlers import build
from handlers.router import joined
from scheduler.jobs import timetable
from services.citizens import citizen_code
from services.citizens.citizen_code import Outcome
from services.links import WEB_ADDRESS
from services.office import calendar_feed
from services.people import inviting
from services.windows import CLOSERS
from services.work import Work
from storage import notes, schema, tables
from storage.engines import open_store
from storage.people import people
from tests.clock import FrozenClock
from tests.contract import rows
from tests.contract.attacks.as_kept import as_real_ones
from tests.contract.attacks.columns import SECRET
from tests.contract.attacks.test_attacks_strangers import (
    another_station_and_campaign,
    eight_of_every_other_table,
    eight_of_everything,
)
from tests.contract.attacks.test_person_case_field import (
    ALL_OF_IT,
    MIRRORS,
    OPEN,
    a_hand_in_everything,
    set_aside,
    typed,
)
from tests.contract.chamber import everything
from tests.contract.hall import OFFICE, Hall
from tests.contract.scene import scene

EAST, WEST = "east", "west"
AT_ONCE = 40
OF_THE_EAST = "东边机宜"
MANY = 100
EVERY = 3


def moved(c: Connection) -> None:
    """The migrated tables become the schema of the one congress; `public` is there, as in every database, and empty."""
    c.execute(text(f"ALTER SCHEMA public RENAME TO {EAST}"))
    c.execute(text("CREATE SCHEMA public"))


@asynccontextmanager
async def congress(url: str, its: str) -> AsyncIterator[Hall]:
    """The demonstration county as the congress of this schema."""
    clock = FrozenClock()
    async with scene(url, build(), clock=clock, schema=its) as here:
        place = Hall(here, clock)
        await place.settle()
        place.goes_to(date(2026, 3, 16))
        yield place


async def full(here: Hall) -> None:
    """Eight of everything, each field full of words."""
    for laid in (another_station_and_campaign, eight_of_everything, eight_of_every_other_table):
        await here.scene.store.run(laid, here)
    await here.scene.store.run(as_real_ones)


def in_words_of_the_east(c: Connection) -> None:
    """Nobody in the west has ever written them."""
    for table in tables.metadata.sorted_tables:
        words = [one for one in table.c if isinstance(one.type, String) and not one.foreign_keys]
        if words and table.name != "events":  # which nobody writes over
            c.execute(update(table).values({one.name: func.replace(one, SECRET, OF_THE_EAST) for one in words}))


def counting_on(c: Connection) -> None:
    """The rows were laid with numbers of ours: the database goes on behind them."""
    for table in tables.metadata.sorted_tables:
        if "id" in table.c and isinstance(table.c.id.type, Integer) and not table.c.id.foreign_keys:
            its = func.pg_get_serial_sequence(f"{WEST}.{table.name}", "id")
            c.execute(select(func.setval(its, func.coalesce(select(func.max(table.c.id)).scalar_subquery(), 0) + 1)))


async def rows_of(here: Hall) -> list[str]:
    """Every row of a congress."""
    return await here.scene.store.read(lambda c: [f"{table} {sorted(row.items())}" for table, row in everything(c)])


async def test_nothing_of_one_congress_is_reached_through_another(postgresql_url: str) -> None:
    public = open_store(postgresql_url)
    await public.open()
    await public.run(moved)
    await public.close()
    await asyncio.to_thread(schema.migrate, postgresql_url, schema=WEST)
    async with congress(postgresql_url, EAST) as east, congress(postgresql_url, WEST) as west:
        keys = await given_out(east)
        await full(east)
        await east.scene.store.run(in_words_of_the_east)
        before = await rows_of(east)

        assert await opened(west, keys) == []
        await west.opinion()
        for job in timetable(west.scene.turns.sweep, CLOSERS):
            await job.run()
        await everything_is_tried(west)
        assert await west.scene.store.read(set_aside) == []
        assert OF_THE_EAST not in "".join(row.body.decode() for row in west.scene.out)
        assert [row for row in await rows_of(west) if OF_THE_EAST in row] == []
        assert await rows_of(east) == before
    assert len([row for row in before if OF_THE_EAST in row]) > MANY


async def everything_is_tried(west: Hall) -> None:
    """Somebody who may do everything in the west types every command and presses every so manieth button."""
    await full(west)
    for laid in (partial(_all_of_it, west), counting_on):
        await west.scene.store.run(laid)
    me = west._addresses[ALL_OF_IT]
    tries = [west.scene.presses(me, f"b:{name}:{MIRRORS[OPEN]}:0:1") for name in [*joined("DEEDS")][::EVERY]]
    tries += [west.scene.says(me, words) for words in typed()]
    for start in range(0, len(tries), AT_ONCE):
        await west.scene.hears(*tries[start : start + AT_ONCE])


def _all_of_it(west: Hall, c: Connection) -> None:
    a_hand_in_everything(c, west)


# ── what opens doors ─────────────────────────────────────────────────────────────────────────────
async def given_out(east: Hall) -> dict[str, str]:
    """A calendar's link, an invitation, a number with its code: all of the east, and good there."""
    opinion = await east.opinion("东边的路灯不亮")
    keys = await east.scene.turns.sweep(partial(_keys, east, opinion_id=opinion.id))
    return {"number": opinion.number, **keys}


def _keys(east: Hall, work: Work, *, opinion_id: int) -> dict[str, str]:
    notes.put(work.c, WEB_ADDRESS, "http://east")
    office, author = (people.get(work.c, east.ids[key], work.today) for key in (OFFICE, "wang"))
    link = calendar_feed.link(work, person=office).rpartition("/")[2].removesuffix(".ics")
    token, _ = inviting.invite(work, role=Role.OFFICE, name="东门", scope="", post="", person_id=None)
    assert calendar_feed.feed(work, link) is not None
    assert inviting.opened(work, token=token)
    return {"calendar": link, "invitation": token, "code": citizen_code.give(work, author)}


async def opened(west: Hall, keys: dict[str, str]) -> list[str]:
    """What the keys of the east open in the west."""
    return await west.scene.turns.sweep(partial(_opened, west, keys=keys))


def _opened(west: Hall, work: Work, *, keys: dict[str, str]) -> list[str]:
    found = ["calendar"] if calendar_feed.feed(work, keys["calendar"]) is not None else []
    with suppress(CaseworkError):
        found += [inviting.opened(work, token=keys["invitation"]).name]
    stranger = people.add(work.c, at=work.now)
    account = rows.account(work.c, stranger, "somebody new")
    person = people.get(work.c, stranger, work.today)
    outcome, _ = citizen_code.use(work, person=person, account_id=account, number=keys["number"], code=keys["code"])
    return found + ([] if outcome == Outcome.WRONG else [str(outcome)])
