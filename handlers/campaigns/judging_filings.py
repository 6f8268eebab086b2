"""What is done with filings: accepted, sent back, confirmed by the head, another day, a reminder, one more."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.campaigns.filing import Filing
from domain.campaigns.filing_forms import FilingKind
from domain.days import day_in
from domain.errors import CaseworkError
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import Talk
from services.campaigns.filing.asking import ask_once_more
from services.campaigns.filing.checklists import filing_sheet, kinds_filed
from services.campaigns.filing.judging import accept, remind, send_back, set_day, set_day_of_all
from services.campaigns.filing.writing import confirm
from services.today import today

JUDGES = (Role.ORGANISER, Role.UNIT_HEAD)
# a day is typed for everything of one kind, or one more is asked for
ALL_DAYS, ONE_MORE = "filing-days", "filing-more"


class JudgingFiling(StatesGroup):
    """What we are waiting for: a reason, or a day."""

    reason = State()
    day = State()


async def accepted(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """In order."""
    await said(talk, await desk.do(accept, person=person, filing_id=button.id, version=button.v), "filing-accept-done")


async def confirmed(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The head answers for it: filed."""
    done = await desk.do(confirm, person=person, filing_id=button.id, version=button.v)
    await said(talk, done, "filing-handed-in")


async def reminded(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The unit has been told."""
    done = await desk.do(remind, person=person, filing_id=button.id, version=button.v)
    await said(talk, done, "filing-remind-done")


async def said(talk: Talk, filing: Filing, says: str) -> None:
    """Done, and the way back to the checklist."""
    await talk.say(says, Offer("button-filing-list", "filing-list-of", filing.id), MENU)


async def ask_reason(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """What is to be different?"""
    its = await desk.do(filing_sheet, person=person, filing_id=button.id)
    await open_form(state, JudgingFiling.reason, id=button.id, v=button.v, filing_back=True)
    await talk.say("filing-back-ask", CANCEL, **its.facts)


async def sent_back(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """To be filed again."""
    form, words = await form_of(state, has="filing_back"), words_of(message)
    done = await desk.do(send_back, person=person, filing_id=form["id"], version=form["v"], reason=words)
    await leave(state)
    await said(talk, done, "filing-back-done")


async def ask_day(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """By which day?"""
    its = await desk.do(filing_sheet, person=person, filing_id=button.id)
    await open_form(state, JudgingFiling.day, id=button.id, v=button.v, filing_day="")
    await talk.say("filing-day-ask", CANCEL, what=its.facts["what"])


async def which_kind(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Of what: the plan, the self-check, …?"""
    kinds = await desk.do(kinds_filed, person=person, campaign_id=button.id)
    offers = [Offer(f"filing-kind-{one}", f"{button.do}-of", button.id, x=one) for one in kinds]
    await talk.say("filing-which-kind", *offers, CANCEL)


async def ask_day_of_kind(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """By which day?"""
    if button.x not in set(FilingKind):
        raise CaseworkError("error-press-please")
    whose = {"id": button.id, "v": 0, "filing_day": button.do.removesuffix("-of")}
    await open_form(state, JudgingFiling.day, **whose, kind=button.x)
    await talk.say("filing-day-ask", CANCEL, what=talk.texts(f"filing-kind-{button.x}"))


async def day_said(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The day stands: of one filing, of all of a kind, or of one more of each target."""
    form = await form_of(state, has="filing_day")
    named = day_in(words_of(message), await desk.do(today), ahead=True)
    if named is None:
        raise CaseworkError("error-bad-date", text=words_of(message))
    if not form["filing_day"]:
        done = await desk.do(set_day, person=person, filing_id=form["id"], version=form["v"], day=named.day)
        await leave(state)
        return await said(talk, done, "filing-day-done")
    of_kind = {"person": person, "campaign_id": form["id"], "kind": FilingKind(form["kind"])}
    if form["filing_day"] == ALL_DAYS:
        count = await desk.do(set_day_of_all, **of_kind, day=named.day)
    else:
        count = len(await desk.do(ask_once_more, **of_kind, due_on=named.day))
    await leave(state)
    facts = {"count": str(count), "what": talk.texts(f"filing-kind-{form['kind']}"), "due": named.day}
    await talk.say("filing-days-done", Offer("button-filing-list", "filings", form["id"]), MENU, **facts)


ORGANISER = Role.ORGANISER
DEEDS = {
    "filing-accept": Deed(accepted, ORGANISER),
    "filing-confirm": Deed(confirmed, Role.UNIT_HEAD),
    "filing-remind": Deed(reminded, ORGANISER),
    "filing-back": Deed(ask_reason, speaks=JUDGES),
    "filing-day": Deed(ask_day, ORGANISER),
    ALL_DAYS: Deed(which_kind, ORGANISER),
    ONE_MORE: Deed(which_kind, ORGANISER),
    "filing-days-of": Deed(ask_day_of_kind, ORGANISER),
    "filing-more-of": Deed(ask_day_of_kind, ORGANISER),
}
ANSWERS = {
    str(JudgingFiling.reason.state): Deed(sent_back, speaks=JUDGES),
    str(JudgingFiling.day.state): Deed(day_said, ORGANISER),
}
