"""What the office mistypes or presses too early about the standing committee is answered with what to do."""

from collections.abc import AsyncIterator
from datetime import date

import pytest
from sqlalchemy import Connection

from domain.roles import Role
from storage.people import people
from tests.contract.chamber import MEMBERS, Chamber, chamber
from tests.contract.hall import OFFICE

STICKER = {"sticker": {"file_id": "s", "file_unique_id": "u", "type": "regular", "width": 9, "height": 9,
                       "is_animated": False, "is_video": False}}  # fmt: skip


@pytest.fixture
async def here(database_url: str) -> AsyncIterator[Chamber]:
    async with chamber(database_url) as place:
        yield place


def nobody_holds(c: Connection, role: Role) -> None:
    """Nobody has a role any more."""
    for one in people.holders(c, role, None, date(2026, 3, 16)):
        people.end_role(c, one.id, role, next(iter(one.scopes(role)), None), date(2026, 3, 15), "")


async def test_ballots_are_counted_after_the_voting_and_in_figures(here: Chamber) -> None:
    id = await here.voting(*MEMBERS[:4])
    poll = await here.poll_now(id)
    assert "投票还没结束，不能计票" in await here.tries(OFFICE, f"poll-count:{id}:{poll.version}:")
    await here.refreshed(id, "结束投票", "结束投票")
    poll = await here.poll_now(id)
    papers = f"poll-papers:{id}:{poll.version}:"
    assert "请写：满意10" in await here.tries(OFFICE, papers, "都挺好")
    assert "没有发纸质票" in await here.tries(OFFICE, papers, "满意2")
    assert await here.poll_now(id) == poll


async def test_who_leads_and_who_supervises_is_chosen_among_those_there(here: Chamber) -> None:
    suggestion = await here.assigned()
    await here.tries(OFFICE, f"key-of:{suggestion.id}:0:")
    assert "请点上面" in (await here.says(OFFICE, "群众反映集中"))[-1]
    await here.scene.store.run(nobody_holds, Role.COMMITTEE)
    await here.presses(OFFICE, "群众普遍关心", "韩国栋")
    assert "名册里还没有督办委室" in here.last(OFFICE)
    await here.scene.store.run(nobody_holds, Role.CHAIR)
    await here.presses(OFFICE, "群众普遍关心")
    assert "名册里还没有常委会领导" in here.last(OFFICE)


async def test_a_hearing_has_a_day_and_a_record_no_stickers(here: Chamber) -> None:
    id = await here.chosen()
    assert "这个日期我看不懂" in await here.tries(OFFICE, f"key-hearing:{id}:0:", "改天再说")
    await here.sends(OFFICE, f"b:supervise-mode:{id}:0:on_site")
    update = here.scene.says(here._addresses[OFFICE], "")
    del update["message"]["text"]
    update["message"] |= STICKER
    await here.scene.hears(update)
    assert "请发文字、照片或文件" in here.last(OFFICE)
