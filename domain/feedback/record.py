"""What is kept around a deputy's feedback: views of co-signers, earlier versions, who was asked, meetings."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class CoSignerView:
    """What one co-signer thinks of a reply: for the lead deputy alone (docs/rules.md §3.4)."""

    id: int
    suggestion_id: int
    round: int
    deputy_id: int
    level: str
    words: str
    said_at: datetime


@dataclass(frozen=True, slots=True)
class EarlierFeedback:
    """A feedback as it was before it was changed or objected to."""

    id: int
    feedback_id: int
    attitude: str
    result: str
    process: str
    implementation: str
    reason: str
    given_at: datetime
    entered_by: int | None
    replaced_at: datetime


@dataclass(frozen=True, slots=True)
class Asked:
    """A deputy asked to evaluate one round, or known not to be there to be asked (lost_on)."""

    id: int
    suggestion_id: int
    person_id: int
    round: int
    asked_on: date | None
    lost_on: date | None
    reason: str


class MeetingOutcome(StrEnum):
    """What a meeting after a second dissatisfaction ends with (西宁评估办法 2019)."""

    CONTINUE = "continue"
    RESEARCH_REPORT = "research_report"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Meeting:
    """What came of a meeting, or of an evaluation by named people, after a second dissatisfaction; never changed.

    report_by, report, reported_at: where the unit is to report by a day.
    """

    id: int
    suggestion_id: int
    round: int
    kind: str
    held_on: date
    place: str
    people: str
    outcome: str
    words: str
    recorded_by: int
    recorded_at: datetime
    report_by: date | None
    report: str
    reported_by: int | None
    reported_at: datetime | None
