"""What came of appraisal campaigns: results edition by edition, statements, appeals, consequences of a low place."""

from sqlalchemy import JSON, Column, Date, Integer, SmallInteger, String, Table, Text, UniqueConstraint

from storage.tables.columns import Moment, id_, metadata, ref

appraisal_results = Table(
    "appraisal_results",
    metadata,
    id_(),
    ref("campaign_id", "campaigns", index=False),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("status", String(20), nullable=False),
    Column("edition", SmallInteger, nullable=False),
    Column("because", String(12), nullable=False),
    Column("weights", JSON, nullable=False),
    # SHA-256 of everything it was made of and says
    Column("digest", String(64), nullable=False),
    ref("computed_by", "people", index=False),
    Column("computed_at", Moment, nullable=False),
    ref("announced_by", "people", null=True, index=False),
    Column("announced_at", Moment),
    Column("final_at", Moment),
    UniqueConstraint("campaign_id", "edition"),
)
# A line for each target, as it was computed; points are text with one decimal, the same in every database.
appraisal_result_lines = Table(
    "appraisal_result_lines",
    metadata,
    id_(),
    ref("result_id", "appraisal_results", index=False),
    ref("target_id", "campaign_targets", index=False),
    ref("unit_id", "units", index=False),
    Column("place", SmallInteger, nullable=False),
    Column("outcome", String(12), nullable=False),
    Column("score", String(8), nullable=False),
    Column("rank", SmallInteger),
    Column("parts", JSON, nullable=False),
    Column("answers", JSON, nullable=False),
    UniqueConstraint("result_id", "target_id"),
)
# What a unit says to its line; the newest counts.
result_statements = Table(
    "result_statements",
    metadata,
    id_(),
    ref("campaign_id", "campaigns"),
    ref("target_id", "campaign_targets", index=False),
    Column("text", Text, nullable=False),
    ref("person_id", "people", index=False),
    Column("at", Moment, nullable=False),
)
result_appeals = Table(
    "result_appeals",
    metadata,
    id_(),
    ref("campaign_id", "campaigns"),
    ref("unit_id", "units"),
    ref("target_id", "campaign_targets", index=False),
    ref("result_id", "appraisal_results", index=False),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("status", String(20), nullable=False),
    Column("text", Text, nullable=False),
    ref("filed_by", "people", index=False),
    Column("filed_at", Moment, nullable=False),
    # which part of the score was set anew, and to how much
    Column("correction", String(16), nullable=False, server_default=""),
    Column("points", String(8), nullable=False, server_default=""),
    Column("reason", Text, nullable=False, server_default=""),
    ref("decided_by", "people", null=True, index=False),
    Column("decided_at", Moment),
)
# The second condition beside a low place, and what somebody decided.
result_consequences = Table(
    "result_consequences",
    metadata,
    id_(),
    ref("result_id", "appraisal_results", index=False),
    ref("target_id", "campaign_targets", index=False),
    Column("criticised_on", Date, nullable=False),
    Column("paper", Text, nullable=False),
    ref("noted_by", "people", index=False),
    Column("noted_at", Moment, nullable=False),
    Column("outcome", String(12), nullable=False, server_default=""),
    Column("reason", Text, nullable=False, server_default=""),
    ref("decided_by", "people", null=True, index=False),
    Column("decided_at", Moment),
    UniqueConstraint("result_id", "target_id"),
)
