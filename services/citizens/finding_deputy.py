"""Whose deputy is mine? By the words for a place, by a station, by the code on a poster (docs/rules.md §3.1)."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from domain.notice import Fact
from domain.roles import Role
from services.work import Work
from storage import places
from storage.people import people
from storage.places import District, Station

# A place word with a letter wrong still is that place; proposed then, never decided.
NEARLY = 70
SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Seat:
    """A district: its deputies by name, and the station where they are met."""

    id: int
    name: str
    deputies: tuple[str, ...]
    station: Station

    @property
    def facts(self) -> dict[str, Fact]:
        """What is said of it."""
        there = {"station": self.station.name, "address": self.station.address, "hours": self.station.hours}
        return {"district": self.name, "phone": self.station.phone, **there}


def by_words(work: Work, *, words: str) -> list[Seat]:
    """The districts these words may mean: those whose place words stand in them; else those almost written so."""
    known = work.once(places.districts.all)
    said = [one for one in known if any(word in words for word in _words_of(one))]
    if said:
        best = places.district_of(known, words)
        return [_seat(work, best)] if best and _is_plain(said, best, words) else [_seat(work, one) for one in said]
    if len(words.strip()) < SHORTEST:
        return []
    inside = [one for one in known if any(words.strip() in word for word in _words_of(one))]
    nearly = [one for one in known if max(fuzz.partial_ratio(word, words) for word in _words_of(one)) >= NEARLY]
    return [_seat(work, one) for one in inside or nearly]


def of_district(work: Work, *, district_id: int) -> Seat | None:
    """A district by its id: the code on a poster, a choice from a list. None when there is no such district."""
    found = next((one for one in work.once(places.districts.all) if one.id == district_id), None)
    return _seat(work, found) if found else None


def of_station(work: Work, *, station_id: int) -> list[Seat]:
    """The districts of a station, in the order of the roster."""
    known = work.once(places.districts.all)
    return [_seat(work, one) for one in known if one.station_id == station_id]


def stations(work: Work) -> list[Station]:
    """Every station, to choose from."""
    return list(work.once(places.stations.all))


def _words_of(district: District) -> tuple[str, ...]:
    return (district.name, *district.places)


def _is_plain(said: Sequence[District], best: District, words: str) -> bool:
    """Whether one district is meant: it alone, or it by a longer word than every other."""
    longest = {one.id: max(len(word) for word in _words_of(one) if word in words) for one in said}
    return all(longest[best.id] > length for id, length in longest.items() if id != best.id)


def _seat(work: Work, district: District) -> Seat:
    named = people.holders(work.c, Role.DEPUTY, district.id, work.today)
    station = work.once(places.stations.get, district.station_id)
    return Seat(district.id, district.name, tuple(one.name for one in named), station)
