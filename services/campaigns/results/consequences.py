"""What a low place leads to: nothing by itself. The government's criticism has to be on record beside it, and somebody
decides, with a reason (docs/rules.md §3.8; S4.40)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.campaigns.campaign import Campaign
from domain.campaigns.results.result import Consequence, Result
from domain.campaigns.results.result import ResultAction as A
from domain.notice import CaseRef, Fact, Notice, Say
from domain.person import Person
from domain.roles import Role
from services.campaigns.campaign_facts import campaign_words
from services.campaigns.campaigns import parts_in
from services.campaigns.results.computing import held_for
from services.campaigns.results.lines import Row, low_targets, rows
from services.casework import move
from services.work import Work
from storage.campaigns.results import results
from storage.campaigns.results.results import Criticised
from storage.people import people


@dataclass(frozen=True, slots=True)
class Low:
    """A target on one of the last places, and what is on record beside it."""

    row: Row
    criticised: Criticised | None

    @property
    def target_id(self) -> int:
        """Whose place it is."""
        return self.row.line.target_id

    @property
    def decided(self) -> bool:
        """Whether somebody has said what follows."""
        return self.criticised is not None and bool(self.criticised.outcome)


def low_ones(work: Work, result: Result) -> list[Low]:
    """Who stands low in a result, in the order of the list."""
    low, beside = low_targets(work, result), results.criticised(work.c, result.id)
    return [Low(one, beside.get(one.line.target_id)) for one in rows(work, result) if one.line.target_id in low]


def low_words(work: Work, low: Sequence[Low]) -> list[Say]:
    """A line for each: its place, whether the second condition is there, what was decided by whom and why."""
    return [Say("consequence-row", _words(work, one)) for one in low]


def _words(work: Work, low: Low) -> dict[str, Fact]:
    its = low.criticised
    said: Fact = Say("criticism-none")
    if its is not None:
        said = Say("criticism-on-record", {"date": its.criticised_on, "paper": its.paper})
    return {"unit": low.row.name, "outcome": low.row.outcome, "criticism": said, "decision": decision_words(work, its)}


def decision_words(work: Work, its: Criticised | None) -> Fact:
    """What somebody decided, who, and why; that nobody has."""
    if its is None or its.decided_by is None:
        return Say("consequence-open")
    who = people.get(work.c, its.decided_by, work.today).name
    return Say("consequence-said", {"what": Say(f"consequence-{its.outcome}"), "who": who, "reason": its.reason})


def criticise(
    work: Work, *, person: Person, result_id: int, version: int, target_id: int, on: date | None, paper: str
) -> Result:
    """Put the government's criticism of a unit on record, beside its low place.

    Raises consequence-not-low, criticism-please, NotYours, CaseHasMovedOn, ActionNotAllowed before the result is final.
    """
    campaign, result = held_for(work, person, result_id, Role.ORGANISER, version=version)
    low = target_id in low_targets(work, result)
    facts = {"low": low, "on": on, "paper": paper, "today": work.today}
    says = {"unit": _name(work, result, target_id), "paper": paper}
    parts = parts_in(work, person, campaign)
    done = move(work, result, A.CRITICISE, person, roles=parts, facts=facts, says=says, data={"target": target_id})
    values = {"criticised_on": on, "paper": paper.strip(), "noted_by": person.id, "noted_at": work.now}
    there = results.criticised(work.c, result.id).get(target_id)
    if there is None:
        results.consequences.add(work.c, result_id=result.id, target_id=target_id, **values)
    else:
        results.consequences.set(work.c, there.id, **values)
    return done


def decide(
    work: Work, *, person: Person, result_id: int, version: int, target_id: int, outcome: Consequence, reason: str
) -> Result:
    """Say whether a low place costs the unit the year's honours; the unit hears it with the reason and the name.

    Raises consequence-not-low, consequence-not-criticised, consequence-decided, error-reason-please, NotYours,
    CaseHasMovedOn, ActionNotAllowed before the result is final.
    """
    campaign, result = held_for(work, person, result_id, Role.OFFICE, Role.CHAIR, version=version)
    its = results.criticised(work.c, result.id).get(target_id)
    facts = {
        "low": target_id in low_targets(work, result),
        "criticised": its is not None,
        "decided": its is not None and bool(its.outcome),
        "reason": reason,
    }
    what = Say(f"consequence-{outcome}")
    says: dict[str, Fact] = {"unit": _name(work, result, target_id), "what": what, "who": person.name, "reason": reason}
    data = {"target": target_id, "outcome": str(outcome)}
    parts = parts_in(work, person, campaign)
    done = move(work, result, A.DECIDE, person, roles=parts, facts=facts, reason=reason, says=says, data=data)
    if its is not None:
        decided = {"outcome": str(outcome), "reason": reason, "decided_by": person.id, "decided_at": work.now}
        results.consequences.set(work.c, its.id, **decided)
    _tell_the_unit(work, campaign, done, target_id, says)
    return done


def _name(work: Work, result: Result, target_id: int) -> str:
    return next((one.name for one in rows(work, result) if one.line.target_id == target_id), "")


def _tell_the_unit(work: Work, campaign: Campaign, result: Result, target_id: int, says: dict[str, Fact]) -> None:
    unit_id = next(one.unit_id for one in results.lines_of(work.c, result.id) if one.target_id == target_id)
    facts, ref = campaign_words(work, campaign) | says, CaseRef(result.KIND, result.id)
    for role in (Role.UNIT_HEAD, Role.UNIT_CLERK):
        for one in people.holder_ids(work.c, role, unit_id, work.today):
            work.notices.append(Notice(one, role, "result-consequence", facts, case=ref, version=result.version))
