"""The lives of a commitment made in a reply (答复承诺) and of the second answer, as tables (docs/rules.md §3.5).

Overdue is no status: the clock says it. Only the office strikes off, and only what was shown.
"""

from enum import StrEnum

from domain.clocks import Clock as K
from domain.guards import answer_says_something, reason_given
from domain.lifecycle import Life, Tell
from domain.lifecycle import Step as Row
from domain.notice import Kind
from domain.promises.commitment_guards import (
    ballot_satisfied,
    deputy_agreed,
    evidence_given,
    evidence_kept,
    explained_or_date_passed,
    explanation_is_due,
    never_put_off_before,
    new_day_ahead,
    promise_is_complete,
    promise_says_what,
    put_off_before,
    report_says_something,
)
from domain.roles import Role as R


class CommitmentStatus(StrEnum):
    """Where a commitment stands. NEW lasts no longer than the turn in which it is written down."""

    NEW = "new"
    PROPOSED = "proposed"
    UNDATED = "undated"
    ACTIVE = "active"
    PROGRESSING = "progressing"
    CANNOT_FULFIL = "cannot_fulfil"
    EXPLAINED = "explained"
    REPORTED_DONE = "reported_done"
    VERIFIED = "verified"
    STRUCK_OFF = "struck_off"
    FAILED = "failed"
    DROPPED = "dropped"


class CommitmentAction(StrEnum):
    """What can be done with a commitment."""

    PROPOSE = "propose"
    DROP = "drop"
    LAPSE = "lapse"
    RECORD = "record"
    EXTRACT = "extract"
    MARK_UNDATED = "mark_undated"
    GIVE_DATE = "give_date"
    TAKE_BACK = "take_back"
    PROGRESS = "progress"
    COMMENT = "comment"
    RECEIPT = "receipt"
    COMPLAIN = "complain"
    REPORT_DONE = "report_done"
    CONFIRM = "confirm"
    INSPECT = "inspect"
    DISPUTE = "dispute"
    MEET = "meet"
    STRIKE_OFF = "strike_off"
    REOPEN = "reopen"
    CANNOT = "cannot"
    EXPLAIN = "explain"
    SEND_BACK = "send_back"
    AGREE = "agree"
    OBJECT = "object"
    RECORD_CONSENT = "record_consent"
    RENEGOTIATE = "renegotiate"
    KEEP_DATE = "keep_date"
    FAIL = "fail"
    MISS = "miss"
    WITHDRAW = "withdraw"
    EXPLAIN_MORE = "explain_more"


class EntryKind(StrEnum):
    """What a line of a commitment's history is."""

    PROGRESS = "progress"
    COMMENT = "comment"
    RECEIPT = "receipt"
    DONE = "done"
    INSPECTED = "inspected"
    DISPUTED = "disputed"
    MEETING = "meeting"
    CANNOT = "cannot"
    CONSENT = "consent"
    DECIDED = "decided"
    EXPLAINED = "explained"


S, A = CommitmentStatus, CommitmentAction
RUNNING = (S.ACTIVE, S.PROGRESSING)
STUCK = (S.CANNOT_FULFIL, S.EXPLAINED)
# on the ledger and not at an end
OPEN = (S.UNDATED, *RUNNING, *STUCK, S.REPORTED_DONE, S.VERIFIED)
ENDED = (S.STRUCK_OFF, S.FAILED)
# on the ledger at all
ON_LEDGER = (*OPEN, *ENDED)
DATES = (K.COMMITMENT, K.COMMITMENT_AGAIN)
EVERY_CLOCK = (*DATES, K.COMMITMENT_REPORT, K.COMMITMENT_RECEIPT, K.COMMITMENT_DECIDE, K.COMMITMENT_MEET)


def _to(says: str, *roles: R, due: K | None = None) -> tuple[Tell, ...]:
    return tuple(Tell(role, says, due) for role in roles)


