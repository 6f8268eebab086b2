"""What is asked while several units handle one suggestion: counter-signatures, agreements. As they stand."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from domain.notice import CaseRef, Kind


@dataclass(frozen=True, slots=True)
class Countersign:
    """A co-handling unit's counter-signature under one frozen text of the lead unit's reply."""

    KIND: ClassVar[str] = Kind.COUNTERSIGN
    id: int
    suggestion_id: int
    assignment_id: int
    unit_id: int
    version: int
    status: str
    text_hash: str
    asked_at: datetime
    decided_by: int | None
    reason: str

    @property
    def ref(self) -> CaseRef:
        """Kind and id."""
        return CaseRef(self.KIND, self.id)


@dataclass(frozen=True, slots=True)
class Coordination:
    """Two lead units agreeing on one text; unit_id: who writes from now on, where that was decided."""

    KIND: ClassVar[str] = Kind.COORDINATION
    id: int
    suggestion_id: int
    assignment_id: int
    version: int
    status: str
    round: int
    opened_at: datetime
    officer_id: int | None
    decision: str
    unit_id: int | None

    @property
    def ref(self) -> CaseRef:
        """Kind and id."""
        return CaseRef(self.KIND, self.id)
