"""Whoever has everything erased is looked for in every table: no word of theirs is left anywhere."""

from collections.abc import AsyncIterator

import pytest
from sqlalchemy import Connection, select

from storage import tables
from tests.contract.hall import CLERK, STATION, Hall, hall

# One word that stands in everything this person ever wrote, and in nothing else.
MARK = "桃花潭"


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Hall]:
    async with hall(database_url) as here:
        yield here


def where_it_stands(c: Connection, *words: str) -> set[str]:
    """Table and column of every place where one of these words is kept, in plain letters or escaped."""
    spellings = {one for word in words for one in (word, word.encode("unicode_escape").decode())}
    return {
        f"{table.name}.{name}"
        for table in tables.metadata.sorted_tables
        for row in c.execute(select(table)).mappings()
        for name, value in row.items()
        if any(one in in_letters(value) for one in spellings)
    }


def in_letters(value: object) -> str:
    return value.decode(errors="replace") if isinstance(value, bytes) else str(value)


async def told_and_answered(county: Hall) -> None:
    """An opinion with everything people say around one, closed in the end."""
    await county.says("wang", f"人民路实验小学门口没有斑马线，{MARK}的孩子放学害怕，希望画一条")
    await county.presses("wang", "写好了", "写姓名")
    await county.says("wang", f"{MARK}王 13800000000")
    await county.presses("wang", "提交")
    await county.presses(STATION, "打开", "要求补充")
    await county.says(STATION, "是哪一盏？")
    await county.presses(STATION, "问群众")
    await county.presses("wang", "补充")
    await county.says("wang", f"{MARK}三栋门口那一盏")
    await county.presses("wang", "提交")
    await county.presses(STATION, "打开", "转给单位")
    await county.says(STATION, "交通")
    await county.presses(STATION, "确定")
    await county.presses(CLERK, "打开", "问群众")
    await county.says(CLERK, "晚上几点？")
    await county.presses("wang", "现在回答")
    await county.says("wang", f"{MARK}那边从七点起")
    await county.presses("wang", "提交", "看进度", "补充")
    await county.says("wang", f"{MARK}的孩子都害怕")
    await county.presses("wang", "写好了")
    await county.presses(CLERK, "打开", "答复群众")
    await county.says(CLERK, "已派人看过，控制器烧坏，3月22日前换好。")
    await county.presses(CLERK, "提交")
    await county.presses("wang", "不满意")
    await county.says("wang", f"{MARK}门口还是黑的")
    await county.presses(CLERK, "打开", "答复群众")
    await county.says(CLERK, "3月17日已换好，每周巡查一次，设施科负责。")
    await county.presses(CLERK, "提交")
    await county.presses("wang", "满意")


async def test_no_word_is_left_of_somebody_who_had_everything_erased(county: Hall) -> None:
    await told_and_answered(county)
    await county.says("wang", f"救命，{MARK}三栋着火了")
    before = await county.scene.store.read(where_it_stands, MARK)
    assert before >= {
        "opinions.text",
        "questions.answer",
        "answers.reason",
        "additions.text",
        "inbox.raw",
        "outbox.body",
    }
    await county.says("wang", "我的资料")
    await county.presses("wang", "删除我的资料", "全部删除")
    left = await county.scene.store.read(where_it_stands, MARK, "13800000000")
    assert left == set()


async def test_the_record_holds_none_of_a_citizens_words(county: Hall) -> None:
    await told_and_answered(county)
    held = await county.scene.store.read(where_it_stands, MARK, "13800000000")
    assert not [place for place in held if place.startswith(("events", "deadlines", "alerts", "notes", "series"))]
    assert await county.record_is_whole()


@pytest.mark.parametrize("times", [40, 1_000])
async def test_a_long_text_goes_wherever_it_was_cut(county: Hall, times: int) -> None:
    long = "".join(f"第{n}个孩子在{MARK}" for n in range(times))
    await county.says("wang", "人民路实验小学门口没有斑马线，希望画一条")
    await county.presses("wang", "写好了", "匿名", "提交", "补充")
    await county.says("wang", long)
    await county.presses("wang", "写好了")
    await county.presses(STATION, "打开")
    assert MARK in "".join(str(body) for body in county._bodies(STATION))
    await county.presses("wang", "看进度", "撤回", "撤回这件")
    staff = await county.scene.store.read(where_it_stands, MARK)
    assert staff == set()