UNIT = (R.UNIT_CLERK, R.UNIT_HEAD)
_AGREED = (*_to("promise-renegotiated", *UNIT, R.LEAD_DEPUTY), Tell(R.CITIZEN, "promise-renegotiated-citizen"))
_FAILED = (*_to("promise-failed", *UNIT, R.LEAD_DEPUTY), Tell(R.CITIZEN, "promise-failed-citizen"))

# fmt: off
COMMITMENT = Life(Kind.COMMITMENT, begins=S.NEW, ends=(*ENDED, S.DROPPED), rows=(
    # in the draft of a reply: the unit adds and removes, the signature puts it on the ledger
    Row((S.NEW,),           R.UNIT_CLERK,  A.PROPOSE,      S.PROPOSED,      guard=(promise_is_complete,)),
    Row((S.PROPOSED,),      R.UNIT_CLERK,  A.DROP,         S.DROPPED),
    Row((S.PROPOSED,),      R.SYSTEM,      A.LAPSE,        S.DROPPED),
    Row((S.PROPOSED,),      R.SYSTEM,      A.RECORD,       S.ACTIVE,
        tells=_to("promise-recorded", R.LEAD_DEPUTY, *UNIT)),
    # found in a reply that was issued
    Row((S.NEW,),           R.OFFICE,      A.EXTRACT,      S.ACTIVE,        guard=(promise_is_complete,),
        tells=_to("promise-recorded", R.LEAD_DEPUTY, *UNIT)),
    Row((S.NEW,),           R.OFFICE,      A.MARK_UNDATED, S.UNDATED,       guard=(promise_says_what,),
        starts=(K.COMMITMENT_DATE,), tells=_to("promise-undated-unit", *UNIT, due=K.COMMITMENT_DATE)),
    Row((S.UNDATED,),       R.UNIT_CLERK,  A.GIVE_DATE,    S.ACTIVE,        guard=(promise_is_complete,),
        stops=(K.COMMITMENT_DATE,), tells=_to("promise-recorded", R.LEAD_DEPUTY, R.OFFICE, R.UNIT_HEAD)),
    Row((S.UNDATED,),       R.OFFICE,      A.TAKE_BACK,    S.DROPPED,       guard=(reason_given,),
        stops=(K.COMMITMENT_DATE, K.COMMITMENT_EXPLAIN),
        tells=_to("promise-taken-back", *UNIT)),
    # on its way
    Row(RUNNING,            R.UNIT_CLERK,  A.PROGRESS,     S.PROGRESSING,   guard=(report_says_something,),
        stops=(K.COMMITMENT_REPORT,), tells=_to("promise-progress-told", R.LEAD_DEPUTY, R.OFFICE)),
    Row(RUNNING,            R.LEAD_DEPUTY, A.COMMENT,      S.PROGRESSING,   guard=(reason_given,),
        stops=(K.COMMITMENT_RECEIPT,), tells=_to("promise-comment-told", *UNIT, R.OFFICE)),
    Row(RUNNING,            R.LEAD_DEPUTY, A.RECEIPT,      S.PROGRESSING,
        stops=(K.COMMITMENT_RECEIPT,), tells=_to("promise-receipt-told", R.UNIT_CLERK)),
    Row(RUNNING,            R.LEAD_DEPUTY, A.COMPLAIN,     S.PROGRESSING,   guard=(reason_given,),
        stops=(K.COMMITMENT_RECEIPT,), starts=(K.COMMITMENT_MEET,),
        tells=(*_to("promise-comment-told", *UNIT), Tell(R.OFFICE, "promise-complaint-office", K.COMMITMENT_MEET))),
    Row(RUNNING,            R.OFFICE,      A.MEET,         S.PROGRESSING,   guard=(reason_given,),
        stops=(K.COMMITMENT_MEET,), tells=_to("promise-met", *UNIT, R.LEAD_DEPUTY)),
    Row(RUNNING,            R.UNIT_CLERK,  A.REPORT_DONE,  S.REPORTED_DONE,
        guard=(report_says_something, evidence_given), starts=(K.COMMITMENT_CHECK,),
        stops=(*DATES, K.COMMITMENT_REPORT, K.COMMITMENT_MEET, K.COMMITMENT_RECEIPT),
        tells=(Tell(R.LEAD_DEPUTY, "promise-done-check", K.COMMITMENT_CHECK),
               Tell(R.OFFICE, "promise-done-office", K.COMMITMENT_CHECK))),
    Row((S.REPORTED_DONE,), R.LEAD_DEPUTY, A.CONFIRM,      S.VERIFIED,      stops=(K.COMMITMENT_CHECK,),
        tells=_to("promise-verified", R.OFFICE, *UNIT)),
    Row((S.REPORTED_DONE,), R.OFFICE,      A.INSPECT,      S.VERIFIED,      guard=(reason_given,),
        stops=(K.COMMITMENT_CHECK,), tells=_to("promise-inspected", R.LEAD_DEPUTY, *UNIT)),
    Row((S.REPORTED_DONE,), R.LEAD_DEPUTY, A.DISPUTE,      S.PROGRESSING,   guard=(reason_given,),
        stops=(K.COMMITMENT_CHECK,), starts=(K.COMMITMENT_MEET,),
        tells=(*_to("promise-disputed-unit", *UNIT),
               Tell(R.OFFICE, "promise-disputed-office", K.COMMITMENT_MEET))),
    Row((S.VERIFIED,),      R.OFFICE,      A.STRIKE_OFF,   S.STRUCK_OFF,    guard=(evidence_kept, ballot_satisfied),
        stops=(K.COMMITMENT_EXPLAIN,),
        tells=(*_to("promise-struck-off", R.LEAD_DEPUTY, R.CO_SIGNER, *UNIT),
               Tell(R.CITIZEN, "promise-struck-off-citizen"))),
    Row((S.VERIFIED,),      R.OFFICE,      A.REOPEN,       S.PROGRESSING,   guard=(reason_given,),
        tells=_to("promise-reopened", R.LEAD_DEPUTY, *UNIT)),
    # it cannot be kept: the last report is overtaken, its receipt no longer waited for
    Row(RUNNING,            R.UNIT_CLERK,  A.CANNOT,       S.CANNOT_FULFIL, guard=(reason_given,),
        stops=(K.COMMITMENT_RECEIPT,), tells=_to("promise-cannot-sign", R.UNIT_HEAD)),
    Row(RUNNING,            R.UNIT_HEAD,   A.CANNOT,       S.CANNOT_FULFIL, guard=(reason_given,),
        stops=(K.COMMITMENT_RECEIPT,)),
    Row((S.CANNOT_FULFIL,), R.UNIT_HEAD,   A.SEND_BACK,    S.PROGRESSING,   guard=(reason_given,),
        tells=_to("promise-cannot-sent-back", R.UNIT_CLERK)),
    Row((S.CANNOT_FULFIL,), R.UNIT_HEAD,   A.EXPLAIN,      S.EXPLAINED,     guard=(reason_given,),
        starts=(K.COMMITMENT_DECIDE,), stops=(K.COMMITMENT_REPORT,),
        tells=(Tell(R.LEAD_DEPUTY, "promise-explained-deputy"),
               Tell(R.OFFICE, "promise-explained-office", K.COMMITMENT_DECIDE),
               Tell(R.UNIT_CLERK, "promise-explained"))),
    Row((S.EXPLAINED,),     R.LEAD_DEPUTY, A.AGREE,        S.EXPLAINED,     tells=_to("promise-deputy-said", R.OFFICE)),
    Row((S.EXPLAINED,),     R.LEAD_DEPUTY, A.OBJECT,       S.EXPLAINED,     guard=(reason_given,),
        tells=_to("promise-deputy-said", R.OFFICE)),
    Row((S.EXPLAINED,),     R.OFFICE,      A.RECORD_CONSENT, S.EXPLAINED,   guard=(reason_given,),
        tells=_to("promise-consent-recorded", R.LEAD_DEPUTY)),
    Row((S.EXPLAINED,),     R.OFFICE,      A.RENEGOTIATE,  S.ACTIVE,
        guard=(never_put_off_before, deputy_agreed, new_day_ahead), stops=EVERY_CLOCK, tells=_AGREED),
    Row((S.EXPLAINED,),     R.OFFICE,      A.KEEP_DATE,    S.PROGRESSING,   guard=(reason_given,),
        stops=(K.COMMITMENT_DECIDE,), tells=_to("promise-date-kept", R.LEAD_DEPUTY, *UNIT)),
    Row((*RUNNING, *STUCK), R.OFFICE,      A.FAIL,         S.FAILED,
        guard=(reason_given, explained_or_date_passed), stops=EVERY_CLOCK, starts=(K.COMMITMENT_EXPLAIN,),
        tells=_FAILED),
    Row((*RUNNING, *STUCK), R.SYSTEM,      A.MISS,         S.FAILED,        guard=(put_off_before,),
        stops=EVERY_CLOCK, starts=(K.COMMITMENT_EXPLAIN,),
        tells=(*_to("promise-missed-again", *UNIT, R.LEAD_DEPUTY, R.OFFICE),
               Tell(R.CITIZEN, "promise-failed-citizen"))),
    # the deputy has withdrawn the suggestion: nobody waits for it any more
    Row(OPEN,               R.SYSTEM,      A.WITHDRAW,     S.DROPPED,
        stops=(*EVERY_CLOCK, K.COMMITMENT_DATE, K.COMMITMENT_CHECK, K.COMMITMENT_EXPLAIN),
        tells=_to("promise-withdrawn", *UNIT)),
    # written reasons: for what failed, and for everything open at a change of term
    *(Row((here,),          R.UNIT_HEAD,   A.EXPLAIN_MORE, here,            guard=(explanation_is_due, reason_given),
          stops=(K.COMMITMENT_EXPLAIN,), tells=_to("promise-explanation-given", R.LEAD_DEPUTY, R.OFFICE))
      for here in (*OPEN, S.FAILED)),
))
# fmt: on


