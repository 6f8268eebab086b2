"""What is wrong is seen, and nothing where nothing is; every alarm has its condition, its patience, its sentences."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.watch.ages import Ages
from bot.watch.conditions import Channel, Seen, findings
from domain.office.alarms import PATIENCE, Alarm
from locales.texts import Catalogue
from storage.office.standing import Due, Standing
from storage.outbox import ANSWERS, BULK
from storage.set_aside import Box
from tests.clock import A_MORNING

LONG, SHORT = timedelta(minutes=10), timedelta(minutes=1)
WELL = Standing(A_MORNING, 0, None, {}, 7, 0, 0, {Box.INBOX: 0, Box.OUTBOX: 0}, 0, None, 0)
ALL_WELL = Seen(A_MORNING, "one", WELL, {}, {"telegram": Channel()}, (50 << 30, 100 << 30), A_MORNING, 26)


def waiting(lane: int) -> Standing:
    return WELL._replace(outbox={("telegram", lane): Due(3, 7, None)})


# by alarm: what is wrong; and what looks like it and is not
WRONG: dict[Alarm, list[tuple[dict[str, Any], dict[str, Any]]]] = {
    Alarm.DEAD_LETTERS: [({"standing": WELL._replace(dead={Box.INBOX: 0, Box.OUTBOX: 1})}, {})],
    Alarm.INBOX_STUCK: [
        (
            {"standing": WELL._replace(inbox=5, inbox_since=A_MORNING - LONG)},
            {"standing": WELL._replace(inbox=5, inbox_since=A_MORNING - SHORT)},
        )
    ],
    Alarm.OUTBOX_STUCK: [
        ({"standing": waiting(ANSWERS), "waited": {ANSWERS: LONG}}, {"standing": waiting(BULK), "waited": {BULK: LONG}})
    ],
    Alarm.CHANNEL_REFUSED: [({"channels": {"wecom": Channel("secret")}}, {})],
    Alarm.CHANNEL_AWAY: [({"channels": {"telegram": Channel(away=20.0)}}, {"channels": {}})],
    Alarm.CLOCK_STUCK: [
        (
            {"standing": WELL._replace(rungs=2, rungs_since=A_MORNING - LONG)},
            {"standing": WELL._replace(rungs=2, rungs_since=A_MORNING - SHORT)},
        )
    ],
    # a small disk may be fuller than a large one
    Alarm.DISK_FULL: [({"disk": (1 << 30, 100 << 30)}, {"disk": (1 << 30, 10 << 30)})],
    Alarm.BACKUP_OLD: [
        ({"backup_at": A_MORNING - timedelta(hours=27)}, {"backup_at": A_MORNING - timedelta(hours=25)}),
        ({"backup_at": None}, {"backup_at": None, "backup_within": 0}),
    ],
    Alarm.CHAIN_BROKEN: [({"faults": 1}, {"faults": 0})],
}


@pytest.mark.parametrize("alarm", Alarm)
def test_what_is_wrong_is_found_and_nothing_else(alarm: Alarm) -> None:
    for wrong, right in WRONG[alarm]:
        assert [one.alarm for one in findings(replace(ALL_WELL, **wrong))] == [alarm]
        assert findings(replace(ALL_WELL, **right)) == []


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("alarm", Alarm)
def test_every_alarm_can_be_said_and_called_off(alarm: Alarm, language: str) -> None:
    texts = Catalogue().texts(language)
    for wrong, _ in WRONG[alarm]:
        [found] = findings(replace(ALL_WELL, **wrong))
        assert texts.fact(found.line)
    assert texts(f"alarm-name-{alarm}")
    assert PATIENCE[alarm].again > PATIENCE[alarm].after


def test_a_message_is_as_old_as_the_first_look_that_found_it() -> None:
    ages, minute = Ages(), timedelta(minutes=1)
    for n, newest in enumerate((10, 10, 20, 30)):
        ages.saw(A_MORNING + n * minute, newest)

    now = A_MORNING + 5 * minute
    assert ages.of(9, None, now) == 5 * minute
    assert ages.of(15, None, now) == 3 * minute
    assert ages.of(31, None, now) == timedelta(), "nobody has seen it yet"
    # held back over night it is due since then, whatever its number
    assert ages.of(None, now - minute, now) == minute
    assert ages.of(15, now - minute, now) == 3 * minute


def test_a_clock_that_was_put_back_makes_nothing_older() -> None:
    ages = Ages()
    ages.saw(A_MORNING, 10)

    assert ages.of(9, None, A_MORNING - timedelta(days=400)) == timedelta()
