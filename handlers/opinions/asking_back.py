"""Asking an opinion's author something through the program: the deputy, the unit that has it, the station."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.notice import Kind, Say, files_in_words
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.opening import OPENS
from handlers.tables import Deed
from handlers.talk import Talk
from services.opinions import relay
from services.opinions.relay import LONGEST_QUESTION, Asking

ASKERS = (Role.DEPUTY, Role.UNIT_CLERK, Role.STATION)


class AskingBack(StatesGroup):
    """The question is awaited."""

    question = State()


async def start(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """问群众: what?"""
    asking = await desk.do(relay.may_ask, person=person, opinion_id=button.id, version=button.v)
    await _ask_what(talk, state, asking)


async def again(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """再问一句: below an answer."""
    before = await desk.do(relay.exchange, person=person, question_id=button.id)
    await _ask_what(talk, state, await desk.do(relay.may_ask, person=person, opinion_id=before.opinion.id))


async def _ask_what(talk: Talk, state: FSMContext, asking: Asking) -> None:
    await open_form(state, AskingBack.question, id=asking.opinion.id)
    note = Say("relay-anonymous-note") if asking.opinion.anonymous else ""
    await talk.say("relay-ask-what", CANCEL, asker=asking.facts["asker"], anonymous_note=note)


async def asked(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The question goes out, word for word."""
    form, words = await form_of(state), words_of(message, LONGEST_QUESTION)
    asking = await desk.do(relay.ask, person=person, opinion_id=form["id"], text=words)
    await leave(state)
    sentence = "relay-sent" if asking.due else "relay-sent-plain"
    await talk.say(sentence, *opens(asking.opinion.id, asking.role), MENU, due=asking.due)


async def read(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """One question and the whole answer."""
    found = await desk.do(relay.exchange, person=person, question_id=button.id)
    question, opinion = found.question, found.opinion
    if question.answer:
        await talk.show(talk.texts("relay-answer-text", text=question.answer))
    role = Role(question.role)
    opened_by = OPENS[Kind.OPINION, role]
    files = (Offer("button-see-files", "opinion-files", opinion.id, x=opened_by),) if question.files else ()
    await talk.say(
        "relay-exchange",
        Offer("button-ask-again", "ask-again", question.id),
        *files,
        *opens(opinion.id, role),
        MENU,
        number=opinion.number,
        text=question.text,
        state=Say(f"status-question-{question.status}"),
        files=files_in_words(question.files),
    )


def opens(opinion_id: int, role: Role) -> tuple[Offer, ...]:
    """The button that opens the opinion for whoever asked."""
    do = OPENS.get((Kind.OPINION, role))
    return (Offer("button-open", do, opinion_id),) if do else ()


DEEDS = {
    "ask-citizen": Deed(start, speaks=ASKERS),
    "ask-again": Deed(again, speaks=ASKERS),
    "question-open": Deed(read, speaks=ASKERS),
}
ANSWERS = {str(AskingBack.question.state): Deed(asked)}
