"""The deputy's feedback (代表评价) and the citizen's rating (群众评价), as tables. Sources: docs/rules.md §3.4."""

from collections.abc import Sequence
from enum import StrEnum

from domain.cases import Feedback
from domain.clocks import Clock as K
from domain.feedback.feedback_guards import (
    delay_may_be_explained,
    entered_by_the_office,
    form_is_attached,
    levels_are_complete,
    nobody_acts_on_it,
    window_is_open,
)
from domain.guards import reason_given, reason_if_dissatisfied
from domain.lifecycle import Life, Tell
from domain.lifecycle import Step as Row
from domain.notice import Kind
from domain.roles import Role as R
from domain.rules.profile import Outcome


class Level(StrEnum):
    """How satisfied somebody is. UNDERSTOOD: it could not be done, and the deputy sees why (理解)."""

    SATISFIED = "satisfied"
    BASICALLY_SATISFIED = "basically_satisfied"
    DISSATISFIED = "dissatisfied"
    UNDERSTOOD = "understood"


class Dimension(StrEnum):
    """What a deputy evaluates; which of these are asked is the profile's (feedback_dimensions)."""

    ATTITUDE = "attitude"
    RESULT = "result"
    PROCESS = "process"
    IMPLEMENTATION = "implementation"


def offered(levels: Sequence[str], dimension: str, outcome: str) -> tuple[Level, ...]:
    """The levels a place offers for one dimension of a reply: understanding only where the result is that it cannot be
    done (全市人大工作会议讲话材料：取得代表的理解)."""
    understands = dimension == Dimension.RESULT and outcome == Outcome.NOT_FEASIBLE
    return tuple(Level(one) for one in levels if one != Level.UNDERSTOOD or understands)


def levels_of(feedback: Feedback) -> dict[str, str]:
    """What was said, dimension by dimension, in the order of the form; what was not asked is left out."""
    said = {one: str(getattr(feedback, one)) for one in Dimension}
    return {str(one): level for one, level in said.items() if level}


class EvaluationStatus(StrEnum):
    """Where one request for an evaluation stands. NEW lasts no longer than the turn that asks.

    EXPLAINED: the window is over, and why nothing came was said (silence_policy explain). NO_EVALUATOR: nobody is left
    who could be asked.
    """

    NEW = "new"
    INVITED = "invited"
    EXPLAINED_DELAY = "explained_delay"
    GIVEN = "given"
    EXPIRED = "expired"
    EXPLAINED = "explained"
    NO_EVALUATOR = "no_evaluator"


class EvaluationAction(StrEnum):
    """What can be done with a request for a feedback."""

    ASK = "ask"
    GIVE = "give"
    EXPLAIN = "explain"
    ENTER = "enter"
    CHANGE = "change"
    OBJECT = "object"
    HAND_ON = "hand_on"
    LOSE = "lose"
    EXPIRE = "expire"


class RatingStatus(StrEnum):
    """Where a citizen's rating stands."""

    NEW = "new"
    INVITED = "invited"
    GIVEN = "given"
    EXPIRED = "expired"


class RatingAction(StrEnum):
    """What can be done with a citizen's rating."""

    ASK = "ask"
    GIVE = "give"
    EXPIRE = "expire"


S, A = EvaluationStatus, EvaluationAction
T, B = RatingStatus, RatingAction
OPEN = (S.INVITED, S.EXPLAINED_DELAY)

# fmt: off
FEEDBACK = Life(Kind.FEEDBACK, begins=S.NEW, ends=(S.GIVEN, S.EXPIRED, S.EXPLAINED, S.NO_EVALUATOR),
    brings_back=(A.OBJECT,), rows=(
    Row((S.NEW,),     R.SYSTEM,    A.ASK,     S.INVITED),
    Row(OPEN,         R.EVALUATOR, A.GIVE,    S.GIVEN,   guard=(levels_are_complete, reason_if_dissatisfied)),
    Row((S.INVITED,), R.EVALUATOR, A.EXPLAIN, S.EXPLAINED_DELAY, guard=(delay_may_be_explained, reason_given),
        tells=(Tell(R.OFFICE, "feedback-delayed-office"),)),
    # a form on paper: staff write down what the deputy has signed, and the deputy hears it
    Row(OPEN,         R.OFFICE,    A.ENTER,   S.GIVEN,
        guard=(form_is_attached, levels_are_complete, reason_if_dissatisfied)),
    Row((S.GIVEN,),   R.EVALUATOR, A.CHANGE,  S.GIVEN,
        guard=(window_is_open, nobody_acts_on_it, levels_are_complete, reason_if_dissatisfied)),
    Row((S.GIVEN,),   R.EVALUATOR, A.OBJECT,  S.INVITED,
        guard=(entered_by_the_office, window_is_open, nobody_acts_on_it)),
    Row(OPEN,         R.SYSTEM,    A.HAND_ON, S.INVITED),
    Row(OPEN,         R.SYSTEM,    A.LOSE,    S.NO_EVALUATOR),
    Row((S.INVITED,), R.SYSTEM,    A.EXPIRE,  S.EXPIRED),
    Row((S.EXPLAINED_DELAY,), R.SYSTEM, A.EXPIRE, S.EXPLAINED),
))
RATING = Life(Kind.RATING, begins=T.NEW, ends=(T.GIVEN, T.EXPIRED), rows=(
    Row((T.NEW,),     R.SYSTEM,  B.ASK,    T.INVITED, starts=(K.OPINION_RATING,),
        tells=(Tell(R.CITIZEN, "opinion-answered", K.OPINION_RATING),)),
    Row((T.INVITED,), R.CITIZEN, B.GIVE,   T.GIVEN,   stops=(K.OPINION_RATING,)),
    Row((T.INVITED,), R.SYSTEM,  B.EXPIRE, T.EXPIRED, stops=(K.OPINION_RATING,),
        tells=(Tell(R.CITIZEN, "poll-closed-silent"),)),
))
# fmt: on
