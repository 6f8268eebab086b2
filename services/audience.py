"""Who hears of a case: the people behind a part, found when something is to be said."""

from collections.abc import Sequence

from domain.access import Case
from domain.campaigns.appraiser import Appraiser
from domain.campaigns.campaign import Campaign
from domain.campaigns.family import OfCampaign, OfTarget
from domain.campaigns.opinion import CampaignOpinion
from domain.campaigns.rectification import JUDGES, RectificationStatus
from domain.campaigns.rectification_item import RectificationItem
from domain.campaigns.scoring.session import Scoring, ScoringStatus
from domain.campaigns.surveys.survey import Survey
from domain.cases import Assignment, CoSignature, Feedback, Opinion, Rating, Suggestion
from domain.committee.key_suggestion import SUPERVISORS, KeySuggestion
from domain.committee.poll import Poll, PollStatus
from domain.handling.assignment import GIVEN_BACK as GIVEN_BACK
from domain.handling.assignment import AssignmentStatus as A
from domain.handling.assignment import PartOfUnit
from domain.handling.modes import Coordination, Countersign
from domain.handling.requests import Extension, Question, ReturnRequest, Withdrawal
from domain.opinions.opinion import OpinionStatus
from domain.opinions.question import stands
from domain.promises.ledger import Commitment, SecondAnswer
from domain.roles import CAMPAIGN_ROLES, UNIT_ROLES, Role
from domain.suggestions.co_signature import CoSignatureStatus
from domain.suggestions.suggestion import ALSO_TO_MERGED
from services.cases import load
from services.committee.key_suggestions import supervisors
from services.people.deputies import of_station
from services.work import Work
from storage.campaigns import campaigns
from storage.campaigns.scoring import sessions
from storage.campaigns.surveys import surveys
from storage.committee import polls, supervision
from storage.feedback import evaluations
from storage.handling import assignments
from storage.opinions import groups, opinions
from storage.people import people
from storage.suggestions import suggestions


def hearers(work: Work, case: Case, role: Role) -> list[int]:
    """The ids of the people who play `role` in `case` today; nobody twice, in a stable order."""
    found = _on_the_ladder(work, case, role) if isinstance(case, RectificationItem) else _whole_congress(work, role)
    if found is None:
        match case:
            case Opinion():
                found = _of_opinion(work, case, role)
            case Suggestion():
                found = _of_suggestion(work, case, role)
            case Assignment() | ReturnRequest() | Extension() | Commitment() | SecondAnswer():
                found = _of_assignment(work, assignment_of(work, case), role)
            case Countersign() | Coordination():
                found = _of_many_units(work, case, role)
            case KeySuggestion() | Poll() | Campaign() | OfCampaign():
                found = _of_supervision(work, case, role)
            case CoSignature() | Withdrawal() | Question() | Feedback() | Rating():
                found = _of_the_asked(work, case, role)
    return list(dict.fromkeys(found))


def with_it(work: Work, case: Case, says: str) -> list[Suggestion]:
    """The suggestions handled together with the one this happens to, where their people hear this sentence as well."""
    if says not in ALSO_TO_MERGED or not isinstance(case, Suggestion | Assignment | ReturnRequest | Extension):
        return []
    return work.look_up(suggestions.merged_into, case.id if isinstance(case, Suggestion) else case.suggestion_id)


def _of_the_asked(work: Work, case: CoSignature | Withdrawal | Question | Feedback | Rating, role: Role) -> list[int]:
    """Who is asked something in person, and who asks."""
    match case:
        case CoSignature():
            return _of_co_signature(work, case, role)
        case Withdrawal():
            return [case.asked_by] if role == Role.LEAD_DEPUTY else list(case.wanted)
        case Question():
            return _of_question(work, case, role)
        case Feedback() | Rating():
            return [case.deputy_id if isinstance(case, Feedback) else case.person_id]


def _whole_congress(work: Work, role: Role) -> list[int] | None:
    if role in (Role.OFFICE, Role.GOV_OFFICE):
        return _holders(work, role, None)
    return None


def _on_the_ladder(work: Work, item: RectificationItem, role: Role) -> list[int] | None:
    """While a result is judged, only who stands on the rung of its round; after the campaign the office organises."""
    if role in JUDGES and item.status == RectificationStatus.REPORTED and role != item.judge:
        return []
    organises = role == Role.ORGANISER and item.handed_on
    return _whole_congress(work, Role.OFFICE if organises else role)


