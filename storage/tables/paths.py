"""Sessions of the congress, and the wish of deputies to withdraw a suggestion."""

from sqlalchemy import JSON, Column, Date, Index, Integer, String, Table, Text, UniqueConstraint

from storage.tables.columns import Moment, id_, metadata, ref

sessions = Table(
    "sessions",
    metadata,
    id_(),
    Column("term_no", Integer, nullable=False),
    Column("session_no", Integer, nullable=False),
    Column("from_on", Date, nullable=False),
    Column("until_on", Date, nullable=False),
    UniqueConstraint("term_no", "session_no"),
)
withdrawals = Table(
    "withdrawals",
    metadata,
    id_(),
    ref("suggestion_id", "suggestions"),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("status", String(12), nullable=False),
    Column("reason", Text, nullable=False),
    ref("asked_by", "people", index=False),
    Column("asked_at", Moment, nullable=False),
    # the ids of those whose consent it takes, and of those who have given it
    Column("wanted", JSON, nullable=False),
    Column("agreed", JSON, nullable=False),
    Index("ix_withdrawals_status", "status"),
)
