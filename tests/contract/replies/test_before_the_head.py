"""Before the head signs: counter-signatures of co-units, the government office's review, a class corrected (§3.3)."""

from collections.abc import AsyncIterator
from datetime import date

import pytest

from domain.suggestions.suggestion import SuggestionStatus as S
from tests.contract.hall import CLERK, CO_CLERK, HEAD, OFFICE
from tests.contract.joint_hall import CITY, CITY_HEAD, GOV, REPLY, JointHall, joint_hall


@pytest.fixture
async def signing(database_url: str) -> AsyncIterator[JointHall]:
    async with joint_hall(database_url, counter_signature=True) as place:
        yield place


@pytest.fixture
async def reviewing(database_url: str) -> AsyncIterator[JointHall]:
    async with joint_hall(database_url, gov_office_review=True) as place:
        yield place


async def sent(county: JointHall, units: str = "主办交通局 协办教育局") -> None:
    """A complete reply of the transport office is sent on its way."""
    await county.given_to(units)
    await county.gets_ready(CLERK, "王强")
    await county.writes(CLERK)
    await county.presses(CLERK, "送负责人签发")


async def test_every_co_unit_counter_signs_before_the_head_is_asked(signing: JointHall) -> None:
    await sent(signing, "主办交通局 协办教育局、城管局")
    assert signing.last(CLERK).startswith("已送协办单位会签：JY-2026-0001。")
    assert signing.last(CO_CLERK).startswith("请会签 JY-2026-0001 的答复：县交通局")
    assert not any("请签发" in one for one in signing.heard(HEAD))

    assert REPLY in "\n".join(await signing.presses(CO_CLERK, "看全文"))
    await signing.presses(CO_CLERK, "同意会签")
    assert signing.last(CLERK) == "县教育局已会签（JY-2026-0001）。"
    assert (await signing.part_of(await signing.suggestion_now(1), "县交通局")).status == "countersigning"
    await signing.says(CITY_HEAD, "菜单")
    await signing.presses(CITY_HEAD, "更多", "请我会签的", "1", "同意会签")

    assert signing.last(HEAD).startswith("请签发 JY-2026-0001 的答复")
    await signing.presses(HEAD, "签发")
    assert (await signing.suggestion_now(1)).status == S.REPLIED
    await signing.says(CITY, "菜单")
    assert "3 请我会签的" in signing.labels(CITY)
    await signing.says(OFFICE, "JY-2026-0001")
    file = "\n".join(await signing.presses(OFFICE, "打开", "全卷"))
    assert "会签，县教育局：已会签 何静" in file
    assert await signing.record_is_whole()


async def test_a_refusal_has_a_reason_goes_to_the_clerk_and_voids_the_others(signing: JointHall) -> None:
    await sent(signing, "主办交通局 协办教育局、城管局")
    await signing.presses(CO_CLERK, "看全文", "同意会签")
    await signing.presses(CITY, "看全文", "不同意")
    await signing.says(CITY, "第二点不是我局职责")

    assert signing.last(CLERK) == "县城管局没有会签（JY-2026-0001）：\n“第二点不是我局职责”\n请改好再送。"
    assert signing.last(CO_CLERK) == "JY-2026-0001 的答复要改，刚才的会签不算。\n改好会再请您会签。"
    lead = await signing.part_of(await signing.suggestion_now(1), "县交通局")
    assert lead.status == "drafting"
    await signing.presses(CLERK, "写答复", "看答复函", "接着写")
    await signing.says(CLERK, "三、城管局不承担。")
    await signing.presses(CLERK, "送负责人签发")
    for who in (CO_CLERK, CITY):
        await signing.presses(who, "看全文", "同意会签")
    await signing.presses(HEAD, "签发")
    [reply] = await signing.replies(1)
    assert reply.text.endswith("三、城管局不承担。")


async def test_a_text_taken_back_is_not_signed_any_more(signing: JointHall) -> None:
    await sent(signing)
    await signing.presses(CO_CLERK, "看全文")
    late = signing.button(CO_CLERK, "同意会签")
    await signing.says(CLERK, "JY-2026-0001")
    await signing.presses(CLERK, "打开", "收回修改")
    await signing.sends(CO_CLERK, late)

    assert "这个按钮过时了" in signing.last(CO_CLERK)
    assert not any("请签发" in one for one in signing.heard(HEAD))
    lead = await signing.part_of(await signing.suggestion_now(1), "县交通局")
    assert lead.status == "drafting"
    assert await signing.record_is_whole()


