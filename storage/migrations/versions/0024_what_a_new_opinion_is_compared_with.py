"""What a new opinion is compared with is found without reading the opinions themselves."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

JOINABLE = sa.text(
    "status IN ('screening', 'need_info', 'accepted', 'with_deputy', 'handling', 'adopted', 'in_campaign')"
)


def upgrade() -> None:
    """Those that can still be joined, the newest last, with everything the question asks of them."""
    columns = ["station_id", "id", "version", "status", "author_id", "district_id", "submitted_at"]
    op.create_index("ix_opinions_joinable", "opinions", columns, postgresql_where=JOINABLE, sqlite_where=JOINABLE)


def downgrade() -> None:
    """As it was."""
    op.drop_index("ix_opinions_joinable", "opinions")
