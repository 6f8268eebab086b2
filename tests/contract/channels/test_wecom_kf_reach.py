"""Customer service: what a customer can be told and where, over restarts, other accounts and old menus."""

from datetime import timedelta

import pytest
from sqlalchemy import Connection

from storage.outbox import DELIVERED, PENDING
from storage.people import people
from tests.contract.wecom_scene import Build, Corp, bot_says, keyboard, where
from tests.simulators.wecom import Customer

SEND = "kf/send_msg"
OPINION = "人民路7号院门口的路灯坏了半个月，晚上老人出门看不见路，希望修好"


async def test_the_five_are_counted_over_a_restart(start_corp: Build) -> None:
    """V17: none is forgotten, none is asked of WeChat in vain"""
    async with start_corp() as corp:
        await corp.settle()
        aunt = await corp.citizen()
        await aunt.says("帮助")
        await aunt.waits_for(lambda seen: "您好" not in seen.text)
        await corp.rests()
        for n in range(3):
            await corp.state(await corp.says(aunt, text=f"第{n}条"), DELIVERED)
    async with start_corp() as corp:
        await corp.state(await corp.notifies(aunt, text="第五条"), DELIVERED)
        before = corp.wecom.count(SEND)
        await corp.state(await corp.notifies(aunt, text="第六条"), PENDING)
        assert corp.wecom.count(SEND) == before
        await aunt.says("帮助")
        assert await aunt.waits_for("第六条")


async def test_who_also_has_a_web_chat_is_told_there(corp: Corp, aunt: Customer) -> None:
    """V17: the window in WeChat is closed, the page is open; the answer to what was said in WeChat stays there"""
    at = corp.clock.now()

    def give(c: Connection) -> None:
        account = people.account_at(c, *where(aunt))
        assert account
        people.add_account(c, account.person_id, "web", "a-browser", at)

    await corp.program.store.run(give)
    corp.wecom.fail_always(SEND, 95002)
    answer = await corp.says(aunt, text="您问的在这儿")
    notice = await corp.notifies(aunt, text="您的意见有了结果")
    await corp.state(answer, PENDING)
    await corp.state(notice, 2, PENDING)
    await corp.rests()
    told = [one.body.decode() for one in await corp.outbox("web", DELIVERED)]
    assert len(told) == 1
    assert "您的意见有了结果" in told[0]
    corp.wecom.recover(SEND)
    await aunt.says("帮助")

    assert await aunt.waits_for("您问的在这儿")
    assert not any("您的意见有了结果" in said for said in await bot_says(aunt))


async def test_an_old_menu_after_the_matter_has_gone_on_changes_nothing(corp: Corp, aunt: Customer) -> None:
    """V16: menus in WeChat can be pressed for ever"""
    await aunt.says(OPINION)
    seen = await aunt.waits_for("我先记下了")
    old = next(one for one in (await aunt.screen()).bubbles if one.number == seen.message_id)
    for words in ("写好了", "匿名", "提交"):
        await aunt.says(words)
    await aunt.waits_for("编号")
    await aunt.clicks(old.buttons[0].key, label="写好了")
    await aunt.waits_for(lambda seen: bool(seen.text))
    await corp.rests()

    assert (await corp.counts())["opinions"] == 1


async def test_who_opens_the_chat_again_amid_a_talk_with_people_is_left_to_them(corp: Corp, aunt: Customer) -> None:
    """V17"""
    corp.wecom.human_takes_over(aunt)
    await corp.rests()
    before = await corp.counts()
    await aunt.enters(scene="d1")
    await corp.rests()

    assert await corp.counts() == before
    assert corp.wecom.count(SEND) == 0


async def test_days_after_a_talk_with_people_the_program_greets_again(corp: Corp, aunt: Customer) -> None:
    """V17: nobody has ended that talk; it has ended by itself"""
    corp.wecom.human_takes_over(aunt)
    await corp.rests()
    corp.clock.move(timedelta(hours=60))
    corp.wecom.kf.sessions[aunt.open_kfid, aunt.external_userid].state = 4
    await aunt.enters()

    assert await aunt.waits_for("您好")


@pytest.mark.parametrize("more", [0, 2, 10])
async def test_links_are_links_beside_choices(corp: Corp, aunt: Customer, more: int) -> None:
    """V14: alone, among choices, and written out where there are more than a menu takes"""
    link = {"text": "打开网页", "url": "https://example.cn/x"}
    markup = keyboard(*(f"第{n}项" for n in range(more)))
    markup["inline_keyboard"].append([link])
    await corp.state(await corp.says(aunt, text="请看", reply_markup=markup), DELIVERED)
    newest = (await aunt.screen()).newest

    shown = {one.url for one in newest.buttons} | set(newest.text.split())
    assert "https://example.cn/x" in shown
    assert newest.kind == ("menu" if more < 10 else "text")
