"""The conditions of filings: what each kind must say before it counts as filed (docs/rules.md §3.8)."""

from collections.abc import Mapping
from typing import Any

from domain.campaigns.filing_forms import FORMS, Form, says_nothing, telephone_in
from domain.errors import CaseworkError, SomethingMissing

Facts = Mapping[str, Any]
# an answer shorter than this says nothing
SHORTEST = 4


def files_alone(facts: Facts) -> None:
    """What the head answers for, a clerk puts to the head first, where the unit has one here."""
    if FORMS[facts["kind"]].head and facts["heads"]:
        raise CaseworkError("filing-head-first")


def head_confirms(facts: Facts) -> None:
    """Only what the head answers for is put to the head, and only where there is one."""
    if not (FORMS[facts["kind"]].head and facts["heads"]):
        raise CaseworkError("filing-without-head")


def filing_is_complete(facts: Facts) -> None:
    """Every question of its kind is answered, and each answer says something; everything missing is named at once."""
    form, said = FORMS[facts["kind"]], facts["entries"]
    missing = [step.asks for step in form.steps(facts["points"]) if not said.get(step.key, "").strip()]
    if missing:
        raise SomethingMissing("filing-missing", missing=missing)
    for step in form.steps(facts["points"]):
        answer_says_something(form, step.name, said[step.key], facts["heads"])


def answer_says_something(form: Form, name: str, words: str, heads: tuple[str, ...]) -> None:
    """One answer by itself: no empty “problems” (S0.14), a leader who is the head (S0.9), a telephone that rings."""
    check = form.checks.get(name, "")
    if check == "problems" and says_nothing(words):
        raise CaseworkError("filing-problems-empty")
    if check == "head" and heads and not any(head in words for head in heads):
        raise CaseworkError("filing-head-leads", head=heads[0])
    if check == "telephone" and not telephone_in(words):
        raise CaseworkError("filing-telephone")
    if len(words.strip()) < (SHORTEST if not check else 2):
        raise CaseworkError("filing-too-short")


def day_lies_ahead(facts: Facts) -> None:
    """A filing is asked for a day to come."""
    if facts["day"] < facts["today"]:
        raise CaseworkError("filing-day-ahead")
