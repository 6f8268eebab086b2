"""The cases and what belongs to them, as they stand at one moment. Field by field as kept in storage/tables/."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar

from domain.notice import CaseRef, Kind


@dataclass(frozen=True, slots=True)
class Opinion:
    """A citizen's opinion (群众意见). SERIES: how its number begins."""

    KIND: ClassVar[str] = Kind.OPINION
    SERIES: ClassVar[str] = "YJ"
    id: int
    number: str
    version: int
    status: str
    author_id: int
    anonymous: bool
    signature: str
    phone: str
    title: str
    text: str
    place: str
    lat: float | None
    lon: float | None
    topic: str
    language: str
    district_id: int | None
    station_id: int
    deputy_id: int | None
    officer_id: int | None
    suggestion_id: int | None
    submitted_at: datetime
    summary: str
    # the unit it was transferred to, and since when; the opinion it is handled together with
    unit_id: int | None
    transferred_on: date | None
    master_id: int | None
    # what the program noticed, for people to judge: names with spaces between
    hints: str
    # why it was declined, the code; how the matter reads for a unit, when that is not the citizen's own text
    reason: str
    brief: str
    # how often it was answered, looked at again, and whether its author has left it
    round: int
    looked_again: bool
    detached: bool
    # the appraisal campaign its author meant it for, or it was handed to
    campaign_id: int | None

    @property
    def ref(self) -> CaseRef:
        """Kind and id."""
        return CaseRef(self.KIND, self.id)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A deputy's suggestion (代表建议). SERIES: how its number begins."""

    KIND: ClassVar[str] = Kind.SUGGESTION
    SERIES: ClassVar[str] = "JY"
    id: int
    number: str | None
    version: int
    status: str
    lead_deputy_id: int
    title: str
    facts: str
    proposal: str
    verified: str
    publication: str
    wishes: str
    text_hash: str
    round: int
    submitted_at: datetime | None
    registered_at: datetime | None
    assigned_on: date | None
    officer_id: int | None
    outcome_text: str
    concluded_at: datetime | None
    created_at: datetime
    # why it was not accepted (the exclusion's code), and what the office wrote to the deputy
    exclusion: str
    review: str
    # a number given elsewhere, for suggestions that came with one, or that of its session or recess
    formal_number: str
    # what it is handled together with; out of which it was made
    master_id: int | None
    split_from: int | None
    # in which session it was submitted (0: between two), and the units planned for the assignment meeting
    term_no: int | None
    session_no: int | None
    planned: Mapping[str, Any] | None

    @property
    def ref(self) -> CaseRef:
        """Kind and id."""
        return CaseRef(self.KIND, self.id)


@dataclass(frozen=True, slots=True)
class CoSignature:
    """One deputy's invitation to co-sign, for one frozen text."""

    KIND: ClassVar[str] = Kind.CO_SIGNATURE
    id: int
    suggestion_id: int
    deputy_id: int
    version: int
    status: str
    text_hash: str
    decided_at: datetime | None

    @property
    def ref(self) -> CaseRef:
        """Kind and id."""
        return CaseRef(self.KIND, self.id)


@dataclass(frozen=True, slots=True)
class Assignment:
    """What one unit has to do for one suggestion in one round."""

    KIND: ClassVar[str] = Kind.ASSIGNMENT
    id: int
    suggestion_id: int
    unit_id: int
    version: int
    part: str
    round: int
    status: str
    issued_on: date
    clerk_id: int | None
    plan: Mapping[str, Any]
    co_opinion: str
    draft: str
    outcome: str
    letter_number: str
    own_fault: str
    designated: bool
    # where each unit answers for itself, what this one does; whether it writes the reply (of two lead units one does)
    part_text: str
    writes: bool
    # the text its head has put a name to, and who
    signed_hash: str
    signed_by: int | None
    # when and to whom a matter beyond this level was reflected
    referred_on: date | None
    referred_to: str

    @property
    def ref(self) -> CaseRef:
        """Kind and id."""
        return CaseRef(self.KIND, self.id)


@dataclass(frozen=True, slots=True)
class Contact:
    """One contact between the lead unit and the deputy (三联系)."""

    id: int
    assignment_id: int
    phase: str
    kind: str
    held_on: date
    place: str
    summary: str
    recorded_by: int
    recorded_at: datetime
    deputy_says: str

    @property
    def denied(self) -> bool:
        """Whether the deputy says that it was not so: then it does not count."""
        return self.deputy_says == "not_true"


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply as it was issued; never changed, but for a class the office has corrected (with a trace)."""

    id: int
    suggestion_id: int
    assignment_id: int
    round: int
    text: str
    outcome: str
    letter: str
    letter_number: str
    co_opinions: Mapping[str, Any]
    own_fault: str
    clerk_id: int | None
    signer_id: int
    issued_at: datetime
    late_days: int
    late_working_days: int
    referred_on: date | None
    referred_to: str


@dataclass(frozen=True, slots=True)
class Feedback:
    """The deputy's evaluation of one round."""

    KIND: ClassVar[str] = Kind.FEEDBACK
    id: int
    suggestion_id: int
    round: int
    deputy_id: int
    version: int
    status: str
    attitude: str
    result: str
    reason: str
    given_at: datetime | None
    # asked about in some places only (profile feedback_dimensions)
    process: str
    implementation: str
    # why it comes later, where a place lets that be said
    delay_reason: str
    # who of the office entered it from a signed form; empty: the deputy's own press
    entered_by: int | None
    # what the office (or the committee) decided on a dissatisfaction: "again", "not_again", and why
    decision: str
    decision_reason: str
    decided_by: int | None
    decided_on: date | None

    @property
    def dissatisfied(self) -> bool:
        """Dissatisfied in any dimension."""
        return "dissatisfied" in (self.attitude, self.result, self.process, self.implementation)

    @property
    def ref(self) -> CaseRef:
        """Kind and id."""
        return CaseRef(self.KIND, self.id)


@dataclass(frozen=True, slots=True)
class Rating:
    """A citizen's evaluation of one reply."""

    KIND: ClassVar[str] = Kind.RATING
    id: int
    opinion_id: int
    suggestion_id: int
    round: int
    person_id: int
    version: int
    status: str
    level: str
    reason: str
    given_at: datetime | None

    @property
    def ref(self) -> CaseRef:
        """Kind and id."""
        return CaseRef(self.KIND, self.id)


@dataclass(frozen=True, slots=True)
class Deadline:
    """One clock of one case: computed once, never silently changed."""

    id: int
    kind: str
    case_kind: str
    case_id: int
    start_on: date
    unit: str
    amount: int
    due_on: date
    due_at: datetime
    rolled_from: date | None
    rule: str
    provisional: bool
    next_rung: str | None
    next_at: datetime | None
    done_at: datetime | None
    late_days: int | None
    late_working_days: int | None
    # standing still since that day; empty while it runs
    paused_on: date | None
