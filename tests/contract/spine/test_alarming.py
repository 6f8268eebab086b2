"""The office hears that something is wrong: when it has lasted, once, again after a while, and when it is over."""

import asyncio
from collections.abc import AsyncIterator, Collection
from datetime import date, time, timedelta
from functools import partial

import pytest

from domain.office.alarms import PATIENCE, Alarm
from services.office import alarming
from services.office.alarming import EVERYTHING, Finding
from storage.office import alarms
from tests.contract.hall import OFFICE, STATION, Hall, hall

DEAD = Finding(Alarm.DEAD_LETTERS, facts={"inbox": "2", "outbox": "0"})
STUCK = Finding(Alarm.INBOX_STUCK, facts={"minutes": "7", "count": "3"})
DISK = Finding(Alarm.DISK_FULL, "two", {"replica": "two", "free": "0.4 GB"})
TUESDAY = date(2026, 3, 17)


@pytest.fixture
async def place(database_url: str) -> AsyncIterator[Hall]:
    """The county on a working morning."""
    async with hall(database_url) as one:
        yield one


async def look(place: Hall, *found: Finding, judges: Collection[str] = (EVERYTHING, "one")) -> list[str]:
    """Somebody looks and finds this; what the office is told."""
    await place.scene.turns.sweep(partial(alarming.tend, found=found, judges=judges))
    return place.heard(OFFICE)


async def test_what_has_lasted_is_told_once_again_later_and_when_it_is_over(place: Hall) -> None:
    patience = PATIENCE[Alarm.INBOX_STUCK]
    assert await look(place, STUCK) == [], "perhaps it is over in a moment"
    place.clock.move(patience.after)
    [told] = await look(place, STUCK)
    assert told.startswith("民意有1处要人处理")
    assert "有3条来信还没有办，最久的等了7分钟。" in told
    assert await look(place, STUCK) == []

    place.clock.move(patience.again)
    [again] = await look(place, STUCK, DEAD)
    assert again.startswith("民意有2处要人处理")
    assert await look(place) == ["下面的毛病已经好了：\n来信等得太久\n放在一边的来信和消息"]
    assert await look(place) == []
    assert place.heard(STATION) == [], "a machine is no matter of theirs"


async def test_what_is_over_before_it_was_told_is_never_told(place: Hall) -> None:
    await look(place, STUCK)
    assert await look(place) == []
    place.clock.move(PATIENCE[Alarm.INBOX_STUCK].after)
    assert await look(place, STUCK) == [], "it begins anew"


async def test_by_night_nobody_is_woken_and_in_the_morning_it_is_told(place: Hall) -> None:
    assert await look(place, DEAD)
    place.goes_to(TUESDAY, time(2))
    assert await look(place, DISK, judges=(EVERYTHING, "two")) == []

    place.goes_to(TUESDAY, time(9))
    [wrong, well] = await look(place, DISK, judges=(EVERYTHING, "two"))
    assert "two只剩0.4 GB" in wrong
    assert well == "下面的毛病已经好了：\n放在一边的来信和消息"


async def test_what_only_another_can_judge_is_left_to_it_until_it_looks_no_more(place: Hall) -> None:
    assert await look(place, DISK, judges=(EVERYTHING, "two"))
    assert await look(place, judges=(EVERYTHING, "one")) == []
    assert await place.scene.store.read(alarms.all_on)

    place.clock.move(2 * alarming.FORGOTTEN_AFTER)
    assert await look(place, judges=(EVERYTHING, "one")) == [], "it may be as full as ever"
    assert not await place.scene.store.read(alarms.all_on)


async def test_a_clock_that_was_put_back_does_not_silence_an_alarm(place: Hall) -> None:
    """It stands in the table as told in a year to come."""
    assert await look(place, DEAD)
    await place.scene.store.run(alarms.tell, [DEAD.key], place.clock.now() + timedelta(days=400))

    assert await look(place, DEAD)


async def test_two_replicas_that_look_at_once_tell_it_once(place: Hall) -> None:
    tend = partial(alarming.tend, found=[DEAD], judges=[EVERYTHING])

    told = await asyncio.gather(*(place.scene.turns.sweep(tend) for _ in range(4)))

    assert sorted(told) == [0, 0, 0, 1]
    assert len(place.heard(OFFICE)) == 1
