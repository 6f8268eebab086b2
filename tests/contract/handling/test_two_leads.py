"""Two lead units: one text, signed by both heads, or decided by the government office (case 5.2)."""

import asyncio
from collections.abc import AsyncIterator
from datetime import date

import pytest

from domain.suggestions.suggestion import SuggestionStatus as S
from tests.contract.hall import DEPUTY, OFFICE
from tests.contract.joint_hall import (
    CITY,
    CITY_HEAD,
    CITY_VICE,
    GOV,
    REPLY,
    TITLE,
    WATER,
    WATER_HEAD,
    JointHall,
    joint_hall,
)

LEADS = "主办水务局、城管局 协办教育局"


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[JointHall]:
    async with joint_hall(database_url, two_leads_allowed=True) as place:
        yield place


async def before_both_heads(county: JointHall, on: date = date(2026, 6, 1)) -> None:
    """Assigned to two leads on 16 March; on 1 June the water office, which writes, sends the text to be signed."""
    await county.given_to(LEADS)
    for clerk, leader in ((WATER, "方正平"), (CITY, "罗健")):
        await county.gets_ready(clerk, leader)
    county.goes_to(on)
    await county.writes(WATER)
    await county.presses(WATER, "送负责人签发")


async def test_by_default_two_leads_are_refused_and_somebody_must_choose(database_url: str) -> None:
    async with joint_hall(database_url) as county:
        suggestion = await county.before_the_office()

        await county.says(OFFICE, "主办水务局 主办城管局")

        assert county.last(OFFICE) == (
            "主办要有一个，也只能有一个，现在是：县水务局、县城管局\n"
            "请定一个主办，其余改协办，比如：主办交通局 协办教育局\n或者写“分别办理：”，写明各办哪一部分。"
        )
        assert await county.parts(suggestion.id) == []


async def test_three_are_too_many_everywhere(county: JointHall) -> None:
    suggestion = await county.before_the_office()

    await county.says(OFFICE, "主办水务局、城管局、住建局")

    assert county.last(OFFICE).startswith("主办最多两个")
    assert await county.parts(suggestion.id) == []


async def test_both_are_leads_one_writes_and_the_deputy_hears_of_both(county: JointHall) -> None:
    suggestion = await county.given_to(LEADS)

    parts = await county.parts(suggestion.id)
    assert [(one.part, one.writes) for one in parts] == [("lead", True), ("lead", False), ("co", True)]
    assert "主办：县水务局、县城管局；协办：县教育局" in county.last(DEPUTY)
    await county.gets_ready(CITY, "罗健")
    assert "写答复" not in county.labels(CITY)
    city = await county.part_of(suggestion, "县城管局")
    await county.sends(CITY, f"b:reply-text:{city.id}:{city.version}:")
    await county.says(CITY, REPLY)
    assert county.last(CITY).startswith("这份答复由县水务局执笔。")


async def test_the_reply_goes_out_when_both_heads_have_signed_one_text(county: JointHall) -> None:
    await before_both_heads(county)
    assert county.last(CITY_HEAD).startswith("请签发 JY-2026-0001 的共同答复\n县水务局执笔，结果“已解决”")

    assert REPLY in "\n".join(await county.presses(CITY_HEAD, "看全文"))
    await county.presses(WATER_HEAD, "签发")
    assert county.last(WATER_HEAD).startswith("已签：JY-2026-0001。\n还要县城管局的负责人签同一份文字")
    assert await county.replies(1) == []
    assert (await county.suggestion_now(1)).status == S.IN_HANDLING
    county.goes_to(date(2026, 6, 3))
    await county.presses(CITY_HEAD, "签发")

    [reply] = await county.replies(1)
    assert (reply.signer_id, reply.letter_number) == (county.ids[WATER_HEAD], "云水函〔2026〕1号")
    assert (await county.suggestion_now(1)).status == S.REPLIED
    first, second = (await county.parts(1))[:2]
    assert (first.status, second.status) == ("done", "done")
    assert first.signed_hash == second.signed_hash != ""
    county.heard(DEPUTY)
    letter = "\n".join(await county.presses(DEPUTY, "看全文"))
    assert letter.startswith("县水务局、县城管局\n")
    assert "签发人：方正平、罗健" in letter
    assert await county.record_is_whole()


