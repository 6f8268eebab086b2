"""The papers of a survey as spreadsheets: the template, the frame, the draw, the call list, the result."""

from collections.abc import Sequence
from typing import Any

from aiogram.types import CallbackQuery

from domain.campaigns.surveys.draw import place
from domain.campaigns.surveys.frame import BOOK
from domain.campaigns.surveys.survey import FRAME_STANDS, SurveyStatus
from domain.people import sheets
from domain.person import Person
from domain.roles import Role
from handlers.buttons import MENU, Button, Offer
from handlers.campaigns.surveys.survey import READERS
from handlers.desk import Desk
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.campaigns.surveys import survey_sheet
from services.campaigns.surveys.survey_calls import call_list
from services.citizens.my_data import keep_for_sending
from services.office.workbooks import MIME, Sheet, Value, book_of

OPERATOR = Role.SURVEY_OPERATOR
FRAME = ("survey-column-code", "survey-column-stratum", "survey-column-name", "survey-column-phone")
CALLS = ("survey-column-number", *FRAME, "survey-column-way", "survey-column-contact")
DRAW = ("survey-column-number", *FRAME, "survey-column-place", "survey-column-contact")
RESULT = (
    "survey-column-unit", "survey-column-stratum", "survey-column-drawn", "survey-column-reached",
    "survey-column-answered", "survey-column-valid",
)  # fmt: skip


async def offer(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Which papers there are, for this person, by now."""
    its = await desk.do(survey_sheet.standing_sheet, person=person, survey_id=button.id)
    assert its.survey is not None  # it stands
    status, offers = its.survey.status, []
    if its.reads_names and status in FRAME_STANDS:
        offers.append(Offer("button-frame-file", "survey-frame-file", button.id))
    if its.reads_names and its.survey.drawn_at is not None:
        offers.append(Offer("button-draw-file", "survey-draw-file", button.id))
    if status == SurveyStatus.ASKING and person.holds(OPERATOR, its.campaign.id):
        offers.append(Offer("button-survey-silent", "survey-silent", button.id))
    if status in (SurveyStatus.ASKING, SurveyStatus.CLOSED):
        offers.append(Offer("button-strata-file", "survey-strata-file", button.id))
    back = Offer("button-back", "survey-see", button.id)
    await talk.say("survey-papers" if offers else "survey-papers-none", *offers, back, MENU, **its.facts)


async def template(query: CallbackQuery, talk: Talk, desk: Desk, account_id: int) -> None:
    """The empty table to be filled in: whom there is to draw from, and, where wished, the strata."""
    headings = [(layout.heading, [column.heading for column in layout.columns]) for layout in sheets.layouts(BOOK)]
    content = book_of(*(Sheet(title, names, ()) for title, names in headings))
    await _send(talk, desk, account_id, "survey-template", content)


async def frame_file(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, account_id: int
) -> None:
    """The frame as it was frozen, in the order of the codes."""
    rows = await desk.do(survey_sheet.frame, person=person, survey_id=button.id)
    await _sheet(talk, desk, account_id, ("survey-frame-file", [talk.texts(one) for one in FRAME], rows))


async def draw_file(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, account_id: int
) -> None:
    """Who was drawn, and where each stood in the draw."""
    its = await desk.do(survey_sheet.sheet_of, person=person, survey_id=button.id)
    seed = its.survey.seed if its.survey else ""
    rows = [
        (one.number, one.code, one.stratum, one.name, one.phone, place(seed, one.code), _contact(talk, one.contact))
        for one in await desk.do(survey_sheet.sample, person=person, survey_id=button.id)
    ]
    await _sheet(talk, desk, account_id, ("survey-draw-file", [talk.texts(one) for one in DRAW], rows))


async def calls_file(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, account_id: int
) -> None:
    """Who is still to be called, with a column for each target to be filled in."""
    its = await desk.do(call_list, person=person, survey_id=button.id)
    empty: list[Value] = [""] * len(its.targets)
    way = {True: talk.texts("survey-way-chat"), False: ""}
    rows = [
        (one.number, one.code, one.stratum, one.name, one.phone, way[one.person_id is not None],
         _contact(talk, one.contact), *empty)
        for one in its.people
    ]  # fmt: skip
    headings = [*(talk.texts(one) for one in CALLS), *its.targets]
    await _sheet(talk, desk, account_id, ("survey-calls-file", headings, rows))


async def silent(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Who was invited in chat and has not said a word yet: those the operator may call instead."""
    its = await desk.do(call_list, person=person, survey_id=button.id)
    every = [one for one in its.people if one.person_id is not None]
    back = Offer("button-back", "survey-see", button.id)
    if not every:
        return await talk.say("survey-silent-none", back, MENU)
    shown = every[button.n * A_PAGE : (button.n + 1) * A_PAGE]
    facts = [{"number": str(one.number), "name": one.name, "stratum": one.stratum} for one in shown]
    lines = [(talk.texts("survey-silent-line", **one), Offer("", "")) for one in facts]
    page: dict[str, Any] = {"page": button.n, "total": len(every), "id": button.id, "also": (back,)}
    await talk.page("survey-silent-list", lines, do=button.do, **page)


async def strata_file(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, account_id: int
) -> None:
    """Drawn, spoken to, answered, valid: by target and stratum."""
    rows = [
        (unit, one.name, one.drawn, one.reached, one.answered, one.valid)
        for unit, one in await desk.do(survey_sheet.by_stratum, person=person, survey_id=button.id)
    ]
    await _sheet(talk, desk, account_id, ("survey-strata-file", [talk.texts(one) for one in RESULT], rows))


def _contact(talk: Talk, contact: str) -> str:
    return talk.texts(f"survey-contact-{contact}") if contact else ""


async def _sheet(
    talk: Talk, desk: Desk, account_id: int, made: tuple[str, Sequence[str], Sequence[Sequence[Value]]]
) -> None:
    name, headings, rows = made
    content = book_of(Sheet(talk.texts(f"title-{name}"), headings, rows))
    await _send(talk, desk, account_id, name, content)


async def _send(talk: Talk, desk: Desk, account_id: int, name: str, content: bytes) -> None:
    kept: dict[str, Any] = {"content": content, "mime": MIME, "account_id": account_id, "name": f"{name}.xlsx"}
    blob = await desk.do(keep_for_sending, **kept)
    title = talk.texts(f"title-{name}")
    await talk.send_file(blob, f"{title}.xlsx")
    await talk.say("survey-file-sent", MENU, title=title)


DEEDS = {
    "survey-papers": Deed(offer, speaks=READERS),
    "survey-template": Deed(template, OPERATOR),
    "survey-frame-file": Deed(frame_file, speaks=(OPERATOR, Role.AUDITOR)),
    "survey-draw-file": Deed(draw_file, speaks=(OPERATOR, Role.AUDITOR)),
    "survey-strata-file": Deed(strata_file, speaks=READERS),
    "survey-calls": Deed(calls_file, OPERATOR),
    "survey-silent": Deed(silent, OPERATOR),
}
