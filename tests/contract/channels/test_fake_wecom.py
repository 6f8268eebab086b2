"""Our WeCom keeps the documented tokens, limits and errors, or the other tests would prove nothing."""

import asyncio
from typing import Any

import aiohttp
import pytest

from tests.contract.wecom_program import Body, Program
from tests.simulators.wecom import FakeWeCom, Member

TEXT = {"content": "您好"}


async def test_a_token_lives_two_hours_and_stays_the_same(far_wecom: FakeWeCom, caller: Program) -> None:
    first = await caller.logs_in()
    far_wecom.advance(7000)
    assert await caller.logs_in() == first
    far_wecom.advance(300)

    assert (await caller.get("getcallbackip"))["errcode"] == 42001
    assert await caller.logs_in() != first
    assert (await caller.get("getcallbackip"))["errcode"] == 0
    assert far_wecom.count("gettoken") == 4


async def test_calls_without_the_right_token_are_refused(far_wecom: FakeWeCom, caller: Program) -> None:
    caller.token = ""
    assert (await caller.get("getcallbackip"))["errcode"] == 41001
    caller.token = "made-up"
    assert (await caller.get("getcallbackip"))["errcode"] == 40014
    assert (await caller.get("gettoken", corpid="ww1", corpsecret="x"))["errcode"] == 40013
    assert (await caller.get("gettoken", corpid=far_wecom.corp.corpid, corpsecret="x"))["errcode"] == 40001


async def test_a_token_may_be_forgotten_and_an_address_not_listed(far_wecom: FakeWeCom, caller: Program) -> None:
    far_wecom.forget_tokens()
    assert (await caller.get("getcallbackip"))["errcode"] == 40014
    await caller.logs_in()
    far_wecom.trusted_ip(False)
    assert (await caller.get("getcallbackip"))["errcode"] == 60020


async def test_asking_for_tokens_too_often_is_refused(caller: Program) -> None:
    answers = [await caller.get("gettoken", corpid="ww1", corpsecret="x") for _ in range(70)]

    assert answers[-1]["errcode"] == 45009


async def test_a_text_is_seen(caller: Program, limei: Member) -> None:
    said = await caller.send("LiMei|nobody", "text", text=TEXT)

    assert (said["errcode"], said["invaliduser"]) == (0, "nobody")
    assert (await limei.screen()).newest.text == "您好"


REFUSED = [
    ({"msgtype": "text", "text": {"content": "  "}}, 44004),
    ({"msgtype": "text"}, 40058),
    ({"msgtype": "poem", "poem": {}}, 40008),
    ({"msgtype": "text", "text": TEXT, "touser": "nobody"}, 81013),
    ({"msgtype": "text", "text": TEXT, "touser": ""}, 40058),
    ({"msgtype": "text", "text": TEXT, "touser": "|".join(f"u{n}" for n in range(1001))}, 40058),
    ({"msgtype": "text", "text": TEXT, "agentid": 7}, 40056),
    ({"msgtype": "markdown", "markdown": {"content": "一" * 683}}, 45002),
    ({"msgtype": "image", "image": {"media_id": "unknown"}}, 40007),
    ({"msgtype": "textcard", "textcard": {"title": "一", "description": "二"}}, 40058),
    ({"msgtype": "news", "news": {"articles": [{"title": "一", "url": "https://example.org"}] * 9}}, 40058),
]


@pytest.mark.parametrize(("body", "errcode"), REFUSED)
async def test_a_wrong_message_is_refused(
    far_wecom: FakeWeCom, caller: Program, limei: Member, body: Body, errcode: int
) -> None:
    facts: Body = {"touser": "limei", "agentid": far_wecom.corp.agentid, **body}

    assert (await caller.post("message/send", **facts))["errcode"] == errcode
    assert (await limei.screen()).said == ()


async def test_a_long_text_is_cut_without_a_word(far_wecom: FakeWeCom, caller: Program, limei: Member) -> None:
    fits, too_long = "一" * 682 + "ab", "一" * 683

    assert (await caller.send("limei", "text", text={"content": fits}))["errcode"] == 0
    assert far_wecom.truncated == []
    assert (await caller.send("limei", "text", text={"content": too_long}))["errcode"] == 0
    assert (await limei.screen()).newest.text == "一" * 682 + "\ufffd"
    assert len(far_wecom.truncated) == 1


async def test_too_many_messages_are_dropped_without_a_word(
    far_wecom: FakeWeCom, caller: Program, limei: Member
) -> None:
    for number in range(31):
        assert (await caller.send("limei", "text", text={"content": f"{number}"}))["errcode"] == 0
    assert len((await limei.screen()).said) == 30
    assert [userid for userid, _ in far_wecom.dropped] == ["limei"]

    far_wecom.advance(60)
    await caller.send("limei", "text", text={"content": "later"})
    await limei.waits_for("later")


async def test_the_same_again_is_swallowed_when_asked(far_wecom: FakeWeCom, caller: Program, limei: Member) -> None:
    for check, seen in ((1, 1), (1, 1), (0, 2)):
        said = await caller.send("limei", "text", text=TEXT, enable_duplicate_check=check)
        assert said["errcode"] == 0
        assert len((await limei.screen()).said) == seen
    far_wecom.advance(1801)
    await caller.send("limei", "text", text=TEXT, enable_duplicate_check=1)
    assert len((await limei.screen()).said) == 3


