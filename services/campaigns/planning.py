"""The plan of a campaign: what is set in it, its publication, what stands fast after that (docs/rules.md §3.8)."""

import json
from collections.abc import Sequence
from hashlib import sha256
from typing import Any, NamedTuple

from domain.campaigns.campaign import Campaign, Target, TargetKind
from domain.campaigns.course import CampaignAction as A
from domain.campaigns.gate import Gate, gate_of
from domain.campaigns.kinds import kind_of
from domain.notice import Say
from domain.person import Person
from domain.roles import Role
from services.campaigns.campaigns import require, targets
from services.campaigns.filing.asking import ask_newcomers, target_dropped
from services.campaigns.stage_clocks import set_clocks
from services.casework import move, note, seen
from services.work import Work
from storage import attachments, places
from storage.attachments import Attachment
from storage.campaigns import campaigns
from storage.campaigns.campaigns import Plan
from storage.people import people

REFUSED = "refuse_change"


class Settled(NamedTuple):
    """What became of a wish to change something: done, or refused because it stands fast (which is on record)."""

    campaign: Campaign
    done: bool


def change(work: Work, *, person: Person, campaign_id: int, version: int, what: str, value: Any) -> Settled:
    """Set the weights, the least number of valid answers, the prohibitions or the focus points.

    After collecting has begun nothing of it changes any more: the attempt is recorded, not raised, so that the record
    of it stays. Raises campaign-weights-whole, CaseHasMovedOn, NotYours, ActionNotAllowed.
    """
    campaign = seen(require(work, person, campaign_id, Role.ORGANISER), version)
    if campaign.fixed_at:
        return _refused(work, campaign, person, {"what": what, "digest": digest_of(value)})
    weights = value if what == "weights" else campaign.weights
    facts: dict[str, Any] = {"fixed": False, "weights": weights, "strangers": []}
    kept = value if what in ("weights", "least_valid") else digest_of(value)
    return Settled(
        move(work, campaign, A.CHANGE, person, facts=facts, data={"what": what, "value": kept}, **{what: value}), True
    )


def add_targets(
    work: Work,
    *,
    person: Person,
    campaign_id: int,
    version: int,
    unit_ids: Sequence[int],
    kind: TargetKind,
    official: str = "",
) -> Settled:
    """These units are appraised, polled, or appraised without a rank; one that is a target already becomes that.

    official: whose duty report it is. Raises campaign-not-below, CaseHasMovedOn, NotYours, ActionNotAllowed.
    """
    campaign = seen(require(work, person, campaign_id, Role.ORGANISER), version)
    data = {"what": "targets", "kind": str(kind), "units": list(unit_ids)}
    if campaign.fixed_at:
        return _refused(work, campaign, person, data)
    units = [places.units.get(work.c, one) for one in dict.fromkeys(unit_ids)]
    strangers = [unit.name for unit in units if unit.parent_id != campaign.organiser_unit_id]
    facts: dict[str, Any] = {"fixed": False, "weights": campaign.weights, "strangers": strangers}
    done = move(work, campaign, A.CHANGE, person, facts=facts, data=data)
    there = {(one.unit_id, one.official): one for one in targets(work, campaign)}
    for unit in units:
        _enter_target(work, campaign, there.get((unit.id, official)), (unit.id, kind, official))
    ask_newcomers(work, done)
    return Settled(done, True)


def _enter_target(work: Work, campaign: Campaign, there: Target | None, wanted: tuple[int, TargetKind, str]) -> None:
    unit_id, kind, official = wanted
    if there is not None:
        return campaigns.targets.set(work.c, there.id, kind=str(kind))
    heads = people.holders(work.c, Role.UNIT_HEAD, unit_id, work.today)
    official_id = next((one.id for one in heads if one.name == official), None) if official else None
    values = {"unit_id": unit_id, "kind": str(kind), "official": official, "official_id": official_id}
    campaigns.targets.add(work.c, campaign_id=campaign.id, **values)
    return None


def drop_target(work: Work, *, person: Person, campaign_id: int, version: int, target_id: int) -> Settled:
    """A unit is no target after all. Raises what `add_targets` raises."""
    campaign = seen(require(work, person, campaign_id, Role.ORGANISER), version)
    there = {one.id: one for one in targets(work, campaign)}
    data = {"what": "targets", "kind": "", "units": [there[target_id].unit_id] if target_id in there else []}
    if campaign.fixed_at:
        return _refused(work, campaign, person, data)
    facts: dict[str, Any] = {"fixed": False, "weights": campaign.weights, "strangers": []}
    done = move(work, campaign, A.CHANGE, person, facts=facts, data=data)
    if target_id in there:
        target_dropped(work, there[target_id])
        campaigns.drop_target(work.c, target_id)
    return Settled(done, True)


def _refused(work: Work, campaign: Campaign, person: Person, data: dict[str, Any]) -> Settled:
    """What stands fast stays; who tried to change what is on record."""
    note(work, campaign, REFUSED, person, Role.ORGANISER, data=data)
    return Settled(campaign, False)


