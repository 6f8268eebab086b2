"""What units ask the office for: to return a matter, or more time."""

from collections.abc import Collection

from sqlalchemy import Connection

from domain.handling.extension import ExtensionStatus
from domain.handling.requests import Extension, ReturnRequest
from domain.handling.return_request import ReturnStatus
from storage import tables
from storage.versioned import Kept

returns = Kept(tables.return_requests, ReturnRequest)
extensions = Kept(tables.extensions, Extension)
r, e = tables.return_requests.c, tables.extensions.c


def returns_of(c: Connection, suggestion_id: int) -> list[ReturnRequest]:
    """Every return request a suggestion ever had, oldest first."""
    return returns.all(c, r.suggestion_id == suggestion_id)


def returns_to_decide(
    c: Connection, *, again: bool, limit: int | None = None, offset: int = 0
) -> tuple[list[ReturnRequest], int]:
    """The return requests that wait for a decision, oldest first: first ones, or those of matters returned before."""
    times = r.times > 1 if again else r.times == 1
    return returns.page(c, r.status == ReturnStatus.REQUESTED, times, limit=limit, offset=offset)


def returns_to_confirm(c: Connection, assignment_ids: Collection[int]) -> list[ReturnRequest]:
    """The second returns of these assignments that wait for their head, oldest first."""
    return returns.all(c, r.assignment_id.in_(list(assignment_ids)), r.status == ReturnStatus.TO_CONFIRM)


def extensions_of(c: Connection, suggestion_id: int) -> list[Extension]:
    """Every request for more time a suggestion ever had, oldest first."""
    return extensions.all(c, e.suggestion_id == suggestion_id)


def extensions_to_decide(c: Connection, *, limit: int | None = None, offset: int = 0) -> tuple[list[Extension], int]:
    """The requests for more time that wait for a decision, oldest first."""
    return extensions.page(c, e.status == ExtensionStatus.REQUESTED, limit=limit, offset=offset)
