"""The conditions of rectification (docs/rules.md §3.9). A guard reads facts, raises a refusal, and changes nothing."""

from collections.abc import Mapping
from typing import Any

from domain.campaigns.rectification_item import PLAN_ITEMS, Triage
from domain.errors import CaseworkError, SomethingMissing

Facts = Mapping[str, Any]
SHORTEST = 4


def problem_is_said(facts: Facts) -> None:
    """Whatever is written on the ledger says what is wrong."""
    if len(facts["problem"].strip()) < SHORTEST:
        raise CaseworkError("rectify-problem-please")


def opinion_is_the_units(facts: Facts) -> None:
    """An opinion becomes an item of the unit it was handed to (S1.2); found by inspection, it needs none."""
    if facts["unit"] != facts["opinion_unit"]:
        raise CaseworkError("rectify-no-such-opinion")


def triage_is_named(facts: Facts) -> None:
    """One of the ways is chosen; special study goes by its own row, with an explanation."""
    if facts["triage"] not in (Triage.SOLVE_NOW, Triage.PLANNED):
        raise CaseworkError("error-press-please")


def fix_is_complete(facts: Facts) -> None:
    """四定 with cause and standard, and three people; a day that is over is no plan (S1.3, S0.16)."""
    missing = [f"rectify-item-{item}" for item in PLAN_ITEMS if not facts[item]]
    if missing:
        raise SomethingMissing("rectify-missing", missing=missing)
    if facts["due"] < facts["today"]:
        raise CaseworkError("rectify-day-past", due=facts["due"])


def within_the_report_term(facts: Facts) -> None:
    """What is solved or planned is put right within the term of the report; only special study may take longer."""
    if facts["triage"] != Triage.SPECIAL_STUDY and facts["due"] > facts["latest"]:
        raise CaseworkError("rectify-day-too-late", due=facts["latest"])


def words_say_something(facts: Facts) -> None:
    """“Going on” alone is no progress, no report, no look-back."""
    if len(facts["text"].strip()) < SHORTEST:
        raise CaseworkError("rectify-words-please")


def evidence_is_shown(facts: Facts) -> None:
    """Put right is what can be seen: a photo or a document (docs/rules.md §3.9)."""
    if not facts["files"]:
        raise CaseworkError("rectify-evidence-please")


def judged_on_its_rung(facts: Facts) -> None:
    """Each round is judged one level up the ladder, by whoever stands there (S1.7)."""
    if facts["judge"] != facts["acting"]:
        raise CaseworkError("rectify-other-rung", round=facts["round"], who=facts["who"])


def struck_off_by_others(facts: Facts) -> None:
    """No unit strikes off its own item, in whichever part its people come."""
    if facts["of_the_unit"]:
        raise CaseworkError("rectify-not-by-the-unit", number=facts["number"])


def opinions_keep_an_item(facts: Facts) -> None:
    """One opinion, at least one item: the last one of an opinion is not dropped (S1.2)."""
    if facts["alone"]:
        raise CaseworkError("rectify-last-item", number=facts["number"])
