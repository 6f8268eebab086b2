"""An appraisal told by its people from its founding on: whatever is there somebody has said or pressed."""

import re
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import fields
from datetime import date, time

from sqlalchemy import Connection

from handlers import build
from storage import places
from storage.people import people
from tests.clock import FrozenClock
from tests.contract import rows
from tests.contract.campaigns.ground import (
    AUDITOR,
    CLERKS,
    FOCUS,
    HEADS,
    HOUSING,
    INSPECTOR,
    OPERATOR,
    ORGANISER,
    PLAN,
    POSTS,
    PROHIBITIONS,
    ground,
)
from tests.contract.campaigns.opinions_said import place_of
from tests.contract.campaigns.rectified import Rectified
from tests.contract.hall import OFFICE
from tests.contract.scene import scene

SUBSTITUTE = "appraiser-6"
NAMES = {key: name for key, (name, _) in POSTS.items()} | {SUBSTITUTE: "评议员己"}
POST_LABELS = {OPERATOR: "调查员", AUDITOR: "监督员", INSPECTOR: "检查组成员"}
ABOUT = "退休教师，居民代表"
DAYS = "3月17日到4月10日\n4月13日到5月8日\n5月11日到6月12日\n6月15日到7月10日\n7月13日到7月31日"
# what a unit writes, sentence by sentence
PLAN_BY_STAGE = ("三月动员", "四月自查", "五月整改", "六月迎检", "七月通报")
SELF_CHECK = ("执法全程记录", "罚款公示不全", "窗口周六开门", "电话常打不通", "三天办结", "材料要得多")


