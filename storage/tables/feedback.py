"""Around a deputy's feedback: what co-signers think, what was said before, who was asked, forms on paper, meetings."""

from sqlalchemy import Column, Date, SmallInteger, String, Table, Text, UniqueConstraint

from storage.tables.columns import Moment, id_, metadata, ref

# what a co-signer thinks of a reply, for the lead deputy alone
co_signer_views = Table(
    "co_signer_views",
    metadata,
    id_(),
    ref("suggestion_id", "suggestions"),
    Column("round", SmallInteger, nullable=False),
    ref("deputy_id", "people"),
    Column("level", String(20), nullable=False),
    Column("words", Text, nullable=False, server_default=""),
    Column("said_at", Moment, nullable=False),
    UniqueConstraint("suggestion_id", "round", "deputy_id"),
)
# a feedback as it was before it was changed, or before one entered from paper was objected to
earlier_feedbacks = Table(
    "earlier_feedbacks",
    metadata,
    id_(),
    ref("feedback_id", "feedbacks"),
    Column("attitude", String(20), nullable=False, server_default=""),
    Column("result", String(20), nullable=False, server_default=""),
    Column("process", String(20), nullable=False, server_default=""),
    Column("implementation", String(20), nullable=False, server_default=""),
    Column("reason", Text, nullable=False, server_default=""),
    Column("given_at", Moment, nullable=False),
    ref("entered_by", "people", null=True, index=False),
    Column("replaced_at", Moment, nullable=False),
)
# the signed forms staff entered a feedback from
feedback_forms = Table(
    "feedback_forms",
    metadata,
    id_(),
    ref("feedback_id", "feedbacks"),
    ref("attachment_id", "attachments"),
)
# who was asked to evaluate which round, one after the other; who is not there to be asked (lost_on)
evaluators = Table(
    "evaluators",
    metadata,
    id_(),
    ref("suggestion_id", "suggestions"),
    ref("person_id", "people", index=False),
    Column("round", SmallInteger, nullable=False),
    Column("asked_on", Date),
    Column("lost_on", Date),
    Column("reason", Text, nullable=False, server_default=""),
)
# what a meeting after a second dissatisfaction came to; a report that is to follow
meetings = Table(
    "meetings",
    metadata,
    id_(),
    ref("suggestion_id", "suggestions"),
    Column("round", SmallInteger, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("held_on", Date, nullable=False),
    Column("place", Text, nullable=False),
    Column("people", Text, nullable=False),
    Column("outcome", String(20), nullable=False),
    Column("words", Text, nullable=False),
    ref("recorded_by", "people", index=False),
    Column("recorded_at", Moment, nullable=False),
    Column("report_by", Date),
    Column("report", Text, nullable=False, server_default=""),
    ref("reported_by", "people", null=True, index=False),
    Column("reported_at", Moment),
)
