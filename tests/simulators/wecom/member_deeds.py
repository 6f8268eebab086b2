"""What members do in the WeCom client, turned into callbacks."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from tests.simulators.wecom import limits, media
from tests.simulators.wecom.cards import INTERACTIVE
from tests.simulators.wecom.screens import Bubble, Button, Question, way_at
from tests.simulators.wecom.world import Body, Member, World


def do(world: World, member: Member, deed: str, **what: Any) -> None:
    """Carry out one deed. Raises AssertionError when the real client would not let them."""
    DEEDS[deed](world, member, **what)


def say(world: World, member: Member, text: str) -> None:
    """Write a message."""
    assert text.strip(), "the client sends no empty message"
    assert limits.size(text) <= limits.TEXT, "the client sends 2048 bytes at most"
    _own(world, member, "text", text)
    _message(world, member, "text", Content=text)


def enter(world: World, member: Member) -> None:
    """Open the app from the list."""
    _event(world, member, "enter_agent", EventKey="")


def start(world: World, member: Member, argument: str = "") -> None:
    """Open the app; with an argument, paste it as a command."""
    enter(world, member)
    if argument:
        say(world, member, f"/start {argument}")


def press(world: World, member: Member, message_id: int, index: int, label: str = "") -> None:
    """Do the index-th thing that a bubble offers; `label` is what the person read there."""
    bubble = member.phone.bubble(message_id)
    way = way_at(bubble, index, label)
    if way.kind == "number":
        say(world, member, way.what)
    elif way.kind == "button":
        _click(world, member, bubble, way.what)
    else:
        choose(world, member, message_id, [way.label])


def choose(world: World, member: Member, message_id: int, labels: list[str], button: str = "") -> None:
    """Tick these lines of a dropdown or vote, then press the button that sends them (by label when there are many)."""
    bubble = _ticked(member.phone.bubble(message_id), labels)
    member.phone.change(bubble, quietly=True)
    keys = [one for one in (*bubble.buttons, bubble.submit) if one and one.live and not one.url]
    wanted = [one for one in keys if one.label == button] if button else keys
    if button or len(wanted) == 1:
        assert wanted, f"no button {button!r}"
        _click(world, member, bubble, wanted[0].key)


def click(world: World, member: Member, message_id: int, key: str, task_id: str = "") -> None:
    """A click as it might be forged: any key, any task."""
    bubble = member.phone.bubble(message_id)
    _click(world, member, replace(bubble, task_id=task_id or bubble.task_id), key, forged=True)


def pick_action(world: World, member: Member, message_id: int, label: str) -> None:
    """Choose an entry of the menu in a card's corner."""
    bubble = member.phone.bubble(message_id)
    entry = next((one for one in bubble.actions if one.label == label), None)
    assert entry, f"no entry {label!r}"
    _card_event(world, member, bubble, entry.key, "template_card_menu_event")


def press_menu(world: World, member: Member, key: str) -> None:
    """Press an entry of the app's menu."""
    entries = [entry for top in world.menu.get("button") or [] for entry in top.get("sub_button") or [top]]
    known = [entry for entry in entries if entry.get("key") == key]
    assert known, f"no menu entry {key!r} among {entries}"
    _event(world, member, "click", EventKey=key)


def photo(world: World, member: Member, data: bytes, caption: str = "") -> None:
    """Send a picture; words go in a message of their own."""
    file = world.store("image", "photo.png", data)
    _own(world, member, "image", media_id=file.id, filename=file.name)
    _message(world, member, "image", PicUrl=f"https://wework.qpic.cn/{file.id}", MediaId=file.id)
    if caption:
        say(world, member, caption)


def voice(world: World, member: Member, data: bytes = b"") -> None:
    """Send a recording (AMR)."""
    file = world.store("voice", "voice.amr", data or media.AMR + b"\x04" + b"\0" * 12)
    _own(world, member, "voice", media_id=file.id, filename=file.name)
    _message(world, member, "voice", MediaId=file.id, Format="amr")


def video(world: World, member: Member, data: bytes) -> None:
    """Send a film."""
    file = world.store("video", "video.mp4", data)
    thumb = world.store("image", "thumb.jpg", b"\xff\xd8\xff" + data[:32])
    _own(world, member, "video", media_id=file.id, filename=file.name)
    _message(world, member, "video", MediaId=file.id, ThumbMediaId=thumb.id)


def location(world: World, member: Member, latitude: float, longitude: float, label: str = "") -> None:
    """Send a place on the map."""
    _own(world, member, "location", label)
    where = {"Location_X": latitude, "Location_Y": longitude, "Scale": 15, "Label": label}
    _message(world, member, "location", **where, AppType="wxwork")


