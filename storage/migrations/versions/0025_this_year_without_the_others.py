"""What is open and what is of this year is found without reading what was closed in all the years before."""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

# whose an opinion is: looked for together with where it stands
DESKS = ("station_id", "unit_id", "deputy_id")
YEARS = (
    ("answers", "ix_answers_person_id_given_at", ["person_id", "given_at"]),
    ("suggestions", "ix_suggestions_assigned_on", ["assigned_on"]),
    ("suggestions", "ix_suggestions_submitted_at", ["submitted_at"]),
    ("suggestions", "ix_suggestions_created_at", ["created_at"]),
    ("commitments", "ix_commitments_due_on", ["due_on"]),
    ("commitments", "ix_commitments_status_due_on", ["status", "due_on"]),
    # what was sent twice, what was issued
    ("attachments", "ix_attachments_blob_id", ["blob_id"]),
    ("reply_letters", "ix_reply_letters_docx_id", ["docx_id"]),
    ("reply_letters", "ix_reply_letters_pdf_id", ["pdf_id"]),
)
PARTS = (
    ("opinions", "ix_opinions_written", ["deputy_id", "suggestion_id"], "suggestion_id IS NOT NULL"),
    ("opinions", "ix_opinions_withdrawn", ["status", "id"], "status = 'withdrawn' AND text <> ''"),
    ("additions", "ix_additions_kept", ["at"], "text <> ''"),
    ("attachments", "ix_attachments_copies", ["received_at"], "kind = 'copy'"),
    ("attachments", "ix_attachments_lost", ["id"], "trouble <> ''"),
)


def upgrade() -> None:
    """SQLite, which keeps no statistics, is given no index to choose that reads somebody's earlier years."""
    for whose in DESKS:
        op.drop_index(f"ix_opinions_{whose}", "opinions")
        op.create_index(f"ix_opinions_{whose}_status", "opinions", [whose, "status"])
    for table, name, columns, those in PARTS:
        op.create_index(name, table, columns, postgresql_where=sa.text(those), sqlite_where=sa.text(those))
    for table, name, columns in YEARS:
        op.create_index(name, table, columns)


def downgrade() -> None:
    """As it was."""
    for table, name, _ in YEARS:
        op.drop_index(name, table)
    for table, name, _, _ in PARTS:
        op.drop_index(name, table)
    for whose in DESKS:
        op.drop_index(f"ix_opinions_{whose}_status", "opinions")
        op.create_index(f"ix_opinions_{whose}", "opinions", [whose])
