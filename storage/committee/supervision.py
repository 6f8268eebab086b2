"""Key suggestions, the committees that supervise them, and what the supervising people wrote down."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, Connection, func, insert, or_, select

from domain.cases import Suggestion
from domain.committee.key_suggestion import KeyStatus, KeySuggestion
from domain.suggestions.suggestion import SuggestionStatus
from storage import tables
from storage.versioned import Kept


@dataclass(frozen=True, slots=True)
class Committee:
    """A committee of the congress that may supervise."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Supervision:
    """One record of supervision: how, when, where, who, what was found and asked for."""

    id: int
    key_id: int
    mode: str
    held_on: date
    place: str
    people: str
    found: str
    asked: str
    role: str
    recorded_by: int
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class KeyReport:
    """What the chairpersons' meeting was told of a key suggestion."""

    id: int
    key_id: int
    held_on: date
    text: str
    recorded_by: int
    recorded_at: datetime


committees = Kept(tables.committees, Committee)
keys = Kept(tables.key_suggestions, KeySuggestion)
supervisions = Kept(tables.supervisions, Supervision)
reports = Kept(tables.key_reports, KeyReport)
_suggestions = Kept(tables.suggestions, Suggestion)
k, s, r, f = tables.key_suggestions.c, tables.supervisions.c, tables.key_reports.c, tables.supervision_files.c
Page = tuple[list[KeySuggestion], int]


def running(c: Connection, suggestion_id: int) -> KeySuggestion | None:
    """The suggestion as a key suggestion, while it is one."""
    return keys.first(c, k.suggestion_id == suggestion_id, k.status == KeyStatus.SUPERVISED)


def newest(c: Connection, suggestion_id: int) -> KeySuggestion | None:
    """The same, also when it is over: the last time it was one."""
    return keys.first(c, k.suggestion_id == suggestion_id, order=(k.id.desc(),))


def of_suggestion(c: Connection, suggestion_id: int) -> list[KeySuggestion]:
    """Every time a suggestion was a key suggestion, oldest first."""
    return keys.all(c, k.suggestion_id == suggestion_id)


def listed(
    c: Connection,
    *,
    chair_id: int | None = None,
    committee_ids: Collection[int] | None = None,
    limit: int | None = None,
    offset: int = 0,
) -> Page:
    """The key suggestions under supervision, oldest first: all, or those of a chair or of these committees."""
    theirs: list[ColumnElement[bool]] = []
    if chair_id is not None:
        theirs.append(k.chair_id == chair_id)
    if committee_ids is not None:
        theirs.append(k.committee_id.in_(list(committee_ids)))
    whose = (or_(*theirs),) if theirs else ()
    return keys.page(c, k.status == KeyStatus.SUPERVISED, *whose, limit=limit, offset=offset)


def candidates(
    c: Connection, out_of_question: Collection[str], *, limit: int, offset: int
) -> tuple[list[Suggestion], int]:
    """Numbered suggestions that stand at none of these and are not under supervision, the newest first."""
    n, now = tables.suggestions.c, select(k.suggestion_id).where(k.status == KeyStatus.SUPERVISED)
    # those that are left are few and have an index; “at none of these” has none
    left = [one for one in SuggestionStatus if one not in out_of_question]
    which = (n.number.is_not(None), n.status.in_(left), n.id.not_in(now))
    return _suggestions.page(c, *which, order=(n.id.desc(),), limit=limit, offset=offset)


def supervisions_of(c: Connection, key_id: int) -> list[Supervision]:
    """What the supervising people wrote down, in the order it happened."""
    return supervisions.all(c, s.key_id == key_id, order=(s.held_on, s.id))


def counts(c: Connection, key_id: int) -> dict[str, int]:
    """How often each mode of supervision has been used."""
    found = select(s.mode, func.count()).where(s.key_id == key_id).group_by(s.mode)
    return {mode: count for mode, count in c.execute(found)}


def reports_of(c: Connection, key_id: int) -> list[KeyReport]:
    """What the chairpersons' meeting was told, oldest first."""
    return reports.all(c, r.key_id == key_id, order=(r.held_on, r.id))


def add_files(c: Connection, supervision_id: int, attachment_ids: Sequence[int]) -> None:
    """Let these files belong to a record."""
    rows = [{"supervision_id": supervision_id, "attachment_id": one} for one in attachment_ids]
    if rows:
        c.execute(insert(tables.supervision_files), rows)


def files_of(c: Connection, supervision_ids: Collection[int]) -> dict[int, list[int]]:
    """The files of each of these records that has any."""
    found: dict[int, list[int]] = {}
    asked = select(f.supervision_id, f.attachment_id).where(f.supervision_id.in_(list(supervision_ids))).order_by(f.id)
    for supervision_id, attachment_id in c.execute(asked):
        found.setdefault(supervision_id, []).append(attachment_id)
    return found
