"""The codes by which citizens find back to what they sent in: hashes only, and how often a wrong one was typed."""

import hashlib
import hmac
from datetime import date, datetime

from sqlalchemy import Column, Connection, Table, delete, func, insert, select, update

from storage.keeping import blobs
from storage.keeping.keyring import keyring_of
from storage.sealing import new_key
from storage.tables import account_tries, citizen_codes, code_keys, code_tries, people
from storage.turns import memory, together

t = citizen_codes.c
_ADD = insert(citizen_codes)
ROUNDS = 2_000
# there is one key of the codes
ONLY = 1
_KEY = select(code_keys.c.key).where(code_keys.c.id == ONLY)


def add(c: Connection, person_id: int, code: str, at: datetime) -> None:
    """One more code is good for this person: only its hash is kept."""
    key = _key(c) if keyring_of(c).seals else None
    kept = _slow(person_id, code) if key is None else _keyed(key, person_id, code)
    together.write(c, _ADD, {"person_id": person_id, "code_hash": kept, "made_at": at})


def is_good(c: Connection, person_id: int, code: str) -> bool:
    """Whether this is one of the person's codes, whichever way it was kept. Raises KeyMissing without its data key."""
    ways = [_slow(person_id, code)]
    if c.scalar(_KEY) is not None:
        ways.append(_keyed(_key(c), person_id, code))
    return c.execute(select(t.id).where(t.person_id == person_id, t.code_hash.in_(ways))).first() is not None


def _keyed(key: bytes, person_id: int, code: str) -> str:
    """Without the key, which the database holds only wrapped, nothing can be tried on it."""
    return hmac.digest(key, f"{person_id} {code}".encode(), "sha256").hex()


def _slow(person_id: int, code: str) -> str:
    """Where there is no data key: whoever gets hold of the hashes has to work for each code."""
    return hashlib.pbkdf2_hmac("sha256", code.encode(), f"minyi {person_id}".encode(), ROUNDS).hex()


def _key(c: Connection) -> bytes:
    """The key of the codes; made when the first one is given."""
    known = memory.of(c)
    if _KEY not in known:
        kept = c.scalar(_KEY)
        if kept is None:
            blobs.put_key(c, code_keys, ONLY, new_key())
            kept = c.execute(_KEY).scalar_one()
        known[_KEY] = blobs.open_key(c, code_keys, ONLY, kept)
    key: bytes = known[_KEY]
    return key


def forget(c: Connection, person_id: int) -> int:
    """None of the person's codes is good any more; how many there were."""
    return c.execute(delete(citizen_codes).where(t.person_id == person_id)).rowcount


def hold(c: Connection, person_id: int) -> None:
    """Whoever else tries a code for this person's numbers waits until this transaction ends: no try goes uncounted."""
    c.execute(select(people.c.id).where(people.c.id == person_id).with_for_update(key_share=True))


def tries_on(c: Connection, person_id: int, account_id: int, day: date) -> int:
    """How many wrong codes were typed on that day for this person's numbers or from this account, whichever is more."""
    return max(_counted(c, code_tries, code_tries.c.person_id, person_id, day), tries_from(c, account_id, day))


def tries_from(c: Connection, account_id: int, day: date) -> int:
    """How many wrong codes were typed from this account on that day, whatever the number."""
    return _counted(c, account_tries, account_tries.c.account_id, account_id, day)


def tries_of_all(c: Connection, day: date) -> int:
    """How many wrong codes were typed on that day from all accounts."""
    t = account_tries.c
    return int(c.execute(select(func.sum(t.tries)).where(t.tried_on == day)).scalar() or 0)


def count_try(c: Connection, person_id: int | None, account_id: int, day: date) -> None:
    """One more wrong code, for this person's number (None: for nobody's); yesterday's are forgotten."""
    _count(c, account_tries, account_tries.c.account_id, account_id, day)
    if person_id is not None:
        _count(c, code_tries, code_tries.c.person_id, person_id, day)


def _counted(c: Connection, table: Table, key: Column[int], id: int, day: date) -> int:
    return int(c.execute(select(table.c.tries).where(key == id, table.c.tried_on == day)).scalar() or 0)


def _count(c: Connection, table: Table, key: Column[int], id: int, day: date) -> None:
    values = {"tried_on": day, "tries": _counted(c, table, key, id, day) + 1}
    if not c.execute(update(table).where(key == id).values(**values)).rowcount:
        c.execute(insert(table), {key.name: id, **values})
