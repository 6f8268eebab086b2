"""How often somebody in danger has written, and when the station was told last; wrong codes by account."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

Id = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Add them."""
    with op.batch_alter_table("emergencies") as table:
        table.add_column(sa.Column("times", sa.Integer, nullable=False, server_default="1"))
        table.add_column(sa.Column("told_at", sa.DateTime(timezone=True)))
    op.create_table(
        "account_tries",
        sa.Column("account_id", Id, sa.ForeignKey("accounts.id"), primary_key=True, autoincrement=False),
        sa.Column("tried_on", sa.Date, nullable=False),
        sa.Column("tries", sa.SmallInteger, nullable=False),
    )


def downgrade() -> None:
    """Drop them."""
    op.drop_table("account_tries")
    with op.batch_alter_table("emergencies") as table:
        table.drop_column("told_at")
        table.drop_column("times")
