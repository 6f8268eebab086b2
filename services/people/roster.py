"""Setting a place up: its congress, stations, districts, units and people, from one checked description."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from domain.notice import Say
from domain.roles import CAMPAIGN_ROLES, GRANTED, SCOPE_OF, Role
from services.people.place_faults import PlaceUnusable, of_the_form, of_the_values
from services.work import Work
from storage import places
from storage.committee import supervision
from storage.people import people
from storage.suggestions import sessions


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Congress(_Part):
    """The congress the place has."""

    name: str = Field(min_length=1, max_length=60)
    service: str = Field(min_length=1, max_length=60)
    office: str = Field(min_length=1, max_length=60)
    phone: str = Field(default="", max_length=40)
    term_no: int = Field(ge=1)
    session_no: int = Field(ge=1)


class Station(_Part):
    """A liaison station."""

    name: str = Field(min_length=1, max_length=60)
    address: str = Field(default="", max_length=120)
    phone: str = Field(default="", max_length=40)
    hours: str = Field(default="", max_length=60)


class District(_Part):
    """An electoral district; places: the words by which a text is recognised as meaning it."""

    name: str = Field(min_length=1, max_length=60)
    station: str
    places: list[str] = []


class Unit(_Part):
    """A unit that handles suggestions."""

    name: str = Field(min_length=1, max_length=60)
    short_names: list[str] = []
    letter_prefix: str = Field(default="", max_length=40)
    # the unit it belongs to, by name
    parent: str = ""


class Committee(_Part):
    """A committee of the congress that may supervise key suggestions."""

    name: str = Field(min_length=1, max_length=60)


class Appointment(_Part):
    """A role; scope: the name of the district, station or unit it is limited to."""

    role: Role
    scope: str = ""
    post: str = Field(default="", max_length=40)


class Member(_Part):
    """Somebody with at least one appointment. key: how the description itself names the person."""

    key: str = Field(pattern=r"^[a-z0-9-]{1,24}$")
    name: str = Field(min_length=1, max_length=60)
    phone: str = Field(default="", max_length=40)
    roles: list[Appointment] = Field(min_length=1)


class SessionDays(_Part):
    """A session of the congress: which, from the first day to the last."""

    term_no: int = Field(ge=1)
    session_no: int = Field(ge=1)
    from_on: date
    until_on: date


class Place(_Part):
    """A whole place. since: the local day the appointments run from; without it, the day they are entered."""

    since: date | None = None
    congress: Congress
    stations: list[Station]
    districts: list[District] = []
    units: list[Unit] = []
    committees: list[Committee] = []
    people: list[Member] = []
    sessions: list[SessionDays] = []

    @model_validator(mode="after")
    def _names_are_known_and_unique(self) -> Self:
        for what in ("stations", "districts", "units", "committees"):
            _unique(what, [one.name for one in getattr(self, what)])
        _unique("people", [member.key for member in self.people])
        stations = {station.name for station in self.stations}
        for n, district in enumerate(self.districts):
            if district.station not in stations:
                raise wrong(
                    "placefile-no-station", f"districts.{n}.station", name=district.name, station=district.station
                )
        for n, member in enumerate(self.people):
            for m, appointment in enumerate(member.roles):
                self._scope_is_known(f"people.{n}.roles.{m}", member.name, appointment)
        return self

    def _scope_is_known(self, key: str, name: str, appointment: Appointment) -> None:
        if appointment.role not in GRANTED or appointment.role in CAMPAIGN_ROLES:
            raise wrong("placefile-nobody-appointed", key, name=name, role=str(appointment.role))
        kind = SCOPE_OF[appointment.role]
        known = {"congress": [""]}.get(kind) or [one.name for one in getattr(self, f"{kind}s")]
        if appointment.scope not in known:
            raise wrong("placefile-no-scope", key, name=name, scope=appointment.scope or "–", section=f"{kind}s")


def read(file: Path) -> Place:
    """The description in a file. Raises OSError, PlaceUnusable with the line of everything that is wrong."""
    try:
        text = file.read_text(encoding="utf_8_sig")
    except UnicodeDecodeError:
        raise PlaceUnusable([(1, Say("placefile-no-text"))]) from None
    try:
        return Place.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise of_the_form(text, error) from None
    except ValidationError as error:
        raise of_the_values(text, error.errors()) from None


def seed(work: Work, *, place: Place) -> Mapping[str, int]:
    """Enter a place; what is there already is brought up to date, nobody twice. Returns the person behind each key."""
    congress = place.congress
    places.set_up_congress(work.c, **congress.model_dump())
    stations = _entered(work, places.stations, place.stations)
    districts = [d.model_dump(exclude={"station"}) | {"station_id": stations[d.station]} for d in place.districts]
    scopes: dict[str, Mapping[str, int | None]] = {
        "congress": {"": None},
        "station": stations,
        "district": _kept(work, places.districts, districts),
        "unit": _units(work, place.units),
        "committee": _entered(work, supervision.committees, place.committees),
    }
    for days in place.sessions:
        if sessions.of(work.c, days.term_no, days.session_no) is None:
            sessions.add(work.c, **days.model_dump())
    since = place.since or work.today
    return {member.key: _member(work, member, scopes, since) for member in place.people}


def _units(work: Work, units: Sequence[Unit]) -> dict[str, int | None]:
    """The units, then the one each belongs to."""
    ids = _kept(work, places.units, [unit.model_dump(exclude={"parent"}) for unit in units])
    for unit in units:
        places.units.set(work.c, _id(ids, unit.name), parent_id=_id(ids, unit.parent) if unit.parent else None)
    return ids


def _id(ids: Mapping[str, int | None], name: str) -> int:
    found = ids[name]
    assert found is not None
    return found


def _entered(work: Work, kept: Any, parts: Iterable[BaseModel]) -> dict[str, int | None]:
    return _kept(work, kept, [part.model_dump() for part in parts])


def _kept(work: Work, kept: Any, rows: Iterable[Mapping[str, Any]]) -> dict[str, int | None]:
    """Add or update by name; the id behind each name."""
    ids: dict[str, int | None] = {one.name: one.id for one in kept.all(work.c)}
    for row in rows:
        if row["name"] in ids:
            kept.set(work.c, ids[row["name"]], **row)
        else:
            ids[row["name"]] = kept.add(work.c, **row)
    return ids


def _member(work: Work, member: Member, scopes: Mapping[str, Mapping[str, int | None]], since: date) -> int:
    grants = [(a.role, scopes[SCOPE_OF[a.role]][a.scope], a.post) for a in member.roles]
    known = [
        person.id
        for role, scope_id, _ in grants
        for person in people.holders(work.c, role, scope_id, work.today)
        if person.name == member.name
    ]
    if known:
        people.rename(work.c, known[0], member.name, member.phone)
    person_id = known[0] if known else people.add(work.c, name=member.name, phone=member.phone, at=work.now)
    for role, scope_id, post in grants:
        people.grant(work.c, person_id, role, scope_id, since, post)
    return person_id


def _unique(what: str, names: list[str]) -> None:
    twice = [n for n, name in enumerate(names) if name in names[:n]]
    if twice:
        raise wrong("placefile-twice", f"{what}.{twice[0]}", section=what, name=names[twice[0]])


def wrong(says: str, key: str, **facts: str) -> PydanticCustomError:
    """What a description of a place says that cannot be, as the checker passes it on; key: people.3.roles.0."""
    told = " ".join(f"{{{name}}}" for name in ("key", *facts))
    return PydanticCustomError(says, told, {"key": key, **facts})
