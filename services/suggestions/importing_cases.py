"""Running suggestions come in with their own dates: terms are counted from those, clocks go on from today."""

from collections.abc import Sequence
from datetime import date, time
from typing import Any

from domain.cases import Assignment, Suggestion
from domain.clocks import Clock as K
from domain.handling.assignment import ASSIGNMENT, PartOfUnit
from domain.handling.assignment import AssignmentAction as A
from domain.notice import CaseRef
from domain.people import sheets
from domain.people.sheets import Grid
from domain.person import SYSTEM
from domain.roles import Role
from domain.rules.calendar import moment_of
from domain.suggestions.co_signature import CO_SIGNATURE, CoSignatureAction
from domain.suggestions.suggestion import SUGGESTION, Publication, SuggestionAction
from services import clockwork
from services.casework import Entrance, enter, note
from services.handling.contacts import Phase
from services.people.importing_roster import Imported
from services.suggestions.drafting import text_hash
from services.suggestions.importing_suggestions import Line, Part, Reader, own_number
from services.work import Work
from storage import deadlines
from storage.handling import assignments
from storage.numbers import next_number, reached
from storage.suggestions import suggestions

# The hour of a day of which only the date is known.
SOME_TIME = time(9)
PHONE = "phone"


def import_suggestions(work: Work, *, grids: Sequence[Grid]) -> Imported:
    """Bring running suggestions in with their numbers and dates; all of them or, with any fault, none.

    What is here already stays as it is. Rungs of days that are over do not fire; what is late is late. Nobody is told.
    """
    read = sheets.read("suggestions", grids, work.today)
    reader = Reader(work)
    rows = read.of("running")
    faults = [*read.faults, *reader.faults(rows)]
    if faults:
        return Imported(faults=faults, unused=read.unused)
    done = Imported(unused=read.unused)
    new = [row for row in rows if reader.known(row) is None]
    done.same, done.added = len(rows) - len(new), len(new)
    # numbers that are kept come first: those given now follow the highest
    for row in sorted(new, key=lambda row: (own_number(row["number"]) is None, row.number)):
        _take_over(work, reader.line(row))
    return done


def _take_over(work: Work, line: Line) -> None:
    suggestion = _suggestion(work, line)
    for deputy_id in line.co_signers:
        _co_signature(work, suggestion, deputy_id)
    for part, name in [(line.lead, PartOfUnit.LEAD), *((one, PartOfUnit.CO) for one in line.co)]:
        if part is not None:
            _assignment(work, line, suggestion, part, name)


def _suggestion(work: Work, line: Line) -> Suggestion:
    row = line.row
    text = {part: row[part] for part in ("title", "facts", "proposal")}
    submitted = line.day("submitted_on")
    values = {
        **text,
        **_numbers(work, line),
        "lead_deputy_id": line.deputy_id,
        "publication": row["publication"] or Publication.TITLE,
        "text_hash": text_hash(text),
        "submitted_at": _moment(submitted),
        "registered_at": _moment(line.day("registered_on")),
        "assigned_on": line.day("assigned_on"),
        "created_at": _moment(submitted),
    }
    steps = [SuggestionAction.IMPORT]
    if line.lead:
        steps.append(SuggestionAction.IMPORT_ASSIGNED)
        steps += [SuggestionAction.BEGIN] if line.day("acknowledged_on") or line.day("co_acknowledged_on") else []
    facts = text | {"leads": [line.lead.unit.id] if line.lead else [], "co_units": [one.unit.id for one in line.co]}
    ways = [Entrance(step, SYSTEM, Role.SYSTEM) for step in steps]
    suggestion = enter(work, SUGGESTION, suggestions, values, ways, facts=facts)
    _clock(work, suggestion.ref, K.ASSIGN, submitted, line.day("assigned_on"))
    _note(work, suggestion, line, "submitted_on", "registered_on", "assigned_on")
    return suggestion


def _numbers(work: Work, line: Line) -> dict[str, Any]:
    """A number of ours is kept and the series goes on after it; any other stays beside a new one."""
    written, year = line.row["number"], (line.day("registered_on") or work.today).year
    found = sheets.serial_of(written)
    if found is None:
        return {"number": next_number(work.c, Suggestion.SERIES, year), "formal_number": written}
    reached(work.c, Suggestion.SERIES, *found)
    return {"number": own_number(written)}


