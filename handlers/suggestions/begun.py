"""What a deputy has begun to write: it waits in the dialogue, opinion by opinion, until it is a suggestion.

What grew out of no opinion waits there once, under 0 (services/suggestions/drafting.py: OWN).
"""

from dataclasses import asdict

from aiogram.fsm.context import FSMContext

from domain.errors import AlreadyDone
from handlers.dialogues import WRITINGS
from services.suggestions.drafting import Draft

# The opinion whose suggestion is being written now.
WRITING = "writing"


async def unfinished(state: FSMContext) -> dict[int, Draft]:
    """Everything begun in which at least one part has been written, by opinion."""
    kept = (await state.get_data()).get(WRITINGS, {})
    drafts = [Draft(**fields) for fields in kept.values()]
    return {draft.opinion_id: draft for draft in drafts if any(draft.text().values())}


async def current(state: FSMContext, opinion_id: int | None = None) -> Draft:
    """What is being written now, or what a button belongs to. Raises AlreadyDone when it has become a suggestion."""
    data = await state.get_data()
    which = data.get(WRITING) if opinion_id is None else opinion_id
    fields = data.get(WRITINGS, {}).get(str(which))
    if fields is None:
        raise AlreadyDone()
    return Draft(**fields)


async def keep(state: FSMContext, draft: Draft) -> None:
    """Remember a draft and go on with it."""
    kept = (await state.get_data()).get(WRITINGS, {})
    await state.update_data({WRITING: draft.opinion_id, WRITINGS: kept | {str(draft.opinion_id): asdict(draft)}})


async def forget(state: FSMContext, opinion_id: int) -> None:
    """The draft has become a suggestion."""
    kept = (await state.get_data()).get(WRITINGS, {})
    await state.update_data({WRITINGS: {name: fields for name, fields in kept.items() if name != str(opinion_id)}})
