"""回避申报: an appraiser says of every target whether anything stands between them, and signs it."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from domain.campaigns.appraiser import AppraiserStatus, Relation
from domain.errors import CaseworkError
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import FORM, leave
from handlers.form import form_of
from handlers.tables import Deed
from handlers.talk import Talk
from services.campaigns.appraising.declaring import declare, mine, to_declare
from storage.places import Unit

WHO = Role.APPRAISER


async def start(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """The first target; whoever has nothing to do with any of them says so at once."""
    its, units = await desk.do(to_declare, person=person, appraiser_id=button.id, version=button.v)
    form: dict[str, Any] = {"id": its.id, "v": its.version, "relations": {}}
    await state.update_data({FORM: form})
    await go_on(talk, form, units)


async def of_campaign(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:  # noqa: E501
    """The same from the campaign's card, which names the campaign."""
    its = await desk.do(mine, person=person, campaign_id=button.id)
    if its is None:
        return await talk.say("declare-none", MENU)
    await start(query, button.model_copy(update={"id": its.id, "v": its.version}), talk, desk, person, state)


async def go_on(talk: Talk, form: dict[str, Any], units: list[Unit]) -> None:
    """The next target, or everything shown back."""
    id, version, said = form["id"], form["v"], form["relations"]
    coming = next((one for one in units if str(one.id) not in said), None)
    if coming is None:
        lines = [talk.texts("relation-with", unit=one.name, relation=talk.texts(f"relation-{said[str(one.id)]}"))
                 for one in units]  # fmt: skip
        sign = Offer("button-declare-sign", "declare-sign", id, version)
        return await talk.say(
            "declare-check", sign, Offer("button-declare-anew", "declare-start", id, version), CANCEL, list=lines
        )
    offers = [Offer(f"button-relation-{one}", "declare-one", id, version, f"{coming.id}.{one}") for one in Relation]
    if not said:
        offers.append(Offer("button-relation-no-one", "declare-all", id, version))
    count = {"n": str(len(said) + 1), "total": str(len(units))}
    await talk.say("declare-ask", *offers, CANCEL, unit=coming.name, **count)


async def one_said(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """What stands between the appraiser and this target."""
    form = await form_of(state, button.id, "relations")
    unit_id, _, relation = button.x.partition(".")
    if relation not in set(Relation):
        raise CaseworkError("error-press-please")
    _, units = await desk.do(to_declare, person=person, appraiser_id=button.id, version=button.v)
    form["relations"] = {**form["relations"], unit_id: relation}
    await state.update_data({FORM: form})
    await go_on(talk, form, units)


async def none_at_all(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Nothing with any of them; it is still shown back and signed."""
    form = await form_of(state, button.id, "relations")
    _, units = await desk.do(to_declare, person=person, appraiser_id=button.id, version=button.v)
    form["relations"] = {str(one.id): str(Relation.NONE) for one in units}
    await state.update_data({FORM: form})
    await go_on(talk, form, units)


async def sign(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Declared; with a conflict the organiser looks for somebody else."""
    form = await form_of(state, button.id, "relations")
    relations = {int(unit_id): relation for unit_id, relation in form["relations"].items()}
    done = await desk.do(declare, person=person, appraiser_id=button.id, version=button.v, relations=relations)
    await leave(state)
    if done.conflict:
        again = Offer("button-declare-anew", "declare-start", button.id)
        return await talk.say("declare-refused", again, MENU, unit=done.conflict)
    free = done.appraiser.status == AppraiserStatus.DECLARED
    await talk.say("declare-done" if free else "declare-done-conflict", MENU)


DEEDS = {
    "declare": Deed(of_campaign, WHO),
    "declare-start": Deed(start, WHO),
    "declare-one": Deed(one_said, WHO),
    "declare-all": Deed(none_at_all, WHO),
    "declare-sign": Deed(sign, WHO),
}
