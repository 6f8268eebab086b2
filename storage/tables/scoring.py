"""Scoring sessions (集中打分、当场密封), inspections, violations. Who has which sheet, and whether it is closed; what
is on it is sealed until two people open the box (decision 0027)."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Integer,
    LargeBinary,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from storage.tables.columns import Id, Moment, id_, metadata, ref

scorings = Table(
    "scorings",
    metadata,
    id_(),
    ref("campaign_id", "campaigns", index=False),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("status", String(20), nullable=False),
    # the first, the second session of its campaign
    Column("place", SmallInteger, nullable=False),
    Column("meets_on", Date, nullable=False),
    Column("venue", Text, nullable=False),
    ref("called_by", "people", index=False),
    Column("called_at", Moment, nullable=False),
    Column("began_at", Moment),
    Column("appraisers", SmallInteger, nullable=False, server_default="0"),
    Column("dimensions", JSON, nullable=False),
    Column("issued", SmallInteger, nullable=False, server_default="0"),
    Column("counted", SmallInteger, nullable=False, server_default="0"),
    Column("sealed_at", Moment),
    Column("digest", String(64), nullable=False, server_default=""),
    Column("minutes", Text, nullable=False, server_default=""),
    ref("signed_organiser", "people", null=True, index=False),
    ref("signed_auditor", "people", null=True, index=False),
    ref("key_organiser", "people", null=True, index=False),
    ref("key_auditor", "people", null=True, index=False),
    Column("opened_at", Moment),
    Column("void_cause", String(12), nullable=False, server_default=""),
    UniqueConstraint("campaign_id", "place"),
)
# Who is there; paper: whose sheets are on paper.
scoring_present = Table(
    "scoring_present",
    metadata,
    Column("scoring_id", Id, ForeignKey("scorings.id"), primary_key=True, autoincrement=False),
    Column("person_id", Id, ForeignKey("people.id"), primary_key=True, autoincrement=False),
    Column("paper", Boolean, nullable=False, server_default=text("false")),
)
# The sheets that were issued, one of an appraiser for a target. sealed: always equally long; empty once all are sealed.
scoring_sheets = Table(
    "scoring_sheets",
    metadata,
    Column("scoring_id", Id, ForeignKey("scorings.id"), primary_key=True, autoincrement=False),
    Column("person_id", Id, ForeignKey("people.id"), primary_key=True, autoincrement=False),
    Column("target_id", Id, ForeignKey("campaign_targets.id"), primary_key=True, autoincrement=False),
    Column("closed", Boolean, nullable=False, server_default=text("false")),
    Column("sealed", LargeBinary),
)
# The sheets on paper about one target, together; ballots: how many there were.
scoring_papers = Table(
    "scoring_papers",
    metadata,
    Column("scoring_id", Id, ForeignKey("scorings.id"), primary_key=True, autoincrement=False),
    Column("target_id", Id, ForeignKey("campaign_targets.id"), primary_key=True, autoincrement=False),
    Column("ballots", SmallInteger, nullable=False),
    Column("sealed", LargeBinary),
)
# The key of a session, and its box once it is sealed; gone when it is opened.
scoring_boxes = Table(
    "scoring_boxes",
    metadata,
    Column("scoring_id", Id, ForeignKey("scorings.id"), primary_key=True, autoincrement=False),
    Column("key", LargeBinary, nullable=False),
    Column("sealed", LargeBinary),
)
# What lay in the box: what the digest was taken over, in no order that says who.
scoring_opened = Table(
    "scoring_opened",
    metadata,
    Column("scoring_id", Id, ForeignKey("scorings.id"), primary_key=True, autoincrement=False),
    Column("canonical", Text, nullable=False),
    Column("nonce", String(64), nullable=False),
)
scoring_opened_sheets = Table(
    "scoring_opened_sheets",
    metadata,
    id_(),
    ref("scoring_id", "scorings"),
    ref("target_id", "campaign_targets", index=False),
    Column("scores", JSON, nullable=False),
)
# What the inspectors found. points: of 100, in tenths; one that is withdrawn counts no more and stays.
inspections = Table(
    "inspections",
    metadata,
    id_(),
    ref("campaign_id", "campaigns"),
    ref("target_id", "campaign_targets", index=False),
    ref("inspector_id", "people", index=False),
    Column("seen_on", Date, nullable=False),
    Column("points", SmallInteger, nullable=False),
    Column("found", Text, nullable=False),
    Column("entered_at", Moment, nullable=False),
    Column("withdrawn_at", Moment),
    Column("reason", Text, nullable=False, server_default=""),
)
violations = Table(
    "violations",
    metadata,
    id_(),
    ref("campaign_id", "campaigns"),
    ref("unit_id", "units"),
    ref("target_id", "campaign_targets", index=False),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("status", String(20), nullable=False),
    Column("prohibition", Text, nullable=False),
    Column("happened", Text, nullable=False),
    ref("reported_by", "people", index=False),
    Column("reported_at", Moment, nullable=False),
    ref("decided_by", "people", null=True, index=False),
    Column("decided_at", Moment),
    Column("reason", Text, nullable=False, server_default=""),
)
