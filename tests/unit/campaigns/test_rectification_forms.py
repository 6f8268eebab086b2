"""A plan typed in one message or several, and what makes an item come first, taken apart."""

from datetime import date

import pytest

from domain.campaigns.rectification_forms import plan_from, plan_gaps, weighing_from
from domain.errors import CaseworkError

TODAY = date(2026, 3, 16)
WHOLE = {
    "task": "补划车位线",
    "measure": "夜间施工，先东街后西街",
    "due": "2026-06-10",
    "owner": "张涛",
    "cause": "图纸三年没更新",
    "standard": "线清晰、图册更新",
    "accountable": "王强",
    "driver": "张涛",
    "doer": "陈亮",
}


@pytest.mark.parametrize(
    "text",
    [
        "任务：补划车位线；措施：夜间施工，先东街后西街；时间：6月10日；责任人：张涛；原因：图纸三年没更新；"
        "标准：线清晰、图册更新；管：王强；抓：张涛；做：陈亮",
        "整改任务:补划车位线\n整改措施:夜间施工，先东街后西街\n完成时限:2026年6月10日前\n责任人员:张涛\n原因分析:图纸三年没更新\n"
        "整改标准:线清晰、图册更新\n有人管:王强，有人抓:张涛，有人做:陈亮",
        "task: 补划车位线; measures: 夜间施工，先东街后西街; by when: 10 June; owner: 张涛; cause: 图纸三年没更新; "
        "standard: 线清晰、图册更新; accountable: 王强; driver: 张涛; doer: 陈亮",
        "任務：补划车位线；措施：夜间施工，先东街后西街；時間：6月10日；責任人：张涛；原因：图纸三年没更新；"
        "標準：线清晰、图册更新；管：王强；抓：张涛；做：陈亮",
    ],
)
def test_a_plan_in_one_message(text: str) -> None:
    assert plan_from(text, {}, TODAY) == WHOLE
    assert plan_gaps(plan_from(text, {}, TODAY)) == []


def test_what_has_no_name_answers_what_is_missing_in_order() -> None:
    said = plan_from("补划车位线\n夜间施工\n6月10日前", {}, TODAY)
    assert said == {"task": "补划车位线", "measure": "夜间施工", "due": "2026-06-10"}
    assert plan_gaps(said) == ["owner", "cause", "standard", "accountable", "driver", "doer"]
    assert plan_from("张涛", said, TODAY)["owner"] == "张涛"


def test_a_named_piece_replaces_what_was_there_and_the_rest_stays() -> None:
    said = plan_from("时间：5月30日；标准：线清晰", WHOLE, TODAY)
    assert said == {**WHOLE, "due": "2026-05-30", "standard": "线清晰"}


def test_a_day_inside_a_sentence_stays_in_the_sentence() -> None:
    said = plan_from("任务：5月30日前先划东街，6月10日前划西街", {}, TODAY)
    assert said == {"task": "5月30日前先划东街，6月10日前划西街"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # what stands before the first name has none
        ("夜间施工，任务：补划车位线", {"task": "补划车位线", "measure": "夜间施工"}),
        ("补划车位线。；。；\n", {"task": "补划车位线"}),
        ("Xtask: 补划车位线", {"task": "Xtask: 补划车位线"}),
        # no day among them: the day is asked for, not guessed
        ("补划车位线\n夜间施工\n张涛", {"task": "补划车位线", "measure": "夜间施工", "owner": "张涛"}),
        ("我们局里争取6月10日", {"due": "2026-06-10"}),
        ("我们局里会争取6月10日", {"task": "我们局里会争取6月10日"}),
        ("先划东街再划西街最后6月10日", {"task": "先划东街再划西街最后6月10日"}),
    ],
)
def test_words_without_a_name_are_a_day_or_what_is_missing(text: str, said: dict[str, str]) -> None:
    assert plan_from(text, {}, TODAY) == said


def test_a_plan_that_lacks_nothing_takes_more_words_as_a_measure_and_keeps_its_day() -> None:
    assert plan_from("6月20日", WHOLE, TODAY) == {**WHOLE, "measure": f"{WHOLE['measure']}；6月20日"}


@pytest.mark.parametrize(
    ("words", "refused", "of_it"),
    [
        ("时间：尽快", "rectify-vague-day", {"words": "尽快"}),
        ("时间：年内", "error-bad-date", {"text": "年内"}),
    ],
)
def test_soon_is_no_day(words: str, refused: str, of_it: dict[str, str]) -> None:
    with pytest.raises(CaseworkError) as no:
        plan_from(words, {}, TODAY)
    assert (no.value.says, no.value.facts) == (refused, of_it)


@pytest.mark.parametrize("words", ["taſk: 补划车位线", "meaſures: 夜间施工", "drıver: 陈亮", "DRİVER: 陈亮"])
def test_letters_of_another_alphabet_announce_nothing(words: str) -> None:
    assert plan_from(words, {}, TODAY) == {"task": words}


def test_capitals_announce_as_well() -> None:
    assert plan_from("TASK: 补划车位线；Driver：陈亮", {}, TODAY) == {"task": "补划车位线", "driver": "陈亮"}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("易 重 急", {"ease": 1, "weight": 1, "urgency": 1}),
        ("難，輕，緩", {"ease": 3, "weight": 3, "urgency": 3}),
        ("hard, urgent", {"ease": 3, "urgency": 1}),
        ("不急", {"urgency": 3}),
        ("看着办", {}),
    ],
)
def test_what_comes_first_in_one_line(text: str, places: dict[str, int]) -> None:
    assert weighing_from(text) == places
