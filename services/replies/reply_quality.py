"""Reminders about the quality of a draft, for its drafter (rules S2.7): they are shown and stop nothing."""

from domain.cases import Assignment
from domain.notice import Say
from domain.replies.reply_hints import hints
from services.work import Work
from storage.suggestions import suggestions


def quality_hints(work: Work, assignment: Assignment) -> list[Say]:
    """What the drafter may look at again. Where units answer separately, the points are those of the unit's part."""
    proposal = assignment.part_text or suggestions.get(work.c, assignment.suggestion_id).proposal
    found = hints(assignment.draft, proposal)
    return [Say(f"reply-hint-{one.name}", {"n": str(one.n), "point": one.point}) for one in found]
