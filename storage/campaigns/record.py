"""Everything that is on record about one campaign: its own chain and those of every case of it."""

from sqlalchemy import Connection, select

from domain.notice import CaseRef, Kind
from storage import events
from storage.events import CASES, Event


def cases_of(c: Connection, campaign_id: int) -> list[CaseRef]:
    """The campaign and every case that names it, kind by kind, the oldest of each first."""
    found = [CaseRef(Kind.CAMPAIGN, campaign_id)]
    for kind, table in CASES.items():
        if "campaign_id" in table.c:
            theirs = select(table.c.id).where(table.c.campaign_id == campaign_id).order_by(table.c.id)
            found += [CaseRef(kind, one) for one in c.scalars(theirs)]
    return found


def events_of(c: Connection, campaign_id: int) -> list[Event]:
    """All their events in one list, in the order they happened."""
    every = [event for ref in cases_of(c, campaign_id) for event in events.of_case(c, ref)]
    return sorted(every, key=lambda one: (one.at, one.case_kind, one.case_id, one.seq))
