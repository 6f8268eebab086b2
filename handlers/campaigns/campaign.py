"""评议: somebody's campaigns, and the card of one with a line and a button for each of its subjects."""

from collections.abc import Callable
from typing import NamedTuple

from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from domain.campaigns.campaign import Campaign
from domain.notice import Say
from domain.person import Person
from domain.roles import CAMPAIGN_ROLES, UNIT_ROLES
from domain.roles import Role as R
from handlers.buttons import MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.showing import show_files
from handlers.tables import Deed
from handlers.talk import A_PAGE, MOST_BUTTONS, Talk
from services.campaigns import cards
from services.campaigns.appraising.appraisers import appraisers_line
from services.campaigns.appraising.declaring import declaration_line
from services.campaigns.cards import Card, card, listed
from services.campaigns.filing.checklists import filings_line
from services.campaigns.opinions import collected_line, given_line
from services.campaigns.planning import files_of
from services.campaigns.rectification import ledger_line
from services.campaigns.results.results import result_line
from services.campaigns.scoring.inspecting import inspection_line
from services.campaigns.scoring.seen import scoring_line
from services.campaigns.scoring.violating import violation_line
from services.campaigns.surveys.survey_sheet import survey_line
from services.work import Work

ALL = (*CAMPAIGN_ROLES, *UNIT_ROLES, R.OFFICE, R.CHAIR, R.COMMITTEE_MEMBER)
WATCHING = (R.ORGANISER, R.AUDITOR, R.OFFICE)


class Subject(NamedTuple):
    """One subject of a campaign on its card.

    label: of its button. do: the deed behind it, with the campaign's id. roles: who has it on the card.
    line: what it says to this person today; None: it is not there.
    """

    label: str
    do: str
    roles: tuple[R, ...]
    line: Callable[[Work, Campaign, Person], Say | str | None]


# what a subject says when nothing is to be done about it: besides, every line that counts nothing but noughts
SETTLED = frozenset(
    {
        "setup-fixed",
        "setup-out",
        "plan-line",
        "people-line",
        "record-count",
        "call-off-line",
        "filings-line-none",
        "survey-line-none",
        "scoring-line-none",
    }
)
SUBJECTS: tuple[Subject, ...] = (
    Subject("button-stages", "campaign-stages", ALL, cards.where_it_stands),
    Subject("button-campaign-setup", "campaign-setup", (R.ORGANISER,), cards.setup_line),
    Subject("button-campaign-plan", "campaign-plan", ALL, cards.plan_line),
    Subject("button-campaign-people", "campaign-people", (R.ORGANISER, R.OFFICE), cards.people_line),
    Subject("button-filings", "filings", (*WATCHING, R.APPRAISER, R.INSPECTOR, *UNIT_ROLES), filings_line),
    Subject("button-appraisers", "appraisers", WATCHING, appraisers_line),
    Subject("button-declare", "declare", (R.APPRAISER,), declaration_line),
    Subject("button-survey", "survey", (R.SURVEY_OPERATOR, R.ORGANISER, R.AUDITOR), survey_line),
    Subject("button-collected", "collected", WATCHING, collected_line),
    Subject("button-given", "given", UNIT_ROLES, given_line),
    Subject("button-rectify-ledger", "rectify", (*WATCHING, R.INSPECTOR, R.CHAIR, *UNIT_ROLES), ledger_line),
    Subject("button-inspections", "inspections", (R.INSPECTOR, R.ORGANISER, R.AUDITOR), inspection_line),
    Subject("button-scoring", "scoring", (R.ORGANISER, R.APPRAISER, R.AUDITOR, R.OFFICE), scoring_line),
    Subject("button-violations", "violations", (R.INSPECTOR, R.ORGANISER, R.AUDITOR, R.OFFICE), violation_line),
    Subject("button-result", "result", ALL, result_line),
    Subject("button-campaign-record", "campaign-record", WATCHING, cards.record_line),
    Subject("button-call-off", "campaign-call-off", (R.OFFICE,), cards.call_off_line),
)


