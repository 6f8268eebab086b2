"""The life of a violation of a prohibition (违反严禁事项), as a table. Sources: docs/rules.md §3.8.

The list is the organiser's own and published with the plan. A confirmed violation puts a target out of the ranking,
whatever its score (S4.41), before the scoring or after it; somebody else than who reported it decides.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar

from domain.campaigns.family import OfTarget
from domain.errors import CaseworkError
from domain.guards import reason_given
from domain.lifecycle import Life, Tell
from domain.lifecycle import Step as Row
from domain.notice import CaseRef, Kind
from domain.roles import Role as R


class ViolationStatus(StrEnum):
    """Where it stands. NEW lasts no longer than the turn that reports it."""

    NEW = "new"
    REPORTED = "reported"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"


class ViolationAction(StrEnum):
    """What can be done with it."""

    REPORT = "report"
    CONFIRM = "confirm"
    DISMISS = "dismiss"
    TAKE_BACK = "take_back"


@dataclass(frozen=True, slots=True)
class Violation(OfTarget):
    """What is said of one target. prohibition: as the published plan words it; happened: what happened; reason: why it
    was decided so."""

    KIND: ClassVar[str] = Kind.VIOLATION
    id: int
    campaign_id: int
    unit_id: int
    target_id: int
    version: int
    status: str
    prohibition: str
    happened: str
    reported_by: int
    reported_at: datetime
    decided_by: int | None
    decided_at: datetime | None
    reason: str

    @property
    def ref(self) -> CaseRef:
        """Kind and id."""
        return CaseRef(self.KIND, self.id)


Facts = Mapping[str, Any]


def prohibition_is_listed(facts: Facts) -> None:
    """Only what the published list names counts as a violation."""
    if facts["prohibition"] not in facts["prohibitions"]:
        raise CaseworkError("violation-not-listed")


def another_decides(facts: Facts) -> None:
    """Whoever reported it does not decide it."""
    if facts["reported_by"] == facts["decides"]:
        raise CaseworkError("violation-another-decides")


S, A = ViolationStatus, ViolationAction
REPORTERS = (R.INSPECTOR, R.ORGANISER, R.OFFICE)
DECIDERS = (R.ORGANISER, R.OFFICE)
UNIT = (R.UNIT_HEAD, R.UNIT_CLERK)


def _all(says: str, *roles: R) -> tuple[Tell, ...]:
    return tuple(Tell(role, says) for role in roles)


# fmt: off
VIOLATION = Life(Kind.VIOLATION, begins=S.NEW, ends=(S.CONFIRMED, S.DISMISSED), brings_back=(A.TAKE_BACK,), rows=(
    *(Row((S.NEW,), who, A.REPORT, S.REPORTED, guard=(prohibition_is_listed, reason_given),
          tells=_all("violation-reported", *DECIDERS, R.AUDITOR)) for who in REPORTERS),
    *(Row((S.REPORTED,), who, A.CONFIRM, S.CONFIRMED, guard=(reason_given, another_decides),
          tells=_all("violation-confirmed", R.ORGANISER, R.INSPECTOR, R.AUDITOR, R.OFFICE, *UNIT)) for who in DECIDERS),
    *(Row((S.REPORTED,), who, A.DISMISS, S.DISMISSED, guard=(reason_given, another_decides),
          tells=_all("violation-dismissed", R.ORGANISER, R.INSPECTOR, R.AUDITOR, R.OFFICE)) for who in DECIDERS),
    # it turned out otherwise, after an appeal or a closer look
    Row((S.CONFIRMED,), R.OFFICE, A.TAKE_BACK, S.DISMISSED, guard=(reason_given,),
        tells=_all("violation-taken-back", R.ORGANISER, R.INSPECTOR, R.AUDITOR, *UNIT)),
))
# fmt: on
