"""What somebody typed under a ballot is kept nowhere, whatever became of the turn."""

import pytest
from sqlalchemy import Connection, delete, select

from storage.tables import inbox, poll_urns
from tests.contract.chamber import MEMBERS, chamber


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
