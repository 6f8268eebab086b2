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
    is_not_passed_on,
    nobody_acknowledged,
    plan_is_complete,
    plan_is_filed,
    promises_nothing,
    reason_given,
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
    RETURNED = "returned"
    RECALLED = "recalled"


class AssignmentAction(StrEnum):
    """What can be done with an assignment: it is issued in one of several ways, then the unit acts."""

    ISSUE_LEAD = "issue_lead"
    ISSUE_CO = "issue_co"
    ISSUE_AGAIN = "issue_again"
    REISSUE_LEAD = "reissue_lead"
    REISSUE_CO = "reissue_co"
    DESIGNATE_LEAD = "designate_lead"
    DESIGNATE_CO = "designate_co"
    ACKNOWLEDGE = "acknowledge"
    FILE_PLAN = "file_plan"
    RECORD_CONTACT = "record_contact"
    GIVE_CO_OPINION = "give_co_opinion"
    DEMAND_REDO = "demand_redo"
    DRAFT_REPLY = "draft_reply"
    SEND_TO_HEAD = "send_to_head"
    SEND_BACK = "send_back"
    SIGN = "sign"
    GIVE_UP = "give_up"
    # what a unit had done before this program was there
    IMPORT = "import"
    IMPORT_ACKNOWLEDGED = "import_acknowledged"
    IMPORT_PLAN = "import_plan"
    RECALL = "recall"


class PartOfUnit(StrEnum):
    """What a unit is in one suggestion."""

    LEAD = "lead"
    CO = "co"


S, A = AssignmentStatus, AssignmentAction
OPEN = (S.ISSUED, S.ACKNOWLEDGED, S.HANDLING, S.DRAFTING, S.TO_SIGN)
EVERY_CLOCK = (K.ACK, K.RETURN, K.PLAN, K.CONTACT, K.CO_OPINION, K.CO_REDO, K.REPLY, K.REHANDLE)

