"""The rules of the place: which are in force since when, and what happens to running dates when they change."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from domain.cases import Deadline
from domain.clocks import Clock
from domain.errors import CaseworkError
from domain.notice import Fact, Say
from domain.person import Person
from domain.roles import Role
from domain.rules.deadlines import Term, Unit, compute
from domain.rules.profile import TERM_OF
from services.clockwork import rungs_left
from services.moved_dates import record_and_tell
from services.place import tell_office
from services.work import Work
from storage import deadlines
from storage.people import people
from storage.rules import profiles

# so many changed values are named to the office; the operator sees all
NAMED = 6


@dataclass(frozen=True, slots=True)
class Recounted:
    """What counting again did: how many dates moved, how many stayed, how many are not counted by a term any more."""

    moved: int = 0
    same: int = 0
    left: int = 0


def take_effect(work: Work) -> bool:
    """Record the rules the program runs by, where they are not those recorded last; the office hears what changed.

    Running dates stay as they are (docs/rules.md §6): only what starts from now on goes by the new rules.
    """
    before = profiles.newest(work.c)
    if before is not None and before.digest == work.profile.digest:
        return False
    profiles.put(work.c, work.profile, work.today, work.now)
    if before is not None:
        lines = list(_differences(before.content, work.profile.values))
        shown: list[Say] = lines[:NAMED]
        if len(lines) > NAMED:
            shown.append(Say("profile-changed-more", {"count": str(len(lines) - NAMED)}))
        if sources := _differing_sources(before.content, work.profile.values):
            shown.append(Say("profile-changed-sources", {"count": str(sources)}))
        names: dict[str, Fact] = {"old": before.name, "new": work.profile.name, "count": str(len(lines))}
        tell_office(work, "profile-changed", {**names, "lines": shown})
    return True


def _differences(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Say]:
    """The values that differ, those that came and those that are gone."""
    for key in sorted({*old, *new}):
        before, after = (one[key][0] if key in one else "" for one in (old, new))
        if before != after:
            pair = {"old": before or Say("profile-nothing"), "new": after or Say("profile-nothing")}
            yield Say("profile-changed-line", {"key": key, **pair})


def _differing_sources(old: Mapping[str, Any], new: Mapping[str, Any]) -> int:
    """How many values stayed and come from elsewhere now."""
    stayed = [key for key in old if key in new and old[key][0] == new[key][0]]
    return sum(old[key][1] != new[key][1] for key in stayed)


def recount(work: Work, *, officer: str) -> Recounted:
    """Count the running dates again by the rules now in force, because `officer` of the office decided so.

    Each date that moves stands in the record with the old one, and whom it concerns is told. What was extended, stood
    still or begun anew is left alone: it is not counted by a term alone. Raises operator-no-officer.
    """
    person = next((one for one in people.holders(work.c, Role.OFFICE, None, work.today) if one.name == officer), None)
    if person is None:
        raise CaseworkError("operator-no-officer", name=officer)
    sums = {"moved": 0, "same": 0, "left": 0}
    for deadline in deadlines.all_running(work.c):
        sums[_recount_one(work, deadline, person)] += 1
    facts: dict[str, Fact] = {name: str(count) for name, count in sums.items()}
    tell_office(work, "profile-recounted", {**facts, "name": work.profile.name, "officer": officer})
    return Recounted(**sums)


def _recount_one(work: Work, deadline: Deadline, person: Person) -> str:
    """moved, same, or left."""
    kind = Clock(deadline.kind)
    if not _counted_by_a_term(work, deadline):
        return "left"
    term = work.profile.term(kind)
    due = compute(deadline.start_on, term, work.calendar)
    if (due.due_on, deadline.rule) == (deadline.due_on, term.rule):
        return "same"
    deadlines.change(
        work.c,
        deadline.id,
        unit=str(term.unit),
        amount=term.amount,
        rule=term.rule,
        due_on=due.due_on,
        due_at=due.due_at,
        rolled_from=due.rolled_from,
        provisional=due.provisional,
    )
    coming = next(iter(rungs_left(work, deadlines.get(work.c, deadline.id))), None)
    next_rung, next_at = (coming.rung, coming.at) if coming else (None, None)
    deadlines.change(work.c, deadline.id, next_rung=next_rung, next_at=next_at)
    if due.due_on == deadline.due_on:
        return "same"
    facts: dict[str, Fact] = {"rule": term.rule, "officer": person.name}
    data = {"profile": work.profile.digest}
    by = (person, Role.OFFICE)
    record_and_tell(work, deadline, due.due_on, "date-by-new-rules", facts=facts, data=data, by=by)
    return "moved"


def _counted_by_a_term(work: Work, deadline: Deadline) -> bool:
    """Whether the last day is what a term of the profiles there were says, and nothing moved it since."""
    name = TERM_OF.get(Clock(deadline.kind), "")
    written = f"{deadline.amount} {deadline.unit}"
    if deadline.paused_on or written not in {one.content.get(name, [""])[0] for one in profiles.all_ever(work.c)}:
        return False
    for rolls in (True, False):
        term = Term(Unit(deadline.unit), deadline.amount, deadline.rule, rolls)
        if compute(deadline.start_on, term, work.calendar).due_on == deadline.due_on:
            return True
    return False
