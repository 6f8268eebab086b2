"""A campaign is founded, filled in and published through chat; what its plan fixes stands."""

import json
from hashlib import sha256

import pytest

from domain.campaigns.campaign import CampaignKind, CampaignStatus, TargetKind
from domain.campaigns.kinds import KINDS
from domain.notice import CaseRef, Kind
from domain.roles import Role
from services.campaigns.gates import GATES
from storage import attachments, places
from storage.campaigns import campaigns
from storage.people import people
from tests.contract.campaigns.ground import AUDITOR, CLERKS, FOCUS, ORGANISER, PLAN, PROHIBITIONS, ground
from tests.contract.chamber import SECOND
from tests.contract.hall import OFFICE

DAYS = "3月17日到4月10日\n4月13日到5月8日\n5月11日到6月12日\n6月15日到7月10日\n7月13日到7月31日"


def test_every_kind_is_whole() -> None:
    """Weights make 100, every stage is called once, every gate has somebody who answers for it."""
    for kind in KINDS.values():
        assert sum(kind.weights.values()) == 100
        assert len({stage.name for stage in kind.stages}) == len(kind.stages)
        assert kind.gates <= set(GATES)
        assert any(stage.collects for stage in kind.stages)


async def test_the_least_number_of_answers_may_be_one(database_url: str) -> None:
    async with ground(database_url, publish=False) as here:
        await here.sends(ORGANISER, f"b:set-least:{here.campaign_id}:0:")
        await here.says(ORGANISER, "1")
        assert (await here.campaign()).least_valid == 1


async def test_the_office_founds_a_campaign_and_publishes_its_plan(database_url: str) -> None:
    async with ground(database_url, publish=False) as here:
        await here.says(OFFICE, "菜单")
        await here.sends(OFFICE, "b:campaigns:0:0:")
        await here.presses(OFFICE, "发起评议", "政风行风评议")
        await here.says(OFFICE, "2026年民主评议政风行风（二）")
        assert "已发起 PY-2026-0002" in here.last(OFFICE)

        await here.presses(OFFICE, "方案设置")
        assert "方案正文" in here.last(OFFICE)
        assert "公布方案" not in here.labels(OFFICE)
        await here.presses(OFFICE, "写方案")
        await here.says(OFFICE, PLAN)
        await here.presses(OFFICE, "就用这个", "评议重点")
        await here.says(OFFICE, "一、依法行政\n二、为民服务")
        await here.presses(OFFICE, "定日期", "定日期")
        await here.says(OFFICE, DAYS)
        await here.sends(OFFICE, f"b:campaign-setup:{here.campaign_id + 1}:0:")
        await here.presses(OFFICE, "评议对象", "添加单位", "参加评议")
        await here.says(OFFICE, "交通局、教育局、住建局")
        await here.presses(OFFICE, "评议对象", "添加单位", "其余都测评", "更多", "严禁事项")
        await here.says(OFFICE, "\n".join(PROHIBITIONS))
        await here.presses(OFFICE, "公布方案")
        assert "群众满意度50" in here.last(OFFICE)
        await here.presses(OFFICE, "公布方案")

        assert "方案第1版已公布" in here.last(OFFICE)
        assert "PY-2026-0002 的方案公布了" in here.last(CLERKS["水务局"])
        targets = await here.scene.store.run(campaigns.targets_of, here.campaign_id + 1)
        assert sum(one.kind == TargetKind.APPRAISED for one in targets) == 3
        assert sum(one.kind == TargetKind.POLLED for one in targets) == 4
        assert "一评依法行政" in "".join(await here.presses(CLERKS["水务局"], "打开", "看方案"))
        assert await here.record_is_whole()


async def test_what_is_missing_is_named_at_once(database_url: str) -> None:
    async with ground(database_url, publish=False, appraised=()) as here:
        campaign = await here.campaign()
        await here.sends(ORGANISER, f"b:plan-publish:{campaign.id}:{campaign.version}:")
        assert "还不能公布，还差：至少一个参加评议的单位" in here.last(ORGANISER)
        assert (await here.campaign()).plan_version == 0


async def test_the_digest_of_a_plan_can_be_worked_out_by_anybody(database_url: str) -> None:
    async with ground(database_url) as here:
        [plan] = await here.scene.store.run(campaigns.plans_of, here.campaign_id)
        whole = {"text": plan.text, "contents": plan.contents}
        canonical = json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        assert sha256(canonical.encode()).hexdigest() == plan.digest
        assert plan.contents["focus_points"] == list(FOCUS)
        await here.sends(AUDITOR, f"b:campaign-plans:{here.campaign_id}:0:")
        assert plan.digest in here.last(AUDITOR)


