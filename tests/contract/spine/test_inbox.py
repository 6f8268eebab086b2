"""The inbox keeps what arrived once, and gives it out in order, to one replica at a time."""

import json
from datetime import timedelta

from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import create_async_engine

from storage import inbox
from storage.engines import Store
from storage.inbox import Arrival, Speaker, Waiting
from tests.clock import A_MORNING

ANNA, BEN = ("telegram", "101"), ("telegram", "102")
LATER = A_MORNING + timedelta(minutes=1)


def arrival(event: int, speaker: Speaker, channel: str = "telegram") -> Arrival:
    return Arrival(channel, str(event), speaker[1], b"{}", A_MORNING)


async def put(store: Store, *arrivals: Arrival, by: str | None = None) -> list[int]:
    return await store.run(inbox.put, arrivals, by, LATER if by else None)


async def first_rows(store: Store, *speakers: Speaker) -> list[Waiting]:
    return await store.read(inbox.heads, speakers)


async def claim(store: Store, at: timedelta = timedelta(), **more: bool) -> list[Speaker]:
    now = A_MORNING + at
    claimed = await store.run(inbox.claim, "here", now, now + timedelta(minutes=1), **more)
    return [one.speaker for one in claimed]


async def test_an_event_that_is_delivered_again_is_stored_once(store: Store) -> None:
    first = await put(store, arrival(1, ANNA), arrival(2, BEN))
    again = await put(store, arrival(2, BEN), arrival(3, ANNA))

    assert len(first) == 2
    assert len(again) == 1
    assert await put(store, arrival(1, ANNA)) == []


async def test_an_event_repeated_within_one_delivery_is_stored_once(store: Store) -> None:
    assert len(await put(store, arrival(1, ANNA), arrival(1, ANNA))) == 1


async def test_two_channels_may_count_their_events_alike(store: Store) -> None:
    assert len(await put(store, arrival(1, ANNA), arrival(1, ANNA, channel="web"))) == 2


async def test_each_speaker_has_one_first_row_and_the_number_of_those_behind(store: Store) -> None:
    ids = await put(store, arrival(1, BEN), arrival(2, ANNA), arrival(3, BEN), arrival(4, BEN))

    heads = await first_rows(store, ANNA, BEN)

    assert [(h.id, h.speaker, h.behind) for h in heads] == [(ids[0], "102", 2), (ids[1], "101", 0)]


async def test_first_rows_are_only_of_those_asked_for_on_their_channel(store: Store) -> None:
    await put(store, arrival(1, ANNA), arrival(2, BEN))

    assert await first_rows(store, ("web", "101")) == []
    assert [h.speaker for h in await first_rows(store, ANNA)] == ["101"]


async def test_what_is_done_or_set_aside_makes_room_for_the_next(store: Store) -> None:
    ids = await put(store, arrival(1, ANNA), arrival(2, ANNA), arrival(3, ANNA))

    await store.run(inbox.done, ids[:1])
    assert [h.id for h in await first_rows(store, ANNA)] == [ids[1]]

    assert await store.run(inbox.set_aside, ids[1], 3, "KeyError at x.py:1")
    assert [h.id for h in await first_rows(store, ANNA)] == [ids[2]]
    assert await store.read(inbox.failed) == 1


async def test_what_is_done_cannot_be_set_aside(store: Store) -> None:
    ids = await put(store, arrival(1, ANNA))
    await store.run(inbox.done, ids)

    assert not await store.run(inbox.set_aside, ids[0], 3, "late")
    assert await store.read(inbox.failed) == 0


async def test_leased_rows_are_taken_over_only_when_the_lease_is_over(store: Store) -> None:
    await put(store, arrival(1, ANNA), by="there")
    await put(store, arrival(2, BEN))

    assert await claim(store) == [BEN]
    assert await claim(store) == []
    assert await claim(store, at=timedelta(minutes=2)) == [ANNA, BEN]


async def test_a_lease_from_a_day_that_was_put_back_is_over(store: Store) -> None:
    """Whoever took it is dead, and by the day of the machine it would last for another year."""
    a_year = timedelta(days=365)
    await store.run(inbox.put, [arrival(1, ANNA)], "there", LATER + a_year)

    assert await claim(store) == [ANNA]


async def test_a_free_row_behind_a_leased_one_is_not_taken(store: Store) -> None:
    await put(store, arrival(1, ANNA), by="there")
    await put(store, arrival(2, ANNA))

    assert await claim(store) == []


async def test_a_replica_that_starts_again_takes_what_its_former_run_had_leased(store: Store) -> None:
    await put(store, arrival(1, ANNA), by="here")
    await put(store, arrival(2, BEN), by="there")

    assert await claim(store) == []
    assert await claim(store, former=True) == [ANNA]


async def test_two_replicas_looking_at_the_same_moment_get_different_rows(postgresql_url: str) -> None:
    engine = create_async_engine(postgresql_url.replace("postgresql:", "postgresql+asyncpg:"))
    async with engine.connect() as one, engine.connect() as other:
        await one.run_sync(inbox.put, [arrival(1, ANNA), arrival(2, BEN)])
        await one.commit()
        mine = await one.run_sync(inbox.claim, "one", A_MORNING, LATER, limit=1)
        theirs = await other.run_sync(inbox.claim, "other", A_MORNING, LATER)
        await one.rollback()
        await other.rollback()
    await engine.dispose()

    assert [[one.speaker for one in taken] for taken in (mine, theirs)] == [[ANNA], [BEN]]


async def test_looking_for_first_rows_does_not_read_what_is_done(store: Store) -> None:
    """The planner must see that the index of waiting rows serves, also when it does not look at the parameters."""
    statement, plan = await store.run(plan_of_heads)

    assert "ix_inbox_waiting" in plan, plan
    assert "state = 0" in statement


def plan_of_heads(c: Connection) -> tuple[str, str]:
    postgres = c.dialect.name == "postgresql"
    if postgres:
        c.execute(text("SET LOCAL enable_seqscan = off"))
    compiled = inbox._HEADS[c.dialect.name].compile(c)
    facts = compiled.construct_params(
        {"its_channel": "telegram", "its_speakers": ["101"] if postgres else json.dumps(["101"])}
    )
    explain = "EXPLAIN " if postgres else "EXPLAIN QUERY PLAN "
    rows = c.exec_driver_sql(f"{explain}{compiled}", tuple(facts[name] for name in compiled.positiontup or ()))
    return str(compiled), "\n".join(str(row) for row in rows)
