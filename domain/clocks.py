"""The kinds of clock a case may have running. How long each runs stands in the profile of the place."""

from enum import StrEnum


class Clock(StrEnum):
    """Kinds of deadline (docs/rules.md §5)."""

    OPINION_SCREEN = "opinion_screen"
    DEPUTY_CHOOSE = "deputy_choose"
    NEED_INFO = "need_info"
    QUESTION = "question"
    OPINION_HANDLE = "opinion_handle"
    OPINION_RATING = "opinion_rating"
    OPINION_DECIDE = "opinion_decide"
    ASSIGN = "assign"
    ACK = "ack"
    RETURN = "return"
    PLAN = "plan"
    CONTACT = "contact"
    CO_OPINION = "co_opinion"
    CO_REDO = "co_redo"
    REASSIGN = "reassign"
    EXTENSION_DECISION = "extension_decision"
    REPLY = "reply"
    AGREE = "agree"
    FEEDBACK = "feedback"
    REHANDLE = "rehandle"
    ESCALATION = "escalation"
    REHANDLE_DECISION = "rehandle_decision"
    RESEARCH_REPORT = "research_report"
    LETTER = "letter"
    COMMITMENT = "commitment"
    COMMITMENT_AGAIN = "commitment_again"
    COMMITMENT_REPORT = "commitment_report"
    COMMITMENT_CHECK = "commitment_check"
    COMMITMENT_RECEIPT = "commitment_receipt"
    COMMITMENT_DATE = "commitment_date"
    COMMITMENT_DECIDE = "commitment_decide"
    COMMITMENT_MEET = "commitment_meet"
    COMMITMENT_EXPLAIN = "commitment_explain"
    SECOND_ANSWER = "second_answer"
    HEARING = "hearing"
    OBJECTION = "objection"
    # of a stage of an appraisal campaign: its last day, the day it is to open
    STAGE = "campaign_stage"
    STAGE_BEGIN = "stage_begin"
    FILING = "filing"
    DECLARATION = "declaration"
    RESULT_APPEAL = "result_appeal"
    APPEAL_DECIDE = "appeal_decide"
    # what came in for a campaign: sorted and with its unit, or decided otherwise
    OPINION_SORT = "opinion_sort"
    # the day of a scoring session
    SCORING_SESSION = "scoring_session"
    RECTIFICATION_PLAN = "rectification_plan"
    RECTIFICATION_REPLAN = "rectification_replan"
    RECTIFICATION_DECIDE = "rectification_decide"
    RECTIFICATION_REPORT = "rectification_report"
    RECTIFICATION_REDO = "rectification_redo"
    RECTIFICATION_JUDGE = "rectification_judge"
    LOOK_BACK = "look_back"


# Their last day is the one somebody has promised, or follows from it: no term of the place counts it.
DATED = (
    Clock.COMMITMENT,
    Clock.COMMITMENT_AGAIN,
    Clock.COMMITMENT_REPORT,
    Clock.STAGE,
    Clock.STAGE_BEGIN,
    Clock.FILING,
    Clock.SCORING_SESSION,
)
