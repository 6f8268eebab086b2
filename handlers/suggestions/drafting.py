"""The deputy's suggestions: the list, the drafts, and where each stands."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.cases import Suggestion
from domain.notice import Say
from domain.person import Person
from domain.roles import Role
from domain.suggestions.suggestion import SUGGESTION
from domain.suggestions.suggestion import SuggestionStatus as S
from handlers.buttons import MENU, Button, Offer
from handlers.citizens.opinion import noticed
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.suggestions.begun import unfinished
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.feedback.feedback_offers import for_deputy
from services.suggestions import drafting, kinship, my_suggestions
from services.suggestions.drafting import OWN
from services.suggestions.my_suggestions import Sheet

SENT_BACK = (S.RETURNED_FOR_REVISION, S.NOT_ACCEPTED)
STANDING_STILL = (*SENT_BACK, *SUGGESTION.ends)


class Browsing(StatesGroup):
    """The list of suggestions is before the deputy: numbers may be typed, on whatever page they stand."""

    suggestions = State()


# What can be said of a reply from the card, by the name of the deed; three steps leave room for the rest.
FEEDBACK = {
    "feedback-open": "button-rate",
    "change-open": "button-change-rating",
    "paper-look": "button-paper-look",
    "view-open": "button-my-view",
}
MOST_STEPS = 3
# Something the deputy has found out: no opinion is behind it.
WRITE = Offer("button-write-suggestion", "own-suggestion")


async def my_list(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """我的建议: what this deputy leads or has co-signed, newest first."""
    await leave(state)
    found, total = await desk.do(my_suggestions.mine, person=person, limit=A_PAGE, offset=button.n * A_PAGE)
    if not found:
        return await talk.say("my-suggestions-none", WRITE, MENU)
    await state.set_state(Browsing.suggestions)
    lines = [_listed(talk, one) for one in found]
    await talk.page("my-suggestions-list", lines, do="my-suggestions", page=button.n, total=total, also=(WRITE,))


async def typed(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext, account_id: int) -> None:
    """A number of the list opens that suggestion; anything else is what it always is."""
    words = (message.text or "").strip()
    await leave(state)
    if words.isdecimal() and 0 < len(words) <= 4 and int(words):
        found, _ = await desk.do(my_suggestions.mine, person=person, limit=1, offset=int(words) - 1)
        if found:
            return await show_sheet(talk, desk, person, found[0].id)
    await noticed(message, talk, desk, person, state, account_id)


async def open_sheet(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """One suggestion: who has it, until when, who signed."""
    await leave(state)
    await show_sheet(talk, desk, person, button.id)


async def show_sheet(talk: Talk, desk: Desk, person: Person, suggestion_id: int) -> None:
    """Where a suggestion stands, with what this person can do with it now."""
    sheet = await desk.do(my_suggestions.sheet, person=person, suggestion_id=suggestion_id)
    suggestion = sheet.suggestion
    offers = _offers(suggestion)
    if suggestion.lead_deputy_id != person.id:  # a co-signer reads, and leaves the rest to the lead deputy
        offers = tuple(offer for offer in offers if offer.do == "reply-read")
    said = await desk.do(for_deputy, person=person, suggestion=suggestion)
    offers = (*(Offer(FEEDBACK[name], name, suggestion.id, suggestion.version) for name in said), *offers)[:MOST_STEPS]
    if suggestion.submitted_at and suggestion.status not in STANDING_STILL and suggestion.lead_deputy_id == person.id:
        offers = (*offers, Offer("button-how-counted", "suggestion-counted", suggestion.id))
    if await desk.do(kinship.has_more, person=person, suggestion=suggestion):
        offers = (*offers, Offer("button-more", "suggestion-more", suggestion.id))
    read = Offer("button-read-all", "suggestion-read", suggestion.id)
    await talk.say("suggestion-sheet", *offers, read, MENU, head=head_of(suggestion), lines=_lines(talk, sheet))


async def read(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """看全文: the suggestion as it stands, then where it stands."""
    await _show_text(talk, await desk.do(my_suggestions.sheet, person=person, suggestion_id=button.id))
    await show_sheet(talk, desk, person, button.id)


async def show_preview(talk: Talk, desk: Desk, person: Person, suggestion_id: int) -> None:
    """The whole suggestion, and the question what to do with it."""
    sheet = await desk.do(my_suggestions.sheet, person=person, suggestion_id=suggestion_id)
    await _show_text(talk, sheet)
    save = Offer("button-save-draft", "draft-save")
    await talk.say("adopt-preview", *_offers(sheet.suggestion), save, office=sheet.facts["office"])


async def save(query: CallbackQuery, talk: Talk, state: FSMContext) -> None:
    """存草稿: what has been written stays, nothing is submitted."""
    await leave(state)
    await talk.say("draft-saved", MENU)


async def submit(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """提交: the office has it now."""
    done = await desk.do(drafting.submit, person=person, suggestion_id=button.id, version=button.v)
    await leave(state)
    alone = "suggestion-submitted-signed" if done.signed else "suggestion-submitted-alone"
    sentence = "suggestion-submitted" if done.dropped else alone
    sheet = await desk.do(my_suggestions.sheet, person=person, suggestion_id=button.id)
    facts = {"count": str(done.signed), "dropped": str(done.dropped), "due": done.due, "office": sheet.facts["office"]}
    progress = Offer("button-progress", "suggestion-open", button.id)
    counted = Offer("button-how-counted", "suggestion-counted", button.id)
    await talk.say(sentence, progress, counted, MENU, **facts)


async def drafts(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """草稿: what this deputy has begun or written and not submitted."""
    await _list_drafts(talk, desk, person, state, 0)


async def drafts_page(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Another page of the same."""
    await _list_drafts(talk, desk, person, state, button.n)


