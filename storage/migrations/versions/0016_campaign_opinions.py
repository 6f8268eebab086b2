"""What people said of the targets of a campaign."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

Id = sa.BigInteger().with_variant(sa.Integer, "sqlite")
Moment = sa.DateTime(timezone=True)


def _ref(name: str, to: str, *, null: bool = False) -> sa.Column[int]:
    return sa.Column(name, Id, sa.ForeignKey(f"{to}.id"), nullable=null)


def upgrade() -> None:
    """Add them, and for which campaign an author meant an opinion."""
    op.create_table(
        "campaign_visits",
        sa.Column("id", Id, primary_key=True),
        _ref("campaign_id", "campaigns"),
        _ref("deputy_id", "people"),
        sa.Column("visited_on", sa.Date, nullable=False),
        sa.Column("place", sa.Text, nullable=False, server_default=""),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("at", Moment, nullable=False),
    )
    op.create_index("ix_campaign_visits_campaign_id", "campaign_visits", ["campaign_id"])
    op.create_table(
        "campaign_opinions",
        sa.Column("id", Id, primary_key=True),
        _ref("campaign_id", "campaigns"),
        sa.Column("version", sa.Integer, nullable=False, server_default="1"),
        sa.Column("status", sa.String(20), nullable=False),
        sa.Column("number", sa.String(20), nullable=False),
        sa.Column("channel", sa.String(16), nullable=False),
        _ref("opinion_id", "opinions", null=True),
        _ref("visit_id", "campaign_visits", null=True),
        _ref("deputy_id", "people", null=True),
        _ref("recorded_by", "people"),
        sa.Column("contact", sa.Text, nullable=False, server_default=""),
        _ref("unit_id", "units", null=True),
        sa.Column("utterance", sa.String(16), nullable=False, server_default=""),
        sa.Column("category", sa.String(16), nullable=False, server_default=""),
        sa.Column("text", sa.Text, nullable=False, server_default=""),
        sa.Column("brief", sa.Text, nullable=False, server_default=""),
        sa.Column("hints", sa.String(200), nullable=False, server_default=""),
        sa.Column("reason", sa.Text, nullable=False, server_default=""),
        sa.Column("received_at", Moment, nullable=False),
        sa.Column("handed_at", Moment),
        sa.UniqueConstraint("number"),
    )
    for columns in (["opinion_id"], ["deputy_id"], ["unit_id"], ["campaign_id", "status"]):
        op.create_index(f"ix_campaign_opinions_{'_'.join(columns)}", "campaign_opinions", columns)
    with op.batch_alter_table("opinions") as t:
        t.add_column(sa.Column("campaign_id", Id))
        t.create_foreign_key("fk_opinions_campaign_id", "campaigns", ["campaign_id"], ["id"])


def downgrade() -> None:
    """Drop them."""
    with op.batch_alter_table("opinions") as t:
        t.drop_constraint("fk_opinions_campaign_id", type_="foreignkey")
        t.drop_column("campaign_id")
    op.drop_table("campaign_opinions")
    op.drop_table("campaign_visits")
