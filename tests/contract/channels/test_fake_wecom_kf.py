"""WeChat customer service on our WeCom: five messages in 48 hours, pages, welcomes, people who take over."""

from typing import Any

import pytest

from tests.contract.wecom_program import PNG, Body, Program
from tests.simulators.wecom import Customer, FakeWeCom

DAY = 86_400


async def synced(caller: Program) -> list[Body]:
    """Everything customers did, page by page."""
    items: list[Body] = []
    cursor, more = "", 1
    while more:
        page = await caller.sync(cursor)
        items += page["msg_list"]
        cursor, more = page["next_cursor"], page["has_more"]
    return items


def menu(*entries: tuple[str, str], **more: str) -> Body:
    rows = [{"type": "click", "click": {"id": key, "content": label}} for key, label in entries]
    return {"head_content": "请选择", "list": rows, **more}


async def test_a_callback_only_says_that_there_is_something(caller: Program, wang: Customer) -> None:
    await wang.enters(scene="d3", scene_param="案件一")
    await wang.says("路灯坏了")

    entered, said = await synced(caller)

    assert set(caller.said("Event")) == {"kf_msg_or_event"}
    assert caller.said("FromUserName") == [None, None]
    assert (entered["origin"], entered["event"]["event_type"]) == (4, "enter_session")
    assert (entered["event"]["scene"], entered["event"]["scene_param"]) == ("d3", "案件一")
    assert entered["event"]["welcome_code"]
    assert (said["origin"], said["text"]["content"]) == (3, "路灯坏了")
    assert said["external_userid"] == wang.external_userid


async def test_every_kind_of_message_comes_in(caller: Program, wang: Customer) -> None:
    await wang.sends_photo(PNG, caption="就是这里")
    await wang.sends_document(b"%PDF-1.7", "材料.pdf")
    await wang.sends_voice()
    await wang.sends_video(b"\0\0\0\x18ftypmp42")
    await wang.sends_location(30.5, 104.1, "人民路")
    await wang.sends_link("新闻", "https://example.org/")
    await wang.sends_something_new("hologram")

    items = (await synced(caller))[1:]

    kinds = ["image", "text", "file", "voice", "video", "location", "link", "hologram"]
    assert [item["msgtype"] for item in items] == kinds
    assert await caller.download(items[2]["file"]["media_id"]) == b"%PDF-1.7"


async def test_pages_are_short_and_some_are_empty(far_wecom: FakeWeCom, caller: Program, wang: Customer) -> None:
    for number in range(6):
        await wang.says(f"{number}")
    far_wecom.pages(size=3, empty=2)

    sizes = []
    cursor, more = "", 1
    while more:
        page = await caller.sync(cursor)
        assert len(page["next_cursor"].encode()) <= 64
        sizes.append(len(page["msg_list"]))
        cursor, more = page["next_cursor"], page["has_more"]

    assert sizes == [0, 0, 3, 3, 1]
    assert (await caller.sync(cursor))["msg_list"] == []
    await wang.says("later")
    assert [item["text"]["content"] for item in (await caller.sync(cursor))["msg_list"]] == ["later"]


async def test_only_three_days_are_kept(caller: Program, wang: Customer) -> None:
    await wang.says("old")
    await caller.waits(2 * DAY)
    await wang.says("new")
    assert len(await synced(caller)) == 3
    await caller.waits(2 * DAY)
    await wang.says("newest")

    assert [item["text"]["content"] for item in await synced(caller)] == ["new", "newest"]


@pytest.mark.parametrize(
    "wrong",
    [{"limit": 1001}, {"limit": 0}, {"cursor": "made-up"}, {"token": "made-up"}, {"voice_format": 2}],
)
async def test_a_wrong_sync_is_refused(caller: Program, wang: Customer, wrong: Body) -> None:
    await wang.says("在吗")

    assert (await caller.sync(**wrong))["errcode"] == 40058
    assert (await caller.sync(open_kfid="wkother"))["errcode"] == 95000


async def test_a_sync_token_lives_ten_minutes_and_without_one_it_is_slow(caller: Program, wang: Customer) -> None:
    await wang.says("在吗")
    await caller.waits(601)
    assert (await caller.sync())["errcode"] == 40058

    answers = [await caller.sync(token="") for _ in range(21)]
    assert [answer["errcode"] for answer in answers] == [0] * 20 + [45009]


async def test_what_we_send_is_not_synced(caller: Program, wang: Customer) -> None:
    await wang.says("在吗")
    await caller.tell(wang)

    assert len(await synced(caller)) == 2
    await wang.waits_for("您好")


