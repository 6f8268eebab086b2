"""Surveys of appraisal campaigns (群众满意度测评): the frame, the sample and who answered; the sealed urn, the count.

Nothing joins the first to the last (decision 0026).
"""

from sqlalchemy import (
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from storage.tables.columns import Id, Moment, id_, metadata, ref

surveys = Table(
    "surveys",
    metadata,
    id_(),
    ref("campaign_id", "campaigns"),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("status", String(20), nullable=False),
    ref("operator_id", "people", index=False),
    Column("imported_at", Moment, nullable=False),
    # how many people the frame has; SHA-256 of the canonical frame
    Column("people", Integer, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("frozen_at", Moment),
    # recorded when the draw is made, after the freezing
    Column("seed", String(64), nullable=False, server_default=""),
    Column("size", Integer, nullable=False, server_default="0"),
    Column("drawn_at", Moment),
    Column("began_at", Moment),
    Column("closed_at", Moment),
)
# The frame: everybody who may be drawn.
survey_people = Table(
    "survey_people",
    metadata,
    id_(),
    ref("survey_id", "surveys", index=False),
    Column("code", String(40), nullable=False),
    Column("stratum", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("phone", String(40), nullable=False),
    UniqueConstraint("survey_id", "code"),
)
# Who was drawn; person_id: invited in chat, as somebody who has agreed to be; contact: what became of it.
survey_sample = Table(
    "survey_sample",
    metadata,
    id_(),
    ref("survey_id", "surveys", index=False),
    Column("number", Integer, nullable=False),
    ref("frame_id", "survey_people", index=False),
    ref("person_id", "people", null=True),
    Column("contact", String(12), nullable=False, server_default=""),
    UniqueConstraint("survey_id", "number"),
)
# Who answered about which target. Never what, and never when.
survey_answered = Table(
    "survey_answered",
    metadata,
    Column("sample_id", Id, ForeignKey("survey_sample.id"), primary_key=True, autoincrement=False),
    Column("target_id", Id, ForeignKey("campaign_targets.id"), primary_key=True, autoincrement=False),
)
# One row for each survey while people answer: all counts together, sealed anew with every answer, always equally long.
survey_urns = Table(
    "survey_urns",
    metadata,
    Column("survey_id", Id, ForeignKey("surveys.id"), primary_key=True, autoincrement=False),
    Column("key", LargeBinary, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
)
# What was answered, after the closing: by target only.
survey_counts = Table(
    "survey_counts",
    metadata,
    Column("survey_id", Id, ForeignKey("surveys.id"), primary_key=True, autoincrement=False),
    Column("target_id", Id, ForeignKey("campaign_targets.id"), primary_key=True, autoincrement=False),
    Column("satisfied", Integer, nullable=False),
    Column("basically_satisfied", Integer, nullable=False),
    Column("dissatisfied", Integer, nullable=False),
    Column("unknown", Integer, nullable=False),
)
# How many valid answers a stratum gave about a target: never which.
survey_valid = Table(
    "survey_valid",
    metadata,
    Column("survey_id", Id, ForeignKey("surveys.id"), primary_key=True, autoincrement=False),
    Column("target_id", Id, ForeignKey("campaign_targets.id"), primary_key=True, autoincrement=False),
    Column("stratum", Text, primary_key=True),
    Column("valid", Integer, nullable=False),
)
# Who has agreed to be invited to surveys in chat, by which telephone number. Their own to take back.
survey_consents = Table(
    "survey_consents",
    metadata,
    Column("person_id", Id, ForeignKey("people.id"), primary_key=True, autoincrement=False),
    Column("phone", String(40), nullable=False, index=True),
    Column("at", Moment, nullable=False),
)
# Which campaign a table that was sent in is for, until it has been looked at.
survey_files = Table(
    "survey_files",
    metadata,
    Column("attachment_id", Id, primary_key=True, autoincrement=False),
    ref("campaign_id", "campaigns", index=False),
)
