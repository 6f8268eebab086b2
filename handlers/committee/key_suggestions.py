"""重点督办件: the list, the card, the full text, the record; for the office, the chairs and the committees."""

from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from domain.committee.key_suggestion import KeyAction as A
from domain.person import Person
from domain.roles import Role
from handlers.buttons import MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.replies.letter import show_letters
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.committee.supervising import KeySheet, key_sheet, listed, overdue, records, to_read

READERS = (Role.CHAIR, Role.COMMITTEE, Role.OFFICE, Role.GOV_OFFICE)
# What may be done from the card, and from its second page, as the lifecycle table says it.
STEPS = {A.SUPERVISE: ("button-supervise", "supervise-start"), A.PLAN_HEARING: ("button-hearing", "key-hearing")}
MORE_STEPS = {
    A.REPORT: (("button-key-report", "key-report"),),
    A.CHANGE: (("button-key-chair", "key-chair-ask"), ("button-key-committee", "key-committee-ask")),
    A.END: (("button-key-end", "key-end"),),
    A.WITHDRAW: (("button-key-withdraw", "key-withdraw"),),
}


async def show_list(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """The key suggestions of this person's desk; each line opens the card."""
    await leave(state)
    found, total = await desk.do(listed, person=person, limit=A_PAGE, offset=button.n * A_PAGE)
    new = [Offer("button-key-new", "key-new")] if person.holds(Role.OFFICE) else []
    if not total:
        return await talk.say("key-list-empty", *new, MENU)
    also = (*new, Offer("button-key-late", "key-late"))[: 2 if total <= A_PAGE else 1]
    await talk.page("key-list", _lines(talk, found), do="key-list", page=button.n, total=total, also=also)


async def show_late(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Those in which a reply or a hearing is late."""
    found = await desk.do(overdue, person=person)
    if not found:
        return await talk.say("key-late-none", Offer("button-key-list", "key-list"), MENU)
    shown = found[button.n * A_PAGE : (button.n + 1) * A_PAGE]
    await talk.page("key-late-list", _lines(talk, shown), do="key-late", page=button.n, total=len(found))


def _lines(talk: Talk, found: list[KeySheet]) -> list[tuple[str, Offer]]:
    return [(talk.texts("key-line", **one.facts), Offer("button-open", "key-open", one.key.id)) for one in found]


async def open_card(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """One key suggestion: who supervises, why, what has been done, what can be done."""
    await leave(state)
    await show_card(talk, await desk.do(key_sheet, person=person, key_id=button.id))


async def show_card(talk: Talk, its: KeySheet) -> None:
    """The card with the buttons of the lifecycle table."""
    id, version = its.key.id, its.key.version
    steps = [Offer(*STEPS[A(one)], id, version) for one in its.open_to if one in STEPS]
    more = [Offer("button-more", "key-more", id)] if any(one in MORE_STEPS for one in its.open_to) else []
    read = (Offer("button-read-all", "key-read", id), Offer("button-key-records", "key-records", id))
    await talk.say("key-card", *steps, *read, *more, MENU, **its.facts)


async def show_more(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The second page of the card."""
    its = await desk.do(key_sheet, person=person, key_id=button.id)
    id, version = its.key.id, its.key.version
    steps = [Offer(*pair, id, version) for one in its.open_to if one in MORE_STEPS for pair in MORE_STEPS[A(one)]]
    poll = [Offer("button-poll-this", "poll-about", its.key.suggestion_id)] if person.holds(Role.OFFICE) else []
    await talk.say("key-more", *poll, *steps, **its.facts)


async def read_all(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The suggestion in full and every letter of reply, then the card again."""
    suggestion, letters = await desk.do(to_read, person=person, key_id=button.id)
    text = {"title": suggestion.title, "facts": suggestion.facts, "proposal": suggestion.proposal}
    await talk.show(talk.texts("sheet-text" if suggestion.proposal else "sheet-text-confidential", **text))
    await show_letters(talk, letters)
    await show_card(talk, await desk.do(key_sheet, person=person, key_id=button.id))


async def show_records(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """What was found, asked and reported, in the order it happened; then the card again."""
    found = await desk.do(records, person=person, key_id=button.id)
    its = await desk.do(key_sheet, person=person, key_id=button.id)
    lines = [talk.texts(one.text_id, **one.facts) for one in found] or [talk.texts("supervise-none")]
    await talk.say("key-records", list=lines, **its.facts)
    await show_card(talk, its)


DEEDS = {
    "key-list": Deed(show_list, speaks=READERS),
    "key-late": Deed(show_late, speaks=READERS),
    "key-open": Deed(open_card, speaks=READERS),
    "key-more": Deed(show_more, speaks=READERS),
    "key-read": Deed(read_all, speaks=READERS),
    "key-records": Deed(show_records, speaks=READERS),
}