def write(work: Work, *, person: Person, campaign_id: int, version: int, text: str, files: Sequence[int]) -> Campaign:
    """Write the plan, typed or as files; nobody else reads it before it is published.

    Raises CaseHasMovedOn, NotYours, ActionNotAllowed.
    """
    campaign = seen(require(work, person, campaign_id, Role.ORGANISER), version)
    data = {"digest": digest_of(text), "files": list(files)}
    written = move(work, campaign, A.WRITE_PLAN, person, data=data, plan_text=text)
    coming = campaign.plan_version + 1
    campaigns.drop_plan_files(work.c, campaign.id, coming)
    for one in files:
        campaigns.keep_plan_file(work.c, campaign.id, coming, one)
    return written


def publish(work: Work, *, person: Person, campaign_id: int, version: int) -> Plan:
    """Publish the plan as the next version, with its digest; everybody concerned is told.

    Raises campaign-plan-lacks with everything that is missing, CaseHasMovedOn, NotYours, ActionNotAllowed.
    """
    campaign = seen(require(work, person, campaign_id, Role.ORGANISER), version)
    coming = campaign.plan_version + 1
    contents = contents_of(work, campaign) | {"files": [one.sha256 for one in files_of(work, campaign, coming)]}
    values: dict[str, Any] = {"text": campaign.plan_text, "contents": contents}
    digest = digest_of(values)
    facts = {"lacking": lacking(work, campaign)}
    data = {"version": coming, "digest": digest}
    says = {"version": str(coming), "digest": digest}
    done = move(
        work, campaign, A.PUBLISH, person, facts=facts, data=data, says=says,
        plan_version=coming, published_at=campaign.published_at or work.now,
    )  # fmt: skip
    for stage in campaigns.stages_of(work.c, done.id):
        set_clocks(work, done, stage)
    whose = {"campaign_id": done.id, "published_by": person.id, "published_at": work.now}
    return campaigns.plans.put(work.c, version=coming, digest=digest, **whose, **values)


def lacking(work: Work, campaign: Campaign) -> list[Say | str]:
    """What is missing before the plan can be published, a line each."""
    return list(_lacking(work, campaign))


def _lacking(work: Work, campaign: Campaign) -> Sequence[Say | str]:
    form, stages = kind_of(campaign), campaigns.stages_of(work.c, campaign.id)
    files = files_of(work, campaign, campaign.plan_version + 1)
    asked = {
        "campaign-lacks-text": not campaign.plan_text.strip() and not files,
        # its bytes are fetched behind the turn; without them there is nothing to take a digest of
        "campaign-lacks-file": any(one.blob_id is None for one in files),
        "campaign-lacks-targets": not any(one.whole for one in targets(work, campaign)),
        "campaign-lacks-focus": not campaign.focus_points and _asks_self_check(campaign),
        "campaign-lacks-prohibitions": not campaign.prohibitions and "prohibitions_published" in form.gates,
    }
    undated = [Say(f"stage-name-{one.name}") for one in stages if one.from_on is None]
    return [
        *(Say(name) for name, missing in asked.items() if missing),
        *(Say("campaign-lacks-days", {"stage": one}) for one in undated),
    ]


def _asks_self_check(campaign: Campaign) -> bool:
    """Self-checks answer the focus points one by one: without any there is nothing to answer (S0.13)."""
    return any("self_check" in stage.filings for stage in kind_of(campaign).stages)


def files_of(work: Work, campaign: Campaign, version: int) -> list[Attachment]:
    """The files a plan of this version consists of, beside its words."""
    return attachments.some(work.c, campaigns.plan_files(work.c, campaign.id, version))


def contents_of(work: Work, campaign: Campaign) -> dict[str, Any]:
    """What a plan fixes besides its words, as plain JSON: the same settings, the same contents."""
    return {
        "number": campaign.number,
        "title": campaign.title,
        "kind": campaign.kind,
        "organiser_unit_id": campaign.organiser_unit_id,
        "focus_points": list(campaign.focus_points),
        "prohibitions": list(campaign.prohibitions),
        "weights": dict(campaign.weights),
        "least_valid": campaign.least_valid,
        "targets": [[one.unit_id, one.kind, one.official] for one in targets(work, campaign)],
        "stages": [
            [one.name, one.from_on.isoformat() if one.from_on else "", one.until_on.isoformat() if one.until_on else ""]
            for one in campaigns.stages_of(work.c, campaign.id)
        ],
    }


def digest_of(value: Any) -> str:
    """SHA-256 over the canonical JSON of something: keys sorted, no spaces, UTF-8."""
    return sha256(json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def plan_published(work: Work, campaign: Campaign) -> Gate:
    """The plan is out, and says what is set today."""
    newest = next(iter(reversed(campaigns.plans_of(work.c, campaign.id))), None)
    if newest is None:
        return gate_of(Say("gate-lacks-plan"))
    same = {name: value for name, value in newest.contents.items() if name != "files"} == contents_of(work, campaign)
    return gate_of(*(() if same else (Say("gate-plan-changed"),)))


def targets_fixed(work: Work, campaign: Campaign) -> Gate:
    """At least one unit goes through the whole procedure."""
    there = any(one.whole for one in targets(work, campaign))
    return gate_of(*(() if there else (Say("campaign-lacks-targets"),)))


def prohibitions_published(work: Work, campaign: Campaign) -> Gate:
    """The prohibitions stand in the published plan (S4.41; the list is the organiser's)."""
    newest = next(iter(reversed(campaigns.plans_of(work.c, campaign.id))), None)
    there = newest is not None and bool(newest.contents.get("prohibitions"))
    return gate_of(*(() if there else (Say("gate-lacks-prohibitions"),)))
