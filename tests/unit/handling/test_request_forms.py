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


def test_a_second_rule_belongs_to_what_is_missing() -> None:
    said = return_from("三定方案第5条；属农业农村局；《条例》第8条", {})
    assert said == {"basis": "三定方案第5条", "reason": "属农业农村局", "proposed": "《条例》第8条"}


def test_what_is_left_over_belongs_to_the_last_item() -> None:
    assert return_from("水务局也行", WHOLE)["proposed"] == "农业农村局；水务局也行"
    said = {"until": "2026-09-16", "reason": "没批", "done": "已发函"}
    assert extension_from("也去看过", said, TODAY, DUE, CALENDAR)["done"] == "已发函；也去看过"


def test_a_unit_that_is_only_a_word_for_handling_is_kept_as_typed() -> None:
    assert return_from("建议交办理", {"reason": "甲", "basis": "乙"})["proposed"] == "办理"


@pytest.mark.parametrize(
    ("words", "until"),
    [
        # the first day said stays, unless another one says that it is the new last day
        ("9月16日；10月8日", "2026-09-16"),
        ("9月16日；延到10月8日", "2026-10-08"),
        ("再延三个月", "2026-09-16"),
        ("延期两个月", "2026-08-16"),
        ("推迟1个月", "2026-07-16"),
        ("申请延期到9月16日之前办", "2026-09-16"),
    ],
)
def test_the_new_last_day_is_the_first_one_or_the_one_announced(words: str, until: str) -> None:
    assert extension_from(words, {}, TODAY, DUE, CALENDAR)["until"] == until


def test_a_day_said_before_is_only_changed_by_one_that_is_announced() -> None:
    before = {"until": "2026-09-16", "reason": "没批", "done": "已发函"}
    assert extension_from("10月8日", before, TODAY, DUE, CALENDAR)["until"] == "2026-09-16"
    assert extension_from("延到10月8日", before, TODAY, DUE, CALENDAR)["until"] == "2026-10-08"


def test_a_reason_is_taken_without_its_name_and_what_is_done_with_it() -> None:
    said = extension_from("理由：没批；已经勘测；到9月16日", {}, TODAY, DUE, CALENDAR)
    assert said == {"until": "2026-09-16", "reason": "没批", "done": "已经勘测"}
    assert extension_from("Reason: no permit", {}, TODAY, DUE, CALENDAR) == {"reason": "no permit"}
    assert extension_from("reasonable delay", {}, TODAY, DUE, CALENDAR) == {"reason": "reasonable delay"}


@pytest.mark.parametrize("nothing", ["正在研究。", "：无", "办理中；"])
def test_stops_make_nothing_out_of_being_studied(nothing: str) -> None:
    assert "done" not in extension_from(f"没批；{nothing}", {}, TODAY, DUE, CALENDAR)


@pytest.mark.parametrize(
    ("words", "besides"),
    [
        ("延期到8月16日前，先完成勘测。", "先完成勘测"),
        ("先勘测，至8月16日；再发函", "先勘测 再发函"),
        ("。先勘测、到8月16日之前", "先勘测"),
    ],
)
def test_the_words_besides_the_day_are_kept_without_it(words: str, besides: str) -> None:
    assert until_from(words, TODAY) == (date(2026, 8, 16), besides)
    assert until_from("。先勘测；", TODAY) == (None, "先勘测")


@pytest.mark.parametrize("reason", ["becauseX光机没批", "reasons are many"])
def test_a_word_that_goes_on_announces_nothing(reason: str) -> None:
    assert extension_from(reason, {}, TODAY, DUE, CALENDAR) == {"reason": reason}


@pytest.mark.parametrize("reason", ["党组会研究这件事情要等到6月30日", "6月30日才开党组会研究这件事情"])
def test_a_day_with_much_around_it_is_no_new_last_day_even_without_another(reason: str) -> None:
    assert extension_from(reason, {}, TODAY, DUE, CALENDAR) == {"reason": reason}


def test_stops_around_a_piece_are_taken_off() -> None:
    said = extension_from("没批。；，已发函、", {}, TODAY, DUE, CALENDAR)
    assert said == {"reason": "没批", "done": "已发函"}
    assert until_from("到：8月16日", TODAY) == (date(2026, 8, 16), "")
    assert until_from("8月16日，之前办", TODAY) == (date(2026, 8, 16), "办")
