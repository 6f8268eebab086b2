"""Key suggestions (重点督办件): who supervises them, what was found, what was reported."""

from sqlalchemy import Column, Date, Index, Integer, SmallInteger, String, Table, Text, UniqueConstraint, text

from storage.tables.columns import Moment, id_, metadata, ref

committees = Table(
    "committees",
    metadata,
    id_(),
    Column("name", String(60), nullable=False, unique=True),
)
key_suggestions = Table(
    "key_suggestions",
    metadata,
    id_(),
    ref("suggestion_id", "suggestions"),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("status", String(20), nullable=False),
    # exactly one leading chair, exactly one supervising committee
    ref("chair_id", "people"),
    ref("committee_id", "committees"),
    Column("criterion", String(24), nullable=False),
    Column("reason", Text, nullable=False),
    # the day of the chairpersons' meeting that chose it
    Column("decided_on", Date, nullable=False),
    Column("first_year", SmallInteger, nullable=False),
    Column("last_year", SmallInteger, nullable=False),
    # when the chairpersons' meeting is to hear the unit
    Column("hearing_on", Date),
    ref("officer_id", "people", index=False),
    Column("chosen_at", Moment, nullable=False),
    # why it was withdrawn, or what came of it
    Column("outcome", Text, nullable=False, server_default=""),
    # a suggestion is a key suggestion once at a time
    Index(
        "ix_key_suggestions_running",
        "suggestion_id",
        unique=True,
        sqlite_where=text("status = 'supervised'"),
        postgresql_where=text("status = 'supervised'"),
    ),
)
# One visit, meeting or check by the supervising people (五项督办).
supervisions = Table(
    "supervisions",
    metadata,
    id_(),
    ref("key_id", "key_suggestions"),
    Column("mode", String(20), nullable=False),
    Column("held_on", Date, nullable=False),
    Column("place", Text, nullable=False),
    Column("people", Text, nullable=False),
    Column("found", Text, nullable=False),
    Column("asked", Text, nullable=False),
    Column("role", String(20), nullable=False),
    ref("recorded_by", "people", index=False),
    Column("recorded_at", Moment, nullable=False),
)
supervision_files = Table(
    "supervision_files",
    metadata,
    id_(),
    ref("supervision_id", "supervisions"),
    ref("attachment_id", "attachments", index=False),
    UniqueConstraint("supervision_id", "attachment_id"),
)
# What the chairpersons' meeting was told, and when.
key_reports = Table(
    "key_reports",
    metadata,
    id_(),
    ref("key_id", "key_suggestions"),
    Column("held_on", Date, nullable=False),
    Column("text", Text, nullable=False),
    ref("recorded_by", "people", index=False),
    Column("recorded_at", Moment, nullable=False),
)
