"""The station: what waits to be screened, to which deputy it is given, what waits with deputies."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.cases import Opinion
from domain.notice import files_in_words
from domain.opinions.opinion import OpinionStatus
from domain.person import Person
from domain.roles import UNIT_ROLES, Role
from handlers.buttons import MENU, Button, Offer
from handlers.campaigns.collecting.tagging import offer_campaign
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import words_of
from handlers.opinions.merging import offer_voices
from handlers.opinions.undoing import undo_offer
from handlers.showing import show_files
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.disclosure import files_of
from services.opinions import screening
from services.opinions.opinion_card import Card
from services.opinions.opinion_card import card as opinion_card
from services.people.deputies import Choice, described, named

# From the files of an opinion back to its card: the station's, the deputy's, the unit's, the office's.
GO_BACK = ("screen-open", "with-deputy-open", "unit-opinion-open", "opinion-file")


# What a station decides about an opinion.
STEPS = (
    ("button-to-deputy", "choose-deputy"),
    ("button-to-unit", "transfer-start"),
    ("button-answer-directly", "station-answer-start"),
    ("button-ask-missing", "ask-more-start"),
    ("button-decline", "decline-start"),
)


class Choosing(StatesGroup):
    """The station is asked to whom an opinion goes."""

    deputy = State()


async def to_screen(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """待初审: what waits, oldest first."""
    await leave(state)
    found, total = await desk.do(screening.waiting, person=person, limit=A_PAGE, offset=button.n * A_PAGE)
    if not found:
        return await talk.say("nothing-waiting", MENU)
    lines = [_listed(talk, "screening-line", "screen-open", line) for line in found]
    await talk.page("screening-list", lines, do="to-screen", page=button.n, total=total)


async def waiting_deputy(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """等代表: what lies with deputies, and until when."""
    await leave(state)
    found, total = await desk.do(screening.with_deputies, person=person, limit=A_PAGE, offset=button.n * A_PAGE)
    if not found:
        return await talk.say("waiting-deputy-none", MENU)
    lines = [_listed(talk, "waiting-deputy-line", "screen-open", line) for line in found]
    await talk.page("waiting-deputy-list", lines, do="waiting-deputy", page=button.n, total=total)


async def open_card(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """One opinion: the citizen's own words, then the card."""
    await show_card(talk, desk, person, state, button.id)


