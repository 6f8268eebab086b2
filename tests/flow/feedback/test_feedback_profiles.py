"""What is asked about a reply is the place's: dimensions, levels, understanding (docs/rules.md §6)."""

from typing import Any

import pytest

from domain.rules.profile import load
from storage import tables
from tests.contract.hall import CLERK, DEPUTY
from tests.flow.evaluators import JY, after_reply, place_with

FOUR = ("attitude", "result", "process", "implementation")


async def test_four_dimensions_are_asked_one_after_the_other(database_url: str) -> None:
    async with after_reply(database_url, feedback_dimensions=FOUR) as county:
        await county.replied()
        await county.presses(DEPUTY, "现在评价")
        assert county.last(DEPUTY).startswith(f"{JY} 请评价：办理态度、办理结果、办理过程、落实情况")
        await county.presses(DEPUTY, "分开评价", "满意", "基本满意", "满意")
        assert county.last(DEPUTY).startswith("落实得怎么样？")
        await county.presses(DEPUTY, "不满意")
        await county.says(DEPUTY, "牌子还没有立")
        await county.presses(DEPUTY, "提交")

        [given] = await county.rows(tables.feedbacks)
        assert [getattr(given, one) for one in FOUR] == [
            "satisfied",
            "basically_satisfied",
            "satisfied",
            "dissatisfied",
        ]
        assert any(
            "代表评价：态度满意，结果基本满意，过程满意，落实不满意。“牌子还没有立”" in words
            for words in county.heard(CLERK)
        )
        assert (await county.suggestion_now(1)).status == "rehandling"


async def test_two_levels_are_two_buttons(database_url: str) -> None:
    async with after_reply(database_url, levels=("satisfied", "dissatisfied")) as county:
        await county.replied()
        await county.presses(DEPUTY, "现在评价")
        assert county.labels(DEPUTY)[:3] == ["都满意", "都不满意", "分开评价"]


LEVELS = ("satisfied", "basically_satisfied", "dissatisfied", "understood")


@pytest.mark.parametrize(("outcome", "offered"), [("办不了", True), ("已解决", False)])
async def test_understanding_is_offered_for_what_cannot_be_done(database_url: str, outcome: str, offered: bool) -> None:
    async with after_reply(database_url, levels=LEVELS) as county:
        await county.replied(outcome=outcome)
        await county.presses(DEPUTY, "现在评价", "分开评价")
        assert "没办成但理解" not in county.labels(DEPUTY)
        await county.presses(DEPUTY, "满意")
        assert ("没办成但理解" in county.labels(DEPUTY)) is offered
        if offered:
            await county.presses(DEPUTY, "没办成但理解", "提交")
            assert county.last(DEPUTY).startswith("评价已提交：态度满意，结果没办成但理解")
            assert (await county.suggestion_now(1)).status == "feedback_given"


async def test_an_old_button_does_not_choose_what_is_not_offered(database_url: str) -> None:
    async with after_reply(database_url) as county:
        await county.replied()
        await county.sends(DEPUTY, "b:feedback-rate:1:0:su")
        assert county.last(DEPUTY).startswith("办理态度怎么样？")


async def test_without_a_second_round_people_meet_at_once(database_url: str) -> None:
    async with after_reply(database_url, max_rounds=0) as county:
        await county.replied()
        await county.evaluates(DEPUTY, "都不满意", reason="只画了一半")
        assert (await county.suggestion_now(1)).status == "escalated"


@pytest.mark.parametrize(
    "settings",
    [
        {"feedback_dimensions": ("attitude",)},
        {"feedback_dimensions": ("attitude", "result", "result")},
        {"levels": ("satisfied", "basically_satisfied")},
        {"remind_n": 4},
        {"silence_policy": "count"},
        {"rehandle_trigger": "never"},
    ],
)
def test_values_nobody_could_work_with_are_refused(settings: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=next(iter(settings))):
        place_with(**settings)
    assert load().remind_n == 1