def _of_opinion(work: Work, opinion: Opinion, role: Role) -> list[int]:
    match role:
        case Role.CITIZEN:
            return [
                one.author_id for one in (opinion, *work.look_up(opinions.merged_into, opinion.id)) if not one.detached
            ]
        case Role.DEPUTY_GROUP:
            offered = opinion.status == OpinionStatus.ACCEPTED
            return work.look_up(groups.waiting, opinion.id) or (of_station(work, opinion) if offered else [])
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
        case Role.EVALUATOR:
            asked = work.look_up(evaluations.newest_feedback, suggestion.id)
            return [asked.deputy_id if asked else suggestion.lead_deputy_id]
        case Role.CO_SIGNER:
            signed = work.look_up(suggestions.co_signatures_of, suggestion.id)
            return [s.deputy_id for s in signed if s.status == CoSignatureStatus.CONFIRMED]
        case Role.CITIZEN:
            return [o.author_id for o in work.look_up(opinions.behind, suggestion.id) if not o.detached]
        case Role.UNIT_CLERK | Role.UNIT_HEAD | Role.UNIT_VICE_HEAD:
            parts = (a for a in parts_of(work, suggestion) if a.status not in GIVEN_BACK)
            return [one for a in parts for one in _in_unit(work, a, role)]
        case Role.CHAIR | Role.COMMITTEE:
            return supervisors(work, work.look_up(supervision.running, suggestion.id), role)
    return []


def _of_supervision(work: Work, case: KeySuggestion | Poll | Campaign | OfCampaign, role: Role) -> list[int]:
    if isinstance(case, Campaign | OfCampaign):
        return _of_campaign(work, case, role)
    if isinstance(case, Poll):
        return _of_poll(work, case, role)
    its = work.look_up(suggestions.get, case.suggestion_id)
    return supervisors(work, case, role) if role in SUPERVISORS else _of_suggestion(work, its, role)


def _of_campaign(work: Work, case: Campaign | OfCampaign, role: Role) -> list[int]:
    """Who holds a post in the campaign; the chairs, members and deputies; people of the unit a case is about, or of
    every unit that is appraised or polled."""
    asked = _of_the_asked_in_campaign(work, case, role)
    if asked is not None:
        return asked
    campaign_id = case.id if isinstance(case, Campaign) else case.campaign_id
    if role in CAMPAIGN_ROLES:
        return _holders(work, role, campaign_id)
    if isinstance(case, CampaignOpinion):
        return _of_campaign_opinion(work, case, role)
    if role in (Role.CHAIR, Role.COMMITTEE_MEMBER, Role.DEPUTY):
        return _holders(work, role, None)
    if role not in UNIT_ROLES:
        return []
    units = [case] if isinstance(case, OfTarget) else work.look_up(campaigns.targets_of, campaign_id)
    return [person_id for one in units for person_id in _holders(work, role, one.unit_id)]


def _of_the_asked_in_campaign(work: Work, case: Campaign | OfCampaign, role: Role) -> list[int] | None:
    """Whom a case of a campaign asks in person: an appraiser, those who sit together, those who are surveyed."""
    match case, role:
        case Appraiser(), Role.APPRAISER:
            return [case.person_id] if case.person_id else []
        case Scoring(status=ScoringStatus.UNDER_WAY), Role.APPRAISER:
            return [one.person_id for one in work.look_up(sessions.present, case.id) if not one.paper]
        case Survey(), Role.CITIZEN:
            return work.look_up(surveys.invited, case.id)
    return None


def _of_campaign_opinion(work: Work, case: CampaignOpinion, role: Role) -> list[int]:
    """Whoever spoke: the author and all who stand behind the matter, the deputy who heard it; people of the unit."""
    if role == Role.CITIZEN and case.opinion_id is not None:
        return _of_opinion(work, work.look_up(opinions.get, case.opinion_id), role)
    if role == Role.DEPUTY:
        return [case.deputy_id] if case.deputy_id is not None else []
    return _holders(work, role, case.unit_id) if role in UNIT_ROLES and case.unit_id is not None else []


