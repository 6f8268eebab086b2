"""Indexes for what is asked of tables that grow large."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """On one morning thousands of clocks fall due at the same moment: they are taken in order of their ids. On SQLite
    a condition counts only in the words in which it is asked. What belongs to a campaign, and who is nobody any more,
    is found without reading everything."""
    _replace("deadlines", "ix_deadlines_next_at", ["next_at", "id"], "next_at IS NOT NULL")
    _replace("outbox", "ix_outbox_choices", ["account_id", "id"], "choices", "choices = 1")
    _make("opinions", "ix_opinions_campaign_id", ["campaign_id"], "campaign_id IS NOT NULL")
    _make("people", "ix_people_erased", ["id"], "erased_at IS NOT NULL")


def downgrade() -> None:
    """As it was."""
    op.drop_index("ix_people_erased", "people")
    op.drop_index("ix_opinions_campaign_id", "opinions")
    _replace("outbox", "ix_outbox_choices", ["account_id", "id"], "choices")
    _replace("deadlines", "ix_deadlines_next_at", ["next_at"], "next_at IS NOT NULL")


def _replace(table: str, name: str, columns: list[str], where: str, on_sqlite: str = "") -> None:
    op.drop_index(name, table)
    _make(table, name, columns, where, on_sqlite)


def _make(table: str, name: str, columns: list[str], where: str, on_sqlite: str = "") -> None:
    op.create_index(name, table, columns, postgresql_where=sa.text(where), sqlite_where=sa.text(on_sqlite or where))
