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
    FEEDBACK = "feedback"
    REHANDLE = "rehandle"
    ESCALATION = "escalation"
    LETTER = "letter"
    OBJECTION = "objection"