async def test_a_change_voids_the_other_signature_and_an_old_press_signs_nothing(county: JointHall) -> None:
    await before_both_heads(county)
    await county.presses(CITY_HEAD, "签发")
    first_press = county.button(WATER_HEAD, "签发")

    water = await county.part_of(await county.suggestion_now(1), "县水务局")
    await county.sends(WATER, f"b:reply-take-back:{water.id}:{water.version}:")
    assert county.last(WATER).startswith("已收回 JY-2026-0001 的答复，可以改了。")
    assert county.last(CITY_HEAD).startswith("JY-2026-0001 的文字有改动，原来的签发作废。")
    city = await county.part_of(await county.suggestion_now(1), "县城管局")
    assert (city.status, city.signed_hash, city.signed_by) == ("handling", "", None)
    await county.presses(WATER, "写答复", "看答复函", "接着写")
    await county.says(WATER, "三、汛期前再清一次。")
    await county.presses(WATER, "送负责人签发")
    await county.sends(WATER_HEAD, first_press)

    assert "这个按钮过时了" in county.last(WATER_HEAD)
    assert await county.replies(1) == []
    await county.presses(WATER_HEAD, "签发")
    assert await county.replies(1) == []
    await county.presses(CITY_HEAD, "签发")
    [reply] = await county.replies(1)
    assert reply.text.endswith("三、汛期前再清一次。")
    assert await county.record_is_whole()


async def test_the_second_head_says_why_not_and_the_text_goes_back_to_its_writer(county: JointHall) -> None:
    await before_both_heads(county)
    await county.presses(WATER_HEAD, "签发")
    await county.presses(CITY_HEAD, "退回修改")
    await county.says(CITY_HEAD, "第二点写我局每天巡查")

    assert county.last(WATER) == (
        "县城管局没有签 JY-2026-0001 的答复。\n罗健：“第二点写我局每天巡查”\n请商量后改好再送。"
    )
    assert [one.status for one in await county.parts(1)][:2] == ["drafting", "handling"]
    assert [one.signed_hash for one in await county.parts(1)][:2] == ["", ""]


async def test_two_heads_who_press_at_once_issue_one_reply(county: JointHall) -> None:
    await before_both_heads(county)
    presses = [(who, county.button(who, "签发")) for who in (WATER_HEAD, CITY_HEAD)]

    await asyncio.gather(*(county.sends(who, data) for who, data in presses))

    assert len(await county.replies(1)) == 1
    assert (await county.suggestion_now(1)).status == S.REPLIED
    assert await county.record_is_whole()


async def test_a_text_changed_while_a_head_signs_is_signed_or_changed_never_both(county: JointHall) -> None:
    await before_both_heads(county)
    await county.presses(CITY_HEAD, "签发")
    water = await county.part_of(await county.suggestion_now(1), "县水务局")
    sign, change = county.button(WATER_HEAD, "签发"), f"b:reply-take-back:{water.id}:{water.version}:"

    await asyncio.gather(county.sends(WATER_HEAD, sign), county.sends(WATER, change))

    issued = await county.replies(1)
    stands = [one.status for one in await county.parts(1)][:2]
    assert (len(issued), stands) in ((1, ["done", "done"]), (0, ["drafting", "handling"]))
    assert await county.record_is_whole()


async def test_ten_working_days_without_agreement_and_the_government_office_decides_who_writes(
    county: JointHall,
) -> None:
    await before_both_heads(county)
    await county.presses(CITY_HEAD, "退回修改")
    await county.says(CITY_HEAD, "应当由我局来写")
    # 1 June and ten working days: 15 June; half-way on 8 June
    await county.morning(date(2026, 6, 8))
    assert "JY-2026-0001 两个主办单位商定，2026年6月15日(周一)" in county.last(CITY)
    await county.morning(date(2026, 6, 15))
    assert not any(one.startswith("JY-2026-0001 两个主办单位没有商定") for one in county.heard(GOV))
    await county.morning(date(2026, 6, 16))

    assert county.last(GOV) == (
        "JY-2026-0001 两个主办单位没有商定：\n县水务局、县城管局；现在由县水务局执笔。请定由谁执笔，或者定怎么写。"
    )
    await county.says(GOV, "菜单")
    await county.presses(GOV, "1 待我协调（1）")
    assert f"JY-2026-0001 {TITLE}：县水务局、县城管局，2026年6月1日(周一)起没有商定" in county.last(GOV)
    await county.presses(GOV, "1", "定由谁执笔", "县城管局")
    await county.says(GOV, "垃圾清运是城管局的职责")

    assert county.last(GOV).startswith("已定：JY-2026-0001，由县城管局执笔。")
    for who in (WATER, WATER_HEAD, CITY, CITY_HEAD, OFFICE):
        assert county.last(who).startswith("JY-2026-0001 政府办已定：由县城管局执笔。\n冯锐：“垃圾清运是城管局的职责”")
    water, city = (await county.parts(1))[:2]
    assert (water.writes, city.writes, city.draft) == (False, True, REPLY)
    await county.presses(CITY, "打开", "写答复")
    await county.presses(CITY, "写文号", "用这个文号", "送负责人签发")
    await county.presses(CITY_HEAD, "签发")
    await county.presses(WATER_HEAD, "签发")

    [reply] = await county.replies(1)
    assert (reply.letter_number, reply.signer_id) == ("云城函〔2026〕1号", county.ids[CITY_HEAD])
    await county.says(GOV, "菜单")
    assert "1 待我协调" in county.labels(GOV)
    assert await county.record_is_whole()


