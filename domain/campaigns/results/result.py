"""The life of a campaign's result (评议结果), as a table. Sources: docs/rules.md §3.8.

One case is one computation. What was announced is never changed: when a violation is confirmed afterwards or an appeal
is upheld, a new edition takes its place. What a low place leads to is decided by people (S4.40).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from domain.campaigns.course import CONCERNED
from domain.campaigns.family import OfCampaign
from domain.campaigns.results.guards import (
    appeals_are_decided,
    campaign_goes_on,
    criticism_has_a_paper,
    is_not_decided,
    nothing_is_announced,
    numbers_stand,
    stands_low,
    was_criticised,
)
from domain.clocks import Clock as K
from domain.guards import reason_given
from domain.lifecycle import Life, Tell
from domain.lifecycle import Step as Row
from domain.notice import CaseRef, Kind
from domain.roles import Role as R


class ResultStatus(StrEnum):
    """Where a result stands. NEW lasts no longer than the turn that computes it."""

    NEW = "new"
    COMPUTED = "computed"
    ANNOUNCED = "announced"
    FINAL = "final"
    REPLACED = "replaced"
    DROPPED = "dropped"


class ResultAction(StrEnum):
    """What can be done with a result."""

    COMPUTE = "compute"
    ANNOUNCE = "announce"
    STATE = "state"
    STAND = "stand"
    REPLACE = "replace"
    CRITICISE = "criticise"
    DECIDE = "decide"
    DROP = "drop"


class Because(StrEnum):
    """Why a result was computed: the box was opened, something was corrected, a violation was decided, an appeal."""

    OPENED = "opened"
    AGAIN = "again"
    VIOLATION = "violation"
    APPEAL = "appeal"


class Consequence(StrEnum):
    """What somebody decided to follow from a low place: the year's honours are cancelled, or not (S4.40)."""

    CANCELLED = "cancelled"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class Result(OfCampaign):
    """One computation. edition: the how-manieth of its campaign; digest: SHA-256 of what it says."""

    KIND: ClassVar[str] = Kind.APPRAISAL_RESULT
    id: int
    campaign_id: int
    version: int
    status: str
    edition: int
    because: str
    weights: Mapping[str, int]
    digest: str
    # who pressed, or whose decision made it necessary
    computed_by: int
    computed_at: datetime
    announced_by: int | None
    announced_at: datetime | None
    final_at: datetime | None

    @property
    def ref(self) -> CaseRef:
        """Kind and id."""
        return CaseRef(self.KIND, self.id)


@dataclass(frozen=True, slots=True)
class Line:
    """What a result says of one target.

    place: where it is listed. outcome: a score.Outcome, or POLLED. score, parts: points of 100 with one decimal, as
    text; empty where there is none. answers: what surveyed people said, level by level.
    """

    id: int
    result_id: int
    target_id: int
    unit_id: int
    place: int
    outcome: str
    score: str
    rank: int | None
    parts: Mapping[str, str]
    answers: Mapping[str, int]


# asked about in the survey, and nothing else: listed apart (S0.1)
POLLED = "polled"

S, A = ResultStatus, ResultAction
READERS = (*CONCERNED, R.CHAIR, R.COMMITTEE_MEMBER)


def _all(says: str, *roles: R, due: K | None = None) -> tuple[Tell, ...]:
    return tuple(Tell(role, says, due) for role in roles)


# fmt: off
APPRAISAL_RESULT = Life(Kind.APPRAISAL_RESULT, begins=S.NEW, ends=(S.FINAL, S.REPLACED, S.DROPPED), rows=(
    Row((S.NEW,), R.ORGANISER, A.COMPUTE, S.COMPUTED, guard=(campaign_goes_on, nothing_is_announced),
        tells=_all("result-computed", R.AUDITOR)),
    # somebody decided a violation or an appeal: a new edition, which people announce
    Row((S.NEW,), R.SYSTEM, A.COMPUTE, S.COMPUTED, tells=_all("result-again", R.ORGANISER, R.AUDITOR, R.OFFICE)),
    Row((S.COMPUTED,), R.ORGANISER, A.ANNOUNCE, S.ANNOUNCED, guard=(numbers_stand,), starts=(K.RESULT_APPEAL,),
        tells=_all("result-announced", *READERS, due=K.RESULT_APPEAL)),
    # right of reply: the unit's own words stand beside its line
    Row((S.ANNOUNCED,), R.UNIT_HEAD, A.STATE, S.ANNOUNCED, guard=(reason_given,),
        tells=_all("result-stated", R.ORGANISER, R.OFFICE, R.AUDITOR)),
    Row((S.ANNOUNCED,), R.SYSTEM, A.STAND, S.FINAL, guard=(appeals_are_decided,), stops=(K.RESULT_APPEAL,),
        tells=(*_all("result-final", *READERS), Tell(R.DEPUTY, "result-final-deputy"))),
    Row((S.COMPUTED,), R.ORGANISER, A.REPLACE, S.REPLACED),
    Row((S.COMPUTED, S.ANNOUNCED, S.FINAL), R.SYSTEM, A.REPLACE, S.REPLACED, stops=(K.RESULT_APPEAL,)),
    # the second condition, and a person's decision
    Row((S.FINAL,), R.ORGANISER, A.CRITICISE, S.FINAL, guard=(stands_low, criticism_has_a_paper),
        tells=_all("result-criticised", R.OFFICE, R.CHAIR, R.AUDITOR)),
    *(Row((S.FINAL,), who, A.DECIDE, S.FINAL, guard=(stands_low, was_criticised, is_not_decided, reason_given),
          tells=_all("result-consequence", R.ORGANISER, R.OFFICE, R.AUDITOR)) for who in (R.OFFICE, R.CHAIR)),
    Row((S.COMPUTED, S.ANNOUNCED), R.SYSTEM, A.DROP, S.DROPPED, stops=(K.RESULT_APPEAL,)),
))
# fmt: on
