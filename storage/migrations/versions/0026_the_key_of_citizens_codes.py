"""The hashes of citizens' codes get a key, where there are data keys to wrap it with."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

Id = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """A place for it; it is made when the next code is given. Codes given before stay good."""
    op.create_table(
        "code_keys",
        sa.Column("id", Id, primary_key=True),
        sa.Column("key", sa.LargeBinary, nullable=False),
    )


def downgrade() -> None:
    """As it was: codes given with the key are not good any more."""
    op.drop_table("code_keys")
