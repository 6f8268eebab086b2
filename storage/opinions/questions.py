"""What is asked of citizens through the program, and what they answer."""

from collections.abc import Collection

from sqlalchemy import Connection, bindparam, select, update

from domain.handling.requests import Question
from domain.opinions.question import QuestionStatus
from storage import tables
from storage.versioned import Kept

_kept = Kept(tables.questions, Question)
put, get, locked, change = _kept.put, _kept.get, _kept.locked, _kept.change
many = _kept.many
t = tables.questions.c


def of_opinion(c: Connection, opinion_id: int) -> list[Question]:
    """Everything asked about an opinion, first to last."""
    return _kept.all(c, t.opinion_id == opinion_id)


_waiting_for = _kept.asking(
    t.author_id == bindparam("its_author"), t.status == QuestionStatus.ASKED, order=(t.id.desc(),)
)


def waiting_for(c: Connection, author_id: int) -> list[Question]:
    """What this author has not answered yet, newest first."""
    return _waiting_for(c, its_author=author_id)


def with_open_ones(c: Connection, opinion_ids: Collection[int]) -> set[int]:
    """Those of these opinions whose author has been asked something and has not answered yet."""
    asked = (t.opinion_id.in_(list(opinion_ids)), t.status == QuestionStatus.ASKED)
    return set(c.scalars(select(t.opinion_id).where(*asked)))


def hand_over(c: Connection, from_person: int, to_person: int) -> None:
    """What one entry for a person was asked is asked of another entry for the same person from now on."""
    c.execute(update(tables.questions).where(t.author_id == from_person).values(author_id=to_person))
