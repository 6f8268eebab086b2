"""What customers do in WeChat, written into the log of the kf account."""

from collections.abc import Callable
from typing import Any

from tests.simulators.wecom import limits, media
from tests.simulators.wecom.kf_world import CUSTOMER, ENDED, NEW, SERVICER, Kf, Session
from tests.simulators.wecom.screens import Bubble, way_at

WELCOME_EVERY = 48 * 3600.0


def do(kf: Kf, session: Session, deed: str, **what: Any) -> None:
    """Carry out one deed. Raises AssertionError when WeChat would not let them."""
    DEEDS[deed](kf, session, **what)


def enter(kf: Kf, session: Session, scene: str = "", scene_param: str = "") -> None:
    """Open the chat, by a link with a scene or from the list."""
    assert not scene or limits.SCENE.fullmatch(scene), "a scene has 1 to 32 letters, digits, - or _"
    assert limits.size(scene_param) <= limits.SCENE_PARAM, "scene_param has at most 128 bytes"
    now = kf.world.clock.now()
    session.entered = True
    session.entry = {"scene": scene, "scene_param": scene_param}
    facts: dict[str, Any] = {"scene": scene, "scene_param": scene_param}
    recent = (session.welcomed, session.last_said)
    if all(moment is None or now - moment > WELCOME_EVERY for moment in recent):
        facts["welcome_code"] = kf.event_code(session, limits.WELCOME_LIFE)
    kf.event(session, "enter_session", **facts)


def start(kf: Kf, session: Session, argument: str = "") -> None:
    """Open the chat by a link with an argument: as its scene if it fits, else as scene_param."""
    if not argument or limits.SCENE.fullmatch(argument):
        enter(kf, session, argument)
    else:
        enter(kf, session, "start", argument)


def say(kf: Kf, session: Session, text: str) -> None:
    """Write a message."""
    assert limits.size(text.strip()) > 0, "WeChat sends no empty message"
    _sends(kf, session, "text", {"content": text}, text=text)


def press(kf: Kf, session: Session, message_id: int, index: int, label: str = "") -> None:
    """Press the index-th thing that a bubble offers; `label` is what the person read there."""
    way = way_at(session.phone.bubble(message_id), index, label)
    if way.kind == "number":
        say(kf, session, way.what)
    else:
        click(kf, session, way.what, way.label)


def click(kf: Kf, session: Session, menu_id: str, label: str = "…") -> None:
    """A click on a menu line, or one as it might be forged: it stands in the chat as the customer's own words."""
    _sends(kf, session, "text", {"content": label, "menu_id": menu_id}, text=label)


def photo(kf: Kf, session: Session, data: bytes, caption: str = "") -> None:
    """Send a picture; words go in a message of their own."""
    _sends_file(kf, session, "image", "photo.jpg", data)
    if caption:
        say(kf, session, caption)


def document(kf: Kf, session: Session, data: bytes, name: str, caption: str = "") -> None:
    """Send a file."""
    _sends_file(kf, session, "file", name, data)
    if caption:
        say(kf, session, caption)


def voice(kf: Kf, session: Session, data: bytes = b"") -> None:
    """Send a recording (AMR)."""
    _sends_file(kf, session, "voice", "voice.amr", data or media.AMR + b"\x04" + b"\0" * 12)


def video(kf: Kf, session: Session, data: bytes) -> None:
    """Send a film."""
    _sends_file(kf, session, "video", "video.mp4", data)


def location(kf: Kf, session: Session, latitude: float, longitude: float, label: str = "") -> None:
    """Send a place on the map."""
    where = {"latitude": latitude, "longitude": longitude, "name": label, "address": label}
    _sends(kf, session, "location", where, text=label)


def link(kf: Kf, session: Session, title: str, url: str, description: str = "") -> None:
    """Send a link card."""
    card = {"title": title, "desc": description, "url": url, "pic_url": ""}
    _sends(kf, session, "link", card, text=f"{title}\n{url}")


def other(kf: Kf, session: Session, msgtype: str) -> None:
    """Send something of a kind nobody has heard of."""
    _sends(kf, session, msgtype, {"what": "new"}, text=f"[{msgtype}]")


def block(kf: Kf, session: Session) -> None:
    """Refuse messages: from now on they fail with type 10."""
    session.blocked = True


def unblock(kf: Kf, session: Session) -> None:
    """Accept messages again."""
    session.blocked = False


def servicer_says(kf: Kf, session: Session, text: str, servicer: str) -> None:
    """A human of the corp answers in the WeCom client."""
    session.phone.show(Bubble(0, "bot", "text", text, at=kf.world.clock.now()))
    facts = {"servicer_userid": servicer, "text": {"content": text}}
    kf.log(session.open_kfid, SERVICER, "text", session.external_userid, **facts)


def _sends_file(kf: Kf, session: Session, kind: str, name: str, data: bytes) -> None:
    file = kf.world.store(kind, name, data)
    shown = {"text": name if kind == "file" else "", "media_id": file.id, "filename": name}
    _sends(kf, session, kind, {"media_id": file.id}, **shown)


def _sends(kf: Kf, session: Session, kind: str, content: dict[str, Any], **shown: str) -> None:
    if not session.entered:
        enter(kf, session)
    now = kf.world.clock.now()
    session.phone.show(Bubble(0, "own", kind, at=now, **shown))  # type: ignore[arg-type]  # texts only
    session.last_said, session.sent_since = now, 0
    if session.state == ENDED:
        session.state = NEW
    kf.log(session.open_kfid, CUSTOMER, kind, session.external_userid, **{kind: content})


DEEDS: dict[str, Callable[..., None]] = {
    "say": say,
    "enter": enter,
    "start": start,
    "press": press,
    "click": click,
    "photo": photo,
    "document": document,
    "voice": voice,
    "video": video,
    "location": location,
    "link": link,
    "other": other,
    "block": block,
    "unblock": unblock,
}