async def test_only_units_one_level_below_are_appraised(database_url: str) -> None:
    async with ground(database_url, publish=False) as here:
        await here.sends(OFFICE, "b:campaign-kind:0:0:conduct")
        await here.presses(OFFICE, "由单位组织")
        await here.says(OFFICE, "交通局")
        assert "由县交通局组织" in here.last(OFFICE)
        await here.says(OFFICE, "交通系统行风评议")
        await here.presses(OFFICE, "方案设置", "评议对象", "添加单位", "参加评议")
        await here.says(OFFICE, "教育局")
        assert "只能评下一级单位" in here.last(OFFICE)
        assert not await here.scene.store.run(campaigns.targets_of, here.campaign_id + 1)


async def test_a_unit_nobody_knows_is_not_left_out_unseen(database_url: str) -> None:
    """A defect once: “水务局 卫生局” entered the first and said nothing of the second."""
    async with ground(database_url, publish=False) as here:
        campaign = await here.campaign()
        before = await here.targets()
        await here.sends(ORGANISER, f"b:target-kind:{campaign.id}:{campaign.version}:polled")
        await here.says(ORGANISER, "水务局 卫生局")
        assert "没认出“卫生局”" in here.last(ORGANISER)
        assert await here.targets() == before
        await here.says(ORGANISER, "水务局和农业农村局")
        assert len(await here.targets()) == len(before) + 2


async def test_what_is_missing_is_a_list_under_its_number(database_url: str) -> None:
    async with ground(database_url, publish=False, appraised=()) as here:
        await here.sends(ORGANISER, f"b:campaign-setup:{here.campaign_id}:0:")
        assert "还差1项才能公布\n· 至少一个参加评议的单位" in here.last(ORGANISER)


async def test_the_word_of_the_menu_leads_there_from_any_card(database_url: str) -> None:
    """A defect once: below the settings, whose buttons begin with “评议”, the word was asked back."""
    async with ground(database_url, publish=False) as here:
        await here.sends(ORGANISER, f"b:campaign-setup:{here.campaign_id}:0:")
        await here.says(ORGANISER, "评议")
        assert "与您有关的评议有1个" in here.last(ORGANISER)


async def test_a_unit_organises_for_those_below_it(database_url: str) -> None:
    """In the one campaign 县交通局 is appraised, in the other it organises: the same body, two parts (S4.10)."""
    async with ground(database_url) as here:
        below = {"name": "县公路站", "short_names": ["公路站"], "letter_prefix": "", "parent_id": here.units["交通局"]}
        station = await here.scene.store.run(lambda c: places.units.add(c, **below))
        await here.sends(OFFICE, "b:campaign-kind:0:0:conduct")
        await here.presses(OFFICE, "由单位组织")
        await here.says(OFFICE, "交通局")
        await here.says(OFFICE, "交通系统行风评议")
        await here.presses(OFFICE, "方案设置", "评议对象", "添加单位", "其余都测评")
        [only] = await here.scene.store.run(campaigns.targets_of, here.campaign_id + 1)
        assert only.unit_id == station
        await here.sends(OFFICE, f"b:campaign-open:{here.campaign_id + 1}:0:")
        assert "组织：县交通局" in here.last(OFFICE)


async def test_weights_make_a_hundred(database_url: str) -> None:
    async with ground(database_url, publish=False) as here:
        campaign = await here.campaign()
        await here.sends(ORGANISER, f"b:set-weights:{campaign.id}:{campaign.version}:")
        await here.says(ORGANISER, "满意度50 评议员30 检查10")
        assert "合计是90" in here.last(ORGANISER)
        await here.says(ORGANISER, "满意度60 评议员30 检查10")
        assert (await here.campaign()).weights == {"survey": 60, "appraisers": 30, "inspection": 10}


@pytest.mark.parametrize(
    ("deed", "words"),
    [("set-weights", "满意度60 评议员30 检查10"), ("set-least", "5"), ("set-prohibitions", "严禁迟到")],
)
async def test_what_stands_fast_is_not_changed_and_the_attempt_is_on_record(
    database_url: str, deed: str, words: str
) -> None:
    async with ground(database_url) as here:
        await here.reaches("collect")
        before = await here.campaign()
        assert before.fixed_at is not None
        await here.sends(ORGANISER, f"b:{deed}:{before.id}:{before.version}:")
        await here.says(ORGANISER, words)

        assert "不能再改" in here.last(ORGANISER)
        assert await here.campaign() == before
        assert (await here.steps(CaseRef(Kind.CAMPAIGN, before.id)))[-1][:2] == ("refuse_change", Role.ORGANISER)
        assert await here.record_is_whole()


async def test_targets_stand_fast_too(database_url: str) -> None:
    async with ground(database_url) as here:
        await here.reaches("collect")
        before = await here.targets()
        campaign = await here.campaign()
        await here.sends(ORGANISER, f"b:target-out-yes:{campaign.id}:{campaign.version}:{before[0].id}")
        assert "不能再改" in here.last(ORGANISER)
        await here.sends(ORGANISER, f"b:target-kind:{campaign.id}:{campaign.version}:appraised")
        await here.says(ORGANISER, "水务局")
        assert "不能再改" in here.last(ORGANISER)
        assert await here.targets() == before


