"""An official's duty report has been appraised: seven opinions lie with the unit, the rectification ledger is empty."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import fields
from datetime import date

from domain.campaigns.campaign import CampaignKind
from domain.campaigns.opinion import Category, Channel, Utterance
from domain.campaigns.rectification_item import RectificationItem
from domain.notice import CaseRef, Kind
from services import clockwork
from services.campaigns.collecting import coming_in, sorting_opinions
from services.windows import CLOSERS
from services.work import Work
from storage import deadlines
from storage.campaigns import rectification
from storage.people import people
from tests.contract.campaigns.ground import CLERKS, HEADS, ORGANISER, Ground, ground

CLERK, HEAD = CLERKS["交通局"], HEADS["交通局"]
PHOTO = {"photo": [{"file_id": "p1", "file_unique_id": "u1", "width": 9, "height": 9, "file_size": 99}]}
CHAIR, OFFICE, STATION, DEPUTY = "han-guodong", "wu-hong", "zhang-min", "li-mei"
SATISFIED = ("满意", "满意", "满意")
QUALITY_MISSED = ("满意", "满意", "不满意")
# What 王阿姨 and 刘师傅 both say; then what came to the organising office.
BY_CITIZENS = {
    "wang": "东街的车位线看不清，车停得到处都是，走路要绕到车道上",
    "liu": "东街停车乱，车位线早就磨没了，送货进不去",
}
BY_OTHERS = (
    "窗口中午没人，跑三趟办不成一件事；电话也打不通",
    "公交末班太早，下了晚自习的学生回不了家；站牌写的时刻不对",
    "修路围挡一围半年，没有人施工；夜里没有灯",
    "驾校乱收费没有人管",
    "农村客运班次少，赶集要走十里路",
)
PLAN = (
    "任务：补划车位线；措施：夜间施工，先东街后西街；时间：6月10日；责任人：张涛；原因：图纸三年没更新；"
    "标准：线清晰、图册更新；管：王强；抓：张涛；做：陈亮"
)


class Rectified(Ground):
    """The county of the campaign, and what people do with the ledger."""

    async def items(self) -> list[RectificationItem]:
        """The ledger, in the order of the numbers."""
        return await self.scene.store.run(rectification.items.all)

    async def item(self, id: int) -> RectificationItem:
        """One item as it stands."""
        return await self.scene.store.run(rectification.get, id)

    async def opens(self, who: str, id: int) -> str:
        """Somebody opens the card of an item; what it says."""
        await self.sends(who, f"b:rectify-open:{id}:0:")
        return self.last(who)

    async def steps_of(self, id: int) -> list[str]:
        """What was done with an item."""
        return [action for action, *_ in await self.steps(CaseRef(Kind.RECTIFICATION, id))]

    async def photo(self, who: str) -> None:
        """Somebody sends a photo."""
        update = self.scene.says(self._addresses[who], "")
        del update["message"]["text"]
        update["message"] |= PHOTO
        await self.scene.hears(update)

    async def more(self, who: str, id: int, *labels: str) -> None:
        """From the second page of the card."""
        await self.sends(who, f"b:rectify-more:{id}:0:")
        await self.presses(who, *labels)

    async def opened(self, who: str, opinion_id: int, *problems: str) -> list[int]:
        """Somebody writes one opinion onto the ledger, as one item or several; their ids."""
        before = {one.id for one in await self.items()}
        await self.sends(who, f"b:rectify-of:{opinion_id}:0:")
        for n, problem in enumerate(problems):
            await self.presses(who, "再立一项" if n else "立一项")
            await self.says(who, problem)
        return [one.id for one in await self.items() if one.id not in before]

    async def plans(self, id: int, who: str = CLERK) -> None:
        """Somebody of the unit says which way it goes and hands in the plan."""
        await self.opens(who, id)
        await self.presses(who, "怎么解决", "列入计划", "写方案")
        await self.says(who, PLAN)
        await self.presses(who, "交评议组")

    async def accepted(self, id: int) -> None:
        """The same, and the appraisal group accepts it."""
        await self.plans(id)
        await self.opens(ORGANISER, id)
        await self.presses(ORGANISER, "同意方案")

    async def reported(self, id: int, who: str = CLERK) -> None:
        """Somebody of the unit reports the result, with a photo."""
        await self.opens(who, id)
        await self.presses(who, "报整改结果")
        await self.says(who, "东街车位线已重划，图册还没有更新")
        await self.photo(who)
        await self.presses(who, "写好了")

    async def judged(self, who: str, id: int, *marks: str, reason: str = "") -> str:
        """Somebody judges by the three criteria; what they are told."""
        await self.opens(who, id)
        await self.presses(who, "评定结果", *marks)
        if reason:
            await self.says(who, reason)
        else:
            await self.presses(who, "确定")
        return self.last(who)

    async def time_passes(self) -> None:
        """What has fallen due by now is said."""
        await self.scene.turns.sweep(lambda work: clockwork.tend(work, CLOSERS))

    def hear_all(self, *who: str) -> None:
        """Whatever was said to them until now is read."""
        for one in who:
            self.heard(one)

    async def bring_opinions(self) -> None:
        """Two citizens' opinions and five that came to the organising office are sorted and handed to the unit."""
        for n, (key, words) in enumerate(BY_CITIZENS.items()):
            opinion = await self.opinion(words, author=key, signature="王阿姨" if not n else "刘师傅")
            where = {"opinion_id": opinion.id, "version": 0, "campaign_id": self.campaign_id}
            await self.does(coming_in.to_campaign, STATION, **where)
        for words in BY_OTHERS:
            came = {"campaign_id": self.campaign_id, "channel": Channel.RECEPTION_DAY, "text": words}
            await self.does(coming_in.enter_for, ORGANISER, **came)
        await self.scene.turns.sweep(self._hand_over)

    def _hand_over(self, work: Work) -> None:
        person = people.get(work.c, self.ids[ORGANISER], work.today)
        texts = (*BY_CITIZENS.values(), *BY_OTHERS)
        for id, text in enumerate(texts, 1):
            sorting = sorting_opinions.Sorting(self.units["交通局"], Utterance.CRITICISM, Category.SERVICE, text)
            sorting_opinions.sort(work, person=person, id=id, version=0, sorting=sorting)
            sorting_opinions.hand_over(work, person=person, id=id, version=0, is_none=True)


@asynccontextmanager
async def rectified(url: str) -> AsyncIterator[Rectified]:
    """王强's duty report, Monday 16 March 2026: opinions 1–7 lie with 县交通局, the stage of rectification is open."""
    async with ground(url, CampaignKind.DUTY_REPORT, appraised=("交通局",)) as place:
        here = Rectified(**{one.name: getattr(place, one.name) for one in fields(place)})
        await here.reaches("investigate")
        await here.bring_opinions()
        await here.reaches("rectify")
        here.hear_all(*here.ids)
        yield here


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
