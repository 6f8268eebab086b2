"""Counter-signatures of co-handling units, and agreements between two lead units."""

from sqlalchemy import Column, Index, Integer, SmallInteger, String, Table, Text

from storage.tables.columns import Moment, id_, metadata, ref

countersigns = Table(
    "countersigns",
    metadata,
    id_(),
    ref("suggestion_id", "suggestions"),
    # of the unit whose reply it is
    ref("assignment_id", "assignments"),
    ref("unit_id", "units"),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("status", String(12), nullable=False),
    # the frozen text it was asked for
    Column("text_hash", String(64), nullable=False),
    Column("asked_at", Moment, nullable=False),
    ref("decided_by", "people", null=True, index=False),
    Column("reason", Text, nullable=False, server_default=""),
)
coordinations = Table(
    "coordinations",
    metadata,
    id_(),
    ref("suggestion_id", "suggestions"),
    # of the lead unit that writes
    ref("assignment_id", "assignments"),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("status", String(12), nullable=False),
    Column("round", SmallInteger, nullable=False),
    Column("opened_at", Moment, nullable=False),
    ref("officer_id", "people", null=True, index=False),
    Column("decision", Text, nullable=False, server_default=""),
    # which unit writes from now on, where that was decided
    ref("unit_id", "units", null=True, index=False),
    Index("ix_coordinations_status", "status"),
)
