"""The life of a rectification item (整改事项), as a table. Sources: docs/rules.md §3.9.

Rounds have no limit; each is judged one level up the ladder. Only people of the congress strike off. After the campaign
the office of the congress plays the organiser's part.
"""

from enum import StrEnum

from domain.campaigns.rectification_guards import (
    evidence_is_shown,
    fix_is_complete,
    judged_on_its_rung,
    opinion_is_the_units,
    opinions_keep_an_item,
    problem_is_said,
    struck_off_by_others,
    triage_is_named,
    within_the_report_term,
    words_say_something,
)
from domain.clocks import Clock as K
from domain.guards import reason_given
from domain.lifecycle import Life, Tell
from domain.lifecycle import Step as Row
from domain.notice import Kind
from domain.roles import Role as R


class RectificationStatus(StrEnum):
    """Where an item stands. NEW lasts no longer than the turn in which it is written down."""

    NEW = "new"
    OPENED = "opened"
    TRIAGED = "triaged"
    PLANNED = "planned"
    PLAN_REJECTED = "plan_rejected"
    IN_PROGRESS = "in_progress"
    REPORTED = "reported"
    ACCEPTED = "accepted"
    STRUCK_OFF = "struck_off"
    RECHECKED = "rechecked"
    REOPENED = "reopened"
    LASTING = "lasting"
    DROPPED = "dropped"


class RectificationAction(StrEnum):
    """What can be done with an item."""

    OPEN = "open"
    TRIAGE = "triage"
    STUDY = "study"
    PLAN = "plan"
    ACCEPT_PLAN = "accept_plan"
    REJECT_PLAN = "reject_plan"
    PROGRESS = "progress"
    REPORT = "report"
    SATISFY = "satisfy"
    NOT_SATISFY = "not_satisfy"
    STRIKE_OFF = "strike_off"
    LOOK_BACK = "look_back"
    HOLDS = "holds"
    RELAPSE = "relapse"
    DROP = "drop"


S, A = RectificationStatus, RectificationAction
TO_PLAN = (S.OPENED, S.TRIAGED, S.PLAN_REJECTED, S.REOPENED)
# the unit has something to do, or somebody has to say something of what it did
OPEN = (*TO_PLAN, S.PLANNED, S.IN_PROGRESS, S.REPORTED, S.ACCEPTED)
# struck off, whatever a look-back has brought since
STRUCK = (S.STRUCK_OFF, S.RECHECKED, S.LASTING)
TO_LOOK_BACK = (S.STRUCK_OFF, S.RECHECKED)
UNFINISHED = (*OPEN, *TO_LOOK_BACK)
UNIT = (R.UNIT_CLERK, R.UNIT_HEAD)
# the rungs of the ladder, each by the role that judges there
JUDGES = (R.ORGANISER, R.CHAIR, R.OFFICE)
WORK_CLOCKS = (K.RECTIFICATION_PLAN, K.RECTIFICATION_REPLAN, K.RECTIFICATION_REPORT, K.RECTIFICATION_REDO)

# What those who raised it hear, whoever they are: by the way their opinion came, with its number.
SPEAKERS_HEAR = {
    A.OPEN: "rectify-said-opened",
    A.STUDY: "rectify-said-study",
    A.ACCEPT_PLAN: "rectify-said-plan",
    A.SATISFY: "rectify-said-satisfied",
    A.NOT_SATISFY: "rectify-said-again",
    A.STRIKE_OFF: "rectify-said-struck-off",
    A.HOLDS: "rectify-said-lasting",
    A.RELAPSE: "rectify-said-relapsed",
    A.DROP: "rectify-said-dropped",
}


def _to(says: str, *roles: R, due: K | None = None) -> tuple[Tell, ...]:
    return tuple(Tell(role, says, due) for role in roles)


def _opened_by(who: R) -> Row:
    return Row((S.NEW,), who, A.OPEN, S.OPENED, guard=(problem_is_said, opinion_is_the_units),
               starts=(K.RECTIFICATION_PLAN, K.RECTIFICATION_REPORT),
               tells=(*_to("rectify-opened", *UNIT, due=K.RECTIFICATION_PLAN),
                      *_to("rectify-opened-organiser", R.ORGANISER)))  # fmt: skip


