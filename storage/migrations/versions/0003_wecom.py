"""WeCom and customer service: what was sent, how far was read, when one may answer."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# fmt: off
C = sa.Column
Id = sa.BigInteger().with_variant(sa.Integer, "sqlite")
Moment = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "native_messages",
        C("id", Id, primary_key=True),
        C("account_id", Id, sa.ForeignKey("accounts.id"), nullable=False, index=True),
        C("task_id", sa.String(64), unique=True), C("body", sa.JSON, nullable=False),
        C("native_ids", sa.JSON, nullable=False), C("response_code", sa.Text), C("code_until", Moment),
        C("at", Moment, nullable=False),
    )
    op.create_table(
        "kf_accounts", C("open_kfid", sa.String(64), primary_key=True),
        C("cursor", sa.String(80), nullable=False, server_default=""), C("since", Moment, nullable=False),
    )
    op.create_table(
        "kf_windows",
        C("account_id", Id, sa.ForeignKey("accounts.id"), primary_key=True, autoincrement=False),
        C("opened_at", Moment), C("used", sa.SmallInteger, nullable=False, server_default="0"),
        C("welcome_code", sa.String(200)), C("welcome_until", Moment),
        C("by_human", sa.Boolean, nullable=False, server_default=sa.text("false")),
    )


def downgrade() -> None:
    """Drop them."""
    for name in ("kf_windows", "kf_accounts", "native_messages"):
        op.drop_table(name)