async def _list_drafts(talk: Talk, desk: Desk, person: Person, state: FSMContext, page: int) -> None:
    await leave(state)
    lines = [
        (
            talk.texts("draft-line-unfinished", title=draft.title or draft.facts[:20]),
            Offer("", "own-suggestion" if draft.opinion_id == OWN else "adopt", draft.opinion_id),
        )
        for draft in (await unfinished(state)).values()
    ]
    lines += [_listed(talk, one) for one in await desk.do(my_suggestions.unsent, person=person)]
    if not lines:
        return await talk.say("drafts-none", MENU)
    shown = lines[page * A_PAGE : (page + 1) * A_PAGE]
    await talk.page("drafts-list", shown, do="drafts", page=page, total=len(lines))


def head_of(suggestion: Suggestion) -> str:
    """How a suggestion is called in a headline: number and title, or the title while it has no number."""
    return f"{suggestion.number} {suggestion.title}" if suggestion.number else suggestion.title


def _listed(talk: Talk, one: Suggestion) -> tuple[str, Offer]:
    line = talk.texts("suggestion-line", head=head_of(one), state=_state(talk, one))
    return line, Offer("", "suggestion-open", one.id)


def _state(talk: Talk, suggestion: Suggestion) -> str:
    return talk.texts(f"status-suggestion-{suggestion.status}")


def _lines(talk: Talk, sheet: Sheet) -> list[Say]:
    lines = [Say("sheet-now", {"state": _state(talk, sheet.suggestion)})]
    if sheet.suggestion.status not in SUGGESTION.ends:
        lines.append(sheet.holding)
    if sheet.suggestion.status in SENT_BACK and sheet.suggestion.review:
        lines.append(Say("sheet-review", {"text": sheet.suggestion.review}))
    if sheet.numbers:
        lines.append(Say("sheet-opinions", {"numbers": talk.texts.row(sheet.numbers)}))
    if sheet.signatures:
        signed = [talk.texts("sheet-signature", name=name, where=where) for name, where in sheet.signatures]
        lines.append(Say("sheet-signatures", {"names": talk.texts.row(signed)}))
    return lines


async def _show_text(talk: Talk, sheet: Sheet) -> None:
    suggestion = sheet.suggestion
    if not sheet.reads_text:  # the government office opens it as well
        return await talk.show(talk.texts("sheet-text-confidential", title=suggestion.title))
    words = talk.texts(
        "adopt-preview-text",
        title=suggestion.title,
        facts=suggestion.facts,
        proposal=suggestion.proposal,
        verified=Say(f"verified-{suggestion.verified}"),
        publication=sheet.facts["publication"],
        wishes=sheet.facts["wishes"],
        number=talk.texts.row(sheet.numbers) or Say("grown-from-none"),
    )
    await talk.show(words)


def _offers(suggestion: Suggestion) -> tuple[Offer, ...]:
    """What the lead deputy can do with the suggestion now."""
    id, v = suggestion.id, suggestion.version
    match suggestion.status:
        case S.DRAFTING | S.CO_SIGNING | S.RETURNED_FOR_REVISION:
            label = "button-submit-now" if suggestion.status == S.CO_SIGNING else "button-submit-alone"
            return (
                Offer("button-invite-cosigners", "cosign-choose", id),
                Offer(label, "suggestion-submit", id, v),
                Offer("button-change", "suggestion-change", id, v),
            )
        case S.NOT_ACCEPTED:
            return (Offer("button-change", "suggestion-change", id, v),)
        case S.REPLIED:
            return (Offer("button-read-reply", "reply-read", id),)
        case (
            S.FEEDBACK_GIVEN
            | S.FEEDBACK_SILENT
            | S.REHANDLING
            | S.ESCALATED
            | S.RESEARCHING
            | S.SETTLED
            | S.CONCLUDED
            | S.ARCHIVED
        ):
            return Offer("button-read-reply", "reply-read", id), Offer("button-case-file", "case-file", id)
    return ()


COMMANDS = {"drafts": Deed(drafts, Role.DEPUTY)}
DEEDS = {
    "my-suggestions": Deed(my_list, Role.DEPUTY),
    "suggestion-open": Deed(open_sheet, speaks=(Role.DEPUTY,)),
    "suggestion-read": Deed(read, speaks=(Role.DEPUTY,)),
    "suggestion-submit": Deed(submit, Role.DEPUTY),
    "draft-save": Deed(save, Role.DEPUTY),
    "drafts": Deed(drafts_page, Role.DEPUTY),
}
ANSWERS = {str(Browsing.suggestions.state): Deed(typed, Role.DEPUTY)}
