"""The life of a unit's appeal (申诉) against a result, as a table. Sources: docs/rules.md §3.8.

Filed by the head of the unit within the term; decided by people of the congress with a reason. What surveyed people
and appraisers said is sealed: an appeal corrects the points of the inspection or of the rectification, or nothing but
what the numbers are made of now.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from domain.campaigns.campaign import Component
from domain.campaigns.family import OfTarget
from domain.campaigns.results.guards import (
    correction_is_sound,
    decided_by_another,
    not_appealed_before,
    within_the_appeal_term,
)
from domain.clocks import Clock as K
from domain.guards import reason_given
from domain.lifecycle import Life, Tell
from domain.lifecycle import Step as Row
from domain.notice import CaseRef, Kind
from domain.roles import Role as R


class AppealStatus(StrEnum):
    """Where an appeal stands. NEW lasts no longer than the turn that files it."""

    NEW = "new"
    FILED = "filed"
    UPHELD = "upheld"
    DISMISSED = "dismissed"
    WITHDRAWN = "withdrawn"


class AppealAction(StrEnum):
    """What can be done with an appeal."""

    FILE = "file"
    UPHOLD = "uphold"
    DISMISS = "dismiss"
    WITHDRAW = "withdraw"
    DROP = "drop"


# Whose points an upheld appeal may set; the others come out of sealed boxes.
CORRECTABLE = (Component.INSPECTION, Component.RECTIFICATION)


@dataclass(frozen=True, slots=True)
class Appeal(OfTarget):
    """One appeal. correction, points: which part of the score was set anew, and to how much; empty for none."""

    KIND: ClassVar[str] = Kind.APPEAL
    id: int
    campaign_id: int
    unit_id: int
    target_id: int
    result_id: int
    version: int
    status: str
    text: str
    filed_by: int
    filed_at: datetime
    correction: str
    points: str
    reason: str
    decided_by: int | None
    decided_at: datetime | None

    @property
    def ref(self) -> CaseRef:
        """Kind and id."""
        return CaseRef(self.KIND, self.id)


S, A = AppealStatus, AppealAction
UNIT = (R.UNIT_HEAD, R.UNIT_CLERK)
DECIDERS = (R.OFFICE, R.CHAIR)
WITNESSES = (R.ORGANISER, R.AUDITOR)


def _all(says: str, *roles: R, due: K | None = None) -> tuple[Tell, ...]:
    return tuple(Tell(role, says, due) for role in roles)


# fmt: off
APPEAL = Life(Kind.APPEAL, begins=S.NEW, ends=(S.UPHELD, S.DISMISSED, S.WITHDRAWN), rows=(
    Row((S.NEW,), R.UNIT_HEAD, A.FILE, S.FILED, guard=(within_the_appeal_term, not_appealed_before, reason_given),
        starts=(K.APPEAL_DECIDE,),
        tells=(*_all("appeal-filed-told", *WITNESSES), *_all("appeal-filed", *DECIDERS, due=K.APPEAL_DECIDE))),
    *(Row((S.FILED,), who, A.UPHOLD, S.UPHELD, guard=(decided_by_another, correction_is_sound, reason_given),
          stops=(K.APPEAL_DECIDE,), tells=_all("appeal-upheld", *UNIT, *WITNESSES)) for who in DECIDERS),
    *(Row((S.FILED,), who, A.DISMISS, S.DISMISSED, guard=(decided_by_another, reason_given),
          stops=(K.APPEAL_DECIDE,), tells=_all("appeal-dismissed", *UNIT, *WITNESSES)) for who in DECIDERS),
    Row((S.FILED,), R.UNIT_HEAD, A.WITHDRAW, S.WITHDRAWN, stops=(K.APPEAL_DECIDE,),
        tells=_all("appeal-withdrawn", *DECIDERS, *WITNESSES)),
    # the campaign was called off: there is nothing left to appeal against
    Row((S.FILED,), R.SYSTEM, A.DROP, S.WITHDRAWN, stops=(K.APPEAL_DECIDE,)),
))
# fmt: on