async def test_five_messages_until_the_customer_writes_again(caller: Program, wang: Customer) -> None:
    await wang.enters()
    assert (await caller.tell(wang))["errcode"] == 95002
    await wang.says("在吗")
    assert [(await caller.tell(wang))["errcode"] for _ in range(6)] == [0] * 5 + [95001]
    await wang.says("还在吗")
    assert (await caller.tell(wang))["errcode"] == 0
    await caller.waits(2 * DAY + 1)
    assert (await caller.tell(wang))["errcode"] == 95002

    assert len((await wang.screen()).said) == 6


REFUSED: list[tuple[Body, int]] = [
    ({"touser": "wmstranger"}, 40096),
    ({"open_kfid": "wkother"}, 95000),
    ({"msgtype": "poem"}, 40008),
    ({"msgtype": "text", "text": {"content": ""}}, 44004),
    ({"msgtype": "text", "text": {"content": "一" * 683}}, 45002),
    ({"msgtype": "text", "text": {"content": "一"}, "msgid": "a" * 33}, 40058),
    ({"msgtype": "text", "text": {"content": "一"}, "msgid": "编号"}, 40058),
    ({"msgtype": "msgmenu", "msgmenu": menu(*[(f"m{n}", "一") for n in range(11)])}, 40058),
    ({"msgtype": "msgmenu", "msgmenu": menu(("m", "一"), ("m", "二"))}, 40058),
    ({"msgtype": "msgmenu", "msgmenu": menu(("m" * 65, "一"))}, 40058),
    ({"msgtype": "msgmenu", "msgmenu": menu(("m", "一" * 43))}, 45002),
    ({"msgtype": "msgmenu", "msgmenu": menu(("m", "一"), tail_content="一" * 342)}, 45002),
    ({"msgtype": "image", "image": {"media_id": "unknown"}}, 40007),
    ({"msgtype": "link", "link": {"title": "一", "url": "https://example.org"}}, 40007),
    ({"msgtype": "location", "location": {"latitude": "north"}}, 40058),
]


@pytest.mark.parametrize(("body", "errcode"), REFUSED)
async def test_a_wrong_message_is_refused(caller: Program, wang: Customer, body: Body, errcode: int) -> None:
    await wang.says("在吗")
    facts: dict[str, Any] = {"touser": wang.external_userid, "open_kfid": wang.open_kfid, **body}

    assert (await caller.post("kf/send_msg", **facts))["errcode"] == errcode
    assert (await wang.screen()).said == ()


async def test_our_msgid_is_taken_once(caller: Program, wang: Customer) -> None:
    await wang.says("在吗")
    first = await caller.tell(wang, text={"content": "一"}, msgid="out-1")
    again = await caller.tell(wang, text={"content": "一"}, msgid="out-1")

    assert (first["msgid"], again["errcode"]) == ("out-1", 40058)
    assert len((await wang.screen()).said) == 1


async def test_a_menu_line_comes_back_as_words_with_its_id(caller: Program, wang: Customer) -> None:
    await wang.says("在吗")
    await caller.tell(wang, "msgmenu", msgmenu=menu(("m1.0", "附议"), ("m1.1", "不附议"), tail_content="或者打字"))
    shown = await wang.waits_for("或者打字")
    assert shown.labels == ("附议", "不附议")

    await wang.presses("附议")
    await wang.clicks("m0.9")
    await wang.types_number(2)

    said = [item["text"] for item in (await synced(caller))[2:]]
    assert said == [{"content": "附议", "menu_id": "m1.0"}, {"content": "…", "menu_id": "m0.9"}, {"content": "2"}]


async def test_a_blocked_or_failing_delivery_is_reported_later(
    far_wecom: FakeWeCom, caller: Program, wang: Customer
) -> None:
    await wang.says("在吗")
    far_wecom.fail_delivery_next(wang, fail_type=4)
    assert (await caller.tell(wang, text={"content": "一"}, msgid="out-1"))["errcode"] == 0
    await wang.blocks()
    assert (await caller.tell(wang, text={"content": "二"}, msgid="out-2"))["errcode"] == 0

    events = [item["event"] for item in (await synced(caller))[2:]]
    assert [(one["fail_msgid"], one["fail_type"]) for one in events] == [("out-1", 4), ("out-2", 10)]
    assert (await wang.screen()).said == ()


async def test_a_welcome_is_said_once_within_twenty_seconds(
    far_wecom: FakeWeCom, caller: Program, wang: Customer
) -> None:
    await wang.enters()
    code = (await synced(caller))[0]["event"]["welcome_code"]
    greeting = {"msgtype": "text", "text": {"content": "欢迎"}}

    wrong = {"code": code, "msgtype": "image", "image": {}}
    assert (await caller.post("kf/send_msg_on_event", **wrong))["errcode"] == 40008
    assert (await caller.post("kf/send_msg_on_event", code=code, **greeting))["errcode"] == 0
    assert (await caller.post("kf/send_msg_on_event", code=code, **greeting))["errcode"] == 40029
    await wang.enters()
    assert "welcome_code" not in (await synced(caller))[1]["event"]
    late = far_wecom.customer("李叔")
    await late.enters()
    code = (await synced(caller))[2]["event"]["welcome_code"]
    far_wecom.advance(21)
    assert (await caller.post("kf/send_msg_on_event", code=code, **greeting))["errcode"] == 40029


