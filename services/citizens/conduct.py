"""Abuse with a matter inside: the matter goes on, the insults stay here; one warning, then slower (docs/rules.md §3.1).

Nothing is ever declined for its tone, and the program judges nobody: a person at the station reads the restricted log.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.disclosure import Field, may_read
from domain.notice import Fact, Notice, Say
from domain.opinions import recognition
from domain.person import Person
from domain.roles import Role
from services.citizens.intake import where
from services.holding import not_yours
from services.work import Work
from storage.citizens import conduct
from storage.citizens.conduct import Entry
from storage.opinions import opinions
from storage.people import people

# Counted over a day: asked to mind one's words once, then an alarm and a pause.
WINDOW = timedelta(hours=24)
PAUSED_AT = 3
THREATS_ALARM_AT = 2
PAUSE = timedelta(hours=2)
SHOWN = 10
# Insults around a matter: the matter is all that is spoken of.
WITH_MATTER = "matter"
# “you are all” is no matter.
SHORTEST_MATTER = 6


@dataclass(frozen=True, slots=True)
class Heard:
    """What became of abusive words. what: "matter" (there is one, without the insults), "warn", "pause" or "quiet"."""

    what: str
    matter: str
    entry_id: int
    until: datetime | None
    number: str


def hear(work: Work, *, person: Person, text: str) -> Heard | None:
    """Keep abusive words in the restricted log and say what follows; None for words that abuse nobody.

    The matter in them, if there is one, always goes on, in a pause as well.
    """
    if not recognition.is_abusive(text):
        return None
    before = conduct.count_since(work.c, person.id, work.now - WINDOW)
    found = recognition.without_abuse(text)
    warned = before - conduct.count_since(work.c, person.id, work.now - WINDOW, WITH_MATTER)
    entry_id = record(work, person, text)
    open_ones = opinions.open_of(work.c, person.id)
    number = open_ones[0].number if open_ones else ""
    _alarm(work, person, before + 1, entry_id, text)
    if _is_a_matter(found):
        return Heard("matter", found, entry_id, None, number)
    if before + 1 < PAUSED_AT:
        return Heard("quiet" if warned else "warn", "", entry_id, None, number)
    until = work.now + PAUSE
    return Heard("pause" if before + 1 == PAUSED_AT else "quiet", "", entry_id, until, number)


def is_only_abuse(text: str) -> bool:
    """Whether nothing would be left of a text without its insults."""
    return recognition.is_abusive(text) and not _is_a_matter(recognition.without_abuse(text))


def _is_a_matter(left: str) -> bool:
    return sum(letter.isalnum() for letter in left) >= SHORTEST_MATTER


def record(work: Work, person: Person, text: str, opinion_id: int | None = None) -> int:
    """One entry of the restricted log."""
    alone = "abuse" if is_only_abuse(text) else WITH_MATTER
    kind = "threat" if "threat" in recognition.noticed(text) else alone
    station_id = _station(work, person)
    values = {"person_id": person.id, "station_id": station_id, "opinion_id": opinion_id}
    return conduct.add(work.c, **values, kind=kind, text=text, at=work.now)


def log(work: Work, *, person: Person) -> list[Entry]:
    """The newest entries of this person's stations: words and when, not whose. Raises NotYours."""
    if not may_read(Field.ABUSE, (one.role for one in person.grants), table=work.reads):
        raise not_yours(work)
    return conduct.of_stations(work.c, person.scopes(Role.STATION), SHOWN)


def _alarm(work: Work, person: Person, times: int, entry_id: int, text: str) -> None:
    """Threats again, or abuse for the third time: the station hears of it at any hour, once for each count."""
    threats = conduct.count_since(work.c, person.id, work.now - WINDOW, "threat")
    threatens = "threat" in recognition.noticed(text)
    if not ((threatens and threats == THREATS_ALARM_AT) or times == PAUSED_AT):
        return
    mine = opinions.open_of(work.c, person.id)
    facts: dict[str, Fact] = {"number": mine[0].number if mine else Say("number-none"), "about": str(entry_id)}
    for one in people.holder_ids(work.c, Role.STATION, _station(work, person), work.today):
        work.notices.append(Notice(one, Role.STATION, "alert-threat", facts, urgent=True))


def _station(work: Work, person: Person) -> int:
    newest = opinions.newest_of(work.c, person.id)
    return newest.station_id if newest else where(work, "", "")[0]
