"""The ledger of commitments (答复承诺解决事项台账): what replies promise, and the second answers. As they stand."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from domain.notice import CaseRef, Kind


@dataclass(frozen=True, slots=True)
class Commitment:
    """One promise of one unit: what, by whom, until when, and how it is seen to be kept. SERIES: how its number begins.

    first_due_on: as it was promised at first; due_on: as it stands; both empty while nobody has given a day.
    renegotiated: how often it was put off with everybody's consent. fulfilled_on: the day the unit reported what was
    later struck off. carried_to: the newest year it was carried over to.
    """

    KIND: ClassVar[str] = Kind.COMMITMENT
    SERIES: ClassVar[str] = "CN"
    id: int
    number: str | None
    version: int
    status: str
    suggestion_id: int
    assignment_id: int
    reply_id: int | None
    unit_id: int
    deputy_id: int
    text: str
    standard: str
    owner: str
    first_due_on: date | None
    due_on: date | None
    made_by: int
    made_at: datetime
    active_on: date | None
    renegotiated: int
    # what the unit asks for when it cannot keep it, and what the deputy says of that: "", "agrees", "objects"
    new_day: date | None
    deputy_says: str
    explanation: str
    explains_term: bool
    reported_on: date | None
    fulfilled_on: date | None
    failed: bool
    ended_on: date | None
    poll_id: int | None
    carried_to: int | None

    @property
    def ref(self) -> CaseRef:
        """Kind and id."""
        return CaseRef(self.KIND, self.id)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a commitment's history, in people's own words; `kind` is one of EntryKind."""

    id: int
    commitment_id: int
    kind: str
    role: str
    person_id: int
    text: str
    on_day: date
    files: int
    at: datetime


@dataclass(frozen=True, slots=True)
class SecondAnswer:
    """What a unit answers once more when its promises have come to an end (再次答复)."""

    KIND: ClassVar[str] = Kind.SECOND_ANSWER
    id: int
    version: int
    status: str
    suggestion_id: int
    assignment_id: int
    unit_id: int
    text: str
    clerk_id: int | None
    signer_id: int | None
    given_at: datetime | None

    @property
    def ref(self) -> CaseRef:
        """Kind and id."""
        return CaseRef(self.KIND, self.id)
