"""Two replicas, two people, one moment: of several who want the same thing exactly one gets it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from handlers import build
from services.office import circulars
from services.office.circulars import Audience
from services.opinions import claiming
from services.work import Work
from storage.office.circulars import readers
from storage.opinions import opinions
from storage.people import people
from tests.contract.hall import DEPUTY, OFFICE, STATION, Hall, hall
from tests.contract.scene import scene


@asynccontextmanager
async def two_houses(url: str) -> AsyncIterator[tuple[Hall, Hall]]:
    """The county, and a second replica of the program on the same database."""
    async with hall(url) as one, scene(url, build(), replica="there", clock=one.clock) as there:
        other = Hall(there, one.clock)
        other.ids, other._addresses = one.ids, one._addresses
        there._events = one.scene._events
        yield one, other


async def both(here: tuple[Hall, str, str], there: tuple[Hall, str, str]) -> list[str]:
    """Both press at once, each at a replica of their own; what each is told."""
    for house, who, _ in (here, there):
        house.heard(who)
    await asyncio.gather(*(house.sends(who, data) for house, who, data in (here, there)))
    return ["".join(house.heard(who)) for house, who, _ in (here, there)]


async def test_of_two_deputies_exactly_one_takes_an_opinion(postgresql_url: str) -> None:
    async with two_houses(postgresql_url) as (one, other):
        opinion = await one.opinion()

        def offers(work: Work) -> None:
            desk = people.get(work.c, one.ids[STATION], work.today)
            now = opinions.get(work.c, opinion.id)
            claiming.offer(work, person=desk, opinion_id=now.id, version=now.version)

        await one.scene.turns.sweep(offers)
        data = f"b:claim:{opinion.id}:0:"
        said = await both((one, DEPUTY, data), (other, "sun-lihua", data))
        assert sum("由您接办" in words for words in said) <= 1, said
        claims = [step for step in await one.steps(opinion.ref) if step[0] == "claim"]
        assert len(claims) == 1
        assert (await one.opinion_now(opinion.id)).deputy_id == claims[0][2]
        assert all("没有办成" not in words for words in said), said
        assert await one.record_is_whole()


async def test_two_who_read_a_circular_at_the_same_moment_are_both_counted(postgresql_url: str) -> None:
    async with two_houses(postgresql_url) as (one, other):

        def sends(work: Work) -> int:
            office = people.get(work.c, one.ids[OFFICE], work.today)
            ids = [one.ids[DEPUTY], one.ids["sun-lihua"]]
            sent = circulars.send(
                work, person=office, audience=Audience.NAMED, scope_id=0, ids=ids, text="周五九点开会"
            )
            return sent.circular.id

        id = await one.scene.turns.sweep(sends)
        data = f"b:circular-read:{id}:0:"
        said = await both((one, DEPUTY, data), (other, "sun-lihua", data))
        assert all(words and "没有办成" not in words for words in said), said
        assert [reader.read_at is not None for reader in await one.scene.store.run(readers, id)] == [True, True]
