"""A unit answers a result, or appeals against it; people of the congress decide (docs/rules.md §3.8)."""

from decimal import Decimal
from typing import Any

from domain.campaigns.campaign import Campaign, Target
from domain.campaigns.results.appeal import APPEAL, CORRECTABLE, Appeal, AppealStatus
from domain.campaigns.results.appeal import AppealAction as A
from domain.campaigns.results.result import Because, Result, ResultAction, ResultStatus
from domain.clocks import Clock
from domain.person import SYSTEM, Person
from domain.roles import Role
from services.campaigns.campaigns import parts_in, require, targets
from services.campaigns.results.computing import compute_anew, held_for, settle
from services.campaigns.results.tallying import in_text
from services.casework import Entrance, enter, move, seen
from services.facts import due_of
from services.holding import not_yours
from services.work import Work
from storage.campaigns.results import appeals, results


def own_targets(work: Work, campaign: Campaign, person: Person) -> list[Target]:
    """The targets of a campaign for which this person answers as head."""
    return [one for one in targets(work, campaign) if person.holds(Role.UNIT_HEAD, one.unit_id)]


def state(work: Work, *, person: Person, result_id: int, target_id: int, text: str) -> Result:
    """Say something to the own line of a result; it is printed beside it, the newest words only.

    Raises error-reason-please, NotYours, ActionNotAllowed once the result is final.
    """
    campaign, result = held_for(work, person, result_id, Role.UNIT_HEAD)
    target = _own(work, campaign, person, target_id)
    says = {"who": person.name, "text": text}
    done = move(
        work, result, ResultAction.STATE, person,
        roles=parts_in(work, person, campaign), facts={"reason": text}, says=says, data={"target": target.id},
    )  # fmt: skip
    values: dict[str, Any] = {"campaign_id": campaign.id, "target_id": target.id, "text": text}
    results.statements.add(work.c, **values, person_id=person.id, at=work.now)
    return done


def file(work: Work, *, person: Person, result_id: int, target_id: int, text: str) -> Appeal:
    """Appeal against the own line of a result, within the term.

    Raises appeal-too-late, appeal-nothing-announced, appeal-once, error-reason-please, NotYours.
    """
    campaign, result = held_for(work, person, result_id, Role.UNIT_HEAD)
    target = _own(work, campaign, person, target_id)
    values: dict[str, Any] = {
        "campaign_id": campaign.id, "unit_id": target.unit_id, "target_id": target.id, "result_id": result.id,
        "text": text, "filed_by": person.id, "filed_at": work.now,
    }  # fmt: skip
    out = result.status in (ResultStatus.ANNOUNCED, ResultStatus.FINAL)
    facts = {
        "until": due_of(work, result, Clock.RESULT_APPEAL) if out else None,
        "today": work.today,
        "again": appeals.against(work.c, result.id, target.id) is not None,
        "reason": text,
    }
    data = {"result": result.id, "target": target.id}
    return enter(
        work, APPEAL, appeals.appeals, values, (Entrance(A.FILE, person, Role.UNIT_HEAD),), facts=facts, data=data
    )


def withdraw(work: Work, *, person: Person, appeal_id: int, version: int) -> Appeal:
    """The unit takes its appeal back. Raises NotYours, CaseHasMovedOn, ActionNotAllowed."""
    _, appeal = _held(work, person, appeal_id, version, Role.UNIT_HEAD)
    done = move(work, appeal, A.WITHDRAW, person)
    settle(work, appeal.campaign_id)
    return done


def dismiss(work: Work, *, person: Person, appeal_id: int, version: int, reason: str) -> Appeal:
    """The result stands, for a reason the unit reads.

    Raises appeal-another-decides, error-reason-please, NotYours, CaseHasMovedOn, ActionNotAllowed.
    """
    _, appeal = _held(work, person, appeal_id, version, Role.OFFICE, Role.CHAIR)
    facts = {"own": _own_work(work, appeal, person), "reason": reason}
    done = move(work, appeal, A.DISMISS, person, facts=facts, reason=reason, columns=_decided(work, person, reason))
    settle(work, appeal.campaign_id)
    return done


def uphold(
    work: Work, *, person: Person, appeal_id: int, version: int, reason: str, correction: str = "",
    points: Decimal | None = None,
) -> Appeal:  # fmt: skip
    """The unit is right: a part of its score is set anew, or what its result is made of has been put right elsewhere
    (a violation taken back, an inspection entered again). A new edition is put together at once.

    correction, points: which part (CORRECTABLE), to how many points of 100. Raises appeal-points-please and what
    `dismiss` raises.
    """
    campaign, appeal = _held(work, person, appeal_id, version, Role.OFFICE, Role.CHAIR)
    facts = {
        "own": _own_work(work, appeal, person),
        "reason": reason,
        "correction": correction,
        "points": points,
        "open_to_correction": correctable(campaign),
    }
    set_anew = {"correction": correction, "points": in_text(points) if correction else ""}
    done = move(
        work, appeal, A.UPHOLD, person,
        facts=facts, reason=reason, data=set_anew, columns=_decided(work, person, reason) | set_anew,
    )  # fmt: skip
    compute_anew(work, campaign, Because.APPEAL, person)
    settle(work, campaign.id)
    return done


def correctable(campaign: Campaign) -> list[str]:
    """The parts of the score whose points an upheld appeal may set anew: those that weigh something."""
    return [str(one) for one in CORRECTABLE if campaign.weights.get(one)]


def over(work: Work, campaign: Campaign, reason: str) -> None:
    """The campaign was called off: open appeals come to nothing."""
    for one in appeals.of_campaign(work.c, campaign.id, (AppealStatus.FILED,)):
        move(work, appeals.appeals.locked(work.c, one.id), A.DROP, SYSTEM, reason=reason)


def _own(work: Work, campaign: Campaign, person: Person, target_id: int) -> Target:
    found = [one for one in own_targets(work, campaign, person) if one.id == target_id]
    if not found:
        raise not_yours(work)
    return found[0]


def _own_work(work: Work, appeal: Appeal, person: Person) -> bool:
    result = results.results.get(work.c, appeal.result_id)
    return person.id in (result.computed_by, result.announced_by)


def _decided(work: Work, person: Person, reason: str) -> dict[str, Any]:
    return {"decided_by": person.id, "decided_at": work.now, "reason": reason}


def _held(work: Work, person: Person, appeal_id: int, version: int, *roles: Role) -> tuple[Campaign, Appeal]:
    campaign = require(work, person, appeals.appeals.get(work.c, appeal_id).campaign_id, *roles)
    return campaign, seen(appeals.appeals.locked(work.c, appeal_id), version)
