"""Whatever was typed is found again: left by any word, for seven days, in every role."""

from collections.abc import AsyncIterator
from datetime import date

import pytest

from tests.contract.hall import CLERK, DEPUTY, PLAN, STATION, Hall, hall
from tests.flow.things import PHOTO, sends

MATTER = "人民路实验小学门口没有斑马线，希望画一条"
LEAVE = ("/menu", "0", "/start", "/cancel", "取消")


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Hall]:
    async with hall(database_url) as here:
        yield here


@pytest.mark.parametrize("word", LEAVE)
async def test_a_half_written_opinion_is_found_again(county: Hall, word: str) -> None:
    await county.says("wang", MATTER, word, "反映问题")

    assert county.last("wang") == f"上次您写了一半，接着写还是重新来？\n2026年3月16日(周一)：“{MATTER}”"
    await county.presses("wang", "接着写", "写好了", "匿名", "提交")
    assert "编号 YJ-2026-0001" in county.last("wang")


async def test_a_picture_alone_is_found_again_too(county: Hall) -> None:
    await sends(county, "wang", **PHOTO)
    await county.says("wang", "取消")
    assert county.last("wang").startswith("没有提交，写的内容给您留到2026年3月23日(周一)")
    await county.presses("wang", "反映问题")

    assert county.last("wang").endswith("“照片1张”")


async def test_new_words_are_not_mixed_into_an_old_draft_unasked(county: Hall) -> None:
    await county.says("wang", MATTER, "菜单", "解放路路灯不亮，希望修好")
    assert county.last("wang").startswith("记下了。上次您写了一半，这些接着它写吗？")
    await county.says("wang", "已经三天了，晚上看不见")
    await county.presses("wang", "重新来", "写好了")
    shown = await county.presses("wang", "匿名")

    assert shown[-2].startswith("“解放路路灯不亮，希望修好\n已经三天了，晚上看不见”")


async def test_new_words_go_on_with_the_old_draft_when_they_belong_to_it(county: Hall) -> None:
    await county.says("wang", MATTER, "菜单", "放学的时候人最多")
    await county.presses("wang", "接着写", "写好了")
    shown = await county.presses("wang", "匿名")

    assert shown[-2].startswith(f"“{MATTER}\n放学的时候人最多”")


async def test_after_seven_days_nothing_old_comes_back(county: Hall) -> None:
    await county.says("wang", MATTER)
    county.goes_to(date(2026, 3, 24))
    await county.says("wang", "解放路路灯不亮，希望修好")
    await county.presses("wang", "写好了")
    shown = await county.presses("wang", "匿名")

    assert "斑马线" not in "".join(shown)


async def test_a_very_long_draft_is_quoted_by_its_beginning(county: Hall) -> None:
    await county.says("wang", "人民路" + "很挤" * 2000, "菜单", "反映问题")

    assert len(county.last("wang")) < 300


async def given(county: Hall) -> None:
    """李梅 has an opinion before her."""
    await county.opinion()
    await county.presses(STATION, "打开", "交给代表", "1", "确定")
    await county.presses(DEPUTY, "打开", "写成建议", "现场看过")


@pytest.mark.parametrize("word", LEAVE)
async def test_a_deputys_half_text_is_found_again(county: Hall, word: str) -> None:
    await given(county)
    await county.says(DEPUTY, "题目：关于设置斑马线的建议", word, "草稿")

    assert "1. 关于设置斑马线的建议：写了一半" in county.last(DEPUTY)
    shown = await county.says(DEPUTY, "1")
    assert "题目：关于设置斑马线的建议" in "".join(shown)


async def test_a_deputy_who_drops_an_own_opinion_keeps_the_half_suggestion(county: Hall) -> None:
    await given(county)
    await county.says(DEPUTY, "题目：关于设置斑马线的建议", "反映问题", MATTER)
    await county.presses(DEPUTY, "写好了", "匿名", "不发了")
    await county.says(DEPUTY, "草稿")

    assert "1. 关于设置斑马线的建议：写了一半" in county.last(DEPUTY)


async def test_leaving_by_the_word_says_that_the_half_text_is_kept(county: Hall) -> None:
    await given(county)
    await county.says(DEPUTY, "题目：关于设置斑马线的建议", "取消")

    assert county.last(DEPUTY) == "草稿已存，没有提交。发“草稿”找回来。"


async def test_an_older_button_of_the_half_text_goes_on_with_it(county: Hall) -> None:
    await given(county)
    await county.says(DEPUTY, "题目：关于设置斑马线的建议\n情况：放学时人车混行。\n建议：请划线。")
    public = county.button(DEPUTY, "全文公开")
    await county.says(DEPUTY, "菜单", "1")
    await county.sends(DEPUTY, public)
    await county.presses(DEPUTY, "跳过")

    assert county.last(DEPUTY).startswith("建议已写好")


async def test_six_items_survive_a_look_at_something_else(county: Hall) -> None:
    await county.assigned()
    await county.presses(CLERK, "签收", "填六定")
    await county.says(CLERK, "牵头领导：王强", "菜单", "1", "1")
    await county.presses(CLERK, "填六定")
    assert "牵头领导 王强" in county.last(CLERK)
    await county.says(CLERK, PLAN, "菜单", "1", "1")
    await county.presses(CLERK, "提交六定")

    assert county.last(CLERK).startswith("六定已存")


async def test_an_evaluation_read_once_more_is_sent_from_its_older_message(county: Hall) -> None:
    await county.to_sign()
    await county.presses("wang-qiang", "签发")
    await county.presses(DEPUTY, "现在评价", "都满意")
    send = county.button(DEPUTY, "提交")
    await county.says(DEPUTY, "菜单", "2", "1")
    await county.sends(DEPUTY, send)

    assert county.last(DEPUTY).startswith("评价已提交：态度满意，结果满意")
