"""Who hears of a case: the people behind a part, found when something is to be said."""

from collections.abc import Sequence

from domain.access import Case
from domain.assignment import AssignmentStatus as A
from domain.assignment import PartOfUnit
from domain.cases import Assignment, CoSignature, Feedback, Opinion, Rating, Suggestion
from domain.opinion import OpinionStatus
from domain.question import stands
from domain.requests import Extension, Question, ReturnRequest
from domain.roles import UNIT_ROLES, Role
from domain.suggestion import CoSignatureStatus
from services.deputies import of_station
from services.work import Work
from storage import assignments, groups, opinions, people, suggestions

# A unit that gave a matter back has no part in it any more.
GIVEN_BACK = (A.RETURNED, A.RECALLED)


def hearers(work: Work, case: Case, role: Role) -> list[int]:
    """The ids of the people who play `role` in `case` today; nobody twice, in a stable order."""
    found = _whole_congress(work, role)
    if found is None:
        match case:
            case Opinion():
                found = _of_opinion(work, case, role)
            case Suggestion():
                found = _of_suggestion(work, case, role)
            case Assignment() | ReturnRequest() | Extension():
                found = _of_assignment(work, assignment_of(work, case), role)
            case CoSignature():
                found = _of_co_signature(work, case, role)
            case Question():
                found = _of_question(work, case, role)
            case Feedback() | Rating():
                found = [case.deputy_id if isinstance(case, Feedback) else case.person_id]
    return list(dict.fromkeys(found))


def _whole_congress(work: Work, role: Role) -> list[int] | None:
    if role in (Role.OFFICE, Role.GOV_OFFICE):
        return _holders(work, role, None)
    return None


def _of_opinion(work: Work, opinion: Opinion, role: Role) -> list[int]:
    match role:
        case Role.CITIZEN:
            return [one.author_id for one in (opinion, *opinions.merged_into(work.c, opinion.id)) if not one.detached]
        case Role.DEPUTY_GROUP:
            offered = opinion.status == OpinionStatus.ACCEPTED
            return groups.waiting(work.c, opinion.id) or (of_station(work, opinion) if offered else [])
        case Role.DEPUTY:
            return [opinion.deputy_id] if opinion.deputy_id else []
        case Role.STATION:
            return _holders(work, role, opinion.station_id)
        case Role.UNIT_CLERK | Role.UNIT_HEAD | Role.UNIT_VICE_HEAD if opinion.unit_id:
            return _holders(work, role, opinion.unit_id)
    return []


def _of_suggestion(work: Work, suggestion: Suggestion, role: Role) -> list[int]:
    match role:
        case Role.LEAD_DEPUTY:
            return [suggestion.lead_deputy_id]
        case Role.CO_SIGNER:
            signed = suggestions.co_signatures_of(work.c, suggestion.id)
            return [s.deputy_id for s in signed if s.status == CoSignatureStatus.CONFIRMED]
        case Role.CITIZEN:
            return [o.author_id for o in opinions.behind(work.c, suggestion.id) if not o.detached]
        case Role.UNIT_CLERK | Role.UNIT_HEAD | Role.UNIT_VICE_HEAD:
            parts = (a for a in assignments.of_suggestion(work.c, suggestion.id) if a.status not in GIVEN_BACK)
            return [one for a in parts for one in _in_unit(work, a, role)]
    return []


def _of_assignment(work: Work, assignment: Assignment, role: Role) -> list[int]:
    if role in UNIT_ROLES:
        return _in_unit(work, assignment, role)
    if role == Role.LEAD_CLERK:
        lead = lead_assignment(work, assignment.suggestion_id)
        return _in_unit(work, lead, Role.UNIT_CLERK) if lead else []
    return _of_suggestion(work, suggestions.get(work.c, assignment.suggestion_id), role)


def _of_co_signature(work: Work, signature: CoSignature, role: Role) -> list[int]:
    if role == Role.CO_SIGNER:
        return [signature.deputy_id]
    return [suggestions.get(work.c, signature.suggestion_id).lead_deputy_id]


def _of_question(work: Work, question: Question, role: Role) -> list[int]:
    """Its author and whoever asked, as long as the matter is with the asker."""
    opinion = opinions.get(work.c, question.opinion_id)
    if not stands(question, opinion):
        return []
    if role == Role.CITIZEN:
        return [question.author_id]
    asked_as = role == question.role
    scope_id = {Role.UNIT_CLERK: question.unit_id, Role.STATION: opinion.station_id}.get(role)
    return [question.person_id] if asked_as and question.person_id in _holders(work, role, scope_id) else []


def _in_unit(work: Work, assignment: Assignment, role: Role) -> list[int]:
    """The clerk who has the matter, or every clerk while nobody has acknowledged it; heads are all told."""
    there = _holders(work, role, assignment.unit_id)
    return [assignment.clerk_id] if role == Role.UNIT_CLERK and assignment.clerk_id in there else there


def assignment_of(work: Work, case: Assignment | ReturnRequest | Extension) -> Assignment:
    """The assignment itself, or the one a request is about."""
    return case if isinstance(case, Assignment) else assignments.get(work.c, case.assignment_id)


def lead_assignment(work: Work, suggestion_id: int) -> Assignment | None:
    """What the lead unit has to do in the newest round; nothing before the suggestion is assigned."""
    return newest_lead(assignments.of_suggestion(work.c, suggestion_id))


def newest_lead(parts: Sequence[Assignment]) -> Assignment | None:
    """The lead unit's assignment of the newest round among `parts`, whoever had it before."""
    leads = [a for a in parts if a.part == PartOfUnit.LEAD and a.status not in GIVEN_BACK]
    return max(leads, key=lambda a: a.round, default=None)


def _holders(work: Work, role: Role, scope_id: int | None) -> list[int]:
    return work.once(people.holder_ids, role, scope_id, work.today)
