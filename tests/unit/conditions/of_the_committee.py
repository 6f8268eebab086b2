"""Key suggestions and polls: what their conditions let through and what they refuse."""

from datetime import date

from domain.committee.key_suggestion import (
    CRITERIA,
    RECORD_ITEMS,
    criterion_named,
    is_no_key_suggestion,
    lies_ahead,
    one_chair_leads,
    one_committee_supervises,
    says_something_found,
    some_years,
)
from domain.committee.poll import (
    FollowUp,
    follow_up_named,
    is_not_there_yet,
    is_not_unsatisfied,
    is_there,
    is_unsatisfied,
    poll_is_void,
    poll_stands,
    says_what_about,
    somebody_may_vote,
    tellers_agree,
    took_no_ballot,
)
from domain.committee.poll_rule import VoidCause
from domain.feedback.evaluation import Level
from domain.notice import Say
from tests.unit.conditions.refusals import LetThrough, Refused

BEFORE, DAY = date(2026, 3, 13), date(2026, 3, 16)
OF_IT = {"suggestion": "第12号"}
KEY = {"is_key": False, "open": True} | OF_IT
RECORD = {"place": "工地", "people": "双方", "found": "已开工", "asked": "抓紧"}
CRITERION = next(iter(CRITERIA))

LET_THROUGH: list[LetThrough] = [
    (criterion_named, {"criterion": CRITERION}),
    (one_chair_leads, {"chair": 1, "chairs": {1}}),
    (one_committee_supervises, {"committee": 1, "committees": {1}}),
    (is_no_key_suggestion, KEY),
    (some_years, {"years": 1}),
    (some_years, {"years": 3}),
    (lies_ahead, {"day": DAY, "today": DAY}),
    (says_something_found, RECORD),
    (says_what_about, {"about": "专项报告"}),
    (somebody_may_vote, {"members": 1}),
    (is_not_there_yet, {"present": False, "name": "李代表"}),
    (took_no_ballot, {"ballot": None, "name": "李代表"}),
    (is_there, {"present": True}),
    (tellers_agree, {"papers": 4, "tellers": 2, "agreed": True}),
    (tellers_agree, {"papers": 0, "tellers": 0, "agreed": True}),
    (poll_stands, {"void": None}),
    (poll_is_void, {"void": VoidCause.QUORUM}),
    (is_unsatisfied, {"result": Level.DISSATISFIED}),
    (is_not_unsatisfied, {"result": Level.BASICALLY_SATISFIED}),
    (follow_up_named, {"kind": next(iter(FollowUp))}),
]

REFUSED: list[Refused] = [
    (criterion_named, {"criterion": "somehow"}, "error-press-please", {}),
    (one_chair_leads, {"chair": 2, "chairs": {1}}, "key-no-such-chair", {}),
    (one_committee_supervises, {"committee": 2, "committees": {1}}, "key-no-such-committee", {}),
    (is_no_key_suggestion, KEY | {"is_key": True}, "key-already", OF_IT),
    (is_no_key_suggestion, KEY | {"open": False}, "key-not-open", OF_IT),
    (some_years, {"years": 0}, "key-years", {"most": "3"}),
    (some_years, {"years": 4}, "key-years", {"most": "3"}),
    (lies_ahead, {"day": None, "today": DAY}, "key-hearing-ahead", {}),
    (lies_ahead, {"day": BEFORE, "today": DAY}, "key-hearing-ahead", {}),
    (
        says_something_found,
        dict.fromkeys(RECORD, " "),
        "supervise-missing",
        {"missing": [f"supervise-item-{name}" for name in RECORD_ITEMS]},
    ),
    (says_what_about, {"about": " "}, "vote-about-please", {}),
    (somebody_may_vote, {"members": 0}, "vote-nobody", {}),
    (is_not_there_yet, {"present": True, "name": "李代表"}, "vote-signed-in-already", {"name": "李代表"}),
    (took_no_ballot, {"ballot": "paper", "name": "李代表"}, "vote-ballot-taken", {"name": "李代表"}),
    (is_there, {"present": False}, "vote-sign-in-first", {}),
    (tellers_agree, {"papers": 4, "tellers": 1, "agreed": True}, "vote-papers-two-tellers", {"count": "4"}),
    (tellers_agree, {"papers": 4, "tellers": 2, "agreed": False}, "vote-papers-differ", {}),
    (poll_stands, {"void": VoidCause.EMPTY}, "vote-is-void", {"why": Say("vote-void-empty")}),
    (poll_is_void, {"void": None}, "vote-is-not-void", {}),
    (is_unsatisfied, {"result": Level.BASICALLY_SATISFIED}, "vote-not-unsatisfied", {}),
    (is_not_unsatisfied, {"result": Level.DISSATISFIED}, "vote-unsatisfied-first", {}),
    (follow_up_named, {"kind": "forget"}, "error-press-please", {}),
]
