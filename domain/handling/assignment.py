"""The life of an assignment to a unit (交办), as a table. Sources: docs/rules.md §3.3.

Every unit has an assignment of its own. Joint: one lead (主办), two where the place allows it, and any number of
co-handling units (协办). Separate (分别办理): every unit answers for its own part. A second round (重新办理) is a new
assignment of those who answer, with round = 2.
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
    reason_given,
    reply_is_complete,
)
from domain.handling.lateness_guards import late_and_not_lifted, lifted_today
from domain.handling.mode_guards import (
    any_leader_may_sign,
    class_is_another,
    one_part_stays,
    the_other_has_signed,
    writes_the_reply,
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
    COUNTERSIGNING = "countersigning"
    TO_REVIEW = "to_review"
    TO_SIGN = "to_sign"
    SIGNED = "signed"
    DONE = "done"
    RETURNED = "returned"
    RECALLED = "recalled"


class AssignmentAction(StrEnum):
    """What can be done with an assignment: it is issued in one of several ways, then the unit acts."""

    ISSUE_LEAD = "issue_lead"
    ISSUE_CO = "issue_co"
    ISSUE_SEPARATE = "issue_separate"
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
    GO_WITHOUT = "go_without"
    DRAFT_REPLY = "draft_reply"
    SEND_TO_HEAD = "send_to_head"
    SEND_TO_CO = "send_to_co"
    SEND_TO_GOV = "send_to_gov"
    GO_TO_GOV = "go_to_gov"
    GO_TO_HEAD = "go_to_head"
    APPROVE = "approve"
    REFUSE_REVIEW = "refuse_review"
    CORRECT_CLASS = "correct_class"
    # after it was issued
    AMEND_CLASS = "amend_class"
    LIFT_LATE = "lift_late"
    RESTORE_LATE = "restore_late"
    TAKE_BACK = "take_back"
    REOPEN = "reopen"
    SEND_BACK = "send_back"
    SIGN = "sign"
    # two lead units, one text
    PUT_BEFORE = "put_before"
    SIGN_FIRST = "sign_first"
    REFUSE_TEXT = "refuse_text"
    VOID_SIGN = "void_sign"
    HAND_PEN = "hand_pen"
    ISSUE_TOGETHER = "issue_together"
    # a part that need not be handled again
    SPARE = "spare"
    GIVE_UP = "give_up"
    # what a unit had done before this program was there
    IMPORT = "import"
    IMPORT_ACKNOWLEDGED = "import_acknowledged"
    IMPORT_PLAN = "import_plan"
    RECALL = "recall"
    HALT = "halt"


class PartOfUnit(StrEnum):
    """What a unit is in one suggestion."""

    LEAD = "lead"
    CO = "co"
    SEPARATE = "separate"


S, A = AssignmentStatus, AssignmentAction
# the reply is frozen: before other units, the government office, the heads
FROZEN = (S.COUNTERSIGNING, S.TO_REVIEW, S.TO_SIGN, S.SIGNED)
OPEN = (S.ISSUED, S.ACKNOWLEDGED, S.HANDLING, S.DRAFTING, *FROZEN)
# a unit that gave a matter back, or was told to stop, has no part in it any more
GIVEN_BACK = (S.RETURNED, S.RECALLED)
EVERY_CLOCK = (K.ACK, K.RETURN, K.PLAN, K.CONTACT, K.CO_OPINION, K.CO_REDO, K.REPLY, K.REHANDLE)

# fmt: off
ASSIGNMENT = Life(Kind.ASSIGNMENT, begins=S.NEW, ends=(S.DONE, S.RETURNED, S.RECALLED),
    brings_back=(A.DEMAND_REDO,), rows=(
    Row((S.NEW,),          R.OFFICE,     A.ISSUE_LEAD,      S.ISSUED,
        starts=(K.ACK, K.RETURN, K.PLAN, K.CONTACT, K.REPLY),
        tells=(Tell(R.UNIT_CLERK, "assignment-new-lead", K.REPLY),)),
    Row((S.NEW,),          R.OFFICE,     A.ISSUE_CO,        S.ISSUED,       starts=(K.ACK, K.RETURN, K.CO_OPINION),
        tells=(Tell(R.UNIT_CLERK, "assignment-new-co", K.CO_OPINION),)),
    Row((S.NEW,),          R.OFFICE,     A.ISSUE_SEPARATE,  S.ISSUED,
        starts=(K.ACK, K.RETURN, K.PLAN, K.CONTACT, K.REPLY),
        tells=(Tell(R.UNIT_CLERK, "assignment-new-separate", K.REPLY),)),
    Row((S.NEW,),          R.SYSTEM,     A.ISSUE_AGAIN,     S.ISSUED,       starts=(K.ACK, K.REHANDLE),
        tells=(Tell(R.UNIT_CLERK, "rehandle-unit", K.REHANDLE), Tell(R.UNIT_HEAD, "rehandle-unit", K.REHANDLE))),
    # after a return: the clocks of the new unit run from today (docs/rules.md §3.3)
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
    # the reply is out and says that this opinion is missing: nobody waits for it any more
    Row((S.ISSUED, S.ACKNOWLEDGED), R.SYSTEM, A.GO_WITHOUT, S.DONE,         guard=(is_co,),
        stops=(K.ACK, K.RETURN, K.CO_OPINION, K.CO_REDO),
        tells=(Tell(R.UNIT_CLERK, "co-opinion-missed"), Tell(R.UNIT_HEAD, "co-opinion-missed"))),
    Row((S.DONE,),         R.LEAD_CLERK, A.DEMAND_REDO,     S.ACKNOWLEDGED, guard=(is_co, reason_given),
        starts=(K.CO_REDO,), tells=(Tell(R.UNIT_CLERK, "co-opinion-redo", K.CO_REDO),)),
    Row((S.ACKNOWLEDGED, S.HANDLING, S.DRAFTING), R.UNIT_CLERK, A.DRAFT_REPLY, S.DRAFTING,
        guard=(is_lead, writes_the_reply, plan_is_filed)),
    # from here on the text is frozen; where it goes first, the place says (counter_signature, gov_office_review)
    Row((S.DRAFTING,),     R.UNIT_CLERK, A.SEND_TO_CO,      S.COUNTERSIGNING, guard=(is_lead, reply_is_complete)),
    Row((S.DRAFTING,),     R.UNIT_CLERK, A.SEND_TO_GOV,     S.TO_REVIEW,    guard=(is_lead, reply_is_complete),
        tells=(Tell(R.GOV_OFFICE, "gov-review-new"),)),
    Row((S.DRAFTING,),     R.UNIT_CLERK, A.SEND_TO_HEAD,    S.TO_SIGN,      guard=(is_lead, reply_is_complete),
        tells=(Tell(R.UNIT_HEAD, "sign-ask"),)),
    Row((S.COUNTERSIGNING,), R.SYSTEM,   A.GO_TO_GOV,       S.TO_REVIEW,
        tells=(Tell(R.GOV_OFFICE, "gov-review-new"),)),
    Row((S.COUNTERSIGNING,), R.SYSTEM,   A.GO_TO_HEAD,      S.TO_SIGN,      tells=(Tell(R.UNIT_HEAD, "sign-ask"),)),
    Row((S.TO_REVIEW,),    R.GOV_OFFICE, A.APPROVE,         S.TO_SIGN,
        tells=(Tell(R.UNIT_HEAD, "sign-ask"), Tell(R.UNIT_CLERK, "gov-review-passed"))),
    Row((S.TO_REVIEW,),    R.GOV_OFFICE, A.REFUSE_REVIEW,   S.DRAFTING,     guard=(reason_given,),
        tells=(Tell(R.UNIT_CLERK, "gov-review-refused"),)),
    Row((S.TO_REVIEW,),    R.GOV_OFFICE, A.CORRECT_CLASS,   S.TO_REVIEW,    guard=(reason_given, class_is_another),
        tells=(Tell(R.UNIT_CLERK, "class-corrected"), Tell(R.UNIT_HEAD, "class-corrected"))),
    Row(FROZEN,            R.UNIT_CLERK, A.TAKE_BACK,       S.DRAFTING,     guard=(is_lead, writes_the_reply)),
    Row(FROZEN,            R.SYSTEM,     A.REOPEN,          S.DRAFTING),
    Row((S.TO_SIGN, S.SIGNED), R.UNIT_HEAD, A.SEND_BACK,    S.DRAFTING,
        tells=(Tell(R.UNIT_CLERK, "sign-sent-back"),)),
    Row((S.TO_SIGN, S.SIGNED), R.UNIT_VICE_HEAD, A.SEND_BACK, S.DRAFTING,  guard=(any_leader_may_sign,),
        tells=(Tell(R.UNIT_CLERK, "sign-sent-back"),)),
    Row((S.TO_SIGN,),      R.UNIT_HEAD,  A.SIGN,            S.DONE,
        guard=(is_lead, reply_is_complete, the_other_has_signed),
        stops=(K.REPLY, K.REHANDLE, K.CONTACT, K.PLAN), tells=(Tell(R.UNIT_CLERK, "signed"),)),
    Row((S.TO_SIGN,),      R.UNIT_VICE_HEAD, A.SIGN,        S.DONE,
        guard=(is_lead, any_leader_may_sign, reply_is_complete, the_other_has_signed),
        stops=(K.REPLY, K.REHANDLE, K.CONTACT, K.PLAN), tells=(Tell(R.UNIT_CLERK, "signed"),)),
    # the office finds another class than the unit gave, after the reply is out
    Row((S.DONE,),         R.OFFICE,     A.AMEND_CLASS,     S.DONE,         guard=(reason_given, class_is_another),
        tells=(Tell(R.LEAD_DEPUTY, "class-amended"), Tell(R.CO_SIGNER, "class-amended"),
               Tell(R.UNIT_CLERK, "class-amended-unit"), Tell(R.UNIT_HEAD, "class-amended-unit"))),
    # what was wrongly recorded as late: the record stays, and says so
    Row((S.DONE,),         R.OFFICE,     A.LIFT_LATE,       S.DONE,         guard=(reason_given, late_and_not_lifted),
        tells=(Tell(R.UNIT_CLERK, "late-lifted-unit"), Tell(R.UNIT_HEAD, "late-lifted-unit"),
               Tell(R.LEAD_DEPUTY, "late-lifted-deputy"))),
    Row((S.DONE,),         R.OFFICE,     A.RESTORE_LATE,    S.DONE,         guard=(lifted_today,),
        tells=(Tell(R.UNIT_CLERK, "late-restored-told"), Tell(R.UNIT_HEAD, "late-restored-told"),
               Tell(R.LEAD_DEPUTY, "late-restored-told"))),
    # two lead units: the text of the one that writes lies before both heads, and goes out when both have signed it
    Row((S.ACKNOWLEDGED, S.HANDLING, S.DRAFTING), R.SYSTEM, A.PUT_BEFORE, S.TO_SIGN,
        tells=(Tell(R.UNIT_HEAD, "joint-sign-ask"), Tell(R.UNIT_CLERK, "joint-text-here"))),
    Row((S.TO_SIGN,),      R.UNIT_HEAD,  A.SIGN_FIRST,      S.SIGNED,       guard=(is_lead, reply_is_complete)),
    Row((S.TO_SIGN,),      R.UNIT_VICE_HEAD, A.SIGN_FIRST,  S.SIGNED,
        guard=(is_lead, any_leader_may_sign, reply_is_complete)),
    Row((S.TO_SIGN, S.SIGNED), R.UNIT_HEAD, A.REFUSE_TEXT,  S.HANDLING,     guard=(reason_given,),
        tells=(Tell(R.LEAD_CLERK, "joint-text-refused"),)),
    Row((S.TO_SIGN, S.SIGNED), R.UNIT_VICE_HEAD, A.REFUSE_TEXT, S.HANDLING, guard=(reason_given, any_leader_may_sign),
        tells=(Tell(R.LEAD_CLERK, "joint-text-refused"),)),
    Row((S.TO_SIGN, S.SIGNED), R.SYSTEM, A.VOID_SIGN,       S.HANDLING,
        tells=(Tell(R.UNIT_HEAD, "joint-text-void"), Tell(R.UNIT_CLERK, "joint-text-void"))),
    Row((S.DRAFTING,),     R.SYSTEM,     A.HAND_PEN,        S.HANDLING),
    Row((S.SIGNED,),       R.SYSTEM,     A.ISSUE_TOGETHER,  S.DONE,
        stops=(K.REPLY, K.REHANDLE, K.CONTACT, K.PLAN),
        tells=(Tell(R.UNIT_CLERK, "signed"), Tell(R.UNIT_HEAD, "signed"))),
    # handled again are the parts that are named; the others are let go before they have begun
    Row((S.ISSUED, S.ACKNOWLEDGED), R.LEAD_DEPUTY, A.SPARE, S.RECALLED,     guard=(one_part_stays,), stops=EVERY_CLOCK,
        tells=(Tell(R.UNIT_CLERK, "part-spared"), Tell(R.OFFICE, "part-spared-office"))),
    Row((S.ISSUED, S.ACKNOWLEDGED), R.OFFICE,      A.SPARE, S.RECALLED,     guard=(one_part_stays,), stops=EVERY_CLOCK,
        tells=(Tell(R.UNIT_CLERK, "part-spared"), Tell(R.LEAD_DEPUTY, "part-spared-deputy"))),
    Row(OPEN,              R.OFFICE,     A.GIVE_UP,         S.RETURNED,     stops=EVERY_CLOCK),
    Row(OPEN,              R.GOV_OFFICE, A.GIVE_UP,         S.RETURNED,     stops=EVERY_CLOCK),
    Row((S.ISSUED,),       R.OFFICE,     A.RECALL,          S.RECALLED,     guard=(nobody_acknowledged,),
        stops=EVERY_CLOCK, tells=(Tell(R.UNIT_CLERK, "assignment-recalled"),)),
    # the deputy has changed the feedback a new round came of, before anybody had acknowledged it
    Row((S.ISSUED,),       R.SYSTEM,     A.RECALL,          S.RECALLED,     guard=(nobody_acknowledged,),
        stops=EVERY_CLOCK, tells=(Tell(R.UNIT_CLERK, "rehandle-recalled"), Tell(R.UNIT_HEAD, "rehandle-recalled"))),
    # the deputy has withdrawn the suggestion
    Row(OPEN,              R.SYSTEM,     A.HALT,            S.RECALLED,     stops=EVERY_CLOCK,
        tells=(Tell(R.UNIT_CLERK, "withdrawn-unit"), Tell(R.UNIT_HEAD, "withdrawn-unit"))),
))
# fmt: on
