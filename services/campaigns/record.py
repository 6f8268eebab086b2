"""What the auditor reads of a campaign: every change with its name, the versions of the plan, whether the chains hold
(docs/rules.md §3.8). Nothing here changes anything."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from domain.campaigns.campaign import Campaign
from domain.lives import LIFE_OF
from domain.notice import Say
from domain.person import Person
from domain.roles import Role
from domain.rules.calendar import LOCAL
from services.campaigns.campaigns import require
from services.moved_dates import RECOUNTED
from services.office.exporting import Cell
from services.work import Work
from storage import events
from storage.campaigns import campaigns, record
from storage.campaigns.campaigns import Plan
from storage.events import Broken, Event
from storage.people import people

READERS = (Role.AUDITOR, Role.ORGANISER, Role.OFFICE)
COLUMNS = ("when", "case", "who", "part", "action", "from", "to", "reason", "data", "hash")


@dataclass(frozen=True, slots=True)
class Chain:
    """The record of a campaign as one thing: how many events, what is wrong with it, and one digest over its ends.

    digest: SHA-256 over the last hash of every chain, in the order of kind and id, one a line; whoever wrote it down
    earlier sees by it whether anything was taken away.
    """

    cases: int
    events: int
    broken: tuple[Broken, ...]
    digest: str


def chain_of(work: Work, *, person: Person, campaign_id: int) -> Chain:
    """Verify every chain of the campaign, first to last event. Raises NotYours."""
    campaign = require(work, person, campaign_id, *READERS)
    refs = record.cases_of(work.c, campaign.id)
    broken = events.verify_cases(work.c, refs)
    chains = {ref: events.of_case(work.c, ref) for ref in sorted(refs)}
    ends = "\n".join(chain[-1].hash for chain in chains.values() if chain)
    total = sum(map(len, chains.values()))
    return Chain(len(refs), total, tuple(broken), sha256(ends.encode()).hexdigest())


def lines(work: Work, *, person: Person, campaign_id: int, limit: int, offset: int) -> tuple[list[Say], int]:
    """One page of everything that was done in the campaign, the newest first: when, who, in which part, what.

    Raises NotYours.
    """
    campaign = require(work, person, campaign_id, *READERS)
    shown = record.events_of(work.c, campaign.id, limit=limit, offset=offset)
    return [_line(work, one) for one in shown], record.count_events(work.c, campaign.id)


def _line(work: Work, one: Event) -> Say:
    facts = {
        "when": one.at,
        "who": _name(work, one),
        "part": Say(f"role-{one.role}"),
        "what": what_was_done(one),
        "reason": Say("record-reason", {"reason": one.reason}) if one.reason else "",
    }
    return Say("record-line", facts)


def what_was_done(one: Event) -> Say:
    """The deed of an event in words: a step of its life, or something noted beside it."""
    return Say("record-done", {"case": Say(f"kind-{one.case_kind}"), "deed": _deed(one)})


def _deed(one: Event) -> Say:
    deed = f"{one.case_kind}-{one.action}"
    if one.action in {str(row.do) for row in LIFE_OF[one.case_kind].rows}:
        return Say(f"action-{deed}")
    if one.action == RECOUNTED:
        return Say("noted-recount_date")
    return Say(f"noted-{deed}") if deed in NOTED else Say("record-noted")


# What is noted in the record of a campaign without being a step of a life; each has its word `noted-…`.
NOTED = frozenset(
    {
        "rectification-join",
        "rectification-weigh",
        "rectification-hand_on",
        "rectification-refuse_strike_off",
        "appraiser-refuse_declaration",
        "campaign-refuse_appraiser",
        "campaign-refuse_change",
        "campaign-fix",
        "campaign-visit",
        "campaign_opinion-speaker_left",
        "opinion-tag_campaign",
        "opinion-leave",
        "opinion-let_go",
        "opinion-rather_not_rate",
        "opinion-add",
        "opinion-visit",
        "opinion-enter_for",
        "campaign-refuse_result",
        "campaign-refuse_result_asked",
        "scoring-refuse_sign_in",
        "scoring-refuse_sheet",
        "scoring-refuse_read",
        "campaign-inspect",
        "campaign-withdraw_inspect",
        "campaign-refuse_inspect",
        "survey-refuse_frame",
        "survey-refuse_answer",
    }
)


def table(work: Work, *, person: Person, campaign_id: int) -> list[Sequence[Cell]]:
    """Every event with all that is kept of it, for a spreadsheet: anybody can verify it alone. Raises NotYours."""
    campaign = require(work, person, campaign_id, *READERS)
    return [
        [
            one.at.astimezone(LOCAL).isoformat(timespec="seconds"),
            f"{one.case_kind} {one.case_id} #{one.seq}",
            _name(work, one),
            Say(f"role-{one.role}"),
            one.action,
            one.from_status,
            one.to_status,
            one.reason,
            one.data,
            one.hash,
        ]
        for one in reversed(record.events_of(work.c, campaign.id))
    ]


def plans(work: Work, *, person: Person, campaign_id: int) -> tuple[Campaign, list[Plan]]:
    """Every version of the plan that was published, oldest first. Raises NotYours."""
    campaign = require(work, person, campaign_id, *READERS)
    return campaign, campaigns.plans_of(work.c, campaign.id)


def _name(work: Work, one: Event) -> str | Say:
    """Who did it; a citizen who spoke is not named to those who steer and watch."""
    if one.actor_id is None:
        return Say("role-system")
    return Say("role-citizen") if one.role == Role.CITIZEN else people.get(work.c, one.actor_id, work.today).name
