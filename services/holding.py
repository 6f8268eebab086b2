"""Who has a matter now, and until when: the line every card of a suggestion or an assignment carries."""

from collections.abc import Mapping
from datetime import date

from domain.cases import Assignment, Opinion, Suggestion
from domain.clocks import Clock
from domain.errors import NotYours
from domain.handling.assignment import AssignmentStatus, PartOfUnit
from domain.notice import CaseRef, Say, in_a_row
from domain.roles import Role
from domain.suggestions.suggestion import SuggestionStatus as S
from services.audience import GIVEN_BACK, answering, hearers, lead_assignment, parts_of
from services.facts import due_of
from services.handling.unit_facts import unit_names
from services.place import congress_of
from services.work import Work
from storage import deadlines, places
from storage.people import people
from storage.suggestions import suggestions

_HOLDERS: Mapping[str, tuple[Role, Clock | None]] = {
    S.DRAFTING: (Role.LEAD_DEPUTY, None),
    S.CO_SIGNING: (Role.LEAD_DEPUTY, None),
    S.RETURNED_FOR_REVISION: (Role.LEAD_DEPUTY, None),
    S.AS_LETTER: (Role.OFFICE, Clock.LETTER),
    S.SUBMITTED: (Role.OFFICE, Clock.ASSIGN),
    S.REVIEWING: (Role.OFFICE, Clock.ASSIGN),
    S.REGISTERED: (Role.OFFICE, Clock.ASSIGN),
    S.ASSIGNED: (Role.UNIT_CLERK, Clock.REPLY),
    S.IN_HANDLING: (Role.UNIT_CLERK, Clock.REPLY),
    S.REHANDLING: (Role.UNIT_CLERK, Clock.REHANDLE),
    S.REPLIED: (Role.EVALUATOR, Clock.FEEDBACK),
    S.FEEDBACK_GIVEN: (Role.OFFICE, None),
    S.FEEDBACK_SILENT: (Role.OFFICE, None),
    S.IN_FOLLOW_UP: (Role.UNIT_CLERK, None),
    S.ESCALATED: (Role.OFFICE, Clock.ESCALATION),
    S.RESEARCHING: (Role.UNIT_CLERK, Clock.RESEARCH_REPORT),
    S.SETTLED: (Role.OFFICE, None),
}

# where a reply lies that is neither with the clerk nor with the head
ELSEWHERE: Mapping[str, str] = {
    AssignmentStatus.COUNTERSIGNING: "holder-co-units",
    AssignmentStatus.TO_REVIEW: "holder-gov-office",
    AssignmentStatus.SIGNED: "holder-other-lead",
}


def holding(work: Work, suggestion: Suggestion) -> Say:
    """Who has the suggestion, and the last day; overdue is said, with the days."""
    if suggestion.status == S.NOT_ACCEPTED:
        return Say("holding-not-accepted")
    if suggestion.status == S.MERGED and suggestion.master_id:
        return holding(work, suggestions.get(work.c, suggestion.master_id))
    if suggestion.status not in _HOLDERS:
        return Say("holding-nobody")
    role, clock = _HOLDERS[suggestion.status]
    line = _line(work, _name(work, suggestion, role), _due(work, suggestion, clock) if clock else None)
    first = waits_since(work, suggestion) if clock == Clock.REPLY else None
    return Say("holding-since", {"line": line, "first": first}) if first else line


def _due(work: Work, suggestion: Suggestion, clock: Clock) -> date | None:
    """The last day; of several units' that of the first who has not answered."""
    units = _not_answered(work, suggestion) if clock in (Clock.REPLY, Clock.REHANDLE) else []
    days = [day for one in units if (day := own_due(work, one, clock))]
    return min(days) if len(units) > 1 and days else due_of(work, suggestion, clock)


def waits_since(work: Work, suggestion: Suggestion) -> date | None:
    """The day of the first assignment, where the lead unit of today got the matter later (docs/rules.md §3.3)."""
    lead = lead_assignment(work, suggestion.id)
    first = suggestion.assigned_on
    return first if lead and first and lead.round == 1 and lead.issued_on > first else None


