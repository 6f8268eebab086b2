"""The office concludes: the whole file once more, then the press that ends it."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.people import Person
from domain.roles import Role
from domain.suggestion import SuggestionStatus as S
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import words_of
from handlers.tables import Deed
from handlers.talk import Talk
from services.case_file import case_file
from services.evaluation import conclude


class Concluding(StatesGroup):
    """What we are waiting for from the office."""

    outcome = State()


async def open_file(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Both clocks, every reply, every evaluation; then conclude, or write down what a meeting decided."""
    file = await desk.do(case_file, person=person, suggestion_id=button.id)
    await talk.show("\n".join(talk.texts.fact(line) for line in file.lines))
    suggestion = file.suggestion
    if suggestion.status == S.ESCALATED:
        await state.set_state(Concluding.outcome)
        await state.update_data(suggestion=suggestion.id, version=suggestion.version)
        return await talk.say("escalation-ask-outcome", CANCEL)
    if suggestion.status == S.AS_LETTER:
        answer = Offer("button-answer-letter", "letter-answer", suggestion.id, suggestion.version)
        return await talk.say("letter-open-ask", answer, MENU, title=suggestion.title)
    if suggestion.status not in (S.FEEDBACK_GIVEN, S.FEEDBACK_SILENT):
        state_now = talk.texts(f"status-suggestion-{suggestion.status}")
        return await talk.say("conclude-still-open", MENU, suggestion=suggestion.number, state=state_now)
    await talk.say(
        "conclude-check",
        Offer("button-conclude", "conclude", suggestion.id, suggestion.version),
        MENU,
        suggestion=suggestion.number,
        title=suggestion.title,
    )


async def read_file(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The file alone, at any time."""
    file = await desk.do(case_file, person=person, suggestion_id=button.id)
    await talk.show("\n".join(talk.texts.fact(line) for line in file.lines))
    opens = "suggestion-open" if file.suggestion.lead_deputy_id == person.id else "review-open"
    await talk.say("case-file-end", Offer("button-open", opens, button.id), MENU)


async def press(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Concluded."""
    done = await desk.do(conclude, person=person, suggestion_id=button.id, version=button.v)
    await talk.say("conclude-done", Offer("button-next", "to-conclude"), MENU, suggestion=done.number)


async def outcome(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The written outcome of a meeting concludes the matter."""
    said = await state.get_data()
    words = words_of(message)
    done = await desk.do(
        conclude, person=person, suggestion_id=said["suggestion"], version=said["version"], outcome_text=words
    )
    await leave(state)
    await talk.say("conclude-done", Offer("button-next", "to-conclude"), MENU, suggestion=done.number)


DEEDS = {
    "case-file": Deed(read_file, speaks=(Role.OFFICE, Role.GOV_OFFICE, Role.DEPUTY)),
    "conclude-open": Deed(open_file, Role.OFFICE),
    "conclude": Deed(press, Role.OFFICE),
}
ANSWERS = {str(Concluding.outcome.state): Deed(outcome, Role.OFFICE)}
