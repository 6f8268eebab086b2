"""What an officer is filling in, as the dialogue remembers it, and the words typed for it."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State
from aiogram.types import Message

from domain.errors import CaseworkError
from handlers.dialogues import FORM

A_PARAGRAPH = 600


async def open_form(state: FSMContext, step: State, **entries: Any) -> None:
    """Begin a form, or go on with its next step; entries are plain JSON and replace what was there."""
    await state.update_data({FORM: entries})
    await state.set_state(step)


async def form_of(state: FSMContext, id: int | None = None, has: str = "") -> dict[str, Any]:
    """The form being filled in. Raises error-form-gone when there is none, it belongs to another case than `id`, or it
    is another kind of form, without the entry `has` or before anything stands there. Buttons outlive their dialogue:
    for a press, `has` is an entry that no other dialogue writes."""
    form: dict[str, Any] | None = (await state.get_data()).get(FORM)
    if form is None or (id is not None and form.get("id") != id) or (has and form.get(has) is None):
        raise CaseworkError("error-form-gone")
    return form


def words_of(message: Message, longest: int = A_PARAGRAPH) -> str:
    """The words of a message. Raises a kind refusal for pictures, empty messages and more than `longest` letters."""
    words = (message.text or "").strip()
    if not words:
        raise CaseworkError("form-words-please")
    if len(words) > longest:
        raise CaseworkError("error-too-long-here", length=str(len(words)), limit=str(longest))
    return words
