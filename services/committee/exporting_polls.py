"""The announced results of satisfaction polls as a list, for the target assessment (结果与目标考核挂钩)."""

from collections.abc import Sequence

from domain.notice import Say
from domain.person import Person
from domain.roles import Role
from services.committee.polls import PollResult, result_of
from services.holding import not_yours
from services.office.exporting import Cell
from services.work import Work
from storage.committee import polls

COLUMNS = (
    "about", "verdict", "satisfied", "basically-satisfied", "dissatisfied", "unknown", "invalid", "members", "present",
    "base", "follow-up",
)  # fmt: skip


def results(work: Work, *, person: Person) -> list[Sequence[Cell]]:
    """Every poll whose result is announced, or that is void, the oldest first, in the order of COLUMNS.

    Raises NotYours for everybody but the office.
    """
    if not person.holds(Role.OFFICE):
        raise not_yours(work)
    every, _ = polls.listed(work.c)
    found = (result_of(work, one.id) for one in reversed(every))
    return [_row(work, one) for one in found if one is not None]


def _row(work: Work, one: PollResult) -> Sequence[Cell]:
    follows = polls.follow_ups_of(work.c, one.poll.id)
    kinds: Cell = Say(f"follow-up-{follows[-1].kind}") if follows else None
    verdict = Say(f"level-{one.level}") if one.level else Say(f"vote-void-{one.void_cause}")
    return (one.poll.about, verdict, *one.tally, one.there.members, one.there.present, one.base, kinds)
