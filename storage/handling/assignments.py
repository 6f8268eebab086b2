"""What units have to do for suggestions, their contacts with the deputy and their replies."""

from collections.abc import Collection

from sqlalchemy import Connection, select

from domain.cases import Assignment, Contact, Reply
from domain.handling.assignment import ASSIGNMENT
from domain.handling.assignment import AssignmentStatus as S
from storage import tables
from storage.versioned import Kept

_kept = Kept(tables.assignments, Assignment)
add, put, get, locked, change = _kept.add, _kept.put, _kept.get, _kept.locked, _kept.change
many = _kept.many
of_suggestions = _kept.grouped("suggestion_id")
_contacts = Kept(tables.contacts, Contact)
_replies = Kept(tables.replies, Reply)
contact_add, contact_get, contact_set = _contacts.add, _contacts.get, _contacts.set
reply_add, reply_get = _replies.add, _replies.get
t = tables.assignments.c

# named one by one: an index answers that, and not “none of those that are over”
UNFINISHED = tuple(one for one in S if one not in ASSIGNMENT.ends)
Page = tuple[list[Assignment], int]


def open_for_units(c: Connection, unit_ids: Collection[int], *, limit: int | None = None, offset: int = 0) -> Page:
    """What these units have not finished; oldest first."""
    theirs = t.unit_id.in_(list(unit_ids))
    return _kept.page(c, theirs, t.status.in_(UNFINISHED), limit=limit, offset=offset)


def to_sign(c: Connection, unit_ids: Collection[int], *, limit: int | None = None, offset: int = 0) -> Page:
    """The replies of these units that wait for the head's press; oldest first."""
    theirs = t.unit_id.in_(list(unit_ids))
    return _kept.page(c, theirs, t.status == S.TO_SIGN, limit=limit, offset=offset)


def to_review(c: Connection, *, limit: int | None = None, offset: int = 0) -> Page:
    """The replies that lie before the government office; oldest first."""
    return _kept.page(c, t.status == S.TO_REVIEW, limit=limit, offset=offset)


def of_suggestion(c: Connection, suggestion_id: int, round: int | None = None) -> list[Assignment]:
    """The assignments of a suggestion, of every round or of one, in the order they were issued."""
    wanted = [t.suggestion_id == suggestion_id]
    if round is not None:
        wanted.append(t.round == round)
    return _kept.all(c, *wanted)


def contacts_of(c: Connection, assignment_id: int) -> list[Contact]:
    """The contacts recorded for an assignment, in the order they were recorded."""
    return _contacts.all(c, tables.contacts.c.assignment_id == assignment_id)


def letter_numbers_of(c: Connection, unit_id: int) -> set[str]:
    """The letter numbers a unit has given, those of unsigned drafts included."""
    return set(c.execute(select(t.letter_number).where(t.unit_id == unit_id, t.letter_number != "")).scalars())


def replies_of(c: Connection, suggestion_id: int) -> list[Reply]:
    """The replies issued to a suggestion, first round first."""
    return _replies.all(c, tables.replies.c.suggestion_id == suggestion_id)
