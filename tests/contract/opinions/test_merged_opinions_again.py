"""Opinions merged by mistake, and opinions whose authors say twice that they are something else."""

from collections.abc import AsyncIterator

import pytest

from domain.opinions.opinion import OpinionStatus as S
from services.citizens import withdrawing
from services.opinions import merging, undoing
from services.work import Work
from storage.opinions import opinions
from storage.people import people
from tests.contract.hall import STATION
from tests.contract.paths_hall import PathsHall, paths_hall


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[PathsHall]:
    async with paths_hall(database_url) as here:
        yield here


async def merges(county: PathsHall, one: int, master: int) -> None:
    def deed(work: Work) -> None:
        desk = people.get(work.c, county.ids[STATION], work.today)
        version = opinions.get(work.c, one).version
        merging.merge(work, person=desk, opinion_id=one, version=version, master_id=master)

    await county.scene.turns.sweep(deed)


async def test_what_came_along_goes_back_when_the_merging_was_a_slip(county: PathsHall) -> None:
    first, second, third = [await county.opinion(f"人民路{n}号门口路灯坏了", author="wang") for n in (18, 20, 22)]
    await merges(county, second.id, first.id)
    await merges(county, first.id, third.id)
    assert [(await county.opinion_now(one.id)).master_id for one in (first, second)] == [third.id, third.id]

    def undo(work: Work) -> None:
        desk = people.get(work.c, county.ids[STATION], work.today)
        version = opinions.get(work.c, first.id).version
        undoing.undo(work, person=desk, opinion_id=first.id, version=version)

    await county.scene.turns.sweep(undo)
    one, other = [await county.opinion_now(each.id) for each in (first, second)]
    assert (one.status, one.master_id) == (S.SCREENING, None)
    assert (other.status, other.master_id) == (S.MERGED, first.id)
    assert await county.record_is_whole()


async def test_what_was_withdrawn_a_moment_ago_is_not_offered_any_more(county: PathsHall) -> None:
    first = await county.opinion("人民路18号门口路灯坏了", author="wang")
    other = await county.opinion("人民路18号门口路灯也坏了", author="liu")

    def looks(work: Work) -> list[str]:
        desk = people.get(work.c, county.ids[STATION], work.today)
        found = merging.proposal(work, person=desk, opinion_id=other.id)
        return [twin.opinion.number for twin in found.twins]

    def withdraws_meanwhile(work: Work) -> tuple[list[str], list[str]]:
        before = looks(work)
        author = people.get(work.c, county.ids["wang"], work.today)
        withdrawing.withdraw(work, person=author, opinion_id=first.id, version=opinions.get(work.c, first.id).version)
        return before, looks(work)

    assert await county.scene.turns.sweep(withdraws_meanwhile) == ([first.number], [])


async def test_whose_author_says_twice_it_is_something_else_stays_by_itself(county: PathsHall) -> None:
    first = await county.opinion("人民路18号门口路灯坏了", author="wang")
    other = await county.opinion("人民路18号门口路灯也坏了", author="liu")
    for _ in range(2):
        await merges(county, other.id, first.id)
        await county.sends("liu", f"b:separate:{other.id}:0:")
        assert (await county.opinion_now(other.id)).status == S.SCREENING
    version = (await county.opinion_now(other.id)).version
    await county.sends(STATION, f"b:merge:{other.id}:{version}:{first.id}")
    assert county.last(STATION) == f"{other.number} 的群众两次说不是一回事，请单独办。"
    assert (await county.opinion_now(other.id)).status == S.SCREENING
