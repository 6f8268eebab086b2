"""Person × case × field, through the handlers: everybody presses every button and types every command with the number
of every case; whatever words of a case they are shown must be theirs to read by the tables (domain/access.py,
domain/disclosure.py).

Every field of every case holds words of its own, so one glance tells what was shown to whom. The deeds, commands and
fields come from the program's own tables: new ones fall under this by themselves.
"""

import json
import random
import re
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any, NamedTuple

import pytest
from sqlalchemy import Connection, func, select, update

from domain.access import roles_on
from domain.campaigns.opinion import SHOWN
from domain.disclosure import Field, may_read
from domain.person import Person
from domain.roles import GRANTED, SCOPE_OF, Role
from domain.suggestions.suggestion import Publication
from handlers.router import joined
from services.disclosure import parts_in
from services.work import Work
from storage import tables
from storage.campaigns import opinions as campaign_opinions
from storage.committee import supervision
from storage.feedback import evaluations
from storage.inbox import SET_ASIDE
from storage.opinions import opinions
from storage.people import people
from storage.suggestions import suggestions
from tests.contract import rows
from tests.contract.attacks.as_kept import as_real_ones
from tests.contract.attacks.test_attacks_strangers import county
from tests.contract.hall import CLERK, CO_CLERK, DEPUTY, HEAD, OFFICE, STATION, Hall
from tests.contract.scene import CHANNEL

__all__ = ["county"]
Json = dict[str, Any]


class Shown(NamedTuple):
    """Something of a case that somebody was shown."""

    field: Field
    case: int


# Somebody who holds every post and has a hand in everything: what is not shown to them is shown to nobody.
ALL_OF_IT = "all-of-it"
# Where each field stands. What has no field of its own is not looked for here.
FIELDS: dict[tuple[str, str], Field] = {
    ("opinions", "title"): Field.OPINION_TITLE,
    ("opinions", "text"): Field.OPINION_TEXT,
    ("opinions", "brief"): Field.OPINION_BRIEF,
    ("opinions", "signature"): Field.AUTHOR_NAME,
    ("opinions", "phone"): Field.AUTHOR_CONTACT,
    ("conduct", "text"): Field.ABUSE,
    ("suggestions", "title"): Field.SUGGESTION_TITLE,
    ("suggestions", "facts"): Field.SUGGESTION_TEXT,
    ("suggestions", "proposal"): Field.SUGGESTION_TEXT,
    ("assignments", "co_opinion"): Field.CO_OPINION,
    ("assignments", "draft"): Field.REPLY_DRAFT,
    ("replies", "text"): Field.REPLY,
    ("feedbacks", "reason"): Field.FEEDBACK,
    ("co_signer_views", "words"): Field.CO_SIGNER_VIEW,
    ("ratings", "reason"): Field.RATING_REASON,
    ("campaign_opinions", "text"): Field.APPRAISAL_WORDS,
    ("campaign_opinions", "brief"): Field.APPRAISAL_BRIEF,
    ("campaign_opinions", "contact"): Field.APPRAISAL_SPEAKER,
}
OF_CAMPAIGN = {Field.APPRAISAL_WORDS, Field.APPRAISAL_BRIEF, Field.APPRAISAL_SPEAKER}
# The cases: one open and named, one confidential, of somebody who gave no name.
OPEN, CLOSED = 1, 4
CASES = (OPEN, CLOSED)
# The same two cases once more, theirs who has a hand in everything.
MIRRORS = {OPEN: 2, CLOSED: 3}
# What this county shows to those who may read it, so that the test cannot pass by looking at nothing.
SHOWN_TO_SOMEBODY = {Field.OPINION_TITLE, Field.OPINION_TEXT, Field.SUGGESTION_TITLE, Field.SUGGESTION_TEXT}
EVERYBODY = (
    "liu",
    "wang",
    DEPUTY,
    "zhao-qiang",
    "sun-lihua",
    STATION,
    "stranger-station",
    CLERK,
    HEAD,
    CO_CLERK,
    OFFICE,
    "feng-rui",
    "han-guodong",
    "qin-lan",
    "tian-hai",
    "stranger-organiser",
)
# Read by another way than the table: an item of the ledger, which a leader of the committee judges, begins with the
# words that were handed to the unit (docs/rules.md §3.9).
BESIDE = {"han-guodong": {Shown(Field.APPRAISAL_BRIEF, n) for n in CASES}}
NUMBERS = ("YJ-2026-09{n:02}", "JY-2026-09{n:02}", "CN-2026-09{n:02}")
MARK = re.compile(r"¤(\d\d)-(\d)")
PLACES = list(FIELDS)
NEWEST = select(func.max(tables.inbox.c.id))
AT_ONCE = 40


