"""The reminders of every clock, as a table (docs/rules.md §5).

Read a rung as a sentence: *on the day it FALLS, each of TELLS hears the named sentence.* A window (feedback, rating)
ends with the rung "close": nobody is told, the program itself closes it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from domain.calendar import Calendar, end_of, moment_of
from domain.clocks import Clock as K
from domain.deadlines import count_on
from domain.lifecycle import Tell
from domain.roles import Role

CLOSE = "close"
TOO_EARLY = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Limit:
    """What a rung is placed by: the term as it was counted, and the calendar."""

    start_on: date
    due_on: date
    amount: int
    unit: str
    calendar: Calendar


@dataclass(frozen=True, slots=True)
class Rung:
    """One reminder of a clock: when it falls, who hears what. late: it speaks of a last day that is over."""

    name: str
    falls: Callable[[Limit], date]
    tells: tuple[Tell, ...] = ()
    late: bool = False


@dataclass(frozen=True, slots=True)
class Firing:
    """A rung placed in time: the local day, and the moment in UTC."""

    rung: str
    on: date
    at: datetime


def half_way(limit: Limit) -> date:
    """⌊amount / 2⌋ units after the start, or the last working day before."""
    return limit.calendar.last_working_day_until(
        count_on(limit.start_on, limit.unit, limit.amount // 2, limit.calendar)
    )


def days_before(days: int) -> Callable[[Limit], date]:
    """So many calendar days before the last day, or the last working day before that."""
    return lambda limit: limit.calendar.last_working_day_until(limit.due_on - timedelta(days=days))


def working_days_before(days: int) -> Callable[[Limit], date]:
    """So many working days before the last day."""

    def falls(limit: Limit) -> date:
        day = limit.calendar.last_working_day_until(limit.due_on)
        for _ in range(days):
            day = limit.calendar.last_working_day_before(day)
        return day

    return falls


def after_late_working_days(days: int) -> Callable[[Limit], date]:
    """The working day after so many full late working days."""
    return lambda limit: limit.calendar.add_working_days(limit.due_on, days + 1)


def last_day(limit: Limit) -> date:
    """The last day itself."""
    return limit.due_on


def _all(says: str, *roles: Role) -> tuple[Tell, ...]:
    return tuple(Tell(role, says) for role in roles)


def _short(before: tuple[Tell, ...], late: tuple[Tell, ...]) -> tuple[Rung, ...]:
    """Up to 10 working days: half-way, on the last working day, on the working day after."""
    return (
        Rung("half", half_way, before),
        Rung("last", working_days_before(0), before),
        Rung("+1", after_late_working_days(0), late, late=True),
    )


def _middle(before: tuple[Tell, ...], late: tuple[Tell, ...]) -> tuple[Rung, ...]:
    """11 to 30 working days: half-way, 3 working days before, on the last day, on the working day after."""
    half, *rest = _short(before, late)
    return (half, Rung("T-3wd", working_days_before(3), before), *rest)


def _window(remind: Tell) -> tuple[Rung, ...]:
    """One reminder half-way; at the end the program closes the window."""
    return (Rung("half", half_way, (remind,)), Rung(CLOSE, last_day))


CLERK, HEAD, VICE, GOV, OFFICE = Role.UNIT_CLERK, Role.UNIT_HEAD, Role.UNIT_VICE_HEAD, Role.GOV_OFFICE, Role.OFFICE
CITIZEN, STATION, DEPUTY, LEAD_DEPUTY = Role.CITIZEN, Role.STATION, Role.DEPUTY, Role.LEAD_DEPUTY

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
    Rung("+10wd", after_late_working_days(10), _all("remind-overdue-10", OFFICE), late=True),
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
    K.OBJECTION:      _short(_all("remind-objection", OFFICE), _all("remind-objection-late", OFFICE)),
    K.REPLY:          REPLY,
    K.REHANDLE:       REPLY,
    K.ESCALATION:     _short(_all("remind-escalation", OFFICE), _all("remind-escalation-late", OFFICE)),
    K.FEEDBACK:       _window(Tell(LEAD_DEPUTY, "feedback-reminder")),
    K.OPINION_RATING: _window(Tell(CITIZEN, "poll-reminder")),
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
    kind: str, start_on: date, due_on: date, amount: int, unit: str, calendar: Calendar, at: time = time(8, 30)
) -> tuple[Firing, ...]:
    """The rungs of one deadline in time, first to last, each at local time `at`.

    Rungs that meet on one day become one, the most pressing. A rung on the start day or within two days after it is
    dropped. "close" falls on the moment the last day is over.
    """
    limit = Limit(start_on, due_on, amount, unit, calendar)
    days: dict[date, Firing] = {}
    for rung in RUNGS[K(kind)]:
        on = rung.falls(limit)
        if rung.name != CLOSE and on > start_on + TOO_EARLY:
            days[on] = Firing(rung.name, on, moment_of(on, at))
    closes = [Firing(CLOSE, due_on, end_of(due_on))] if K(kind) in WINDOWS else []
    return (*sorted(days.values(), key=lambda firing: firing.at), *closes)
