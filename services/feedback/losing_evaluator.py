"""The office finds that the deputy who is asked for a feedback cannot be reached (docs/rules.md §3.4)."""

from domain.access import roles_on
from domain.errors import AlreadyDone
from domain.feedback.evaluation import OPEN
from domain.guards import reason_given
from domain.person import Person
from domain.roles import Role
from services.facts import Facts, facts_of
from services.feedback.evaluators import evaluator_lost
from services.holding import not_yours
from services.work import Work
from storage.feedback import evaluations
from storage.people import people
from storage.suggestions import suggestions


def loss_asked(work: Work, *, person: Person, suggestion_id: int) -> Facts:
    """Who is asked now. Raises NotYours; AlreadyDone when nobody is."""
    suggestion = suggestions.get(work.c, suggestion_id)
    if Role.OFFICE not in roles_on(person, suggestion):
        raise not_yours(work)
    feedback = evaluations.newest_feedback(work.c, suggestion_id)
    if feedback is None or feedback.status not in OPEN:
        raise AlreadyDone
    return facts_of(work, suggestion) | {"name": people.get(work.c, feedback.deputy_id, work.today).name}


def lose(work: Work, *, person: Person, suggestion_id: int, reason: str) -> Facts:
    """Whoever is asked is not asked any more; who is asked instead (`who`, empty when nobody is left).

    Raises error-reason-please, and what `loss_asked` raises.
    """
    reason_given({"reason": reason})
    facts = loss_asked(work, person=person, suggestion_id=suggestion_id)
    evaluator_lost(work, suggestions.get(work.c, suggestion_id), reason=reason, by=person)
    after = evaluations.newest_feedback(work.c, suggestion_id)
    asked = after.deputy_id if after and after.status in OPEN else None
    return facts | {"who": people.get(work.c, asked, work.today).name if asked else ""}
