"""Others are told with the same commit, where they can be reached; who cannot be is noted."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, select

from domain.errors import CaseworkError
from locales.texts import Catalogue
from services.work import Work
from storage import outbox
from storage.tables import accounts
from storage.tables import outbox as outbox_rows
from tests.contract.scene import Scene
from tests.contract.turn_router import (
    ANNA,
    BEN,
    Told,
    count,
    note,
    person_of,
    stored_ids,
    tell,
    write,
    write_and_refuse,
)


async def test_others_are_told_in_their_language_with_the_same_commit(here: Scene, told: Told) -> None:
    await here.hears(here.says(BEN, "hello", language="en"))
    told.person = (await person_of(here, BEN)).id

    await here.hears(here.says(ANNA, "notify"))

    assert here.texts(ANNA) == ["told"]
    assert here.texts(BEN) == ["hello", Catalogue().texts("en")("error-double-press")]
    # what turn it comes from is remembered by the process alone
    assert await here.store.read(outbox.load, stored_ids(here)) == [one._replace(turn=None) for one in here.out]


async def test_a_notice_by_night_waits_for_the_morning(here: Scene, told: Told) -> None:
    await here.hears(here.says(BEN, "hello"))
    told.person = (await person_of(here, BEN)).id
    here.clock.move(timedelta(hours=13))

    await here.hears(here.says(ANNA, "notify"))

    by_address = {row.address: row for row in here.out}
    assert by_address[str(ANNA)].not_before is None
    assert by_address[str(BEN)].not_before == here.clock.now() + timedelta(hours=10)


async def test_a_sweep_tells_people_without_a_speaker(here: Scene) -> None:
    await here.hears(here.says(BEN, "hello"))
    ben = (await person_of(here, BEN)).id

    def sweep(work: Work, name: str) -> str:
        write(work, name, "swept")
        tell(work, ben)
        return "done"

    assert await here.turns.sweep(sweep, name="broom") == "done"
    assert await note(here, "broom") == "swept"
    assert here.texts(BEN) == ["hello", "已经办好了，不用再点。"]
    assert [row.lane for row in here.out] == [outbox.ANSWERS, outbox.BULK]  # what the clock says delays no answer


async def test_a_sweep_that_is_refused_changes_nothing(here: Scene) -> None:
    with pytest.raises(CaseworkError):
        await here.turns.sweep(write_and_refuse)

    assert await note(here, "half") is None


def membership(here: Scene, who: int, status: str) -> dict[str, Any]:
    said = here.says(who, "")
    chat = {"chat": said["message"]["chat"], "from": said["message"]["from"], "date": 0}
    return {"update_id": said["update_id"], "my_chat_member": {**chat, "new_chat_member": {"status": status}}}


async def unreachable(here: Scene, who: int) -> bool:
    def ask_it(c: Connection) -> bool:
        since = select(accounts.c.unreachable_since).where(accounts.c.address == str(who))
        return c.execute(since).scalar_one() is not None

    return await here.store.read(ask_it)


async def test_who_shuts_the_door_is_unreachable_until_it_opens_or_they_write(here: Scene) -> None:
    await here.hears(here.says(ANNA, "一"), here.says(BEN, "一"))

    await here.hears(membership(here, ANNA, "kicked"), membership(here, BEN, "kicked"))
    assert await unreachable(here, ANNA)
    assert await unreachable(here, BEN)
    assert {row.state for row in await states(here)} == {outbox.PENDING}

    await here.hears(membership(here, ANNA, "member"), here.says(BEN, "二"))
    assert not await unreachable(here, ANNA)
    assert not await unreachable(here, BEN)
    assert {row.state for row in await states(here)} == {outbox.WAITING}


async def states(here: Scene) -> list[Any]:
    def ask_it(c: Connection) -> list[Any]:
        return list(c.execute(select(outbox_rows.c.id, outbox_rows.c.state)))

    return await here.store.read(ask_it)


async def test_groups_edits_and_the_like_are_done_without_a_word(here: Scene) -> None:
    grouped = here.says(ANNA, "hello")
    grouped["message"]["chat"] = {"id": -5, "type": "group", "title": "g"}
    edited = here.says(BEN, "hello")
    edited["edited_message"] = edited.pop("message")

    await here.hears(grouped, edited)

    assert here.out == []
    assert await count(here, accounts) == 0
