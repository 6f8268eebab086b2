"""A conduct appraisal whose box has been opened: the worked example, and what people press from there."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from functools import partial
from io import BytesIO
from typing import Any

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from domain.campaigns.results.appeal import Appeal
from domain.campaigns.results.result import Line, Result
from domain.notice import CaseRef, Kind
from services.campaigns.scoring import violating
from services.clockwork import tend
from services.windows import CLOSERS
from storage import attachments
from storage.campaigns.results import appeals, results
from storage.campaigns.scoring import violations
from tests.contract.campaigns import surveying
from tests.contract.campaigns.ground import APPRAISERS, AUDITOR, INSPECTOR, ORGANISER, ground
from tests.contract.campaigns.scoring.sitting import Sitting
from tests.contract.hall import OFFICE

CHAIR = "han-guodong"
RANKED = ("交通局", "教育局", "住建局", "农业农村局", "水务局")
# satisfied, basically satisfied, dissatisfied, do not know; the appraisers' points; the inspection's
EXAMPLE: Mapping[str, tuple[tuple[int, int, int, int], str, str]] = {
    "交通局": ((60, 30, 10, 20), "85", "90"),
    "教育局": ((70, 20, 10, 0), "80", "87.5"),
    "住建局": ((40, 40, 20, 5), "88", "80"),
    "农业农村局": ((55, 35, 10, 0), "90", "85"),
    "水务局": ((9, 4, 1, 6), "86", "88"),
    "房管中心": ((50, 30, 20, 0), "80", "80"),
}
PEOPLE, ASKED = {"城关镇": 80, "西门镇": 50}, 120
# fewer of everything: 84.8, 79.0, 71.3
SMALL: Mapping[str, tuple[tuple[int, int, int, int], str, str]] = {
    "交通局": ((30, 5, 5, 0), "85", "90"),
    "教育局": ((24, 12, 4, 2), "80", "80"),
    "住建局": ((20, 15, 5, 0), "70", "70"),
}


class Announcing(Sitting):
    """The county once everything a result is made of is there."""

    async def surveyed(self, said: Mapping[str, tuple[int, int, int, int]]) -> None:
        """People have answered like that, and the survey is closed."""
        await surveying.asking(self.here, ASKED, surveying.people_of(PEOPLE))
        await surveying.list_filled(self.here, {f"县{unit}": counts for unit, counts in said.items()})
        await surveying.closed(self.here)

    async def ready(self, example: Mapping[str, tuple[tuple[int, int, int, int], str, str]] = EXAMPLE) -> None:
        """Surveyed, scored, inspected, sealed, and opened by two; without points a unit is only asked about."""
        await self.surveyed({unit: counts for unit, (counts, _, _) in example.items()})
        lines = [points for _, points, _ in example.values() if points]
        await self.sealed(dict.fromkeys(APPRAISERS, lines))
        await self.signed()
        await self.inspected({unit: f"3月17日 {points} 窗口有人" for unit, (_, _, points) in example.items() if points})
        await self.turns_key(ORGANISER)
        await self.turns_key(AUDITOR)

    async def computed(self) -> str:
        """The organiser has put the result together; what the organiser reads."""
        await self.looks(ORGANISER)
        await self.here.presses(ORGANISER, "算结果")
        return self.here.last(ORGANISER)

    async def announced(self) -> str:
        """The same, announced to everybody."""
        await self.computed()
        await self.announces()
        return self.here.last(ORGANISER)

    async def announces(self) -> None:
        """What was computed goes out."""
        await self.looks(ORGANISER)
        await self.here.presses(ORGANISER, "公布结果", "公布结果")

    async def final(self) -> None:
        """Announced on the 18th of March, and the term for appeals is over."""
        await self.announced()
        await self.term_over()

    async def term_over(self) -> None:
        """A week later the clocks have been looked after."""
        self.here.days_pass(8)
        await self.here.scene.turns.sweep(partial(tend, closers=CLOSERS))

    async def looks(self, who: str) -> str:
        """Somebody opens the result of the campaign; what they read."""
        await self.here.sends(who, f"b:result:{self.here.campaign_id}:0:")
        return self.here.last(who)

    async def violated(self, unit: str) -> None:
        """An inspector reports the unit, the organiser confirms it."""
        target = await self.here.target(unit)
        made = await self.here.does(
            violating.report, INSPECTOR, campaign_id=self.here.campaign_id, target_id=target.id, prohibition=1,
            happened="请检查组吃饭",
        )  # fmt: skip
        await self.here.does(
            violating.confirm, ORGANISER, violation_id=made.id, version=made.version, reason="发票和照片都在"
        )

    async def takes_back(self) -> None:
        """The office takes the newest violation back."""
        found = await self.here.scene.store.run(violations.of_campaign, self.here.campaign_id)
        await self.here.does(
            violating.take_back, OFFICE, violation_id=found[0].id, version=found[0].version, reason="认错了单位"
        )

    async def result(self) -> Result:
        """The newest edition as it stands."""
        found = await self.here.scene.store.run(results.newest, self.here.campaign_id)
        assert found is not None, self.here.last(ORGANISER)
        return found

    async def lines(self) -> dict[str, Line]:
        """The lines of the newest edition, by the unit's short name."""
        found = await self.here.scene.store.run(results.lines_of, (await self.result()).id)
        names = {id: short for short, id in self.here.units.items()}
        return {names[one.unit_id]: one for one in found}

    async def appeals(self) -> list[Appeal]:
        """Every appeal, oldest first."""
        return await self.here.scene.store.run(appeals.of_campaign, self.here.campaign_id)

    async def done(self, edition: int = 1) -> list[str]:
        """What was done with an edition, in order."""
        every = await self.here.scene.store.run(results.editions, self.here.campaign_id)
        its = next(one for one in every if one.edition == edition)
        return [action for action, *_ in await self.here.steps(CaseRef(Kind.APPRAISAL_RESULT, its.id))]

    async def file(self, who: str) -> bytes:
        """The file somebody was sent last."""
        sent = [body["document"] for body in self.here._bodies(who) if "document" in body]
        kept = await self.here.scene.store.read(attachments.blob, int(str(sent[-1]).removeprefix("blob:")))
        return bytes(kept.bytes)

    async def sheets(self, who: str) -> list[Worksheet]:
        """The same as sheets of a workbook."""
        return list(load_workbook(BytesIO(await self.file(who))).worksheets)


@asynccontextmanager
async def announcing(url: str, **how: Any) -> AsyncIterator[Announcing]:
    """The county of the ground, on its way to a result."""
    async with ground(url, **how) as here:
        yield Announcing(here)
