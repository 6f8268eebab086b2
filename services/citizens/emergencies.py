"""Somebody is in danger: the station is alarmed at any hour, one person takes it on (docs/rules.md §3.1)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from domain.errors import CaseworkError
from domain.notice import CaseRef, Fact, Notice, Say, in_a_row
from domain.opinions import matter, recognition
from domain.opinions.doors import LINES
from domain.person import Person
from domain.roles import Role
from services.citizens.intake import where
from services.holding import not_yours
from services.work import Work
from storage import places
from storage.citizens import emergencies
from storage.citizens.emergencies import Emergency
from storage.opinions import opinions
from storage.people import people

KIND = "emergency"
# What somebody writes soon after belongs to the same alarm.
SAME = timedelta(minutes=60)
# Further messages are told together, so often at most; a place that was missing, and danger of another kind, at once.
TOLD_AGAIN = timedelta(minutes=30)
GLANCE = 300


@dataclass(frozen=True, slots=True)
class Alarm:
    """An alarm that has been raised: which kind, the facts of the answer, whether somebody is on duty now."""

    id: int
    kind: str
    facts: Mapping[str, Fact]
    on_duty: bool


def raise_alarm(work: Work, *, person: Person, kind: str, text: str, place: str = "") -> Alarm:
    """Alarm the station of the place, at any hour; further messages go to whoever has taken it on, counted.

    Works without a station: the answer to the citizen never depends on one.
    """
    if not work.once(places.stations.all):
        return Alarm(0, kind, {"station": "", "officer": "", **LINES}, on_duty=False)
    found = place or matter.place_in(text)
    before = emergencies.newest_of(work.c, person.id, work.now - SAME)
    if before is None:
        one = emergencies.get(work.c, _keep(work, person, kind, text, found))
        _tell_now(work, one, "alert-emergency", {"text": matter.short(text, GLANCE)})
    else:
        one = _put_to(work, before, kind, text, found)
        if _is_news(work, before, one):
            facts: dict[str, Fact] = {"text": matter.short(text, GLANCE), "count": str(one.times)}
            _tell_now(work, one, "alert-emergency-again", facts)
    return Alarm(one.id, kind, _facts(work, one), _on_duty(work, one))


def may_be_called(work: Work, *, person: Person, phone: str) -> Mapping[str, Fact]:
    """The citizen leaves a number for the station to call; whoever has taken it on hears it at once.

    Raises emergency-over when there is no alarm of this person.
    """
    one = _mine(work, person)
    emergencies.set(work.c, one.id, phone=phone)
    _tell(work, emergencies.get(work.c, one.id), "alert-phone", {"phone": phone})
    return _facts(work, one)


def is_safe(work: Work, *, person: Person) -> None:
    """The citizen says that the danger is over: the station hears it. Without an alarm nothing happens."""
    one = emergencies.newest_of(work.c, person.id, work.now - SAME)
    if one is not None:
        _tell(work, one, "alert-safe", {})


def take(work: Work, *, person: Person, emergency_id: int) -> Emergency:
    """我来跟: one takes it on, the others are told. Raises NotYours; alert-taken-before when somebody else has it."""
    one = emergencies.locked(work.c, emergency_id)
    if not person.holds(Role.STATION, one.station_id):
        raise not_yours(work)
    if one.taken_by is not None and one.taken_by != person.id:
        other = people.get(work.c, one.taken_by, work.today).name
        raise CaseworkError("alert-taken-before", officer=other, time=one.taken_at)
    emergencies.set(work.c, one.id, taken_by=person.id, taken_at=work.now, told_at=None)
    for other_id in people.holder_ids(work.c, Role.STATION, one.station_id, work.today):
        if other_id != person.id and one.taken_by is None:
            facts: dict[str, Fact] = {"officer": person.name, "time": work.now}
            work.notices.append(Notice(other_id, Role.STATION, "alert-taken", facts, urgent=True))
    if one.taken_by is None:
        seen: dict[str, Fact] = {"officer": person.name, "station": _facts(work, one)["station"]}
        work.notices.append(Notice(one.person_id, Role.CITIZEN, "emergency-seen", seen, urgent=True))
    return emergencies.get(work.c, one.id)


def _keep(work: Work, person: Person, kind: str, text: str, place: str) -> int:
    newest = opinions.newest_of(work.c, person.id)
    station_id = newest.station_id if newest and not place else where(work, place, text)[0]
    phone = person.phone if person.signs == "named" else ""
    values = {"person_id": person.id, "station_id": station_id, "at": work.now}
    return emergencies.add(work.c, **values, kind=kind, text=text, place=place, phone=phone)


def _put_to(work: Work, before: Emergency, kind: str, text: str, place: str) -> Emergency:
    """One more message of an alarm; the most pressing kind and the first place stay."""
    kinds = sorted((before.kind, kind), key=recognition.EMERGENCIES.index)
    changes = {"kind": kinds[0], "place": before.place or place, "times": before.times + 1}
    emergencies.set(work.c, before.id, text=f"{before.text}\n{text}", **changes)
    return emergencies.get(work.c, before.id)


def _is_news(work: Work, before: Emergency, one: Emergency) -> bool:
    """Whether whoever looks must hear of it now: five hundred cries are one alarm with a count, not five hundred."""
    if (before.kind, before.place) != (one.kind, one.place) or before.told_at is None:
        return True
    return work.now - before.told_at >= TOLD_AGAIN


def _tell_now(work: Work, one: Emergency, says: str, facts: Mapping[str, Fact]) -> None:
    _tell(work, one, says, facts)
    emergencies.set(work.c, one.id, told_at=work.now)


def _mine(work: Work, person: Person) -> Emergency:
    one = emergencies.newest_of(work.c, person.id, work.now - SAME)
    if one is None:
        raise CaseworkError("emergency-over")
    return one


def _tell(work: Work, one: Emergency, says: str, facts: Mapping[str, Fact]) -> None:
    """To whoever has taken it on, or to the whole station; never held back for the night."""
    staff = [one.taken_by] if one.taken_by else people.holder_ids(work.c, Role.STATION, one.station_id, work.today)
    known: dict[str, Fact] = {
        "number": str(one.id),
        "place": one.place or Say("place-unknown"),
        "contact_detail": one.phone or Say("phone-none"),
        **facts,
    }
    for person_id in staff:
        work.notices.append(Notice(person_id, Role.STATION, says, known, CaseRef(KIND, one.id), urgent=True))


def _facts(work: Work, one: Emergency) -> dict[str, Fact]:
    """What the answers to the citizen may name: the station, who is there, the lines."""
    staff = people.holder_ids(work.c, Role.STATION, one.station_id, work.today)
    names = in_a_row(people.get(work.c, person_id, work.today).name for person_id in staff)
    return {"station": work.once(places.stations.get, one.station_id).name, "officer": names, **LINES}


def _on_duty(work: Work, one: Emergency) -> bool:
    """Whether somebody of the station can be expected to look now: by day, on a working day."""
    staff = people.holder_ids(work.c, Role.STATION, one.station_id, work.today)
    return bool(staff) and not work.profile.is_quiet(work.now) and work.calendar.day_off(work.today) is None
