"""Commitments: what their conditions let through and what they refuse."""

from datetime import date

from domain.promises.commitment_guards import (
    PROMISE_ITEMS,
    ballot_satisfied,
    deputy_agreed,
    evidence_given,
    evidence_kept,
    explained_or_date_passed,
    explanation_is_due,
    has_promises,
    never_put_off_before,
    new_day_ahead,
    promise_is_complete,
    promise_says_what,
    promises_settled,
    put_off_before,
    report_says_something,
)
from tests.unit.conditions.refusals import LetThrough, Refused

BEFORE, DAY, NEXT = date(2026, 3, 13), date(2026, 3, 16), date(2026, 3, 17)
NUMBER, OF_IT = {"number": "承诺3"}, {"suggestion": "第12号"}
PROMISE = {"text": "施划斑马线", "owner": "赵局长", "due": NEXT, "standard": "可通行", "today": DAY}

LET_THROUGH: list[LetThrough] = [
    (promise_says_what, {"text": " 施划标线 "}),
    (promise_is_complete, PROMISE),
    (report_says_something, {"text": " 已经开工 "}),
    (evidence_given, {"files": ["photo"], "visit": ""}),
    (evidence_given, {"files": [], "visit": "代表看过"}),
    (new_day_ahead, {"new": NEXT, "today": DAY, "due": None}),
    (new_day_ahead, {"new": NEXT, "today": BEFORE, "due": DAY}),
    (never_put_off_before, {"renegotiated": False} | NUMBER),
    (deputy_agreed, {"deputy_says": "agrees", "deputy": "李代表"}),
    (explained_or_date_passed, {"explained": True, "overdue": False, "due": DAY}),
    (explained_or_date_passed, {"explained": False, "overdue": True, "due": DAY}),
    (put_off_before, {"renegotiated": True}),
    (explanation_is_due, {"asked": True}),
    (evidence_kept, {"evidence": True}),
    (ballot_satisfied, {"ballot": "satisfied"} | NUMBER),
    (has_promises, {"promises": 1} | OF_IT),
    (promises_settled, {"unsettled": []} | OF_IT),
]

REFUSED: list[Refused] = [
    (
        promise_is_complete,
        dict.fromkeys(PROMISE),
        "promise-missing",
        {"missing": [f"promise-item-{item}" for item in PROMISE_ITEMS]},
    ),
    (promise_says_what, {"text": " 施划线 "}, "promise-missing", {"missing": ["promise-item-text"]}),
    (promise_is_complete, PROMISE | {"due": DAY}, "promise-date-past", {"due": DAY}),
    (report_says_something, {"text": " 在办理 "}, "promise-report-empty", {}),
    (evidence_given, {"files": [], "visit": ""}, "promise-evidence-please", {}),
    (new_day_ahead, {"new": DAY, "today": DAY, "due": None}, "promise-new-not-later", {"due": DAY}),
    (new_day_ahead, {"new": DAY, "today": BEFORE, "due": DAY}, "promise-new-not-later", {"due": DAY}),
    (new_day_ahead, {"new": DAY, "today": BEFORE, "due": NEXT}, "promise-new-not-later", {"due": NEXT}),
    (new_day_ahead, {"new": DAY, "today": DAY, "due": BEFORE}, "promise-new-not-later", {"due": BEFORE}),
    (never_put_off_before, {"renegotiated": True} | NUMBER, "promise-once-only", NUMBER),
    (deputy_agreed, {"deputy_says": None, "deputy": "李代表"}, "promise-ask-deputy-first", {"deputy": "李代表"}),
    (explained_or_date_passed, {"explained": False, "overdue": False, "due": DAY}, "promise-not-due-yet", {"due": DAY}),
    (put_off_before, {"renegotiated": False}, "promise-first-miss", {}),
    (explanation_is_due, {"asked": False}, "promise-explained-already", {}),
    (evidence_kept, {"evidence": False}, "promise-evidence-please", {}),
    (ballot_satisfied, {"ballot": "open"} | NUMBER, "promise-ballot-open", NUMBER),
    (has_promises, {"promises": 0} | OF_IT, "follow-up-nothing", OF_IT),
    (promises_settled, {"unsettled": ["承诺3"]} | OF_IT, "follow-up-still-open", {"missing": ["承诺3"]} | OF_IT),
]
