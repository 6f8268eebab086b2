"""Where a place lets it be said, a deputy explains why the feedback comes later; reminders as many as it wants."""

from datetime import date

import pytest

from tests.contract.hall import DEPUTY, OFFICE
from tests.flow.evaluators import FIRST, JY, after_reply


async def test_a_delay_is_explained_reminders_stop_and_it_counts_as_explained(database_url: str) -> None:
    async with after_reply(database_url, silence_policy="explain") as county:
        await county.replied()
        county.goes_to(date(2026, 6, 15))
        await county.presses(DEPUTY, "现在评价", "晚些评价")
        ask = county.last(DEPUTY)
        await county.says(DEPUTY, "7月20日前，要等学校放假去现场看")

        assert "现在2026年7月2日(周四)截止，最晚2026年7月23日(周四)" in ask
        assert county.last(DEPUTY).startswith(f"记下了：{JY} 2026年7月20日(周一)前评价。")
        assert county.heard(OFFICE)[-1] == f"{JY} 代表晚些评价，2026年7月20日(周一)前。\n“要等学校放假去现场看”"
        assert (await county.feedback()).status == "explained_delay"
        await county.passes_to("2026-07-21")
        assert await county.fired("feedback") == []
        assert (await county.feedback()).status == "explained"
        assert (await county.suggestion_now(1)).status == "feedback_silent"
        assert county.heard(DEPUTY)[-1].startswith(f"{JY} 评价已截止，记为“已说明原因”。")
        assert await county.record_is_whole()


async def test_within_the_delay_the_feedback_still_comes(database_url: str) -> None:
    async with after_reply(database_url, silence_policy="explain") as county:
        await county.replied()
        await county.presses(DEPUTY, "现在评价", "晚些评价")
        await county.says(DEPUTY, "住院")
        await county.passes_to("2026-07-22")

        done = await county.evaluates(DEPUTY, "都满意")

        assert done.startswith("评价已提交：态度满意，结果满意\n2026年7月23日(周四)前还可以改")
        assert await county.clocks("feedback") == [
            ("feedback", date(2026, 6, 10), date(2026, 7, 2), False),
            ("feedback", date(2026, 6, 10), date(2026, 7, 23), False),
        ]


async def test_a_delay_has_its_latest_day_and_elsewhere_there_is_none(database_url: str) -> None:
    async with after_reply(database_url, silence_policy="explain") as county:
        await county.replied()
        await county.presses(DEPUTY, "现在评价", "晚些评价")
        await county.says(DEPUTY, "8月1日前，太忙")
        assert county.last(DEPUTY).startswith("最晚只能到2026年7月23日(周四)")
        assert (await county.feedback()).status == "invited"


async def test_by_default_no_delay_is_offered_and_silence_is_not_counted(database_url: str) -> None:
    async with after_reply(database_url) as county:
        await county.replied(FIRST)
        await county.presses(DEPUTY, "现在评价")
        assert "晚些评价" not in county.labels(DEPUTY)
        await county.passes_to("2026-07-03")
        assert await county.fired("feedback") == [(date(2026, 6, 22), "half")]
        assert (await county.feedback()).status == "expired"
        assert (await county.suggestion_now(1)).status == "feedback_silent"


@pytest.mark.parametrize(
    ("times", "days"),
    [
        (0, []),
        (2, [("1/3", date(2026, 6, 17)), ("2/3", date(2026, 6, 25))]),
        (3, [("1/4", date(2026, 6, 15)), ("half", date(2026, 6, 22)), ("3/4", date(2026, 6, 26))]),
    ],
)
async def test_a_place_reminds_as_often_as_it_wants(
    database_url: str, times: int, days: list[tuple[str, date]]
) -> None:
    async with after_reply(database_url, remind_n=times) as county:
        await county.replied()
        await county.passes_to("2026-07-03")
        assert await county.fired("feedback") == [(day, rung) for rung, day in days]
