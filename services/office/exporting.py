"""Lists to be taken along as spreadsheets: the office's suggestions, a station's opinions. No citizen's name is in."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from domain.access import OFFICES
from domain.disclosure import Field, may_read
from domain.handling.assignment import PartOfUnit
from domain.notice import Say, in_a_row
from domain.person import Person
from domain.roles import Role
from domain.rules.calendar import local_day
from domain.suggestions.co_signature import CoSignatureStatus
from services.audience import GIVEN_BACK
from services.holding import not_yours
from services.work import Work
from storage.office import exports

Cell = str | int | date | Say | None
SUGGESTION_COLUMNS = (
    "number", "formal-number", "title", "deputy", "co-signers", "state", "submitted", "assigned", "lead", "co", "due",
    "replied", "late", "outcome", "attitude", "result", "opinions",
)  # fmt: skip
OPINION_COLUMNS = ("number", "title", "place", "topic", "signed", "state", "received", "deputy", "unit")


def suggestions(work: Work, *, person: Person) -> list[Sequence[Cell]]:
    """Every submitted suggestion, a row each, in the order of SUGGESTION_COLUMNS. Raises NotYours."""
    if not any(person.holds(role) for role in OFFICES):
        raise not_yours(work)
    rows, beside = exports.suggestions(work.c)
    parts = tuple(role for role in OFFICES if person.holds(role))
    if not may_read(Field.FEEDBACK, parts, submitted=True, table=work.reads):
        beside = {**beside, "feedbacks": {}}
    titled = may_read(Field.SUGGESTION_TITLE, parts, table=work.reads)
    mine = [{name: groups.get(row.id, ()) for name, groups in beside.items()} for row in rows]
    return [_suggestion(row, groups, titled=titled) for row, groups in zip(rows, mine, strict=True)]


def opinions(work: Work, *, person: Person) -> list[Sequence[Cell]]:
    """Every opinion of this officer's stations, a row each, in the order of OPINION_COLUMNS. Raises NotYours."""
    if not (stations := person.scopes(Role.STATION)):
        raise not_yours(work)
    titled = may_read(Field.OPINION_TITLE, (Role.STATION,), table=work.reads)
    return [_opinion(row, titled=titled) for row in exports.opinions_of(work.c, stations)]


def _suggestion(row: Any, beside: dict[str, Sequence[Any]], *, titled: bool) -> Sequence[Cell]:
    parts = [one for one in beside["parts"] if one.status not in GIVEN_BACK]
    signed = [one.name for one in beside["signed"] if one.status == CoSignatureStatus.CONFIRMED]
    due, reply = _last(beside["due"]), _last(beside["replies"])
    feedback = _last(beside["feedbacks"])
    return (
        row.number,
        row.formal_number,
        row.title if titled else None,
        row.deputy,
        in_a_row(signed),
        Say(f"status-suggestion-{row.status}"),
        _day(row.submitted_at),
        row.assigned_on,
        in_a_row(dict.fromkeys(one.name for one in parts if one.part != PartOfUnit.CO)),
        in_a_row(dict.fromkeys(one.name for one in parts if one.part == PartOfUnit.CO)),
        due.due_on if due else None,
        _day(reply.issued_at) if reply else None,
        (Say("late-lifted-short") if reply.lifted else reply.late_days) if reply else None,
        Say(f"result-{reply.outcome}") if reply else None,
        _level(feedback, "attitude"),
        _level(feedback, "result"),
        in_a_row(one.number for one in beside["behind"]),
    )


def _opinion(row: Any, *, titled: bool) -> Sequence[Cell]:
    return (
        row.number,
        row.title if titled else None,
        row.place,
        Say(f"topic-{row.topic}"),
        Say("signature-anonymous" if row.anonymous else "signature-given"),
        Say(f"status-opinion-{row.status}"),
        _day(row.submitted_at),
        row.deputy,
        row.unit,
    )


def _level(feedback: Any, dimension: str) -> Cell:
    level = getattr(feedback, dimension, "") if feedback else ""
    return Say(f"level-{level}") if level else None


def _last(rows: Sequence[Any]) -> Any:
    return rows[-1] if rows else None


def _day(moment: datetime | None) -> date | None:
    return local_day(moment) if moment else None
