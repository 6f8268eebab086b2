"""On the command line an appointment is named by a person and a place: both must say one seat."""

from collections.abc import AsyncIterator
from datetime import date
from functools import partial

import pytest
from sqlalchemy import Connection

from domain.errors import CaseworkError
from domain.roles import Role
from services.people.ending import end_named
from storage.people import people
from tests.contract import rows
from tests.contract.town import Town, town


@pytest.fixture
async def here(database_url: str) -> AsyncIterator[Town]:
    async with town(database_url) as place:
        yield place


async def refused(here: Town, name: str, scope: str = "") -> str:
    """Which sentence the operator reads."""
    with pytest.raises(CaseworkError) as no:
        await here.scene.turns.sweep(partial(end_named, role=Role.STATION, name=name, scope=scope))
    return no.value.says


async def test_two_of_one_name_in_one_place_are_told_apart_in_the_chat(here: Town) -> None:
    def another(c: Connection) -> None:
        [station] = people.get(c, here.ids["zhou"], date(2026, 3, 2)).scopes(Role.STATION)
        people.grant(c, people.add(c, name="周敏", at=rows.AT), Role.STATION, station, date(2022, 1, 10))

    await here.scene.store.run(another)
    assert await refused(here, "周敏") == "invite-needs-scope"
    assert await refused(here, "周敏", "联络站") == "invite-unknown-scope"
    assert await refused(here, "周敏", "城关联络站") == "end-several"
    assert await refused(here, "周敏", "城西联络站") == "end-nobody"
