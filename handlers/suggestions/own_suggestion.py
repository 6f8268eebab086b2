"""写建议: a suggestion about something the deputy has found out, without a citizen's opinion behind it."""

from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from domain.person import Person
from domain.roles import Role
from domain.suggestions.suggestion import Verified
from handlers.buttons import MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.suggestions.adopting import LATER, Adopting, go_on, steps_of
from handlers.suggestions.begun import keep, unfinished
from handlers.tables import Deed
from handlers.talk import Talk
from services.suggestions.drafting import OWN, Draft

WAYS = {
    Verified.ON_SITE: "button-seen-on-site",
    Verified.BY_PHONE: "button-by-phone",
    Verified.BY_UNIT: "button-by-unit",
}


async def start(query: CallbackQuery, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """How were the facts verified? Or go on with what was begun."""
    await leave(state)
    begun = (await unfinished(state)).get(OWN)
    if begun is not None:
        await talk.show(talk.texts("adopt-so-far", **begun.text()))
        await state.set_state(Adopting.text)
        return await go_on(talk, desk, person, state, begun)
    offers = [Offer(label, "own-verified", x=way) for way, label in WAYS.items()]
    await talk.say("own-suggestion-verified", *offers, MENU)


async def verified(query: CallbackQuery, button: Button, talk: Talk, state: FSMContext) -> None:
    """How: now the three parts. From an older message nothing that was written is lost."""
    begun = (await unfinished(state)).get(OWN)
    way = button.x if button.x in tuple(Verified) else Verified.ON_SITE
    await keep(state, begun.having({"verified": way}) if begun else Draft(OWN, 0, way))
    await state.set_state(Adopting.text)
    await talk.say("adopt-write-all", steps_of(OWN), LATER)


DEEDS = {"own-suggestion": Deed(start, Role.DEPUTY), "own-verified": Deed(verified, Role.DEPUTY)}
