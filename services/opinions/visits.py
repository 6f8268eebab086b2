"""走访: the deputy goes and looks before writing or answering, and keeps a note of it (docs/rules.md §3.1)."""

from domain.cases import Opinion
from domain.forms import contact_from
from domain.notice import Say
from domain.opinions.opinion import OpinionStatus as S
from domain.person import Person
from domain.roles import Role
from services.casework import note
from services.holding import not_yours
from services.work import Work
from storage.opinions import opinions, visits
from storage.opinions.visits import Visit

WHILE = (S.WITH_DEPUTY, S.ADOPTED)


def open_for_visit(work: Work, *, person: Person, opinion_id: int) -> Opinion:
    """The opinion, if this deputy has it and may note a visit. Raises NotYours."""
    opinion = opinions.get(work.c, opinion_id)
    if opinion.deputy_id != person.id or not person.holds(Role.DEPUTY) or opinion.status not in WHILE:
        raise not_yours(work)
    return opinion


def record(work: Work, *, person: Person, opinion_id: int, text: str) -> Visit:
    """Note a visit; the day is the one the words name (up to today), else today. Raises NotYours, error-bad-date."""
    opinions.locked(work.c, opinion_id)
    opinion = open_for_visit(work, person=person, opinion_id=opinion_id)
    said = contact_from(text, work.today)
    visit = visits.put(
        work.c,
        opinion_id=opinion_id,
        deputy_id=person.id,
        visited_on=said.held_on or work.today,
        place=said.place or opinion.place,
        text=text,
        at=work.now,
    )
    data = {"visit_id": visit.id, "visited_on": visit.visited_on.isoformat()}
    note(work, opinion, "visit", person, Role.DEPUTY, data=data)
    return visit


def so_far(work: Work, opinion: Opinion) -> list[Say]:
    """What its deputy has noted, line by line."""
    found = visits.of_opinion(work.c, opinion.id, opinion.deputy_id or 0)
    return [Say("visit-line", {"date": one.visited_on, "text": one.text}) for one in found]
