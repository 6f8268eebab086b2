"""What is kept around a deputy's feedback: co-signers' views, earlier versions, forms, who was asked, meetings."""

from collections.abc import Collection

from sqlalchemy import Connection, insert, select

from domain.feedback.record import Asked, CoSignerView, EarlierFeedback, Meeting
from storage import attachments, tables
from storage.attachments import Attachment
from storage.versioned import Kept

views = Kept(tables.co_signer_views, CoSignerView)
earlier = Kept(tables.earlier_feedbacks, EarlierFeedback)
asked = Kept(tables.evaluators, Asked)
meetings = Kept(tables.meetings, Meeting)
v, e, f = tables.co_signer_views.c, tables.earlier_feedbacks.c, tables.feedback_forms.c
a, m = tables.evaluators.c, tables.meetings.c


def views_of(c: Connection, suggestion_id: int, round: int) -> list[CoSignerView]:
    """What co-signers have said of one round, in the order they said it first."""
    return views.all(c, v.suggestion_id == suggestion_id, v.round == round)


def earlier_of(c: Connection, feedback_id: int) -> list[EarlierFeedback]:
    """A feedback as it was before each change, the first version first."""
    return earlier.all(c, e.feedback_id == feedback_id)


def attach(c: Connection, feedback_id: int, files: Collection[int]) -> None:
    """Let these files be the signed form of a feedback."""
    c.execute(insert(tables.feedback_forms), [{"feedback_id": feedback_id, "attachment_id": one} for one in files])


def forms_of(c: Connection, feedback_id: int) -> list[Attachment]:
    """The signed form a feedback was entered from; empty when the deputy gave it."""
    return attachments.some(c, c.scalars(select(f.attachment_id).where(f.feedback_id == feedback_id)).all())


def asked_of(c: Connection, suggestion_id: int) -> list[Asked]:
    """Everybody who was asked to evaluate a suggestion, or found not to be there, in that order."""
    return asked.all(c, a.suggestion_id == suggestion_id)


def meetings_of(c: Connection, suggestion_id: int) -> list[Meeting]:
    """The meetings held on a suggestion, the first one first."""
    return meetings.all(c, m.suggestion_id == suggestion_id)
