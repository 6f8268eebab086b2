"""The unit's desk: what is to be done and by when, one assignment's card, acknowledging it, reading everything."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from domain.handling.assignment import AssignmentAction as A
from domain.handling.assignment import AssignmentStatus, PartOfUnit
from domain.person import Person
from domain.roles import UNIT_ROLES, Role
from handlers.buttons import MENU, Button, Offer
from handlers.campaigns.filings import filings_too
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.opinions.unit_opinion import opinions_too
from handlers.replies.letter import show_letters
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.handling.dossier import dossier
from services.handling.steps import Folder, acknowledge, folder, of_units

# What people of a unit may do from a card, as the lifecycle table says it; the likely one first.
STEPS = {
    A.ACKNOWLEDGE: ("button-acknowledge", "acknowledge"),
    A.FILE_PLAN: ("button-write-plan", "plan-start"),
    A.SIGN: ("button-sign", "sign"),
    A.SEND_BACK: ("button-send-back", "send-back"),
    A.DRAFT_REPLY: ("button-draft-reply", "reply-open"),
    A.RECORD_CONTACT: ("button-record-contact", "contact-start"),
    A.GIVE_CO_OPINION: ("button-give-co-opinion", "co-opinion-start"),
    A.TAKE_BACK: ("button-take-back", "reply-take-back"),
}
# What may be asked for: a return, more time; the head is asked about a second return.
ASKS = {
    "report": ("button-give-report", "report-start"),
    "return": ("button-ask-return", "return-start"),
    "extension": ("button-ask-extension", "extension-start"),
    "return-confirm": ("button-open-return", "return-head-open"),
}
# Whose units a list is about.
LISTS = {
    "todo": (Role.UNIT_CLERK,),
    "unit-cases": (Role.UNIT_HEAD, Role.UNIT_VICE_HEAD),
    "to-sign": (Role.UNIT_HEAD, Role.UNIT_VICE_HEAD),
}


async def show_list(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """What the unit has not finished, or what waits for its head; each line with its last day."""
    await leave(state)
    units = [unit for role in LISTS[button.do] for unit in person.scopes(role)]
    found, total = await desk.do(
        of_units, unit_ids=units, to_sign=button.do == "to-sign", limit=A_PAGE, offset=button.n * A_PAGE
    )
    others = not button.n and await others_too(talk, desk, units, button.do)
    if not found and others:
        return None
    if not found:
        return await talk.say("list-empty" if button.do == "unit-cases" else "nothing-waiting", MENU)
    lines = [
        (talk.texts("unit-line", **its.facts), Offer("", "assignment-open", its.assignment.id, its.assignment.version))
        for its in found
    ]
    await talk.page(f"unit-list-{button.do}", lines, do=button.do, page=button.n, total=total)


async def others_too(talk: Talk, desk: Desk, units: list[int], do: str) -> bool:
    """What waits besides on the first page: opinions the unit answers, papers of an appraisal; whether there is any."""
    answers = do != "to-sign" and await opinions_too(talk, desk, units)
    papers = do != "unit-cases" and await filings_too(talk, desk, units, confirm=do == "to-sign")
    return answers or papers


async def open_card(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """The card: who has it until when, what is still to do, and the steps that are open."""
    await leave(state)
    await show_card(talk, await desk.do(folder, person=person, assignment_id=button.id))


async def show_card(talk: Talk, its: Folder) -> None:
    """The card with the buttons of the lifecycle table."""
    if its.assignment.status in (AssignmentStatus.RETURNED, AssignmentStatus.RECALLED):
        return await talk.say("unit-card-gone", MENU, **its.facts)
    done = its.assignment.status == AssignmentStatus.DONE
    offers = [
        *steps(its)[: 3 - len(its.may_ask)],
        *asks(its),
        _on("button-read-all", "assignment-read", its),
        Offer("button-letter-file", "letter-file", its.suggestion.id)
        if done and its.assignment.part != PartOfUnit.CO
        else _on("button-how-counted", "assignment-counted", its),
    ]
    await talk.say("unit-card-done" if done else "unit-card", *offers, MENU, **in_words(talk, its.facts))


def steps(its: Folder) -> list[Offer]:
    """The steps open on a card, at most three."""
    return [_on(*STEPS[action], its) for action in STEPS if action in its.open_to][:3]


def asks(its: Folder) -> list[Offer]:
    """What may be asked of the office, or of the head, from a card."""
    return [Offer(*ASKS[ask.name], ask.id, ask.version) for ask in its.may_ask]


def in_words(talk: Talk, facts: dict[str, Any]) -> dict[str, Any]:
    """The facts with what is still to do in one line."""
    return {**facts, "missing": talk.texts.row(facts["missing"])}


async def take(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Acknowledged: what comes next, and by when."""
    its = await desk.do(acknowledge, person=person, assignment_id=button.id, version=button.v)
    if its.assignment.part == PartOfUnit.CO:
        sentence = "acknowledged-co"
    else:
        sentence = "acknowledged" if its.assignment.round == 1 else "acknowledged-again"
    await talk.say(sentence, *steps(its), *asks(its), MENU, **its.facts)


async def read_all(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The suggestion, the record so far and every letter; then the card again."""
    all_of_it = await desk.do(dossier, person=person, assignment_id=button.id)
    suggestion = all_of_it.folder.suggestion
    await talk.show(
        talk.texts("sheet-text", title=suggestion.title, facts=suggestion.facts, proposal=suggestion.proposal)
    )
    for other in all_of_it.joined:
        await talk.show(talk.texts("merge-suggestion-text", **other))
    if all_of_it.record:
        await talk.show(talk.texts.fact(all_of_it.record))
    await show_letters(talk, all_of_it.letters)
    if all_of_it.may_redo:
        await talk.say("redo-offer", Offer("button-demand-redo", "redo-list", button.id))
    await show_card(talk, all_of_it.folder)


def _on(label: str, do: str, its: Folder) -> Offer:
    return Offer(label, do, its.assignment.id, its.assignment.version)


DEEDS = {
    "todo": Deed(show_list, Role.UNIT_CLERK),
    "unit-cases": Deed(show_list, speaks=(Role.UNIT_HEAD, Role.UNIT_VICE_HEAD)),
    "to-sign": Deed(show_list, speaks=(Role.UNIT_HEAD, Role.UNIT_VICE_HEAD)),
    "assignment-open": Deed(open_card, speaks=UNIT_ROLES),
    "assignment-read": Deed(read_all, speaks=UNIT_ROLES),
    "acknowledge": Deed(take, Role.UNIT_CLERK),
}
