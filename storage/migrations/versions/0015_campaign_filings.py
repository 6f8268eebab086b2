"""What targets of a campaign file; its appraisers."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

Id = sa.BigInteger().with_variant(sa.Integer, "sqlite")
Moment = sa.DateTime(timezone=True)
SERVING = sa.text("status NOT IN ('replaced', 'released')")


def _ref(name: str, to: str, *, null: bool = False) -> sa.Column[int]:
    return sa.Column(name, Id, sa.ForeignKey(f"{to}.id"), nullable=null)


def _filings() -> None:
    op.create_table(
        "filings",
        sa.Column("id", Id, primary_key=True),
        _ref("campaign_id", "campaigns"),
        _ref("target_id", "campaign_targets", null=True),
        _ref("unit_id", "units"),
        sa.Column("version", sa.Integer, nullable=False, server_default="1"),
        sa.Column("status", sa.String(20), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("times", sa.SmallInteger, nullable=False, server_default="1"),
        sa.Column("due_on", sa.Date),
        sa.Column("asked_at", Moment, nullable=False),
        _ref("filed_by", "people", null=True),
        sa.Column("filed_at", Moment),
        _ref("decided_by", "people", null=True),
        sa.Column("decided_at", Moment),
        sa.Column("reason", sa.Text, nullable=False, server_default=""),
        sa.UniqueConstraint("target_id", "kind", "times"),
    )
    op.create_index("ix_filings_campaign_id", "filings", ["campaign_id"])
    op.create_index("ix_filings_unit_id", "filings", ["unit_id"])


def _versions() -> None:
    op.create_table(
        "filing_versions",
        sa.Column("id", Id, primary_key=True),
        _ref("filing_id", "filings"),
        sa.Column("number", sa.SmallInteger, nullable=False),
        sa.Column("points", sa.JSON, nullable=False),
        sa.Column("entries", sa.JSON, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        _ref("written_by", "people"),
        sa.Column("written_at", Moment, nullable=False),
        sa.UniqueConstraint("filing_id", "number"),
    )
    op.create_table(
        "filing_files",
        sa.Column("id", Id, primary_key=True),
        _ref("filing_version_id", "filing_versions"),
        _ref("attachment_id", "attachments"),
        sa.UniqueConstraint("filing_version_id", "attachment_id"),
    )


def _appraisers() -> None:
    op.create_table(
        "appraisers",
        sa.Column("id", Id, primary_key=True),
        _ref("campaign_id", "campaigns"),
        sa.Column("version", sa.Integer, nullable=False, server_default="1"),
        sa.Column("status", sa.String(20), nullable=False),
        _ref("person_id", "people", null=True),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("background", sa.Text, nullable=False),
        sa.Column("criteria", sa.JSON, nullable=False),
        _ref("replaces_id", "appraisers", null=True),
        _ref("appointed_by", "people"),
        sa.Column("appointed_at", Moment, nullable=False),
        sa.Column("declared_at", Moment),
        sa.Column("reason", sa.Text, nullable=False, server_default=""),
    )
    op.create_index("ix_appraisers_campaign_id", "appraisers", ["campaign_id"])
    op.create_index("ix_appraisers_person_id", "appraisers", ["person_id"])
    op.create_index(
        "ix_appraisers_serving",
        "appraisers",
        ["campaign_id", "person_id"],
        unique=True,
        sqlite_where=SERVING,
        postgresql_where=SERVING,
    )
    op.create_table(
        "appraiser_declarations",
        sa.Column("id", Id, primary_key=True),
        _ref("appraiser_id", "appraisers"),
        _ref("unit_id", "units"),
        sa.Column("relation", sa.String(12), nullable=False),
        sa.Column("declared_at", Moment, nullable=False),
    )
    op.create_index("ix_appraiser_declarations_appraiser_id", "appraiser_declarations", ["appraiser_id"])


def upgrade() -> None:
    """Add them."""
    _filings()
    _versions()
    _appraisers()


def downgrade() -> None:
    """Drop them."""
    for table in ("appraiser_declarations", "appraisers", "filing_files", "filing_versions", "filings"):
        op.drop_table(table)
