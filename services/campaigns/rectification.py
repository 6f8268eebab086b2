"""整改台账 as people read it: how it stands, its lists, one item with its history, the whole of it as a sheet; and what
the other parts of a campaign ask of it (docs/rules.md §3.9)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from domain.access import roles_on
from domain.campaigns.campaign import Campaign, Target
from domain.campaigns.rectification import OPEN, RECTIFICATION, RectificationStatus
from domain.campaigns.rectification_item import RectificationItem
from domain.errors import CaseworkError
from domain.notice import Fact, Say, in_a_row
from domain.person import Person
from domain.roles import UNIT_ROLES, Role
from services.campaigns.judging_items import judgements
from services.campaigns.rectification_facts import rectification_words, weighing_words
from services.campaigns.rectifying import WEIGHED, WEIGHERS
from services.casework import seen
from services.facts import Facts
from services.holding import not_yours, when
from services.office.exporting import Cell
from services.work import Work
from storage import deadlines
from storage.attachments import Attachment
from storage.campaigns import opinions
from storage.campaigns import rectification as ledger
from storage.people import people

# In which part somebody reads the ledger, the widest view first.
OF_CONGRESS = (Role.OFFICE, Role.CHAIR)
OF_CAMPAIGN = (Role.ORGANISER, Role.INSPECTOR, Role.AUDITOR, Role.APPRAISER)
READERS = (*OF_CONGRESS, *OF_CAMPAIGN, *UNIT_ROLES)
# those for whom something can wait
WAITED_FOR = (Role.OFFICE, Role.CHAIR, Role.ORGANISER, Role.UNIT_CLERK, Role.UNIT_HEAD)
MINE = "mine"
LISTS = (MINE, *ledger.LISTS)
COLUMNS = (
    "number", "unit", "problem", "found-by", "phase", "triage", "cause", "task", "measure", "standard", "rectify-due",
    "owner", "accountable", "driver", "doer", "state", "round", "struck",
)  # fmt: skip
WHOLE = Decimal(100)


@dataclass(frozen=True, slots=True)
class Card:
    """One item as this person reads it, and what they may do now."""

    item: RectificationItem
    facts: Facts
    open_to: tuple[str, ...]


def component(work: Work, target: Target) -> Decimal:
    """The component “rectification” of a target's score: struck off items of all its items, times 100.

    A unit of which nothing has to be put right has 100.
    """
    struck, every = ledger.share_of(work.c, target.campaign_id, target.unit_id)
    return WHOLE * struck / every if every else WHOLE


def open_items(work: Work, campaign: Campaign) -> list[RectificationItem]:
    """What a campaign still has to have put right, in the order of the numbers."""
    return ledger.of_campaign(work.c, campaign.id, OPEN)


def count_waiting(work: Work, person: Person, role: Role, campaign_id: int = 0) -> int:
    """How many items wait for this person in this role, in one campaign or (0) in all of them."""
    if role not in WAITED_FOR:
        return 0
    return ledger.waiting(work.c, _theirs(person, role), ledger.waiting_for(role), *_of(campaign_id), limit=0)[1]


def ledger_line(work: Work, campaign: Campaign, person: Person) -> Say:
    """How the ledger of a campaign stands for this person, for its card."""
    counts = overview(work, person=person, campaign_id=campaign.id)
    return Say("rectify-on-card", {name: str(counts[name]) for name in (MINE, "open", "late")})


def overview(work: Work, *, person: Person, campaign_id: int = 0) -> dict[str, int]:
    """How many there are in each of LISTS. Raises NotYours for people who have nothing to do with any."""
    pages = {name: listed(work, person=person, name=name, campaign_id=campaign_id, limit=0) for name in LISTS}
    return {name: page[1] for name, page in pages.items()}


def listed(
    work: Work, *, person: Person, name: str, campaign_id: int = 0, limit: int | None = None, offset: int = 0
) -> tuple[list[Card], int]:
    """One page of one of LISTS, easy, heavy and urgent ones first, and how many there are. Raises NotYours."""
    role = next((one for one in READERS if person.holds(one)), None)
    if role is None or name not in LISTS:
        raise not_yours(work)
    which = _of(campaign_id)
    if name == MINE:
        found, total = _mine(work, person, which, limit, offset)
    else:
        theirs = ledger.any_of([_theirs(person, one) for one in READERS if person.holds(one)])
        found, total = ledger.listed(work.c, theirs, *which, name=name, today=work.today, limit=limit, offset=offset)
    return [_card(work, one, frozenset()) for one in found], total


def _mine(
    work: Work, person: Person, which: Sequence[ledger.Whose], limit: int | None, offset: int
) -> tuple[list[RectificationItem], int]:
    """What waits for this person in whatever part."""
    roles = [one for one in WAITED_FOR if person.holds(one)]
    if not roles:
        return [], 0
    waits = ledger.any_of([_theirs(person, one) & ledger.waiting_for(one) for one in roles])
    return ledger.waiting(work.c, waits, *which, limit=limit, offset=offset)


def _of(campaign_id: int) -> list[ledger.Whose]:
    return [ledger.of_campaigns([campaign_id])] if campaign_id else []


def _theirs(person: Person, role: Role) -> ledger.Whose:
    """The part of the ledger a role reads."""
    if role in OF_CONGRESS:
        return ledger.of_everybody()
    return (ledger.of_campaigns if role in OF_CAMPAIGN else ledger.of_units)(person.scopes(role))


def card(work: Work, *, person: Person, item_id: int, version: int = 0) -> Card:
    """One item. Raises NotYours; CaseHasMovedOn where a version is given."""
    item = seen(ledger.get(work.c, item_id), version)
    roles = roles_on(person, item)
    if not roles & set(READERS):  # who votes on a result, or asks around for it, has a part in the campaign, too
        raise not_yours(work)
    return _card(work, item, roles)


def _card(work: Work, item: RectificationItem, roles: frozenset[Role]) -> Card:
    """Judging is offered on its own rung only; a step that may be taken in several parts stands there once."""
    there = roles if item.status != RectificationStatus.REPORTED else roles & {Role(item.judge)}
    steps = tuple(dict.fromkeys(map(str, RECTIFICATION.open_to(item.status, there))))
    if item.status in OPEN and roles & set(WEIGHERS):
        steps = (*steps, WEIGHED)
    facts = rectification_words(work, item) | {"when": _when(work, item), "weighing": weighing_words(item)}
    facts |= {"opinions": _numbers(work, item), "phase": Say(f"rectify-phase-{item.phase}")}
    return Card(item, facts, steps)


def _when(work: Work, item: RectificationItem) -> Fact:
    """The nearest last day of what has to be done with it now."""
    running = [one for one in deadlines.of_cases(work.c, [item.ref]) if one.done_at is None]
    nearest = min(running, key=lambda one: one.due_on, default=None)
    return when(work, nearest.due_on) if nearest else Say("rectify-no-date")


def _numbers(work: Work, item: RectificationItem) -> Fact:
    """The opinions behind it by their numbers; who spoke is nobody's to read here."""
    found = [opinions.opinions.get(work.c, one).number for one in ledger.sources_of(work.c, item.id)]
    return in_a_row(found) or Say("rectify-found-by-inspection")


