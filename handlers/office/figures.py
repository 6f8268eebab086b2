"""统计: the figures of handling for a period, their formulas, a chart and a spreadsheet."""

from collections.abc import Sequence
from fractions import Fraction

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.office.figures import COUNTS, Figures, Share
from domain.person import Person
from domain.roles import UNIT_ROLES, Role
from handlers.buttons import CANCEL, MENU, Button, Offer, literal
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.office.duty_record import show_own
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.citizens.my_data import keep_for_sending
from services.office import charts, figuring
from services.office.figuring import NAMES, Overview
from services.office.workbooks import MIME, Sheet, Value, book_of

STAFF = (Role.OFFICE, Role.GOV_OFFICE, *UNIT_ROLES)
CHART_NAME, BOOK_NAME = "figures.png", "figures.xlsx"


class Figuring(StatesGroup):
    """We are waiting to hear which period is meant."""

    period = State()


async def order(
    event: Message | CallbackQuery, talk: Talk, desk: Desk, person: Person, state: FSMContext, argument: str = ""
) -> None:
    """统计, alone or with a period: “统计 2026年3月”. A deputy without a desk hears of the own year."""
    await leave(state)
    if person.holds(Role.DEPUTY) and not any(person.holds(role) for role in STAFF):
        return await show_own(talk, desk, person)
    code = await desk.do(figuring.typed_period, words=argument) if argument else ""
    await _show(talk, await desk.do(figuring.overview, person=person, code=code))


