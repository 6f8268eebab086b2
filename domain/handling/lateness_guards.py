"""Conditions under which the office takes back that something was late, and puts that back (docs/rules.md §3.10)."""

from collections.abc import Mapping
from typing import Any

from domain.errors import CaseworkError

Facts = Mapping[str, Any]


def late_and_not_lifted(facts: Facts) -> None:
    """What was late is lifted once; what was in time, or has been lifted, is not."""
    if not facts["late_days"] or facts["lifted_on"]:
        raise CaseworkError("late-nothing-to-lift")


def lifted_today(facts: Facts) -> None:
    """A slip is undone on its day."""
    if facts["lifted_on"] != facts["today"]:
        raise CaseworkError("undo-too-late")
