"""整改台账: from opinions to items, plans, results, rounds up the ladder, striking off, looking back."""

from datetime import date
from decimal import Decimal

from domain.notice import CaseRef, Kind
from services.campaigns import rectification as rectification_ledger
from services.campaigns import rectification_gates
from services.campaigns.rectification import component, open_items
from storage import deadlines
from storage.campaigns import rectification
from tests.contract.campaigns.ground import AUDITOR, CLERKS, INSPECTOR, ORGANISER
from tests.contract.campaigns.rectified import (
    CHAIR,
    CLERK,
    DEPUTY,
    HEAD,
    OFFICE,
    PLAN,
    STATION,
    Rectified,
    rectified,
)

SATISFIED = ("满意", "满意", "满意")
QUALITY_MISSED = ("满意", "满意", "不满意")
SPEAKERS = ("wang", "liu")


async def nine_items(here: Rectified) -> int:
    """Seven opinions become nine items; the two citizens' say the same and share the first. Its id."""
    [first] = await here.opened(CLERK, 1, "东街停车秩序混乱，车位线磨没了")
    await here.sends(CLERK, "b:rectify-of:2:0:")
    await here.presses(CLERK, "并入已有", "1")
    await here.opened(CLERK, 3, "窗口中午没有人值班", "服务电话打不通")
    await here.opened(HEAD, 4, "公交末班太早", "站牌时刻写错")
    await here.opened(ORGANISER, 5, "修路围挡半年没有人施工", "围挡处夜里没有灯")
    await here.opened(CLERK, 6, "驾校乱收费没有人管")
    await here.opened(CLERK, 7, "农村客运班次少")
    return first


async def clock(here: Rectified, id: int, kind: str) -> date | None:
    """The last day of the running clock of this kind."""
    found = await here.scene.store.run(deadlines.running, CaseRef(Kind.RECTIFICATION, id), kind)
    return found.due_on if found else None


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
        await here.presses(CLERK, "怎么解决", "马上解决", "写方案")
        await here.says(CLERK, "任务：补划车位线；措施：夜间施工")
        # whose duty report it was answers for it: that is known already
        assert "还差：时间（哪一天）、原因、标准、谁管、谁抓、谁做" in here.last(CLERK)
        await here.says(CLERK, "时间：尽快")
        assert "“尽快”不是日期" in here.last(CLERK)
        await here.says(CLERK, "时间：7月1日；原因：没人管；标准：线清晰；管：王强；抓：张涛；做：陈亮")
        await here.presses(CLERK, "交评议组")
        assert "最晚2026年6月16日(周二)前改完" in here.last(CLERK)
        assert (await here.item(id)).status == "opened"


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
        await here.planned(id)
        await here.presses(ORGANISER, "退回方案")
        await here.says(ORGANISER, "西街没有写")
        assert "方案退回，2026年3月23日(周一)前重交" in here.last(HEAD)
        await here.planned(id)
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


async def test_easy_heavy_and_urgent_ones_stand_first(database_url: str) -> None:
    async with rectified(database_url) as here:
        await nine_items(here)
        for id, words in ((5, "易 急"), (7, "难"), (9, "易，重，急")):
            await here.opens(CLERK, id)
            await here.presses(CLERK, "排先后")
            await here.says(CLERK, words)
        await here.sends(CLERK, f"b:rectify:{here.campaign_id}:0:")
        assert "在办9项" in here.last(CLERK)
        await here.presses(CLERK, "在办9")
        assert [line[:15] for line in here.last(CLERK).splitlines()[1:]] == [
            "1. ZG-2026-0009", "2. ZG-2026-0005", "3. ZG-2026-0001", "4. ZG-2026-0002",
        ]  # fmt: skip
        await here.presses(CLERK, "下一页", "下一页")
        assert "9. ZG-2026-0007" in here.last(CLERK)


async def test_the_stage_holds_until_every_opinion_has_an_item_and_every_item_a_plan(database_url: str) -> None:
    async with rectified(database_url) as here:
        gate = await here.asks(rectification_gates.opinions_have_items)
        assert (gate.met, len(gate.missing)) == (False, 7)
        first = await nine_items(here)
        assert (await here.asks(rectification_gates.opinions_have_items)).met
        assert len((await here.asks(rectification_gates.plans_accepted)).missing) == 9
        for one in await here.items():
            await here.accepted(one.id)
        assert (await here.asks(rectification_gates.plans_accepted)).met
        target = await here.target("交通局")
        await here.reported(first)
        await here.judged(ORGANISER, first, *SATISFIED)
        await here.presses(ORGANISER, "打开", "销号")
        share = await here.scene.turns.sweep(lambda work: component(work, target))
        assert share == Decimal(100) / 9
        assert len(await here.asks(open_items)) == 8


