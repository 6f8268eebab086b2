"""Saying how satisfied one is: the deputy's feedback form, the citizen's rating."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.evaluation import EvaluationStatus, Level
from domain.notice import Say
from domain.people import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.evaluation import (
    decline_rating,
    explain_rating,
    feedback_asked,
    feedbacks_waiting,
    give_feedback,
    rate,
    rating_asked,
    still_asked,
)

LEVELS = (Level.SATISFIED, Level.BASICALLY_SATISFIED, Level.DISSATISFIED)
LABELS = {
    Level.SATISFIED: "button-satisfied",
    Level.BASICALLY_SATISFIED: "button-basically",
    Level.DISSATISFIED: "button-dissatisfied",
}
BOTH = {
    Level.SATISFIED: "button-both-satisfied",
    Level.BASICALLY_SATISFIED: "button-both-basically",
    Level.DISSATISFIED: "button-both-dissatisfied",
}
DEPUTY_REASONS = ("not-solved", "part", "not-answered", "vague", "no-contact")
CITIZEN_REASONS = ("not-solved", "part", "not-answered", "attitude", "slow")


class Evaluating(StatesGroup):
    """What we are waiting for from somebody who is not satisfied."""

    deputy_reason = State()
    deputy_check = State()
    citizen_reason = State()


async def to_rate(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The replies this deputy has not evaluated yet."""
    page = button.n
    items, total = await desk.do(feedbacks_waiting, person=person, limit=A_PAGE, offset=page * A_PAGE)
    if not total:
        return await talk.say("nothing-waiting", MENU)
    lines = [(f"{s.number} {s.title}", Offer("button-rate", "feedback-open", s.id, s.version)) for s in items]
    await talk.page("feedback-list", lines, do="to-rate", page=page, total=total)


