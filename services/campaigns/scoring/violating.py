"""Violations of prohibitions: reported, confirmed or dismissed by somebody else, taken back (docs/rules.md §3.8)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from domain.access import roles_on
from domain.campaigns.campaign import Campaign
from domain.campaigns.results.result import Because
from domain.campaigns.scoring.violation import REPORTERS, UNIT, VIOLATION, Violation, ViolationStatus
from domain.campaigns.scoring.violation import ViolationAction as A
from domain.errors import CaseworkError
from domain.notice import Fact, Say
from domain.person import Person
from domain.roles import Role
from services.campaigns.campaign_facts import campaign_words
from services.campaigns.campaigns import parts_in, require, targets
from services.campaigns.results.computing import compute_anew
from services.campaigns.scoring.words import target_name
from services.casework import Entrance, enter, move, seen
from services.holding import not_yours
from services.work import Work
from storage.campaigns import campaigns
from storage.campaigns.scoring import violations

READERS = frozenset({*REPORTERS, Role.AUDITOR})


@dataclass(frozen=True, slots=True)
class ViolationSheet:
    """A violation as this person sees it, and what they may do now."""

    violation: Violation
    facts: Mapping[str, Fact]
    open_to: tuple[str, ...]


def listed(work: Work, *, person: Person, campaign_id: int) -> tuple[Campaign, list[ViolationSheet], bool]:
    """What was reported in a campaign, the newest first, and whether this person may report more. Raises NotYours."""
    campaign = campaigns.campaigns.get(work.c, campaign_id)
    parts = parts_in(work, person, campaign) & READERS
    if not parts:
        raise not_yours(work)
    every = violations.of_campaign(work.c, campaign.id)
    reports = bool(parts & set(REPORTERS)) and bool(campaign.prohibitions)
    return campaign, [ViolationSheet(one, campaign_words(work, one), ()) for one in every], reports


def violation_sheet(work: Work, *, person: Person, violation_id: int, version: int = 0) -> ViolationSheet:
    """One violation; people of the unit read it once it is confirmed. Raises NotYours, CaseHasMovedOn."""
    its = seen(violations.violations.get(work.c, violation_id), version)
    parts = roles_on(person, its)
    readers = READERS | (set(UNIT) if its.status == ViolationStatus.CONFIRMED else set())
    if not parts & readers:
        raise not_yours(work)
    here = VIOLATION.open_to(its.status, parts)
    return ViolationSheet(its, campaign_words(work, its), tuple(map(str, dict.fromkeys(here))))


def choices(work: Work, *, person: Person, campaign_id: int) -> tuple[Campaign, list[tuple[int, str]]]:
    """The targets something may be reported of, by id. Raises NotYours."""
    campaign = require(work, person, campaign_id, *REPORTERS)
    return campaign, [(one.id, target_name(work, one)) for one in targets(work, campaign) if one.whole]


def report(
    work: Work, *, person: Person, campaign_id: int, target_id: int, prohibition: int, happened: str
) -> Violation:
    """Report what a target did against the list. prohibition: which one of it, from 1.

    Raises violation-not-listed, error-reason-please, inspection-no-target, NotYours.
    """
    campaign = require(work, person, campaign_id, *REPORTERS)
    target = next((one for one in targets(work, campaign) if one.id == target_id and one.whole), None)
    if target is None:
        raise CaseworkError("inspection-no-target")
    listed_ones = list(campaign.prohibitions)
    which = listed_ones[prohibition - 1] if 0 < prohibition <= len(listed_ones) else ""
    values: dict[str, Any] = {
        "campaign_id": campaign.id,
        "unit_id": target.unit_id,
        "target_id": target.id,
        "prohibition": which,
        "happened": happened.strip(),
        "reported_by": person.id,
        "reported_at": work.now,
    }
    facts = {"prohibition": which, "prohibitions": listed_ones, "reason": happened}
    part = next(role for role in REPORTERS if role in parts_in(work, person, campaign))
    ways = (Entrance(A.REPORT, person, part),)
    data = {"target": target.id, "prohibition": prohibition}
    return enter(work, VIOLATION, violations.violations, values, ways, facts=facts, data=data)


def confirm(work: Work, *, person: Person, violation_id: int, version: int, reason: str) -> Violation:
    """It happened: the target has no place in the ranking, whatever its score.

    Raises error-reason-please, violation-another-decides, CaseHasMovedOn, ActionNotAllowed.
    """
    return _decided(work, person, violation_id, version, A.CONFIRM, reason)


def dismiss(work: Work, *, person: Person, violation_id: int, version: int, reason: str) -> Violation:
    """It did not happen, or does not count. Raises what `confirm` raises."""
    return _decided(work, person, violation_id, version, A.DISMISS, reason)


def take_back(work: Work, *, person: Person, violation_id: int, version: int, reason: str) -> Violation:
    """It was confirmed and turned out otherwise. Raises error-reason-please, CaseHasMovedOn, ActionNotAllowed."""
    return _decided(work, person, violation_id, version, A.TAKE_BACK, reason)


def _decided(work: Work, person: Person, violation_id: int, version: int, action: A, reason: str) -> Violation:
    campaign = campaigns.campaigns.locked(work.c, violations.violations.get(work.c, violation_id).campaign_id)
    its = seen(violations.violations.locked(work.c, violation_id), version)
    facts = {"reason": reason, "reported_by": its.reported_by, "decides": person.id}
    columns = {"decided_by": person.id, "decided_at": work.now, "reason": reason.strip()}
    done = move(work, its, action, person, facts=facts, reason=reason.strip(), columns=columns)
    compute_anew(work, campaign, Because.VIOLATION, person)
    return done


def violation_line(work: Work, campaign: Campaign, person: Person) -> Say | None:
    """How many reports wait for a decision and how many are confirmed, on the campaign's card."""
    every = violations.of_campaign(work.c, campaign.id)
    waits = sum(one.status == ViolationStatus.REPORTED for one in every)
    stands = sum(one.status == ViolationStatus.CONFIRMED for one in every)
    return Say("violations-line", {"count": str(waits), "stands": str(stands)})
