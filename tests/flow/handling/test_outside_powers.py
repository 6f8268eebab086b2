"""Case 5.3: what only the province can change, from the citizen to a letter that says when and to whom it went."""

import asyncio
import re
from collections.abc import AsyncIterator
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from domain.suggestions.exclusions import exclusions_in
from storage.replies import reply_letters
from tests.flow import story
from tests.flow.conftest import County, open_county
from tests.flow.counter import Cast
from tests.flow.handling.test_not_our_job import events_of
from tests.flow.story import SUGGESTION, sends_it_off, takes, takes_again, writes
from tests.simulators.telegram.people import Person

MATTER = "全省养老金的算法要改，缴费年限短的人拿得太少，我家在人民路"
OWN_TEXT = (
    "题目：关于调整全省养老金计发办法的建议\n"
    "情况：走访二十户退休人员，缴费十五年的每月不足千元，计发系数由省里规定。\n"
    "建议：请向省里反映，调整缴费年限短的人员的计发系数。"
)
REPLY = "计发办法由省里统一规定，县里不能改。我局汇总了二十户的缴费和待遇情况，形成专题报告。"


# more pages than the list of exclusions has
PAGES = 4


@pytest.fixture
async def shanghai(channel: str, database_url: str, tmp_path: Path) -> AsyncIterator[County]:
    """The county on Monday 2 March 2026, by the rules of Shanghai."""
    async with open_county(channel, database_url, tmp_path, rules="shanghai") as one:
        yield one


async def adopted(county: County) -> tuple[Cast, Person]:
    """The station says where to ask; the citizen wants it carried upwards; the deputy files it anyway."""
    citizen = await county.citizen("老陈")
    station, deputy = await county.officer("zhang-min"), await county.officer("li-mei")
    office = await county.officer("wu-hong")
    await citizen.waits_for("您好，这里是云溪县人大代表联络")
    await writes(citizen, [MATTER])
    await takes_again(citizen, "写好了")
    number = await sends_it_off(citizen)
    await station.waits_for(f"新意见 {number}")
    await takes_again(station, "打开")
    await takes(station, "不受理")
    await takes(station, "更多")
    await takes(station, "非本地权限")
    await takes(station, "这样答复")
    told = await citizen.waits_for("这件事本县定不了，要由上级定")
    assert "可以找：" in told.text
    await takes_again(citizen, "请代表反映")
    await office.waits_for("再看一次")
    await takes_again(office, "打开")
    await takes(office, "应当受理")
    await station.waits_for("应当受理")
    await takes_again(station, "打开")
    await takes(station, "交给代表")
    await station.waits_for("李梅（第3选区")
    await station.says("李梅")
    await takes(station, "确定")
    await deputy.waits_for(f"新意见转给您：{number}")
    await deputy.presses("打开")
    await takes(deputy, "写成建议")
    await takes(deputy, "现场看过")
    await deputy.waits_for("请写建议")
    await deputy.says(OWN_TEXT)
    await takes(deputy, "全文公开")
    await deputy.waits_for("希望哪个单位办")
    await deputy.says("县交通局")
    await deputy.waits_for("建议已写好")
    await takes_again(deputy, "直接提交")
    await deputy.waits_for("建议已提交")
    await office.waits_for("新建议待审")
    return Cast(county, citizen, deputy, office), station


