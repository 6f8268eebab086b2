"""The office concludes: the whole file once more, then the press that ends it."""

from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from domain.person import Person
from domain.roles import Role
from domain.suggestions.suggestion import SuggestionStatus as S
from handlers.buttons import MENU, Button, Offer
from handlers.desk import Desk
from handlers.suggestions.review import FEEDBACK
from handlers.tables import Deed
from handlers.talk import Talk
from services.feedback.concluding import conclude
from services.feedback.feedback_offers import for_office
from services.handling.lifting_lateness import latenesses
from services.promises.promising import extractable
from services.suggestions.case_file import File, case_file

# beside concluding and the menu
MOST_BESIDES = 4
CONCLUDABLE = (S.FEEDBACK_GIVEN, S.FEEDBACK_SILENT, S.SETTLED, S.IN_FOLLOW_UP)


async def open_file(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Both clocks, every reply, every evaluation; then conclude, or write down what a meeting decided."""
    file = await desk.do(case_file, person=person, suggestion_id=button.id)
    await talk.show("\n".join(talk.texts.fact(line) for line in file.lines))
    suggestion = file.suggestion
    if suggestion.status == S.ESCALATED:
        meet = Offer("button-record-meeting", "meeting-open", suggestion.id, suggestion.version)
        return await talk.say("conclude-meeting-first", meet, MENU, suggestion=suggestion.number)
    if suggestion.status == S.AS_LETTER:
        answer = Offer("button-answer-letter", "letter-answer", suggestion.id, suggestion.version)
        return await talk.say("letter-open-ask", answer, MENU, title=suggestion.title)
    if suggestion.status not in CONCLUDABLE:
        state_now = talk.texts(f"status-suggestion-{suggestion.status}")
        facts = {"suggestion": suggestion.number, "state": state_now}
        return await talk.say("conclude-still-open", *_of_letters(file, person), MENU, **facts)
    besides = await desk.do(for_office, suggestion)
    await talk.say(
        "conclude-check",
        Offer("button-conclude", "conclude", suggestion.id, suggestion.version),
        *(Offer(FEEDBACK[name], name, suggestion.id, suggestion.version) for name in besides),
        *_of_letters(file, person)[: MOST_BESIDES - len(besides)],
        MENU,
        suggestion=suggestion.number,
        title=suggestion.title,
    )


async def read_file(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The file alone, at any time."""
    file = await desk.do(case_file, person=person, suggestion_id=button.id)
    await talk.show("\n".join(talk.texts.fact(line) for line in file.lines))
    opens = "suggestion-open" if file.suggestion.lead_deputy_id == person.id else "review-open"
    extract = await desk.do(extractable, person=person, suggestion=file.suggestion)
    promise = [Offer("button-add-promise", "promise-extract", button.id)] if extract else []
    late = await desk.do(latenesses, person=person, suggestion_id=button.id) if person.holds(Role.OFFICE) else []
    beside = [*promise, *([Offer("button-lift-late", "late-lift", button.id)] if late else [])]
    await talk.say("case-file-end", Offer("button-open", opens, button.id), *_of_letters(file, person), *beside, MENU)


def _of_letters(file: File, person: Person) -> list[Offer]:
    """Once there is a reply: its letters; for the office, correcting its class."""
    if not file.answered:
        return []
    letters = [Offer("button-letter-file", "letter-file", file.suggestion.id)]
    amend = Offer("button-amend-class", "amend-class", file.suggestion.id)
    return [*letters, amend] if person.holds(Role.OFFICE) else letters


async def press(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Concluded."""
    done = await desk.do(conclude, person=person, suggestion_id=button.id, version=button.v)
    await talk.say("conclude-done", Offer("button-next", "to-conclude"), MENU, suggestion=done.number)


DEEDS = {
    "case-file": Deed(read_file, speaks=(Role.OFFICE, Role.GOV_OFFICE, Role.DEPUTY)),
    "conclude-open": Deed(open_file, Role.OFFICE),
    "conclude": Deed(press, Role.OFFICE),
}
