"""Who reads an item of the rectification ledger – its problem, its plan, what was reported, rejected and judged – at
whatever moment of its life: the congress, the posts of its campaign, its own unit; nobody else, by any of its ways."""

import json
import re
from functools import partial

from sqlalchemy import Connection, update

from domain.access import roles_on
from handlers.router import joined
from services.campaigns.rectification import READERS
from services.work import Work
from storage import tables
from storage.campaigns import rectification
from storage.people import people
from tests.contract.attacks.as_kept import as_real_ones
from tests.contract.attacks.test_attacks_strangers import county
from tests.contract.attacks.test_person_case_field import EVERYBODY
from tests.contract.hall import Hall

__all__ = ["county"]
ITEMS = range(1, 9)
# two of them, as they stand at two moments of their lives
SOME = (1, 4)
WORDS = ("problem", "explanation", "task", "measure", "owner", "cause", "standard")
DEEDS = ("rectify", "strike")
MARK = re.compile(r"¤(\d)")


def marked(c: Connection) -> None:
    """The words of each item, and of each line of its history, are its own."""
    items, lines = tables.rectification_items, tables.rectification_lines
    for n in ITEMS:
        values = dict.fromkeys(WORDS, f"¤{n}") | {"number": f"ZG-2026-09{n:02}"}
        c.execute(update(items).where(items.c.id == n).values(values))
        c.execute(update(lines).where(lines.c.item_id == n).values(text=f"¤{n}"))


def read_by(work: Work, *, person_id: int) -> set[int]:
    """The items somebody plays a part in that reads them."""
    person = people.get(work.c, person_id, work.today)
    return {n for n in ITEMS if roles_on(person, rectification.get(work.c, n)) & set(READERS)}


def ways() -> list[str]:
    """Every deed of the ledger."""
    return [name for name in joined("DEEDS") if name.startswith(DEEDS)]


async def test_only_who_has_a_part_in_a_rectification_item_reads_it(county: Hall) -> None:
    for laid in (as_real_ones, marked):
        await county.scene.store.run(laid)
    wrong, read = set[tuple[str, int]](), set[str]()
    for who in EVERYBODY:
        me = county._addresses[who]
        county.scene.out.clear()
        tries = [county.scene.presses(me, f"b:{name}:{n}:0:") for name in ways() for n in SOME]
        tries += [county.scene.says(me, f"ZG-2026-09{n:02}") for n in ITEMS]
        await county.scene.hears(*tries)
        seen = {int(n) for n in MARK.findall(json.dumps(county._bodies(who), ensure_ascii=False))}
        allowed = await county.scene.turns.sweep(partial(read_by, person_id=county.ids[who]))
        wrong |= {(who, n) for n in seen - allowed}
        read |= {who for n in seen & allowed}
    assert wrong == set()
    assert len(read) >= 4, read
