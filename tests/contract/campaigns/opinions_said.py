"""What people do in a test with the opinions that come in for a campaign."""

from typing import Any

from domain.campaigns.opinion import CampaignOpinion
from domain.cases import Opinion
from domain.notice import CaseRef, Kind
from storage.campaigns import opinions as brought
from tests.contract.campaigns.ground import CLERKS, HEADS, ORGANISER, Ground
from tests.contract.hall import STATION

BUS = "交通局的办事窗口中午没有人，跑了三趟都没办成，能不能中午也有人值班"
BRIBE = "举报交通局张科长收了我五千块钱才给办证，贪污受贿，请纪委查"
CLERK, HEAD = CLERKS["交通局"], HEADS["交通局"]
RECORD = "3月15日 地点城关社区 见了12位居民"


async def collects(here: Ground) -> None:
    """The stage in which opinions are asked for is open."""
    await here.reaches("collect")


async def brought_in(here: Ground) -> list[CampaignOpinion]:
    """Everything that came in, oldest first."""
    return await here.scene.store.run(brought.opinions.all)


async def one_of(here: Ground, n: int = -1) -> CampaignOpinion:
    return (await brought_in(here))[n]


async def sorted_by_press(here: Ground, unit: str = "县交通局", id: int = 0) -> None:
    """The organiser opens it and says what it is."""
    case = await one_of(here) if not id else await here.scene.store.run(brought.opinions.get, id)
    await here.sends(ORGANISER, f"b:collected-open:{case.id}:0:")
    await here.presses(ORGANISER, "定对象类别")
    await here.presses(ORGANISER, place_of(here.last(ORGANISER), unit))
    await here.presses(ORGANISER, "批评", "办事效率")


def place_of(page: str, name: str) -> str:
    """The number before a line with this name."""
    return next(line.partition(".")[0].strip() for line in page.splitlines() if name in line and ". " in line)


async def handed(here: Ground, unit: str = "县交通局") -> CampaignOpinion:
    """The newest one is sorted and with its unit."""
    await sorted_by_press(here, unit)
    await here.presses(ORGANISER, "确定", "交给单位")
    return await one_of(here)


async def to_campaign(here: Ground, text: str = BUS, **more: Any) -> tuple[Opinion, CampaignOpinion]:
    """王阿姨 writes, the station hands it to the campaign."""
    opinion = await here.opinion(text, **more)
    await here.sends(STATION, f"b:screen-open:{opinion.id}:0:")
    await here.presses(STATION, "归入评议", "确定")
    return await here.opinion_now(opinion.id), await one_of(here)


async def steps_of(here: Ground, case: CampaignOpinion) -> list[str]:
    return [action for action, *_ in await here.steps(CaseRef(Kind.CAMPAIGN_OPINION, case.id))]


async def withdrawn(here: Ground) -> None:
    """王阿姨 takes it back, by the buttons below her opinion."""
    await here.presses("wang", "撤回")
    await here.presses("wang", here.labels("wang")[1])
