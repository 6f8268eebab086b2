"""A turn that goes wrong costs nobody else anything, and its own person no word."""

import asyncio
from typing import Any

import pytest
from sqlalchemy import Connection, select, text

from locales.texts import Catalogue
from storage import inbox
from storage.engines import Unavailable
from storage.tables import inbox as inbox_rows
from tests.contract.scene import Scene, scene, waiting
from tests.contract.turn_router import ANNA, BEN, SORRY, Told, build, note

CUT = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
)


async def test_a_turn_that_fails_three_times_is_set_aside_with_an_apology(here: Scene, told: Told) -> None:
    await here.hears(here.says(ANNA, "一"))
    await here.hears(here.says(ANNA, "break"), here.says(BEN, "二"), here.says(ANNA, "二"))

    assert here.texts(ANNA) == ["一", SORRY, "一 二"]
    assert here.texts(BEN) == ["二"]
    assert told.tries == 4  # once with the others, three times alone
    assert await note(here, "half") is None
    assert await here.store.read(inbox.failed) == here.turns.counts["failed"] == 1


async def test_what_is_kept_of_a_failure_quotes_nobody(here: Scene) -> None:
    await here.hears(here.says(ANNA, "break"))

    def troubles(c: Connection) -> list[Any]:
        return list(c.execute(select(inbox_rows.c.state, inbox_rows.c.tries, inbox_rows.c.trouble)))

    [(state, tries, trouble)] = await here.store.read(troubles)
    assert (state, tries) == (inbox.SET_ASIDE, 3)
    assert trouble.startswith("KeyError at turn_router.py:")
    assert "wrote" not in trouble


async def test_a_strangers_first_words_that_fail_are_apologised_for_too(here: Scene) -> None:
    await here.hears(here.says(ANNA, "break", language="en"), here.says(ANNA, "二"))

    assert here.texts(ANNA) == [Catalogue().texts("en")("error-service-later", phone=""), "二"]


async def test_a_turn_that_succeeds_when_tried_again_is_not_set_aside(here: Scene) -> None:
    await here.hears(here.says(ANNA, "break-once"), here.says(ANNA, "二"))

    assert here.texts(ANNA) == ["in the end", "二"]
    assert here.turns.counts["failed"] == 0


@pytest.mark.parametrize("words", ["wait", "another", "question", "notify-badly"])
async def test_what_a_turn_must_not_do_fails_it_whole(here: Scene, words: str) -> None:
    """Waiting, writing to others past the notices, asking the channel, a sentence that does not exist."""
    await here.hears(here.says(ANNA, words), here.says(ANNA, "二"))

    assert here.texts(ANNA) == [SORRY, "二"]
    assert here.texts(BEN) == []
    assert await note(here, "half") is None


async def test_nothing_can_be_said_after_the_turn(here: Scene, told: Told) -> None:
    await here.hears(here.says(ANNA, "later"))

    assert told.late is not None
    with pytest.raises(RuntimeError, match="outside a turn"):
        await told.late
    assert here.texts(ANNA) == ["now"]


async def test_an_update_that_is_no_json_is_set_aside(here: Scene) -> None:
    broken = here.arrival(here.says(ANNA, "一"))._replace(raw=b"{")
    await here.turns.accept([broken, here.arrival(here.says(ANNA, "二"))])
    await here.rests()

    assert here.texts(ANNA) == ["二"]
    assert here.turns.counts["failed"] == 1


async def test_a_full_disk_costs_nobody_a_turn(sqlite_url: str, told: Told) -> None:
    """What has arrived is refused or waits; when there is room again it is done."""
    async with scene(sqlite_url, build(told)) as here:
        await here.hears(here.says(ANNA, "一"))
        await here.store.run(limit_pages, 3)
        lost = here.arrival(here.says(ANNA, "fill"))
        with pytest.raises(Unavailable):
            await here.turns.accept([lost])

        await here.store.run(limit_pages, 10_000)
        await here.turns.accept([lost])
        await here.hears(here.says(ANNA, "二"))

        assert here.texts(ANNA) == ["一", "filled", "一 二"]
        assert here.turns.counts["failed"] == 0


async def test_a_disk_that_fills_up_while_a_turn_is_tried_again_is_no_try(sqlite_url: str, told: Told) -> None:
    async with scene(sqlite_url, build(told)) as here:
        await here.hears(here.says(ANNA, "一"))
        await here.store.run(limit_pages, 3)
        await here.turns.accept([here.arrival(here.says(ANNA, "break-then-fill"))])
        async with asyncio.timeout(60):
            while told.tries < 4:
                await here.store.read(waiting)

        await here.store.run(limit_pages, 10_000)
        await here.rests()
        assert here.texts(ANNA) == ["一", "filled"]
        assert here.turns.counts["failed"] == 0


def limit_pages(c: Connection, more: int) -> None:
    now = c.exec_driver_sql("PRAGMA page_count").scalar_one()
    c.exec_driver_sql(f"PRAGMA max_page_count = {now + more}")


async def test_a_database_that_goes_away_costs_nobody_a_turn(postgresql_url: str, told: Told) -> None:
    """Connections cut by the server are no fault of the turns that used them."""
    async with scene(postgresql_url, build(told)) as here:
        await here.hears(here.says(ANNA, "一"))
        await here.store.read(lambda c: c.execute(text(CUT)))
        for n in range(3):
            try:
                await here.turns.accept([here.arrival(here.says(ANNA, "二"))])
                break
            except Exception:
                assert n < 2
        await here.rests()

        assert here.texts(ANNA) == ["一", "一 二"]
        assert here.turns.counts["failed"] == 0