class Appraisal(Rectified):
    """The county, and strangers who will take up a post in the campaign by an invitation."""

    def _newcomers(self, c: Connection) -> None:
        housing = places.units.add(
            c, name="县房管中心", short_names=["房管中心"], letter_prefix="云房函", parent_id=None
        )
        for key, (name, role) in HOUSING.items():
            self.ids[key] = people.add(c, name=name, at=rows.AT)
            people.grant(c, self.ids[key], role, housing, date(2022, 1, 10))
        for key in NAMES:
            self.ids[key] = people.add(c, at=rows.AT)
        self.units = {short: places.unit_by_words(c, short)[0].id for short in CLERKS}

    async def comes(self, month: int, day: int, at: time = time(9, 30)) -> None:
        """That day has come, and what is due by then has been said."""
        self.goes_to(date(2026, month, day), at)
        await self.time_passes()

    async def turns_to(self, who: str, subject: str) -> str:
        """Somebody opens the campaign's card and goes to one of its subjects; what they read."""
        await self.sends(who, f"b:campaign-open:{self.campaign_id}:0:")
        while subject not in self.labels(who):
            assert "下一页" in self.labels(who), f"{who} has no {subject}: {self.last(who)}"
            await self.presses(who, "下一页")
        await self.presses(who, subject)
        return self.last(who)

    async def picks(self, who: str, name: str) -> None:
        """Somebody goes through the pages of a list to a line with this name, and opens it."""
        while not any(name in line for line in self.last(who).splitlines() if ". " in line):
            assert "下一页" in self.labels(who), f"{who} finds no {name}: {self.last(who)}"
            await self.presses(who, "下一页")
        await self.presses(who, place_of(self.last(who), name))

    async def picks_from(self, who: str, shelf: str, name: str) -> None:
        """The same from a list that is opened by a button with a count."""
        await self.presses(who, next(label for label in self.labels(who) if label.startswith(shelf)))
        await self.picks(who, name)

    async def record_read(self, who: str) -> str:
        """Every page of the campaign's record, as the auditor turns them; no line without words for what was done."""
        pages = [await self.turns_to(who, "记录")]
        while "下一页" in self.labels(who):
            await self.presses(who, "下一页")
            pages.append(self.last(who))
        nameless = [line for page in pages for line in page.splitlines() if "另记" in line]
        assert not nameless, nameless
        return "\n".join(pages)

    # ── founding ─────────────────────────────────────────────────────────────────────────────────
    async def founded(self, kind: str, title: str) -> None:
        """The office founds the campaign, names the organiser, and the organiser the others."""
        await self.says(OFFICE, "菜单")
        await self.sends(OFFICE, "b:campaigns:0:0:")
        await self.presses(OFFICE, "发起评议", kind)
        await self.says(OFFICE, title)
        assert "已发起 PY-2026-0001" in self.last(OFFICE)
        self.campaign_id = 1
        await self.takes_post(OFFICE, ORGANISER, "评议办工作人员")
        for key, label in POST_LABELS.items():
            await self.takes_post(ORGANISER, key, label)

    async def takes_post(self, by: str, key: str, label: str) -> None:
        """Somebody is invited into a post by name, gets the code and says that it is them."""
        await self.turns_to(by, "人员")
        await self.presses(by, "请人担任", label)
        await self.says(by, NAMES[key])
        await self._comes_in(by, key)

    async def _comes_in(self, by: str, key: str) -> None:
        code = re.findall(r"YQ-\w{4}-\w{4}", self.last(by))[-1]
        await self.says(key, code)
        await self.presses(key, "是我")

    async def plans_it(self, targets: Mapping[str, str], weights: str) -> None:
        """The organiser writes the plan and sets everything; targets: the button, then the units' names."""
        await self.turns_to(ORGANISER, "方案设置")
        await self.presses(ORGANISER, "写方案")
        await self.says(ORGANISER, PLAN)
        await self.presses(ORGANISER, "就用这个", "评议重点")
        await self.says(ORGANISER, "\n".join(FOCUS))
        await self.presses(ORGANISER, "定日期", "定日期")
        await self.says(ORGANISER, DAYS)
        for how, units in targets.items():
            await self.turns_to(ORGANISER, "方案设置")
            await self.presses(ORGANISER, "评议对象", "添加单位", how)
            if units:
                await self.says(ORGANISER, units)
        for label, words in (("权重", weights), ("最少答卷", "30"), ("严禁事项", "\n".join(PROHIBITIONS))):
            await self.turns_to(ORGANISER, "方案设置")
            await self.presses(ORGANISER, "更多", label)
            await self.says(ORGANISER, words)

    async def appoints(self, *keys: str) -> None:
        """The organiser appoints appraisers, who come by their codes."""
        for key in keys:
            await self.turns_to(ORGANISER, "评议员")
            await self.presses(ORGANISER, "聘请评议员")
            await self.says(ORGANISER, f"{NAMES[key]}，{ABOUT}")
            await self.presses(ORGANISER, "符合，聘请")
            await self._comes_in(ORGANISER, key)

    async def replaces(self, key: str) -> None:
        """In the place of whoever has just declared a conflict somebody else comes."""
        await self.presses(ORGANISER, "更换")
        await self.says(ORGANISER, f"{NAMES[key]}，{ABOUT}")
        await self.presses(ORGANISER, "符合，聘请")
        await self._comes_in(ORGANISER, key)

    async def declares(self, *keys: str) -> None:
        """These have nothing to do with any target."""
        for key in keys:
            await self.presses(key, "申报回避", "全都没有关系", "这样申报")

    async def publishes(self) -> None:
        """The plan goes out."""
        await self.turns_to(ORGANISER, "方案设置")
        await self.presses(ORGANISER, "公布方案", "公布方案")
        assert "方案第1版已公布" in self.last(ORGANISER), self.last(ORGANISER)

    # ── stages ───────────────────────────────────────────────────────────────────────────────────
    async def stage_card(self, n: int, *labels: str) -> str:
        """The organiser opens the n-th stage and presses; what the organiser reads."""
        await self.turns_to(ORGANISER, "阶段")
        await self.presses(ORGANISER, f"第{n}阶段", *labels)
        return self.last(ORGANISER)

    async def begins(self, n: int) -> None:
        """The n-th stage opens."""
        said = await self.stage_card(n, "开始本阶段")
        assert "检查能否结束" in self.labels(ORGANISER), said

    async def closes(self, n: int) -> None:
        """The n-th stage closes, every gate met."""
        said = await self.looks_at_gates(n)
        assert "✗" not in said, said
        await self.presses(ORGANISER, "结束本阶段")

    async def looks_at_gates(self, n: int) -> str:
        """The organiser looks whether the n-th stage may end; what the organiser reads."""
        await self.stage_card(n)
        if "检查能否结束" in self.labels(ORGANISER):
            await self.presses(ORGANISER, "检查能否结束")
        return self.last(ORGANISER)

    # ── filings ──────────────────────────────────────────────────────────────────────────────────
    async def files(self, unit: str, what: str, *answers: str) -> str:
        """The unit's clerk writes what is to be filed, sentence by sentence; what the clerk reads."""
        clerk = CLERKS[unit]
        await self.turns_to(clerk, "报送清单")
        await self.picks(clerk, what)
        await self.presses(clerk, "开始写")
        await self.says(clerk, *answers)
        if "提交" in self.labels(clerk):
            await self.presses(clerk, "提交")
        return self.last(clerk)

    async def confirms(self, unit: str) -> None:
        """Its head reads what the clerk wrote last and confirms it."""
        await self.presses(HEADS[unit], "看全文", "确认报送")
        assert "报来" in self.last(ORGANISER), self.last(ORGANISER)

    async def agrees(self) -> None:
        """The organiser reads what arrived last and agrees."""
        await self.presses(ORGANISER, "打开", "认可")

    async def agrees_to(self, unit: str, what: str) -> None:
        """The organiser finds it on the unit's checklist, reads it and agrees."""
        await self.turns_to(ORGANISER, "报送清单")
        await self.picks(ORGANISER, unit)
        await self.picks(ORGANISER, what)
        await self.presses(ORGANISER, "看全文", "认可")

    async def mobilises(self, unit: str, *, agreed: bool = True) -> None:
        """A unit files leading group, contact and plan; the plan is agreed by both sides."""
        head = (await self.person(HEADS[unit])).name
        await self.files(unit, "领导小组", f"{head}，主要负责人", "办公室三人")
        await self.files(unit, "联系人", "办公室 0000-6611001")
        await self.files(unit, "工作方案", *PLAN_BY_STAGE)
        await self.confirms(unit)
        if agreed:
            await self.agrees()

    async def checks_itself(self, unit: str) -> None:
        """A unit answers every focus point with achievements and problems, and the head confirms."""
        await self.files(unit, "自查报告", *SELF_CHECK)
        await self.confirms(unit)

    # ── putting right ────────────────────────────────────────────────────────────────────────────
    async def plans_for(self, unit: str, item_id: int) -> None:
        """A unit hands in the plan for an item: four fixed things, cause, standard, three people."""
        head, clerk = (await self.person(HEADS[unit])).name, (await self.person(CLERKS[unit])).name
        await self.opens(CLERKS[unit], item_id)
        await self.presses(CLERKS[unit], "怎么解决", "列入计划", "写方案")
        await self.says(
            CLERKS[unit],
            f"任务：一次办成；措施：窗口排班；时间：6月10日；责任人：{clerk}；原因：人手没排开；标准：来一次办成；"
            f"管：{head}；抓：{clerk}；做：{clerk}",
        )
        await self.presses(CLERKS[unit], "交评议组")


def everybody(units: Sequence[str], *others: str) -> list[str]:
    """The people of these units, and these others."""
    return [*(CLERKS[one] for one in units), *(HEADS[one] for one in units), *others]


@asynccontextmanager
async def appraisal(url: str) -> AsyncIterator[Appraisal]:
    """The county on Monday 9 March 2026, half past nine: no campaign yet, nobody has a post in one."""
    clock = FrozenClock()
    async with scene(url, build(), clock=clock) as here:
        place = Appraisal(here, clock)
        await place.settle()
        place.goes_to(date(2026, 3, 9))
        yield place


@asynccontextmanager
async def begun(url: str) -> AsyncIterator[Appraisal]:
    """Monday 16 March: a conduct appraisal whose plan is out and whose people have their posts (tests.contract)."""
    async with ground(url) as place:
        yield Appraisal(**{one.name: getattr(place, one.name) for one in fields(place)})
