"""Where a suggestion belongs: its formal number, what it is handled with and made of, what is planned for it."""

from collections.abc import Iterator

from domain.access import reads_text_of
from domain.cases import Suggestion
from domain.notice import Fact, Say
from domain.person import Person
from services.handling.assigning import names_of
from services.handling.assignment_meeting import chosen_of
from services.suggestions.sessions import when_submitted
from services.suggestions.withdrawing_suggestion import still_asked, ways_of
from services.work import Work
from storage.people import people
from storage.suggestions import suggestions


def kinship(work: Work, *, person: Person, suggestion_id: int) -> list[Say]:
    """One line for each tie; empty when it stands by itself. Of a confidential one only the title is said."""
    return list(_lines(work, person, suggestions.get(work.c, suggestion_id)))


def ties(work: Work, *, person: Person, suggestion: Suggestion) -> list[Say]:
    """The same without the formal number alone: what has to be known before something is done with it."""
    lines = list(_lines(work, person, suggestion))
    return lines if any(line.text_id != "kin-formal" for line in lines) else []


def has_more(work: Work, *, person: Person, suggestion: Suggestion) -> bool:
    """Whether a deputy finds anything behind “more”: a tie of the suggestion, or something else to do with it."""
    open_to = ways_of(work, person=person, suggestion_id=suggestion.id).open_to
    return bool(open_to) or bool(ties(work, person=person, suggestion=suggestion))


def _lines(work: Work, person: Person, one: Suggestion) -> Iterator[Say]:
    if one.formal_number and one.term_no:
        facts: dict[str, Fact] = {"formal": one.formal_number, "term": str(one.term_no)}
        yield Say("kin-formal", facts | {"session": when_submitted(one)})
    yield from _handled_with(work, one)
    yield from _made_of(work, person, one)
    if one.planned:
        yield Say("kin-planned", names_of(work, chosen_of(one)))
    if asked := still_asked(work, one.id):
        wish, names = asked
        deputy = people.get(work.c, wish.asked_by, work.today).name
        yield Say("kin-withdrawal", {"deputy": deputy, "reason": wish.reason, "names": names})


def _handled_with(work: Work, one: Suggestion) -> Iterator[Say]:
    if one.master_id:
        master = suggestions.get(work.c, one.master_id)
        yield Say("kin-master", {"master": master.number, **_who(work, master)})
    for other in suggestions.merged_into(work.c, one.id):
        yield Say("kin-joined", {"joined": other.number, **_who(work, other)})


def _made_of(work: Work, person: Person, one: Suggestion) -> Iterator[Say]:
    if one.split_from:
        yield Say("kin-split-from", {"other": _called(person, suggestions.get(work.c, one.split_from))})
    for other in suggestions.split_off(work.c, one.id):
        if other.submitted_at or other.lead_deputy_id == person.id:  # a draft is its deputy's alone
            yield Say("kin-split-into", {"other": _called(person, other)})


def _called(person: Person, one: Suggestion) -> Fact:
    called = f"{one.number or ''} {one.title}".strip()
    return called if reads_text_of(person, one) else Say("kin-confidential", {"other": called})


def _who(work: Work, one: Suggestion) -> dict[str, Fact]:
    return {"deputy": people.get(work.c, one.lead_deputy_id, work.today).name, "title": one.title}
