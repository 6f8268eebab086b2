"""The ledger of commitments: what replies promise, its history in words, what was shown, the second answers."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Index,
    Integer,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from storage.tables.columns import Id, Moment, id_, metadata, ref

commitments = Table(
    "commitments",
    metadata,
    id_(),
    # given when it goes onto the ledger
    Column("number", String(20), unique=True),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("status", String(24), nullable=False),
    ref("suggestion_id", "suggestions"),
    ref("assignment_id", "assignments"),
    ref("reply_id", "replies", null=True),
    ref("unit_id", "units", index=False),
    ref("deputy_id", "people", index=False),
    Column("text", Text, nullable=False),
    Column("standard", Text, nullable=False, server_default=""),
    Column("owner", Text, nullable=False, server_default=""),
    # as it was promised at first, and as it stands
    Column("first_due_on", Date),
    Column("due_on", Date),
    ref("made_by", "people", index=False),
    Column("made_at", Moment, nullable=False),
    Column("active_on", Date),
    Column("renegotiated", SmallInteger, nullable=False, server_default="0"),
    # what the unit asks for when it cannot keep it, and what the deputy says of that
    Column("new_day", Date),
    Column("deputy_says", String(8), nullable=False, server_default=""),
    Column("explanation", Text, nullable=False, server_default=""),
    # written reasons are asked for at a change of term
    Column("explains_term", Boolean, nullable=False, server_default=text("false")),
    Column("reported_on", Date),
    # the day the unit reported what was later struck off
    Column("fulfilled_on", Date),
    Column("failed", Boolean, nullable=False, server_default=text("false")),
    Column("ended_on", Date),
    # the committee's ballot on striking it off, where the place votes
    Column("poll_id", Id),
    # the newest year it was carried over to
    Column("carried_to", SmallInteger),
    # what is open, what ended in one year: of one unit, of one deputy, of all
    Index("ix_commitments_unit_ended", "unit_id", "status", "ended_on"),
    Index("ix_commitments_deputy_ended", "deputy_id", "status", "ended_on"),
    Index("ix_commitments_ended", "status", "ended_on"),
    Index("ix_commitments_status_due_on", "status", "due_on"),
    Index("ix_commitments_due_on", "due_on"),
)
commitment_entries = Table(
    "commitment_entries",
    metadata,
    id_(),
    ref("commitment_id", "commitments"),
    Column("kind", String(16), nullable=False),
    Column("role", String(20), nullable=False),
    ref("person_id", "people", index=False),
    Column("text", Text, nullable=False),
    Column("on_day", Date, nullable=False),
    Column("files", SmallInteger, nullable=False, server_default="0"),
    Column("at", Moment, nullable=False),
)
commitment_files = Table(
    "commitment_files",
    metadata,
    id_(),
    ref("entry_id", "commitment_entries"),
    ref("attachment_id", "attachments"),
    UniqueConstraint("entry_id", "attachment_id"),
)
second_answers = Table(
    "second_answers",
    metadata,
    id_(),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("status", String(20), nullable=False),
    ref("suggestion_id", "suggestions"),
    ref("assignment_id", "assignments"),
    ref("unit_id", "units"),
    Column("text", Text, nullable=False, server_default=""),
    ref("clerk_id", "people", null=True, index=False),
    ref("signer_id", "people", null=True, index=False),
    Column("given_at", Moment),
    Index("ix_second_answers_status", "status"),
)
