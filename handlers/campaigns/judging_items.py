"""评定整改结果: measures, timeliness, quality, one press each; what does not satisfy needs a reason. 销号."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.errors import CaseworkError
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.campaigns.rectifying import said
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import Talk
from services.campaigns.judging_items import judge, strike_off, verdict_from
from services.campaigns.rectification import card
from services.campaigns.rectification_facts import CRITERIA, verdict_words

JUDGES = (Role.ORGANISER, Role.CHAIR, Role.OFFICE)
# people of the unit may press it, too: that is refused, and stands in the record
STRIKERS = (*JUDGES, Role.UNIT_CLERK, Role.UNIT_HEAD, Role.UNIT_VICE_HEAD)


class JudgingItem(StatesGroup):
    """What we are waiting for: why it does not satisfy."""

    reason = State()


async def ask(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The next of the three criteria; behind the last one it is said once more before it counts."""
    its = await desk.do(card, person=person, item_id=button.id, version=button.v)
    marks = button.x
    if set(marks) - {"0", "1"} or len(marks) > len(CRITERIA):
        raise CaseworkError("error-press-please")
    if len(marks) < len(CRITERIA):
        yes_no = (
            Offer("button-satisfied", "rectify-judge", button.id, button.v, marks + "1"),
            Offer("button-dissatisfied", "rectify-judge", button.id, button.v, marks + "0"),
        )
        shown = Offer("button-see-files", "rectify-files", button.id)
        return await talk.say(f"rectify-judge-{CRITERIA[len(marks)]}", *yes_no, shown, CANCEL, **its.facts)
    verdict = verdict_from(marks)
    words = {"verdict": verdict_words(verdict)}
    if all(verdict.values()):
        send = Offer("button-yes-do-it", "rectify-judged", button.id, button.v, marks)
        return await talk.say("rectify-judge-check", send, CANCEL, **{**its.facts, **words})
    await open_form(state, JudgingItem.reason, id=button.id, v=button.v, marks=marks)
    await talk.say("rectify-judge-reason", CANCEL, **{**its.facts, **words})


async def satisfied(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """All three satisfy: it may be struck off."""
    await _judge(talk, desk, person, state, (button.id, button.v, button.x), "")


async def reasoned(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Something does not satisfy, and why: the next round begins, one level up."""
    form, words = await form_of(state, has="marks"), words_of(message)
    await _judge(talk, desk, person, state, (form["id"], form["v"], form["marks"]), words)


async def _judge(
    talk: Talk, desk: Desk, person: Person, state: FSMContext, which: tuple[int, int, str], reason: str
) -> None:
    id, version, marks = which
    verdict = verdict_from(marks)
    facts = await desk.do(judge, person=person, item_id=id, version=version, verdict=verdict, reason=reason)
    await leave(state)
    await said(talk, "rectify-judged-yes" if all(verdict.values()) else "rectify-judged-no", id, facts)


async def strike(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """销号, by people of the congress only."""
    facts = await desk.do(strike_off, person=person, item_id=button.id, version=button.v)
    if facts is None:
        return await talk.say("rectify-strike-refused", Offer("button-open", "rectify-open", button.id), MENU)
    await said(talk, "rectify-strike-done", button.id, facts)


DEEDS = {
    "rectify-judge": Deed(ask, speaks=JUDGES),
    "rectify-judged": Deed(satisfied, speaks=JUDGES),
    "rectify-strike-off": Deed(strike, speaks=STRIKERS),
}
ANSWERS = {str(JudgingItem.reason.state): Deed(reasoned, speaks=JUDGES)}
