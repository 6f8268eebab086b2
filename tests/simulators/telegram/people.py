"""The people who use the bot: they say, press, send, wait, block."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import telegram

PATIENCE = 60.0  # seconds a person waits for an answer before a test fails; a busy machine is no failure


@dataclass(frozen=True, slots=True)
class Seen:
    """Something the bot showed a person. `kind` is "message", "edit" or "answer" (to a press)."""

    kind: str
    text: str
    buttons: tuple[tuple[str, ...], ...] = ()
    message_id: int = 0
    alert: bool = False
    message: telegram.Message | None = None

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of all buttons, in reading order."""
        return tuple(label for row in self.buttons for label in row)

    def offers(self, label: str) -> bool:
        """Whether a button says this and nothing else but perhaps its number."""
        return any(label in (one, wording(one)) for one in self.labels)


class Line(Protocol):
    """How a person reaches Telegram: in the same process, or over the control API of another."""

    async def act(self, person: int, deed: str, **what: Any) -> None:
        """Do something as this person; refused deeds raise AssertionError."""

    async def read(self, person: int, after: int, timeout: float) -> Sequence[Seen]:
        """What the person saw after the first `after` things; waits up to `timeout` seconds for one."""

    async def fetch(self, person: int, message_id: int) -> bytes:
        """The photo or file of a message."""


class Person:
    """One person with a Telegram account."""

    def __init__(self, line: Line, id: int, name: str) -> None:
        self.id = id
        self.name = name
        self.chat: list[Seen] = []
        self._line = line
        # waiting looks only at what came after the last deed and the last thing waited for; answers to presses come
        # in no order with the messages, so that they are counted apart
        self._from, self._answers_from = 0, 0

    async def says(self, text: str) -> None:
        """Write a message. Writing to the bot for the first time counts as having pressed START."""
        await self._do("say", text=text)

    async def asks(self, text: str) -> None:
        """Write a message while something is waited for: what came before it still counts."""
        since = self._from, self._answers_from
        await self.says(text)
        self._from, self._answers_from = since

    async def starts(self, argument: str = "") -> None:
        """Open the bot by its link, with the argument of the link."""
        await self._do("say", text=f"/start {argument}".strip())

    async def presses(self, what: str | int, *, on: Seen | None = None) -> None:
        """Press a button, by label or by number from 0, under the newest message with buttons or under `on`."""
        await self.catches_up()
        shown = on or self.newest_with_buttons()
        wanted = what if isinstance(what, int) else find(shown, what)
        await self._do("press", message_id=shown.message_id, index=wanted)

    async def forges(self, data: str, message_id: int = 0) -> None:
        """Send the data of a button that nobody drew, or that is long gone."""
        await self._do("forge", data=data, message_id=message_id)

    async def sends_photo(self, data: bytes, caption: str = "") -> None:
        """Send a picture."""
        await self._do("photo", data=data, caption=caption)

    async def sends_document(self, data: bytes, name: str, caption: str = "") -> None:
        """Send a file."""
        await self._do("document", data=data, name=name, caption=caption)

    async def sends_album(self, *pictures: bytes, caption: str = "") -> None:
        """Send several pictures at once."""
        await self._do("album", pictures=pictures, caption=caption)

    async def speaks(self, data: bytes) -> None:
        """Send a voice message."""
        await self._do("voice", data=data)

    async def sends_place(self, latitude: float, longitude: float) -> None:
        """Send where one is."""
        await self._do("place", latitude=latitude, longitude=longitude)

    async def blocks(self) -> None:
        """Block the bot."""
        await self._do("block")

    async def unblocks(self) -> None:
        """Allow the bot to write again."""
        await self._do("unblock")

    async def waits_for(self, what: str | Callable[[Seen], bool], timeout: float = PATIENCE) -> Seen:
        """The first thing seen since the last deed or wait that contains the text or satisfies the question.

        Raises AssertionError with the end of the chat when nothing comes within `timeout` seconds.
        """
        fits = (lambda seen: what in seen.text) if isinstance(what, str) else what
        looked = min(self._from, self._answers_from)
        while True:
            for place in range(looked, len(self.chat)):
                if self._is_new(place) and fits(self.chat[place]):
                    return self._notices(place)
            looked = len(self.chat)
            news = await self._line.read(self.id, looked, timeout)
            if not news:
                raise AssertionError(f"{self.name} waited in vain for {what!r}; the chat ends:\n{self.transcript()}")
            self.chat.extend(news)

    async def catches_up(self) -> list[Seen]:
        """Everything seen until now."""
        self.chat.extend(await self._line.read(self.id, len(self.chat), 0))
        return self.chat

    async def looks_at(self, seen: Seen) -> bytes:
        """The photo or file somebody was sent, byte for byte."""
        return await self._line.fetch(self.id, seen.message_id)

    def newest_with_buttons(self) -> Seen:
        """The newest message that still has buttons."""
        newest: dict[int, Seen] = {}
        for seen in self.chat:
            if seen.kind != "answer":
                newest.pop(seen.message_id, None) if seen.kind == "message" else None
                newest[seen.message_id] = seen
        for seen in reversed(newest.values()):
            if seen.buttons:
                return seen
        raise AssertionError(f"{self.name} sees no button; the chat ends:\n{self.transcript()}")

    def transcript(self, last: int = 6) -> str:
        """The end of the chat, for people who read a failed test."""
        lines = [f"  [{seen.kind}] {seen.text} {list(seen.labels) or ''}" for seen in self.chat[-last:]]
        return "\n".join(lines) or "  (nothing)"

    def looks_from_here(self) -> None:
        """Wait only for what comes from now on."""
        self._from = self._answers_from = len(self.chat)

    def _is_new(self, place: int) -> bool:
        return place >= (self._answers_from if self.chat[place].kind == "answer" else self._from)

    def _notices(self, place: int) -> Seen:
        if self.chat[place].kind == "answer":
            self._answers_from = place + 1
        else:
            self._from = place + 1
        return self.chat[place]

    async def _do(self, deed: str, **what: Any) -> None:
        await self.catches_up()
        self.looks_from_here()
        await self._line.act(self.id, deed, **what)


def wording(label: str) -> str:
    """What a label says behind its number, where the channel numbers them."""
    number, _, words = label.partition(" ")
    return words if number.isdecimal() else label


def find(shown: Seen, label: str) -> int:
    """Where a label stands: exactly, or else as the only one that contains it."""
    exact = [place for place, text in enumerate(shown.labels) if text == label]
    places = exact or [place for place, text in enumerate(shown.labels) if label in text]
    if len(places) != 1:
        raise AssertionError(f"no single button {label!r} among {list(shown.labels)}")
    return places[0]
