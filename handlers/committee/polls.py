"""满意度测评 as the office runs it: planned, the list frozen, begun, closed, counted, announced, followed up."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.committee.poll import FollowUp, PollStatus
from domain.committee.poll import PollAction as A
from domain.notice import CaseRef, Kind
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.office.export import send
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.committee import counting_votes, polling
from services.committee.exporting_polls import COLUMNS, results
from services.committee.polls import PollSheet, called, is_about_suggestion, listed, names_of, open_poll, poll_sheet

# What the office may do with a poll, as the lifecycle table says it.
STEPS = {
    A.OPEN: ("button-poll-open", "poll-open-voting"),
    A.BEGIN: ("button-poll-begin", "poll-begin"),
    A.MARK_PRESENT: ("button-poll-present", "poll-absent"),
    A.ISSUE_PAPER: ("button-poll-paper", "poll-paper"),
    A.CLOSE: ("button-poll-close", "poll-close-ask"),
    A.ENTER_PAPERS: ("button-poll-papers", "poll-papers"),
    A.COUNT: ("button-poll-count", "poll-count"),
    A.ANNOUNCE: ("button-poll-announce", "poll-announce-ask"),
    A.FOLLOW_UP: ("button-poll-follow-up", "poll-follow-up"),
    A.END_FOLLOW_UP: ("button-poll-end", "poll-end"),
    A.CALL_OFF: ("button-poll-call-off", "poll-call-off"),
}
DONE = {"poll-open-voting": polling.open_voting, "poll-begin": polling.begin, "poll-close": polling.close}
ASKING = (PollStatus.OPENED, PollStatus.VOTING)
# Whom the result is announced to besides the members.
ALSO = {
    "button-tell-all": "unit.deputy",
    "button-tell-unit": "unit",
    "button-tell-deputy": "deputy",
    "button-tell-members": "",
}
ASKS = {"poll-end": "vote-end-ask", "poll-call-off": "vote-call-off-ask", "poll-papers": "vote-papers-ask"}


class Polling(StatesGroup):
    """What we are waiting for from the office."""

    about = State()
    words = State()
    follow_up = State()


async def show_list(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Every poll of this person's desk, the newest first; the office plans another one."""
    await leave(state)
    found, total = await desk.do(listed, person=person, limit=A_PAGE, offset=button.n * A_PAGE)
    office = (Offer("button-poll-new", "poll-new"), Offer("button-poll-export", "poll-export"))
    also = office if person.holds(Role.OFFICE) else ()
    if not total:
        return await talk.say("vote-list-empty", *also, MENU)
    opens = "poll-see" if person.holds(Role.OFFICE) else "vote-open"
    lines = [(talk.texts("vote-line", **one.facts), Offer("", opens, one.poll.id)) for one in found]
    await talk.page("vote-list", lines, do="polls", page=button.n, total=total, also=also)


async def ask_about(query: CallbackQuery, button: Button, talk: Talk, state: FSMContext) -> None:
    """What is judged: a report, an item of work, in words."""
    await open_form(state, Polling.about, id=0, poll_about=True)
    await talk.say("vote-about-ask", CANCEL)


