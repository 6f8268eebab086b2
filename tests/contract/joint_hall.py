"""The county with one more unit, one below another, and the rules a test asks for."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from functools import partial
from typing import Any

from sqlalchemy import Connection

from bot import demo
from domain.cases import Assignment, Suggestion
from domain.notice import CaseRef, Kind
from domain.roles import Role
from domain.rules.profile import load
from handlers import build
from services import clockwork
from services.people import roster
from services.windows import CLOSERS
from services.work import Work
from storage import places
from storage.committee import supervision
from tests.clock import FrozenClock
from tests.contract import rows
from tests.contract.hall import OFFICE, Hall
from tests.contract.rows import AT, DAY
from tests.contract.scene import scene

# 县水务局: clerk and head; 县城管局: clerk, head and vice head; a company below the first
WATER, WATER_HEAD = "tang-wei", "fang-zhengping"
CITY, CITY_HEAD, CITY_VICE = "qiu-bo", "luo-jian", "bai-lu"
COMPANY, GOV = "xia-lin", "feng-rui"
TITLE = "关于治理河道垃圾的建议"
PLAN = "牵头领导：{0} 措施：清理。时间 5月31日。标准 河面没有垃圾"
CONTACT = "3月16日 现场 和李梅代表看了河道，她要求月底前清完"
REPLY = "一、河道垃圾已于5月20日清完。二、每周巡查一次，由专人负责，发现垃圾当天清理。"


def units() -> list[roster.Unit]:
    """What the county has besides."""
    return [
        roster.Unit(name="县城管局", short_names=["城管局"], letter_prefix="云城函"),
        roster.Unit(name="县自来水公司", short_names=["自来水公司"], parent="县水务局"),
    ]


def people() -> list[roster.Member]:
    """Who works there."""
    there = (
        (CITY, "邱波", Role.UNIT_CLERK, "县城管局"),
        (CITY_HEAD, "罗健", Role.UNIT_HEAD, "县城管局"),
        (CITY_VICE, "白露", Role.UNIT_VICE_HEAD, "县城管局"),
        (COMPANY, "夏琳", Role.UNIT_CLERK, "县自来水公司"),
    )
    return [
        roster.Member(key=key, name=name, roles=[roster.Appointment(role=role, scope=scope)])
        for key, name, role, scope in there
    ]


class JointHall(Hall):
    """The people of the county, the new ones among them."""

    async def settle(self) -> None:
        """Enter the county; everybody gets an account."""
        county = demo.load()
        place = county.model_copy(update={"units": [*county.units, *units()], "people": [*county.people, *people()]})
        self.ids = dict(await self.scene.turns.sweep(partial(roster.seed, place=place)))
        await self.scene.store.run(self._move_in)

    async def before_the_office(self) -> Suggestion:
        """Registered, and the office is asked who handles it."""
        suggestion = await self.submitted(TITLE)
        await self.presses(OFFICE, "打开", "登记编号", "现在交办")
        return suggestion

    async def given_to(self, *lines: str) -> Suggestion:
        """Assigned as these lines say."""
        suggestion = await self.before_the_office()
        await self.says(OFFICE, *lines)
        await self.presses(OFFICE, "确定交办")
        return await self.suggestion_now(suggestion.id)

    async def co_signed_by(self, key: str) -> None:
        """A deputy has put a name to it, before it was submitted."""
        await self.scene.store.run(rows.co_signature, 1, self.ids[key], "confirmed")

    async def is_key(self, suggestion_id: int) -> None:
        """The chairpersons' meeting has chosen it."""
        await self.scene.store.run(_choose, suggestion_id, self.ids["li-mei"])

    async def gets_ready(self, clerk: str, leader: str) -> None:
        """Acknowledged, planned, the deputy contacted."""
        await self.presses(clerk, "签收", "填六定")
        await self.says(clerk, PLAN.format(leader))
        await self.presses(clerk, "提交六定", "记一次联系")
        await self.says(clerk, CONTACT)
        await self.presses(clerk, "确定")

    async def writes(self, clerk: str, text: str = REPLY, outcome: str = "已解决") -> None:
        """The whole reply, complete but not sent."""
        await self.presses(clerk, "写答复")
        await self.says(clerk, text)
        await self.presses(clerk, "定办理结果", outcome, "用这个文号")

    async def part_of(self, suggestion: Suggestion, unit: str) -> Assignment:
        """The newest assignment of a unit, by its name."""
        names = await self.scene.store.run(_unit_names)
        return [one for one in await self.parts(suggestion.id) if names[one.unit_id] == unit][-1]

    async def statuses(self, suggestion: Suggestion) -> list[str]:
        """How the assignments stand, first to last."""
        return [str(one.status) for one in await self.parts(suggestion.id)]

    async def told_of(self, case: Assignment) -> list[tuple[str, str]]:
        """What was done with an assignment, and in which part."""
        return [(action, role) for action, role, _ in await self.steps(CaseRef(Kind.ASSIGNMENT, case.id))]

    async def morning(self, day: date) -> None:
        """That day comes, and the clocks do what is due."""
        self.goes_to(day)
        await self.scene.turns.sweep(_tend)
        await self.scene.rests()


def _tend(work: Work) -> None:
    clockwork.tend(work, CLOSERS)


def _choose(c: Connection, suggestion_id: int, person_id: int) -> None:
    committee = supervision.committees.add(c, name="县人大城建环保工委")
    who = {"chair_id": person_id, "committee_id": committee, "officer_id": person_id}
    why = {"criterion": "major", "reason": "河道年年脏", "decided_on": DAY, "first_year": 2026, "last_year": 2026}
    supervision.keys.add(c, suggestion_id=suggestion_id, status="supervised", chosen_at=AT, **who, **why)


def _unit_names(c: Connection) -> dict[int, str]:
    return {unit.id: unit.name for unit in places.units.all(c)}


@asynccontextmanager
async def joint_hall(url: str, **settings: Any) -> AsyncIterator[JointHall]:
    """The county on Monday 16 March 2026, half past nine; settings: where its rules differ from the default."""
    clock = FrozenClock()
    rules = load().model_copy(update=settings)
    async with scene(url, build(), clock=clock, rules=rules) as here:
        place = JointHall(here, clock)
        await place.settle()
        place.goes_to(date(2026, 3, 16))
        yield place
