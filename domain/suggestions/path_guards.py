"""The conditions of merging and withdrawing suggestions (docs/rules.md §3.2). A guard reads facts and may refuse."""

from collections.abc import Mapping
from typing import Any

from domain.errors import CaseworkError

Facts = Mapping[str, Any]


def is_another_open_suggestion(facts: Facts) -> None:
    """Put to another one that has a number, stands by itself and has no reply yet; nobody to their own."""
    if facts["itself"]:
        raise CaseworkError("merge-itself")
    if not facts["open"]:
        raise CaseworkError("merge-suggestion-closed", suggestion=facts["master"])


def may_be_withdrawn(facts: Facts) -> None:
    """Until it is assigned, or until it is concluded, as the place has it (profile: withdraw_until)."""
    if not facts["in_time"]:
        raise CaseworkError("withdraw-too-late", rule=facts["rule"])


def everybody_agrees(facts: Facts) -> None:
    """Where the place wants it, everybody who signed has agreed (profile: joint_withdraw)."""
    if facts["waiting"]:
        raise CaseworkError("withdrawal-not-yet", names=facts["waiting"])


def not_agreed_yet(facts: Facts) -> None:
    """Consent is given once."""
    if facts["agreed_already"]:
        raise CaseworkError("withdrawal-agreed-already")


# So often an author may take an opinion out again; then it stays by itself.
TWICE = 2


def not_taken_out_twice(facts: Facts) -> None:
    """Whose author has said twice that it is something else is handled by itself."""
    if facts["taken_out"] >= TWICE:
        raise CaseworkError("merge-taken-out-twice", number=facts["number"])


def year_is_reported(facts: Facts) -> None:
    """What was concluded in a year goes to the archive when the year is over and its report is made."""
    if facts["concluded_in"] >= facts["this_year"]:
        raise CaseworkError("archive-too-early", year=str(facts["concluded_in"]))
