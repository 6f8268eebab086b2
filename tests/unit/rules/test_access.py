"""Which parts somebody plays in a case: exactly the ones their appointments and their own hand in it give."""

from dataclasses import fields
from datetime import UTC, datetime
from typing import Any, TypeVar

import pytest

from domain.access import Case, reads_text_of, roles_on
from domain.cases import Assignment, CoSignature, Feedback, Opinion, Rating, Suggestion
from domain.committee.key_suggestion import KeySuggestion
from domain.committee.poll import Poll
from domain.handling.modes import Coordination, Countersign
from domain.handling.requests import Extension, Question, ReturnRequest, Withdrawal
from domain.person import SYSTEM, Grant, Person
from domain.promises.ledger import Commitment, SecondAnswer
from domain.roles import GRANTED, SCOPE_OF, UNIT_ROLES, Role
from domain.suggestions.suggestion import Publication, SuggestionStatus

C = TypeVar("C")
MINE, OTHERS = 7, 8
# everything MINE stands for in these cases: the person, the unit, the station, the committee
ALL_PARTS = tuple(Grant(role, MINE) for role in GRANTED)
ELSEWHERE = tuple(Grant(role, OTHERS) for role in GRANTED if SCOPE_OF[role] != "congress")


def case(kind: type[C], **known: Any) -> C:
    """A case of which only this is known."""
    return kind(**({field.name: None for field in fields(kind)} | known))  # type: ignore[arg-type]


def somebody(*grants: Grant, id: int = MINE) -> Person:
    return Person(id, grants=grants)


SENT = {"submitted_at": datetime(2026, 3, 13, tzinfo=UTC), "status": SuggestionStatus.SUBMITTED}
OPINION = case(Opinion, author_id=MINE, detached=False, station_id=MINE, deputy_id=MINE, unit_id=MINE)
SUGGESTION = case(Suggestion, lead_deputy_id=MINE, **SENT)
COMMITMENT = case(Commitment, number="CN-1", unit_id=MINE, deputy_id=MINE)
KEY = case(KeySuggestion, chair_id=MINE, committee_id=MINE)
WITHDRAWAL = case(Withdrawal, asked_by=MINE, wanted=(MINE, 9))
OFFICES = {Role.OFFICE, Role.GOV_OFFICE}


@pytest.mark.parametrize(
    ("one", "parts"),
    [
        (OPINION, {Role.CITIZEN, Role.STATION, Role.DEPUTY, Role.OFFICE, *UNIT_ROLES}),
        (SUGGESTION, {Role.LEAD_DEPUTY, *OFFICES}),
        (case(Assignment, unit_id=MINE), {*UNIT_ROLES}),
        (case(Countersign, unit_id=MINE), {*UNIT_ROLES}),
        (case(ReturnRequest), OFFICES),
        (case(Extension), OFFICES),
        (case(Coordination), OFFICES),
        (COMMITMENT, {*UNIT_ROLES, Role.LEAD_DEPUTY, Role.COMMITTEE, *OFFICES}),
        (case(SecondAnswer, unit_id=MINE), {*UNIT_ROLES, Role.COMMITTEE, *OFFICES}),
        (KEY, {Role.CHAIR, Role.COMMITTEE, *OFFICES}),
        (case(Poll), {Role.OFFICE}),
        (WITHDRAWAL, {Role.LEAD_DEPUTY, Role.CO_SIGNER}),
        (case(CoSignature, deputy_id=MINE), {Role.CO_SIGNER}),
        (case(Feedback, deputy_id=MINE), {Role.EVALUATOR}),
        (case(Feedback, deputy_id=OTHERS), {Role.OFFICE}),
        (case(Rating, person_id=MINE), {Role.CITIZEN}),
        (case(Question, author_id=MINE, person_id=OTHERS, role=Role.STATION), {Role.CITIZEN}),
        (case(Question, author_id=OTHERS, person_id=MINE, role=Role.STATION), {Role.STATION}),
    ],
)
def test_whoever_holds_everything_plays_every_part_there_is(one: Case, parts: set[Role]) -> None:
    assert roles_on(somebody(*ALL_PARTS), one) == parts


@pytest.mark.parametrize(
    "one",
    [
        case(Opinion, author_id=OTHERS, detached=False, station_id=MINE, deputy_id=MINE, unit_id=MINE),
        case(Opinion, author_id=MINE, detached=True, station_id=MINE, deputy_id=OTHERS, unit_id=None),
        case(Suggestion, lead_deputy_id=OTHERS, **SENT),
        case(Assignment, unit_id=MINE),
        case(KeySuggestion, chair_id=MINE, committee_id=MINE),
        case(Withdrawal, asked_by=OTHERS, wanted=(MINE,)),
        case(Withdrawal, asked_by=OTHERS, wanted=()),
        case(CoSignature, deputy_id=MINE),
        case(CoSignature, deputy_id=OTHERS),
        case(Feedback, deputy_id=OTHERS),
        case(Rating, person_id=OTHERS),
        case(Question, author_id=OTHERS, person_id=OTHERS, role=Role.STATION),
    ],
)
def test_whoever_is_appointed_elsewhere_plays_none(one: Case) -> None:
    assert roles_on(somebody(*ELSEWHERE, id=9), one) == frozenset()


