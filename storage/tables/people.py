"""People, their accounts, appointments and codes."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from storage.tables.columns import Id, Moment, id_, metadata, ref

people = Table(
    "people",
    metadata,
    id_(),
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
    Index(
        "ix_people_erased",
        "id",
        sqlite_where=text("erased_at IS NOT NULL"),
        postgresql_where=text("erased_at IS NOT NULL"),
    ),
)
accounts = Table(
    "accounts",
    metadata,
    id_(),
    Column("channel", String(16), nullable=False),
    Column("address", String(80), nullable=False),
    ref("person_id", "people"),
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
    id_(),
    # the group's own account: it is told like a person
    Column("account_id", Id, ForeignKey("accounts.id"), nullable=False, unique=True),
    ref("station_id", "stations", null=True),
    ref("bound_by", "people", index=False),
    Column("bound_at", Moment, nullable=False),
)
roles = Table(
    "roles",
    metadata,
    id_(),
    ref("person_id", "people"),
    Column("role", String(20), nullable=False),
    Column("scope_id", Id),
    Column("post", String(40), nullable=False, server_default=""),
    Column("from_on", Date, nullable=False),
    Column("until_on", Date),
    # why it ended; between which days, both counted, it does not serve
    Column("ended_for", String(24), nullable=False, server_default=""),
    Column("suspended_from", Date),
    Column("suspended_until", Date),
    Index("ix_roles_role_scope_id", "role", "scope_id"),
)
invitations = Table(
    "invitations",
    metadata,
    id_(),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("role", String(20), nullable=False),
    Column("scope_id", Id),
    Column("post", String(40), nullable=False, server_default=""),
    Column("name", String(60), nullable=False),
    # the person on the roster whom the link is for, where there is one already
    ref("person_id", "people", null=True),
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
    id_(),
    Column("code_hash", String(64), nullable=False, unique=True),
    ref("person_id", "people"),
    Column("made_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment),
)
# Codes by which citizens find back to what they sent in, from any account; as often as they sent something.
citizen_codes = Table(
    "citizen_codes",
    metadata,
    id_(),
    ref("person_id", "people"),
    Column("code_hash", String(64), nullable=False),
    Column("made_at", Moment, nullable=False),
)
# The key of their hashes, wrapped with the data keys; without data keys there is none, and the hashes are slow ones.
code_keys = Table("code_keys", metadata, id_(), Column("key", LargeBinary, nullable=False))
# How often a wrong code was typed for somebody's number, and on which day last.
code_tries = Table(
    "code_tries",
    metadata,
    Column("person_id", Id, ForeignKey("people.id"), primary_key=True, autoincrement=False),
    Column("tried_on", Date, nullable=False),
    Column("tries", SmallInteger, nullable=False),
)
# The same by the account they were typed from, whatever number they were for.
account_tries = Table(
    "account_tries",
    metadata,
    Column("account_id", Id, ForeignKey("accounts.id"), primary_key=True, autoincrement=False),
    Column("tried_on", Date, nullable=False),
    Column("tries", SmallInteger, nullable=False),
)
# Messages that could not wait: what was written, where, and who of the station has taken it on.
emergencies = Table(
    "emergencies",
    metadata,
    id_(),
    ref("person_id", "people"),
    ref("station_id", "stations", index=False),
    # which kind: domain/opinions/recognition.toml
    Column("kind", String(12), nullable=False),
    Column("text", Text, nullable=False),
    Column("place", Text, nullable=False, server_default=""),
    Column("phone", String(40), nullable=False, server_default=""),
    Column("at", Moment, nullable=False),
    ref("taken_by", "people", null=True, index=False),
    Column("taken_at", Moment),
    # how many messages it consists of; when whoever looks was told last (nothing: they have just read all of it)
    Column("times", Integer, nullable=False, server_default="1"),
    Column("told_at", Moment),
)
# The restricted log: words of abuse or threat, kept apart from the matter, for the station alone.
conduct = Table(
    "conduct",
    metadata,
    id_(),
    ref("person_id", "people"),
    ref("opinion_id", "opinions", null=True),
    ref("station_id", "stations", index=False),
    Column("kind", String(12), nullable=False),
    Column("text", Text, nullable=False),
    Column("at", Moment, nullable=False),
)
# What was said to people who had no account yet: a Bot API call without its chat, sent when they get one.
untold = Table(
    "untold",
    metadata,
    id_(),
    ref("person_id", "people", index=False),
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
