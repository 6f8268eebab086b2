"""Lateness the office has lifted: beside what was recorded, which stays."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from storage import tables
from storage.versioned import Kept


@dataclass(frozen=True, slots=True)
class LateLift:
    """One clock that counts as kept, why, and who says so; undone_at: taken back on the same day."""

    id: int
    deadline_id: int
    assignment_id: int
    late_days: int
    late_working_days: int
    reason: str
    officer_id: int
    lifted_at: datetime
    undone_at: datetime | None


_kept = Kept(tables.late_lifts, LateLift)
add, change = _kept.add, _kept.set
t = tables.late_lifts.c


def standing(c: Connection, assignment_ids: Collection[int]) -> list[LateLift]:
    """Those that stand, of these assignments."""
    return _kept.all(c, t.assignment_id.in_(list(assignment_ids)), t.undone_at.is_(None))
