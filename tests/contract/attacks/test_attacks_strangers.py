"""Whoever has no part in a case presses every button there is, with real numbers: nothing is shown, nothing changes.

The deeds come from the handlers' own tables: a new one falls under this by itself.
"""

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from sqlalchemy import Connection, insert, select

from domain.clocks import Clock
from domain.handling.assignment import AssignmentStatus
from domain.notice import Kind
from domain.opinions.opinion import OpinionStatus
from domain.roles import Role
from domain.rules.calendar import moment_of
from domain.suggestions.suggestion import SuggestionStatus
from handlers.router import joined
from storage import tables
from tests.contract import rows
from tests.contract.attacks.columns import SECRET, value
from tests.contract.hall import CLERK, DEPUTY, Hall, hall
from tests.contract.scene import CHANNEL

NUMBERS = ("YJ-2026-09", "JY-2026-09", "CN-2026-09")
# One of each kind who has no part in anything below.
STRANGERS = {
    "liu": None,
    "zhao-qiang": Role.DEPUTY,
    "stranger-station": Role.STATION,
    "stranger-organiser": Role.ORGANISER,
    "xu-fang": Role.UNIT_CLERK,
    "lu-zhiyuan": Role.UNIT_HEAD,
    "zhang-tao": Role.UNIT_VICE_HEAD,
}
OPINIONS = (
    OpinionStatus.SCREENING,
    OpinionStatus.WITH_DEPUTY,
    OpinionStatus.HANDLING,
    OpinionStatus.ANSWERED,
    OpinionStatus.DECLINED,
    OpinionStatus.NEED_INFO,
    OpinionStatus.ACCEPTED,
    OpinionStatus.WITHDRAWN,
)
SUGGESTIONS = (
    SuggestionStatus.IN_HANDLING,
    SuggestionStatus.CO_SIGNING,
    SuggestionStatus.SUBMITTED,
    SuggestionStatus.REPLIED,
    SuggestionStatus.RETURNED_FOR_REVISION,
    SuggestionStatus.AS_LETTER,
    SuggestionStatus.REGISTERED,
    SuggestionStatus.CONCLUDED,
)
ASSIGNMENTS = (
    AssignmentStatus.HANDLING,
    AssignmentStatus.ISSUED,
    AssignmentStatus.DRAFTING,
    AssignmentStatus.TO_SIGN,
    AssignmentStatus.DONE,
    AssignmentStatus.ACKNOWLEDGED,
    AssignmentStatus.RETURNED,
    AssignmentStatus.HANDLING,
)
# What a button may carry besides: nothing, a page or a person, words.
EXTRAS = ("", "1", "", "", "2", "", "", "x")
# What a talk leaves behind, and what is one's own: the language, a code, a copy of one's data.
OWN = {"inbox", "outbox", "accounts", "people", "link_codes", "citizen_codes", "code_tries", "attachments", "blobs"}
OWN |= {"account_tries"}
WHOLE = [table for table in tables.metadata.sorted_tables if table.name not in OWN]


@pytest.fixture
async def county(sqlite_url: str) -> AsyncIterator[Hall]:
    async with hall(sqlite_url) as here:
        await here.scene.store.run(another_station_and_campaign, here)
        await here.scene.store.run(eight_of_everything, here)
        await here.scene.store.run(eight_of_every_other_table, here)
        yield here


def another_station_and_campaign(c: Connection, here: Hall) -> None:
    """Somebody sits at a station that has nothing, somebody steers a campaign that is none of these."""
    station = Role.STATION, rows.station(c, "无事联络站")
    for n, (key, post) in enumerate({"stranger-station": station, "stranger-organiser": (Role.ORGANISER, 99)}.items()):
        here.ids[key] = rows.person(c, "丁一", post)
        rows.account(c, here.ids[key], str(777 + n), channel=CHANNEL)
        here._addresses[key] = 777 + n


def eight_of_everything(c: Connection, here: Hall) -> None:
    """Rows 1 to 8 of every kind, each as it stands at some moment of its life, all of them other people's."""
    wang, li, clerk = here.ids["wang"], here.ids[DEPUTY], here.ids[CLERK]
    station = c.execute(
        select(tables.roles.c.scope_id).where(tables.roles.c.person_id == here.ids["zhang-min"])
    ).scalar()
    unit = c.execute(select(tables.roles.c.scope_id).where(tables.roles.c.person_id == clerk)).scalar()
    assert station
    assert unit
    for n, status in enumerate(SUGGESTIONS, 1):
        words = dict.fromkeys(("title", "facts", "proposal", "wishes", "review", "outcome_text"), SECRET)
        rows.suggestion(c, li, status, number=f"JY-2026-09{n:02}", submitted_at=rows.AT, text_hash="a" * 64, **words)
        words = dict.fromkeys(("signature", "phone", "text", "title", "place", "summary", "brief"), SECRET)
        more: dict[str, Any] = {"deputy_id": li, "unit_id": unit, "suggestion_id": n, "transferred_on": rows.DAY}
        put(c, "opinions", author_id=wang, station_id=station, number=f"YJ-2026-09{n:02}", status=OPINIONS[n - 1],
            anonymous=False, topic="traffic", language="zh", submitted_at=rows.AT, **words, **more)  # fmt: skip
        rows.co_signature(c, n, here.ids["sun-lihua"])
        words = dict.fromkeys(("co_opinion", "draft", "own_fault"), SECRET)
        rows.assignment(c, n, unit, ASSIGNMENTS[n - 1], clerk_id=clerk, **words)
        rows.feedback(c, n, li, 1)
        rows.rating(c, n, n, wang)
        beside(c, here, n, station, unit)


