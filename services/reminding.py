"""What the ledger of alerts becomes: one sentence for one alert, one digest for several."""

import logging
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby
from operator import attrgetter

from domain.access import Case
from domain.errors import CaseworkError
from domain.notice import Fact, Notice, Say
from domain.roles import Role
from services.audience import hearers, with_it
from services.cases import load
from services.facts import View, number_for, seen_by
from services.foreseeing import foresee
from services.work import Work
from storage import alerts
from storage.alerts import Alert

log = logging.getLogger(__name__)
SOON = timedelta(days=7)
# told together: so many people, and no more of them than have about so many alerts
PEOPLE, ALERTS = 500, 2000
# more lines than any message holds
LINES = 200


def tell_alerts(work: Work) -> int:
    """Tell some people what the clocks have for them: one alert as its own sentence, several as one digest.

    An alert whose clock was stopped meanwhile is passed over; one that cannot be said is left, and holds nobody else
    back. Returns how many people were told.
    """
    told, left = 0, list[int]()
    waiting = alerts.take(work.c, PEOPLE, ALERTS, work.now)
    with work.only_reading():
        lots = [list(lot) for _, lot in groupby(waiting, key=attrgetter("person_id"))]
        foresee(work, {alert.ref for lot in lots for alert in lot[:LINES]})
        for lot in lots:
            try:
                notices = _said(work, [alert for alert in lot if alert.done_at is None])
            except CaseworkError:
                log.exception("person %s could not be told", lot[0].person_id)
                left += [alert.id for alert in lot]
                continue
            work.notices += notices
            told += len(notices)
    alerts.put_back(work.c, left)
    return told


def reminder_facts(work: Work, due_on: date, view: View) -> dict[str, Fact]:
    """The facts of a reminder: the case as its reader knows it, and how it stands by the calendar today.

    due: the last day · days: calendar days left, or late · left: today, tomorrow, in N days · working_days: full late
    working days · missing: what is still undone, in one line.
    """
    if due_on not in work.standing:
        work.standing[due_on] = _standing(work, due_on)
    return {**view.facts, **work.standing[due_on], "missing": in_one_line(view.facts.get("missing"))}


def _standing(work: Work, due_on: date) -> dict[str, Fact]:
    left = (due_on - work.today).days
    yesterday = work.today - timedelta(days=1)
    return {
        "due": due_on,
        "days": str(abs(left)),
        "left": Say("left-today") if left == 0 else Say("left-tomorrow") if left == 1 else _in_days(left),
        "working_days": str(work.calendar.working_days_between(due_on, yesterday)),
    }


def in_one_line(many: Fact) -> Fact:
    """A list as one line, its items joined as the reader's language joins them; nothing at all is said as such."""
    if many is None or isinstance(many, str) or not isinstance(many, Sequence):
        return many
    if not many:
        return Say("list-nothing")
    line: str | Say = many[0]
    for item in many[1:]:
        line = Say("list-and", {"before": line, "item": item})
    return line


def _in_days(left: int) -> Say:
    return Say("left-days", {"days": str(left)})


def _view(work: Work, alert: Alert) -> View:
    """The case; for whoever hears of it by a suggestion that is handled together with it, that one."""
    return seen_by(work, _case(work, alert), alert.role, alert.person_id)


def _case(work: Work, alert: Alert) -> Case:
    case = load(work, alert.ref)
    others = with_it(work, case, alert.says)
    if not others or alert.person_id in hearers(work, case, alert.role):
        return case
    return next((one for one in others if alert.person_id in hearers(work, one, alert.role)), case)


def _said(work: Work, news: Sequence[Alert]) -> list[Notice]:
    if len(news) > 1:
        return [_digest(work, news)]
    return [_sentence(work, alert) for alert in news]


def _sentence(work: Work, alert: Alert) -> Notice:
    view = _view(work, alert)
    facts = reminder_facts(work, alert.due_on, view)
    return Notice(alert.person_id, alert.role, alert.says, facts, case=view.ref, version=view.version)


def _digest(work: Work, mine: Sequence[Alert]) -> Notice:
    days = [alert.due_on for alert in mine]
    facts: dict[str, Fact] = {
        "date": work.today,
        "count": str(len(mine)),
        "today": str(sum(day == work.today for day in days)),
        "soon": str(sum(work.today < day <= work.today + SOON for day in days)),
        "late": str(sum(day < work.today for day in days)),
        "list": [_line(work, alert) for alert in mine[:LINES]],
    }
    citizen = all(alert.role == Role.CITIZEN for alert in mine)
    return Notice(mine[0].person_id, mine[0].role, "digest-citizen" if citizen else "digest", facts)


def _line(work: Work, alert: Alert) -> Say:
    late = alert.due_on < work.today
    facts: dict[str, Fact] = {
        "number": number_for(work, _case(work, alert), alert.role, alert.person_id),
        "what": Say(f"clock-{alert.kind}"),
        "due": alert.due_on,
        "days": str(abs((alert.due_on - work.today).days)),
    }
    return Say("digest-line-late" if late else "digest-line", facts)
