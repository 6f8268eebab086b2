"""The life of an agreement between two lead units, as a table. Sources: docs/rules.md §3.3.

It begins when one text lies before both heads. Ten working days without both signatures, and the government office
decides in writing: which unit writes, or how it is worded (Shanghai art. 17).
"""

from enum import StrEnum

from domain.clocks import Clock as K
from domain.guards import reason_given
from domain.handling.mode_guards import is_a_lead_unit
from domain.lifecycle import Life, Tell
from domain.lifecycle import Step as Row
from domain.notice import Kind
from domain.roles import Role as R


class CoordinationStatus(StrEnum):
    """Where an agreement stands. NEW lasts no longer than the turn that begins it."""

    NEW = "new"
    AGREEING = "agreeing"
    WAITING = "waiting"
    AGREED = "agreed"
    DECIDED = "decided"
    DROPPED = "dropped"


class CoordinationAction(StrEnum):
    """What can be done about an agreement."""

    BEGIN = "begin"
    AGREE = "agree"
    CALL = "call"
    DECIDE_WRITER = "decide_writer"
    DECIDE_WORDING = "decide_wording"
    DROP = "drop"


S, A = CoordinationStatus, CoordinationAction
_HEARD = (Tell(R.UNIT_CLERK, "agreement-decided"), Tell(R.UNIT_HEAD, "agreement-decided"),
          Tell(R.OFFICE, "agreement-decided"))  # fmt: skip

# fmt: off
COORDINATION = Life(Kind.COORDINATION, begins=S.NEW, ends=(S.AGREED, S.DECIDED, S.DROPPED), rows=(
    Row((S.NEW,),                R.SYSTEM,     A.BEGIN,          S.AGREEING, starts=(K.AGREE,)),
    Row((S.AGREEING, S.WAITING), R.SYSTEM,     A.AGREE,          S.AGREED,   stops=(K.AGREE,)),
    Row((S.AGREEING,),           R.SYSTEM,     A.CALL,           S.WAITING,  stops=(K.AGREE,),
        tells=(Tell(R.GOV_OFFICE, "agreement-task"), Tell(R.UNIT_CLERK, "agreement-called"),
               Tell(R.UNIT_HEAD, "agreement-called"))),
    Row((S.WAITING,),            R.GOV_OFFICE, A.DECIDE_WRITER,  S.DECIDED,  guard=(reason_given, is_a_lead_unit),
        tells=_HEARD),
    Row((S.WAITING,),            R.GOV_OFFICE, A.DECIDE_WORDING, S.DECIDED,  guard=(reason_given,), tells=_HEARD),
    # one of the two has the matter no more
    Row((S.AGREEING, S.WAITING), R.SYSTEM,     A.DROP,           S.DROPPED,  stops=(K.AGREE,)),
))
# fmt: on
