"""撤回建议: the lead deputy says why; where the place wants it, everybody who signed agrees by an own press."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.notice import Say
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import Talk
from services.facts import facts_of
from services.suggestions import kinship
from services.suggestions import withdrawing_suggestion as withdrawing


class WithdrawingSuggestion(StatesGroup):
    """Why it is withdrawn."""

    reason = State()


async def more(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """更多: where a suggestion belongs, and what else its lead deputy can do with it."""
    its = await desk.do(withdrawing.ways_of, person=person, suggestion_id=button.id)
    lines = await desk.do(kinship.kinship, person=person, suggestion_id=button.id)
    offers = [Offer(*WAYS[way], its.suggestion.id, its.suggestion.version) for way in its.open_to]
    back = Offer("button-back", "suggestion-open", button.id)
    facts = await desk.do(facts_of, its.suggestion)
    said = lines or [Say("kin-none")]
    await talk.say("kin-title", *offers, back, MENU, **facts | {"list": said})


async def ask(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Why? What the place says about it, and whose consent it takes."""
    where = {"suggestion_id": button.id, "version": button.v}
    facts = await desk.do(withdrawing.wish_to_withdraw, person=person, **where)
    await open_form(state, WithdrawingSuggestion.reason, id=button.id, v=button.v, withdraws="")
    await talk.say("suggestion-withdraw-ask", CANCEL, **facts)


async def said(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Read once more, then the press that counts."""
    form, words = await form_of(state, has="withdraws"), words_of(message)
    where = {"suggestion_id": form["id"], "version": form["v"]}
    facts = await desk.do(withdrawing.wish_to_withdraw, person=person, **where)
    await open_form(state, WithdrawingSuggestion.reason, **form | {"withdraws": words})
    keep = Offer("button-no-keep", "suggestion-open", form["id"])
    yes = Offer("button-yes-withdraw-suggestion", "suggestion-withdraw-yes", form["id"], form["v"])
    await talk.say("suggestion-withdraw-check", keep, yes, **facts | {"reason": words})


async def withdraw(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Withdrawn, or asked of everybody who signed."""
    form = await form_of(state, button.id, "withdraws")
    where: dict[str, Any] = {"suggestion_id": button.id, "version": button.v, "reason": form["withdraws"]}
    done = await desk.do(withdrawing.withdraw, person=person, **where)
    await leave(state)
    facts = await desk.do(facts_of, done.suggestion)
    if done.done:
        return await talk.say("suggestion-withdraw-done", MENU, **facts)
    stop = Offer("button-cancel-withdrawal", "withdrawal-cancel", done.suggestion.id)
    await talk.say("suggestion-withdraw-waits", stop, MENU, **facts | {"names": done.names})


async def open_card(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The wish as those see it who signed."""
    wish, facts = await desk.do(withdrawing.asked, person=person, withdrawal_id=button.id)
    await talk.say("withdrawal-card", *_answers(wish.id), MENU, **facts)


def _answers(id: int) -> tuple[Offer, ...]:
    agree = Offer("button-agree-withdrawal", "withdrawal-agree", id)
    return agree, Offer("button-refuse-withdrawal", "withdrawal-refuse", id)


async def agree(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """One more agrees; with the last one it is withdrawn."""
    done = await desk.do(withdrawing.agree, person=person, withdrawal_id=button.id)
    facts = await desk.do(facts_of, done.suggestion)
    late = done.wish is not None and done.wish.status == "lapsed"
    await talk.say("withdrawal-lapsed" if late else "withdrawal-agreed-done", MENU, **facts)


async def refuse(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """It goes on."""
    wish = await desk.do(withdrawing.refuse, person=person, withdrawal_id=button.id)
    await talk.say("withdrawal-refused-done", MENU, **await desk.do(facts_of, wish))


async def cancel(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The lead deputy keeps it after all."""
    wish = await desk.do(withdrawing.cancel, person=person, suggestion_id=button.id)
    await talk.say("withdrawal-cancelled-done", MENU, **await desk.do(facts_of, wish))


WAYS = {
    "split": ("button-split", "suggestion-split"),
    "withdraw": ("button-withdraw-suggestion", "suggestion-withdraw"),
    "cancel": ("button-cancel-withdrawal", "withdrawal-cancel"),
}
DEPUTY = Role.DEPUTY
DEEDS = {
    "suggestion-more": Deed(more, speaks=(DEPUTY,)),
    "suggestion-withdraw": Deed(ask, speaks=(DEPUTY,)),
    "suggestion-withdraw-yes": Deed(withdraw, speaks=(DEPUTY,)),
    "withdrawal-open": Deed(open_card, DEPUTY),
    "withdrawal-agree": Deed(agree, DEPUTY),
    "withdrawal-refuse": Deed(refuse, DEPUTY),
    "withdrawal-cancel": Deed(cancel, speaks=(DEPUTY,)),
}
ANSWERS = {str(WithdrawingSuggestion.reason.state): Deed(said, speaks=(DEPUTY,))}
