"""What a surveyed person presses: about each target one of four words, or none; whether they may be invited at all.

The answer never repeats what was pressed, and what was pressed is kept nowhere (decision 0026).
"""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.committee.poll_rule import Choice
from domain.person import Person
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import Talk
from services.campaigns.surveys import being_surveyed
from services.campaigns.surveys.being_surveyed import Became

# The four answers; how they are called as deeds is known to whoever forgets presses (handlers/committee/voting.py).
LEVELS = {
    "button-satisfied": "asked-satisfied",
    "button-basically": "asked-basically_satisfied",
    "button-dissatisfied": "asked-dissatisfied",
    "button-vote-unknown": "asked-unknown",
}
SAYS = {Became.OVER: "survey-over", Became.NOT_ASKED: "survey-not-asked"}


class Consenting(StatesGroup):
    """What we are waiting for."""

    phone = State()


async def ask(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The first question, or the one somebody left at."""
    await _ask_next(talk, desk, person, button.id)


async def say_level(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, inbox_id: int, account_id: int
) -> None:
    """One answer: what becomes of it is said, what it was is not; then the next question."""
    choice = Choice(button.do.removeprefix("asked-"))
    where = {"inbox_id": inbox_id, "account_id": account_id}
    became = await desk.do(
        being_surveyed.answer, person=person, survey_id=button.id, target_id=button.n, choice=choice, **where
    )
    if became in SAYS:
        return await talk.say(SAYS[became], MENU)
    if became == Became.ALREADY:
        await talk.say("survey-answered-already")
    await _ask_next(talk, desk, person, button.id, after=button.n)


async def skip(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Nothing about this one."""
    await _ask_next(talk, desk, person, button.id, after=button.n)


async def _ask_next(talk: Talk, desk: Desk, person: Person, survey_id: int, after: int = 0) -> None:
    question = await desk.do(being_surveyed.next_question, person=person, survey_id=survey_id, after=after)
    if question is None:
        count = await desk.do(being_surveyed.how_many_answered, person=person, survey_id=survey_id)
        return await talk.say("survey-thanks" if count else "survey-nothing-said", MENU, answered=str(count))
    about = str(question.target.id)
    levels = [Offer(label, do, survey_id, 0, about) for label, do in LEVELS.items()]
    await talk.say("survey-question", *levels, Offer("button-skip", "survey-skip", survey_id, 0, about), MENU,
                   **question.facts)  # fmt: skip


async def rather_not(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Nobody has to answer."""
    await desk.do(being_surveyed.rather_not, person=person, survey_id=button.id)
    await talk.say("survey-rather-not", MENU)


async def mine(event: Message | CallbackQuery, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """调查: what asks this person now; and whether they may be invited."""
    await leave(state)
    found = await desk.do(being_surveyed.asking, person=person)
    consent = Offer("button-survey-consent", "survey-consent")
    if not found:
        return await talk.say("survey-none-for-me", consent, MENU)
    offers = [Offer("button-survey-answer", "survey-answer", survey.id) for survey, _ in found[:3]]
    await talk.say("survey-for-me", *offers, consent, MENU, list=[str(facts["title"]) for _, facts in found[:3]])


# ── whether somebody may be invited ──────────────────────────────────────────────────────────────
async def consent(query: CallbackQuery, talk: Talk, desk: Desk, person: Person) -> None:
    """What it means, and how it stands."""
    phone = await desk.do(being_surveyed.agreed, person=person)
    if phone is not None:
        return await talk.say("survey-agreed", Offer("button-survey-disagree", "survey-disagree"), MENU, phone=phone)
    await talk.say("survey-consent", Offer("button-survey-agree", "survey-agree"), MENU)


async def ask_phone(query: CallbackQuery, talk: Talk, state: FSMContext) -> None:
    """By which number would somebody be drawn?"""
    await open_form(state, Consenting.phone, id=0, consenting=True)
    await talk.say("survey-phone-ask", CANCEL)


async def hear_phone(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Agreed."""
    await form_of(state, has="consenting")
    phone = await desk.do(being_surveyed.agree, person=person, phone=words_of(message, 40))
    await leave(state)
    await talk.say("survey-agreed", Offer("button-survey-disagree", "survey-disagree"), MENU, phone=phone)


async def disagree(query: CallbackQuery, talk: Talk, desk: Desk, person: Person) -> None:
    """Not any more."""
    await desk.do(being_surveyed.disagree, person=person)
    await talk.say("survey-disagreed", MENU)


COMMANDS = {"survey": Deed(mine)}
DEEDS = {
    "survey-answer": Deed(ask),
    **dict.fromkeys(LEVELS.values(), Deed(say_level)),
    "survey-skip": Deed(skip),
    "survey-not": Deed(rather_not),
    "survey-mine": Deed(mine),
    "survey-consent": Deed(consent),
    "survey-agree": Deed(ask_phone),
    "survey-disagree": Deed(disagree),
}
ANSWERS = {str(Consenting.phone.state): Deed(hear_phone)}
