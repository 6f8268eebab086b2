"""Before an opinion is sent: one very like it is there already. Joined, added to, or sent all the same."""

from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from domain.errors import CaseworkError
from domain.notice import Say
from domain.opinions.matter import short
from domain.person import Person
from handlers.buttons import MENU, Button, Offer
from handlers.citizens.draft import Draft, Telling, as_written, drop, keep, the_draft
from handlers.desk import Desk
from handlers.tables import Deed
from handlers.talk import Talk
from services.citizens import adding, similar
from services.citizens.intake import join
from services.citizens.opinion_state import next_of

# In a draft: its author has seen what is like it and wants it sent by itself.
ALONE = "alone"
# In a draft: the one matter that was shown as like it; no other one is looked at or joined.
SHOWN = "shown"
SEPARATE = Offer("button-separate", "similar-alone")


async def similar_is_shown(talk: Talk, desk: Desk, state: FSMContext, person: Person, draft: Draft) -> bool:
    """Show the earlier matter most like this draft, and what can be done; False when there is none, or it was shown."""
    if draft.get(ALONE):
        return False
    found = await desk.do(similar.earlier, person=person, draft=as_written(draft))
    if found is None:
        return False
    await keep(state, draft | {SHOWN: found.id}, Telling.confirm)
    match found.how:
        case "closed":
            news = Offer("button-new-facts", "similar-add", found.id)
            other = Offer("button-not-the-same", "similar-alone")
            await talk.say("resubmitted-closed", news, other, MENU, **found.facts)
        case "own" | "joined":
            add = Offer("button-add-to-it", "similar-add", found.id)
            sentence = "joined-already" if found.how == "joined" else "similar-own"
            await talk.say(sentence, add, SEPARATE, MENU, **found.facts)
        case _:
            await talk.say("similar-found", *_choices(found.id), **found.facts)
    return True


async def the_shown(state: FSMContext, button: Button) -> Draft:
    """The draft this matter was shown for. Raises error-form-gone for any other matter, and as `the_draft` does."""
    draft = await the_draft(state)
    if draft.get(SHOWN) != button.id:
        raise CaseworkError("error-form-gone")
    return draft


async def see(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, state: FSMContext) -> None:
    """看看那一件: since when, and what comes next; nobody's words."""
    await the_shown(state, button)
    facts = await desk.do(similar.details, opinion_id=button.id)
    await talk.say("similar-details", *_choices(button.id)[:2], MENU, **facts)


async def join_it(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, state: FSMContext, person: Person
) -> None:
    """我也有这问题: one's own words go with it, under one's own number."""
    draft = await the_shown(state, button)
    joined = await desk.do(join, person=person, draft=as_written(draft), master_id=button.id)
    await drop(state, joined.opinion.number)
    back = Say("found-again-by", {"code": joined.code}) if joined.code else Say("found-again")
    await talk.say(
        "joined",
        Offer("button-progress", "opinion-open", joined.opinion.id),
        Offer("button-add-info", "add-info", joined.opinion.id),
        Offer("button-leave-joined", "withdraw-ask", joined.opinion.id),
        number=joined.master.number,
        own=joined.opinion.number,
        count=str(joined.count),
        text=short(draft["text"]) if draft["text"] else Say("words-none"),
        next=await desk.do(next_of, joined.opinion),
        back=back,
    )


async def alone(query: CallbackQuery, talk: Talk, state: FSMContext) -> None:
    """单独反映: it is sent by itself after one more look."""
    draft = await the_draft(state)
    await keep(state, draft | {ALONE: True}, Telling.confirm)
    send, discard = Offer("button-send", "opinion-send"), Offer("button-discard", "opinion-discard")
    await talk.say("similar-alone", send, Offer("button-change", "opinion-change"), discard)


async def add_to_it(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, state: FSMContext, person: Person
) -> None:
    """补充 or 有新情况: what was written goes to the opinion that is there; what is over needs something new."""
    draft = as_written(await the_draft(state))
    added = await desk.do(adding.add, person=person, opinion_id=button.id, text=draft.text, files=draft.files)
    for words in draft.rest:
        await desk.do(adding.add, person=person, opinion_id=button.id, text=words)
    await drop(state, added.opinion.number)
    await say_added(talk, added)


async def say_added(talk: Talk, added: adding.Added) -> None:
    """Where it went, and the date that stands."""
    progress = Offer("button-progress", "opinion-open", added.opinion.id)
    facts = {"number": added.opinion.number, "handler": added.handler, "due": added.due}
    sentence = "add-info-again" if added.again else "add-info-saved" if added.due else "add-info-saved-plain"
    await talk.say(sentence, progress, MENU, **facts)


def _choices(id: int) -> tuple[Offer, ...]:
    return (
        Offer("button-join", "similar-join", id),
        SEPARATE,
        Offer("button-see-similar", "similar-see", id),
    )


DEEDS = {
    "similar-join": Deed(join_it),
    "similar-alone": Deed(alone),
    "similar-see": Deed(see),
    "similar-add": Deed(add_to_it),
}
