"""The life of a question put to a citizen through the program, as a table. Sources: docs/rules.md §3.1."""

from enum import StrEnum

from domain.cases import Opinion
from domain.clocks import Clock as K
from domain.guards import author_can_be_reached, has_matter, matter_is_with_asker, no_question_waits
from domain.handling.requests import Question
from domain.lifecycle import Life, Tell
from domain.lifecycle import Step as Row
from domain.notice import Kind
from domain.opinions.opinion import OpinionStatus as O
from domain.roles import Role as R


class QuestionStatus(StrEnum):
    """Where a question stands. NEW lasts no longer than the turn that puts it."""

    NEW = "new"
    ASKED = "asked"
    ANSWERED = "answered"
    DECLINED = "declined"
    LAPSED = "lapsed"


class QuestionAction(StrEnum):
    """What can be done with a question."""

    ASK = "ask"
    ANSWER = "answer"
    DECLINE = "decline"
    LAPSE = "lapse"


# Who may ask an author something, and while the matter stands where.
ASKERS = {
    R.DEPUTY: (O.WITH_DEPUTY, O.ADOPTED),
    R.UNIT_CLERK: (O.HANDLING,),
    R.STATION: (O.SCREENING, O.NEED_INFO, O.ACCEPTED, O.WITH_DEPUTY, O.HANDLING),
}
S, A = QuestionStatus, QuestionAction
ASKED_OF = (Tell(R.CITIZEN, "relay-question"),)


def _asker(says: str) -> tuple[Tell, ...]:
    return tuple(Tell(role, says) for role in ASKERS)


# fmt: off
PUT = (matter_is_with_asker, author_can_be_reached, no_question_waits)
QUESTION = Life(Kind.QUESTION, begins=S.NEW, ends=(S.ANSWERED, S.DECLINED, S.LAPSED), rows=(
    Row((S.NEW,), R.DEPUTY,     A.ASK, S.ASKED, guard=PUT, starts=(K.QUESTION,), tells=ASKED_OF),
    Row((S.NEW,), R.UNIT_CLERK, A.ASK, S.ASKED, guard=PUT, starts=(K.QUESTION,), tells=ASKED_OF),
    Row((S.NEW,), R.STATION,    A.ASK, S.ASKED, guard=PUT, starts=(K.QUESTION,), tells=ASKED_OF),
    Row((S.ASKED, S.DECLINED, S.LAPSED), R.CITIZEN, A.ANSWER, S.ANSWERED, guard=(matter_is_with_asker, has_matter),
        stops=(K.QUESTION,), tells=_asker("relay-answer")),
    Row((S.ASKED,), R.CITIZEN, A.DECLINE, S.DECLINED, stops=(K.QUESTION,), tells=_asker("relay-declined")),
    Row((S.ASKED,), R.SYSTEM,  A.LAPSE,   S.LAPSED,   stops=(K.QUESTION,), tells=_asker("relay-no-answer")),
))
# fmt: on


def stands(question: Question, opinion: Opinion) -> bool:
    """Whether the matter still is with whoever asked, and its author still takes part in it."""
    return is_with(opinion, R(question.role), question.person_id, question.unit_id)


def is_with(opinion: Opinion, role: R, person_id: int, unit_id: int | None) -> bool:
    """The same before there is a question: the deputy or unit that has the matter now, or its station."""
    if opinion.detached or opinion.status not in ASKERS.get(role, ()):
        return False
    return {R.DEPUTY: opinion.deputy_id == person_id, R.UNIT_CLERK: opinion.unit_id == unit_id}.get(role, True)
