"""How the client draws a template card: what is too long is cut, and the bubble remembers which piece."""

from typing import Any

from tests.simulators.wecom.cards import Card
from tests.simulators.wecom.screens import Bubble, Button, Option, Question

ROOM = {  # characters; the documents' recommendations, taken as what fits
    "source": 13,
    "title": 36,
    "desc": 44,
    "emphasis": 14,
    "sub_title_text": 160,
    "quote": 160,
    "keyname": 5,
    "value": 30,
    "button": 10,
    "dropdown": 16,
    "vote": 17,
}


class Pencil:
    """Writes pieces of a card and notes what did not fit."""

    def __init__(self) -> None:
        self.cut: list[str] = []

    def write(self, piece: str, text: object) -> str:
        """The text as it fits into its place."""
        words, room = str(text or ""), ROOM[piece]
        if len(words) <= room:
            return words
        self.cut.append(piece)
        return words[: room - 1] + "…"


def draw(card: Card) -> Bubble:
    """The bubble of a card that was accepted; its number is given by the phone."""
    pencil = Pencil()
    title = pencil.write("title", (card.get("main_title") or {}).get("title"))
    lines = [pencil.write("source", (card.get("source") or {}).get("desc")), title, *_body(card, pencil)]
    return Bubble(
        0,
        "bot",
        "card",
        "\n".join(line for line in lines if line),
        title=title,
        buttons=_buttons(card, pencil),
        questions=_questions(card, pencil),
        submit=_submit(card, pencil),
        actions=_actions(card),
        links=_links(card),
        card_type=str(card["card_type"]),
        task_id=str(card.get("task_id") or ""),
        cut=tuple(pencil.cut),
    )


def _body(card: Card, pencil: Pencil) -> list[str]:
    emphasis, quote = card.get("emphasis_content") or {}, card.get("quote_area") or {}
    lines = [
        pencil.write("desc", (card.get("main_title") or {}).get("desc")),
        pencil.write("emphasis", emphasis.get("title")),
        pencil.write("desc", emphasis.get("desc")),
        pencil.write("quote", quote.get("quote_text")),
        pencil.write("sub_title_text", card.get("sub_title_text")),
    ]
    for row in card.get("horizontal_content_list") or []:
        lines.append(f"{pencil.write('keyname', row['keyname'])} {pencil.write('value', row.get('value'))}")
    for row in card.get("vertical_content_list") or []:
        lines += [pencil.write("title", row.get("title")), pencil.write("sub_title_text", row.get("desc"))]
    return lines + [str(jump["title"]) for jump in card.get("jump_list") or []]


def _buttons(card: Card, pencil: Pencil) -> tuple[Button, ...]:
    if card["card_type"] != "button_interaction":
        return ()
    return tuple(
        Button(
            pencil.write("button", one["text"]),
            str(one.get("key") or ""),
            str(one.get("url") or "") if one.get("type", 0) == 1 else "",
            int(one.get("style", 1)),
        )
        for one in card["button_list"]
    )


def _questions(card: Card, pencil: Pencil) -> tuple[Question, ...]:
    match card["card_type"]:
        case "button_interaction" if card.get("button_selection"):
            return (_question(card["button_selection"], "dropdown", pencil),)
        case "vote_interaction":
            return (_question(card["checkbox"], "vote", pencil),)
        case "multiple_interaction":
            return tuple(_question(one, "dropdown", pencil) for one in card["select_list"])
    return ()


def _question(asked: dict[str, Any], piece: str, pencil: Pencil) -> Question:
    selected = asked.get("selected_id")
    options = tuple(
        Option(one["id"], pencil.write(piece, one["text"]), bool(one.get("is_checked")) or one["id"] == selected)
        for one in asked["option_list"]
    )
    return Question(asked["question_key"], options, asked.get("mode", 0) == 1, str(asked.get("title") or ""))


def _submit(card: Card, pencil: Pencil) -> Button | None:
    submit = card.get("submit_button")
    return Button(pencil.write("button", submit["text"]), submit["key"]) if submit else None


def _actions(card: Card) -> tuple[Button, ...]:
    entries = (card.get("action_menu") or {}).get("action_list") or []
    return tuple(Button(str(one["text"]), str(one["key"])) for one in entries)


def _links(card: Card) -> tuple[str, ...]:
    rows = [*(card.get("horizontal_content_list") or []), *(card.get("jump_list") or []), card.get("card_action") or {}]
    return tuple(str(row["url"]) for row in rows if row.get("type") == 1)
