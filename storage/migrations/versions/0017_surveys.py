"""Surveys: frames, samples, answers."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

Id = sa.BigInteger().with_variant(sa.Integer, "sqlite")
Moment = sa.DateTime(timezone=True)


def _ref(name: str, to: str, *, null: bool = False) -> sa.Column[int]:
    return sa.Column(name, Id, sa.ForeignKey(f"{to}.id"), nullable=null)


def _key(name: str, to: str) -> sa.Column[int]:
    return sa.Column(name, Id, sa.ForeignKey(f"{to}.id"), primary_key=True, autoincrement=False)


def upgrade() -> None:
    """Add them."""
    _frame()
    _answers()
    _people()


def _frame() -> None:
    """The survey, its frame, its sample."""
    op.create_table(
        "surveys",
        sa.Column("id", Id, primary_key=True),
        _ref("campaign_id", "campaigns"),
        sa.Column("version", sa.Integer, nullable=False, server_default="1"),
        sa.Column("status", sa.String(20), nullable=False),
        _ref("operator_id", "people"),
        sa.Column("imported_at", Moment, nullable=False),
        sa.Column("people", sa.Integer, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("frozen_at", Moment),
        sa.Column("seed", sa.String(64), nullable=False, server_default=""),
        sa.Column("size", sa.Integer, nullable=False, server_default="0"),
        sa.Column("drawn_at", Moment),
        sa.Column("began_at", Moment),
        sa.Column("closed_at", Moment),
    )
    op.create_index("ix_surveys_campaign_id", "surveys", ["campaign_id"])
    op.create_table(
        "survey_people",
        sa.Column("id", Id, primary_key=True),
        _ref("survey_id", "surveys"),
        sa.Column("code", sa.String(40), nullable=False),
        sa.Column("stratum", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("phone", sa.String(40), nullable=False),
        sa.UniqueConstraint("survey_id", "code"),
    )
    op.create_table(
        "survey_sample",
        sa.Column("id", Id, primary_key=True),
        _ref("survey_id", "surveys"),
        sa.Column("number", sa.Integer, nullable=False),
        _ref("frame_id", "survey_people"),
        _ref("person_id", "people", null=True),
        sa.Column("contact", sa.String(12), nullable=False, server_default=""),
        sa.UniqueConstraint("survey_id", "number"),
    )
    op.create_index("ix_survey_sample_person_id", "survey_sample", ["person_id"])


def _answers() -> None:
    """Who answered; the urn; the count."""
    op.create_table(
        "survey_answered",
        _key("sample_id", "survey_sample"),
        _key("target_id", "campaign_targets"),
    )
    op.create_table(
        "survey_urns",
        _key("survey_id", "surveys"),
        sa.Column("key", sa.LargeBinary, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "survey_counts",
        _key("survey_id", "surveys"),
        _key("target_id", "campaign_targets"),
        sa.Column("satisfied", sa.Integer, nullable=False),
        sa.Column("basically_satisfied", sa.Integer, nullable=False),
        sa.Column("dissatisfied", sa.Integer, nullable=False),
        sa.Column("unknown", sa.Integer, nullable=False),
    )
    op.create_table(
        "survey_valid",
        _key("survey_id", "surveys"),
        _key("target_id", "campaign_targets"),
        sa.Column("stratum", sa.Text, primary_key=True),
        sa.Column("valid", sa.Integer, nullable=False),
    )


def _people() -> None:
    """Who agreed to be invited; files on their way."""
    op.create_table(
        "survey_consents",
        _key("person_id", "people"),
        sa.Column("phone", sa.String(40), nullable=False),
        sa.Column("at", Moment, nullable=False),
    )
    op.create_index("ix_survey_consents_phone", "survey_consents", ["phone"])
    op.create_table(
        "survey_files",
        sa.Column("attachment_id", Id, primary_key=True, autoincrement=False),
        _ref("campaign_id", "campaigns"),
    )


def downgrade() -> None:
    """Drop them."""
    for table in (
        "survey_files",
        "survey_consents",
        "survey_valid",
        "survey_counts",
        "survey_urns",
        "survey_answered",
        "survey_sample",
        "survey_people",
        "surveys",
    ):
        op.drop_table(table)
