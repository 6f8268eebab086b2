"""评议 6.1."""

from tests.contract.campaigns.ground import APPRAISERS, ORGANISER, CLERKS
from tests.flow.campaigns.appraisal import SUBSTITUTE, Appraisal, appraisal

RANKED = ("交通局", "教育局", "住建局", "农业农村局", "水务局")
ALL = (*RANKED, "房管中心")
TITLE = "2026年民主评议政风行风"


async def test_the_worked_example_told_by_its_people(database_url: str) -> None:
    async with appraisal(database_url) as here:
        await prepared(here)
        await mobilised(here)
        assert await here.record_is_whole()


async def prepared(here: Appraisal) -> None:
    """9–16 March: founded, posts taken, plan out; one appraiser has a relative in a unit and is replaced."""
    await here.founded("政风行风评议", TITLE)
    await here.plans_it({"参加评议": "、".join(RANKED), "参评不排名": "房管中心"})
    await here.appoints(*APPRAISERS)
    await here.declares(*APPRAISERS[:4])
    await here.presses("appraiser-5", "申报回避", "没有关系", "亲属在那里", *["没有关系"] * 4, "这样申报")
    assert "评议员戊申报有利害关系，请更换" in here.last(ORGANISER)
    await here.presses(ORGANISER, "更换")
    await here.says(ORGANISER, "评议员己，律师，居民代表")
    await here.presses(ORGANISER, "符合，聘请")
    await here._comes_in(ORGANISER, SUBSTITUTE)
    await here.declares(SUBSTITUTE)
    await here.publishes()
    for unit in ALL:
        assert "PY-2026-0001 的方案公布了" in here.last(CLERKS[unit]), unit


async def mobilised(here: Appraisal) -> None:
    """17 March to 10 April: every unit files; the gate holds until the last plan is agreed."""
    await here.comes(3, 17)
    await here.begins(1)
    for unit in ALL:
        await here.mobilises(unit)
    await here.comes(4, 10)
    await here.ends(1)
