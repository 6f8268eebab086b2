"""What becomes of a filing at the organiser's, or at the unit's head: accepted, sent back, another day, a reminder
(docs/rules.md §3.8)."""

from datetime import date
from typing import Any

from domain.campaigns.campaign import Campaign
from domain.campaigns.filing import UNFILED, Filing, FilingAction
from domain.clocks import Clock
from domain.person import Person
from services.campaigns import dated
from services.campaigns.filing.asking import held_for
from services.casework import move, seen
from services.work import Work
from storage.campaigns import campaigns, filings


def accept(work: Work, *, person: Person, filing_id: int, version: int) -> Filing:
    """What the unit filed is in order; a plan is agreed by both sides with it (S0.12).

    Raises CaseHasMovedOn, ActionNotAllowed.
    """
    _, filing = _held(work, filing_id, version)
    return move(work, filing, FilingAction.ACCEPT, person, columns=_decided(work, person, ""))


def send_back(work: Work, *, person: Person, filing_id: int, version: int, reason: str) -> Filing:
    """To be filed again, for a reason the unit reads; its last day counts on.

    Raises error-reason-please, CaseHasMovedOn, ActionNotAllowed.
    """
    _, filing = _held(work, filing_id, version)
    facts, says = {"reason": reason}, {"reason": reason, "who": person.name}
    return move(
        work, filing, FilingAction.SEND_BACK, person, facts=facts, reason=reason, says=says,
        columns=_decided(work, person, reason),
    )  # fmt: skip


def _decided(work: Work, person: Person, reason: str) -> dict[str, Any]:
    return {"decided_by": person.id, "decided_at": work.now, "reason": reason}


def set_day(work: Work, *, person: Person, filing_id: int, version: int, day: date) -> Filing:
    """Another last day for one filing; its reminders go by it. Raises filing-day-ahead and what `accept` raises."""
    campaign, filing = _held(work, filing_id, version)
    return _set_day(work, campaign, filing, person, day)


def set_day_of_all(work: Work, *, person: Person, campaign_id: int, kind: str, day: date) -> int:
    """The same for everything of this kind that is not filed; returns how many that are. Raises NotYours,
    filing-day-ahead."""
    campaign = held_for(work, person, campaign_id)
    waiting = [one for one in filings.of_campaign(work.c, campaign.id, (kind,)) if one.status in UNFILED]
    for one in waiting:
        _set_day(work, campaign, filings.filings.locked(work.c, one.id), person, day)
    return len(waiting)


def _set_day(work: Work, campaign: Campaign, filing: Filing, person: Person, day: date) -> Filing:
    facts, data = {"day": day, "today": work.today}, {"day": day.isoformat()}
    done = move(work, filing, FilingAction.SET_DAY, person, facts=facts, data=data, says={"day": day}, due_on=day)
    dated.until(work, done.ref, Clock.FILING, day, campaign.number)
    return done


def remind(work: Work, *, person: Person, filing_id: int, version: int) -> Filing:
    """The unit is reminded at once, by the organiser. Raises what `accept` raises."""
    _, filing = _held(work, filing_id, version)
    return move(work, filing, FilingAction.REMIND, person, says={"who": person.name})


def _held(work: Work, filing_id: int, version: int) -> tuple[Campaign, Filing]:
    """The filing, held; its campaign first, as everywhere."""
    campaign = campaigns.campaigns.locked(work.c, filings.filings.get(work.c, filing_id).campaign_id)
    return campaign, seen(filings.filings.locked(work.c, filing_id), version)
