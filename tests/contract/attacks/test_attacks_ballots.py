"""What somebody typed under a ballot is kept nowhere, whatever became of the turn; a poll begins once."""

import pytest
from sqlalchemy import Connection, delete, select

from storage.tables import inbox, poll_urns
from tests.contract.chamber import MEMBERS, chamber
from tests.contract.hall import OFFICE


def waiting_or_not(c: Connection) -> list[tuple[int, str]]:
    return [(row.state, row.raw.decode("unicode_escape")) for row in c.execute(select(inbox))]


@pytest.mark.parametrize("typed", ["不满意", "3"])
async def test_a_typed_ballot_that_failed_for_good_is_forgotten_too(database_url: str, typed: str) -> None:
    async with chamber(database_url) as here:
        await here.voting(*MEMBERS[:4])
        await here.presses("tian-hai", "现在投票")
        await here.scene.store.run(lambda c: c.execute(delete(poll_urns)))
        await here.says("tian-hai", typed)
        rows = await here.scene.store.read(waiting_or_not)
        assert [state for state, _ in rows].count(2) == 1, "the turn was set aside"
        assert not [raw for _, raw in rows if f'"{typed}"' in raw]


async def test_who_may_vote_is_frozen_once_however_often_the_office_begins(database_url: str) -> None:
    async with chamber(database_url) as here:
        id = await here.planned_poll()
        for _ in range(2):
            await here.sends(OFFICE, f"b:poll-open-voting:{id}:0:")
        assert "没有办成" not in here.last(OFFICE)
        assert (await here.poll_steps(id)).count("open") == 1


async def test_nothing_is_announced_of_a_poll_that_is_not_counted(database_url: str) -> None:
    """A button of a card that has grown old, or of nobody's making: the poll as it stands."""
    async with chamber(database_url) as here:
        id = await here.voting(*MEMBERS)
        await here.sends(OFFICE, f"b:poll-announce-ask:{id}:0:")
        assert "没有办成" not in here.last(OFFICE)
        assert "结束投票" in str(here.offered(OFFICE))
