"""Appraisal campaigns, their stages, targets, plans and posts."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

Id = sa.BigInteger().with_variant(sa.Integer, "sqlite")
Moment = sa.DateTime(timezone=True)


def _ref(name: str, to: str, *, null: bool = False) -> sa.Column[int]:
    return sa.Column(name, Id, sa.ForeignKey(f"{to}.id"), nullable=null)


def upgrade() -> None:
    """Add them."""
    op.create_table(
        "campaigns",
        sa.Column("id", Id, primary_key=True),
        sa.Column("version", sa.Integer, nullable=False, server_default="1"),
        sa.Column("status", sa.String(20), nullable=False),
        sa.Column("number", sa.String(20), nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        _ref("organiser_unit_id", "units", null=True),
        sa.Column("focus_points", sa.JSON, nullable=False),
        sa.Column("prohibitions", sa.JSON, nullable=False),
        sa.Column("weights", sa.JSON, nullable=False),
        sa.Column("least_valid", sa.SmallInteger, nullable=False),
        sa.Column("plan_version", sa.SmallInteger, nullable=False, server_default="0"),
        sa.Column("published_at", Moment),
        sa.Column("fixed_at", Moment),
        _ref("officer_id", "people"),
        sa.Column("founded_at", Moment, nullable=False),
        sa.Column("plan_text", sa.Text, nullable=False, server_default=""),
        sa.UniqueConstraint("number"),
    )
    op.create_table(
        "campaign_stages",
        sa.Column("id", Id, primary_key=True),
        _ref("campaign_id", "campaigns"),
        sa.Column("version", sa.Integer, nullable=False, server_default="1"),
        sa.Column("status", sa.String(20), nullable=False),
        sa.Column("place", sa.SmallInteger, nullable=False),
        sa.Column("name", sa.String(24), nullable=False),
        sa.Column("from_on", sa.Date),
        sa.Column("until_on", sa.Date),
        sa.Column("ended_at", Moment),
        _ref("ended_by", "people", null=True),
        sa.Column("reason", sa.Text, nullable=False, server_default=""),
        sa.UniqueConstraint("campaign_id", "place"),
    )
    op.create_table(
        "campaign_targets",
        sa.Column("id", Id, primary_key=True),
        _ref("campaign_id", "campaigns"),
        _ref("unit_id", "units"),
        sa.Column("kind", sa.String(12), nullable=False),
        sa.Column("official", sa.Text, nullable=False, server_default=""),
        _ref("official_id", "people", null=True),
        sa.UniqueConstraint("campaign_id", "unit_id", "official"),
    )
    op.create_index("ix_campaign_targets_unit_id", "campaign_targets", ["unit_id"])
    op.create_table(
        "campaign_plans",
        sa.Column("id", Id, primary_key=True),
        _ref("campaign_id", "campaigns"),
        sa.Column("version", sa.SmallInteger, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("contents", sa.JSON, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        _ref("published_by", "people"),
        sa.Column("published_at", Moment, nullable=False),
        sa.UniqueConstraint("campaign_id", "version"),
    )
    op.create_table(
        "campaign_plan_files",
        sa.Column("id", Id, primary_key=True),
        _ref("campaign_id", "campaigns"),
        sa.Column("version", sa.SmallInteger, nullable=False),
        _ref("attachment_id", "attachments"),
    )
    op.create_index("ix_campaign_plan_files_campaign_id", "campaign_plan_files", ["campaign_id"])
    op.create_table(
        "campaign_posts",
        sa.Column("id", Id, primary_key=True),
        _ref("campaign_id", "campaigns"),
        sa.Column("body", sa.String(12), nullable=False),
        sa.Column("post", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        _ref("person_id", "people", null=True),
        sa.Column("until_at", Moment),
    )
    op.create_index("ix_campaign_posts_campaign_id", "campaign_posts", ["campaign_id"])


def downgrade() -> None:
    """Drop them."""
    for table in (
        "campaign_posts",
        "campaign_plan_files",
        "campaign_plans",
        "campaign_targets",
        "campaign_stages",
        "campaigns",
    ):
        op.drop_table(table)
