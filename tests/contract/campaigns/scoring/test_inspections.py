"""Inspectors write down what they found, with points; nothing changes once the box is open."""

import json
from decimal import Decimal

from domain.notice import CaseRef, Kind, Say
from services.campaigns.gates import standing
from services.campaigns.scoring import inspection_scores
from storage import events
from tests.contract.campaigns.ground import AUDITOR, INSPECTOR, ORGANISER
from tests.contract.campaigns.scoring.sitting import Sitting, sitting


async def writes(its: Sitting, unit: str, line: str) -> str:
    """The inspector writes a line about a unit and keeps it; what they are told."""
    target = await its.here.target(unit)
    await its.here.sends(INSPECTOR, f"b:inspections-of:{its.here.campaign_id}:0:{target.id}")
    await its.here.presses(INSPECTOR, "记一次检查")
    await its.here.says(INSPECTOR, line)
    if "这样记对吗" in its.here.last(INSPECTOR):
        await its.here.presses(INSPECTOR, "就这样记")
    return its.here.last(INSPECTOR)


async def test_several_visits_are_averaged_and_a_withdrawn_one_counts_no_more(database_url: str) -> None:
    async with sitting(database_url) as its:
        told = await writes(its, "交通局", "3月12日 85.5 窗口两次无人")
        assert told.startswith("县交通局的检查")
        assert "85.5分，白雪：窗口两次无人" in told
        assert "3月12日" in told
        await writes(its, "交通局", "94.5 整改以后窗口有人")
        await writes(its, "教育局", "3月13日 20 记错了单位")
        await its.here.presses(INSPECTOR, "作废最近一次")
        await its.here.says(INSPECTOR, "记错了单位")
        await writes(its, "教育局", "3月13日 87.5分 门口公开栏齐全")
        transport, school = await its.here.target("交通局"), await its.here.target("教育局")
        found = await its.here.asks(inspection_scores)
        assert found == {transport.id: Decimal("90.0"), school.id: Decimal("87.5")}
        [gate] = await its.here.asks(standing, names=("inspections_entered",))
        assert gate.gate.missing == (Say("gate-lacks-inspection", {"target": "县住建局"}),)
        await its.here.sends(AUDITOR, f"b:inspections-of:{its.here.campaign_id}:0:{school.id}")
        assert "已作废：记错了单位" in its.here.last(AUDITOR)
        assert "记一次检查" not in its.here.labels(AUDITOR)


async def test_points_alone_are_not_taken_nor_a_day_to_come(database_url: str) -> None:
    async with sitting(database_url) as its:
        assert "看到了什么" in await writes(its, "交通局", "3月12日 85.5")
        assert "没看出分数" in await writes(its, "交通局", "3月12日 窗口没人")
        assert "没看出分数" in await writes(its, "交通局", "3月12日 101 窗口有人")
        assert await its.here.asks(inspection_scores) == {}
        await its.here.sends(ORGANISER, f"b:inspection-new:{its.here.campaign_id}:0:1")
        assert "检查组" in its.here.last(ORGANISER)


async def test_once_the_box_is_open_no_inspection_changes_and_the_attempt_is_on_record(database_url: str) -> None:
    async with sitting(database_url) as its:
        await its.opened()
        before = await its.here.asks(inspection_scores)
        assert "不能再变" in await writes(its, "交通局", "3月18日 100 重新检查")
        target = await its.here.target("教育局")
        await its.here.sends(INSPECTOR, f"b:inspections-of:{its.here.campaign_id}:0:{target.id}")
        await its.here.presses(INSPECTOR, "作废最近一次")
        await its.here.says(INSPECTOR, "分数低了")
        assert "不能再变" in its.here.last(INSPECTOR)
        assert await its.here.asks(inspection_scores) == before
        chain = await its.here.scene.store.run(events.of_case, CaseRef(Kind.CAMPAIGN, its.here.campaign_id))
        refused = [json.loads(one.data)["target"] for one in chain if one.action == "refuse_inspect"]
        assert len(refused) == 2
        assert await its.here.record_is_whole()
