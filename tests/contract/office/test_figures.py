"""The figures of a small county, every one of them counted by hand."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, insert

from domain.office.figures import Figures, Share, figures
from domain.office.periods import period_of
from storage import deadlines
from storage import tables as t
from storage.engines import open_store
from storage.handling import assignments
from storage.office import figures as kept
from tests.contract import rows

TODAY = date(2026, 11, 23)
YEAR = period_of("2026", TODAY)
GIVEN, SILENT, OPEN = "given", "expired", "invited"


class County:
    """Twelve suggestions assigned this year and one last year, of two units."""

    def __init__(self, c: Connection) -> None:
        self.c = c
        self.ids: dict[int, int] = {}
        self.parts: dict[int, int] = {}
        self.a, self.b = rows.unit(c, "县交通局"), rows.unit(c, "县教育局")
        self.deputy = rows.person(c, "李梅")
        self._replied()
        self._unusual()

    def _replied(self) -> None:
        a, b = self.a, self.b
        self.one(1, a, late=0, contact="on_site", outcome="solved", said=(GIVEN, "satisfied", "satisfied"))
        self.one(
            2, a, late=0, contact="phone", outcome="partly_solved", said=(GIVEN, "satisfied", "basically_satisfied")
        )
        self.one(3, a, late=3, contact="face_to_face", outcome="deferred", said=(GIVEN, "satisfied", "dissatisfied"))
        lifted = self.one(4, a, late=2, outcome="solved", said=(SILENT, "", ""))
        self.lift(lifted)
        self.clock(self.one(5, a), due=TODAY - timedelta(days=1))
        self.clock(self.one(6, a), due=TODAY)
        self.one(7, b, late=0, contact="face_to_face", outcome="planned_dated", said=(OPEN, "", ""))
        said = (GIVEN, "basically_satisfied", "basically_satisfied")
        self.one(9, b, late=0, contact="on_site", says="not_true", outcome="solved", said=said)

    def _unusual(self) -> None:
        """Withdrawn, merged, in separate parts, last year's, handled again."""
        self.one(8, self.b, status="withdrawn")
        merged = self.suggestion(10, assigned_on=None, master_id=self.ids[9])
        self.reply(merged, self.parts[9], 0, "solved")
        self.feedback(merged, 1, (GIVEN, "satisfied", "satisfied"))
        self.one(11, self.a, late=0, outcome="solved", part="separate")
        rows.assignment(self.c, self.ids[11], self.b, "handling", part="separate")
        self.one(12, self.b, day=date(2025, 12, 31), late=9, outcome="not_feasible")
        self.one(13, self.a, late=0, outcome="not_feasible", said=(GIVEN, "satisfied", "dissatisfied"))
        again = rows.assignment(self.c, self.ids[13], self.a, "done", round=2)
        self.contact(again, "on_site", "")
        self.reply(self.ids[13], again, 0, "solved", round=2)
        self.feedback(self.ids[13], 2, (SILENT, "", ""))

    def suggestion(self, n: int, *, assigned_on: date | None, status: str = "replied", **more: Any) -> int:
        number = f"JY-2026-{n:04}"
        self.ids[n] = rows.suggestion(self.c, self.deputy, status, number=number, assigned_on=assigned_on, **more)
        return self.ids[n]

    def one(
        self,
        n: int,
        unit: int,
        *,
        day: date = date(2026, 3, 16),
        status: str = "replied",
        part: str = "lead",
        late: int | None = None,
        outcome: str = "",
        contact: str = "",
        says: str = "",
        said: tuple[str, str, str] | None = None,
    ) -> int:
        """One suggestion and its unit's part; what happened to it."""
        id = self.suggestion(n, assigned_on=day, status=status)
        mine = rows.assignment(self.c, id, unit, "done" if outcome else "handling", part=part)
        self.parts[n] = mine
        if contact:
            self.contact(mine, contact, says)
        if late is not None:
            self.reply(id, mine, late, outcome)
        if said:
            self.feedback(id, 1, said)
        return mine

    def contact(self, assignment_id: int, kind: str, says: str) -> None:
        values = {"phase": "before", "kind": kind, "held_on": rows.DAY, "summary": "谈了", "deputy_says": says}
        assignments.contact_add(
            self.c, assignment_id=assignment_id, recorded_by=self.deputy, recorded_at=rows.AT, **values
        )

    def reply(self, suggestion_id: int, assignment_id: int, late: int, outcome: str, round: int = 1) -> None:
        values = {"text": "答复", "letter": "A", "letter_number": "云交函〔2026〕1号", "co_opinions": {}}
        where = {"suggestion_id": suggestion_id, "assignment_id": assignment_id, "round": round}
        signed = {"signer_id": self.deputy, "issued_at": rows.AT, "late_days": late, "late_working_days": late}
        assignments.reply_add(self.c, **where, **values, **signed, outcome=outcome)

    def feedback(self, suggestion_id: int, round: int, said: tuple[str, str, str]) -> None:
        status, attitude, result = said
        id = rows.feedback(self.c, suggestion_id, self.deputy, round, status)
        self.c.execute(t.feedbacks.update().where(t.feedbacks.c.id == id).values(attitude=attitude, result=result))

    def clock(self, assignment_id: int, *, due: date) -> int:
        values = {"kind": "reply", "case_kind": "assignment", "case_id": assignment_id, "start_on": rows.DAY}
        counted = {"unit": "month", "amount": 3, "due_on": due, "due_at": rows.AT, "rule": "规定", "provisional": False}
        return deadlines.add(self.c, **values, **counted).id

    def lift(self, assignment_id: int) -> None:
        clock = self.clock(assignment_id, due=rows.DAY)
        deadlines.change(self.c, clock, done_at=rows.AT)
        what = {"deadline_id": clock, "assignment_id": assignment_id, "late_days": 2, "late_working_days": 2}
        self.c.execute(insert(t.late_lifts).values(**what, reason="停电", officer_id=self.deputy, lifted_at=rows.AT))

    def promise(self, status: str, due: date) -> None:
        what = {"suggestion_id": self.ids[1], "assignment_id": self.parts[1], "unit_id": self.a, "text": "十月前修好"}
        by = {"deputy_id": self.deputy, "made_by": self.deputy, "made_at": rows.AT}
        self.c.execute(insert(t.commitments).values(**what, **by, status=status, due_on=due))


