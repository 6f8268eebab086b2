"""The life of a deputy's suggestion (代表建议) and of each co-signature, as tables. Sources: docs/rules.md §3.2."""

from enum import StrEnum

from domain.clocks import Clock as K
from domain.guards import (
    before_submission,
    exactly_one_lead,
    exclusion_named,
    handled_again_at_most,
    handled_again_before,
    is_dissatisfied,
    is_not_dissatisfied,
    outcome_written,
    own_words,
    reason_given,
    same_version,
    text_is_complete,
    within_the_day,
)
from domain.lifecycle import Life, Tell
from domain.lifecycle import Step as Row
from domain.notice import Kind
from domain.roles import Role as R


class SuggestionStatus(StrEnum):
    """Where a suggestion stands. NEW lasts no longer than the turn in which the deputy has written it."""

    NEW = "new"
    DRAFTING = "drafting"
    CO_SIGNING = "co_signing"
    SUBMITTED = "submitted"
    REVIEWING = "reviewing"
    RETURNED_FOR_REVISION = "returned_for_revision"
    NOT_ACCEPTED = "not_accepted"
    AS_LETTER = "as_letter"
    REGISTERED = "registered"
    ASSIGNED = "assigned"
    IN_HANDLING = "in_handling"
    REPLIED = "replied"
    FEEDBACK_GIVEN = "feedback_given"
    FEEDBACK_SILENT = "feedback_silent"
    REHANDLING = "rehandling"
    ESCALATED = "escalated"
    CONCLUDED = "concluded"


class SuggestionAction(StrEnum):
    """What can be done with a suggestion."""

    WRITE = "write"
    REVISE = "revise"
    INVITE = "invite"
    SUBMIT = "submit"
    RECEIVE = "receive"
    RETURN_FOR_REVISION = "return_for_revision"
    NOT_ACCEPT = "not_accept"
    TAKE_AS_LETTER = "take_as_letter"
    ANSWER_LETTER = "answer_letter"
    REGISTER = "register"
    UNDO = "undo"
    ASSIGN = "assign"
    BEGIN = "begin"
    REPLY = "reply"
    GIVE_FEEDBACK = "give_feedback"
    LAPSE = "lapse"
    SETTLE = "settle"
    REHANDLE = "rehandle"
    ESCALATE = "escalate"
    CONCLUDE = "conclude"
    # a suggestion that was running before this program was there
    IMPORT = "import"
    IMPORT_ASSIGNED = "import_assigned"


class Verified(StrEnum):
    """How the deputy made sure of the facts before writing."""

    ON_SITE = "on_site"
    BY_PHONE = "by_phone"
    BY_UNIT = "by_unit"


class Publication(StrEnum):
    """How far the deputy lets the text be published."""

    FULL = "full"
    TITLE = "title"
    CONFIDENTIAL = "confidential"


S, A = SuggestionStatus, SuggestionAction
WITH_DEPUTY = (S.DRAFTING, S.CO_SIGNING, S.RETURNED_FOR_REVISION)

