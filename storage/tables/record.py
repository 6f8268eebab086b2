"""The record of events, the numbers, the clocks and what they said."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from storage.tables.columns import Id, Moment, id_, metadata, ref

events = Table(
    "events",
    metadata,
    id_(),
    Column("case_kind", String(16), nullable=False),
    Column("case_id", Id, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("at", Moment, nullable=False),
    Column("actor_id", Id),
    Column("role", String(20), nullable=False),
    Column("action", String(24), nullable=False),
    Column("from_status", String(24), nullable=False),
    Column("to_status", String(24), nullable=False),
    Column("reason", Text, nullable=False, server_default=""),
    # ids, dates and digests only, never people's words: they stay in their tables, where they can be erased
    Column("data", Text, nullable=False, server_default="{}"),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    UniqueConstraint("case_kind", "case_id", "seq"),
    Index("ix_events_actor_id_at", "actor_id", "at"),
)
series = Table(
    "series",
    metadata,
    Column("name", String(20), primary_key=True),
    Column("last", Integer, nullable=False),
)
deadlines = Table(
    "deadlines",
    metadata,
    id_(),
    Column("kind", String(20), nullable=False),
    Column("case_kind", String(16), nullable=False),
    Column("case_id", Id, nullable=False),
    Column("start_on", Date, nullable=False),
    Column("unit", String(14), nullable=False),
    Column("amount", Integer, nullable=False),
    # the last day, local; and the instant at which it is over, UTC
    Column("due_on", Date, nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("rolled_from", Date),
    Column("rule", String(80), nullable=False),
    Column("provisional", Boolean, nullable=False),
    # the next rung of the ladder and when it fires; empty when none is left
    Column("next_rung", String(20)),
    Column("next_at", Moment),
    Column("done_at", Moment),
    # the verdict, frozen when the step is done
    Column("late_days", Integer),
    Column("late_working_days", Integer),
    Column("paused_on", Date),
    Index("ix_deadlines_case_kind_case_id", "case_kind", "case_id"),
    Index(
        "ix_deadlines_running",
        "kind",
        "due_on",
        sqlite_where=text("done_at IS NULL"),
        postgresql_where=text("done_at IS NULL"),
    ),
    Index(
        "ix_deadlines_next_at",
        "next_at",
        "id",  # on one morning thousands fall due at the same moment
        sqlite_where=text("next_at IS NOT NULL"),
        postgresql_where=text("next_at IS NOT NULL"),
    ),
    Index(
        "ix_deadlines_provisional",
        "due_on",
        sqlite_where=text("provisional AND done_at IS NULL"),
        postgresql_where=text("provisional AND done_at IS NULL"),
    ),
)
# The ledger of alerts: each rung fires once for each person, whatever crashes.
alerts = Table(
    "alerts",
    metadata,
    id_(),
    ref("deadline_id", "deadlines", index=False),
    Column("rung", String(20), nullable=False),
    ref("person_id", "people", index=False),
    Column("role", String(20), nullable=False),
    Column("says", String(60), nullable=False),
    Column("fired_at", Moment, nullable=False),
    Column("told_at", Moment),
    UniqueConstraint("deadline_id", "rung", "person_id"),
    Index(
        "ix_alerts_person_id",
        "person_id",
        sqlite_where=text("told_at IS NULL"),
        postgresql_where=text("told_at IS NULL"),
    ),
)
calendar_years = Table(
    "calendar_years",
    metadata,
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("days", JSON, nullable=False),
    Column("source", Text, nullable=False),
    Column("loaded_at", Moment, nullable=False),
)
