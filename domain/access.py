"""Which parts a person plays in one case. Whoever plays none does not see it."""

from collections.abc import Iterable, Iterator

from domain.campaigns.appraiser import Appraiser
from domain.campaigns.campaign import Campaign
from domain.campaigns.family import OfCampaign, OfTarget
from domain.campaigns.opinion import SHOWN, CampaignOpinion
from domain.campaigns.rectification_item import RectificationItem
from domain.cases import Assignment, CoSignature, Feedback, Opinion, Rating, Suggestion
from domain.committee.key_suggestion import KeySuggestion
from domain.committee.poll import Poll
from domain.disclosure import Field, may_read
from domain.handling.modes import Coordination, Countersign
from domain.handling.requests import Extension, Question, ReturnRequest, Withdrawal
from domain.person import SYSTEM, Person
from domain.promises.ledger import Commitment, SecondAnswer
from domain.roles import CAMPAIGN_ROLES, UNIT_ROLES, Role
from domain.suggestions.suggestion import UNSENT, Publication

Case = (
    Opinion
    | Suggestion
    | Assignment
    | CoSignature
    | ReturnRequest
    | Extension
    | Feedback
    | Rating
    | Question
    | Withdrawal
    | Countersign
    | Coordination
    | KeySuggestion
    | Poll
    | Commitment
    | SecondAnswer
    | Campaign
    | OfCampaign
)
# Decided by the office, whoever of it is there.
OFFICES = (Role.OFFICE, Role.GOV_OFFICE)
# The congress itself, which every appraisal campaign reports to.
CONGRESS = (Role.OFFICE, Role.CHAIR, Role.COMMITTEE_MEMBER)


def roles_on(person: Person, case: Case) -> frozenset[Role]:
    """The parts `person` plays in `case`, by appointment or by having a hand in it. Empty: not theirs to see."""
    if person is SYSTEM:
        return frozenset({Role.SYSTEM})
    return frozenset(_parts(person, case))


def reads_text_of(person: Person, suggestion: Suggestion) -> bool:
    """Whether somebody who finds a suggestion may read more than its title: of a confidential one only who wrote it and
    the office do, and the units that handle it, by their assignments (docs/rules.md §3.2)."""
    confidential = suggestion.publication == Publication.CONFIDENTIAL
    # whoever finds it without a part in it is a unit or a co-signer, and comes to it that way
    parts = roles_on(person, suggestion)
    return not confidential or may_read(Field.SUGGESTION_TEXT, parts, confidential=confidential)


def _parts(person: Person, case: Case) -> Iterator[Role]:
    match case:
        case Opinion():
            yield from _parts_in_opinion(person, case)
        case Suggestion():
            yield from _parts_in_suggestion(person, case)
        case Assignment() | Countersign():
            yield from _held(person, UNIT_ROLES, case.unit_id)
        case ReturnRequest() | Extension() | Coordination():
            yield from _held(person, OFFICES)
        case Commitment() | SecondAnswer():
            yield from _parts_in_ledger(person, case)
        case KeySuggestion() | Poll() | Campaign() | OfCampaign():
            yield from _parts_in_supervision(person, case)
        case Withdrawal():
            yield from _parts_in_withdrawal(person, case)
        case _:
            yield from _part_of_its_own(person, case)


def _held(person: Person, roles: Iterable[Role], scope_id: int | None = None) -> Iterator[Role]:
    """Those of `roles` this person holds, for that scope where one is given."""
    return (role for role in roles if person.holds(role, scope_id))


def _parts_in_ledger(person: Person, case: Commitment | SecondAnswer) -> Iterator[Role]:
    """The unit that promised, the deputy it promised to (whatever became of the mandate), and the offices."""
    yield from _held(person, UNIT_ROLES, case.unit_id)
    if isinstance(case, Commitment) and case.number is None:
        return  # a promise in a draft is the unit's own, as the draft is
    if isinstance(case, Commitment) and case.deputy_id == person.id:
        yield Role.LEAD_DEPUTY
    yield from _held(person, (*OFFICES, Role.COMMITTEE))


