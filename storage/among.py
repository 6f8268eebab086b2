"""“One of these”, with any number of them in one parameter: the statement stays the same, so it is prepared once."""

from typing import Any

from sqlalchemy import ARRAY, JSON, ColumnElement, any_, bindparam, func, select

DIALECTS = ("sqlite", "postgresql")


def among(dialect: str, column: ColumnElement[Any], name: str) -> ColumnElement[bool]:
    """column IN (the list given as parameter `name`)."""
    if dialect == "sqlite":
        values = func.json_each(bindparam(name, type_=JSON)).table_valued("value")
        return column.in_(select(values.c.value))
    return column == any_(bindparam(name, type_=ARRAY(column.type)))
