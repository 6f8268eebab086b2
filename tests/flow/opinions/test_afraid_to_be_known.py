"""Case 5.6 from the unit's side: no voice, no name, no account; and a confidential suggestion shows its title only."""

import json
from collections.abc import AsyncIterator

import pytest

from tests.contract.hall import CLERK, DEPUTY, HEAD, OFFICE, STATION, TITLE, Hall, hall
from tests.flow.things import PHOTO, VOICE, sends

GOV = "feng-rui"
TEXT = f"题目：{TITLE}\n情况：放学时三百名学生横穿，路口没有标线。\n建议：请划斑马线，安排护学岗。"


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Hall]:
    async with hall(database_url) as here:
        yield here


def everything(county: Hall, who: str) -> str:
    """All that was ever sent to somebody, buttons included."""
    return "".join(json.dumps(body, ensure_ascii=False) for body in county._bodies(who))


async def test_the_unit_gets_words_and_photo_but_no_voice(county: Hall) -> None:
    await county.says("wang", "人民路实验小学门口没有斑马线，希望画一条")
    await sends(county, "wang", **PHOTO)
    await sends(county, "wang", **VOICE)
    await county.presses("wang", "写好了", "匿名", "提交")
    await county.presses(STATION, "打开", "转给单位")
    await county.says(STATION, "交通局")
    await county.presses(STATION, "确定")

    await county.presses(CLERK, "打开")

    seen = everything(county, CLERK)
    assert "匿名群众" in seen
    assert "附件1个" in seen
    assert str(county._addresses["wang"]) not in seen
    assert "附件2个" in everything(county, STATION)


async def test_a_confidential_suggestion_shows_its_title_only(county: Hall) -> None:
    """Lists carry the title; the government office, which neither reviews nor handles it, never reads the text."""
    await written(county, "申请保密")

    await county.presses(GOV, "在办的建议", "1", "看全文")

    assert TITLE in everything(county, GOV)
    assert "三百名学生" not in everything(county, GOV)
    assert "三百名学生" in everything(county, OFFICE)
    assert "申请保密" in everything(county, OFFICE)
    await county.presses(CLERK, "看全文")
    assert "三百名学生" in everything(county, CLERK)


async def test_what_is_not_confidential_the_government_office_reads(county: Hall) -> None:
    await written(county, "全文公开")

    await county.presses(GOV, "在办的建议", "1", "看全文")

    assert "三百名学生" in everything(county, GOV)


async def written(county: Hall, publication: str) -> None:
    """From an opinion to a suggestion that a unit has in hand."""
    await county.says("wang", "人民路实验小学门口没有斑马线，希望画一条")
    await county.presses("wang", "写好了", "匿名", "提交")
    await county.presses(STATION, "打开", "交给代表", "1", "确定")
    await county.presses(DEPUTY, "打开", "写成建议", "现场看过")
    await county.says(DEPUTY, TEXT)
    await county.presses(DEPUTY, publication, "跳过", "直接提交")
    await county.presses(OFFICE, "打开", "登记编号", "现在交办")
    await county.says(OFFICE, "主办交通局 协办教育局")
    await county.presses(OFFICE, "确定交办")
    await county.says(GOV, "菜单")


async def test_the_unit_that_has_it_asks_in_its_own_name(county: Hall) -> None:
    await county.says("wang", "人民路实验小学门口没有斑马线，希望画一条")
    await county.presses("wang", "写好了", "匿名", "提交")
    await county.presses(STATION, "打开", "转给单位")
    await county.says(STATION, "交通局")
    await county.presses(STATION, "确定")
    await county.presses(CLERK, "打开", "问群众")
    county.heard("wang")

    [sent] = await county.says(CLERK, "请问是南门还是北门？")
    [question] = county.heard("wang")
    await county.says("wang", "南门")
    await county.presses("wang", "提交")
    [answer] = county.heard(CLERK)

    assert sent == "已转达。群众回了我马上给您。\n您的期限2026年4月7日(周二)不变。"
    assert question.startswith("县交通局想问您（YJ-2026-0001）：\n“请问是南门还是北门？”")
    assert "县交通局看不到您是谁" in question
    assert "陈亮" not in question
    assert answer.startswith("YJ-2026-0001 群众回答：\n“南门”")
    assert county.heard(HEAD) == []
    assert str(county._addresses["wang"]) not in everything(county, CLERK)