def marked(c: Connection) -> None:
    """Put words of its own into every field of every case."""
    for number, (table, column) in enumerate(PLACES):
        t = tables.metadata.tables[table]
        its = {"conduct": "opinion_id", "replies": "suggestion_id"}.get(table, "id")
        for n in (*CASES, *MIRRORS.values()):
            c.execute(update(t).where(t.c[its] == n).values({column: f"¤{number:02}-{n}"}))
    for t in (tables.feedbacks, tables.ratings):  # given in the one case; in the other begun, and nobody's to read
        c.execute(update(t).where(t.c.id.in_((OPEN, MIRRORS[OPEN]))).values(status="given"))
    closed = (CLOSED, MIRRORS[CLOSED])
    c.execute(update(tables.opinions).where(tables.opinions.c.id.in_(closed)).values(anonymous=True))
    s = tables.suggestions
    c.execute(update(s).where(s.c.id.in_(closed)).values(publication=Publication.CONFIDENTIAL))


def a_hand_in_everything(c: Connection, here: Hall) -> None:
    """Somebody with every post; the mirrors stand as the cases do, and are all theirs."""
    r = tables.roles.c
    seats = [c.execute(select(r.scope_id).where(r.person_id == here.ids[key])).scalar() for key in (CLERK, STATION)]
    unit, station = seats
    scopes: dict[str, list[int | None]] = {"unit": [unit], "station": [station], "committee": [1], "district": [1]}
    scopes["campaign"] = [*MIRRORS.values()]
    posts = [(role, scope) for role in GRANTED for scope in scopes.get(SCOPE_OF[role], [None])]
    me = here.ids[ALL_OF_IT] = rows.person(c, "全能", *posts)
    rows.account(c, me, "990", channel=CHANNEL)
    here._addresses[ALL_OF_IT] = 990
    for table in tables.metadata.sorted_tables:
        if "id" not in table.c or table.name in ("people", "accounts", "roles"):
            continue
        theirs = [key.parent.name for key in table.foreign_keys if key.column.table.name == "people"]
        for case, mirror in MIRRORS.items():
            like = c.execute(select(table).where(table.c.id == case)).mappings().first()
            stands = {"status": like["status"]} if like and "status" in table.c else {}
            if values := stands | dict.fromkeys(theirs, me):
                c.execute(update(table).where(table.c.id == mirror).values(values))


def read_by(work: Work, *, person_id: int) -> set[Shown]:
    """What somebody may read of the cases, by the tables alone."""
    person = people.get(work.c, person_id, work.today)
    return {
        Shown(field, n) for n in CASES for field in set(FIELDS.values()) if may(field, asked(work, person, field, n))
    }


def may(field: Field, its: "Asked") -> bool:
    """What the table says."""
    return may_read(field, its.parts, named=its.named, confidential=its.confidential, submitted=its.submitted)


class Asked(NamedTuple):
    """What the table is asked: the parts, and the circumstances."""

    parts: frozenset[Role]
    named: bool
    confidential: bool
    submitted: bool


def asked(work: Work, person: Person, field: Field, n: int) -> Asked:
    """The parts somebody plays in what a field belongs to, and how that stands."""
    opinion, suggestion = opinions.get(work.c, n), suggestions.get(work.c, n)
    confidential = suggestion.publication == Publication.CONFIDENTIAL
    if field in OF_CAMPAIGN:
        heard = campaign_opinions.opinions.get(work.c, n)
        return Asked(roles_on(person, heard), True, confidential, heard.status in SHOWN)
    parts = roles_on(person, opinion) | parts_in(work, person, suggestion)
    parts |= roles_on(person, supervision.keys.get(work.c, n))
    submitted = True
    if field == Field.FEEDBACK:
        parts, submitted = parts | roles_on(person, evaluations.feedbacks.get(work.c, n)), n == OPEN
    elif field == Field.RATING_REASON:
        parts, submitted = parts | roles_on(person, evaluations.ratings.get(work.c, n)), n == OPEN
    return Asked(parts, not opinion.anonymous, confidential, submitted)


async def says(county: Hall, who: str, updates: Sequence[Json]) -> Iterator[Shown]:
    """Deliver these; what of the cases somebody is shown."""
    county.scene.out.clear()
    for start in range(0, len(updates), AT_ONCE):
        await county.scene.hears(*updates[start : start + AT_ONCE])
    words = json.dumps(county._bodies(who), ensure_ascii=False)
    return (Shown(FIELDS[PLACES[int(place)]], int(n)) for place, n in MARK.findall(words))


