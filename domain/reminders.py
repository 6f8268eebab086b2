"""The reminders of every clock, as a table (docs/rules.md §5).

Read a rung as a sentence: *on the day it FALLS, each of TELLS hears the named sentence.* A window (feedback, rating)
ends with the rung "close": nobody is told, the program itself closes it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from domain.campaigns.reminders import OF_CAMPAIGNS
from domain.clocks import Clock as K
from domain.lifecycle import Tell
from domain.roles import Role
from domain.rules.calendar import Calendar, end_of, moment_of
from domain.rungs import (
    CLOSE,
    Limit,
    Rung,
    after_late_working_days,
    days_before,
    half_way,
    last_day,
    part_way,
    working_days_before,
)
from domain.rungs import all_of as _all
from domain.rungs import middle as _middle
from domain.rungs import short as _short

TOO_EARLY = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Firing:
    """A rung placed in time: the local day, and the moment in UTC."""

    rung: str
    on: date
    at: datetime


def _window(remind: Tell) -> tuple[Rung, ...]:
    """One reminder half-way; at the end the program closes the window."""
    return (Rung("half", half_way, (remind,)), Rung(CLOSE, last_day))


def _chosen_window(remind: Tell) -> tuple[Rung, ...]:
    """As many reminders as the place wants (remind_n, none to three), spread over the window; then it closes."""
    reminders = (Rung(name, part_way(part, of), (remind,), among=among) for name, part, of, among in SPREAD)
    return (*reminders, Rung(CLOSE, last_day))


# name, which part of the window, and of how many reminders it is one
SPREAD = (("1/4", 1, 4, (3,)), ("1/3", 1, 3, (2,)), ("half", 1, 2, (1, 3)), ("2/3", 2, 3, (2,)), ("3/4", 3, 4, (3,)))


CLERK, HEAD, VICE, GOV, OFFICE = Role.UNIT_CLERK, Role.UNIT_HEAD, Role.UNIT_VICE_HEAD, Role.GOV_OFFICE, Role.OFFICE
CITIZEN, STATION, DEPUTY, LEAD_DEPUTY = Role.CITIZEN, Role.STATION, Role.DEPUTY, Role.LEAD_DEPUTY
CHAIR, COMMITTEE = Role.CHAIR, Role.COMMITTEE
ORGANISER, INSPECTOR = Role.ORGANISER, Role.INSPECTOR

# fmt: off
REPLY = (
    Rung("T-30",  days_before(30), _all("remind-reply-30", CLERK)),
    Rung("T-15",  days_before(15), _all("remind-reply-15", CLERK)),
    Rung("T-7",   days_before(7),  _all("remind-reply-7", CLERK, HEAD)),
    Rung("T-3",   days_before(3),  _all("remind-reply-3", CLERK, HEAD, GOV)),
    Rung("T-1",   days_before(1),  _all("remind-reply-1", CLERK, HEAD, VICE, GOV)),
    Rung("+1",    after_late_working_days(0),
         (*_all("remind-overdue-1", CLERK, HEAD, VICE), Tell(LEAD_DEPUTY, "reply-late-deputy"),
          Tell(CITIZEN, "opinion-late-citizen")), late=True),
    Rung("+5wd",  after_late_working_days(5),  _all("remind-overdue-5-draft", OFFICE), late=True),
    Rung("+10wd", after_late_working_days(10),
         (*_all("remind-overdue-10", OFFICE), *_all("remind-overdue-10-key", CHAIR, COMMITTEE)), late=True),
)
CO_OPINION = (
    Rung("T-30",  days_before(30), _all("remind-co-opinion", CLERK)),
    Rung("T-15",  days_before(15), _all("remind-co-opinion", CLERK)),
    Rung("T-7",   days_before(7),  _all("remind-co-opinion", CLERK, HEAD)),
    Rung("T-3",   days_before(3),  _all("remind-co-opinion", CLERK, HEAD)),
    Rung("T-1",   days_before(1),  _all("remind-co-opinion", CLERK, HEAD)),
    Rung("+1",    after_late_working_days(0),  _all("remind-co-opinion-late", CLERK, HEAD), late=True),
    Rung("+5wd",  after_late_working_days(5),  _all("remind-co-opinion-late", CLERK, HEAD), late=True),
    Rung("+10wd", after_late_working_days(10), _all("remind-co-opinion-late", CLERK, HEAD), late=True),
)
LETTER = (
    Rung("T-15",  days_before(15), _all("remind-letter", OFFICE)),
    Rung("T-7",   days_before(7),  _all("remind-letter", OFFICE)),
    Rung("T-3",   days_before(3),  _all("remind-letter", OFFICE)),
    Rung("T-1",   days_before(1),  _all("remind-letter", OFFICE)),
    Rung("+1",    after_late_working_days(0),
         (Tell(OFFICE, "remind-letter-late"), Tell(LEAD_DEPUTY, "letter-late-deputy")), late=True),
    Rung("+5wd",  after_late_working_days(5),  _all("remind-letter-late", OFFICE), late=True),
)
RESEARCH_REPORT = (
    Rung("T-15",  days_before(15), _all("remind-report", CLERK)),
    Rung("T-7",   days_before(7),  _all("remind-report", CLERK, HEAD)),
    Rung("T-3",   days_before(3),  _all("remind-report", CLERK, HEAD)),
    Rung("T-1",   days_before(1),  _all("remind-report", CLERK, HEAD)),
    Rung("+1",    after_late_working_days(0),  _all("remind-report-late", CLERK, HEAD, OFFICE), late=True),
    Rung("+5wd",  after_late_working_days(5),  _all("remind-report-late", CLERK, HEAD, OFFICE), late=True),
)
HEARING = (
    Rung("T-15",  days_before(15), _all("remind-hearing", OFFICE, CHAIR, COMMITTEE)),
    Rung("T-3wd", working_days_before(3), _all("remind-hearing", OFFICE, CHAIR, COMMITTEE, HEAD)),
    Rung("+1",    after_late_working_days(0), _all("remind-hearing-late", OFFICE, CHAIR, COMMITTEE), late=True),
)

_OVERDUE = (*_all("promise-overdue-unit", CLERK, HEAD, VICE), Tell(LEAD_DEPUTY, "promise-overdue-deputy"),
            *_all("promise-overdue-office", OFFICE, COMMITTEE))
PROMISES: Mapping[K, tuple[Rung, ...]] = {
    K.COMMITMENT: (
        Rung("T-30",  days_before(30), _all("promise-due-soon", CLERK)),
        Rung("T-7",   days_before(7),  _all("promise-due-soon", CLERK, HEAD)),
        Rung("T-1",   days_before(1),  _all("promise-due-soon", CLERK, HEAD)),
        Rung("+1",    after_late_working_days(0), (*_OVERDUE, Tell(CITIZEN, "promise-overdue-citizen")), late=True),
        Rung("+10wd", after_late_working_days(10), _OVERDUE, late=True),
    ),
    # put off once: when this day is over too, the program closes it as failed
    K.COMMITMENT_AGAIN: (
        Rung("T-30",  days_before(30), _all("promise-due-soon-again", CLERK)),
        Rung("T-7",   days_before(7),  _all("promise-due-soon-again", CLERK, HEAD)),
        Rung("T-1",   days_before(1),  _all("promise-due-soon-again", CLERK, HEAD)),
        Rung(CLOSE, last_day),
    ),
    K.COMMITMENT_REPORT: (
        Rung("T-15",  days_before(15), _all("promise-progress-ask", CLERK)),
        Rung("T-3",   days_before(3),  _all("promise-progress-ask", CLERK)),
        Rung("+1",    after_late_working_days(0), _all("promise-progress-late", CLERK, HEAD), late=True),
        Rung("+10wd", after_late_working_days(10), _all("promise-progress-late-office", OFFICE), late=True),
    ),
    K.COMMITMENT_CHECK:   _middle(_all("promise-check-reminder", LEAD_DEPUTY), _all("promise-check-silent", OFFICE)),
    K.COMMITMENT_RECEIPT: _middle(_all("promise-receipt-reminder", LEAD_DEPUTY),
                                  _all("promise-receipt-silent", OFFICE)),
    K.COMMITMENT_DATE:    _short(_all("remind-promise-date", CLERK),
                                 _all("remind-promise-date-late", CLERK, HEAD, OFFICE)),
    K.COMMITMENT_DECIDE:  _short(_all("remind-promise-decide", OFFICE), _all("remind-promise-decide-late", OFFICE)),
    K.COMMITMENT_MEET:    _short(_all("remind-promise-meet", OFFICE), _all("remind-promise-meet-late", OFFICE)),
    K.COMMITMENT_EXPLAIN: _short(_all("remind-promise-explain", HEAD),
                                 _all("remind-promise-explain-late", HEAD, OFFICE)),
    K.SECOND_ANSWER:      _middle(_all("remind-second-answer", CLERK),
                                  _all("remind-second-answer-late", CLERK, HEAD, OFFICE)),
}

_RECTIFY = (
    Rung("T-30",  days_before(30), _all("remind-rectify-report", CLERK)),
    Rung("T-15",  days_before(15), _all("remind-rectify-report", CLERK)),
    Rung("T-7",   days_before(7),  _all("remind-rectify-report", CLERK, HEAD)),
    Rung("T-3",   days_before(3),  _all("remind-rectify-report", CLERK, HEAD)),
    Rung("T-1",   days_before(1),  _all("remind-rectify-report", CLERK, HEAD)),
    Rung("+1",    after_late_working_days(0),
         _all("remind-rectify-report-late", CLERK, HEAD, VICE, ORGANISER), late=True),
    Rung("+10wd", after_late_working_days(10),
         _all("remind-rectify-report-late", HEAD, ORGANISER, OFFICE), late=True),
)
RECTIFICATION: Mapping[K, tuple[Rung, ...]] = {
    K.RECTIFICATION_PLAN:   _middle(_all("remind-rectify-plan", CLERK),
                                    _all("remind-rectify-plan-late", CLERK, HEAD, ORGANISER)),
    K.RECTIFICATION_REPLAN: _short(_all("remind-rectify-plan", CLERK),
                                   _all("remind-rectify-plan-late", CLERK, HEAD, ORGANISER)),
    K.RECTIFICATION_DECIDE: _short(_all("remind-rectify-decide", ORGANISER),
                                   _all("remind-rectify-decide-late", ORGANISER, OFFICE)),
    K.RECTIFICATION_REPORT: _RECTIFY,
    K.RECTIFICATION_REDO:   _RECTIFY,
    # whoever stands on the rung of this round hears it
    K.RECTIFICATION_JUDGE:  _short(_all("remind-rectify-judge", ORGANISER, CHAIR, OFFICE),
                                   _all("remind-rectify-judge-late", ORGANISER, CHAIR, OFFICE)),
    K.LOOK_BACK: (
        Rung("T-30",  days_before(30), _all("remind-look-back", ORGANISER, INSPECTOR)),
        Rung("T-7",   days_before(7),  _all("remind-look-back", ORGANISER, INSPECTOR)),
        Rung("+1",    after_late_working_days(0), _all("remind-look-back-late", ORGANISER, OFFICE), late=True),
    ),
}

RUNGS: Mapping[K, tuple[Rung, ...]] = {
    K.OPINION_SCREEN: _short(_all("remind-screening", STATION),
                             (Tell(STATION, "remind-screening-late"), Tell(CITIZEN, "opinion-late-screening"))),
    K.DEPUTY_CHOOSE:  _short(_all("remind-deputy-decide", DEPUTY),
                             (Tell(DEPUTY, "remind-deputy-decide-late"), Tell(CITIZEN, "opinion-late-decision"))),
    K.NEED_INFO:      _window(Tell(CITIZEN, "remind-need-info")),
    K.QUESTION:       _window(Tell(CITIZEN, "relay-reminder")),
    K.OPINION_HANDLE: _middle(_all("remind-opinion-handle", CLERK),
                              (*_all("remind-opinion-handle-late", CLERK, HEAD, STATION),
                               Tell(CITIZEN, "opinion-late-citizen"))),
    K.OPINION_DECIDE: _short(_all("remind-opinion-decide", OFFICE),
                             (Tell(OFFICE, "remind-opinion-decide-late"), Tell(CITIZEN, "opinion-late-citizen"))),
    K.ASSIGN:         _short(_all("remind-assign", OFFICE), _all("remind-assign-late", OFFICE)),
    K.ACK:            _short(_all("remind-ack", CLERK), _all("remind-ack-late", CLERK, HEAD)),
    K.RETURN:         _short(_all("remind-return", CLERK), _all("remind-return-late", CLERK)),
    K.PLAN:           _short(_all("remind-plan", CLERK), _all("remind-plan-late", CLERK)),
    K.CONTACT:        _middle(_all("remind-contact", CLERK), _all("remind-contact-late", CLERK)),
    K.CO_OPINION:     CO_OPINION,
    K.CO_REDO:        _short(_all("remind-co-opinion", CLERK), _all("remind-co-opinion-late", CLERK, HEAD)),
    K.REASSIGN:       _short(_all("remind-reassign", OFFICE, GOV), _all("remind-reassign-late", OFFICE, GOV)),
    K.EXTENSION_DECISION: _short(_all("remind-extension", OFFICE), _all("remind-extension-late", OFFICE)),
    K.LETTER:         LETTER,
    K.HEARING:        HEARING,
    K.OBJECTION:      _short(_all("remind-objection", OFFICE), _all("remind-objection-late", OFFICE)),
    K.REPLY:          REPLY,
    K.REHANDLE:       REPLY,
    **PROMISES,
    **RECTIFICATION,
    K.AGREE:          (Rung("half", half_way, _all("agree-reminder", CLERK, HEAD)), Rung(CLOSE, last_day)),
    K.ESCALATION:     _short(_all("remind-escalation", OFFICE), _all("remind-escalation-late", OFFICE)),
    K.REHANDLE_DECISION: _short(_all("remind-again", OFFICE), _all("remind-again-late", OFFICE)),
    K.RESEARCH_REPORT: RESEARCH_REPORT,
    K.FILING: (
        Rung("T-7",   days_before(7),  _all("remind-filing", CLERK)),
        Rung("T-3",   days_before(3),  _all("remind-filing", CLERK, HEAD)),
        Rung("T-1",   days_before(1),  _all("remind-filing", CLERK, HEAD)),
        Rung("+1",    after_late_working_days(0), _all("remind-filing-late", CLERK, HEAD, Role.ORGANISER), late=True),
        Rung("+5wd",  after_late_working_days(5), _all("remind-filing-late", HEAD, Role.ORGANISER), late=True),
    ),
    K.DECLARATION:    _short(_all("remind-declaration", Role.APPRAISER),
                             _all("remind-declaration-late", Role.APPRAISER, Role.ORGANISER)),
    K.FEEDBACK:       _chosen_window(Tell(Role.EVALUATOR, "feedback-reminder")),
    K.OPINION_RATING: _window(Tell(CITIZEN, "poll-reminder")),
    **OF_CAMPAIGNS,
}
# fmt: on
WINDOWS = tuple(kind for kind, rungs in RUNGS.items() if rungs[-1].name == CLOSE)


def rung_of(kind: str, name: str) -> Rung:
    """The rung of that name. Raises KeyError."""
    return {rung.name: rung for rung in RUNGS[K(kind)]}[name]


def audience(kind: str) -> tuple[Role, ...]:
    """Everybody whom some rung of this clock tells: those whom its date concerns."""
    return tuple(dict.fromkeys(tell.who for rung in RUNGS[K(kind)] for tell in rung.tells))


def ladder(
    kind: str,
    start_on: date,
    due_on: date,
    amount: int,
    unit: str,
    calendar: Calendar,
    at: time = time(8, 30),
    times: int = 1,
) -> tuple[Firing, ...]:
    """The rungs of one deadline in time, first to last, each at local time `at`.

    Rungs that meet on one day become one, the most pressing. A rung on the start day or within two days after it is
    dropped. "close" falls on the moment the last day is over. times: how often a window reminds where that is chosen.
    """
    limit = Limit(start_on, due_on, amount, unit, calendar)
    days: dict[date, Firing] = {}
    for rung in RUNGS[K(kind)]:
        on = rung.falls(limit)
        if rung.among and times not in rung.among:
            continue
        if rung.name != CLOSE and on > start_on + TOO_EARLY:
            days[on] = Firing(rung.name, on, moment_of(on, at))
    closes = [Firing(CLOSE, due_on, end_of(due_on))] if K(kind) in WINDOWS else []
    return (*sorted(days.values(), key=lambda firing: firing.at), *closes)