def _co_signature(work: Work, suggestion: Suggestion, deputy_id: int) -> None:
    values = {
        "suggestion_id": suggestion.id,
        "deputy_id": deputy_id,
        "text_hash": suggestion.text_hash,
        "decided_at": suggestion.submitted_at,
    }
    way = Entrance(CoSignatureAction.IMPORT, SYSTEM, Role.SYSTEM)
    enter(work, CO_SIGNATURE, suggestions.signatures, values, [way])


def _assignment(work: Work, line: Line, suggestion: Suggestion, its: Part, part: PartOfUnit) -> None:
    is_lead = part == PartOfUnit.LEAD
    acknowledged = line.day("acknowledged_on" if is_lead else "co_acknowledged_on")
    issued = line.day("assigned_on")
    plan = dict(line.plan) if is_lead else {}
    values = {
        "suggestion_id": suggestion.id,
        "unit_id": its.unit.id,
        "part": str(part),
        "issued_on": issued,
        "clerk_id": its.clerk_id if acknowledged else None,
        "plan": plan | {"finish": plan["finish"].isoformat()} if plan else {},
    }
    steps = [A.IMPORT, *([A.IMPORT_ACKNOWLEDGED] if acknowledged else []), *([A.IMPORT_PLAN] if plan else [])]
    facts = {"part": str(part), "plan": plan, "limit": date.max}
    ways = [Entrance(step, SYSTEM, Role.SYSTEM) for step in steps]
    assignment = enter(work, ASSIGNMENT, assignments, values, ways, facts=facts)
    for kind in (K.ACK, K.RETURN):
        _clock(work, assignment.ref, kind, issued, acknowledged)
    if is_lead:
        _work_of_lead(work, line, assignment, its)
    else:
        _clock(work, assignment.ref, K.CO_OPINION, issued)
        _note(work, assignment, line, "assigned_on", "co_acknowledged_on")


def _work_of_lead(work: Work, line: Line, assignment: Assignment, its: Part) -> None:
    """How far the lead unit has come: plan, contacts, the reply it owes."""
    issued, contacted = line.day("assigned_on"), sorted(line.row["contacted_on"])
    _clock(work, assignment.ref, K.PLAN, issued, line.day("planned_on"))
    _clock(work, assignment.ref, K.CONTACT, issued, next(iter(contacted), None))
    _clock(work, assignment.ref, K.REPLY, issued)
    _note(work, assignment, line, "assigned_on", "acknowledged_on", "planned_on")
    _contacts(work, assignment, its, contacted, line.row["contact_kind"] or PHONE)


def _contacts(work: Work, assignment: Assignment, its: Part, days: Sequence[date], kind: str) -> None:
    for n, day in enumerate(days):
        values = {
            "assignment_id": assignment.id,
            "phase": str(Phase.DURING if n else Phase.BEFORE),
            "kind": kind,
            "held_on": day,
            "summary": "",
            "recorded_by": its.clerk_id,
            "recorded_at": work.now,
        }
        contact_id = assignments.contact_add(work.c, **values)
        note(
            work, assignment, "imported", SYSTEM, Role.SYSTEM, data={"contact": contact_id, "held_on": day.isoformat()}
        )


def _clock(work: Work, ref: CaseRef, kind: K, start_on: date | None, done_on: date | None = None) -> None:
    """A clock as it would stand had it been started then: what its past rungs would have said is not said now."""
    if start_on is None:
        return
    clock = clockwork.start(work, ref, kind, start_on=start_on)
    coming = clockwork.rungs_left(work, clock)
    rung, at = (coming[0].rung, coming[0].at) if coming else (None, None)
    deadlines.change(work.c, clock.id, next_rung=rung, next_at=at)
    if done_on is not None:
        clockwork.stop(work, ref, kind, done_on=done_on)


def _note(work: Work, case: Suggestion | Assignment, line: Line, *keys: str) -> None:
    """The original dates, in the record of the case."""
    dates = {key: day.isoformat() for key in keys if (day := line.day(key))}
    note(work, case, "imported", SYSTEM, Role.SYSTEM, data=dates)


def _moment(day: date | None) -> Any:
    return moment_of(day, SOME_TIME) if day else None
