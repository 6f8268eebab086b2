"""What is wrong with the program and who was told; what became of letters that were set aside, and where they lie."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

Id = sa.BigInteger().with_variant(sa.Integer, "sqlite")
Moment = sa.DateTime(timezone=True)
SET_ASIDE = sa.text("state = 2")


def upgrade() -> None:
    """Add them."""
    op.create_table(
        "alarms",
        sa.Column("name", sa.String(24), primary_key=True),
        sa.Column("about", sa.String(60), primary_key=True),
        sa.Column("since", Moment, nullable=False),
        sa.Column("seen_at", Moment, nullable=False),
        sa.Column("told_at", Moment),
    )
    op.create_table(
        "letter_deeds",
        sa.Column("id", Id, primary_key=True),
        sa.Column("box", sa.String(8), nullable=False),
        sa.Column("letter_id", Id, nullable=False),
        sa.Column("deed", sa.String(8), nullable=False),
        sa.Column("tries", sa.SmallInteger, nullable=False),
        sa.Column("trouble", sa.Text, nullable=False),
        sa.Column("by", sa.String(60), nullable=False),
        sa.Column("at", Moment, nullable=False),
    )
    for box in ("inbox", "outbox"):
        op.create_index(f"ix_{box}_set_aside", box, ["id"], sqlite_where=SET_ASIDE, postgresql_where=SET_ASIDE)


def downgrade() -> None:
    """Drop them."""
    for box in ("inbox", "outbox"):
        op.drop_index(f"ix_{box}_set_aside", table_name=box)
    op.drop_table("letter_deeds")
    op.drop_table("alarms")
