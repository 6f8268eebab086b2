"""When a rule says no: the one place where a refusal becomes a kind sentence."""

from aiogram import Bot
from aiogram.types import ErrorEvent, Update

from domain.errors import CaseworkError
from domain.notice import Say
from domain.people import Person
from handlers.buttons import MENU, Offer, keyboard
from locales.texts import Texts

# Refusals after which the person goes on typing what was asked: no menu button, the question stands.
STILL_ASKING = frozenset(
    {
        "error-choose-please",
        "error-bad-date",
        "error-date-past",
        "error-too-long",
        "form-words-please",
        "assign-two-leads",
        "assign-unit-twice",
        "assign-unknown-unit",
        "assign-which-unit",
        "assign-nobody-there",
        "plan-finish-too-late",
        "contact-still-ahead",
        "contact-too-early",
        "co-opinion-empty",
    }
)


async def explain_refusal(event: ErrorEvent, person: Person, texts: Texts, bot: Bot) -> None:
    """Answer a refused message or press in the speaker's chat."""
    error = event.exception
    assert isinstance(error, CaseworkError)
    if event.update.callback_query is not None:
        await event.update.callback_query.answer()
    facts = dict(error.facts)
    if error.says == "error-not-allowed":
        facts = {
            "what": Say(f"action-{facts['what']}"),
            "who": "、".join(dict.fromkeys(texts(f"role-{role}") for role in facts["who"])) or texts("role-nobody"),
        }
    elif "missing" in facts:
        facts["missing"] = [Say(name) for name in facts["missing"]]
    offers: tuple[Offer, ...] = () if error.says in STILL_ASKING else (MENU,)
    await bot.send_message(chat_of(event.update), texts(error.says, **facts), reply_markup=keyboard(texts, offers))


def chat_of(update: Update) -> int:
    """The chat an update came from."""
    if update.callback_query is not None and update.callback_query.message is not None:
        return update.callback_query.message.chat.id
    if update.message is not None:
        return update.message.chat.id
    raise ValueError("an update without a chat")
