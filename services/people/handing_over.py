"""A clerk's cases go to a colleague (交接): who may, which cases, and telling both."""

from collections.abc import Sequence

from domain.cases import Assignment
from domain.errors import CaseworkError
from domain.notice import Fact, Notice, Say, in_a_row
from domain.person import Person
from domain.roles import Role
from services.cases import save
from services.casework import note
from services.facts import facts_of
from services.work import Work
from storage import places
from storage.handling import assignments
from storage.people import people

MAY = (Role.UNIT_HEAD, Role.UNIT_VICE_HEAD)


def leavers(work: Work, *, person: Person) -> list[Person]:
    """Whose cases this person may hand on: a head every clerk's, a clerk their own. Raises handover-nobody."""
    units = _units(person)
    if not units:
        raise CaseworkError("error-not-for-you", role=Say(f"role-{Role.UNIT_CLERK}"))
    heads = {unit for role in MAY for unit in person.scopes(role)}
    clerks = [one for unit in heads for one in people.holders(work.c, Role.UNIT_CLERK, unit, work.today)]
    mine = [person] if person.scopes(Role.UNIT_CLERK) else []
    found = {one.id: one for one in (*mine, *clerks) if _cases(work, one.id, units)}
    if not found:
        raise CaseworkError("handover-nothing")
    return list(found.values())


def takers(work: Work, *, person: Person, leaver_id: int) -> list[Person]:
    """The colleagues who can take a clerk's cases over. Raises handover-nobody when there is none."""
    units = {one.unit_id for one in _cases(work, leaver_id, _units(person))}
    clerks = [one for unit in units for one in people.holders(work.c, Role.UNIT_CLERK, unit, work.today)]
    found = {one.id: one for one in clerks if one.id != leaver_id}
    if not found:
        raise CaseworkError("handover-nobody")
    return list(found.values())


def count(work: Work, *, person: Person, leaver_id: int) -> int:
    """How many open cases of this clerk the person may hand on."""
    return len(_cases(work, leaver_id, _units(person)))


def hand_over_unit(work: Work, *, person: Person, leaver_id: int, taker_id: int) -> int:
    """All open cases of a clerk go to a colleague of the same unit; both and the heads are told. Returns how many.

    Raises CaseworkError: handover-not-there when the colleague is none (any more), handover-nothing, and what
    `leavers` and `takers` raise.
    """
    if leaver_id not in {one.id for one in leavers(work, person=person)}:
        raise CaseworkError("handover-nothing")
    taker = next((one for one in takers(work, person=person, leaver_id=leaver_id) if one.id == taker_id), None)
    if taker is None:
        raise CaseworkError("handover-not-there")
    held = set(taker.scopes(Role.UNIT_CLERK))
    cases = [one for one in _cases(work, leaver_id, _units(person)) if one.unit_id in held]
    leaver = people.get(work.c, leaver_id, work.today)
    hand_over(work, cases, person, taker_id, name=leaver.name)
    for unit_id in {one.unit_id for one in cases}:
        facts = {"name": leaver.name, "who": taker.name, "count": str(len(cases))}
        heads = people.holder_ids(work.c, Role.UNIT_HEAD, unit_id, work.today)
        for one in dict.fromkeys((*heads, leaver_id)):
            if one != person.id:
                role = Role.UNIT_HEAD if one in heads else Role.UNIT_CLERK
                work.notices.append(Notice(one, role, "handover-done", facts))
    return len(cases)


def hand_over(work: Work, cases: Sequence[Assignment], actor: Person, taker_id: int | None, *, name: str) -> None:
    """These cases are that colleague's now, who hears it; without a colleague they are everybody's in the unit."""
    lines = []
    for case in cases:
        data = {"from": case.clerk_id, "to": taker_id}
        moved = save(work, assignments.locked(work.c, case.id), clerk_id=taker_id)
        note(work, moved, "hand_over", actor, Role.UNIT_CLERK, data=data)
        lines.append("{suggestion} {title}".format(**facts_of(work, moved)))
    if taker_id is not None:
        facts: dict[str, Fact] = {"starts": work.today, "name": name, "count": str(len(cases)), "list": lines}
        work.notices.append(Notice(taker_id, Role.UNIT_CLERK, "handover-unit", facts))


def unit_names(work: Work, *, person: Person) -> str | Say:
    """The units in whose name this person hands over."""
    return in_a_row(work.once(places.units.get, one).name for one in _units(person))


def _units(person: Person) -> list[int]:
    return list(dict.fromkeys(unit for role in (Role.UNIT_CLERK, *MAY) for unit in person.scopes(role)))


def _cases(work: Work, clerk_id: int, units: Sequence[int]) -> list[Assignment]:
    return [one for one in assignments.open_for_units(work.c, units)[0] if one.clerk_id == clerk_id]
