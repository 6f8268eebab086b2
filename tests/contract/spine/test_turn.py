"""A turn is all or nothing: what it changed, said and remembered, once and in order."""

import json
from typing import Any

from aiogram.types import Message

from domain.person import Person
from domain.roles import Role
from handlers.desk import Desk
from storage import outbox
from storage.people import people
from storage.tables import accounts
from storage.tables import outbox as outbox_rows
from storage.tables import people as people_rows
from tests.contract.scene import CHANNEL, Scene
from tests.contract.turn_router import ANNA, BEN, CARL, DEEDS, Told, count, note, person_of, stored_ids, write


async def test_what_is_said_is_stored_before_it_is_handed_on(here: Scene) -> None:
    await here.hears(here.says(ANNA, "你好"))

    [row] = here.out
    [stored] = await here.store.read(outbox.load, stored_ids(here))
    assert stored == row._replace(turn=None)
    assert row.turn == 1
    assert json.loads(row.body) == {"chat_id": ANNA, "text": "你好"}
    assert (row.method, row.channel, row.address) == ("sendMessage", CHANNEL, str(ANNA))


async def test_a_stranger_becomes_a_person_with_an_account_and_a_language(here: Scene) -> None:
    await here.hears(here.says(ANNA, "你好"), here.says(BEN, "hello", language="de"), here.says(ANNA, "again"))

    assert (await person_of(here, ANNA)).language == "zh"
    assert (await person_of(here, BEN)).language == "en"
    assert await count(here, accounts) == await count(here, people_rows) == 2


async def test_a_person_comes_with_the_appointments_in_force(here: Scene, told: Told) -> None:
    await here.hears(here.says(ANNA, "你好"))
    anna = (await person_of(here, ANNA)).id
    await here.store.run(people.grant, anna, Role.OFFICE, None, here.clock.now().date())
    seen: list[Person] = []

    async def look(person: Person, **more: Any) -> None:
        seen.append(person)

    DEEDS["look"] = look
    await here.hears(here.says(ANNA, "look"))

    assert seen[0].id == anna
    assert seen[0].holds(Role.OFFICE)


async def test_the_dialogue_goes_on_where_it_stood(here: Scene) -> None:
    await here.hears(here.says(ANNA, "一"))
    await here.hears(here.says(ANNA, "二"), here.says(BEN, "三"))

    assert here.texts(ANNA) == ["一", "一 二"]
    assert here.texts(BEN) == ["三"]


async def test_an_update_delivered_again_does_nothing(here: Scene) -> None:
    update = here.says(ANNA, "一")
    await here.hears(update)
    await here.hears(update)
    await here.hears(update, here.says(ANNA, "二"))

    assert here.texts(ANNA) == ["一", "一 二"]


async def test_updates_of_one_person_run_in_order(here: Scene) -> None:
    await here.hears(*[here.says(who, str(n)) for n in range(8) for who in (ANNA, BEN)])

    for who in (ANNA, BEN):
        assert here.texts(who) == [" ".join(map(str, range(n + 1))) for n in range(8)]


async def test_many_people_at_once_are_all_served(here: Scene) -> None:
    await here.hears(*[here.says(1000 + n, f"x{n}") for n in range(150)])

    assert [here.texts(1000 + n) for n in range(150)] == [[f"x{n}"] for n in range(150)]
    assert here.turns.counts["turns"] == 150


async def test_a_method_that_a_handler_returns_is_executed(here: Scene) -> None:
    await here.hears(here.says(ANNA, "return"))

    assert here.texts(ANNA) == ["given back"]


async def test_the_answer_to_a_press_leaves_without_a_row(here: Scene) -> None:
    await here.hears(here.presses(ANNA, "lamp"))

    ack, answer = here.out
    assert (ack.id, ack.method, json.loads(ack.body)) == (None, "answerCallbackQuery", {"callback_query_id": "77"})
    assert json.loads(answer.body)["text"] == "pressed lamp"
    assert await count(here, outbox_rows) == 1


async def test_a_refusal_undoes_everything_but_the_answer(here: Scene) -> None:
    await here.hears(here.says(ANNA, "一"))
    await here.hears(here.says(ANNA, "refuse"), here.says(BEN, "二"))
    await here.hears(here.says(ANNA, "where"))

    assert here.texts(ANNA) == ["一", "已经办好了，不用再点。", "None {'heard': ['一']}"]
    assert here.texts(BEN) == ["二"]
    assert await note(here, "half") is None
    assert await count(here, outbox_rows) == len(here.out) == 4
    assert here.turns.counts["failed"] == 0


async def test_a_refusal_undoes_only_its_own_turn(here: Scene) -> None:
    async def keep(message: Message, desk: Desk, **more: Any) -> None:
        await desk.do(write, message.text or "", "kept")

    DEEDS["keep"] = keep
    await here.hears(
        here.says(ANNA, "keep 1"), here.says(BEN, "refuse"), here.says(CARL, "keep 2"), here.says(104, "refuse")
    )

    assert await note(here, "keep 1") == await note(here, "keep 2") == "kept"
    assert await note(here, "half") is None
