"""Calendars people subscribe to, and lateness the office has lifted."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, text

from storage.tables.columns import Id, Moment, id_, metadata, ref

# One calendar for each person who wants one; a new serial makes the link of the old one void.
calendar_feeds = Table(
    "calendar_feeds",
    metadata,
    Column("person_id", Id, ForeignKey("people.id"), primary_key=True, autoincrement=False),
    Column("serial", Integer, nullable=False),
    Column("made_at", Moment, nullable=False),
)
# That something was late, taken back by the office: what was recorded stays, this stands beside it.
late_lifts = Table(
    "late_lifts",
    metadata,
    id_(),
    ref("deadline_id", "deadlines", index=False),
    ref("assignment_id", "assignments"),
    Column("late_days", Integer, nullable=False),
    Column("late_working_days", Integer, nullable=False),
    Column("reason", Text, nullable=False),
    ref("officer_id", "people", index=False),
    Column("lifted_at", Moment, nullable=False),
    Column("undone_at", Moment),
    # one that stands for each clock; what was undone on its day may be lifted again
    Index(
        "ix_late_lifts_standing",
        "deadline_id",
        unique=True,
        sqlite_where=text("undone_at IS NULL"),
        postgresql_where=text("undone_at IS NULL"),
    ),
)
