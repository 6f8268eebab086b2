"""How an appraisal campaign and each of its stages go on, as tables. Sources: docs/rules.md §3.8.

A stage opens when every one before it is over and its own entry gates are met; it closes when its exit gates are met,
or is waived by a person with a reason (一环扣一环). Which gates those are is data: `kinds.toml`.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from domain.campaigns.campaign import CampaignStatus, Component, StageStatus
from domain.clocks import Clock as K
from domain.errors import CaseworkError, SomethingMissing
from domain.guards import reason_given
from domain.lifecycle import Life, Tell
from domain.lifecycle import Step as Row
from domain.notice import Kind
from domain.roles import Role as R

WHOLE = 100


class CampaignAction(StrEnum):
    """What can be done with a campaign."""

    FOUND = "found"
    CHANGE = "change"
    WRITE_PLAN = "write_plan"
    APPOINT = "appoint"
    PUBLISH = "publish"
    BEGIN = "begin"
    END = "end"
    CALL_OFF = "call_off"


class StageAction(StrEnum):
    """What can be done with a stage."""

    PLAN = "plan"
    SET_DAYS = "set_days"
    OPEN = "open"
    CHECK = "check"
    GO_ON = "go_on"
    CLOSE = "close"
    WAIVE = "waive"
    DROP = "drop"


Facts = Mapping[str, Any]


def has_a_title(facts: Facts) -> None:
    """A campaign is called something."""
    if not facts["title"].strip():
        raise CaseworkError("campaign-title-please")


def is_not_fixed(facts: Facts) -> None:
    """What was fixed before collecting began stands (S4, rules 4.6): the use case has logged the attempt before."""
    if facts["fixed"]:
        raise CaseworkError("campaign-fixed")


def weights_are_whole(facts: Facts) -> None:
    """Weights are percent of known components, together 100."""
    weights: Mapping[str, int] = facts["weights"]
    known = set(weights) <= set(Component) and all(0 < one <= WHOLE for one in weights.values())
    if not known or sum(weights.values()) != WHOLE:
        raise CaseworkError("campaign-weights-whole", sum=str(sum(weights.values())))


def is_one_level_down(facts: Facts) -> None:
    """A level organises the level below, and nobody else's (S4.9: 下管一级)."""
    if facts["strangers"]:
        raise CaseworkError("campaign-not-below", units=facts["strangers"])


def plan_is_whole(facts: Facts) -> None:
    """A plan that is published lacks nothing; everything missing is named at once. Facts: lacking."""
    if facts["lacking"]:
        raise SomethingMissing("campaign-plan-lacks", missing=facts["lacking"])


def plan_is_published(facts: Facts) -> None:
    """Nothing begins before the plan is out (S4.1)."""
    if not facts["published"]:
        raise CaseworkError("campaign-publish-first")


def stages_are_over(facts: Facts) -> None:
    """A campaign ends with its last stage."""
    if facts["open"]:
        raise CaseworkError("campaign-stages-open")


def days_in_order(facts: Facts) -> None:
    """A stage ends after it begins, and begins when the one before it ends at the earliest; never in the past."""
    if facts["until"] < facts["from"] or facts["until"] < facts["today"]:
        raise CaseworkError("stage-days-backwards")
    if facts["not_before"] and facts["from"] < facts["not_before"]:
        raise CaseworkError("stage-days-before", day=facts["not_before"])
    if facts["not_after"] and facts["until"] > facts["not_after"]:
        raise CaseworkError("stage-days-after", day=facts["not_after"])


def earlier_are_over(facts: Facts) -> None:
    """Stages go strictly in order: every one before it is closed or waived (S4.13)."""
    if facts["earlier"]:
        raise CaseworkError("stage-earlier-open", stage=facts["earlier"])


def gates_are_met(facts: Facts) -> None:
    """What the gates ask for is there; everything missing is named at once. Facts: missing."""
    if facts["missing"]:
        raise SomethingMissing("stage-gate-holds", missing=facts["missing"])


