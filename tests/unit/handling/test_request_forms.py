"""What a unit types to return a matter or to have more time, taken apart."""

from datetime import date

import pytest

from domain.errors import CaseworkError
from domain.handling.request_forms import extension_from, gaps, return_from, until_from
from domain.handling.request_guards import EXTENSION_ITEMS, RETURN_ITEMS
from domain.rules.calendar import packaged

CALENDAR, TODAY, DUE = packaged(), date(2026, 6, 12), date(2026, 6, 16)
WHOLE = {"reason": "属农业农村局", "basis": "三定方案第5条", "proposed": "农业农村局"}


@pytest.mark.parametrize(
    "words",
    [
        "属农业农村局；三定方案第5条；建议交农业农村局",
        "三定方案第5条\n建议由农业农村局主办\n属农业农村局",
        "理由：属农业农村局；依据：三定方案第5条；建议改交：农业农村局",
        "属农业农村局；三定方案第5条；农业农村局",
    ],
)
def test_reason_rule_and_unit_in_any_order(words: str) -> None:
    assert return_from(words, {}) == WHOLE


def test_what_is_missing_is_known_and_filled_by_the_next_message() -> None:
    said = return_from("不归我们管", {})
    assert gaps(said, RETURN_ITEMS) == ["basis", "proposed"]
    assert return_from("三定方案第5条；农业农村局", said) == {**WHOLE, "reason": "不归我们管"}


def test_a_named_item_replaces_what_was_there() -> None:
    assert return_from("依据 《条例》第8条", WHOLE)["basis"] == "《条例》第8条"


def test_the_office_of_the_government_keeps_its_name() -> None:
    assert return_from("建议交政府办", {})["proposed"] == "政府办"


@pytest.mark.parametrize("day", ["到9月16日", "延期到2026-09-16", "再延3个月", "9月16日"])
def test_until_when_why_and_what_is_done(day: str) -> None:
    said = extension_from(f"{day}；土地手续没批；已完成勘测和方案", {}, TODAY, DUE, CALENDAR)
    assert said == {"until": "2026-09-16", "reason": "土地手续没批", "done": "已完成勘测和方案"}


@pytest.mark.parametrize("nothing", ["正在调研", "正在研究", "没有"])
def test_being_studied_is_not_done(nothing: str) -> None:
    said = extension_from(f"到9月16日；土地手续没批；{nothing}", {}, TODAY, DUE, CALENDAR)
    assert gaps(said, EXTENSION_ITEMS) == ["done"]


def test_a_day_inside_a_reason_is_no_new_last_day() -> None:
    said = extension_from("到9月16日；6月30日才开党组会研究这件事情；已发函", {}, TODAY, DUE, CALENDAR)
    assert said["until"] == "2026-09-16"
    assert said["reason"] == "6月30日才开党组会研究这件事情"


def test_a_day_that_does_not_exist_is_refused() -> None:
    with pytest.raises(CaseworkError):
        extension_from("到2月30日；没批；已发函", {}, TODAY, DUE, CALENDAR)


def test_the_office_names_a_day_and_a_reason() -> None:
    assert until_from("到8月16日；先完成勘测", TODAY) == (date(2026, 8, 16), "先完成勘测")
    assert until_from("8月16日", TODAY) == (date(2026, 8, 16), "")
    assert until_from("先完成勘测", TODAY) == (None, "先完成勘测")
