"""Who voted what cannot be put together from anything that is kept: tables, events, messages, urn (decision 0020)."""

import json
from typing import Any

from sqlalchemy import Connection, select

from domain.notice import Kind
from storage.tables import events, outbox, poll_ballots, poll_electors, poll_urns
from tests.contract.chamber import MEMBERS, PRESSED, chamber, everything
from tests.contract.hall import OFFICE

SATISFIED, BASICALLY, NOT = "满意", "基本满意", "不满意"


async def test_nobody_can_tell_who_voted_what_from_anything_that_is_kept(database_url: str) -> None:
    async with chamber(database_url) as here:
        id = await here.voting(*MEMBERS)
        before = dict(zip(MEMBERS, [NOT, SATISFIED, NOT, BASICALLY, NOT, SATISFIED], strict=True))
        for key, label in before.items():
            await here.votes(key, label)
            # once more, typed, and the same press again: forgotten as well
            await here.sends(key, f"b:vote-dissatisfied:{id}:0:")
        for stage in ("voting", "counted"):
            rows = await here.scene.store.read(lambda c: list(everything(c)))
            for table, row in rows:
                said = PRESSED.search("".join(row.values()))
                # the ballot itself is the same for everybody; what is kept of it is the paper, never the press
                assert not said or (table == "outbox" and "inline_keyboard" in row["body"]), (stage, table, row)
            if stage == "voting":
                assert not [row for table, row in rows if table == "poll_ballots"]
                await here.counted(id)
        assert "不满意3" in here.last(OFFICE)
        papers = await here.scene.store.read(paper_bodies)
        assert len(papers) == 1, "every member got the same ballot"
        assert await here.scene.store.read(lambda c: c.execute(select(poll_urns)).all()) == []
        cast = await here.scene.store.read(cast_events)
        assert len(cast) == 6
        assert {(one.data, one.reason, one.from_status, one.to_status) for one in cast} == {
            ("{}", "", "voting", "voting")
        }
        assert await here.record_is_whole()


def paper_bodies(c: Connection) -> set[str]:
    """The buttons of the ballots as they were shown."""

    bodies = [json.loads(body) for body in c.execute(select(outbox.c.body)).scalars()]
    return {json.dumps(body["reply_markup"], sort_keys=True) for body in bodies if PRESSED.search(json.dumps(body))}


def cast_events(c: Connection) -> list[Any]:
    return list(c.execute(select(events).where(events.c.case_kind == Kind.POLL, events.c.action == "cast")))


async def test_the_urn_tells_nothing_and_has_no_rows_to_lay_beside_the_voters(database_url: str) -> None:
    """One row whatever is in it, sealed anew with every ballot: neither its bytes nor its length say a level."""
    async with chamber(database_url) as here:
        id = await here.voting(*MEMBERS)
        seen = []
        for key, label in zip(MEMBERS, [SATISFIED, NOT, BASICALLY, NOT, SATISFIED, SATISFIED], strict=True):
            await here.votes(key, label)
            [urn] = await here.scene.store.read(lambda c: c.execute(select(poll_urns)).all())
            seen.append(urn.sealed)
        assert len({bytes(one) for one in seen}) == 6
        assert [len(one) - len(seen[0]) for one in seen] == list(range(6))
        assert set(poll_urns.c.keys()) == {"poll_id", "key", "sealed"}
        assert set(poll_ballots.c.keys()) == {"poll_id", "level", "ballots"}
        assert set(poll_electors.c.keys()) == {"poll_id", "person_id", "present", "ballot"}
        assert "满意3，基本满意1，不满意2" in await here.counted(id)
