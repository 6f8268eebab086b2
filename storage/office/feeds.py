"""The calendars people subscribe to: which link of each person's is the one that works."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, insert, select, update

from storage.tables import calendar_feeds

t = calendar_feeds.c
_SERIAL = select(t.serial).where(t.person_id == bindparam("its_person"))
_RENEW = update(calendar_feeds).where(t.person_id == bindparam("its_person"))


def serial_of(c: Connection, person_id: int) -> int | None:
    """The number of the link that works; None where this person has none."""
    serial: int | None = c.execute(_SERIAL, {"its_person": person_id}).scalar()
    return serial


def renew(c: Connection, person_id: int, at: datetime) -> int:
    """Give out the next link, which makes every one before it void; returns its number."""
    before = c.execute(_SERIAL.with_for_update(), {"its_person": person_id}).scalar()
    if before is None:
        c.execute(insert(calendar_feeds), {"person_id": person_id, "serial": 1, "made_at": at})
        return 1
    c.execute(_RENEW.values(serial=before + 1, made_at=at), {"its_person": person_id})
    return int(before) + 1
