"""The life of an assignment to a unit (交办), as a table. Sources: docs/rules.md §3.3.

Every unit has an assignment of its own: one lead (主办), any number of co-handling units (协办). A second round
(重新办理) is a new assignment of the lead unit with round = 2.
"""

from enum import StrEnum

from domain.clocks import Clock as K
from domain.guards import (
    co_opinion_says_something,
    is_co,
    is_lead,
    plan_is_complete,
    plan_is_filed,
    promises_nothing,
    reply_is_complete,
)
from domain.lifecycle import Life, Tell
from domain.lifecycle import Step as Row
from domain.notice import Kind
from domain.roles import Role as R


class AssignmentStatus(StrEnum):
    """Where a unit's work on a suggestion stands. NEW lasts no longer than the turn that issues it."""

    NEW = "new"
    ISSUED = "issued"
    ACKNOWLEDGED = "acknowledged"
    HANDLING = "handling"
    DRAFTING = "drafting"
    TO_SIGN = "to_sign"
    DONE = "done"


class AssignmentAction(StrEnum):
    """What can be done with an assignment: it is issued in one of three ways, then the unit acts."""

    ISSUE_LEAD = "issue_lead"
    ISSUE_CO = "issue_co"
    ISSUE_AGAIN = "issue_again"
    ACKNOWLEDGE = "acknowledge"
    FILE_PLAN = "file_plan"
    RECORD_CONTACT = "record_contact"
    GIVE_CO_OPINION = "give_co_opinion"
    DRAFT_REPLY = "draft_reply"
    SEND_TO_HEAD = "send_to_head"
    SEND_BACK = "send_back"
    SIGN = "sign"


class PartOfUnit(StrEnum):
    """What a unit is in one suggestion."""

    LEAD = "lead"
    CO = "co"


S, A = AssignmentStatus, AssignmentAction

# fmt: off
ASSIGNMENT = Life(Kind.ASSIGNMENT, begins=S.NEW, ends=(S.DONE,), rows=(
    Row((S.NEW,),          R.OFFICE,     A.ISSUE_LEAD,      S.ISSUED,
        starts=(K.ACK, K.RETURN, K.PLAN, K.CONTACT, K.REPLY),
        tells=(Tell(R.UNIT_CLERK, "assignment-new-lead", K.REPLY),)),
    Row((S.NEW,),          R.OFFICE,     A.ISSUE_CO,        S.ISSUED,       starts=(K.ACK, K.RETURN, K.CO_OPINION),
        tells=(Tell(R.UNIT_CLERK, "assignment-new-co", K.CO_OPINION),)),
    Row((S.NEW,),          R.SYSTEM,     A.ISSUE_AGAIN,     S.ISSUED,       starts=(K.ACK, K.REHANDLE),
        tells=(Tell(R.UNIT_CLERK, "rehandle-unit", K.REHANDLE), Tell(R.UNIT_HEAD, "rehandle-unit", K.REHANDLE))),
    Row((S.ISSUED,),       R.UNIT_CLERK, A.ACKNOWLEDGE,     S.ACKNOWLEDGED, stops=(K.ACK, K.RETURN)),
    Row((S.ACKNOWLEDGED, S.HANDLING), R.UNIT_CLERK, A.FILE_PLAN, S.HANDLING, guard=(is_lead, plan_is_complete),
        stops=(K.PLAN,)),
    Row((S.ACKNOWLEDGED,), R.UNIT_CLERK, A.RECORD_CONTACT,  S.ACKNOWLEDGED, guard=(is_lead,), stops=(K.CONTACT,),
        tells=(Tell(R.LEAD_DEPUTY, "contact-to-confirm"),)),
    Row((S.HANDLING,),     R.UNIT_CLERK, A.RECORD_CONTACT,  S.HANDLING,     guard=(is_lead,), stops=(K.CONTACT,),
        tells=(Tell(R.LEAD_DEPUTY, "contact-to-confirm"),)),
    Row((S.DRAFTING,),     R.UNIT_CLERK, A.RECORD_CONTACT,  S.DRAFTING,     guard=(is_lead,), stops=(K.CONTACT,),
        tells=(Tell(R.LEAD_DEPUTY, "contact-to-confirm"),)),
    Row((S.ACKNOWLEDGED,), R.UNIT_CLERK, A.GIVE_CO_OPINION, S.DONE,         guard=(is_co, co_opinion_says_something),
        stops=(K.CO_OPINION,), tells=(Tell(R.LEAD_CLERK, "co-opinion-arrived"),)),
    Row((S.ACKNOWLEDGED, S.HANDLING, S.DRAFTING), R.UNIT_CLERK, A.DRAFT_REPLY, S.DRAFTING,
        guard=(is_lead, plan_is_filed, promises_nothing)),
    Row((S.DRAFTING,),     R.UNIT_CLERK, A.SEND_TO_HEAD,    S.TO_SIGN,      guard=(is_lead, reply_is_complete),
        tells=(Tell(R.UNIT_HEAD, "sign-ask"),)),
    Row((S.TO_SIGN,),      R.UNIT_HEAD,  A.SEND_BACK,       S.DRAFTING,
        tells=(Tell(R.UNIT_CLERK, "sign-sent-back"),)),
    Row((S.TO_SIGN,),      R.UNIT_HEAD,  A.SIGN,            S.DONE,         guard=(is_lead, reply_is_complete),
        stops=(K.REPLY, K.REHANDLE, K.CONTACT, K.PLAN), tells=(Tell(R.UNIT_CLERK, "signed"),)),
))
# fmt: on
