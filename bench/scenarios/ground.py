"""A county filled straight into its tables, as large as wanted: invented people, matters, clocks, and their past.

What is filled in is what the program itself would have written, as far as the measured ways read it. Only the hashes of
the record are made up: nobody verifies it here.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from bench.scenarios.filler import Filler
from domain.clocks import Clock
from domain.reminders import ladder
from domain.roles import Role
from domain.rules.calendar import moment_of, packaged
from domain.rules.deadlines import compute
from domain.rules.profile import load

TODAY = date(2026, 3, 16)
NOW = moment_of(TODAY, time(9, 0))
STATIONS, UNITS, DEPUTIES = 40, 200, 400
# people: a clerk of each station, a clerk of each unit, the deputies, the office, one of each of others, the citizens
CLERKS, THE_DEPUTIES, OFFICE = STATIONS, STATIONS + UNITS, STATIONS + UNITS + DEPUTIES + 1
# who holds office in the first unit, the first committee, the congress; their person
SCOPES = {
    Role.UNIT_HEAD: "1",
    Role.UNIT_VICE_HEAD: "1",
    Role.COMMITTEE: "1",
    Role.COMMITTEE_MEMBER: "NULL",
    Role.CHAIR: "NULL",
    Role.GOV_OFFICE: "NULL",
}
OTHERS = {role: OFFICE + nth for nth, role in enumerate(SCOPES, 1)}
CITIZENS = OFFICE + len(OTHERS)
FIRST_ADDRESS = 10_000_000
TOKEN = "1000001:FAKEaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
STATUS = {
    Clock.OPINION_SCREEN: "screening",
    Clock.DEPUTY_CHOOSE: "with_deputy",
    Clock.OPINION_HANDLE: "handling",
    Clock.OPINION_RATING: "answered",
}


class Ran(NamedTuple):
    """A clock as it stands: when it began, its last day, its next rung and when that fires."""

    start_on: date
    due_on: date
    due_at: datetime
    unit: str
    amount: int
    next_rung: str
    next_at: datetime


@dataclass(frozen=True)
class Share:
    """So many matters under one kind of clock, all of them due this morning or none."""

    kind: Clock
    count: int
    due: bool


def officials(due: int, later: int) -> list[Share]:
    """A morning of a city: nine in ten reminders are for people in office, who get them as one digest."""
    kinds = {Clock.OPINION_SCREEN: 30, Clock.DEPUTY_CHOOSE: 30, Clock.OPINION_HANDLE: 30, Clock.OPINION_RATING: 10}
    parts = [Share(kind, due * part // 100, True) for kind, part in kinds.items()]
    return [*parts, *(Share(kind, later * part // 100, False) for kind, part in kinds.items())]


def citizens(due: int, later: int) -> list[Share]:
    """The hardest morning: every reminder is for another citizen and becomes a message of its own."""
    return [Share(Clock.OPINION_RATING, due, True), Share(Clock.OPINION_RATING, later, False)]


def clock_of(kind: Clock, *, due: bool) -> Ran:
    """A clock of this kind with a rung this morning, or one that has none before tomorrow."""
    calendar, profile = packaged(), load()
    term = profile.term(kind)
    for back in range(2, 60):
        begun = TODAY - timedelta(days=back)
        last = compute(begun, term, calendar)
        rungs = ladder(kind, begun, last.due_on, term.amount, term.unit, calendar, profile.reminder_time)
        coming = next((one for one in rungs if one.on >= TODAY and last.due_on >= TODAY), None)
        if coming and (coming.on == TODAY and coming.at <= NOW) == due:
            return Ran(begun, last.due_on, last.due_at, term.unit, term.amount, coming.rung, coming.at)
    raise LookupError(f"no such {kind}")


def place(f: Filler) -> list[str]:
    """The congress, its stations, districts and units, and who holds office there, each with a Telegram account."""
    since, born = f.on(date(2026, 1, 5)), f.at(NOW - timedelta(days=60))
    held = {"until_on": "NULL", "from_on": since}
    return [
        "INSERT INTO congress (name, service, office, term_no, session_no) "
        "VALUES ('云溪县人大', '云溪县人大代表联络', '县人大代表工委', 18, 5)",
        f.into("stations", STATIONS, id="i", name="'第' || i || '代表联络站'"),
        f.into(
            "districts",
            STATIONS,
            id="i",
            name="'第' || i || '选区'",
            station_id="i",
            places=f.json("'[\"人民路' || i || '\"]'"),
        ),
        f.into("units", UNITS, id="i", name="'县第' || i || '局'", short_names=f.json("'[]'")),
        f.into("committees", 1, id="i", name="'城建环保工委'"),
        f.into("people", CITIZENS, id="i", name="'干部' || i", created_at=born),
        f.into("accounts", CITIZENS, **_account("i", born)),
        f.into("roles", STATIONS, person_id="i", role="'station'", scope_id="i", **held),
        f.into("roles", UNITS, person_id=f"i + {CLERKS}", role="'unit_clerk'", scope_id="i", **held),
        f.into(
            "roles",
            DEPUTIES,
            person_id=f"i + {THE_DEPUTIES}",
            role="'deputy'",
            scope_id=f"(i - 1) % {STATIONS} + 1",
            **held,
        ),
        f.into("roles", 1, person_id=OFFICE, role="'office'", scope_id="NULL", **held),
        *(f.into("roles", 1, person_id=OTHERS[role], role=f"'{role}'", scope_id=scope, **held)
          for role, scope in SCOPES.items()),
    ]  # fmt: skip


def some_citizens(f: Filler, count: int) -> list[str]:
    """So many citizens with an account each."""
    born = f.at(NOW - timedelta(days=60))
    return [
        f.into("people", count, id=f"i + {CITIZENS}", name="''", created_at=born),
        f.into("accounts", count, **_account(f"(i + {CITIZENS})", born)),
    ]


def _account(person: str, born: str) -> dict[str, str]:
    return {
        "id": person,
        "channel": "'telegram'",
        "address": f"CAST({person} + {FIRST_ADDRESS} AS VARCHAR)",
        "person_id": person,
        "created_at": born,
    }


def matters(f: Filler, share: Share, *, first: int, authors: int) -> list[str]:
    """The matters of a share, each an opinion with its clock and the event it came in by; ids from `first` + 1."""
    ran = clock_of(share.kind, due=share.due)
    id = f"(i + {first})"
    sent = f.at(datetime.combine(ran.start_on, time(1, 0), tzinfo=NOW.tzinfo))
    clock = {
        "id": id, "kind": f"'{share.kind}'", "case_kind": "'opinion'", "case_id": id, "start_on": f.on(ran.start_on),
        "unit": f"'{ran.unit}'", "amount": ran.amount, "due_on": f.on(ran.due_on), "due_at": f.at(ran.due_at),
        "rule": "'本县设定'", "provisional": "false", "next_rung": f"'{ran.next_rung}'", "next_at": f.at(ran.next_at),
    }  # fmt: skip
    return [
        f.into("opinions", share.count, **opinion(f, id, f"'{STATUS[share.kind]}'", sent, authors)),
        f.into("deadlines", share.count, **clock),
        f.into("events", share.count, **event(id, 1, sent, "", STATUS[share.kind])),
    ]


def opinion(f: Filler, id: str, status: str, sent: str, authors: int) -> dict[str, object]:
    """The columns of an opinion."""
    return {
        "id": id, "number": f"'YJ-2026-' || {id}", "status": status, "version": 1,
        "author_id": f"{id} % {authors} + {CITIZENS} + 1", "anonymous": "false", "signature": "'王阿姨'", "phone": "''",
        "title": "'路灯不亮'", "place": "'人民路'",
        "text": f"'人民路' || ({id} % 977) || '号楼前的路灯不亮，晚上看不见'",
        "topic": "'urban'", "language": "'zh'", "district_id": f"{id} % {STATIONS} + 1",
        "station_id": f"{id} % {STATIONS} + 1", "deputy_id": f"{id} % {DEPUTIES} + {THE_DEPUTIES} + 1",
        "officer_id": f"{id} % {STATIONS} + 1", "unit_id": f"{id} % {UNITS} + 1", "submitted_at": sent,
        "summary": "''", "hints": "''", "reason": "''", "brief": "'路灯不亮'", "round": 0,
        "looked_again": "false", "detached": "false",
    }  # fmt: skip


def event(id: str, seq: int, at: str, before: str, after: str) -> dict[str, object]:
    """The columns of an event; its hashes are made up."""
    return {
        "case_kind": "'opinion'", "case_id": id, "seq": seq, "at": at, "actor_id": "NULL", "role": "'citizen'",
        "action": "'submit'", "from_status": f"'{before}'", "to_status": f"'{after}'", "reason": "''", "data": "'{}'",
        "previous": "'" + "0" * 64 + "'", "hash": "'" + "1" * 64 + "'",
    }  # fmt: skip


def city(url: str, shares: Iterable[Share], people: int) -> None:
    """Fill an empty, migrated database with a place, so many citizens and these matters."""
    f = Filler(url)
    statements, first = [*place(f), *some_citizens(f, people)], 0
    for share in shares:
        statements += matters(f, share, first=first, authors=people)
        first += share.count
    f.run(statements)
