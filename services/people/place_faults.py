"""What is wrong with the description of a place: the line, and a sentence that says what would be right."""

import tomllib
from collections.abc import Mapping
from typing import Any

from domain.notice import Say
from domain.rules.toml_lines import line_of, malformed

# How the checker calls a mistake, and the sentence for it; what a description checks itself comes as placefile-….
SAYS = {
    "missing": "placefile-missing",
    "extra_forbidden": "placefile-unknown",
    "enum": "profile-one-of",
    "greater_than_equal": "profile-at-least",
    "string_too_short": "profile-too-short",
    "string_too_long": "profile-too-long",
    "string_pattern": "placefile-bad-key",
    "string": "profile-want-text",
    "too_short": "placefile-none",
    "int": "profile-want-number",
    "date": "placefile-want-date",
    "list": "placefile-want-entries",
    "model": "placefile-want-table",
}
Problem = tuple[int, Say]


class PlaceUnusable(ValueError):
    """A description of a place that cannot be entered; `problems` names the line of each mistake and what is wrong."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("; ".join(f"{line} {what.text_id}" for line, what in problems))
        self.problems = sorted(problems, key=lambda problem: problem[0])


def of_the_form(text: str, error: tomllib.TOMLDecodeError) -> PlaceUnusable:
    """A description that is no TOML."""
    wrong = malformed(text, error)
    says = "profile-twice" if wrong.twice else "profile-malformed"
    return PlaceUnusable([(wrong.line, Say(says, {"shown": wrong.shown}))])


def of_the_values(text: str, errors: list[Any]) -> PlaceUnusable:
    """A description with values that cannot be: the checker's complaints, each at its line."""
    return PlaceUnusable([_problem(text, error) for error in errors])


def _problem(text: str, error: Mapping[str, Any]) -> Problem:
    kind, context, loc = error["type"], error.get("ctx", {}), tuple(map(str, error["loc"]))
    own = kind.startswith("placefile-")
    says = kind if own else next((SAYS[begin] for begin in SAYS if kind.startswith(begin)), "placefile-impossible")
    key = tuple(context["key"].split(".")) if own else loc
    facts = {
        "key": loc[-1] if loc else "",
        "value": str(error.get("input"))[:40],
        "expected": str(context.get("expected", "")).replace("'", "").replace(" or ", ", "),
        "limit": str(context.get("ge", context.get("min_length", context.get("max_length", "")))),
    }
    told = {**facts, **{name: str(value) for name, value in context.items()}} if own else facts
    return line_of(text, key), Say(says, told)
