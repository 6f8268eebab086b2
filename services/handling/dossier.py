"""Everything on one assignment for the people of its unit: the suggestion, the record so far, the letters."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from domain.access import roles_on
from domain.cases import Assignment
from domain.disclosure import Field, may_read
from domain.handling.assignment import AssignmentStatus, PartOfUnit
from domain.notice import Say
from domain.person import Person
from domain.roles import Role
from services.audience import GIVEN_BACK
from services.disclosure import reads_draft, reads_reply
from services.facts import Facts, facts_of
from services.feedback.feedback_form import words_of
from services.handling.contacts import contact_facts
from services.handling.redoing import given_opinions
from services.handling.steps import Folder, folder
from services.holding import not_yours
from services.replies.agreeing import agreement_record
from services.replies.countersigning import countersign_record
from services.replies.gov_review import correction_record
from services.replies.letters import Letter, drafted, issued
from services.replies.reply_route import writer_of
from services.replies.replying import co_opinions
from services.suggestions.merging_suggestions import joined_texts
from services.work import Work
from storage.feedback import evaluations
from storage.handling import assignments
from storage.promises import commitments


@dataclass(frozen=True, slots=True)
class Dossier:
    """What is read before deciding: record, one line each; the letters of earlier rounds, then the one on its way."""

    folder: Folder
    record: tuple[Say, ...]
    letters: tuple[Letter, ...]
    # whether a co-opinion can be asked to say more
    may_redo: bool = False
    # what other deputies wrote that is handled together with it
    joined: tuple[Facts, ...] = ()


def dossier(work: Work, *, person: Person, assignment_id: int) -> Dossier:
    """The whole file of an assignment. Raises NotYours, also to a unit that has given the matter back."""
    its = folder(work, person=person, assignment_id=assignment_id)
    if its.assignment.status in GIVEN_BACK:
        raise not_yours(work)
    parts = roles_on(person, its.assignment)
    letters = list(_letters(work, its, parts))
    record, redo = tuple(_record(work, its.assignment, parts)), _may_redo(work, person, its.assignment)
    return Dossier(its, record, tuple(letters), redo, tuple(joined_texts(work, its.suggestion.id)))


def _letters(work: Work, its: Folder, parts: frozenset[Role]) -> Iterator[Letter]:
    if reads_reply(work, parts, its.suggestion):
        yield from (issued(work, reply) for reply in assignments.replies_of(work.c, its.suggestion.id))
    writer = writer_of(work, its.assignment)
    if writer.draft and its.assignment.status != AssignmentStatus.DONE and reads_draft(work, parts):
        yield drafted(work, writer)


def _may_redo(work: Work, person: Person, assignment: Assignment) -> bool:
    writes = assignment.part == PartOfUnit.LEAD and assignment.status not in (AssignmentStatus.DONE, *GIVEN_BACK)
    if not writes or not person.holds(Role.UNIT_CLERK, assignment.unit_id):
        return False
    return bool(given_opinions(work, person=person, assignment_id=assignment.id))


def _record(work: Work, assignment: Assignment, parts: frozenset[Role]) -> Iterator[Say]:
    if assignment.plan:
        finish = date.fromisoformat(assignment.plan["finish"])
        yield Say("record-plan", {**assignment.plan, "finish": finish})
    for promise in commitments.on_the_way(work.c, assignment.id):
        yield Say("record-promise", facts_of(work, promise))
    for contact in assignments.contacts_of(work.c, assignment.id):
        said = Say(f"record-deputy-says-{contact.deputy_says or 'nothing'}")
        yield Say("record-contact", {**contact_facts(contact), "deputy_says": said})
    if may_read(Field.CO_OPINION, parts, table=work.reads):
        for unit, words in co_opinions(work, assignment.suggestion_id).items():
            yield Say("record-co-opinion", {"unit": unit, "text": words or Say("co-opinion-not-yet")})
    writer = writer_of(work, assignment)
    yield from countersign_record(work, writer.id)
    yield from correction_record(work, writer.id)
    yield from agreement_record(work, assignment.suggestion_id)
    for round in range(1, assignment.round):
        given = evaluations.feedback_of(work.c, assignment.suggestion_id, round)
        if given and given.attitude and may_read(Field.FEEDBACK, parts, submitted=True, table=work.reads):
            yield Say("record-feedback", {**words_of(given), "round": str(round)})
