"""What somebody thinks of an answer to an opinion: equal choices in a fixed order, and the way out."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.feedback.evaluation import Level
from domain.notice import Say
from domain.person import Person
from handlers.buttons import MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.feedback.ratings import CITIZEN_REASONS, LABELS, LEVELS
from handlers.form import words_of
from handlers.tables import Deed
from handlers.talk import Talk
from services.citizens import rating_answers
from services.citizens.rating_answers import Rated


class RatingAnswer(StatesGroup):
    """Somebody is not satisfied: why?"""

    reason = State()


async def open_question(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The answer once more, and the question."""
    opinion, answer = await desk.do(rating_answers.asked, person=person, opinion_id=button.id)
    await talk.show(answer.text)
    offers = [Offer(LABELS[level], f"answer-{level}", opinion.id, opinion.version) for level in LEVELS]
    not_now = Offer("button-not-rate", "answer-not", opinion.id)
    await talk.say("poll-ask", *offers, not_now, number=opinion.number)


async def rated(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """A choice; dissatisfied people are asked once why, after their word has been taken."""
    level = Level(button.do.removeprefix("answer-"))
    done = await desk.do(rating_answers.rate, person=person, opinion_id=button.id, level=level)
    progress = Offer("button-progress", "opinion-open", done.opinion.id)
    if level != Level.DISSATISFIED:
        news = Offer("button-new-facts", "add-info", done.opinion.id)
        number = done.opinion.number
        return await talk.say("answer-closed", progress, news, MENU, rating=Say(f"level-{level}"), number=number)
    await _say_again(talk, done)
    await state.set_state(RatingAnswer.reason)
    await state.update_data(rated={"id": done.opinion.id, "answer": done.answer.id})
    why = [
        Offer(f"button-reason-{name}", "answer-reason", done.opinion.id, done.answer.id, name)
        for name in CITIZEN_REASONS
    ]
    await talk.say("poll-reason", *why, Offer("button-skip", "answer-reason", done.opinion.id, done.answer.id))


async def reason_pressed(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """One of the usual reasons, or none."""
    words = talk.texts(f"button-reason-{button.x}") if button.x in CITIZEN_REASONS else ""
    await _explain(talk, desk, person, state, (button.id, button.v, words))


async def reason_written(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Why, in the citizen's own words."""
    about, words = (await state.get_data())["rated"], words_of(message)
    await _explain(talk, desk, person, state, (about["id"], about["answer"], words))


async def rather_not(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """不想评价: nobody asks again."""
    opinion = await desk.do(rating_answers.decline, person=person, opinion_id=button.id)
    await talk.say("poll-not-rated", MENU, number=opinion.number)


async def _explain(talk: Talk, desk: Desk, person: Person, state: FSMContext, said: tuple[int, int, str]) -> None:
    id, answer_id, words = said
    opinion = await desk.do(rating_answers.explain, person=person, opinion_id=id, answer_id=answer_id, reason=words)
    await leave(state)
    progress = Offer("button-progress", "opinion-open", opinion.id)
    sentence = "answer-reason-noted" if words else "answer-noted"
    await talk.say(sentence, progress, MENU, number=opinion.number, **({"reason": words} if words else {}))


async def _say_again(talk: Talk, done: Rated) -> None:
    sentence = "answer-disputed" if done.disputed else "answer-again"
    await talk.show(talk.texts(sentence, number=done.opinion.number, handler=done.handler, due=done.due))


DEEDS = {
    "answer-open": Deed(open_question),
    **{f"answer-{level}": Deed(rated) for level in LEVELS},
    "answer-not": Deed(rather_not),
    "answer-reason": Deed(reason_pressed),
}
ANSWERS = {str(RatingAnswer.reason.state): Deed(reason_written)}
