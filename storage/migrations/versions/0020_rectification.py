"""The rectification ledger."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

Id = sa.BigInteger().with_variant(sa.Integer, "sqlite")
Moment = sa.DateTime(timezone=True)


def _ref(name: str, to: str) -> sa.Column[int]:
    return sa.Column(name, Id, sa.ForeignKey(f"{to}.id"), nullable=False)


def _said(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False, server_default="")


def _place(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.SmallInteger, nullable=False, server_default="2")


def upgrade() -> None:
    """Add them."""
    op.create_table(
        "rectification_items",
        sa.Column("id", Id, primary_key=True),
        sa.Column("number", sa.String(20), nullable=False),
        sa.Column("version", sa.Integer, nullable=False, server_default="1"),
        sa.Column("status", sa.String(20), nullable=False),
        _ref("campaign_id", "campaigns"),
        _ref("unit_id", "units"),
        sa.Column("found_by", sa.String(12), nullable=False),
        sa.Column("phase", sa.String(8), nullable=False),
        sa.Column("problem", sa.Text, nullable=False),
        sa.Column("triage", sa.String(16), nullable=False, server_default=""),
        *(_said(name) for name in ("explanation", "task", "measure")),
        sa.Column("due_on", sa.Date),
        *(_said(name) for name in ("owner", "cause", "standard", "accountable", "driver", "doer")),
        *(_place(name) for name in ("ease", "weight", "urgency")),
        sa.Column("round", sa.SmallInteger, nullable=False, server_default="1"),
        sa.Column("judge", sa.String(20), nullable=False),
        sa.Column("handed_on", sa.Boolean, nullable=False, server_default=sa.text("false")),
        _ref("opened_by", "people"),
        sa.Column("opened_at", Moment, nullable=False),
        sa.Column("struck_on", sa.Date),
        sa.Column("ended_on", sa.Date),
        sa.UniqueConstraint("number"),
    )
    op.create_index("ix_rectification_items_campaign_id", "rectification_items", ["campaign_id"])
    op.create_index("ix_rectification_items_unit_id_status", "rectification_items", ["unit_id", "status"])
    op.create_table(
        "rectification_sources",
        sa.Column("id", Id, primary_key=True),
        _ref("item_id", "rectification_items"),
        _ref("opinion_id", "campaign_opinions"),
        sa.UniqueConstraint("item_id", "opinion_id"),
    )
    op.create_index("ix_rectification_sources_opinion_id", "rectification_sources", ["opinion_id"])
    op.create_table(
        "rectification_lines",
        sa.Column("id", Id, primary_key=True),
        _ref("item_id", "rectification_items"),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("role", sa.String(20), nullable=False),
        _ref("person_id", "people"),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("on_day", sa.Date, nullable=False),
        sa.Column("files", sa.SmallInteger, nullable=False, server_default="0"),
        sa.Column("at", Moment, nullable=False),
    )
    op.create_index("ix_rectification_lines_item_id", "rectification_lines", ["item_id"])
    op.create_table(
        "rectification_files",
        sa.Column("id", Id, primary_key=True),
        _ref("line_id", "rectification_lines"),
        _ref("attachment_id", "attachments"),
        sa.UniqueConstraint("line_id", "attachment_id"),
    )
    op.create_index("ix_rectification_files_attachment_id", "rectification_files", ["attachment_id"])
    op.create_table(
        "rectification_judgements",
        sa.Column("id", Id, primary_key=True),
        _ref("item_id", "rectification_items"),
        sa.Column("round", sa.SmallInteger, nullable=False),
        sa.Column("role", sa.String(20), nullable=False),
        *(sa.Column(name, sa.Boolean, nullable=False) for name in ("measures", "timeliness", "quality")),
        sa.Column("reason", sa.Text, nullable=False, server_default=""),
        _ref("judged_by", "people"),
        sa.Column("judged_at", Moment, nullable=False),
        sa.UniqueConstraint("item_id", "round"),
    )


def downgrade() -> None:
    """Drop them."""
    for name in ("judgements", "files", "lines", "sources", "items"):
        op.drop_table(f"rectification_{name}")
