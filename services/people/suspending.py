"""A deputy's mandate stands still for a while (暂停执行代表职务; 《代表法》2025 第61条; docs/rules.md §2)."""

from dataclasses import dataclass
from datetime import date

from domain.errors import AlreadyDone, CaseworkError
from domain.notice import Fact, Notice, Say
from domain.person import Person
from domain.roles import Role
from domain.suggestions.session_form import Span
from services.holding import not_yours
from services.people.appointments import Seat, scope_name
from services.people.ending import hand_back_opinions
from services.place import tell_office
from services.work import Work
from storage.opinions import opinions
from storage.people import people


@dataclass(frozen=True, slots=True)
class Suspension:
    """Who does not serve, from when, until when (both counted), and how many opinions that leaves with the station."""

    person_id: int
    name: str
    from_on: date
    until_on: date | None
    opinions: int = 0

    @property
    def facts(self) -> dict[str, Fact]:
        """What sentences say of it."""
        until = Say("suspend-until", {"until": self.until_on}) if self.until_on else Say("suspend-open-end")
        return {"name": self.name, "from": self.from_on, "until": until, "opinions": str(self.opinions)}


def suspended_now(work: Work, *, person: Person) -> list[Suspension]:
    """Whose mandate stands still today or will. Raises NotYours."""
    _office(work, person)
    found = people.suspensions(work.c, Role.DEPUTY, work.today)
    return [Suspension(id, people.get(work.c, id, work.today).name, since, until) for id, since, until in found]


def check(work: Work, *, person: Person, said: Span) -> Suspension:
    """What a suspension would do; nothing is done yet.

    Raises NotYours, session-backwards, end-nobody; suspend-several when the name alone does not say who.
    """
    _office(work, person)
    if said.until_on and said.until_on < said.from_on:
        raise CaseworkError("session-backwards")
    found = _meant(work, said.name)
    if not found:
        raise CaseworkError("end-nobody", name=said.name)
    if len(found) > 1:
        places = [_seat(work, one.id).where for one in found]
        raise CaseworkError("suspend-several", name=said.name, list=[f"{where}{said.name}" for where in places])
    given = opinions.with_deputy(work.c, found[0].id, limit=0)[1]
    return Suspension(found[0].id, found[0].name, said.from_on, said.until_on, given)


def _meant(work: Work, words: str) -> list[Person]:
    """The deputies of this name, or the one of the district that stands before the name."""
    said = _plain(words)
    called = [one for one in people.holders(work.c, Role.DEPUTY, None, work.today) if said.endswith(_plain(one.name))]
    return [one for one in called if said in (_plain(one.name), _plain(_seat(work, one.id).where + one.name))]


def _plain(words: str) -> str:
    """However blanks are set: names of two letters are often written with one inside."""
    return "".join(words.split())


def suspend(work: Work, *, person: Person, said: Span) -> Suspension:
    """The mandate stands still between these days: no submitting, co-signing, feedback; reading goes on.

    Opinions that are given and not taken up go back to their stations on the first day, whose authors hear no more
    than that the deputy cannot act; what is being written stays. Raises what `check` raises.
    """
    its = check(work, person=person, said=said)
    people.suspend(work.c, its.person_id, Role.DEPUTY, its.from_on, its.until_on)
    work.read_anew()
    work.introduced.add(its.person_id)
    if its.from_on <= work.today:
        _hand_back(work, its.person_id)
    work.notices.append(Notice(its.person_id, Role.CITIZEN, "suspended-deputy", its.facts))
    return its


def resume(work: Work, *, person: Person, person_id: int) -> str:
    """The mandate runs again from now on; the deputy's name. Raises NotYours; AlreadyDone when it does."""
    its = next((one for one in suspended_now(work, person=person) if one.person_id == person_id), None)
    if its is None:
        raise AlreadyDone
    _resumed(work, person_id)
    return its.name


def keep_suspensions(work: Work) -> int:
    """Once a day: whose suspension begins hands back what was given; whose has run out serves again, and hears it.

    Returns how many serve again.
    """
    for person_id, since, _ in people.suspensions(work.c, Role.DEPUTY, work.today):
        if since <= work.today:
            _hand_back(work, person_id)
    over = people.suspensions_over(work.c, Role.DEPUTY, work.today)
    for person_id in over:
        _resumed(work, person_id)
        tell_office(work, "suspension-over-office", {"name": people.get(work.c, person_id, work.today).name})
    return len(over)


def _hand_back(work: Work, person_id: int) -> None:
    """The opinions given to somebody who does not serve are their stations' again."""
    given = opinions.with_deputy(work.c, person_id)[0]
    seat = _seat(work, person_id)
    hand_back_opinions(work, given, seat, Say("why-suspended", {"deputy": seat.name}))


def _resumed(work: Work, person_id: int) -> None:
    people.suspend(work.c, person_id, Role.DEPUTY, None, None)
    work.read_anew()
    work.introduced.add(person_id)
    work.notices.append(Notice(person_id, Role.DEPUTY, "resumed-deputy"))


def _seat(work: Work, person_id: int) -> Seat:
    its = people.get(work.c, person_id, work.today)
    scope = next(iter(its.scopes(Role.DEPUTY)), None)
    return Seat(its.id, its.name, Role.DEPUTY, scope, scope_name(work, Role.DEPUTY, scope), its.phone)


def _office(work: Work, person: Person) -> None:
    if not person.holds(Role.OFFICE):
        raise not_yours(work)
