"""Several pictures sent at once come as several messages: each is taken by itself, one answer is enough."""

from aiogram.fsm.context import FSMContext
from aiogram.types import Message

from handlers.buttons import Offer
from handlers.talk import Talk

# In the dialogue: the album that was answered last, and what had been asked before it.
ALBUM = "album"


class Silent(Talk):
    """Takes what there is to say and keeps it."""

    __slots__ = ()

    async def _send(self, words: str, offers: tuple[Offer, ...]) -> None:
        """Not said: the first picture has been answered."""


async def asked_before(message: Message | None, state: FSMContext) -> str | None:
    """For the rest of an album: what had been asked when its first picture came. None for everything else."""
    if message is None or message.media_group_id is None:
        return None
    kept: dict[str, str] = (await state.get_data()).get(ALBUM, {})
    return kept["asked"] if kept.get("id") == message.media_group_id else None


async def answered(message: Message | None, state: FSMContext, asked: str) -> None:
    """The first picture has been answered; the rest of its album is taken the same way, in silence."""
    if message is not None and message.media_group_id is not None:
        await state.update_data({ALBUM: {"id": message.media_group_id, "asked": asked}})
