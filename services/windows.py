"""What the program itself does when a window closes: feedback, ratings, what was asked of a citizen."""

from domain.cases import Deadline
from domain.clocks import Clock
from domain.notice import Kind
from services import asking_more, rating_answers, relay
from services.clockwork import Closers
from services.evaluation import close_feedback, close_rating
from services.work import Work


def close_opinion_rating(work: Work, deadline: Deadline) -> None:
    """Nobody said anything about an answer: over, and counted as not rated. Either kind of answer."""
    closer = rating_answers.close if deadline.case_kind == Kind.OPINION else close_rating
    closer(work, deadline)


CLOSERS: Closers = {
    Clock.FEEDBACK: close_feedback,
    Clock.OPINION_RATING: close_opinion_rating,
    Clock.NEED_INFO: asking_more.close,
    Clock.QUESTION: relay.close,
}
