"""Five hundred messages in a minute: all handled, few answered, one notice; and nobody else waits for it."""

import json
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from aiogram.types import Message

from bot.floods import Floods
from domain.notice import Notice
from domain.person import Person
from domain.roles import Role
from handlers.desk import Desk
from locales.texts import Catalogue
from services.work import Work
from storage.tables import inbox
from storage.tables import outbox as outbox_rows
from tests.contract.scene import Scene, scene
from tests.contract.turn_router import ANNA, BEN, DEEDS, Told, build, count, person_of, stored_ids

A_MINUTE = 60
MANY = 500
NOTICE = Catalogue().texts("zh")("flood-notice")


def raise_alarm(work: Work, person_id: int) -> None:
    """Somebody is told at once."""
    work.notices.append(Notice(person_id, Role.STATION, "error-double-press", urgent=True))


@pytest.fixture
async def throttled(database_url: str, told: Told) -> AsyncIterator[Scene]:
    """Turns that answer one person sixty times a minute."""
    async with scene(database_url, build(told), floods=Floods(A_MINUTE)) as one:
        yield one


async def test_everything_is_handled_and_only_so_many_are_answered(throttled: Scene) -> None:
    here = throttled
    await here.hears(*[here.says(ANNA, f"第{n}条") for n in range(MANY)])

    said = here.texts(ANNA)
    assert len(said) == A_MINUTE + 1
    assert said[-1] == NOTICE
    assert said.count(NOTICE) == 1
    assert await count(here, inbox) == MANY
    assert here.turns.counts["turns"] == MANY
    here.clock.move(timedelta(seconds=30))
    await here.hears(here.says(ANNA, "好了"))
    assert here.texts(ANNA)[-1].endswith(f"第{MANY - 1}条 好了")


async def test_presses_are_spared_like_words(throttled: Scene) -> None:
    here = throttled
    await here.hears(*[here.presses(ANNA, "lamp") for _ in range(MANY)])

    assert here.texts(ANNA) == ["pressed lamp"] * A_MINUTE + [NOTICE]
    acknowledged = [row for row in here.out if row.method == "answerCallbackQuery"]
    assert len(acknowledged) == MANY


async def test_somebody_else_is_answered_at_once(throttled: Scene) -> None:
    here = throttled
    flood = [here.says(ANNA, f"第{n}条") for n in range(MANY)]
    await here.hears(*flood, here.says(BEN, "你好"))

    assert here.texts(BEN) == ["你好"]
    assert [row.address for row in here.out].index(str(BEN)) < 3


async def test_what_others_are_told_is_never_spared(throttled: Scene, told: Told) -> None:
    here = throttled
    await here.hears(here.says(BEN, "你好"))
    told.person = (await person_of(here, BEN)).id
    await here.hears(*[here.says(ANNA, "notify") for _ in range(100)])

    assert len(here.texts(BEN)) == 1 + 100
    assert here.texts(ANNA) == ["told"] * A_MINUTE + [NOTICE]
    assert await count(here, outbox_rows) == len(stored_ids(here))


async def test_each_spell_has_its_notice(throttled: Scene) -> None:
    here = throttled
    for _ in range(2):
        await here.hears(*[here.says(ANNA, "一") for _ in range(A_MINUTE * 2)])
        here.clock.move(timedelta(seconds=A_MINUTE))

    said = here.texts(ANNA)
    assert said.count(NOTICE) == 2
    assert len(said) == 2 * (A_MINUTE + 1)


async def test_who_goes_on_and_on_is_not_answered_in_between(throttled: Scene) -> None:
    here = throttled
    for _ in range(300):
        await here.hears(here.says(ANNA, "一"))
        here.clock.move(timedelta(milliseconds=400))

    assert here.texts(ANNA).count(NOTICE) == 1
    assert len(here.texts(ANNA)) < 60 + 60


async def test_danger_is_answered_once_in_the_middle_of_it(throttled: Scene) -> None:
    here = throttled

    async def alarm(desk: Desk, person: Person, message: Message, **more: Any) -> None:
        await desk.do(raise_alarm, person.id)
        await message.answer("call 110")

    DEEDS["alarm"] = alarm
    await here.hears(*[here.says(ANNA, "一") for _ in range(A_MINUTE + 10)])
    await here.hears(*[here.says(ANNA, "alarm") for _ in range(3)])

    assert [one for one in here.texts(ANNA) if one == "call 110"] == ["call 110"]


async def test_a_rate_of_nothing_is_no_limit(here: Scene) -> None:
    await here.hears(*[here.says(ANNA, "一") for _ in range(A_MINUTE * 2)])

    assert len(here.texts(ANNA)) == A_MINUTE * 2
    assert all(json.loads(row.body)["text"] != NOTICE for row in here.out)
