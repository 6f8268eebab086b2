"""Weights, lists and the days of a stage, as an organiser types them."""

from datetime import date

import pytest

from domain.campaigns.forms import days_of, lines_in, weights_in
from domain.errors import CaseworkError

TODAY = date(2026, 3, 16)


@pytest.mark.parametrize(
    ("text", "weights"),
    [
        ("满意度50 评议员30 检查20", {"survey": 50, "appraisers": 30, "inspection": 20}),
        ("群众满意度：50%，评议代表占40，督查=10", {"survey": 50, "appraisers": 40, "inspection": 10}),
        ("Survey 60; APPRAISERS: 40", {"survey": 60, "appraisers": 40}),
        ("滿意率60，評議員40", {"survey": 60, "appraisers": 40}),
        ("评议员 70\n整改 30", {"appraisers": 70, "rectification": 30}),
        ("评议员100", {"appraisers": 100}),
        ("评议员99 检查1", {"appraisers": 99, "inspection": 1}),
        # nothing counts for nothing
        ("满意度100 检查0", {"survey": 100}),
        ("ſurvey 60", {}),
        ("都一样", {}),
        ("", {}),
    ],
)
def test_each_component_that_is_named_gets_its_percent(text: str, weights: dict[str, int]) -> None:
    assert weights_in(text) == weights


@pytest.mark.parametrize("number", ["1000", "101", "50.5", "5.5", "9" * 30])
def test_a_weight_that_is_no_part_of_the_whole_is_not_cut_to_one(number: str) -> None:
    with pytest.raises(CaseworkError) as refused:
        weights_in(f"满意度{number} 评议员60 检查40")
    assert (refused.value.says, refused.value.facts["number"]) == ("set-weight-whole", number[:12])


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("1、窗口服务\n2. 收费公开\n（三）办事效率", ["窗口服务", "收费公开", "办事效率"]),
        ("- 窗口服务\n• 收费公开 \n\n  \n窗口服务", ["窗口服务", "收费公开"]),
        # a figure that belongs to the words stays
        ("12345热线", ["12345热线"]),
        ("", []),
    ],
)
def test_a_list_has_no_numbers_and_nothing_twice(text: str, lines: list[str]) -> None:
    assert lines_in(text) == lines


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("6月15日到7月10日", (date(2026, 6, 15), date(2026, 7, 10))),
        ("6月15日至20日", (date(2026, 6, 15), date(2026, 6, 20))),
        # the last day is the next such day after the first one
        ("12月20日到1月10日", (date(2026, 12, 20), date(2027, 1, 10))),
        # and the first one the next from today on
        ("2月1日到2月20日", (date(2027, 2, 1), date(2027, 2, 20))),
        ("6月15日", None),
        ("下个月", None),
    ],
)
def test_a_stage_has_two_days(line: str, days: tuple[date, date] | None) -> None:
    assert days_of(line, TODAY) == days


@pytest.mark.parametrize("line", ["2月30日到3月20日", "6月15日到6月31日"])
def test_a_day_that_is_none_is_refused(line: str) -> None:
    with pytest.raises(CaseworkError) as no:
        days_of(line, TODAY)
    assert no.value.says == "error-bad-date"
