"""Behind PgBouncer in transaction mode: two replicas share two connections and notice nothing."""

import asyncio
import json
from collections.abc import Iterator

import pytest

from services.clockwork import tend
from storage import inbox, schema
from tests import pgbouncer
from tests.contract.scene import scene
from tests.contract.turn_router import Told, build
from tests.postgres import Postgres

SPEAKERS = range(200, 216)


@pytest.fixture
def pooled_url(postgres: Postgres) -> Iterator[str]:
    """An empty database behind a PgBouncer."""
    if pgbouncer.found() is None:
        pytest.skip("PgBouncer is not installed: make pgbouncer")
    name = postgres.create()
    with pgbouncer.bouncer(postgres) as port:
        yield f"postgresql://minyi@127.0.0.1:{port}/{name}"
    postgres.drop(name)


async def test_turns_sweeps_and_migrations_work_behind_pgbouncer(
    pooled_url: str, told: Told, caplog: pytest.LogCaptureFixture
) -> None:
    """More speakers at once than PgBouncer has servers: every deed comes to another one."""
    await asyncio.gather(*(asyncio.to_thread(schema.migrate, pooled_url) for _ in range(2)))
    async with (
        scene(pooled_url, build(told), pooled=True) as one,
        scene(pooled_url, build(told), replica="there", pooled=True) as two,
    ):
        await one.hears(*(one.says(who, "好") for who in SPEAKERS))  # they are known from now on
        rows = [one.arrival(one.says(who, str(n))) for n in range(3) for who in SPEAKERS]
        await one.store.run(inbox.put, rows)
        for replica in (one, two):
            replica.turns.serve((row.channel, row.speaker) for row in rows)
        await asyncio.gather(*(here.turns.sweep(lambda work: tend(work, {})) for here in (one, two) for _ in range(9)))
        await one.rests()
        await two.rests()

    # without the setting a statement prepared on one server is missed on the other: nearly everything is tried again
    assert caplog.text.count("DBAPIError") < 3
    said = {row.id or 0: row for row in [*one.out, *two.out]}
    for who in SPEAKERS:
        words = [json.loads(said[id].body)["text"] for id in sorted(said) if said[id].address == str(who)]
        assert words == ["好", "好 0", "好 0 1", "好 0 1 2"]
