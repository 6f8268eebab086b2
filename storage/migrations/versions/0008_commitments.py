"""The ledger of commitments."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

C = sa.Column
Id = sa.BigInteger().with_variant(sa.Integer, "sqlite")
Moment = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make them."""
    op.create_table(
        "commitments", _id(), C("number", sa.String(20), unique=True), _version(),
        C("status", sa.String(24), nullable=False), _ref("suggestion_id", "suggestions"),
        _ref("assignment_id", "assignments"), _ref("reply_id", "replies", null=True), _ref("unit_id", "units"),
        _ref("deputy_id", "people"), C("text", sa.Text, nullable=False), _words("standard"), _words("owner"),
        C("first_due_on", sa.Date), C("due_on", sa.Date), _ref("made_by", "people", index=False),
        C("made_at", Moment, nullable=False), C("active_on", sa.Date), _count("renegotiated"), C("new_day", sa.Date),
        C("deputy_says", sa.String(8), nullable=False, server_default=""), _words("explanation"),
        _no("explains_term"), C("reported_on", sa.Date), C("fulfilled_on", sa.Date), _no("failed"),
        C("ended_on", sa.Date), C("poll_id", Id), C("carried_to", sa.SmallInteger),
        sa.Index("ix_commitments_status_unit_id", "status", "unit_id"),
    )  # fmt: skip
    op.create_table(
        "commitment_entries", _id(), _ref("commitment_id", "commitments"), C("kind", sa.String(16), nullable=False),
        C("role", sa.String(20), nullable=False), _ref("person_id", "people", index=False),
        C("text", sa.Text, nullable=False), C("on_day", sa.Date, nullable=False), _count("files"),
        C("at", Moment, nullable=False),
    )  # fmt: skip
    op.create_table(
        "commitment_files", _id(), _ref("entry_id", "commitment_entries"), _ref("attachment_id", "attachments"),
        sa.UniqueConstraint("entry_id", "attachment_id"),
    )  # fmt: skip
    op.create_table(
        "second_answers", _id(), _version(), C("status", sa.String(20), nullable=False),
        _ref("suggestion_id", "suggestions"), _ref("assignment_id", "assignments"), _ref("unit_id", "units"),
        _words("text"), _ref("clerk_id", "people", null=True, index=False),
        _ref("signer_id", "people", null=True, index=False), C("given_at", Moment),
        sa.Index("ix_second_answers_status", "status"),
    )  # fmt: skip


def downgrade() -> None:
    """Drop them."""
    for name in ("second_answers", "commitment_files", "commitment_entries", "commitments"):
        op.drop_table(name)


def _id() -> C[int]:
    return C("id", Id, primary_key=True)


def _version() -> C[int]:
    return C("version", sa.Integer, nullable=False, server_default="1")


def _words(name: str) -> C[str]:
    return C(name, sa.Text, nullable=False, server_default="")


def _count(name: str) -> C[int]:
    return C(name, sa.SmallInteger, nullable=False, server_default="0")


def _no(name: str) -> C[bool]:
    return C(name, sa.Boolean, nullable=False, server_default=sa.text("false"))


def _ref(name: str, to: str, *, null: bool = False, index: bool = True) -> C[int]:
    return C(name, Id, sa.ForeignKey(f"{to}.id"), nullable=null, index=index)
