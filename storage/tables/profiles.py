"""Which rules of the place were in force since when."""

from sqlalchemy import JSON, Column, Date, String, Table

from storage.tables.columns import Moment, id_, metadata

profiles_in_force = Table(
    "profiles_in_force",
    metadata,
    id_(),
    Column("name", String(200), nullable=False),
    # SHA-256 over name, values and sources in their canonical form
    Column("digest", String(64), nullable=False),
    # every term and setting by its name: [value, source]
    Column("content", JSON, nullable=False),
    Column("since", Date, nullable=False),
    Column("at", Moment, nullable=False),
)