async def ask(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The form: three equal answers for both questions, or one after the other."""
    asked = await desk.do(feedback_asked, person=person, suggestion_id=button.id)
    id, version = asked.suggestion.id, asked.suggestion.version
    both = [Offer(BOTH[level], f"feedback-both-{level}", id, version) for level in LEVELS]
    await talk.say(
        "feedback-ask",
        *both,
        Offer("button-rate-separately", "feedback-separately", id, version),
        Offer("button-read-all", "reply-read", id, version),
        suggestion=asked.suggestion.number,
        unit=asked.unit,
        result_class=Say(f"result-{asked.reply.outcome}"),
        due=asked.due,
    )


async def separately(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """First the attitude."""
    asked = await desk.do(feedback_asked, person=person, suggestion_id=button.id)
    offers = [Offer(LABELS[level], f"feedback-attitude-{level}", button.id, button.v) for level in LEVELS]
    await talk.say("feedback-attitude", *offers, suggestion=asked.suggestion.number)


async def attitude(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Then the result; the attitude travels in the button."""
    asked = await desk.do(feedback_asked, person=person, suggestion_id=button.id)
    said = button.do.removeprefix("feedback-attitude-")
    offers = [Offer(LABELS[level], f"feedback-result-{level}", button.id, button.v, said) for level in LEVELS]
    await talk.say("feedback-result", *offers, suggestion=asked.suggestion.number)


async def result(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Both are known."""
    if button.x not in LEVELS:
        return await separately(query, button, talk, desk, person)
    await weigh(talk, desk, person, state, button, Level(button.x), Level(button.do.removeprefix("feedback-result-")))


async def both(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The same answer for both."""
    level = Level(button.do.removeprefix("feedback-both-"))
    await weigh(talk, desk, person, state, button, level, level)


async def weigh(
    talk: Talk, desk: Desk, person: Person, state: FSMContext, button: Button, attitude: Level, result: Level
) -> None:
    """Dissatisfied: why? Otherwise read it once more and send."""
    asked = await desk.do(feedback_asked, person=person, suggestion_id=button.id)
    given = {"id": button.id, "v": button.v, "number": asked.suggestion.number, "reason": ""}
    given |= {"attitude": str(attitude), "result": str(result)}
    if Level.DISSATISFIED in (attitude, result):
        await open_form(state, Evaluating.deputy_reason, **given)
        return await talk.say("feedback-reason", *(reason_offer(button.id, name) for name in DEPUTY_REASONS))
    await check(talk, state, given)


def reason_offer(suggestion_id: int, name: str) -> Offer:
    """One of the usual reasons."""
    return Offer(f"button-reason-{name}", "feedback-reason", suggestion_id, x=name)


async def reason_pressed(query: CallbackQuery, button: Button, talk: Talk, state: FSMContext) -> None:
    """One of the usual reasons."""
    given = await form_of(state, button.id, "attitude")
    if button.x in DEPUTY_REASONS:
        await check(talk, state, given | {"reason": talk.texts(f"button-reason-{button.x}")})


async def reason_written(message: Message, talk: Talk, state: FSMContext) -> None:
    """A reason in the deputy's own words."""
    given = await form_of(state, has="attitude")
    await check(talk, state, given | {"reason": words_of(message)})


async def check(talk: Talk, state: FSMContext, given: dict[str, Any]) -> None:
    """The evaluation as it would be sent."""
    await open_form(state, Evaluating.deputy_check, **given)
    await talk.say(
        "feedback-check" if given["reason"] else "feedback-check-plain",
        Offer("button-send", "feedback-send", given["id"], given["v"]),
        Offer("button-change", "feedback-open", given["id"], given["v"]),
        CANCEL,
        suggestion=given["number"],
        attitude=Say(f"level-{given['attitude']}"),
        result=Say(f"level-{given['result']}"),
        reason=given["reason"],
    )


async def check_typed(message: Message, talk: Talk, state: FSMContext) -> None:
    """Something was written where “send” was expected: the question stands."""
    await check(talk, state, await form_of(state, has="attitude"))


async def send(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Given: what follows is said with its date."""
    await desk.do(feedback_asked, person=person, suggestion_id=button.id)
    said = await form_of(state, button.id, "attitude")
    attitude, result = Level(said["attitude"]), Level(said["result"])
    verdict = await desk.do(
        give_feedback,
        person=person,
        suggestion_id=button.id,
        version=button.v,
        attitude=attitude,
        result=result,
        reason=said["reason"],
    )
    await leave(state)
    number, after = verdict.suggestion.number, Offer("button-progress", "suggestion-open", button.id)
    if verdict.again_by:
        return await talk.say("feedback-sent-again", after, MENU, suggestion=number, due=verdict.again_by)
    if verdict.meeting_by:
        return await talk.say("feedback-sent-meeting", after, MENU, suggestion=number, due=verdict.meeting_by)
    await talk.say("feedback-sent", after, MENU, attitude=Say(f"level-{attitude}"), result=Say(f"level-{result}"))


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
    rating, opinion, reply = await desk.do(rating_asked, person=person, rating_id=button.id)
    await talk.show(reply.text)
    if rating.status != EvaluationStatus.INVITED:
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
    await state.set_state(Evaluating.citizen_reason)
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


DEPUTY = Role.DEPUTY
DEEDS = {
    "to-rate": Deed(to_rate, DEPUTY),
    "feedback-open": Deed(ask, speaks=(DEPUTY,)),
    "feedback-separately": Deed(separately, speaks=(DEPUTY,)),
    **{f"feedback-attitude-{level}": Deed(attitude, speaks=(DEPUTY,)) for level in LEVELS},
    **{f"feedback-result-{level}": Deed(result, speaks=(DEPUTY,)) for level in LEVELS},
    **{f"feedback-both-{level}": Deed(both, speaks=(DEPUTY,)) for level in LEVELS},
    "feedback-reason": Deed(reason_pressed, speaks=(DEPUTY,)),
    "feedback-send": Deed(send, speaks=(DEPUTY,)),
    "rating-open": Deed(open_rating),
    "rating-read": Deed(read_reply),
    **{f"rate-{level}": Deed(rated) for level in LEVELS},
    "rating-reason": Deed(rating_reason),
    "rate-not": Deed(not_rated),
}
ANSWERS = {
    str(Evaluating.deputy_reason.state): Deed(reason_written, speaks=(DEPUTY,)),
    str(Evaluating.deputy_check.state): Deed(check_typed, speaks=(DEPUTY,)),
    str(Evaluating.citizen_reason.state): Deed(rating_reason_written),
}
