"""Co-signers: an edit suggested, a name taken back, suggestions sent back by the office and found again."""

from collections.abc import AsyncIterator
from functools import partial

import pytest
from sqlalchemy import Connection

from domain.person import Person
from domain.suggestions.suggestion import SuggestionAction as A
from services.casework import move
from services.work import Work
from storage.suggestions import suggestions
from tests.contract import rows
from tests.contract.authoring import FACTS, PROPOSAL, TITLE, written
from tests.contract.town import Town, town


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Town]:
    async with town(database_url) as place:
        yield place


async def invited(county: Town) -> None:
    """赵强 is asked to co-sign and reads the text."""
    await written(county)
    await county.presses("li", "请人联名")
    await county.says("li", "赵强")
    await county.presses("zhao", "看全文")
    county.heard("li"), county.heard("zhao")


async def test_an_edit_is_suggested_and_the_invitation_stands(county: Town) -> None:
    await invited(county)

    [ask] = await county.presses("zhao", "提修改意见")
    [relayed] = await county.says("zhao", "建议里写明请在开学前完成")
    [told] = county.heard("li")
    await county.presses("zhao", "看全文", "同意联名")

    assert ask.startswith("您觉得哪里要改？")
    assert relayed.startswith("已把您的修改意见转给李梅代表。")
    assert told.startswith("赵强代表对文字提了修改意见：\n“建议里写明请在开学前完成”")
    [signature] = await county.scene.store.run(suggestions.co_signatures_of, 1)
    assert signature.status == "confirmed"
    assert await county.record_is_whole()


async def test_the_edit_taken_up_voids_the_invitation(county: Town) -> None:
    await invited(county)
    await county.presses("zhao", "提修改意见")
    await county.says("zhao", "题目短一些")

    await county.presses("li", "改一处", "改题目")
    await county.says("li", "关于实验小学门口设斑马线的建议")

    assert any(words.startswith("文字改了，这份联名邀请作废") for words in county.heard("zhao"))


async def test_a_name_is_taken_back_before_submission(county: Town) -> None:
    await invited(county)
    [confirmed] = await county.presses("zhao", "同意联名")
    county.heard("li")

    [listed] = await county.says("zhao", "退出联名")
    [sure] = await county.presses("zhao", "1")
    [done] = await county.presses("zhao", "退出联名")
    [told] = county.heard("li")
    await county.presses("li", "打开", "现在提交")

    assert confirmed.endswith("提交前想退出，发“退出联名”。")
    assert TITLE in listed
    assert sure.startswith("退出这份联名吗？")
    assert done == f"已退出联名：{TITLE}"
    assert told == f"赵强代表退出了联名：{TITLE}\n现在0人已确认，0人没回。"
    [signature] = await county.scene.store.run(suggestions.co_signatures_of, 1)
    assert signature.status == "declined"
    assert county.last("li").startswith("建议已提交。")
    assert await county.record_is_whole()


async def test_after_submission_names_stay(county: Town) -> None:
    await invited(county)
    await county.presses("zhao", "同意联名")
    await county.says("zhao", "退出联名")
    await county.presses("zhao", "1")
    old = county.button("zhao", "退出联名")
    await county.presses("li", "现在提交")

    await county.sends("zhao", old)
    too_late = county.last("zhao")
    [none] = (await county.says("zhao", "退出联名"))[-1:]

    assert too_late.startswith("这份建议已经提交")
    assert none.startswith("您没有还能退出的联名。")


async def test_returned_for_revision_is_a_draft_again_with_the_offices_words(county: Town) -> None:
    await written(county)
    await county.presses("li", "直接提交")
    await returned(county)
    county.heard("li")

    [drafts] = await county.says("li", "草稿")
    [sheet] = await county.presses("li", "1")
    labels = county.labels("li")
    await county.presses("li", "直接提交")

    assert TITLE in drafts
    assert "工委说：“请写明路口位置”" in sheet
    assert labels[:3] == ["请人联名", "直接提交", "改一处"]
    assert county.last("li").startswith("建议已提交。")


async def returned(county: Town) -> None:
    """The office sends it back."""
    officer = await county.person("chen")
    await county.scene.turns.sweep(partial(_return, officer=officer))


def _return(work: Work, officer: Person) -> None:
    suggestion = suggestions.locked(work.c, 1)
    facts = {"reason": "请写明路口位置"}
    move(work, suggestion, A.RETURN_FOR_REVISION, officer, facts=facts, says=facts, review="请写明路口位置")


async def test_forty_suggestions_are_a_number_away(county: Town) -> None:
    await county.scene.store.run(_forty, county.ids["li"])
    await county.says("li", "菜单")

    await county.presses("li", "我的建议")
    [sheet] = await county.says("li", "37")

    assert sheet.startswith("关于第4盏路灯的建议")


def _forty(c: Connection, li: int) -> None:
    for n in range(1, 41):
        rows.suggestion(c, li, title=f"关于第{n}盏路灯的建议", facts=FACTS, proposal=PROPOSAL)
