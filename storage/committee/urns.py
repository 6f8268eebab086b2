"""The urn of a poll: all ballots in one sealed row, mixed anew with every ballot, gone with its key when counted.

There is no row for a ballot: nothing has an id, a time or an order that could be laid beside who took part (decision
0020).
"""

from secrets import SystemRandom

from sqlalchemy import Connection, delete, select, update

from domain.committee.poll_rule import Choice
from storage.keeping.blobs import open_key, put_key
from storage.sealing import new_key, sealed, unsealed
from storage.tables import poll_urns as table

t = table.c
_CHOICES = tuple(Choice)
_mix = SystemRandom().shuffle


def set_up(c: Connection, poll_id: int) -> None:
    """An empty urn with a key of its own."""
    key = new_key()
    put_key(c, table, poll_id, key, sealed=sealed(key, str(poll_id), b""))


def drop_in(c: Connection, poll_id: int, choice: Choice) -> None:
    """One more ballot. The caller holds the lock of the poll."""
    key, ballots = _opened(c, poll_id)
    every = [*ballots, _CHOICES.index(choice)]
    _mix(every)
    c.execute(update(table).where(t.poll_id == poll_id).values(sealed=sealed(key, str(poll_id), bytes(every))))


def empty(c: Connection, poll_id: int) -> list[Choice]:
    """Every ballot, in no order; the urn and its key are gone."""
    _, ballots = _opened(c, poll_id)
    destroy(c, poll_id)
    return sorted(_CHOICES[one] for one in ballots)


def destroy(c: Connection, poll_id: int) -> None:
    """The urn and its key are gone, unread."""
    c.execute(delete(table).where(t.poll_id == poll_id))


def _opened(c: Connection, poll_id: int) -> tuple[bytes, bytes]:
    row = c.execute(select(t.key, t.sealed).where(t.poll_id == poll_id).with_for_update()).one()
    key = open_key(c, table, poll_id, row.key)
    return key, unsealed(key, str(poll_id), row.sealed)
