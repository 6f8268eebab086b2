"""Appraisal campaigns (评议): the campaign, its stages, whom it is about, its plan and who holds which post."""

from sqlalchemy import JSON, Column, Date, Integer, SmallInteger, String, Table, Text, UniqueConstraint

from storage.tables.columns import Moment, id_, metadata, ref

campaigns = Table(
    "campaigns",
    metadata,
    id_(),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("status", String(20), nullable=False),
    Column("number", String(20), nullable=False, unique=True),
    Column("kind", String(24), nullable=False),
    Column("title", Text, nullable=False),
    # the body that organises: empty for the congress itself
    ref("organiser_unit_id", "units", null=True, index=False),
    Column("focus_points", JSON, nullable=False),
    Column("prohibitions", JSON, nullable=False),
    Column("weights", JSON, nullable=False),
    Column("least_valid", SmallInteger, nullable=False),
    Column("plan_version", SmallInteger, nullable=False, server_default="0"),
    Column("published_at", Moment),
    Column("fixed_at", Moment),
    ref("officer_id", "people", index=False),
    Column("founded_at", Moment, nullable=False),
    # the plan as it is written now
    Column("plan_text", Text, nullable=False, server_default=""),
)
campaign_stages = Table(
    "campaign_stages",
    metadata,
    id_(),
    ref("campaign_id", "campaigns", index=False),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("status", String(20), nullable=False),
    Column("place", SmallInteger, nullable=False),
    Column("name", String(24), nullable=False),
    Column("from_on", Date),
    Column("until_on", Date),
    Column("ended_at", Moment),
    ref("ended_by", "people", null=True, index=False),
    Column("reason", Text, nullable=False, server_default=""),
    UniqueConstraint("campaign_id", "place"),
)
campaign_targets = Table(
    "campaign_targets",
    metadata,
    id_(),
    ref("campaign_id", "campaigns", index=False),
    ref("unit_id", "units"),
    Column("kind", String(12), nullable=False),
    # whose duty report it is
    Column("official", Text, nullable=False, server_default=""),
    ref("official_id", "people", null=True, index=False),
    UniqueConstraint("campaign_id", "unit_id", "official"),
)
# Every version of the plan that was published: the text, the days, the weights, with the digest that was announced.
campaign_plans = Table(
    "campaign_plans",
    metadata,
    id_(),
    ref("campaign_id", "campaigns", index=False),
    Column("version", SmallInteger, nullable=False),
    Column("text", Text, nullable=False),
    Column("contents", JSON, nullable=False),
    Column("digest", String(64), nullable=False),
    ref("published_by", "people", index=False),
    Column("published_at", Moment, nullable=False),
    UniqueConstraint("campaign_id", "version"),
)
# The files of a plan, by the version they are published with.
campaign_plan_files = Table(
    "campaign_plan_files",
    metadata,
    id_(),
    ref("campaign_id", "campaigns"),
    Column("version", SmallInteger, nullable=False),
    ref("attachment_id", "attachments", index=False),
)
# The organising group and its office: who holds which post (组长、办公室主任、综合组…).
campaign_posts = Table(
    "campaign_posts",
    metadata,
    id_(),
    ref("campaign_id", "campaigns"),
    Column("body", String(12), nullable=False),
    Column("post", Text, nullable=False),
    Column("name", Text, nullable=False),
    ref("person_id", "people", null=True, index=False),
    Column("until_at", Moment),
)
