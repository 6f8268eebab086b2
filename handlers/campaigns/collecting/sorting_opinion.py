"""定对象类别: about whom, what it is, what it is about, and what the unit will read, without a name."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.campaigns.opinion import CONTENTS, PROBLEMS, Utterance
from domain.opinions import matter
from domain.person import Person
from domain.roles import Role
from handlers.buttons import Button, Offer
from handlers.campaigns.collecting.collected import show_card
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.campaigns.collecting.sorting_opinions import Sorting, sort
from services.campaigns.opinions import sheet, targets_named_first

BRIEF_LENGTH = 2000
ORGANISER = (Role.ORGANISER,)


class SortingOpinion(StatesGroup):
    """Presses are awaited, or what the unit will read."""

    presses = State()
    brief = State()


async def start(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """About which unit? Those the words name stand first."""
    its = await desk.do(sheet, person=person, id=button.id, version=button.v)
    sorted_ = {"unit": its.case.unit_id, "utterance": "", "category": "", "brief": its.proposed}
    await open_form(state, SortingOpinion.presses, id=button.id, v=button.v, sorted=sorted_)
    found = await desk.do(targets_named_first, its.case)
    shown = found[button.n * A_PAGE : (button.n + 1) * A_PAGE]
    lines = [(name, Offer("", "sort-unit", button.id, button.v, str(one.unit_id))) for one, name in shown]
    page: dict[str, Any] = {"do": "sort-start", "page": button.n, "total": len(found)}
    back = (Offer("button-back", "collected-open", button.id),)
    await talk.page("sort-unit-ask", lines, **page, id=button.id, v=button.v, also=back, number=its.case.number)


async def take_unit(query: CallbackQuery, button: Button, talk: Talk, state: FSMContext) -> None:
    """批评、意见还是建议?"""
    await _note(state, button, unit=button.n)
    offers = [Offer(f"appraisal-utterance-{one}", "sort-kind", button.id, button.v, one) for one in Utterance]
    await talk.say("sort-kind-ask", *offers, Offer("button-back", "sort-start", button.id, button.v))


async def take_kind(query: CallbackQuery, button: Button, talk: Talk, state: FSMContext) -> None:
    """What is it about? First the five contents of an appraisal, then the five kinds of problem."""
    if button.x in set(Utterance):
        await _note(state, button, utterance=button.x)
    those, other = (PROBLEMS, "contents") if button.x == "problems" else (CONTENTS, "problems")
    offers = [Offer(f"appraisal-category-{one}", "sort-about", button.id, button.v, one) for one in those]
    await talk.say("sort-about-ask", *offers, Offer(f"button-{other}", "sort-kind", button.id, button.v, other))


async def take_category(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """What the unit will read, proposed."""
    await _note(state, button, category=button.x)
    await _show(talk, desk, person, state)


async def ask_brief(query: CallbackQuery, button: Button, talk: Talk, state: FSMContext) -> None:
    """改几句话."""
    await form_of(state, button.id, "sorted")
    await state.set_state(SortingOpinion.brief)
    await talk.say("sort-brief-ask", Offer("button-back", "collected-open", button.id))


async def hear_brief(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The text for the unit; the words as they were said stay as they are."""
    form, words = await form_of(state, has="sorted"), words_of(message, BRIEF_LENGTH)
    form["sorted"]["brief"] = words
    await open_form(state, SortingOpinion.presses, **form)
    await _show(talk, desk, person, state)


async def send(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Sorted: the card again, from which it goes to the unit."""
    said = (await form_of(state, button.id, "sorted"))["sorted"]
    sorting = Sorting(said["unit"], said["utterance"], said["category"], said["brief"])
    done = await desk.do(sort, person=person, id=button.id, version=button.v, sorting=sorting)
    await leave(state)
    await show_card(talk, await desk.do(sheet, person=person, id=done.id))


async def _show(talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    form = await form_of(state, has="sorted")
    id, version, said = form["id"], form["v"], form["sorted"]
    its = await desk.do(sheet, person=person, id=id, version=version)
    names = {one.unit_id: name for one, name in await desk.do(targets_named_first, its.case)}
    unit = names.get(said["unit"], talk.texts("appraisal-unit-none"))
    await talk.show(talk.texts("transfer-brief-text", unit=unit, text=said["brief"] or talk.texts("words-none")))
    found = talk.texts("list-comma").join(f"“{words}”" for words in matter.giveaways(said["brief"]))
    await talk.say(
        "sort-check-found" if found else "sort-check",
        Offer("button-yes-do-it", "sort-send", id, version),
        Offer("button-edit-words", "sort-brief", id, version),
        Offer("button-back", "sort-start", id, version),
        number=its.case.number,
        unit=unit,
        utterance=talk.texts(f"appraisal-utterance-{said['utterance'] or 'none'}"),
        category=talk.texts(f"appraisal-category-{said['category'] or 'none'}"),
        found=found,
    )


async def _note(state: FSMContext, button: Button, **said: Any) -> None:
    """Remember one press; the case and its version are those the form began with."""
    form = await form_of(state, button.id, "sorted")
    await open_form(state, SortingOpinion.presses, **form | {"sorted": form["sorted"] | said})


DEEDS = {
    "sort-start": Deed(start, speaks=ORGANISER),
    "sort-unit": Deed(take_unit, speaks=ORGANISER),
    "sort-kind": Deed(take_kind, speaks=ORGANISER),
    "sort-about": Deed(take_category, speaks=ORGANISER),
    "sort-brief": Deed(ask_brief, speaks=ORGANISER),
    "sort-send": Deed(send, speaks=ORGANISER),
}
ANSWERS = {str(SortingOpinion.brief.state): Deed(hear_brief, speaks=ORGANISER)}
