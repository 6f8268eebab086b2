"""The first steps."""

from tests.flow.conftest import County


async def test_a_citizen_sends_an_opinion(county: County) -> None:
    wang = await county.citizen("王阿姨")
    await wang.waits_for("您好，这里是云溪县人大代表联络")
    await wang.says("实验小学门口没有斑马线，放学好多孩子横穿马路，看着怕人")
    await wang.waits_for("我先记下了")
    await wang.presses("写好了")
    await wang.waits_for("还差几样")
    await wang.says("人民路实验小学正门，希望画条斑马线")
    await wang.waits_for("要写上您的姓名吗")
    await wang.presses("写姓名")
    await wang.waits_for("怎么称呼您")
    await wang.says("王阿姨 13800000000")
    await wang.waits_for("请看一遍")
    await wang.presses("提交")
    await wang.waits_for("YJ-2026-0001")
