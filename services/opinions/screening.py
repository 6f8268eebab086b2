"""The station's queue: opinions are accepted and given to a deputy (docs/rules.md §3.1)."""

from dataclasses import dataclass
from datetime import date

from domain.cases import Opinion
from domain.clocks import Clock
from domain.errors import CaseworkError
from domain.opinions.opinion import OpinionAction as A
from domain.opinions.opinion import OpinionStatus as S
from domain.person import Person
from domain.roles import Role
from domain.rules.deadlines import compute
from services.casework import move, seen
from services.facts import Facts, due_of, facts_of
from services.holding import not_yours
from services.people.absence import tell_author
from services.people.deputies import Choice, in_office, taker
from services.work import Work
from storage import places
from storage.opinions import opinions


@dataclass(frozen=True, slots=True)
class Line:
    """One opinion in a list: the facts of its sentence, and the last day of the clock it runs by."""

    opinion: Opinion
    facts: Facts
    due: date | None


@dataclass(frozen=True, slots=True)
class Handing:
    """An opinion on its way to a deputy: by when the deputy decides, and how many are left in the queue."""

    opinion: Opinion
    deputy: str
    due: date | None
    left: int


def waiting(work: Work, *, person: Person, limit: int, offset: int) -> tuple[list[Line], int]:
    """What this person's stations have to screen, oldest first: one page, and how many there are."""
    found, count = opinions.waiting_for_screening(work.c, person.scopes(Role.STATION), limit=limit, offset=offset)
    return [_line(work, one) for one in found], count


def with_deputies(work: Work, *, person: Person, limit: int, offset: int) -> tuple[list[Line], int]:
    """What this person's stations have given to deputies who have not decided yet, oldest first."""
    found, count = opinions.with_deputies(work.c, person.scopes(Role.STATION), limit=limit, offset=offset)
    return [_line(work, one) for one in found], count


def with_authors(work: Work, *, person: Person, limit: int, offset: int) -> tuple[list[Line], int]:
    """What this person's stations have asked the authors for more about, oldest first; until when they can answer."""
    found, count = opinions.waiting_for_authors(work.c, person.scopes(Role.STATION), limit=limit, offset=offset)
    return [Line(one, facts_of(work, one), due_of(work, one, Clock.NEED_INFO)) for one in found], count


def next_waiting(work: Work, *, person: Person, after_id: int) -> int | None:
    """The opinion that follows in the queue, or its first; None when the queue is empty."""
    queue = opinions.queue_to_screen(work.c, person.scopes(Role.STATION))
    return next((one for one in queue if one > after_id), queue[0] if queue else None)


def deputies_for(work: Work, *, person: Person, opinion_id: int) -> tuple[Opinion, list[Choice]]:
    """To whom the station may give an opinion: deputies of its district first, then those of the station's.

    Neither its author nor the officer who decides can be chosen: nobody acts twice in one case. Raises NotYours.
    """
    opinion = of_station(work, person, opinions.get(work.c, opinion_id))
    near = [district.id for district in places.districts.all(work.c) if district.station_id == opinion.station_id]
    own = [opinion.district_id] if opinion.district_id else []
    return opinion, in_office(work, without=(opinion.author_id, person.id), nearest=(own, near))


def check(work: Work, *, person: Person, opinion_id: int, version: int, deputy_id: int) -> Handing:
    """What giving the opinion to this deputy would mean, before it is done. Raises as `give` does."""
    opinion, choices = deputies_for(work, person=person, opinion_id=opinion_id)
    seen(opinion, version)
    due = compute(work.today, work.profile.term(Clock.DEPUTY_CHOOSE), work.calendar).due_on
    return Handing(opinion, taker(_chosen(choices, deputy_id), choices).name, due, left(work, person))


def give(work: Work, *, person: Person, opinion_id: int, version: int, deputy_id: int) -> Handing:
    """Accept an opinion and give it to a deputy, or while that one is away to the substitute (docs/rules.md §3.1).

    Raises NotYours, CaseHasMovedOn, ActionNotAllowed; deputy-not-available when the deputy cannot be chosen (any more);
    deputy-away when nobody looks meanwhile.
    """
    opinion = seen(of_station(work, person, opinions.locked(work.c, opinion_id)), version)
    choices = deputies_for(work, person=person, opinion_id=opinion_id)[1]
    chosen = _chosen(choices, deputy_id)
    deputy = taker(chosen, choices)
    given = move(
        work,
        accepted(work, opinion, person),
        A.GIVE_TO_DEPUTY,
        person,
        facts={"deputy": deputy.id, "deputies": [one.id for one in choices]},
        data={"deputy_id": deputy.id},
        deputy_id=deputy.id,
        officer_id=person.id,
    )
    if deputy is not chosen:
        tell_author(work, given, person, chosen, deputy)
    return Handing(given, deputy.name, due_of(work, given, Clock.DEPUTY_CHOOSE), left(work, person))


def accepted(work: Work, opinion: Opinion, person: Person) -> Opinion:
    """The opinion as accepted, by this officer unless it was before: the first half of every way on."""
    if opinion.status != S.SCREENING:
        return opinion
    return move(work, opinion, A.ACCEPT, person, officer_id=person.id)


def _line(work: Work, opinion: Opinion) -> Line:
    return Line(opinion, facts_of(work, opinion), screening_due(work, opinion))


def screening_due(work: Work, opinion: Opinion) -> date | None:
    """The last day of the clock an opinion runs by: screening, or the deputy's decision."""
    kind = Clock.OPINION_SCREEN if opinion.status in opinions.TO_SCREEN else Clock.DEPUTY_CHOOSE
    return due_of(work, opinion, kind)


def of_station(work: Work, person: Person, opinion: Opinion) -> Opinion:
    """The opinion, if it is this person's station's. Raises NotYours."""
    if not person.holds(Role.STATION, opinion.station_id):
        raise not_yours(work)
    return opinion


def _chosen(choices: list[Choice], deputy_id: int) -> Choice:
    for choice in choices:
        if choice.id == deputy_id:
            return choice
    raise CaseworkError("deputy-not-available")


def left(work: Work, person: Person) -> int:
    """How many opinions this person's stations still have to screen."""
    return opinions.waiting_for_screening(work.c, person.scopes(Role.STATION), limit=0)[1]
