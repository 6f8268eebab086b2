"""The one mover: applies a row of a lifecycle table, records it, runs its clocks and tells whom it concerns."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, Protocol, TypeVar, cast

from domain.access import Case, roles_on
from domain.errors import CaseHasMovedOn, CaseworkError
from domain.lifecycle import Life, Step, Tell
from domain.lives import LIFE_OF
from domain.notice import CaseRef, Notice
from domain.person import Person
from domain.roles import AS_DEPUTY, Role
from services import clockwork
from services.audience import hearers, with_it
from services.cases import save
from services.facts import due_of, seen_by
from services.work import Work
from storage import events
from storage.connection import Connection

C = TypeVar("C", bound=Case)
K = TypeVar("K", bound=Case, covariant=True)


def seen(case: C, version: int) -> C:
    """The case, if it is still as it was when the button was drawn. Raises CaseHasMovedOn."""
    if version and case.version != version:
        raise CaseHasMovedOn.about(case)
    return case


def move(
    work: Work,
    case: C,
    action: str,
    actor: Person,
    *,
    roles: frozenset[Role] | None = None,
    facts: Mapping[str, Any] | None = None,
    reason: str = "",
    data: Mapping[str, Any] | None = None,
    says: Mapping[str, Any] | None = None,
    columns: Mapping[str, Any] | None = None,
    knows: Collection[int] = (),
    **changes: Any,
) -> C:
    """Take a case one step along its life and return it as it stands after.

    facts: what the guards of the row read. reason, data: kept in the event (data: ids, dates and digests only).
    says: further facts for the sentences of the row. changes: columns written with the step.
    columns: the same, by name (a suggestion has a column called facts). knows: who did what this follows from, and is
    told nothing of it; nobody is told the same sentence twice, in whichever parts.
    Raises ActionNotAllowed when no row lets `actor` do this now; whatever refusal a guard raises; CaseHasMovedOn.
    """
    row = LIFE_OF[case.KIND].step(case.status, action, roles if roles is not None else roles_on(actor, case))
    may_serve(actor, row.who)
    for guard in row.guard:
        guard(facts or {})
    moved = cast(C, save(work, case, status=str(row.to), **(columns or {}), **changes))
    _record(work, case, (row.do, row.who, row.to), actor, reason, data or {})
    _set_clocks(work, case.ref, row)
    before = len(work.notices)
    for line in row.tells:
        tell(work, moved, line, actor, says or {})
    work.notices[before:] = _once(work.notices[before:], knows)
    return moved


def _once(notices: Sequence[Notice], knows: Collection[int]) -> list[Notice]:
    """Without what somebody has done themselves or hears already; what citizens hear of is another matter to them."""
    kept: dict[tuple[int, str, CaseRef | None], Notice] = {}
    for one in notices:
        if one.role == Role.CITIZEN or one.person_id not in knows:
            kept.setdefault((one.person_id, one.text_id, one.case), one)
    return list(kept.values())


def _set_clocks(work: Work, case_ref: CaseRef, row: Step) -> None:
    """Stop, halt, let go on and start what the row says; a clock may end and begin anew in one step."""
    for kind in row.stops:
        clockwork.stop(work, case_ref, kind)
    for kind in row.pauses:
        clockwork.pause(work, case_ref, kind)
    for kind in row.resumes:
        clockwork.resume(work, case_ref, kind)
    for kind in row.starts:
        clockwork.start(work, case_ref, kind, at_once=False)


class Entrance(NamedTuple):
    """One row by which a new case comes in: what is done, by whom, in which part."""

    action: str
    actor: Person
    role: Role


class Shelf(Protocol[K]):
    """Where cases of one kind are kept."""

    def put(self, c: Connection, **values: Any) -> K:
        """Keep a new one and return it as it stands."""


def enter(
    work: Work,
    life: Life,
    shelf: Shelf[K],
    values: Mapping[str, Any],
    ways: Sequence[Entrance],
    *,
    facts: Mapping[str, Any] | None = None,
    says: Mapping[str, Any] | None = None,
    data: Mapping[str, Any] | None = None,
) -> K:
    """Bring a new case into being through the first rows of its life, in one go.

    data: kept in the first event. Guards are asked before anything is written; raises what they raise.
    """
    taken = _rows(life, ways, facts or {})
    case = shelf.put(work.c, **values, status=str(taken[-1][0].to))
    events.append(work.c, list(_first_links(work, case, taken, data or {})))
    for row, _ in taken:
        for kind in row.starts:
            clockwork.start(work, case.ref, kind, at_once=False)
    for row, way in taken:
        for line in row.tells:
            tell(work, case, line, way.actor, says or {})
    return case


def _rows(life: Life, ways: Sequence[Entrance], facts: Mapping[str, Any]) -> list[tuple[Step, Entrance]]:
    """The rows a new case comes in by, one after the other; their guards have been asked."""
    status: str = life.begins
    taken: list[tuple[Step, Entrance]] = []
    for way in ways:
        row = life.step(status, way.action, frozenset({way.role}))
        may_serve(way.actor, row.who)
        for guard in row.guard:
            guard(facts)
        taken.append((row, way))
        status = row.to
    return taken


def _first_links(
    work: Work, case: Case, taken: Sequence[tuple[Step, Entrance]], data: Mapping[str, Any]
) -> Iterator[events.Entry]:
    """The first events of a chain: the first of them comes from nothing."""
    before = ""
    for row, way in taken:
        kept = {} if before else dict(data)
        yield events.Entry(case.ref, work.now, way.actor.id or None, way.role, row.do, before, row.to, "", kept)
        before = row.to


def may_serve(person: Person, role: Role) -> None:
    """What deputies do as such waits while their mandate is suspended (docs/rules.md §2). Raises error-suspended."""
    if person.suspended and role in AS_DEPUTY:
        raise CaseworkError("error-suspended")


def tell(work: Work, case: Case, line: Tell, actor: Person, says: Mapping[str, Any]) -> None:
    """Put one sentence of a row into the work's notices, for everybody who plays that part but the actor.

    Those whose suggestion is handled together with this one hear of some steps, too, by their own number.
    """
    _tell(work, case, line, actor, says)
    for other in with_it(work, case, line.says):
        _tell(work, other, line, actor, says)


def _tell(work: Work, case: Case, line: Tell, actor: Person, says: Mapping[str, Any]) -> None:
    for person_id in hearers(work, case, line.who):
        if person_id == actor.id and line.who != Role.CITIZEN:
            continue
        view = seen_by(work, case, line.who, person_id)
        due = {"due": due_of(work, case, line.due)} if line.due else {}
        work.notices.append(
            Notice(person_id, line.who, line.says, {**view.facts, **due, **says}, case=view.ref, version=view.version)
        )


def note(
    work: Work,
    case: Case,
    action: str,
    actor: Person,
    role: Role,
    *,
    reason: str = "",
    data: Mapping[str, Any] | None = None,
) -> None:
    """Record what was done in a case without taking it a step: a contact confirmed, a date counted again."""
    _record(work, case, (action, role, case.status), actor, reason, data or {})


def _record(
    work: Work, case: Case, done: tuple[str, Role, str], actor: Person, reason: str, data: Mapping[str, Any]
) -> None:
    """done: the action, the part in which it was done, the status after it."""
    action, role, to_status = done
    entry = events.Entry(case.ref, work.now, actor.id or None, role, action, case.status, to_status, reason, dict(data))
    events.append(work.c, [entry])
