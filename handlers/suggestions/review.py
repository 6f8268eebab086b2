"""The office's desk: what waits, one suggestion's card, its full text, registering it."""

from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from domain.access import OFFICES, reads_text_of
from domain.cases import Suggestion
from domain.person import Person
from domain.roles import Role
from domain.suggestions.suggestion import SuggestionAction as A
from domain.suggestions.suggestion import SuggestionStatus as S
from handlers.buttons import MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.replies.letter import show_letters
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.replies.letters import letters_to
from services.suggestions import kinship, merging_suggestions
from services.suggestions.registration import Sheet, listed, next_waiting, register, sheet
from services.suggestions.reviewing import suspicions

# What the office may do from a card, as the lifecycle table says it.
STEPS = {
    A.REGISTER: ("button-register", "suggestion-register"),
    A.RETURN_FOR_REVISION: ("button-return-to-fix", "return-to-fix"),
    A.NOT_ACCEPT: ("button-not-accept", "not-accept"),
    A.TAKE_AS_LETTER: ("button-as-letter", "as-letter"),
    A.ANSWER_LETTER: ("button-answer-letter", "letter-answer"),
    A.ASSIGN: ("button-assign-now", "assign-start"),
    A.CONCLUDE: ("button-conclude", "conclude-open"),
    A.MERGE: ("button-merge-suggestion", "suggestion-merge"),
    A.UNMERGE: ("button-unmerge", "suggestion-unmerge"),
    A.UNDO: ("button-undo", "suggestion-undo"),
    A.RECORD_CONTINUE: ("button-record-meeting", "meeting-open"),
}
# What can be done about a feedback, by the name of the deed.
FEEDBACK = {
    "paper-start": "button-enter-paper",
    "paper-form": "button-paper-form",
    "again-open": "button-decide-again",
    "again-for-citizens": "button-again-for-citizens",
}
# besides the dates and the way back
MOST = 4
BEFORE_ASSIGNMENT = (
    S.SUBMITTED,
    S.REVIEWING,
    S.RETURNED_FOR_REVISION,
    S.NOT_ACCEPTED,
    S.AS_LETTER,
    S.REGISTERED,
    S.MERGED,
)


async def show_list(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """One of the lists: to review, to assign, in handling, to conclude; each line opens the card."""
    await leave(state)
    page = {"limit": A_PAGE, "offset": button.n * A_PAGE}
    sheets, total = await desk.do(listed, person=person, name=button.do, **page)
    if not sheets:
        return await talk.say("list-empty" if button.do == "in-handling" else "nothing-waiting", MENU)
    opens = "conclude-open" if button.do == "to-conclude" else "review-open"
    lines = [
        (_line(talk, one), Offer("button-open", opens, one.suggestion.id, one.suggestion.version)) for one in sheets
    ]
    await talk.page(f"office-{button.do}", lines, do=button.do, page=button.n, total=total)


def _line(talk: Talk, its: Sheet) -> str:
    return talk.texts("office-line" if its.suggestion.number else "office-line-unnumbered", **its.facts)


async def next_one(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """下一件: what waits longest to be assigned, else to be reviewed, opened at once."""
    following = await desk.do(next_waiting, person=person)
    if following is None:
        return await talk.say("nothing-waiting", MENU)
    await open_card(query, Button(do="review-open", id=following), talk, desk, person, state)


async def open_card(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """The card: what it is, who has it until when, and what can be done now."""
    await leave(state)
    its = await desk.do(sheet, person=person, suggestion_id=button.id)
    if its.suggestion.status in BEFORE_ASSIGNMENT:
        await talk.show(suggestion_text(talk, its.suggestion))
    if its.suggestion.status == S.REVIEWING and (hints := await desk.do(suspicions, its.suggestion)):
        await talk.say("review-hint", list=hints)
    await _show_ties(talk, desk, person, its.suggestion)
    await show_card(talk, its)


async def _show_ties(talk: Talk, desk: Desk, person: Person, suggestion: Suggestion) -> None:
    """What it is handled with, made of, planned for; and whether others say the same, for the office to judge."""
    if ties := await desk.do(kinship.ties, person=person, suggestion=suggestion):
        off = Offer("button-take-off-meeting", "batch-take-off", suggestion.id, suggestion.version)
        called = suggestion.number or talk.texts("quoted", title=suggestion.title)
        await talk.say("kin-title", *((off,) if suggestion.planned else ()), list=ties, suggestion=called)
    if suggestion.status == S.REVIEWING and person.holds(Role.OFFICE):
        found = await desk.do(merging_suggestions.proposal, person=person, suggestion_id=suggestion.id)
        if found.twins:
            look = Offer("button-merge-suggestion", "suggestion-merge", suggestion.id, suggestion.version)
            await talk.say("merge-suggestion-hint", look, count=str(len(found.twins)))


async def show_card(talk: Talk, its: Sheet) -> None:
    """The short card with the buttons of the lifecycle table."""
    id, version = its.suggestion.id, its.suggestion.version
    hidden = (A.MERGE,) if its.suggestion.status == S.REVIEWING else ()  # offered with what is alike
    shown = [A(action) for action in its.open_to if action in STEPS and action not in hidden]
    steps = [Offer(*STEPS[action], id, version) for action in shown]
    early = its.suggestion.status in BEFORE_ASSIGNMENT
    read = [] if early else [Offer("button-read-all", "review-read", id), Offer("button-case-file", "case-file", id)]
    count = Offer("button-how-counted", "suggestion-counted", id)
    steps += [Offer(FEEDBACK[name], name, id, version) for name in its.feedback]
    most = len(steps) if early else MOST - len(read)
    # where there is room; by its number from the list of key suggestions always
    if its.suggestion.number and len(steps) + len(read) < MOST:
        steps.append(Offer("button-key-this", "key-of", id))
        most = max(most, len(steps))
    await talk.say("review-card" if early else "office-card", *steps[:most], *read, count, MENU, **its.facts)


async def read_all(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The full text and every letter of reply, then the card again."""
    its = await desk.do(sheet, person=person, suggestion_id=button.id)
    await talk.show(suggestion_text(talk, its.suggestion))
    _, letters = await desk.do(letters_to, person=person, suggestion_id=button.id)
    await show_letters(talk, letters)
    await show_card(talk, its)


def suggestion_text(talk: Talk, suggestion: Suggestion) -> str:
    """The suggestion as its deputy wrote it; of a confidential one the government office sees the title."""
    if not reads_text_of(talk.person, suggestion):
        return talk.texts("sheet-text-confidential", title=suggestion.title)
    return talk.texts("sheet-text", title=suggestion.title, facts=suggestion.facts, proposal=suggestion.proposal)


async def give_number(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Registered: the number is out and the deputy knows it."""
    done = await desk.do(register, person=person, suggestion_id=button.id, version=button.v)
    await talk.say(
        "registered",
        Offer("button-assign-now", "assign-start", done.id, done.version),
        Offer("button-next", "to-review"),
        MENU,
        suggestion=done.number,
    )


DEEDS = {
    "to-review": Deed(show_list, Role.OFFICE),
    "to-assign": Deed(show_list, Role.OFFICE),
    "to-conclude": Deed(show_list, Role.OFFICE),
    "in-handling": Deed(show_list, speaks=OFFICES),
    "office-next": Deed(next_one, Role.OFFICE),
    "review-open": Deed(open_card, speaks=OFFICES),
    "review-read": Deed(read_all, speaks=OFFICES),
    "suggestion-register": Deed(give_number, Role.OFFICE),
}
