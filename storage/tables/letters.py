"""Reply letters as documents, the templates they were made from, and classes corrected after issue."""

from sqlalchemy import Column, Index, Integer, SmallInteger, String, Table, Text, UniqueConstraint, text

from storage.tables.columns import Moment, id_, metadata, ref

letter_templates = Table(
    "letter_templates",
    metadata,
    id_(),
    ref("blob_id", "blobs", index=False),
    Column("sha256", String(64), nullable=False),
    # empty: from the command line
    ref("person_id", "people", null=True, index=False),
    Column("taken_at", Moment, nullable=False),
)
# One for each deputy a reply answers, and again when the office has corrected the class: nothing is overwritten.
reply_letters = Table(
    "reply_letters",
    metadata,
    id_(),
    ref("reply_id", "replies"),
    ref("deputy_id", "people", index=False),
    Column("edition", SmallInteger, nullable=False, server_default="1"),
    # as this edition prints them
    Column("outcome", String(24), nullable=False),
    Column("letter", String(2), nullable=False),
    Column("ordered_at", Moment, nullable=False),
    # empty until made; no template: the house form
    Column("made_at", Moment),
    ref("template_id", "letter_templates", null=True, index=False),
    ref("docx_id", "blobs", null=True),
    Column("docx_sha256", String(64), nullable=False, server_default=""),
    ref("pdf_id", "blobs", null=True),
    Column("pdf_sha256", String(64), nullable=False, server_default=""),
    # why there is no PDF, or no letter yet
    Column("trouble", String(60), nullable=False, server_default=""),
    Column("tries", Integer, nullable=False, server_default="0"),
    UniqueConstraint("reply_id", "deputy_id", "edition"),
    Index(
        "ix_reply_letters_to_make",
        "id",
        sqlite_where=text("made_at IS NULL"),
        postgresql_where=text("made_at IS NULL"),
    ),
)
class_corrections = Table(
    "class_corrections",
    metadata,
    id_(),
    ref("reply_id", "replies"),
    Column("old_outcome", String(24), nullable=False),
    Column("old_letter", String(2), nullable=False),
    Column("new_outcome", String(24), nullable=False),
    Column("new_letter", String(2), nullable=False),
    Column("reason", Text, nullable=False),
    ref("person_id", "people", index=False),
    Column("corrected_at", Moment, nullable=False),
)
