"""Somebody who reads Traditional characters: from the first hello to the rating, and their own words are untouched."""

import re
from collections.abc import AsyncIterator

import pytest
from opencc import OpenCC

from bot import demo
from domain.cases import Opinion
from storage.opinions import opinions
from tests.contract.hall import CLERK, CO_CLERK, DEPUTY, HEAD, OFFICE, PLAN, REPLY, STATION, Hall, hall

MATTER = "人民路實驗小學門口沒有斑馬線，後面的里巷裡車很多，孩子們過馬路很危險。希望畫一條"
REASON = "線畫在北門，孩子走的是南門，复查過沒有"  # one letter is simplified: it stays so
traditional = OpenCC("s2tw").convert
# What is not ours: names of the county's people and places, and the citizen's and the deputy's own words.
NAMES = {
    *(one.name for one in demo.load().people),
    *(one.name for one in demo.load().units),
    *(one.name for one in demo.load().stations),
    *(str(value) for value in vars(demo.load().congress).values()),
    *(station.hours for station in demo.load().stations),
    "人民路18号",
    "复查",
    "“",
    "”",
}
NAMED = re.compile("|".join(map(re.escape, sorted(filter(None, NAMES), key=len, reverse=True))))
QUOTED = re.compile(r"「[^」]*」")


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Hall]:
    async with hall(database_url) as here:
        await here.says("wang", "繁體")
        assert here.last("wang") == "好，以後用繁體字。"
        yield here


def is_traditional(said: list[str]) -> None:
    """Every sentence of ours is in Traditional characters."""
    ours = [NAMED.sub("", QUOTED.sub("", one)) for one in said]

    assert not [one for one in ours if one != traditional(one)]


def labels_are_traditional(county: Hall) -> None:
    labels = {label for offered in county.offered("wang") for label in offered}

    assert not {label for label in labels if label != traditional(label)}


async def test_from_the_matter_to_the_rating(county: Hall) -> None:
    said = await county.says("wang", "選單", "反映問題", MATTER, "寫好了", "寫姓名", "王阿姨 13800000000")
    assert MATTER in "".join(said), "what was written is shown as it was written"
    said += await county.says("wang", "提交")
    said += await county.presses("wang", "看進度")
    sent = await stored(county)
    assert (sent.text, sent.place, sent.language) == (MATTER, MATTER.split("，")[0], "zh-hant")
    assert sent.topic == "traffic"
    is_traditional(said)

    await goes_its_way(county)
    is_traditional(county.heard("wang")[:-1])
    await county.presses(HEAD, "签发")
    answered = county.heard("wang")
    assert any("有答覆了" in one for one in answered)
    answered += await county.says("wang", "不滿意", REASON)
    is_traditional(answered)
    assert any(f"“{REASON}”" in one for one in county.heard(DEPUTY)), "the deputy reads it as it was written"
    await county.presses(DEPUTY, "现在评价", "都满意", "提交")
    await county.presses(OFFICE, "打开", "办结")
    is_traditional(county.heard("wang"))
    is_traditional(await county.says("wang", "我的意見", "yj20260001", "說明", "找工作人員", "幫助"))
    labels_are_traditional(county)


async def goes_its_way(county: Hall) -> None:
    """From the station to the head, who has the reply to sign: 王阿姨 hears of it meanwhile."""
    await county.presses(STATION, "打开", "交给代表")
    await county.says(STATION, "李梅")
    await county.presses(STATION, "确定")
    await county.presses(DEPUTY, "打开", "写成建议", "现场看过")
    await county.says(DEPUTY, "题目：关于设置斑马线的建议\n情况：我看过，车不减速。\n建议：请施划斑马线。")
    await county.presses(DEPUTY, "全文公开", "跳过", "直接提交")
    await county.presses(OFFICE, "打开", "登记编号", "现在交办")
    await county.says(OFFICE, "主办交通局 协办教育局")
    await county.presses(OFFICE, "确定交办")
    await county.presses(CO_CLERK, "签收")
    await county.presses(CLERK, "签收", "填六定")
    await county.says(CLERK, PLAN)
    await county.presses(CLERK, "提交六定", "记一次联系")
    await county.says(CLERK, "3月16日 现场 和李梅代表看了校门，她同意南移十米")
    await county.presses(CLERK, "确定", "写答复")
    await county.says(CLERK, REPLY)
    await county.presses(CLERK, "定办理结果", "已解决", "用这个文号", "送负责人签发")


async def stored(county: Hall) -> Opinion:
    """The newest opinion of 王阿姨."""
    return (await county.scene.store.run(opinions.open_of, county.ids["wang"]))[0]


async def test_an_app_in_traditional_characters_is_answered_in_them(county: Hall) -> None:
    for who, code in ((901, "zh-hant"), (902, "zh-TW"), (903, "zh-hk")):
        await county.scene.hears(county.scene.says(who, "/start", language=code))
        assert "您可以向人大代表反映問題" in county.scene.texts(who)[-1], code
    await county.scene.hears(county.scene.says(904, "/start", language="zh-hans"))
    assert "您可以向人大代表反映问题" in county.scene.texts(904)[-1]


async def test_who_writes_in_traditional_characters_hears_once_that_it_is_welcome(county: Hall) -> None:
    offer = "您可以用繁體字寫，我看得懂，原文一字不改。"
    said = await county.says("liu", MATTER)
    assert said[0].startswith(offer)
    assert "我先记下了" in said[1]
    assert not any(one.startswith(offer) for one in await county.says("liu", MATTER, "還有一處也沒有"))
    await county.says("liu", "取消", "简体")
    assert not any(one.startswith(offer) for one in await county.says("liu", "路灯坏了，里面很黑"))


async def test_who_writes_in_english_is_offered_english(county: Hall) -> None:
    said = await county.says("liu", "There is no zebra crossing at the school, please paint one")
    assert said[0].startswith("You wrote in English.")
    assert "我先记下了" in said[1]
    await county.says("liu", "english")
    assert county.last("liu") == "Fine, English from now on."


async def test_all_three_are_on_offer(county: Hall) -> None:
    await county.says("wang", "菜單", "6")
    assert county.labels("wang") == ["中文", "繁體", "English"]
    await county.presses("wang", "English")
    await county.says("wang", "menu", "6", "2")
    assert county.last("wang") == "好，以後用繁體字。"
    await county.says("wang", "简体")
    assert county.last("wang") == "好，以后用中文。"