def _of_poll(work: Work, poll: Poll, role: Role) -> list[int]:
    """The frozen list; while people vote, who is there and has no ballot yet. The others as the office chose."""
    if role == Role.COMMITTEE_MEMBER:
        listed = work.look_up(polls.electors, poll.id)
        voting = poll.status == PollStatus.VOTING
        return [one.person_id for one in listed if not voting or (one.present and not one.ballot)]
    suggestion = subject_suggestion(work, poll)
    if suggestion is None:
        return []
    if role in SUPERVISORS:
        return supervisors(work, work.look_up(supervision.newest, suggestion.id), role)
    wanted = "unit" if role in UNIT_ROLES else "deputy"
    return _of_suggestion(work, suggestion, role) if wanted in poll.told.split() else []


def subject_suggestion(work: Work, poll: Poll) -> Suggestion | None:
    """The suggestion a poll is about, itself or by one of its commitments; None for a report."""
    if poll.subject is None:
        return None
    case = load(work, poll.subject)
    if isinstance(case, Suggestion):
        return case
    suggestion_id: int | None = getattr(case, "suggestion_id", None)
    return work.look_up(suggestions.get, suggestion_id) if suggestion_id else None


def _of_assignment(work: Work, assignment: Assignment, role: Role) -> list[int]:
    if role in UNIT_ROLES:
        return _in_unit(work, assignment, role)
    if role == Role.LEAD_CLERK:
        lead = lead_assignment(work, assignment.suggestion_id)
        return _in_unit(work, lead, Role.UNIT_CLERK) if lead else []
    return _of_suggestion(work, work.look_up(suggestions.get, assignment.suggestion_id), role)


def _of_many_units(work: Work, case: Countersign | Coordination, role: Role) -> list[int]:
    """People of the unit that is asked to counter-sign and the clerk whose reply it is; people of both lead units."""
    if role == Role.LEAD_CLERK:
        return _in_unit(work, work.look_up(assignments.get, case.assignment_id), Role.UNIT_CLERK)
    if isinstance(case, Countersign):
        return _holders(work, role, case.unit_id)
    both = answering(work.look_up(assignments.of_suggestion, case.suggestion_id))
    return [one for a in both for one in _in_unit(work, a, role)]


def _of_co_signature(work: Work, signature: CoSignature, role: Role) -> list[int]:
    if role == Role.CO_SIGNER:
        return [signature.deputy_id]
    return [work.look_up(suggestions.get, signature.suggestion_id).lead_deputy_id]


def _of_question(work: Work, question: Question, role: Role) -> list[int]:
    """Its author and whoever asked, as long as the matter is with the asker."""
    opinion = work.look_up(opinions.get, question.opinion_id)
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


def assignment_of(work: Work, case: Assignment | ReturnRequest | Extension | Commitment | SecondAnswer) -> Assignment:
    """The assignment itself, or the one a request or a promise is about."""
    return case if isinstance(case, Assignment) else work.look_up(assignments.get, case.assignment_id)


def lead_assignment(work: Work, suggestion_id: int) -> Assignment | None:
    """What the lead unit has to do in the newest round; nothing before the suggestion is assigned."""
    own = newest_lead(work.look_up(assignments.of_suggestion, suggestion_id))
    return own or newest_lead(parts_of(work, work.look_up(suggestions.get, suggestion_id)))


def parts_of(work: Work, suggestion: Suggestion) -> list[Assignment]:
    """What units have to do for a suggestion: its own assignments, or those of the one it is handled together with."""
    own = work.look_up(assignments.of_suggestion, suggestion.id)
    return work.look_up(assignments.of_suggestion, suggestion.master_id) if not own and suggestion.master_id else own


def answering(parts: Sequence[Assignment]) -> list[Assignment]:
    """Those of `parts` that answer the deputy in the newest round: the lead unit, both of two, or every unit that has a
    part of its own; who writes comes first."""
    theirs = [a for a in parts if a.part != PartOfUnit.CO and a.status not in GIVEN_BACK]
    newest = max((a.round for a in theirs), default=0)
    return sorted((a for a in theirs if a.round == newest), key=lambda a: (not a.writes, a.id))


def newest_lead(parts: Sequence[Assignment]) -> Assignment | None:
    """Whose turn it is among those who answer: the lead unit, the one that writes, the first that has not answered."""
    answers = answering(parts)
    return next((a for a in answers if a.status != A.DONE), answers[0] if answers else None)


def _holders(work: Work, role: Role, scope_id: int | None) -> list[int]:
    return work.once(people.holder_ids, role, scope_id, work.today)
