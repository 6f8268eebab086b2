"""The unit's reply: its text over several messages, outcome, letter number, own fault; then off to the head."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.handling.assignment import AssignmentStatus
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.promises import promising
from handlers.replies.letter import show_letters
from handlers.tables import Deed
from handlers.talk import Talk
from services.replies.letters import drafted
from services.replies.replying import (
    LETTER_NUMBER_LENGTH,
    Progress,
    add_text,
    outcomes,
    progress,
    proposed_number,
    refer,
    send_to_head,
    take_back,
    write,
)

# As long as a message can be; longer replies come in several.
A_MESSAGE = 4096
# So many results are offered at once; the others stand behind one more button.
ON_A_CARD = 5
# The button by which each gap is closed; what stands in no row is closed by somebody else.
FILLS = {
    "reply-gap-text": ("button-draft-reply", "reply-text"),
    "reply-gap-class": ("button-give-class", "reply-class"),
    "reply-gap-referred": ("button-referred", "reply-referred"),
    "reply-gap-commitment": ("button-add-promise", "promise-add"),
    "reply-gap-letter-number": ("button-letter-number", "reply-number"),
    "reply-gap-own-fault": ("button-own-fault", "reply-own-fault"),
    "reply-gap-contact": ("button-record-contact", "contact-start"),
}

# where a complete reply goes first, besides the head
SENT: dict[str, str] = {
    AssignmentStatus.COUNTERSIGNING: "reply-sent-co",
    AssignmentStatus.TO_REVIEW: "reply-sent-gov",
}


class Replying(StatesGroup):
    """What we are waiting for from the clerk."""

    text = State()
    number = State()
    own_fault = State()
    referred = State()


async def open_reply(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Where the reply stands; before the first word, the text is asked for at once."""
    its = await desk.do(progress, person=person, assignment_id=button.id)
    if its.folder.assignment.draft:
        await leave(state)
        return await show_progress(talk, its)
    await ask_text(query, button, talk, desk, person, state)


