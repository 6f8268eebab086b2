"""A prohibition is violated: reported by one, decided by another; also after the scoring."""

from domain.campaigns.scoring.violation import ViolationStatus
from services.campaigns.scoring import violations_confirmed
from storage.campaigns.scoring import violations
from tests.contract.campaigns.ground import AUDITOR, INSPECTOR, ORGANISER
from tests.contract.campaigns.scoring.sitting import Sitting, sitting
from tests.contract.chamber import SECOND
from tests.contract.hall import OFFICE

HEAD, CLERK = "wang-qiang", "chen-liang"


async def reported(its: Sitting, who: str, unit: str = "1", line: str = "1 六月三日请检查人员吃饭") -> str:
    """Somebody reports what a unit did; what they are told."""
    await its.here.sends(who, f"b:violations:{its.here.campaign_id}:0:")
    await its.here.presses(who, "反映一件", unit)
    await its.here.says(who, line)
    return its.here.last(who)


async def test_who_reports_does_not_decide_and_the_unit_hears_what_was_confirmed(database_url: str) -> None:
    async with sitting(database_url) as its:
        here = its.here
        assert "待认定：县交通局" in await reported(its, INSPECTOR)
        for key in (ORGANISER, OFFICE, AUDITOR):
            assert "有人反映县交通局" in here.last(key)
            assert "严禁请客送礼" in here.last(key)
        assert "有人反映" not in "".join(here.heard(HEAD))
        assert await here.asks(violations_confirmed) == set()
        await here.presses(ORGANISER, "打开", "属实")
        await here.says(ORGANISER, "有发票，本人承认")
        target = await here.target("交通局")
        assert await here.asks(violations_confirmed) == {target.id}
        for key in (HEAD, CLERK, INSPECTOR, AUDITOR, OFFICE):
            assert "认定属实：县交通局" in here.last(key), key
            assert "有发票" in here.last(key)
        await here.presses(HEAD, "打开")
        assert "丁一认定：有发票" in here.last(HEAD)
        await here.presses(OFFICE, "打开", "撤销认定")
        await here.says(OFFICE, "查明是另一家单位")
        assert await here.asks(violations_confirmed) == set()
        assert "认定已撤销" in here.last(HEAD)
        assert await here.record_is_whole()


async def test_the_reporter_is_refused_and_another_dismisses(database_url: str) -> None:
    async with sitting(database_url) as its:
        here = its.here
        await reported(its, ORGANISER, "2", "3 把举报人的名字说出去")
        assert "严禁打击报复" in here.last(ORGANISER)
        await here.presses(ORGANISER, "属实")
        await here.says(ORGANISER, "我看到的")
        assert "请另一个人来认定" in here.last(ORGANISER)
        await here.presses(OFFICE, "打开", "不属实")
        await here.says(OFFICE, "查无此事")
        [one] = await here.scene.store.run(violations.of_campaign, here.campaign_id)
        assert (one.status, one.reason) == (ViolationStatus.DISMISSED, "查无此事")
        assert "不属实" in here.last(ORGANISER)
        assert "县教育局" not in here.last("he-jing")


async def test_the_office_reports_and_the_organiser_decides(database_url: str) -> None:
    async with sitting(database_url) as its:
        await reported(its, OFFICE, "3", "2 报的材料是假的")
        await its.here.presses(OFFICE, "属实")
        await its.here.says(OFFICE, "我看到的")
        assert "请另一个人来认定" in its.here.last(OFFICE)
        await its.here.presses(ORGANISER, "打开", "不属实")
        await its.here.says(ORGANISER, "材料核对过，没有问题")
        assert "材料核对过" in its.here.last(OFFICE)


async def test_who_sits_in_the_office_and_steers_nothing_reports_and_decides_too(database_url: str) -> None:
    async with sitting(database_url) as its:
        here = its.here
        await reported(its, SECOND, "3", "2 报的材料是假的")
        await here.presses(SECOND, "属实")
        await here.says(SECOND, "我看到的")
        assert "请另一个人来认定" in here.last(SECOND)
        await reported(its, INSPECTOR)
        await here.presses(SECOND, "打开", "属实")
        await here.says(SECOND, "有发票")
        assert "曹勇认定：有发票" in "".join(await here.presses(HEAD, "打开"))
        await reported(its, INSPECTOR, "2", "1 五月请检查人员喝酒")
        await here.presses(SECOND, "打开", "不属实")
        await here.says(SECOND, "那天没有检查")
        assert "那天没有检查" in here.last(INSPECTOR)
        every = await here.scene.store.run(violations.of_campaign, here.campaign_id)
        assert [one.status for one in every] == ["dismissed", "confirmed", "reported"]
        assert await parts_in(its) == ["office", "inspector", "office", "inspector", "office"]


async def parts_in(its: Sitting) -> list[str]:
    """In which part each step of each violation was taken, the oldest violation first."""
    every = await its.here.scene.store.run(violations.of_campaign, its.here.campaign_id)
    return [role for one in reversed(every) for _, role, _ in await its.here.steps(one.ref)]


async def test_only_what_the_list_names_can_be_reported(database_url: str) -> None:
    async with sitting(database_url) as its:
        assert "没看出是哪一条" in await reported(its, INSPECTOR, line="9 迟到")
        assert "没看出是哪一条" in await reported(its, INSPECTOR, line="态度不好")
        await its.here.sends(HEAD, f"b:violations:{its.here.campaign_id}:0:")
        assert "反映一件" not in its.here.labels(HEAD)


async def test_a_violation_is_confirmed_after_the_scoring_too(database_url: str) -> None:
    async with sitting(database_url) as its:
        await its.opened()
        await reported(its, INSPECTOR)
        await its.here.presses(OFFICE, "打开", "属实")
        await its.here.says(OFFICE, "已经核实")
        assert await its.here.asks(violations_confirmed) == {(await its.here.target("交通局")).id}
