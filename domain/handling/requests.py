"""What people ask of each other in the course of a case: to return it, more time, a question. As they stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from domain.notice import CaseRef, Kind


@dataclass(frozen=True, slots=True)
class ReturnRequest:
    """A unit's request to return what was wrongly assigned to it; times: the how manyth for this suggestion."""

    KIND: ClassVar[str] = Kind.RETURN_REQUEST
    id: int
    suggestion_id: int
    assignment_id: int
    version: int
    status: str
    times: int
    reason: str
    basis: str
    proposed: str
    asked_by: int
    asked_at: datetime
    officer_id: int | None
    decision: str
    unit_id: int | None

    @property
    def ref(self) -> CaseRef:
        """Kind and id."""
        return CaseRef(self.KIND, self.id)


@dataclass(frozen=True, slots=True)
class Extension:
    """A unit's request for more time: until when, why, what is done so far; granted: until when it got it."""

    KIND: ClassVar[str] = Kind.EXTENSION
    id: int
    suggestion_id: int
    assignment_id: int
    version: int
    status: str
    until: date
    reason: str
    done: str
    asked_by: int
    asked_at: datetime
    officer_id: int | None
    decision: str
    granted: date | None

    @property
    def ref(self) -> CaseRef:
        """Kind and id."""
        return CaseRef(self.KIND, self.id)


@dataclass(frozen=True, slots=True)
class Question:
    """What a deputy, a unit or the station wants to know of an opinion's author, and the answer."""

    KIND: ClassVar[str] = Kind.QUESTION
    id: int
    opinion_id: int
    version: int
    status: str
    # in which part, by whom, for which unit
    role: str
    person_id: int
    unit_id: int | None
    author_id: int
    text: str
    asked_at: datetime
    answer: str
    files: int
    answered_at: datetime | None

    @property
    def ref(self) -> CaseRef:
        """Kind and id."""
        return CaseRef(self.KIND, self.id)


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A lead deputy's wish to withdraw a suggestion; wanted: whose consent it takes, agreed: who has given it."""

    KIND: ClassVar[str] = Kind.WITHDRAWAL
    id: int
    suggestion_id: int
    version: int
    status: str
    reason: str
    asked_by: int
    asked_at: datetime
    wanted: Sequence[int]
    agreed: Sequence[int]

    @property
    def ref(self) -> CaseRef:
        """Kind and id."""
        return CaseRef(self.KIND, self.id)
