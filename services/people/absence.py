"""A deputy is away: new opinions go to a substitute or stay with the station, what is in hand stays (rules.md §2)."""

from dataclasses import dataclass
from datetime import date

from domain.cases import Opinion
from domain.clocks import Clock
from domain.errors import CaseworkError
from domain.lifecycle import Tell
from domain.notice import Fact, Notice, Say, in_a_row
from domain.people.absence import absence_from
from domain.person import Person
from domain.roles import Role
from domain.rules.calendar import ONE_DAY
from services.casework import tell
from services.people.deputies import Choice, in_office
from services.work import Work
from storage.opinions import inboxes
from storage.people import absences
from storage.people.absences import Absence

SHOWN = 5


@dataclass(frozen=True, slots=True)
class Away:
    """An absence as it is shown: the days, who looks meanwhile (0: the station arranges it), what stays in hand."""

    from_on: date
    until_on: date
    substitute_id: int
    who: Say
    count: int
    numbers: tuple[str, ...]

    @property
    def facts(self) -> dict[str, Fact]:
        """What its sentences say."""
        shown: Fact = in_a_row(self.numbers[:SHOWN])
        if self.count > SHOWN:
            shown = Say("away-and-more", {"list": shown})
        return {
            "who": self.who,
            "starts": self.from_on,
            "ends": self.until_on,
            "back": self.until_on + ONE_DAY,
            "count": str(self.count),
            "list": shown or Say("list-nothing"),
        }


def read(work: Work, *, person: Person, text: str) -> Away:
    """What a message says of an absence, before it is set. Raises as domain.absence does."""
    others = in_office(work, without=(person.id,))
    said = absence_from(text, work.today, [one.name for one in others])
    chosen = next((one for one in others if one.name == said.substitute), None)
    return _shown(work, person, said.from_on, said.until_on, chosen)


def set_away(work: Work, *, person: Person, from_on: date, until_on: date, substitute_id: int) -> Away:
    """From then until then new opinions take the other way; what was set before counts no more. The substitute hears.

    Raises deputy-not-available, error-date-past.
    """
    chosen = next((one for one in in_office(work, without=(person.id,)) if one.id == substitute_id), None)
    if substitute_id and chosen is None:
        raise CaseworkError("deputy-not-available")
    if from_on < work.today:
        raise CaseworkError("error-date-past", date=from_on)
    absences.end(work.c, person.id, work.today)
    who = substitute_id or None
    absences.put(work.c, deputy_id=person.id, from_on=from_on, until_on=until_on, substitute_id=who)
    shown = _shown(work, person, from_on, until_on, chosen)
    if chosen:
        facts = {**shown.facts, "deputy": person.name}
        work.notices.append(Notice(chosen.id, Role.DEPUTY, "away-substitute", facts))
    return shown


def current(work: Work, *, person: Person) -> Away | None:
    """The absence this deputy has set, running or ahead; None when there is none."""
    one = absences.coming(work.c, person.id, work.today)
    return _as_set(work, person, one) if one else None


def come_back(work: Work, *, person: Person) -> Away | None:
    """我回来了: from today on everything is as before. What it was, or None when nothing was set."""
    was = current(work, person=person)
    absences.end(work.c, person.id, work.today)
    return was


def tell_author(work: Work, opinion: Opinion, officer: Person, chosen: Choice, taker: Choice) -> None:
    """The author hears why somebody else looks at it first; the promised date stands."""
    away = absences.on(work.c, work.today)[chosen.id]
    says = {"who": taker.name, "deputy": chosen.name, "starts": away.from_on, "ends": away.until_on}
    tell(work, opinion, Tell(Role.CITIZEN, "away-told-citizen", Clock.DEPUTY_CHOOSE), officer, says)


def _as_set(work: Work, person: Person, one: Absence) -> Away:
    chosen = next((other for other in in_office(work) if other.id == one.substitute_id), None)
    return _shown(work, person, one.from_on, one.until_on, chosen)


def _shown(work: Work, person: Person, from_on: date, until_on: date, chosen: Choice | None) -> Away:
    who = Say("away-by-deputy", {"name": chosen.name}) if chosen else Say("away-by-station")
    numbers = tuple(one.number for one in inboxes.of_deputy(work.c, person.id))
    return Away(from_on, until_on, chosen.id if chosen else 0, who, len(numbers), numbers)
