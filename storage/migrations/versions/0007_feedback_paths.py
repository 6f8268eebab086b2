"""Feedback collected, changed, on paper, put off; who else is asked; meetings after the second dissatisfaction."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

# fmt: off
C = sa.Column
Id = sa.BigInteger().with_variant(sa.Integer, "sqlite")
Moment = sa.DateTime(timezone=True)
PEOPLE = ("entered_by", "decided_by")
NEW = (*PEOPLE, "process", "implementation", "delay_reason", "decision", "decision_reason", "decided_on")


def _ref(name: str, to: str, *, null: bool = False, index: bool = True) -> sa.Column[int]:
    return C(name, Id, sa.ForeignKey(f"{to}.id"), nullable=null, index=index)


def _level(name: str) -> sa.Column[str]:
    return C(name, sa.String(20), nullable=False, server_default="")


def _words(name: str) -> sa.Column[str]:
    return C(name, sa.Text, nullable=False, server_default="")


def upgrade() -> None:
    """Make them."""
    with op.batch_alter_table("feedbacks") as t:
        t.alter_column("status", existing_type=sa.String(12), type_=sa.String(20), existing_nullable=False)
        for name in ("process", "implementation"):
            t.add_column(_level(name))
        t.add_column(_words("delay_reason"))
        t.add_column(C("entered_by", Id))
        t.add_column(C("decision", sa.String(12), nullable=False, server_default=""))
        t.add_column(_words("decision_reason"))
        t.add_column(C("decided_by", Id))
        t.add_column(C("decided_on", sa.Date))
        for name in PEOPLE:
            t.create_foreign_key(f"fk_feedbacks_{name}", "people", [name], ["id"])
    op.create_table(
        "co_signer_views", C("id", Id, primary_key=True), _ref("suggestion_id", "suggestions"),
        C("round", sa.SmallInteger, nullable=False), _ref("deputy_id", "people"),
        C("level", sa.String(20), nullable=False), _words("words"), C("said_at", Moment, nullable=False),
        sa.UniqueConstraint("suggestion_id", "round", "deputy_id"),
    )
    op.create_table(
        "earlier_feedbacks", C("id", Id, primary_key=True), _ref("feedback_id", "feedbacks"),
        *map(_level, ("attitude", "result", "process", "implementation")), _words("reason"),
        C("given_at", Moment, nullable=False), _ref("entered_by", "people", null=True, index=False),
        C("replaced_at", Moment, nullable=False),
    )
    op.create_table(
        "feedback_forms", C("id", Id, primary_key=True), _ref("feedback_id", "feedbacks"),
        _ref("attachment_id", "attachments"),
    )
    op.create_table(
        "evaluators", C("id", Id, primary_key=True), _ref("suggestion_id", "suggestions"),
        _ref("person_id", "people", index=False), C("round", sa.SmallInteger, nullable=False),
        C("asked_on", sa.Date), C("lost_on", sa.Date), _words("reason"),
    )
    op.create_table(
        "meetings", C("id", Id, primary_key=True), _ref("suggestion_id", "suggestions"),
        C("round", sa.SmallInteger, nullable=False), C("kind", sa.String(20), nullable=False),
        C("held_on", sa.Date, nullable=False), C("place", sa.Text, nullable=False),
        C("people", sa.Text, nullable=False), C("outcome", sa.String(20), nullable=False),
        C("words", sa.Text, nullable=False), _ref("recorded_by", "people", index=False),
        C("recorded_at", Moment, nullable=False), C("report_by", sa.Date), _words("report"),
        _ref("reported_by", "people", null=True, index=False), C("reported_at", Moment),
    )


def downgrade() -> None:
    """Drop them."""
    for name in ("meetings", "evaluators", "feedback_forms", "earlier_feedbacks", "co_signer_views"):
        op.drop_table(name)
    op.execute("UPDATE feedbacks SET status = 'expired' WHERE status IN ('explained', 'no_evaluator')")
    op.execute("UPDATE feedbacks SET status = 'invited' WHERE status = 'explained_delay'")
    with op.batch_alter_table("feedbacks") as t:
        for name in PEOPLE:
            t.drop_constraint(f"fk_feedbacks_{name}", type_="foreignkey")
        for name in NEW:
            t.drop_column(name)
        t.alter_column("status", existing_type=sa.String(20), type_=sa.String(12), existing_nullable=False)
