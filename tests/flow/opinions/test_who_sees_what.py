"""Anonymous means anonymous; numbers open cases in any writing, for those who have a part in them; lists have pages."""

import json
from collections.abc import AsyncIterator

import pytest

from tests.contract.hall import CLERK, CO_CLERK, DEPUTY, HEAD, OFFICE, STATION, TITLE, Hall, hall
from tests.flow.things import drafted


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Hall]:
    async with hall(database_url) as here:
        yield here


def everything(county: Hall, who: str) -> str:
    """All that was ever sent to somebody, buttons included."""
    return "".join(json.dumps(body, ensure_ascii=False) for body in county._bodies(who))


async def test_nobody_learns_who_an_anonymous_author_is(county: Hall) -> None:
    await county.says("wang", "人民路实验小学门口没有斑马线，希望画一条")
    await county.presses("wang", "写好了", "写姓名")
    await county.says("wang", "王阿姨 13800000000")
    await county.presses("wang", "改一处", "改署名", "匿名", "提交")
    await county.presses(STATION, "打开", "交给代表", "1", "确定", "回到菜单")
    await county.says(STATION, "3", "1")
    await county.presses(DEPUTY, "打开", "写成建议", "现场看过")
    await county.says(DEPUTY, f"题目：{TITLE}\n情况：放学时三百名学生横穿。\n建议：请划斑马线。")
    await county.presses(DEPUTY, "全文公开", "跳过", "直接提交")
    await county.presses(OFFICE, "打开", "登记编号", "现在交办")
    await county.says(OFFICE, "主办交通局 协办教育局")
    await county.presses(OFFICE, "确定交办")
    await county.presses(CLERK, "看全文")

    account = str(county._addresses["wang"])
    for who in (STATION, DEPUTY, OFFICE, CLERK, HEAD, CO_CLERK):
        seen = everything(county, who)
        assert not [word for word in ("王阿姨", "13800000000", account) if word in seen], who
    assert "匿名群众" in everything(county, DEPUTY)


WRITINGS = (
    "YJ-2026-0001",
    "yj20260001",
    "YJ－2026－0001",
    "yj 2026 1",
    "YJ—2026—0001。",
    "1号",
    "第1号",
    "yj-2026-1号",
)


async def test_a_number_in_any_writing_opens_the_case(county: Hall) -> None:
    await drafted(county)
    await county.presses("wang", "提交")
    for writing in WRITINGS:
        await county.says("wang", "菜单", writing)
        assert county.last("wang").startswith("YJ-2026-0001 "), writing
        assert "下一步：城关联络站" in county.last("wang"), writing


async def test_the_suggestions_number_opens_the_matter_for_everybody_in_it(county: Hall) -> None:
    await county.assigned()
    for who, head in (
        ("wang", "YJ-2026-0001"),
        (STATION, "YJ-2026-0001"),
        (DEPUTY, "JY-2026-0001"),
        (OFFICE, "JY-2026-0001"),
        ("feng-rui", "JY-2026-0001"),
        (CLERK, "JY-2026-0001"),
        (CO_CLERK, "JY-2026-0001"),
    ):
        await county.says(who, "jy20260001", *(() if who == "wang" else ("1",)))
        assert county.last(who).startswith(head), who
    await county.says("xu-fang", "jy20260001")
    assert county.last("xu-fang").startswith("没有找到您的这个编号")


async def test_a_co_signer_opens_it_by_its_number_and_reads_the_reply(county: Hall) -> None:
    await county.opinion()
    await county.presses(STATION, "打开", "交给代表", "1", "确定")
    await county.presses(DEPUTY, "打开", "写成建议", "现场看过")
    await county.says(DEPUTY, f"题目：{TITLE}\n情况：放学时三百名学生横穿。\n建议：请划斑马线。")
    await county.presses(DEPUTY, "全文公开", "跳过", "请人联名")
    await county.says(DEPUTY, "赵强")
    await county.presses("zhao-qiang", "看全文", "同意联名")
    await county.presses(DEPUTY, "现在提交")
    await county.presses(OFFICE, "打开", "登记编号")
    await county.says("zhao-qiang", "JY-2026-0001", "1")

    assert county.last("zhao-qiang").startswith(f"JY-2026-0001 {TITLE}")
    assert "县人大代表工委办，2026年3月23日(周一)前" in county.last("zhao-qiang")
    assert county.labels("zhao-qiang") == ["看全文", "回到菜单"]


async def test_a_deputy_reads_reply_and_file_after_the_conclusion(county: Hall) -> None:
    await county.to_sign()
    await county.presses(HEAD, "签发")
    await county.presses(DEPUTY, "现在评价", "都满意", "提交")
    await county.presses(OFFICE, "打开", "办结")
    await county.says(DEPUTY, "JY-2026-0001", "1")

    assert county.labels(DEPUTY) == ["看答复", "全卷", "看全文", "回到菜单"]
    assert "已办结\n已办结" not in county.last(DEPUTY)
    assert "代表评价：态度满意" in "".join(await county.presses(DEPUTY, "全卷"))
    await county.presses(DEPUTY, "打开")
    assert county.last(DEPUTY).startswith("JY-2026-0001")


async def test_the_station_opens_what_it_has_given_away(county: Hall) -> None:
    await county.opinion()
    opened = county.button(STATION, "打开")
    await county.presses(STATION, "打开", "交给代表", "1", "确定")
    await county.sends(STATION, opened)
    assert "现在：已交给代表；李梅代表办，2026年3月30日(周一)前" in county.last(STATION)
    assert "交给代表" not in county.labels(STATION)
    await county.presses(DEPUTY, "打开", "写成建议", "现场看过")
    await county.says(DEPUTY, f"题目：{TITLE}\n情况：放学时三百名学生横穿。\n建议：请划斑马线。")
    await county.presses(DEPUTY, "全文公开", "跳过", "直接提交")
    await county.sends(STATION, opened)
    assert "县人大代表工委办，2026年3月23日(周一)前" in county.last(STATION)


async def test_long_lists_have_pages_of_at_most_six_buttons(county: Hall) -> None:
    for n in range(10):
        await county.opinion(f"第{n + 1}盏路灯不亮，在人民路")
    await county.says("wang", "我的意见")
    seen = [county.last("wang")]
    while "下一页" in county.labels("wang"):
        assert len(county.labels("wang")) <= 6
        seen += await county.presses("wang", "下一页")

    assert all(f"YJ-2026-{n:04}" in "".join(seen) for n in range(1, 11))
    await county.says("wang", "上一页", "7")
    assert county.last("wang").startswith("YJ-2026-0004")


async def test_officers_are_not_told_that_nonsense_was_kept(county: Hall) -> None:
    await county.opinion()
    await county.presses(STATION, "打开")
    await county.says(STATION, "这个怎么弄呀")

    assert county.last(STATION).startswith("这句话我没看懂，什么都没改。")
    await county.says(STATION, "1")
    assert "交给哪位代表" in county.last(STATION), "the digits still mean the card above"
