"""Appraisers: appointed by noted criteria, declaring target by target, replaced when they have a conflict."""

import re
from datetime import date, time

import pytest

from domain.campaigns.appraiser import Appraiser
from domain.errors import CaseworkError
from domain.notice import CaseRef, Kind, Say
from domain.roles import Role
from services import clockwork
from services.campaigns import planning, stages
from services.campaigns.appraising.appointing import Wanted, appoint
from services.campaigns.appraising.appraisers import appraisers_declared, eligible
from services.campaigns.appraising.declaring import declare
from services.windows import CLOSERS
from storage import events
from storage.campaigns import appraisers
from storage.people import people
from tests.contract.campaigns.ground import APPRAISERS, AUDITOR, ORGANISER, Ground, ground

FIRST, SECOND = APPRAISERS[:2]
ABOUT = "退休教师，第三选区居民代表"


async def the(here: Ground, name: str) -> Appraiser:
    """An appraiser by name, the newest."""
    every = await here.scene.store.run(appraisers.of_campaign, here.campaign_id)
    return [one for one in every if one.name == name][-1]


async def of(here: Ground, who: str) -> Appraiser:
    """An appraiser by person."""
    every = await here.scene.store.run(appraisers.of_campaign, here.campaign_id)
    return [one for one in every if one.person_id == here.ids[who]][-1]


async def opens(here: Ground, who: str, its: Appraiser, *labels: str) -> str:
    """Somebody opens the card of an appraiser and presses; what they read."""
    await here.sends(who, f"b:appraiser-open:{its.id}:0:")
    await here.presses(who, *labels)
    return here.last(who)


async def chooses(here: Ground, line: str) -> None:
    """The organiser names somebody."""
    await here.sends(ORGANISER, f"b:appraisers:{here.campaign_id}:0:")
    await here.presses(ORGANISER, "聘请评议员")
    await here.says(ORGANISER, line)


async def test_a_button_of_the_person_before_appoints_nobody_once_another_is_being_named(database_url: str) -> None:
    async with ground(database_url, appraisers=()) as here:
        await chooses(here, f"赵强，{ABOUT}")
        await here.sends(ORGANISER, f"b:appraiser-new:{here.campaign_id}:0:")
        for old in ("appraiser-pick", "appraiser-appoint"):
            await here.sends(ORGANISER, f"b:{old}:{here.campaign_id}:0:{here.ids['zhao-qiang']}")
            assert "没有办成" not in here.last(ORGANISER)
        assert await here.scene.store.run(appraisers.of_campaign, here.campaign_id) == []


async def test_somebody_known_is_appointed_and_declares_target_by_target(database_url: str) -> None:
    async with ground(database_url, appraisers=()) as here:
        await chooses(here, "赵强")
        assert "再写这个人的情况" in here.last(ORGANISER)
        await here.says(ORGANISER, f"赵强，{ABOUT}")
        assert "名单里有叫赵强的" in here.last(ORGANISER)
        await here.presses(ORGANISER, "是第5选区的")
        assert "政治素质好、参政议政能力强、办事公道正派" in here.last(ORGANISER)
        await here.presses(ORGANISER, "符合，聘请")
        assert "请您担任评议员" in here.last("zhao-qiang")
        assert "2026年3月19日" in here.last("zhao-qiang")
        assert not (await here.asks(appraisers_declared)).met
        await here.presses("zhao-qiang", "申报回避")
        for n in (1, 2, 3):
            assert f"第{n}个，共3个评议对象" in here.last("zhao-qiang")
            await here.presses("zhao-qiang", "没有关系")
        await here.presses("zhao-qiang", "这样申报")
        its = await the(here, "赵强")
        assert (its.status, its.background, sorted(its.criteria)) == ("declared", ABOUT, ["able", "fair", "political"])
        assert "赵强已申报，没有利害关系" in here.last(ORGANISER)
        assert (await here.asks(appraisers_declared)).met
        assert [one.name for one in await here.asks(eligible)] == ["赵强"]
        assert (await here.person("zhao-qiang")).holds(Role.APPRAISER, here.campaign_id)


