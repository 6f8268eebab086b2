"""A result is put together, announced, becomes final, and gives way to a new edition (docs/rules.md §3.8)."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from domain.campaigns.campaign import Campaign, CampaignStatus, Component
from domain.campaigns.results.result import APPRAISAL_RESULT, Because, Result, ResultStatus
from domain.campaigns.results.result import ResultAction as A
from domain.cases import Deadline
from domain.clocks import Clock
from domain.person import SYSTEM, Person
from domain.roles import Role
from services.campaigns.campaigns import parts_in, require
from services.campaigns.results.lines import as_told
from services.campaigns.results.tallying import Tallied, digest_over, is_asking, tally
from services.campaigns.scoring import is_opened
from services.casework import Entrance, enter, move, note, seen
from services.facts import due_of
from services.work import Work
from storage.campaigns import campaigns
from storage.campaigns.results import appeals, results

# What is noted where somebody tries too early, by what the result still waits for.
REFUSED = {"scoring-still-sealed": "refuse_result", "result-survey-open": "refuse_result_asked"}
OUT = (ResultStatus.ANNOUNCED, ResultStatus.FINAL)


def compute(work: Work, *, person: Person, campaign_id: int) -> Result | str:
    """Put the result together, or once more while it is not announced; nobody but who steers and who watches sees it.

    A sentence while people are still asked or the scores are sealed: an answer and no refusal, so that the attempt
    stays in the record. Raises result-announced-stands, result-called-off, NotYours.
    """
    campaign = require(work, person, campaign_id, Role.ORGANISER)
    if early := _waits_for(work, campaign):
        note(work, campaign, REFUSED[early], person, Role.ORGANISER)
        return early
    last = results.newest(work.c, campaign.id)
    found = tally(work, campaign)
    because = Because.OPENED if last is None else Because.AGAIN
    if last is not None and last.status == ResultStatus.COMPUTED:
        held = results.results.locked(work.c, last.id)
        move(work, held, A.REPLACE, person, roles=parts_in(work, person, campaign))
    facts = {"announced": last is not None and last.status in OUT}
    facts["called_off"] = campaign.status == CampaignStatus.CALLED_OFF
    return _put(work, campaign, found, Entrance(A.COMPUTE, person, Role.ORGANISER), because, person, facts)


def _waits_for(work: Work, campaign: Campaign) -> str:
    """What a result cannot be put together without: the sentence that says so; empty when all of it is there."""
    if is_asking(work, campaign):
        return "result-survey-open"
    sealed = campaign.weights.get(Component.APPRAISERS) and not is_opened(work, campaign)
    return "scoring-still-sealed" if sealed else ""


def compute_anew(work: Work, campaign: Campaign, because: Because, decided_by: Person) -> Result | None:
    """Somebody decided a violation or an appeal: where that changes what there is, a new edition takes its place.

    None where nothing has been computed. The caller holds the campaign. A confirmed violation calls this, too.
    """
    last = results.newest(work.c, campaign.id)
    if last is None:
        return None
    found = tally(work, campaign)
    if last.digest == digest_over(work, campaign, found):
        return last
    move(work, results.results.locked(work.c, last.id), A.REPLACE, SYSTEM)
    way = Entrance(A.COMPUTE, SYSTEM, Role.SYSTEM)
    return _put(work, campaign, found, way, because, decided_by, {})


def _put(
    work: Work, campaign: Campaign, found: Sequence[Tallied], way: Entrance, because: Because, by: Person,
    facts: dict[str, Any],
) -> Result:  # fmt: skip
    editions = results.editions(work.c, campaign.id)
    values = {
        "campaign_id": campaign.id,
        "edition": len(editions) + 1,
        "because": str(because),
        "weights": dict(campaign.weights),
        "digest": digest_over(work, campaign, found),
        "computed_by": by.id,
        "computed_at": work.now,
    }
    data = {"edition": values["edition"], "digest": values["digest"], "because": str(because), "by": by.id}
    result = enter(work, APPRAISAL_RESULT, results.results, values, (way,), facts=facts, data=data)
    results.keep_lines(work.c, result.id, [one.values for one in found])
    return result


def announce(work: Work, *, person: Person, result_id: int, version: int, picture: int | None = None) -> Result:
    """Everybody concerned reads the result, as it was computed; from now on units may answer and appeal.

    picture: the blob of its chart, which goes before the table.

    Raises result-numbers-moved when it is no longer what the numbers come to, NotYours, CaseHasMovedOn.
    """
    campaign, result = held_for(work, person, result_id, Role.ORGANISER, version=version)
    facts = {"moved": digest_over(work, campaign, tally(work, campaign)) != result.digest}
    says = {"list": as_told(work, result)}
    data = {"digest": result.digest}
    out = {"announced_by": person.id, "announced_at": work.now}
    parts = parts_in(work, person, campaign)
    before = len(work.notices)
    done = move(work, result, A.ANNOUNCE, person, roles=parts, facts=facts, says=says, data=data, columns=out)
    work.notices[before:] = [replace(one, picture=picture) for one in work.notices[before:]]
    return done


def held_for(work: Work, person: Person, result_id: int, *roles: Role, version: int = 0) -> tuple[Campaign, Result]:
    """A result and its campaign, both held, the campaign first. Raises NotYours, CaseHasMovedOn."""
    campaign = require(work, person, results.results.get(work.c, result_id).campaign_id, *roles)
    return campaign, seen(results.results.locked(work.c, result_id), version)


def close_term(work: Work, deadline: Deadline) -> None:
    """The last day for an appeal is over: without an open one the result is final."""
    settle(work, results.results.get(work.c, deadline.case_id).campaign_id)


def settle(work: Work, campaign_id: int) -> None:
    """A result that was announced is final when the term is over and every appeal is answered."""
    campaigns.campaigns.locked(work.c, campaign_id)
    result = results.newest(work.c, campaign_id)
    if result is None or result.status != ResultStatus.ANNOUNCED:
        return
    until = due_of(work, result, Clock.RESULT_APPEAL)
    waiting = appeals.how_many_open(work.c, campaign_id)
    if waiting or (until is not None and work.today <= until):
        return
    held, says = results.results.locked(work.c, result.id), {"list": as_told(work, result)}
    move(work, held, A.STAND, SYSTEM, facts={"appeals": waiting}, says=says, final_at=work.now)


def over(work: Work, campaign: Campaign, reason: str) -> None:
    """The campaign was called off: what is not final comes to nothing."""
    from_now = results.newest(work.c, campaign.id)
    if from_now is not None and from_now.status in (ResultStatus.COMPUTED, ResultStatus.ANNOUNCED):
        move(work, results.results.locked(work.c, from_now.id), A.DROP, SYSTEM, reason=reason)
