"""What lies with a deputy, by its last day: enough to sort, count and find, without the cases themselves."""

from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, and_, bindparam, select

from domain.clocks import Clock
from domain.notice import Kind
from domain.opinions.opinion import OpinionStatus as S
from storage.tables import deadlines, opinions

o, d = opinions.c, deadlines.c


class Waiting(NamedTuple):
    """One opinion a deputy has to decide on: since when, until when."""

    id: int
    number: str
    title: str
    place: str
    start_on: date | None
    due_on: date | None


_ITS_CLOCK = and_(d.case_kind == Kind.OPINION, d.case_id == o.id, d.kind == Clock.DEPUTY_CHOOSE, d.done_at.is_(None))
_OF_DEPUTY = (
    select(o.id, o.number, o.title, o.place, d.start_on, d.due_on)
    .join_from(opinions, deadlines, _ITS_CLOCK, isouter=True)
    .where(o.deputy_id == bindparam("its_deputy"), o.status == S.WITH_DEPUTY)
    .order_by(d.due_on.is_(None), d.due_on, o.id)
)


def of_deputy(c: Connection, person_id: int) -> list[Waiting]:
    """Everything this deputy has to decide on, the nearest last day first."""
    return [Waiting(*row) for row in c.execute(_OF_DEPUTY, {"its_deputy": person_id})]
