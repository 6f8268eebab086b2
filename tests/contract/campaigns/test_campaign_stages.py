"""Stages go strictly in order; a gate holds until it is met, or is waived with a reason and a name."""

from datetime import date
from math import ceil

import pytest

from domain.campaigns.campaign import CampaignStatus, StageStatus
from domain.clocks import Clock
from domain.notice import CaseRef, Kind
from domain.roles import Role
from services import clockwork
from services.windows import CLOSERS
from storage import deadlines
from tests.contract.campaigns.ground import AUDITOR, CLERKS, HEADS, OPERATOR, ORGANISER, Ground, ground
from tests.contract.chamber import SECOND
from tests.contract.climbing import width
from tests.contract.hall import DEPUTY, OFFICE


async def presses_on(here: Ground, stage: str, deed: str, who: str = ORGANISER) -> None:
    """A press on a stage as it stands."""
    one = await here.stage(stage)
    await here.sends(who, f"b:{deed}:{one.id}:{one.version}:")


def told(here: Ground, who: str) -> str:
    """Everything somebody has been told since the last look."""
    return "\n".join(here.heard(who))


async def test_the_second_stage_does_not_open_before_the_first_is_over(database_url: str) -> None:
    async with ground(database_url) as here:
        await here.reaches("mobilise")
        await presses_on(here, "collect", "stage-begin")
        assert "“部署动员”还没结束，不能跳过去" in here.last(ORGANISER)
        assert (await here.stage("collect")).status == StageStatus.PENDING


async def test_the_first_stage_begins_the_campaign(database_url: str) -> None:
    async with ground(database_url) as here:
        await here.sends(ORGANISER, f"b:campaign-stages:{here.campaign_id}:0:")
        await here.presses(ORGANISER, "第1阶段")
        assert "✓ 方案已公布" in here.last(ORGANISER)
        assert "✓ 严禁事项已公布" in here.last(ORGANISER)
        assert (await here.campaign()).status == CampaignStatus.PREPARING
        await here.presses(ORGANISER, "开始本阶段")
        assert (await here.campaign()).status == CampaignStatus.RUNNING
        assert (await here.stage("mobilise")).status == StageStatus.OPEN


async def test_the_organisers_card_is_short_on_a_small_phone(database_url: str) -> None:
    """Lines of 21 Chinese characters, as a bubble of the web chat has them where the screen is 360 pixels wide."""
    async with ground(database_url) as here:
        for stage in ("mobilise", "collect", "inspect_and_score"):
            await here.reaches(stage)
            await here.sends(ORGANISER, f"b:campaign-open:{here.campaign_id}:0:")
            card = here.last(ORGANISER)
            assert sum(ceil(width(line.strip()) / 21) for line in card.splitlines()) <= 12, card
            assert "暂时没有事：方案设置、看方案、人员" in card
            # and everything is still a press away
            for page in range(3):
                await here.sends(ORGANISER, f"b:campaign-open:{here.campaign_id}:0:{page}")
            assert {"收到的意见", "严禁事项", "人员"} <= {label for one in here.offered(ORGANISER) for label in one}


async def test_a_plan_that_was_changed_after_publication_is_published_again(database_url: str) -> None:
    async with ground(database_url) as here:
        campaign = await here.campaign()
        await here.sends(ORGANISER, f"b:set-least:{campaign.id}:{campaign.version}:")
        await here.says(ORGANISER, "40")
        await presses_on(here, "mobilise", "stage-begin")
        assert "公布之后又改过" in here.last(ORGANISER)
        campaign = await here.campaign()
        await here.sends(ORGANISER, f"b:plan-publish:{campaign.id}:{campaign.version}:")
        assert "方案第2版已公布" in here.last(ORGANISER)
        await here.sends(ORGANISER, f"b:campaign-stages:{here.campaign_id}:0:")
        await here.presses(ORGANISER, "第1阶段")
        assert "✓ 方案已公布" in here.last(ORGANISER)


async def test_a_gate_holds_until_it_is_waived_with_a_reason_and_a_name(database_url: str) -> None:
    async with ground(database_url) as here:
        await here.reaches("mobilise")
        await presses_on(here, "mobilise", "stage-check")
        assert "✗ 各单位该报的都报了" in here.last(ORGANISER)
        await here.presses(ORGANISER, "结束本阶段")
        assert "还不能往下走" in here.last(ORGANISER)
        assert (await here.stage("mobilise")).status == StageStatus.EXIT_CHECK

        await presses_on(here, "mobilise", "stage-waive")
        await here.says(ORGANISER, "住建局正在换届，名单月底补报，主任会议同意")

        stage = await here.stage("mobilise")
        assert (stage.status, stage.ended_by) == (StageStatus.WAIVED, here.ids[ORGANISER])
        for who in (CLERKS["交通局"], AUDITOR, OPERATOR, OFFICE):
            assert "丁一写的原因：住建局正在换届" in here.last(who)
        [*_, waived] = await here.steps(CaseRef(Kind.CAMPAIGN_STAGE, stage.id))
        assert waived == ("waive", Role.ORGANISER, here.ids[ORGANISER])


async def test_a_waiver_needs_a_reason(database_url: str) -> None:
    async with ground(database_url) as here:
        await here.reaches("mobilise")
        await presses_on(here, "mobilise", "stage-check")
        stage = await here.stage("mobilise")
        await here.sends(ORGANISER, f"b:stage-waive:{stage.id}:{stage.version}:")
        await here.says(ORGANISER, " ")
        assert (await here.stage("mobilise")).status == StageStatus.EXIT_CHECK


