"""Satisfaction polls (满意度测评): who may vote and took part, the sealed urn, the count. Nothing joins the first to
the last (decision 0020)."""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
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

polls = Table(
    "polls",
    metadata,
    id_(),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("status", String(20), nullable=False),
    # the case it is about; empty for a report
    Column("subject_kind", String(16), nullable=False, server_default=""),
    Column("subject_id", Id),
    Column("about", Text, nullable=False),
    # whether 不了解 stands on the ballot; the rule of the place on the day it was opened
    Column("unknown_offered", Boolean, nullable=False),
    Column("base", String(8), nullable=False, server_default=""),
    Column("exact_half", String(8), nullable=False, server_default=""),
    # how many may vote, frozen at opening; the poll this one repeats
    Column("members", SmallInteger, nullable=False, server_default="0"),
    ref("repeats_id", "polls", null=True, index=False),
    ref("officer_id", "people", index=False),
    Column("planned_at", Moment, nullable=False),
    # only after the count: how many were there, the level, or why it is void
    Column("present", SmallInteger),
    Column("result", String(24), nullable=False, server_default=""),
    Column("void_cause", String(12), nullable=False, server_default=""),
    # whom the office had told besides the members: "unit", "deputy", with a space between
    Column("told", String(20), nullable=False, server_default=""),
    Index("ix_polls_subject_kind_subject_id", "subject_kind", "subject_id"),
)
# Participation: who may vote, was there, took a ballot. Never what was voted.
poll_electors = Table(
    "poll_electors",
    metadata,
    Column("poll_id", Id, ForeignKey("polls.id"), primary_key=True, autoincrement=False),
    Column("person_id", Id, ForeignKey("people.id"), primary_key=True, autoincrement=False),
    Column("present", Boolean, nullable=False, server_default=text("false")),
    # "", "electronic" or "paper"
    Column("ballot", String(12), nullable=False, server_default=""),
    Index("ix_poll_electors_person_id", "person_id"),
)
# One row for each poll while people vote: all ballots together, mixed and sealed; gone with its key after the count.
poll_urns = Table(
    "poll_urns",
    metadata,
    Column("poll_id", Id, ForeignKey("polls.id"), primary_key=True, autoincrement=False),
    Column("key", LargeBinary, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
)
# The ballots after the count: how many for each level, invalid ones too.
poll_ballots = Table(
    "poll_ballots",
    metadata,
    Column("poll_id", Id, ForeignKey("polls.id"), primary_key=True, autoincrement=False),
    Column("level", String(24), primary_key=True),
    Column("ballots", SmallInteger, nullable=False),
)
# What one teller counted of the ballots on paper.
poll_papers = Table(
    "poll_papers",
    metadata,
    id_(),
    ref("poll_id", "polls"),
    ref("teller_id", "people", index=False),
    Column("satisfied", SmallInteger, nullable=False),
    Column("basically_satisfied", SmallInteger, nullable=False),
    Column("dissatisfied", SmallInteger, nullable=False),
    Column("unknown", SmallInteger, nullable=False),
    Column("invalid", SmallInteger, nullable=False),
    Column("at", Moment, nullable=False),
    UniqueConstraint("poll_id", "teller_id"),
)
# What people decided after an unsatisfactory result.
poll_follow_ups = Table(
    "poll_follow_ups",
    metadata,
    id_(),
    ref("poll_id", "polls"),
    Column("kind", String(24), nullable=False),
    Column("reason", Text, nullable=False),
    ref("person_id", "people", index=False),
    Column("at", Moment, nullable=False),
)
