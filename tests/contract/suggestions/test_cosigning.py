"""Co-signing: one frozen text, confirmed by each deputy in person."""

from collections.abc import AsyncIterator

import pytest

from domain.cases import CoSignature
from domain.roles import Role
from storage.suggestions import suggestions
from tests.contract.authoring import FACTS, TITLE, written
from tests.contract.town import Town, town


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Town]:
    async with town(database_url) as place:
        yield place


async def invites(county: Town, *names: str) -> None:
    """李梅 has written a suggestion and asks these deputies."""
    await written(county)
    await county.presses("li", "请人联名")
    await county.says("li", "、".join(names))


async def signatures(county: Town) -> list[CoSignature]:
    return await county.scene.store.run(suggestions.co_signatures_of, 1)


async def test_a_typed_name_freezes_the_text_and_invites(county: Town) -> None:
    await invites(county, "赵强")

    assert county.last("li").startswith("已请赵强联名，各人须本人确认。")
    assert county.labels("li") == ["现在提交", "再请几位", "看进度"]
    suggestion = await county.suggestion_now(1)
    [asked] = await signatures(county)
    assert suggestion.status == "co_signing"
    assert (asked.deputy_id, asked.status, asked.text_hash) == (county.ids["zhao"], "invited", suggestion.text_hash)
    assert await county.steps(asked.ref) == [("invite", Role.LEAD_DEPUTY, county.ids["li"])]
    [told] = county.heard("zhao")
    assert told.startswith(f"李梅代表请您联名：{TITLE}")
    assert f"（版本 {suggestion.text_hash[:4]}）" in told
    assert county.labels("zhao") == ["看全文"]


async def test_the_whole_text_is_read_before_it_is_confirmed(county: Town) -> None:
    await invites(county, "赵强")

    told, text, question = await county.presses("zhao", "看全文")
    assert FACTS in text
    assert question.startswith("李梅代表请您联名。您同意吗？")
    assert county.labels("zhao") == ["同意联名", "提修改意见", "不联名"]
    county.heard("li")
    await county.presses("zhao", "同意联名")

    assert county.last("zhao").startswith(f"您已联名：{TITLE}")
    [confirmed] = await signatures(county)
    assert (confirmed.status, confirmed.decided_at) == ("confirmed", county.clock.now())
    assert (await county.steps(confirmed.ref))[-1] == ("confirm", Role.CO_SIGNER, county.ids["zhao"])
    [progress] = county.heard("li")
    assert progress.startswith("联名进展：1人已确认，0人未联名，0人没回。")
    assert county.labels("li") == ["现在提交", "看进度"]
    assert await county.record_is_whole()


async def test_from_the_notice_the_suggestion_is_submitted_with_its_co_signer(county: Town) -> None:
    await invites(county, "赵强", "孙丽")
    await county.presses("zhao", "看全文", "同意联名")
    county.heard("li")

    [told] = await county.presses("li", "现在提交")

    assert told.startswith("建议已提交，联名1人，没确认的1人未列名。")
    assert [one.status for one in await signatures(county)] == ["confirmed", "dropped"]
    assert (await county.suggestion_now(1)).status == "reviewing"
    assert TITLE in county.last("chen")


async def test_whoever_comes_too_late_is_told_so(county: Town) -> None:
    await invites(county, "赵强")
    await county.presses("zhao", "看全文")
    await county.presses("li", "现在提交")

    assert (await county.presses("zhao", "同意联名"))[-1].startswith("这份建议已经提交，不能再联名了")
    assert [one.status for one in await signatures(county)] == ["dropped"]


async def test_declining_says_that_and_no_more(county: Town) -> None:
    await invites(county, "赵强", "孙丽")
    county.heard("li")

    told = (await county.presses("zhao", "看全文", "不联名"))[-1]

    assert told == "好的，没有列您的名。只告诉李梅代表“未联名”，不说原因。"
    [progress] = county.heard("li")
    assert progress.startswith("联名进展：0人已确认，1人未联名，1人没回。")
    assert "赵强" not in progress


