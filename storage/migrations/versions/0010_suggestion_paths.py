"""Suggestions merged, split and withdrawn, sessions, appointments suspended."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

# fmt: off
C = sa.Column
Id = sa.BigInteger().with_variant(sa.Integer, "sqlite")
LINKS = ("master_id", "split_from")


def upgrade() -> None:
    """Make them."""
    with op.batch_alter_table("suggestions") as t:
        for name in LINKS:
            t.add_column(C(name, Id))
            t.create_foreign_key(f"fk_suggestions_{name}", "suggestions", [name], ["id"])
            t.create_index(f"ix_suggestions_{name}", [name])
        t.add_column(C("term_no", sa.Integer))
        t.add_column(C("session_no", sa.Integer))
        t.add_column(C("planned", sa.JSON))
    with op.batch_alter_table("roles") as t:
        t.add_column(C("ended_for", sa.String(24), nullable=False, server_default=""))
        t.add_column(C("suspended_from", sa.Date))
        t.add_column(C("suspended_until", sa.Date))
    op.create_table(
        "sessions", C("id", Id, primary_key=True), C("term_no", sa.Integer, nullable=False),
        C("session_no", sa.Integer, nullable=False), C("from_on", sa.Date, nullable=False),
        C("until_on", sa.Date, nullable=False), sa.UniqueConstraint("term_no", "session_no"),
    )
    op.create_table(
        "withdrawals", C("id", Id, primary_key=True),
        C("suggestion_id", Id, sa.ForeignKey("suggestions.id"), nullable=False, index=True),
        C("version", sa.Integer, nullable=False, server_default="1"), C("status", sa.String(12), nullable=False),
        C("reason", sa.Text, nullable=False), C("asked_by", Id, sa.ForeignKey("people.id"), nullable=False),
        C("asked_at", sa.DateTime(timezone=True), nullable=False), C("wanted", sa.JSON, nullable=False),
        C("agreed", sa.JSON, nullable=False), sa.Index("ix_withdrawals_status", "status"),
    )


def downgrade() -> None:
    """Drop them."""
    op.drop_table("withdrawals")
    op.drop_table("sessions")
    with op.batch_alter_table("roles") as t:
        for name in ("ended_for", "suspended_from", "suspended_until"):
            t.drop_column(name)
    with op.batch_alter_table("suggestions") as t:
        for name in LINKS:
            t.drop_index(f"ix_suggestions_{name}")
            t.drop_constraint(f"fk_suggestions_{name}", type_="foreignkey")
            t.drop_column(name)
        for name in ("term_no", "session_no", "planned"):
            t.drop_column(name)
