"""The life of an appraisal campaign (评议), as a table. Sources: docs/rules.md §3.8.

What a kind of campaign consists of – stages, gates, forms, weights – is data: `kinds.toml`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, ClassVar

from domain.campaigns.family import OfCampaign
from domain.notice import CaseRef, Kind


class CampaignKind(StrEnum):
    """What is appraised: special work, an official's duty report, conduct, the handling of suggestions."""

    SPECIAL = "special"
    DUTY_REPORT = "duty_report"
    CONDUCT = "conduct"
    SUGGESTION_HANDLING = "suggestion_handling"


class TargetKind(StrEnum):
    """How a unit takes part: the full procedure, the poll only, or everything but the ranking (S0.1, S4.4)."""

    APPRAISED = "appraised"
    POLLED = "polled"
    UNRANKED = "unranked"


class Component(StrEnum):
    """What a score is composed of."""

    SURVEY = "survey"
    APPRAISERS = "appraisers"
    INSPECTION = "inspection"
    RECTIFICATION = "rectification"


class CampaignStatus(StrEnum):
    """Where a campaign stands. NEW lasts no longer than the turn that founds it."""

    NEW = "new"
    PREPARING = "preparing"
    RUNNING = "running"
    ENDED = "ended"
    CALLED_OFF = "called_off"


class StageStatus(StrEnum):
    """Where a stage stands. NEW lasts no longer than the turn that founds its campaign."""

    NEW = "new"
    PENDING = "pending"
    OPEN = "open"
    EXIT_CHECK = "exit_check"
    CLOSED = "closed"
    WAIVED = "waived"


@dataclass(frozen=True, slots=True)
class Campaign:
    """One campaign. weights: percent for each component, together 100, fixed before collecting and immutable after."""

    KIND: ClassVar[str] = Kind.CAMPAIGN
    id: int
    version: int
    status: str
    number: str
    kind: str
    title: str
    # the body that organises: the congress itself (None) or a unit, for those directly below it (下管一级)
    organiser_unit_id: int | None
    focus_points: Sequence[str]
    prohibitions: Sequence[str]
    weights: Mapping[str, int]
    # below so many valid answers a target is not ranked
    least_valid: int
    plan_version: int
    published_at: datetime | None
    # from this moment weights, targets and the least number of answers stand fast
    fixed_at: datetime | None
    officer_id: int
    founded_at: datetime
    # the plan as it is written now, published or not; what was published stands in its versions
    plan_text: str

    @property
    def ref(self) -> CaseRef:
        """Kind and id."""
        return CaseRef(self.KIND, self.id)


@dataclass(frozen=True, slots=True)
class Stage(OfCampaign):
    """One stage of a campaign; its days are entered by people, never worked out from a text."""

    KIND: ClassVar[str] = Kind.CAMPAIGN_STAGE
    id: int
    campaign_id: int
    version: int
    status: str
    place: int
    name: str
    from_on: date | None
    until_on: date | None
    # the last word about its end: when, by whom, and why it was waived
    ended_at: datetime | None
    ended_by: int | None
    reason: str

    @property
    def ref(self) -> CaseRef:
        """Kind and id."""
        return CaseRef(self.KIND, self.id)


@dataclass(frozen=True, slots=True)
class Target:
    """A unit that is appraised or polled; official: whose duty report it is (述职评议), else empty."""

    id: int
    campaign_id: int
    unit_id: int
    kind: str
    official: str
    official_id: int | None

    @property
    def ranked(self) -> bool:
        """Whether it has a place in the ranking."""
        return self.kind != TargetKind.UNRANKED

    @property
    def whole(self) -> bool:
        """Whether it goes through the full procedure, and not the poll alone."""
        return self.kind != TargetKind.POLLED


Facts = Mapping[str, Any]
