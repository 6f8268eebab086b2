"""The deputy: reads what was given, finds own drafts and suggestions again, submits."""

from collections.abc import AsyncIterator

import pytest

from domain.roles import Role
from tests.contract.authoring import FACTS, TITLE, given, written
from tests.contract.town import MATTER, Town, town


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Town]:
    async with town(database_url) as place:
        yield place


async def test_the_deputy_reads_the_citizens_own_words_and_until_when_to_decide(county: Town) -> None:
    await given(county)

    words, card = await county.presses("li", "打开")

    assert words == f"群众原话：“{MATTER}”"
    assert "署名：王阿姨；电话：13800000000" in card
    assert "决定期限：2026年3月16日(周一)" in card
    assert county.labels("li") == ["写成建议", "答复群众", "问群众", "退回联络站", "回到菜单", "怎么算的"]


async def test_a_complete_draft_is_found_under_its_word_and_among_my_suggestions(county: Town) -> None:
    await written(county)
    assert (await county.presses("li", "存草稿")) == ["草稿已存，没有提交。发“草稿”找回来。"]

    [listed] = await county.says("li", "草稿")
    [sheet] = await county.presses("li", "1")

    assert f"1. {TITLE}：起草中" in listed
    assert "现在：起草中" in sheet
    assert "李梅" in sheet
    assert "来自意见：YJ-2026-0001" in sheet
    assert county.labels("li") == ["请人联名", "直接提交", "改一处", "更多", "看全文", "回到菜单"]
    await county.says("li", "菜单")
    assert f"1. {TITLE}：起草中" in (await county.presses("li", "我的建议"))[-1]


async def test_submitting_alone_brings_it_to_the_office(county: Town) -> None:
    suggestion = await written(county)
    county.heard("chen")

    [told] = await county.presses("li", "直接提交")

    sent = await county.suggestion_now(suggestion.id)
    assert told == "建议已提交。\n县人大代表工委会在2026年3月9日(周一)前审核交办。编号登记后告诉您。"
    assert sent.status == "reviewing"
    assert sent.submitted_at == county.clock.now()
    steps = await county.steps(sent.ref)
    assert [(action, role) for action, role, _ in steps] == [
        ("write", Role.LEAD_DEPUTY),
        ("submit", Role.LEAD_DEPUTY),
        ("receive", Role.SYSTEM),
    ]
    assert await county.record_is_whole()
    [office] = county.heard("chen")
    assert TITLE in office
    assert "2026年3月9日(周一)" in office


async def test_pressing_submit_twice_submits_once(county: Town) -> None:
    suggestion = await written(county)
    press = county.button("li", "直接提交")
    await county.sends("li", press)
    county.heard("chen")

    await county.sends("li", press)

    assert county.last("li") == "已经办好了，不用再点。"
    assert county.heard("chen") == []
    assert len(await county.steps(suggestion.ref)) == 3


async def test_after_submission_everybody_sees_who_has_it_and_until_when(county: Town) -> None:
    await written(county)
    await county.presses("li", "直接提交")

    [sheet] = (await county.presses("li", "看进度"))[-1:]

    assert "现在：审核中" in sheet
    assert "县人大代表工委" in sheet
    assert "2026年3月9日(周一)" in sheet
    assert county.labels("li") == ["怎么算的", "更多", "看全文", "回到菜单"]
    assert "5个工作日" in (await county.presses("li", "怎么算的"))[-1]


async def test_nobody_else_opens_or_submits_it(county: Town) -> None:
    suggestion = await written(county)
    await county.sends("zhao", f"b:suggestion-read:{suggestion.id}:0:")
    await county.sends("zhao", f"b:suggestion-submit:{suggestion.id}:{suggestion.version}:")
    await county.sends("wang", f"b:suggestion-open:{suggestion.id}:0:")

    assert all(FACTS not in words for who in ("zhao", "wang") for words in county.heard(who))
    assert (await county.suggestion_now(suggestion.id)).status == "drafting"


async def test_several_opinions_wait_numbered_and_the_oldest_first(county: Town) -> None:
    for n in range(8):
        await given(county, f"人民路第{n + 1}盏路灯不亮，晚上看不见路")
    await county.says("li", "菜单")

    [first] = (await county.presses("li", "待我处理（8）", "全部（8）"))[-1:]
    [second] = (await county.presses("li", "下一页"))[-1:]

    assert first.startswith("待您处理的意见8件")
    assert "1. YJ-2026-0001" in first
    assert "2026年3月16日(周一)前" in first
    assert "8. YJ-2026-0008" in second
