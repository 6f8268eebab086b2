"""整改事项: from opinions to items, plans, results, rounds up the ladder, striking off, looking back."""

from datetime import date

from storage.campaigns import rectification
from tests.contract.campaigns.ground import INSPECTOR, ORGANISER
from tests.contract.campaigns.rectified import (
    CHAIR,
    CLERK,
    HEAD,
    OFFICE,
    PLAN,
    QUALITY_MISSED,
    SATISFIED,
    clock,
    nine_items,
    rectified,
)

SPEAKERS = ("wang", "liu")


async def test_seven_opinions_nine_items_quality_missed_twice_and_a_relapse(database_url: str) -> None:
    async with rectified(database_url) as here:
        first = await nine_items(here)
        items = await here.items()
        assert [one.number for one in items] == [f"ZG-2026-000{n}" for n in range(1, 10)]
        assert await here.scene.store.run(rectification.sources_of, first) == [1, 2]
        assert await clock(here, first, "rectification_plan") == date(2026, 3, 31)
        assert await clock(here, first, "rectification_report") == date(2026, 6, 16)
        for who in SPEAKERS:
            assert "已经立项整改" in here.last(who), who
        # 四定: asked at once, accepted by the appraisal group; the speakers hear the day
        await here.accepted(first)
        assert await clock(here, first, "rectification_report") == date(2026, 6, 10)
        for who in SPEAKERS:
            assert "2026年6月10日(周三)前改完" in here.last(who), who
        # round 1: the appraisal group
        await here.reported(first)
        assert "第1轮" in here.last(ORGANISER)
        assert "质量不满意" in await here.judged(ORGANISER, first, *QUALITY_MISSED, reason="图册没有更新")
        assert "下一轮由人大常委会领导评定" in here.last(CLERK)
        for who in SPEAKERS:
            assert "评议组说：“图册没有更新”" in here.last(who), who
        # round 2: the vice chair
        await here.reported(first)
        assert "第2轮" in here.last(CHAIR)
        assert "质量不满意" in await here.judged(CHAIR, first, *QUALITY_MISSED, reason="西街还没有划")
        for who in SPEAKERS:
            assert "人大常委会领导说：“西街还没有划”" in here.last(who), who
        # round 3: the chairpersons' meeting, recorded by the office
        await here.reported(first)
        assert "第3轮" in here.last(OFFICE)
        assert "可以销号" in await here.judged(OFFICE, first, *SATISFIED)
        for who in SPEAKERS:
            assert "看过了，满意" in here.last(who), who
        told = [one for one in await here.scene.store.run(rectification.judgements_of, first)]
        assert [(one.round, one.role, one.quality) for one in told] == [
            (1, "organiser", False), (2, "chair", False), (3, "office", True),
        ]  # fmt: skip
        await here.opens(ORGANISER, first)
        await here.presses(ORGANISER, "销号")
        assert await clock(here, first, "look_back") == date(2026, 9, 16)
        for who in SPEAKERS:
            assert "已经销号" in "".join(here.heard(who)), who
        # half a year later
        here.goes_to(date(2026, 9, 9))
        await here.time_passes()
        assert "回头看" in here.last(ORGANISER)
        await here.opens(INSPECTOR, first)
        await here.presses(INSPECTOR, "记回头看")
        await here.says(INSPECTOR, "东街又停满了，线又磨没了")
        await here.photo(INSPECTOR)
        await here.presses(INSPECTOR, "写好了")
        assert "回头看过了" in here.last(ORGANISER)
        await here.opens(ORGANISER, first)
        await here.presses(ORGANISER, "又出问题")
        await here.says(ORGANISER, "车位线半年就磨没了")
        item = await here.item(first)
        assert (item.status, item.round, item.judge) == ("reopened", 4, "office")
        for who in SPEAKERS:
            assert "又出了问题" in here.last(who), who
            assert "车位线半年就磨没了" in here.last(who), who
        assert await clock(here, first, "rectification_plan") == date(2026, 9, 24)
        assert (await here.steps_of(first))[-2:] == ["look_back", "relapse"]
        assert await here.record_is_whole()


