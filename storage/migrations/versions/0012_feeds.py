"""Calendar feeds and lifted lateness."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

Id = sa.BigInteger().with_variant(sa.Integer, "sqlite")
Moment = sa.DateTime(timezone=True)
_STANDING = sa.text("undone_at IS NULL")


def _ref(name: str, to: str) -> sa.Column[int]:
    return sa.Column(name, Id, sa.ForeignKey(f"{to}.id"), nullable=False)


def upgrade() -> None:
    """Make them."""
    op.create_table(
        "calendar_feeds",
        sa.Column("person_id", Id, sa.ForeignKey("people.id"), primary_key=True, autoincrement=False),
        sa.Column("serial", sa.Integer, nullable=False),
        sa.Column("made_at", Moment, nullable=False),
    )
    op.create_table(
        "late_lifts",
        sa.Column("id", Id, primary_key=True),
        _ref("deadline_id", "deadlines"),
        _ref("assignment_id", "assignments"),
        sa.Column("late_days", sa.Integer, nullable=False),
        sa.Column("late_working_days", sa.Integer, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        _ref("officer_id", "people"),
        sa.Column("lifted_at", Moment, nullable=False),
        sa.Column("undone_at", Moment),
    )
    op.create_index("ix_late_lifts_assignment_id", "late_lifts", ["assignment_id"])
    op.create_index(
        "ix_late_lifts_standing",
        "late_lifts",
        ["deadline_id"],
        unique=True,
        sqlite_where=_STANDING,
        postgresql_where=_STANDING,
    )


def downgrade() -> None:
    """Drop them."""
    op.drop_table("late_lifts")
    op.drop_table("calendar_feeds")
