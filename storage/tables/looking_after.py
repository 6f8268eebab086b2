"""What an operator looks after: what is wrong with the program, what was done about letters that were set aside."""

from sqlalchemy import Column, SmallInteger, String, Table, Text

from storage.tables.columns import Id, Moment, id_, metadata

# What is wrong now (domain/office/alarms.py): a row goes when it is mended.
alarms = Table(
    "alarms",
    metadata,
    Column("name", String(24), primary_key=True),
    # which channel or replica; empty: the whole installation
    Column("about", String(60), primary_key=True),
    Column("since", Moment, nullable=False),
    # when somebody looked last and found it so
    Column("seen_at", Moment, nullable=False),
    # when the office was told last
    Column("told_at", Moment),
)
# What operators did with letters that were set aside; nothing of what the letters say.
letter_deeds = Table(
    "letter_deeds",
    metadata,
    id_(),
    # inbox or outbox, and the row there
    Column("box", String(8), nullable=False),
    Column("letter_id", Id, nullable=False),
    # retry or drop
    Column("deed", String(8), nullable=False),
    # as it stood before
    Column("tries", SmallInteger, nullable=False),
    Column("trouble", Text, nullable=False),
    # the operator's login name
    Column("by", String(60), nullable=False),
    Column("at", Moment, nullable=False),
)
