"""/start, /menu, /help and /cancel work wherever somebody stands, and so do stickers and pictures."""

from collections.abc import AsyncIterator

import pytest

from storage import dialogues
from tests.contract.hall import CLERK, CO_CLERK, DEPUTY, HEAD, OFFICE, STATION, Hall, hall
from tests.flow.things import PHOTO, STICKER, drafted, sends


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Hall]:
    async with hall(database_url) as here:
        yield here


# Every question a citizen can be at: what is pressed to get there from the preview.
CITIZENS = (
    ("再加一点",),
    ("改一处", "上一步"),
    ("改一处", "改署名"),
    ("改一处", "改署名", "写姓名"),
    ("改一处", "改内容"),
    ("改一处", "改地点"),
    ("改一处", "改类别"),
    ("改一处", "改附件"),
)


async def stands(county: Hall, who: str) -> str:
    """The name of the question somebody is at."""
    address = str(county._addresses[who])
    found = await county.scene.store.run(dialogues.load_many, [("telegram", address)], county.clock.now().date())
    return str(found["telegram", address].state)


async def tries_everything(county: Hall, who: str, *way: str) -> None:
    """At one question: help leaves it standing, pictures and stickers too; menu, start and cancel lead out of it."""
    for word in ("/menu", "/start", "/cancel"):
        await county.presses(who, *way)
        here = await stands(county, who)
        assert here != "None", way
        for answer in (
            await county.says(who, "/help"),
            await sends(county, who, **STICKER),
        ):
            assert answer, (way, here)
            assert "没有办成" not in "".join(answer), (way, here)
        assert await stands(county, who) == here, (way, here)
        county.heard(who)
        [*_, said] = await county.says(who, word)
        assert "没有办成" not in said, (way, word)
        assert county.labels(who), (way, word)
        assert await stands(county, who) == "None", (way, word)


async def test_a_citizen_can_always_leave(county: Hall) -> None:
    await drafted(county)
    for way in CITIZENS:
        await tries_everything(county, "wang", *way)
        await county.says("wang", "反映问题")
        assert county.last("wang").startswith("上次您写了一半"), way
        await county.presses("wang", "接着写", "写好了")


async def test_the_station_can_always_leave(county: Hall) -> None:
    await county.opinion()
    await tries_everything(county, STATION, "打开", "交给代表")


async def test_a_deputy_can_always_leave(county: Hall) -> None:
    await county.opinion()
    await county.presses(STATION, "打开", "交给代表", "1", "确定")
    await tries_everything(county, DEPUTY, "打开", "写成建议", "现场看过")
    await tries_everything(county, DEPUTY, "打开", "写成建议", "现场看过", "一步一步写")
    await county.presses(DEPUTY, "打开", "写成建议", "现场看过")
    await county.says(DEPUTY, "题目：关于设置斑马线的建议\n情况：放学时人车混行。\n建议：请划线。")
    await tries_everything(county, DEPUTY, "全文公开")
    await county.presses(DEPUTY, "全文公开", "跳过")
    await tries_everything(county, DEPUTY, "请人联名")
    await tries_everything(county, DEPUTY, "改一处", "改情况")


async def test_office_and_units_can_always_leave(county: Hall) -> None:
    await county.submitted()
    await county.presses(OFFICE, "打开", "登记编号")
    await tries_everything(county, OFFICE, "现在交办")
    await county.presses(OFFICE, "现在交办")
    await county.says(OFFICE, "主办交通局 协办教育局")
    await county.presses(OFFICE, "确定交办")
    await county.presses(CO_CLERK, "签收")
    await tries_everything(county, CO_CLERK, "交协办意见")
    await county.presses(CLERK, "签收")
    await tries_everything(county, CLERK, "填六定")
    await tries_everything(county, CLERK, "记一次联系")


async def test_whoever_answers_and_evaluates_can_always_leave(county: Hall) -> None:
    await county.ready()
    await tries_everything(county, CLERK, "写文号")
    await tries_everything(county, CLERK, "看答复函", "接着写")
    await tries_everything(county, DEPUTY, "不属实")
    await county.says(CLERK, "JY-2026-0001")
    await county.presses(CLERK, "打开", "写答复", "送负责人签发")
    await tries_everything(county, HEAD, "退回修改")
    await county.presses(HEAD, "签发")
    await tries_everything(county, DEPUTY, "现在评价", "都不满意")
    await tries_everything(county, DEPUTY, "现在评价", "都满意")
    await county.presses("wang", "不满意")
    await sends(county, "wang", **PHOTO)
    assert county.last("wang").startswith("这里请打字")
    await county.says("wang", "没划线，车照样开得快")
    assert county.last("wang").startswith("记下了：不满意")