async def test_a_target_is_taken_out_at_the_second_press(database_url: str) -> None:
    async with ground(database_url, publish=False) as here:
        await here.sends(ORGANISER, f"b:campaign-targets:{here.campaign_id}:0:")
        await here.presses(ORGANISER, "2")
        assert "把县教育局参加评议移出 PY-2026-0001，对吗" in here.last(ORGANISER).replace(" ", "", 1)
        await here.presses(ORGANISER, "先不")
        assert len(await here.targets()) == 3
        await here.presses(ORGANISER, "2", "移出")
        assert {one.unit_id for one in await here.targets()} == {here.units["交通局"], here.units["住建局"]}


async def test_nobody_else_sets_anything(database_url: str) -> None:
    async with ground(database_url, publish=False) as here:
        campaign = await here.campaign()
        for who in (AUDITOR, "appraiser-1", "chen-liang", "wang"):
            await here.sends(who, f"b:set-weights:{campaign.id}:{campaign.version}:")
            await here.says(who, "满意度60 评议员30 检查10")
            await here.sends(who, f"b:plan-publish:{campaign.id}:{campaign.version}:")
        assert (await here.campaign()).version == campaign.version


async def test_an_organiser_of_one_campaign_is_nobody_in_another(database_url: str) -> None:
    async with ground(database_url, CampaignKind.SPECIAL) as here:
        await here.sends(OFFICE, "b:campaign-kind:0:0:conduct")
        await here.says(OFFICE, "另一个评议")
        other = here.campaign_id + 1
        version = (await here.scene.store.run(campaigns.campaigns.get, other)).version
        await here.sends(ORGANISER, f"b:set-least:{other}:{version}:")
        await here.says(ORGANISER, "1")
        assert (await here.scene.store.run(campaigns.campaigns.get, other)).version == version
        organisers = await here.scene.store.run(people.holder_ids, Role.ORGANISER, other, here.clock.now().date())
        assert organisers == [here.ids[OFFICE]]


async def test_a_plan_may_be_a_file(database_url: str) -> None:
    """It is out once its bytes are here: the digest covers them."""
    async with ground(database_url, publish=False) as here:
        campaign = await here.campaign()
        await here.sends(ORGANISER, f"b:plan-write:{campaign.id}:{campaign.version}:")
        update = here.scene.says(here._addresses[ORGANISER], "")
        del update["message"]["text"]
        file = {"file_id": "F1", "file_unique_id": "U1", "file_name": "方案.pdf", "mime_type": "application/pdf"}
        update["message"] |= {"document": file}
        await here.scene.hears(update)
        await here.presses(ORGANISER, "就用这个")
        campaign = await here.campaign()
        await here.sends(ORGANISER, f"b:plan-publish:{campaign.id}:{campaign.version}:")
        assert "方案文件还在接收" in here.last(ORGANISER)

        [file_id] = await here.scene.store.run(campaigns.plan_files, campaign.id, 1)
        await here.scene.store.run(attachments.keep, file_id, b"%PDF-1.7", "application/pdf")
        await here.sends(ORGANISER, f"b:plan-publish:{campaign.id}:{campaign.version}:")
        [plan] = await here.scene.store.run(campaigns.plans_of, campaign.id)
        assert plan.contents["files"] == [sha256(b"%PDF-1.7").hexdigest()]


async def test_a_published_plan_is_changed_and_published_again_before_collecting(database_url: str) -> None:
    async with ground(database_url) as here:
        await here.reaches("mobilise")
        campaign = await here.campaign()
        await here.sends(ORGANISER, f"b:set-focus:{campaign.id}:{campaign.version}:")
        await here.says(ORGANISER, "依法行政\n政务公开")
        campaign = await here.campaign()
        await here.sends(ORGANISER, f"b:plan-write:{campaign.id}:{campaign.version}:")
        await here.says(ORGANISER, "新的方案")
        await here.presses(ORGANISER, "就用这个", "公布方案", "公布方案")
        assert "方案第2版已公布" in here.last(ORGANISER)
        await here.sends(ORGANISER, f"b:campaign-setup:{campaign.id}:0:")
        assert "第2版已公布，没有再改" in here.last(ORGANISER)
        assert "公布方案" not in here.labels(ORGANISER)
        assert len(await here.scene.store.run(campaigns.plans_of, campaign.id)) == 2
        await here.sends(ORGANISER, f"b:post-role:{campaign.id}:0:auditor")
        await here.says(ORGANISER, "罗新")
        assert "罗新的邀请：监督员" in here.last(ORGANISER)
        await here.sends(SECOND, f"b:post-role:{campaign.id}:0:organiser")
        await here.says(SECOND, "卢新")
        assert "卢新的邀请" in here.last(SECOND)
        stage = await here.stage("mobilise")
        await here.sends(ORGANISER, f"b:stage-check:{stage.id}:{stage.version}:")
        await here.sends(SECOND, f"b:campaign-call-off:{campaign.id}:0:")
        await here.says(SECOND, "上级另有安排")
        assert (await here.campaign()).status == CampaignStatus.CALLED_OFF
