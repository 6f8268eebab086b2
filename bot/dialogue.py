"""aiogram's memory of a dialogue: the row of the speaker's account, which the turn has loaded and locked."""

from collections.abc import Mapping
from typing import Any

from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey

from bot.turn import current


class DialogueStorage(BaseStorage):
    """State and data of whoever's turn it is; the key says nothing new."""

    async def get_state(self, key: StorageKey) -> str | None:
        """Where the dialogue stands."""
        return current.get().state

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        """Go to a state, or out of all."""
        turn = current.get()
        turn.remember(state.state if isinstance(state, State) else state, turn.data)

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        """What the dialogue remembers; a copy."""
        return dict(current.get().data)

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        """Remember exactly this."""
        turn = current.get()
        turn.remember(turn.state, dict(data))

    async def close(self) -> None:
        """Nothing to close."""