async def test_case_5_3_the_county_hands_it_over_and_the_reply_says_when_and_to_whom(county: County) -> None:
    cast, _ = await adopted(county)
    clerk, head = await county.officer("chen-liang"), await county.officer("wang-qiang")
    await takes_again(cast.office, "打开")
    await takes(cast.office, "登记编号")
    await takes(cast.office, "现在交办")
    await cast.office.waits_for("交给谁")
    await cast.office.says("主办交通局")
    await takes(cast.office, "确定交办")
    await story.acknowledges(clerk)
    await story.files_the_plan(clerk)
    await story.records_a_contact(clerk, "3月2日 现场 和李梅代表谈了计发办法")
    await county.goes_to("2026-05-21")
    await clerk.says(SUGGESTION)
    await takes(clerk, "打开")
    await takes(clerk, "写答复")
    await clerk.waits_for("贴全文")
    await clerk.says(REPLY)
    checked = await clerk.waits_for("答复稿已存")
    assert "提醒：" in checked.text
    assert "偏短" in checked.text
    await takes_again(clerk, "定办理结果")
    await takes(clerk, "其他结果")
    await takes(clerk, "已向上级反映")
    await clerk.waits_for(f"{SUGGESTION} 是哪天、向谁反映的？")
    await clerk.says("已向省人社厅反映")
    await clerk.waits_for("请写清两样：哪天，向哪个单位。")
    await clerk.says("2026年8月1日 省人社厅")
    await clerk.waits_for("2026年8月1日(周六)还没有到")
    await clerk.says("5月20日 向省人社厅书面反映")
    await takes(clerk, "用这个")
    await takes(clerk, "送负责人签发")
    await story.signs(head)
    answered = await cast.deputy.waits_for(f"{SUGGESTION} 有答复了")
    assert "已向上级反映" in answered.text
    await cast.deputy.presses("看全文", on=answered)
    letter = await cast.deputy.waits_for("现答复如下")
    assert "已于2026年5月20日(周三)向省人社厅反映。" in letter.text
    lines = await printed(county)
    assert lines[0] == "办理结果：C"
    assert "该事项属于上级职权，已于2026年5月20日向省人社厅反映。" in lines
    assert await county.chains_verify()


async def picks(officer: Person, words: str) -> None:
    """Press the number of the line with these words, on whichever page of the list it stands."""
    for _ in range(PAGES):
        shown = await officer.waits_for("为什么不作为建议受理")
        if line := re.search(rf"^(\d+)\. {words}", shown.text, re.MULTILINE):
            return await officer.presses(line[1], on=shown)
        await officer.presses("下一页", on=shown)
    raise AssertionError(f"{words} is on no page:\n{officer.transcript()}")


async def test_case_5_3_under_shanghai_the_office_does_not_accept_it_and_says_by_which_rule(shanghai: County) -> None:
    cast, station = await adopted(shanghai)
    await takes_again(cast.office, "打开")
    await takes(cast.office, "不受理")
    await picks(cast.office, "不属于本地职权")
    await cast.office.waits_for("为什么不受理")
    await cast.office.says("计发办法由国家和省里定，请向上级人大代表反映")
    await cast.office.waits_for("没有受理")
    told = await cast.deputy.waits_for("这份没有作为建议受理")
    assert "不属于本地职权" in told.text
    assert "上海市、深圳市的规定" in told.text
    assert "请向上级人大代表反映" in told.text
    await station.waits_for(story.OPINION)
    assert await events_of(shanghai, "suggestion") == [
        ("write", "drafting"), ("submit", "submitted"), ("receive", "reviewing"), ("not_accept", "not_accepted"),
    ]  # fmt: skip
    assert await shanghai.chains_verify()


async def printed(county: County) -> list[str]:
    """The lead deputy's letter, as soon as the running program has made it."""
    async with asyncio.timeout(60):
        while True:
            for one in await county.program.store.read(reply_letters.of_suggestion, 1):
                if one.docx_id is not None:
                    docx = await county.program.store.read(reply_letters.bytes_of, one.docx_id)
                    return [paragraph.text for paragraph in Document(BytesIO(docx)).paragraphs]
            await asyncio.sleep(0.2)


def test_case_5_3_only_shanghai_and_shenzhen_may_refuse_it() -> None:
    known = {place: {one.code for one in exclusions_in(place)} for place in ("county_default", "shanghai", "shenzhen")}

    assert "outside_powers" not in known["county_default"]
    assert "outside_powers" in known["shanghai"] & known["shenzhen"]
