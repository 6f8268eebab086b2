"""Indexes for what grows for ever: the clocks that still run among all that ever ran, an officer's deeds of today."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_RUNNING = sa.text("done_at IS NULL")


def upgrade() -> None:
    """Make them."""
    op.create_index(
        "ix_deadlines_running", "deadlines", ["kind", "due_on"], sqlite_where=_RUNNING, postgresql_where=_RUNNING
    )
    op.create_index("ix_events_actor_id_at", "events", ["actor_id", "at"])


def downgrade() -> None:
    """Drop them."""
    op.drop_index("ix_events_actor_id_at", "events")
    op.drop_index("ix_deadlines_running", "deadlines")
