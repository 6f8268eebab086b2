"""What people said of the targets of a campaign, and the visits it came from."""

from sqlalchemy import Column, Date, Index, Integer, String, Table, Text

from storage.tables.columns import Moment, id_, metadata, ref

# What a deputy went and heard for a campaign; what was said stands in campaign_opinions, one by one.
campaign_visits = Table(
    "campaign_visits",
    metadata,
    id_(),
    ref("campaign_id", "campaigns"),
    ref("deputy_id", "people", index=False),
    Column("visited_on", Date, nullable=False),
    Column("place", Text, nullable=False, server_default=""),
    Column("text", Text, nullable=False),
    Column("at", Moment, nullable=False),
)
campaign_opinions = Table(
    "campaign_opinions",
    metadata,
    id_(),
    ref("campaign_id", "campaigns", index=False),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("status", String(20), nullable=False),
    Column("number", String(20), nullable=False, unique=True),
    Column("channel", String(16), nullable=False),
    ref("opinion_id", "opinions", null=True),
    ref("visit_id", "campaign_visits", null=True, index=False),
    ref("deputy_id", "people", null=True),
    ref("recorded_by", "people", index=False),
    # how whoever spoke can be reached: read by the organising office, by nobody else
    Column("contact", Text, nullable=False, server_default=""),
    ref("unit_id", "units", null=True),
    Column("utterance", String(16), nullable=False, server_default=""),
    Column("category", String(16), nullable=False, server_default=""),
    # empty for a citizen's own: those words stay with the opinion
    Column("text", Text, nullable=False, server_default=""),
    Column("brief", Text, nullable=False, server_default=""),
    Column("hints", String(200), nullable=False, server_default=""),
    Column("reason", Text, nullable=False, server_default=""),
    Column("received_at", Moment, nullable=False),
    Column("handed_at", Moment),
    Index("ix_campaign_opinions_campaign_id_status", "campaign_id", "status"),
)
