"""What the program itself does when a window closes: feedback, ratings, what was asked of a citizen."""

from domain.cases import Deadline
from domain.clocks import Clock
from domain.notice import Kind
from services import asking_more, evaluation, rating_answers, relay
from services.clockwork import Closers
from services.work import Work


def close_rating(work: Work, deadline: Deadline) -> None:
    """Nobody said anything about an answer, to a suggestion or to the opinion itself: counted as not rated."""
    close = rating_answers.close if deadline.case_kind == Kind.OPINION else evaluation.close_rating
    close(work, deadline)


CLOSERS: Closers = {
    Clock.FEEDBACK: evaluation.close_feedback,
    Clock.OPINION_RATING: close_rating,
    Clock.NEED_INFO: asking_more.close,
    Clock.QUESTION: relay.close,
}
