"""By which key a file is sealed; which messages there were on a day, what a dialogue looked like; what was let go."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

Id = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Add them."""
    with op.batch_alter_table("blobs") as table:
        table.add_column(sa.Column("sealed_by", sa.String(16), nullable=False, server_default=""))
        table.create_index("ix_blobs_sealed_by", ["sealed_by"])
    there = sa.text("text <> ''")
    op.create_index("ix_opinions_kept", "opinions", ["submitted_at"], sqlite_where=there, postgresql_where=there)
    op.create_table(
        "outbox_days",
        sa.Column("day", sa.Date, primary_key=True),
        sa.Column("last_id", Id, nullable=False),
    )
    op.create_table(
        "dialogue_marks",
        sa.Column("account_id", Id, sa.ForeignKey("accounts.id"), primary_key=True, autoincrement=False),
        sa.Column("digest", sa.String(16), nullable=False),
        sa.Column("since", sa.Date, nullable=False),
    )
    op.create_table(
        "let_go",
        sa.Column("day", sa.Date, primary_key=True),
        sa.Column("kind", sa.String(20), primary_key=True),
        sa.Column("count", sa.Integer, nullable=False),
    )


def downgrade() -> None:
    """Drop them; a file that is sealed stays sealed."""
    op.drop_table("let_go")
    op.drop_table("dialogue_marks")
    op.drop_table("outbox_days")
    op.drop_index("ix_opinions_kept", "opinions")
    with op.batch_alter_table("blobs") as table:
        table.drop_index("ix_blobs_sealed_by")
        table.drop_column("sealed_by")
