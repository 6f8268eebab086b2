"""Template cards: which shapes WeCom accepts (errcodes 40058 for shapes, 42014-42020 for tasks and buttons)."""

from collections.abc import Iterable
from typing import Any

from tests.simulators.wecom.errors import need
from tests.simulators.wecom.limits import TASK_ID, size

Card = dict[str, Any]
INTERACTIVE = ("button_interaction", "vote_interaction", "multiple_interaction")
TYPES = ("text_notice", "news_notice", *INTERACTIVE)
KEY = 1024
OPTION_ID = 128
URL = 2048


def check(card: Card, known_tasks: Iterable[str], task_needed: bool = True) -> None:
    """Refuse a card that WeCom would refuse. `known_tasks`: ids already used by other cards of the app."""
    kind = card.get("card_type")
    need(kind in TYPES, 40058, f"card_type {kind!r}")
    _task(card, set(known_tasks), task_needed and (kind in INTERACTIVE or "action_menu" in card))
    title = card.get("main_title") or {}
    if kind in INTERACTIVE or kind == "news_notice":
        need(title.get("title"), 40058, "main_title.title is missing")
    else:
        need(title.get("title") or card.get("sub_title_text"), 40058, "neither main_title.title nor sub_title_text")
    _lists(card)
    SHAPES[str(kind)](card)


def _task(card: Card, known: set[str], needed: bool) -> None:
    task = card.get("task_id")
    need(task or not needed, 42016, "task_id is missing")
    if task:
        need(isinstance(task, str) and TASK_ID.fullmatch(task), 42014, "task_id: letters or length")
        need(task not in known, 42014, "task_id exists")


def _lists(card: Card) -> None:
    for name, most in (("horizontal_content_list", 6), ("jump_list", 3), ("vertical_content_list", 4)):
        rows = card.get(name) or []
        need(isinstance(rows, list) and len(rows) <= most, 40058, f"{name} has more than {most}")
    for row in card.get("horizontal_content_list") or []:
        need(row.get("keyname"), 40058, "horizontal_content_list.keyname is missing")
        need(row.get("type", 0) != 1 or row.get("url"), 40058, "horizontal_content_list.url is missing")
    for jump in card.get("jump_list") or []:
        need(jump.get("title"), 40058, "jump_list.title is missing")
        need(jump.get("type", 0) != 1 or 0 < size(jump.get("url") or "") <= URL, 40058, "jump_list.url")
    if "action_menu" in card:
        entries = (card["action_menu"] or {}).get("action_list") or []
        need(1 <= len(entries) <= 3, 40058, "action_list takes 1 to 3")
        _keys(entries)


def _notice(card: Card) -> None:
    action = card.get("card_action") or {}
    need(action.get("type") in (1, 2), 40058, "card_action is missing")
    need(action["type"] != 1 or 0 < size(action.get("url") or "") <= URL, 40058, "card_action.url is missing")
    need(action["type"] != 2 or action.get("appid"), 40058, "card_action.appid is missing")


def _buttons(card: Card) -> None:
    buttons = card.get("button_list") or []
    need(isinstance(buttons, list) and 1 <= len(buttons) <= 6, 40058, "button_list takes 1 to 6")
    for button in buttons:
        need(button.get("style", 1) in (1, 2, 3, 4), 40058, "style is 1 to 4")
        need(button.get("type", 0) in (0, 1), 40058, "type is 0 or 1")
        if button.get("type", 0) == 1:
            need(0 < size(button.get("url") or "") <= URL, 42020, "a link button without url")
    _keys([button for button in buttons if button.get("type", 0) == 0])
    need(all(button.get("text") for button in buttons), 42019, "a button without text")
    if "button_selection" in card:
        _question(card["button_selection"] or {}, 10)


def _vote(card: Card) -> None:
    checkbox = card.get("checkbox") or {}
    need(checkbox.get("mode", 0) in (0, 1), 40058, "mode is 0 or 1")
    _question(checkbox, 20)
    _keys([card.get("submit_button") or {}])


def _multiple(card: Card) -> None:
    selects = card.get("select_list") or []
    need(1 <= len(selects) <= 3, 40058, "select_list takes 1 to 3")
    for select in selects:
        _question(select, 10)
    need(len({select["question_key"] for select in selects}) == len(selects), 40058, "question_key repeated")
    _keys([card.get("submit_button") or {}])


def _question(question: Card, most: int) -> None:
    need(0 < size(str(question.get("question_key") or "")) <= KEY, 40058, "question_key")
    options = question.get("option_list") or []
    need(1 <= len(options) <= most, 40058, f"option_list takes 1 to {most}")
    ids = [option.get("id") for option in options]
    need(all(isinstance(one, str) and 0 < size(one) <= OPTION_ID for one in ids), 40058, "option id")
    need(len(set(ids)) == len(ids), 40058, "option id repeated")
    need(all(option.get("text") for option in options), 40058, "an option without text")


def _keys(buttons: list[Card]) -> None:
    keys = [button.get("key") for button in buttons]
    need(all(isinstance(key, str) and 0 < size(key) <= KEY for key in keys), 42017, "a button without a good key")
    need(len(set(keys)) == len(keys), 42018, "two buttons with one key")
    need(all(button.get("text") for button in buttons), 42019, "a button without text")


SHAPES = {
    "text_notice": _notice,
    "news_notice": _notice,
    "button_interaction": _buttons,
    "vote_interaction": _vote,
    "multiple_interaction": _multiple,
}
