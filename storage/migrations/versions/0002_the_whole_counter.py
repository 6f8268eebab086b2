"""The whole counter: every path of an opinion, return and extension requests, people, channels."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
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


def _words(name: str, length: int | None = None) -> C[str]:
    """Words that may be empty but are never absent."""
    return C(name, sa.String(length) if length else sa.Text, nullable=False, server_default="")


def _no(name: str) -> C[bool]:
    return C(name, sa.Boolean, nullable=False, server_default=sa.text("false"))


def upgrade() -> None:
    """Add what the whole counter needs."""
    opinions()
    suggestions()
    requests()
    people()
    channels()
    deputies()
    citizens()


def downgrade() -> None:
    """Take it away again."""
    no_citizens()
    no_deputies()
    no_channels()
    people_as_before()
    for name in ("extensions", "return_requests", "additions", "answers"):
        op.drop_table(name)
    with op.batch_alter_table("deadlines") as t:
        t.drop_column("paused_on")
    with op.batch_alter_table("assignments") as t:
        t.drop_column("designated")
    with op.batch_alter_table("suggestions") as t:
        for name in ("exclusion", "review", "formal_number"):
            t.drop_column(name)
    _statuses(24, 20)
    with op.batch_alter_table("opinions") as t:
        t.drop_index("ix_opinions_unit_id")
        t.drop_index("ix_opinions_master_id")
        t.drop_constraint("fk_opinions_unit_id", type_="foreignkey")
        t.drop_constraint("fk_opinions_master_id", type_="foreignkey")
        for name in ("unit_id", "transferred_on", "master_id", "hints", "reason", "brief", "round", "looked_again",
                     "detached"):
            t.drop_column(name)


def opinions() -> None:
    """Opinions go to units, are merged, declined, answered, rated, added to."""
    with op.batch_alter_table("opinions") as t:
        t.add_column(C("unit_id", Id))
        t.add_column(C("transferred_on", sa.Date))
        t.add_column(C("master_id", Id))
        t.add_column(_words("hints", 200))
        t.add_column(_words("reason", 24))
        t.add_column(_words("brief"))
        t.add_column(C("round", sa.SmallInteger, nullable=False, server_default="0"))
        t.add_column(_no("looked_again"))
        t.add_column(_no("detached"))
        t.create_foreign_key("fk_opinions_unit_id", "units", ["unit_id"], ["id"])
        t.create_foreign_key("fk_opinions_master_id", "opinions", ["master_id"], ["id"])
        t.create_index("ix_opinions_unit_id", ["unit_id"])
        t.create_index("ix_opinions_master_id", ["master_id"])
    op.create_table(
        "answers", _id(), _ref("opinion_id", "opinions"), C("round", sa.SmallInteger, nullable=False),
        C("role", sa.String(20), nullable=False), _ref("person_id", "people", index=False),
        _ref("unit_id", "units", null=True, index=False), C("text", sa.Text, nullable=False),
        C("given_at", Moment, nullable=False), _words("level", 20), _words("reason"), C("rated_at", Moment),
    )
    op.create_table(
        "additions", _id(), _ref("opinion_id", "opinions"), _ref("person_id", "people", index=False),
        C("text", sa.Text, nullable=False), C("files", sa.Integer, nullable=False, server_default="0"),
        C("at", Moment, nullable=False),
    )


def suggestions() -> None:
    """Suggestions may not be accepted; assignments may be designated; clocks may stand still."""
    with op.batch_alter_table("suggestions") as t:
        t.add_column(_words("exclusion", 24))
        t.add_column(_words("review"))
        t.add_column(_words("formal_number", 60))
    _statuses(20, 24)
    with op.batch_alter_table("assignments") as t:
        t.add_column(_no("designated"))
    with op.batch_alter_table("deadlines") as t:
        t.add_column(C("paused_on", sa.Date))


def _statuses(before: int, after: int) -> None:
    """How long the name of a status may be: “returned_for_revision” is longer than those before."""
    for table, names in {"suggestions": ("status",), "events": ("from_status", "to_status")}.items():
        with op.batch_alter_table(table) as t:
            for name in names:
                t.alter_column(name, existing_type=sa.String(before), type_=sa.String(after), existing_nullable=False)
    if op.get_bind().dialect.name == "sqlite":  # which makes a table over, and forgets what guarded it
        for deed in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER events_no_{deed.lower()} BEFORE {deed} ON events "
                "BEGIN SELECT RAISE(ABORT, 'events are append-only'); END"
            )


def requests() -> None:
    """Units ask to return a matter, or for more time."""
    op.create_table(
        "return_requests", _id(), _ref("suggestion_id", "suggestions"), _ref("assignment_id", "assignments"),
        C("version", sa.Integer, nullable=False, server_default="1"), C("status", sa.String(20), nullable=False),
        C("times", sa.SmallInteger, nullable=False), C("reason", sa.Text, nullable=False),
        C("basis", sa.Text, nullable=False), C("proposed", sa.Text, nullable=False),
        _ref("asked_by", "people", index=False), C("asked_at", Moment, nullable=False),
        _ref("officer_id", "people", null=True, index=False), _words("decision"),
        _ref("unit_id", "units", null=True, index=False),
        sa.Index("ix_return_requests_status", "status"),
    )
    op.create_table(
        "extensions", _id(), _ref("suggestion_id", "suggestions"), _ref("assignment_id", "assignments"),
        C("version", sa.Integer, nullable=False, server_default="1"), C("status", sa.String(20), nullable=False),
        C("until", sa.Date, nullable=False), C("reason", sa.Text, nullable=False), C("done", sa.Text, nullable=False),
        _ref("asked_by", "people", index=False), C("asked_at", Moment, nullable=False),
        _ref("officer_id", "people", null=True, index=False), _words("decision"), C("granted", sa.Date),
        sa.Index("ix_extensions_status", "status"),
    )


def people() -> None:
    """Invitations are checked and can be typed; people have several accounts; what could not be told is kept."""
    with op.batch_alter_table("people") as t:
        t.add_column(_words("card_no", 40))
    with op.batch_alter_table("accounts") as t:
        t.add_column(C("preferred_at", Moment))
    with op.batch_alter_table("invitations") as t:
        t.add_column(C("code_hash", sa.String(64)))
        t.add_column(_words("check_hash", 64))
        t.add_column(_words("check_from", 8))
        t.add_column(C("tries", sa.SmallInteger, nullable=False, server_default="0"))
        t.create_index("ix_invitations_code_hash", ["code_hash"], unique=True)
    op.create_table(
        "link_codes", _id(), C("code_hash", sa.String(64), nullable=False, unique=True), _ref("person_id", "people"),
        C("made_at", Moment, nullable=False), C("expires_at", Moment, nullable=False), C("used_at", Moment),
    )
    nobody_told = sa.text("told_at IS NULL")
    op.create_table(
        "untold", _id(), _ref("person_id", "people", index=False), C("method", sa.String(40), nullable=False),
        C("body", sa.LargeBinary, nullable=False), _no("choices"), C("at", Moment, nullable=False),
        C("told_at", Moment),
        sa.Index("ix_untold_person_id", "person_id", sqlite_where=nobody_told, postgresql_where=nobody_told),
    )


def people_as_before() -> None:
    op.drop_table("untold")
    op.drop_table("link_codes")
    with op.batch_alter_table("invitations") as t:
        t.drop_index("ix_invitations_code_hash")
        for name in ("tries", "check_from", "check_hash", "code_hash"):
            t.drop_column(name)
    with op.batch_alter_table("accounts") as t:
        t.drop_column("preferred_at")
    with op.batch_alter_table("people") as t:
        t.drop_column("card_no")


def channels() -> None:
    """Groups of deputies hear of opinions; pictures are written anew, the hash of what was sent is kept."""
    op.create_table(
        "deputy_groups", _id(), C("account_id", Id, sa.ForeignKey("accounts.id"), nullable=False, unique=True),
        _ref("station_id", "stations", null=True), _ref("bound_by", "people", index=False),
        C("bound_at", Moment, nullable=False),
    )
    op.create_table(
        "announcements", _id(), _ref("account_id", "accounts"), _ref("opinion_id", "opinions"),
        C("told_at", Moment, nullable=False), C("closed_at", Moment),
        sa.UniqueConstraint("account_id", "opinion_id"),
    )
    for name in ("attachments", "blobs"):
        with op.batch_alter_table(name) as t:
            t.add_column(C("original_sha256", sa.String(64)))


def no_channels() -> None:
    """Without them again."""
    for name in ("blobs", "attachments"):
        with op.batch_alter_table(name) as t:
            t.drop_column("original_sha256")
    op.drop_table("announcements")
    op.drop_table("deputy_groups")


def deputies() -> None:
    """Deputies ask back, are away, go and look; the office tells them something and sees who has read it."""
    op.create_table(
        "questions", _id(), _ref("opinion_id", "opinions"),
        C("version", sa.Integer, nullable=False, server_default="1"), C("status", sa.String(20), nullable=False),
        C("role", sa.String(20), nullable=False), _ref("person_id", "people", index=False),
        _ref("unit_id", "units", null=True, index=False), _ref("author_id", "people"),
        C("text", sa.Text, nullable=False), C("asked_at", Moment, nullable=False), _words("answer"),
        C("files", sa.Integer, nullable=False, server_default="0"), C("answered_at", Moment),
    )
    op.create_table(
        "absences", _id(), _ref("deputy_id", "people"), C("from_on", sa.Date, nullable=False),
        C("until_on", sa.Date, nullable=False), _ref("substitute_id", "people", null=True, index=False),
        C("ended_on", sa.Date),
    )
    op.create_table(
        "visits", _id(), _ref("opinion_id", "opinions"), _ref("deputy_id", "people", index=False),
        C("visited_on", sa.Date, nullable=False), _words("place"), C("text", sa.Text, nullable=False),
        C("at", Moment, nullable=False),
    )
    op.create_table(
        "circulars", _id(), _ref("author_id", "people", index=False), C("audience", sa.String(12), nullable=False),
        C("scope_id", Id), C("text", sa.Text, nullable=False), C("sent_at", Moment, nullable=False),
        C("reminded_at", Moment),
    )
    op.create_table(
        "circular_readers", _id(), _ref("circular_id", "circulars", index=False),
        _ref("person_id", "people", index=False), C("read_at", Moment),
        sa.UniqueConstraint("circular_id", "person_id"),
    )


def no_deputies() -> None:
    """Without them again."""
    for name in ("circular_readers", "circulars", "visits", "absences", "questions"):
        op.drop_table(name)


def citizens() -> None:
    """Citizens find back by a code, are forgotten when they wish; abuse is kept apart from the matter."""
    op.create_table(
        "citizen_codes", _id(), _ref("person_id", "people"), C("code_hash", sa.String(64), nullable=False),
        C("made_at", Moment, nullable=False),
    )
    op.create_table(
        "code_tries", C("person_id", Id, sa.ForeignKey("people.id"), primary_key=True, autoincrement=False),
        C("tried_on", sa.Date, nullable=False), C("tries", sa.SmallInteger, nullable=False),
    )
    op.create_table(
        "conduct", _id(), _ref("person_id", "people"), _ref("opinion_id", "opinions", null=True),
        _ref("station_id", "stations", index=False), C("kind", sa.String(12), nullable=False),
        C("text", sa.Text, nullable=False), C("at", Moment, nullable=False),
    )
    op.create_table(
        "emergencies", _id(), _ref("person_id", "people"), _ref("station_id", "stations", index=False),
        C("kind", sa.String(12), nullable=False), C("text", sa.Text, nullable=False), _words("place"),
        _words("phone", 40),
        C("at", Moment, nullable=False), _ref("taken_by", "people", null=True, index=False), C("taken_at", Moment),
    )
    with op.batch_alter_table("people") as t:
        t.add_column(C("erased_at", Moment))


def no_citizens() -> None:
    """Without them again."""
    with op.batch_alter_table("people") as t:
        t.drop_column("erased_at")
    for name in ("emergencies", "conduct", "code_tries", "citizen_codes"):
        op.drop_table(name)
