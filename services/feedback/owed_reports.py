"""Whether a unit owes a report after a meeting (docs/rules.md §3.4)."""

from domain.cases import Assignment
from domain.suggestions.suggestion import SuggestionStatus as S
from services.audience import lead_assignment
from services.work import Work
from storage.suggestions import suggestions


def owes_report(work: Work, assignment: Assignment) -> bool:
    """Whether this unit has to report on what a meeting asked for."""
    suggestion = suggestions.get(work.c, assignment.suggestion_id)
    lead = lead_assignment(work, suggestion.id) if suggestion.status == S.RESEARCHING else None
    return lead is not None and lead.id == assignment.id
