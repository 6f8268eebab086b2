"""Asking targets for what they file: when a stage opens, when the organiser wants one more (docs/rules.md §3.8)."""

from datetime import date
from typing import Any

from domain.access import roles_on
from domain.campaigns.campaign import Campaign, Stage, Target
from domain.campaigns.course import UNDER_WAY
from domain.campaigns.filing import FILING, Filing, FilingAction
from domain.campaigns.filing_forms import FilingKind
from domain.campaigns.filing_guards import day_lies_ahead
from domain.campaigns.kinds import stage_kind
from domain.clocks import Clock
from domain.lifecycle import Tell
from domain.notice import Fact, Say, in_a_row
from domain.person import SYSTEM, Person
from domain.roles import Role
from domain.rules.deadlines import compute
from domain.rules.profile import MINUTES
from services.campaigns import dated
from services.campaigns.campaigns import stage_now
from services.campaigns.filing.words import kind_words
from services.casework import Entrance, enter, move, tell
from services.holding import not_yours
from services.work import Work
from storage.campaigns import campaigns, filings


def ask_all(work: Work, campaign: Campaign, stage: Stage) -> list[Filing]:
    """A stage has opened: every target of the whole procedure is asked for what its kind files in it, once.

    What has been asked before stays as it is. Each unit hears of everything in one sentence.
    """
    return [one for target in whole_targets(work, campaign) for one in _ask_target(work, campaign, stage, target)]


def ask_newcomers(work: Work, campaign: Campaign) -> None:
    """A target was added while a stage is under way: it is asked for what the others were asked for."""
    stage = stage_now(work, campaign)
    if stage is not None and stage.status in UNDER_WAY:
        ask_all(work, campaign, stage)


def _ask_target(work: Work, campaign: Campaign, stage: Stage, target: Target) -> list[Filing]:
    there = {one.kind for one in filings.of_target(work.c, target.id)}
    wanted = [FilingKind(kind) for kind in stage_kind(campaign, stage).filings if kind not in there]
    asked = [_ask(work, campaign, target, (kind, 1), _usual_day(work, kind, stage)) for kind in wanted]
    if asked:
        says: dict[str, Fact] = {"what": in_a_row(kind_words(one) for one in asked)}
        for role in (Role.UNIT_CLERK, Role.UNIT_HEAD):
            tell(work, asked[0], Tell(role, "filings-asked"), SYSTEM, says)
    return asked


def _ask(
    work: Work,
    campaign: Campaign,
    target: Target,
    wanted: tuple[FilingKind, int],
    due_on: date | None,
    organiser: Person | None = None,
) -> Filing:
    """wanted: the kind, and the how-manieth of it; organiser: whoever asks, where it is not a stage that opens."""
    kind, times = wanted
    values: dict[str, Any] = {
        "campaign_id": campaign.id,
        "target_id": target.id,
        "unit_id": target.unit_id,
        "kind": str(kind),
        "times": times,
        "due_on": due_on,
        "asked_at": work.now,
    }
    way = Entrance(FilingAction.ASK, organiser or SYSTEM, Role.ORGANISER if organiser else Role.SYSTEM)
    says = {"due": due_on or Say("filing-day-none")}
    asked = enter(work, FILING, filings.filings, values, (way,), says=says, data={"kind": str(kind), "times": times})
    if due_on is not None:
        dated.until(work, asked.ref, Clock.FILING, due_on, campaign.number)
    return asked


def _usual_day(work: Work, kind: FilingKind, stage: Stage) -> date | None:
    """The last day as it stands when a stage opens: minutes of the leadership's meeting soon, the rest by its end."""
    if kind == FilingKind.MEETING_MINUTES:
        return compute(work.today, work.profile.limit(MINUTES), work.calendar).due_on
    return stage.until_on if stage.until_on and stage.until_on >= work.today else None


def ask_once_more(
    work: Work, *, person: Person, campaign_id: int, kind: FilingKind, due_on: date | None
) -> list[Filing]:
    """The organiser wants one more of its kind of every target: another progress report by a day (S0.20, S4.25).

    Raises NotYours, filing-day-ahead.
    """
    campaign = held_for(work, person, campaign_id)
    if due_on is not None:
        day_lies_ahead({"day": due_on, "today": work.today})
    asked = []
    for target in whole_targets(work, campaign):
        times = sum(one.kind == kind for one in filings.of_target(work.c, target.id))
        asked.append(_ask(work, campaign, target, (kind, times + 1), due_on, person))
    return asked


def held_for(work: Work, person: Person, campaign_id: int) -> Campaign:
    """The campaign, held, for one of its organisers. Raises NotYours."""
    campaign = campaigns.campaigns.locked(work.c, campaign_id)
    if Role.ORGANISER not in roles_on(person, campaign):
        raise not_yours(work)
    return campaign


def over(work: Work, campaign: Campaign, reason: str = "") -> None:
    """The campaign has ended, or was called off for a reason: nothing more is filed in it."""
    for one in filings.of_campaign(work.c, campaign.id):
        _lapse(work, one, reason)


def target_dropped(work: Work, target: Target) -> None:
    """A unit is no target any more: what was asked of it stays on record and binds it to nothing."""
    for one in filings.of_target(work.c, target.id):
        _lapse(work, one)
        now = filings.filings.get(work.c, one.id)
        filings.filings.change(work.c, now.id, now.version, target_id=None)


def _lapse(work: Work, filing: Filing, reason: str = "") -> None:
    if filing.status not in FILING.ends:
        move(work, filings.filings.locked(work.c, filing.id), FilingAction.LAPSE, SYSTEM, reason=reason)


def whole_targets(work: Work, campaign: Campaign) -> list[Target]:
    """The units that go through the whole procedure: those that file."""
    return [one for one in campaigns.targets_of(work.c, campaign.id) if one.whole]
