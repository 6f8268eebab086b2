"""Leaving a dialogue without losing what somebody had begun to write."""

from aiogram.fsm.context import FSMContext

# A citizen's unfinished opinion, a deputy's unfinished suggestions, the form an officer filled in last: they survive
# every other dialogue. Whether a form can still be sent, the version of its case tells.
DRAFT = "draft"
WRITINGS = "writings"
FORM = "form"
# What somebody is adding to an opinion on its way; the opinion they talk about today; words nobody knows yet where they
# belong; the district of the poster they came from.
ADDITION = "addition"
CURRENT = "current"
PENDING = "pending"
DISTRICT = "district"
# What an officer is writing down for somebody who came or rang.
REGISTERING = "registering"
# The six fixed items as far as they were typed, by assignment: they survive the forms filled in between.
PLANS = "plans"
KEPT = (DRAFT, WRITINGS, FORM, ADDITION, CURRENT, PENDING, DISTRICT, REGISTERING, PLANS)


async def leave(state: FSMContext) -> None:
    """End the dialogue and forget its data, but never what is half written."""
    data = await state.get_data()
    await state.set_state(None)
    await state.set_data({name: data[name] for name in KEPT if data.get(name)})
