"""The conditions of the lives of results and appeals (docs/rules.md §3.8)."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from domain.errors import CaseworkError

Facts = Mapping[str, Any]
WHOLE = Decimal(100)


def nothing_is_announced(facts: Facts) -> None:
    """What was announced is not computed again at pleasure: a decision of its own has to come before."""
    if facts["announced"]:
        raise CaseworkError("result-announced-stands")


def campaign_goes_on(facts: Facts) -> None:
    """What was called off has no result."""
    if facts["called_off"]:
        raise CaseworkError("result-called-off")


def numbers_stand(facts: Facts) -> None:
    """What is announced is what the numbers come to today, not only what they came to when they were put together."""
    if facts["moved"]:
        raise CaseworkError("result-numbers-moved")


def appeals_are_decided(facts: Facts) -> None:
    """A result is final when every appeal is answered."""
    if facts["appeals"]:
        raise CaseworkError("result-appeals-open", count=str(facts["appeals"]))


def stands_low(facts: Facts) -> None:
    """Low is who stands on one of the last places, as many as the place's rules say, and is ranked at all."""
    if not facts["low"]:
        raise CaseworkError("consequence-not-low")


def criticism_has_a_paper(facts: Facts) -> None:
    """The government's criticism is on record: a day that is over, and where it stands."""
    if facts["on"] is None or facts["on"] > facts["today"] or not facts["paper"].strip():
        raise CaseworkError("criticism-please")


def was_criticised(facts: Facts) -> None:
    """A low place alone leads to nothing: the second condition is on record (S4.40)."""
    if not facts["criticised"]:
        raise CaseworkError("consequence-not-criticised")


def is_not_decided(facts: Facts) -> None:
    """What follows for a unit is decided once."""
    if facts["decided"]:
        raise CaseworkError("consequence-decided")


def within_the_appeal_term(facts: Facts) -> None:
    """Until the last day of the term. Facts: until (None: nothing is announced), today."""
    if facts["until"] is None:
        raise CaseworkError("appeal-nothing-announced")
    if facts["today"] > facts["until"]:
        raise CaseworkError("appeal-too-late", due=facts["until"])


def not_appealed_before(facts: Facts) -> None:
    """One appeal of each target against one edition."""
    if facts["again"]:
        raise CaseworkError("appeal-once")


def decided_by_another(facts: Facts) -> None:
    """Whoever put the result together or announced it does not judge the appeal against it."""
    if facts["own"]:
        raise CaseworkError("appeal-another-decides")


def correction_is_sound(facts: Facts) -> None:
    """What is corrected counts in this campaign, and the points are points of 100. Sealed parts are never corrected."""
    if not facts["correction"]:
        return
    points: Decimal | None = facts["points"]
    if facts["correction"] not in facts["open_to_correction"] or points is None or not 0 <= points <= WHOLE:
        raise CaseworkError("appeal-points-please")
