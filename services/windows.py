"""What the program itself does when a window closes: feedback, ratings, what was asked of a citizen."""

from domain.cases import Deadline
from domain.clocks import Clock
from domain.notice import Kind
from services.campaigns.results import computing
from services.citizens import rating_answers
from services.clockwork import Closers
from services.feedback import citizens_ratings, evaluation
from services.opinions import asking_more, relay
from services.promises import following_up
from services.replies import agreeing
from services.work import Work


def close_rating(work: Work, deadline: Deadline) -> None:
    """Nobody said anything about an answer, to a suggestion or to the opinion itself: counted as not rated."""
    close = rating_answers.close if deadline.case_kind == Kind.OPINION else citizens_ratings.close_rating
    close(work, deadline)


CLOSERS: Closers = {
    Clock.FEEDBACK: evaluation.close_feedback,
    Clock.OPINION_RATING: close_rating,
    Clock.NEED_INFO: asking_more.close,
    Clock.QUESTION: relay.close,
    Clock.COMMITMENT_AGAIN: following_up.close_again,
    Clock.RESULT_APPEAL: computing.close_term,
    Clock.AGREE: agreeing.call_gov_office,
}
