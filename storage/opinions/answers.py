"""What people were told of opinions handled without a suggestion, and what was added to opinions on their way."""

from collections.abc import Collection

from sqlalchemy import Connection

from domain.opinions.answers import Addition, Answer
from storage import tables
from storage.versioned import Kept

_answers = Kept(tables.answers, Answer)
_additions = Kept(tables.additions, Addition)
get, put, set = _answers.get, _answers.put, _answers.set
add_to = _additions.put


def of_opinion(c: Connection, opinion_id: int) -> list[Answer]:
    """The answers an opinion got, first to last."""
    return _answers.all(c, tables.answers.c.opinion_id == opinion_id)


def additions_of(c: Connection, opinion_ids: Collection[int]) -> list[Addition]:
    """What the authors of these opinions added later, in the order it came."""
    return _additions.all(c, tables.additions.c.opinion_id.in_(list(opinion_ids)))
