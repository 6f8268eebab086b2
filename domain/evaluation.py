"""The deputy's feedback (代表评价) and the citizen's rating (群众评价), as tables. Sources: docs/rules.md §3.4."""

from enum import StrEnum

from domain.clocks import Clock as K
from domain.guards import reason_if_dissatisfied
from domain.lifecycle import Life, Tell
from domain.lifecycle import Step as Row
from domain.notice import Kind
from domain.roles import Role as R


class Level(StrEnum):
    """How satisfied somebody is."""

    SATISFIED = "satisfied"
    BASICALLY_SATISFIED = "basically_satisfied"
    DISSATISFIED = "dissatisfied"


class EvaluationStatus(StrEnum):
    """Where one request for an evaluation stands. NEW lasts no longer than the turn that asks."""

    NEW = "new"
    INVITED = "invited"
    GIVEN = "given"
    EXPIRED = "expired"


class EvaluationAction(StrEnum):
    """What can be done with a request for an evaluation."""

    ASK = "ask"
    GIVE = "give"
    EXPIRE = "expire"


S, A = EvaluationStatus, EvaluationAction

# fmt: off
FEEDBACK = Life(Kind.FEEDBACK, begins=S.NEW, ends=(S.GIVEN, S.EXPIRED), rows=(
    Row((S.NEW,),     R.SYSTEM,      A.ASK,    S.INVITED),
    Row((S.INVITED,), R.LEAD_DEPUTY, A.GIVE,   S.GIVEN,   guard=(reason_if_dissatisfied,)),
    Row((S.INVITED,), R.SYSTEM,      A.EXPIRE, S.EXPIRED),
))
RATING = Life(Kind.RATING, begins=S.NEW, ends=(S.GIVEN, S.EXPIRED), rows=(
    Row((S.NEW,),     R.SYSTEM,  A.ASK,    S.INVITED, starts=(K.OPINION_RATING,),
        tells=(Tell(R.CITIZEN, "opinion-answered", K.OPINION_RATING),)),
    Row((S.INVITED,), R.CITIZEN, A.GIVE,   S.GIVEN,   stops=(K.OPINION_RATING,)),
    Row((S.INVITED,), R.SYSTEM,  A.EXPIRE, S.EXPIRED, stops=(K.OPINION_RATING,),
        tells=(Tell(R.CITIZEN, "poll-closed-silent"),)),
))
# fmt: on
