"""Campaigns, their stages, filings, appraisers and opinions: what the conditions let through and what they refuse."""

from datetime import date

from domain.campaigns.appraiser import (
    CRITERIA,
    Relation,
    criteria_noted,
    every_target_declared,
    nothing_stands_between,
    something_stands_between,
)
from domain.campaigns.campaign import Component
from domain.campaigns.course import (
    days_in_order,
    earlier_are_over,
    gates_are_met,
    has_a_title,
    is_not_fixed,
    is_one_level_down,
    plan_is_published,
    plan_is_whole,
    stages_are_over,
    weights_are_whole,
)
from domain.campaigns.filing_forms import FilingKind, Point
from domain.campaigns.filing_guards import day_lies_ahead, files_alone, filing_is_complete, head_confirms
from domain.campaigns.opinion import (
    Category,
    Utterance,
    came_from_a_citizen,
    has_no_items,
    is_collected,
    is_no_accusation,
    is_sorted,
    names_nobody,
    says_something,
)
from domain.notice import Say
from tests.unit.conditions.refusals import LetThrough, Refused

BEFORE, DAY, NEXT = date(2026, 3, 13), date(2026, 3, 16), date(2026, 3, 17)
ANSWERS, SCORES, PROPHECY = Component.SURVEY, Component.APPRAISERS, "prophecy"
GATE = Say("gate-plan_published")
DAYS = {"from": DAY, "until": DAY, "today": DAY, "not_before": None, "not_after": None}
POSTS = {"criteria": list(CRITERIA), "background": "退休教师"}

OPINION = {"number": "PYJ-2026-0001"}
SORTED = {
    "units": {1},
    "unit": 1,
    "utterance": Utterance.CRITICISM,
    "category": Category.SERVICE,
    "brief": "窗口中午没人",
}
UNSORTED = [f"appraisal-sort-{name}" for name in ("unit", "utterance", "category", "brief")]
NAMED = {"brief": "何平打 199 0000-0001 说窗口中午没人"}

GROUP = {"kind": FilingKind.LEADING_GROUP, "points": (), "heads": ("孙立",)}
LED = {"leader": "孙立", "members": "办公室、运输科"}
TELEPHONE = {"kind": FilingKind.CONTACT, "points": (), "heads": ()}
POINT = Point("1", "窗口服务")
CHECK = {"kind": FilingKind.SELF_CHECK, "points": (POINT,), "heads": ("孙立",)}
CHECKED = {"good:1": "开了延时窗口", "problems:1": "周六仍然没人"}


LET_THROUGH: list[LetThrough] = [
    (has_a_title, {"title": "政风行风评议"}),
    (is_not_fixed, {"fixed": False}),
    (weights_are_whole, {"weights": {ANSWERS: 50, SCORES: 50}}),
    (weights_are_whole, {"weights": {ANSWERS: 1, SCORES: 99}}),
    (weights_are_whole, {"weights": {ANSWERS: 100}}),
    (weights_are_whole, {"weights": dict.fromkeys(Component, 25)}),
    (is_one_level_down, {"strangers": ""}),
    (plan_is_whole, {"lacking": []}),
    (plan_is_published, {"published": True}),
    (stages_are_over, {"open": False}),
    (days_in_order, DAYS),
    (days_in_order, DAYS | {"not_before": DAY, "not_after": DAY}),
    # it began some days ago, and ends today
    (days_in_order, DAYS | {"from": BEFORE}),
    (earlier_are_over, {"earlier": None}),
    (gates_are_met, {"missing": ()}),
    (criteria_noted, POSTS),
    (every_target_declared, {"undeclared": []}),
    (nothing_stands_between, {"relations": [Relation.NONE, Relation.NONE]}),
    (something_stands_between, {"relations": [Relation.NONE, Relation.RELATIVES]}),
    (is_collected, {"collecting": True, "campaign": "PY-2026-0001"}),
    (says_something, {"text": "窗口中午没人"}),
    (is_sorted, SORTED),
    (names_nobody, NAMED | {"speaker": ("何平安", "19900000002")}),
    (names_nobody, NAMED | {"speaker": ()}),
    (is_no_accusation, OPINION | {"may_accuse": False, "is_none": False}),
    (is_no_accusation, OPINION | {"may_accuse": True, "is_none": True}),
    (came_from_a_citizen, OPINION | {"opinion": 7}),
    (has_no_items, OPINION | {"items": 0}),
    (files_alone, GROUP),
    (files_alone, CHECK | {"heads": ()}),
    (head_confirms, CHECK),
    (filing_is_complete, GROUP | {"entries": LED}),
    (filing_is_complete, GROUP | {"entries": LED | {"leader": "组长李明，副组长孙立"}, "heads": ("王强", "孙立")}),
    # a place where no head is known yet: whoever is named leads, in as few letters as a name has
    (filing_is_complete, GROUP | {"entries": LED | {"leader": "李明", "members": "四个字长"}, "heads": ()}),
    (filing_is_complete, TELEPHONE | {"entries": {"contact": "何平 199-0000 0001"}}),
    (filing_is_complete, CHECK | {"entries": CHECKED}),
    (day_lies_ahead, {"day": DAY, "today": DAY}),
]