async def test_open_items_go_on_with_the_office_after_the_campaign(database_url: str) -> None:
    async with rectified(database_url) as here:
        [id] = await here.opened(CLERK, 1, "东街停车秩序混乱")
        await here.planned(id)
        gate = await here.asks(rectification_gates.items_handed_on)
        assert (gate.met, len(gate.missing)) == (False, 1)
        await here.sends(ORGANISER, f"b:rectify-overview-more:{here.campaign_id}:0:")
        await here.presses(ORGANISER, "移交工委")
        assert "有1项整改转给工委" in here.last(OFFICE)
        assert (await here.asks(rectification_gates.items_handed_on)).met
        await here.presses(OFFICE, "整改台账", "等我办1", "1", "同意方案")
        await here.reported(id)
        assert "第1轮" in here.last(OFFICE)
        await here.judged(OFFICE, id, *SATISFIED)
        await here.presses(OFFICE, "打开", "销号")
        item = await here.item(id)
        assert (item.status, item.handed_on) == ("struck_off", True)
        assert await here.record_is_whole()


async def test_what_an_inspection_finds_is_put_right_too(database_url: str) -> None:
    async with rectified(database_url) as here:
        await here.sends(INSPECTOR, f"b:rectify-overview-more:{here.campaign_id}:0:")
        assert "移交工委" not in here.labels(INSPECTOR)
        await here.presses(INSPECTOR, "记检查发现", "1")
        await here.says(INSPECTOR, "执法记录仪没有开")
        [item] = await here.items()
        assert (item.found_by, item.phase, item.problem) == ("inspection", "after", "执法记录仪没有开")
        assert "执法记录仪没有开" in here.last(HEAD)


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


async def test_months_long_clocks_remind_the_unit_then_those_above(database_url: str) -> None:
    async with rectified(database_url) as here:
        [id] = await here.opened(CLERK, 1, "东街停车秩序混乱")
        await here.accepted(id)
        heard = {}
        for day in (date(2026, 5, 26), date(2026, 6, 3), date(2026, 6, 9), date(2026, 6, 11), date(2026, 6, 26)):
            here.hear_all(CLERK, HEAD, ORGANISER, OFFICE)
            here.goes_to(day)
            await here.time_passes()
            heard[day] = {who for who in (CLERK, HEAD, ORGANISER, OFFICE) if "整改结果" in "".join(here.heard(who))}
        # whoever founded the campaign is an organiser as well
        assert list(heard.values()) == [
            {CLERK}, {CLERK, HEAD}, {CLERK, HEAD}, {CLERK, HEAD, ORGANISER, OFFICE}, {HEAD, ORGANISER, OFFICE},
        ]  # fmt: skip


async def test_who_has_no_part_in_it_reads_nothing_and_the_auditor_changes_nothing(database_url: str) -> None:
    async with rectified(database_url) as here:
        [id] = await here.opened(CLERK, 1, "东街停车秩序混乱")
        for who in (CLERKS["教育局"], STATION, "wang", DEPUTY):
            await here.sends(who, f"b:rectify-open:{id}:0:")
            assert "东街停车秩序混乱" not in here.last(who), who
        await here.opens(AUDITOR, id)
        assert here.labels(AUDITOR) == ["看经过", "更多", "回到菜单"]
        for deed in ("accept", "drop", "plan-send", "triage", "judged", "strike-off", "hand-on", "look-back"):
            await here.sends(AUDITOR, f"b:rectify-{deed}:{id}:1:111")
            await here.says(AUDITOR, "我说了算")
        assert await here.steps_of(id) == ["open"]


async def test_the_whole_ledger_as_a_sheet_and_the_way_of_one_item(database_url: str) -> None:
    async with rectified(database_url) as here:
        first = await nine_items(here)
        await here.accepted(first)
        await here.reported(first)
        await here.judged(ORGANISER, first, *QUALITY_MISSED, reason="图册没有更新")
        rows = await here.does(rectification_ledger.sheet, OFFICE)
        assert [row[0] for row in rows] == [f"ZG-2026-000{n}" for n in range(1, 10)]
        assert len({len(row) for row in rows} | {len(rectification_ledger.COLUMNS)}) == 1
        await here.sends(OFFICE, "b:rectify-export:0:0:")
        assert "整改台账" in here.last(OFFICE)
        await here.opens(HEAD, first)
        await here.presses(HEAD, "看经过")
        way = here.last(HEAD)
        assert "整改方案（陈亮）：补划车位线" in way
        assert "（附件1个）" in way
        assert "第1轮，评议组：措施满意、时间满意、质量不满意。图册没有更新" in way
        await here.says(OFFICE, "ZG-2026-0001")
        assert "东街停车秩序混乱" in here.last(OFFICE)
