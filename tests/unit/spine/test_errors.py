"""What a refusal shows: its own sentence unless it names another, and the case as it stands now."""

from dataclasses import dataclass
from typing import ClassVar

import pytest

from domain.errors import ActionNotAllowed, CaseHasMovedOn, CaseworkError
from domain.lives import LIVES
from domain.notice import CaseRef, Say
from domain.roles import Role


@dataclass
class Numbered:
    """A case with a number and a title."""

    KIND: ClassVar[str] = "opinion"
    number: str | None = "YJ-2026-0001"
    title: str = "路灯不亮"
    status: str = "closed"
    ref: CaseRef = CaseRef("opinion", 7)


@dataclass
class Nameless:
    """A case with neither."""

    KIND: ClassVar[str] = "rating"
    status: str = "given"
    ref: CaseRef = CaseRef("rating", 8)


@pytest.mark.parametrize(
    ("case", "number"),
    [
        (Numbered(), "YJ-2026-0001"),
        (Numbered(number=None), "路灯不亮"),
        (Numbered(number=None, title=""), Say("this-case")),
        (Nameless(), Say("this-case")),
    ],
)
def test_a_case_that_has_moved_on_is_named_as_it_stands(case: Numbered | Nameless, number: str | Say) -> None:
    refused = CaseHasMovedOn.about(case)

    assert refused.says == "error-stale-button"
    assert refused.facts == {"number": number, "state": Say(f"status-{case.KIND}-{case.status}"), "ref": case.ref}


def test_a_refusal_shows_its_own_sentence_unless_it_names_another() -> None:
    assert CaseHasMovedOn().says == str(CaseHasMovedOn()) == "error-stale-button"
    other = CaseworkError("plan-first", suggestion="第3号")
    assert (other.says, str(other), other.facts) == ("plan-first", "plan-first", {"suggestion": "第3号"})


@pytest.mark.parametrize("life", LIVES, ids=[life.kind for life in LIVES])
def test_what_nobody_may_do_names_the_deed_and_who_could_do_it(life: object) -> None:
    one = next(one for one in LIVES if one is life)
    row = one.rows[0]
    with pytest.raises(ActionNotAllowed) as refused:
        one.step(row.while_[0], row.do, ())

    who = tuple(each.who for each in one.rows if each.do == row.do and row.while_[0] in each.while_)
    assert refused.value.facts == {
        "what": f"{one.kind}-{row.do}", "who": who, "status": row.while_[0], "kind": one.kind
    }  # fmt: skip
    assert Role.SYSTEM not in who or one.step(row.while_[0], row.do, {Role.SYSTEM})
