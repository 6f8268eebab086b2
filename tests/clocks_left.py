"""Which clocks run on although their case is over: people's last days are looked for without those."""

from sqlalchemy import Connection, select

from storage.office import desks
from storage.tables import deadlines

t = deadlines.c


def clocks_left(c: Connection) -> list[tuple[str, int, str]]:
    """Kind and id of each case that is over, and the clock that runs on, where none may."""
    found: list[tuple[str, int, str]] = []
    for kind, life in desks.LIVES.items():
        cases = desks.TABLE[kind].c
        over = select(cases.id).where(cases.status.in_(life.ends))
        running = select(t.case_kind, t.case_id, t.kind).where(t.case_kind == kind, t.done_at.is_(None))
        watched = running.where(t.case_id.in_(over), t.kind.not_in(desks.MAY_OUTLIVE))
        found += [(row.case_kind, row.case_id, row.kind) for row in c.execute(watched)]
    return found
