"""The people on the phones: members in WeCom, customers in WeChat; of the same kind as people on Telegram."""

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from tests.simulators.telegram.people import PATIENCE, Person, Seen, wording
from tests.simulators.wecom.screens import Bubble, Happening, Screen

A_LOOK = 2.0  # seconds a person looks for a button that should come next, before taking an older one


class Hands(Protocol):
    """How a person reaches the phone: in the same process, or over the control API of another."""

    async def act(self, person: int, deed: str, **what: Any) -> None:
        """Do something; refused deeds raise AssertionError."""

    async def read(self, person: int, after: int, timeout: float) -> Sequence[Seen]:
        """What was seen after the first `after` things; waits up to `timeout` seconds for one."""

    async def fetch(self, person: int, message_id: int) -> bytes:
        """The file of a bubble."""

    async def screen(self) -> Screen:
        """What stands on the phone now."""


class PhoneOwner(Person):
    """What members and customers have in common."""

    def __init__(self, hands: Hands, name: str) -> None:
        super().__init__(hands, 0, name)
        self._hands = hands
        self._place = 0  # the thing last waited for, and how far it was read: one bubble may hold several answers
        self._read = 0

    async def screen(self) -> Screen:
        """What stands on the phone now."""
        return await self._hands.screen()

    async def waits_for(self, what: str | Callable[[Seen], bool], timeout: float = PATIENCE) -> Seen:
        """As on Telegram; words may also stand further down in the bubble that was waited for last."""
        if isinstance(what, str) and self._place < self._from:
            last = self.chat[self._place]
            found = last.text.find(what, self._read)
            if found >= 0:
                self._read = found + len(what)
                return last
        seen = await super().waits_for(what, timeout)
        self._place = self._from - 1
        self._read = seen.text.find(what) + len(what) if isinstance(what, str) else 0
        return seen

    async def starts(self, argument: str = "") -> None:
        """Open the chat, by a link with an argument if there is one."""
        await self._do("start", argument=argument)

    async def presses(self, what: str | int, *, on: Seen | None = None) -> None:
        """Press by label or by number from 0: under `on`, or under what comes next, or under an older bubble."""
        await self.catches_up()
        if on is None:
            on = await self._next_that_offers(what) if isinstance(what, str) else self.newest_with_buttons()
        index = what if isinstance(what, int) else _place(on, what)
        label = on.labels[index] if index < len(on.labels) else ""
        await self._do("press", message_id=on.message_id, index=index, label=label)

    async def clicks(self, key: str, *, on: Seen | Bubble | None = None, **forged: str) -> None:
        """Press by key as a stranger to the client might: it need not exist. Members may forge a `task_id`."""
        await self._do("click", **forged, **self._target(on, key))

    async def sends_voice(self, data: bytes = b"") -> None:
        """Send a recording (AMR; one frame of silence unless given)."""
        await self._do("voice", data=data)

    async def sends_video(self, data: bytes) -> None:
        """Send a film."""
        await self._do("video", data=data)

    async def sends_location(self, latitude: float, longitude: float, label: str = "") -> None:
        """Send a place on the map."""
        await self._do("location", latitude=latitude, longitude=longitude, label=label)

    async def sends_link(self, title: str, url: str) -> None:
        """Send a link card."""
        await self._do("link", title=title, url=url)

    def _target(self, on: Seen | Bubble | None, key: str) -> dict[str, Any]:
        return {"message_id": _number(on or self.newest_with_buttons()), "key": key}

    async def _next_that_offers(self, label: str) -> Seen:
        """The bubble whose button is meant: at or after what was last waited for; else the newest that has it."""

        def offered(seen: Seen) -> bool:
            return any(label in one for one in seen.labels)

        await self.catches_up()
        since = self._place if self._place < self._from else self._from
        looked = since
        while True:
            for seen in self.chat[looked:]:
                if offered(seen):
                    return _newest_state(self.chat, seen)
            looked = len(self.chat)
            news = await self._hands.read(0, looked, A_LOOK)
            if not news:
                break
            self.chat.extend(news)
        older = [seen for seen in self.chat if offered(_newest_state(self.chat, seen))]
        return _newest_state(self.chat, older[-1]) if older else self.newest_with_buttons()

    async def _do(self, deed: str, **what: Any) -> None:
        await super()._do(deed, **what)
        self._place = self._from


class Member(PhoneOwner):
    """Somebody of the corp, in the WeCom client."""

    def __init__(self, hands: Hands, name: str, userid: str) -> None:
        super().__init__(hands, name)
        self.userid = userid

    async def enters(self) -> None:
        """Open the app."""
        await self._do("enter")

    async def chooses(self, *labels: str, on: Seen | Bubble | None = None, button: str = "") -> None:
        """Tick lines of a dropdown or vote by text or id and send them (`button` when there are several)."""
        await self.catches_up()
        number = _number(on or self.newest_with_buttons())
        await self._do("choose", message_id=number, labels=list(labels), button=button)

    async def picks_action(self, label: str, *, on: Seen | Bubble) -> None:
        """Choose an entry of the menu in a card's corner."""
        await self._do("pick_action", message_id=_number(on), label=label)

    async def presses_menu(self, key: str) -> None:
        """Press an entry of the app's menu."""
        await self._do("press_menu", key=key)

    async def subscribes(self) -> None:
        """Get into the app's visible range."""
        await self._do("unblock")

    async def unsubscribes(self) -> None:
        """Get out of the app's visible range."""
        await self._do("block")


class Customer(PhoneOwner):
    """Somebody in WeChat, with one kf account."""

    def __init__(self, hands: Hands, name: str, external_userid: str, open_kfid: str) -> None:
        super().__init__(hands, name)
        self.external_userid, self.open_kfid = external_userid, open_kfid

    async def enters(self, scene: str = "", scene_param: str = "") -> None:
        """Open the chat."""
        await self._do("enter", scene=scene, scene_param=scene_param)

    async def opens(self, link: str) -> None:
        """Scan or open a link of add_contact_way."""
        await self._do("open_link", url=link)

    async def clicks(self, key: str, *, on: Seen | Bubble | None = None, **forged: str) -> None:
        """Click a menu line by its id: of an old menu, or one that never was. `label` is what the line says."""
        await self._do("click", menu_id=key, **forged)

    async def types_number(self, number: int) -> None:
        """Type the number of a line instead of pressing it."""
        await self.says(str(number))

    async def sends_something_new(self, msgtype: str) -> None:
        """Send a message of a kind nobody has heard of."""
        await self._do("other", msgtype=msgtype)


def seen(happening: Happening) -> Seen:
    """What happened, for people who know Telegram: each thing to press is a row."""
    bubble = happening.bubble
    return Seen(happening.kind, bubble.text, tuple((way.label,) for way in bubble.ways()), bubble.number)


def _place(shown: Seen, label: str) -> int:
    """Where a label stands: exactly, or else as the only one that contains it."""
    exact = [place for place, text in enumerate(shown.labels) if label in (text, wording(text))]
    places = exact or [place for place, text in enumerate(shown.labels) if label in text]
    assert len(places) == 1, f"no single button {label!r} among {list(shown.labels)}"
    return places[0]


def _number(shown: Seen | Bubble) -> int:
    return shown.number if isinstance(shown, Bubble) else shown.message_id


def _newest_state(chat: list[Seen], one: Seen) -> Seen:
    """The bubble as it was last drawn."""
    return next(seen for seen in reversed(chat) if seen.message_id == one.message_id)
