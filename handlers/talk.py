"""Talking to the person whose turn it is."""

from collections.abc import Sequence
from typing import Any

from aiogram import Bot
from aiogram.methods import SendDocument

from domain.legible import file_called
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Offer, keyboard, literal
from locales.texts import Texts

# With a button to either side a page has six.
A_PAGE = 4
MOST_BUTTONS = 6
LONGEST = 4000


class Talk:
    """Says sentences by name to the speaker's chat, in the speaker's language."""

    __slots__ = ("bot", "chat_id", "person", "role", "texts")

    def __init__(self, bot: Bot, chat_id: int, person: Person, texts: Texts) -> None:
        self.bot, self.chat_id, self.person, self.texts = bot, chat_id, person, texts
        self.role: Role | None = None

    async def say(self, text_id: str, *offers: Offer, **facts: Any) -> None:
        """One sentence with its buttons; split, never cut, where it quotes more than a message carries."""
        words = self.texts(text_id, **facts)
        *before, last = parts(tagged(self.texts, self.person, self.role, words))
        for part in before:
            await self._send(part, ())
        await self._send(last, offers)

    async def show(self, words: str) -> None:
        """Words that are nobody's sentence of ours: a citizen's own, a draft, a letter. Split, never cut."""
        for part in parts(words):
            await self._send(part, ())

    async def send_file(self, blob: int, name: str) -> None:
        """A file that is kept here, called so wherever the channel shows names."""
        call = {"chat_id": self.chat_id, "document": f"blob:{blob}", "file_name": file_called(name)}
        await self.bot(SendDocument.model_validate(call))

    async def page(
        self,
        text_id: str,
        lines: Sequence[tuple[str, Offer]],
        *,
        do: str,
        page: int,
        total: int,
        id: int = 0,
        v: int = 0,
        also: tuple[Offer, ...] = (),
        **facts: Any,
    ) -> None:
        """A numbered list with a button for each line, and buttons to turn the page.

        lines: what stands on this page, with the deed that opens it (none: no button). total: how many on all pages.
        id, v: the case the list belongs to, where there is one. also: what can be done instead, on the first page.
        The way back to the menu stands last where there is room.
        """
        first = page * A_PAGE
        listed = [f"{first + n}. {words}" for n, (words, _) in enumerate(lines, 1)]
        offers = [literal(str(first + n), *offer[1:5]) for n, (_, offer) in enumerate(lines, 1) if offer.do]
        if page:
            offers.append(Offer("button-previous-page", do, id, v, str(page - 1)))
        if first + len(lines) < total:
            offers.append(Offer("button-next-page", do, id, v, str(page + 1)))
        offers += () if page else also
        leads_out = {offer.do for offer in offers} & {MENU.do, CANCEL.do}
        back = (MENU,) if len(offers) < MOST_BUTTONS and not leads_out else ()
        await self.say(text_id, *offers, *back, list=listed, count=str(total), **facts)

    async def _send(self, words: str, offers: tuple[Offer, ...]) -> None:
        await self.bot.send_message(self.chat_id, words, reply_markup=keyboard(self.texts, offers))


def tagged(texts: Texts, person: Person, role: Role | None, words: str) -> str:
    """The words, headed by the role they are meant for when the person has several appointments."""
    if role is None or len({grant.role for grant in person.grants}) < 2:
        return words
    return texts("role-tag", role=texts(f"tag-{role}")) + words


def parts(words: str) -> list[str]:
    """The words in pieces a channel carries, broken at line ends where there are any."""
    out, rest = [], words
    while len(rest) > LONGEST:
        cut = rest.rfind("\n", LONGEST // 2, LONGEST)
        cut = cut + 1 if cut > 0 else LONGEST
        out.append(rest[:cut])
        rest = rest[cut:]
    return [*out, rest]
