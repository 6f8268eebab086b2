"""Scoring sessions, sealed sheets, inspections, prohibitions."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

Id = sa.BigInteger().with_variant(sa.Integer, "sqlite")
Moment = sa.DateTime(timezone=True)


def _ref(name: str, to: str, *, null: bool = False) -> sa.Column[int]:
    return sa.Column(name, Id, sa.ForeignKey(f"{to}.id"), nullable=null)


def _key(name: str, to: str) -> sa.Column[int]:
    return sa.Column(name, Id, sa.ForeignKey(f"{to}.id"), primary_key=True, autoincrement=False)


def _no(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean, nullable=False, server_default=sa.text("false"))


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.SmallInteger, nullable=False, server_default="0")


def upgrade() -> None:
    """Add them."""
    _sessions()
    _sheets()
    _found()


def _sessions() -> None:
    """The sessions, and who is there."""
    op.create_table(
        "scorings",
        sa.Column("id", Id, primary_key=True),
        _ref("campaign_id", "campaigns"),
        sa.Column("version", sa.Integer, nullable=False, server_default="1"),
        sa.Column("status", sa.String(20), nullable=False),
        sa.Column("place", sa.SmallInteger, nullable=False),
        sa.Column("meets_on", sa.Date, nullable=False),
        sa.Column("venue", sa.Text, nullable=False),
        _ref("called_by", "people"),
        sa.Column("called_at", Moment, nullable=False),
        sa.Column("began_at", Moment),
        _number("appraisers"),
        sa.Column("dimensions", sa.JSON, nullable=False),
        _number("issued"),
        _number("counted"),
        sa.Column("sealed_at", Moment),
        sa.Column("digest", sa.String(64), nullable=False, server_default=""),
        sa.Column("minutes", sa.Text, nullable=False, server_default=""),
        _ref("signed_organiser", "people", null=True),
        _ref("signed_auditor", "people", null=True),
        _ref("key_organiser", "people", null=True),
        _ref("key_auditor", "people", null=True),
        sa.Column("opened_at", Moment),
        sa.Column("void_cause", sa.String(12), nullable=False, server_default=""),
        sa.UniqueConstraint("campaign_id", "place"),
    )
    op.create_table("scoring_present", _key("scoring_id", "scorings"), _key("person_id", "people"), _no("paper"))


def _sheets() -> None:
    """The sheets, the box, and what lay in it."""
    op.create_table(
        "scoring_sheets",
        _key("scoring_id", "scorings"),
        _key("person_id", "people"),
        _key("target_id", "campaign_targets"),
        _no("closed"),
        sa.Column("sealed", sa.LargeBinary),
    )
    op.create_table(
        "scoring_papers",
        _key("scoring_id", "scorings"),
        _key("target_id", "campaign_targets"),
        sa.Column("ballots", sa.SmallInteger, nullable=False),
        sa.Column("sealed", sa.LargeBinary),
    )
    op.create_table(
        "scoring_boxes",
        _key("scoring_id", "scorings"),
        sa.Column("key", sa.LargeBinary, nullable=False),
        sa.Column("sealed", sa.LargeBinary),
    )
    op.create_table(
        "scoring_opened",
        _key("scoring_id", "scorings"),
        sa.Column("canonical", sa.Text, nullable=False),
        sa.Column("nonce", sa.String(64), nullable=False),
    )
    op.create_table(
        "scoring_opened_sheets",
        sa.Column("id", Id, primary_key=True),
        _ref("scoring_id", "scorings"),
        _ref("target_id", "campaign_targets"),
        sa.Column("scores", sa.JSON, nullable=False),
    )
    op.create_index("ix_scoring_opened_sheets_scoring_id", "scoring_opened_sheets", ["scoring_id"])


def _found() -> None:
    """What inspectors found, and what is said against a target."""
    op.create_table(
        "inspections",
        sa.Column("id", Id, primary_key=True),
        _ref("campaign_id", "campaigns"),
        _ref("target_id", "campaign_targets"),
        _ref("inspector_id", "people"),
        sa.Column("seen_on", sa.Date, nullable=False),
        sa.Column("points", sa.SmallInteger, nullable=False),
        sa.Column("found", sa.Text, nullable=False),
        sa.Column("entered_at", Moment, nullable=False),
        sa.Column("withdrawn_at", Moment),
        sa.Column("reason", sa.Text, nullable=False, server_default=""),
    )
    op.create_index("ix_inspections_campaign_id", "inspections", ["campaign_id"])
    op.create_table(
        "violations",
        sa.Column("id", Id, primary_key=True),
        _ref("campaign_id", "campaigns"),
        _ref("unit_id", "units"),
        _ref("target_id", "campaign_targets"),
        sa.Column("version", sa.Integer, nullable=False, server_default="1"),
        sa.Column("status", sa.String(20), nullable=False),
        sa.Column("prohibition", sa.Text, nullable=False),
        sa.Column("happened", sa.Text, nullable=False),
        _ref("reported_by", "people"),
        sa.Column("reported_at", Moment, nullable=False),
        _ref("decided_by", "people", null=True),
        sa.Column("decided_at", Moment),
        sa.Column("reason", sa.Text, nullable=False, server_default=""),
    )
    op.create_index("ix_violations_campaign_id", "violations", ["campaign_id"])
    op.create_index("ix_violations_unit_id", "violations", ["unit_id"])


def downgrade() -> None:
    """Drop them."""
    for table in (
        "violations",
        "inspections",
        "scoring_opened_sheets",
        "scoring_opened",
        "scoring_boxes",
        "scoring_papers",
        "scoring_sheets",
        "scoring_present",
        "scorings",
    ):
        op.drop_table(table)
