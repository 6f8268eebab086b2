"""A person's screen as plain HTML, drawn like WeCom or WeChat, to look at, to press and to photograph."""

from datetime import datetime, timedelta, timezone
from html import escape

from tests.simulators.wecom.screens import Bubble, Button, Question, Way

BEIJING = timezone(timedelta(hours=8))
STYLES = {1: "blue", 2: "red", 3: "green", 4: "plain"}
FILE_MARKS = {"file": "📄", "voice": "🔊", "video": "🎬", "location": "📍", "link": "🔗", "miniprogram": "🧩"}


def chat(phone: str, bubbles: tuple[Bubble, ...]) -> str:
    """All bubbles of a phone."""
    return "".join(
        _stamp(before, one) + bubble(phone, one) for before, one in zip((None, *bubbles), bubbles, strict=False)
    )


def bubble(phone: str, one: Bubble) -> str:
    """One bubble."""
    if one.recalled:
        return '<p class="grey">对方撤回了一条消息</p>'
    inside = {"card": _card, "menu": _menu, "image": _image}.get(one.kind, _plain)(phone, one)
    return f'<div class="row {one.side}"><div class="bubble {one.kind}" data-bubble="{one.number}">{inside}</div></div>'


def _stamp(before: Bubble | None, one: Bubble) -> str:
    if before is not None and one.at - before.at < 300:
        return ""
    moment = datetime.fromtimestamp(one.at, BEIJING)
    return f'<p class="grey">{moment.month}月{moment.day}日 {moment:%H:%M}</p>'


def _plain(_: str, one: Bubble) -> str:
    mark = FILE_MARKS.get(one.kind, "")
    text = escape(one.text or {"voice": "语音", "video": "视频"}.get(one.kind, ""))
    link = "".join(f'<a href="{escape(url)}">{escape(url)}</a>' for url in one.links)
    return f"<p>{mark} {text}</p>{link}" if mark else f"<p>{text}</p>{link}"


def _image(phone: str, one: Bubble) -> str:
    return f'<img alt="照片" src="/control/file/{escape(phone)}/{one.number}">'


def _menu(_: str, one: Bubble) -> str:
    lines = "".join(_line(one, button) for button in one.buttons)
    head = one.text.removesuffix(one.tail).rstrip()
    return f'<p>{escape(head)}</p><div class="menu">{lines}</div><p>{escape(one.tail)}</p>'


def _line(one: Bubble, button: Button) -> str:
    if button.url:
        return f'<a href="{escape(button.url)}">{escape(button.label)}</a>'
    return _press(one, button.label, button.key, "line") if button.live else f"<p>{escape(button.label)}</p>"


def _card(_: str, one: Bubble) -> str:
    title, text = escape(one.title), escape(_without_title(one))
    head = f"<h3>{title}</h3>" if title else ""
    questions = "".join(_question(question, one) for question in one.questions)
    submits = any(question.live for question in one.questions)
    pressed = [button for button in (*one.buttons, one.submit) if button]
    if one.caption:
        foot = f'<span class="key plain off">{escape(one.caption)}</span>'
    else:
        foot = "".join(_key(one, button, submits) for button in pressed)
    body = f"<p>{text}</p>" if text else ""
    return f'{head}{body}{questions}<div class="keys">{foot}</div>'


def _without_title(one: Bubble) -> str:
    return "\n".join(line for line in one.text.split("\n") if line != one.title)


def _question(question: Question, one: Bubble) -> str:
    kind = "checkbox" if question.many else "radio"
    off = "" if question.live else " disabled"
    rows = "".join(
        f'<label><input type="{kind}" name="{one.number}-{escape(question.key)}" value="{escape(option.id)}"'
        f"{' checked' if option.chosen else ''}{off}> {escape(option.text)}</label>"
        for option in question.options
    )
    title = f"<b>{escape(question.title)}</b>" if question.title else ""
    return f'<fieldset class="question">{title}{rows}</fieldset>'


def _key(one: Bubble, button: Button, submits: bool) -> str:
    style = STYLES.get(button.style, "blue")
    if button.url:
        return f'<a class="key {style}" href="{escape(button.url)}">{escape(button.label)}</a>'
    if submits:
        return f'<button class="key {style}" data-choose="{escape(button.label)}">{escape(button.label)}</button>'
    return _press(one, button.label, button.key, f"key {style}")


def _press(one: Bubble, label: str, key: str, look: str) -> str:
    ways: list[Way] = one.ways()
    place = next((n for n, way in enumerate(ways) if way.kind == "button" and way.what == key), -1)
    return f'<button class="{look}" data-press="{place}">{escape(label)}</button>'
