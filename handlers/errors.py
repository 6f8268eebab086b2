"""When a rule says no: the one place where a refusal becomes a kind sentence."""

from typing import Any

from aiogram import Bot
from aiogram.fsm.context import FSMContext
from aiogram.types import ErrorEvent, Update

from domain.errors import CaseHasMovedOn, CaseworkError
from domain.notice import Say
from domain.opinions.matter import short
from domain.person import Person
from handlers import album
from handlers.buttons import MENU, Offer, keyboard
from handlers.desk import Desk
from handlers.fitting import in_one_message
from handlers.opening import OPENS
from locales.texts import Texts
from services.finding import part_of

LONGEST_ALERT = 200
# Refusals after which the person goes on typing what was asked: no menu button, the question stands.
STILL_ASKING = frozenset(
    {
        "error-choose-please",
        "error-press-please",
        "error-unknown-text",
        "error-bad-date",
        "error-date-past",
        "error-too-long",
        "error-too-long-here",
        "relay-too-long",
        "form-words-please",
        "assign-two-leads",
        "assign-unit-twice",
        "assign-three-leads",
        "assign-parts-missing",
        "assign-one-part",
        "assign-subordinate",
        "assign-unknown-unit",
        "assign-which-unit",
        "assign-nobody-there",
        "plan-finish-too-late",
        "contact-still-ahead",
        "contact-too-early",
        "co-opinion-empty",
        "answer-too-short",
        "away-days-please",
        "away-turned",
        "filing-problems-empty",
        "filing-head-leads",
        "filing-telephone",
        "filing-too-short",
        "filing-day-ahead",
        "appraiser-background",
    }
)


async def explain_refusal(
    event: ErrorEvent, person: Person, texts: Texts, bot: Bot, desk: Desk, state: FSMContext
) -> None:
    """Answer a refused message or press in the speaker's chat."""
    error = event.exception
    assert isinstance(error, CaseworkError)
    if await album.asked_before(event.update.message, state) is not None:
        return
    await album.answered(event.update.message, state, await state.get_state() or "")
    press, group = event.update.callback_query, is_group(event.update)
    if press is not None and not group:
        await press.answer()
    facts = _facts(error, texts)
    if group and press is not None:  # in a group only whoever pressed reads why not
        await press.answer(short(texts(error.says, **facts), LONGEST_ALERT), show_alert=True)
        return
    offers: tuple[Offer, ...] = () if group or error.says in STILL_ASKING else (MENU,)
    if isinstance(error, CaseHasMovedOn):
        offers = (*await now_open(desk, person, facts), MENU)
    words = in_one_message(texts, error.says, facts)
    await bot.send_message(chat_of(event.update), words, reply_markup=keyboard(texts, offers))


def _facts(error: CaseworkError, texts: Texts) -> dict[str, Any]:
    """What the refusal names, in words: the action and who may do it, or what is missing."""
    facts = dict(error.facts)
    if error.says == "error-not-allowed":
        who = texts.row(dict.fromkeys(texts(f"role-{role}") for role in facts["who"]))
        return {"what": Say(f"action-{facts['what']}"), "who": who or texts("role-nobody")}
    if "missing" in facts:
        facts["missing"] = [one if isinstance(one, Say) else Say(one) for one in facts["missing"]]
    return facts


async def now_open(desk: Desk, person: Person, facts: dict[str, Any]) -> tuple[Offer, ...]:
    """The button that opens a case as it stands now, where this person can; its number goes into the facts."""
    ref = facts.get("ref")
    found = await desk.do(part_of, person=person, ref=ref) if ref else None
    if found is None:
        return ()
    facts["number"] = found.number or found.title or facts["number"]
    opens = OPENS.get((found.ref.kind, found.role))
    return (Offer("button-open", opens, found.ref.id),) if opens else ()


def is_group(update: Update) -> bool:
    """Whether it was said or pressed where others read along."""
    return chat_of(update) < 0


def chat_of(update: Update) -> int:
    """The chat an update came from."""
    if update.callback_query is not None and update.callback_query.message is not None:
        return update.callback_query.message.chat.id
    if update.message is not None:
        return update.message.chat.id
    raise ValueError("an update without a chat")
