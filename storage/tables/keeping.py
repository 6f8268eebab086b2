"""What is kept how long: marks by which messages know their day, and what was let go."""

from sqlalchemy import Column, Date, ForeignKey, Integer, String, Table

from storage.tables.columns import Id, metadata

# The newest message to people at the end of a local day: messages themselves carry no date.
outbox_days = Table(
    "outbox_days",
    metadata,
    Column("day", Date, primary_key=True),
    Column("last_id", Id, nullable=False),
)
# What a dialogue looked like, by digest, and since when it has: nobody has gone on with it since.
dialogue_marks = Table(
    "dialogue_marks",
    metadata,
    Column("account_id", Id, ForeignKey("accounts.id"), primary_key=True, autoincrement=False),
    Column("digest", String(16), nullable=False),
    Column("since", Date, nullable=False),
)
# How many were let go on a local day, kind by kind (domain/keeping/retention.py).
let_go = Table(
    "let_go",
    metadata,
    Column("day", Date, primary_key=True),
    Column("kind", String(20), primary_key=True),
    Column("count", Integer, nullable=False),
)