# fmt: off
ASSIGNMENT = Life(Kind.ASSIGNMENT, begins=S.NEW, ends=(S.DONE, S.RETURNED, S.RECALLED),
    brings_back=(A.DEMAND_REDO,), rows=(
    Row((S.NEW,),          R.OFFICE,     A.ISSUE_LEAD,      S.ISSUED,
        starts=(K.ACK, K.RETURN, K.PLAN, K.CONTACT, K.REPLY),
        tells=(Tell(R.UNIT_CLERK, "assignment-new-lead", K.REPLY),)),
    Row((S.NEW,),          R.OFFICE,     A.ISSUE_CO,        S.ISSUED,       starts=(K.ACK, K.RETURN, K.CO_OPINION),
        tells=(Tell(R.UNIT_CLERK, "assignment-new-co", K.CO_OPINION),)),
    Row((S.NEW,),          R.SYSTEM,     A.ISSUE_AGAIN,     S.ISSUED,       starts=(K.ACK, K.REHANDLE),
        tells=(Tell(R.UNIT_CLERK, "rehandle-unit", K.REHANDLE), Tell(R.UNIT_HEAD, "rehandle-unit", K.REHANDLE))),
    # after a return: the clocks of the new unit run from today (rules §7.10)
    Row((S.NEW,),          R.OFFICE,     A.REISSUE_LEAD,    S.ISSUED,
        starts=(K.ACK, K.RETURN, K.PLAN, K.CONTACT, K.REPLY),
        tells=(Tell(R.UNIT_CLERK, "return-accepted-new", K.REPLY), Tell(R.LEAD_DEPUTY, "return-told-deputy", K.REPLY),
               Tell(R.CITIZEN, "return-told-citizen", K.REPLY))),
    Row((S.NEW,),          R.OFFICE,     A.REISSUE_CO,      S.ISSUED,       starts=(K.ACK, K.RETURN, K.CO_OPINION),
        tells=(Tell(R.UNIT_CLERK, "assignment-new-co", K.CO_OPINION), Tell(R.LEAD_DEPUTY, "return-told-co"),
               Tell(R.LEAD_CLERK, "return-told-co"))),
    # after a second return: what is designated is not returned again
    Row((S.NEW,),          R.GOV_OFFICE, A.DESIGNATE_LEAD,  S.ISSUED,       starts=(K.ACK, K.PLAN, K.CONTACT, K.REPLY),
        tells=(Tell(R.UNIT_CLERK, "designated-new", K.REPLY), Tell(R.UNIT_HEAD, "designated-new", K.REPLY),
               Tell(R.LEAD_DEPUTY, "return-told-deputy", K.REPLY), Tell(R.CITIZEN, "return-told-citizen", K.REPLY))),
    Row((S.NEW,),          R.GOV_OFFICE, A.DESIGNATE_CO,    S.ISSUED,       starts=(K.ACK, K.CO_OPINION),
        tells=(Tell(R.UNIT_CLERK, "designated-new-co", K.CO_OPINION), Tell(R.LEAD_DEPUTY, "return-told-co"),
               Tell(R.LEAD_CLERK, "return-told-co"))),
    # it was running elsewhere: clocks are set by its own dates, and nobody is told of what they know
    Row((S.NEW,),          R.SYSTEM,     A.IMPORT,          S.ISSUED),
    Row((S.ISSUED,),       R.SYSTEM,     A.IMPORT_ACKNOWLEDGED, S.ACKNOWLEDGED),
    Row((S.ACKNOWLEDGED,), R.SYSTEM,     A.IMPORT_PLAN,     S.HANDLING,     guard=(is_lead, plan_is_complete)),
    Row((S.ISSUED,),       R.UNIT_CLERK, A.ACKNOWLEDGE,     S.ACKNOWLEDGED, stops=(K.ACK, K.RETURN)),
    Row((S.ACKNOWLEDGED, S.HANDLING), R.UNIT_CLERK, A.FILE_PLAN, S.HANDLING,
        guard=(is_lead, plan_is_complete, is_not_passed_on), stops=(K.PLAN,)),
    Row((S.ACKNOWLEDGED,), R.UNIT_CLERK, A.RECORD_CONTACT,  S.ACKNOWLEDGED, guard=(is_lead,), stops=(K.CONTACT,),
        tells=(Tell(R.LEAD_DEPUTY, "contact-to-confirm"),)),
    Row((S.HANDLING,),     R.UNIT_CLERK, A.RECORD_CONTACT,  S.HANDLING,     guard=(is_lead,), stops=(K.CONTACT,),
        tells=(Tell(R.LEAD_DEPUTY, "contact-to-confirm"),)),
    Row((S.DRAFTING,),     R.UNIT_CLERK, A.RECORD_CONTACT,  S.DRAFTING,     guard=(is_lead,), stops=(K.CONTACT,),
        tells=(Tell(R.LEAD_DEPUTY, "contact-to-confirm"),)),
    Row((S.ACKNOWLEDGED,), R.UNIT_CLERK, A.GIVE_CO_OPINION, S.DONE,         guard=(is_co, co_opinion_says_something),
        stops=(K.CO_OPINION, K.CO_REDO), tells=(Tell(R.LEAD_CLERK, "co-opinion-arrived"),)),
    Row((S.DONE,),         R.LEAD_CLERK, A.DEMAND_REDO,     S.ACKNOWLEDGED, guard=(is_co, reason_given),
        starts=(K.CO_REDO,), tells=(Tell(R.UNIT_CLERK, "co-opinion-redo", K.CO_REDO),)),
    Row((S.ACKNOWLEDGED, S.HANDLING, S.DRAFTING), R.UNIT_CLERK, A.DRAFT_REPLY, S.DRAFTING,
        guard=(is_lead, plan_is_filed, promises_nothing)),
    Row((S.DRAFTING,),     R.UNIT_CLERK, A.SEND_TO_HEAD,    S.TO_SIGN,      guard=(is_lead, reply_is_complete),
        tells=(Tell(R.UNIT_HEAD, "sign-ask"),)),
    Row((S.TO_SIGN,),      R.UNIT_HEAD,  A.SEND_BACK,       S.DRAFTING,
        tells=(Tell(R.UNIT_CLERK, "sign-sent-back"),)),
    Row((S.TO_SIGN,),      R.UNIT_HEAD,  A.SIGN,            S.DONE,         guard=(is_lead, reply_is_complete),
        stops=(K.REPLY, K.REHANDLE, K.CONTACT, K.PLAN), tells=(Tell(R.UNIT_CLERK, "signed"),)),
    Row(OPEN,              R.OFFICE,     A.GIVE_UP,         S.RETURNED,     stops=EVERY_CLOCK),
    Row(OPEN,              R.GOV_OFFICE, A.GIVE_UP,         S.RETURNED,     stops=EVERY_CLOCK),
    Row((S.ISSUED,),       R.OFFICE,     A.RECALL,          S.RECALLED,     guard=(nobody_acknowledged,),
        stops=EVERY_CLOCK, tells=(Tell(R.UNIT_CLERK, "assignment-recalled"),)),
))
# fmt: on
