"""Key suggestions and secret polls."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

# fmt: off
C = sa.Column
Id = sa.BigInteger().with_variant(sa.Integer, "sqlite")
Moment = sa.DateTime(timezone=True)
SUPERVISED = sa.text("status = 'supervised'")


def _id() -> C[int]:
    return C("id", Id, primary_key=True)


def _ref(name: str, to: str, *, null: bool = False, index: bool = True) -> C[int]:
    return C(name, Id, sa.ForeignKey(f"{to}.id"), nullable=null, index=index)


def _words(name: str, length: int | None = None) -> C[str]:
    """Words that may be empty but are never absent."""
    return C(name, sa.String(length) if length else sa.Text, nullable=False, server_default="")


def _of_poll() -> C[int]:
    return C("poll_id", Id, sa.ForeignKey("polls.id"), primary_key=True, autoincrement=False)


def upgrade() -> None:
    """Make them."""
    _supervision()
    _polls()


def _supervision() -> None:
    """Key suggestions, their committees, what was found, what was reported."""
    op.create_table("committees", _id(), C("name", sa.String(60), nullable=False, unique=True))
    op.create_table(
        "key_suggestions", _id(), _ref("suggestion_id", "suggestions"),
        C("version", sa.Integer, nullable=False, server_default="1"), C("status", sa.String(20), nullable=False),
        _ref("chair_id", "people"), _ref("committee_id", "committees"), C("criterion", sa.String(24), nullable=False),
        C("reason", sa.Text, nullable=False), C("decided_on", sa.Date, nullable=False),
        C("first_year", sa.SmallInteger, nullable=False), C("last_year", sa.SmallInteger, nullable=False),
        C("hearing_on", sa.Date), _ref("officer_id", "people", index=False),
        C("chosen_at", Moment, nullable=False), _words("outcome"),
        sa.Index("ix_key_suggestions_running", "suggestion_id", unique=True,
                 sqlite_where=SUPERVISED, postgresql_where=SUPERVISED),
    )
    op.create_table(
        "supervisions", _id(), _ref("key_id", "key_suggestions"), C("mode", sa.String(20), nullable=False),
        C("held_on", sa.Date, nullable=False), C("place", sa.Text, nullable=False),
        C("people", sa.Text, nullable=False), C("found", sa.Text, nullable=False), C("asked", sa.Text, nullable=False),
        C("role", sa.String(20), nullable=False), _ref("recorded_by", "people", index=False),
        C("recorded_at", Moment, nullable=False),
    )
    op.create_table(
        "supervision_files", _id(), _ref("supervision_id", "supervisions"),
        _ref("attachment_id", "attachments", index=False), sa.UniqueConstraint("supervision_id", "attachment_id"),
    )
    op.create_table(
        "key_reports", _id(), _ref("key_id", "key_suggestions"), C("held_on", sa.Date, nullable=False),
        C("text", sa.Text, nullable=False), _ref("recorded_by", "people", index=False),
        C("recorded_at", Moment, nullable=False),
    )


def _polls() -> None:
    """Who may vote and took part; the sealed urn; the count; what follows."""
    op.create_table(
        "polls", _id(), C("version", sa.Integer, nullable=False, server_default="1"),
        C("status", sa.String(20), nullable=False), _words("subject_kind", 16), C("subject_id", Id),
        C("about", sa.Text, nullable=False), C("unknown_offered", sa.Boolean, nullable=False),
        _words("base", 8), _words("exact_half", 8),
        C("members", sa.SmallInteger, nullable=False, server_default="0"),
        _ref("repeats_id", "polls", null=True, index=False), _ref("officer_id", "people", index=False),
        C("planned_at", Moment, nullable=False), C("present", sa.SmallInteger), _words("result", 24),
        _words("void_cause", 12), _words("told", 20),
        sa.Index("ix_polls_subject_kind_subject_id", "subject_kind", "subject_id"),
    )
    op.create_table(
        "poll_electors", _of_poll(),
        C("person_id", Id, sa.ForeignKey("people.id"), primary_key=True, autoincrement=False),
        C("present", sa.Boolean, nullable=False, server_default=sa.text("false")), _words("ballot", 12),
        sa.Index("ix_poll_electors_person_id", "person_id"),
    )
    op.create_table(
        "poll_urns", _of_poll(), C("key", sa.LargeBinary, nullable=False), C("sealed", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "poll_ballots", _of_poll(), C("level", sa.String(24), primary_key=True),
        C("ballots", sa.SmallInteger, nullable=False),
    )
    op.create_table(
        "poll_papers", _id(), _ref("poll_id", "polls"), _ref("teller_id", "people", index=False),
        *(C(name, sa.SmallInteger, nullable=False)
          for name in ("satisfied", "basically_satisfied", "dissatisfied", "unknown", "invalid")),
        C("at", Moment, nullable=False), sa.UniqueConstraint("poll_id", "teller_id"),
    )
    op.create_table(
        "poll_follow_ups", _id(), _ref("poll_id", "polls"), C("kind", sa.String(24), nullable=False),
        C("reason", sa.Text, nullable=False), _ref("person_id", "people", index=False),
        C("at", Moment, nullable=False),
    )


def downgrade() -> None:
    """Drop them."""
    for name in ("poll_follow_ups", "poll_papers", "poll_ballots", "poll_urns", "poll_electors", "polls"):
        op.drop_table(name)
    for name in ("key_reports", "supervision_files", "supervisions", "key_suggestions", "committees"):
        op.drop_table(name)
