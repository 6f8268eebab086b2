"""The callback: proven to the console, closed to strangers, quick to acknowledge, each event handled once."""

import asyncio
import base64
import logging
from datetime import timedelta
from time import monotonic

import asyncpg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.channels.wecom.callback import PATH
from tests.contract.wecom_scene import Build, Corp
from tests.simulators.telegram.people import Seen
from tests.simulators.wecom import FakeWeCom, Member

# the smallest real picture: one grey dot
PNG = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==")
OPINION = "人民路7号院门口的路灯坏了半个月，晚上老人出门看不见路，希望修好"
GONE = "按钮"


async def test_the_console_saves_the_address(corp: Corp) -> None:
    """V2: the exact words inside, within a second"""
    await corp.wecom.verify(corp.program.address + PATH)


@pytest.mark.parametrize("name", FakeWeCom.MALFORMED)
async def test_what_no_wecom_would_send_is_turned_away(corp: Corp, name: str, caplog: pytest.LogCaptureFixture) -> None:
    """V3: 4xx, nothing kept, nobody served, no traceback, and the next who is genuine is heard"""
    before = await corp.counts()
    with caplog.at_level(logging.DEBUG):
        status = await corp.wecom.push_malformed(name)

    assert 400 <= status < 500
    assert await corp.counts() == before
    assert "Traceback" not in caplog.text
    li = corp.wecom.member("limei")
    await li.says("帮助")
    assert await li.waits_for(lambda seen: bool(seen.text))


async def test_ack_comes_within_a_second_while_sending_hangs(corp: Corp) -> None:
    """V4: what a person waits for keeps nobody else's callback waiting"""
    li, wang = corp.wecom.member("limei"), corp.wecom.member("wangwu")
    corp.wecom.slow_next("message/send", 20)
    await li.says("帮助")
    await corp.wecom.waits_for_calls("message/send", 1)
    began = monotonic()
    await wang.says("帮助")
    await li.says("菜单")
    await corp.wecom.is_idle()

    assert monotonic() - began < 10, "it waited for what hangs"
    assert await wang.waits_for(lambda seen: bool(seen.text))


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_ack_comes_within_a_second_while_a_turn_hangs(corp: Corp, database_url: str) -> None:
    """V4: a turn that waits for a lock delays nothing but itself (SQLite has one writer: nobody else holds a lock)"""
    li = corp.wecom.member("limei")
    await li.says("帮助")
    await li.waits_for(lambda seen: bool(seen.text))
    other = await asyncpg.connect(database_url)
    async with other.transaction():  # another process in the middle of something long
        await other.execute("SELECT id FROM accounts WHERE channel = 'wecom' FOR UPDATE")
        began = monotonic()
        await li.says("菜单")
        await corp.wecom.is_idle()
        acknowledged = monotonic() - began
    await other.close()

    assert acknowledged < 30
    assert await li.waits_for(lambda seen: any("反映问题" in label for label in seen.labels))


@pytest.mark.parametrize("concurrent", [False, True])
async def test_four_copies_of_an_event_are_handled_once(corp: Corp, concurrent: bool) -> None:
    """V5: a message, a click, customer service"""
    corp.wecom.pushing.copies, corp.wecom.pushing.concurrent = 4, concurrent
    li, wang = corp.wecom.member("limei"), corp.wecom.customer("王阿姨")
    await li.says(OPINION)
    await li.waits_for("我先记下了")
    await li.presses("写好了")
    await li.waits_for(lambda seen: "还差几样" in seen.text or "要写上您的姓名" in seen.text)
    await wang.enters()
    await wang.waits_for("您好")
    await wang.says(OPINION)
    await wang.waits_for("我先记下了")
    await corp.rests()

    assert [one.side for one in (await li.screen()).bubbles].count("bot") == 2
    assert [one.side for one in (await wang.screen()).bubbles].count("bot") == 2


async def test_copies_that_come_after_a_restart_are_known(start_corp: Build) -> None:
    """V5"""
    async with start_corp() as corp:
        await corp.settle()
        li = corp.wecom.member("limei")
        await li.says(OPINION)
        await li.waits_for("我先记下了")
        push = corp.wecom.pushes[-1]
    async with start_corp() as corp:
        corp.wecom.pusher.post(push.person, push.message)
        await corp.rests()
        assert [one.side for one in (await li.screen()).bubbles].count("bot") == 1


async def test_two_clicks_in_one_second_are_both_handled(corp: Corp) -> None:
    """V6: the clock of the test stands still, so every click bears the same second"""
    li = corp.wecom.member("limei")
    row = await greeted(li)
    await li.clicks("0", on=row)
    await li.clicks("3", on=row)
    await corp.rests()

    assert [one.side for one in (await li.screen()).bubbles].count("bot") == 3


async def greeted(one: Member) -> Seen:
    """Open the app; what it says."""
    await one.enters()
    return await one.waits_for("您好")


async def test_everybody_is_served_in_the_order_they_wrote(corp: Corp) -> None:
    """V8: fifty at a time, each with four messages at once"""
    people = [corp.wecom.member(f"member{n}") for n in range(50)]
    async with asyncio.TaskGroup() as all_at_once:
        for one in people:
            all_at_once.create_task(says_four_things(one))
    await corp.rests()

    for one in people:
        told = [bubble.text.splitlines()[0] for bubble in (await one.screen()).bubbles if bubble.side == "bot"]
        asked, draft, left, menu = told
        assert "我先记下了" in draft, told
        assert (asked, left, menu) == (asked, left, asked), told
        assert "请说说" not in left, told


