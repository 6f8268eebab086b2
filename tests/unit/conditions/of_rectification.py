"""Rectification: what its conditions let through and what they refuse."""

from datetime import date

from domain.campaigns.rectification_guards import (
    evidence_is_shown,
    fix_is_complete,
    judged_on_its_rung,
    opinion_is_the_units,
    opinions_keep_an_item,
    problem_is_said,
    struck_off_by_others,
    triage_is_named,
    within_the_report_term,
    words_say_something,
)
from domain.campaigns.rectification_item import PLAN_ITEMS, Triage
from domain.roles import Role
from tests.unit.conditions.refusals import LetThrough, Refused

BEFORE, DAY, NEXT = date(2026, 3, 13), date(2026, 3, 16), date(2026, 3, 17)
FIX = {**dict.fromkeys(PLAN_ITEMS, "补划车位线"), "due": DAY, "today": DAY}
TERM = {"triage": Triage.PLANNED, "due": DAY, "latest": DAY}
RUNG = {"judge": Role.ORGANISER, "acting": Role.ORGANISER, "round": "1", "who": "评议办"}
OF_IT = {"number": "ZG-2026-0001"}

LET_THROUGH: list[LetThrough] = [
    (problem_is_said, {"problem": "车位太少"}),
    (opinion_is_the_units, {"unit": 1, "opinion_unit": 1}),
    (triage_is_named, {"triage": Triage.SOLVE_NOW}),
    (triage_is_named, {"triage": Triage.PLANNED}),
    (fix_is_complete, FIX),
    (within_the_report_term, TERM),
    (within_the_report_term, TERM | {"triage": Triage.SPECIAL_STUDY, "due": NEXT}),
    (words_say_something, {"text": "划了一半"}),
    (evidence_is_shown, {"files": 1}),
    (judged_on_its_rung, RUNG),
    (struck_off_by_others, OF_IT | {"of_the_unit": False}),
    (opinions_keep_an_item, OF_IT | {"alone": False}),
]

REFUSED: list[Refused] = [
    (problem_is_said, {"problem": " 车位少 "}, "rectify-problem-please", {}),
    (opinion_is_the_units, {"unit": 1, "opinion_unit": 2}, "rectify-no-such-opinion", {}),
    (triage_is_named, {"triage": Triage.SPECIAL_STUDY}, "error-press-please", {}),
    (triage_is_named, {"triage": "forget"}, "error-press-please", {}),
    (
        fix_is_complete,
        dict.fromkeys(PLAN_ITEMS, "") | {"today": DAY},
        "rectify-missing",
        {"missing": [f"rectify-item-{item}" for item in PLAN_ITEMS]},
    ),
    (fix_is_complete, FIX | {"due": BEFORE}, "rectify-day-past", {"due": BEFORE}),
    (within_the_report_term, TERM | {"due": NEXT}, "rectify-day-too-late", {"due": DAY}),
    (within_the_report_term, TERM | {"triage": Triage.SOLVE_NOW, "due": NEXT}, "rectify-day-too-late", {"due": DAY}),
    (words_say_something, {"text": " 进行中 "}, "rectify-words-please", {}),
    (evidence_is_shown, {"files": 0}, "rectify-evidence-please", {}),
    (judged_on_its_rung, RUNG | {"acting": Role.CHAIR}, "rectify-other-rung", {"round": "1", "who": "评议办"}),
    (struck_off_by_others, OF_IT | {"of_the_unit": True}, "rectify-not-by-the-unit", OF_IT),
    (opinions_keep_an_item, OF_IT | {"alone": True}, "rectify-last-item", OF_IT),
]
