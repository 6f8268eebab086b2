"""Who does what in a campaign: posts by invitation, what nobody holds together, what the auditor reads."""

import json
import re

import pytest
from sqlalchemy import Connection, update

from domain.campaigns.posts import clashing
from domain.notice import Kind
from domain.roles import CAMPAIGN_ROLES, Role
from storage import tables
from storage.campaigns import campaigns
from storage.people import people
from tests.contract.campaigns.ground import AUDITOR, CLERKS, OPERATOR, ORGANISER, Ground, ground
from tests.contract.hall import CLERK, OFFICE
from tests.contract.spine.test_events import unseal


async def invited(here: Ground, role: str, name: str, by: str = ORGANISER) -> str:
    """The organiser invites somebody; the code to type."""
    await here.sends(by, f"b:post-role:{here.campaign_id}:0:{role}")
    await here.says(by, name)
    found = re.search(r"YQ-\w{4}-\w{4}", here.last(by))
    return found[0] if found else ""


async def test_a_post_is_taken_up_by_invitation(database_url: str) -> None:
    async with ground(database_url) as here:
        code = await invited(here, "inspector", "石新")
        assert "石新的邀请：检查组成员" in here.last(ORGANISER)
        assert code, here.last(ORGANISER)
        await here.says("liu", code)
        await here.presses("liu", here.labels("liu")[0])
        held = await here.scene.store.run(people.holder_ids, Role.INSPECTOR, here.campaign_id, here.clock.now().date())
        assert here.ids["liu"] in held
        await here.says("liu", "菜单")
        assert "您参加检查的评议1个" in here.last("liu")


async def test_who_organises_does_not_run_the_survey(database_url: str) -> None:
    async with ground(database_url) as here:
        await here.sends(ORGANISER, f"b:post-role:{here.campaign_id}:0:survey_operator")
        await here.says(ORGANISER, "丁一")
        assert "丁一已是这次评议的评议办工作人员，不能再当调查员" in here.last(ORGANISER)


async def test_nor_by_taking_up_an_invitation(database_url: str) -> None:
    """The name on the invitation is somebody else's; whoever takes it up is looked at again."""
    async with ground(database_url) as here:
        code = await invited(here, "survey_operator", "路人")
        await here.says(ORGANISER, code)
        await here.presses(ORGANISER, here.labels(ORGANISER)[0])
        held = await here.scene.store.run(
            people.holder_ids, Role.SURVEY_OPERATOR, here.campaign_id, here.clock.now().date()
        )
        assert held == [here.ids[OPERATOR]]


@pytest.mark.parametrize("role", [role for role in CAMPAIGN_ROLES if role != Role.AUDITOR])
def test_whoever_watches_takes_no_part(role: Role) -> None:
    assert clashing(Role.AUDITOR, [role]) == role
    assert clashing(role, [Role.AUDITOR]) == Role.AUDITOR


def test_an_appraiser_may_inspect() -> None:
    assert clashing(Role.APPRAISER, [Role.INSPECTOR]) is None


async def test_only_the_office_names_organisers(database_url: str) -> None:
    async with ground(database_url) as here:
        await here.sends(ORGANISER, f"b:post-role:{here.campaign_id}:0:organiser")
        await here.says(ORGANISER, "某某")
        assert "邀请" not in here.last(ORGANISER)
        await here.sends(OFFICE, f"b:post-role:{here.campaign_id}:0:organiser")
        await here.says(OFFICE, "某某")
        assert "某某的邀请：评议办工作人员" in here.last(OFFICE)


async def test_a_post_ends_this_minute_and_the_last_organiser_stays(database_url: str) -> None:
    async with ground(database_url) as here:
        id = here.campaign_id
        await here.sends(OFFICE, f"b:post-end:{id}:0:organiser.{here.ids[ORGANISER]}")
        assert "您不再担任评议办工作人员" in here.last(ORGANISER)
        await here.sends(ORGANISER, f"b:campaign-open:{id}:0:")
        assert "PY-2026-0001 政风行风评议" not in here.last(ORGANISER)
        await here.sends(OFFICE, f"b:post-end:{id}:0:organiser.{here.ids[OFFICE]}")
        assert "最后一位组织人" in here.last(OFFICE)


