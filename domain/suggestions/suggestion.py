"""The life of a deputy's suggestion (代表建议), as a table. Sources: docs/rules.md §3.2."""

from enum import StrEnum

from domain.clocks import Clock as K
from domain.feedback.feedback_guards import (
    citizens_are_dissatisfied,
    committee_has_found,
    feedback_is_settled,
    meeting_is_recorded,
    not_decided_yet,
    report_is_dated,
    report_says_something,
    somebody_is_left,
)
from domain.guards import (
    exclusion_named,
    handled_again_at_most,
    handled_again_before,
    is_dissatisfied,
    is_not_dissatisfied,
    outcome_written,
    own_words,
    reason_given,
    text_is_complete,
    within_the_day,
)
from domain.handling.mode_guards import each_part_is_described, leads_are_right, to_no_subordinate
from domain.lifecycle import Life, Tell
from domain.lifecycle import Step as Row
from domain.notice import Kind
from domain.promises.commitment_guards import has_promises, promises_settled
from domain.roles import Role as R
from domain.suggestions import path_guards


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
    IN_FOLLOW_UP = "in_follow_up"
    RESEARCHING = "researching"
    SETTLED = "settled"
    CONCLUDED = "concluded"
    MERGED = "merged"
    WITHDRAWN = "withdrawn"
    ARCHIVED = "archived"


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
    ASSIGN_PARTS = "assign_parts"
    BEGIN = "begin"
    REPLY = "reply"
    GIVE_FEEDBACK = "give_feedback"
    ENTER_FEEDBACK = "enter_feedback"
    CHANGE_FEEDBACK = "change_feedback"
    OBJECT_TO_PAPER = "object_to_paper"
    ASK_NEXT = "ask_next"
    LOSE_EVALUATOR = "lose_evaluator"
    LAPSE = "lapse"
    LAPSE_EXPLAINED = "lapse_explained"
    SETTLE = "settle"
    REHANDLE = "rehandle"
    ASK_DECISION = "ask_decision"
    NOT_AGAIN = "not_again"
    AGAIN_FOR_CITIZENS = "again_for_citizens"
    ESCALATE = "escalate"
    RECORD_CONTINUE = "record_continue"
    RECORD_RESEARCH = "record_research"
    RECORD_REFERENCE = "record_reference"
    REPORT_RESEARCH = "report_research"
    FOLLOW_UP = "follow_up"
    CONCLUDE = "conclude"
    SPLIT_OFF = "split_off"
    RECEIVE_IN_SESSION = "receive_in_session"
    MERGE = "merge"
    UNMERGE = "unmerge"
    RELEASE = "release"
    WITHDRAW = "withdraw"
    ARCHIVE = "archive"
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
# written, and never handed in
UNSENT = (S.NEW, S.DRAFTING, S.CO_SIGNING)
# before it is with units: until then a deputy may withdraw everywhere
BEFORE_ASSIGNMENT = (*WITH_DEPUTY, S.SUBMITTED, S.REVIEWING, S.AS_LETTER, S.REGISTERED, S.MERGED)
BEFORE_CLOSING = (S.ASSIGNED, S.IN_HANDLING, S.REPLIED, S.FEEDBACK_GIVEN, S.FEEDBACK_SILENT, S.REHANDLING,
                  S.ESCALATED, S.RESEARCHING, S.SETTLED, S.IN_FOLLOW_UP)  # fmt: skip
# what another one may be merged into: it has its number and no reply yet
TAKES_OTHERS = (S.REGISTERED, S.ASSIGNED, S.IN_HANDLING)
# what those hear as well whose suggestion is merged into the one it happens to
ALSO_TO_MERGED = frozenset({
    "suggestion-assigned", "suggestion-assigned-parts", "opinion-assigned", "assignment-undone",
    "assignment-undone-citizen", "return-told-deputy",
    "return-told-citizen", "extension-granted-deputy", "extension-granted-citizen",
    "reply-late-deputy", "opinion-late-citizen",
})  # fmt: skip
UNMERGED = (Tell(R.LEAD_DEPUTY, "suggestion-unmerged", K.ASSIGN), Tell(R.CO_SIGNER, "suggestion-unmerged", K.ASSIGN),
            Tell(R.CITIZEN, "suggestion-unmerged-citizen", K.ASSIGN))  # fmt: skip