class SecondAnswerStatus(StrEnum):
    """Where a second answer stands. NEW lasts no longer than the turn in which it is asked for."""

    NEW = "new"
    ASKED = "asked"
    TO_SIGN = "to_sign"
    GIVEN = "given"
    WITHDRAWN = "withdrawn"


class SecondAnswerAction(StrEnum):
    """What can be done with a second answer."""

    ASK = "ask"
    WRITE = "write"
    SEND_BACK = "send_back"
    SIGN = "sign"
    WITHDRAW = "withdraw"


T, D = SecondAnswerStatus, SecondAnswerAction

# fmt: off
SECOND_ANSWER = Life(Kind.SECOND_ANSWER, begins=T.NEW, ends=(T.GIVEN, T.WITHDRAWN), rows=(
    Row((T.NEW,),     R.SYSTEM,     D.ASK,       T.ASKED,   starts=(K.SECOND_ANSWER,),
        tells=_to("second-answer-ask", R.UNIT_CLERK, due=K.SECOND_ANSWER)),
    Row((T.ASKED,),   R.UNIT_CLERK, D.WRITE,     T.TO_SIGN, guard=(answer_says_something,),
        tells=_to("second-answer-sign-ask", R.UNIT_HEAD, due=K.SECOND_ANSWER)),
    Row((T.TO_SIGN,), R.UNIT_HEAD,  D.SEND_BACK, T.ASKED,   guard=(reason_given,),
        tells=_to("second-answer-sent-back", R.UNIT_CLERK)),
    Row((T.TO_SIGN,), R.UNIT_HEAD,  D.SIGN,      T.GIVEN,   stops=(K.SECOND_ANSWER,),
        tells=(*_to("second-answer-given", R.LEAD_DEPUTY, R.CO_SIGNER, R.OFFICE, R.UNIT_CLERK),
               Tell(R.CITIZEN, "second-answer-citizen"))),
    Row((T.ASKED, T.TO_SIGN), R.SYSTEM, D.WITHDRAW, T.WITHDRAWN, stops=(K.SECOND_ANSWER,),
        tells=_to("second-answer-withdrawn", R.UNIT_CLERK)),
))
# fmt: on
