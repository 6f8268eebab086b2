"""Co-signing: the lead deputy invites by names or from a list; each deputy reads the frozen text and answers."""

import re

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.person import Person
from domain.roles import Role
from handlers.buttons import MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import words_of
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.people.deputies import Choice
from services.suggestions import cosigning
from services.suggestions.cosigning import Invitation

_BETWEEN = re.compile(r"[\s、，,；;。]+")


class Inviting(StatesGroup):
    """Names of deputies are awaited."""

    names = State()


async def choose(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """请人联名: who? Names, or the list; after a change of the text also those who had been asked."""
    await leave(state)
    before = await desk.do(cosigning.asked_before, person=person, suggestion_id=button.id)
    await state.set_state(Inviting.names)
    await state.update_data(invite=button.id)
    again = (Offer("button-invite-same", "cosign-again", button.id),) if before else ()
    search = Offer("button-search", "cosign-list", button.id)
    await talk.say("cosign-choose", search, *again, Offer("button-no-keep", "suggestion-open", button.id))


async def names(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Typed names: whoever is clear is invited; the others are asked about."""
    id = (await state.get_data())["invite"]
    typed = [name for name in _BETWEEN.split(words_of(message)) if name]
    found = await desk.do(cosigning.find, person=person, suggestion_id=id, names=typed)
    if found.sure:
        await _invite(talk, desk, person, id, [one.id for one in found.sure])
    if found.several:
        await _list(talk, id, list(found.several), 0)
    if found.unknown:
        await talk.say(
            "cosign-unknown", Offer("button-search", "cosign-list", id), MENU, names=talk.texts.row(found.unknown)
        )


async def list_candidates(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """找代表: everybody who can be asked, neighbours first."""
    choices = (await desk.do(cosigning.candidates, person=person, suggestion_id=button.id))[1]
    if not choices:
        return await talk.say("cosign-nobody-left", Offer("button-progress", "suggestion-open", button.id), MENU)
    await _list(talk, button.id, choices, button.n)


async def invite_one(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """A deputy from the list."""
    await _invite(talk, desk, person, button.id, [button.n])


async def invite_again(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """还请原来几位: those whose invitation was voided are asked about the new text."""
    before = await desk.do(cosigning.asked_before, person=person, suggestion_id=button.id)
    await _invite(talk, desk, person, button.id, [one.id for one in before])


async def to_co_sign(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """What waits for this deputy's name, oldest first."""
    await leave(state)
    found, total = await desk.do(cosigning.waiting, person=person, limit=A_PAGE, offset=button.n * A_PAGE)
    if not found:
        return await talk.say("nothing-waiting", MENU)
    lines = [(talk.texts("cosign-line", **one.facts), Offer("", "cosign-open", one.signature.id)) for one in found]
    await talk.page("cosign-list", lines, do="to-co-sign", page=button.n, total=total)


async def read(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """看全文: the frozen text, then the question."""
    found = await desk.do(cosigning.invitation, person=person, signature_id=button.id)
    suggestion, signature = found.suggestion, found.signature
    text = {"title": suggestion.title, "facts": suggestion.facts, "proposal": suggestion.proposal}
    await talk.show(talk.texts("cosign-invitation-text", **text))
    await talk.say(
        "cosign-ask",
        Offer("button-cosign", "cosign-yes", signature.id, signature.version),
        Offer("button-suggest-edit", "cosign-edit", signature.id),
        Offer("button-not-cosign", "cosign-no", signature.id, signature.version),
        **found.facts,
    )


async def yes(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """同意联名."""
    found = await desk.do(cosigning.confirm, person=person, signature_id=button.id, version=button.v)
    await _answered(talk, "cosign-confirmed", found)


async def no(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """不联名."""
    found = await desk.do(cosigning.decline, person=person, signature_id=button.id, version=button.v)
    await _answered(talk, "cosign-declined", found)


async def _invite(talk: Talk, desk: Desk, person: Person, id: int, deputy_ids: list[int]) -> None:
    """Invite them; more names may follow."""
    done = await desk.do(cosigning.invite, person=person, suggestion_id=id, version=0, deputy_ids=deputy_ids)
    for name, until in done.away:
        await talk.say("away-invite-cosign", deputy=name, ends=until)
    await talk.say(
        "cosign-sent",
        Offer("button-submit-now", "suggestion-submit", id, done.suggestion.version),
        Offer("button-invite-more", "cosign-choose", id),
        Offer("button-progress", "suggestion-open", id),
        names=talk.texts.row(done.names),
    )


async def _list(talk: Talk, id: int, choices: list[Choice], page: int) -> None:
    lines = [
        (
            talk.texts("cosign-candidate", name=one.name, district=one.districts),
            Offer("", "cosign-invite", id, x=str(one.id)),
        )
        for one in choices[page * A_PAGE : (page + 1) * A_PAGE]
    ]
    await talk.page("cosign-candidates", lines, do="cosign-list", page=page, total=len(choices), id=id)


async def _answered(talk: Talk, sentence: str, found: Invitation) -> None:
    await talk.say(sentence, MENU, **found.facts)


DEEDS = {
    "cosign-choose": Deed(choose, Role.DEPUTY),
    "cosign-list": Deed(list_candidates, Role.DEPUTY),
    "cosign-invite": Deed(invite_one, Role.DEPUTY),
    "cosign-again": Deed(invite_again, Role.DEPUTY),
    "to-co-sign": Deed(to_co_sign, Role.DEPUTY),
    "cosign-open": Deed(read, Role.DEPUTY),
    "cosign-yes": Deed(yes, Role.DEPUTY),
    "cosign-no": Deed(no, Role.DEPUTY),
}
ANSWERS = {Inviting.names.state: Deed(names, Role.DEPUTY)}
