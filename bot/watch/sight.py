"""One look into the database: what waits, which alarms are on, when the last backup and the last check were."""

from datetime import datetime
from typing import NamedTuple

from bot.watch import audit
from bot.watch.audit import Checked
from storage import notes
from storage.connection import Connection
from storage.keeping.backups import MADE_AT
from storage.office import alarms
from storage.office.alarms import Standing as Alarm
from storage.office.standing import Standing, standing


class Sight(NamedTuple):
    """What one look into the database found."""

    standing: Standing
    alarms: list[Alarm]
    backup_at: datetime | None
    checked: Checked | None


def look(c: Connection, now: datetime) -> Sight:
    """Read it all."""
    made = notes.get(c, MADE_AT)
    return Sight(standing(c, now), alarms.all_on(c), datetime.fromisoformat(made) if made else None, audit.last(c))