C, CA, S, SA = CampaignStatus, CampaignAction, StageStatus, StageAction
# Who takes part in a campaign in whatever way, and hears what is announced.
CONCERNED = (R.ORGANISER, R.OFFICE, R.APPRAISER, R.SURVEY_OPERATOR, R.INSPECTOR, R.AUDITOR, R.UNIT_HEAD, R.UNIT_CLERK)
PREPARING = (R.ORGANISER, R.OFFICE, R.APPRAISER, R.SURVEY_OPERATOR, R.INSPECTOR, R.AUDITOR)
LIVE = (C.PREPARING, C.RUNNING)
UNDER_WAY = (S.OPEN, S.EXIT_CHECK)
OVER = (S.CLOSED, S.WAIVED)


def _all(says: str, *roles: R) -> tuple[Tell, ...]:
    return tuple(Tell(role, says) for role in roles)


def _stay(status: CampaignStatus, who: R, do: CampaignAction, **more: Any) -> Row:
    return Row((status,), who, do, status, **more)


def _called_off_by(who: R, status: CampaignStatus) -> Row:
    """Before anything has begun those who prepare it hear it; later everybody concerned."""
    hearers = CONCERNED if status == C.RUNNING else PREPARING
    tells = _all("campaign-called-off", *hearers)
    return Row((status,), who, CA.CALL_OFF, C.CALLED_OFF, guard=(reason_given,), tells=tells)


# fmt: off
CAMPAIGN = Life(Kind.CAMPAIGN, begins=C.NEW, ends=(C.ENDED, C.CALLED_OFF), rows=(
    Row((C.NEW,),       R.OFFICE,    CA.FOUND,    C.PREPARING, guard=(has_a_title,)),
    *(_stay(one, R.ORGANISER, CA.CHANGE, guard=(is_not_fixed, weights_are_whole, is_one_level_down)) for one in LIVE),
    *(_stay(one, R.ORGANISER, CA.WRITE_PLAN) for one in LIVE),
    *(_stay(one, who, CA.APPOINT) for one in LIVE for who in (R.OFFICE, R.ORGANISER)),
    *(_stay(one, R.ORGANISER, CA.PUBLISH, guard=(plan_is_whole,), tells=_all("campaign-published", *CONCERNED))
      for one in LIVE),
    # the kickoff: nothing is scored or collected before it (S0.2)
    Row((C.PREPARING,), R.ORGANISER, CA.BEGIN,    C.RUNNING,   guard=(plan_is_published,)),
    Row((C.RUNNING,),   R.SYSTEM,    CA.END,      C.ENDED,     guard=(stages_are_over,),
        tells=_all("campaign-ended", *CONCERNED)),
    *(_called_off_by(who, status) for who in (R.ORGANISER, R.OFFICE) for status in LIVE),
))

CAMPAIGN_STAGE = Life(Kind.CAMPAIGN_STAGE, begins=S.NEW, ends=OVER, rows=(
    Row((S.NEW,),        R.OFFICE,    SA.PLAN,     S.PENDING),
    *(Row((one,), R.ORGANISER, SA.SET_DAYS, one, guard=(days_in_order,)) for one in (S.PENDING, *UNDER_WAY)),
    Row((S.PENDING,),    R.ORGANISER, SA.OPEN,     S.OPEN,       guard=(earlier_are_over, gates_are_met),
        stops=(K.STAGE_BEGIN,), tells=_all("stage-opened", *CONCERNED)),
    Row((S.OPEN,),       R.ORGANISER, SA.CHECK,    S.EXIT_CHECK),
    Row((S.EXIT_CHECK,), R.ORGANISER, SA.GO_ON,    S.OPEN),
    Row((S.EXIT_CHECK,), R.ORGANISER, SA.CLOSE,    S.CLOSED,     guard=(gates_are_met,), stops=(K.STAGE,),
        tells=_all("stage-closed", *CONCERNED)),
    # what was missing, why it was let pass, and by whom: everybody concerned reads it
    Row((S.EXIT_CHECK,), R.ORGANISER, SA.WAIVE,    S.WAIVED,     guard=(reason_given,), stops=(K.STAGE,),
        tells=_all("stage-waived", *CONCERNED)),
    # the campaign was called off
    Row((S.PENDING, *UNDER_WAY), R.SYSTEM, SA.DROP, S.WAIVED,    guard=(reason_given,), stops=(K.STAGE, K.STAGE_BEGIN)),
))
# fmt: on