async def show_list(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """The campaigns this person has to do with, the newest first; the office founds another."""
    await leave(state)
    found, total = await desk.do(listed, person=person, limit=A_PAGE, offset=button.n * A_PAGE)
    also = (Offer("button-campaign-new", "campaign-new"),) if person.holds(R.OFFICE) else ()
    if not total:
        return await talk.say("campaigns-none", *also, MENU)
    lines = [(talk.texts("campaign-row", **one.facts), Offer("", "campaign-open", one.campaign.id)) for one in found]
    await talk.page("campaigns-list", lines, do="campaigns", page=button.n, total=total, also=also)


async def open_card(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """One campaign, page by page of its subjects."""
    await leave(state)
    await show_card(talk, desk, person, button.id, button.n)


async def show_card(talk: Talk, desk: Desk, person: Person, campaign_id: int, page: int = 0) -> None:
    """Where the campaign stands, a line for each subject this person has, and their buttons."""
    its = await desk.do(card, person=person, campaign_id=campaign_id)
    every = await subjects_for(desk, person, its)
    fits = len(every) <= A_PAGE + 1
    shown = every if fits else every[page * A_PAGE : (page + 1) * A_PAGE]
    offers = [Offer(one.label, one.do, campaign_id) for one, _ in shown]
    if page and not fits:
        offers.append(Offer("button-previous-page", "campaign-open", campaign_id, x=str(page - 1)))
    if not fits and (page + 1) * A_PAGE < len(every):
        offers.append(Offer("button-next-page", "campaign-open", campaign_id, x=str(page + 1)))
    lines = lines_of(talk, every, fold=not fits)
    await talk.say("campaign-card", *offers, *(() if len(offers) == MOST_BUTTONS else (MENU,)), **its.facts, list=lines)


def lines_of(talk: Talk, every: list[tuple[Subject, Say | str]], *, fold: bool) -> list[str]:
    """A line for each subject; on a long card those without any work share the last one."""
    idle = [one for one, says in every if fold and is_idle(says)]
    lines = [
        talk.texts("subject-line", label=talk.texts(one.label), line=talk.texts.fact(says))
        for one, says in every
        if one not in idle
    ]
    if idle:
        lines.append(talk.texts("subjects-idle", list=talk.texts.row([talk.texts(one.label) for one in idle])))
    return lines


def is_idle(says: Say | str) -> bool:
    """Whether nothing is to be done about the subject that says this."""
    if isinstance(says, str):
        return False
    counts = [one for one in says.facts.values() if isinstance(one, str) and one.isdecimal()]
    return says.text_id in SETTLED or (bool(counts) and len(counts) == len(says.facts) and not any(map(int, counts)))


async def subjects_for(desk: Desk, person: Person, its: Card) -> list[tuple[Subject, Say | str]]:
    """The subjects this person has in it, each with what it says today; whoever has one part finds it first."""
    theirs = [one for one in SUBJECTS if its.roles & set(one.roles)]
    if not its.roles & set(WATCHING):
        theirs.sort(key=lambda one: len(one.roles))
    said = [(one, await desk.do(one.line, its.campaign, person)) for one in theirs]
    return [(one, says) for one, says in said if says is not None]


async def read_plan(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The plan that is out: its words and files, then everything it fixes, with its digest."""
    its = await desk.do(card, person=person, campaign_id=button.id)
    plan = await desk.do(cards.plan_out, its.campaign)
    if plan.text.strip():
        await talk.show(plan.text)
    await show_files(talk, await desk.do(files_of, its.campaign, plan.version))
    facts = await desk.do(cards.settings, its.campaign)
    out = {"version": str(plan.version), "digest": plan.digest, "date": plan.published_at}
    await talk.say("plan-card", Offer("button-back", "campaign-open", button.id), MENU, **its.facts, **facts, **out)


DEEDS = {
    "campaigns": Deed(show_list, speaks=ALL),
    "campaign-open": Deed(open_card, speaks=ALL),
    "campaign-plan": Deed(read_plan, speaks=ALL),
}
