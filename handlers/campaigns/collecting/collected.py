"""收到的评议意见: what came in for a campaign, shelf by shelf, and what the organising office decides about each."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.campaigns.opinion import OpinionInAction as A
from domain.campaigns.opinion import OpinionInStatus as S
from domain.person import Person
from domain.roles import Role
from handlers.buttons import MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.campaigns.campaigns import of_person
from services.campaigns.collecting import sorting_opinions
from services.campaigns.opinions import SHELVES, Sheet, counts, sheet, shelf

READERS = (Role.ORGANISER, Role.OFFICE, Role.AUDITOR)
ORGANISER = (Role.ORGANISER,)
# What the organising office decides, as the lifecycle table says it.
STEPS = {
    A.HAND_OVER: ("button-hand-to-unit", "collected-hand"),
    A.SORT: ("button-sort-opinion", "sort-start"),
    A.TO_DISCIPLINE: ("button-to-discipline", "collected-accuse"),
    A.SET_ASIDE: ("button-leave-aside", "collected-why"),
    A.GIVE_BACK: ("button-back-to-station", "collected-why"),
}
ENDINGS = {A.SET_ASIDE: sorting_opinions.set_aside, A.GIVE_BACK: sorting_opinions.give_back}


class Deciding(StatesGroup):
    """Why an opinion goes to no unit is awaited."""

    reason = State()


async def show_shelves(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """How much lies where; each shelf opens. From the menu: of which campaign, where somebody organises several."""
    await leave(state)
    if not button.id:
        return await _which(talk, desk, person)
    await _shelves(talk, desk, person, button)


async def _which(talk: Talk, desk: Desk, person: Person) -> None:
    found = [one for one in await desk.do(of_person, person) if _organises(person, one.id)]
    if len(found) == 1:
        return await _shelves(talk, desk, person, Button(do="collected", id=found[0].id))
    lines = [
        (talk.texts("visit-for-line", number=one.number, title=one.title), Offer("", "collected", one.id))
        for one in found[:A_PAGE]
    ]
    if not lines:
        return await talk.say("collected-none", MENU)
    await talk.page("collected-which", lines, do="collected", page=0, total=len(lines))


async def _shelves(talk: Talk, desk: Desk, person: Person, button: Button) -> None:
    _, total = await desk.do(shelf, person=person, campaign_id=button.id, name="received", limit=0, offset=0)
    found = await desk.do(counts, button.id)
    shelves = [
        Offer(f"button-shelf-{name}", f"collected-{name}", button.id, facts={"count": str(count)})
        for name, count in found.items()
    ]
    enter = (Offer("button-enter-opinion", "enter-start", button.id),) if _organises(person, button.id) else ()
    whole = {f"of_{name}": str(count) for name, count in found.items()}
    await talk.say("collected-shelves", *shelves, *enter, MENU, **whole)


async def show_shelf(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """One shelf, oldest first."""
    await leave(state)
    name = button.do.removeprefix("collected-")
    which: dict[str, Any] = {"person": person, "campaign_id": button.id, "name": name}
    found, total = await desk.do(shelf, **which, limit=A_PAGE, offset=button.n * A_PAGE)
    back = Offer("button-back", "collected", button.id)
    if not total:
        return await talk.say("collected-none", back, MENU)
    lines = [(talk.texts("collected-line", **one.facts), Offer("", "collected-open", one.case.id)) for one in found]
    all_of_them = name == "sorted" and _organises(person, button.id)
    also = (Offer("button-hand-over-all", "collected-hand-all", button.id),) if all_of_them else (back,)
    await talk.page("collected-list", lines, do=button.do, page=button.n, total=total, id=button.id, also=also)


async def open_card(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """The words, then the card with what can be decided."""
    await leave(state)
    await show_card(talk, await desk.do(sheet, person=person, id=button.id))


async def show_card(talk: Talk, its: Sheet) -> None:
    """The words as this person reads them, then the card with the buttons of the lifecycle table."""
    case = its.case
    if its.words.strip():
        await talk.show(talk.texts("screening-card-text", text=its.words))
    if its.brief and its.brief != its.words:
        await talk.show(talk.texts("collected-brief-text", text=its.brief, **its.facts))
    steps = [
        Offer(*STEPS[A(one)], case.id, case.version, one)
        for one in its.open_to
        if one in STEPS and (one != A.GIVE_BACK or case.opinion_id)
    ]
    if case.status == S.HANDED and Role.ORGANISER in its.parts:
        steps.append(Offer("button-to-items", "rectify-of", case.id))
    hint = talk.texts("collected-hint-accusation") if case.may_accuse else talk.texts("screening-hint-none")
    back = Offer("button-back", "collected", case.campaign_id)
    await talk.say("collected-card", *steps, back, **its.facts, who=its.who, hint=hint)


async def hand_over(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """交给单位. What may be an accusation is asked about first."""
    its = await desk.do(sheet, person=person, id=button.id, version=button.v)
    if its.case.may_accuse and button.x != "none":
        return await talk.say(
            "collected-accusation-ask",
            Offer("button-to-discipline", "collected-accuse", button.id, button.v),
            Offer("button-no-accusation", "collected-hand", button.id, button.v, "none"),
            Offer("button-back", "collected-open", button.id),
            **its.facts,
        )
    told: dict[str, Any] = {"person": person, "id": button.id, "version": button.v}
    done = await desk.do(sorting_opinions.hand_over, **told, is_none=button.x == "none")
    await _next(talk, "collected-handed", done.campaign_id, its)


async def hand_over_all(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """全部交出: one by one; what may be an accusation stays."""
    done, left = await desk.do(sorting_opinions.hand_over_all, person=person, campaign_id=button.id)
    back = Offer("button-back", "collected", button.id)
    await talk.say("collected-handed-all", back, MENU, count=str(len(done)), left=str(left))


async def accuse(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """转纪检: the press that counts comes after what it means has been read."""
    its = await desk.do(sheet, person=person, id=button.id, version=button.v)
    if button.x != "yes":
        yes = Offer("button-yes-do-it", "collected-accuse", button.id, button.v, "yes")
        return await talk.say("collected-discipline-ask", yes, Offer("button-back", "collected-open", button.id),
                              **its.facts)  # fmt: skip
    done = await desk.do(sorting_opinions.to_discipline, person=person, id=button.id, version=button.v)
    await _next(talk, "collected-discipline-done", done.campaign_id, its)


async def ask_why(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """不列入, 退回联络站: why? Whoever spoke reads it."""
    its = await desk.do(sheet, person=person, id=button.id, version=button.v)
    action = A.GIVE_BACK if button.x == A.GIVE_BACK else A.SET_ASIDE
    await open_form(state, Deciding.reason, id=button.id, v=button.v, ending=str(action))
    await talk.say(f"collected-why-{action}", Offer("button-back", "collected-open", button.id), **its.facts)


async def hear_why(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Done with it."""
    form, words = await form_of(state, has="ending"), words_of(message)
    its = await desk.do(sheet, person=person, id=form["id"], version=form["v"])
    ends = ENDINGS[A(form["ending"])]
    done = await desk.do(ends, person=person, id=form["id"], version=form["v"], reason=words)
    await leave(state)
    await _next(talk, "collected-ended", done.campaign_id, its)


async def _next(talk: Talk, says: str, campaign_id: int, its: Sheet) -> None:
    offers = (Offer("button-shelves", "collected", campaign_id), MENU)
    await talk.say(says, *offers, number=its.case.number, unit=its.facts["unit"])


def _organises(person: Person, campaign_id: int) -> bool:
    return person.holds(Role.ORGANISER, campaign_id)


DEEDS = {
    "collected": Deed(show_shelves, speaks=READERS),
    **{f"collected-{name}": Deed(show_shelf, speaks=READERS) for name in SHELVES},
    "collected-open": Deed(open_card, speaks=READERS),
    "collected-hand": Deed(hand_over, speaks=ORGANISER),
    "collected-hand-all": Deed(hand_over_all, speaks=ORGANISER),
    "collected-accuse": Deed(accuse, speaks=ORGANISER),
    "collected-why": Deed(ask_why, speaks=ORGANISER),
}
ANSWERS = {str(Deciding.reason.state): Deed(hear_why, speaks=ORGANISER)}
