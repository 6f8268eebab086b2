"""Whose answer did not satisfy has the matter once more: here the deputy who answered in person."""

from collections.abc import AsyncIterator

import pytest

from domain.cases import Opinion
from domain.clocks import Clock
from storage import deadlines
from tests.contract.town import Town, town

NUMBER = "YJ-2026-0001"


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Town]:
    async with town(database_url) as place:
        yield place


async def answers(county: Town, words: str) -> None:
    """李梅 answers the citizen in person."""
    await county.presses("li", "打开", "答复群众", "没有关系")
    await county.says("li", words)
    await county.presses("li", "提交")


async def answered(county: Town) -> Opinion:
    """The station gave it to 李梅, who has answered."""
    opinion = await county.opinion()
    await county.presses("zhou", "打开", "交给代表")
    await county.says("zhou", "李梅")
    await county.presses("zhou", "确定")
    await answers(county, "我去校门口看过，已请交警大队来现场，下周给您回话。")
    return await county.opinion_now(opinion.id)


async def test_who_is_not_satisfied_with_the_deputys_answer_has_it_back_with_the_deputy(county: Town) -> None:
    opinion = await answered(county)
    assert opinion.status == "answered"
    county.days_pass(1)
    county.heard("zhou"), county.heard("li")

    *_, noted, why = await county.presses("wang", "不满意")

    assert noted == f"记下了：不满意。{NUMBER} 再办一次。\n李梅代表会在2026年3月17日(周二)前再答复您，编号不变。"
    [told] = county.heard("li")
    assert told.startswith(f"{NUMBER} 群众对答复不满意，再办一次。")
    assert "请在2026年3月17日(周二)前再答复" in told
    again = await county.opinion_now(opinion.id)
    assert (again.status, again.deputy_id) == ("with_deputy", county.ids["li"])
    clock = await county.scene.store.run(deadlines.running, opinion.ref, Clock.DEPUTY_CHOOSE)
    assert clock is not None
    assert (await county.steps(opinion.ref))[-1] == ("reopen_at_deputy", "citizen", county.ids["wang"])
    assert county.heard("zhou") == []

    await county.says("wang", "您只说会问，没有说什么时候画线。")
    assert county.last("li").endswith("“您只说会问，没有说什么时候画线。”")


async def test_the_second_time_the_office_decides_and_not_the_deputy(county: Town) -> None:
    opinion = await answered(county)
    await county.presses("wang", "不满意", "跳过")
    await answers(county, "交警大队说五月底前画好斑马线，我会盯着这件事。")

    await county.presses("wang", "不满意")

    assert (await county.opinion_now(opinion.id)).status == "disputed"
    assert county.last("chen").startswith(f"{NUMBER} 群众两次不满意，请决定。")
    assert [step[0] for step in await county.steps(opinion.ref)][-4:] == [
        "answer", "reopen_at_deputy", "answer", "dispute",
    ]  # fmt: skip
    assert await county.record_is_whole()