def _parts_in_supervision(person: Person, case: KeySuggestion | Poll | Campaign | OfCampaign) -> Iterator[Role]:
    """Supervision has one chair and one committee; who votes in a poll stands on its frozen list, not here."""
    if isinstance(case, Campaign | OfCampaign):
        yield from _parts_in_campaign(person, case)
        return
    if person.holds(Role.OFFICE):
        yield Role.OFFICE
    if isinstance(case, Poll):
        return
    if case.chair_id == person.id and person.holds(Role.CHAIR):
        yield Role.CHAIR
    if person.holds(Role.COMMITTEE, case.committee_id):
        yield Role.COMMITTEE
    if person.holds(Role.GOV_OFFICE):
        yield Role.GOV_OFFICE


def _parts_in_campaign(person: Person, case: Campaign | OfCampaign) -> Iterator[Role]:
    """The posts of this campaign, the congress it reports to, and the unit it is about."""
    if isinstance(case, CampaignOpinion):
        yield from _parts_in_campaign_opinion(person, case)
        return
    campaign_id = case.id if isinstance(case, Campaign) else case.campaign_id
    yield from _held(person, _posts_for(person, case), campaign_id)
    yield from _held(person, CONGRESS)
    if isinstance(case, OfTarget):
        yield from _held(person, UNIT_ROLES, case.unit_id)
    if isinstance(case, RectificationItem) and case.handed_on and person.holds(Role.OFFICE):
        yield Role.ORGANISER  # the campaign is over: the office of the congress goes on with it


def _parts_in_campaign_opinion(person: Person, case: CampaignOpinion) -> Iterator[Role]:
    """Who sorts it, the congress office, the auditor, the deputy who heard it. People of the unit it is about have no
    other part in it than to read what was handed to them, whatever posts they hold besides."""
    of_unit = list(_held(person, UNIT_ROLES, case.unit_id)) if case.unit_id is not None else []
    if of_unit:
        yield from of_unit if case.status in SHOWN else ()
        return
    yield from _held(person, (Role.ORGANISER, Role.AUDITOR), case.campaign_id)
    yield from _held(person, (Role.OFFICE,))
    if case.deputy_id == person.id and person.holds(Role.DEPUTY):
        yield Role.DEPUTY


def _posts_for(person: Person, case: Campaign | OfCampaign) -> tuple[Role, ...]:
    """The posts that count in a case: what an appraiser declares is no other appraiser's."""
    another = isinstance(case, Appraiser) and case.person_id != person.id
    return tuple(role for role in CAMPAIGN_ROLES if not (another and role == Role.APPRAISER))


def _parts_in_withdrawal(person: Person, case: Withdrawal) -> Iterator[Role]:
    """Who wishes to withdraw, and everybody who signed and still is a deputy."""
    if case.asked_by == person.id:
        yield Role.LEAD_DEPUTY
    if person.id in case.wanted and person.holds(Role.DEPUTY):
        yield Role.CO_SIGNER


def _part_of_its_own(person: Person, case: CoSignature | Feedback | Rating | Question) -> Iterator[Role]:
    """What is asked of exactly one person: a signature, a feedback, a rating, a question."""
    match case:
        case CoSignature(deputy_id=person.id) if person.holds(Role.DEPUTY):
            yield Role.CO_SIGNER
        case Feedback(deputy_id=person.id):
            yield Role.EVALUATOR
        case Feedback() if person.holds(Role.OFFICE):
            yield Role.OFFICE
        case Rating(person_id=person.id):
            yield Role.CITIZEN
        case Question(author_id=person.id):
            yield Role.CITIZEN
        case Question(person_id=person.id):
            yield Role(case.role)


def _parts_in_opinion(person: Person, opinion: Opinion) -> Iterator[Role]:
    if opinion.author_id == person.id and not opinion.detached:
        yield Role.CITIZEN
    if person.holds(Role.STATION, opinion.station_id):
        yield Role.STATION
    if opinion.deputy_id == person.id and person.holds(Role.DEPUTY):
        yield Role.DEPUTY
    if person.holds(Role.OFFICE):
        yield Role.OFFICE
    if opinion.unit_id:
        yield from (role for role in UNIT_ROLES if person.holds(role, opinion.unit_id))


def _parts_in_suggestion(person: Person, suggestion: Suggestion) -> Iterator[Role]:
    if suggestion.lead_deputy_id == person.id:
        yield Role.LEAD_DEPUTY
    if suggestion.submitted_at is None and suggestion.status in UNSENT:
        return  # a draft is its deputy's alone
    if person.holds(Role.OFFICE):
        yield Role.OFFICE
    if person.holds(Role.GOV_OFFICE):
        yield Role.GOV_OFFICE