async def test_the_welcome_costs_nothing_of_the_five(caller: Program, wang: Customer) -> None:
    await wang.enters()
    code = (await synced(caller))[0]["event"]["welcome_code"]
    await caller.post("kf/send_msg_on_event", code=code, msgtype="text", text={"content": "欢迎"})
    await wang.says("在吗")

    assert [(await caller.tell(wang))["errcode"] for _ in range(5)] == [0] * 5


async def test_while_a_human_talks_the_program_is_silent(far_wecom: FakeWeCom, caller: Program, wang: Customer) -> None:
    await wang.says("在吗")
    far_wecom.human_takes_over(wang, "servicer")
    far_wecom.servicer_says(wang, "我来答复您", "servicer")
    assert (await caller.tell(wang))["errcode"] == 95018
    far_wecom.ends_session(wang)
    assert (await caller.tell(wang))["errcode"] == 95013

    items = (await synced(caller))[2:]
    assert [(item["origin"], item["msgtype"]) for item in items] == [(4, "event"), (5, "text"), (4, "event")]
    bye = {"code": items[-1]["event"]["msg_code"], "msgtype": "text", "text": {"content": "再见"}}
    assert (await caller.post("kf/send_msg_on_event", **bye))["errcode"] == 0
    await wang.says("还有一件事")
    assert (await caller.tell(wang))["errcode"] == 0


ALLOWED = {(0, 1), (0, 2), (0, 3), (0, 4), (1, 2), (1, 3), (1, 4), (2, 3), (2, 4), (3, 3), (3, 4)}


@pytest.mark.parametrize("start", range(5))
@pytest.mark.parametrize("end", range(5))
async def test_a_session_only_goes_forward(
    far_wecom: FakeWeCom, caller: Program, wang: Customer, start: int, end: int
) -> None:
    far_wecom.member("servicer")
    await wang.says("在吗")
    who = {"open_kfid": wang.open_kfid, "external_userid": wang.external_userid, "servicer_userid": "servicer"}
    if start:
        await caller.post("kf/service_state/trans", service_state=start, **who)

    said = await caller.post("kf/service_state/trans", service_state=end, **who)

    expected = 0 if (start, end) in ALLOWED else 95013 if start == 4 else 95018
    assert said["errcode"] == expected
    state = await caller.post("kf/service_state/get", **who)
    assert state["service_state"] == (end if expected == 0 else start)


async def test_a_link_brings_its_scene(caller: Program, wang: Customer) -> None:
    way = {"open_kfid": wang.open_kfid}
    assert (await caller.post("kf/add_contact_way", scene="编号", **way))["errcode"] == 40058
    assert (await caller.post("kf/add_contact_way", scene="a" * 33, **way))["errcode"] == 40058
    link = (await caller.post("kf/add_contact_way", scene="d3", **way))["url"]

    await wang.opens(f"{link}&scene_param=%E4%B8%80%2B%E4%BA%8C")

    event = (await synced(caller))[0]["event"]
    assert (event["scene"], event["scene_param"]) == ("d3", "一+二")
    with pytest.raises(AssertionError, match="edited"):
        await wang.opens(link.replace("/kfc", "/KFC"))
    with pytest.raises(AssertionError, match="128 bytes"):
        await wang.opens(f"{link}&scene_param={'a' * 129}")


async def test_customers_and_accounts_are_listed(far_wecom: FakeWeCom, caller: Program, wang: Customer) -> None:
    far_wecom.kf_account("wkSecond", "第二个客服")
    await wang.enters(scene="d3")

    wanted = {"external_userid_list": [wang.external_userid, "wmstranger"], "need_enter_session_context": 1}
    said = await caller.post("kf/customer/batchget", **wanted)

    assert [one["nickname"] for one in said["customer_list"]] == ["王阿姨"]
    assert said["customer_list"][0]["enter_session_context"]["scene"] == "d3"
    assert said["invalid_external_userid"] == ["wmstranger"]
    assert (await caller.post("kf/customer/batchget", external_userid_list=[]))["errcode"] == 40058
    accounts = await caller.post("kf/account/list", offset=1, limit=100)
    assert [one["open_kfid"] for one in accounts["account_list"]] == ["wkSecond"]
    far_wecom.kf_listed(False)
    assert (await caller.post("kf/account/list"))["errcode"] == 48002
    assert (await caller.tell(wang))["errcode"] == 48002
