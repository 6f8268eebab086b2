"""Every table, once. The same on SQLite and PostgreSQL; moments are aware UTC, days are local dates."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
metadata = MetaData(naming_convention=NAMES)
Id = BigInteger().with_variant(Integer, "sqlite")


class Moment(TypeDecorator[datetime]):
    """An aware UTC moment; refuses naive values."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Any) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def _id() -> Column[int]:
    return Column("id", Id, primary_key=True)


def _ref(name: str, to: str, *, null: bool = False, index: bool = True) -> Column[int]:
    return Column(name, Id, ForeignKey(f"{to}.id"), nullable=null, index=index)


# ── people ────────────────────────────────────────────────────────────────────────────────────────
people = Table(
    "people",
    metadata,
    _id(),
    Column("name", String(60), nullable=False, server_default=""),
    Column("phone", String(40), nullable=False, server_default=""),
    Column("language", String(8), nullable=False, server_default="zh"),
    # how this person signed the last opinion: "named", "anonymous" or nothing yet
    Column("signs", String(10)),
    Column("created_at", Moment, nullable=False),
    # a deputy's card, whose last digits are asked when the deputy first comes in
    Column("card_no", String(40), nullable=False, server_default=""),
    # since when nothing is kept of who this was, by the person's own wish
    Column("erased_at", Moment),
)
accounts = Table(
    "accounts",
    metadata,
    _id(),
    Column("channel", String(16), nullable=False),
    Column("address", String(80), nullable=False),
    _ref("person_id", "people"),
    # the dialogue: state and data are saved by the turn, under the lock of this row
    Column("state", String(80)),
    Column("data", Text, nullable=False, server_default="{}"),
    Column("unreachable_since", Moment),
    Column("created_at", Moment, nullable=False),
    # since when the person wants notices here rather than elsewhere
    Column("preferred_at", Moment),
    UniqueConstraint("channel", "address"),
)
# Chats in which the deputies of a station, or of the whole congress, are told what waits for one of them.
deputy_groups = Table(
    "deputy_groups",
    metadata,
    _id(),
    # the group's own account: it is told like a person
    Column("account_id", Id, ForeignKey("accounts.id"), nullable=False, unique=True),
    _ref("station_id", "stations", null=True),
    _ref("bound_by", "people", index=False),
    Column("bound_at", Moment, nullable=False),
)
roles = Table(
    "roles",
    metadata,
    _id(),
    _ref("person_id", "people"),
    Column("role", String(20), nullable=False),
    Column("scope_id", Id),
    Column("post", String(40), nullable=False, server_default=""),
    Column("from_on", Date, nullable=False),
    Column("until_on", Date),
    Index("ix_roles_role_scope_id", "role", "scope_id"),
)
invitations = Table(
    "invitations",
    metadata,
    _id(),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("role", String(20), nullable=False),
    Column("scope_id", Id),
    Column("post", String(40), nullable=False, server_default=""),
    Column("name", String(60), nullable=False),
    # the person on the roster whom the link is for, where there is one already
    _ref("person_id", "people", null=True),
    Column("made_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment),
    Column("void_at", Moment),
    # the same as a code to type, for channels without links
    Column("code_hash", String(64)),
    # four digits only the right person knows: hashed; whence they are ("card", "office"); how often they were wrong
    Column("check_hash", String(64), nullable=False, server_default=""),
    Column("check_from", String(8), nullable=False, server_default=""),
    Column("tries", SmallInteger, nullable=False, server_default="0"),
    Index("ix_invitations_code_hash", "code_hash", unique=True),
)
# One-use codes by which a person links a further account.
link_codes = Table(
    "link_codes",
    metadata,
    _id(),
    Column("code_hash", String(64), nullable=False, unique=True),
    _ref("person_id", "people"),
    Column("made_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment),
)
# Codes by which citizens find back to what they sent in, from any account; as often as they sent something.
citizen_codes = Table(
    "citizen_codes",
    metadata,
    _id(),
    _ref("person_id", "people"),
    Column("code_hash", String(64), nullable=False),
    Column("made_at", Moment, nullable=False),
)
# How often a wrong code was typed for somebody's number, and on which day last.
code_tries = Table(
    "code_tries",
    metadata,
    Column("person_id", Id, ForeignKey("people.id"), primary_key=True, autoincrement=False),
    Column("tried_on", Date, nullable=False),
    Column("tries", SmallInteger, nullable=False),
)
# Messages that could not wait: what was written, where, and who of the station has taken it on.
emergencies = Table(
    "emergencies",
    metadata,
    _id(),
    _ref("person_id", "people"),
    _ref("station_id", "stations", index=False),
    # which kind: domain/recognition.toml
    Column("kind", String(12), nullable=False),
    Column("text", Text, nullable=False),
    Column("place", Text, nullable=False, server_default=""),
    Column("phone", String(40), nullable=False, server_default=""),
    Column("at", Moment, nullable=False),
    _ref("taken_by", "people", null=True, index=False),
    Column("taken_at", Moment),
)
# The restricted log: words of abuse or threat, kept apart from the matter, for the station alone.
conduct = Table(
    "conduct",
    metadata,
    _id(),
    _ref("person_id", "people"),
    _ref("opinion_id", "opinions", null=True),
    _ref("station_id", "stations", index=False),
    Column("kind", String(12), nullable=False),
    Column("text", Text, nullable=False),
    Column("at", Moment, nullable=False),
)
# What was said to people who had no account yet: a Bot API call without its chat, sent when they get one.
untold = Table(
    "untold",
    metadata,
    _id(),
    _ref("person_id", "people", index=False),
    Column("method", String(40), nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("choices", Boolean, nullable=False, server_default=text("false")),
    Column("at", Moment, nullable=False),
    Column("told_at", Moment),
    Index(
        "ix_untold_person_id",
        "person_id",
        sqlite_where=text("told_at IS NULL"),
        postgresql_where=text("told_at IS NULL"),
    ),
)

# ── the place ─────────────────────────────────────────────────────────────────────────────────────
congress = Table(
    "congress",
    metadata,
    _id(),
    Column("name", String(60), nullable=False),
    Column("service", String(60), nullable=False),
    Column("office", String(60), nullable=False),
    Column("phone", String(40), nullable=False, server_default=""),
    Column("term_no", Integer, nullable=False),
    Column("session_no", Integer, nullable=False),
)
stations = Table(
    "stations",
    metadata,
    _id(),
    Column("name", String(60), nullable=False, unique=True),
    Column("address", String(120), nullable=False, server_default=""),
    Column("phone", String(40), nullable=False, server_default=""),
    Column("hours", String(60), nullable=False, server_default=""),
)
districts = Table(
    "districts",
    metadata,
    _id(),
    Column("name", String(60), nullable=False, unique=True),
    _ref("station_id", "stations"),
    # words by which a place is recognised as lying in this district: roads, estates, villages, schools
    Column("places", JSON, nullable=False),
)
units = Table(
    "units",
    metadata,
    _id(),
    Column("name", String(60), nullable=False, unique=True),
    Column("short_names", JSON, nullable=False),
    Column("letter_prefix", String(40), nullable=False, server_default=""),
)

# ── cases ─────────────────────────────────────────────────────────────────────────────────────────
opinions = Table(
    "opinions",
    metadata,
    _id(),
    Column("number", String(20), nullable=False, unique=True),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("status", String(20), nullable=False),
    _ref("author_id", "people"),
    Column("anonymous", Boolean, nullable=False),
    Column("signature", String(60), nullable=False, server_default=""),
    Column("phone", String(40), nullable=False, server_default=""),
    Column("title", String(80), nullable=False),
    Column("text", Text, nullable=False),
    Column("place", Text, nullable=False, server_default=""),
    Column("lat", Float),
    Column("lon", Float),
    Column("topic", String(30), nullable=False),
    Column("language", String(8), nullable=False),
    _ref("district_id", "districts", null=True),
    _ref("station_id", "stations"),
    _ref("deputy_id", "people", null=True),
    _ref("officer_id", "people", null=True, index=False),
    _ref("suggestion_id", "suggestions", null=True),
    Column("submitted_at", Moment, nullable=False),
    Column("summary", Text, nullable=False, server_default=""),
    _ref("unit_id", "units", null=True),
    Column("transferred_on", Date),
    _ref("master_id", "opinions", null=True),
    # names of what the program noticed, with spaces between
    Column("hints", String(200), nullable=False, server_default=""),
    Column("reason", String(24), nullable=False, server_default=""),
    Column("brief", Text, nullable=False, server_default=""),
    Column("round", SmallInteger, nullable=False, server_default="0"),
    Column("looked_again", Boolean, nullable=False, server_default=text("false")),
    Column("detached", Boolean, nullable=False, server_default=text("false")),
    Index("ix_opinions_status_station_id", "status", "station_id"),
)
# Which opinion was announced in which group, until somebody has claimed it.
announcements = Table(
    "announcements",
    metadata,
    _id(),
    _ref("account_id", "accounts"),
    _ref("opinion_id", "opinions"),
    Column("told_at", Moment, nullable=False),
    Column("closed_at", Moment),
    UniqueConstraint("account_id", "opinion_id"),
)
# What people were told of an opinion that was handled without a suggestion, and what they think of it.
answers = Table(
    "answers",
    metadata,
    _id(),
    _ref("opinion_id", "opinions"),
    Column("round", SmallInteger, nullable=False),
    Column("role", String(20), nullable=False),
    _ref("person_id", "people", index=False),
    _ref("unit_id", "units", null=True, index=False),
    Column("text", Text, nullable=False),
    Column("given_at", Moment, nullable=False),
    Column("level", String(20), nullable=False, server_default=""),
    Column("reason", Text, nullable=False, server_default=""),
    Column("rated_at", Moment),
)
# What was said later to an opinion that is on its way: by its author, in the author's own words.
additions = Table(
    "additions",
    metadata,
    _id(),
    _ref("opinion_id", "opinions"),
    _ref("person_id", "people", index=False),
    Column("text", Text, nullable=False),
    Column("files", Integer, nullable=False, server_default="0"),
    Column("at", Moment, nullable=False),
)
# What was asked of an opinion's author through the program, and what came back.
questions = Table(
    "questions",
    metadata,
    _id(),
    _ref("opinion_id", "opinions"),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("status", String(20), nullable=False),
    Column("role", String(20), nullable=False),
    _ref("person_id", "people", index=False),
    _ref("unit_id", "units", null=True, index=False),
    _ref("author_id", "people"),
    Column("text", Text, nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("answer", Text, nullable=False, server_default=""),
    Column("files", Integer, nullable=False, server_default="0"),
    Column("answered_at", Moment),
)
# When a deputy is away, and who looks at new opinions meanwhile; ended_on: came back earlier, or set anew.
absences = Table(
    "absences",
    metadata,
    _id(),
    _ref("deputy_id", "people"),
    Column("from_on", Date, nullable=False),
    Column("until_on", Date, nullable=False),
    _ref("substitute_id", "people", null=True, index=False),
    Column("ended_on", Date),
)
# What a deputy saw on the spot, in the deputy's own words.
visits = Table(
    "visits",
    metadata,
    _id(),
    _ref("opinion_id", "opinions"),
    _ref("deputy_id", "people", index=False),
    Column("visited_on", Date, nullable=False),
    Column("place", Text, nullable=False, server_default=""),
    Column("text", Text, nullable=False),
    Column("at", Moment, nullable=False),
)
# What the office tells deputies, whom it was sent to, and who has read it.
circulars = Table(
    "circulars",
    metadata,
    _id(),
    _ref("author_id", "people", index=False),
    # "all", "station" with its id, or "named"
    Column("audience", String(12), nullable=False),
    Column("scope_id", Id),
    Column("text", Text, nullable=False),
    Column("sent_at", Moment, nullable=False),
    Column("reminded_at", Moment),
)
circular_readers = Table(
    "circular_readers",
    metadata,
    _id(),
    _ref("circular_id", "circulars", index=False),
    _ref("person_id", "people", index=False),
    Column("read_at", Moment),
    UniqueConstraint("circular_id", "person_id"),
)
attachments = Table(
    "attachments",
    metadata,
    _id(),
    _ref("opinion_id", "opinions", null=True),
    _ref("account_id", "accounts"),
    Column("kind", String(12), nullable=False),
    # the channel's own handle, until the bytes have been fetched
    Column("handle", String(200), nullable=False),
    Column("file_name", String(200), nullable=False, server_default=""),
    Column("mime", String(80), nullable=False, server_default=""),
    Column("size", Integer, nullable=False, server_default="0"),
    Column("sha256", String(64)),
    # of what was sent, where what is kept was written anew without what a camera adds
    Column("original_sha256", String(64)),
    _ref("blob_id", "blobs", null=True, index=False),
    # why the bytes could not be kept, when they could not
    Column("trouble", String(60), nullable=False, server_default=""),
    Column("tries", SmallInteger, nullable=False, server_default="0"),
    Column("received_at", Moment, nullable=False),
    Index(
        "ix_attachments_missing",
        "id",
        sqlite_where=text("blob_id IS NULL AND trouble = ''"),
        postgresql_where=text("blob_id IS NULL AND trouble = ''"),
    ),
)
blobs = Table(
    "blobs",
    metadata,
    _id(),
    Column("sha256", String(64), nullable=False, unique=True),
    Column("mime", String(80), nullable=False),
    Column("bytes", LargeBinary, nullable=False),
    Column("original_sha256", String(64)),
)
suggestions = Table(
    "suggestions",
    metadata,
    _id(),
    Column("number", String(20), unique=True),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("status", String(24), nullable=False),
    _ref("lead_deputy_id", "people"),
    Column("title", Text, nullable=False, server_default=""),
    Column("facts", Text, nullable=False, server_default=""),
    Column("proposal", Text, nullable=False, server_default=""),
    Column("verified", String(20), nullable=False, server_default=""),
    Column("publication", String(20), nullable=False, server_default=""),
    Column("wishes", Text, nullable=False, server_default=""),
    Column("text_hash", String(64), nullable=False, server_default=""),
    Column("round", SmallInteger, nullable=False, server_default="1"),
    Column("submitted_at", Moment),
    Column("registered_at", Moment),
    Column("assigned_on", Date),
    _ref("officer_id", "people", null=True, index=False),
    Column("outcome_text", Text, nullable=False, server_default=""),
    Column("concluded_at", Moment),
    Column("created_at", Moment, nullable=False),
    Column("exclusion", String(24), nullable=False, server_default=""),
    Column("review", Text, nullable=False, server_default=""),
    Column("formal_number", String(60), nullable=False, server_default=""),
    Index("ix_suggestions_status", "status"),
)
co_signatures = Table(
    "co_signatures",
    metadata,
    _id(),
    _ref("suggestion_id", "suggestions"),
    _ref("deputy_id", "people"),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("status", String(20), nullable=False),
    # the frozen text the invitation was for
    Column("text_hash", String(64), nullable=False),
    Column("decided_at", Moment),
)
assignments = Table(
    "assignments",
    metadata,
    _id(),
    _ref("suggestion_id", "suggestions"),
    _ref("unit_id", "units"),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("part", String(8), nullable=False),
    Column("round", SmallInteger, nullable=False, server_default="1"),
    Column("status", String(20), nullable=False),
    Column("issued_on", Date, nullable=False),
    _ref("clerk_id", "people", null=True, index=False),
    # the six fixed items: leader, handler, measures, finish (ISO date), standard; the limit is the deadline's
    Column("plan", JSON, nullable=False),
    Column("co_opinion", Text, nullable=False, server_default=""),
    # the reply while it is being drafted
    Column("draft", Text, nullable=False, server_default=""),
    Column("outcome", String(24), nullable=False, server_default=""),
    Column("letter_number", String(60), nullable=False, server_default=""),
    Column("own_fault", Text, nullable=False, server_default=""),
    # given by the government office after a second return: it is not returned again
    Column("designated", Boolean, nullable=False, server_default=text("false")),
    Index("ix_assignments_status_unit_id", "status", "unit_id"),
)
return_requests = Table(
    "return_requests",
    metadata,
    _id(),
    _ref("suggestion_id", "suggestions"),
    _ref("assignment_id", "assignments"),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("status", String(20), nullable=False),
    Column("times", SmallInteger, nullable=False),
    Column("reason", Text, nullable=False),
    Column("basis", Text, nullable=False),
    Column("proposed", Text, nullable=False),
    _ref("asked_by", "people", index=False),
    Column("asked_at", Moment, nullable=False),
    _ref("officer_id", "people", null=True, index=False),
    Column("decision", Text, nullable=False, server_default=""),
    # to whom it went, when it was returned or designated
    _ref("unit_id", "units", null=True, index=False),
    Index("ix_return_requests_status", "status"),
)
extensions = Table(
    "extensions",
    metadata,
    _id(),
    _ref("suggestion_id", "suggestions"),
    _ref("assignment_id", "assignments"),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("status", String(20), nullable=False),
    Column("until", Date, nullable=False),
    Column("reason", Text, nullable=False),
    Column("done", Text, nullable=False),
    _ref("asked_by", "people", index=False),
    Column("asked_at", Moment, nullable=False),
    _ref("officer_id", "people", null=True, index=False),
    Column("decision", Text, nullable=False, server_default=""),
    Column("granted", Date),
    Index("ix_extensions_status", "status"),
)
contacts = Table(
    "contacts",
    metadata,
    _id(),
    _ref("assignment_id", "assignments"),
    Column("phase", String(8), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("held_on", Date, nullable=False),
    Column("place", Text, nullable=False, server_default=""),
    Column("summary", Text, nullable=False),
    _ref("recorded_by", "people", index=False),
    Column("recorded_at", Moment, nullable=False),
    # what the deputy said of it: "", "true", "not_true"
    Column("deputy_says", String(8), nullable=False, server_default=""),
)
replies = Table(
    "replies",
    metadata,
    _id(),
    _ref("suggestion_id", "suggestions"),
    _ref("assignment_id", "assignments"),
    Column("round", SmallInteger, nullable=False),
    Column("text", Text, nullable=False),
    Column("outcome", String(24), nullable=False),
    Column("letter", String(2), nullable=False),
    Column("letter_number", String(60), nullable=False),
    Column("co_opinions", JSON, nullable=False),
    Column("own_fault", Text, nullable=False, server_default=""),
    _ref("clerk_id", "people", null=True, index=False),
    _ref("signer_id", "people", index=False),
    Column("issued_at", Moment, nullable=False),
    Column("late_days", Integer, nullable=False, server_default="0"),
    Column("late_working_days", Integer, nullable=False, server_default="0"),
)
feedbacks = Table(
    "feedbacks",
    metadata,
    _id(),
    _ref("suggestion_id", "suggestions"),
    Column("round", SmallInteger, nullable=False),
    _ref("deputy_id", "people"),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("status", String(12), nullable=False),
    Column("attitude", String(20), nullable=False, server_default=""),
    Column("result", String(20), nullable=False, server_default=""),
    Column("reason", Text, nullable=False, server_default=""),
    Column("given_at", Moment),
    UniqueConstraint("suggestion_id", "round"),
)
ratings = Table(
    "ratings",
    metadata,
    _id(),
    _ref("opinion_id", "opinions"),
    _ref("suggestion_id", "suggestions"),
    Column("round", SmallInteger, nullable=False),
    _ref("person_id", "people"),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("status", String(12), nullable=False),
    Column("level", String(20), nullable=False, server_default=""),
    Column("reason", Text, nullable=False, server_default=""),
    Column("given_at", Moment),
    UniqueConstraint("opinion_id", "suggestion_id", "round"),
)

# ── the record ────────────────────────────────────────────────────────────────────────────────────
events = Table(
    "events",
    metadata,
    _id(),
    Column("case_kind", String(16), nullable=False),
    Column("case_id", Id, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("at", Moment, nullable=False),
    Column("actor_id", Id),
    Column("role", String(20), nullable=False),
    Column("action", String(24), nullable=False),
    Column("from_status", String(24), nullable=False),
    Column("to_status", String(24), nullable=False),
    Column("reason", Text, nullable=False, server_default=""),
    # ids, dates and digests only, never people's words: they stay in their tables, where they can be erased
    Column("data", Text, nullable=False, server_default="{}"),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    UniqueConstraint("case_kind", "case_id", "seq"),
    Index("ix_events_actor_id_at", "actor_id", "at"),
)
series = Table(
    "series",
    metadata,
    Column("name", String(20), primary_key=True),
    Column("last", Integer, nullable=False),
)
deadlines = Table(
    "deadlines",
    metadata,
    _id(),
    Column("kind", String(20), nullable=False),
    Column("case_kind", String(16), nullable=False),
    Column("case_id", Id, nullable=False),
    Column("start_on", Date, nullable=False),
    Column("unit", String(14), nullable=False),
    Column("amount", Integer, nullable=False),
    # the last day, local; and the instant at which it is over, UTC
    Column("due_on", Date, nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("rolled_from", Date),
    Column("rule", String(80), nullable=False),
    Column("provisional", Boolean, nullable=False),
    # the next rung of the ladder and when it fires; empty when none is left
    Column("next_rung", String(20)),
    Column("next_at", Moment),
    Column("done_at", Moment),
    # the verdict, frozen when the step is done
    Column("late_days", Integer),
    Column("late_working_days", Integer),
    Column("paused_on", Date),
    Index("ix_deadlines_case_kind_case_id", "case_kind", "case_id"),
    Index(
        "ix_deadlines_running",
        "kind",
        "due_on",
        sqlite_where=text("done_at IS NULL"),
        postgresql_where=text("done_at IS NULL"),
    ),
    Index(
        "ix_deadlines_next_at",
        "next_at",
        sqlite_where=text("next_at IS NOT NULL"),
        postgresql_where=text("next_at IS NOT NULL"),
    ),
    Index(
        "ix_deadlines_provisional",
        "due_on",
        sqlite_where=text("provisional AND done_at IS NULL"),
        postgresql_where=text("provisional AND done_at IS NULL"),
    ),
)
# The ledger of alerts: each rung fires once for each person, whatever crashes.
alerts = Table(
    "alerts",
    metadata,
    _id(),
    _ref("deadline_id", "deadlines", index=False),
    Column("rung", String(20), nullable=False),
    _ref("person_id", "people", index=False),
    Column("role", String(20), nullable=False),
    Column("says", String(60), nullable=False),
    Column("fired_at", Moment, nullable=False),
    Column("told_at", Moment),
    UniqueConstraint("deadline_id", "rung", "person_id"),
    Index(
        "ix_alerts_person_id",
        "person_id",
        sqlite_where=text("told_at IS NULL"),
        postgresql_where=text("told_at IS NULL"),
    ),
)
calendar_years = Table(
    "calendar_years",
    metadata,
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("days", JSON, nullable=False),
    Column("source", Text, nullable=False),
    Column("loaded_at", Moment, nullable=False),
)

# ── the spine ─────────────────────────────────────────────────────────────────────────────────────
inbox = Table(
    "inbox",
    metadata,
    _id(),
    Column("channel", String(16), nullable=False),
    Column("event_id", String(80), nullable=False),
    # whose turn this is: the channel's address of the speaker
    Column("speaker", String(80), nullable=False),
    Column("raw", LargeBinary, nullable=False),
    # 0 waiting, 1 done, 2 set aside after three tries
    Column("state", SmallInteger, nullable=False, server_default="0"),
    Column("tries", SmallInteger, nullable=False, server_default="0"),
    Column("trouble", Text, nullable=False, server_default=""),
    Column("leased_by", String(60)),
    Column("leased_until", Moment),
    Column("received_at", Moment, nullable=False),
    UniqueConstraint("channel", "event_id"),
    Index(
        "ix_inbox_waiting",
        "channel",
        "speaker",
        "id",
        sqlite_where=text("state = 0"),
        postgresql_where=text("state = 0"),
    ),
)
outbox = Table(
    "outbox",
    metadata,
    _id(),
    Column("channel", String(16), nullable=False),
    _ref("account_id", "accounts", index=False),
    Column("method", String(40), nullable=False),
    # Bot API parameters as JSON bytes
    Column("body", LargeBinary, nullable=False),
    # 0 answers and notices, 1 bulk mail
    Column("lane", SmallInteger, nullable=False, server_default="0"),
    # held back until then (quiet hours); empty: at once
    Column("not_before", Moment),
    # 0 waiting, 1 delivered, 2 refused for good, 3 pending until the person writes again
    Column("state", SmallInteger, nullable=False, server_default="0"),
    Column("tries", SmallInteger, nullable=False, server_default="0"),
    Column("trouble", Text, nullable=False, server_default=""),
    # the notice behind it, so that it can take another route; empty for answers
    Column("person_id", Id),
    # has buttons: the latest such row of an account is what typed numbers refer to
    Column("choices", Boolean, nullable=False, server_default=text("false")),
    # the channel's own message id, once delivered
    Column("native_id", String(40)),
    Index(
        "ix_outbox_waiting",
        "channel",
        "account_id",
        "id",
        sqlite_where=text("state = 0"),
        postgresql_where=text("state = 0"),
    ),
    Index(
        "ix_outbox_choices",
        "account_id",
        "id",
        sqlite_where=text("choices"),
        postgresql_where=text("choices"),
    ),
    Index(
        "ix_outbox_pending",
        "account_id",
        sqlite_where=text("state = 3"),
        postgresql_where=text("state = 3"),
    ),
)
# What a web chat shows: both sides, numbered per chat; server-sent events replay it.
web_messages = Table(
    "web_messages",
    metadata,
    _id(),
    _ref("account_id", "accounts", index=False),
    Column("seq", Integer, nullable=False),
    Column("from_person", Boolean, nullable=False),
    Column("body", Text, nullable=False),
    Column("outbox_id", Id, unique=True),
    Column("at", Moment, nullable=False),
    UniqueConstraint("account_id", "seq"),
)
leases = Table(
    "leases",
    metadata,
    Column("name", String(80), primary_key=True),
    Column("holder", String(60), nullable=False),
    Column("until", Moment, nullable=False),
)
# Small facts the program keeps about itself: the demo's clock, polling offsets, the last digest.
notes = Table(
    "notes",
    metadata,
    Column("name", String(60), primary_key=True),
    Column("value", Text, nullable=False),
)
# What WeCom and customer service were sent, by its Bot API number: clicks, edits and recalls need it.
native_messages = Table(
    "native_messages",
    metadata,
    _id(),
    _ref("account_id", "accounts"),
    # what a click on the card names it by; changes when the card is replaced
    Column("task_id", String(64), unique=True),
    # the words, the choices with what they do, the files
    Column("body", JSON, nullable=False),
    # the channel's own ids; empty until it has taken the message
    Column("native_ids", JSON, nullable=False),
    # lets the card be changed once, until then
    Column("response_code", Text),
    Column("code_until", Moment),
    Column("at", Moment, nullable=False),
)
kf_accounts = Table(
    "kf_accounts",
    metadata,
    Column("open_kfid", String(64), primary_key=True),
    # how far what customers said has been fetched
    Column("cursor", String(80), nullable=False, server_default=""),
    # what is older was said before we were there, and is nobody's question to us
    Column("since", Moment, nullable=False),
)
kf_windows = Table(
    "kf_windows",
    metadata,
    Column("account_id", Id, ForeignKey("accounts.id"), primary_key=True, autoincrement=False),
    # when the customer spoke last; we may answer for 48 hours
    Column("opened_at", Moment),
    # how many of the five answers are used
    Column("used", SmallInteger, nullable=False, server_default="0"),
    # lets us greet somebody who has just come in and said nothing yet
    Column("welcome_code", String(200)),
    Column("welcome_until", Moment),
    # a person of the office has taken the talk over
    Column("by_human", Boolean, nullable=False, server_default=text("false")),
)
