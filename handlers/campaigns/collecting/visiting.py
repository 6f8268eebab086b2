"""评议走访: a deputy's visit for a campaign, with its record, and what was heard, one message for each thing said."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.campaigns.opinion import OpinionInAction as A
from domain.notice import Say
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.campaigns.collecting import coming_in
from services.campaigns.collecting.coming_in import WORDS_LENGTH
from services.campaigns.opinions import brought_by, sheet

DEPUTY = Role.DEPUTY


class VisitingFor(StatesGroup):
    """The record of a visit is awaited, then what was heard on it."""

    record = State()
    heard = State()


async def show_list(query: CallbackQuery, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """For which campaign? And what was brought before."""
    await leave(state)
    found = await desk.do(coming_in.to_visit_for, person=person)
    mine = Offer("button-my-visits", "visit-mine")
    if not found:
        return await talk.say("visit-for-none", mine, MENU)
    lines = [
        (talk.texts("visit-for-line", number=one.number, title=one.title), Offer("", "visit-for", one.id))
        for one in found[:A_PAGE]
    ]
    await talk.page("visit-for-list", lines, do="visits-for", page=0, total=len(lines), also=(mine,))


async def ask_record(query: CallbackQuery, button: Button, talk: Talk, state: FSMContext) -> None:
    """When, where, whom did you talk to?"""
    await open_form(state, VisitingFor.record, campaign=button.id)
    await talk.say("visit-for-ask", CANCEL)


async def hear_record(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The visit is on record; now what people said."""
    form, words = await form_of(state, has="campaign"), words_of(message)
    kept = await desk.do(coming_in.visit, person=person, campaign_id=form["campaign"], text=words)
    await open_form(state, VisitingFor.heard, visit=kept.id, count=0)
    place = kept.place or Say("place-unknown")
    await talk.say("visit-for-kept", Offer("button-visit-done", "visit-for-done"), date=kept.visited_on, place=place)


async def hear_one(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """One thing somebody said."""
    form, words = await form_of(state, has="visit"), words_of(message, WORDS_LENGTH)
    kept = await desk.do(coming_in.heard_on, person=person, visit_id=form["visit"], text=words)
    count = form["count"] + 1
    await open_form(state, VisitingFor.heard, **form | {"count": count})
    says = "visit-for-accusation" if kept.may_accuse else "visit-for-heard"
    await talk.say(says, Offer("button-visit-done", "visit-for-done"), number=kept.number, count=str(count))


async def done(query: CallbackQuery, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """说完了: the organising office hears of it."""
    form = await form_of(state, has="visit")
    found = await desk.do(coming_in.end_visit, person=person, visit_id=form["visit"])
    await leave(state)
    await talk.say("visit-for-done", Offer("button-my-visits", "visit-mine"), MENU, count=str(len(found)))


async def show_mine(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """What this deputy brought, the newest first, and where it stands."""
    found, total = await desk.do(brought_by, person=person, limit=A_PAGE, offset=button.n * A_PAGE)
    if not total:
        return await talk.say("visit-mine-none", MENU)
    lines = [(talk.texts("collected-line", **one.facts), Offer("", "visit-open", one.case.id)) for one in found]
    await talk.page("visit-mine-list", lines, do="visit-mine", page=button.n, total=total)


async def open_card(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """One of them: the words, where it stands."""
    its = await desk.do(sheet, person=person, id=button.id)
    await talk.show(talk.texts("screening-card-text", text=its.words or talk.texts("words-none")))
    back = [Offer("button-withdraw-this", "visit-withdraw", its.case.id, its.case.version)]
    steps = back if A.WITHDRAW in its.open_to else []
    await talk.say("visit-card", *steps, Offer("button-my-visits", "visit-mine"), MENU, **its.facts)


async def withdraw(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """撤回这条: while nobody has sorted it."""
    gone = await desk.do(coming_in.take_back, person=person, id=button.id, version=button.v)
    await talk.say("visit-withdrawn", Offer("button-my-visits", "visit-mine"), MENU, number=gone.number)


DEEDS = {
    "visits-for": Deed(show_list, DEPUTY),
    "visit-for": Deed(ask_record, DEPUTY),
    "visit-for-done": Deed(done, DEPUTY),
    "visit-mine": Deed(show_mine, DEPUTY),
    "visit-open": Deed(open_card, DEPUTY),
    "visit-withdraw": Deed(withdraw, DEPUTY),
}
ANSWERS = {
    str(VisitingFor.record.state): Deed(hear_record, DEPUTY),
    str(VisitingFor.heard.state): Deed(hear_one, DEPUTY),
}
