"""Ways of handling: two leads, separate parts, counter-signatures, review; units below units."""

import sqlalchemy as sa
from alembic import op

from storage.tables.columns import Id, Moment

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def _ref(name: str, to: str, *, null: bool = False) -> sa.Column[int]:
    return sa.Column(name, Id, sa.ForeignKey(f"{to}.id"), nullable=null)


def upgrade() -> None:
    """Make them."""
    with op.batch_alter_table("units") as units:
        units.add_column(sa.Column("parent_id", Id, nullable=True))
        units.create_foreign_key("fk_units_parent_id", "units", ["parent_id"], ["id"])
    with op.batch_alter_table("assignments") as assignments:
        assignments.add_column(sa.Column("part_text", sa.Text, nullable=False, server_default=""))
        assignments.add_column(sa.Column("writes", sa.Boolean, nullable=False, server_default=sa.text("true")))
        assignments.add_column(sa.Column("signed_hash", sa.String(64), nullable=False, server_default=""))
        assignments.add_column(sa.Column("signed_by", Id, nullable=True))
        assignments.create_foreign_key("fk_assignments_signed_by", "people", ["signed_by"], ["id"])
    op.create_table(
        "countersigns",
        sa.Column("id", Id, primary_key=True),
        _ref("suggestion_id", "suggestions"),
        _ref("assignment_id", "assignments"),
        _ref("unit_id", "units"),
        sa.Column("version", sa.Integer, nullable=False, server_default="1"),
        sa.Column("status", sa.String(12), nullable=False),
        sa.Column("text_hash", sa.String(64), nullable=False),
        sa.Column("asked_at", Moment, nullable=False),
        _ref("decided_by", "people", null=True),
        sa.Column("reason", sa.Text, nullable=False, server_default=""),
    )
    for column in ("suggestion_id", "assignment_id", "unit_id"):
        op.create_index(f"ix_countersigns_{column}", "countersigns", [column])
    op.create_table(
        "coordinations",
        sa.Column("id", Id, primary_key=True),
        _ref("suggestion_id", "suggestions"),
        _ref("assignment_id", "assignments"),
        sa.Column("version", sa.Integer, nullable=False, server_default="1"),
        sa.Column("status", sa.String(12), nullable=False),
        sa.Column("round", sa.SmallInteger, nullable=False),
        sa.Column("opened_at", Moment, nullable=False),
        _ref("officer_id", "people", null=True),
        sa.Column("decision", sa.Text, nullable=False, server_default=""),
        _ref("unit_id", "units", null=True),
    )
    for column in ("suggestion_id", "assignment_id"):
        op.create_index(f"ix_coordinations_{column}", "coordinations", [column])
    op.create_index("ix_coordinations_status", "coordinations", ["status"])


def downgrade() -> None:
    """Drop them."""
    op.drop_table("coordinations")
    op.drop_table("countersigns")
    with op.batch_alter_table("assignments") as assignments:
        assignments.drop_constraint("fk_assignments_signed_by", type_="foreignkey")
        for column in ("signed_by", "signed_hash", "writes", "part_text"):
            assignments.drop_column(column)
    with op.batch_alter_table("units") as units:
        units.drop_constraint("fk_units_parent_id", type_="foreignkey")
        units.drop_column("parent_id")
