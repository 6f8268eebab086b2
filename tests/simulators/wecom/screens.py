"""What a person sees on the phone: bubbles with texts, cards, menus and files, as the client draws them."""

import re
from dataclasses import dataclass, field, replace
from typing import Any

NUMBERED = re.compile(r"^\s*(\d{1,2})[.、．)）]\s*(\S.*)$", re.MULTILINE)
ASKS_FOR_A_NUMBER = re.compile(r"编号|序号|数字|number", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Button:
    """Something to press. `live` is false for one that has turned grey; `url` is set when it only opens a page."""

    label: str
    key: str = ""
    url: str = ""
    style: int = 1
    live: bool = True


@dataclass(frozen=True, slots=True)
class Option:
    """One line of a dropdown or vote."""

    id: str
    text: str
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A dropdown or vote; `many` when several lines may be ticked."""

    key: str
    options: tuple[Option, ...]
    many: bool = False
    title: str = ""
    live: bool = True


@dataclass(frozen=True, slots=True)
class Bubble:
    """One thing in a chat. `side`: bot, own or grey (a line of the client itself). `cut`: what the client cut off."""

    number: int
    side: str
    kind: str
    text: str = ""
    at: float = 0.0
    title: str = ""
    tail: str = ""  # the end of a menu's text: it stands below the lines
    buttons: tuple[Button, ...] = ()
    questions: tuple[Question, ...] = ()
    submit: Button | None = None
    actions: tuple[Button, ...] = ()
    links: tuple[str, ...] = ()
    caption: str = ""
    card_type: str = ""
    task_id: str = ""
    msgid: str = ""
    media_id: str = ""
    filename: str = ""
    recalled: bool = False
    cut: tuple[str, ...] = ()

    def ways(self) -> "list[Way]":
        """Everything a thumb can do here, in reading order."""
        if self.recalled:
            return []
        options = [Way(o.text, "option", o.id, q.key) for q in self.questions if q.live for o in q.options]
        live = [button for button in self.buttons if button.live]
        only_submits = options and len(live) == 1 and not live[0].url
        presses = [Way(b.label, "link" if b.url else "button", b.url or b.key) for b in live]
        ways = options + ([] if only_submits else presses)
        if self.submit and self.submit.live and any(q.many for q in self.questions):
            ways.append(Way(self.submit.label, "button", self.submit.key))
        return ways or self._numbers()

    def _numbers(self) -> "list[Way]":
        if self.kind != "text" or self.side != "bot" or not ASKS_FOR_A_NUMBER.search(self.text):
            return []
        return [Way(label.strip(), "number", number) for number, label in NUMBERED.findall(self.text)]


@dataclass(frozen=True, slots=True)
class Way:
    """One way to answer a bubble: kind is button, option, link or number; what it carries."""

    label: str
    kind: str
    what: str
    question: str = ""


def way_at(bubble: Bubble, index: int, label: str = "") -> Way:
    """The way to answer that a person means. Raises AssertionError when it is not there (any more)."""
    ways = bubble.ways()
    assert index < len(ways), "there is nothing to press here any more"
    assert label in ("", ways[index].label), f"{label!r} is not there any more: {[way.label for way in ways]}"
    assert ways[index].kind != "link", "this button opens a link"
    return ways[index]


@dataclass(frozen=True, slots=True)
class Happening:
    """A bubble came ("message") or changed ("edit")."""

    kind: str
    bubble: Bubble


@dataclass(slots=True)
class Phone:
    """One person's chat with the app or one kf account: its bubbles, and all that ever happened on it."""

    key: str
    name: str
    bubbles: list[Bubble] = field(default_factory=list)
    story: list[Happening] = field(default_factory=list)

    def show(self, bubble: Bubble) -> Bubble:
        """Put a new bubble at the end; it gets its number here."""
        numbered = replace(bubble, number=len(self.bubbles) + 1)
        self.bubbles.append(numbered)
        if numbered.side == "bot":
            self.story.append(Happening("message", numbered))
        return numbered

    def change(self, bubble: Bubble, quietly: bool = False) -> None:
        """Draw a bubble anew; `quietly` when only the owner's thumb changed it."""
        self.bubbles[bubble.number - 1] = bubble
        if not quietly:
            self.story.append(Happening("edit", bubble))

    def bubble(self, number: int) -> Bubble:
        """The bubble with this number, as it is now."""
        return self.bubbles[number - 1]


@dataclass(frozen=True, slots=True)
class Screen:
    """What stands on a phone at this moment."""

    name: str
    bubbles: tuple[Bubble, ...]

    @property
    def said(self) -> tuple[Bubble, ...]:
        """What the other side has shown and not taken back."""
        return tuple(bubble for bubble in self.bubbles if bubble.side == "bot" and not bubble.recalled)

    @property
    def newest(self) -> Bubble:
        """The newest bubble of the other side. Raises AssertionError on an empty screen."""
        assert self.said, f"{self.name} sees nothing"
        return self.said[-1]

    @property
    def text(self) -> str:
        """Everything that can be read, one bubble after the other."""
        return "\n".join(bubble.text for bubble in self.bubbles if not bubble.recalled)

    def draw(self, last: int = 12) -> str:
        """The end of the chat in letters, for people who read a failed test."""
        return "\n".join(_drawn(bubble) for bubble in self.bubbles[-last:]) or "(nothing)"


def _drawn(bubble: Bubble) -> str:
    if bubble.recalled:
        return f"#{bubble.number} (recalled)"
    mark = {"bot": "<", "own": ">", "grey": "-"}[bubble.side]
    marks = [f"[{way.label}]" for way in bubble.ways()] + ([f"({bubble.caption})"] if bubble.caption else [])
    return f"#{bubble.number} {mark} {bubble.kind}: {bubble.text} {' '.join(marks)}".rstrip()


def from_wire(wire: dict[str, Any]) -> Bubble:
    """A bubble that came as JSON from another process."""
    questions = tuple(
        Question(**{**q, "options": tuple(Option(**option) for option in q["options"])}) for q in wire["questions"]
    )
    parts = {
        "questions": questions,
        "buttons": tuple(Button(**button) for button in wire["buttons"]),
        "actions": tuple(Button(**button) for button in wire["actions"]),
        "submit": Button(**wire["submit"]) if wire["submit"] else None,
        "links": tuple(wire["links"]),
        "cut": tuple(wire["cut"]),
    }
    return Bubble(**{**wire, **parts})
