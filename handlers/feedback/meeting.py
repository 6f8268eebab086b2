"""记会议: what a meeting, or an evaluation, after a second dissatisfaction came to; the report of the unit."""

from datetime import date
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.days import day_in
from domain.feedback.meeting_forms import ITEMS
from domain.feedback.record import MeetingOutcome
from domain.handling.request_forms import gaps
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import Talk
from services.feedback.meetings import meeting_asked, record, report, report_asked, said_of_meeting, usual_report_day
from services.today import today

A_REPORT = 3000


class Meeting(StatesGroup):
    """What we are waiting for: day, place and people; the day of a report; the written outcome; a unit's report."""

    items = State()
    report_by = State()
    words = State()
    report = State()


async def start(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Which day, where, who took part?"""
    suggestion, facts = await desk.do(meeting_asked, person=person, suggestion_id=button.id)
    await open_form(state, Meeting.items, id=suggestion.id, v=suggestion.version, meets={})
    await talk.say("meeting-ask", CANCEL, **facts)


async def items(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """What is still missing is named at once; then the kind of outcome is asked."""
    form = await form_of(state, has="meets")
    await desk.do(meeting_asked, person=person, suggestion_id=form["id"], version=form["v"])
    said = await desk.do(said_of_meeting, text=words_of(message), before=form["meets"])
    await open_form(state, Meeting.items, **{**form, "meets": said})
    if missing := gaps(said, ITEMS):
        names = [talk.texts(f"meeting-item-{item}") for item in missing]
        return await talk.say("meeting-missing", CANCEL, missing=talk.texts.row(names))
    ways = [
        Offer(f"button-meeting-{one}", "meeting-outcome", form["id"], form["v"], str(one)) for one in MeetingOutcome
    ]
    day = date.fromisoformat(said["held_on"])
    await talk.say("meeting-which", *ways, CANCEL, date=day, place=said["place"], people=said["people"])


async def outcome(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, state: FSMContext) -> None:
    """Which of the three? A report has its day."""
    form = await form_of(state, button.id, "meets")
    if button.x not in set(MeetingOutcome):
        return await talk.say("error-press-please", CANCEL)
    form["outcome"] = button.x
    if button.x == MeetingOutcome.RESEARCH_REPORT:
        await open_form(state, Meeting.report_by, **form)
        usual = Offer("button-usual-day", "meeting-usual-day", form["id"], form["v"])
        return await talk.say("meeting-report-by", usual, CANCEL, due=await desk.do(usual_report_day))
    await open_form(state, Meeting.words, **form)
    await talk.say("meeting-words", CANCEL)


async def report_day(message: Message, talk: Talk, desk: Desk, state: FSMContext) -> None:
    """Until which day does the unit report?"""
    form, now = await form_of(state, has="outcome"), await desk.do(today)
    named = day_in(words_of(message), now, ahead=True)
    if named is None or named.day <= now:
        return await talk.say("meeting-report-ahead", CANCEL)
    await open_form(state, Meeting.words, **{**form, "report_by": named.day.isoformat()})
    await talk.say("meeting-words", CANCEL)


async def usual_day(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, state: FSMContext) -> None:
    """The place's usual time."""
    form, day = await form_of(state, button.id, "outcome"), await desk.do(usual_report_day)
    await open_form(state, Meeting.words, **{**form, "report_by": day.isoformat()})
    await talk.say("meeting-words", CANCEL)


async def words(message: Message, talk: Talk, state: FSMContext) -> None:
    """The written outcome; everything once more before it is kept."""
    form = await form_of(state, has="outcome")
    said = {**form["meets"], "words": words_of(message)}
    await open_form(state, Meeting.words, **{**form, "meets": said})
    await talk.say(
        "meeting-check",
        Offer("button-keep-meeting", "meeting-keep", form["id"], form["v"]),
        Offer("button-change", "meeting-open", form["id"], form["v"]),
        CANCEL,
        date=date.fromisoformat(said["held_on"]),
        place=said["place"],
        people=said["people"],
        outcome=talk.texts(f"button-meeting-{form['outcome']}"),
        text=said["words"],
    )


async def keep(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Kept; everybody is told."""
    form = await form_of(state, button.id, "outcome")
    day = form.get("report_by")
    done, facts = await desk.do(
        record,
        person=person,
        suggestion_id=button.id,
        version=button.v,
        said=form["meets"],
        outcome=MeetingOutcome(form["outcome"]),
        report_by=date.fromisoformat(day) if day else None,
    )
    await leave(state)
    conclude = Offer("button-conclude", "conclude-open", done.id, done.version)
    after = (conclude,) if form["outcome"] == MeetingOutcome.REFERENCE else ()
    sentence = f"meeting-kept-{form['outcome']}".replace("_", "-")
    await talk.say(sentence, *after, Offer("button-next", "to-conclude"), MENU, **facts)


async def start_report(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """What the meeting asked for, and by when."""
    _, _, facts = await desk.do(report_asked, person=person, assignment_id=button.id)
    await open_form(state, Meeting.report, id=button.id, reports=True)
    await talk.say("report-ask", CANCEL, **facts)


async def reported(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Deputy, office and citizens have it."""
    form, said = await form_of(state, has="reports"), words_of(message, A_REPORT)
    facts: dict[str, Any] = await desk.do(report, person=person, assignment_id=form["id"], text=said)
    await leave(state)
    await talk.say("report-sent", MENU, **facts)


OFFICE, CLERK = Role.OFFICE, Role.UNIT_CLERK
DEEDS = {
    "meeting-open": Deed(start, OFFICE),
    "meeting-outcome": Deed(outcome, OFFICE),
    "meeting-usual-day": Deed(usual_day, OFFICE),
    "meeting-keep": Deed(keep, OFFICE),
    "report-start": Deed(start_report, CLERK),
}
ANSWERS = {
    str(Meeting.items.state): Deed(items, OFFICE),
    str(Meeting.report_by.state): Deed(report_day, OFFICE),
    str(Meeting.words.state): Deed(words, OFFICE),
    str(Meeting.report.state): Deed(reported, CLERK),
}
