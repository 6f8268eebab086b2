"""A feedback as a form made of the place's own dimensions and levels: given, changed, or entered from paper."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.feedback.evaluation import Level
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.feedback.changing_feedback import change_feedback, may_change
from services.feedback.entering_feedback import enter_paper, paper_asked
from services.feedback.evaluation import Question, feedback_asked, feedbacks_waiting, give_feedback
from services.feedback.feedback_form import in_words
from services.feedback.feedback_form import words_of as words_of_feedback
from services.feedback.following import Verdict

LABELS = {
    Level.SATISFIED: "button-satisfied",
    Level.BASICALLY_SATISFIED: "button-basically",
    Level.DISSATISFIED: "button-dissatisfied",
    Level.UNDERSTOOD: "button-accept-explanation",
}
BOTH = {
    Level.SATISFIED: "button-both-satisfied",
    Level.BASICALLY_SATISFIED: "button-both-basically",
    Level.DISSATISFIED: "button-both-dissatisfied",
}
DEPUTY_REASONS = ("not-solved", "part", "not-answered", "vague", "no-contact")
# how a press carries what was chosen so far: a letter for each dimension; the first of ALL says the same for every one
CODES = {
    "s": Level.SATISFIED,
    "b": Level.BASICALLY_SATISFIED,
    "d": Level.DISSATISFIED,
    "u": Level.UNDERSTOOD,
}
CODE_OF = {level: code for code, level in CODES.items()}
ALL = "="
MOST = 6


class Way(NamedTuple):
    """One of the ways a feedback comes: how the form is asked for and kept, and its first sentence."""

    asked: Callable[..., Question]
    keep: Callable[..., Verdict]
    asks: str


WAYS: Mapping[str, Way] = {
    "feedback": Way(feedback_asked, give_feedback, "feedback-ask"),
    "change": Way(may_change, change_feedback, "feedback-change-ask"),
    "paper": Way(paper_asked, enter_paper, "paper-ask"),
}


class Evaluating(StatesGroup):
    """What we are waiting for: why somebody is dissatisfied, or the press that sends it."""

    reason = State()
    check = State()


async def to_rate(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The replies this deputy has not evaluated yet."""
    page = button.n
    items, total = await desk.do(feedbacks_waiting, person=person, limit=A_PAGE, offset=page * A_PAGE)
    if not total:
        return await talk.say("nothing-waiting", MENU)
    lines = [(f"{s.number} {s.title}", Offer("button-rate", "feedback-open", s.id, s.version)) for s in items]
    await talk.page("feedback-list", lines, do="to-rate", page=page, total=total)