async def test_the_organising_group_is_written_down(database_url: str) -> None:
    async with ground(database_url) as here:
        await here.sends(ORGANISER, f"b:post-group:{here.campaign_id}:0:")
        await here.says(ORGANISER, "组长 韩国栋")
        [post] = await here.scene.store.run(campaigns.posts_of, here.campaign_id)
        assert (post.body, post.post, post.name, post.person_id) == ("group", "组长", "韩国栋", here.ids["han-guodong"])
        await here.sends(ORGANISER, f"b:campaign-people:{here.campaign_id}:0:")
        assert "领导小组 组长 韩国栋" in here.last(ORGANISER)
        await here.sends(ORGANISER, f"b:post-group:{here.campaign_id}:0:")
        await here.says(ORGANISER, "秦岚")
        assert "没有秦岚" in here.last(ORGANISER)
        await here.says(ORGANISER, "韩国栋")
        assert await here.scene.store.run(campaigns.posts_of, here.campaign_id) == []


async def test_the_auditor_reads_every_change_with_its_name_and_verifies_it(database_url: str) -> None:
    async with ground(database_url) as here:
        campaign = await here.campaign()
        await here.sends(ORGANISER, f"b:set-least:{campaign.id}:{campaign.version}:")
        await here.says(ORGANISER, "40")
        await here.says(AUDITOR, "菜单")
        await here.presses(AUDITOR, "评议（1）", "1")
        await here.sends(AUDITOR, f"b:campaign-record:{here.campaign_id}:0:")
        assert "丁一（评议办工作人员）评议·改评议设置" in here.last(AUDITOR)
        await here.presses(AUDITOR, "核对记录")
        assert "记录完整，没有被改动" in here.last(AUDITOR)
        await here.presses(AUDITOR, "上一步", "带走")
        assert "评议记录" in here.last(AUDITOR)


def forge(c: Connection) -> None:
    """Somebody with the keys of the database changes what the second event says."""
    unseal(c)
    t = tables.events.c
    second = (t.case_kind == str(Kind.CAMPAIGN), t.seq == 2)
    c.execute(update(tables.events).where(*second).values(data=json.dumps({"what": "weights"})))


async def test_a_forged_line_is_found(database_url: str) -> None:
    async with ground(database_url) as here:
        await here.scene.store.run(forge)
        await here.sends(AUDITOR, f"b:campaign-verify:{here.campaign_id}:0:")
        assert "第2条：内容被改过" in here.last(AUDITOR)


@pytest.mark.parametrize("who", [CLERK, "appraiser-1", OPERATOR, "wang"])
async def test_nobody_else_reads_the_record(database_url: str, who: str) -> None:
    async with ground(database_url) as here:
        for deed in ("campaign-record", "campaign-verify", "campaign-plans", "campaign-record-file"):
            await here.sends(who, f"b:{deed}:{here.campaign_id}:0:")
            assert not {"记录共", "记录完整", "校验码"} & set(here.last(who).split())
            assert "记录" not in here.last(who).splitlines()[0]


async def test_the_auditor_changes_nothing(database_url: str) -> None:
    async with ground(database_url) as here:
        await here.reaches("mobilise")
        before = await here.stages()
        for stage in before:
            for deed in ("stage-begin", "stage-check", "stage-close", "stage-waive", "stage-days", "stage-go-on"):
                await here.sends(AUDITOR, f"b:{deed}:{stage.id}:{stage.version}:")
                await here.says(AUDITOR, "3月20日到3月30日")
        assert await here.stages() == before


async def test_a_unit_that_is_no_target_sees_nothing_of_it(database_url: str) -> None:
    async with ground(database_url) as here:
        await here.sends(CLERKS["水务局"], f"b:campaign-open:{here.campaign_id}:0:")
        assert "PY-2026-0001 政风" not in here.last(CLERKS["水务局"])
        await here.sends(CLERKS["交通局"], f"b:campaign-open:{here.campaign_id}:0:")
        assert "PY-2026-0001 政风行风评议" in here.last(CLERKS["交通局"])
