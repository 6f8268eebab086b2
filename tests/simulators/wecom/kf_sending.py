"""kf/send_msg and kf/send_msg_on_event: five messages in 48 hours, only while no human talks."""

from collections.abc import Callable
from dataclasses import replace

from tests.simulators.wecom import limits
from tests.simulators.wecom.errors import Refusal, need
from tests.simulators.wecom.kf_world import ASSISTANT, ENDED, NEW, Kf, Session
from tests.simulators.wecom.limits import size
from tests.simulators.wecom.screens import Bubble, Button
from tests.simulators.wecom.world import Body, World


def send(kf: Kf, body: Body) -> Body:
    """Deliver one message to a customer; errcode 0 does not mean that it was delivered."""
    session = kf.session(body.get("open_kfid"), body.get("touser"))
    bubble = _bubble(kf.world, body, tuple(KINDS))
    msgid = _msgid(kf, session.open_kfid, body)
    _check_window(kf, session)
    kf.msgids.add((session.open_kfid, msgid))
    session.sent_since += 1
    fail = session.fails.pop(0) if session.fails else 10 if session.blocked else None
    if fail is None:
        session.phone.show(replace(bubble, at=kf.world.clock.now(), msgid=msgid))
    else:
        kf.event(session, "msg_send_fail", fail_msgid=msgid, fail_type=fail)
    return {"msgid": msgid}


def send_on_event(kf: Kf, body: Body) -> Body:
    """One message by a code: the welcome, or a word at the end. It costs nothing of the five."""
    code = kf.codes.get(str(body.get("code")))
    if code is None:
        raise Refusal(40029, "code is unknown")
    need(not code.used, 40029, "code has been used")
    need(kf.world.clock.now() <= code.until, 40029, "code has expired")
    bubble = _bubble(kf.world, body, ("text", "msgmenu"))
    msgid = _msgid(kf, code.session.open_kfid, body)
    kf.msgids.add((code.session.open_kfid, msgid))
    code.used, code.session.welcomed = True, kf.world.clock.now()
    code.session.phone.show(replace(bubble, at=kf.world.clock.now(), msgid=msgid))
    return {"msgid": msgid}


def _msgid(kf: Kf, open_kfid: str, body: Body) -> str:
    given = body.get("msgid")
    if given is None:
        return kf.world.code("own", 20)
    need(isinstance(given, str) and limits.KF_MSGID.fullmatch(given), 40058, "msgid: letters or length")
    need((open_kfid, given) not in kf.msgids, 40058, "msgid exists")
    return str(given)


def _check_window(kf: Kf, session: Session) -> None:
    need(session.state != ENDED, 95013, "the session has ended")
    need(session.state in (NEW, ASSISTANT), 95018, f"service_state {session.state}")
    said = session.last_said
    need(said is not None and kf.world.clock.now() - said <= limits.KF_WINDOW, 95002, "48 hours")
    need(session.sent_since < limits.KF_QUOTA, 95001, "five messages")


def _bubble(world: World, body: Body, kinds: tuple[str, ...]) -> Bubble:
    kind = str(body.get("msgtype"))
    need(kind in kinds, 40008, f"msgtype {kind!r}")
    content = body.get(kind)
    need(isinstance(content, dict), 40058, f"{kind} is missing")
    assert isinstance(content, dict)
    return KINDS[kind](world, content)


def _text(_: World, content: Body) -> Bubble:
    words = content.get("content")
    need(isinstance(words, str) and words.strip(), 44004, "text.content")
    assert isinstance(words, str)
    need(size(words) <= limits.TEXT, 45002, "text is longer than 2048 bytes")
    return Bubble(0, "bot", "text", words)


def _menu(_: World, content: Body) -> Bubble:
    head, tail = str(content.get("head_content") or ""), str(content.get("tail_content") or "")
    entries = content.get("list") or []
    need(head or entries, 40058, "msgmenu without head and list")
    need(size(head) <= 1024 and size(tail) <= 1024, 45002, "msgmenu head or tail is longer than 1024 bytes")
    need(len(entries) <= limits.KF_MENU, 40058, "msgmenu takes 10 entries")
    buttons = tuple(_entry(entry) for entry in entries)
    ids = [button.key for button in buttons if button.key]
    need(len(set(ids)) == len(ids), 40058, "msgmenu id repeated")
    return Bubble(0, "bot", "menu", "\n".join(part for part in (head, tail) if part), tail=tail, buttons=buttons)


def _entry(entry: Body) -> Button:
    kind = str(entry.get("type"))
    need(kind in ("click", "view", "miniprogram", "text"), 40058, f"menu entry {kind!r}")
    inner = entry.get(kind) or {}
    label = str(inner.get("content") or "")
    if kind == "click":
        key = inner.get("id")
        need(isinstance(key, str) and 0 < size(key) <= 64, 40058, "click.id")
        need(0 < size(label) <= 128, 45002, "click.content")
        return Button(label, key=str(key))
    need(0 < size(label) <= 1024, 45002, f"{kind}.content")
    url = str(inner.get("url") or inner.get("pagepath") or "")
    need(kind == "text" or 0 < size(url) <= 2048, 45002, f"{kind}.url")
    return Button(label, url=url, live=kind != "text")


def _media(kind: str) -> Callable[[World, Body], Bubble]:
    def shown(world: World, content: Body) -> Bubble:
        media = world.usable(content.get("media_id"), kind)
        text = media.name if kind == "file" else ""
        return Bubble(0, "bot", kind, text, media_id=media.id, filename=media.name)

    return shown


def _link(world: World, content: Body) -> Bubble:
    title, text, url = (str(content.get(name) or "") for name in ("title", "desc", "url"))
    need(0 < size(title) <= 128 and size(text) <= 512 and 0 < size(url) <= 2048, 45002, "link")
    world.usable(content.get("thumb_media_id"), "image")
    return Bubble(0, "bot", "link", f"{title}\n{text}".strip(), title=title, links=(url,))


def _location(_: World, content: Body) -> Bubble:
    need(isinstance(content.get("latitude"), int | float), 40058, "latitude")
    need(isinstance(content.get("longitude"), int | float), 40058, "longitude")
    return Bubble(0, "bot", "location", f"{content.get('name') or ''}\n{content.get('address') or ''}".strip())


def _miniprogram(world: World, content: Body) -> Bubble:
    need(content.get("appid") and content.get("pagepath"), 40058, "miniprogram")
    world.usable(content.get("thumb_media_id"), "image")
    return Bubble(0, "bot", "miniprogram", str(content.get("title") or ""))


KINDS: dict[str, Callable[[World, Body], Bubble]] = {
    "text": _text,
    "msgmenu": _menu,
    "image": _media("image"),
    "voice": _media("voice"),
    "video": _media("video"),
    "file": _media("file"),
    "link": _link,
    "location": _location,
    "miniprogram": _miniprogram,
}
