"""The deputy's feedback, and what follows from it: what their conditions let through and what they refuse."""

from datetime import date

from domain.feedback.feedback_guards import (
    MEETING_ITEMS,
    SHORTEST_REPORT,
    citizens_are_dissatisfied,
    committee_has_found,
    delay_may_be_explained,
    entered_by_the_office,
    feedback_is_settled,
    form_is_attached,
    levels_are_complete,
    meeting_is_recorded,
    nobody_acts_on_it,
    not_decided_yet,
    report_is_dated,
    report_says_something,
    somebody_is_left,
    window_is_open,
)
from tests.unit.conditions.refusals import LetThrough, Refused

DAY, NEXT = date(2026, 3, 16), date(2026, 3, 17)
OF_IT = {"suggestion": "第12号"}
ALLOWED = {"attitude": ("satisfied", "dissatisfied"), "result": ("satisfied", "dissatisfied")}
LEVELS = {"levels": {"attitude": "satisfied", "result": "dissatisfied"}, "allowed": ALLOWED}
DELAY = {"may_explain": True, "until": DAY, "latest": DAY, "due": NEXT}
MEETING = {"held_on": DAY, "place": "会议室", "people": "双方", "words": "继续办理"}

LET_THROUGH: list[LetThrough] = [
    (levels_are_complete, LEVELS),
    (delay_may_be_explained, DELAY),
    (form_is_attached, {"files": ["form"]}),
    (entered_by_the_office, {"entered_by": 0} | OF_IT),
    (window_is_open, {"due": DAY, "today": DAY} | OF_IT),
    (nobody_acts_on_it, {"acted_on": False, "unit": "水务局"} | OF_IT),
    (committee_has_found, {"decides": "committee", "found_on": DAY}),
    (committee_has_found, {"decides": "office", "found_on": None}),
    (not_decided_yet, {"decision": "", "waits": True} | OF_IT),
    (citizens_are_dissatisfied, {"count": 1} | OF_IT),
    (feedback_is_settled, {"dissatisfied": False} | OF_IT),
    (meeting_is_recorded, MEETING),
    (report_is_dated, {"report_by": NEXT, "today": DAY}),
    (report_says_something, {"report": f" {'字' * SHORTEST_REPORT} "}),
    (somebody_is_left, {"next": 7, "title": "题目"} | OF_IT),
]

REFUSED: list[Refused] = [
    (
        meeting_is_recorded,
        dict.fromkeys(MEETING),
        "meeting-missing",
        {"missing": [f"meeting-item-{item}" for item in MEETING_ITEMS]},
    ),
    (levels_are_complete, LEVELS | {"levels": {"attitude": "satisfied"}}, "error-press-please", {}),
    (levels_are_complete, LEVELS | {"levels": {"attitude": "satisfied", "result": "great"}}, "error-press-please", {}),
    (delay_may_be_explained, DELAY | {"may_explain": False}, "feedback-no-delay", {"due": NEXT}),
    (delay_may_be_explained, DELAY | {"until": NEXT}, "feedback-delay-too-long", {"latest": DAY}),
    (form_is_attached, {"files": []}, "feedback-paper", {}),
    (entered_by_the_office, {"entered_by": None} | OF_IT, "paper-not-entered", OF_IT),
    (window_is_open, {"due": DAY, "today": NEXT} | OF_IT, "feedback-change-closed", {"due": DAY} | OF_IT),
    (window_is_open, {"due": None, "today": NEXT} | OF_IT, "feedback-change-closed", {"due": None} | OF_IT),
    (
        nobody_acts_on_it,
        {"acted_on": True, "unit": "水务局"} | OF_IT,
        "feedback-change-too-late",
        {"unit": "水务局"} | OF_IT,
    ),
    (committee_has_found, {"decides": "committee", "found_on": None}, "again-ask-day", {}),
    (not_decided_yet, {"decision": "again", "waits": True} | OF_IT, "again-decided", OF_IT),
    (not_decided_yet, {"decision": "", "waits": False} | OF_IT, "again-decided", OF_IT),
    (citizens_are_dissatisfied, {"count": 0} | OF_IT, "again-no-citizens", OF_IT),
    (feedback_is_settled, {"dissatisfied": True} | OF_IT, "again-deputy-first", OF_IT),
    (report_is_dated, {"report_by": None, "today": DAY}, "meeting-report-ahead", {}),
    (report_is_dated, {"report_by": DAY, "today": DAY}, "meeting-report-ahead", {}),
    (
        report_says_something,
        {"report": f" {'字' * (SHORTEST_REPORT - 1)} "},
        "report-too-short",
        {"limit": str(SHORTEST_REPORT)},
    ),
    (somebody_is_left, {"next": None, "title": "题目"} | OF_IT, "feedback-no-evaluator", {"title": "题目"} | OF_IT),
]