@pytest.mark.parametrize(
    ("one", "grants", "parts"),
    [
        # what is one's own needs no appointment; a mandate that is over takes a deputy's parts away, not the duties
        (OPINION, (), {Role.CITIZEN}),
        (SUGGESTION, (), {Role.LEAD_DEPUTY}),
        (COMMITMENT, (), {Role.LEAD_DEPUTY}),
        (WITHDRAWAL, (), {Role.LEAD_DEPUTY}),
        (KEY, (), set()),
        (case(CoSignature, deputy_id=MINE), (), set()),
        (case(Feedback, deputy_id=MINE), (), {Role.EVALUATOR}),
        (case(Feedback, deputy_id=OTHERS), (), set()),
        # one appointment gives its own part only
        (OPINION, (Grant(Role.UNIT_HEAD, MINE),), {Role.CITIZEN, Role.UNIT_HEAD}),
        (case(Assignment, unit_id=MINE), (Grant(Role.UNIT_VICE_HEAD, MINE),), {Role.UNIT_VICE_HEAD}),
        (SUGGESTION, (Grant(Role.GOV_OFFICE, 1),), {Role.LEAD_DEPUTY, Role.GOV_OFFICE}),
        (KEY, (Grant(Role.COMMITTEE, MINE),), {Role.COMMITTEE}),
        # a unit's promise is its own unit's; the ledger is read by every committee
        (case(Commitment, number="CN-1", unit_id=OTHERS), (Grant(Role.UNIT_CLERK, MINE),), set()),
        (case(Commitment, number="CN-1", unit_id=OTHERS), (Grant(Role.COMMITTEE, MINE),), {Role.COMMITTEE}),
        (case(KeySuggestion, chair_id=OTHERS, committee_id=OTHERS), (Grant(Role.CHAIR, 1),), set()),
        (case(Withdrawal, asked_by=MINE, wanted=()), (Grant(Role.DEPUTY, 1),), {Role.LEAD_DEPUTY}),
        (case(Opinion, author_id=OTHERS, deputy_id=OTHERS, station_id=OTHERS), (Grant(Role.DEPUTY, 1),), set()),
    ],
)
def test_one_part_does_not_bring_another(one: Case, grants: tuple[Grant, ...], parts: set[Role]) -> None:
    assert roles_on(somebody(*grants), one) == parts


def test_who_has_left_an_opinion_has_no_part_in_it() -> None:
    left = case(Opinion, author_id=MINE, detached=True)
    assert roles_on(somebody(), left) == frozenset()


def test_an_opinion_nobody_transferred_is_no_units() -> None:
    clerk = somebody(Grant(Role.UNIT_CLERK, MINE), Grant(Role.UNIT_CLERK))
    assert roles_on(clerk, case(Opinion, author_id=OTHERS, unit_id=None)) == frozenset()


@pytest.mark.parametrize(
    ("status", "sent", "seen"),
    [
        (SuggestionStatus.DRAFTING, None, False),
        (SuggestionStatus.CO_SIGNING, None, False),
        # it came from elsewhere, or was sent and came back: no draft
        (SuggestionStatus.SUBMITTED, None, True),
        (SuggestionStatus.DRAFTING, datetime(2026, 3, 13, tzinfo=UTC), True),
    ],
)
def test_a_draft_is_its_deputys_alone(status: SuggestionStatus, sent: datetime | None, seen: bool) -> None:
    draft = case(Suggestion, lead_deputy_id=MINE, status=status, submitted_at=sent)

    assert bool(roles_on(somebody(Grant(Role.OFFICE), Grant(Role.GOV_OFFICE), id=OTHERS), draft)) is seen
    assert Role.LEAD_DEPUTY in roles_on(somebody(), draft)


def test_a_promise_in_a_draft_is_the_units_alone() -> None:
    draft = case(Commitment, number=None, unit_id=MINE, deputy_id=MINE)
    assert roles_on(somebody(*ALL_PARTS), draft) == {*UNIT_ROLES}


def test_the_program_itself_has_the_part_of_the_program() -> None:
    assert roles_on(SYSTEM, OPINION) == {Role.SYSTEM}
    assert Role.SYSTEM not in roles_on(Person(SYSTEM.id), OPINION)


@pytest.mark.parametrize(
    ("publication", "person", "reads"),
    [
        (Publication.CONFIDENTIAL, somebody(), True),
        (Publication.CONFIDENTIAL, somebody(Grant(Role.OFFICE), id=OTHERS), True),
        (Publication.CONFIDENTIAL, somebody(id=OTHERS), False),
        (Publication.TITLE, somebody(id=OTHERS), True),
    ],
)
def test_a_confidential_suggestion_is_read_by_who_has_a_part_in_it(
    publication: Publication, person: Person, reads: bool
) -> None:
    one = case(Suggestion, lead_deputy_id=MINE, publication=publication, **SENT)
    assert reads_text_of(person, one) is reads