async def test_whom_the_app_cannot_reach(far_wecom: FakeWeCom, caller: Program, limei: Member) -> None:
    far_wecom.unlicense(limei)
    assert (await caller.send("limei", "text", text=TEXT))["unlicenseduser"] == "limei"
    await limei.unsubscribes()
    assert (await caller.send("limei", "text", text=TEXT))["errcode"] == 81013
    assert (await caller.get("user/get", userid="limei"))["errcode"] == 60011
    far_wecom.kick_member(limei)
    assert (await caller.get("user/get", userid="limei"))["errcode"] == 60111
    with pytest.raises(AssertionError, match="does not see"):
        await limei.says("在吗")
    assert (await limei.screen()).said == ()


async def test_a_message_is_taken_back_within_a_day(far_wecom: FakeWeCom, caller: Program, limei: Member) -> None:
    first, second = [(await caller.send("limei", "text", text={"content": one}))["msgid"] for one in "一二"]

    assert (await caller.post("message/recall", msgid=first))["errcode"] == 0
    assert [bubble.text for bubble in (await limei.screen()).said] == ["二"]
    await caller.waits(86_401)
    assert (await caller.post("message/recall", msgid=second))["errcode"] == 40058


async def test_planned_errors_come_in_order_and_pass(far_wecom: FakeWeCom, caller: Program, limei: Member) -> None:
    far_wecom.fail_next("message/send", 45009, after=1)
    codes = [(await caller.send("limei", "text", text=TEXT))["errcode"] for _ in range(3)]
    far_wecom.fail_always("message/send", -1)
    codes += [(await caller.send("limei", "text", text=TEXT))["errcode"] for _ in range(2)]
    far_wecom.recover("message/send")
    codes.append((await caller.send("limei", "text", text=TEXT))["errcode"])

    assert codes == [0, 45009, 0, -1, -1, 0]
    assert len((await limei.screen()).said) == 3


@pytest.mark.parametrize(
    ("fault", "happened"),
    [("drop_before", 0), ("drop_after", 1), ("breaks_next", 0), ("html_next", 1), ("garbles_next", 1)],
)
async def test_an_answer_may_be_lost_before_or_after_the_effect(
    far_wecom: FakeWeCom, caller: Program, limei: Member, fault: str, happened: int
) -> None:
    getattr(far_wecom, fault)("message/send")

    with pytest.raises((aiohttp.ClientError, ValueError)):
        await caller.send("limei", "text", text=TEXT)

    assert len((await limei.screen()).said) == happened
    assert (await caller.send("limei", "text", text=TEXT))["errcode"] == 0


async def test_a_call_may_hang_be_slow_or_be_held(far_wecom: FakeWeCom, caller: Program, limei: Member) -> None:
    far_wecom.stalls_next("message/send")
    hanging = asyncio.create_task(caller.send("limei", "text", text=TEXT))
    await far_wecom.waits_for_calls("message/send")
    hanging.cancel()
    assert (await limei.screen()).said == ()

    far_wecom.slow_next("message/send", seconds=0.05)
    assert (await caller.send("limei", "text", text=TEXT))["errcode"] == 0
    gate = far_wecom.hold("message/send")
    call = asyncio.create_task(caller.send("limei", "text", text=TEXT))
    await gate.reached.wait()
    assert len((await limei.screen()).said) == 2
    assert not call.done()
    far_wecom.release("message/send")
    assert (await call)["errcode"] == 0


async def test_escaped_letters_may_be_refused(far_wecom: FakeWeCom, caller: Program) -> None:
    far_wecom.strict_escape()

    assert (await caller.send("limei", "text", text=TEXT))["errcode"] == 40033
    url = f"{far_wecom.url}/cgi-bin/message/send?access_token={caller.token}"
    async with caller.session.post(url, data=b"{") as answer:
        assert (await answer.json())["errcode"] == 40058


async def test_a_login_code_is_good_once_for_five_minutes(far_wecom: FakeWeCom, caller: Program, limei: Member) -> None:
    where = f"{far_wecom.url}/connect/oauth2/authorize"
    query: dict[str, Any] = {
        "appid": far_wecom.corp.corpid,
        "redirect_uri": "http://127.0.0.1/back?x=1",
        "response_type": "code",
        "scope": "snsapi_base",
        "state": "s1",
    }
    cookies = {"wecom_user": limei.userid}
    async with caller.session.get(where, params=query, cookies=cookies, allow_redirects=False) as answer:
        back = answer.headers["location"]
    assert back.startswith("http://127.0.0.1/back?x=1&code=")
    code = back.partition("code=")[2].partition("&")[0]

    assert (await caller.get("auth/getuserinfo", code=code))["userid"] == "limei"
    assert (await caller.get("auth/getuserinfo", code=code))["errcode"] == 42022
    assert (await caller.get("auth/getuserinfo", code="made-up"))["errcode"] == 40029
    query["redirect_uri"] = "http://example.org/"
    async with caller.session.get(where, params=query, cookies=cookies) as answer:
        assert "50001" in await answer.text()
