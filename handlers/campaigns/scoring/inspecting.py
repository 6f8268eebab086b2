"""检查: what inspectors found at each target, with points."""

from datetime import date

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.campaigns.scoring.form import points_in
from domain.days import day_in
from domain.errors import CaseworkError
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.campaigns.scoring import inspecting
from services.today import today

INSPECTOR = Role.INSPECTOR
READERS = (INSPECTOR, Role.ORGANISER, Role.AUDITOR)


class Inspecting(StatesGroup):
    """What we are waiting for from an inspector: a line, or why one is withdrawn."""

    line = State()
    why = State()


async def show_targets(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Every target, and how often it was inspected."""
    await leave(state)
    every = await desk.do(inspecting.lines, person=person, campaign_id=button.id)
    shown = every[button.n * A_PAGE : (button.n + 1) * A_PAGE]
    lines = [(str(talk.texts.fact(says)), Offer("", "inspections-of", button.id, 0, str(one))) for one, says in shown]
    back = (Offer("button-back", "campaign-open", button.id),)
    await talk.page(
        "inspections-list", lines, do="inspections", page=button.n, total=len(every), id=button.id, also=back
    )


async def show_target(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """What was found at one of them; the inspector goes on."""
    await _show(talk, desk, person, button.id, button.n)


async def _show(talk: Talk, desk: Desk, person: Person, campaign_id: int, target_id: int) -> None:
    found = await desk.do(inspecting.of_target, person=person, campaign_id=campaign_id, target_id=target_id)
    mine = [one for one, _ in found if one.inspector_id == person.id and one.withdrawn_at is None]
    new = Offer("button-inspect-unit", "inspection-new", campaign_id, 0, str(target_id))
    off = [Offer("button-inspection-off", "inspection-off", mine[-1].id)] if mine else []
    does = [new, *off] if person.holds(INSPECTOR, campaign_id) else []
    back = Offer("button-inspections", "inspections", campaign_id)
    lines = [talk.texts.fact(says) for _, says in found] or [talk.texts("list-nothing")]
    unit = await desk.do(inspecting.unit_of, campaign_id=campaign_id, target_id=target_id)
    await talk.say("inspections-of-target", *does, back, MENU, unit=unit, list=lines)


async def ask_line(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """On which day, how many points, what was found?"""
    unit = await desk.do(inspecting.unit_of, campaign_id=button.id, target_id=button.n)
    await open_form(state, Inspecting.line, id=button.id, inspects=button.n, unit=unit)
    await talk.say("inspection-ask", CANCEL, unit=unit)


async def hear_line(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """As it was understood, before it is kept."""
    form, words = await form_of(state, has="inspects"), words_of(message)
    now = await desk.do(today)
    day = day_in(words, now, ahead=False)
    rest = words[: day.start] + " " + words[day.end :] if day else words
    read = points_in(rest)
    if read is None:
        raise CaseworkError("inspection-points-please")
    on, (points, found) = day.day if day else now, read
    if not found:
        raise CaseworkError("inspection-words-please")
    await open_form(state, Inspecting.line, **{**form, "day": on.isoformat(), "points": points, "found": found})
    keep = Offer("button-inspection-keep", "inspection-keep", form["id"])
    said = {"points": f"{points // 10}.{points % 10}", "found": found}
    await talk.say("inspection-check", keep, CANCEL, unit=form["unit"], day=on, **said)


async def keep(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Written down."""
    form = await form_of(state, button.id, "found")
    kept = await desk.do(
        inspecting.enter, person=person, campaign_id=button.id, target_id=form["inspects"],
        seen_on=date.fromisoformat(form["day"]), points=form["points"], found=form["found"],
    )  # fmt: skip
    await leave(state)
    if kept is None:
        return await talk.say("inspection-too-late", Offer("button-inspections", "inspections", button.id), MENU)
    await _show(talk, desk, person, button.id, form["inspects"])


async def ask_why(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Why does it count no more?"""
    await open_form(state, Inspecting.why, id=button.id, unscores=True)
    await talk.say("inspection-off-ask", CANCEL)


async def withdrawn(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """It counts no more; it stays on record."""
    form, words = await form_of(state, has="unscores"), words_of(message)
    done = await desk.do(inspecting.withdraw, person=person, inspection_id=form["id"], reason=words)
    await leave(state)
    await talk.say("inspection-off-done" if done else "inspection-too-late", MENU)


DEEDS = {
    "inspections": Deed(show_targets, speaks=READERS),
    "inspections-of": Deed(show_target, speaks=READERS),
    "inspection-new": Deed(ask_line, INSPECTOR),
    "inspection-keep": Deed(keep, INSPECTOR),
    "inspection-off": Deed(ask_why, INSPECTOR),
}
ANSWERS = {
    str(Inspecting.line.state): Deed(hear_line, INSPECTOR),
    str(Inspecting.why.state): Deed(withdrawn, INSPECTOR),
}