async def of_period(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """The same for the period of a button, of one unit where the button says which."""
    await leave(state)
    code = str(button.id or "")
    await _show(talk, await desk.do(figuring.overview, person=person, code=code, unit_id=button.n), button.x)


async def _show(talk: Talk, shown: Overview, unit: str = "") -> None:
    """unit: the one these are of, where one was chosen; every button goes on with it."""
    code = int(shown.period.code)
    units = (Offer("button-each-unit", "figures-units", code),) if shown.all_units else ()
    await talk.say(
        "figures-shown",
        *units,
        Offer("button-other-period", "figures-period", 0, 0, unit),
        Offer("button-chart", "figures-chart", code, 0, unit),
        Offer("button-export", "figures-book", code, 0, unit),
        Offer("button-formulas", "figures-formulas", code, 0, unit),
        MENU,
        **figuring.counted(shown),
    )


async def which_period(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """The usual periods as buttons; any other is typed."""
    await open_form(state, Figuring.period, unit=button.x)
    codes = await desk.do(figuring.periods_offered)
    names = [talk.texts.fact(await desk.do(figuring.name_of, code=code)) for code in codes]
    offers = [literal(name, "figures-of", int(code), 0, button.x) for name, code in zip(names, codes, strict=True)]
    await talk.say("figures-which-period-ask", *offers, CANCEL)


async def typed(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The period in words."""
    form = await form_of(state, has="unit")
    code = await desk.do(figuring.typed_period, words=words_of(message))
    await leave(state)
    unit = form["unit"]
    await _show(talk, await desk.do(figuring.overview, person=person, code=code, unit_id=int(unit or 0)), unit)


async def each_unit(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Unit by unit, a line each; a line opens all figures of the unit."""
    code = str(button.id)
    units = await desk.do(figuring.of_each_unit, person=person, code=code)
    page = units[button.n * A_PAGE : (button.n + 1) * A_PAGE]
    if not page:
        return await talk.say("figures-nothing", MENU)
    lines = [
        (_of_unit(talk, name, shown), Offer("button-open", "figures-of", button.id, 0, str(unit)))
        for unit, name, shown in page
    ]
    period = await desk.do(figuring.name_of, code=code)
    await talk.page(
        "figures-units",
        lines,
        do="figures-units",
        page=button.n,
        total=len(units),
        id=button.id,
        period=period,
        also=(Offer("button-duty", "duty"),),
    )


def _of_unit(talk: Talk, name: str, shown: Figures) -> str:
    rates = {one: figuring.percent(shown.shares[rate]) for one, rate in (("reply", "reply"), ("in_time", "in-time"))}
    return talk.texts("figures-unit-line", unit=name, assigned=str(shown.counts["assigned"]), **rates)


async def formulas(query: CallbackQuery, button: Button, talk: Talk) -> None:
    """口径: of what, out of what, and what is left out."""
    said = [
        talk.texts("figure-formula", name=name, part=part, whole=whole, without=without)
        for name, part, whole, without in figuring.definitions()
    ]
    await talk.say("figures-formulas", _back(button), MENU, lines=said)


def _back(button: Button) -> Offer:
    """To the figures this was asked from."""
    return Offer("button-back", "figures-of", button.id, 0, button.x)


async def chart(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, account_id: int) -> None:
    """The rates as a picture; without a Chinese font on this machine one sentence, the numbers come all the same."""
    shown = await desk.do(figuring.overview, person=person, code=str(button.id), unit_id=button.n)
    back = _back(button)
    font = await desk.do(figuring.font_for_charts)
    if font is None:
        return await talk.say("figures-no-font", back, MENU)
    title = talk.texts("figures-title", period=shown.period.name)
    below = talk.texts("figures-chart-below", whose=shown.whose, date=shown.as_of)
    bars = [_bar(talk, name, shown.figures.shares[name]) for name in NAMES]
    content = charts.chart(title, [below], bars, font)
    mime = charts.MIME
    blob = await desk.do(keep_for_sending, content=content, mime=mime, account_id=account_id, name=CHART_NAME)
    await talk.bot.send_photo(talk.chat_id, f"blob:{blob}")
    await talk.say("figures-chart-sent", back, MENU, title=title)


def _bar(talk: Talk, name: str, share: Share) -> charts.Bar:
    words = talk.texts("figures-bar", percent=figuring.percent(share), part=str(share.part), whole=str(share.whole))
    return charts.Bar(talk.texts(f"figure-{name}"), share.per_mille, words)


async def take_along(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, account_id: int
) -> None:
    """All of it as a spreadsheet: the numbers, unit by unit, and how they are made."""
    code = str(button.id)
    shown = await desk.do(figuring.overview, person=person, code=code, unit_id=button.n)
    units = await desk.do(figuring.of_each_unit, person=person, code=code)
    content = book_of(_numbers(talk, shown, [(name, figures) for _, name, figures in units]), _formulas(talk))
    blob = await desk.do(keep_for_sending, content=content, mime=MIME, account_id=account_id, name=BOOK_NAME)
    title = talk.texts("figures-title", period=shown.period.name)
    await talk.send_file(blob, f"{title}.xlsx")
    await talk.say("export-sent", _back(button), MENU, title=title, count=str(shown.figures.counts["assigned"]))


def _numbers(talk: Talk, shown: Overview, units: Sequence[tuple[str, Figures]]) -> Sheet:
    """A row for the whole and one for each unit: counts, then the rates as numbers one can calculate with."""
    rates = [talk.texts(f"figure-{name}") for name in NAMES]
    beside = [talk.texts("figures-column-cases", name=name) for name in rates]
    both = [words for pair in zip(rates, beside, strict=True) for words in pair]
    headings = [talk.texts("figures-column-unit"), *(talk.texts(f"figures-count-{name}") for name in COUNTS), *both]
    rows = [(talk.texts("figures-row-whole") if shown.all_units else talk.texts.fact(shown.whose), shown.figures)]
    rows += units if shown.all_units else ()
    return Sheet(talk.texts.fact(shown.period.name), headings, [_row(talk, name, one) for name, one in rows])


def _row(talk: Talk, name: str, figures: Figures) -> list[Value]:
    shares = [figures.shares[rate] for rate in NAMES]
    cells: list[Value] = [name, *(figures.counts[count] for count in COUNTS)]
    for share in shares:
        cells += [Fraction(*share) if share.whole else talk.texts("figure-none"), f"{share.part}/{share.whole}"]
    return cells


def _formulas(talk: Talk) -> Sheet:
    columns = [talk.texts(f"figures-column-{one}") for one in ("rate", "part", "whole", "without")]
    rows = [[talk.texts.fact(one) for one in line] for line in figuring.definitions()]
    return Sheet(talk.texts("figures-sheet-formulas"), columns, rows)


COMMANDS = {"figures": Deed(order)}
DEEDS = {
    "figures": Deed(order),
    "figures-of": Deed(of_period, speaks=STAFF),
    "figures-period": Deed(which_period, speaks=STAFF),
    "figures-units": Deed(each_unit, speaks=STAFF),
    "figures-formulas": Deed(formulas, speaks=STAFF),
    "figures-chart": Deed(chart, speaks=STAFF),
    "figures-book": Deed(take_along, speaks=STAFF),
}
ANSWERS = {str(Figuring.period.state): Deed(typed)}
