"""The papers of a result: what stands in the report and its tables, and what the yearly assessment takes along
(docs/rules.md §3.8; S4.39). Nobody's answer, sheet or name of a citizen is in them."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal

from domain.campaigns.campaign import Campaign, Component
from domain.campaigns.results.appeal import Appeal
from domain.campaigns.results.result import Line, Result
from domain.notice import Fact, Say
from domain.person import Person
from domain.rules.calendar import local_day
from services.campaigns.campaign_facts import campaign_words
from services.campaigns.campaigns import parts_in
from services.campaigns.results.consequences import Low, decision_words, low_ones, low_words
from services.campaigns.results.lines import Row, rows
from services.campaigns.results.results import WATCHING, lasting, read, readable_appeals
from services.campaigns.results.tallying import LEVELS, canonical, said_of
from services.campaigns.surveys.survey_result import counts
from services.holding import not_yours
from services.work import Work
from storage.campaigns import campaigns
from storage.campaigns.results import results
from storage.people import people

Cell = str | int | date | Decimal | Fact
APPEAL_COLUMNS = ("unit", "filed", "text", "state", "decided-by", "reason")
ASSESSMENT_COLUMNS = (
    "year", "number", "title", "unit", "outcome", "rank", "ranked", "score", "criticised", "paper", "decision",
    "digest",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Report:
    """Everything the report says. columns: of the table of targets; low: empty before the result is final."""

    result: Result
    facts: dict[str, Fact]
    weights: list[Say]
    columns: tuple[str, ...]
    rows: list[list[Cell]]
    statements: list[Say]
    appeals: list[list[Cell]]
    low: list[Say]
    # what the digest was made over, as it was
    canonical: str


def report(work: Work, *, person: Person, result_id: int) -> Report:
    """The report of one edition, for whoever may read it. Raises NotYours, CaseNotFound."""
    campaign, result = read(work, person=person, result_id=result_id)
    weighed = [one for one in Component if result.weights.get(one)]
    every = rows(work, result)
    plan = next(iter(reversed(campaigns.plans_of(work.c, campaign.id))), None)
    facts = campaign_words(work, result) | {
        "plan": plan.digest if plan else "",
        "announced": result.announced_at or Say("result-not-announced"),
        "by": people.get(work.c, result.announced_by, work.today).name if result.announced_by else "",
        "least": str(campaign.least_valid),
    }
    percents = [
        Say("weight-row", {"component": Say(f"component-{one}"), "percent": str(result.weights[one])})
        for one in weighed
    ]
    return Report(
        result,
        facts,
        percents,
        ("unit", *LEVELS, "margin", *weighed, "score", "outcome", "said"),
        [_row(one, weighed, _margin(work, campaign, one.line)) for one in every],
        [Say("report-statement", {"unit": one.name, "text": one.said}) for one in every if one.said],
        [_appeal(work, one) for one in readable_appeals(work, campaign, person)],
        low_words(work, low_ones(work, result)) if result.final_at else [],
        canonical(campaign, result.weights, [said_of(one.name, asdict(one.line)) for one in every]),
    )


def _margin(work: Work, campaign: Campaign, line: Line) -> Decimal | None:
    """The margin of error of a share of the answers, in percentage points at 95 %."""
    target = campaigns.targets.get(work.c, line.target_id)
    return counts(work, campaign, target).margin


def _row(row: Row, weighed: Sequence[Component], margin: Decimal | None) -> list[Cell]:
    line = row.line
    return [
        row.name,
        *(line.answers.get(level) for level in LEVELS),
        margin,
        *(_points(line.parts.get(one, "")) for one in weighed),
        _points(line.score),
        row.outcome,
        row.said,
    ]


def _points(text: str) -> Decimal | None:
    return Decimal(text) if text else None


def _appeal(work: Work, appeal: Appeal) -> list[Cell]:
    said = campaign_words(work, appeal)
    return [
        said["unit"], local_day(appeal.filed_at), appeal.text, Say(f"status-appeal-{appeal.status}"), said["who"],
        appeal.reason,
    ]  # fmt: skip


def assessment(work: Work, *, person: Person, result_id: int) -> list[list[Cell]]:
    """A row for each target of a final result, in the order of ASSESSMENT_COLUMNS.

    Raises result-not-final, NotYours for everybody but the organiser, the office, the chairs and the auditor.
    """
    campaign, result = lasting(work, person=person, result_id=result_id)
    if not parts_in(work, person, campaign) & set(WATCHING):
        raise not_yours(work)
    every = rows(work, result)
    ranked = sum(one.line.rank is not None for one in every)
    low = {one.target_id: one for one in low_ones(work, result)}
    same: list[Cell] = [local_day(result.computed_at).year, campaign.number, campaign.title]
    return [
        [*same, one.name, one.outcome, one.line.rank, ranked, _points(one.line.score),
         *_beside(work, one.line, low.get(one.line.target_id)), result.digest]
        for one in every
    ]  # fmt: skip


def _beside(work: Work, line: Line, low: Low | None) -> list[Cell]:
    its = results.criticised(work.c, line.result_id).get(line.target_id)
    if low is None or its is None:
        return [None, None, None]
    return [its.criticised_on, its.paper, decision_words(work, its)]
