"""整改台账 as a whole: what comes first, gates, what goes on after the campaign, who is reminded, who reads what."""

from datetime import date
from decimal import Decimal

from services.campaigns import rectification as rectification_ledger
from services.campaigns import rectification_gates
from services.campaigns.rectification import component, open_items
from tests.contract.campaigns.ground import AUDITOR, CLERKS, INSPECTOR, ORGANISER
from tests.contract.campaigns.rectified import (
    CHAIR,
    CLERK,
    DEPUTY,
    HEAD,
    OFFICE,
    QUALITY_MISSED,
    SATISFIED,
    STATION,
    nine_items,
    rectified,
)


async def test_easy_heavy_and_urgent_ones_stand_first(database_url: str) -> None:
    async with rectified(database_url) as here:
        await nine_items(here)
        for id, words in ((5, "易 急"), (7, "难"), (9, "易，重，急")):
            await here.opens(CLERK, id)
            await here.presses(CLERK, "排先后")
            await here.says(CLERK, words)
        await here.sends(CLERK, f"b:rectify:{here.campaign_id}:0:")
        assert "在办9项" in here.last(CLERK)
        await here.presses(CLERK, "在办（9）")
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
        await here.plans(id)
        gate = await here.asks(rectification_gates.items_handed_on)
        assert (gate.met, len(gate.missing)) == (False, 1)
        await here.sends(ORGANISER, f"b:rectify-overview-more:{here.campaign_id}:0:")
        await here.presses(ORGANISER, "移交工委")
        assert "有1项整改转给工委" in here.last(OFFICE)
        assert (await here.asks(rectification_gates.items_handed_on)).met
        await here.presses(OFFICE, "整改台账", "等我办（1）", "1", "同意方案")
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


async def test_whoever_has_to_act_finds_it_among_what_is_due_and_in_the_menu(database_url: str) -> None:
    async with rectified(database_url) as here:
        [id] = await here.opened(CLERK, 1, "东街停车秩序混乱")
        here.goes_to(date(2026, 3, 31))
        await here.says(CLERK, "到期")
        await here.presses(CLERK, "今天到期（1）")
        assert "ZG-2026-0001" in here.last(CLERK)
        await here.presses(CLERK, "1")
        assert "已立项，等方案" in here.last(CLERK)
        for who, word in ((CLERK, "更多"), (HEAD, "更多")):
            await here.says(who, "菜单", word)
            await here.presses(who, "整改台账")
            assert "等您办1项" in here.last(who)
        await here.accepted(id)
        await here.reported(id)
        await here.judged(ORGANISER, id, *QUALITY_MISSED, reason="图册没有更新")
        await here.reported(id)
        await here.says(CHAIR, "菜单")
        await here.presses(CHAIR, "领导（1）", "整改台账（1）", "等我办（1）", "1", "评定结果")
        assert "措施满意吗" in here.last(CHAIR)
        await here.sends(ORGANISER, f"b:campaign-open:{here.campaign_id}:0:")
        assert "整改台账" in here.last(ORGANISER)
        assert "在办1项，过期0项，等您办0项" in here.last(ORGANISER)
