"""How something said looks in WeCom: plain text, a card with buttons, a list or a vote, else a numbered text."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bot.channels.wecom.cutting import pieces
from bot.channels.wecom.said import Choice, Said
from locales.texts import Texts

Native = dict[str, Any]
TITLE, BODY = 36, 160
BUTTONS, BUTTON = 6, 10
LIST, LIST_LINE = 10, 16
VOTE, VOTE_LINE = 20, 17
# a label with a number of its own: a line of a menu
_OWN_NUMBER = re.compile(r"\d+( .+)?")
# the keys of what is no button of ours: the question on a card, and the button that sends the answer
QUESTION, SUBMIT = "q", "ok"
STYLE = 1


def shown(said: Said, task_id: str, texts: Texts) -> list[Native]:
    """The native messages for words and choices, in order; at most the last one is a card."""
    if not said.choices:
        return _texts(said.text)
    fitting = _fitting(said.choices)
    if fitting is None:
        return _texts(numbered(said, texts))
    title, body = _as_card(said.text)
    if title is None:
        before, title, body = _texts(said.text), texts("card-choose"), ""
    else:
        before = []
    return [*before, card(title, body, said.choices, task_id, texts)]


def card(title: str, body: str, choices: Sequence[Choice], task_id: str, texts: Texts) -> Native:
    """One interactive card."""
    main: Native = {"main_title": {"title": title}, "task_id": task_id}
    if body:
        main["sub_title_text"] = body
    return {"msgtype": "template_card", "template_card": main | _interaction(choices, texts)}


def updated(said: Said, task_id: str, texts: Texts, address: str) -> Native | None:
    """The card that takes a card's place; None when what is said needs more than one card."""
    title, body = _as_card(said.text)
    if title is None or (said.choices and _fitting(said.choices) is None):
        return None
    if said.choices:
        changed: Native = card(title, body, said.choices, task_id, texts)["template_card"]
        return changed
    notice = {"card_type": "text_notice", "main_title": {"title": title}, "task_id": task_id}
    notice["card_action"] = {"type": 1, "url": address}
    return notice | ({"sub_title_text": body} if body else {})


def numbered(said: Said, texts: Texts) -> str:
    """The words with their choices as lines."""
    lines = numbers([choice.label for choice in said.choices if choice.data], ". ")
    others = [choice.words or f"{choice.label}: {choice.url}" for choice in said.choices if not choice.data]
    return "\n".join(filter(None, (said.text, *others, *lines, texts("choose-by-number") if lines else "")))


def numbers(labels: Sequence[str], behind: str = " ") -> list[str]:
    """The labels with their numbers, as `bot.typed` counts them: their own, where one has one."""
    if any(_OWN_NUMBER.fullmatch(label) for label in labels):
        return list(labels)
    return [f"{n}{behind}{label}" for n, label in enumerate(labels, 1)]


def chosen_key(key: str, chosen: Sequence[str]) -> str:
    """The key of the choice a click means: the button's own, or the first one picked on a list."""
    return chosen[0] if key == SUBMIT and chosen else key


def columns(words: str) -> float:
    """How wide words are, in Chinese characters."""
    return sum(1 if unicodedata.east_asian_width(letter) in "WF" else 0.5 for letter in words)


def _fitting(choices: Sequence[Choice]) -> str | None:
    """Which card carries these choices; None when none does."""
    widest = max(columns(choice.label) for choice in choices)
    links = any(choice.url for choice in choices)
    for kind, most, width in (("buttons", BUTTONS, BUTTON), ("list", LIST, LIST_LINE), ("vote", VOTE, VOTE_LINE)):
        if len(choices) <= most and widest <= width and not (links and kind != "buttons"):
            return kind
    return None


def _interaction(choices: Sequence[Choice], texts: Texts) -> Native:
    match _fitting(choices):
        case "buttons":
            return {"card_type": "button_interaction", "button_list": list(_buttons(choices))}
        case "list":
            question = {
                "question_key": QUESTION,
                "title": texts("card-pick"),
                "option_list": _options(choices),
            }
            send = {"text": texts("card-submit"), "style": STYLE, "key": SUBMIT}
            return {"card_type": "button_interaction", "button_selection": question, "button_list": [send]}
        case _:
            return {
                "card_type": "vote_interaction",
                "checkbox": {"question_key": QUESTION, "mode": 0, "option_list": _options(choices)},
                "submit_button": {"text": texts("card-submit"), "key": SUBMIT},
            }


def _buttons(choices: Sequence[Choice]) -> Iterator[Mapping[str, Any]]:
    for key, choice in enumerate(choices):
        if choice.url:
            yield {"text": choice.label, "style": STYLE, "type": 1, "url": choice.url}
        else:
            yield {"text": choice.label, "style": STYLE, "key": str(key)}


def _options(choices: Sequence[Choice]) -> list[Mapping[str, Any]]:
    return [{"id": str(key), "text": choice.label} for key, choice in enumerate(choices)]


def _as_card(text: str) -> tuple[str | None, str]:
    """The first line as a title and the rest as the body; None when they do not fit."""
    title, _, body = text.strip().partition("\n")
    if not title or columns(title) > TITLE or len(title) > TITLE or len(body) > BODY:
        return None, ""
    return title, body


def _texts(text: str) -> list[Native]:
    return [{"msgtype": "text", "text": {"content": piece}} for piece in pieces(text) if piece]
