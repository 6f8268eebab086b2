"""What people answer in a survey lies apart from who answered, and nobody reads it early (decision 0026)."""

import asyncio
import json

from sqlalchemy import Connection, delete, select

from handlers import build
from services.campaigns.surveys import survey_result
from storage.campaigns.surveys import surveys as kept
from storage.tables import inbox, survey_answered, survey_counts, survey_urns, survey_valid
from tests.contract.campaigns.ground import AUDITOR, CLERKS, OPERATOR, ORGANISER, Ground, ground
from tests.contract.campaigns.surveying import (
    agrees,
    asking,
    calls,
    card,
    closed,
    people_of,
    survey_now,
    survey_steps,
)
from tests.contract.chamber import everything
from tests.contract.scene import scene


async def test_nothing_that_is_kept_says_who_answered_what_and_nobody_reads_a_level_early(database_url: str) -> None:
    rows = people_of()
    async with ground(database_url) as here:
        await agrees(here, "wang", rows[0].phone)
        survey = await asking(here, len(rows), rows)
        await here.presses("wang", "现在回答", "满意", "不满意", "不了解")
        sample = await here.scene.store.run(kept.sample_of, survey.id)
        another = next(one.number for one in sample if one.code != rows[0].code)
        await calls(here, f"{another} 满意 基本满意 不满意")
        for table, row in await here.scene.store.read(lambda c: list(everything(c))):
            said = "".join(row.values())
            pressed = "asked-" in said and not (table == "outbox" and "inline_keyboard" in row["body"])
            assert not pressed, (table, row)
            assert f"{another} 满意 基本满意 不满意" not in said, (table, row)
        assert not await here.scene.store.read(lambda c: c.execute(select(survey_counts)).all())
        for who in (OPERATOR, ORGANISER, AUDITOR):
            assert "满意1" not in await card(here, who)
            assert "答了2人" in here.last(who)
        for action, role, actor_id in await here.steps((await survey_now(here)).ref):
            assert (actor_id is None) == (role == "citizen"), (action, role)
        await here.sends(ORGANISER, f"b:campaign-record:{here.campaign_id}:0:")
        assert not any(row.name in here.last(ORGANISER) for row in rows)
        assert set(survey_answered.c.keys()) == {"sample_id", "target_id"}
        assert set(survey_valid.c.keys()) == {"survey_id", "target_id", "stratum", "valid"}
        await closed(here)
        assert await here.scene.store.read(lambda c: c.execute(select(survey_urns)).all()) == []


async def test_who_was_invited_and_has_not_come_is_for_the_operator_alone(database_url: str) -> None:
    rows = people_of()
    async with ground(database_url) as here:
        await agrees(here, "wang", rows[0].phone)
        await agrees(here, "liu", rows[1].phone)
        await asking(here, len(rows), rows)
        survey = await survey_now(here)
        await here.sends(OPERATOR, f"b:survey-papers:{survey.id}:0:")
        await here.presses(OPERATOR, "请过还没来")
        assert "还没有答的有2人" in here.last(OPERATOR)
        await here.presses("wang", "现在回答", "满意")
        await here.sends(OPERATOR, f"b:survey-silent:{survey.id}:0:")
        shown = here.last(OPERATOR)
        assert "还没有答的有1人" in shown
        assert (rows[0].name in shown, rows[1].name in shown) == (False, True)
        assert "满意" not in shown
        for who in (ORGANISER, AUDITOR, "wang", CLERKS["交通局"]):
            await here.sends(who, f"b:survey-silent:{survey.id}:0:")
            assert rows[1].name not in here.last(who), who
        await here.presses("liu", "不参加")
        await here.sends(OPERATOR, f"b:survey-silent:{survey.id}:0:")
        assert "都答了，或者不参加" in here.last(OPERATOR)


async def test_the_urn_is_as_long_whatever_is_in_it_and_looks_different_each_time(database_url: str) -> None:
    async with ground(database_url) as here:
        await asking(here)
        seen = []
        for n in range(1, 5):
            await calls(here, f"{n} 满意 满意 不了解")
            [urn] = await here.scene.store.read(lambda c: c.execute(select(survey_urns)).all())
            seen.append(bytes(urn.sealed))
        assert len(set(seen)) == 4
        assert len({len(one) for one in seen}) == 1


async def test_what_failed_for_good_is_forgotten_too(database_url: str) -> None:
    rows = people_of()
    async with ground(database_url) as here:
        await agrees(here, "wang", rows[0].phone)
        await asking(here, len(rows), rows)
        await here.presses("wang", "现在回答")
        await card(here)
        await here.presses(OPERATOR, "录入结果")
        await here.scene.store.run(lambda c: c.execute(delete(survey_urns)))
        await here.presses("wang", "不满意")
        await here.says(OPERATOR, "2 满意 基本满意 不满意")
        for who in ("wang", OPERATOR):
            assert "没" in here.last(who), here.last(who)
        raws = await here.scene.store.read(raw_inbox)
        assert not [raw for raw in raws if "asked-" in raw or "基本满意" in raw]


def raw_inbox(c: Connection) -> list[str]:
    return [json.dumps(json.loads(row.raw), ensure_ascii=False) + row.event_id for row in c.execute(select(inbox))]


async def test_two_presses_at_the_same_moment_on_two_replicas_are_one_answer(postgresql_url: str) -> None:
    rows = people_of()
    async with (
        ground(postgresql_url) as one,
        scene(postgresql_url, build(), replica="there", clock=one.clock) as there,
    ):
        other = Ground(there, one.clock)
        other.ids, other._addresses = one.ids, one._addresses
        there._events = one.scene._events
        await agrees(one, "wang", rows[0].phone)
        survey = await asking(one, len(rows), rows)
        for unit in ("交通局", "教育局", "住建局"):
            target = await one.target(unit)
            both = [f"b:asked-{level}:{survey.id}:0:{target.id}" for level in ("satisfied", "dissatisfied")]
            await asyncio.gather(*(house.sends("wang", press) for house, press in zip((one, other), both, strict=True)))
        steps = await survey_steps(one)
        assert (steps.count("answer"), steps.count("refuse_answer")) == (3, 3)
        await closed(one)
        for unit in ("交通局", "教育局", "住建局"):
            counts = await one.asks(survey_result.counts, target=await one.target(unit))
            assert counts.answers.valid == 1
        assert await one.record_is_whole()
