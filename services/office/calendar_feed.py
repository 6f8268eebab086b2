"""日历订阅: everybody with deadlines may subscribe to their own, by a link nobody can guess (docs/rules.md §3.10).

The link is signed with a key of this database and carries a serial: a new link makes the one before void at once. What
it shows is asked anew each time, so that it ends with the appointment.
"""

import hmac
import re
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from domain.cases import Deadline
from domain.clocks import Clock
from domain.errors import CaseNotFound, CaseworkError
from domain.notice import CaseRef, Fact, Say
from domain.office.desks import DESKS
from domain.person import Person
from services.cases import load
from services.facts import facts_of
from services.finding import nearest
from services.links import WEB_ADDRESS
from services.office.due_overview import whose
from services.work import Work
from storage import notes
from storage.office import desks, feeds
from storage.people import people

KEY = "calendar.key"
MOST = 300
_TOKEN = re.compile(r"(\d{1,12})-(\d{1,9})-([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class Entry:
    """One last day: what is called so stays so, whatever day it moves to. changed: grows with every new clock."""

    uid: str
    day: date
    since: date
    changed: int
    number: Fact
    what: Say


@dataclass(frozen=True, slots=True)
class Feed:
    """What somebody's calendar shows now, the nearest day first, and in which language."""

    language: str
    entries: tuple[Entry, ...]


def link(work: Work, *, person: Person) -> str:
    """The link of this person's calendar, made when there is none yet.

    Raises error-unknown-text for people without deadlines of their own, calendar-no-address where there is no web room.
    """
    _may(person)
    return _address(work, person, feeds.serial_of(work.c, person.id) or feeds.renew(work.c, person.id, work.now))


def new_link(work: Work, *, person: Person) -> str:
    """Another link; the one before opens nothing from now on. Raises what `link` raises."""
    _may(person)
    return _address(work, person, feeds.renew(work.c, person.id, work.now))


def feed(work: Work, token: str) -> Feed | None:
    """What a link shows; None when it is none of ours, void, or its person has no deadlines any more."""
    person = _whose(work, token)
    if person is None or not _desks_of(person):
        return None
    watched = [(watch, whose(person, role)) for role in DESKS if person.holds(role) for watch in DESKS[role]]
    found, _ = desks.due(work.c, watched, (None, None), limit=MOST)
    return Feed(person.language, tuple(_entries(work, person, found)))


def _entries(work: Work, person: Person, found: list[Deadline]) -> Iterator[Entry]:
    for one in found:
        case = load(work, CaseRef(one.case_kind, one.case_id))
        if nearest(work, person, case) is None:
            continue
        facts = facts_of(work, case)
        number = facts.get("suggestion") or facts["number"]
        # what has no number yet goes by its title elsewhere; words of people do not leave by a link
        number = "" if str(number).startswith("“") else number
        uid = f"{one.kind}-{one.case_kind}-{one.case_id}@minyi"
        yield Entry(uid, one.due_on, one.start_on, one.id, number, Say(f"clock-{Clock(one.kind)}"))


def _whose(work: Work, token: str) -> Person | None:
    found, key = _TOKEN.fullmatch(token), notes.get(work.c, KEY)
    if found is None or key is None:
        return None
    person_id, serial = int(found[1]), int(found[2])
    if not hmac.compare_digest(found[3], _signature(key, person_id, serial)):
        return None
    if feeds.serial_of(work.c, person_id) != serial:
        return None
    try:
        return people.get(work.c, person_id, work.today)
    except CaseNotFound:
        return None


def _address(work: Work, person: Person, serial: int) -> str:
    web, key = notes.get(work.c, WEB_ADDRESS), notes.get(work.c, KEY)
    if web is None:
        raise CaseworkError("calendar-no-address")
    if key is None:
        key = secrets.token_hex(32)
        notes.put(work.c, KEY, key)
    return f"{web}/calendar/{person.id}-{serial}-{_signature(key, person.id, serial)}.ics"


def _signature(key: str, person_id: int, serial: int) -> str:
    return hmac.new(bytes.fromhex(key), f"calendar {person_id} {serial}".encode(), sha256).hexdigest()


def _desks_of(person: Person) -> bool:
    return any(person.holds(role) for role in DESKS)


def _may(person: Person) -> None:
    if not _desks_of(person):
        raise CaseworkError("error-unknown-text")
