"""What somebody has in hand is found without what they have done: by whose it is and where it stands, in one index."""

from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None

NEW = (
    ("suggestions", "ix_suggestions_led_status", ["lead_deputy_id", "status"]),
    ("assignments", "ix_assignments_unit_id_status", ["unit_id", "status"]),
    ("commitments", "ix_commitments_unit_ended", ["unit_id", "status", "ended_on"]),
)
OLD = (
    ("assignments", "ix_assignments_unit_id", ["unit_id"]),
    ("commitments", "ix_commitments_unit_id", ["unit_id"]),
    ("commitments", "ix_commitments_unit_ended", ["status", "unit_id", "ended_on"]),
)


def upgrade() -> None:
    """SQLite, which keeps no statistics, is left no index to choose that leads to all years."""
    _exchange(OLD, NEW)


def downgrade() -> None:
    """As it was."""
    _exchange(NEW, OLD)


def _exchange(gone: tuple[tuple[str, str, list[str]], ...], made: tuple[tuple[str, str, list[str]], ...]) -> None:
    for table, name, _ in gone:
        op.drop_index(name, table)
    for table, name, columns in made:
        op.create_index(name, table, columns)