def holding_of(work: Work, opinion: Opinion) -> Say:
    """Who has an opinion the station has given away: its deputy, or whoever has the suggestion it became."""
    if opinion.suggestion_id:
        return holding(work, suggestions.get(work.c, opinion.suggestion_id))
    if not opinion.deputy_id:
        return _line(work, work.once(places.stations.get, opinion.station_id).name, None)
    deputy = Say("holder-deputy", {"name": people.get(work.c, opinion.deputy_id, work.today).name})
    return _line(work, deputy, due_of(work, opinion, Clock.DEPUTY_CHOOSE))


def holding_in_unit(work: Work, assignment: Assignment) -> Say:
    """Who has the matter within the unit, and the unit's last day."""
    if assignment.status == AssignmentStatus.DONE:
        return Say("holding-done")
    if assignment.status in GIVEN_BACK:
        return Say("holding-given-back")
    if assignment.status in ELSEWHERE:
        return _line(work, Say(ELSEWHERE[assignment.status]), due_in_unit(work, assignment))
    role = Role.UNIT_HEAD if assignment.status == AssignmentStatus.TO_SIGN else Role.UNIT_CLERK
    names = [people.get(work.c, one, work.today).name for one in hearers(work, assignment, role)]
    unit = work.once(places.units.get, assignment.unit_id).name
    whose = Say("holder-in-unit", {"unit": unit, "names": in_a_row(names)}) if names else unit
    line = _line(work, whose, due_in_unit(work, assignment))
    its = suggestions.get(work.c, assignment.suggestion_id)
    first = waits_since(work, its) if assignment.part != PartOfUnit.CO else None
    return Say("holding-since", {"line": line, "first": first}) if first else line


def clock_of(assignment: Assignment) -> Clock:
    """The clock a unit works against: the reply, the second reply, or the co-opinion (docs/rules.md §3.3)."""
    if assignment.part == PartOfUnit.CO:
        return Clock.CO_OPINION
    return Clock.REPLY if assignment.round == 1 else Clock.REHANDLE


def due_in_unit(work: Work, assignment: Assignment) -> date | None:
    """The last day of what this unit has to deliver."""
    redo = own_due(work, assignment, Clock.CO_REDO) if assignment.part == PartOfUnit.CO else None
    return redo or own_due(work, assignment, clock_of(assignment))


def own_due(work: Work, assignment: Assignment, kind: Clock) -> date | None:
    """The last day of this assignment's own clock of that kind; None when it never ran."""
    deadline = deadlines.newest(work.c, [CaseRef(assignment.KIND, assignment.id)], kind)
    return deadline.due_on if deadline else None


def not_yours(work: Work) -> NotYours:
    """The refusal for officers who have no part in a case: whom to tell when they should."""
    congress = congress_of(work)
    called = {"officer": congress.office, "phone": congress.phone}
    return NotYours("error-not-yours", whom=Say("office-by-phone" if congress.phone else "office-by-name", called))


def _name(work: Work, suggestion: Suggestion, role: Role) -> Say | str:
    if role == Role.EVALUATOR:
        asked = next(iter(hearers(work, suggestion, role)), suggestion.lead_deputy_id)
        return Say("holder-deputy", {"name": people.get(work.c, asked, work.today).name})
    if role == Role.LEAD_DEPUTY:
        return Say("holder-deputy", {"name": people.get(work.c, suggestion.lead_deputy_id, work.today).name})
    if role == Role.UNIT_CLERK and (open_ := _not_answered(work, suggestion)):
        return unit_names(work, open_)
    return congress_of(work).office or Say(f"role-{role}")


def _not_answered(work: Work, suggestion: Suggestion) -> list[Assignment]:
    """The units that are still to answer: the lead unit, both of two, those of separate parts that have not yet."""
    answers = answering(parts_of(work, suggestion))
    return [one for one in answers if one.status != AssignmentStatus.DONE] or answers


def _line(work: Work, holder: Say | str, due: date | None) -> Say:
    if due is None:
        return Say("holding", {"holder": holder})
    return Say("holding-dated", {"holder": holder, "when": when(work, due)})


def when(work: Work, due: date) -> Say:
    """A last day as it looks today: still ahead, or over by so many days."""
    if due < work.today:
        return Say("when-late", {"due": due, "days": str((work.today - due).days)})
    return Say("when-due", {"due": due})