async def test_a_changed_text_voids_every_invitation(county: Town) -> None:
    await invites(county, "赵强", "孙丽")
    await county.presses("zhao", "看全文", "同意联名")
    await county.presses("sun", "看全文")
    await county.presses("li", "看进度")
    warning = (await county.presses("li", "改一处"))[-1]
    await county.presses("li", "改情况")
    county.heard("li"), county.heard("zhao"), county.heard("sun")

    told = await county.says("li", "本人又去看了一次，早上也没有人维持秩序。")

    assert "联名邀请全部作废" in warning
    assert told[0].startswith("改好了。2份联名邀请已作废")
    assert (await county.suggestion_now(1)).status == "drafting"
    assert [one.status for one in await signatures(county)] == ["void", "void"]
    for who in ("zhao", "sun"):
        [void] = county.heard(who)
        assert void.startswith(f"文字改了，这份联名邀请作废：{TITLE}")
    assert (await county.presses("sun", "同意联名"))[-1].startswith("文字改了，这份联名邀请作废")
    assert await county.record_is_whole()


async def test_those_who_had_been_asked_are_asked_again_in_one_press(county: Town) -> None:
    await invites(county, "赵强")
    await county.presses("li", "看进度", "改一处", "改题目")
    await county.says("li", "关于在实验小学门口设置斑马线和警示灯的建议")
    await county.presses("li", "请人联名")
    county.heard("zhao")

    await county.presses("li", "还请原来几位")
    await county.presses("zhao", "看全文", "同意联名")

    assert [one.status for one in await signatures(county)] == ["void", "confirmed"]


async def test_pressing_twice_confirms_once(county: Town) -> None:
    await invites(county, "赵强")
    await county.presses("zhao", "看全文")
    press = county.button("zhao", "同意联名")
    await county.sends("zhao", press)
    county.heard("li")

    await county.sends("zhao", press)

    assert county.last("zhao") == "已经办好了，不用再点。"
    assert county.heard("li") == []


async def test_nobody_confirms_for_another(county: Town) -> None:
    await invites(county, "赵强")
    await county.presses("zhao", "看全文")

    await county.sends("sun", county.button("zhao", "同意联名"))

    assert county.last("sun").startswith("这一件您看不到")
    assert [one.status for one in await signatures(county)] == ["invited"]


async def test_names_that_are_not_clear_are_asked_about(county: Town) -> None:
    await written(county)
    await county.presses("li", "请人联名")
    county.heard("li")

    sent, unknown = await county.says("li", "赵强 诸葛亮")
    again = await county.says("li", "赵强代表，李梅")

    assert sent.startswith("已请赵强联名")
    assert unknown.startswith("没有找到：诸葛亮")
    assert [words.partition("\n")[0] for words in again] == ["没有找到：赵强代表、李梅"]


async def test_deputies_are_also_invited_from_a_list_one_after_the_other(county: Town) -> None:
    await written(county)
    await county.presses("li", "请人联名", "找代表")
    assert [line[3:5] for line in county.last("li").splitlines()[1:4]] == ["赵强", "孙丽", "钱进"]
    one, three = county.button("li", "1"), county.button("li", "3")

    await county.sends("li", one)
    await county.sends("li", three)
    await county.sends("li", one)

    assert county.last("li").startswith("这一位现在选不了")
    assert [s.deputy_id for s in await signatures(county)] == [county.ids["zhao"], county.ids["qian"]]


async def test_invitations_wait_in_a_list_until_they_are_answered(county: Town) -> None:
    await invites(county, "赵强")
    await county.says("zhao", "菜单")

    [listed] = (await county.presses("zhao", "更多", "请我联名的"))[-1:]
    *_, text, _ = await county.presses("zhao", "1")
    await county.presses("zhao", "同意联名")

    assert f"1. 李梅代表：{TITLE}" in listed
    assert FACTS in text
    await county.says("zhao", "菜单")
    assert (await county.presses("zhao", "更多", "请我联名的"))[-1].startswith("现在没有等您处理的事")


async def test_the_lead_sees_who_has_signed_and_a_signer_finds_the_suggestion_again(county: Town) -> None:
    await invites(county, "赵强", "孙丽")
    await county.presses("zhao", "看全文", "同意联名")

    [sheet] = (await county.presses("li", "看进度"))[-1:]
    await county.says("zhao", "菜单")
    [listed] = (await county.presses("zhao", "我的建议"))[-1:]
    [theirs] = await county.presses("zhao", "1")

    assert "联名：赵强（已同意联名）、孙丽（待确认）" in sheet
    assert f"1. {TITLE}：联名中" in listed
    assert "现在：联名中" in theirs
    assert county.labels("zhao") == ["看全文", "回到菜单"]
