"""The rectification ledger (整改台账): items, the opinions behind them, their history, what was shown, how they were
judged."""

from sqlalchemy import Boolean, Column, Date, Index, Integer, SmallInteger, String, Table, Text, UniqueConstraint, text

from storage.tables.columns import Moment, id_, metadata, ref


def _said(name: str) -> Column[str]:
    """What a plan says; empty until it is written."""
    return Column(name, Text, nullable=False, server_default="")


def _place(name: str) -> Column[int]:
    """Where it stands in the order: 1 comes first, 3 last."""
    return Column(name, SmallInteger, nullable=False, server_default="2")


rectification_items = Table(
    "rectification_items",
    metadata,
    id_(),
    Column("number", String(20), nullable=False, unique=True),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("status", String(20), nullable=False),
    ref("campaign_id", "campaigns"),
    ref("unit_id", "units", index=False),
    Column("found_by", String(12), nullable=False),
    Column("phase", String(8), nullable=False),
    Column("problem", Text, nullable=False),
    Column("triage", String(16), nullable=False, server_default=""),
    _said("explanation"),
    _said("task"),
    _said("measure"),
    Column("due_on", Date),
    _said("owner"),
    _said("cause"),
    _said("standard"),
    _said("accountable"),
    _said("driver"),
    _said("doer"),
    _place("ease"),
    _place("weight"),
    _place("urgency"),
    Column("round", SmallInteger, nullable=False, server_default="1"),
    # the role that judges this round
    Column("judge", String(20), nullable=False),
    # the campaign is over: the office of the congress goes on with it
    Column("handed_on", Boolean, nullable=False, server_default=text("false")),
    ref("opened_by", "people", index=False),
    Column("opened_at", Moment, nullable=False),
    Column("struck_on", Date),
    Column("ended_on", Date),
    Index("ix_rectification_items_unit_id_status", "unit_id", "status"),
)
rectification_sources = Table(
    "rectification_sources",
    metadata,
    id_(),
    ref("item_id", "rectification_items", index=False),
    ref("opinion_id", "campaign_opinions"),
    UniqueConstraint("item_id", "opinion_id"),
)
rectification_lines = Table(
    "rectification_lines",
    metadata,
    id_(),
    ref("item_id", "rectification_items"),
    Column("kind", String(16), nullable=False),
    Column("role", String(20), nullable=False),
    ref("person_id", "people", index=False),
    Column("text", Text, nullable=False),
    Column("on_day", Date, nullable=False),
    Column("files", SmallInteger, nullable=False, server_default="0"),
    Column("at", Moment, nullable=False),
)
rectification_files = Table(
    "rectification_files",
    metadata,
    id_(),
    ref("line_id", "rectification_lines", index=False),
    ref("attachment_id", "attachments"),
    UniqueConstraint("line_id", "attachment_id"),
)
rectification_judgements = Table(
    "rectification_judgements",
    metadata,
    id_(),
    ref("item_id", "rectification_items", index=False),
    Column("round", SmallInteger, nullable=False),
    Column("role", String(20), nullable=False),
    Column("measures", Boolean, nullable=False),
    Column("timeliness", Boolean, nullable=False),
    Column("quality", Boolean, nullable=False),
    Column("reason", Text, nullable=False, server_default=""),
    ref("judged_by", "people", index=False),
    Column("judged_at", Moment, nullable=False),
    UniqueConstraint("item_id", "round"),
)
