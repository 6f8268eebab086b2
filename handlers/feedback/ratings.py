"""How satisfied a citizen is with the reply to the suggestion their opinion grew into."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.feedback.evaluation import Level, RatingStatus
from domain.notice import Say
from domain.person import Person
from handlers.buttons import MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import words_of
from handlers.tables import Deed
from handlers.talk import Talk
from services.feedback.citizens_ratings import decline_rating, explain_rating, rate, rating_asked, still_asked

LEVELS = (Level.SATISFIED, Level.BASICALLY_SATISFIED, Level.DISSATISFIED)
LABELS = {
    Level.SATISFIED: "button-satisfied",
    Level.BASICALLY_SATISFIED: "button-basically",
    Level.DISSATISFIED: "button-dissatisfied",
}
CITIZEN_REASONS = ("not-solved", "part", "not-answered", "attitude", "slow")


class Rating(StatesGroup):
    """What we are waiting for from somebody who is not satisfied."""

    reason = State()


async def open_rating(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The question to the citizen once more."""
    rating, opinion = await desk.do(still_asked, person=person, rating_id=button.id)
    await talk.say("poll-ask", *rating_offers(rating.id, rating.version), number=opinion.number)


def rating_offers(id: int, version: int) -> list[Offer]:
    """Equal answers in a fixed order, and the way out."""
    offers = [Offer(LABELS[level], f"rate-{level}", id, version) for level in LEVELS]
    return [*offers, Offer("button-not-rate", "rate-not", id, version)]


async def read_reply(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The whole reply, for a citizen behind the matter."""
    rating, opinion, words = await desk.do(rating_asked, person=person, rating_id=button.id)
    await talk.show(words)
    if rating.status != RatingStatus.INVITED:
        progress = Offer("button-progress", "opinion-open", opinion.id)
        return await talk.say("case-found", progress, MENU, number=opinion.number, title=opinion.title)
    await talk.say("poll-ask", *rating_offers(rating.id, rating.version), number=opinion.number)


async def rated(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """A citizen's answer; dissatisfied people are asked once why."""
    level = Level(button.do.removeprefix("rate-"))
    rating, opinion = await desk.do(rate, person=person, rating_id=button.id, level=level)
    if level != Level.DISSATISFIED:
        return await talk.say(
            "poll-thanks",
            Offer("button-progress", "opinion-open", opinion.id),
            MENU,
            rating=Say(f"level-{level}"),
            number=opinion.number,
        )
    await state.set_state(Rating.reason)
    await state.update_data(rating=rating.id, version=rating.version)
    id, version = rating.id, rating.version
    reasons = [Offer(f"button-reason-{name}", "rating-reason", id, version, name) for name in CITIZEN_REASONS]
    await talk.say("poll-reason", *reasons, Offer("button-skip", "rating-reason", id, version))


async def rating_reason(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """One of the usual reasons, or none."""
    words = talk.texts(f"button-reason-{button.x}") if button.x in CITIZEN_REASONS else ""
    await thank(talk, desk, person, state, button.id, button.v, words)


async def rating_reason_written(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """A reason in the citizen's own words."""
    said, words = await state.get_data(), words_of(message)
    await thank(talk, desk, person, state, said["rating"], said["version"], words)


async def thank(
    talk: Talk, desk: Desk, person: Person, state: FSMContext, rating_id: int, version: int, reason: str
) -> None:
    """Noted, and to whom it goes."""
    opinion = await desk.do(explain_rating, person=person, rating_id=rating_id, version=version, reason=reason)
    await leave(state)
    text_id = "poll-thanks-dissatisfied" if reason else "poll-thanks-dissatisfied-plain"
    words = {"reason": reason} if reason else {}
    await talk.say(text_id, Offer("button-progress", "opinion-open", opinion.id), MENU, number=opinion.number, **words)


async def not_rated(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Rather not: that is fine too."""
    opinion = await desk.do(decline_rating, person=person, rating_id=button.id)
    await talk.say("poll-not-rated", MENU, number=opinion.number)


DEEDS = {
    "rating-open": Deed(open_rating),
    "rating-read": Deed(read_reply),
    **{f"rate-{level}": Deed(rated) for level in LEVELS},
    "rating-reason": Deed(rating_reason),
    "rate-not": Deed(not_rated),
}
ANSWERS = {str(Rating.reason.state): Deed(rating_reason_written)}
