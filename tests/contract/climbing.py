"""A clock runs up its whole ladder on a case, and everything it says is said."""

from datetime import date, time

from sqlalchemy import Connection

from domain.cases import Deadline
from domain.clocks import DATED, Clock
from domain.notice import CaseRef, Say
from domain.rules.calendar import moment_of
from domain.rules.deadlines import Term, Unit
from domain.rules.profile import load
from services.clockwork import rungs_left, start, stop, tend
from services.work import Work
from storage.rules import calendar_years
from tests.contract.county import said

BEGINS, MORNING = date(2026, 3, 16), time(8, 30)
PROFILE = load()
# how many characters of a card's headline fit into a line of a narrow phone
NARROW = 36
# The clocks that hang on cases of appraisal campaigns; every other one hangs on a case of an opinion or a suggestion.
OF_CAMPAIGNS = (
    Clock.STAGE,
    Clock.STAGE_BEGIN,
    Clock.FILING,
    Clock.DECLARATION,
    Clock.RESULT_APPEAL,
    Clock.APPEAL_DECIDE,
    Clock.OPINION_SORT,
    Clock.SCORING_SESSION,
    Clock.RECTIFICATION_PLAN,
    Clock.RECTIFICATION_REPLAN,
    Clock.RECTIFICATION_DECIDE,
    Clock.RECTIFICATION_REPORT,
    Clock.RECTIFICATION_REDO,
    Clock.RECTIFICATION_JUDGE,
    Clock.LOOK_BACK,
)


def climb(c: Connection, home: CaseRef, kind: Clock) -> dict[str, str]:
    """What is said by the clock on its way up, by the id of the sentence: in Chinese; each was said in English too."""
    told: dict[str, str] = {}
    promised = Term(Unit.CALENDAR_DAY, 200, "说好的日子") if kind in DATED else None
    begun = start(_at(c, BEGINS), home, kind, term=promised)
    for firing in rungs_left(_at(c, BEGINS), begun):
        work = _at(c, firing.on)
        tend(work, {kind: _close})
        for notice in work.notices:
            sentence = Say(notice.text_id, notice.facts)
            assert said([sentence], "en")
            told[notice.text_id] = said([sentence])
    stop(_at(c, begun.due_on), home, kind)
    return told


def width(line: str) -> float:
    """How much of a card's headline a line takes: two Latin letters stand where one character does."""
    return sum(0.5 if char.isascii() else 1 for char in line)


def _at(c: Connection, day: date) -> Work:
    return Work(c, moment_of(day, MORNING), PROFILE, calendar_years.in_force(c))


def _close(work: Work, deadline: Deadline) -> None:
    stop(work, CaseRef(deadline.case_kind, deadline.case_id), Clock(deadline.kind))
