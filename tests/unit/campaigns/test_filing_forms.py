"""What is asked for each kind of filing, and when an answer says nothing."""

import pytest

from domain.campaigns.filing_forms import FORMS, FilingKind, Point, Question, says_nothing, telephone_in
from domain.notice import Say

WINDOWS, FEES = Point("1", "窗口服务"), Point("2", "收费公开")


def test_plain_questions_are_asked_once() -> None:
    assert FORMS[FilingKind.CONTACT].steps((WINDOWS, FEES)) == (
        Question("contact", "contact", Say("filing-asks-contact")),
    )


def test_questions_about_points_are_asked_point_by_point() -> None:
    assert FORMS[FilingKind.SELF_CHECK].steps((WINDOWS, FEES)) == tuple(
        Question(f"{name}:{point.name}", name, Say(f"filing-asks-{name}", {"point": point.words}))
        for point in (WINDOWS, FEES)
        for name in ("good", "problems")
    )
    assert FORMS[FilingKind.SELF_CHECK].steps(()) == ()


@pytest.mark.parametrize(
    "words",
    [
        "",
        "无",
        "没有什么问题",
        "暂未发现明显问题。",
        "沒有問題",
        "No problems found",
        "N/A",
        "一切正常",
        "1. 无；2. 无",
        "___",
        "无问题，都好",
    ],
)
def test_a_formula_says_nothing(words: str) -> None:
    assert says_nothing(words)


@pytest.mark.parametrize("words", ["周六没人", "窗口慢", "long queues", "没有无障碍通道"])
def test_a_problem_says_something(words: str) -> None:
    assert not says_nothing(words)


@pytest.mark.parametrize(
    ("words", "rings"),
    [("何平 19900000001", True), ("0999-123 4567", True), ("1234567", True), ("123456", False), ("", False)],
)
def test_a_telephone_number_has_seven_digits(words: str, rings: bool) -> None:
    assert telephone_in(words) is rings