async def says_four_things(one: Member) -> None:
    """One thing after another without waiting for an answer."""
    for words in ("菜单", OPINION, "取消", "菜单"):
        await one.says(words)


@pytest.mark.parametrize("forged", [{"task_id": "deadbe-77"}, {"key": "17"}, {"key": "b:submit"}])
async def test_a_forged_click_changes_nothing_and_is_answered_kindly(corp: Corp, forged: dict[str, str]) -> None:
    """V16"""
    li = corp.wecom.member("limei")
    row = await greeted(li)
    before = await corp.counts()
    await li.clicks(forged.get("key", "0"), on=row, **{n: v for n, v in forged.items() if n == "task_id"})
    answer = await li.waits_for(lambda seen: bool(seen.text))

    assert GONE in answer.text or "菜单" in answer.text
    assert (await corp.counts())["opinions"] == before["opinions"]


async def test_a_click_on_somebody_elses_card_changes_nothing(corp: Corp) -> None:
    """V16"""
    li, wang = corp.wecom.member("limei"), corp.wecom.member("wangwu")
    await li.says(OPINION)
    await li.waits_for("我先记下了")
    row = await greeted(wang)
    hers = (await li.screen()).newest
    await wang.clicks("0", on=row, task_id=hers.task_id)
    answer = await wang.waits_for(lambda seen: bool(seen.text))

    assert "还差几样" not in answer.text
    assert "要写上您的姓名" not in answer.text


async def test_an_old_card_after_the_matter_has_gone_on_changes_nothing(corp: Corp) -> None:
    """V16: a stale press"""
    li = corp.wecom.member("limei")
    await li.says(OPINION)
    first = await li.waits_for("我先记下了")
    for words in ("写好了", "匿名", "提交"):
        await li.says(words)
    await li.waits_for("编号")
    await li.presses("写好了", on=first)
    await li.waits_for(lambda seen: bool(seen.text))
    assert (await corp.counts())["opinions"] == 1


async def test_entering_greets_once_in_twelve_hours_and_not_amid_a_dialogue(corp: Corp) -> None:
    li, wang = corp.wecom.member("limei"), corp.wecom.member("wangwu")
    for _ in range(3):
        await li.enters()
        corp.wecom.advance(2)
    await wang.says(OPINION)
    await wang.waits_for("我先记下了")
    await wang.enters()
    await corp.rests()

    assert [one.side for one in (await li.screen()).bubbles].count("bot") == 1
    assert [one.side for one in (await wang.screen()).bubbles].count("bot") == 1


async def test_every_kind_of_message_is_heard(corp: Corp) -> None:
    """§1.3: photo, voice, video, place, link, a press on the app's menu"""
    li = corp.wecom.member("limei")
    await li.says(OPINION)
    await li.waits_for("我先记下了")
    await li.sends_photo(PNG)
    await li.sends_voice()
    await li.sends_location(31.23, 121.47, "实验小学")
    await li.sends_link("新闻", "https://example.cn/1")
    await corp.rests()
    corp.clock.move(timedelta(seconds=10))
    await li.says("就这些")
    seen = await li.waits_for(lambda seen: "语音1条" in seen.text)

    assert "照片1张" in seen.text
    assert "位置" in seen.text
    assert "文字3条" in seen.text


async def test_who_leaves_the_range_is_not_written_to_until_they_come_back(corp: Corp) -> None:
    li = corp.wecom.member("limei")
    await greeted(li)
    await li.unsubscribes()
    await corp.rests()
    row = await corp.notifies(li, text="代表有新消息")
    await corp.state(row, 3)
    await li.subscribes()

    assert await li.waits_for("代表有新消息")


async def test_who_sends_slowly_is_not_waited_for(corp: Corp) -> None:
    """V3: headers that promise a body which never ends; the others are served meanwhile"""
    host, _, port = corp.program.address.removeprefix("http://").partition(":")
    query = "&".join(f"{name}={value}" for name, value in corp.wecom.pusher.signed("x").items())
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(f"POST {PATH}?{query} HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n<xml>".encode())
    await writer.drain()
    li = corp.wecom.member("limei")
    await li.says("帮助")
    assert await li.waits_for(lambda seen: bool(seen.text))
    async with asyncio.timeout(60):
        assert b" 408 " in await reader.readline()
    writer.close()


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=400), how=st.sampled_from(["bare", "in xml", "sealed"]))
async def test_bytes_of_any_kind_are_turned_away(corp: Corp, content: bytes, how: str) -> None:
    """V3: fuzzed, from strangers and from somebody who has the key"""
    before, pusher = await corp.counts(), corp.wecom.pusher
    body = content if how == "bare" else b"<xml><Encrypt>" + content + b"</Encrypt></xml>"
    query = pusher.signed("x")
    if how == "sealed":
        sealed = pusher.seal.encrypt(content)
        body, query = pusher.envelope(sealed).encode(), pusher.signed(sealed)
    status, answer = await pusher.call("POST", corp.wecom.callback_url, query, body)

    assert 400 <= status < 500, (status, answer)
    assert answer == b""
    assert await corp.counts() == before
