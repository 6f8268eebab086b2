"""Reflected upwards: a reply with this outcome says when and to whom (Chongqing art. 22(4); docs/rules.md §3.3)."""

from typing import Any

from domain.cases import Assignment
from domain.rules.profile import Outcome


def not_yet_referred(assignment: Assignment) -> bool:
    """Whether the outcome says so and nobody has said yet when and to whom."""
    return assignment.outcome == Outcome.REFERRED_UPWARDS and assignment.referred_on is None


def referral(assignment: Assignment) -> dict[str, Any]:
    """When and to whom, for the reply that is issued; empty under any other outcome."""
    if assignment.outcome != Outcome.REFERRED_UPWARDS:
        return {}
    return {"referred_on": assignment.referred_on, "referred_to": assignment.referred_to}
