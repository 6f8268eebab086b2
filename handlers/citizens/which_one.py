"""Plain words of somebody with several matters on their way: to which of them do they belong? Or is it a new one?"""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.cases import Opinion
from domain.notice import Say
from domain.opinions.matter import short
from domain.person import Person
from handlers.buttons import CANCEL, Button, Offer
from handlers.citizens.adding import addition_of, forget, remember, say_kept
from handlers.citizens.draft import Draft, add, new_draft
from handlers.citizens.preview import said_so_far
from handlers.desk import Desk
from handlers.dialogues import CURRENT, PENDING
from handlers.parts import part_of
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.citizens.opinion_state import open_matters
from services.today import today

NEW_ONE = Offer("button-new-matter", "matter-new")


class Which(StatesGroup):
    """We are waiting to hear to which matter words belong."""

    one = State()


async def belongs_elsewhere(talk: Talk, desk: Desk, person: Person, state: FSMContext, draft: Draft) -> bool:
    """Whether these words may belong to a matter on its way: then it is asked, or the current one takes them.

    One open matter alone is no question: whoever simply writes has something new, unless something was asked of them.
    """
    matters = await desk.do(open_matters, person=person)
    current = await _current(desk, state, matters)
    if current is not None:
        await _take(talk, desk, state, current, draft)
        return True
    if len(matters) < 2 and not any(opinion.status == "need_info" for opinion, _ in matters):
        return False
    await state.update_data({PENDING: draft})
    await state.set_state(Which.one)
    await _ask(talk, matters, draft, 0)
    return True


async def more(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext, account_id: int) -> None:
    """Still more words before it is clear where they belong: kept together."""
    part = part_of(message)
    if part is None:
        return await talk.say("error-sticker", CANCEL)
    draft = await _pending(desk, state)
    await add(draft, part, message, desk, account_id)
    await state.update_data({PENDING: draft})
    await _ask(talk, await desk.do(open_matters, person=person), draft, 0)


async def page(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Another page of the matters."""
    await _ask(talk, await desk.do(open_matters, person=person), await _pending(desk, state), button.n)


async def choose(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """This one: it is talked about from now on."""
    matters = await desk.do(open_matters, person=person)
    opinion = next((one for one, _ in matters if one.id == button.id), None)
    draft = await _pending(desk, state)
    if opinion is None:
        return await _ask(talk, matters, draft, 0)
    await _drop(state)
    await _take(talk, desk, state, opinion, draft)


async def other(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """换一件: what was said belongs elsewhere."""
    draft = await addition_of(state) or await _pending(desk, state)
    await forget(state)
    data = await state.get_data()
    data.pop(CURRENT, None)
    await state.set_data({**data, PENDING: {name: value for name, value in draft.items() if name != "id"}})
    await state.set_state(Which.one)
    await _ask(talk, await desk.do(open_matters, person=person), draft, 0)


async def taken_back(desk: Desk, state: FSMContext) -> Draft:
    """The words, as the draft of a matter of their own."""
    draft = await _pending(desk, state)
    await _drop(state)
    return draft


async def _take(talk: Talk, desk: Desk, state: FSMContext, opinion: Opinion, draft: Draft) -> None:
    """Put the words to what is being added to this opinion, and say which it is."""
    kept = await addition_of(state)
    if kept and kept["id"] == opinion.id:
        draft = draft | {
            "text": "\n".join(filter(None, (kept["text"], draft["text"]))),
            "files": kept["files"] + draft["files"],
            "parts": kept["parts"] + draft["parts"],
        }
    await say_kept(talk, opinion, await remember(desk, state, opinion, draft))


async def _ask(talk: Talk, matters: list[tuple[Opinion, Say]], draft: Draft, page: int) -> None:
    shown = matters[page * A_PAGE : (page + 1) * A_PAGE]
    lines = [
        (
            talk.texts("my-opinion-line", number=one.number, title=one.title, state=state),
            Offer("", "matter-this", one.id),
        )
        for one, state in shown
    ]
    words = short(draft["text"], 60) if draft["text"] else said_so_far(talk, draft)
    await talk.page("which-matter", lines, do="matter-page", page=page, total=len(matters), text=words, also=(NEW_ONE,))


async def _current(desk: Desk, state: FSMContext, matters: list[tuple[Opinion, Say]]) -> Opinion | None:
    """The matter talked about today, while it is open."""
    kept: dict[str, Any] = (await state.get_data()).get(CURRENT) or {}
    if kept.get("day") != (await desk.do(today)).isoformat():
        return None
    return next((one for one, _ in matters if one.id == kept["id"] and len(matters) > 1), None)


async def _pending(desk: Desk, state: FSMContext) -> Draft:
    kept: Draft | None = (await state.get_data()).get(PENDING)
    return kept or new_draft(await desk.do(today))


async def _drop(state: FSMContext) -> None:
    data = await state.get_data()
    data.pop(PENDING, None)
    await state.set_data(data)
    await state.set_state(None)


DEEDS = {"matter-this": Deed(choose), "matter-page": Deed(page), "matter-other": Deed(other)}
ANSWERS = {str(Which.one.state): Deed(more)}
