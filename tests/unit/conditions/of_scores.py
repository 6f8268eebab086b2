"""Surveys, scoring, violations, results and appeals: what the conditions let through and what they refuse."""

from datetime import date
from decimal import Decimal

from domain.campaigns.campaign import Component
from domain.campaigns.results.guards import (
    appeals_are_decided,
    campaign_goes_on,
    correction_is_sound,
    criticism_has_a_paper,
    decided_by_another,
    is_not_decided,
    not_appealed_before,
    nothing_is_announced,
    numbers_stand,
    stands_low,
    was_criticised,
    within_the_appeal_term,
)
from domain.campaigns.scoring.session import (
    Box,
    VoidCause,
    auditor_is_there,
    both_keys_turned,
    box_is_in_order,
    box_is_void,
    day_is_ahead,
    digest_differs,
    digest_is_equal,
    is_not_there_yet,
    is_the_day,
    its_stage_is_open,
    may_be_opened,
    minutes_not_signed_yet,
    nothing_closed_yet,
    one_session_at_a_time,
    quorum_is_there,
)
from domain.campaigns.scoring.violation import another_decides, prohibition_is_listed
from domain.campaigns.surveys.survey import (
    has_not_answered,
    operator_does_not_organise,
    size_reaches_all,
    targets_stand,
)
from tests.unit.conditions.refusals import LetThrough, Refused

BEFORE, DAY, NEXT = date(2026, 3, 13), date(2026, 3, 16), date(2026, 3, 17)
NAME = {"name": "何平"}
GOOD = Box(appraisers=5, took_part=3, issued=15, counted=15, surplus=0)
SHORT = Box(appraisers=5, took_part=2, issued=15, counted=10, surplus=0)
SIGNING = {"signed": False, "too_early": False}
READY = {"signed": True, "uninspected": "", "turned": False}
CRITICISED = {"on": DAY, "today": DAY, "paper": "政府通报第3号"}
CORRECTED = {"open_to_correction": (Component.INSPECTION,), "correction": Component.INSPECTION, "points": Decimal(90)}
LISTED = ["收受礼品"]

LET_THROUGH: list[LetThrough] = [
    (operator_does_not_organise, {"organises": False}),
    (size_reaches_all, {"fits": True, "next": 7, "people": 100}),
    (targets_stand, {"fixed": True}),
    (has_not_answered, {"answered": False}),
    (day_is_ahead, {"meets_on": DAY, "today": DAY}),
    (auditor_is_there, {"auditors": 1}),
    (one_session_at_a_time, {"standing": False}),
    (is_the_day, {"today": DAY, "meets_on": DAY}),
    (is_the_day, {"today": NEXT, "meets_on": DAY}),
    (is_not_there_yet, NAME | {"present": False}),
    (its_stage_is_open, {"stage_open": True}),
    (quorum_is_there, {"appraisers": 5, "there": 3}),
    (nothing_closed_yet, NAME | {"closed": False}),
    (box_is_in_order, {"box": GOOD}),
    (box_is_void, {"box": SHORT}),
    (minutes_not_signed_yet, SIGNING),
    (may_be_opened, READY),
    (both_keys_turned, {"keys": True}),
    (digest_is_equal, {"equal": True}),
    (digest_differs, {"equal": False}),
    (prohibition_is_listed, {"prohibition": LISTED[0], "prohibitions": LISTED}),
    (another_decides, {"reported_by": 1, "decides": 2}),
    (nothing_is_announced, {"announced": False}),
    (campaign_goes_on, {"called_off": False}),
    (numbers_stand, {"moved": False}),
    (appeals_are_decided, {"appeals": 0}),
    (stands_low, {"low": True}),
    (criticism_has_a_paper, CRITICISED),
    (was_criticised, {"criticised": True}),
    (is_not_decided, {"decided": False}),
    (within_the_appeal_term, {"until": DAY, "today": DAY}),
    (not_appealed_before, {"again": False}),
    (decided_by_another, {"own": False}),
    (correction_is_sound, CORRECTED),
    (correction_is_sound, CORRECTED | {"points": Decimal(0)}),
    (correction_is_sound, CORRECTED | {"points": Decimal(100)}),
    # the appeal is rejected, or upheld in something that is no number
    (correction_is_sound, {"open_to_correction": (), "correction": None, "points": None}),
]