async def test_a_unit_that_strikes_off_its_own_item_is_refused_and_that_is_on_record(database_url: str) -> None:
    async with rectified(database_url) as here:
        [id] = await here.opened(CLERK, 1, "东街停车秩序混乱")
        await here.accepted(id)
        await here.reported(id)
        await here.judged(ORGANISER, id, *SATISFIED)
        item = await here.item(id)
        for who in (CLERK, HEAD):
            assert "销号" not in str(await here.opens(who, id) and here.labels(who))
            await here.sends(who, f"b:rectify-strike-off:{id}:{item.version}:")
            assert "单位不能给自己的整改销号" in here.last(who)
        assert (await here.item(id)).status == "accepted"
        assert (await here.steps_of(id))[-2:] == ["refuse_strike_off"] * 2
        assert await here.record_is_whole()


async def test_a_plan_names_everything_that_is_missing_and_no_day_like_soon(database_url: str) -> None:
    async with rectified(database_url) as here:
        [id] = await here.opened(CLERK, 1, "东街停车秩序混乱")
        await here.opens(CLERK, id)
        await here.presses(CLERK, "怎么解决", "立即解决", "写方案")
        await here.says(CLERK, "任务：补划车位线；措施：夜间施工")
        # whose duty report it was answers for it: that is known already
        assert "还差：时间（哪一天）、原因、标准、谁管、谁抓、谁做" in here.last(CLERK)
        await here.says(CLERK, "时间：尽快")
        assert "“尽快”不是日期" in here.last(CLERK)
        await here.says(CLERK, "时间：7月1日；原因：没人管；标准：线清晰；管：王强；抓：张涛；做：陈亮")
        await here.presses(CLERK, "交评议组")
        assert "最晚2026年6月16日(周二)前改完" in here.last(CLERK)
        assert (await here.item(id)).status == "triaged"


async def test_special_study_is_explained_to_those_who_raised_it_and_may_take_longer(database_url: str) -> None:
    async with rectified(database_url) as here:
        [id] = await here.opened(CLERK, 1, "东街停车秩序混乱")
        await here.opens(CLERK, id)
        await here.presses(CLERK, "怎么解决", "专题研究")
        await here.says(CLERK, "东街明年整体改造，先摸清车位缺口再定")
        assert "东街明年整体改造" in here.last("wang")
        assert "列为专题研究" in here.last(ORGANISER)
        await here.opens(CLERK, id)
        await here.presses(CLERK, "写方案")
        await here.says(CLERK, PLAN.replace("6月10日", "10月30日"))
        await here.presses(CLERK, "交评议组")
        await here.opens(ORGANISER, id)
        await here.presses(ORGANISER, "同意方案")
        assert (await here.item(id)).triage == "special_study"
        assert await clock(here, id, "rectification_report") == date(2026, 10, 30)


async def test_a_plan_that_is_sent_back_has_a_new_day(database_url: str) -> None:
    async with rectified(database_url) as here:
        [id] = await here.opened(CLERK, 1, "东街停车秩序混乱")
        await here.plans(id)
        assert here.labels(ORGANISER) == ["打开"]
        here.heard(ORGANISER)
        read = "".join(await here.presses(ORGANISER, "打开"))
        assert "夜间施工" in read  # whoever decides on a plan has it in front of them
        await here.presses(ORGANISER, "退回方案")
        await here.says(ORGANISER, "西街没有写")
        assert "方案退回，2026年3月23日(周一)前重交" in here.last(HEAD)
        await here.plans(id)
        assert (await here.item(id)).status == "planned"
        assert await here.steps_of(id) == ["open", "triage", "plan", "reject_plan", "triage", "plan"]


async def test_a_result_without_anything_to_see_is_not_reported(database_url: str) -> None:
    async with rectified(database_url) as here:
        [id] = await here.opened(CLERK, 1, "东街停车秩序混乱")
        await here.accepted(id)
        await here.opens(HEAD, id)
        await here.presses(HEAD, "报整改结果")
        await here.says(HEAD, "全部改好了，群众满意")
        await here.presses(HEAD, "写好了")
        assert "请附照片或文件" in here.last(HEAD)
        assert (await here.item(id)).status == "in_progress"


async def test_a_round_is_judged_on_its_own_rung_only(database_url: str) -> None:
    async with rectified(database_url) as here:
        [id] = await here.opened(CLERK, 1, "东街停车秩序混乱")
        await here.accepted(id)
        await here.reported(id)
        version = (await here.item(id)).version
        await here.opens(CHAIR, id)
        assert "评定结果" not in here.labels(CHAIR)
        await here.sends(CHAIR, f"b:rectify-judged:{id}:{version}:111")
        assert "第1轮由评议组评定" in here.last(CHAIR)
        await here.sends(CLERK, f"b:rectify-judged:{id}:{version}:111")
        assert (await here.item(id)).status == "reported"


