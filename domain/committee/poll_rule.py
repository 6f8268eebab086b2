"""How a satisfaction poll is counted (docs/rules.md §3.7): the rule of Zhenhai, with what it leaves open as settings.

Pure: nothing here knows who voted.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from domain.feedback.evaluation import Level


class Choice(StrEnum):
    """What can stand on a ballot; INVALID is a ballot on paper with none or several ticked."""

    SATISFIED = "satisfied"
    BASICALLY_SATISFIED = "basically_satisfied"
    DISSATISFIED = "dissatisfied"
    UNKNOWN = "unknown"
    INVALID = "invalid"


class Base(StrEnum):
    """What half is half of: all members, those present, or the valid ballots that say a level."""

    ALL = "all"
    PRESENT = "present"
    VALID = "valid"


class ExactHalf(StrEnum):
    """Whether exactly half is enough."""

    PASS = "pass"  # noqa: S105 – no password
    FAIL = "fail"


class VoidCause(StrEnum):
    """Why a poll counts for nothing."""

    QUORUM = "quorum"
    BALLOTS = "ballots"
    EMPTY = "empty"


class Tally(NamedTuple):
    """How many ballots say what."""

    satisfied: int = 0
    basically_satisfied: int = 0
    dissatisfied: int = 0
    unknown: int = 0
    invalid: int = 0

    @classmethod
    def of(cls, ballots: Iterable[str]) -> "Tally":
        """The count of these ballots."""
        every = list(ballots)
        return cls(*(every.count(choice) for choice in Choice))

    def plus(self, other: "Tally") -> "Tally":
        """Both together."""
        return Tally(*(one + two for one, two in zip(self, other, strict=True)))

    @property
    def ballots(self) -> int:
        """Every ballot, invalid ones too."""
        return sum(self)

    @property
    def levels(self) -> int:
        """The ballots that say one of the three levels: neither invalid nor “don't know”."""
        return self.satisfied + self.basically_satisfied + self.dissatisfied


class Attendance(NamedTuple):
    """How many may vote, are there, and took a ballot."""

    members: int
    present: int
    participants: int


def has_quorum(members: int, present: int) -> bool:
    """More than half of all members are there (a county CPPCC rule)."""
    return 2 * present > members


def void_cause(tally: Tally, there: Attendance) -> VoidCause | None:
    """Why the poll is void: too few there, more ballots than participants, nothing said at all. None: it stands."""
    if not has_quorum(there.members, there.present):
        return VoidCause.QUORUM
    if tally.ballots > there.participants:
        return VoidCause.BALLOTS
    return None if tally.levels else VoidCause.EMPTY


def base_of(base: Base, tally: Tally, there: Attendance) -> int:
    """The number half is taken of."""
    match base:
        case Base.ALL:
            return there.members
        case Base.PRESENT:
            return there.present
        case Base.VALID:
            return tally.levels


def result(tally: Tally, base: int, exact_half: ExactHalf) -> Level:
    """满意 by half of the base → satisfied; 满意 and 基本满意 together → basically satisfied; else dissatisfied."""
    if _half(tally.satisfied, base, exact_half):
        return Level.SATISFIED
    if _half(tally.satisfied + tally.basically_satisfied, base, exact_half):
        return Level.BASICALLY_SATISFIED
    return Level.DISSATISFIED


def _half(votes: int, base: int, exact_half: ExactHalf) -> bool:
    return 2 * votes > base or (2 * votes == base and exact_half == ExactHalf.PASS)
