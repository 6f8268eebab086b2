"""What the citizens behind a suggestion think of its reply; their dissatisfaction informs deputy and office."""

from collections.abc import Mapping

from domain.cases import Deadline, Opinion, Rating
from domain.clocks import Clock
from domain.errors import AlreadyDone, CaseworkError, NotYours
from domain.feedback.evaluation import Level, RatingStatus
from domain.feedback.evaluation import RatingAction as B
from domain.lifecycle import Tell
from domain.notice import Fact, Say
from domain.person import SYSTEM, Person
from domain.roles import Role
from services import clockwork
from services.casework import move, tell
from services.work import Work
from storage.feedback import evaluations
from storage.handling import assignments
from storage.opinions import opinions
from storage.suggestions import suggestions


def rating_asked(work: Work, *, person: Person, rating_id: int) -> tuple[Rating, Opinion, str]:
    """What a citizen was asked to rate: the rating, their opinion, the words of the reply. Raises NotYours.

    Where several units answered, each for its part, the words of all of them.
    """
    rating = evaluations.rating_get(work.c, rating_id)
    if rating.person_id != person.id:
        raise NotYours
    replies = assignments.replies_of(work.c, rating.suggestion_id)
    words = "\n\n".join(one.text for one in replies if one.round == rating.round)
    return rating, opinions.get(work.c, rating.opinion_id), words


def still_asked(work: Work, *, person: Person, rating_id: int) -> tuple[Rating, Opinion]:
    """A rating that can still be given. Raises NotYours; poll-given or poll-over when it is too late to."""
    rating, opinion, _ = rating_asked(work, person=person, rating_id=rating_id)
    if rating.status == RatingStatus.GIVEN:
        raise CaseworkError("poll-given", number=opinion.number, rating=Say(f"level-{rating.level}"))
    if rating.status != RatingStatus.INVITED:
        raise CaseworkError("poll-over", number=opinion.number)
    return rating, opinion


def rate(work: Work, *, person: Person, rating_id: int, level: Level) -> tuple[Rating, Opinion]:
    """A citizen's rating of one reply; a reason may follow. Raises what `still_asked` raises."""
    rating = evaluations.rating_locked(work.c, rating_id)
    still_asked(work, person=person, rating_id=rating_id)
    rating = move(work, rating, B.GIVE, person, level=str(level), given_at=work.now)
    if level == Level.DISSATISFIED:
        _pass_on(work, rating, "citizens-dissatisfied", {})
    return rating, opinions.get(work.c, rating.opinion_id)


def decline_rating(work: Work, *, person: Person, rating_id: int) -> Opinion:
    """Rather not: no reminder any more; until the last day one may still rate. Raises what `still_asked` raises."""
    rating, opinion = still_asked(work, person=person, rating_id=rating_id)
    clockwork.remind_no_more(work, rating.ref, Clock.OPINION_RATING)
    return opinion


def explain_rating(work: Work, *, person: Person, rating_id: int, version: int, reason: str) -> Opinion:
    """Why a citizen is dissatisfied (may be empty): the reason goes after the rating, to the deputy and the office.

    version: of the rating as it was when the reason was asked for. Raises NotYours; AlreadyDone when it was given.
    """
    _, opinion, _ = rating_asked(work, person=person, rating_id=rating_id)
    rating = evaluations.rating_locked(work.c, rating_id)
    if rating.level != Level.DISSATISFIED or rating.version != version:
        raise AlreadyDone
    evaluations.rating_change(work.c, rating_id, rating.version, reason=reason)
    if reason:
        _pass_on(work, rating, "citizens-reason", {"reason": reason})
    return opinion


def dissatisfied_citizens(work: Work, suggestion_id: int, round: int) -> list[Rating]:
    """The citizens' ratings of one round that say dissatisfied."""
    found = evaluations.ratings_of(work.c, suggestion_id, round)
    return [one for one in found if one.level == Level.DISSATISFIED]


def _pass_on(work: Work, rating: Rating, sentence: str, words: Mapping[str, Fact]) -> None:
    """How many citizens are dissatisfied, or why one is, to the deputy and the office, who decide what follows."""
    suggestion = suggestions.get(work.c, rating.suggestion_id)
    count = len(dissatisfied_citizens(work, suggestion.id, suggestion.round))
    for role in (Role.LEAD_DEPUTY, Role.OFFICE):
        tell(work, suggestion, Tell(role, sentence), SYSTEM, {"count": str(count), **words})


def close_rating(work: Work, deadline: Deadline) -> None:
    """A citizen's window is over: recorded as not rated, which does not count as satisfied."""
    rating = evaluations.rating_locked(work.c, deadline.case_id)
    if rating.status == RatingStatus.INVITED:
        move(work, rating, B.EXPIRE, SYSTEM, says={"date": deadline.due_on})
