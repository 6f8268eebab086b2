"""Person × case × field through domain/access.py and the table: everybody with every post or two, every kind of case in
every state, every field in every circumstance, against what readers.py says in other words.

Somebody's parts in several cases of one matter add up, and so does what is read by them: each kind is walked by itself.
"""

import logging
from collections.abc import Iterator
from itertools import combinations, product
from pathlib import Path
from typing import get_args

import pytest

from domain import access
from domain.campaigns.family import OfCampaign, OfTarget
from domain.cases import Opinion
from domain.disclosure import READS, Field, Table, When, may_read
from domain.person import SYSTEM, Grant, Person
from domain.roles import GRANTED, SCOPE_OF, Role
from tests.unit.rules.readers import HERE, ME, PARTS, STATES, THERE, Posts, reads, said_of, states

log = logging.getLogger(__name__)
DOCS = Path(__file__).parents[3] / "docs"
PLACES = tuple({**HERE, **THERE}.items())
GRANTS = [Grant(role, HERE[SCOPE_OF[role]]) for role in GRANTED]
GRANTS += [Grant(role, THERE[SCOPE_OF[role]]) for role in GRANTED if SCOPE_OF[role] in THERE]
SINGLE = [Person(ME), *(Person(ME, grants=(one,)) for one in GRANTS)]
DOUBLE = [Person(ME, grants=two) for two in combinations(GRANTS, 2)]
# a second post makes no difference to where an opinion stands: who holds two sees it at one moment of its life
MANY = 200
Parts = frozenset[Role]
Readers = frozenset[str]
# the parts the program gives, the reader somebody is, and one circumstance: named, confidential, submitted
Asked = tuple[Parts, Readers, tuple[bool, bool, bool]]
# parts nobody is given by an appointment or a hand in a case: they are heads of letters and of groups
NOT_GIVEN = {Role.LEAD_CLERK, Role.DEPUTY_GROUP, Role.SYSTEM}


def walk() -> Iterator[tuple[Asked, int]]:
    """Everything that can be asked, and how many persons and cases ask it."""
    counted = dict[Asked, int]()
    for kind in STATES:
        every = states(kind)
        few = every if len(every) <= MANY else [one for one in every if one.case.status == every[0].case.status]
        for people, those in ((SINGLE, every), (DOUBLE, few)):
            for person in people:
                posts = Posts(person)
                for one in those:
                    pair = access.roles_on(person, one.case), frozenset(PARTS[kind](posts, one.case))
                    for circumstance in product(one.named, one.confidential, (True, False)):
                        asked: Asked = (*pair, circumstance)
                        counted[asked] = counted.get(asked, 0) + 1
    yield from counted.items()


@pytest.fixture(scope="module")
def walked() -> dict[Asked, int]:
    return dict(walk())


def wrong(asked: Asked, field: Field, table: Table) -> bool:
    """Whether the table lets somebody read more or less than the sentences do."""
    parts, readers, (named, confidential, submitted) = asked
    shown = may_read(field, parts, named=named, confidential=confidential, submitted=submitted, table=table)
    said = any(reads(one, field, named=named, confidential=confidential, submitted=submitted) for one in readers)
    return shown != said


def test_every_person_reads_of_every_case_exactly_what_is_theirs(walked: dict[Asked, int]) -> None:
    found = {(field, asked) for asked in walked for field in Field if wrong(asked, field, READS)}
    log.info("%d combinations of person, case, field and circumstance", sum(walked.values()) * len(Field))
    assert found == set()
    assert sum(walked.values()) * len(Field) > 1_000_000


def test_somebody_is_the_reader_of_a_case_that_the_rules_make_them(walked: dict[Asked, int]) -> None:
    assert {(parts, readers) for parts, readers, _ in walked if set(map(str, parts)) != readers} == set()
    assert {part for parts, _, _ in walked for part in parts} == set(Role) - NOT_GIVEN


def test_a_single_cell_that_is_changed_is_noticed(walked: dict[Asked, int]) -> None:
    unnoticed, tried = [], 0
    for field, role, when in product(Field, Role, (None, *When)):
        if role in NOT_GIVEN or READS[field].get(role) == when:
            continue
        row = {part: cell for part, cell in READS[field].items() if part != role} | ({role: when} if when else {})
        tried += 1
        if not any(role in asked[0] and wrong(asked, field, {**READS, field: row}) for asked in walked):
            unnoticed.append((field, role, when))
    log.info("%d changed cells, %d unnoticed", tried, len(unnoticed))
    assert unnoticed == []


def test_every_kind_of_case_is_walked() -> None:
    kinds = {one.__qualname__ for one in get_args(access.Case)} - {"OfCampaign"}
    kinds |= {one.__qualname__ for base in (OfCampaign, OfTarget) for one in base.__subclasses__()} - {"OfTarget"}
    assert kinds == {one.__qualname__ for one in STATES}
    assert set(STATES) == set(PARTS)


def test_the_program_itself_and_who_has_no_part_read_nothing() -> None:
    program = access.roles_on(SYSTEM, states(Opinion)[0].case)
    for field, (named, confidential, submitted) in product(Field, product((True, False), repeat=3)):
        for parts in (program, frozenset[Role]()):
            assert not may_read(field, parts, named=named, confidential=confidential, submitted=submitted)


# how docs/access.md says it, read without the program's own words
PRINTED = {"–": None, "能看": "", "署名的能看": "named", "没申请保密的能看": "open", "提交（发出）后能看": "out"}
# what rules.md calls a part otherwise than the page does
ALSO = {"请来评价的代表": "evaluator", "政府办工作人员": "gov_office", "督办委室工作人员": "committee"}


def test_the_page_people_read_says_the_same() -> None:
    lines = [line.strip("| ").split(" | ") for line in (DOCS / "access.md").read_text(encoding="utf-8").splitlines()]
    head, _, *rows = [line for line in lines if len(line) > 2]
    codes = ALSO | _codes()
    assert len(rows) == len(Field)
    for field, (name, *cells) in zip(Field, rows, strict=True):
        for part, cell in zip(head[1:], cells, strict=True):
            assert PRINTED[cell] == said_of(codes[part]).get(field), f"{name}: {part}"


def _codes() -> dict[str, str]:
    """What the table of §2 of the rules calls everybody."""
    lines = (DOCS / "rules.md").read_text(encoding="utf-8").splitlines()
    rows = [line.strip("| ").split(" | ") for line in lines if line.startswith("| ") and "| `" in line]
    return {name: code.strip("`") for name, code, *_ in rows}
