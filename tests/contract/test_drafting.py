"""The deputy: reads what was given, writes an own text, submits it."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from domain.cases import Suggestion
from domain.errors import CaseworkError
from domain.notice import CaseRef, Kind
from domain.roles import Role
from services import drafting
from services.drafting import Draft
from storage import suggestions
from tests.contract.town import MATTER, Town, town

TITLE = "关于在人民路实验小学门口设置斑马线的建议"
FACTS = "本人到校门口看了两次，放学时三百多名学生横穿马路，路口没有任何标线。"
PROPOSAL = "请交通部门在校门口施划人行横道，设置减速带和警示灯。"
WHOLE = f"题目：{TITLE}\n情况：{FACTS}\n建议：{PROPOSAL}"


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Town]:
    async with town(database_url) as place:
        yield place


async def given(county: Town, text: str = MATTER, **more: str) -> None:
    """李梅 has been given an opinion."""
    await county.opinion(text, **more)
    await county.presses("zhou", "打开", "交给代表", "1", "确定")
    county.heard("li")


async def writes(county: Town) -> None:
    """李梅 has verified and may write."""
    await given(county)
    await county.presses("li", "打开", "写成建议", "现场看过")
    county.heard("li")


async def written(county: Town) -> Suggestion:
    """李梅 has written a suggestion; it is before her."""
    await writes(county)
    await county.says("li", WHOLE)
    await county.presses("li", "全文公开")
    await county.says("li", "县交通局")
    county.heard("li")
    return await the_suggestion(county)


async def the_suggestion(county: Town) -> Suggestion:
    [one] = (await county.scene.store.run(suggestions.of_deputy, county.ids["li"]))[0]
    return one


async def test_the_deputy_reads_the_citizens_own_words_and_until_when_to_decide(county: Town) -> None:
    await given(county)

    words, card = await county.presses("li", "打开")

    assert words == f"群众原话：“{MATTER}”"
    assert "署名：王阿姨；电话：13800000000" in card
    assert "决定期限：2026年3月16日(周一)" in card
    assert county.labels("li") == ["写成建议", "回到菜单"]


async def test_from_opinion_to_preview(county: Town) -> None:
    await given(county)
    county.days_pass(4)
    verify = (await county.presses("li", "打开", "写成建议"))[-1]
    assert verify.startswith("写建议前：情况核实过了吗？")
    assert county.labels("li") == ["现场看过", "电话核实", "问过单位", "还没核实"]
    assert (await county.presses("li", "现场看过"))[-1].startswith("请写建议")
    assert (await county.says("li", WHOLE))[-1].startswith("公开到什么程度？")
    assert (await county.presses("li", "只公开标题"))[-1].startswith("您希望哪个单位办？")
    county.heard("wang")

    text, question = await county.says("li", "县交通局")

    assert text.splitlines() == [
        TITLE,
        f"情况：{FACTS}",
        f"建议：{PROPOSAL}",
        "核实方式：现场看过；公开：只公开标题；希望：县交通局；关联意见：YJ-2026-0001",
    ]
    assert question.startswith("建议已写好，请看一遍。")
    assert county.labels("li") == ["请人联名", "直接提交", "改一处", "存草稿"]
    [told] = county.heard("wang")
    assert told.startswith("YJ-2026-0001 有进展：李梅代表写成了建议。")


async def test_adopting_links_opinion_and_suggestion_and_is_recorded(county: Town) -> None:
    suggestion = await written(county)

    opinion = await county.opinion_now(1)
    assert (opinion.status, opinion.suggestion_id) == ("adopted", suggestion.id)
    assert (suggestion.status, suggestion.verified, suggestion.publication) == ("drafting", "on_site", "full")
    assert suggestion.text_hash == drafting.text_hash({"title": TITLE, "facts": FACTS, "proposal": PROPOSAL})
    assert await county.steps(suggestion.ref) == [("write", Role.LEAD_DEPUTY, county.ids["li"])]
    assert (await county.steps(opinion.ref))[-1] == ("adopt", Role.DEPUTY, county.ids["li"])
    assert await county.record_is_whole()


async def test_not_yet_verified_keeps_the_opinion_where_it_is(county: Town) -> None:
    await given(county)

    told = (await county.presses("li", "打开", "写成建议", "还没核实"))[-1]

    assert told == "先核实再提交更稳。\n我把 YJ-2026-0001 留在您这里，2026年3月16日(周一)前都可以写。"
    assert (await county.opinion_now(1)).status == "with_deputy"


async def test_what_is_missing_is_said_at_once_and_a_part_can_follow_without_its_name(county: Town) -> None:
    await writes(county)

    [missing] = await county.says("li", TITLE)
    [one_more] = await county.says("li", f"情况：{FACTS}")
    [done] = await county.says("li", PROPOSAL)

    assert missing == "还差：情况、建议。一条消息补齐就行。"
    assert one_more == "还差：建议。一条消息补齐就行。"
    assert done.startswith("公开到什么程度？")


async def test_the_three_parts_may_stand_in_one_line(county: Town) -> None:
    await writes(county)

    await county.says("li", WHOLE.replace("\n", " "))
    await county.presses("li", "申请保密", "跳过")

    suggestion = await the_suggestion(county)
    assert (suggestion.title, suggestion.facts, suggestion.proposal) == (TITLE, FACTS, PROPOSAL)
    assert (suggestion.publication, suggestion.wishes) == ("confidential", "")


async def test_step_by_step(county: Town) -> None:
    await writes(county)

    asked = [
        *await county.presses("li", "一步一步写"),
        *await county.says("li", TITLE),
        *await county.says("li", FACTS),
        *await county.says("li", PROPOSAL),
    ]

    assert [words.splitlines()[0] for words in asked] == [
        "题目是什么？",
        "情况：您看到了什么，影响谁，原因是什么？",
        "建议：请谁做什么？写得具体，单位才好办。",
        "公开到什么程度？",
    ]


@pytest.mark.parametrize(
    "pasted", [MATTER, f"“{MATTER}”。", f"有群众反映：{MATTER}，请处理。", MATTER.replace("，", " , ")]
)
async def test_the_citizens_words_are_not_taken_over(county: Town, pasted: str) -> None:
    await writes(county)

    [told] = await county.says("li", f"题目：{TITLE}\n情况：{pasted}\n建议：{PROPOSAL}")
    assert told.startswith("这一段和群众的原话一样。")
    await county.says("li", FACTS)
    await county.presses("li", "全文公开", "跳过")

    suggestion = await the_suggestion(county)
    assert (suggestion.title, suggestion.facts, suggestion.proposal) == (TITLE, FACTS, PROPOSAL)


async def test_no_way_around_the_dialogue_takes_them_over_either(county: Town) -> None:
    await given(county)
    li = await county.person("li")
    draft = Draft(1, (await county.opinion_now(1)).version, "on_site", TITLE, MATTER, PROPOSAL, "full")

    with pytest.raises(CaseworkError, match="adopt-own-words"):
        await county.scene.turns.sweep(drafting.adopt, person=li, draft=draft)
    with pytest.raises(CaseworkError, match="adopt-missing"):
        await county.scene.turns.sweep(drafting.adopt, person=li, draft=replace(draft, facts=" "))

    assert (await county.opinion_now(1)).status == "with_deputy"
    assert await county.steps(CaseRef(Kind.SUGGESTION, 1)) == []


async def test_the_citizens_name_in_the_text_is_pointed_out(county: Town) -> None:
    await writes(county)

    hint, question = await county.says("li", WHOLE.replace("本人到", "和王阿姨一起到"))

    assert hint.startswith("文中有“王阿姨”，像是群众的姓名或电话。")
    assert question.startswith("公开到什么程度？")


async def test_what_is_half_written_is_found_again(county: Town) -> None:
    await writes(county)
    await county.says("li", f"题目：{TITLE}")
    await county.presses("li", "存草稿")
    await county.says("li", "菜单", "取消")
    county.heard("li")

    [listed] = await county.says("li", "草稿")
    text, missing = await county.presses("li", "1")

    assert f"1. {TITLE}：写了一半" in listed
    assert TITLE in text
    assert missing == "还差：情况、建议。一条消息补齐就行。"
    await county.says("li", f"{FACTS}")
    assert (await county.says("li", PROPOSAL))[-1].startswith("公开到什么程度？")


async def test_a_complete_draft_is_found_under_its_word_and_among_my_suggestions(county: Town) -> None:
    await written(county)
    assert (await county.presses("li", "存草稿")) == ["草稿已存，没有提交。发“草稿”找回来。"]

    [listed] = await county.says("li", "草稿")
    [sheet] = await county.presses("li", "1")

    assert f"1. {TITLE}：起草中" in listed
    assert "现在：起草中" in sheet
    assert "李梅" in sheet
    assert "来自意见：YJ-2026-0001" in sheet
    assert county.labels("li") == ["请人联名", "直接提交", "改一处", "看全文", "回到菜单"]
    await county.says("li", "菜单")
    assert f"1. {TITLE}：起草中" in (await county.presses("li", "我的建议"))[-1]


async def test_one_part_is_changed(county: Town) -> None:
    before = await written(county)

    await county.presses("li", "改一处")
    old, ask = await county.presses("li", "改情况")
    text, _ = await county.says("li", "校门口没有标线，家长天天在路中间接孩子。")

    after = await the_suggestion(county)
    assert (old, ask) == (FACTS, "请发新的内容，会替换上面这一段。")
    assert "家长天天在路中间接孩子" in text
    assert (after.status, after.title, after.version) == ("drafting", TITLE, before.version + 1)
    assert after.text_hash != before.text_hash


async def test_a_change_cannot_bring_the_citizens_words_in(county: Town) -> None:
    await written(county)

    await county.presses("li", "改一处", "改建议")
    [told] = (await county.says("li", MATTER))[-1:]

    assert told.startswith("这一段和群众的原话一样。")
    assert (await the_suggestion(county)).proposal == PROPOSAL
    await county.says("li", "请交通部门加一盏红绿灯。")
    assert (await the_suggestion(county)).proposal == "请交通部门加一盏红绿灯。"


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
    assert county.labels("li") == ["看全文", "回到菜单"]


async def test_nobody_else_opens_or_submits_it(county: Town) -> None:
    suggestion = await written(county)
    await county.sends("zhao", f"b:suggestion-read:{suggestion.id}:0:")
    await county.sends("zhao", f"b:suggestion-submit:{suggestion.id}:{suggestion.version}:")
    await county.sends("wang", f"b:suggestion-open:{suggestion.id}:0:")

    assert all(FACTS not in words for who in ("zhao", "wang") for words in county.heard(who))
    assert (await county.suggestion_now(suggestion.id)).status == "drafting"


async def test_an_opinion_becomes_one_suggestion_however_often_it_is_pressed(county: Town) -> None:
    await writes(county)
    await county.says("li", WHOLE)
    publication = county.button("li", "全文公开")
    await county.presses("li", "全文公开", "跳过")
    skip = county.button("li", "跳过")
    county.heard("li")

    await county.sends("li", skip)
    await county.sends("li", publication)

    assert county.heard("li") == ["已经办好了，不用再点。"] * 2
    assert (await the_suggestion(county)).id == 1


async def test_several_opinions_wait_numbered_and_the_oldest_first(county: Town) -> None:
    for n in range(8):
        await given(county, f"人民路第{n + 1}盏路灯不亮，晚上看不见路")
    await county.says("li", "菜单")

    [first] = (await county.presses("li", "待我处理（8）"))[-1:]
    [second] = (await county.presses("li", "下一页"))[-1:]

    assert first.startswith("待您处理的意见8件")
    assert "1. YJ-2026-0001" in first
    assert "2026年3月16日(周一)前" in first
    assert "8. YJ-2026-0008" in second


async def test_two_texts_can_be_half_written_side_by_side(county: Town) -> None:
    await given(county, "人民路第一盏路灯不亮，晚上看不见路")
    await given(county, "人民路第二盏路灯不亮，晚上看不见路")
    for n in (1, 2):
        await county.sends("li", f"b:with-deputy-open:{n}:0:")
        await county.presses("li", "写成建议", "电话核实")
        await county.says("li", f"题目：关于第{n}盏路灯的建议")

    await county.sends("li", "b:with-deputy-open:1:0:")
    [text, _] = (await county.presses("li", "写成建议"))[-2:]

    assert "关于第1盏路灯的建议" in text


async def test_a_title_that_fits_no_list_is_asked_for_again(county: Town) -> None:
    await writes(county)

    [told] = await county.says("li", WHOLE.replace(TITLE, "关于" + "人民路" * 30 + "的建议"))
    [done] = await county.says("li", TITLE)

    assert told.startswith("题目太长了，最多60个字。")
    assert done.startswith("公开到什么程度？")
