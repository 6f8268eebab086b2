"""The conditions of the deputy's feedback and what follows from it (docs/rules.md §3.4). A guard changes nothing."""

from collections.abc import Mapping
from typing import Any

from domain.errors import CaseworkError, SomethingMissing

Facts = Mapping[str, Any]
SHORTEST_REPORT = 20


def levels_are_complete(facts: Facts) -> None:
    """Every dimension the place asks about has one of the levels it offers."""
    levels, allowed = facts["levels"], facts["allowed"]
    if set(levels) != set(allowed) or any(levels[one] not in allowed[one] for one in allowed):
        raise CaseworkError("error-press-please")


def delay_may_be_explained(facts: Facts) -> None:
    """Only some places let a deputy say why the feedback comes later (Beijing; profile silence_policy)."""
    if not facts["may_explain"]:
        raise CaseworkError("feedback-no-delay", due=facts["due"])
    if facts["until"] > facts["latest"]:
        raise CaseworkError("feedback-delay-too-long", latest=facts["latest"])


def form_is_attached(facts: Facts) -> None:
    """What staff enter for a deputy is what the deputy has signed: the form is there, as a picture or a file."""
    if not facts["files"]:
        raise CaseworkError("feedback-paper")


def entered_by_the_office(facts: Facts) -> None:
    """Only what somebody else has entered can be objected to; one's own feedback is changed."""
    if facts["entered_by"] is None:
        raise CaseworkError("paper-not-entered", suggestion=facts["suggestion"])


def window_is_open(facts: Facts) -> None:
    """A feedback can be changed until the last day of its window."""
    if facts["due"] is None or facts["today"] > facts["due"]:
        raise CaseworkError("feedback-change-closed", suggestion=facts["suggestion"], due=facts["due"])


def nobody_acts_on_it(facts: Facts) -> None:
    """What people have begun because of a feedback stays: the next reply is asked about anyway."""
    if facts["acted_on"]:
        raise CaseworkError("feedback-change-too-late", suggestion=facts["suggestion"], unit=facts["unit"])


def committee_has_found(facts: Facts) -> None:
    """Where the committee decides (profile), the office enters on which day it did."""
    if facts["decides"] == "committee" and not facts["found_on"]:
        raise CaseworkError("again-ask-day")


def not_decided_yet(facts: Facts) -> None:
    """Whether to handle again is decided once for each round."""
    if facts["decision"] or not facts["waits"]:
        raise CaseworkError("again-decided", suggestion=facts["suggestion"])


def citizens_are_dissatisfied(facts: Facts) -> None:
    """The office starts a round because of citizens only where citizens have said so."""
    if not facts["count"]:
        raise CaseworkError("again-no-citizens", suggestion=facts["suggestion"])


def feedback_is_settled(facts: Facts) -> None:
    """What the deputy's own dissatisfaction brings comes before what the citizens' does."""
    if facts["dissatisfied"]:
        raise CaseworkError("again-deputy-first", suggestion=facts["suggestion"])


MEETING_ITEMS = ("held_on", "place", "people", "words")


def meeting_is_recorded(facts: Facts) -> None:
    """A meeting is kept with its day, place, who took part and the written outcome; all that is missing at once."""
    missing = [f"meeting-item-{item}" for item in MEETING_ITEMS if not facts[item]]
    if missing:
        raise SomethingMissing("meeting-missing", missing=missing)


def report_is_dated(facts: Facts) -> None:
    """A report that is to come has its day, and it is ahead."""
    if facts["report_by"] is None or facts["report_by"] <= facts["today"]:
        raise CaseworkError("meeting-report-ahead")


def report_says_something(facts: Facts) -> None:
    """A report is more than a formula."""
    if len(facts["report"].strip()) < SHORTEST_REPORT:
        raise CaseworkError("report-too-short", limit=str(SHORTEST_REPORT))


def somebody_is_left(facts: Facts) -> None:
    """Another deputy of the suggestion can be asked."""
    if facts["next"] is None:
        raise CaseworkError("feedback-no-evaluator", suggestion=facts["suggestion"], title=facts["title"])
