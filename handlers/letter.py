"""The letter of reply, in words."""

from collections.abc import Iterable

from aiogram.types import CallbackQuery

from domain.people import Person
from domain.roles import Role
from domain.suggestion import SuggestionStatus
from handlers.buttons import MENU, Button, Offer
from handlers.desk import Desk
from handlers.tables import Deed
from handlers.talk import Talk
from services.letters import Letter, letters_to


async def show_letters(talk: Talk, letters: Iterable[Letter]) -> None:
    """Each letter as a message of its own: split where it is long, never cut."""
    for letter in letters:
        await talk.show(talk.texts("reply-letter-text", **letter))


async def read(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Every letter to a suggestion, for its deputies; then the question what they think of it."""
    suggestion, letters = await desk.do(letters_to, person=person, suggestion_id=button.id)
    await show_letters(talk, letters)
    asked = suggestion.status == SuggestionStatus.REPLIED and suggestion.lead_deputy_id == person.id
    rate = [Offer("button-rate", "feedback-open", suggestion.id, suggestion.version)] if asked else []
    progress = Offer("button-progress", "suggestion-open", suggestion.id)
    await talk.say("letters-shown", *rate, progress, MENU, suggestion=suggestion.number, count=str(len(letters)))


DEEDS = {"reply-read": Deed(read, speaks=(Role.DEPUTY,))}
