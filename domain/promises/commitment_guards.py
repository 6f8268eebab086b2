"""The conditions of commitments (docs/rules.md §3.5). A guard reads facts and raises a refusal; it changes nothing."""

from collections.abc import Mapping
from typing import Any

from domain.errors import CaseworkError, SomethingMissing

Facts = Mapping[str, Any]

PROMISE_ITEMS = ("text", "owner", "due", "standard")
SHORTEST = 4


def promise_says_what(facts: Facts) -> None:
    """Whatever is written on the ledger says what is to be done."""
    if len(facts["text"].strip()) < SHORTEST:
        raise SomethingMissing("promise-missing", missing=["promise-item-text"])


def promise_is_complete(facts: Facts) -> None:
    """A promise says what, who, until when and by which standard; a day that is over is no promise (invariant 5)."""
    missing = [f"promise-item-{item}" for item in PROMISE_ITEMS if not facts[item]]
    if missing:
        raise SomethingMissing("promise-missing", missing=missing)
    if facts["due"] <= facts["today"]:
        raise CaseworkError("promise-date-past", due=facts["due"])


def report_says_something(facts: Facts) -> None:
    """“Going on” alone is no progress report."""
    if len(facts["text"].strip()) < SHORTEST:
        raise CaseworkError("promise-report-empty")


def evidence_given(facts: Facts) -> None:
    """Done is what can be seen: a photo, a document, or a visit to the place (docs/rules.md §3.5)."""
    if not facts["files"] and not facts["visit"]:
        raise CaseworkError("promise-evidence-please")


def new_day_ahead(facts: Facts) -> None:
    """A new date lies ahead, and later than the one before."""
    if facts["new"] <= facts["today"] or (facts["due"] and facts["new"] <= facts["due"]):
        raise CaseworkError("promise-new-not-later", due=facts["due"] or facts["today"])


def never_put_off_before(facts: Facts) -> None:
    """A promise is put off once; a second miss is a failure (docs/rules.md §3.5)."""
    if facts["renegotiated"]:
        raise CaseworkError("promise-once-only", number=facts["number"])


def deputy_agreed(facts: Facts) -> None:
    """The office puts a date off together with the deputy, never alone."""
    if facts["deputy_says"] != "agrees":
        raise CaseworkError("promise-ask-deputy-first", deputy=facts["deputy"])


def explained_or_date_passed(facts: Facts) -> None:
    """Failed is what the unit cannot keep, or what has not been done by its day."""
    if not facts["explained"] and not facts["overdue"]:
        raise CaseworkError("promise-not-due-yet", due=facts["due"])


def put_off_before(facts: Facts) -> None:
    """A second miss: the date had been put off already."""
    if not facts["renegotiated"]:
        raise CaseworkError("promise-first-miss")


def explanation_is_due(facts: Facts) -> None:
    """Written reasons are asked for at a change of term, and once for what failed."""
    if not facts["asked"]:
        raise CaseworkError("promise-explained-already")


def evidence_kept(facts: Facts) -> None:
    """Struck off is only what was shown (销号制)."""
    if not facts["evidence"]:
        raise CaseworkError("promise-evidence-please")


def ballot_satisfied(facts: Facts) -> None:
    """Where the place votes on it (票决制), the committee was satisfied."""
    if facts["ballot"] != "satisfied":
        raise CaseworkError(f"promise-ballot-{facts['ballot']}", number=facts["number"])


def has_promises(facts: Facts) -> None:
    """Followed up is what has promised something."""
    if not facts["promises"]:
        raise CaseworkError("follow-up-nothing", suggestion=facts["suggestion"])


def promises_settled(facts: Facts) -> None:
    """Concluded is a matter whose promises are struck off, or failed and explained, and answered once more."""
    if facts["unsettled"]:
        raise SomethingMissing("follow-up-still-open", missing=facts["unsettled"], suggestion=facts["suggestion"])
