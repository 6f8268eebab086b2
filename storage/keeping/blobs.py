"""Bytes, kept once however often they were sent, sealed where there is a key; whoever reads them never sees that."""

from collections import Counter
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Table, func, insert, select, update

from storage import tables
from storage.keeping.keyring import Keyring, keyring_of
from storage.tables import blobs as table
from storage.versioned import Kept

t = table.c


@dataclass(frozen=True, slots=True)
class _Row:
    id: int
    sha256: str
    mime: str
    bytes: bytes
    original_sha256: str | None
    sealed_by: str


@dataclass(frozen=True, slots=True)
class Blob:
    """Bytes as they were sent. original_sha256: of what was sent, where it differed."""

    id: int
    sha256: str
    mime: str
    bytes: bytes
    original_sha256: str | None


_rows = Kept(table, _Row)
# keys of something else that lie in the database: the table, what it is about, the column
_URNS: tuple[tuple[Table, str], ...] = (
    (tables.poll_urns, "poll_id"),
    (tables.survey_urns, "survey_id"),
    (tables.scoring_boxes, "scoring_id"),
    (tables.code_keys, "id"),
)


def keep(c: Connection, content: bytes, mime: str, original: str | None = None) -> int:
    """Keep bytes, once however often they come; returns the id."""
    digest = sha256(content).hexdigest()
    same = c.execute(select(t.id).where(t.sha256 == digest)).scalar()
    if same is not None:
        return int(same)
    key_name, kept = keyring_of(c).seal(_name(digest), content)
    values = {"sha256": digest, "mime": mime, "bytes": kept, "original_sha256": original, "sealed_by": key_name}
    return _rows.add(c, **values)


def get(c: Connection, id: int) -> Blob:
    """What is kept under this id. Raises CaseNotFound, SealBroken."""
    row = _rows.get(c, id)
    content = opened(c, row.sealed_by, row.sha256, row.bytes)
    return Blob(row.id, row.sha256, row.mime, content, row.original_sha256)


def opened(c: Connection, sealed_by: str, digest: str, kept: bytes) -> bytes:
    """The bytes of a row. Raises SealBroken."""
    return keyring_of(c).open(sealed_by, _name(digest), kept)


def put_key(c: Connection, urns: Table, about: int, key: bytes, **values: Any) -> None:
    """Put an urn up with its key, wrapped where there is a key of ours."""
    column = _about(urns)
    wrapped = keyring_of(c).wrap(_key_name(urns, about), key)
    c.execute(insert(urns), {column: about, "key": wrapped, **values})


def open_key(c: Connection, urns: Table, about: int, kept: bytes) -> bytes:
    """The key of an urn from what lies in its row. Raises SealBroken."""
    return keyring_of(c).unwrap(_key_name(urns, about), kept)


def keys_in_use(c: Connection) -> frozenset[str]:
    """The names of the keys something is sealed with; "" when something is not sealed."""
    names = set(c.scalars(select(t.sealed_by).distinct()))
    for urns, _ in _URNS:
        names |= {Keyring.wrapped_by(bytes(kept)) for kept in c.scalars(select(urns.c.key))}
    return frozenset(names)


def sealed_with(c: Connection) -> Counter[str]:
    """By the name of the key, how many files and urns need it; "": are not sealed. Looks at every one."""
    found = Counter({name: count for name, count in c.execute(select(t.sealed_by, func.count()).group_by(t.sealed_by))})
    for urns, _ in _URNS:
        found.update(Keyring.wrapped_by(bytes(kept)) for kept in c.scalars(select(urns.c.key)))
    return found


def seal_again(c: Connection, limit: int) -> int:
    """Seal with the first key what is sealed with another or not at all, as many as that; how many it were.

    Without a key nothing is done: what is sealed stays so. Raises KeyMissing where a key of before is gone.
    """
    ring = keyring_of(c)
    if not ring.seals:
        return 0
    asked = select(t.id, t.sha256, t.bytes, t.sealed_by).where(t.sealed_by != ring.seals)
    found = c.execute(asked.order_by(t.id).limit(limit).with_for_update()).all()
    for row in found:
        name, kept = ring.seal(_name(row.sha256), opened(c, row.sealed_by, row.sha256, row.bytes))
        c.execute(update(table).where(t.id == row.id).values(bytes=kept, sealed_by=name))
    return len(found) or sum(_wrap_again(c, ring, urns) for urns, _ in _URNS)


def _wrap_again(c: Connection, ring: Keyring, urns: Table) -> int:
    about = urns.c[_about(urns)]
    done = 0
    for id, kept in c.execute(select(about, urns.c.key).with_for_update()).all():
        if Keyring.wrapped_by(bytes(kept)) != ring.seals:
            again = ring.wrap(_key_name(urns, id), open_key(c, urns, id, kept))
            c.execute(update(urns).where(about == id).values(key=again))
            done += 1
    return done


def _about(urns: Table) -> str:
    return dict((one.name, column) for one, column in _URNS)[urns.name]


def _name(digest: str) -> str:
    return f"blob {digest}"


def _key_name(urns: Table, about: int) -> str:
    return f"{urns.name} {about}"
