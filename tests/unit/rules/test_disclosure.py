"""Who may read what: every field for every part somebody can play, and in every circumstance."""

from itertools import product
from typing import Any

import pytest

from domain.disclosure import READS, Field, When, may_read
from domain.roles import CAMPAIGN_ROLES, UNIT_ROLES, Role

CIRCUMSTANCES: list[dict[str, Any]] = [
    {"named": named, "confidential": confidential, "submitted": submitted}
    for named, confidential, submitted in product((True, False), repeat=3)
]
UNITS = set(UNIT_ROLES)
SUPERVISORS = {Role.CHAIR, Role.COMMITTEE}
ALL_OF_IT = {
    Role.LEAD_DEPUTY, Role.CO_SIGNER, Role.OFFICE, Role.GOV_OFFICE, *UNITS, *SUPERVISORS,
}  # fmt: skip
# the whole table once more, written by hand: who reads it at all
EVER = {
    Field.OPINION_TITLE: {Role.CITIZEN, Role.STATION, Role.DEPUTY, Role.LEAD_DEPUTY, Role.CO_SIGNER, Role.OFFICE},
    Field.OPINION_TEXT: {Role.CITIZEN, Role.STATION, Role.DEPUTY, Role.OFFICE},
    Field.OPINION_BRIEF: {Role.CITIZEN, Role.STATION, Role.DEPUTY, Role.OFFICE, *UNITS},
    Field.AUTHOR_NAME: {Role.CITIZEN, Role.STATION, Role.DEPUTY, Role.OFFICE},
    Field.AUTHOR_CONTACT: {Role.CITIZEN, Role.STATION, Role.DEPUTY},
    Field.VOICE: {Role.CITIZEN, Role.STATION, Role.DEPUTY, Role.OFFICE, *UNITS},
    Field.FILES: {Role.CITIZEN, Role.STATION, Role.DEPUTY, Role.OFFICE, *UNITS},
    Field.ABUSE: {Role.STATION},
    Field.SUGGESTION_TITLE: ALL_OF_IT,
    Field.SUGGESTION_TEXT: ALL_OF_IT,
    Field.CO_OPINION: UNITS,
    Field.REPLY_DRAFT: {Role.GOV_OFFICE, *UNITS},
    Field.REPLY: {Role.CITIZEN, *ALL_OF_IT},
    Field.FEEDBACK: {Role.LEAD_DEPUTY, Role.CO_SIGNER, Role.OFFICE, Role.GOV_OFFICE, *UNITS},
    Field.CO_SIGNER_VIEW: {Role.LEAD_DEPUTY, Role.EVALUATOR},
    Field.RATING: {Role.CITIZEN, Role.LEAD_DEPUTY, Role.OFFICE, Role.GOV_OFFICE},
    Field.RATING_REASON: {Role.CITIZEN, Role.LEAD_DEPUTY, Role.OFFICE, Role.GOV_OFFICE},
    Field.APPRAISAL_WORDS: {Role.DEPUTY, Role.ORGANISER, Role.OFFICE},
    Field.APPRAISAL_BRIEF: {Role.DEPUTY, Role.ORGANISER, Role.OFFICE, Role.AUDITOR, *UNITS},
    Field.APPRAISAL_SPEAKER: {Role.DEPUTY, Role.ORGANISER},
    Field.APPRAISAL_RESULT: {*CAMPAIGN_ROLES, Role.OFFICE, Role.CHAIR, Role.COMMITTEE_MEMBER, *UNITS},
    Field.RESULT_APPEAL: {
        Role.ORGANISER, Role.AUDITOR, Role.OFFICE, Role.CHAIR, Role.UNIT_HEAD, Role.UNIT_CLERK,
    },
}  # fmt: skip


@pytest.mark.parametrize(("field", "role"), list(product(Field, Role)))
def test_who_is_not_named_never_reads_it_and_who_is_does_in_some_circumstance(field: Field, role: Role) -> None:
    reads = [may_read(field, (role,), **one) for one in CIRCUMSTANCES]
    assert any(reads) == (role in EVER[field])
    assert may_read(field, (role,)) == (READS[field].get(role) is When.ALWAYS)


@pytest.mark.parametrize("role", sorted(UNITS))
def test_a_unit_never_reads_who_said_it_nor_a_feedback_before_it_is_given(role: Role) -> None:
    for one in CIRCUMSTANCES:
        for field in (Field.AUTHOR_NAME, Field.AUTHOR_CONTACT, Field.OPINION_TEXT, Field.ABUSE):
            assert not may_read(field, (role,), **one)
        for field in (Field.APPRAISAL_WORDS, Field.APPRAISAL_SPEAKER):
            assert not may_read(field, (role,), **one)
        assert may_read(Field.APPRAISAL_BRIEF, (role,), **one) == one["submitted"]
        assert may_read(Field.FEEDBACK, (role,), **one) == one["submitted"]
        assert may_read(Field.VOICE, (role,), **one) == one["named"]


def test_of_a_confidential_suggestion_the_government_office_reads_the_title() -> None:
    assert may_read(Field.SUGGESTION_TITLE, (Role.GOV_OFFICE,))
    assert not may_read(Field.SUGGESTION_TEXT, (Role.GOV_OFFICE,), confidential=True)
    assert may_read(Field.SUGGESTION_TEXT, (Role.GOV_OFFICE,), confidential=False)


def test_whoever_plays_several_parts_reads_what_the_best_of_them_reads() -> None:
    assert may_read(Field.OPINION_TEXT, (Role.GOV_OFFICE, Role.STATION))
    assert not may_read(Field.OPINION_TEXT, ())