def _by_the_unit(who: R) -> tuple[Row, ...]:
    """What clerk and head both may do."""
    other = next(one for one in UNIT if one != who)
    # fmt: off
    return (
        Row(TO_PLAN, who, A.TRIAGE, S.TRIAGED, guard=(triage_is_named,)),
        Row(TO_PLAN, who, A.STUDY, S.TRIAGED, guard=(reason_given,),
            tells=_to("rectify-study-told", R.ORGANISER, other)),
        # half way it turns out that it takes longer
        Row((S.IN_PROGRESS,), who, A.STUDY, S.IN_PROGRESS, guard=(reason_given,),
            tells=_to("rectify-study-told", R.ORGANISER, other)),
        Row((S.TRIAGED, S.PLAN_REJECTED), who, A.PLAN, S.PLANNED, guard=(fix_is_complete, within_the_report_term),
            stops=(K.RECTIFICATION_PLAN, K.RECTIFICATION_REPLAN), starts=(K.RECTIFICATION_DECIDE,),
            tells=(*_to("rectify-plan-decide", R.ORGANISER, due=K.RECTIFICATION_DECIDE),
                   *_to("rectify-plan-filed", other))),
        Row((S.IN_PROGRESS,), who, A.PROGRESS, S.IN_PROGRESS, guard=(words_say_something,),
            tells=_to("rectify-progress-told", R.ORGANISER, other)),
        Row((S.IN_PROGRESS,), who, A.REPORT, S.REPORTED, guard=(words_say_something, evidence_is_shown),
            stops=(K.RECTIFICATION_REPORT, K.RECTIFICATION_REDO), starts=(K.RECTIFICATION_JUDGE,),
            tells=(*_to("rectify-judge-ask", *JUDGES, due=K.RECTIFICATION_JUDGE), *_to("rectify-reported", other))),
    )
    # fmt: on


def _by_a_judge(who: R) -> tuple[Row, ...]:
    """What every rung of the ladder may do; who stands on it is the guard's."""
    # fmt: off
    return (
        Row((S.REPORTED,), who, A.SATISFY, S.ACCEPTED, guard=(judged_on_its_rung,), stops=(K.RECTIFICATION_JUDGE,),
            tells=_to("rectify-satisfied", *UNIT, R.ORGANISER)),
        Row((S.REPORTED,), who, A.NOT_SATISFY, S.IN_PROGRESS, guard=(judged_on_its_rung, reason_given),
            stops=(K.RECTIFICATION_JUDGE,), starts=(K.RECTIFICATION_REDO,),
            tells=(*_to("rectify-not-satisfied", *UNIT, due=K.RECTIFICATION_REDO),
                   *_to("rectify-not-satisfied-organiser", R.ORGANISER))),
        Row((S.ACCEPTED,), who, A.STRIKE_OFF, S.STRUCK_OFF, guard=(struck_off_by_others,), starts=(K.LOOK_BACK,),
            tells=(*_to("rectify-struck-off", *UNIT, due=K.LOOK_BACK),
                   *_to("rectify-struck-off-organiser", R.ORGANISER, due=K.LOOK_BACK))),
    )
    # fmt: on


# fmt: off
RECTIFICATION = Life(Kind.RECTIFICATION, begins=S.NEW, ends=(S.LASTING, S.DROPPED), rows=(
    *map(_opened_by, (R.ORGANISER, *UNIT, R.INSPECTOR)),
    *(row for who in UNIT for row in _by_the_unit(who)),
    Row((S.PLANNED,), R.ORGANISER, A.ACCEPT_PLAN, S.IN_PROGRESS, stops=(K.RECTIFICATION_DECIDE,),
        tells=_to("rectify-plan-accepted", *UNIT)),
    Row((S.PLANNED,), R.ORGANISER, A.REJECT_PLAN, S.PLAN_REJECTED, guard=(reason_given,),
        stops=(K.RECTIFICATION_DECIDE,), starts=(K.RECTIFICATION_REPLAN,),
        tells=_to("rectify-plan-rejected", *UNIT, due=K.RECTIFICATION_REPLAN)),
    *(row for who in JUDGES for row in _by_a_judge(who)),
    # 回头看: who looks, then who says what it means
    *(Row((S.STRUCK_OFF,), who, A.LOOK_BACK, S.RECHECKED, guard=(words_say_something,),
          stops=(K.LOOK_BACK,), starts=(K.RECTIFICATION_DECIDE,),
          tells=_to("rectify-looked-back", R.ORGANISER, due=K.RECTIFICATION_DECIDE))
      for who in (R.ORGANISER, R.INSPECTOR)),
    Row((S.RECHECKED,), R.ORGANISER, A.HOLDS, S.LASTING, stops=(K.RECTIFICATION_DECIDE,),
        tells=_to("rectify-lasting", *UNIT)),
    Row((S.RECHECKED,), R.ORGANISER, A.RELAPSE, S.REOPENED, guard=(reason_given,), stops=(K.RECTIFICATION_DECIDE,),
        starts=(K.RECTIFICATION_PLAN, K.RECTIFICATION_REPORT),
        tells=_to("rectify-relapsed", *UNIT, due=K.RECTIFICATION_PLAN)),
    Row((*TO_PLAN, S.PLANNED, S.IN_PROGRESS), R.ORGANISER, A.DROP, S.DROPPED,
        guard=(reason_given, opinions_keep_an_item), stops=(*WORK_CLOCKS, K.RECTIFICATION_DECIDE),
        tells=_to("rectify-dropped", *UNIT)),
))
# fmt: on
