"""The deputy writes an own text out of an opinion, and changes it until it is submitted."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from domain.errors import CaseworkError
from domain.notice import CaseRef, Kind
from domain.roles import Role
from services.suggestions import drafting
from services.suggestions.drafting import Draft
from storage.suggestions import suggestions
from tests.contract.authoring import FACTS, PROPOSAL, TITLE, WHOLE, given, the_suggestion, writes, written
from tests.contract.town import MATTER, Town, town


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Town]:
    async with town(database_url) as place:
        yield place


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


async def test_a_deputy_writes_about_what_nobody_has_written_in(county: Town) -> None:
    await county.says("li", "菜单")
    await county.presses("li", "我的建议", "写建议")
    assert county.labels("li") == ["现场看过", "电话核实", "问过单位", "回到菜单"]
    await county.presses("li", "现场看过")
    await county.says("li", f"题目：{TITLE}")
    await county.says("li", "草稿")
    assert "写了一半" in county.last("li")
    await county.presses("li", "1")
    await county.says("li", f"情况：{FACTS}\n建议：{PROPOSAL}")
    county.heard("li")
    *_, text, _ = await county.presses("li", "全文公开", "跳过")
    assert text.endswith("关联意见：代表自己提出")
    await county.presses("li", "直接提交")
    assert county.last("li").startswith("建议已提交")
    one = await the_suggestion(county)
    assert (one.status, one.verified) == ("reviewing", "on_site")
    *_, card = await county.presses("chen", "打开")
    assert TITLE in card
    assert await county.record_is_whole()


async def test_two_things_may_be_half_written_at_once(county: Town) -> None:
    await writes(county)
    await county.says("li", f"题目：{TITLE}")
    await county.says("li", "菜单")
    await county.presses("li", "我的建议", "写建议", "电话核实")
    await county.says("li", "题目：关于疏通排水沟的建议")

    await county.says("li", "草稿")

    assert TITLE in county.last("li")
    assert "关于疏通排水沟的建议" in county.last("li")


async def test_nobody_but_a_deputy_writes_a_suggestion(county: Town) -> None:
    await county.sends("wu", "b:own-suggestion:0:0:")
    assert "人大代表" in county.last("wu")
    await county.sends("li", "b:own-verified:0:0:forged")
    await county.sends("li", "b:adopt-publication:0:0:full")
    assert (await county.scene.store.run(suggestions.of_deputy, county.ids["li"]))[1] == 0


async def test_not_yet_verified_keeps_the_opinion_where_it_is(county: Town) -> None:
    await given(county)

    told = (await county.presses("li", "打开", "写成建议", "还没核实"))[-1]

    assert (
        told
        == "先核实再提交更稳。\n我把 YJ-2026-0001 留在您这里，2026年3月16日(周一)前都可以写。要记一次走访，发“走访”。"
    )
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
