"""Leaving a dialogue without losing what somebody had begun to write."""

from aiogram.fsm.context import FSMContext

# A citizen's unfinished opinion, a deputy's unfinished suggestions, the form an officer filled in last: they survive
# every other dialogue. Whether a form can still be sent, the version of its case tells.
DRAFT = "draft"
WRITINGS = "writings"
FORM = "form"
KEPT = (DRAFT, WRITINGS, FORM)


async def leave(state: FSMContext) -> None:
    """End the dialogue and forget its data, but never what is half written."""
    data = await state.get_data()
    await state.set_state(None)
    await state.set_data({name: data[name] for name in KEPT if data.get(name)})
