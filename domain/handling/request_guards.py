"""The conditions of return and extension requests (docs/rules.md §3.3). A guard reads facts and raises a refusal."""

from collections.abc import Mapping
from typing import Any

from domain.errors import CaseworkError, SomethingMissing

Facts = Mapping[str, Any]

RETURN_ITEMS = ("reason", "basis", "proposed")
EXTENSION_ITEMS = ("until", "reason", "done")


def return_is_complete(facts: Facts) -> None:
    """A return says why, by which rule, and who should do it instead; everything missing is said at once."""
    missing = [f"return-item-{item}" for item in RETURN_ITEMS if not facts[item].strip()]
    if missing:
        raise SomethingMissing("return-missing", missing=missing)


def within_return_window(facts: Facts) -> None:
    """After the window the unit must go on, unless the place allows late returns (profile).

    A second round has no window: the unit has handled the matter once.
    """
    if facts["return_by"] is None:
        raise CaseworkError("return-not-open", suggestion=facts["suggestion"])
    if facts["today"] > facts["return_by"] and not facts["late_return_allowed"]:
        raise CaseworkError("return-too-late", due=facts["return_by"])


def may_still_be_returned(facts: Facts) -> None:
    """What was refused once or given by designation is not returned again, nor what is asked for already or done."""
    if facts["over"]:
        raise CaseworkError("return-not-open", suggestion=facts["suggestion"])
    if facts["designated"]:
        raise CaseworkError("return-closed", suggestion=facts["suggestion"])
    if facts["refused_before"]:
        raise CaseworkError("return-refused-before", suggestion=facts["suggestion"])
    if facts["requested_already"]:
        raise CaseworkError("return-asked-already", suggestion=facts["suggestion"])


def is_the_first_return(facts: Facts) -> None:
    """The office alone moves a matter once; after that the units are brought together."""
    if facts["times"] > 1:
        raise CaseworkError("return-needs-designation", suggestion=facts["suggestion"])


def is_a_second_return(facts: Facts) -> None:
    """From the second return on the head confirms and the government office designates (case 5.1 b)."""
    if facts["times"] < 2:
        raise CaseworkError("return-first-time", suggestion=facts["suggestion"])


def unit_is_another(facts: Facts) -> None:
    """A matter that comes back goes to a unit of this place that does not have a part in it yet.

    Who designates may also leave it where it is.
    """
    if facts["unit"] not in facts["units"]:
        raise CaseworkError("assign-unknown-unit-here")


def extension_is_complete(facts: Facts) -> None:
    """More time needs a date, a reason and what was done so far; “being studied” alone is no interim result."""
    missing = [f"extension-item-{item}" for item in EXTENSION_ITEMS if not facts[item]]
    if missing:
        raise SomethingMissing("extension-missing", missing=missing)


def in_the_first_round(facts: Facts) -> None:
    """A second round has a limit of its own, which is not extended (invariant 4)."""
    if facts["round"] > 1:
        raise CaseworkError("extension-not-again", suggestion=facts["suggestion"])


def none_is_open(facts: Facts) -> None:
    """One request for more time at a time; nothing is put off that is done."""
    if facts["over"]:
        raise CaseworkError("extension-not-open", suggestion=facts["suggestion"])
    if facts["requested_already"]:
        raise CaseworkError("extension-asked-already", suggestion=facts["suggestion"])


def consent_is_needed(facts: Facts) -> None:
    """Where the office has to agree, a unit asks (profile: extension_needs_consent)."""
    if not facts["needs_consent"]:
        raise CaseworkError("extension-not-open", suggestion=facts["suggestion"])


def consent_is_not_needed(facts: Facts) -> None:
    """Where nobody has to agree, a unit says why it takes longer (Henan)."""
    if facts["needs_consent"]:
        raise CaseworkError("extension-not-open", suggestion=facts["suggestion"])


def may_be_long_at_once(facts: Facts) -> None:
    """A wide and difficult matter gets the longest time from the start, on the day it is assigned (Chongqing)."""
    if not facts["long_when_assigning"] or facts["issued_on"] != facts["today"] or facts["round"] > 1:
        raise CaseworkError("long-reply-too-late")


def asked_early_enough(facts: Facts) -> None:
    """Some places want the request some days before the last day (profile)."""
    if facts["today"] > facts["ask_by"]:
        raise CaseworkError("extension-ask-earlier", date=facts["ask_by"])


def not_overdue(facts: Facts) -> None:
    """Nobody asks for, or gets, more time once the last day is over."""
    if facts["today"] > facts["due"]:
        raise CaseworkError("extension-too-late", due=facts["due"])


def new_date_is_later(facts: Facts) -> None:
    """An extension moves the last day forward."""
    if facts["until"] <= facts["due"]:
        raise CaseworkError("extension-not-later", due=facts["due"])


def within_the_longest_time(facts: Facts) -> None:
    """Six months from the first assignment at most (代表法 art. 51; invariant 4)."""
    if facts["until"] > facts["latest"]:
        raise CaseworkError("extension-too-long", latest=facts["latest"])