REFUSED: list[Refused] = [
    (operator_does_not_organise, {"organises": True}, "survey-operator-organises", {}),
    (
        size_reaches_all,
        {"fits": False, "next": 7, "people": 100},
        "survey-size-please",
        {"next": "7", "people": "100"},
    ),
    (targets_stand, {"fixed": False}, "survey-not-fixed", {}),
    (has_not_answered, {"answered": True}, "survey-answered-already", {}),
    (day_is_ahead, {"meets_on": None, "today": DAY}, "scoring-day-please", {}),
    (day_is_ahead, {"meets_on": BEFORE, "today": DAY}, "scoring-day-please", {}),
    (auditor_is_there, {"auditors": 0}, "scoring-auditor-first", {}),
    (one_session_at_a_time, {"standing": True}, "scoring-stands", {}),
    (is_the_day, {"today": BEFORE, "meets_on": DAY}, "scoring-not-yet", {"day": DAY}),
    (is_not_there_yet, NAME | {"present": True}, "scoring-there-already", NAME),
    (its_stage_is_open, {"stage_open": False}, "scoring-stage-closed", {}),
    (quorum_is_there, {"appraisers": 4, "there": 2}, "scoring-no-quorum", {"there": "2", "appraisers": "4"}),
    (nothing_closed_yet, NAME | {"closed": True}, "scoring-sheet-closed-already", NAME),
    (box_is_in_order, {"box": SHORT}, "scoring-box-void", {"why": VoidCause.QUORUM}),
    (box_is_void, {"box": GOOD}, "scoring-box-in-order", {}),
    (minutes_not_signed_yet, SIGNING | {"signed": True}, "scoring-signed-already", {}),
    (minutes_not_signed_yet, SIGNING | {"too_early": True}, "scoring-organiser-first", {}),
    (may_be_opened, READY | {"signed": False}, "scoring-sign-first", {}),
    (may_be_opened, READY | {"uninspected": "教育局"}, "scoring-inspect-first", {"units": "教育局"}),
    (may_be_opened, READY | {"turned": True}, "scoring-key-turned", {}),
    (both_keys_turned, {"keys": False}, "scoring-one-key", {}),
    (digest_is_equal, {"equal": False}, "scoring-digest-differs", {}),
    (digest_differs, {"equal": True}, "scoring-digest-equal", {}),
    (prohibition_is_listed, {"prohibition": "迟到", "prohibitions": LISTED}, "violation-not-listed", {}),
    (another_decides, {"reported_by": 1, "decides": 1}, "violation-another-decides", {}),
    (nothing_is_announced, {"announced": True}, "result-announced-stands", {}),
    (campaign_goes_on, {"called_off": True}, "result-called-off", {}),
    (numbers_stand, {"moved": True}, "result-numbers-moved", {}),
    (appeals_are_decided, {"appeals": 2}, "result-appeals-open", {"count": "2"}),
    (stands_low, {"low": False}, "consequence-not-low", {}),
    (criticism_has_a_paper, CRITICISED | {"on": None}, "criticism-please", {}),
    (criticism_has_a_paper, CRITICISED | {"on": NEXT}, "criticism-please", {}),
    (criticism_has_a_paper, CRITICISED | {"paper": " "}, "criticism-please", {}),
    (was_criticised, {"criticised": False}, "consequence-not-criticised", {}),
    (is_not_decided, {"decided": True}, "consequence-decided", {}),
    (within_the_appeal_term, {"until": None, "today": DAY}, "appeal-nothing-announced", {}),
    (within_the_appeal_term, {"until": DAY, "today": NEXT}, "appeal-too-late", {"due": DAY}),
    (not_appealed_before, {"again": True}, "appeal-once", {}),
    (decided_by_another, {"own": True}, "appeal-another-decides", {}),
    (correction_is_sound, CORRECTED | {"correction": Component.SURVEY}, "appeal-points-please", {}),
    (correction_is_sound, CORRECTED | {"points": None}, "appeal-points-please", {}),
    (correction_is_sound, CORRECTED | {"points": Decimal("-0.1")}, "appeal-points-please", {}),
    (correction_is_sound, CORRECTED | {"points": Decimal("100.1")}, "appeal-points-please", {}),
]
