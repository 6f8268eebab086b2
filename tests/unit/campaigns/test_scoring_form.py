"""How an appraiser's line is read, what the seal is taken over, when a box counts."""

from decimal import Decimal
from hashlib import sha256

import pytest

from domain.campaigns.scoring.form import Sheet, canonical, digest_of, dimensions_of, means_of, points_in, scores_in
from domain.campaigns.scoring.session import Box, VoidCause, has_quorum
from handlers.committee.voting import is_ballot


@pytest.mark.parametrize(
    ("line", "scores"),
    [
        ("85 90 80 88 85", (85, 90, 80, 88, 85)),
        ("85，90、80,88;85", (85, 90, 80, 88, 85)),
        ("８５　９０　８０　８８　８５。", (85, 90, 80, 88, 85)),
        ("85\n90\n80\n88\n85", (85, 90, 80, 88, 85)),
        ("90", (90,) * 5),
        ("100分", (100,) * 5),
        ("0 0 0 0 0", (0,) * 5),
        ("85 90 80 88", None),
        ("85 90 80 88 101", None),
        ("85.5 90 80 88 85", None),
        ("-5", None),
        ("我给85 90 80 88 85", None),
        ("", None),
    ],
)
def test_a_line_has_a_number_for_each_dimension_or_one_for_all(line: str, scores: tuple[int, ...] | None) -> None:
    assert scores_in(line, 5) == scores


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("87.5 窗口有人", (875, "窗口有人")),
        ("窗口有人，90分", (900, "窗口有人,")),
        ("100 齐全", (1000, "齐全")),
        ("90分窗口有人", (900, "窗口有人")),
        ("窗口  有人 90分 资料 齐全", (900, "窗口 有人 资料 齐全")),
        ("100.5 齐全", None),
        ("齐全", None),
    ],
)
def test_an_inspectors_points_have_one_decimal_at_most(text: str, read: tuple[int, str] | None) -> None:
    assert points_in(text) == read


def test_a_duty_report_is_scored_by_its_own_three_dimensions() -> None:
    assert dimensions_of("conduct") == ("law", "openness", "approval", "service", "efficiency")
    assert dimensions_of("duty_report") == ("law", "diligence", "integrity")


def test_the_digest_is_taken_over_sheets_in_an_order_that_says_nothing() -> None:
    sheets = [Sheet(2, (90, 80)), Sheet(1, (70, 60)), Sheet(1, (50, 99))]
    about = {"campaign": "PY-2026-0001", "session": 1, "dimensions": ["law", "service"]}
    names = {1: "县交通局", 2: "县教育局"}
    text = canonical(about, names, sheets)
    assert text == canonical(about, names, sheets[::-1])
    assert text == (
        '{"campaign":"PY-2026-0001","dimensions":["law","service"],"session":1,"sheets":'
        '[{"scores":[50,99],"target":"县交通局"},{"scores":[70,60],"target":"县交通局"},'
        '{"scores":[90,80],"target":"县教育局"}]}'
    )
    assert digest_of(text, "ab") == sha256(text.encode() + b"\nab").hexdigest()
    assert digest_of(text, "ab") != digest_of(text, "ac")


def test_a_mean_is_of_every_point_and_half_goes_up() -> None:
    assert means_of([Sheet(1, (85, 90)), Sheet(1, (80, 86)), Sheet(2, (70, 71))]) == {
        1: Decimal("85.3"),
        2: Decimal("70.5"),
    }


@pytest.mark.parametrize(("appraisers", "there", "enough"), [(5, 2, False), (5, 3, True), (4, 2, False), (0, 0, False)])
def test_a_quorum_is_more_than_half(appraisers: int, there: int, enough: bool) -> None:
    assert has_quorum(appraisers, there) is enough


def test_a_box_is_void_by_too_few_by_too_many_or_when_it_was_touched() -> None:
    good = Box(appraisers=5, took_part=3, issued=30, counted=18, surplus=0)
    assert good.fault is None
    assert Box(5, 2, 30, 12, 0).fault == VoidCause.QUORUM
    assert Box(5, 5, 30, 31, 0).fault == VoidCause.SURPLUS
    assert Box(5, 5, 30, 30, 1).fault == VoidCause.SURPLUS
    assert Box(5, 5, 30, 0, 0, readable=False).fault == VoidCause.DIGEST


@pytest.mark.parametrize("do", ["sheets", "sheet-open", "sheet-hand-in", "scoring-papers"])
def test_what_is_typed_before_a_sheet_is_forgotten_even_when_its_turn_fails(do: str) -> None:
    """By the buttons of the message before the writer's eyes, as with ballots."""
    assert is_ballot({"callback_query": {"data": f"b:{do}:1:0:2"}})
    assert not is_ballot({"callback_query": {"data": "b:scoring-see:1:0:"}})