# fmt: off
SUGGESTION = Life(Kind.SUGGESTION, begins=S.NEW, ends=(S.CONCLUDED, S.NOT_ACCEPTED),
    brings_back=(A.UNDO, A.REVISE), rows=(
    Row((S.NEW,),            R.LEAD_DEPUTY, A.WRITE,         S.DRAFTING,       guard=(text_is_complete, own_words)),
    Row((*WITH_DEPUTY, S.NOT_ACCEPTED), R.LEAD_DEPUTY, A.REVISE, S.DRAFTING, guard=(text_is_complete, own_words)),
    Row(WITH_DEPUTY,         R.LEAD_DEPUTY, A.INVITE,        S.CO_SIGNING,     guard=(text_is_complete,)),
    Row(WITH_DEPUTY,         R.LEAD_DEPUTY, A.SUBMIT,        S.SUBMITTED,      guard=(text_is_complete,)),
    # it was running elsewhere: clocks are set by its own dates, and nobody is told of what they know
    Row((S.NEW,),            R.SYSTEM,      A.IMPORT,        S.REGISTERED,     guard=(text_is_complete,)),
    Row((S.REGISTERED,),     R.SYSTEM,      A.IMPORT_ASSIGNED, S.ASSIGNED,     guard=(exactly_one_lead,)),
    Row((S.SUBMITTED,),      R.SYSTEM,      A.RECEIVE,       S.REVIEWING,      starts=(K.ASSIGN,),
        tells=(Tell(R.OFFICE, "review-new", K.ASSIGN),)),
    Row((S.REVIEWING,),      R.OFFICE,      A.REGISTER,      S.REGISTERED,
        tells=(Tell(R.LEAD_DEPUTY, "suggestion-registered", K.ASSIGN),)),
    Row((S.REVIEWING,),      R.OFFICE,      A.RETURN_FOR_REVISION, S.RETURNED_FOR_REVISION, guard=(reason_given,),
        stops=(K.ASSIGN,), tells=(Tell(R.LEAD_DEPUTY, "suggestion-returned"),)),
    Row((S.REVIEWING,),      R.OFFICE,      A.NOT_ACCEPT,    S.NOT_ACCEPTED,   guard=(exclusion_named, reason_given),
        stops=(K.ASSIGN,), tells=(Tell(R.LEAD_DEPUTY, "suggestion-not-accepted"),
                                  Tell(R.CO_SIGNER, "suggestion-not-accepted"))),
    Row((S.REVIEWING,),      R.OFFICE,      A.TAKE_AS_LETTER, S.AS_LETTER,     guard=(reason_given,),
        stops=(K.ASSIGN,), starts=(K.LETTER,), tells=(Tell(R.LEAD_DEPUTY, "suggestion-as-letter", K.LETTER),)),
    Row((S.AS_LETTER,),      R.OFFICE,      A.ANSWER_LETTER, S.CONCLUDED,      guard=(outcome_written,),
        stops=(K.LETTER,), tells=(Tell(R.LEAD_DEPUTY, "letter-answered"),)),
    Row((S.RETURNED_FOR_REVISION, S.NOT_ACCEPTED, S.AS_LETTER, S.REGISTERED), R.OFFICE, A.UNDO, S.REVIEWING,
        guard=(within_the_day,), stops=(K.LETTER,), resumes=(K.ASSIGN,),
        tells=(Tell(R.LEAD_DEPUTY, "suggestion-undone", K.ASSIGN),)),
    Row((S.ASSIGNED,),       R.OFFICE,      A.UNDO,          S.REGISTERED,     guard=(within_the_day,),
        resumes=(K.ASSIGN,), tells=(Tell(R.LEAD_DEPUTY, "assignment-undone", K.ASSIGN),
                                    Tell(R.CITIZEN, "assignment-undone-citizen"))),
    Row((S.REGISTERED,),     R.OFFICE,      A.ASSIGN,        S.ASSIGNED,       guard=(exactly_one_lead,),
        stops=(K.ASSIGN,),
        tells=(Tell(R.LEAD_DEPUTY, "suggestion-assigned", K.REPLY), Tell(R.CITIZEN, "opinion-assigned", K.REPLY))),
    Row((S.ASSIGNED,),       R.SYSTEM,      A.BEGIN,         S.IN_HANDLING),
    Row((S.IN_HANDLING, S.REHANDLING), R.SYSTEM, A.REPLY,    S.REPLIED,        starts=(K.FEEDBACK,),
        tells=(Tell(R.LEAD_DEPUTY, "reply-arrived", K.FEEDBACK), Tell(R.CO_SIGNER, "reply-arrived-co-signer"))),
    Row((S.REPLIED,),        R.LEAD_DEPUTY, A.GIVE_FEEDBACK, S.FEEDBACK_GIVEN, stops=(K.FEEDBACK,)),
    Row((S.REPLIED,),        R.SYSTEM,      A.LAPSE,         S.FEEDBACK_SILENT, stops=(K.FEEDBACK,),
        tells=(Tell(R.LEAD_DEPUTY, "feedback-closed-silent"), Tell(R.OFFICE, "feedback-closed-silent"))),
    Row((S.FEEDBACK_GIVEN,), R.SYSTEM,      A.SETTLE,        S.FEEDBACK_GIVEN, guard=(is_not_dissatisfied,),
        tells=(Tell(R.OFFICE, "feedback-given-office"), Tell(R.UNIT_CLERK, "feedback-given-unit"),
               Tell(R.UNIT_HEAD, "feedback-given-unit"))),
    Row((S.FEEDBACK_GIVEN,), R.SYSTEM,      A.REHANDLE,      S.REHANDLING,
        guard=(is_dissatisfied, handled_again_before),
        tells=(Tell(R.OFFICE, "rehandle-office", K.REHANDLE), Tell(R.CITIZEN, "rehandle-citizen", K.REHANDLE))),
    Row((S.FEEDBACK_GIVEN,), R.SYSTEM,      A.ESCALATE,      S.ESCALATED,
        guard=(is_dissatisfied, handled_again_at_most), starts=(K.ESCALATION,),
        tells=(Tell(R.OFFICE, "escalated-office", K.ESCALATION),
               Tell(R.CITIZEN, "escalated-citizen", K.ESCALATION))),
    Row((S.FEEDBACK_GIVEN, S.FEEDBACK_SILENT), R.OFFICE, A.CONCLUDE, S.CONCLUDED, guard=(is_not_dissatisfied,),
        tells=(Tell(R.LEAD_DEPUTY, "concluded-deputy"), Tell(R.CO_SIGNER, "concluded-deputy"),
               Tell(R.UNIT_CLERK, "concluded-unit"))),
    Row((S.ESCALATED,),      R.OFFICE,      A.CONCLUDE,      S.CONCLUDED,      guard=(outcome_written,),
        stops=(K.ESCALATION,),
        tells=(Tell(R.LEAD_DEPUTY, "concluded-escalated-deputy"), Tell(R.CO_SIGNER, "concluded-escalated-deputy"),
               Tell(R.UNIT_CLERK, "concluded-escalated-unit"))),
))
# fmt: on


