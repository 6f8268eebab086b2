"""What an operator writes down after calling is read line by line, typed or on the list."""

import pytest

from domain.campaigns.surveys.call_forms import Entry, on_list, typed
from domain.campaigns.surveys.survey import Contact
from domain.committee.poll_rule import Choice
from domain.people.sheets import Grid

S, B, D, U = Choice.SATISFIED, Choice.BASICALLY_SATISFIED, Choice.DISSATISFIED, Choice.UNKNOWN
UNITS = ("县交通局", "县教育局")


@pytest.mark.parametrize(
    ("line", "entry"),
    [
        ("12 满意 不了解", Entry(12, Contact.REACHED, (S, U))),
        ("12，基本、不满意", Entry(12, Contact.REACHED, (B, D))),
        ("7 1 -", Entry(7, Contact.REACHED, (S, None))),
        ("7 滿意 沒答", Entry(7, Contact.REACHED, (S, None))),
        ("13 没接", Entry(13, Contact.UNREACHED, (None, None))),
        ("14 拒访", Entry(14, Contact.REFUSED, (None, None))),
        ("15 satisfied unknown", Entry(15, Contact.REACHED, (S, U))),
    ],
)
def test_a_line_is_a_person(line: str, entry: Entry) -> None:
    assert typed(line, 2) == ([entry], [])


@pytest.mark.parametrize(
    "line", ["12", "12 满意", "12 满意 满意 满意", "十二 满意 满意", "12 很好 满意", "满意 满意", "、："]
)
def test_what_cannot_be_read_is_given_back(line: str) -> None:
    assert typed(f"1 满意 满意\n\n{line}", 2) == ([Entry(1, Contact.REACHED, (S, S))], [line])


def test_of_a_long_line_its_beginning_is_given_back() -> None:
    assert typed("啊" * 41, 2) == ([], ["啊" * 40])


def test_the_list_filled_in_is_read_by_its_headings() -> None:
    rows = [
        ["电话名单"],
        ["序号", "编号", "姓名", "接通", "县教育局", "县交通局"],
        ["1", "A1", "甲", "", "满意", "不满意"],
        ["2", "A2", "乙", "没接", "", ""],
        ["3", "A3", "丙", "", "", ""],
        ["4", "A4", "丁", "接通", "", "不了解"],
        ["5", "A5", "戊", "", "还行", ""],
    ]
    said = on_list(Grid("电话名单", list(enumerate(rows, 1))), UNITS)
    assert said.good == [
        Entry(1, Contact.REACHED, (D, S)),
        Entry(2, Contact.UNREACHED, (None, None)),
        Entry(4, Contact.REACHED, (U, None)),
    ]
    assert said.wrong == ["7"]


def test_a_line_that_ends_early_says_nothing_of_the_rest() -> None:
    rows = [["序号", "县交通局", "县教育局", "接通"], ["1", "满意"], ["2"], ["3", "", "不满意"]]
    said = on_list(Grid("电话名单", list(enumerate(rows, 1))), UNITS)
    assert said == ([Entry(1, Contact.REACHED, (S, None)), Entry(3, Contact.REACHED, (None, D))], [])


def test_a_list_without_the_targets_is_no_call_list() -> None:
    said = on_list(Grid("别的表", [(1, ["序号", "接通", "县教育局"]), (2, ["1", "", "满意"])]), UNITS)
    assert said == ([], ["别的表"])
