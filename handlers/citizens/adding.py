"""Adding to an opinion on its way: words, pictures, a place, in as many messages as it takes, then “that's all”."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.cases import Opinion
from domain.person import Person
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.citizens.draft import BURST_SECONDS, Draft, add, new_draft
from handlers.citizens.preview import said_so_far
from handlers.citizens.similar import say_added
from handlers.desk import Desk
from handlers.dialogues import ADDITION, CURRENT, leave
from handlers.parts import part_of
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.citizens import adding
from services.citizens.opinion_state import mine, open_matters
from services.today import today


class Adding(StatesGroup):
    """We are waiting for what is to be added."""

    words = State()


async def start(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """补充: to this opinion."""
    await begin(talk, desk, person, state, button.id)


async def begin(talk: Talk, desk: Desk, person: Person, state: FSMContext, opinion_id: int) -> None:
    """Ask for it; what was begun for this opinion is still there."""
    opinion = await desk.do(adding.adds_to, person=person, opinion_id=opinion_id)
    kept = await addition_of(state)
    await remember(desk, state, opinion, kept if kept and kept["id"] == opinion.id else None)
    await talk.say("add-info-ask", Offer("button-done", "add-done", opinion.id), CANCEL, number=opinion.number)


async def command(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """“补充” typed: to the only one on its way, else to which one?"""
    open_ = await desk.do(open_matters, person=person)
    if len(open_) == 1:
        return await begin(talk, desk, person, state, open_[0][0].id)
    await ask_which(talk, desk, person, "add-which", "add-info")


async def ask_which(talk: Talk, desk: Desk, person: Person, sentence: str, do: str) -> None:
    """The newest opinions, one to be chosen."""
    items, total = await desk.do(mine, person=person, limit=A_PAGE, offset=0)
    if not total:
        return await talk.say("my-opinions-none", Offer("button-report", "report"), MENU)
    lines = [
        (talk.texts("my-opinion-line", number=o.number, title=o.title, state=s), Offer("", do, o.id)) for o, s in items
    ]
    await talk.page(sentence, lines, do="mine", page=0, total=total)


async def more(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext, account_id: int) -> None:
    """Another part of it; one acknowledgement for a burst."""
    part, kept = part_of(message), await addition_of(state)
    if part is None or kept is None:
        return await talk.say("error-sticker", MENU)
    opinion = await desk.do(adding.adds_to, person=person, opinion_id=kept["id"])
    burst = message.date.timestamp() - kept["at"] < BURST_SECONDS
    await add(kept, part, message, desk, account_id)
    await remember(desk, state, opinion, kept)
    if not burst:
        await say_kept(talk, opinion, kept)


async def say_kept(talk: Talk, opinion: Opinion, kept: Draft) -> None:
    """What has come so far, and to which opinion it goes."""
    await talk.say(
        "add-part-saved",
        Offer("button-done", "add-done", opinion.id),
        Offer("button-other-matter", "matter-other", opinion.id),
        CANCEL,
        number=opinion.number,
        title=opinion.title,
        parts=said_so_far(talk, kept),
    )


async def done(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """写好了: it is added, and whoever has the matter hears it."""
    kept = await addition_of(state)
    opinion = await desk.do(adding.adds_to, person=person, opinion_id=button.id)
    if kept is None or kept["id"] != opinion.id or not (kept["text"] or kept["files"] or kept["place"]):
        return await talk.say(
            "add-info-ask", Offer("button-done", "add-done", opinion.id), CANCEL, number=opinion.number
        )
    text = "\n".join(filter(None, (kept["text"], kept["place"] if kept.get("lat") is not None else "")))
    files = [one for one, _ in kept["files"]]
    added = await desk.do(adding.add, person=person, opinion_id=opinion.id, text=text, files=files)
    for words in kept.get("rest", ()):
        await desk.do(adding.add, person=person, opinion_id=opinion.id, text=words)
    await forget(state)
    await leave(state)
    await say_added(talk, added)


async def addition_of(state: FSMContext) -> Draft | None:
    """What has been said to be added, if anything is."""
    kept: Draft | None = (await state.get_data()).get(ADDITION)
    return kept


async def remember(desk: Desk, state: FSMContext, opinion: Opinion, kept: Draft | None) -> Draft:
    """Go on adding to this opinion; it is the one talked about today."""
    day = await desk.do(today)
    addition: Draft = (kept or new_draft(day)) | {"id": opinion.id}
    current: dict[str, Any] = {"id": opinion.id, "day": day.isoformat()}
    await state.update_data({ADDITION: addition, CURRENT: current})
    await state.set_state(Adding.words)
    return addition


async def forget(state: FSMContext) -> None:
    """It has been added, or belongs elsewhere."""
    data = await state.get_data()
    data.pop(ADDITION, None)
    await state.set_data(data)


COMMANDS = {"add": Deed(command)}
DEEDS = {"add-info": Deed(start), "add-done": Deed(done)}
ANSWERS = {str(Adding.words.state): Deed(more)}
