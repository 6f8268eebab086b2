"""Reply letters as documents, classes corrected, and what was reflected upwards."""

import sqlalchemy as sa
from alembic import op

from storage.tables.columns import Id, Moment

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

REFERRED = ("assignments", "replies")


def _ref(name: str, to: str, *, null: bool = False) -> sa.Column[int]:
    return sa.Column(name, Id, sa.ForeignKey(f"{to}.id"), nullable=null)


def _words(name: str, length: int) -> sa.Column[str]:
    return sa.Column(name, sa.String(length), nullable=False, server_default="")


def upgrade() -> None:
    """Make them."""
    for table in REFERRED:
        with op.batch_alter_table(table) as its:
            its.add_column(sa.Column("referred_on", sa.Date, nullable=True))
            its.add_column(sa.Column("referred_to", sa.Text, nullable=False, server_default=""))
    op.create_table(
        "letter_templates",
        sa.Column("id", Id, primary_key=True),
        _ref("blob_id", "blobs"),
        sa.Column("sha256", sa.String(64), nullable=False),
        _ref("person_id", "people", null=True),
        sa.Column("taken_at", Moment, nullable=False),
    )
    op.create_table(
        "reply_letters",
        sa.Column("id", Id, primary_key=True),
        _ref("reply_id", "replies"),
        _ref("deputy_id", "people"),
        sa.Column("edition", sa.SmallInteger, nullable=False, server_default="1"),
        sa.Column("outcome", sa.String(24), nullable=False),
        sa.Column("letter", sa.String(2), nullable=False),
        sa.Column("ordered_at", Moment, nullable=False),
        sa.Column("made_at", Moment, nullable=True),
        _ref("template_id", "letter_templates", null=True),
        _ref("docx_id", "blobs", null=True),
        _words("docx_sha256", 64),
        _ref("pdf_id", "blobs", null=True),
        _words("pdf_sha256", 64),
        _words("trouble", 60),
        sa.Column("tries", sa.Integer, nullable=False, server_default="0"),
        sa.UniqueConstraint("reply_id", "deputy_id", "edition"),
    )
    waiting = sa.text("made_at IS NULL")
    op.create_index("ix_reply_letters_reply_id", "reply_letters", ["reply_id"])
    op.create_index("ix_reply_letters_to_make", "reply_letters", ["id"], sqlite_where=waiting, postgresql_where=waiting)
    op.create_table(
        "class_corrections",
        sa.Column("id", Id, primary_key=True),
        _ref("reply_id", "replies"),
        sa.Column("old_outcome", sa.String(24), nullable=False),
        sa.Column("old_letter", sa.String(2), nullable=False),
        sa.Column("new_outcome", sa.String(24), nullable=False),
        sa.Column("new_letter", sa.String(2), nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        _ref("person_id", "people"),
        sa.Column("corrected_at", Moment, nullable=False),
    )
    op.create_index("ix_class_corrections_reply_id", "class_corrections", ["reply_id"])


def downgrade() -> None:
    """Drop them."""
    op.drop_table("class_corrections")
    op.drop_table("reply_letters")
    op.drop_table("letter_templates")
    for table in REFERRED:
        with op.batch_alter_table(table) as its:
            its.drop_column("referred_to")
            its.drop_column("referred_on")