async def named(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Planned."""
    await form_of(state, has="poll_about")
    poll = await desk.do(open_poll, person=person, subject=None, about=words_of(message, 200))
    await leave(state)
    await show_poll(talk, await desk.do(poll_sheet, person=person, poll_id=poll.id))


async def about_suggestion(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """A poll on how a suggestion was handled."""
    subject = CaseRef(Kind.SUGGESTION, button.id)
    poll = await desk.do(open_poll, person=person, subject=subject, about=await desk.do(called, subject))
    await show_poll(talk, await desk.do(poll_sheet, person=person, poll_id=poll.id))


async def open_card(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """One poll, and what can be done with it."""
    await leave(state)
    await show_poll(talk, await desk.do(poll_sheet, person=person, poll_id=button.id))


async def show_poll(talk: Talk, its: PollSheet) -> None:
    """The card with the buttons of the lifecycle table; numbers once it is counted."""
    # every ballot and every arrival moves the poll on: while people come and vote a card does not grow old
    id, version = its.poll.id, 0 if its.poll.status in ASKING else its.poll.version
    steps = [Offer(*STEPS[A(one)], id, version) for one in its.open_to if one in STEPS]
    again = [Offer("button-poll-again", "poll-again", id)] if its.poll.status in (PollStatus.VOID,) else []
    sentence = "vote-card-counted" if "ballots" in its.facts else "vote-card"
    await talk.say(sentence, *steps[:5], *again, MENU, **its.facts)


async def go_on(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The next step: the list is frozen, the voting begins, or it is over."""
    await desk.do(DONE[button.do], person=person, poll_id=button.id, version=button.v)
    await show_poll(talk, await desk.do(poll_sheet, person=person, poll_id=button.id))


async def ask_close(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Sure? Nobody can vote after that."""
    its = await desk.do(poll_sheet, person=person, poll_id=button.id, version=button.v)
    yes = Offer("button-poll-close", "poll-close", button.id, button.v)
    await talk.say("vote-close-ask", yes, Offer("button-no-keep", "poll-see", button.id), **its.facts)


async def which_member(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Who is here without a telephone, or takes a ballot on paper?"""
    its = await desk.do(poll_sheet, person=person, poll_id=button.id, version=button.v)
    paper = button.do == "poll-paper"
    every = await desk.do(names_of, its.poll, present=False)
    every += await desk.do(names_of, its.poll, present=True) if paper else []
    if not every:
        return await talk.say("vote-nobody-left", Offer("button-back", "poll-see", button.id))
    does = "poll-paper-to" if paper else "poll-here"
    shown = every[button.n * A_PAGE : (button.n + 1) * A_PAGE]
    lines = [(name, Offer("", does, button.id, button.v, str(one))) for one, name in shown]
    page: dict[str, Any] = {"page": button.n, "total": len(every), "id": button.id, "v": button.v}
    await talk.page("vote-who-paper" if paper else "vote-who-here", lines, do=button.do, **page)


async def mark(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Signed in, or given a ballot on paper; then the card again."""
    deed = polling.issue_paper if button.do == "poll-paper-to" else polling.mark_present
    await desk.do(deed, person=person, poll_id=button.id, version=button.v, member_id=button.n)
    await show_poll(talk, await desk.do(poll_sheet, person=person, poll_id=button.id))


async def count(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The urn is emptied: every number, the rule, and what came of it."""
    await desk.do(counting_votes.count, person=person, poll_id=button.id, version=button.v)
    await show_poll(talk, await desk.do(poll_sheet, person=person, poll_id=button.id))


async def ask_whom(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """All members hear it; who else? Where there is nothing to announce yet, the poll as it stands."""
    its = await desk.do(poll_sheet, person=person, poll_id=button.id, version=button.v)
    if A.ANNOUNCE not in its.open_to:
        return await show_poll(talk, its)
    whole = await desk.do(is_about_suggestion, its.poll)
    offers = [
        Offer(label, "poll-announce", button.id, button.v, also) for label, also in ALSO.items() if whole or not also
    ]
    await talk.say("vote-announce-ask", *offers, CANCEL, **its.facts)


async def announce(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Announced on the spot."""
    also = frozenset(button.x.split(".")) & set(counting_votes.TOLD)
    await desk.do(counting_votes.announce, person=person, poll_id=button.id, version=button.v, also=also)
    await talk.say("vote-announced")
    await show_poll(talk, await desk.do(poll_sheet, person=person, poll_id=button.id))


async def which_follow_up(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """What did people decide?"""
    its = await desk.do(poll_sheet, person=person, poll_id=button.id, version=button.v)
    offers = [Offer(f"follow-up-{one}", "poll-follow-up-why", button.id, button.v, one) for one in FollowUp]
    await talk.say("vote-follow-up-ask", *offers, CANCEL, **its.facts)


async def ask_why(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Who decided it, and why?"""
    await desk.do(poll_sheet, person=person, poll_id=button.id, version=button.v)
    await open_form(state, Polling.follow_up, id=button.id, v=button.v, follows=button.x)
    await talk.say("vote-follow-up-why", CANCEL)


async def followed(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Written down with the name; a second poll can be planned at once."""
    form, words = await form_of(state, has="follows"), words_of(message)
    where: dict[str, Any] = {"person": person, "poll_id": form["id"], "version": form["v"]}
    await desk.do(counting_votes.follow_up, **where, kind=form["follows"], reason=words)
    await leave(state)
    again = [Offer("button-poll-again", "poll-again", form["id"])] if form["follows"] == FollowUp.RE_POLL else []
    export = [Offer("button-poll-export", "poll-export")] if form["follows"] == FollowUp.ASSESSMENT else []
    await talk.say("vote-followed", *again, *export, Offer("button-open", "poll-see", form["id"]), MENU)


async def again(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The same question once more, as a poll of its own."""
    its = await desk.do(poll_sheet, person=person, poll_id=button.id)
    poll = await desk.do(open_poll, person=person, subject=its.poll.subject, about=its.poll.about, repeats=its.poll)
    await show_poll(talk, await desk.do(poll_sheet, person=person, poll_id=poll.id))


async def ask(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Why is it called off, what came of it, how many of each on paper?"""
    its = await desk.do(poll_sheet, person=person, poll_id=button.id, version=button.v)
    await open_form(state, Polling.words, id=button.id, v=button.v, poll_does=button.do)
    await talk.say(ASKS[button.do], CANCEL, **its.facts)


async def typed(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Done, with these words or numbers."""
    form, words = await form_of(state, has="poll_does"), words_of(message)
    where: dict[str, Any] = {"person": person, "poll_id": form["id"], "version": form["v"]}
    says = "vote-noted"
    if form["poll_does"] == "poll-papers":
        _, agreed = await desk.do(counting_votes.papers_typed, **where, text=words)
        says = "vote-papers-agree" if agreed else "vote-papers-kept"
    elif form["poll_does"] == "poll-call-off":
        await desk.do(polling.call_off, **where, reason=words)
    else:
        await desk.do(counting_votes.end_follow_up, **where, outcome=words)
    await leave(state)
    await talk.say(says)
    await show_poll(talk, await desk.do(poll_sheet, person=person, poll_id=form["id"]))


async def take_along(query: CallbackQuery, talk: Talk, desk: Desk, person: Person, account_id: int) -> None:
    """Every announced result, in one file for the target assessment."""
    await send(talk, desk, account_id, ("polls", COLUMNS, await desk.do(results, person=person)))


OFFICE = Role.OFFICE
DEEDS = {
    "polls": Deed(show_list, speaks=(OFFICE, Role.COMMITTEE_MEMBER)),
    "poll-see": Deed(open_card, speaks=(OFFICE, Role.COMMITTEE_MEMBER)),
    "poll-new": Deed(ask_about, OFFICE),
    "poll-about": Deed(about_suggestion, OFFICE),
    **dict.fromkeys(DONE, Deed(go_on, OFFICE)),
    "poll-close-ask": Deed(ask_close, OFFICE),
    "poll-absent": Deed(which_member, OFFICE),
    "poll-paper": Deed(which_member, OFFICE),
    "poll-here": Deed(mark, OFFICE),
    "poll-paper-to": Deed(mark, OFFICE),
    "poll-count": Deed(count, OFFICE),
    "poll-announce-ask": Deed(ask_whom, OFFICE),
    "poll-announce": Deed(announce, OFFICE),
    "poll-follow-up": Deed(which_follow_up, OFFICE),
    "poll-follow-up-why": Deed(ask_why, OFFICE),
    "poll-again": Deed(again, OFFICE),
    "poll-export": Deed(take_along, OFFICE),
    **dict.fromkeys(ASKS, Deed(ask, OFFICE)),
}
ANSWERS = {
    str(Polling.about.state): Deed(named, OFFICE),
    str(Polling.words.state): Deed(typed, OFFICE),
    str(Polling.follow_up.state): Deed(followed, OFFICE),
}