@pytest.mark.parametrize("who", [OFFICE, AUDITOR, OPERATOR, CLERKS["交通局"], "wang"])
async def test_only_its_organiser_steers(database_url: str, who: str) -> None:
    """The office founded it and is organiser by that; here it has handed that on."""
    async with ground(database_url) as here:
        campaign = await here.campaign()
        await here.sends(OFFICE, f"b:post-end:{campaign.id}:0:organiser.{here.ids[OFFICE]}")
        await here.reaches("mobilise")
        await presses_on(here, "mobilise", "stage-check", who)
        assert (await here.stage("mobilise")).status == StageStatus.OPEN


async def test_everybody_concerned_hears_of_a_stage_and_deputies_of_collecting(database_url: str) -> None:
    async with ground(database_url) as here:
        await here.reaches("collect")
        assert "“征求意见、自查”阶段开始" in told(here, CLERKS["教育局"])
        assert "“征求意见、自查”阶段开始" in told(here, HEADS["教育局"])
        assert "开始征求意见" in here.last(DEPUTY)
        campaign = await here.campaign()
        assert campaign.status == CampaignStatus.RUNNING
        assert campaign.fixed_at is not None


async def test_a_stage_reminds_before_and_after_its_last_day(database_url: str) -> None:
    async with ground(database_url) as here:
        await here.reaches("mobilise")
        stage = await here.stage("mobilise")
        running = await here.scene.store.run(deadlines.running, stage.ref, Clock.STAGE)
        assert running is not None
        assert (running.due_on, running.rule) == (date(2026, 4, 13), "PY-2026-0001 v1")
        await at(here, date(2026, 4, 3))
        assert "PY-2026-0001 评议阶段，2026年4月13日(周一)" in told(here, CLERKS["交通局"])
        await at(here, date(2026, 4, 14))
        assert "PY-2026-0001 评议阶段，超期1天" in told(here, ORGANISER)


async def at(here: Ground, day: date) -> None:
    """It is that day, and what is due is told."""
    here.goes_to(day)
    await here.scene.turns.sweep(lambda work: clockwork.tend(work, CLOSERS))


async def test_a_stage_that_was_to_open_is_asked_for(database_url: str) -> None:
    async with ground(database_url) as here:
        await at(here, date(2026, 3, 25))
        assert "“部署动员”还没开始" in told(here, ORGANISER)


async def test_new_days_move_the_clock_and_are_told(database_url: str) -> None:
    async with ground(database_url) as here:
        await here.reaches("mobilise")
        await presses_on(here, "mobilise", "stage-days")
        await here.says(ORGANISER, "3月17日到4月20日")
        assert "要在下一阶段开始之前" in here.last(ORGANISER)
        await here.says(ORGANISER, "3月17日到4月10日")
        stage = await here.stage("mobilise")
        assert stage.until_on == date(2026, 4, 10)
        running = await here.scene.store.run(deadlines.running, stage.ref, Clock.STAGE)
        assert running is not None
        assert running.due_on == date(2026, 4, 10)
        assert "的日期改了" in here.last(CLERKS["交通局"])


async def test_the_campaign_ends_with_its_last_stage(database_url: str) -> None:
    async with ground(database_url) as here:
        await here.reaches("announce")
        await presses_on(here, "announce", "stage-check")
        await presses_on(here, "announce", "stage-waive")
        await here.says(ORGANISER, "结果另行通报")
        assert (await here.campaign()).status == CampaignStatus.ENDED
        assert "PY-2026-0001 结束了" in here.last(CLERKS["住建局"])
        assert await here.record_is_whole()


async def test_a_campaign_that_is_called_off_leaves_nothing_running(database_url: str) -> None:
    async with ground(database_url) as here:
        await here.reaches("collect")
        campaign = await here.campaign()
        await here.sends(ORGANISER, f"b:campaign-call-off:{campaign.id}:0:")
        await here.says(ORGANISER, "上级统一安排，明年再评")

        assert (await here.campaign()).status == CampaignStatus.CALLED_OFF
        assert "上级统一安排" in here.last(CLERKS["交通局"])
        assert {one.status for one in await here.stages()} == {StageStatus.CLOSED, StageStatus.WAIVED}
        for stage in await here.stages():
            for kind in (Clock.STAGE, Clock.STAGE_BEGIN):
                assert await here.scene.store.run(deadlines.running, stage.ref, kind) is None
        assert await here.record_is_whole()


async def test_a_check_may_end_in_going_on(database_url: str) -> None:
    async with ground(database_url) as here:
        await here.reaches("mobilise")
        await presses_on(here, "mobilise", "stage-check")
        await presses_on(here, "mobilise", "stage-days")
        await here.says(ORGANISER, "3月17日到4月12日")
        await presses_on(here, "mobilise", "stage-go-on")
        stage = await here.stage("mobilise")
        assert (stage.status, stage.until_on) == (StageStatus.OPEN, date(2026, 4, 12))


async def test_a_plan_that_is_not_out_can_be_called_off(database_url: str) -> None:
    async with ground(database_url, publish=False) as here:
        await here.sends(SECOND, f"b:campaign-call-off:{here.campaign_id}:0:")
        await here.says(SECOND, "今年不评了")
        assert (await here.campaign()).status == CampaignStatus.CALLED_OFF
        assert not [one for one in here.heard(CLERKS["交通局"]) if "取消了" in one]
