"""Inspections: what was found at a target, with points; withdrawn with a reason, never changed (docs/rules.md §3.8)."""

from collections import Counter
from datetime import date

from domain.campaigns.campaign import Campaign, Target
from domain.campaigns.scoring.session import ScoringStatus
from domain.errors import CaseworkError
from domain.notice import Fact, Say
from domain.person import Person
from domain.roles import Role
from services.campaigns.campaigns import require, targets
from services.campaigns.scoring.gates import uninspected
from services.campaigns.scoring.outcome import TENTHS
from services.campaigns.scoring.words import target_name
from services.casework import note
from services.work import Work
from storage.campaigns.campaigns import campaigns
from storage.campaigns.scoring import inspections, sessions
from storage.campaigns.scoring.inspections import Inspection
from storage.people import people

READERS = (Role.INSPECTOR, Role.ORGANISER, Role.AUDITOR)
INSPECT, WITHDRAW, REFUSED = "inspect", "withdraw_inspect", "refuse_inspect"


def lines(work: Work, *, person: Person, campaign_id: int) -> list[tuple[int, Say]]:
    """For each target, by its id: how often it was inspected; for whoever inspects, steers or watches."""
    campaign = require(work, person, campaign_id, *READERS)
    done = Counter(one.target_id for one in inspections.counting(work.c, campaign.id))
    return [
        (one.id, Say("inspection-target", {"target": target_name(work, one), "count": str(done[one.id])}))
        for one in targets(work, campaign)
        if one.whole
    ]


def of_target(work: Work, *, person: Person, campaign_id: int, target_id: int) -> list[tuple[Inspection, Say]]:
    """What was found at one target, those withdrawn too. Raises NotYours."""
    campaign = require(work, person, campaign_id, *READERS)
    every = [one for one in inspections.of_campaign(work.c, campaign.id) if one.target_id == target_id]
    return [(one, _line(work, one)) for one in every]


def unit_of(work: Work, *, campaign_id: int, target_id: int) -> str:
    """Which target is inspected, in words. Raises inspection-no-target."""
    return target_name(work, _target(work, campaigns.get(work.c, campaign_id), target_id))


def _line(work: Work, one: Inspection) -> Say:
    facts: dict[str, Fact] = {
        "day": one.seen_on,
        "who": people.get(work.c, one.inspector_id, work.today).name,
        "points": f"{one.points // TENTHS}.{one.points % TENTHS}",
        "found": one.found,
        "reason": Say("inspection-withdrawn", {"reason": one.reason}) if one.withdrawn_at else "",
    }
    return Say("inspection-row", facts)


def enter(
    work: Work, *, person: Person, campaign_id: int, target_id: int, seen_on: date, points: int, found: str
) -> Inspection | None:
    """Write down what was found. points: of 100, in tenths.

    None when the box is open already: points given with the others before one's eyes are refused, and that is recorded.
    Raises inspection-day-please, NotYours.
    """
    campaign = require(work, person, campaign_id, Role.INSPECTOR)
    if seen_on > work.today:
        raise CaseworkError("inspection-day-please")
    target = _target(work, campaign, target_id)
    if is_open(work, campaign):
        note(work, campaign, REFUSED, person, Role.INSPECTOR, data={"target": target.id})
        return None
    kept = inspections.inspections.put(
        work.c, campaign_id=campaign.id, target_id=target.id, inspector_id=person.id, seen_on=seen_on, points=points,
        found=found.strip(), entered_at=work.now,
    )  # fmt: skip
    data = {"inspection": kept.id, "target": target.id, "points": points, "day": seen_on.isoformat()}
    note(work, campaign, INSPECT, person, Role.INSPECTOR, data=data)
    return kept


def withdraw(work: Work, *, person: Person, inspection_id: int, reason: str) -> bool:
    """It counts no more, for a reason; only who entered it does that, and nobody once the box is open.

    Whether it was withdrawn; a late attempt is recorded. Raises inspection-gone, NotYours.
    """
    its = inspections.inspections.get(work.c, inspection_id)
    campaign = require(work, person, its.campaign_id, Role.INSPECTOR)
    if its.withdrawn_at is not None or its.inspector_id != person.id:
        raise CaseworkError("inspection-gone")
    if is_open(work, campaign):
        note(work, campaign, REFUSED, person, Role.INSPECTOR, data={"inspection": its.id, "target": its.target_id})
        return False
    inspections.inspections.set(work.c, its.id, withdrawn_at=work.now, reason=reason.strip())
    note(work, campaign, WITHDRAW, person, Role.INSPECTOR, reason=reason.strip(), data={"inspection": its.id})
    return True


def is_open(work: Work, campaign: Campaign) -> bool:
    """Whether the appraisers' box is open: from then on no points are given."""
    session = sessions.newest(work.c, campaign.id)
    return session is not None and session.status == ScoringStatus.OPENED


def _target(work: Work, campaign: Campaign, target_id: int) -> Target:
    target = next((one for one in targets(work, campaign) if one.id == target_id and one.whole), None)
    if target is None:
        raise CaseworkError("inspection-no-target")
    return target


def inspection_line(work: Work, campaign: Campaign, person: Person) -> Say | None:
    """How many targets are still to be inspected, on the campaign's card."""
    left, done = len(uninspected(work, campaign)), len(inspections.counting(work.c, campaign.id))
    return Say("inspections-line", {"count": str(done), "left": str(left)})
