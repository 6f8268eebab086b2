"""Everything that is on record about one campaign: its own chain and those of every case of it."""

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from domain.notice import CaseRef, Kind
from storage import tables
from storage.events import CASES, Event

t = tables.events.c


def cases_of(c: Connection, campaign_id: int) -> list[CaseRef]:
    """The campaign and every case that names it, kind by kind, the oldest of each first."""
    found = [CaseRef(Kind.CAMPAIGN, campaign_id)]
    for kind, table in CASES.items():
        if "campaign_id" in table.c:
            theirs = select(table.c.id).where(table.c.campaign_id == campaign_id).order_by(table.c.id)
            found += [CaseRef(kind, one) for one in c.scalars(theirs)]
    return found


def events_of(c: Connection, campaign_id: int, *, limit: int | None = None, offset: int = 0) -> list[Event]:
    """Their events in one list, the newest first; of a page only, where one is asked for."""
    fields = (t[name] for name in Event.__slots__)
    every = select(*fields).where(_of_campaign(campaign_id)).order_by(t.id.desc())
    return [Event(*row) for row in c.execute(every.limit(limit).offset(offset))]


def count_events(c: Connection, campaign_id: int) -> int:
    """How many there are."""
    return c.execute(select(func.count()).select_from(tables.events).where(_of_campaign(campaign_id))).scalar_one()


def _of_campaign(campaign_id: int) -> ColumnElement[bool]:
    its = [and_(t.case_kind == str(Kind.CAMPAIGN), t.case_id == campaign_id)]
    for kind, table in CASES.items():
        if "campaign_id" in table.c:
            theirs = select(table.c.id).where(table.c.campaign_id == campaign_id)
            its.append(and_(t.case_kind == str(kind), t.case_id.in_(theirs)))
    return or_(*its)