async def test_somebody_unknown_gets_a_code_and_comes(database_url: str) -> None:
    async with ground(database_url, appraisers=()) as here:
        await chooses(here, f"何平，{ABOUT}")
        told = "".join(await here.presses(ORGANISER, "符合，聘请"))
        assert (await the(here, "何平")).status == "invited"
        [code] = re.findall(r"YQ-\w{4}-\w{4}", told)
        await here.says("wang", code)
        await here.presses("wang", "是我")
        its = await the(here, "何平")
        assert (its.status, its.person_id) == ("appointed", here.ids["wang"])
        assert "何平接受了评议员的邀请" in here.last(ORGANISER)
        await here.presses("wang", "申报回避", "全都没有关系", "这样申报")
        assert (await the(here, "何平")).status == "declared"


@pytest.mark.parametrize("key", ["chen-liang", "wang-qiang"])
async def test_somebody_of_a_target_is_refused_and_it_is_on_record(database_url: str, key: str) -> None:
    async with ground(database_url, appraisers=()) as here:
        name = (await here.person(key)).name
        await chooses(here, f"{name}，业务熟悉")
        await here.presses(ORGANISER, "是县交通局的", "符合，聘请")
        assert f"不能聘请{name}：在县交通局任职" in here.last(ORGANISER)
        assert not await here.scene.store.run(appraisers.of_campaign, here.campaign_id)
        assert not (await here.person(key)).holds(Role.APPRAISER)
        record = await here.scene.store.run(events.of_case, CaseRef(Kind.CAMPAIGN, here.campaign_id))
        assert [(one.action, one.actor_id) for one in record][-1] == ("refuse_appraiser", here.ids[ORGANISER])
        assert await here.record_is_whole()


async def test_a_conflict_kept_silent_about_is_refused_and_on_record(database_url: str) -> None:
    async with ground(database_url, declared=False) as here:
        await here.scene.store.run(
            people.grant, here.ids[FIRST], Role.UNIT_CLERK, here.units["教育局"], date(2026, 1, 1)
        )
        await here.presses(FIRST, "申报回避", "全都没有关系", "这样申报")
        assert "您在县教育局任职" in here.last(FIRST)
        its = await of(here, FIRST)
        assert its.status == "appointed"
        assert [action for action, *_ in await here.steps(its.ref)][-1] == "refuse_declaration"
        await here.presses(FIRST, "重新申报", "没有关系", "任职或任过职", "没有关系", "这样申报")
        assert (await of(here, FIRST)).status == "conflicted"
        assert await here.record_is_whole()


async def test_whoever_has_a_conflict_is_replaced(database_url: str) -> None:
    async with ground(database_url, declared=False) as here:
        await here.presses(FIRST, "申报回避", "没有关系", "亲属在那里")
        assert "第3个" in here.last(FIRST)
        await here.presses(FIRST, "有业务往来")
        assert "近亲属在那里任职" in here.last(FIRST)
        await here.presses(FIRST, "这样申报")
        its = await of(here, FIRST)
        assert "评议员甲申报有利害关系，请更换" in here.last(ORGANISER)
        assert "县教育局：近亲属在那里任职、县住建局：有业务往来" in here.last(ORGANISER)
        await here.presses(ORGANISER, "更换")
        assert "请谁接替评议员甲" in here.last(ORGANISER)
        await here.says(ORGANISER, f"何平，{ABOUT}")
        await here.presses(ORGANISER, "符合，聘请")
        assert (await of(here, FIRST)).status == "replaced"
        assert (await the(here, "何平")).replaces_id == its.id
        assert "您的评议员由别人接替了" in here.last(FIRST)
        assert not (await here.person(FIRST)).holds(Role.APPRAISER)
        assert its.id not in [one.id for one in await here.asks(eligible)]


async def test_a_conflict_found_later_takes_the_appraiser_out(database_url: str) -> None:
    async with ground(database_url) as here:
        its = await of(here, FIRST)
        assert its.id in [one.id for one in await here.asks(eligible)]
        await opens(here, ORGANISER, its, "有利害关系")
        await here.says(ORGANISER, "儿子在住建局工作")
        assert "儿子在住建局工作" in here.last(FIRST)
        assert (await of(here, FIRST)).status == "conflicted"
        assert its.id not in [one.id for one in await here.asks(eligible)]
        gate = await here.asks(appraisers_declared)
        assert not gate.met
        await opens(here, ORGANISER, its, "解聘")
        await here.says(ORGANISER, "本人不愿再担任")
        assert (await of(here, FIRST)).status == "released"
        assert (await here.asks(appraisers_declared)).met


