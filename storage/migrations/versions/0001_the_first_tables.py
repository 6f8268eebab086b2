"""The first tables: people, the place, cases, the record, the spine."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# fmt: off
C = sa.Column
Id = sa.BigInteger().with_variant(sa.Integer, "sqlite")
Moment = sa.DateTime(timezone=True)


def _id() -> C[int]:
    return C("id", Id, primary_key=True)


def _ref(name: str, to: str, *, null: bool = False, index: bool = True) -> C[int]:
    return C(name, Id, sa.ForeignKey(f"{to}.id"), nullable=null, index=index)


def _need(name: str, kind: Any, **more: Any) -> C[Any]:
    return C(name, kind, nullable=False, **more)


def _words(name: str, length: int | None = None) -> C[str]:
    """Words that may be empty but are never absent."""
    return C(name, sa.String(length) if length else sa.Text, nullable=False, server_default="")


def _version() -> C[int]:
    return C("version", sa.Integer, nullable=False, server_default="1")


def _no(name: str) -> C[bool]:
    return C(name, sa.Boolean, nullable=False, server_default=sa.text("false"))


def _zero(name: str, kind: Any = sa.SmallInteger, start: str = "0") -> C[int]:
    return C(name, kind, nullable=False, server_default=start)


def _index_where(name: str, condition: str, *columns: str) -> sa.Index:
    return sa.Index(name, *columns, sqlite_where=sa.text(condition), postgresql_where=sa.text(condition))


def upgrade() -> None:
    """Make every table, and let the database itself refuse to change the record."""
    people()
    place()
    suggestions()
    opinions()
    assignments()
    evaluations()
    record()
    clocks()
    spine()
    web_and_notes()
    seal_events()


def people() -> None:
    op.create_table(
        "people", _id(), _words("name", 60), _words("phone", 40),
        _need("language", sa.String(8), server_default="zh"), C("signs", sa.String(10)), _need("created_at", Moment),
    )
    op.create_table(
        "accounts", _id(), _need("channel", sa.String(16)), _need("address", sa.String(80)),
        _ref("person_id", "people"), C("state", sa.String(80)), _need("data", sa.Text, server_default="{}"),
        C("unreachable_since", Moment), _need("created_at", Moment),
        sa.UniqueConstraint("channel", "address"),
    )
    op.create_table(
        "roles", _id(), _ref("person_id", "people"), _need("role", sa.String(20)), C("scope_id", Id),
        _words("post", 40), _need("from_on", sa.Date), C("until_on", sa.Date),
        sa.Index("ix_roles_role_scope_id", "role", "scope_id"),
    )
    op.create_table(
        "invitations", _id(), _need("token_hash", sa.String(64), unique=True), _need("role", sa.String(20)),
        C("scope_id", Id), _words("post", 40), _need("name", sa.String(60)), _ref("person_id", "people", null=True),
        _need("made_at", Moment), _need("expires_at", Moment), C("used_at", Moment), C("void_at", Moment),
    )


def place() -> None:
    op.create_table(
        "congress", _id(), _need("name", sa.String(60)), _need("service", sa.String(60)),
        _need("office", sa.String(60)), _words("phone", 40), _need("term_no", sa.Integer),
        _need("session_no", sa.Integer),
    )
    op.create_table(
        "stations", _id(), _need("name", sa.String(60), unique=True), _words("address", 120), _words("phone", 40),
        _words("hours", 60),
    )
    op.create_table(
        "districts", _id(), _need("name", sa.String(60), unique=True), _ref("station_id", "stations"),
        _need("places", sa.JSON),
    )
    op.create_table(
        "units", _id(), _need("name", sa.String(60), unique=True), _need("short_names", sa.JSON),
        _words("letter_prefix", 40),
    )


def suggestions() -> None:
    op.create_table(
        "suggestions", _id(), C("number", sa.String(20), unique=True), _version(), _need("status", sa.String(20)),
        _ref("lead_deputy_id", "people"), _words("title"), _words("facts"), _words("proposal"),
        _words("verified", 20), _words("publication", 20), _words("wishes"), _words("text_hash", 64),
        _zero("round", start="1"), C("submitted_at", Moment), C("registered_at", Moment), C("assigned_on", sa.Date),
        _ref("officer_id", "people", null=True, index=False), _words("outcome_text"), C("concluded_at", Moment),
        _need("created_at", Moment), sa.Index("ix_suggestions_status", "status"),
    )
    op.create_table(
        "co_signatures", _id(), _ref("suggestion_id", "suggestions"), _ref("deputy_id", "people"), _version(),
        _need("status", sa.String(20)), _need("text_hash", sa.String(64)), C("decided_at", Moment),
    )


def opinions() -> None:
    op.create_table(
        "opinions", _id(), _need("number", sa.String(20), unique=True), _version(), _need("status", sa.String(20)),
        _ref("author_id", "people"), _need("anonymous", sa.Boolean), _words("signature", 60), _words("phone", 40),
        _need("title", sa.String(80)), _need("text", sa.Text), _words("place"), C("lat", sa.Float),
        C("lon", sa.Float), _need("topic", sa.String(30)), _need("language", sa.String(8)),
        _ref("district_id", "districts", null=True), _ref("station_id", "stations"),
        _ref("deputy_id", "people", null=True), _ref("officer_id", "people", null=True, index=False),
        _ref("suggestion_id", "suggestions", null=True), _need("submitted_at", Moment), _words("summary"),
        sa.Index("ix_opinions_status_station_id", "status", "station_id"),
    )
    op.create_table(
        "blobs", _id(), _need("sha256", sa.String(64), unique=True), _need("mime", sa.String(80)),
        _need("bytes", sa.LargeBinary),
    )
    op.create_table(
        "attachments", _id(), _ref("opinion_id", "opinions", null=True), _ref("account_id", "accounts"),
        _need("kind", sa.String(12)), _need("handle", sa.String(200)),
        _words("file_name", 200), _words("mime", 80), _zero("size", sa.Integer), C("sha256", sa.String(64)),
        _ref("blob_id", "blobs", null=True, index=False), _words("trouble", 60), _zero("tries"),
        _need("received_at", Moment),
        _index_where("ix_attachments_missing", "blob_id IS NULL AND trouble = ''", "id"),
    )


def assignments() -> None:
    op.create_table(
        "assignments", _id(), _ref("suggestion_id", "suggestions"), _ref("unit_id", "units"), _version(),
        _need("part", sa.String(8)), _zero("round", start="1"), _need("status", sa.String(20)),
        _need("issued_on", sa.Date), _ref("clerk_id", "people", null=True, index=False), _need("plan", sa.JSON),
        _words("co_opinion"), _words("draft"), _words("outcome", 24), _words("letter_number", 60),
        _words("own_fault"), sa.Index("ix_assignments_status_unit_id", "status", "unit_id"),
    )
    op.create_table(
        "contacts", _id(), _ref("assignment_id", "assignments"), _need("phase", sa.String(8)),
        _need("kind", sa.String(16)), _need("held_on", sa.Date), _words("place"), _need("summary", sa.Text),
        _ref("recorded_by", "people", index=False), _need("recorded_at", Moment), _words("deputy_says", 8),
    )
    op.create_table(
        "replies", _id(), _ref("suggestion_id", "suggestions"), _ref("assignment_id", "assignments"),
        _need("round", sa.SmallInteger), _need("text", sa.Text), _need("outcome", sa.String(24)),
        _need("letter", sa.String(2)), _need("letter_number", sa.String(60)), _need("co_opinions", sa.JSON),
        _words("own_fault"), _ref("clerk_id", "people", null=True, index=False),
        _ref("signer_id", "people", index=False), _need("issued_at", Moment), _zero("late_days", sa.Integer),
        _zero("late_working_days", sa.Integer),
    )


def evaluations() -> None:
    op.create_table(
        "feedbacks", _id(), _ref("suggestion_id", "suggestions"), _need("round", sa.SmallInteger),
        _ref("deputy_id", "people"), _version(), _need("status", sa.String(12)), _words("attitude", 20),
        _words("result", 20), _words("reason"), C("given_at", Moment), sa.UniqueConstraint("suggestion_id", "round"),
    )
    op.create_table(
        "ratings", _id(), _ref("opinion_id", "opinions"), _ref("suggestion_id", "suggestions"),
        _need("round", sa.SmallInteger), _ref("person_id", "people"), _version(), _need("status", sa.String(12)),
        _words("level", 20), _words("reason"), C("given_at", Moment),
        sa.UniqueConstraint("opinion_id", "suggestion_id", "round"),
    )


def record() -> None:
    op.create_table(
        "events", _id(), _need("case_kind", sa.String(16)), _need("case_id", Id), _need("seq", sa.Integer),
        _need("at", Moment), C("actor_id", Id), _need("role", sa.String(20)), _need("action", sa.String(24)),
        _need("from_status", sa.String(20)), _need("to_status", sa.String(20)), _words("reason"),
        _need("data", sa.Text, server_default="{}"), _need("previous", sa.String(64)), _need("hash", sa.String(64)),
        sa.UniqueConstraint("case_kind", "case_id", "seq"),
    )
    op.create_table("series", C("name", sa.String(20), primary_key=True), _need("last", sa.Integer))


def clocks() -> None:
    op.create_table(
        "deadlines", _id(), _need("kind", sa.String(20)), _need("case_kind", sa.String(16)), _need("case_id", Id),
        _need("start_on", sa.Date), _need("unit", sa.String(14)), _need("amount", sa.Integer),
        _need("due_on", sa.Date), _need("due_at", Moment), C("rolled_from", sa.Date), _need("rule", sa.String(80)),
        _need("provisional", sa.Boolean), C("next_rung", sa.String(20)),
        C("next_at", Moment), C("done_at", Moment), C("late_days", sa.Integer), C("late_working_days", sa.Integer),
        sa.Index("ix_deadlines_case_kind_case_id", "case_kind", "case_id"),
        _index_where("ix_deadlines_next_at", "next_at IS NOT NULL", "next_at"),
        _index_where("ix_deadlines_provisional", "provisional AND done_at IS NULL", "due_on"),
    )
    op.create_table(
        "alerts", _id(), _ref("deadline_id", "deadlines", index=False),
        _need("rung", sa.String(20)), _ref("person_id", "people", index=False), _need("role", sa.String(20)),
        _need("says", sa.String(60)), _need("fired_at", Moment), C("told_at", Moment),
        sa.UniqueConstraint("deadline_id", "rung", "person_id"),
        _index_where("ix_alerts_person_id", "told_at IS NULL", "person_id"),
    )
    op.create_table(
        "calendar_years", C("year", sa.Integer, primary_key=True, autoincrement=False), _need("days", sa.JSON),
        _need("source", sa.Text), _need("loaded_at", Moment),
    )


def spine() -> None:
    op.create_table(
        "inbox", _id(), _need("channel", sa.String(16)), _need("event_id", sa.String(80)),
        _need("speaker", sa.String(80)), _need("raw", sa.LargeBinary), _zero("state"), _zero("tries"),
        _words("trouble"), C("leased_by", sa.String(60)), C("leased_until", Moment), _need("received_at", Moment),
        sa.UniqueConstraint("channel", "event_id"),
        _index_where("ix_inbox_waiting", "state = 0", "channel", "speaker", "id"),
    )
    op.create_table(
        "outbox", _id(), _need("channel", sa.String(16)), _ref("account_id", "accounts", index=False),
        _need("method", sa.String(40)), _need("body", sa.LargeBinary), _zero("lane"), C("not_before", Moment),
        _zero("state"), _zero("tries"), _words("trouble"), C("person_id", Id), _no("choices"),
        C("native_id", sa.String(40)),
        _index_where("ix_outbox_waiting", "state = 0", "channel", "account_id", "id"),
        _index_where("ix_outbox_choices", "choices", "account_id", "id"),
        _index_where("ix_outbox_pending", "state = 3", "account_id"),
    )


def web_and_notes() -> None:
    op.create_table(
        "web_messages", _id(), _ref("account_id", "accounts", index=False), _need("seq", sa.Integer),
        _need("from_person", sa.Boolean), _need("body", sa.Text), C("outbox_id", Id, unique=True),
        _need("at", Moment), sa.UniqueConstraint("account_id", "seq"),
    )
    op.create_table(
        "leases", C("name", sa.String(80), primary_key=True), _need("holder", sa.String(60)), _need("until", Moment)
    )
    op.create_table("notes", C("name", sa.String(60), primary_key=True), _need("value", sa.Text))


def seal_events() -> None:
    """Events are appended, never changed or removed: the database itself refuses."""
    if op.get_bind().dialect.name == "sqlite":
        for deed in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER events_no_{deed.lower()} BEFORE {deed} ON events "
                "BEGIN SELECT RAISE(ABORT, 'events are append-only'); END"
            )
        return
    op.execute(
        "CREATE FUNCTION refuse_to_change_events() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'events are append-only'; END $$"
    )
    op.execute(
        "CREATE TRIGGER events_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON events "
        "FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_events()"
    )


TABLES = (
    "people accounts roles invitations congress stations districts units suggestions co_signatures opinions blobs "
    "attachments assignments contacts replies feedbacks ratings events series deadlines alerts calendar_years inbox "
    "outbox web_messages leases notes"
)


def downgrade() -> None:
    """Remove every table."""
    for name in reversed(TABLES.split()):
        op.drop_table(name)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION refuse_to_change_events()")
