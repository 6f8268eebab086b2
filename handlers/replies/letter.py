"""The letter of reply, in words."""

from collections.abc import Iterable

from aiogram.types import CallbackQuery

from domain.person import Person
from domain.roles import UNIT_ROLES, Role
from domain.suggestions.suggestion import SuggestionStatus
from handlers.buttons import MENU, Button, Offer
from handlers.desk import Desk
from handlers.tables import Deed
from handlers.talk import Talk
from services.replies.letters import Letter, letters_to
from services.replies.reply_letters import letters_of


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
    file = [Offer("button-letter-file", "letter-file", suggestion.id)] if letters else []
    progress = Offer("button-progress", "suggestion-open", suggestion.id)
    await talk.say("letters-shown", *rate, *file, progress, MENU, suggestion=suggestion.number, count=str(len(letters)))


async def send_files(event: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The letters as documents: PDF to read, DOCX to keep; what is not made yet comes in a moment."""
    post = await desk.do(letters_of, person=person, suggestion_id=button.id)
    for letter, name in zip(post.letters, post.names, strict=True):
        for blob, ending in ((letter.pdf_id, "pdf"), (letter.docx_id, "docx")):
            if blob is not None:
                await talk.send_file(blob, f"{name}.{ending}")
    facts = {"suggestion": post.number, "count": str(len(post.letters)), "others": str(post.others)}
    again = Offer("button-letter-file", "letter-file", button.id)
    if post.waiting:
        return await talk.say("letter-being-made", again, MENU, **facts)
    if any(one.pdf_id is None for one in post.letters):
        return await talk.say("letter-docx-only", MENU, **facts)
    await talk.say("letter-files-others" if post.others else "letter-files", MENU, **facts)


DEEDS = {
    "reply-read": Deed(read, speaks=(Role.DEPUTY,)),
    "letter-file": Deed(send_files, speaks=(Role.DEPUTY, Role.OFFICE, Role.GOV_OFFICE, *UNIT_ROLES)),
}
