"""Somebody's own past is counted without being read, and what is open is found beside it."""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

NEW = (
    ("suggestions", "ix_suggestions_led", ["lead_deputy_id", "submitted_at", "id"]),
    ("co_signatures", "ix_co_signatures_signed", ["deputy_id", "status", "decided_at", "suggestion_id"]),
    ("feedbacks", "ix_feedbacks_deputy_id_status", ["deputy_id", "status"]),
    ("answers", "ix_answers_given", ["person_id", "role", "given_at", "opinion_id"]),
    ("commitments", "ix_commitments_unit_ended", ["status", "unit_id", "ended_on"]),
    ("commitments", "ix_commitments_deputy_ended", ["deputy_id", "status", "ended_on"]),
    ("commitments", "ix_commitments_ended", ["status", "ended_on"]),
)
OLD = (
    ("suggestions", "ix_suggestions_lead_deputy_id", ["lead_deputy_id"]),
    ("co_signatures", "ix_co_signatures_deputy_id", ["deputy_id"]),
    ("feedbacks", "ix_feedbacks_deputy_id", ["deputy_id"]),
    ("answers", "ix_answers_person_id_given_at", ["person_id", "given_at"]),
    ("commitments", "ix_commitments_status_unit_id", ["status", "unit_id"]),
    ("commitments", "ix_commitments_deputy_id", ["deputy_id"]),
)


def upgrade() -> None:
    """SQLite, which keeps no statistics, is left no index to choose that leads to the rows."""
    _exchange(OLD, NEW)
    _written(["deputy_id", "suggestion_id", "id"])


def downgrade() -> None:
    """As it was."""
    _exchange(NEW, OLD)
    _written(["deputy_id", "suggestion_id"])


def _exchange(gone: tuple[tuple[str, str, list[str]], ...], made: tuple[tuple[str, str, list[str]], ...]) -> None:
    for table, name, _ in gone:
        op.drop_index(name, table)
    for table, name, columns in made:
        op.create_index(name, table, columns)


def _written(columns: list[str]) -> None:
    those = sa.text("suggestion_id IS NOT NULL")
    op.drop_index("ix_opinions_written", "opinions")
    op.create_index("ix_opinions_written", "opinions", columns, postgresql_where=those, sqlite_where=those)
