"""A small county with one suggestion assigned on Monday 16 March 2026, and a clock that a test moves."""

from datetime import date, time, timedelta

from sqlalchemy import Connection

from domain.cases import Deadline
from domain.clocks import Clock
from domain.notice import CaseRef, Kind, Notice, Say
from domain.roles import Role
from domain.rules.calendar import moment_of
from domain.rules.profile import load
from locales.texts import Catalogue
from services.clockwork import stop, tend
from services.work import Work
from storage import places
from storage.rules import calendar_years
from tests.contract import rows

MORNING = time(8, 30)
PROFILE = load()
CATALOGUE = Catalogue()


class County:
    """The people, an opinion, a suggestion with two units. closed: the windows that were closed."""

    def __init__(self, c: Connection) -> None:
        self.c = c
        self.closed: list[Deadline] = []
        self._people(c)
        self.opinion = CaseRef(
            Kind.OPINION, rows.opinion(c, self.citizen, self.station, "YJ-2026-0001", deputy_id=self.deputy)
        )
        number = {"number": "JY-2026-0014", "title": "实验小学门口设斑马线"}
        suggestion = rows.suggestion(c, self.deputy, "assigned", **number)
        self.suggestion = CaseRef(Kind.SUGGESTION, suggestion)
        more = {"suggestion_id": suggestion, "deputy_id": self.deputy}
        rows.opinion(c, self.citizen, self.station, "YJ-2026-0002", "adopted", **more)
        self.lead = CaseRef(Kind.ASSIGNMENT, rows.assignment(c, suggestion, self.unit))
        self.co = CaseRef(Kind.ASSIGNMENT, rows.assignment(c, suggestion, self.co_unit, part="co"))
        self.at(date(2026, 3, 16))

    def _people(self, c: Connection) -> None:
        names = {"name": "云溪县人大", "service": "云溪县人大代表联络", "office": "县人大代表工委"}
        places.set_up_congress(c, **names, term_no=18, session_no=5)
        self.station, self.unit, self.co_unit = rows.station(c), rows.unit(c, "县交通局"), rows.unit(c, "县教育局")
        self.citizen = rows.person(c, "王阿姨")
        self.deputy = rows.person(c, "李梅", (Role.DEPUTY, None))
        self.clerk = rows.person(c, "周敏", (Role.UNIT_CLERK, self.unit))
        self.head = rows.person(c, "王强", (Role.UNIT_HEAD, self.unit))
        self.vice = rows.person(c, "孙立", (Role.UNIT_VICE_HEAD, self.unit))
        self.co_clerk = rows.person(c, "吴芳", (Role.UNIT_CLERK, self.co_unit))
        self.gov = rows.person(c, "赵刚", (Role.GOV_OFFICE, None))
        self.office = rows.person(c, "陈静", (Role.OFFICE, None))
        self.desk = rows.person(c, "刘洋", (Role.STATION, self.station))

    def at(self, day: date, hour: time = MORNING) -> Work:
        self.work = Work(self.c, moment_of(day, hour), PROFILE, calendar_years.in_force(self.c))
        return self.work

    def close(self, work: Work, deadline: Deadline) -> None:
        self.closed.append(deadline)
        stop(work, CaseRef(deadline.case_kind, deadline.case_id), Clock(deadline.kind))

    def tend(self, day: date, hour: time = MORNING) -> list[Notice]:
        work = self.at(day, hour)
        tend(work, {Clock.FEEDBACK: self.close, Clock.OPINION_RATING: self.close})
        return work.notices

    def every_morning(self, first: date, last: date) -> dict[str, list[tuple[int, str]]]:
        told: dict[str, list[tuple[int, str]]] = {}
        for n in range((last - first).days + 1):
            day = first + timedelta(days=n)
            if notices := self.tend(day):
                told[f"{day:%m-%d}"] = [(notice.person_id, notice.text_id) for notice in notices]
        return told


def said(says: list[Say], language: str = "zh") -> str:
    """These sentences as their reader gets them, a line each or more."""
    texts = CATALOGUE.texts(language)
    return "\n".join(texts(one.text_id, **one.facts) for one in says)
