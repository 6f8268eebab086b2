"""One update's worth of work while it lasts: what is said and remembered until the batch writes it down."""

import json
from contextvars import ContextVar
from datetime import datetime
from typing import Any

from services.work import Work
from storage.dialogues import Dialogue
from storage.outbox import Outgoing, Saying, chat_of
from storage.turns import undo

_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Turn:
    """The turn of one speaker, inside one transaction.

    state, data: the dialogue as it stands now. calls: what will be said. acks: answers to presses, worth no row.
    room: where it is said: in the speaker's own chat, or in the group where the speaker spoke.
    """

    state: str | None
    data: dict[str, Any]

    def __init__(self, dialogue: Dialogue, work: Work, row_id: int, room: Dialogue | None = None) -> None:
        self.dialogue, self.work, self.row_id = dialogue, work, row_id
        self.room = room or dialogue
        self.chat_id = chat_of(self.room.channel, self.room.account_id, self.room.address)
        self.calls: list[Saying] = []
        self.acks: list[Outgoing] = []
        self.open = True
        self.refused = False
        self._recall()

    @property
    def now(self) -> datetime:
        """The moment of this turn, aware UTC."""
        return self.work.now

    def remember(self, state: str | None, data: dict[str, Any]) -> None:
        """Go on with the dialogue from here; written with the turn."""
        self.state, self.data, self.changed = state, data, True

    def say(self, method: str, body: dict[str, Any], *, choices: bool) -> int:
        """Record a call to the chat of this turn and return how many there are. Raises ValueError for other chats."""
        if int(body.get("chat_id", 0)) != self.chat_id:
            raise ValueError(f"{method} to somebody else: others are told by notices")
        to = self.room
        self.calls.append(Saying(to.channel, to.account_id, method, encoded(body), choices=choices))
        return len(self.calls)

    def acknowledge(self, method: str, body: dict[str, Any]) -> None:
        """Record the answer to a press, which is worth nothing later."""
        to = self.room
        self.acks.append(Outgoing(None, to.channel, to.account_id, to.address, method, encoded(body)))

    def take_back(self) -> None:
        """A rule said no: undo what the handler wrote, said and remembered. What comes now is the answer."""
        undo.take_back(self.work.c)
        self._recall()
        self.calls.clear()
        self.acks.clear()
        self.work.take_back()
        self.refused = True

    def end(self) -> None:
        """Nothing more will be said. Typed words refer to this turn's choices, or to none if it offered none."""
        undo.disarm(self.work.c)
        if self.calls and not self.refused and not any(call.choices for call in self.calls):
            self.calls[-1] = self.calls[-1]._replace(choices=True)

    def remembered(self) -> tuple[int, str | None, str] | None:
        """(account id, state, data) to be saved, or None when the dialogue stands where it stood."""
        if not self.changed:
            return None
        return self.dialogue.account_id, self.state, encoded(self.data).decode()

    def _recall(self) -> None:
        self.state = self.dialogue.state
        self.data = json.loads(self.dialogue.data)
        self.changed = False


def encoded(body: dict[str, Any]) -> bytes:
    """JSON as it is kept and sent."""
    return _JSON(body).encode()


current: ContextVar[Turn] = ContextVar("turn")
