"""A reminder placed in a year whose notice was still to come falls on a real working day once the notice is there."""

from datetime import UTC, date, datetime
from functools import partial

from domain.notice import CaseRef, Kind
from services.rules import calendars
from storage import deadlines
from tests.contract.promised import promising_place

# an invented notice: the Monday after the New Year is off as well
NOTICE = {
    "year": 2027,
    "days": [{"name": "元旦", "date": f"2027-01-0{day}", "isOffDay": True} for day in (1, 2, 3, 4)],
}


async def test_the_first_late_reminder_waits_for_the_first_working_day_of_the_notice(database_url: str) -> None:
    async with promising_place(database_url) as here:
        promise = await here.followed_up()
        await here.fires(date(2026, 12, 30))
        ref = CaseRef(Kind.COMMITMENT, promise.id)
        before = await here.scene.store.run(deadlines.newest, [ref], "commitment")
        assert before is not None
        assert (before.next_rung, before.next_at) == ("+1", datetime(2027, 1, 4, 0, 30, tzinfo=UTC))
        await here.scene.turns.sweep(partial(calendars.load_year, notice=NOTICE))
        after = await here.scene.store.run(deadlines.newest, [ref], "commitment")
        assert after is not None
        assert (after.next_rung, after.next_at) == ("+1", datetime(2027, 1, 5, 0, 30, tzinfo=UTC))
        assert after.due_on == date(2026, 12, 31)
