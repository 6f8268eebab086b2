"""Counter-signatures of co-handling units, agreements of two lead units. Lists return one page and the total."""

from collections.abc import Collection

from sqlalchemy import Connection, select

from domain.handling.coordination import CoordinationStatus
from domain.handling.countersign import CountersignStatus
from domain.handling.modes import Coordination, Countersign
from storage import tables
from storage.versioned import Kept

countersigns = Kept(tables.countersigns, Countersign)
coordinations = Kept(tables.coordinations, Coordination)
s, k = tables.countersigns.c, tables.coordinations.c


def countersigns_of(c: Connection, assignment_id: int) -> list[Countersign]:
    """Every counter-signature asked for one unit's reply, oldest first, void ones included."""
    return countersigns.all(c, s.assignment_id == assignment_id)


def to_countersign(
    c: Connection, unit_ids: Collection[int], *, limit: int | None = None, offset: int = 0
) -> tuple[list[Countersign], int]:
    """The texts these units have been asked to put their names to, oldest first."""
    waiting = (s.unit_id.in_(list(unit_ids)), s.status == CountersignStatus.ASKED)
    return countersigns.page(c, *waiting, limit=limit, offset=offset)


def agreements_of(c: Connection, suggestion_id: int) -> list[Coordination]:
    """Every agreement between the lead units of a suggestion, oldest first."""
    return coordinations.all(c, k.suggestion_id == suggestion_id)


def to_coordinate(c: Connection, *, limit: int | None = None, offset: int = 0) -> tuple[list[Coordination], int]:
    """The texts on which two lead units do not agree, oldest first."""
    return coordinations.page(c, k.status == CoordinationStatus.WAITING, limit=limit, offset=offset)


def corrections_in_review(c: Connection, assignment_id: int) -> list[tuple[int | None, str, str]]:
    """Who corrected the class of a unit's reply, the data of the event (old and new), and why; oldest first."""
    e = tables.events.c
    said = select(e.actor_id, e.data, e.reason).where(
        e.case_kind == "assignment", e.case_id == assignment_id, e.action == "correct_class"
    )
    return [(row.actor_id, row.data, row.reason) for row in c.execute(said.order_by(e.seq))]
