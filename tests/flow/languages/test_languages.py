"""Whoever comes with an app or a browser in Traditional characters is spoken to in them, on every channel."""

from tests.flow import story
from tests.flow.conftest import County

MATTER = "人民路實驗小學門口沒有斑馬線，放學好多孩子橫穿馬路。希望畫一條"


async def test_from_the_app_to_the_receipt(county: County) -> None:
    amei = await county.citizen("阿美", "zh-hant")
    await amei.waits_for("您可以向人大代表反映問題")
    await amei.says(MATTER)
    await amei.waits_for("我先記下了")
    await amei.says("寫好了")
    await amei.waits_for("要寫上您的姓名嗎")
    await amei.says("匿名")
    shown = await amei.waits_for("請自己再看一遍")
    await amei.presses("提交", on=shown)
    await amei.waits_for(f"編號 {story.OPINION}")
    station = await county.officer("zhang-min")
    await station.waits_for(f"新意见 {story.OPINION}")
    await station.presses("打开")
    await station.waits_for(MATTER)
