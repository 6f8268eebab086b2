"""What sentences say of the units that handle a suggestion, and of one unit's part."""

from collections.abc import Sequence

from domain.cases import Assignment
from domain.handling.assignment import AssignmentStatus, PartOfUnit
from domain.handling.modes import Coordination
from domain.handling.requests import Extension, ReturnRequest
from domain.notice import Fact, Say, in_a_row
from domain.opinions.matter import short
from domain.roles import Role
from domain.rules.calendar import local_day
from services.audience import GIVEN_BACK, answering, hearers
from services.work import Work
from storage import places
from storage.handling import assignments
from storage.people import people

Facts = dict[str, Fact]
PART_SHOWS = 40


def unit_name(work: Work, assignment: Assignment) -> str:
    """The unit an assignment was given to, by name."""
    return work.once(places.units.get, assignment.unit_id).name


def unit_names(work: Work, parts: Sequence[Assignment]) -> str | Say:
    """The units of these assignments, by name, in one line."""
    return in_a_row(dict.fromkeys(unit_name(work, one) for one in parts))


def of_units(work: Work, parts: Sequence[Assignment], lead: Assignment) -> Facts:
    """What differs by who handles: those who answer, those who help; lead: the one whose turn it is among them."""
    answers = answering(parts)
    co = [one for one in parts if one.part == PartOfUnit.CO and one.status not in GIVEN_BACK]
    names = unit_names(work, answers)
    return {
        "unit": names,
        "lead": names,
        "co": unit_names(work, co) or Say("co-units-none"),
        "head": names_of(work, lead, Role.UNIT_HEAD),
        "vice_head": names_of(work, lead, Role.UNIT_VICE_HEAD) or Say("vice-head-none"),
        "handler": names,
        "missing": undone(work, lead),
        "state": Say(f"status-assignment-{lead.status}"),
        "parts": part_lines(work, answers),
    }


def part_lines(work: Work, answers: Sequence[Assignment]) -> list[Say]:
    """Handled separately: each unit with its part, a line each."""
    separate = [one for one in answers if one.part == PartOfUnit.SEPARATE]
    return [Say("part-line", {"unit": unit_name(work, one), "text": one.part_text}) for one in separate]


def part_words(assignment: Assignment) -> Say:
    """What a unit is in a suggestion, in words: lead, one of two leads, co-handling, or its part of its own."""
    if assignment.part == PartOfUnit.SEPARATE:
        return Say("part-own", {"text": short(assignment.part_text, PART_SHOWS)})
    return Say(f"part-{assignment.part}")


def of_assignment(work: Work, assignment: Assignment) -> Facts:
    """What differs when the sentence speaks to one unit rather than about the lead unit."""
    mine = unit_name(work, assignment)
    clerk = work.look_up(people.get, assignment.clerk_id, work.today).name if assignment.clerk_id else ""
    return {
        "unit": mine,
        "clerk": clerk,
        "handler": mine,
        "round": str(assignment.round),
        "head": names_of(work, assignment, Role.UNIT_HEAD),
        "vice_head": names_of(work, assignment, Role.UNIT_VICE_HEAD) or Say("vice-head-none"),
        "state": Say(f"status-assignment-{assignment.status}"),
        "missing": undone(work, assignment),
        "copies": names_of(work, assignment, Role.UNIT_HEAD, Role.UNIT_VICE_HEAD, Role.GOV_OFFICE),
        "result_class": Say(f"result-{assignment.outcome}") if assignment.outcome else "",
        "letter": assignment.letter_number,
        "part_text": assignment.part_text,
    }


def of_agreement(work: Work, case: Coordination) -> Facts:
    """Two lead units agreeing on one text: which they are, who writes, since when, what was decided by whom."""
    both = answering(work.look_up(assignments.of_suggestion, case.suggestion_id))
    officer = work.look_up(people.get, case.officer_id, work.today).name if case.officer_id else ""
    facts: Facts = {"units": unit_names(work, both), "writer": unit_name(work, both[0]) if both else ""}
    return facts | {"decision": case.decision, "officer": officer, "since": local_day(case.opened_at)}


def undone(work: Work, assignment: Assignment) -> list[Say]:
    """What a unit still has to do, one line each, in the order of the work. Empty when all is done."""
    if assignment.status in (AssignmentStatus.DONE, *GIVEN_BACK):
        return []
    if assignment.part == PartOfUnit.CO:
        return [Say("undone-co-opinion")]
    steps = {
        "undone-acknowledge": assignment.status == AssignmentStatus.ISSUED,
        "undone-plan": assignment.round == 1 and not assignment.plan,
        "undone-contact": all(one.denied for one in assignments.contacts_of(work.c, assignment.id)),
        "undone-reply": assignment.writes and not assignment.draft,
        "undone-sign": True,
    }
    return [Say(name) for name, open_ in steps.items() if open_]


def names_of(work: Work, assignment: Assignment, *roles: Role) -> str | Say:
    """The people who play these parts in an assignment, in one line."""
    ids = dict.fromkeys(one for role in roles for one in hearers(work, assignment, role))
    return in_a_row(work.look_up(people.get, one, work.today).name for one in ids)


def of_request(work: Work, request: ReturnRequest | Extension) -> Facts:
    """What is said of a return or of more time that a unit asks for."""
    officer = work.look_up(people.get, request.officer_id, work.today).name if request.officer_id else ""
    facts: Facts = {"reason": request.reason, "decision": request.decision, "officer": officer}
    if isinstance(request, Extension):
        return facts | {"new": request.until, "done": request.done}
    return facts | {"basis": request.basis, "proposed": request.proposed, "times": str(request.times)}
