"""The figures of handling (统计), as one table: of what, out of what, and what is left out (docs/rules.md §3.10).

A rate never stands alone: it is a part and a whole. Where the whole is nothing there is no rate – never 0 %.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from domain.feedback.evaluation import Level
from domain.rules.profile import Outcome

# What came of a matter when it is done, wholly or in part: “办成”.
ACCOMPLISHED = (Outcome.SOLVED, Outcome.PARTLY_SOLVED)
# Contacts at which unit and deputy saw each other: “面商”. On the telephone and on paper they did not.
FACE_TO_FACE = ("face_to_face", "on_site")
_WORST_FIRST = (Level.DISSATISFIED, Level.UNDERSTOOD, Level.BASICALLY_SATISFIED, Level.SATISFIED)


@dataclass(frozen=True, slots=True)
class Handled:
    """Suggestions that went alike as far as the figures ask: what is known of each of them, and how many they are.

    in_time: its first reply came by its last day, or that it was late has been lifted (`lifted`). overdue: there is no
    reply yet, and its last day is over. met: unit and deputy saw each other. accomplished: by the newest reply.
    levels: of the newest feedback that was given; silent: every window closed unused.
    """

    count: int
    replied: bool = False
    in_time: bool = False
    lifted: bool = False
    overdue: bool = False
    met: bool = False
    accomplished: bool = False
    levels: tuple[str, ...] = ()
    silent: bool = False
    withdrawn: bool = False

    @property
    def level(self) -> str:
        """How satisfied on the whole: the worst of what was said; empty while nothing was."""
        return next((level for level in _WORST_FIRST if level in self.levels), "")


class Share(NamedTuple):
    """A part of a whole, in cases."""

    part: int
    whole: int

    @property
    def per_mille(self) -> int | None:
        """Tenths of a percent, rounded half up; None where there is nothing to be a part of."""
        return (2000 * self.part + self.whole) // (2 * self.whole) if self.whole else None


Asked = Callable[[Handled], bool]


class Rate(NamedTuple):
    """One line of the table: what is counted, and out of what. Its words are `figure-…` in figures.ftl."""

    name: str
    part: Asked
    whole: Asked


def _assigned(one: Handled) -> bool:
    """In force: a suggestion withdrawn is handled no further and counts in no rate."""
    return not one.withdrawn


def _rated(one: Handled) -> bool:
    """The deputy has said something: silence is no satisfaction, and no dissatisfaction either."""
    return bool(one.level) and not one.withdrawn


def _asked_and_over(one: Handled) -> bool:
    return _assigned(one) and (bool(one.level) or one.silent)


RATES: tuple[Rate, ...] = (
    Rate("reply", lambda one: one.replied, _assigned),
    Rate("in-time", lambda one: one.replied and one.in_time, _assigned),
    Rate("met", lambda one: one.met, _assigned),
    Rate("satisfied", lambda one: one.level in (Level.SATISFIED, Level.BASICALLY_SATISFIED), _rated),
    Rate("fully-satisfied", lambda one: one.level == Level.SATISFIED, _rated),
    Rate("response", lambda one: bool(one.level), _asked_and_over),
    Rate("accomplished", lambda one: one.accomplished, _assigned),
)
# Shown beside the rates: how many there are, and how many are left out of one of them.
COUNTS: Mapping[str, Asked] = {
    "assigned": _assigned,
    "replied": lambda one: _assigned(one) and one.replied,
    "overdue": lambda one: _assigned(one) and not one.replied and one.overdue,
    "lifted": lambda one: _assigned(one) and one.replied and one.lifted,
    "silent": lambda one: _assigned(one) and one.silent and not one.level,
    "understood": lambda one: _rated(one) and one.level == Level.UNDERSTOOD,
    "dissatisfied": lambda one: _rated(one) and one.level == Level.DISSATISFIED,
    "waiting": lambda one: _assigned(one) and one.replied and not one.silent and not one.level,
    "withdrawn": lambda one: one.withdrawn,
}


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of one unit, or of all: shares by the name of their rate, counts by theirs."""

    shares: Mapping[str, Share]
    counts: Mapping[str, int]


def figures(those: Iterable[Handled], promises: Share | None = None) -> Figures:
    """What the table says of these suggestions. promises: how many were kept of those due, where they are kept."""
    group: Sequence[Handled] = tuple(those)
    shares = {rate.name: Share(_count(group, rate.part, rate.whole), _count(group, rate.whole)) for rate in RATES}
    if promises is not None:
        shares["promises"] = promises
    return Figures(shares, {name: _count(group, asked) for name, asked in COUNTS.items()})


def _count(group: Sequence[Handled], *asked: Asked) -> int:
    return sum(one.count for one in group if all(ask(one) for ask in asked))
