"""The deputies somebody may choose from: who they are, where they were elected, how much they have in hand."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from domain.cases import Opinion
from domain.errors import CaseworkError
from domain.notice import Fact, Say, in_a_row
from domain.person import Person
from domain.roles import Role
from services.work import Work
from storage import places
from storage.opinions import opinions
from storage.people import absences, people
from storage.people.absences import Absence
from storage.suggestions import suggestions


@dataclass(frozen=True, slots=True)
class Choice:
    """A deputy in a list. `load`: opinions not yet taken up and suggestions not yet concluded.

    away_until: the last day of an absence that runs today; substitute: who looks at new opinions meanwhile, if anybody.
    """

    id: int
    name: str
    districts: str | Say
    load: int
    away_until: date | None = None
    substitute_id: int = 0
    substitute: str = ""


def in_office(work: Work, *, without: Collection[int] = (), nearest: Sequence[Collection[int]] = ()) -> list[Choice]:
    """Every deputy whose mandate runs today but those in `without`.

    nearest: groups of districts, best first; within a group those who are here, and have the least in hand, come first.
    """
    found = [one for one in people.holders(work.c, Role.DEPUTY, None, work.today) if one.id not in without]
    names = {district.id: district.name for district in places.districts.all(work.c)}
    loads = _loads(work)
    away = absences.on(work.c, work.today)

    def before(one: Person) -> tuple[int, bool, int, int]:
        near = [rank for rank, group in enumerate(nearest) if set(group) & set(one.scopes(Role.DEPUTY))]
        return min(near, default=len(nearest)), one.id in away, loads.get(one.id, 0), one.id

    here = {one.id: one.name for one in found if one.id not in away}
    return [
        Choice(one.id, one.name, _districts(one, names), loads.get(one.id, 0), *_absent(away.get(one.id), here))
        for one in sorted(found, key=before)
    ]


def taker(chosen: Choice, choices: Iterable[Choice]) -> Choice:
    """Who gets an opinion meant for this deputy today: the deputy, or while away the substitute.

    Raises deputy-away when nobody looks meanwhile, or the substitute cannot be chosen or is away too.
    """
    if chosen.away_until is None:
        return chosen
    for one in choices:
        if one.id == chosen.substitute_id:
            return one
    raise CaseworkError("deputy-away", name=chosen.name, until=chosen.away_until)


def described(one: Choice) -> Say:
    """The line of a deputy in the station's list; who is away is marked, with who looks meanwhile."""
    facts: dict[str, Fact] = {"name": one.name, "district": one.districts, "load": str(one.load)}
    if one.away_until is None:
        return Say("choose-deputy-line", facts)
    who = Say("away-by-deputy", {"name": one.substitute}) if one.substitute else Say("away-by-station")
    return Say("choose-deputy-line-away", facts | {"until": one.away_until, "who": who})


def of_station(work: Work, opinion: Opinion) -> list[int]:
    """The deputies elected near an opinion's station, its own district's first; never its author."""
    near = [one.id for one in places.districts.all(work.c) if one.station_id == opinion.station_id]
    order = sorted(near, key=lambda district: district != opinion.district_id)
    found = [one for district in order for one in people.holder_ids(work.c, Role.DEPUTY, district, work.today)]
    return [one for one in dict.fromkeys(found) if one != opinion.author_id]


def named(choices: Iterable[Choice], words: str) -> list[Choice]:
    """Whom of them `words` may mean: the exact name, else every name that holds the words."""
    words = words.strip().removesuffix("代表")
    everyone = list(choices)
    exact = [one for one in everyone if one.name == words]
    return exact or [one for one in everyone if words and words in one.name]


def _absent(absence: Absence | None, here: Mapping[int, str]) -> tuple[date | None, int, str]:
    """Until when, and who of those who are here looks meanwhile."""
    if absence is None:
        return None, 0, ""
    name = here.get(absence.substitute_id or 0, "")
    return absence.until_on, absence.substitute_id or 0 if name else 0, name


def _loads(work: Work) -> dict[int, int]:
    loads = opinions.loads(work.c)
    for person_id, count in suggestions.loads(work.c).items():
        loads[person_id] = loads.get(person_id, 0) + count
    return loads


def _districts(one: Person, names: Mapping[int, str]) -> str | Say:
    return in_a_row(names[scope] for scope in one.scopes(Role.DEPUTY) if scope in names)