async def test_the_last_item_of_an_opinion_stays_and_another_one_may_go(database_url: str) -> None:
    async with rectified(database_url) as here:
        first, second = await here.opened(CLERK, 1, "东街停车秩序混乱", "西街停车秩序混乱")
        await here.more(ORGANISER, first)
        await here.opens(ORGANISER, first)
        await here.presses(ORGANISER, "不再单列")
        await here.says(ORGANISER, "和第二项是一件事")
        assert (await here.item(first)).status == "dropped"
        assert "不再单独整改" in here.last("wang")
        await here.opens(ORGANISER, second)
        await here.presses(ORGANISER, "不再单列")
        await here.says(ORGANISER, "也不办了")
        assert "唯一的整改项" in here.last(ORGANISER)
        assert (await here.item(second)).status == "opened"


async def test_a_look_back_that_finds_it_well_is_the_end(database_url: str) -> None:
    async with rectified(database_url) as here:
        [id] = await here.opened(CLERK, 1, "东街停车秩序混乱")
        await here.accepted(id)
        await here.reported(id)
        await here.judged(ORGANISER, id, *SATISFIED)
        await here.presses(ORGANISER, "打开", "销号")
        # everything the opinion became is done: what was reported is its answer
        assert "东街车位线已重划" in here.last("wang")
        assert (await here.opinion_now(1)).status == "answered"
        here.goes_to(date(2026, 9, 10))
        await here.opens(ORGANISER, id)
        await here.presses(ORGANISER, "记回头看")
        await here.says(ORGANISER, "线还在，停得整齐")
        await here.presses(ORGANISER, "写好了", "打开", "没有反弹")
        assert (await here.item(id)).status == "lasting"
        assert "没有反弹" in here.last("wang")
        assert "没有反弹" in here.last(HEAD)


async def test_clerk_and_head_may_do_the_same(database_url: str) -> None:
    async with rectified(database_url) as here:
        [first] = await here.opened(CLERK, 1, "东街停车秩序混乱")
        [second] = await here.opened(HEAD, 2, "西街停车秩序混乱")
        await here.plans(first, who=HEAD)
        await here.opens(HEAD, second)
        await here.presses(HEAD, "怎么解决", "专题研究")
        await here.says(HEAD, "西街明年改造，先摸清缺口")
        await here.presses(HEAD, "打开", "写方案")
        await here.says(HEAD, PLAN)
        await here.presses(HEAD, "交评议组")
        for id in (first, second):
            await here.opens(ORGANISER, id)
            await here.presses(ORGANISER, "同意方案")
        for who, id in ((CLERK, first), (HEAD, second)):
            await here.opens(who, id)
            await here.presses(who, "报进展")
            await here.says(who, "东头已经划好一半")
            await here.presses(who, "写好了", "打开", "更多", "专题研究")
            await here.says(who, "另一半要等管网改造，十月才能划")
            assert "十月才能划" in here.last("wang" if id == first else "liu")
        await here.reported(second, who=HEAD)
        assert await here.steps_of(first) == ["open", "triage", "plan", "accept_plan", "progress", "study"]
        assert await here.steps_of(second) == ["open", "study", "plan", "accept_plan", "progress", "study", "report"]


async def test_every_rung_is_satisfied_or_not_and_strikes_off(database_url: str) -> None:
    async with rectified(database_url) as here:
        [first] = await here.opened(CLERK, 1, "东街停车秩序混乱")
        [second] = await here.opened(CLERK, 3, "窗口中午没有人")
        for id in (first, second):
            await here.accepted(id)
            await here.reported(id)
            await here.judged(ORGANISER, id, *QUALITY_MISSED, reason="图册没有更新")
            await here.reported(id)
        await here.judged(CHAIR, first, *SATISFIED)
        await here.presses(CHAIR, "打开", "销号")
        await here.judged(CHAIR, second, "不满意", "不满意", "满意", reason="没有排班表，拖了一个月")
        for n in (3, 4):
            await here.reported(second)
            assert f"第{n}轮" in here.last(OFFICE)
            if n == 3:
                await here.judged(OFFICE, second, *QUALITY_MISSED, reason="主任会议：牌子还没有换")
        await here.judged(OFFICE, second, *SATISFIED)
        await here.presses(OFFICE, "打开", "销号")
        assert {(await here.item(id)).status for id in (first, second)} == {"struck_off"}
        assert (await here.item(second)).round == 4
