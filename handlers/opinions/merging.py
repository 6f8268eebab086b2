"""The station puts opinions about one matter together: it sees what is alike, reads both, and decides."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.cases import Opinion
from domain.notice import Kind
from domain.opinions.matter import short
from domain.person import Person
from domain.roles import UNIT_ROLES, Role
from handlers.buttons import MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import words_of
from handlers.opening import OPENS
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from handlers.words import case_number
from services.opinions import merging


class Merging(StatesGroup):
    """The station is asked with which opinion another one goes together."""

    which = State()


async def propose(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """并入: what this opinion could be put to, the most alike first; the same words of many all at once."""
    found = await desk.do(merging.proposal, person=person, opinion_id=button.id)
    id, version = found.opinion.id, found.opinion.version
    await state.set_state(Merging.which)
    await state.update_data(merge={"id": id, "v": version})
    together = (Offer("button-look-together", "merge-look-all", id),) if found.same else ()
    back = Offer("button-open-again", "screen-open", id)
    if not found.twins:
        return await talk.say("merge-none", *together, back, MENU, number=found.opinion.number)
    shown = found.twins[button.n * A_PAGE : (button.n + 1) * A_PAGE]
    lines = [_twin(talk, found.opinion, twin) for twin in shown]
    await talk.page(
        "merge-list",
        lines,
        do="merge-open",
        page=button.n,
        total=len(found.twins),
        id=id,
        v=version,
        also=together,
        number=found.opinion.number,
    )


def _twin(talk: Talk, opinion: Opinion, twin: merging.Twin) -> tuple[str, Offer]:
    line = talk.texts("merge-line", **twin.facts | {"count": str(twin.count)})
    return line, Offer("", "merge-check", opinion.id, opinion.version, str(twin.opinion.id))


async def named(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """A number typed instead, whole or its serial alone: the measure has not found it, the officer has."""
    about, words = (await state.get_data())["merge"], words_of(message)
    number = case_number(words) or "".join(sign for sign in words if sign.isdecimal())[:8].zfill(4)
    master = await desk.do(merging.twin_named, person=person, opinion_id=about["id"], number=number)
    await _check(talk, desk, person, about["id"], about["v"], master.id)


async def check(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Both in their authors' words, side by side, before anything is done."""
    await _check(talk, desk, person, button.id, button.v, button.n)


async def merge(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """并入: done; the author is told, and can say that it is something else."""
    merged, master = await desk.do(
        merging.merge, person=person, opinion_id=button.id, version=button.v, master_id=button.n
    )
    await leave(state)
    count = await desk.do(merging.count_behind, master)
    following = Offer("button-next", "screen-next", merged.id)
    await talk.say(
        "merge-done",
        Offer("button-open", "screen-open", master.id),
        following,
        MENU,
        number=merged.number,
        master=master.number,
        count=str(count),
    )


async def look_at_all(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The same words of many: every one of them is shown before they are put together."""
    found = await desk.do(merging.same_ones, person=person, opinion_id=button.id)
    first = found[0]
    await talk.show(talk.texts("screening-card-text", text=first.text))
    lines = [talk.texts("merge-all-line", number=one.number, text=short(one.text, 60)) for one in found[1:]]
    await talk.show("\n".join(lines))
    await talk.say(
        "merge-all-check",
        Offer("button-merge-all", "merge-all", first.id, x=str(found[-1].id)),
        Offer("button-open", "screen-open", first.id),
        MENU,
        count=str(len(found)),
        master=first.number,
    )


async def merge_all(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """全部合并: one press for all that were looked at."""
    first, count = await desk.do(merging.merge_all, person=person, opinion_id=button.id, last_seen=button.n)
    open_it = Offer("button-open", "screen-open", first.id)
    await talk.say("merge-all-done", open_it, MENU, master=first.number, count=str(count), people=str(count + 1))


async def offer_voices(talk: Talk, desk: Desk, opinion: Opinion) -> None:
    """Where others stand behind a matter, too: how many, and a button for what each of them wrote."""
    count = await desk.do(merging.count_behind, opinion)
    if count > 1:
        await talk.say("voices-offer", Offer("button-voices", "voices", opinion.id), count=str(count))


async def read_voices(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """大家的原话: what each of those behind a matter wrote and added."""
    part, voices = await desk.do(merging.voices, person=person, opinion_id=button.id)
    for voice in voices:
        await talk.show(talk.texts("voice-text", **voice.facts | {"text": voice.text}))
        for words in voice.added:
            await talk.show(talk.texts("voice-added", **voice.facts | {"text": words}))
    back = Offer("button-open-again", OPENS[Kind.OPINION, part], button.id)
    await talk.say("voices-shown", back, MENU, count=str(len(voices)))


async def _check(talk: Talk, desk: Desk, person: Person, opinion_id: int, version: int, master_id: int) -> None:
    one, other = await desk.do(merging.pair, person=person, opinion_id=opinion_id, master_id=master_id)
    for opinion in (one, other):
        await talk.show(talk.texts("merge-words", number=opinion.number, text=opinion.text))
    await talk.say(
        "merge-check",
        Offer("button-yes-merge", "merge", opinion_id, version, str(master_id)),
        Offer("button-other-one", "merge-open", opinion_id),
        Offer("button-open-again", "screen-open", opinion_id),
        number=one.number,
        master=other.number,
    )


STATION = Role.STATION
DEEDS = {
    "merge-open": Deed(propose, STATION),
    "merge-check": Deed(check, STATION),
    "merge": Deed(merge, STATION),
    "merge-look-all": Deed(look_at_all, STATION),
    "merge-all": Deed(merge_all, STATION),
    "voices": Deed(read_voices, speaks=(STATION, Role.DEPUTY, *UNIT_ROLES)),
}
ANSWERS = {str(Merging.which.state): Deed(named, STATION, case=True)}
