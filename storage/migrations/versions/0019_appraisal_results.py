"""Results, appeals, consequences."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

Id = sa.BigInteger().with_variant(sa.Integer, "sqlite")
Moment = sa.DateTime(timezone=True)


def _ref(name: str, to: str, *, null: bool = False) -> sa.Column[int]:
    return sa.Column(name, Id, sa.ForeignKey(f"{to}.id"), nullable=null)


def _words(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def upgrade() -> None:
    """Add them."""
    _results()
    _said()


def _results() -> None:
    """The editions, and their lines."""
    op.create_table(
        "appraisal_results",
        sa.Column("id", Id, primary_key=True),
        _ref("campaign_id", "campaigns"),
        sa.Column("version", sa.Integer, nullable=False, server_default="1"),
        sa.Column("status", sa.String(20), nullable=False),
        sa.Column("edition", sa.SmallInteger, nullable=False),
        sa.Column("because", sa.String(12), nullable=False),
        sa.Column("weights", sa.JSON, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        _ref("computed_by", "people"),
        sa.Column("computed_at", Moment, nullable=False),
        _ref("announced_by", "people", null=True),
        sa.Column("announced_at", Moment),
        sa.Column("final_at", Moment),
        sa.UniqueConstraint("campaign_id", "edition"),
    )
    op.create_table(
        "appraisal_result_lines",
        sa.Column("id", Id, primary_key=True),
        _ref("result_id", "appraisal_results"),
        _ref("target_id", "campaign_targets"),
        _ref("unit_id", "units"),
        sa.Column("place", sa.SmallInteger, nullable=False),
        sa.Column("outcome", sa.String(12), nullable=False),
        sa.Column("score", sa.String(8), nullable=False),
        sa.Column("rank", sa.SmallInteger),
        sa.Column("parts", sa.JSON, nullable=False),
        sa.Column("answers", sa.JSON, nullable=False),
        sa.UniqueConstraint("result_id", "target_id"),
    )


def _said() -> None:
    """What units say to it, and what follows."""
    op.create_table(
        "result_statements",
        sa.Column("id", Id, primary_key=True),
        _ref("campaign_id", "campaigns"),
        _ref("target_id", "campaign_targets"),
        _words("text"),
        _ref("person_id", "people"),
        sa.Column("at", Moment, nullable=False),
    )
    op.create_index("ix_result_statements_campaign_id", "result_statements", ["campaign_id"])
    op.create_table(
        "result_appeals",
        sa.Column("id", Id, primary_key=True),
        _ref("campaign_id", "campaigns"),
        _ref("unit_id", "units"),
        _ref("target_id", "campaign_targets"),
        _ref("result_id", "appraisal_results"),
        sa.Column("version", sa.Integer, nullable=False, server_default="1"),
        sa.Column("status", sa.String(20), nullable=False),
        _words("text"),
        _ref("filed_by", "people"),
        sa.Column("filed_at", Moment, nullable=False),
        sa.Column("correction", sa.String(16), nullable=False, server_default=""),
        sa.Column("points", sa.String(8), nullable=False, server_default=""),
        sa.Column("reason", sa.Text, nullable=False, server_default=""),
        _ref("decided_by", "people", null=True),
        sa.Column("decided_at", Moment),
    )
    op.create_index("ix_result_appeals_campaign_id", "result_appeals", ["campaign_id"])
    op.create_index("ix_result_appeals_unit_id", "result_appeals", ["unit_id"])
    op.create_table(
        "result_consequences",
        sa.Column("id", Id, primary_key=True),
        _ref("result_id", "appraisal_results"),
        _ref("target_id", "campaign_targets"),
        sa.Column("criticised_on", sa.Date, nullable=False),
        _words("paper"),
        _ref("noted_by", "people"),
        sa.Column("noted_at", Moment, nullable=False),
        sa.Column("outcome", sa.String(12), nullable=False, server_default=""),
        sa.Column("reason", sa.Text, nullable=False, server_default=""),
        _ref("decided_by", "people", null=True),
        sa.Column("decided_at", Moment),
        sa.UniqueConstraint("result_id", "target_id"),
    )


def downgrade() -> None:
    """Drop them."""
    for table in (
        "result_consequences",
        "result_appeals",
        "result_statements",
        "appraisal_result_lines",
        "appraisal_results",
    ):
        op.drop_table(table)
