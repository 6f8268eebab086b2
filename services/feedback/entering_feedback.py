"""A feedback on paper: staff enter what a deputy has signed, with the form; the deputy hears it (rules §3.4)."""

from collections.abc import Sequence

from domain.access import roles_on
from domain.errors import AlreadyDone
from domain.feedback.evaluation import OPEN
from domain.feedback.evaluation import EvaluationAction as E
from domain.person import Person
from domain.roles import Role
from domain.suggestions.suggestion import SuggestionAction as A
from services.casework import move, seen
from services.feedback.evaluation import Question, keep, question
from services.feedback.feedback_form import Levels, words_of
from services.feedback.following import Verdict, follow
from services.holding import not_yours
from services.work import Work
from storage.attachments import Attachment
from storage.feedback import evaluations
from storage.feedback import feedback as kept
from storage.suggestions import suggestions


def paper_asked(work: Work, *, person: Person, suggestion_id: int, version: int = 0) -> Question:
    """What the form is about, for the office. Raises NotYours, AlreadyDone, CaseHasMovedOn."""
    suggestion = seen(suggestions.get(work.c, suggestion_id), version)
    if Role.OFFICE not in roles_on(person, suggestion):
        raise not_yours(work)
    feedback = evaluations.newest_feedback(work.c, suggestion.id)
    if feedback is None or feedback.status not in OPEN:
        raise AlreadyDone
    return question(work, suggestion, feedback)


def enter_paper(
    work: Work,
    *,
    person: Person,
    suggestion_id: int,
    version: int,
    levels: Levels,
    reason: str,
    files: Sequence[int],
) -> Verdict:
    """What the deputy's form says, with the form; recorded as entered by this officer, and the deputy hears it.

    Raises feedback-paper without a form, feedback-reason, CaseHasMovedOn, AlreadyDone.
    """
    suggestion = seen(suggestions.locked(work.c, suggestion_id), version)
    asked = paper_asked(work, person=person, suggestion_id=suggestion_id)
    given = keep(work, asked, E.ENTER, person, levels, reason, {"files": files}, entered_by=person.id)
    kept.attach(work.c, given.id, files)
    says = {**words_of(given), "officer": person.name}
    moved = move(work, suggestion, A.ENTER_FEEDBACK, person, data={"feedback": given.id}, says=says)
    return follow(work, moved, given, by=person)


def form_on_file(work: Work, *, person: Person, suggestion_id: int) -> list[Attachment]:
    """The signed forms of a suggestion, for the office, the newest round last. Raises NotYours."""
    suggestion = suggestions.get(work.c, suggestion_id)
    if Role.OFFICE not in roles_on(person, suggestion):
        raise not_yours(work)
    found = evaluations.feedbacks_of(work.c, suggestion_id)
    return [file for one in found for file in kept.forms_of(work.c, one.id)]
