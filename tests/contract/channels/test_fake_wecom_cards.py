"""Cards and files on our WeCom: which shapes it takes, what clients show, how long a right to change lasts."""

import pytest

from tests.contract.wecom_program import PNG, Body, Program, buttons, dropdown, notice, selects, vote
from tests.simulators.wecom import FakeWeCom, Member

SHAPES: list[tuple[Body, int]] = [
    (buttons("一"), 0),
    (buttons(*"一二三四五六"), 0),
    (buttons(*"一二三四五六七"), 40058),
    (buttons(), 40058),
    (buttons("一", task="a" * 128), 0),
    (buttons("一", task="a" * 129), 42014),
    (buttons("一", task="有"), 42014),
    (buttons("一", task=""), 42016),
    (buttons("一", main_title={}), 40058),
    (buttons("一", button_list=[{"text": "一"}]), 42017),
    (buttons("一", button_list=[{"text": "一", "key": "k" * 1025}]), 42017),
    (buttons("一", button_list=[{"text": "一", "key": "k"}, {"text": "二", "key": "k"}]), 42018),
    (buttons("一", button_list=[{"text": "", "key": "k"}]), 42019),
    (buttons("一", button_list=[{"text": "开", "type": 1}]), 42020),
    (buttons("一", button_list=[{"text": "一", "key": "k", "style": 5}]), 40058),
    (dropdown(10, "确定"), 0),
    (dropdown(11, "确定"), 40058),
    (vote(20), 0),
    (vote(21), 40058),
    (vote(0), 40058),
    (selects(3), 0),
    (selects(4), 40058),
    (selects(1, each=11), 40058),
    (notice(), 0),
    (notice(card_action={}), 40058),
    (notice(jump_list=[{"type": 1, "title": "开", "url": "https://example.org"}] * 4), 40058),
    (notice(horizontal_content_list=[{"keyname": "一"}] * 7), 40058),
    (notice(action_menu={"desc": "更多", "action_list": [{"text": "一", "key": "a"}]}), 42016),
    ({"card_type": "poem"}, 40058),
]


@pytest.mark.parametrize(("card", "errcode"), SHAPES)
@pytest.mark.usefixtures("limei")
async def test_a_card_has_a_shape(caller: Program, card: Body, errcode: int) -> None:
    assert (await caller.card("limei", card))["errcode"] == errcode


@pytest.mark.usefixtures("limei")
async def test_a_task_is_new_and_needs_a_callback_address(far_wecom: FakeWeCom, caller: Program) -> None:
    assert (await caller.card("limei", buttons("一")))["errcode"] == 0
    assert (await caller.card("limei", buttons("一")))["errcode"] == 42014
    far_wecom.callback_url = ""
    assert (await caller.card("limei", buttons("一", task="task-2")))["errcode"] == 40058


async def test_a_client_cuts_what_has_no_room(caller: Program, limei: Member) -> None:
    card = buttons("一" * 11, main_title={"title": "题" * 37}, sub_title_text="话" * 161)

    await caller.card("limei", card)

    shown = (await limei.screen()).newest
    assert shown.title == "题" * 35 + "…"
    assert shown.buttons[0].label == "一" * 9 + "…"
    assert set(shown.cut) == {"title", "button", "sub_title_text"}


async def test_a_press_brings_key_task_and_a_code(far_wecom: FakeWeCom, caller: Program, limei: Member) -> None:
    await caller.card("limei", buttons("接收", "退回"))

    await limei.presses("退回")
    await far_wecom.is_idle()

    assert caller.said("EventKey") == ["k1"]
    assert caller.said("TaskId") == ["task-1"]
    assert caller.said("CardType") == ["button_interaction"]
    code = caller.said("ResponseCode")[0]
    assert (await caller.update(str(code), "limei", button={"replace_name": "已退回"}))["errcode"] == 0
    edit = await limei.waits_for(lambda seen: seen.kind == "edit")
    shown = (await limei.screen()).newest
    assert (shown.caption, edit.labels, len((await limei.screen()).bubbles)) == ("已退回", (), 1)
    with pytest.raises(AssertionError):
        await limei.presses(0)


@pytest.mark.parametrize(
    ("card", "chosen"),
    [(vote(20), ["o7"]), (vote(20, mode=1), ["o3", "o7"]), (dropdown(10, "确定"), ["o7"])],
)
async def test_a_choice_comes_with_its_question(
    far_wecom: FakeWeCom, caller: Program, limei: Member, card: Body, chosen: list[str]
) -> None:
    await caller.card("limei", card)
    await limei.waits_for("请选择")

    if len(chosen) == 1:
        await limei.presses("第7项")
    else:
        await limei.chooses("第3项", "第7项")
    await far_wecom.is_idle()

    event = caller.heard[0]
    assert event.findtext("SelectedItems/SelectedItem/QuestionKey") == "q"
    assert [one.text for one in event.iter("OptionId")] == chosen
    assert event.findtext("EventKey") in {"send", "k0"}


async def test_a_vote_without_a_choice_is_not_sent(caller: Program, limei: Member) -> None:
    await caller.card("limei", vote(3, mode=1))
    await limei.waits_for("请选择")

    with pytest.raises(AssertionError, match="nothing has been chosen"):
        await limei.presses("确定")


