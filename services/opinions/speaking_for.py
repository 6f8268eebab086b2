"""代群众回话: whom a station has written down, and no account speaks for, adds and rates through the station
(docs/rules.md §3.1)."""

from dataclasses import dataclass

from domain.cases import Opinion
from domain.errors import CaseworkError
from domain.feedback.evaluation import EvaluationStatus, Level
from domain.opinions.opinion import OpinionStatus
from domain.person import Person
from domain.roles import Role
from services.casework import note
from services.citizens import adding, rating_answers
from services.feedback import citizens_ratings
from services.opinions.screening import of_station
from services.work import Work
from storage.feedback import evaluations
from storage.opinions import answers, opinions
from storage.people import people

# In the record: the officer who wrote down what the author said.
ENTERED = "enter_for"


@dataclass(frozen=True, slots=True)
class Spoken:
    """An opinion and its author, for whom the station speaks; rates: whether an answer waits to be rated."""

    opinion: Opinion
    author: Person
    rates: bool


def speaks_for(work: Work, *, person: Person, opinion_id: int) -> Spoken:
    """Whether this officer speaks for the author. Raises NotYours; speak-for-themselves for whoever has an account, or
    gave no name."""
    opinion = of_station(work, person, opinions.get(work.c, opinion_id))
    author = people.get(work.c, opinion.author_id, work.today)
    if opinion.anonymous or opinion.detached or people.with_accounts(work.c, [author.id]):
        raise CaseworkError("speak-for-themselves", number=opinion.number)
    return Spoken(opinion, author, bool(_asked_by_suggestion(work, opinion)) or _asked_by_answer(work, opinion))


def rate(work: Work, *, person: Person, opinion_id: int, level: Level) -> Spoken:
    """The author's rating, as the officer heard it. Raises what `speaks_for` raises and what rating does."""
    spoken = speaks_for(work, person=person, opinion_id=opinion_id)
    note(work, spoken.opinion, ENTERED, person, Role.STATION, data={"level": str(level)})
    rating_id = _asked_by_suggestion(work, spoken.opinion)
    if rating_id:
        citizens_ratings.rate(work, person=spoken.author, rating_id=rating_id, level=level)
    else:
        rating_answers.rate(work, person=spoken.author, opinion_id=opinion_id, level=level)
    return spoken


def add(work: Work, *, person: Person, opinion_id: int, text: str) -> Spoken:
    """What the author has to add, as the officer heard it. Raises what `speaks_for` raises and what adding does."""
    spoken = speaks_for(work, person=person, opinion_id=opinion_id)
    note(work, spoken.opinion, ENTERED, person, Role.STATION)
    adding.add(work, person=spoken.author, opinion_id=opinion_id, text=text)
    return spoken


def _asked_by_answer(work: Work, opinion: Opinion) -> bool:
    given = answers.of_opinion(work.c, opinion.id)
    return opinion.status == OpinionStatus.ANSWERED and bool(given) and not given[-1].level


def _asked_by_suggestion(work: Work, opinion: Opinion) -> int:
    """The rating of a suggestion's reply that is waited for; 0 for none."""
    ratings = evaluations.ratings_of_opinion(work.c, opinion.id)
    return next((one.id for one in reversed(ratings) if one.status == EvaluationStatus.INVITED), 0)
