"""Whoever types the number of a case that is none of theirs is told word for word what is told of one that was never
given: nobody can count other people's matters."""

import json
import re
from collections.abc import Iterator

from sqlalchemy import Connection, select, update

from storage import tables
from tests.contract.attacks.as_kept import as_real_ones
from tests.contract.attacks.test_attacks_strangers import STRANGERS, county
from tests.contract.hall import Hall

__all__ = ["county"]


SERIES = {"rectification_items": "ZG", "campaign_opinions": "PYJ"}


def numbered(c: Connection) -> None:
    """As the program itself numbers them."""
    for table, series in SERIES.items():
        t = tables.metadata.tables[table]
        for id in list(c.scalars(select(t.c.id))):
            c.execute(update(t).where(t.c.id == id).values(number=f"{series}-2026-09{id:02}"))


def numbers(c: Connection) -> Iterator[str]:
    """The numbers of everything that has one."""
    for table in tables.metadata.sorted_tables:
        if "number" in table.c and str(table.c.number.type).startswith("VARCHAR"):
            yield from (one for one in c.scalars(select(table.c.number)) if one)


# a number as it is given, and one that never was
NEVER = re.compile(r"[A-Z]+-\d{4}-8\d+")
# how two of each kind end: at two moments of their lives
SOME = ("01", "04")


async def told(here: Hall, who: str, number: str, words: str) -> str:
    """What somebody is told who types this number like that; the number itself taken out."""
    await here.says(who, "/cancel")
    here.scene.out.clear()
    await here.says(who, words.format(number))
    return NEVER.sub("#", json.dumps(here._bodies(who), ensure_ascii=False).replace(number, "#"))


async def test_a_number_of_anothers_case_is_answered_like_one_that_was_never_given(county: Hall) -> None:
    for laid in (as_real_ones, numbered):
        await county.scene.store.run(laid)
    given = sorted({*await county.scene.store.read(lambda c: list(numbers(c)))})
    assert {one.partition("-")[0] for one in given} >= {"YJ", "JY", "CN", "ZG", "PYJ", "PY"}, given
    wrong = []
    for who in STRANGERS:
        for words in ("{}", "找 {}"):
            await told(county, who, "PY-2026-8999", words)  # some things are said the first time only
            for number in [one for one in given if one.endswith(SOME)]:
                never = f"{number.rpartition('-')[0]}-8{number.rpartition('-')[2][1:]}"
                if await told(county, who, number, words) != await told(county, who, never, words):
                    wrong.append((who, words.format(number)))
    assert wrong == []
