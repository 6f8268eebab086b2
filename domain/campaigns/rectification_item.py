"""A line of the rectification ledger (整改台账) as it stands, and what people wrote and decided about it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from domain.campaigns.family import OfTarget
from domain.notice import CaseRef, Kind
from domain.roles import Role


class Triage(StrEnum):
    """What can be solved is solved now; what cannot is planned, or studied and explained (S0.8)."""

    SOLVE_NOW = "solve_now"
    PLANNED = "planned"
    SPECIAL_STUDY = "special_study"


class Phase(StrEnum):
    """When it came up: before the appraisal, while it goes on, after it (S1.9)."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


class FoundBy(StrEnum):
    """Whether people said it, or an inspection found it."""

    OPINION = "opinion"
    INSPECTION = "inspection"


class LineKind(StrEnum):
    """What a line of an item's history is."""

    STUDY = "study"
    PLAN = "plan"
    REJECTED = "rejected"
    PROGRESS = "progress"
    REPORT = "report"
    JUDGED = "judged"
    LOOKED_BACK = "looked_back"
    RELAPSED = "relapsed"
    DROPPED = "dropped"


# 四定（时间、任务、措施、人员） with cause and standard, and who answers, drives and does it (S0.7, S1.3, S1.4)
PLAN_ITEMS = ("task", "measure", "due", "owner", "cause", "standard", "accountable", "driver", "doer")
WEIGHINGS = ("ease", "weight", "urgency")
# who judges on which rung of a campaign's ladder (kinds.toml)
RUNGS = {
    "appraisal_group": Role.ORGANISER,
    "vice_chair": Role.CHAIR,
    "chairpersons_meeting": Role.OFFICE,
}


@dataclass(frozen=True, slots=True)
class RectificationItem(OfTarget):
    """One thing a unit has to put right. SERIES: how its number begins.

    ease, weight, urgency: 1 comes first (easy, heavy, urgent), 3 last. round: 1 at first, one more whenever people were
    not satisfied or it came back. judge: the role that judges this round. handed_on: the campaign is over, the office
    of the congress plays the organiser's part.
    """

    KIND: ClassVar[str] = Kind.RECTIFICATION
    SERIES: ClassVar[str] = "ZG"
    id: int
    number: str
    version: int
    status: str
    campaign_id: int
    unit_id: int
    found_by: str
    phase: str
    problem: str
    triage: str
    # why it cannot be solved at once, as it was written to those who raised it
    explanation: str
    task: str
    measure: str
    due_on: date | None
    owner: str
    cause: str
    standard: str
    accountable: str
    driver: str
    doer: str
    ease: int
    weight: int
    urgency: int
    round: int
    judge: str
    handed_on: bool
    opened_by: int
    opened_at: datetime
    struck_on: date | None
    ended_on: date | None

    @property
    def ref(self) -> CaseRef:
        """Kind and id."""
        return CaseRef(self.KIND, self.id)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an item's history, in people's own words; `kind` is one of LineKind."""

    id: int
    item_id: int
    kind: str
    role: str
    person_id: int
    text: str
    on_day: date
    files: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Judgement:
    """What one rung of the ladder said of one round, by the three criteria of S1.8; role: of which rung."""

    id: int
    item_id: int
    round: int
    role: str
    measures: bool
    timeliness: bool
    quality: bool
    reason: str
    judged_by: int
    judged_at: datetime