def beside(c: Connection, here: Hall, n: int, station: int, unit: int) -> None:
    """What hangs on them: requests, questions, answers, clocks, an emergency, a circular."""
    wang, li, clerk = here.ids["wang"], here.ids[DEPUTY], here.ids[CLERK]
    asked = {"suggestion_id": n, "assignment_id": n, "asked_by": clerk, "asked_at": rows.AT, "status": "requested"}
    status = "to_confirm" if n % 2 else "requested"
    put(c, "return_requests", **asked | {"status": status}, times=1, reason=SECRET, basis=SECRET, proposed=SECRET)
    put(c, "extensions", **asked, until=rows.DAY, reason=SECRET, done=SECRET)
    put(c, "questions", opinion_id=n, status="asked", role="deputy", person_id=li, author_id=wang, text=SECRET,
        asked_at=rows.AT, answer=SECRET)  # fmt: skip
    put(c, "answers", opinion_id=n, round=1, role="station", person_id=li, text=SECRET, given_at=rows.AT)
    put(c, "additions", opinion_id=n, person_id=wang, text=SECRET, at=rows.AT)
    put(c, "visits", opinion_id=n, deputy_id=li, visited_on=rows.DAY, place=SECRET, text=SECRET, at=rows.AT)
    put(c, "contacts", assignment_id=n, phase="before", kind="on_site", held_on=rows.DAY, place=SECRET,
        summary=SECRET, recorded_by=clerk, recorded_at=rows.AT)  # fmt: skip
    put(c, "replies", suggestion_id=n, assignment_id=n, round=1, text=SECRET, outcome="solved", letter="A",
        letter_number=SECRET, co_opinions={}, signer_id=clerk, issued_at=rows.AT)  # fmt: skip
    put(c, "emergencies", person_id=wang, station_id=station, kind="fire", text=SECRET, place=SECRET, phone=SECRET,
        at=rows.AT)  # fmt: skip
    put(c, "conduct", person_id=wang, opinion_id=n, station_id=station, kind="abuse", text=SECRET, at=rows.AT)
    put(c, "circulars", author_id=here.ids["wu-hong"], audience="named", text=SECRET, sent_at=rows.AT)
    put(c, "circular_readers", circular_id=n, person_id=li)
    sent = {"opinion_id": n, "account_id": 1, "kind": "photo", "handle": SECRET, "file_name": SECRET}
    put(c, "attachments", **sent, received_at=rows.AT, trouble="too-large")
    for kind, clock in ((Kind.OPINION, Clock.OPINION_HANDLE), (Kind.ASSIGNMENT, Clock.REPLY)):
        put(c, "deadlines", kind=clock, case_kind=kind, case_id=n, start_on=rows.DAY, unit="working_day", amount=90,
            due_on=rows.DAY, due_at=moment_of(rows.DAY, rows.AT.time()), rule="x", provisional=False)  # fmt: skip


# What the county has of itself, and what no deed is about.
ROOTS = {"committees", "congress", "events", "leases", "letter_templates", "notes", "roles", "series", "stations"}
ROOTS |= {"deputy_groups", "kf_windows", "let_go", "native_messages", "outbox_days", "units", "untold"}


def eight_of_every_other_table(c: Connection, here: Hall) -> None:
    """Whatever table there is besides, of today or of tomorrow: rows 1 to 8, each pointing at rows of its number."""
    owner = here.ids[DEPUTY]
    unit = c.execute(select(tables.assignments.c.unit_id)).scalars().first() or 0
    for table in tables.metadata.sorted_tables:
        if table.name in OWN or table.name in ROOTS or c.execute(select(table)).first():
            continue
        # where a person is the key there is one row only
        most = 1 if any(one.name == "person_id" for one in table.primary_key) and len(table.primary_key) == 1 else 8
        for n in range(1, most + 1):
            c.execute(insert(table).values({one.name: value(table, one, n, owner, unit) for one in table.c}))


def put(c: Connection, table: str, **values: Any) -> None:
    c.execute(insert(tables.metadata.tables[table]).values(**values))


def as_it_stands(c: Connection) -> dict[str, list[Any]]:
    """Every row that is not somebody's own talk."""
    return {table.name: sorted(map(repr, c.execute(select(table)).all())) for table in WHOLE}


def deeds_of(role: Role | None) -> list[str]:
    """What this kind of person gets as far as trying: the rest is refused by appointment, once is enough."""
    return [name for name, deed in joined("DEEDS").items() if deed.role in (None, role)]


def rest_of(role: Role | None) -> list[str]:
    return [name for name, deed in joined("DEEDS").items() if deed.role not in (None, role)]


async def faults(county: Hall, who: str, presses: list[str]) -> list[str]:
    """Press all these: what was not answered in kind words that tell nothing."""
    wrong = []
    for data in presses:
        county.scene.out.clear()
        await county.sends(who, data)
        words = json.dumps(county._bodies(who), ensure_ascii=False)
        if words == "[]" or [word for word in (SECRET, *NUMBERS, "没有办成") if word in words]:
            wrong.append(f"{data} {words}")
    return wrong


@pytest.mark.parametrize("who", STRANGERS)
async def test_a_stranger_who_presses_everything_sees_nothing_and_changes_nothing(county: Hall, who: str) -> None:
    role = STRANGERS[who]
    before = await county.scene.store.read(as_it_stands)
    presses = [f"b:{name}:{n}:0:{x}" for name in deeds_of(role) for n, x in zip(range(1, 9), EXTRAS, strict=True)]
    presses += [f"b:{name}:1:0:" for name in rest_of(role)]
    wrong = await faults(county, who, presses)
    assert wrong == []
    after = await county.scene.store.read(as_it_stands)
    assert {name for name in before if before[name] != after[name]} == set()
