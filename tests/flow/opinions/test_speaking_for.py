"""代群众回话: who was written down and has no account adds and rates through the station, in the open."""

from collections.abc import AsyncIterator

import pytest

from tests.contract.town import Town, town

WORDS = "人民路18号门口路灯不亮，希望修好"


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Town]:
    async with town(database_url) as place:
        yield place


async def registered(county: Town) -> None:
    """王大爷 has come to the station, and what he said has been answered."""
    await county.says("zhou", "菜单")
    await county.presses("zhou", "代群众登记")
    await county.says("zhou", "王大爷 13800000000 来访", WORDS)
    await county.presses("zhou", "写好了", "提交", "打开")


async def answered(county: Town) -> None:
    """The station answers directly; it is asked to pass the answer on."""
    await county.presses("zhou", "直接答复")
    await county.says("zhou", "路灯已经修好，请您晚上看看。")
    told = await county.presses("zhou", "提交")
    assert any("请转告王大爷" in words for words in told)


async def test_the_rating_is_entered_by_the_officer_who_heard_it(county: Town) -> None:
    await registered(county)
    await answered(county)

    await county.presses("zhou", "代群众回话")
    assert county.last("zhou").startswith("王大爷 怎么说？请照原话记。")
    await county.presses("zhou", "满意")

    assert county.last("zhou").startswith("已记下 王大爷 的评价：满意")
    one = await county.opinion_now(1)
    assert one.status == "closed"
    steps = await county.steps(one.ref)
    assert ("enter_for", "station", county.ids["zhou"]) in steps, "the record says who entered it"
    await county.presses("zhou", "满意")
    assert "评价" in county.last("zhou")
    assert (await county.opinion_now(1)).status == "closed"
    assert await county.record_is_whole()


async def test_what_is_added_goes_to_whoever_has_the_matter(county: Town) -> None:
    await registered(county)
    await county.presses("zhou", "交给代表", "1", "确定")
    await county.presses("zhou", "代群众回话", "记补充的话")
    await county.says("zhou", "灯杆也歪了")

    assert county.last("zhou").startswith("已记下 王大爷 的话")
    assert any("灯杆也歪了" in words for words in county.heard("li"))


async def test_nobody_speaks_for_whoever_has_an_account_or_is_at_another_station(county: Town) -> None:
    await registered(county)
    await county.opinion()
    await county.sends("zhou", "b:speak-for:2:0:")
    assert county.last("zhou").startswith("YJ-2026-0002 不能代记")
    for data in ("b:speak-for:1:0:", "b:speak-rate:1:0:satisfied", "b:speak-add:1:0:"):
        await county.sends("wu", data)
        assert county.last("wu").startswith("这一件您看不到")