async def test_the_government_office_decides_on_the_wording_and_both_sign_anew(county: JointHall) -> None:
    await before_both_heads(county)
    await county.presses(WATER_HEAD, "签发")
    await county.morning(date(2026, 6, 16))
    await county.presses(GOV, "打开", "定怎么写")
    await county.says(GOV, "第二点写：两局轮流每天巡查一次。")

    assert [one.status for one in await county.parts(1)][:2] == ["drafting", "handling"]
    assert county.last(WATER).startswith("JY-2026-0001 政府办已定：文字已定。")
    read = "\n".join(await county.presses(WATER, "打开", "看全文"))
    assert "协调：文字已定，冯锐：“第二点写：两局轮流每天巡查一次。”" in read


async def test_agreed_in_time_nobody_coordinates(county: JointHall) -> None:
    await before_both_heads(county)
    await county.presses(WATER_HEAD, "签发")
    await county.presses(CITY_HEAD, "签发")
    await county.morning(date(2026, 6, 16))

    assert not any("没有商定" in one for one in county.heard(GOV))


async def with_the_leaders(county: JointHall) -> str:
    """The city office leads alone; its reply is complete and waits to be signed: what a press of “sign” says."""
    await county.given_to("主办城管局")
    await county.gets_ready(CITY, "罗健")
    await county.writes(CITY)
    await county.presses(CITY, "送负责人签发")
    city = await county.part_of(await county.suggestion_now(1), "县城管局")
    return f"b:sign:{city.id}:{city.version}:"


async def test_by_default_the_head_signs_and_nobody_else(database_url: str) -> None:
    async with joint_hall(database_url) as county:
        press = await with_the_leaders(county)

        await county.sends(CITY_VICE, press)

        assert county.last(CITY_VICE) == "JY-2026-0001 要由单位负责人签发。"
        assert await county.replies(1) == []


async def test_a_vice_head_signs_where_the_place_lets_any_leader_sign(database_url: str) -> None:
    async with joint_hall(database_url, reply_signer="any_leader") as county:
        await with_the_leaders(county)
        assert county.last(CITY_VICE).startswith("请签发 JY-2026-0001 的答复")

        await county.presses(CITY_VICE, "签发")

        [reply] = await county.replies(1)
        assert reply.signer_id == county.ids[CITY_VICE]


async def test_any_leader_of_either_lead_unit_signs_refuses_or_sends_back(database_url: str) -> None:
    async with joint_hall(database_url, two_leads_allowed=True, reply_signer="any_leader") as county:
        await county.given_to("主办城管局、水务局")
        for clerk, leader in ((CITY, "罗健"), (WATER, "方正平")):
            await county.gets_ready(clerk, leader)
        await county.writes(CITY)
        await county.presses(CITY, "送负责人签发")
        await county.presses(CITY_VICE, "签发")
        assert [one.status for one in await county.parts(1)] == ["signed", "to_sign"]
        await county.says(CITY_VICE, "JY-2026-0001")
        await county.presses(CITY_VICE, "打开", "退回修改")
        await county.says(CITY_VICE, "日期再核对一下")
        assert [one.status for one in await county.parts(1)] == ["drafting", "handling"]
        assert county.last(CITY) == "白露退回了答复稿（JY-2026-0001）：“日期再核对一下”"


async def test_a_vice_head_of_the_second_unit_says_why_not(database_url: str) -> None:
    async with joint_hall(database_url, two_leads_allowed=True, reply_signer="any_leader") as county:
        await before_both_heads(county)
        assert county.last(CITY_VICE).startswith("请签发 JY-2026-0001 的共同答复")

        await county.presses(CITY_VICE, "退回修改")
        await county.says(CITY_VICE, "第二点不对")

        assert county.last(WATER).startswith("县城管局没有签 JY-2026-0001 的答复。\n白露：“第二点不对”")


async def test_a_key_suggestion_is_signed_by_the_head_wherever_it_is(database_url: str) -> None:
    async with joint_hall(database_url, reply_signer="any_leader") as county:
        press = await with_the_leaders(county)
        await county.is_key(1)

        await county.sends(CITY_VICE, press)

        assert county.last(CITY_VICE) == "JY-2026-0001 是重点督办件，要由单位负责人签发。"
        assert await county.replies(1) == []
