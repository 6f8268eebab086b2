"""记一条评议意见: what came by one of the five channels, written down by the organising office."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.campaigns.opinion import ENTERED, Channel
from domain.errors import CaseworkError
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import Talk
from services.campaigns.collecting.coming_in import WORDS_LENGTH, enter_for

CONTACT_LENGTH = 120
ORGANISER = (Role.ORGANISER,)


class EnteringOpinion(StatesGroup):
    """What was said is awaited, then how whoever said it can be reached."""

    words = State()
    contact = State()


async def start(query: CallbackQuery, button: Button, talk: Talk) -> None:
    """By which channel did it come?"""
    offers = [Offer(f"appraisal-channel-{one}", "enter-channel", button.id, x=one) for one in ENTERED]
    await talk.say("enter-which", *offers, CANCEL)


async def ask_words(query: CallbackQuery, button: Button, talk: Talk, state: FSMContext) -> None:
    """What was said?"""
    if button.x not in ENTERED:
        raise CaseworkError("error-press-please")
    await open_form(state, EnteringOpinion.words, id=button.id, channel=button.x)
    await talk.say("enter-words-ask", CANCEL, channel=talk.texts(f"appraisal-channel-{button.x}"))


async def hear_words(message: Message, talk: Talk, state: FSMContext) -> None:
    """How can whoever said it be told what came of it?"""
    form, words = await form_of(state, has="channel"), words_of(message, WORDS_LENGTH)
    await open_form(state, EnteringOpinion.contact, **form | {"entered": words})
    await talk.say("enter-contact-ask", Offer("button-no-contact", "enter-unsigned", form["id"]), CANCEL)


async def hear_contact(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """A name, a number: read by the organising office alone."""
    await _keep(talk, desk, person, state, words_of(message, CONTACT_LENGTH))


async def unsigned(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """没有留: nobody can be told."""
    await _keep(talk, desk, person, state, "")


async def _keep(talk: Talk, desk: Desk, person: Person, state: FSMContext, contact: str) -> None:
    form = await form_of(state, has="entered")
    told = {"text": form["entered"], "contact": contact, "campaign_id": form["id"]}
    kept = await desk.do(enter_for, person=person, channel=Channel(form["channel"]), **told)
    await leave(state)
    await talk.say(
        "enter-kept",
        Offer("button-sort-opinion", "sort-start", kept.id, kept.version),
        Offer("button-one-more", "enter-start", form["id"]),
        Offer("button-shelves", "collected", form["id"]),
        number=kept.number,
        hint=talk.texts("collected-hint-accusation") if kept.may_accuse else talk.texts("screening-hint-none"),
    )


DEEDS = {
    "enter-start": Deed(start, speaks=ORGANISER),
    "enter-channel": Deed(ask_words, speaks=ORGANISER),
    "enter-unsigned": Deed(unsigned, speaks=ORGANISER),
}
ANSWERS = {
    str(EnteringOpinion.words.state): Deed(hear_words, speaks=ORGANISER),
    str(EnteringOpinion.contact.state): Deed(hear_contact, speaks=ORGANISER),
}
