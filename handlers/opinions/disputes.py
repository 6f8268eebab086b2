"""两次不满意: what was answered twice and did not satisfy lies before the office, which decides."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.notice import files_in_words
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.campaigns.collecting.tagging import offer_campaign
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.opinions import declining, disputes

STEPS = {
    disputes.SETTLE: (("button-settle", "settle-start"),),
    disputes.TRANSFER: (("button-to-unit", "transfer-start"),),
    disputes.LOOK: (("button-take-up", "take-up"), ("button-decline", "decline-start")),
}


class Settling(StatesGroup):
    """What the office decides is awaited."""

    outcome = State()


async def show_list(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """What waits for a decision, oldest first."""
    await leave(state)
    found, total = await desk.do(disputes.waiting, limit=A_PAGE, offset=button.n * A_PAGE)
    if not found:
        return await talk.say("nothing-waiting", MENU)
    lines = [
        (talk.texts("screening-line", **facts, due=due), Offer("", "opinion-file", opinion.id))
        for opinion, facts, due in found
    ]
    await talk.page("disputed-list", lines, do="disputed", page=button.n, total=total)


async def disputes_too(talk: Talk, desk: Desk) -> bool:
    """Above the list of requests: that opinions wait for a decision as well. Whether any does."""
    _, total = await desk.do(disputes.waiting, limit=1, offset=0)
    if total:
        await talk.say("disputed-waiting", Offer("button-disputed", "disputed"), MENU, count=str(total))
    return bool(total)


async def open_file(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """The citizen's words, every answer, what was said of it; then what can be decided."""
    await leave(state)
    file = await desk.do(disputes.file, person=person, opinion_id=button.id)
    if file.opinion.text.strip():
        await talk.show(talk.texts("screening-card-text", text=file.opinion.text))
    if file.lines:
        await talk.show(talk.texts.fact(file.lines))
    await offer_campaign(talk, desk, person, file.opinion)
    id, version = file.opinion.id, file.opinion.version
    steps = [Offer(label, do, id, version) for step in file.open_to for label, do in STEPS[step]]
    files = (Offer("button-see-files", "opinion-files", id, x="opinion-file"),) if file.files else ()
    sentence = "opinion-file-open" if steps else "opinion-file-read"
    await talk.say(
        sentence, *steps, *files, MENU, **file.facts | {"due": file.due, "files": files_in_words(file.files)}
    )


async def ask_outcome(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """作出决定: in writing, for the citizen to read."""
    file = await desk.do(disputes.file, person=person, opinion_id=button.id)
    await open_form(state, Settling.outcome, id=button.id, v=button.v)
    await talk.say("settle-ask", CANCEL, number=file.opinion.number)


async def hear_outcome(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """As it would be sent; nothing has been decided."""
    form, words = await form_of(state), words_of(message)
    await open_form(state, Settling.outcome, id=form["id"], v=form["v"], settles=words)
    file = await desk.do(disputes.file, person=person, opinion_id=form["id"])
    number = file.opinion.number
    notice = talk.texts("opinion-settled", number=number, text=words, officer=person.name)
    await talk.show(talk.texts("answer-check-text", notice=notice))
    again = Offer("button-edit-words", "settle-start", form["id"], form["v"])
    await talk.say("answer-check", Offer("button-send", "settle", form["id"], form["v"]), again, CANCEL)


async def settle(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Decided: the citizen reads it, the matter is over."""
    words = (await form_of(state, button.id, "settles"))["settles"]
    done = await desk.do(disputes.settle, person=person, opinion_id=button.id, version=button.v, outcome=words)
    await leave(state)
    await talk.say("settle-done", Offer("button-next", "disputed"), MENU, number=done.number)


async def take_up(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """应当受理: the station goes on with it."""
    taken = await desk.do(declining.take_up_after_all, person=person, opinion_id=button.id, version=button.v)
    await talk.say("take-up-done", MENU, number=taken.number)


OFFICE = Role.OFFICE
DEEDS = {
    "disputed": Deed(show_list, OFFICE),
    "opinion-file": Deed(open_file, OFFICE),
    "settle-start": Deed(ask_outcome, OFFICE),
    "settle": Deed(settle, OFFICE),
    "take-up": Deed(take_up, OFFICE),
}
ANSWERS = {str(Settling.outcome.state): Deed(hear_outcome, OFFICE)}
