"""Deputies' feedback and citizens' ratings. Lists return one page and the total."""

from sqlalchemy import Connection, update

from domain.cases import Feedback, Rating
from domain.feedback.evaluation import OPEN
from storage import tables
from storage.versioned import Kept

feedbacks = Kept(tables.feedbacks, Feedback)
ratings = Kept(tables.ratings, Rating)
feedback_add, feedback_get = feedbacks.add, feedbacks.get
feedback_locked, feedback_change = feedbacks.locked, feedbacks.change
rating_add, rating_get, rating_locked, rating_change = ratings.add, ratings.get, ratings.locked, ratings.change
f = tables.feedbacks.c
r = tables.ratings.c


def feedbacks_waiting(
    c: Connection, deputy_id: int, *, limit: int | None = None, offset: int = 0
) -> tuple[list[Feedback], int]:
    """The feedback this deputy has been asked for and not yet given; oldest first."""
    return feedbacks.page(c, f.deputy_id == deputy_id, f.status.in_(OPEN), limit=limit, offset=offset)


def feedback_of(c: Connection, suggestion_id: int, round: int) -> Feedback | None:
    """The deputy's feedback on one round of a suggestion, asked for or given; None before the reply."""
    return feedbacks.first(c, f.suggestion_id == suggestion_id, f.round == round)


def newest_feedback(c: Connection, suggestion_id: int) -> Feedback | None:
    """The deputy's feedback on the newest round that was asked about; None before the first reply."""
    return feedbacks.first(c, f.suggestion_id == suggestion_id, order=(f.round.desc(),))


def feedbacks_of(c: Connection, suggestion_id: int) -> list[Feedback]:
    """Every feedback that was asked about a suggestion, first round first."""
    return feedbacks.all(c, f.suggestion_id == suggestion_id, order=(f.round,))


def ratings_of(c: Connection, suggestion_id: int, round: int) -> list[Rating]:
    """The ratings asked of the citizens behind one round of a suggestion, given or not."""
    return ratings.all(c, r.suggestion_id == suggestion_id, r.round == round)


def ratings_of_opinion(c: Connection, opinion_id: int) -> list[Rating]:
    """The ratings asked for one opinion, first round first."""
    return ratings.all(c, r.opinion_id == opinion_id)


def hand_over(c: Connection, from_person: int, to_person: int) -> None:
    """Ratings asked of one entry for a person are asked of another entry for the same person from now on."""
    c.execute(update(tables.ratings).where(r.person_id == from_person).values(person_id=to_person))
