"""What every table is made of: names, ids, references, moments."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    ForeignKey,
    Integer,
    MetaData,
    Table,
    TypeDecorator,
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

    def result_processor(self, dialect: Any, coltype: Any) -> Any:
        """PostgreSQL's driver hands out aware moments, in UTC."""
        return None if dialect.name == "postgresql" else super().result_processor(dialect, coltype)

    def process_result_value(self, value: datetime | None, dialect: Any) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def id_() -> Column[int]:
    """The key every table begins with."""
    return Column("id", Id, primary_key=True)


def ref(name: str, to: str, *, null: bool = False, index: bool = True) -> Column[int]:
    """A column that points at a row of the table called `to`."""
    return Column(name, Id, ForeignKey(f"{to}.id"), nullable=null, index=index)


def defaults(table: Table) -> dict[str, Any]:
    """What each column says in a new row that does not say it: by the database's own rule, otherwise nothing."""
    return {column.name: _value(column, column.server_default) for column in table.c}


def _value(column: Column[Any], rule: Any) -> Any:
    if rule is None:
        return None
    word = str(rule.arg)
    return word == "true" if isinstance(column.type, Boolean) else column.type.python_type(word)
