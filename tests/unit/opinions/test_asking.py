"""Whether a matter is with whoever asks its author something."""

from dataclasses import fields

import pytest

from domain.cases import Opinion
from domain.handling.requests import Question
from domain.opinions.opinion import OpinionStatus as O
from domain.opinions.question import is_with, stands
from domain.roles import Role

DEPUTY, UNIT = 7, 3


def opinion(status: O, *, detached: bool = False) -> Opinion:
    known = {"status": status, "detached": detached, "deputy_id": DEPUTY, "unit_id": UNIT}
    return Opinion(**(dict.fromkeys((field.name for field in fields(Opinion)), None) | known))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("status", "role", "person", "unit", "theirs"),
    [
        (O.WITH_DEPUTY, Role.DEPUTY, DEPUTY, None, True),
        (O.ADOPTED, Role.DEPUTY, DEPUTY, None, True),
        (O.WITH_DEPUTY, Role.DEPUTY, 8, None, False),
        (O.HANDLING, Role.DEPUTY, DEPUTY, None, False),
        (O.HANDLING, Role.UNIT_CLERK, 8, UNIT, True),
        (O.HANDLING, Role.UNIT_CLERK, 8, 4, False),
        (O.WITH_DEPUTY, Role.UNIT_CLERK, 8, UNIT, False),
        (O.SCREENING, Role.STATION, 8, None, True),
        (O.HANDLING, Role.STATION, 8, None, True),
        (O.CLOSED, Role.STATION, 8, None, False),
        (O.SCREENING, Role.OFFICE, 8, None, False),
    ],
)
def test_a_question_is_for_who_has_the_matter(
    status: O, role: Role, person: int, unit: int | None, theirs: bool
) -> None:
    known = {"role": str(role), "person_id": person, "unit_id": unit}
    question = Question(**(dict.fromkeys((field.name for field in fields(Question)), None) | known))  # type: ignore[arg-type]

    assert is_with(opinion(status), role, person, unit) is theirs
    assert stands(question, opinion(status)) is theirs
    assert not stands(question, opinion(status, detached=True))