TO_STOP = (K.ASSIGN, K.LETTER, K.OBJECTION, K.FEEDBACK, K.ESCALATION, K.REHANDLE_DECISION)
CHANGED = (Tell(R.OFFICE, "feedback-changed"), Tell(R.UNIT_CLERK, "feedback-changed"),
           Tell(R.UNIT_HEAD, "feedback-changed"))  # fmt: skip


def told_by_meeting(outcome: str, due: K | None = None) -> tuple[Tell, ...]:
    """Deputy, co-signers and citizens hear what a meeting has come to."""
    deputies = tuple(Tell(who, f"meeting-{outcome}", due) for who in (R.LEAD_DEPUTY, R.CO_SIGNER))
    return (*deputies, Tell(R.CITIZEN, f"meeting-{outcome}-citizen", due))


# fmt: off
SUGGESTION = Life(Kind.SUGGESTION, begins=S.NEW, ends=(S.CONCLUDED, S.NOT_ACCEPTED, S.WITHDRAWN, S.ARCHIVED),
    brings_back=(A.UNDO, A.REVISE), rows=(
    Row((S.NEW,),            R.LEAD_DEPUTY, A.WRITE,         S.DRAFTING,       guard=(text_is_complete, own_words)),
    Row((S.NEW,),            R.LEAD_DEPUTY, A.SPLIT_OFF,     S.DRAFTING,       guard=(text_is_complete, own_words)),
    Row((*WITH_DEPUTY, S.NOT_ACCEPTED), R.LEAD_DEPUTY, A.REVISE, S.DRAFTING, guard=(text_is_complete, own_words)),
    Row(WITH_DEPUTY,         R.LEAD_DEPUTY, A.INVITE,        S.CO_SIGNING,     guard=(text_is_complete,)),
    Row(WITH_DEPUTY,         R.LEAD_DEPUTY, A.SUBMIT,        S.SUBMITTED,      guard=(text_is_complete,)),
    # it was running elsewhere: clocks are set by its own dates, and nobody is told of what they know
    Row((S.NEW,),            R.SYSTEM,      A.IMPORT,        S.REGISTERED,     guard=(text_is_complete,)),
    Row((S.REGISTERED,),     R.SYSTEM,      A.IMPORT_ASSIGNED, S.ASSIGNED,     guard=(leads_are_right,)),
    Row((S.SUBMITTED,),      R.SYSTEM,      A.RECEIVE,       S.REVIEWING,      starts=(K.ASSIGN,),
        tells=(Tell(R.OFFICE, "review-new", K.ASSIGN),)),
    # handed over at a session: assigned within a time that begins when the session ends
    Row((S.SUBMITTED,),      R.SYSTEM,      A.RECEIVE_IN_SESSION, S.REVIEWING,
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
    # handled together with another one: one handling, a reply of its own to each deputy
    Row((S.REVIEWING, S.REGISTERED), R.OFFICE, A.MERGE,      S.MERGED, guard=(path_guards.is_another_open_suggestion,),
        stops=(K.ASSIGN,), tells=(Tell(R.LEAD_DEPUTY, "suggestion-merged"), Tell(R.CO_SIGNER, "suggestion-merged"),
                                  Tell(R.CITIZEN, "suggestion-merged-citizen"))),
    Row((S.MERGED,),         R.OFFICE,      A.UNMERGE,       S.REGISTERED,     guard=(reason_given,),
        starts=(K.ASSIGN,), tells=UNMERGED),
    Row((S.MERGED,),         R.SYSTEM,      A.RELEASE,       S.REGISTERED,     starts=(K.ASSIGN,),
        tells=(*UNMERGED, Tell(R.OFFICE, "suggestion-released", K.ASSIGN))),
    Row((S.RETURNED_FOR_REVISION, S.NOT_ACCEPTED, S.AS_LETTER, S.REGISTERED, S.MERGED), R.OFFICE, A.UNDO, S.REVIEWING,
        guard=(within_the_day,), stops=(K.LETTER,), resumes=(K.ASSIGN,),
        tells=(Tell(R.LEAD_DEPUTY, "suggestion-undone", K.ASSIGN),)),
    Row((S.ASSIGNED,),       R.OFFICE,      A.UNDO,          S.REGISTERED,     guard=(within_the_day,),
        resumes=(K.ASSIGN,), tells=(Tell(R.LEAD_DEPUTY, "assignment-undone", K.ASSIGN),
                                    Tell(R.CITIZEN, "assignment-undone-citizen"))),
    Row((S.REGISTERED,),     R.OFFICE,      A.ASSIGN,        S.ASSIGNED,
        guard=(leads_are_right, to_no_subordinate), stops=(K.ASSIGN,),
        tells=(Tell(R.LEAD_DEPUTY, "suggestion-assigned", K.REPLY), Tell(R.CITIZEN, "opinion-assigned", K.REPLY))),
    # handled separately: every unit has its own part and answers for it
    Row((S.REGISTERED,),     R.OFFICE,      A.ASSIGN_PARTS,  S.ASSIGNED,
        guard=(each_part_is_described, to_no_subordinate), stops=(K.ASSIGN,),
        tells=(Tell(R.LEAD_DEPUTY, "suggestion-assigned-parts", K.REPLY),
               Tell(R.CITIZEN, "opinion-assigned", K.REPLY))),
    Row((S.ASSIGNED,),       R.SYSTEM,      A.BEGIN,         S.IN_HANDLING),
    Row((S.IN_HANDLING, S.REHANDLING, S.MERGED), R.SYSTEM, A.REPLY, S.REPLIED,        starts=(K.FEEDBACK,),
        tells=(Tell(R.LEAD_DEPUTY, "reply-arrived", K.FEEDBACK),)),
    Row((S.REPLIED,),        R.EVALUATOR,   A.GIVE_FEEDBACK, S.FEEDBACK_GIVEN, stops=(K.FEEDBACK,)),
    # from a form on paper: the deputy hears what was entered, and may object
    Row((S.REPLIED,),        R.OFFICE,      A.ENTER_FEEDBACK, S.FEEDBACK_GIVEN, stops=(K.FEEDBACK,),
        tells=(Tell(R.EVALUATOR, "paper-entered", K.FEEDBACK),)),
    # until the window is over, and while nobody acts on it, a feedback may be changed, or one entered from paper denied
    Row((S.FEEDBACK_GIVEN, S.IN_FOLLOW_UP), R.EVALUATOR, A.CHANGE_FEEDBACK, S.FEEDBACK_GIVEN,
        stops=(K.REHANDLE_DECISION,), tells=CHANGED),
    Row((S.REHANDLING, S.ESCALATED), R.EVALUATOR, A.CHANGE_FEEDBACK, S.FEEDBACK_GIVEN, stops=(K.ESCALATION,),
        tells=(*CHANGED, Tell(R.CITIZEN, "feedback-changed-citizen"))),
    Row((S.FEEDBACK_GIVEN, S.IN_FOLLOW_UP, S.REHANDLING, S.ESCALATED), R.EVALUATOR, A.OBJECT_TO_PAPER, S.REPLIED,
        stops=(K.REHANDLE_DECISION, K.ESCALATION), resumes=(K.FEEDBACK,),
        tells=(Tell(R.OFFICE, "paper-objected", K.FEEDBACK), Tell(R.UNIT_CLERK, "paper-objected-unit"))),
    # the lead deputy is not there any more, or whose mandate has ended does not answer: the co-signers, in their order
    Row((S.REPLIED,),        R.SYSTEM,      A.ASK_NEXT,      S.REPLIED,        guard=(somebody_is_left,),
        stops=(K.FEEDBACK,), starts=(K.FEEDBACK,),
        tells=(Tell(R.EVALUATOR, "feedback-yours-now", K.FEEDBACK), Tell(R.OFFICE, "feedback-passed-on", K.FEEDBACK))),
    Row((S.REPLIED,),        R.SYSTEM,      A.LOSE_EVALUATOR, S.FEEDBACK_SILENT, stops=(K.FEEDBACK,),
        tells=(Tell(R.OFFICE, "feedback-no-evaluator"),)),
    Row((S.REPLIED,),        R.SYSTEM,      A.LAPSE,         S.FEEDBACK_SILENT, stops=(K.FEEDBACK,),
        tells=(Tell(R.EVALUATOR, "feedback-closed-silent"), Tell(R.OFFICE, "feedback-closed-silent"))),
    Row((S.REPLIED,),        R.SYSTEM,      A.LAPSE_EXPLAINED, S.FEEDBACK_SILENT, stops=(K.FEEDBACK,),
        tells=(Tell(R.EVALUATOR, "feedback-closed-explained"), Tell(R.OFFICE, "feedback-closed-explained"))),
    Row((S.FEEDBACK_GIVEN,), R.SYSTEM,      A.SETTLE,        S.FEEDBACK_GIVEN, guard=(is_not_dissatisfied,),
        tells=(Tell(R.OFFICE, "feedback-given-office"), Tell(R.UNIT_CLERK, "feedback-given-unit"),
               Tell(R.UNIT_HEAD, "feedback-given-unit"), Tell(R.CO_SIGNER, "feedback-given-co-signer"))),
    Row((S.FEEDBACK_GIVEN,), R.SYSTEM,      A.REHANDLE,      S.REHANDLING,
        guard=(is_dissatisfied, handled_again_before),
        tells=(Tell(R.OFFICE, "rehandle-office", K.REHANDLE), Tell(R.CO_SIGNER, "rehandle-co-signer", K.REHANDLE),
               Tell(R.CITIZEN, "rehandle-citizen", K.REHANDLE))),
    # where the office (or the committee) decides after studying the reasons: the deputy hears it either way
    Row((S.FEEDBACK_GIVEN,), R.SYSTEM,      A.ASK_DECISION,  S.FEEDBACK_GIVEN,
        guard=(is_dissatisfied, handled_again_before), starts=(K.REHANDLE_DECISION,),
        tells=(Tell(R.OFFICE, "again-decide", K.REHANDLE_DECISION),
               Tell(R.CO_SIGNER, "feedback-given-co-signer"))),
    Row((S.FEEDBACK_GIVEN,), R.OFFICE,      A.REHANDLE,      S.REHANDLING,
        guard=(is_dissatisfied, not_decided_yet, handled_again_before, committee_has_found, reason_given),
        stops=(K.REHANDLE_DECISION,),
        tells=(Tell(R.EVALUATOR, "again-decided-yes", K.REHANDLE), Tell(R.CO_SIGNER, "again-decided-yes", K.REHANDLE),
               Tell(R.CITIZEN, "rehandle-citizen", K.REHANDLE))),
    Row((S.FEEDBACK_GIVEN,), R.OFFICE,      A.NOT_AGAIN,     S.FEEDBACK_GIVEN,
        guard=(is_dissatisfied, not_decided_yet, committee_has_found, reason_given), stops=(K.REHANDLE_DECISION,),
        tells=(Tell(R.EVALUATOR, "again-decided-no"), Tell(R.CO_SIGNER, "again-decided-no"),
               Tell(R.UNIT_CLERK, "again-decided-no-unit"))),
    # citizens' dissatisfaction informs the office, which may start a round of its own (rules §3.4)
    Row((S.FEEDBACK_GIVEN, S.FEEDBACK_SILENT, S.IN_FOLLOW_UP), R.OFFICE, A.AGAIN_FOR_CITIZENS, S.REHANDLING,
        guard=(citizens_are_dissatisfied, feedback_is_settled, handled_again_before, reason_given),
        tells=(Tell(R.LEAD_DEPUTY, "again-for-citizens", K.REHANDLE),
               Tell(R.CITIZEN, "again-for-citizens-citizen", K.REHANDLE))),
    Row((S.FEEDBACK_GIVEN,), R.SYSTEM,      A.ESCALATE,      S.ESCALATED,
        guard=(is_dissatisfied, handled_again_at_most), starts=(K.ESCALATION,),
        tells=(Tell(R.OFFICE, "escalated-office", K.ESCALATION),
               Tell(R.CO_SIGNER, "escalated-deputy", K.ESCALATION), Tell(R.UNIT_CLERK, "escalated-unit", K.ESCALATION),
               Tell(R.UNIT_HEAD, "escalated-unit", K.ESCALATION),
               Tell(R.CITIZEN, "escalated-citizen", K.ESCALATION))),
    # people have met, or named people have evaluated: its written outcome says how it goes on
    Row((S.ESCALATED,),      R.OFFICE,      A.RECORD_CONTINUE, S.REHANDLING,   guard=(meeting_is_recorded,),
        stops=(K.ESCALATION,), tells=told_by_meeting("continue", K.REHANDLE)),
    Row((S.ESCALATED,),      R.OFFICE,      A.RECORD_RESEARCH, S.RESEARCHING,
        guard=(meeting_is_recorded, report_is_dated), stops=(K.ESCALATION,),
        tells=(*told_by_meeting("research", K.RESEARCH_REPORT), Tell(R.UNIT_CLERK, "meeting-research-unit",
               K.RESEARCH_REPORT), Tell(R.UNIT_HEAD, "meeting-research-unit", K.RESEARCH_REPORT))),
    Row((S.ESCALATED,),      R.OFFICE,      A.RECORD_REFERENCE, S.SETTLED,     guard=(meeting_is_recorded,),
        stops=(K.ESCALATION,), tells=(*told_by_meeting("reference"), Tell(R.UNIT_CLERK, "meeting-reference-unit"))),
    Row((S.RESEARCHING,),    R.UNIT_CLERK,  A.REPORT_RESEARCH, S.SETTLED,      guard=(report_says_something,),
        tells=(Tell(R.LEAD_DEPUTY, "report-arrived"), Tell(R.CO_SIGNER, "report-arrived"),
               Tell(R.OFFICE, "report-arrived"), Tell(R.CITIZEN, "report-arrived-citizen"))),
    # what was promised is followed up until every promise has an outcome (rules §3.5)
    Row((S.FEEDBACK_GIVEN, S.FEEDBACK_SILENT, S.SETTLED), R.SYSTEM, A.FOLLOW_UP, S.IN_FOLLOW_UP, guard=(has_promises,),
        tells=(Tell(R.LEAD_DEPUTY, "follow-up-deputy"), Tell(R.OFFICE, "follow-up-office"),
               Tell(R.CITIZEN, "follow-up-citizen"))),
    Row((S.FEEDBACK_GIVEN, S.FEEDBACK_SILENT, S.IN_FOLLOW_UP), R.OFFICE, A.CONCLUDE, S.CONCLUDED,
        guard=(is_not_dissatisfied, promises_settled),
        tells=(Tell(R.LEAD_DEPUTY, "concluded-deputy"), Tell(R.CO_SIGNER, "concluded-deputy"),
               Tell(R.UNIT_CLERK, "concluded-unit"))),
    Row((S.SETTLED,),        R.OFFICE,      A.CONCLUDE,      S.CONCLUDED, guard=(outcome_written, promises_settled),
        tells=(Tell(R.LEAD_DEPUTY, "concluded-escalated-deputy"), Tell(R.CO_SIGNER, "concluded-escalated-deputy"),
               Tell(R.UNIT_CLERK, "concluded-escalated-unit"))),
    # the lead deputy withdraws it: by itself, or when everybody who signed has agreed
    Row((*BEFORE_ASSIGNMENT, *BEFORE_CLOSING), R.LEAD_DEPUTY, A.WITHDRAW, S.WITHDRAWN,
        guard=(reason_given, path_guards.may_be_withdrawn, path_guards.everybody_agrees), stops=TO_STOP,
        tells=(Tell(R.OFFICE, "suggestion-withdrawn-office"), Tell(R.CO_SIGNER, "suggestion-withdrawn-co-signer"))),
    Row((*BEFORE_ASSIGNMENT, *BEFORE_CLOSING), R.SYSTEM, A.WITHDRAW, S.WITHDRAWN,
        guard=(reason_given, path_guards.may_be_withdrawn, path_guards.everybody_agrees), stops=TO_STOP,
        tells=(Tell(R.OFFICE, "suggestion-withdrawn-office"), Tell(R.LEAD_DEPUTY, "suggestion-withdrawn-lead"),
               Tell(R.CO_SIGNER, "suggestion-withdrawn-co-signer"))),
    Row((S.CONCLUDED,),      R.OFFICE,      A.ARCHIVE,       S.ARCHIVED,       guard=(path_guards.year_is_reported,)),
))
# fmt: on
