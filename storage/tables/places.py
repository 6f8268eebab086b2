"""The congress, its stations, districts and units."""

from sqlalchemy import (
    JSON,
    Column,
    Integer,
    String,
    Table,
)

from storage.tables.columns import id_, metadata, ref

congress = Table(
    "congress",
    metadata,
    id_(),
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
    id_(),
    Column("name", String(60), nullable=False, unique=True),
    Column("address", String(120), nullable=False, server_default=""),
    Column("phone", String(40), nullable=False, server_default=""),
    Column("hours", String(60), nullable=False, server_default=""),
)
districts = Table(
    "districts",
    metadata,
    id_(),
    Column("name", String(60), nullable=False, unique=True),
    ref("station_id", "stations"),
    # words by which a place is recognised as lying in this district: roads, estates, villages, schools
    Column("places", JSON, nullable=False),
)
units = Table(
    "units",
    metadata,
    id_(),
    Column("name", String(60), nullable=False, unique=True),
    Column("short_names", JSON, nullable=False),
    Column("letter_prefix", String(40), nullable=False, server_default=""),
    # the unit it belongs to
    ref("parent_id", "units", null=True, index=False),
)