async def ask(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The form: the same level for everything, or one after the other; and what can be looked at first."""
    name = button.do.removesuffix("-open")
    await show_form(talk, name, await desk.do(WAYS[name].asked, person=person, suggestion_id=button.id))


async def show_form(talk: Talk, name: str, asked: Question) -> None:
    """The first page of the form."""
    id, version = asked.suggestion.id, asked.suggestion.version
    levels = next(iter(asked.form.values()))
    same = [
        Offer(BOTH[Level(one)], f"{name}-rate", id, version, ALL + CODE_OF[Level(one)]) for one in levels if one in BOTH
    ]
    main = [*same, Offer("button-rate-separately", f"{name}-rate", id, version)]
    besides = looks(name, asked)
    if len(main) + len(besides) > MOST:
        besides = [Offer("button-more", "feedback-more", id, version)]
    await talk.say(WAYS[name].asks, *main, *besides, **facts_of_form(talk, asked))


def looks(name: str, asked: Question) -> list[Offer]:
    """What can be done before a feedback: hear the co-signers, read the reply, say why it comes later."""
    id, version = asked.suggestion.id, asked.suggestion.version
    if name != "feedback":
        return [Offer("button-read-all", "reply-read" if name == "change" else "review-read", id, version)]
    said, of = asked.views
    views = [Offer("button-co-views", "views-open", id, version, facts={"count": str(said)})] if of else []
    later = [Offer("button-explain-delay", "delay-start", id, version)] if asked.may_explain else []
    return [*views, *later, Offer("button-read-all", "reply-read", id, version)]


def facts_of_form(talk: Talk, asked: Question) -> dict[str, Any]:
    """What the sentences of the form say of the matter."""
    return {
        "suggestion": asked.suggestion.number,
        "unit": asked.unit,
        "result_class": talk.texts(f"result-{asked.reply.outcome}"),
        "due": asked.due,
        "dimensions": talk.texts.row([talk.texts(f"dimension-whole-{one}") for one in asked.form]),
        "levels": words_of_feedback(asked.feedback)["levels"],
    }


async def more(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """What did not fit below the form."""
    asked = await desk.do(feedback_asked, person=person, suggestion_id=button.id)
    back = Offer("button-rate", "feedback-open", button.id, asked.suggestion.version)
    await talk.say("feedback-more", *looks("feedback", asked), back, MENU, suggestion=asked.suggestion.number)


async def rate(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """One dimension after the other; what was chosen travels in the button."""
    name = button.do.removesuffix("-rate")
    asked = await desk.do(WAYS[name].asked, person=person, suggestion_id=button.id)
    levels = chosen(asked, button.x)
    following = next((one for one in asked.form if one not in levels), None)
    if following is None:
        return await weigh(talk, state, button, name, asked, levels)
    so_far = "".join(CODE_OF[Level(level)] for level in levels.values())
    offers = [
        Offer(LABELS[Level(one)], button.do, button.id, button.v, so_far + CODE_OF[Level(one)])
        for one in asked.form[following]
    ]
    await talk.say(f"feedback-{following}", *offers, suggestion=asked.suggestion.number)


def chosen(asked: Question, codes: str) -> dict[str, str]:
    """The levels a press stands for; what is not offered here is as if it had not been pressed."""
    if codes.startswith(ALL):
        codes = codes[1:2] * len(asked.form)
    found = [(one, str(CODES[code])) for one, code in zip(asked.form, codes, strict=False) if code in CODES]
    return dict(found) if all(level in asked.form[one] for one, level in found) else {}


async def weigh(
    talk: Talk, state: FSMContext, button: Button, name: str, asked: Question, levels: dict[str, str]
) -> None:
    """Dissatisfied: why? Otherwise read it once more and send."""
    given = {"id": button.id, "v": button.v, "suggestion": asked.suggestion.number, "why": "", "levels": levels}
    given["way"] = name
    if name == "paper":  # the form was sent before
        given["paper"] = (await form_of(state, button.id, "paper"))["paper"]
    if Level.DISSATISFIED in levels.values():
        await open_form(state, Evaluating.reason, **given)
        return await talk.say("feedback-reason", *(reason_offer(button.id, one) for one in DEPUTY_REASONS))
    await check(talk, state, given)


def reason_offer(suggestion_id: int, name: str) -> Offer:
    """One of the usual reasons."""
    return Offer(f"button-reason-{name}", "feedback-reason", suggestion_id, x=name)


async def reason_pressed(query: CallbackQuery, button: Button, talk: Talk, state: FSMContext) -> None:
    """One of the usual reasons."""
    given = await form_of(state, button.id, "levels")
    if button.x in DEPUTY_REASONS:
        await check(talk, state, given | {"why": talk.texts(f"button-reason-{button.x}")})


async def reason_written(message: Message, talk: Talk, state: FSMContext) -> None:
    """A reason in the deputy's own words."""
    given = await form_of(state, has="levels")
    await check(talk, state, given | {"why": words_of(message)})


async def check(talk: Talk, state: FSMContext, given: dict[str, Any]) -> None:
    """The evaluation as it would be sent."""
    await open_form(state, Evaluating.check, **given)
    await talk.say(
        "feedback-check" if given["why"] else "feedback-check-plain",
        Offer("button-send", "feedback-send", given["id"], given["v"]),
        Offer("button-change", f"{given['way']}-rate", given["id"], given["v"]),
        CANCEL,
        suggestion=given["suggestion"],
        levels=in_words(given["levels"]),
        reason=given["why"],
    )


async def check_typed(message: Message, talk: Talk, state: FSMContext) -> None:
    """Something was written where “send” was expected: the question stands."""
    await check(talk, state, await form_of(state, has="levels"))


async def send(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Given: what follows is said with its date."""
    said = await form_of(state, button.id, "levels")
    way = WAYS[said["way"]]
    asked = await desk.do(way.asked, person=person, suggestion_id=button.id)
    files = {"files": said["paper"]} if "paper" in said else {}
    verdict = await desk.do(
        way.keep,
        person=person,
        suggestion_id=button.id,
        version=button.v,
        levels=said["levels"],
        reason=said["why"],
        **files,
    )
    await leave(state)
    await tell_verdict(talk, said, asked, verdict)


async def tell_verdict(talk: Talk, said: Mapping[str, Any], asked: Question, verdict: Verdict) -> None:
    """What follows, by when; and until when it may be changed."""
    id, version = verdict.suggestion.id, verdict.suggestion.version
    facts: dict[str, Any] = {"suggestion": verdict.suggestion.number, "levels": in_words(said["levels"])}
    if said["way"] == "paper":
        return await talk.say("paper-entered-done", Offer("button-open", "review-open", id), MENU, **facts)
    after = (Offer("button-change-rating", "change-open", id, version), Offer("button-progress", "suggestion-open", id))
    if verdict.again_by:
        return await talk.say("feedback-sent-again", *after, MENU, **facts, due=verdict.again_by)
    if verdict.meeting_by:
        return await talk.say("feedback-sent-meeting", *after, MENU, **facts, due=verdict.meeting_by)
    if verdict.decision_by:
        return await talk.say("feedback-sent-office-decides", *after, MENU, **facts, due=verdict.decision_by)
    await talk.say("feedback-sent", *after, MENU, **facts, due=asked.due)


DEPUTY, OFFICE = Role.DEPUTY, Role.OFFICE
DEEDS = {
    "to-rate": Deed(to_rate, DEPUTY),
    "feedback-open": Deed(ask, speaks=(DEPUTY,)),
    "change-open": Deed(ask, speaks=(DEPUTY,)),
    "feedback-more": Deed(more, speaks=(DEPUTY,)),
    "feedback-rate": Deed(rate, speaks=(DEPUTY,)),
    "change-rate": Deed(rate, speaks=(DEPUTY,)),
    "paper-rate": Deed(rate, OFFICE),
    "feedback-reason": Deed(reason_pressed, speaks=(DEPUTY, OFFICE)),
    "feedback-send": Deed(send, speaks=(DEPUTY, OFFICE)),
}
ANSWERS = {
    str(Evaluating.reason.state): Deed(reason_written, speaks=(DEPUTY, OFFICE)),
    str(Evaluating.check.state): Deed(check_typed, speaks=(DEPUTY, OFFICE)),
}