REFUSED: list[Refused] = [
    (has_a_title, {"title": " "}, "campaign-title-please", {}),
    (is_not_fixed, {"fixed": True}, "campaign-fixed", {}),
    (weights_are_whole, {"weights": {}}, "campaign-weights-whole", {"sum": "0"}),
    (weights_are_whole, {"weights": {ANSWERS: 50, SCORES: 49}}, "campaign-weights-whole", {"sum": "99"}),
    (weights_are_whole, {"weights": {ANSWERS: 51, SCORES: 50}}, "campaign-weights-whole", {"sum": "101"}),
    (weights_are_whole, {"weights": {ANSWERS: 0, SCORES: 100}}, "campaign-weights-whole", {"sum": "100"}),
    (weights_are_whole, {"weights": {ANSWERS: -1, SCORES: 101}}, "campaign-weights-whole", {"sum": "100"}),
    (weights_are_whole, {"weights": {PROPHECY: 100}}, "campaign-weights-whole", {"sum": "100"}),
    (is_one_level_down, {"strangers": "镇财政所"}, "campaign-not-below", {"units": "镇财政所"}),
    (plan_is_whole, {"lacking": [GATE]}, "campaign-plan-lacks", {"missing": [GATE]}),
    (plan_is_published, {"published": False}, "campaign-publish-first", {}),
    (stages_are_over, {"open": True}, "campaign-stages-open", {}),
    (days_in_order, DAYS | {"from": NEXT}, "stage-days-backwards", {}),
    (days_in_order, DAYS | {"from": BEFORE, "until": BEFORE}, "stage-days-backwards", {}),
    (days_in_order, DAYS | {"not_before": NEXT}, "stage-days-before", {"day": NEXT}),
    (days_in_order, DAYS | {"not_after": BEFORE}, "stage-days-after", {"day": BEFORE}),
    (earlier_are_over, {"earlier": "动员"}, "stage-earlier-open", {"stage": "动员"}),
    (gates_are_met, {"missing": (GATE,)}, "stage-gate-holds", {"missing": (GATE,)}),
    (criteria_noted, POSTS | {"criteria": list(CRITERIA)[1:]}, "appraiser-criteria", {}),
    (criteria_noted, POSTS | {"criteria": [*CRITERIA, "rich"]}, "appraiser-criteria", {}),
    (criteria_noted, POSTS | {"background": " "}, "appraiser-background", {}),
    (
        every_target_declared,
        {"undeclared": ["交通局", "教育局"]},
        "appraiser-undeclared",
        {"missing": [Say("appraiser-target", {"unit": name}) for name in ("交通局", "教育局")]},
    ),
    (nothing_stands_between, {"relations": [Relation.NONE, Relation.BUSINESS]}, "appraiser-has-conflict", {}),
    (something_stands_between, {"relations": [Relation.NONE]}, "appraiser-no-conflict", {}),
    (is_collected, {"collecting": False, "campaign": "PY"}, "appraisal-not-collecting", {"campaign": "PY"}),
    (says_something, {"text": " \n"}, "opinion-not-a-matter", {}),
    (is_sorted, SORTED | {"unit": 2}, "appraisal-sort-missing", {"missing": UNSORTED[:1]}),
    (
        is_sorted,
        {"units": {1}, "unit": None, "utterance": "", "category": "", "brief": " "},
        "appraisal-sort-missing",
        {"missing": UNSORTED},
    ),
    (names_nobody, NAMED | {"speaker": ("何平",)}, "appraisal-names-somebody", {"found": "“何平”"}),
    (
        names_nobody,
        NAMED | {"speaker": ("何 平", "199 00000001")},
        "appraisal-names-somebody",
        {"found": Say("list-and", {"before": "“何 平”", "item": "“199 00000001”"})},
    ),
    (is_no_accusation, OPINION | {"may_accuse": True, "is_none": False}, "appraisal-may-accuse", OPINION),
    (came_from_a_citizen, OPINION | {"opinion": None}, "appraisal-no-station", OPINION),
    (has_no_items, OPINION | {"items": 1}, "appraisal-has-items", OPINION),
    (files_alone, CHECK, "filing-head-first", {}),
    (head_confirms, CHECK | {"heads": ()}, "filing-without-head", {}),
    (head_confirms, GROUP, "filing-without-head", {}),
    (
        filing_is_complete,
        GROUP | {"entries": {"leader": " "}},
        "filing-missing",
        {"missing": [Say("filing-asks-leader"), Say("filing-asks-members")]},
    ),
    (
        filing_is_complete,
        CHECK | {"entries": CHECKED | {"problems:1": ""}},
        "filing-missing",
        {"missing": [Say("filing-asks-problems", {"point": "窗口服务"})]},
    ),
    (filing_is_complete, CHECK | {"entries": CHECKED | {"problems:1": "暂无"}}, "filing-problems-empty", {}),
    (filing_is_complete, CHECK | {"entries": CHECKED | {"good:1": "好的好"}}, "filing-too-short", {}),
    (filing_is_complete, GROUP | {"entries": LED | {"leader": "李明"}}, "filing-head-leads", {"head": "孙立"}),
    (filing_is_complete, GROUP | {"entries": LED | {"leader": "李"}, "heads": ()}, "filing-too-short", {}),
    (filing_is_complete, TELEPHONE | {"entries": {"contact": "何平，打座机"}}, "filing-telephone", {}),
    (day_lies_ahead, {"day": BEFORE, "today": DAY}, "filing-day-ahead", {}),
]