def link(world: World, member: Member, title: str, url: str, description: str = "") -> None:
    """Send a link card."""
    _own(world, member, "link", f"{title}\n{url}")
    _message(world, member, "link", Title=title, Description=description, Url=url, PicUrl="")


def leave(world: World, member: Member) -> None:
    """Get out of the app's visible range; the app hears of it."""
    member.visible = False
    _event(world, member, "unsubscribe", EventKey="", hidden=True)


def come(world: World, member: Member) -> None:
    """Get into the app's visible range; the app hears of it."""
    member.visible = True
    _event(world, member, "subscribe", EventKey="")


def _ticked(bubble: Bubble, labels: list[str]) -> Bubble:
    left = set(labels)
    questions = []
    for question in bubble.questions:
        here = {option.id for option in question.options if option.text in left or option.id in left}
        left -= {word for o in question.options if o.id in here for word in (o.text, o.id)}
        assert question.many or len(here) <= 1, "only one line can be chosen"
        assert question.live or not here, "this question is closed"
        questions.append(_with_chosen(question, here) if here else question)
    assert not left, f"nothing reads {sorted(left)}"
    return replace(bubble, questions=tuple(questions))


def _with_chosen(question: Question, ids: set[str]) -> Question:
    return replace(question, options=tuple(replace(option, chosen=option.id in ids) for option in question.options))


def _click(world: World, member: Member, bubble: Bubble, key: str, forged: bool = False) -> None:
    buttons: list[Button] = [one for one in (*bubble.buttons, bubble.submit) if one and one.key == key]
    chosen = any(option.chosen for question in bubble.questions for option in question.options)
    assert forged or (buttons and buttons[0].live), "this button is grey"
    assert forged or chosen or not bubble.submit, "nothing has been chosen yet"
    _card_event(world, member, bubble, key, "template_card_event")


def _card_event(world: World, member: Member, bubble: Bubble, key: str, event: str) -> None:
    assert not bubble.recalled, "this card was taken back"
    code = world.arm(bubble.msgid, member.userid) if bubble.msgid in world.sent else "rc-of-nothing"
    facts: Body = {"EventKey": key, "TaskId": bubble.task_id, "CardType": bubble.card_type, "ResponseCode": code}
    chosen = [_selected(question) for question in bubble.questions if any(o.chosen for o in question.options)]
    if event == "template_card_event" and chosen and bubble.card_type in INTERACTIVE:
        facts["SelectedItems"] = {"SelectedItem": chosen}
    _event(world, member, event, **facts)


def _selected(question: Question) -> Body:
    ids = [option.id for option in question.options if option.chosen]
    return {"QuestionKey": question.key, "OptionIds": {"OptionId": ids}}


def _own(world: World, member: Member, kind: str, text: str = "", **more: str) -> None:
    assert world.reachable(member.userid), f"{member.phone.name} does not see the app"
    member.phone.show(Bubble(0, "own", kind, text, at=world.clock.now(), **more))  # type: ignore[arg-type]  # texts only


def _message(world: World, member: Member, kind: str, **content: Any) -> None:
    common = _common(world, member, kind)
    agent = {"AgentID": common.pop("AgentID")}
    world.push(member.userid, {**common, **content, "MsgId": 4561255354251345929 + world.number(), **agent})


def _event(world: World, member: Member, event: str, hidden: bool = False, **content: Any) -> None:
    assert hidden or world.reachable(member.userid), f"{member.phone.name} does not see the app"
    common = _common(world, member, "event")
    agent = {"AgentID": common.pop("AgentID")}
    world.push(member.userid, {**common, "Event": event, **content, **agent})


def _common(world: World, member: Member, kind: str) -> Body:
    return {
        "ToUserName": world.corp.corpid,
        "FromUserName": member.userid,
        "CreateTime": int(world.clock.now()),
        "MsgType": kind,
        "AgentID": world.corp.agentid,
    }


def document(world: World, member: Member, data: bytes, name: str, caption: str = "") -> None:
    """Members cannot send files to an app: the client offers no such thing."""
    raise AssertionError("the WeCom client sends no files to an app")


DEEDS: dict[str, Callable[..., None]] = {
    "say": say,
    "enter": enter,
    "start": start,
    "press": press,
    "choose": choose,
    "click": click,
    "pick_action": pick_action,
    "press_menu": press_menu,
    "photo": photo,
    "document": document,
    "voice": voice,
    "video": video,
    "location": location,
    "link": link,
    "block": leave,
    "unblock": come,
}
