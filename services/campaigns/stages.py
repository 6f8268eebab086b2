"""The stages of a campaign, strictly in order: opened, checked, closed or waived by people (docs/rules.md §3.8)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.campaigns.campaign import Campaign, CampaignStatus, Stage
from domain.campaigns.course import CAMPAIGN_STAGE, OVER, UNDER_WAY, CampaignAction, StageAction
from domain.campaigns.course import CONCERNED as EVERYBODY
from domain.campaigns.kinds import stage_kind
from domain.lifecycle import Tell
from domain.notice import Fact, Say
from domain.person import SYSTEM, Person
from domain.roles import Role
from services.campaigns.appraising import appointing as appointing_appraisers
from services.campaigns.calling_off import end_what_runs
from services.campaigns.campaigns import parts_in, require
from services.campaigns.filing import asking as asking_filings
from services.campaigns.gates import Standing, standing
from services.campaigns.planning import digest_of
from services.campaigns.stage_clocks import set_clocks
from services.cases import save
from services.casework import move, note, seen, tell
from services.holding import not_yours
from services.work import Work
from storage.campaigns import campaigns

FIXED = "fix"


@dataclass(frozen=True, slots=True)
class StageSheet:
    """A stage as this person sees it: its gates of the moment (entry before it opens, exit after), what may be done."""

    campaign: Campaign
    stage: Stage
    gates: list[Standing]
    open_to: tuple[str, ...]

    @property
    def missing(self) -> list[Say | str]:
        """Everything its gates still ask for."""
        return [line for one in self.gates for line in one.gate.missing]


def sheet(work: Work, *, person: Person, stage_id: int, version: int = 0) -> StageSheet:
    """One stage. Raises NotYours, CaseNotFound; CaseHasMovedOn where a version is given."""
    stage = seen(campaigns.stages.get(work.c, stage_id), version)
    campaign = campaigns.campaigns.get(work.c, stage.campaign_id)
    roles = parts_in(work, person, campaign)
    if not roles:
        raise not_yours(work)
    open_to = CAMPAIGN_STAGE.open_to(stage.status, roles) if campaign.status != CampaignStatus.CALLED_OFF else ()
    return StageSheet(campaign, stage, gates_now(work, campaign, stage), tuple(map(str, open_to)))


def gates_now(work: Work, campaign: Campaign, stage: Stage) -> list[Standing]:
    """How the gates it stands before are: the entry ones before it opens, the exit ones after; none when it is over."""
    if stage.status in OVER:
        return []
    form = stage_kind(campaign, stage)
    return standing(work, campaign, form.exit if stage.status in UNDER_WAY else form.entry)


def set_days(work: Work, *, person: Person, stage_id: int, version: int, days: tuple[date, date]) -> Stage:
    """From when to when a stage is to last. Of a campaign under way everybody concerned hears of the change.

    Raises stage-days-backwards, stage-days-before, stage-days-after, CaseHasMovedOn, NotYours, ActionNotAllowed.
    """
    campaign, stage = _held(work, person, stage_id, version)
    every = campaigns.stages_of(work.c, campaign.id)
    ended = [one.until_on for one in every if one.place < stage.place and one.until_on]
    begins = [one.from_on for one in every if one.place > stage.place and one.from_on]
    facts = {
        "from": days[0],
        "until": days[1],
        "today": work.today,
        "not_before": max(ended, default=None),
        "not_after": min(begins, default=None),
    }
    data = {"from": days[0].isoformat(), "until": days[1].isoformat()}
    done = move(work, stage, StageAction.SET_DAYS, person, facts=facts, data=data, from_on=days[0], until_on=days[1])
    set_clocks(work, campaign, done)
    if campaign.status == CampaignStatus.RUNNING:
        for role in EVERYBODY:
            tell(work, done, Tell(role, "stage-days-changed"), person, {"first": days[0], "last": days[1]})
    return done


def set_all_days(work: Work, *, person: Person, every: Sequence[tuple[int, int, tuple[date, date]]]) -> None:
    """The days of several stages, each by its id and version, all or none; later ones first where days move onwards.

    Raises what `set_days` raises.
    """
    for stage_id, version, _ in every:
        _, stage = _held(work, person, stage_id, version)
        save(work, stage, from_on=None, until_on=None)
    for stage_id, version, days in every:
        set_days(work, person=person, stage_id=stage_id, version=version + 1, days=days)


def not_over(work: Work, campaign: Campaign) -> list[Stage]:
    """The stages that can still be dated, in their order."""
    return [one for one in campaigns.stages_of(work.c, campaign.id) if one.status not in OVER]


def open_stage(work: Work, *, person: Person, stage_id: int, version: int) -> Stage:
    """Open the next stage; the first one begins the campaign, the first collecting one fixes what is to stand fast.

    Raises stage-earlier-open, stage-gate-holds with everything that is missing, campaign-publish-first,
    CaseHasMovedOn, NotYours, ActionNotAllowed.
    """
    campaign, stage = _held(work, person, stage_id, version)
    if campaign.status == CampaignStatus.PREPARING:
        facts: dict[str, Any] = {"published": campaign.plan_version > 0}
        campaign = move(work, campaign, CampaignAction.BEGIN, person, facts=facts)
    every = campaigns.stages_of(work.c, campaign.id)
    earlier = next((one for one in every if one.place < stage.place and one.status not in OVER), None)
    facts = {
        "earlier": Say(f"stage-name-{earlier.name}") if earlier else "",
        "missing": [] if earlier else _missing(gates_now(work, campaign, stage)),
    }
    done = move(work, stage, StageAction.OPEN, person, facts=facts)
    if stage_kind(campaign, stage).collects:
        begin_to_collect(work, campaign, done, person)
    set_clocks(work, campaign, done)
    asking_filings.ask_all(work, campaign, done)
    return done


def begin_to_collect(work: Work, campaign: Campaign, stage: Stage, person: Person) -> None:
    """From now on weights, targets, the least number of answers and the prohibitions stand; deputies go out and ask."""
    if campaign.fixed_at is None:
        data = {"weights": dict(campaign.weights), "least_valid": campaign.least_valid}
        data["prohibitions"] = digest_of(list(campaign.prohibitions))
        data["targets"] = [[one.unit_id, one.kind] for one in campaigns.targets_of(work.c, campaign.id)]
        note(work, campaign, FIXED, person, Role.ORGANISER, data=data)
        save(work, campaign, fixed_at=work.now)
    if campaign.organiser_unit_id is None:
        tell(work, stage, Tell(Role.DEPUTY, "stage-collecting-deputy"), person, {})


def check(work: Work, *, person: Person, stage_id: int, version: int) -> Stage:
    """Is the stage done? From here it is closed, waived, or goes on.

    Raises CaseHasMovedOn, NotYours, ActionNotAllowed.
    """
    _, stage = _held(work, person, stage_id, version)
    return move(work, stage, StageAction.CHECK, person)


def go_on(work: Work, *, person: Person, stage_id: int, version: int) -> Stage:
    """Not yet: the stage goes on. Raises CaseHasMovedOn, NotYours, ActionNotAllowed."""
    _, stage = _held(work, person, stage_id, version)
    return move(work, stage, StageAction.GO_ON, person)


def close(work: Work, *, person: Person, stage_id: int, version: int) -> Stage:
    """Close a stage whose exit gates are met; with the last one the campaign ends.

    Raises stage-gate-holds with everything that is missing, CaseHasMovedOn, NotYours, ActionNotAllowed.
    """
    campaign, stage = _held(work, person, stage_id, version)
    facts = {"missing": _missing(gates_now(work, campaign, stage))}
    done = move(work, stage, StageAction.CLOSE, person, facts=facts, ended_at=work.now, ended_by=person.id)
    _end_with_the_last(work, campaign)
    return done


def waive(work: Work, *, person: Person, stage_id: int, version: int, reason: str) -> Stage:
    """Let a stage end although a gate is not met: the reason and the name stay, and everybody concerned reads them.

    Raises error-reason-please, CaseHasMovedOn, NotYours, ActionNotAllowed.
    """
    campaign, stage = _held(work, person, stage_id, version)
    unmet = [one for one in gates_now(work, campaign, stage) if not one.gate.met]
    says: dict[str, Fact] = {"why": reason, "who": person.name}
    says["gates"] = [Say(f"gate-{one.name}") for one in unmet] or Say("list-nothing")
    done = move(
        work, stage, StageAction.WAIVE, person, facts={"reason": reason}, reason=reason, says=says,
        data={"gates": [one.name for one in unmet]},
        columns={"ended_at": work.now, "ended_by": person.id, "reason": reason},
    )  # fmt: skip
    _end_with_the_last(work, campaign)
    return done


def call_off(work: Work, *, person: Person, campaign_id: int, version: int, reason: str) -> Campaign:
    """Break a campaign off: its stages end, its clocks stop, everybody concerned hears why.

    Raises error-reason-please, CaseHasMovedOn, NotYours, ActionNotAllowed.
    """
    campaign = seen(require(work, person, campaign_id, Role.ORGANISER, Role.OFFICE), version)
    says = {"why": reason, "who": person.name}
    roles = parts_in(work, person, campaign)
    done = move(
        work, campaign, CampaignAction.CALL_OFF, person,
        roles=roles, facts={"reason": reason}, reason=reason, says=says,
    )  # fmt: skip
    if campaign.status == CampaignStatus.PREPARING and campaign.published_at:  # units have heard of it
        for role in (Role.UNIT_HEAD, Role.UNIT_CLERK):
            tell(work, done, Tell(role, "campaign-called-off"), person, says)
    why: dict[str, Any] = {"facts": {"reason": reason}, "reason": reason}
    for stage in campaigns.stages_of(work.c, campaign.id):
        if stage.status not in OVER:
            held = campaigns.stages.locked(work.c, stage.id)
            ended = {"ended_at": work.now, "ended_by": person.id, "reason": reason}
            move(work, held, StageAction.DROP, SYSTEM, **why, columns=ended)
    end_what_runs(work, done, reason)
    return done


def _end_with_the_last(work: Work, campaign: Campaign) -> None:
    open_ = [one for one in campaigns.stages_of(work.c, campaign.id) if one.status not in OVER]
    if not open_:
        held = campaigns.campaigns.locked(work.c, campaign.id)
        done = move(work, held, CampaignAction.END, SYSTEM, facts={"open": open_})
        asking_filings.over(work, done)
        appointing_appraisers.over(work, done)


def _missing(gates: list[Standing]) -> list[Say | str]:
    """What is missing, gate by gate; a gate that is not met says so even where it names nothing."""
    return [line for one in gates if not one.gate.met for line in one.gate.missing or (Say(f"gate-{one.name}"),)]


def _held(work: Work, person: Person, stage_id: int, version: int) -> tuple[Campaign, Stage]:
    """The stage and its campaign, both held, the campaign first. Raises NotYours, CaseHasMovedOn."""
    campaign = require(work, person, campaigns.stages.get(work.c, stage_id).campaign_id, Role.ORGANISER)
    return campaign, seen(campaigns.stages.locked(work.c, stage_id), version)
