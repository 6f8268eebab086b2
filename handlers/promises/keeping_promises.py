"""What is said and pressed about a commitment, as a table: the question, the deed, and what is answered."""

from typing import NamedTuple

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.person import Person
from domain.promises.commitment import CommitmentAction as A
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import Talk
from services.facts import Facts
from services.promises.deciding_promises import cannot_fulfil
from services.promises.fulfilling import act
from services.promises.ledger import card


class Keeping(StatesGroup):
    """What we are waiting for: some words."""

    words = State()


class Asked(NamedTuple):
    """One such deed: what it does, the question before it (empty: a press is enough), what is said after it, who."""

    action: A
    asks: str
    says: str
    role: Role


CLERK, HEAD, DEPUTY, OFFICE = Role.UNIT_CLERK, Role.UNIT_HEAD, Role.DEPUTY, Role.OFFICE
TABLE = {
    "promise-progress": Asked(A.PROGRESS, "promise-progress-say", "promise-progress-saved", CLERK),
    "promise-comment": Asked(A.COMMENT, "promise-comment-say", "promise-comment-saved", DEPUTY),
    "promise-complain": Asked(A.COMPLAIN, "promise-complain-say", "promise-comment-saved", DEPUTY),
    "promise-receipt": Asked(A.RECEIPT, "", "promise-receipt-saved", DEPUTY),
    "promise-meet": Asked(A.MEET, "promise-meet-say", "promise-met-saved", OFFICE),
    "promise-confirm": Asked(A.CONFIRM, "", "promise-confirmed", DEPUTY),
    "promise-dispute": Asked(A.DISPUTE, "promise-dispute-say", "promise-dispute-saved", DEPUTY),
    "promise-inspect": Asked(A.INSPECT, "promise-inspect-say", "promise-inspect-saved", OFFICE),
    "promise-strike-off": Asked(A.STRIKE_OFF, "", "promise-struck-done", OFFICE),
    "promise-reopen": Asked(A.REOPEN, "promise-reopen-say", "promise-reopen-saved", OFFICE),
    "promise-explain": Asked(A.EXPLAIN, "", "promise-explained-done", HEAD),
    "promise-send-back": Asked(A.SEND_BACK, "promise-send-back-say", "promise-sent-back-done", HEAD),
    "promise-agree": Asked(A.AGREE, "", "promise-agreed-done", DEPUTY),
    "promise-object": Asked(A.OBJECT, "promise-object-say", "promise-objected-done", DEPUTY),
    "promise-consent": Asked(A.RECORD_CONSENT, "promise-consent-say", "promise-consent-saved", OFFICE),
    "promise-renegotiate": Asked(A.RENEGOTIATE, "", "promise-renegotiated-done", OFFICE),
    "promise-keep-date": Asked(A.KEEP_DATE, "promise-keep-say", "promise-kept-done", OFFICE),
    "promise-fail": Asked(A.FAIL, "promise-fail-say", "promise-failed-done", OFFICE),
    "promise-explain-more": Asked(A.EXPLAIN_MORE, "promise-explain-say", "promise-explain-saved", HEAD),
    "promise-take-back": Asked(A.TAKE_BACK, "promise-take-back-say", "promise-taken-back-done", OFFICE),
}


async def begin(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """A press does it at once, or the words it needs are asked for."""
    asked = TABLE[button.do]
    if not asked.asks:
        facts = await desk.do(act, person=person, commitment_id=button.id, version=button.v, action=asked.action)
        await leave(state)
        return await _said(talk, asked.says, button.id, facts)
    its = await desk.do(card, person=person, commitment_id=button.id, version=button.v)
    await open_form(state, Keeping.words, id=button.id, v=button.v, keeps=button.do)
    await talk.say(asked.asks, CANCEL, **its.facts)


async def begin_cannot(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """办不到: why, how far, which new day; the head signs it."""
    await desk.do(card, person=person, commitment_id=button.id, version=button.v)
    await open_form(state, Keeping.words, id=button.id, v=button.v, keeps=button.do)
    await talk.say("promise-cannot-ask", CANCEL)


async def typed(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Done, with these words."""
    form, words = await form_of(state, has="keeps"), words_of(message)
    where = {"person": person, "commitment_id": form["id"], "version": form["v"]}
    if form["keeps"] == "promise-cannot":
        facts = await desk.do(cannot_fulfil, **where, text=words)
        await leave(state)
        return await _said(talk, "promise-cannot-saved", form["id"], facts)
    asked = TABLE[form["keeps"]]
    facts = await desk.do(act, **where, action=asked.action, text=words)
    await leave(state)
    await _said(talk, asked.says, form["id"], facts)


async def _said(talk: Talk, says: str, id: int, facts: Facts) -> None:
    await talk.say(says, Offer("button-open", "promise-open", id), MENU, **facts)


DEEDS = {
    **{name: Deed(begin, asked.role) for name, asked in TABLE.items() if asked.role != DEPUTY},
    # asked of whom it was promised to, whatever has become of the mandate
    **{name: Deed(begin, speaks=(DEPUTY,)) for name, asked in TABLE.items() if asked.role == DEPUTY},
    "promise-cannot": Deed(begin_cannot, speaks=(CLERK, HEAD)),
}
ANSWERS = {str(Keeping.words.state): Deed(typed, speaks=(CLERK, HEAD, OFFICE, DEPUTY))}