async def next_card(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """下一件."""
    following = await desk.do(screening.next_waiting, person=person, after_id=button.id)
    if following is None:
        return await talk.say("nothing-waiting", MENU)
    await show_card(talk, desk, person, state, following)


async def show_card(talk: Talk, desk: Desk, person: Person, state: FSMContext, opinion_id: int) -> None:
    """The card of an opinion with what can be done with it now."""
    await leave(state)
    card = await desk.do(opinion_card, person=person, opinion_id=opinion_id)
    await _show_words(talk, card)
    await offer_voices(talk, desk, card.opinion)
    await offer_campaign(talk, desk, person, card.opinion)
    hints = talk.texts("list-comma").join(talk.texts.fact(hint) for hint in card.hints)
    facts = card.facts | {"files": files_in_words(card.files), "due": card.due}
    facts |= {"hint": hints or talk.texts("screening-hint-none"), "holding": card.holding}
    if not card.index:
        state_now = talk.texts(f"status-opinion-{card.opinion.status}")
        return await talk.say("screening-given", *_given_steps(card), MENU, **facts, state=state_now)
    place = {"index": str(card.index), "count": str(card.count)}
    await talk.say("screening-card", *_steps(card), **facts, **place)


async def _show_words(talk: Talk, card: Card) -> None:
    """The citizen's own words, what was said later, earlier answers; the files with a button of their own."""
    if card.opinion.text.strip():
        await talk.show(talk.texts("screening-card-text", text=card.opinion.text))
    for one in card.added:
        await talk.show(talk.texts("screening-added-text", text=one.text or talk.texts("words-none")))
    if card.told:
        await talk.show(talk.texts.fact(card.told))
    if card.files and card.index:
        see = Offer("button-see-files", "opinion-files", card.opinion.id, x="screen-open")
        await talk.say("screening-files", see, count=str(card.files))


def _steps(card: Card) -> list[Offer]:
    """What can be decided, the likely one first; merging only where something alike was found."""
    id, version = card.opinion.id, card.opinion.version
    steps = [Offer(label, do, id, version) for label, do in STEPS]
    if card.similar:
        return [*steps, Offer("button-merge", "merge-open", id, version)]
    return [*steps, Offer("button-next", "screen-next", id) if card.count > 1 else MENU]


def _given_steps(card: Card) -> list[Offer]:
    """What can still be done with what the station has given away."""
    id, version = card.opinion.id, card.opinion.version
    steps = [Offer("button-undo", "opinion-undo", id, version)] if card.can_undo else []
    if card.opinion.status == OpinionStatus.HANDLING:
        steps.append(Offer("button-enter-answer", "station-answer-start", id, version))
    if card.may_ask:
        steps.append(Offer("button-ask-citizen", "ask-citizen", id, version))
    if card.files:
        steps.append(Offer("button-see-files", "opinion-files", id, x="screen-open"))
    return [*steps, Offer("button-how-counted", "opinion-counted", id)]


async def choose(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """交给代表: to whom? A number from the list, or a name."""
    opinion, choices = await desk.do(screening.deputies_for, person=person, opinion_id=button.id)
    if not choices:
        return await talk.say("choose-deputy-none", MENU)
    await state.set_state(Choosing.deputy)
    await state.update_data(give={"id": opinion.id, "v": button.v})
    await _list_deputies(talk, opinion, button.v, choices, button.n)


async def name_deputy(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """A deputy's name, or a part of it, typed instead of a number."""
    give = (await state.get_data())["give"]
    opinion, choices = await desk.do(screening.deputies_for, person=person, opinion_id=give["id"])
    words = words_of(message)
    match named(choices, words):
        case []:
            await talk.say("deputy-unknown", MENU, name=words)
        case [one]:
            await _check(talk, desk, person, opinion.id, give["v"], one.id)
        case many:
            await _list_deputies(talk, opinion, give["v"], many, 0)


async def pick_deputy(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """A deputy from the list."""
    await _check(talk, desk, person, button.id, button.v, button.n)


async def give(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """确定: accepted, and with the deputy."""
    done = await desk.do(screening.give, person=person, opinion_id=button.id, version=button.v, deputy_id=button.n)
    await leave(state)
    following = (Offer("button-next", "screen-next", button.id),) if done.left else ()
    await talk.say(
        "screening-done",
        *await undo_offer(desk, person, button.id),
        *following,
        MENU,
        number=done.opinion.number,
        who=done.deputy,
        due=done.due,
        left=str(done.left),
    )


async def see_files(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """看附件: what came with an opinion, as it is kept."""
    files = await desk.do(files_of, person=person, opinion_id=button.id)
    kept = await show_files(talk, files)
    back = Offer("button-open-again", button.x if button.x in GO_BACK else "menu", button.id)
    sentence = "files-not-kept" if kept < len(files) else "files-shown"
    await talk.say(sentence, back, MENU, count=str(kept), missing=str(len(files) - kept))


async def _check(talk: Talk, desk: Desk, person: Person, opinion_id: int, version: int, deputy_id: int) -> None:
    """What the citizen will read, before anything is done."""
    handing = await desk.do(screening.check, person=person, opinion_id=opinion_id, version=version, deputy_id=deputy_id)
    number = handing.opinion.number
    notice = talk.texts("opinion-accepted-deputy", number=number, deputy=handing.deputy, due=handing.due)
    await talk.say(
        "screening-check",
        Offer("button-yes-do-it", "give-to-deputy", opinion_id, version, str(deputy_id)),
        Offer("button-other-deputy", "choose-deputy", opinion_id, version),
        number=number,
        who=handing.deputy,
        notice=notice,
    )


async def _list_deputies(talk: Talk, opinion: Opinion, version: int, choices: list[Choice], page: int) -> None:
    shown = choices[page * A_PAGE : (page + 1) * A_PAGE]
    lines = [
        (
            talk.texts.fact(described(one)),
            Offer("", "pick-deputy", opinion.id, version, str(one.id)),
        )
        for one in shown
    ]
    await talk.page(
        "choose-deputy",
        lines,
        do="choose-deputy",
        page=page,
        total=len(choices),
        id=opinion.id,
        v=version,
        also=(Offer("button-offer-to-all", "claim-offer", opinion.id, version),),
        number=opinion.number,
    )


def _listed(talk: Talk, sentence: str, do: str, line: screening.Line) -> tuple[str, Offer]:
    return talk.texts(sentence, **line.facts, due=line.due), Offer("", do, line.opinion.id)


DEEDS = {
    "to-screen": Deed(to_screen, Role.STATION),
    "waiting-deputy": Deed(waiting_deputy, Role.STATION),
    "screen-open": Deed(open_card, Role.STATION),
    "screen-next": Deed(next_card, Role.STATION),
    "choose-deputy": Deed(choose, Role.STATION),
    "pick-deputy": Deed(pick_deputy, Role.STATION),
    "give-to-deputy": Deed(give, Role.STATION),
    "opinion-files": Deed(see_files, speaks=(Role.STATION, Role.DEPUTY, Role.OFFICE, *UNIT_ROLES)),
}
ANSWERS = {Choosing.deputy.state: Deed(name_deputy, Role.STATION)}