async def ask_text(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """The whole text, pasted, in as many messages as it takes; what the deputy proposed is shown first."""
    its = await desk.do(progress, person=person, assignment_id=button.id, version=button.v)
    again = button.x == "again" or not its.folder.assignment.draft
    await open_form(state, Replying.text, id=button.id, v=its.folder.assignment.version, again=again)
    await talk.show(talk.texts("reply-proposal-text", proposal=its.folder.suggestion.proposal))
    await talk.say("reply-ask", CANCEL, suggestion=its.folder.facts["suggestion"])


async def hear_text(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """A piece of the reply: kept at once, and everything that is still missing said at once."""
    form = await form_of(state)
    id, version, words = form["id"], form["v"], words_of(message, A_MESSAGE)
    if form["again"]:
        its = await desk.do(write, person=person, assignment_id=id, version=version, draft=words)
    else:
        its = await desk.do(add_text, person=person, assignment_id=id, version=version, text=words)
    await open_form(state, Replying.text, id=id, v=its.folder.assignment.version, again=False)
    await show_progress(talk, its)


async def show_progress(talk: Talk, its: Progress) -> None:
    """What is missing, with a button for each; or that the head can have it."""
    facts: dict[str, Any] = {
        **its.folder.facts,
        "hints": (hints := talk.texts("reply-hints", list=talk.texts.row(its.hints)) if its.hints else ""),
        "missing": [*(f"· {talk.texts(gap)}" for gap in its.gaps), *filter(None, (hints,))],
        "length": str(len(its.folder.assignment.draft)),
    }
    if its.gaps:
        fills = [_on(*FILLS[gap], its) for gap in its.gaps if gap in FILLS]
        return await talk.say("reply-checked", *fills[:4], *_more(its), MENU, **facts)
    promise = _on("button-add-promise", "promise-add", its)
    other = _on("button-give-class", "reply-class", its)
    ready = [_on("button-to-sign-head", "reply-send", its), *_more(its), promise, other]
    await talk.say("reply-ready", *ready, _on("button-letter-number", "reply-number", its), MENU, **facts)


def _more(its: Progress) -> list[Offer]:
    """What can be done with a text once there is one."""
    if not its.folder.assignment.draft:
        return []
    return [_on("button-preview-letter", "reply-preview", its)]


def _on(label: str, do: str, its: Progress, x: str = "") -> Offer:
    return Offer(label, do, its.folder.assignment.id, its.folder.assignment.version, x)


async def preview(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The letter as it would be; the text can be written on or begun again."""
    its = await desk.do(progress, person=person, assignment_id=button.id)
    await show_letters(talk, [await desk.do(drafted, its.folder.assignment)])
    await talk.say(
        "reply-previewed",
        _on("button-go-on", "reply-text", its),
        _on("button-start-over", "reply-text", its, "again"),
        _on("button-back", "reply-open", its),
        MENU,
        suggestion=its.folder.facts["suggestion"],
    )


async def ask_class(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Which of the place's classes is it? The unit says; deputy and office see it."""
    its = await desk.do(progress, person=person, assignment_id=button.id, version=button.v)
    possible = await desk.do(outcomes)
    every = [_on(f"result-{outcome}", "reply-class-is", its, outcome) for outcome in possible]
    rest = every[ON_A_CARD:] if len(every) > ON_A_CARD + 1 else []
    others = [_on("button-more-results", "reply-class", its, "more")] if rest else []
    first = [*every[: len(every) - len(rest)], *others]
    offers = rest if button.x == "more" else first
    scheme = [f"{letter} {talk.texts(f'result-{outcome}')}" for outcome, letter in possible.items()]
    await talk.say("reply-class", *offers, scheme=talk.texts.row(scheme))


async def take_class(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """The outcome is kept; what is missing next is asked next."""
    its = await desk.do(write, person=person, assignment_id=button.id, version=button.v, outcome=button.x)
    await ask_next(talk, desk, its, state)


async def ask_next(talk: Talk, desk: Desk, its: Progress, state: FSMContext) -> None:
    """Go on with the next thing only words can close; otherwise show where the reply stands."""
    if "reply-gap-referred" in its.gaps:
        return await ask_referred_of(talk, its, state)
    if "reply-gap-commitment" in its.gaps:
        return await promising.ask(talk, state, id=its.folder.assignment.id, v=its.folder.assignment.version)
    if "reply-gap-letter-number" in its.gaps:
        return await ask_number_of(talk, desk, its, state)
    if "reply-gap-own-fault" in its.gaps:
        return await ask_own_fault_of(talk, its, state)
    await leave(state)
    await show_progress(talk, its)


async def ask_referred(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """When was it reflected, and to whom?"""
    its = await desk.do(progress, person=person, assignment_id=button.id, version=button.v)
    await ask_referred_of(talk, its, state)


async def ask_referred_of(talk: Talk, its: Progress, state: FSMContext) -> None:
    """A matter of a higher level is answered with the day and the body it was reflected to."""
    await open_form(state, Replying.referred, id=its.folder.assignment.id, v=its.folder.assignment.version)
    await talk.say("reply-ask-referred", CANCEL, suggestion=its.folder.facts["suggestion"])


async def hear_referred(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Day and body in one line; they stand in the letter."""
    form = await form_of(state)
    its = await desk.do(refer, person=person, assignment_id=form["id"], version=form["v"], text=words_of(message))
    await ask_next(talk, desk, its, state)


async def ask_number(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """The letter number, with a proposal."""
    its = await desk.do(progress, person=person, assignment_id=button.id, version=button.v)
    await ask_number_of(talk, desk, its, state)


async def ask_number_of(talk: Talk, desk: Desk, its: Progress, state: FSMContext) -> None:
    """The proposal is the unit's prefix, the year and the next free serial; anything else can be typed."""
    assignment = its.folder.assignment
    number = await desk.do(proposed_number, assignment)
    await open_form(state, Replying.number, id=assignment.id, v=assignment.version, number=number)
    if not number:
        return await talk.say("reply-ask-number", CANCEL)
    await talk.say(
        "reply-ask-number-proposed", _on("button-use-number", "reply-number-yes", its), CANCEL, letter=number
    )


async def take_number(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """The proposed number it is."""
    form = await form_of(state, button.id, "number")
    its = await desk.do(write, person=person, assignment_id=button.id, version=button.v, letter_number=form["number"])
    await ask_next(talk, desk, its, state)


async def hear_number(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """A number of the unit's own."""
    form = await form_of(state)
    number = words_of(message, LETTER_NUMBER_LENGTH)
    its = await desk.do(write, person=person, assignment_id=form["id"], version=form["v"], letter_number=number)
    await ask_next(talk, desk, its, state)


async def ask_own_fault(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Why was it not done the first time?"""
    its = await desk.do(progress, person=person, assignment_id=button.id, version=button.v)
    await ask_own_fault_of(talk, its, state)


async def ask_own_fault_of(talk: Talk, its: Progress, state: FSMContext) -> None:
    """The second reply says what the unit itself did wrong."""
    await open_form(state, Replying.own_fault, id=its.folder.assignment.id, v=its.folder.assignment.version)
    await talk.say("reply-ask-own-fault", CANCEL, suggestion=its.folder.facts["suggestion"])


async def hear_own_fault(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The unit's own account; it stands in the letter."""
    form = await form_of(state)
    its = await desk.do(write, person=person, assignment_id=form["id"], version=form["v"], own_fault=words_of(message))
    await ask_next(talk, desk, its, state)


async def send(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """With the head now, or with those who come before."""
    its = await desk.do(send_to_head, person=person, assignment_id=button.id, version=button.v)
    await leave(state)
    also_head = [_sign(its.assignment.id, its.assignment.version)] if "sign" in its.open_to else []
    await talk.say(SENT.get(its.assignment.status, "reply-sent"), *also_head, MENU, **its.facts)


async def take_again(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The text can be changed again; what was put to it is void."""
    its = await desk.do(take_back, person=person, assignment_id=button.id, version=button.v)
    write = Offer("button-draft-reply", "reply-open", its.assignment.id, its.assignment.version)
    await talk.say("reply-taken-back", write, MENU, **its.facts)


def _sign(id: int, version: int) -> Offer:
    return Offer("button-sign", "sign", id, version)


CLERK = Role.UNIT_CLERK
DEEDS = {
    "reply-open": Deed(open_reply, CLERK),
    "reply-text": Deed(ask_text, CLERK),
    "reply-preview": Deed(preview, CLERK),
    "reply-class": Deed(ask_class, CLERK),
    "reply-class-is": Deed(take_class, CLERK),
    "reply-referred": Deed(ask_referred, CLERK),
    "reply-number": Deed(ask_number, CLERK),
    "reply-number-yes": Deed(take_number, CLERK),
    "reply-own-fault": Deed(ask_own_fault, CLERK),
    "reply-send": Deed(send, CLERK),
    "reply-take-back": Deed(take_again, CLERK),
}
ANSWERS = {
    str(Replying.text.state): Deed(hear_text, CLERK),
    str(Replying.number.state): Deed(hear_number, CLERK),
    str(Replying.referred.state): Deed(hear_referred, CLERK),
    str(Replying.own_fault.state): Deed(hear_own_fault, CLERK),
}
