"""承诺台账: how it stands, its lists, one commitment's card with its history, what was shown, the sheet."""

from collections.abc import Mapping

from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain.person import Person
from domain.promises.commitment import CommitmentAction as A
from domain.roles import Role
from handlers.buttons import MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.office import export
from handlers.showing import show_files
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.promises import ledger
from services.promises.deciding_promises import let_them_vote
from services.promises.ledger import Card
from services.promises.second_answers import to_answer

# What may be done with a commitment from its card, as the lifecycle table says it; the likely one first.
STEPS = {
    A.GIVE_DATE: ("button-give-date", "promise-date"),
    A.CONFIRM: ("button-contact-true", "promise-confirm"),
    A.DISPUTE: ("button-contact-not-true", "promise-dispute"),
    A.INSPECT: ("button-inspect", "promise-inspect"),
    A.STRIKE_OFF: ("button-strike-off", "promise-strike-off"),
    A.REOPEN: ("button-do-again", "promise-reopen"),
    A.EXPLAIN: ("button-confirm-explain", "promise-explain"),
    A.SEND_BACK: ("button-send-back", "promise-send-back"),
    A.EXPLAIN_MORE: ("button-explain", "promise-explain-more"),
    A.PROGRESS: ("button-report-progress", "promise-progress"),
    A.REPORT_DONE: ("button-report-done", "promise-done"),
    A.CANNOT: ("button-cannot-do", "promise-cannot"),
    A.RENEGOTIATE: ("button-agree-new-date", "promise-renegotiate"),
    A.AGREE: ("button-agree-new-date", "promise-agree"),
    A.OBJECT: ("button-object-new-date", "promise-object"),
    A.RECORD_CONSENT: ("button-record-consent", "promise-consent"),
    A.KEEP_DATE: ("button-keep-date", "promise-keep-date"),
    A.MEET: ("button-promise-met", "promise-meet"),
    A.FAIL: ("button-mark-failed", "promise-fail"),
    A.RECEIPT: ("button-receipt", "promise-receipt"),
    A.COMMENT: ("button-comment", "promise-comment"),
    A.COMPLAIN: ("button-dissatisfied", "promise-complain"),
    A.TAKE_BACK: ("button-not-a-promise", "promise-take-back"),
}
MOST = 4
# What the overview offers at once, besides the menu.
MOST_WAYS = 5
EXPORT = Offer("button-export", "ledger-export")
MORE = Offer("button-more", "ledger-more")
READERS = ledger.READERS