async def test_several_dropdowns_are_sent_together(far_wecom: FakeWeCom, caller: Program, limei: Member) -> None:
    card = selects(2)
    card["select_list"][1]["option_list"] = [{"id": "x", "text": "其他"}]
    await caller.card("limei", card)

    await limei.chooses("第1项", "其他")
    await far_wecom.is_idle()

    assert [one.text for one in caller.heard[0].iter("OptionId")] == ["o1", "x"]


async def test_a_code_changes_one_card_once(far_wecom: FakeWeCom, caller: Program, limei: Member) -> None:
    far_wecom.member("wangqiang")
    code = (await caller.card("limei", buttons("一")))["response_code"]
    again = buttons("二", task="task-2")

    assert (await caller.update(code, "wangqiang", template_card=again))["errcode"] == 42015
    assert (await caller.update(code, "limei"))["errcode"] == 40058
    assert (await caller.update(code, "limei", template_card=again))["errcode"] == 0
    assert (await caller.update(code, "limei", template_card=again))["errcode"] == 42014
    assert (await caller.update("unknown", "limei", button={"replace_name": "好"}))["errcode"] == 42014
    await limei.presses("二")
    await far_wecom.is_idle()
    assert caller.said("TaskId") == ["task-2"]


async def test_a_code_is_good_for_three_days(far_wecom: FakeWeCom, caller: Program, limei: Member) -> None:
    codes = [(await caller.card("limei", buttons("一", task=f"t{n}")))["response_code"] for n in range(2)]

    await caller.waits(72 * 3600 - 1)
    assert (await caller.update(codes[0], "limei", button={"replace_name": "好"}))["errcode"] == 0
    await caller.waits(2)
    assert (await caller.update(codes[1], "limei", button={"replace_name": "好"}))["errcode"] == 42014


async def test_a_card_can_be_changed_again_and_again_while_it_asks(
    far_wecom: FakeWeCom, caller: Program, limei: Member
) -> None:
    await caller.card("limei", buttons("第1步"))
    for step in range(2, 6):
        await limei.presses(0)
        await far_wecom.is_idle()
        card = buttons(f"第{step}步")
        assert (await caller.update(str(caller.said("ResponseCode")[-1]), "limei", template_card=card))["errcode"] == 0
    shown = (await limei.screen()).newest

    assert (shown.number, shown.buttons[0].label, shown.task_id) == (1, "第5步", "task-1")


async def test_keys_and_tasks_can_be_forged(far_wecom: FakeWeCom, caller: Program, limei: Member) -> None:
    await caller.card("limei", buttons("一"))
    await limei.waits_for("请选择")

    await limei.clicks("never-offered", task_id="of-somebody-else")
    await far_wecom.is_idle()

    assert (caller.said("EventKey"), caller.said("TaskId")) == (["never-offered"], ["of-somebody-else"])


async def test_numbered_lines_are_answered_by_typing(far_wecom: FakeWeCom, caller: Program, limei: Member) -> None:
    await caller.send("limei", "text", text={"content": "交给谁？请回复编号：\n1. 李梅\n2. 王强"})
    await limei.waits_for("交给谁")

    await limei.presses("王强")
    await far_wecom.is_idle()

    assert caller.said("Content") == ["2"]


HEADER = 'form-data; name="media"; filename="{}"'
AMR_SECOND = (b"\x04" + b"\0" * 12) * 50
FILES = [
    ("image", PNG, 0),
    ("image", b"GIF89a" + b"\0" * 20, 40005),
    ("image", PNG + b"\0" * (10 << 20), 40006),
    ("file", b"%PDF-1.7", 0),
    ("file", b"12345", 40006),
    ("voice", b"#!AMR\n" + AMR_SECOND * 60, 0),
    ("voice", b"#!AMR\n" + AMR_SECOND * 61, 40006),
    ("voice", b"RIFF" + b"\0" * 20, 40005),
    ("video", b"\0\0\0\x18ftypmp42" + b"\0" * 20, 0),
    ("video", b"RIFF" + b"\0" * 20, 40005),
    ("poem", PNG, 40004),
]


@pytest.mark.parametrize(("kind", "data", "errcode"), FILES)
async def test_a_file_has_a_kind_and_a_size(caller: Program, kind: str, data: bytes, errcode: int) -> None:
    assert (await caller.upload(kind, data, HEADER.format("a.bin"))).get("errcode", 0) == errcode


async def test_a_chinese_name_arrives_only_in_plain_letters(caller: Program, limei: Member) -> None:
    rfc2231 = "form-data; name=\"media\"; filename*=utf-8''%E5%BB%BA%E8%AE%AE.pdf"
    assert (await caller.upload("file", b"%PDF-1.7", rfc2231))["errcode"] == 44001
    other = HEADER.format("a.pdf").replace('"media"', '"file"')
    assert (await caller.upload("file", b"%PDF-1.7", other))["errcode"] == 44001

    media = await caller.upload("file", b"%PDF-1.7", HEADER.format("建议.pdf"))
    await caller.send("limei", "file", file={"media_id": media["media_id"]})

    seen = await limei.waits_for("建议.pdf")
    assert await limei.looks_at(seen) == b"%PDF-1.7"


async def test_a_file_is_there_for_three_days(far_wecom: FakeWeCom, caller: Program, limei: Member) -> None:
    await limei.sends_photo(PNG)
    await far_wecom.is_idle()
    media_id = str(caller.said("MediaId")[0])

    assert await caller.download(media_id) == PNG
    await caller.waits(3 * 86_400 + 1)
    gone = await caller.download(media_id)
    assert isinstance(gone, dict)
    assert gone["errcode"] == 40007
