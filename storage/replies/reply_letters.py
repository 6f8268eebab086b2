"""Letters of reply as documents: ordered with the reply, made after the turn, never overwritten; and the templates."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import Connection, select, update

from storage.keeping import blobs
from storage.tables import class_corrections, commitments, letter_templates, replies, reply_letters
from storage.versioned import Kept


@dataclass(frozen=True, slots=True)
class ReplyLetter:
    """One deputy's letter, one edition of it. made_at is empty until its documents are kept."""

    id: int
    reply_id: int
    deputy_id: int
    edition: int
    outcome: str
    letter: str
    ordered_at: datetime
    made_at: datetime | None
    template_id: int | None
    docx_id: int | None
    docx_sha256: str
    pdf_id: int | None
    pdf_sha256: str
    trouble: str
    tries: int


@dataclass(frozen=True, slots=True)
class Template:
    """A template the office has sent in. person_id: empty when it came from the command line."""

    id: int
    blob_id: int
    sha256: str
    person_id: int | None
    taken_at: datetime


@dataclass(frozen=True, slots=True)
class Correction:
    """A class the office has corrected after the reply was issued."""

    id: int
    reply_id: int
    old_outcome: str
    old_letter: str
    new_outcome: str
    new_letter: str
    reason: str
    person_id: int
    corrected_at: datetime


class Promised(NamedTuple):
    """A commitment as the letter lists it."""

    text: str
    owner: str
    due_on: date | None
    standard: str


_letters = Kept(reply_letters, ReplyLetter)
_templates = Kept(letter_templates, Template)
_corrections = Kept(class_corrections, Correction)
add, get, change = _letters.add, _letters.get, _letters.set
locked = _letters.locked
template_add, template_get = _templates.add, _templates.get
correction_add = _corrections.add
t = reply_letters.c


def of_reply(c: Connection, reply_id: int) -> list[ReplyLetter]:
    """Every letter of one reply, the first edition first."""
    return _letters.all(c, t.reply_id == reply_id, order=(t.edition, t.id))


def of_suggestion(c: Connection, suggestion_id: int) -> list[ReplyLetter]:
    """Every letter a suggestion was answered by, in the order they were ordered."""
    its = select(replies.c.id).where(replies.c.suggestion_id == suggestion_id)
    return _letters.all(c, t.reply_id.in_(its))


def to_make(c: Connection, *, tries: int, limit: int = 20) -> list[ReplyLetter]:
    """What is ordered and not made, and was tried fewer than `tries` times; oldest first."""
    return _letters.page(c, t.made_at.is_(None), t.tries < tries, limit=limit)[0]


def without_pdf(c: Connection, *, trouble: str) -> list[ReplyLetter]:
    """What went out as a Word document only, for this reason; oldest first."""
    return _letters.all(c, t.made_at.is_not(None), t.pdf_id.is_(None), t.trouble == trouble)


def stuck(c: Connection, *, tries: int) -> int:
    """How many letters could not be made, however often it was tried."""
    return _letters.page(c, t.made_at.is_(None), t.tries >= tries, limit=0)[1]


def tried(c: Connection, id: int, trouble: str) -> None:
    """Count one more attempt to make a letter that did not succeed."""
    c.execute(update(reply_letters).where(t.id == id).values(tries=t.tries + 1, trouble=trouble[:60]))


def template(c: Connection) -> Template | None:
    """The template in force: the newest one that was taken; None: the house form."""
    return _templates.first(c, order=(letter_templates.c.id.desc(),))


def bytes_of(c: Connection, blob_id: int) -> bytes:
    """What is kept under this id."""
    return blobs.get(c, blob_id).bytes


def corrections_of(c: Connection, reply_id: int) -> list[Correction]:
    """How the class of a reply was corrected, oldest first."""
    return _corrections.all(c, class_corrections.c.reply_id == reply_id)


def correct(c: Connection, reply_id: int, outcome: str, letter: str) -> None:
    """Let a reply be of another class from now on."""
    c.execute(update(replies).where(replies.c.id == reply_id).values(outcome=outcome, letter=letter))


def promised_in(c: Connection, reply_id: int) -> list[Promised]:
    """What a reply promises, as it was promised at first."""
    p = commitments.c
    wanted = select(p.text, p.owner, p.first_due_on, p.standard).where(p.reply_id == reply_id).order_by(p.id)
    return [Promised(*row) for row in c.execute(wanted)]