async def overview(event: Message | CallbackQuery, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The numbers, each a list; second answers that wait; the sheet for the offices."""
    await leave(state)
    counts = await desk.do(ledger.overview, person=person)
    offers = await _ways_on(desk, person, counts)
    fitting = offers if len(offers) <= MOST_WAYS else [*offers[: MOST_WAYS - 1], MORE]
    await talk.say("ledger-overview", *fitting, MENU, **_as_words(counts))


async def more(query: CallbackQuery, talk: Talk, desk: Desk, person: Person) -> None:
    """Where else the overview leads."""
    counts = await desk.do(ledger.overview, person=person)
    offers = await _ways_on(desk, person, counts)
    await talk.say("ledger-overview", *offers[MOST_WAYS - 1 :], MENU, **_as_words(counts))


async def _ways_on(desk: Desk, person: Person, counts: Mapping[str, int]) -> list[Offer]:
    """From the overview: to the second answers, to each list in which there is something, to the sheet."""
    waits = await desk.do(to_answer, person)
    second = [Offer("button-second-answer", "second-open", waits[0].id)] if waits else []
    lists = [
        Offer(f"button-ledger-{name}", f"ledger-{name}", facts={"count": str(count)})
        for name, count in counts.items()
        if count or name in ledger.BY_YEAR  # of this year; earlier ones lie behind it
    ]
    sheet = [EXPORT] if person.holds(Role.OFFICE) or person.holds(Role.GOV_OFFICE) else []
    return [*second, *lists, *sheet]


def _as_words(counts: Mapping[str, int]) -> dict[str, str]:
    return {name: str(count) for name, count in counts.items()}


async def show_list(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """One of the lists, the nearest day first."""
    name = button.do.removeprefix("ledger-")
    found, total = await desk.do(ledger.listed, person=person, name=name, limit=A_PAGE, offset=button.n * A_PAGE)
    if not total:
        return await talk.say("ledger-empty", MENU)
    await talk.page(f"ledger-list-{name}", _lines(talk, found), do=button.do, page=button.n, total=total)


async def show_year(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """What came to an end in one year, the last first, and the way to the years before."""
    name, page = button.do.removeprefix("ledger-"), button.n
    year, before = await desk.do(ledger.years, person=person, name=name, year=button.id)
    found, total = await desk.do(ledger.listed, person=person, name=name, limit=A_PAGE, offset=page * A_PAGE, year=year)
    also = (Offer("button-ledger-year", button.do, before, facts={"year": str(before)}),) if before else ()
    if not total:
        return await talk.say("ledger-empty-year", *also, MENU, year=str(year))
    says, lines = f"ledger-list-{name}", _lines(talk, found)
    await talk.page(says, lines, do=button.do, id=year, page=page, total=total, also=also, year=str(year))


def _lines(talk: Talk, found: list[Card]) -> list[tuple[str, Offer]]:
    return [(talk.texts("ledger-line", **one.facts), Offer("", "promise-open", one.commitment.id)) for one in found]


async def open_card(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """One commitment, and what can be done with it now."""
    await leave(state)
    await show_card(talk, await desk.do(ledger.card, person=person, commitment_id=button.id))


async def show_card(talk: Talk, its: Card) -> None:
    """The card with the buttons of the lifecycle table."""
    id, version = its.commitment.id, its.commitment.version
    steps = [Offer(*STEPS[one], id, version) for one in STEPS if one in its.open_to]
    if its.may_vote:
        steps.insert(0, Offer("button-open-ballot", "promise-vote", id, version))
    history = Offer("button-history", "promise-history", id)
    facts = {**its.facts, "more": "".join(f"\n{talk.texts.fact(one)}" for one in its.more)}
    await talk.say("promise-card", *steps[:MOST], history, MENU, **facts)


async def show_history(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """What was said and done, and a button for what was shown."""
    its, lines = await desk.do(ledger.history, person=person, commitment_id=button.id)
    await talk.say(
        "promise-history",
        Offer("button-see-files", "promise-files", button.id),
        Offer("button-open", "promise-open", button.id),
        MENU,
        number=its.number,
        list=lines,
    )


async def show_evidence(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The photos and files, one by one."""
    if not await show_files(talk, await desk.do(ledger.files, person=person, commitment_id=button.id)):
        await talk.say("promise-files-none", Offer("button-open", "promise-open", button.id), MENU)


async def take_along(event: Message | CallbackQuery, talk: Talk, desk: Desk, person: Person, account_id: int) -> None:
    """The whole ledger as a spreadsheet."""
    rows = await desk.do(ledger.sheet, person=person)
    await export.send(talk, desk, account_id, ("commitments", ledger.COLUMNS, rows))


async def vote(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The committee's vote is planned; where it goes from here is the poll's own card."""
    poll = await desk.do(let_them_vote, person=person, commitment_id=button.id, version=button.v)
    its = await desk.do(ledger.card, person=person, commitment_id=button.id)
    await talk.say("promise-vote-planned", Offer("button-open", "poll-see", poll.id), MENU, **its.facts)


COMMANDS = {"ledger": Deed(overview, speaks=READERS)}
DEEDS = {
    "ledger": Deed(overview, speaks=READERS),
    "ledger-more": Deed(more, speaks=READERS),
    **{f"ledger-{name}": Deed(show_list, speaks=READERS) for name in ledger.LISTS if name not in ledger.BY_YEAR},
    **{f"ledger-{name}": Deed(show_year, speaks=READERS) for name in ledger.BY_YEAR},
    "ledger-export": Deed(take_along, speaks=(Role.OFFICE, Role.GOV_OFFICE)),
    "promise-open": Deed(open_card, speaks=READERS),
    "promise-history": Deed(show_history, speaks=READERS),
    "promise-files": Deed(show_evidence, speaks=READERS),
    "promise-vote": Deed(vote, Role.OFFICE),
}
