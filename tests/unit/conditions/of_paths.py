"""How units share, merge and withdraw, what was late: what the conditions let through and what they refuse."""

from datetime import date

from domain.handling.lateness_guards import late_and_not_lifted, lifted_today
from domain.handling.mode_guards import (
    any_leader_may_sign,
    class_is_another,
    each_part_is_described,
    is_a_lead_unit,
    leads_are_right,
    one_part_stays,
    same_frozen_text,
    the_other_has_signed,
    to_no_subordinate,
    writes_the_reply,
)
from domain.notice import Say, in_a_row
from domain.suggestions.path_guards import (
    everybody_agrees,
    is_another_open_suggestion,
    may_be_withdrawn,
    not_agreed_yet,
    not_taken_out_twice,
    year_is_reported,
)
from tests.unit.conditions.refusals import LetThrough, Refused

DAY, NEXT = date(2026, 3, 16), date(2026, 3, 17)
OF_IT = {"suggestion": "第12号"}
ONE, TWO, THREE = "交通局", "水务局", "城管局"
JOINT = {"leads": [ONE], "co_units": [TWO]}
TWO_LEADS = JOINT | {"two_leads_allowed": True}
SIGNER = {"is_key": False, "reply_signer": "any_leader"} | OF_IT
CLASS = {"outcome": "B", "outcomes": {"A", "B"}, "outcome_before": "A"}

LET_THROUGH: list[LetThrough] = [
    (leads_are_right, JOINT),
    (leads_are_right, TWO_LEADS),
    (leads_are_right, TWO_LEADS | {"leads": [ONE, THREE]}),
    (each_part_is_described, {"parts": [(ONE, "路面"), (TWO, "管网")]}),
    (to_no_subordinate, {"subordinates": []}),
    (writes_the_reply, {"writes": True, "writer": ONE}),
    (any_leader_may_sign, SIGNER),
    (the_other_has_signed, {"unsigned": []}),
    (class_is_another, CLASS),
    (same_frozen_text, {"seen_hash": "a", "text_hash": "a"} | OF_IT),
    (is_a_lead_unit, {"unit": ONE, "units": [ONE, TWO]}),
    (one_part_stays, {"parts_left": 1} | OF_IT),
    (is_another_open_suggestion, {"itself": False, "open": True, "master": "第3号"}),
    (may_be_withdrawn, {"in_time": True, "rule": Say("rule")}),
    (everybody_agrees, {"waiting": []}),
    (not_agreed_yet, {"agreed_already": False}),
    (not_taken_out_twice, {"taken_out": 1, "number": "第3号"}),
    (year_is_reported, {"concluded_in": 2025, "this_year": 2026}),
    (late_and_not_lifted, {"late_days": 3, "lifted_on": None}),
    (lifted_today, {"lifted_on": DAY, "today": DAY}),
]

REFUSED: list[Refused] = [
    (leads_are_right, JOINT | {"leads": []}, "assign-two-leads", {"list": Say("list-nothing")}),
    (leads_are_right, JOINT | {"leads": [ONE, THREE]}, "assign-two-leads", {"list": in_a_row([ONE, THREE])}),
    (
        leads_are_right,
        TWO_LEADS | {"leads": [ONE, TWO, THREE]},
        "assign-three-leads",
        {"list": in_a_row([ONE, TWO, THREE])},
    ),
    (leads_are_right, TWO_LEADS | {"leads": []}, "assign-three-leads", {"list": Say("list-nothing")}),
    (leads_are_right, JOINT | {"co_units": [TWO, ONE]}, "assign-unit-twice", {}),
    (leads_are_right, JOINT | {"co_units": [TWO, TWO]}, "assign-unit-twice", {}),
    (each_part_is_described, {"parts": [(ONE, "路面"), (ONE, "管网")]}, "assign-unit-twice", {}),
    (
        each_part_is_described,
        {"parts": [(ONE, "路面"), (TWO, " "), (THREE, "")]},
        "assign-parts-missing",
        {"list": in_a_row([TWO, THREE])},
    ),
    (each_part_is_described, {"parts": [(ONE, "路面")]}, "assign-one-part", {}),
    (to_no_subordinate, {"subordinates": [(TWO, ONE)]}, "assign-subordinate", {"unit": TWO, "parent": ONE}),
    (writes_the_reply, {"writes": False, "writer": ONE}, "joint-not-writer", {"unit": ONE}),
    (any_leader_may_sign, SIGNER | {"is_key": True}, "sign-key-head", OF_IT),
    (any_leader_may_sign, SIGNER | {"reply_signer": "head"}, "sign-head-only", OF_IT),
    (the_other_has_signed, {"unsigned": [ONE, TWO]}, "joint-not-signed", {"list": in_a_row([ONE, TWO])}),
    (class_is_another, CLASS | {"outcome": "A"}, "error-press-please", {}),
    (class_is_another, CLASS | {"outcome": "C"}, "error-press-please", {}),
    (same_frozen_text, {"seen_hash": "a", "text_hash": "b"} | OF_IT, "countersign-void", OF_IT),
    (is_a_lead_unit, {"unit": THREE, "units": [ONE, TWO]}, "assign-unknown-unit-here", {}),
    (one_part_stays, {"parts_left": 0} | OF_IT, "spare-last-part", OF_IT),
    (is_another_open_suggestion, {"itself": True, "open": True, "master": "第3号"}, "merge-itself", {}),
    (
        is_another_open_suggestion,
        {"itself": False, "open": False, "master": "第3号"},
        "merge-suggestion-closed",
        {"suggestion": "第3号"},
    ),
    (may_be_withdrawn, {"in_time": False, "rule": Say("rule")}, "withdraw-too-late", {"rule": Say("rule")}),
    (everybody_agrees, {"waiting": ["李代表"]}, "withdrawal-not-yet", {"names": ["李代表"]}),
    (not_agreed_yet, {"agreed_already": True}, "withdrawal-agreed-already", {}),
    (not_taken_out_twice, {"taken_out": 2, "number": "第3号"}, "merge-taken-out-twice", {"number": "第3号"}),
    (year_is_reported, {"concluded_in": 2026, "this_year": 2026}, "archive-too-early", {"year": "2026"}),
    (late_and_not_lifted, {"late_days": 0, "lifted_on": None}, "late-nothing-to-lift", {}),
    (late_and_not_lifted, {"late_days": 3, "lifted_on": DAY}, "late-nothing-to-lift", {}),
    (lifted_today, {"lifted_on": DAY, "today": NEXT}, "undo-too-late", {}),
]
