"""The deputy's inbox: what waits, by last day; forty opinions, and each of them a press or two away."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.cases import Opinion
from domain.notice import files_in_words
from domain.opinions.opinion import OpinionStatus
from domain.person import Person
from domain.roles import Role
from handlers.buttons import MENU, Button, Offer
from handlers.citizens.opinion import noticed
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.opinions.merging import offer_voices
from handlers.suggestions.drafting import show_sheet
from handlers.tables import Deed, Handler
from handlers.talk import A_PAGE, Talk
from services.disclosure import said_later
from services.opinions import deputy_inbox, relay, visits
from services.opinions.deputy_inbox import Show
from services.suggestions import drafting
from services.suggestions.drafting import Given

# Below which list, or after which opinion, words are typed.
LISTED, OPENED = "listed", "opened"


class Looking(StatesGroup):
    """A list or a card is before the deputy: numbers, words and 下一件 may be typed."""

    inbox = State()


async def inbox(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """待我处理: a short list as it is; of a long one, how it stands and where to begin."""
    stands = await desk.do(deputy_inbox.overview, person=person)
    if stands.counts[Show.ALL] <= A_PAGE:
        return await list_page(Show.ALL, button, talk, desk, person, state)
    await look(state, Show.ALL)
    kinds = [
        Offer(f"button-inbox-{show}", f"inbox-{show}", facts={"count": str(stands.counts[show])})
        for show in (Show.DUE, Show.NEW, Show.ASKED, Show.ALL)
        if stands.counts[show]
    ]
    following = Offer("button-most-pressing", "with-deputy-open", stands.first or 0)
    counts = {str(show): str(count) for show, count in stands.counts.items()}
    await talk.say("inbox-overview", following, *kinds, MENU, nearest=stands.nearest, **counts)


async def list_page(show: Show, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """One page of a list, the nearest last day first."""
    given, total = await desk.do(deputy_inbox.listed, person=person, show=show, limit=A_PAGE, offset=button.n * A_PAGE)
    await look(state, show)
    if not given:
        return await talk.say("nothing-waiting", MENU)
    await talk.page(f"inbox-list-{show}", _lines(talk, given), do=f"inbox-{show}", page=button.n, total=total)


def lister(show: Show) -> Handler:
    """The handler that lists this part of the inbox."""

    async def listing(
        query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
    ) -> None:
        await list_page(show, button, talk, desk, person, state)

    return listing


async def open_given(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """One opinion: the citizen's own words, then the card; once adopted, the suggestion it became."""
    await show_given(talk, desk, person, state, button.id)


async def next_given(
    query: CallbackQuery | Message, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """下一件."""
    following = await desk.do(deputy_inbox.following, person=person, after_id=button.id)
    if following is None:
        return await talk.say("nothing-waiting", MENU)
    await show_given(talk, desk, person, state, following)


async def show_given(talk: Talk, desk: Desk, person: Person, state: FSMContext, opinion_id: int) -> None:
    """The card of an opinion, with what the deputy can do with it now."""
    given = await desk.do(drafting.given, person=person, opinion_id=opinion_id)
    opinion = given.opinion
    if opinion.suggestion_id:
        await leave(state)
        return await show_sheet(talk, desk, person, opinion.suggestion_id)
    await look(state, Show.ALL, opened=opinion.id)
    await _show_words(talk, desk, opinion)
    facts = given.facts | {"files": files_in_words(given.files), "due": given.due}
    files = (Offer("button-see-files", "opinion-files", opinion.id, x="with-deputy-open"),) if given.files else ()
    if opinion.status != OpinionStatus.WITH_DEPUTY:
        state_now = talk.texts(f"status-opinion-{opinion.status}")
        return await talk.say("deputy-opinion-past", *files, MENU, **facts, state=state_now)
    id, v = opinion.id, opinion.version
    more = await desk.do(deputy_inbox.following, person=person, after_id=id)
    following = (Offer("button-next", "inbox-next", id) if more else MENU,)
    await talk.say(
        "deputy-opinion",
        Offer("button-write-own", "adopt", id, v),
        Offer("button-answer-citizen", "answer-citizen", id, v),
        Offer("button-ask-citizen", "ask-citizen", id, v),
        Offer("button-hand-back", "hand-back", id, v),
        *(files or following),
        Offer("button-how-counted", "opinion-counted", id),
        **facts,
    )


async def _show_words(talk: Talk, desk: Desk, opinion: Opinion) -> None:
    """The citizen's own words, those of others about the same matter, what was seen and asked since."""
    if opinion.text.strip():
        await talk.show(talk.texts("deputy-opinion-text", text=opinion.text))
    for words in await desk.do(said_later, opinion, Role.DEPUTY):
        await talk.show(talk.texts("screening-added-text", text=words or talk.texts("words-none")))
    await offer_voices(talk, desk, opinion)
    if so_far := [*await desk.do(visits.so_far, opinion), *await desk.do(relay.so_far, opinion)]:
        await talk.show(talk.texts("deputy-so-far", list=so_far))


async def typed(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext, account_id: int) -> None:
    """A number of the list, 下一件, or a word of a title or place; anything else is what it always is."""
    data, words = await state.get_data(), (message.text or "").strip()
    if words and words == talk.texts("button-next"):
        return await next_given(message, Button(do="inbox-next", id=data.get(OPENED, 0)), talk, desk, person, state)
    if words.isdecimal() and len(words) <= 4:
        show = Show(data.get(LISTED, Show.ALL))
        id = await desk.do(deputy_inbox.nth, person=person, show=show, n=int(words))
        if id is not None:
            return await show_given(talk, desk, person, state, id)
    if 2 <= len(words) <= 20:
        given, total = await desk.do(deputy_inbox.found, person=person, words=words, limit=A_PAGE)
        if given:
            lines = _lines(talk, given)
            return await talk.page("inbox-found", lines, do="inbox-all", page=0, total=len(given), all=str(total))
    await state.set_state(None)
    await noticed(message, talk, desk, person, state, account_id)


async def look(state: FSMContext, show: Show, opened: int = 0) -> None:
    """Typed numbers refer to this list from now on, 下一件 to what follows this opinion."""
    await leave(state)
    await state.set_state(Looking.inbox)
    await state.update_data({LISTED: str(show), OPENED: opened})


def _lines(talk: Talk, given: list[Given]) -> list[tuple[str, Offer]]:
    return [
        (talk.texts("inbox-line", **one.facts | {"due": one.due}), Offer("", "with-deputy-open", one.opinion.id))
        for one in given
    ]


DEEDS = {
    "inbox": Deed(inbox, Role.DEPUTY),
    "inbox-next": Deed(next_given, Role.DEPUTY),
    "with-deputy-open": Deed(open_given, Role.DEPUTY),
    **{f"inbox-{show}": Deed(lister(show), Role.DEPUTY) for show in Show},
}
ANSWERS = {str(Looking.inbox.state): Deed(typed, Role.DEPUTY)}
