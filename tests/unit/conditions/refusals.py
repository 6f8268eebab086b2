"""What a guard says to facts: nothing, or its refusal with the facts of the sentence."""

from collections.abc import Callable, Mapping
from typing import Any

from domain.errors import CaseworkError

Facts = Mapping[str, Any]
Guard = Callable[[Facts], None]
# a guard, facts it lets through
LetThrough = tuple[Guard, Facts]
# a guard, facts it refuses, the sentence, the facts of the sentence
Refused = tuple[Guard, Facts, str, Facts]


def refusal(guard: Guard, facts: Facts) -> tuple[str, Facts] | None:
    """The sentence and its facts, or nothing when the guard lets this through."""
    try:
        guard(facts)
    except CaseworkError as refused:
        return refused.says, dict(refused.facts)
    return None
