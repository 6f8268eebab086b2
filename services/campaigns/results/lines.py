"""What a result says, line by line: for a small screen, for a picture and for the papers (docs/rules.md §3.8)."""

from collections.abc import Sequence
from typing import NamedTuple

from domain.campaigns.campaign import Component
from domain.campaigns.results.result import POLLED, Line, Result
from domain.campaigns.score import Outcome, lowest
from domain.notice import Fact, Say, in_a_row
from services.campaigns.scoring.words import target_name
from services.work import Work
from storage.campaigns import campaigns
from storage.campaigns.results import results


class Row(NamedTuple):
    """One target in a result: its line, what it is called, whether it shares its rank, what it says to it."""

    line: Line
    name: str
    tied: bool
    said: str

    @property
    def outcome(self) -> Say:
        """What it came out with, in words: its rank, or why it has none."""
        if self.line.outcome == POLLED and not self.line.score:
            return Say("placed-polled-few")
        if self.line.outcome != Outcome.RANKED:
            return Say(f"placed-{self.line.outcome}")
        return Say("result-rank-tied" if self.tied else "result-rank", {"rank": str(self.line.rank)})


def rows(work: Work, result: Result) -> list[Row]:
    """The lines of a result as they are listed."""
    every = results.lines_of(work.c, result.id)
    ranks = [one.rank for one in every]
    named = {one.id: target_name(work, one) for one in campaigns.targets_of(work.c, result.campaign_id)}
    said = results.statements_of(work.c, result.campaign_id)
    return [
        Row(
            one,
            named[one.target_id],
            one.rank is not None and ranks.count(one.rank) > 1,
            said[one.target_id].text if one.target_id in said else "",
        )
        for one in every
    ]


def as_told(work: Work, result: Result) -> list[Say]:
    """The table for a small screen: places first, who has none apart, who was only polled apart again; beside a line
    what its unit says to it."""
    every = rows(work, result)
    groups = {
        "result-heading-ranked": [one for one in every if one.line.outcome == Outcome.RANKED],
        "result-heading-apart": [one for one in every if one.line.outcome not in (Outcome.RANKED, POLLED)],
        "result-heading-polled": [one for one in every if one.line.outcome == POLLED],
    }
    return [says for heading, group in groups.items() if group for says in (Say(heading), *_told(group))]


def _told(group: Sequence[Row]) -> list[Say]:
    return [says for one in group for says in (_line(one), *_below(one))]


def _line(row: Row) -> Say:
    facts: dict[str, Fact] = {"unit": row.name, "score": row.line.score, "outcome": row.outcome}
    return Say("result-row" if row.line.score else "result-row-without", facts)


def _below(row: Row) -> list[Say]:
    made_of = [] if row.line.outcome == POLLED else [Say("result-made-of", {"parts": parts_in_words(row.line)})]
    return [*made_of, *([Say("result-row-said", {"text": row.said})] if row.said else [])]


def parts_in_words(line: Line) -> Fact:
    """The parts of a score, each by its name."""
    return in_a_row(
        Say("result-part", {"component": Say(f"component-{one}"), "points": line.parts[one] or Say("figure-none")})
        for one in Component
        if one in line.parts
    )


def low_targets(work: Work, result: Result) -> frozenset[int]:
    """The targets that stand on one of the last places, as many as the place's rules say (S4.40)."""
    ranks = {one.target_id: one.rank for one in results.lines_of(work.c, result.id) if one.rank is not None}
    return lowest(ranks, work.profile.low_places)