def percentages(shown: Figures) -> dict[str, tuple[int, int]]:
    return {name: (share.part, share.whole) for name, share in shown.shares.items()}


def counted(c: Connection) -> None:
    county = County(c)
    whole = figures(kept.on_the_whole(c, YEAR, TODAY))
    assert percentages(whole) == {
        "reply": (8, 11),
        "in-time": (7, 11),
        "met": (4, 11),
        "satisfied": (4, 6),
        "fully-satisfied": (2, 6),
        "response": (6, 7),
        "accomplished": (6, 11),
    }
    assert whole.counts == {
        "assigned": 11, "replied": 8, "overdue": 1, "lifted": 1, "silent": 1, "understood": 0, "dissatisfied": 2,
        "waiting": 1, "withdrawn": 1,
    }  # fmt: skip
    of_each = {unit: figures(group) for unit, group in kept.by_unit(c, YEAR, TODAY).items()}
    assert percentages(of_each[county.a]) == {
        "reply": (6, 8),
        "in-time": (5, 8),
        "met": (3, 8),
        "satisfied": (2, 4),
        "fully-satisfied": (1, 4),
        "response": (4, 5),
        "accomplished": (5, 8),
    }
    assert percentages(of_each[county.b]) == {
        "reply": (3, 4),
        "in-time": (3, 4),
        "met": (1, 4),
        "satisfied": (2, 2),
        "fully-satisfied": (1, 2),
        "response": (2, 2),
        "accomplished": (2, 4),
    }
    assert kept.by_unit(c, YEAR, TODAY, [county.b]).keys() == {county.b}


async def test_every_figure_of_a_small_county_is_what_a_hand_counts(database_url: str) -> None:
    await in_a(database_url, counted)


def last_year_and_this_month(c: Connection) -> None:
    County(c)
    last = figures(kept.on_the_whole(c, period_of("2025", TODAY), TODAY))
    assert (last.shares["in-time"], last.shares["accomplished"]) == (Share(0, 1), Share(0, 1))
    march = figures(kept.on_the_whole(c, period_of("202603", TODAY), TODAY))
    assert march.counts["assigned"] == 11, "a merged one goes by its master's day"
    empty = figures(kept.on_the_whole(c, period_of("202604", TODAY), TODAY))
    assert all(share.per_mille is None for share in empty.shares.values())


async def test_a_suggestion_counts_in_the_period_in_which_it_was_assigned(database_url: str) -> None:
    await in_a(database_url, last_year_and_this_month)


def promised(c: Connection) -> None:
    county = County(c)
    for status, due in (
        ("struck_off", date(2026, 6, 30)),
        ("active", date(2026, 10, 1)),
        ("active", date(2026, 12, 31)),
        ("dropped", date(2026, 6, 30)),
        ("struck_off", date(2025, 6, 30)),
    ):
        county.promise(status, due)
    assert kept.promises(c, YEAR, TODAY) == {county.a: Share(1, 2)}


async def test_promises_count_when_their_day_is_over(database_url: str) -> None:
    await in_a(database_url, promised)


async def in_a(database_url: str, act: Callable[[Connection], None]) -> None:
    store = open_store(database_url)
    await store.open()
    await store.run(act)
    await store.close()
