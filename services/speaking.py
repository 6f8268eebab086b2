"""How a person is spoken to: language, and what is still open when they come back."""

from dataclasses import dataclass

from domain.notice import Say
from domain.person import Person
from services.citizens.opinion_state import state_of
from services.work import Work
from storage.opinions import opinions
from storage.people import people


@dataclass(frozen=True, slots=True)
class Latest:
    """The newest open opinion of a person: number, title and where it stands, in words."""

    number: str
    title: str
    state: Say


def speak(work: Work, *, person: Person, language: str) -> None:
    """Speak to this person in `language` from now on."""
    people.set_language(work.c, person.id, language)
    work.introduced.add(person.id)


def open_opinions(work: Work, *, person: Person) -> tuple[int, Latest | None]:
    """How many opinions of this person are still open, and the newest of them."""
    mine = opinions.open_of(work.c, person.id) if person.author else []
    if not mine:
        return 0, None
    return len(mine), Latest(mine[0].number, mine[0].title, state_of(work, mine[0]))
