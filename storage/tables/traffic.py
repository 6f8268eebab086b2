"""Messages on their way: inbox, outbox, what the channels keep."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
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

inbox = Table(
    "inbox",
    metadata,
    id_(),
    Column("channel", String(16), nullable=False),
    Column("event_id", String(80), nullable=False),
    # whose turn this is: the channel's address of the speaker
    Column("speaker", String(80), nullable=False),
    Column("raw", LargeBinary, nullable=False),
    # 0 waiting, 1 done, 2 set aside after three tries, 3 dropped by the operator
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
    Index(
        "ix_inbox_set_aside",
        "id",
        sqlite_where=text("state = 2"),
        postgresql_where=text("state = 2"),
    ),
)
outbox = Table(
    "outbox",
    metadata,
    id_(),
    Column("channel", String(16), nullable=False),
    ref("account_id", "accounts", index=False),
    Column("method", String(40), nullable=False),
    # Bot API parameters as JSON bytes
    Column("body", LargeBinary, nullable=False),
    # 0 answers and notices, 1 bulk mail
    Column("lane", SmallInteger, nullable=False, server_default="0"),
    # held back until then (quiet hours); empty: at once
    Column("not_before", Moment),
    # 0 waiting, 1 delivered, 2 refused for good, 3 pending until the person writes again, 4 dropped by the operator
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
        sqlite_where=text("choices = 1"),  # as it is asked there: a condition worded otherwise is not recognised
        postgresql_where=text("choices"),
    ),
    Index(
        "ix_outbox_pending",
        "account_id",
        sqlite_where=text("state = 3"),
        postgresql_where=text("state = 3"),
    ),
    Index(
        "ix_outbox_set_aside",
        "id",
        sqlite_where=text("state = 2"),
        postgresql_where=text("state = 2"),
    ),
)
# What a web chat shows: both sides, numbered per chat; server-sent events replay it.
web_messages = Table(
    "web_messages",
    metadata,
    id_(),
    ref("account_id", "accounts", index=False),
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
    id_(),
    ref("account_id", "accounts"),
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
