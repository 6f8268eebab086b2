"""The connection as the other rooms know it: something handed on, never spoken to."""

from sqlalchemy import Connection

__all__ = ["Connection"]
