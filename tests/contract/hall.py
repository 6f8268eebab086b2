"""The county after a deputy has submitted: office, units and the deputy, with the real handlers."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, datetime, time
from functools import partial

from bot import demo
from domain.cases import Assignment, Reply, Suggestion
from domain.rules.calendar import LOCAL
from handlers import build
from services.citizens import intake
from services.opinions import screening
from services.people import roster
from services.suggestions import drafting
from services.work import Work
from storage.handling import assignments
from storage.people import people
from tests.clock import FrozenClock
from tests.contract.scene import scene
from tests.contract.town import MATTER, Town

STATION, OFFICE, DEPUTY = "zhang-min", "wu-hong", "li-mei"
CLERK, HEAD, CO_CLERK = "chen-liang", "wang-qiang", "he-jing"
TITLE = "关于在实验小学门口设置斑马线的建议"
PLAN = "牵头领导：王强 措施：现场勘测，会同交警划线。时间 5月31日。标准 斑马线、警示牌齐全"
CONTACT = "3月16日 现场 和李梅代表看了校门，她同意南移十米"
REPLY = "一、斑马线已于5月20日划好。二、警示牌已设置两块。"


class Hall(Town):
    """The people of the demonstration county."""

    async def settle(self) -> None:
        """Enter the county; everybody gets an account."""
        self.ids = dict(await self.scene.turns.sweep(partial(roster.seed, place=demo.load())))
        await self.scene.store.run(self._move_in)

    def goes_to(self, day: date, at: time = time(9, 30)) -> None:
        """It is that day now; nothing is fired in between."""
        self.clock.move(datetime.combine(day, at, tzinfo=LOCAL) - self.clock.now())

    async def submitted(self, title: str = TITLE) -> Suggestion:
        """A suggestion of 李梅, grown out of 王阿姨's opinion, lies before the office."""
        return await self.scene.turns.sweep(partial(self._submit_one, title=title))

    def _submit_one(self, work: Work, *, title: str) -> Suggestion:
        wang, desk, deputy = (people.get(work.c, self.ids[key], work.today) for key in ("wang", STATION, DEPUTY))
        said = intake.Draft(text=MATTER, place="人民路", topic="traffic", anonymous=False, signature="王阿姨", phone="")
        opinion = intake.submit(work, person=wang, draft=said).opinion
        given = screening.give(
            work, person=desk, opinion_id=opinion.id, version=opinion.version, deputy_id=deputy.id
        ).opinion
        text = {"title": title, "facts": "放学时三百名学生横穿人民路。", "proposal": "一、划斑马线。二、设警示牌。"}
        draft = drafting.Draft(given.id, given.version, "on_site", **text, publication="full")
        written = drafting.adopt(work, person=deputy, draft=draft)
        sent = drafting.submit(work, person=deputy, suggestion_id=written.id, version=written.version)
        return sent.suggestion

    async def assigned(self, line: str = "主办交通局 协办教育局") -> Suggestion:
        """The same, registered and assigned."""
        suggestion = await self.submitted()
        await self.presses(OFFICE, "打开", "登记编号", "现在交办")
        await self.says(OFFICE, line)
        await self.presses(OFFICE, "确定交办")
        return await self.suggestion_now(suggestion.id)

    async def planned(self) -> Suggestion:
        """The same, acknowledged by both units, the six fixed items filed."""
        suggestion = await self.assigned()
        await self.presses(CO_CLERK, "签收")
        await self.presses(CLERK, "签收", "填六定")
        await self.says(CLERK, PLAN)
        await self.presses(CLERK, "提交六定")
        return await self.suggestion_now(suggestion.id)

    async def contacted(self) -> Suggestion:
        """The same, and unit and deputy have spoken."""
        suggestion = await self.planned()
        await self.presses(CLERK, "记一次联系")
        await self.says(CLERK, CONTACT)
        await self.presses(CLERK, "确定")
        return await self.suggestion_now(suggestion.id)

    async def ready(self) -> Suggestion:
        """The same, and the reply is complete."""
        suggestion = await self.contacted()
        await self.presses(CLERK, "写答复")
        await self.says(CLERK, REPLY)
        await self.presses(CLERK, "定办理结果", "已解决", "用这个文号")
        return await self.suggestion_now(suggestion.id)

    async def to_sign(self) -> Suggestion:
        """The same, and the head has it."""
        suggestion = await self.ready()
        await self.presses(CLERK, "送负责人签发")
        return await self.suggestion_now(suggestion.id)

    async def parts(self, suggestion_id: int) -> list[Assignment]:
        """The assignments of a suggestion as they stand."""
        return await self.scene.store.run(assignments.of_suggestion, suggestion_id)

    async def replies(self, suggestion_id: int) -> list[Reply]:
        """The replies that were issued."""
        return await self.scene.store.run(assignments.replies_of, suggestion_id)


@asynccontextmanager
async def hall(url: str) -> AsyncIterator[Hall]:
    """The county on Monday 16 March 2026, half past nine."""
    clock = FrozenClock()
    async with scene(url, build(), clock=clock) as here:
        place = Hall(here, clock)
        await place.settle()
        place.goes_to(date(2026, 3, 16))
        yield place
