"""The sealed sheets of a scoring session: each in its owner's row while people score, all of them mixed in one box
after that, gone with their key when the box is opened (decision 0027).

Nothing here is ever as long as what it says: a sheet has a byte for each dimension, whatever the points are.
"""

import struct
from collections.abc import Sequence
from secrets import token_bytes

from sqlalchemy import Connection, delete, insert, select, update

from domain.campaigns.scoring.form import Sheet
from storage import tables
from storage.keeping.blobs import open_key, put_key
from storage.sealing import SealBroken, new_key, sealed, unsealed

DIGEST_NONCE = 32
b, h, p = tables.scoring_boxes.c, tables.scoring_sheets.c, tables.scoring_papers.c


class BoxUnreadable(Exception):
    """What lies in the box was not put there by us, or was changed since."""


def set_up(c: Connection, scoring_id: int) -> None:
    """A key for this session."""
    put_key(c, tables.scoring_boxes, scoring_id, new_key())


def write(c: Connection, scoring_id: int, person_id: int, sheet: Sheet) -> None:
    """What somebody puts on a sheet of theirs, in place of what stood there. The caller holds the session."""
    name = _sheet_name(scoring_id, person_id, sheet.target_id)
    closed = sealed(_key(c, scoring_id), name, bytes(sheet.scores))
    this = (h.scoring_id == scoring_id, h.person_id == person_id, h.target_id == sheet.target_id)
    c.execute(update(tables.scoring_sheets).where(*this).values(sealed=closed))


def write_papers(c: Connection, scoring_id: int, target_id: int, papers: Sequence[Sheet]) -> None:
    """The sheets on paper about a target, all of them; what was entered before is forgotten."""
    every = b"".join(bytes(one.scores) for one in papers)
    closed = sealed(_key(c, scoring_id), _papers_name(scoring_id, target_id), every)
    c.execute(delete(tables.scoring_papers).where(p.scoring_id == scoring_id, p.target_id == target_id))
    values = {"scoring_id": scoring_id, "target_id": target_id, "ballots": len(papers), "sealed": closed}
    c.execute(insert(tables.scoring_papers), values)


def papers(c: Connection, scoring_id: int) -> dict[int, int]:
    """How many sheets on paper were entered about each target."""
    return {
        row.target_id: row.ballots
        for row in c.execute(select(p.target_id, p.ballots).where(p.scoring_id == scoring_id))
    }


def collect(c: Connection, scoring_id: int, count: int, without: Sequence[int] = ()) -> list[Sheet]:
    """Every closed sheet and every one on paper, in an order that says nothing about whose they are.

    count: how many dimensions. without: people whose sheets do not count. For the sealing alone.
    """
    key = _key(c, scoring_id)
    closed = select(h.person_id, h.target_id, h.sealed).where(h.scoring_id == scoring_id, h.closed)
    found = [
        Sheet(row.target_id, tuple(_inside(key, _sheet_name(scoring_id, row.person_id, row.target_id), row.sealed)))
        for row in c.execute(closed)
        if row.person_id not in without
    ]
    for row in c.execute(select(p.target_id, p.sealed).where(p.scoring_id == scoring_id)):
        every = _inside(key, _papers_name(scoring_id, row.target_id), row.sealed)
        found += [Sheet(row.target_id, tuple(every[at : at + count])) for at in range(0, len(every), count)]
    return sorted(found)


def seal(c: Connection, scoring_id: int, nonce: str, sheets: Sequence[Sheet]) -> None:
    """One box instead of many sheets: what lay with its owners is gone, and nobody joins the two again."""
    every = b"".join(struct.pack(">Q", one.target_id) + bytes(one.scores) for one in sheets)
    whole = sealed(_key(c, scoring_id), _box_name(scoring_id), bytes.fromhex(nonce) + every)
    c.execute(update(tables.scoring_boxes).where(b.scoring_id == scoring_id).values(sealed=whole))
    c.execute(update(tables.scoring_sheets).where(h.scoring_id == scoring_id).values(sealed=None))
    c.execute(update(tables.scoring_papers).where(p.scoring_id == scoring_id).values(sealed=None))


def open_(c: Connection, scoring_id: int, count: int) -> tuple[str, list[Sheet]]:
    """The nonce and the sheets of a sealed box. Raises BoxUnreadable."""
    row = c.execute(select(b.sealed).where(b.scoring_id == scoring_id)).first()
    if row is None or row.sealed is None:
        raise BoxUnreadable
    inside = _inside(_key(c, scoring_id), _box_name(scoring_id), row.sealed)
    nonce, every, step = inside[:DIGEST_NONCE].hex(), inside[DIGEST_NONCE:], 8 + count
    if len(every) % step:
        raise BoxUnreadable
    parts = [every[at : at + step] for at in range(0, len(every), step)]
    return nonce, [Sheet(struct.unpack(">Q", one[:8])[0], tuple(one[8:])) for one in parts]


def destroy(c: Connection, scoring_id: int) -> None:
    """Box, sheets and key are gone, unread."""
    c.execute(update(tables.scoring_sheets).where(h.scoring_id == scoring_id).values(sealed=None))
    c.execute(update(tables.scoring_papers).where(p.scoring_id == scoring_id).values(sealed=None))
    c.execute(delete(tables.scoring_boxes).where(b.scoring_id == scoring_id))


def new_nonce() -> str:
    """What makes the digest say nothing to whoever guesses: 32 bytes by chance, hexadecimal."""
    return token_bytes(DIGEST_NONCE).hex()


def _key(c: Connection, scoring_id: int) -> bytes:
    kept = c.execute(select(b.key).where(b.scoring_id == scoring_id).with_for_update()).scalar_one()
    return open_key(c, tables.scoring_boxes, scoring_id, kept)


def _inside(key: bytes, name: str, whole: bytes) -> bytes:
    try:
        return unsealed(key, name, whole)
    except SealBroken as changed:
        raise BoxUnreadable from changed


def _sheet_name(scoring_id: int, person_id: int, target_id: int) -> str:
    return f"sheet {scoring_id} {person_id} {target_id}"


def _papers_name(scoring_id: int, target_id: int) -> str:
    return f"papers {scoring_id} {target_id}"


def _box_name(scoring_id: int) -> str:
    return f"box {scoring_id}"
