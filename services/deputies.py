"""The deputies somebody may choose from: who they are, where they were elected, how much they have in hand."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from domain.people import Person
from domain.roles import Role
from services.work import Work
from storage import opinions, people, places, suggestions


@dataclass(frozen=True, slots=True)
class Choice:
    """A deputy in a list. `load`: opinions not yet taken up and suggestions not yet concluded."""

    id: int
    name: str
    districts: str
    load: int


def in_office(work: Work, *, without: Collection[int] = (), nearest: Sequence[Collection[int]] = ()) -> list[Choice]:
    """Every deputy whose mandate runs today but those in `without`.

    nearest: groups of districts, best first; within a group those with the least in hand come first.
    """
    found = [one for one in people.holders(work.c, Role.DEPUTY, None, work.today) if one.id not in without]
    names = {district.id: district.name for district in places.districts.all(work.c)}
    loads = _loads(work)

    def before(one: Person) -> tuple[int, int, int]:
        near = [rank for rank, group in enumerate(nearest) if set(group) & set(one.scopes(Role.DEPUTY))]
        return min(near, default=len(nearest)), loads.get(one.id, 0), one.id

    return [Choice(one.id, one.name, _districts(one, names), loads.get(one.id, 0)) for one in sorted(found, key=before)]


def named(choices: Iterable[Choice], words: str) -> list[Choice]:
    """Whom of them `words` may mean: the exact name, else every name that holds the words."""
    words = words.strip().removesuffix("代表")
    everyone = list(choices)
    exact = [one for one in everyone if one.name == words]
    return exact or [one for one in everyone if words and words in one.name]


def _loads(work: Work) -> dict[int, int]:
    loads = opinions.loads(work.c)
    for person_id, count in suggestions.loads(work.c).items():
        loads[person_id] = loads.get(person_id, 0) + count
    return loads


def _districts(one: Person, names: Mapping[int, str]) -> str:
    return "、".join(names[scope] for scope in one.scopes(Role.DEPUTY) if scope in names)
