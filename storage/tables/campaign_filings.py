"""What the targets of a campaign file, version by version; its appraisers and what they declared."""

from sqlalchemy import JSON, Column, Date, Index, Integer, SmallInteger, String, Table, Text, UniqueConstraint, text

from storage.tables.columns import Moment, id_, metadata, ref

filings = Table(
    "filings",
    metadata,
    id_(),
    ref("campaign_id", "campaigns"),
    ref("target_id", "campaign_targets", null=True, index=False),
    ref("unit_id", "units"),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("status", String(20), nullable=False),
    Column("kind", String(20), nullable=False),
    # progress is reported several times
    Column("times", SmallInteger, nullable=False, server_default="1"),
    Column("due_on", Date),
    Column("asked_at", Moment, nullable=False),
    ref("filed_by", "people", null=True, index=False),
    Column("filed_at", Moment),
    ref("decided_by", "people", null=True, index=False),
    Column("decided_at", Moment),
    Column("reason", Text, nullable=False, server_default=""),
    UniqueConstraint("target_id", "kind", "times"),
)
# Every version that was put to the head or filed: the questions as they stood, and the answers.
filing_versions = Table(
    "filing_versions",
    metadata,
    id_(),
    ref("filing_id", "filings", index=False),
    Column("number", SmallInteger, nullable=False),
    Column("points", JSON, nullable=False),
    Column("entries", JSON, nullable=False),
    Column("digest", String(64), nullable=False),
    ref("written_by", "people", index=False),
    Column("written_at", Moment, nullable=False),
    UniqueConstraint("filing_id", "number"),
)
filing_files = Table(
    "filing_files",
    metadata,
    id_(),
    ref("filing_version_id", "filing_versions", index=False),
    ref("attachment_id", "attachments", index=False),
    UniqueConstraint("filing_version_id", "attachment_id"),
)
appraisers = Table(
    "appraisers",
    metadata,
    id_(),
    ref("campaign_id", "campaigns"),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("status", String(20), nullable=False),
    # empty until the invitation is taken up
    ref("person_id", "people", null=True),
    Column("name", String(60), nullable=False),
    Column("background", Text, nullable=False),
    # by which criteria, as they were noted
    Column("criteria", JSON, nullable=False),
    ref("replaces_id", "appraisers", null=True, index=False),
    ref("appointed_by", "people", index=False),
    Column("appointed_at", Moment, nullable=False),
    Column("declared_at", Moment),
    Column("reason", Text, nullable=False, server_default=""),
    # nobody appraises twice in one campaign
    Index(
        "ix_appraisers_serving",
        "campaign_id",
        "person_id",
        unique=True,
        sqlite_where=text("status NOT IN ('replaced', 'released')"),
        postgresql_where=text("status NOT IN ('replaced', 'released')"),
    ),
)
# What an appraiser declared of each target; the newest of a target counts, the older ones stay.
appraiser_declarations = Table(
    "appraiser_declarations",
    metadata,
    id_(),
    ref("appraiser_id", "appraisers"),
    ref("unit_id", "units", index=False),
    Column("relation", String(12), nullable=False),
    Column("declared_at", Moment, nullable=False),
)
