"""Setting a place up: its congress, stations, districts, units and people, from one checked description."""

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from domain.roles import GRANTED, SCOPE_OF, Role
from services.work import Work
from storage import people, places


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


class Place(_Part):
    """A whole place. since: the local day the appointments run from; without it, the day they are entered."""

    since: date | None = None
    congress: Congress
    stations: list[Station]
    districts: list[District] = []
    units: list[Unit] = []
    people: list[Member] = []

    @model_validator(mode="after")
    def _names_are_known_and_unique(self) -> Self:
        for what in ("stations", "districts", "units"):
            _unique(what, [one.name for one in getattr(self, what)])
        _unique("people", [member.key for member in self.people])
        stations = {station.name for station in self.stations}
        for district in self.districts:
            if district.station not in stations:
                raise ValueError(f"{district.name}: no station {district.station}")
        for member in self.people:
            for appointment in member.roles:
                self._scope_is_known(member.name, appointment)
        return self

    def _scope_is_known(self, name: str, appointment: Appointment) -> None:
        if appointment.role not in GRANTED:
            raise ValueError(f"{name}: nobody is appointed {appointment.role}")
        kind = SCOPE_OF[appointment.role]
        known = {"congress": [""]}.get(kind) or [one.name for one in getattr(self, f"{kind}s")]
        if appointment.scope not in known:
            raise ValueError(f"{name}: no {kind} {appointment.scope!r}")


def read(file: Path) -> Place:
    """The description of a place in a TOML file. Raises OSError, ValueError (no TOML), ValidationError."""
    return Place.model_validate(tomllib.loads(file.read_text(encoding="utf-8")))


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
        "unit": _entered(work, places.units, place.units),
    }
    since = place.since or work.today
    return {member.key: _member(work, member, scopes, since) for member in place.people}


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
    twice = {name for name in names if names.count(name) > 1}
    if twice:
        raise ValueError(f"{what}: {', '.join(sorted(twice))} more than once")