async def test_without_co_units_nobody_counter_signs(signing: JointHall) -> None:
    await sent(signing, "主办交通局")

    assert signing.last(HEAD).startswith("请签发 JY-2026-0001 的答复")


async def test_the_government_office_corrects_the_class_with_a_trace_and_lets_it_pass(reviewing: JointHall) -> None:
    await sent(reviewing)
    assert reviewing.last(CLERK).startswith("已送政府办审核：JY-2026-0001。")
    assert not any("请签发" in one for one in reviewing.heard(HEAD))
    await reviewing.says(GOV, "菜单")
    await reviewing.presses(GOV, "3 答复审核（1）", "1")
    assert reviewing.labels(GOV) == ["通过", "改类别", "退回修改", "回到菜单"]

    await reviewing.presses(GOV, "改类别", "部分解决")
    await reviewing.says(GOV, "警示牌还没有设")

    assert reviewing.last(CLERK) == (
        "JY-2026-0001 的办理结果由政府办改了：\n“已解决”改为“部分解决”。冯锐：“警示牌还没有设”"
    )
    lead = await reviewing.part_of(await reviewing.suggestion_now(1), "县交通局")
    assert (lead.status, lead.outcome) == ("to_review", "partly_solved")
    assert ("correct_class", "gov_office") in await reviewing.told_of(lead)
    await reviewing.presses(GOV, "通过")
    assert reviewing.last(HEAD).startswith("请签发 JY-2026-0001 的答复：结果“部分解决”")
    await reviewing.presses(HEAD, "签发")
    [reply] = await reviewing.replies(1)
    assert reply.outcome == "partly_solved"
    await reviewing.says(OFFICE, "JY-2026-0001")
    file = "\n".join(await reviewing.presses(OFFICE, "打开", "全卷"))
    assert "类别由“已解决”改为“部分解决”，冯锐：“警示牌还没有设”" in file
    assert await reviewing.record_is_whole()


async def test_the_government_office_sends_it_back_with_a_reason(reviewing: JointHall) -> None:
    await sent(reviewing)
    await reviewing.presses(GOV, "看全文", "退回修改")
    await reviewing.says(GOV, "第二点写明日期")

    assert reviewing.last(CLERK) == "政府办退回 JY-2026-0001 的答复：\n冯锐：“第二点写明日期”"
    lead = await reviewing.part_of(await reviewing.suggestion_now(1), "县交通局")
    assert lead.status == "drafting"
    reviewing.goes_to(date(2026, 3, 17))
    await reviewing.says(GOV, "菜单")
    assert "3 答复审核" in reviewing.labels(GOV)


async def test_nobody_else_reviews_and_a_reviewed_reply_is_over(reviewing: JointHall) -> None:
    await sent(reviewing)
    lead = await reviewing.part_of(await reviewing.suggestion_now(1), "县交通局")
    press = f"b:gov-review-pass:{lead.id}:{lead.version}:"

    await reviewing.sends(HEAD, press)
    await reviewing.sends(OFFICE, press)
    assert (await reviewing.part_of(await reviewing.suggestion_now(1), "县交通局")).status == "to_review"
    await reviewing.presses(GOV, "看全文", "通过")
    await reviewing.sends(GOV, press)
    assert "这个按钮过时了" in reviewing.last(GOV)
    await reviewing.sends(GOV, f"b:gov-review-open:0:0:{lead.id}")
    assert reviewing.last(GOV) == "JY-2026-0001 的答复不在审核了。"


async def test_counter_signed_first_then_reviewed_then_signed(database_url: str) -> None:
    async with joint_hall(database_url, counter_signature=True, gov_office_review=True) as county:
        await sent(county)
        await county.presses(CO_CLERK, "看全文", "同意会签")
        assert county.last(GOV).startswith("请审核 JY-2026-0001 的答复：县交通局")
        await county.presses(GOV, "看全文", "通过")
        await county.presses(HEAD, "签发")

        assert (await county.suggestion_now(1)).status == S.REPLIED
        assert await county.record_is_whole()


async def test_the_head_of_a_co_unit_may_refuse_as_well(signing: JointHall) -> None:
    await sent(signing, "主办交通局 协办城管局")
    await signing.presses(CITY_HEAD, "看全文", "不同意")
    await signing.says(CITY_HEAD, "护栏不归我局")

    assert signing.last(CLERK).startswith("县城管局没有会签（JY-2026-0001）：\n“护栏不归我局”")
