"""One suggestion with two matters in it becomes two, each showing the other; and who reads what of either."""

from collections.abc import AsyncIterator

import pytest

from domain.suggestions.suggestion import SuggestionStatus as S
from storage.suggestions import suggestions
from tests.contract.hall import DEPUTY, OFFICE, TITLE
from tests.contract.paths_hall import SECOND, PathsHall, paths_hall

GOV = "feng-rui"
OTHER = "题目：关于校门口安排护学岗的建议\n情况：早晚各有半小时没有人指挥。\n建议：请教育部门安排护学岗。"


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[PathsHall]:
    async with paths_hall(database_url) as here:
        yield here


async def test_sent_back_because_it_holds_two_matters_it_becomes_two(county: PathsHall) -> None:
    one = await county.writes(DEPUTY, "wang", TITLE)
    await county.sends(OFFICE, f"b:return-to-fix:{one.id}:{one.version}:")
    await county.says(OFFICE, "里面有两件事，请拆开。")
    await county.sends(DEPUTY, f"b:suggestion-open:{one.id}:0:")
    await county.presses(DEPUTY, "更多", "拆成两件")
    await county.says(DEPUTY, "题目：关于校门口安排护学岗的建议")
    assert county.last(DEPUTY).startswith("还差：")
    await county.says(DEPUTY, OTHER)
    assert county.last(DEPUTY).startswith("已拆出一件：关于校门口安排护学岗的建议")

    second = (await county.scene.store.run(suggestions.split_off, one.id))[0]
    assert (second.status, second.split_from, second.lead_deputy_id) == (S.DRAFTING, one.id, county.ids[DEPUTY])
    await county.sends(DEPUTY, f"b:suggestion-more:{second.id}:0:")
    assert f"拆自 {TITLE}" in county.last(DEPUTY)
    await county.sends(DEPUTY, f"b:suggestion-more:{one.id}:0:")
    assert "拆出 关于校门口安排护学岗的建议" in county.last(DEPUTY)
    # a draft is its deputy's alone
    await county.sends(OFFICE, f"b:review-open:{one.id}:0:")
    assert not any("护学岗" in words for words in county.heard(OFFICE))

    for id in (one.id, second.id):
        now = await county.suggestion_now(id)
        await county.sends(DEPUTY, f"b:suggestion-submit:{id}:{now.version}:")
        now = await county.suggestion_now(id)
        await county.sends(OFFICE, f"b:suggestion-register:{id}:{now.version}:")
    county.heard(OFFICE)
    await county.sends(OFFICE, f"b:review-open:{second.id}:0:")
    assert any(f"拆自 JY-2026-0001 {TITLE}" in words for words in county.heard(OFFICE))
    await county.sends(OFFICE, f"b:review-open:{one.id}:0:")
    assert any("拆出 JY-2026-0002" in words for words in county.heard(OFFICE))
    assert await county.record_is_whole()


async def test_nobody_else_splits_it_and_nobody_after_it_is_submitted(county: PathsHall) -> None:
    one = await county.writes(DEPUTY, "wang", TITLE)
    for who in (DEPUTY, SECOND):
        await county.sends(who, f"b:suggestion-split:{one.id}:{one.version}:")
        assert "题目、情况、建议" not in county.last(who)
    assert await county.scene.store.run(suggestions.split_off, one.id) == []


async def test_of_a_confidential_one_the_government_office_reads_the_title_and_no_citizens_words(
    county: PathsHall,
) -> None:
    kept = await county.writes(DEPUTY, "wang", TITLE, publication="confidential")
    plain = await county.writes(SECOND, "liu", "关于路灯的建议")
    for one in (kept, plain):
        now = await county.suggestion_now(one.id)
        await county.sends(OFFICE, f"b:suggestion-register:{one.id}:{now.version}:")
    for one in (kept, plain):
        county.heard(GOV)
        await county.sends(GOV, f"b:review-read:{one.id}:0:")
        words = "\n".join(county.heard(GOV))
        assert one.title in words
        assert ("三百名学生" in words) == (one.id == plain.id)
        await county.sends(GOV, f"b:case-file:{one.id}:0:")
        words = "\n".join(county.heard(GOV))
        assert "群众原话不显示" in words
        assert "孩子过马路危险" not in words
