"""The life of a unit's request to return a wrongly assigned matter (退办), as a table. Sources: docs/rules.md §3.3.

The assignment itself goes on meanwhile: until the office agrees, the unit that has it handles it.
"""

from enum import StrEnum

from domain.clocks import Clock as K
from domain.guards import reason_given
from domain.handling.request_guards import (
    is_a_second_return,
    is_the_first_return,
    may_still_be_returned,
    return_is_complete,
    unit_is_another,
    within_return_window,
)
from domain.lifecycle import Life, Tell
from domain.lifecycle import Step as Row
from domain.notice import Kind
from domain.roles import Role as R


class ReturnStatus(StrEnum):
    """Where a return request stands. NEW lasts no longer than the turn that makes it."""

    NEW = "new"
    TO_CONFIRM = "to_confirm"
    REQUESTED = "requested"
    DROPPED = "dropped"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    DESIGNATED = "designated"
    LAPSED = "lapsed"


class ReturnAction(StrEnum):
    """What can be done with a return request."""

    REQUEST = "request"
    REQUEST_AGAIN = "request_again"
    CONFIRM = "confirm"
    DROP = "drop"
    ACCEPT = "accept"
    REFUSE = "refuse"
    DESIGNATE = "designate"
    LAPSE = "lapse"


S, A = ReturnStatus, ReturnAction
IN_TIME = (return_is_complete, may_still_be_returned, within_return_window)

# fmt: off
RETURN_REQUEST = Life(
    Kind.RETURN_REQUEST, begins=S.NEW, ends=(S.DROPPED, S.ACCEPTED, S.REFUSED, S.DESIGNATED, S.LAPSED), rows=(
    Row((S.NEW,),        R.UNIT_CLERK, A.REQUEST,       S.REQUESTED,  guard=(*IN_TIME, is_the_first_return),
        starts=(K.REASSIGN,), tells=(Tell(R.OFFICE, "return-decide", K.REASSIGN),)),
    Row((S.NEW,),        R.UNIT_CLERK, A.REQUEST_AGAIN, S.TO_CONFIRM, guard=(*IN_TIME, is_a_second_return),
        tells=(Tell(R.UNIT_HEAD, "return-confirm"),)),
    Row((S.TO_CONFIRM,), R.UNIT_HEAD,  A.CONFIRM,       S.REQUESTED,  guard=(within_return_window,),
        starts=(K.REASSIGN,), tells=(Tell(R.OFFICE, "return-second-office", K.REASSIGN),
                                     Tell(R.GOV_OFFICE, "coordinate-task", K.REASSIGN))),
    Row((S.TO_CONFIRM,), R.UNIT_HEAD,  A.DROP,          S.DROPPED,    tells=(Tell(R.UNIT_CLERK, "return-dropped"),)),
    Row((S.REQUESTED,),  R.OFFICE,     A.ACCEPT,        S.ACCEPTED,
        guard=(is_the_first_return, reason_given, unit_is_another),
        stops=(K.REASSIGN,), tells=(Tell(R.UNIT_CLERK, "return-accepted"), Tell(R.UNIT_HEAD, "return-accepted"))),
    Row((S.REQUESTED,),  R.OFFICE,     A.REFUSE,        S.REFUSED,    guard=(is_the_first_return, reason_given),
        stops=(K.REASSIGN,), tells=(Tell(R.UNIT_CLERK, "return-refused"), Tell(R.UNIT_HEAD, "return-refused"))),
    Row((S.REQUESTED,),  R.GOV_OFFICE, A.DESIGNATE,     S.DESIGNATED,
        guard=(is_a_second_return, reason_given, unit_is_another), stops=(K.REASSIGN,),
        tells=(Tell(R.OFFICE, "designated"), Tell(R.UNIT_CLERK, "designated"), Tell(R.UNIT_HEAD, "designated"))),
    # what became pointless meanwhile: the unit has answered, or the assignment was recalled
    Row((S.TO_CONFIRM, S.REQUESTED), R.SYSTEM, A.LAPSE, S.LAPSED,     stops=(K.REASSIGN,),
        tells=(Tell(R.UNIT_CLERK, "return-lapsed"),)),
))
# fmt: on