async def test_a_new_target_asks_for_the_declaration_anew(database_url: str) -> None:
    async with ground(database_url, publish=False) as here:
        assert (await here.asks(appraisers_declared)).met
        await here.does(
            planning.add_targets, ORGANISER, campaign_id=here.campaign_id, version=0,
            unit_ids=[here.units["水务局"]], kind="appraised",
        )  # fmt: skip
        assert not (await here.asks(appraisers_declared)).met
        assert not await here.asks(eligible)
        its = await of(here, FIRST)
        await opens(here, ORGANISER, its, "请再申报")
        assert "请再申报一次" in here.last(FIRST)
        with pytest.raises(CaseworkError, match="appraiser-undeclared"):
            await here.does(declare, FIRST, appraiser_id=its.id, version=0, relations={})
        await here.presses(FIRST, "申报回避", "全都没有关系", "这样申报")
        assert [one.id for one in await here.asks(eligible)] == [its.id]


async def test_declarations_are_reminded_and_the_late_ones_reach_the_organiser(database_url: str) -> None:
    async with ground(database_url, appraisers=(FIRST,), declared=False) as here:
        for who in (FIRST, ORGANISER):
            here.heard(who)
        for day, told in ((date(2026, 3, 19), "回避申报还没有做"), (date(2026, 3, 20), "回避申报晚了1天")):
            here.goes_to(day, time(9, 0))
            await here.scene.turns.sweep(lambda work: clockwork.tend(work, CLOSERS))
            assert told in "".join(here.heard(FIRST)), day
        assert "评议员甲的回避申报晚了1天" in "".join(here.heard(ORGANISER))


async def test_no_other_appraiser_reads_a_declaration_and_the_auditor_does(database_url: str) -> None:
    async with ground(database_url, declared=False) as here:
        its = await of(here, FIRST)
        relations = {unit_id: "relatives" for unit_id in here.units.values()}
        await here.does(declare, FIRST, appraiser_id=its.id, version=0, relations=relations)
        assert "近亲属" in await opens(here, AUDITOR, its)
        assert here.labels(AUDITOR) == ["回到菜单"]
        for who in (SECOND, "bai-xue", "chen-liang", "wang"):
            assert "近亲属" not in await opens(here, who, its), who
        with pytest.raises(CaseworkError):
            await here.does(declare, SECOND, appraiser_id=its.id, version=0, relations=relations)


async def test_nobody_appraises_twice_and_watches_as_well(database_url: str) -> None:
    async with ground(database_url) as here:
        for who, refusal in ((FIRST, "appraiser-already"), (AUDITOR, "campaign-post-clash")):
            wanted = Wanted((await here.person(who)).name, ABOUT, here.ids[who])
            with pytest.raises(CaseworkError, match=refusal):
                await here.does(appoint, ORGANISER, campaign_id=here.campaign_id, wanted=wanted)


async def test_the_appraisal_of_handling_wants_five_appraisers(database_url: str) -> None:
    async with ground(database_url, "suggestion_handling", appraisers=APPRAISERS[:4]) as here:
        gate = await here.asks(appraisers_declared)
        assert not gate.met
        assert gate.missing == (Say("appraiser-gate-few", {"least": "5", "count": "4"}),)


async def test_with_the_campaign_called_off_nobody_appraises(database_url: str) -> None:
    async with ground(database_url, declared=False) as here:
        await here.does(stages.call_off, ORGANISER, campaign_id=here.campaign_id, version=0, reason="上级统一安排")
        assert (await of(here, FIRST)).status == "released"
        assert await here.record_is_whole()


async def test_an_invitation_taken_back_lets_nobody_in(database_url: str) -> None:
    async with ground(database_url, appraisers=()) as here:
        await chooses(here, f"何平，{ABOUT}")
        [code] = re.findall(r"YQ-\w{4}-\w{4}", "".join(await here.presses(ORGANISER, "符合，聘请")))
        await opens(here, ORGANISER, await the(here, "何平"), "解聘")
        await here.says(ORGANISER, "本人联系不上")
        await here.says("wang", code)
        assert not (await here.person("wang")).holds(Role.APPRAISER)
        assert "是我" not in here.labels("wang")
