"""The walk of test_person_case_field on PostgreSQL, shorter: a few people, the commands, and every so manieth deed.

What PostgreSQL does otherwise than SQLite – sorts, compares, refuses a number that is too large – a full walk on SQLite
does not meet.
"""

from collections.abc import AsyncIterator
from functools import partial

import pytest
from sqlalchemy import Connection, Integer, func, select

from domain.disclosure import Field
from handlers.router import joined
from storage import tables
from tests.contract.attacks.as_kept import as_real_ones
from tests.contract.attacks.test_attacks_strangers import (
    another_station_and_campaign,
    eight_of_every_other_table,
    eight_of_everything,
)
from tests.contract.attacks.test_person_case_field import (
    ALL_OF_IT,
    BESIDE,
    CASES,
    FORGED,
    MIRRORS,
    OPEN,
    SHOWN_TO_SOMEBODY,
    a_hand_in_everything,
    marked,
    read_by,
    says,
    set_aside,
    typed,
)
from tests.contract.hall import CLERK, OFFICE, STATION, Hall, hall

# One of each kind of appointment that is asked for different things.
SOME = ("liu", STATION, CLERK, OFFICE, "feng-rui")
# Deeds that are known to show much, and every so manieth of all.
TELLING = {
    "screen-open",
    "suggestion-open",
    "assignment-open",
    "reply-text",
    "case-file",
    "rectify-open",
    "feedback-open",
}
EVERY = 13


@pytest.fixture
async def county(postgresql_url: str) -> AsyncIterator[Hall]:
    async with hall(postgresql_url) as here:
        for laid in (another_station_and_campaign, eight_of_everything, eight_of_every_other_table):
            await here.scene.store.run(laid, here)
        await here.scene.store.run(marked)
        await here.scene.store.run(as_real_ones)
        await here.scene.store.run(a_hand_in_everything, here)
        await here.scene.store.run(counting_on)
        yield here


def counting_on(c: Connection) -> None:
    """The rows were laid with numbers of ours: the database goes on behind them."""
    for table in tables.metadata.sorted_tables:
        if "id" in table.c and isinstance(table.c.id.type, Integer) and not table.c.id.foreign_keys:
            its = func.pg_get_serial_sequence(table.name, "id")
            c.execute(select(func.setval(its, func.coalesce(select(func.max(table.c.id)).scalar_subquery(), 0) + 1)))


def sample() -> list[str]:
    every = [*joined("DEEDS")]
    return sorted({*every[::EVERY], *TELLING & set(every)})


async def test_nobody_on_postgresql_is_shown_a_field_that_is_not_theirs_to_read(county: Hall) -> None:
    wrong, seen = set[tuple[str, str, int]](), set[Field]()
    for who in SOME:
        me, reads = county._addresses[who], partial(read_by, person_id=county.ids[who])
        allowed = await county.scene.turns.sweep(reads)
        tries = [county.scene.presses(me, f"b:{name}:{n}:0:") for name in sample() for n in CASES]
        tries += [county.scene.says(me, words) for words in typed()]
        shown = {one for one in await says(county, who, tries) if one.case in CASES}
        allowed |= await county.scene.turns.sweep(reads) | BESIDE.get(who, set())
        wrong |= {(who, str(one.field), one.case) for one in shown - allowed}
        seen |= {one.field for one in shown & allowed}
    assert wrong == set()
    assert seen >= SHOWN_TO_SOMEBODY
    assert await county.scene.store.read(set_aside) == []


async def test_forged_presses_of_who_may_do_everything_are_answered_on_postgresql(county: Hall) -> None:
    me, names = county._addresses[ALL_OF_IT], [*joined("DEEDS")][::2]
    numbers = (MIRRORS[OPEN], 999999999, 2**31, 2**63, -1)
    tries = [f"b:{name}:{numbers[n % 5]}:0:{FORGED[n // 5 % len(FORGED)]}" for n, name in enumerate(names)]
    await says(county, ALL_OF_IT, [county.scene.presses(me, press) for press in tries])
    assert await county.scene.store.read(set_aside) == []
