"""The impatient things that a channel could spoil: digits, pictures, leaving, pressing twice."""

from tests.contract.pictures import photo
from tests.flow.conftest import County

MATTER = "人民路实验小学门口没有斑马线，希望画一条"


async def test_digits_pictures_and_second_thoughts(county: County) -> None:
    wang = await county.citizen("王阿姨")
    await wang.waits_for("您好，这里是")
    await wang.says("1")
    await wang.waits_for("请说说是什么事")
    await wang.says(MATTER)
    await wang.waits_for("收到：文字1条")
    await wang.says("0")
    await wang.waits_for("您好，需要办什么")
    await wang.says("反映问题")
    await wang.waits_for("上次您写了一半")
    await wang.says("接着")
    await wang.waits_for("收到：文字1条")
    await wang.says("1")
    await wang.waits_for("要写上您的姓名吗")
    await wang.sends_photo(photo())
    await wang.waits_for("要写上您的姓名吗")
    await wang.says("匿名")
    await wang.waits_for("附件：照片1张")
    shown = await wang.waits_for("请自己再看一遍")
    await wang.presses("提交", on=shown)
    await wang.waits_for("编号 YJ-2026-0001")
    await wang.presses("提交", on=shown)
    await wang.waits_for("已经提交了，编号 YJ-2026-0001，不用再点")
    await wang.says("1号")
    await wang.waits_for("YJ-2026-0001 人民路实验小学门口没有斑马线")


async def test_somebody_who_reads_no_chinese_and_changes_the_language(county: County) -> None:
    anna = await county.citizen("Anna", "en")
    await anna.waits_for("Hello, this is")
    await anna.says("No zebra crossing at the primary school, 人民路. Please paint one")
    await anna.waits_for("I have noted this")
    await anna.says("1")
    await anna.waits_for("Do you want to give your name?")
    await anna.says("anon")
    await anna.waits_for("I see nothing that shows who you are")
    await anna.says("send")
    await anna.waits_for("number YJ-2026-0001")
    await anna.says("中文")
    await anna.waits_for("好，以后用中文")
    await anna.says("进度")
    await anna.waits_for("下一步：城关联络站")


async def test_a_deputy_leaves_and_comes_back(county: County) -> None:
    wang, li = await county.citizen("王阿姨"), await county.officer("li-mei")
    station = await county.officer("zhang-min")
    await wang.says(MATTER)
    await wang.waits_for("我先记下了")
    await wang.presses("写好了")
    await wang.waits_for("要写上您的姓名吗")
    await wang.presses("匿名")
    await wang.waits_for("请自己再看一遍")
    await wang.presses("提交")
    await station.waits_for("新意见 YJ-2026-0001")
    for word, answer in (("1", "期限"), ("1", "交给哪位代表"), ("1", "对吗"), ("1", "已办")):
        await station.says(word)
        await station.waits_for(answer)
    await li.waits_for("新意见转给您")
    for word, answer in (("1", "决定期限"), ("1", "核实过了吗"), ("1", "请写建议")):
        await li.says(word)
        await li.waits_for(answer)
    await li.says("题目：关于在人民路设置斑马线的建议")
    await li.waits_for("还差：情况、建议")
    await li.says("/cancel")
    await li.waits_for("草稿已存，没有提交")
    await li.says("草稿")
    await li.waits_for("写了一半")
    await li.says("1")
    await li.waits_for("题目：关于在人民路设置斑马线的建议")