class CoSignatureStatus(StrEnum):
    """Where an invitation to co-sign stands. NEW lasts no longer than the turn that sends it."""

    NEW = "new"
    INVITED = "invited"
    CONFIRMED = "confirmed"
    DECLINED = "declined"
    VOID = "void"
    DROPPED = "dropped"


class CoSignatureAction(StrEnum):
    """What can be done with an invitation to co-sign."""

    INVITE = "invite"
    CONFIRM = "confirm"
    DECLINE = "decline"
    VOID = "void"
    DROP = "drop"
    LEAVE = "leave"
    IMPORT = "import"


C, D = CoSignatureStatus, CoSignatureAction

# fmt: off
CO_SIGNATURE = Life(
    Kind.CO_SIGNATURE, begins=C.NEW, ends=(C.CONFIRMED, C.DECLINED, C.VOID, C.DROPPED), rows=(
    Row((C.NEW,),                 R.LEAD_DEPUTY, D.INVITE,  C.INVITED,
        tells=(Tell(R.CO_SIGNER, "cosign-invitation"),)),
    Row((C.INVITED,),             R.CO_SIGNER,   D.CONFIRM, C.CONFIRMED, guard=(same_version,),
        tells=(Tell(R.LEAD_DEPUTY, "cosign-progress"),)),
    Row((C.INVITED,),             R.CO_SIGNER,   D.DECLINE, C.DECLINED,
        tells=(Tell(R.LEAD_DEPUTY, "cosign-progress"),)),
    Row((C.CONFIRMED,),           R.CO_SIGNER,   D.LEAVE,   C.DECLINED,  guard=(before_submission,),
        tells=(Tell(R.LEAD_DEPUTY, "cosign-left"),)),
    Row((C.INVITED, C.CONFIRMED), R.LEAD_DEPUTY, D.VOID,    C.VOID,      tells=(Tell(R.CO_SIGNER, "cosign-void"),)),
    Row((C.INVITED,),             R.SYSTEM,      D.DROP,    C.DROPPED),
    Row((C.NEW,),                 R.SYSTEM,      D.IMPORT,  C.CONFIRMED),
))
# fmt: on