def history(work: Work, *, person: Person, item_id: int) -> tuple[RectificationItem, list[Say]]:
    """What was said, shown and judged, line by line. Raises NotYours."""
    item = card(work, person=person, item_id=item_id).item
    lines = []
    for one in ledger.lines_of(work.c, item_id):
        facts: Facts = {"date": one.on_day, "what": Say(f"rectify-line-{one.kind}"), "text": one.text}
        facts |= {"who": people.get(work.c, one.person_id, work.today).name, "count": str(one.files)}
        lines.append(Say("rectify-history-line-files" if one.files else "rectify-history-line", facts))
    lines += [Say("rectify-history-judged", one) for one in judgements(work, item_id)]
    return item, lines or [Say("rectify-history-empty")]


def files(work: Work, *, person: Person, item_id: int) -> list[Attachment]:
    """What was shown as evidence. Raises NotYours."""
    card(work, person=person, item_id=item_id)
    return ledger.files_of(work.c, item_id)


def sheet(work: Work, *, person: Person, campaign_id: int = 0) -> list[Sequence[Cell]]:
    """Every item this person reads, a row each, in the order of COLUMNS. Raises NotYours, rectify-list-empty."""
    found = [one.item for name in ("open", "struck", "ended") for one in _whole_list(work, person, name, campaign_id)]
    if not found:
        raise CaseworkError("rectify-list-empty")
    return [_row(work, one) for one in sorted(found, key=lambda one: one.number)]


def _whole_list(work: Work, person: Person, name: str, campaign_id: int) -> list[Card]:
    return listed(work, person=person, name=name, campaign_id=campaign_id)[0]


def _row(work: Work, item: RectificationItem) -> Sequence[Cell]:
    said = rectification_words(work, item)
    return (
        item.number, str(said["unit"]), item.problem, Say(f"rectify-found-{item.found_by}"),
        Say(f"rectify-phase-{item.phase}"), Say(f"rectify-triage-{item.triage}") if item.triage else None, item.cause,
        item.task, item.measure, item.standard, item.due_on, item.owner, item.accountable, item.driver, item.doer,
        Say(f"status-rectification-{item.status}"), item.round, item.struck_on,
    )  # fmt: skip
