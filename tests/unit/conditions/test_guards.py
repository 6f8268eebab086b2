"""Every condition of the lifecycle tables, with facts it lets through and facts it refuses."""

import pytest

from domain.campaigns.rectification_guards import fix_is_complete
from domain.campaigns.rectification_item import PLAN_ITEMS as FIX_ITEMS
from domain.committee.key_suggestion import RECORD_ITEMS, says_something_found
from domain.feedback.feedback_guards import MEETING_ITEMS, meeting_is_recorded
from domain.guards import EMPTY_WORDS, PLAN_ITEMS, co_opinion_says_something, plan_is_complete, text_is_complete
from domain.handling.request_guards import EXTENSION_ITEMS, RETURN_ITEMS, extension_is_complete, return_is_complete
from domain.lives import LIVES
from domain.promises.commitment_guards import PROMISE_ITEMS, promise_is_complete
from tests.unit.conditions import (
    of_campaigns,
    of_feedback,
    of_matters,
    of_paths,
    of_promises,
    of_rectification,
    of_requests,
    of_scores,
    of_the_committee,
)
from tests.unit.conditions.refusals import Facts, Guard, refusal

SUBJECTS = (
    *(of_matters, of_requests, of_feedback, of_promises, of_paths, of_the_committee),
    *(of_campaigns, of_scores, of_rectification),
)
LET_THROUGH = [row for subject in SUBJECTS for row in subject.LET_THROUGH]
REFUSED = [row for subject in SUBJECTS for row in subject.REFUSED]


@pytest.mark.parametrize(("guard", "facts"), LET_THROUGH)
def test_what_fulfils_the_condition_goes_through(guard: Guard, facts: Facts) -> None:
    assert refusal(guard, facts) is None


@pytest.mark.parametrize(("guard", "facts", "says", "of_it"), REFUSED)
def test_whatever_does_not_is_answered_with_its_sentence(guard: Guard, facts: Facts, says: str, of_it: Facts) -> None:
    assert refusal(guard, facts) == (says, of_it)


def test_every_condition_of_the_tables_is_tried_both_ways() -> None:
    in_tables = {guard for life in LIVES for row in life.rows for guard in row.guard}

    assert in_tables <= {guard for guard, _ in LET_THROUGH}
    assert in_tables <= {guard for guard, *_ in REFUSED}


@pytest.mark.parametrize(
    ("guard", "complete", "without", "named"),
    [
        *((text_is_complete, of_matters.TEXT, one, f"suggestion-missing-{one}") for one in of_matters.TEXT),
        *((return_is_complete, of_requests.RETURN, one, f"return-item-{one}") for one in RETURN_ITEMS),
        *((extension_is_complete, of_requests.EXTENSION, one, f"extension-item-{one}") for one in EXTENSION_ITEMS),
        *((promise_is_complete, of_promises.PROMISE, one, f"promise-item-{one}") for one in PROMISE_ITEMS),
        *((meeting_is_recorded, of_feedback.MEETING, one, f"meeting-item-{one}") for one in MEETING_ITEMS),
        *((fix_is_complete, of_rectification.FIX, one, f"rectify-item-{one}") for one in FIX_ITEMS),
        *((says_something_found, of_the_committee.RECORD, one, f"supervise-item-{one}") for one in RECORD_ITEMS),
    ],
)
def test_what_lacks_one_item_is_told_which(guard: Guard, complete: Facts, without: str, named: str) -> None:
    said = refusal(guard, {**complete, without: ""})

    assert said is not None
    assert said[1]["missing"] == [named]


@pytest.mark.parametrize("item", PLAN_ITEMS)
def test_a_plan_that_lacks_one_item_is_told_which(item: str) -> None:
    said = refusal(plan_is_complete, {"plan": {**of_matters.PLAN, item: ""}, "limit": of_matters.DAY})
    assert said == ("plan-missing", {"missing": [f"plan-item-{item}"]})


@pytest.mark.parametrize("words", sorted(EMPTY_WORDS))
def test_a_formula_is_no_co_opinion(words: str) -> None:
    assert refusal(co_opinion_says_something, {"co_opinion": words}) == ("co-opinion-empty", {})
