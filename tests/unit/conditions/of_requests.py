"""Return and extension requests: what their conditions let through and what they refuse."""

from datetime import date

from domain.handling.request_guards import (
    EXTENSION_ITEMS,
    RETURN_ITEMS,
    asked_early_enough,
    consent_is_needed,
    consent_is_not_needed,
    extension_is_complete,
    in_the_first_round,
    is_a_second_return,
    is_the_first_return,
    may_be_long_at_once,
    may_still_be_returned,
    new_date_is_later,
    none_is_open,
    not_overdue,
    return_is_complete,
    unit_is_another,
    within_return_window,
    within_the_longest_time,
)
from tests.unit.conditions.refusals import LetThrough, Refused

DAY, NEXT = date(2026, 3, 16), date(2026, 3, 17)
SUGGESTION = "第12号"
OF_IT = {"suggestion": SUGGESTION}
RETURN = {"reason": "不归我们管", "basis": "三定方案", "proposed": "水务局"}
EXTENSION = {"until": NEXT, "reason": "要立项", "done": "已勘察"}
WINDOW = {"return_by": DAY, "today": DAY, "late_return_allowed": False} | OF_IT
FREE = {"over": False, "designated": False, "refused_before": False, "requested_already": False} | OF_IT
LONG = {"long_when_assigning": True, "issued_on": DAY, "today": DAY, "round": 1}

LET_THROUGH: list[LetThrough] = [
    (return_is_complete, RETURN),
    (within_return_window, WINDOW),
    (within_return_window, WINDOW | {"today": NEXT, "late_return_allowed": True}),
    (may_still_be_returned, FREE),
    (is_the_first_return, {"times": 1} | OF_IT),
    (is_a_second_return, {"times": 2} | OF_IT),
    (is_a_second_return, {"times": 3} | OF_IT),
    (unit_is_another, {"unit": "water", "units": {"water"}}),
    (extension_is_complete, EXTENSION),
    (in_the_first_round, {"round": 1} | OF_IT),
    (none_is_open, {"over": False, "requested_already": False} | OF_IT),
    (consent_is_needed, {"needs_consent": True} | OF_IT),
    (consent_is_not_needed, {"needs_consent": False} | OF_IT),
    (may_be_long_at_once, LONG),
    (asked_early_enough, {"today": DAY, "ask_by": DAY}),
    (not_overdue, {"today": DAY, "due": DAY}),
    (new_date_is_later, {"until": NEXT, "due": DAY}),
    (within_the_longest_time, {"until": DAY, "latest": DAY}),
]

REFUSED: list[Refused] = [
    (
        return_is_complete,
        dict.fromkeys(RETURN, " "),
        "return-missing",
        {"missing": [f"return-item-{item}" for item in RETURN_ITEMS]},
    ),
    (
        extension_is_complete,
        dict.fromkeys(EXTENSION),
        "extension-missing",
        {"missing": [f"extension-item-{item}" for item in EXTENSION_ITEMS]},
    ),
    (within_return_window, WINDOW | {"return_by": None}, "return-not-open", OF_IT),
    (within_return_window, WINDOW | {"today": NEXT}, "return-too-late", {"due": DAY}),
    (may_still_be_returned, FREE | {"over": True, "designated": True}, "return-not-open", OF_IT),
    (may_still_be_returned, FREE | {"designated": True, "refused_before": True}, "return-closed", OF_IT),
    (may_still_be_returned, FREE | {"refused_before": True}, "return-refused-before", OF_IT),
    (may_still_be_returned, FREE | {"requested_already": True}, "return-asked-already", OF_IT),
    (is_the_first_return, {"times": 2} | OF_IT, "return-needs-designation", OF_IT),
    (is_a_second_return, {"times": 1} | OF_IT, "return-first-time", OF_IT),
    (unit_is_another, {"unit": "moon", "units": {"water"}}, "assign-unknown-unit-here", {}),
    (in_the_first_round, {"round": 2} | OF_IT, "extension-not-again", OF_IT),
    (none_is_open, {"over": True, "requested_already": False} | OF_IT, "extension-not-open", OF_IT),
    (none_is_open, {"over": False, "requested_already": True} | OF_IT, "extension-asked-already", OF_IT),
    (consent_is_needed, {"needs_consent": False} | OF_IT, "extension-not-open", OF_IT),
    (consent_is_not_needed, {"needs_consent": True} | OF_IT, "extension-not-open", OF_IT),
    (may_be_long_at_once, LONG | {"long_when_assigning": False}, "long-reply-too-late", {}),
    (may_be_long_at_once, LONG | {"today": NEXT}, "long-reply-too-late", {}),
    (may_be_long_at_once, LONG | {"round": 2}, "long-reply-too-late", {}),
    (asked_early_enough, {"today": NEXT, "ask_by": DAY}, "extension-ask-earlier", {"date": DAY}),
    (not_overdue, {"today": NEXT, "due": DAY}, "extension-too-late", {"due": DAY}),
    (new_date_is_later, {"until": DAY, "due": DAY}, "extension-not-later", {"due": DAY}),
    (within_the_longest_time, {"until": NEXT, "latest": DAY}, "extension-too-long", {"latest": DAY}),
]
