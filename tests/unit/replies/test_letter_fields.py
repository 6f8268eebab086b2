"""The blanks of a letter's template: found wherever they stand, known or not."""

import pytest

from domain.replies.letter_form import FIELDS, MUST, names_in


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("", []),
        ("{{单位}} {{文号}}", ["单位", "文号"]),
        ("尊敬的{{称呼}}：{{没有的}}", ["称呼", "没有的"]),
        ("{单位}", []),
    ],
)
def test_blanks_are_named_in_their_order(words: str, names: list[str]) -> None:
    assert list(names_in(words)) == names


def test_what_a_letter_must_say_are_blanks_there_are() -> None:
    assert set(MUST) <= set(FIELDS)
    assert {"标题", "正文", "签发人", "日期"} <= set(MUST)