async def revealing(county: Hall) -> list[str]:
    """The deeds by which somebody who may do everything is shown something of a case."""
    me, found = county._addresses[ALL_OF_IT], dict[str, None]()
    tries = [(name, f"b:{name}:{n}:0:") for name in joined("DEEDS") for n in MIRRORS.values()]
    for start in range(0, len(tries), AT_ONCE):
        some = tries[start : start + AT_ONCE]
        county.scene.out.clear()
        first = 1 + await county.scene.store.read(
            lambda c: c.execute(select(func.max(tables.inbox.c.id))).scalar() or 0
        )
        await county.scene.hears(*(county.scene.presses(me, press) for _, press in some))
        for row in county.scene.out:
            if row.address == str(me) and row.turn is not None and MARK.search(row.body.decode()):
                found[some[row.turn - first][0]] = None
    return list(found)


def typed() -> list[str]:
    """Every command, and the number of every case."""
    numbers = [number.format(n=n) for number in NUMBERS for n in CASES]
    return [*(f"/{name}" for name in joined("COMMANDS")), "找 2026", *numbers, "/cancel"]


def set_aside(c: Connection) -> list[tuple[str, str]]:
    """What was sent in and ended in an apology, and what went wrong."""
    t = tables.inbox.c
    rows = c.execute(select(t.raw, t.trouble).where(t.state == SET_ASIDE)).all()
    said = [next(value for key, value in json.loads(raw).items() if key != "update_id") for raw, _ in rows]
    return sorted({(one.get("data") or one["text"], trouble) for one, (_, trouble) in zip(said, rows, strict=True)})


async def test_nobody_is_shown_a_field_of_a_case_that_is_not_theirs_to_read(county: Hall) -> None:
    await county.scene.store.run(marked)
    await county.scene.store.run(as_real_ones)
    await county.scene.store.run(a_hand_in_everything, county)
    deeds = await revealing(county)
    wrong, seen = set[tuple[str, str, int]](), set[Field]()
    for who in EVERYBODY:
        me, reads = county._addresses[who], partial(read_by, person_id=county.ids[who])
        allowed = await county.scene.turns.sweep(reads)
        tries = [county.scene.presses(me, f"b:{name}:{n}:0:") for name in deeds for n in CASES]
        tries += [county.scene.says(me, words) for words in typed()]
        shown = {one for one in await says(county, who, tries) if one.case in CASES}
        allowed |= await county.scene.turns.sweep(reads) | BESIDE.get(who, set())
        wrong |= {(who, str(one.field), one.case) for one in shown - allowed}
        seen |= {one.field for one in shown & allowed}
    assert wrong == set()
    assert seen >= SHOWN_TO_SOMEBODY, deeds
    assert await county.scene.store.read(set_aside) == []


# What somebody may forge behind a number of theirs: pages far away, words, halves of what a press carries.
FORGED = ("x", "1", "999999999", "0.x", "office.1")


async def test_who_may_do_everything_and_forges_what_a_press_carries_is_answered(county: Hall) -> None:
    await county.scene.store.run(marked)
    await county.scene.store.run(as_real_ones)
    await county.scene.store.run(a_hand_in_everything, county)
    me = county._addresses[ALL_OF_IT]
    names = [*joined("DEEDS")]
    tries = [f"b:{name}:{MIRRORS[OPEN]}:0:{FORGED[n % len(FORGED)]}" for n, name in enumerate(names)]
    tries += [f"b:{name}:999999999:0:{FORGED[n % len(FORGED)]}" for n, name in enumerate(names)]
    await says(county, ALL_OF_IT, [county.scene.presses(me, press) for press in tries])
    assert await county.scene.store.read(set_aside) == []


# What is said where something else was asked.
SAID = ("你好", "人民路没有路灯，晚上看不见", "1", "取消", "2026-02-30", "陈亮，2026-12-31", "/menu", "改", "\0", "100")


@pytest.mark.parametrize("seed", [2, 3])
async def test_in_whatever_order_presses_and_words_come_they_are_answered(county: Hall, seed: int) -> None:
    await county.scene.store.run(marked)
    await county.scene.store.run(as_real_ones)
    await county.scene.store.run(a_hand_in_everything, county)
    r, names = random.Random(seed), [*joined("DEEDS")]
    for who in (ALL_OF_IT, ALL_OF_IT, r.choice(EVERYBODY)):
        me, tries = county._addresses[who], []
        for name in r.sample(names, len(names)):
            id, version = r.choice((*MIRRORS.values(), *CASES, 999999999)), r.randrange(3)
            tries.append(county.scene.presses(me, f"b:{name}:{id}:{version}:{r.choice(('', *FORGED))}"))
            tries += [county.scene.says(me, r.choice(SAID))] if r.random() < 0.4 else []
        await says(county, who, tries)
    assert await county.scene.store.read(set_aside) == []
