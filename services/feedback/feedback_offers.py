"""What can be done about a feedback from a card just now, by name: the deputies' side and the office's."""

from domain.cases import Suggestion
from domain.clocks import Clock
from domain.errors import CaseworkError
from domain.feedback.evaluation import OPEN, EvaluationStatus
from domain.person import Person
from domain.roles import Role
from domain.suggestions.suggestion import SuggestionStatus as S
from services.audience import hearers
from services.feedback.changing_feedback import may_change
from services.feedback.deciding_again import may_start_for_citizens
from services.work import Work
from storage import deadlines
from storage.feedback import evaluations
from storage.feedback import feedback as kept

SETTLED = (S.FEEDBACK_GIVEN, S.FEEDBACK_SILENT)


def for_deputy(work: Work, *, person: Person, suggestion: Suggestion) -> tuple[str, ...]:
    """Give the feedback, change it, look at what was entered from paper; a co-signer: say what they think."""
    feedback = evaluations.newest_feedback(work.c, suggestion.id)
    if feedback is None:
        return ()
    mine, open_ = feedback.deputy_id == person.id, feedback.status in OPEN
    if mine and feedback.status == EvaluationStatus.GIVEN:
        paper = ("paper-look",) if feedback.entered_by else ()
        return (*paper, *(("change-open",) if _can_change(work, person, suggestion) else ()))
    if open_:
        signs = person.id in hearers(work, suggestion, Role.CO_SIGNER)
        return ("feedback-open",) if mine else ("view-open",) if signs else ()
    return ()


def for_office(work: Work, suggestion: Suggestion) -> tuple[str, ...]:
    """Enter a form, look at one, decide on a dissatisfaction, start a round because of citizens."""
    if suggestion.status == S.REPLIED:
        return ("paper-start",)
    found = []
    if deadlines.running(work.c, suggestion.ref, Clock.REHANDLE_DECISION):
        found.append("again-open")
    if suggestion.status in SETTLED and may_start_for_citizens(work, suggestion):
        found.append("again-for-citizens")
    feedback = evaluations.newest_feedback(work.c, suggestion.id)
    if feedback and kept.forms_of(work.c, feedback.id):
        found.append("paper-form")
    return tuple(found)


def _can_change(work: Work, person: Person, suggestion: Suggestion) -> bool:
    try:
        may_change(work, person=person, suggestion_id=suggestion.id)
    except CaseworkError:
        return False
    return True
