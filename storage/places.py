"""The place the program serves: its congress, stations, districts and units."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from storage import tables
from storage.versioned import Kept


@dataclass(frozen=True, slots=True)
class Congress:
    """The people's congress this program works for."""

    id: int
    name: str
    service: str
    office: str
    phone: str
    term_no: int
    session_no: int


@dataclass(frozen=True, slots=True)
class Station:
    """A deputies' liaison station."""

    id: int
    name: str
    address: str
    phone: str
    hours: str


@dataclass(frozen=True, slots=True)
class District:
    """An electoral district; `places` are the words by which a text is recognised as meaning it."""

    id: int
    name: str
    station_id: int
    places: Sequence[str]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit that handles suggestions."""

    id: int
    name: str
    short_names: Sequence[str]
    letter_prefix: str
    parent_id: int | None = None


# while nothing has been set up: sentences leave its name out
NO_CONGRESS = Congress(id=0, name="", service="", office="", phone="", term_no=0, session_no=0)

_congresses = Kept(tables.congress, Congress)
stations = Kept(tables.stations, Station)
districts = Kept(tables.districts, District)
units = Kept(tables.units, Unit)


def congress(c: Connection) -> Congress | None:
    """The congress the program works for, or None while nothing has been set up."""
    return _congresses.first(c)


def set_up_congress(c: Connection, **values: Any) -> int:
    """Set up the congress, or change what is given; there is only ever one. Returns its id."""
    only = _congresses.first(c)
    if only is None:
        return _congresses.add(c, **values)
    _congresses.set(c, only.id, **values)
    return only.id


def unit_by_words(c: Connection, words: str) -> list[Unit]:
    """The units these words may mean: an exact name or short name, else every unit whose names contain them."""
    words = words.strip()
    if not words:
        return []
    everyone = units.all(c)
    exact = [unit for unit in everyone if words in (unit.name, *unit.short_names)]
    return exact or [unit for unit in everyone if any(words in name for name in (unit.name, *unit.short_names))]


def units_named(c: Connection, text: str) -> list[Unit]:
    """The units a longer text names, by the longest of their names that stands in it."""
    rest, found = text, []
    named = [(name, unit) for unit in units.all(c) for name in (unit.name, *unit.short_names)]
    for name, unit in sorted(named, key=lambda pair: -len(pair[0])):
        if name and name in rest:
            rest = rest.replace(name, " ")
            found.append(unit)
    return list({unit.id: unit for unit in found}.values())


def district_of(known: Sequence[District], text: str) -> District | None:
    """The one of these districts whose longest place word stands in the text, or None. Of equals the first one wins."""
    found = [
        (len(word), -district.id, district)
        for district in known
        for word in (district.name, *district.places)
        if word and word in text
    ]
    return max(found, key=lambda hit: hit[:2])[2] if found else None
