"""How something said looks in customer service: one message, a menu when there are choices, a page when it is long."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from bot.channels.wecom.cards import numbered, numbers
from bot.channels.wecom.cutting import LONGEST, beginning, size
from bot.channels.wecom.said import Said
from locales.texts import Texts

HEAD, ENTRY, ENTRIES = 1024, 128, 10
Native = dict[str, Any]
# the address of the page that shows a whole text
Page = Callable[[], str]


def shown(said: Said, menu: str, texts: Texts, page: Page) -> Native | None:
    """The one message for words and choices; None when there is neither. menu: how its entries are named."""
    if not said.choices:
        return _text(_within(said.text, LONGEST, texts, page)) if said.text else None
    if len(said.choices) > ENTRIES:
        return _text(_within(numbered(said, texts), LONGEST, texts, page))
    if size(said.text) > HEAD and size(whole := numbered(said, texts)) <= LONGEST:
        return _text(whole)
    head = _within(said.text, HEAD, texts, page)
    listed = {"head_content": head, "list": list(_entries(said, menu)), "tail_content": texts("kf-tail")}
    return {"msgtype": "msgmenu", "msgmenu": listed}


def entry_of(menu_id: str) -> tuple[int, str] | None:
    """The message and the number of the choice that a clicked entry names; None for what is no name of ours."""
    first, _, key = menu_id.partition(".")
    number = first.removeprefix("m")
    ours = first.startswith("m") and number.isascii() and number.isdecimal() and len(number) < 16
    return (int(number), key) if ours else None


def _entries(said: Said, menu: str) -> Iterator[Mapping[str, Any]]:
    labels = iter(numbers([choice.label for choice in said.choices if choice.data]))
    for key, choice in enumerate(said.choices):
        label = beginning(next(labels) if choice.data else choice.label, ENTRY)
        if choice.url:
            yield {"type": "view", "view": {"url": choice.url, "content": label}}
        else:
            yield {"type": "click", "click": {"id": f"{menu}.{key}", "content": label}}


def _within(text: str, most: int, texts: Texts, page: Page) -> str:
    """The text, or its beginning and where to read all of it."""
    if size(text) <= most:
        return text
    note = "…\n\n" + texts("error-channel-limit", link=page())
    return beginning(text, most - size(note)) + note


def _text(words: str) -> Native:
    return {"msgtype": "text", "text": {"content": words}}
