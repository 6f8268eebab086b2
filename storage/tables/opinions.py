"""Citizens' opinions and all that belongs to them."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Float,
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

from domain.opinions.opinion import JOINABLE
from storage.tables.columns import Id, Moment, id_, metadata, ref

# the same words in the index and in the question: otherwise the index is not used
WITHDRAWN = "status = 'withdrawn' AND text <> ''"
HAS_WORDS, HAS_WORDS_ADDED = "opinions.text <> ''", "additions.text <> ''"
IS_COPY, LOST = "kind = 'copy'", "trouble <> ''"
CAN_BE_JOINED = "status IN ('{}')".format("', '".join(JOINABLE))
opinions = Table(
    "opinions",
    metadata,
    id_(),
    Column("number", String(20), nullable=False, unique=True),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("status", String(20), nullable=False),
    ref("author_id", "people"),
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
    ref("district_id", "districts", null=True),
    ref("station_id", "stations", index=False),
    ref("deputy_id", "people", null=True, index=False),
    ref("officer_id", "people", null=True, index=False),
    ref("suggestion_id", "suggestions", null=True),
    Column("submitted_at", Moment, nullable=False),
    Column("summary", Text, nullable=False, server_default=""),
    ref("unit_id", "units", null=True, index=False),
    Column("transferred_on", Date),
    ref("master_id", "opinions", null=True),
    # names of what the program noticed, with spaces between
    Column("hints", String(200), nullable=False, server_default=""),
    Column("reason", String(24), nullable=False, server_default=""),
    Column("brief", Text, nullable=False, server_default=""),
    Column("round", SmallInteger, nullable=False, server_default="0"),
    Column("looked_again", Boolean, nullable=False, server_default=text("false")),
    Column("detached", Boolean, nullable=False, server_default=text("false")),
    # the appraisal campaign its author meant it for, or it was handed to
    ref("campaign_id", "campaigns", null=True, index=False),
    Index("ix_opinions_status_station_id", "status", "station_id"),
    # what lies on a desk is found without what was closed there in all the years
    Index("ix_opinions_station_id_status", "station_id", "status"),
    Index("ix_opinions_unit_id_status", "unit_id", "status"),
    Index("ix_opinions_deputy_id_status", "deputy_id", "status"),
    # what became of a deputy's opinions
    Index(
        "ix_opinions_written",
        *("deputy_id", "suggestion_id", "id"),
        sqlite_where=text("suggestion_id IS NOT NULL"),
        postgresql_where=text("suggestion_id IS NOT NULL"),
    ),
    # what was withdrawn and holds words still
    Index("ix_opinions_withdrawn", "status", "id", sqlite_where=text(WITHDRAWN), postgresql_where=text(WITHDRAWN)),
    # what a new one is compared with is found without reading the opinions themselves
    Index(
        "ix_opinions_joinable",
        *("station_id", "id", "version", "status", "author_id", "district_id", "submitted_at"),
        sqlite_where=text(CAN_BE_JOINED),
        postgresql_where=text(CAN_BE_JOINED),
    ),
    Index(
        "ix_opinions_campaign_id",
        "campaign_id",
        sqlite_where=text("campaign_id IS NOT NULL"),
        postgresql_where=text("campaign_id IS NOT NULL"),
    ),
    # by age, as long as there are words: what has been kept long enough is found without reading the rest
    Index(
        "ix_opinions_kept",
        "submitted_at",
        sqlite_where=text("text <> ''"),
        postgresql_where=text("text <> ''"),
    ),
)
# Which opinion was announced in which group, until somebody has claimed it.
announcements = Table(
    "announcements",
    metadata,
    id_(),
    ref("account_id", "accounts"),
    ref("opinion_id", "opinions"),
    Column("told_at", Moment, nullable=False),
    Column("closed_at", Moment),
    UniqueConstraint("account_id", "opinion_id"),
)
# What people were told of an opinion that was handled without a suggestion, and what they think of it.
answers = Table(
    "answers",
    metadata,
    id_(),
    ref("opinion_id", "opinions"),
    Column("round", SmallInteger, nullable=False),
    Column("role", String(20), nullable=False),
    ref("person_id", "people", index=False),
    ref("unit_id", "units", null=True, index=False),
    Column("text", Text, nullable=False),
    Column("given_at", Moment, nullable=False),
    Column("level", String(20), nullable=False, server_default=""),
    Column("reason", Text, nullable=False, server_default=""),
    Column("rated_at", Moment),
    # somebody's year
    Index("ix_answers_given", "person_id", "role", "given_at", "opinion_id"),
)
# What was said later to an opinion that is on its way: by its author, in the author's own words.
additions = Table(
    "additions",
    metadata,
    id_(),
    ref("opinion_id", "opinions"),
    ref("person_id", "people", index=False),
    Column("text", Text, nullable=False),
    Column("files", Integer, nullable=False, server_default="0"),
    Column("at", Moment, nullable=False),
    Index("ix_additions_kept", "at", sqlite_where=text("text <> ''"), postgresql_where=text("text <> ''")),
)
# What was asked of an opinion's author through the program, and what came back.
questions = Table(
    "questions",
    metadata,
    id_(),
    ref("opinion_id", "opinions"),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("status", String(20), nullable=False),
    Column("role", String(20), nullable=False),
    ref("person_id", "people", index=False),
    ref("unit_id", "units", null=True, index=False),
    ref("author_id", "people"),
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
    id_(),
    ref("deputy_id", "people"),
    Column("from_on", Date, nullable=False),
    Column("until_on", Date, nullable=False),
    ref("substitute_id", "people", null=True, index=False),
    Column("ended_on", Date),
)
# What a deputy saw on the spot, in the deputy's own words.
visits = Table(
    "visits",
    metadata,
    id_(),
    ref("opinion_id", "opinions"),
    ref("deputy_id", "people", index=False),
    Column("visited_on", Date, nullable=False),
    Column("place", Text, nullable=False, server_default=""),
    Column("text", Text, nullable=False),
    Column("at", Moment, nullable=False),
)
# What the office tells deputies, whom it was sent to, and who has read it.
circulars = Table(
    "circulars",
    metadata,
    id_(),
    ref("author_id", "people", index=False),
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
    id_(),
    ref("circular_id", "circulars", index=False),
    ref("person_id", "people", index=False),
    Column("read_at", Moment),
    UniqueConstraint("circular_id", "person_id"),
)
attachments = Table(
    "attachments",
    metadata,
    id_(),
    ref("opinion_id", "opinions", null=True),
    ref("account_id", "accounts"),
    Column("kind", String(12), nullable=False),
    # the channel's own handle, until the bytes have been fetched
    Column("handle", String(200), nullable=False),
    Column("file_name", String(200), nullable=False, server_default=""),
    Column("mime", String(80), nullable=False, server_default=""),
    Column("size", Integer, nullable=False, server_default="0"),
    Column("sha256", String(64)),
    # of what was sent, where what is kept was written anew without what a camera adds
    Column("original_sha256", String(64)),
    # whether somebody else has sent the same
    ref("blob_id", "blobs", null=True),
    # why the bytes could not be kept, when they could not
    Column("trouble", String(60), nullable=False, server_default=""),
    Column("tries", SmallInteger, nullable=False, server_default="0"),
    Column("received_at", Moment, nullable=False),
    Index("ix_attachments_copies", "received_at", sqlite_where=text(IS_COPY), postgresql_where=text(IS_COPY)),
    Index("ix_attachments_lost", "id", sqlite_where=text(LOST), postgresql_where=text(LOST)),
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
    id_(),
    Column("sha256", String(64), nullable=False, unique=True),
    Column("mime", String(80), nullable=False),
    Column("bytes", LargeBinary, nullable=False),
    Column("original_sha256", String(64)),
    # the name of the key the bytes are sealed with; empty: they are as they came
    Column("sealed_by", String(16), nullable=False, server_default="", index=True),
)
