"""What people send along with their words, and the bytes of it once they have been fetched."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, and_, bindparam, delete, literal_column, select, true, update

from storage.keeping import blobs as kept_bytes
from storage.tables import (
    accounts,
    blobs,
    letter_templates,
    metadata,
    people,
    reply_letters,
)
from storage.tables import attachments as table
from storage.versioned import Kept


@dataclass(frozen=True, slots=True)
class Attachment:
    """One photo, document, … `blob_id` is empty until its bytes are kept; `trouble` says why they could not be.

    original_sha256: of what was sent, where what is kept differs from it (pictures are written anew).
    """

    id: int
    opinion_id: int | None
    account_id: int
    kind: str
    handle: str
    file_name: str
    mime: str
    size: int
    sha256: str | None
    original_sha256: str | None
    blob_id: int | None
    trouble: str
    tries: int
    received_at: datetime


class Sender(NamedTuple):
    """Whose account a file came from: where an answer goes, and in which language."""

    account_id: int
    channel: str
    address: str
    language: str


_kept = Kept(table, Attachment)
add, get = _kept.add, _kept.get
blob, keep_bytes = kept_bytes.get, kept_bytes.keep
t = table.c
_SENDER = (
    select(accounts.c.id, accounts.c.channel, accounts.c.address, people.c.language)
    .join_from(accounts, people)
    .where(accounts.c.id == bindparam("its_account"))
)
# what staff have filed with a case is the case's: every table that points at a file
_FILED = [one for one in metadata.tables.values() if "attachment_id" in one.c]
# written out, so that the planners see that the partial index serves
_MISSING = (t.blob_id.is_(None), t.trouble == literal_column("''"))


def of_opinion(c: Connection, opinion_id: int) -> list[Attachment]:
    """What was sent along with an opinion, in order."""
    return _kept.all(c, t.opinion_id == opinion_id)


def some(c: Connection, ids: Collection[int]) -> list[Attachment]:
    """These attachments, in order: what a draft remembers of its files."""
    return _kept.all(c, t.id.in_(list(ids))) if ids else []


def join(c: Connection, ids: Collection[int], opinion_id: int) -> None:
    """Let the files of a draft belong to the opinion it has become."""
    if ids:
        c.execute(update(table).where(t.id.in_(list(ids))).values(opinion_id=opinion_id))


def forget(c: Connection, opinion_ids: Collection[int]) -> list[int]:
    """Let the files of these opinions be gone, and their bytes where nobody else sent the same; whose bytes went."""
    return _forget(c, t.opinion_id.in_(list(opinion_ids)))


def forget_unsent(c: Connection, account_ids: Collection[int], kind: str = "") -> list[int]:
    """The same for what was sent from these accounts (of that kind, where one is given) and belongs to no opinion."""
    of_kind = t.kind == kind if kind else true()
    apart = (t.id.not_in(select(filed.c.attachment_id)) for filed in _FILED)
    return _forget(c, and_(t.account_id.in_(list(account_ids)), t.opinion_id.is_(None), *apart, of_kind))


def drop(c: Connection, ids: Collection[int]) -> None:
    """Let these files be gone, and their bytes where nobody else sent the same."""
    _forget(c, t.id.in_(list(ids)))


def _forget(c: Connection, which: ColumnElement[bool]) -> list[int]:
    theirs = {one for one in c.scalars(select(t.blob_id).where(which)) if one is not None}
    c.execute(delete(table).where(which))
    others = set(c.scalars(select(t.blob_id).where(t.blob_id.in_(theirs))))
    gone = sorted(theirs - others - _issued(c, theirs))
    c.execute(delete(blobs).where(blobs.c.id.in_(gone)))
    return gone


def _issued(c: Connection, blob_ids: Collection[int]) -> set[int]:
    """Which of these are letters, or templates they were made from: what was issued stays, whoever sent the same."""
    columns = (reply_letters.c.docx_id, reply_letters.c.pdf_id, letter_templates.c.blob_id)
    return {id for one in columns for id in c.scalars(select(one).where(one.in_(list(blob_ids))))}


def waiting_to_be_looked_at(c: Connection, kind: str) -> list[tuple[int, int, int, bytes]]:
    """Files of this kind that are there: id, account, its person, the bytes; oldest first."""
    wanted = (
        select(t.id, t.account_id, accounts.c.person_id, blobs.c.sealed_by, blobs.c.sha256, blobs.c.bytes)
        .join_from(table, accounts, t.account_id == accounts.c.id)
        .join(blobs, t.blob_id == blobs.c.id)
        .where(t.opinion_id.is_(None), t.kind == kind)
        .order_by(t.id)
    )
    return [(id, account, person, kept_bytes.opened(c, *kept)) for id, account, person, *kept in c.execute(wanted)]


def looked_at(c: Connection, id: int) -> None:
    """A file was looked at and is needed no more; its bytes stay where something else keeps them."""
    _forget(c, t.id == id)


def to_fetch(c: Connection, *, limit: int = 20, tries: int = 5) -> list[Attachment]:
    """Whose bytes are still missing, without trouble for good and tried fewer than `tries` times; oldest first."""
    return _kept.page(c, *_MISSING, t.tries < tries, limit=limit)[0]


def sender_of(c: Connection, account_id: int) -> Sender:
    """Who sends files from this account."""
    return Sender._make(c.execute(_SENDER, {"its_account": account_id}).one())


def keep(c: Connection, id: int, content: bytes, mime: str, original: str | None = None) -> int:
    """Keep the bytes of an attachment, typed by their content; returns the id of the blob.

    original: the SHA-256 of what was sent, where that is not what is kept.
    """
    blob_id = keep_bytes(c, content, mime, original)
    digest = sha256(content).hexdigest()
    _kept.set(c, id, blob_id=blob_id, sha256=digest, original_sha256=original, mime=mime, size=len(content))
    return blob_id


def tried(c: Connection, id: int) -> None:
    """Count one more attempt to fetch the bytes that did not succeed."""
    c.execute(update(table).where(t.id == id).values(tries=t.tries + 1))


def give_up(c: Connection, id: int, trouble: str) -> None:
    """The bytes cannot be had: say why, for good."""
    _kept.set(c, id, trouble=trouble)
