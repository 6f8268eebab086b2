"""A campaign whose appraisers sit together: the session is called, they sign in and score, through chat."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import date
from typing import Any

from domain.campaigns.scoring.session import Scoring
from domain.notice import CaseRef, Kind
from storage.campaigns.scoring import sessions
from tests.contract.campaigns.ground import (
    APPRAISED,
    APPRAISERS,
    AUDITOR,
    INSPECTOR,
    ORGANISER,
    Ground,
    ground,
)

DAY = date(2026, 3, 18)
CALL = "3月18日 县人大三楼会议室"
STAGE = "inspect_and_score"
# what each appraiser gives 交通局, 教育局, 住建局: numbers nobody meets by chance
LINES: Mapping[str, Sequence[str]] = {
    "appraiser-1": ("87 91 83 79 95", "71 73 77 79 97", "61 67 69 93 99"),
    "appraiser-2": ("84 92 86 78 96", "72 74 76 98 94", "62 64 66 68 94"),
    "appraiser-3": ("83", "89 87 81 86 77", "91 92 93 94 95"),
    "appraiser-4": ("99 98 97 96 95", "93 91 89 87 85", "55 57 59 61 63"),
    "appraiser-5": ("66 77 88 99 100", "44 55 66 77 88", "33 44 55 66 77"),
}
MEANS = {"县交通局": "88.0", "县教育局": "80.2", "县住建局": "71.1"}


class Sitting:
    """The county on the day of the session."""

    def __init__(self, here: Ground) -> None:
        self.here = here
        self.id = 0

    async def called(self, when: str = CALL) -> None:
        """The stage is open; the organiser has called the session for the 18th, or another day."""
        await self.here.reaches(STAGE)
        await self.opens(ORGANISER)
        await self.here.presses(ORGANISER, "召集打分会")
        await self.here.says(ORGANISER, when)
        self.id = (await self.session()).id

    async def opens(self, who: str) -> str:
        """Somebody opens the scoring from the campaign's card."""
        await self.here.sends(who, f"b:scoring:{self.here.campaign_id}:0:")
        return self.here.last(who)

    async def begun(self, *present: str) -> None:
        """These have signed in on the day, and the organiser has begun."""
        await self.called()
        self.here.goes_to(DAY)
        for key in present or APPRAISERS:
            await self.opens(key)
            await self.here.presses(key, "我到了")
        await self.opens(ORGANISER)
        await self.here.presses(ORGANISER, "开始打分")

    async def fills_in(self, who: str, n: int, line: str) -> str:
        """The points of somebody for the n-th target, typed; what they are told."""
        await self.here.sends(who, f"b:sheets:{self.id}:0:")
        if str(n) not in self.here.labels(who):
            await self.here.presses(who, "下一页")
        await self.here.presses(who, str(n))
        await self.here.says(who, line)
        return self.here.last(who)

    async def scores(self, who: str, lines: Sequence[str]) -> None:
        """Somebody fills in every sheet and hands all of them in."""
        for n, line in enumerate(lines, 1):
            assert "记下了" in await self.fills_in(who, n, line)
        await self.here.presses(who, "我的打分表", "打好的都交")
        assert "都交了" in self.here.last(who)

    async def scored(self, lines: Mapping[str, Sequence[str]] = LINES) -> None:
        """Everybody has signed in and handed in all sheets."""
        await self.begun(*lines)
        for who, theirs in lines.items():
            await self.scores(who, theirs)

    async def sealed(self, lines: Mapping[str, Sequence[str]] = LINES) -> str:
        """The same, sealed on the spot; the digest."""
        await self.scored(lines)
        await self.seals()
        return (await self.session()).digest

    async def seals(self) -> None:
        """The organiser seals what there is."""
        await self.opens(ORGANISER)
        await self.here.presses(ORGANISER, "当场密封", "当场密封")

    async def signed(self) -> None:
        """Minutes signed by the organiser, with a word added, and by the auditor."""
        await self.opens(ORGANISER)
        await self.here.presses(ORGANISER, "签会议记录")
        await self.here.says(ORGANISER, "会上无人提出异议")
        await self.opens(AUDITOR)
        await self.here.presses(AUDITOR, "签会议记录", "签名")

    async def inspected(self, points: Mapping[str, str] | None = None) -> None:
        """An inspection of every target."""
        for unit, line in (points or dict.fromkeys(APPRAISED, "3月17日 90 窗口有人")).items():
            target = await self.here.target(unit)
            await self.here.sends(INSPECTOR, f"b:inspections-of:{self.here.campaign_id}:0:{target.id}")
            await self.here.presses(INSPECTOR, "记一次检查")
            await self.here.says(INSPECTOR, line)
            await self.here.presses(INSPECTOR, "就这样记")

    async def turns_key(self, who: str) -> str:
        """One of the two agrees to open."""
        await self.opens(who)
        await self.here.presses(who, "打开密封", "打开密封")
        return self.here.last(who)

    async def opened(self) -> None:
        """Sealed, signed, inspected, opened by both."""
        await self.sealed()
        await self.signed()
        await self.inspected()
        await self.turns_key(ORGANISER)
        await self.turns_key(AUDITOR)

    async def session(self) -> Scoring:
        """The newest session as it stands."""
        found = await self.here.scene.store.run(sessions.newest, self.here.campaign_id)
        assert found is not None, self.here.last(ORGANISER)
        return found

    async def deeds(self) -> list[str]:
        """What was done in the session, in order."""
        return [action for action, *_ in await self.here.steps(CaseRef(Kind.SCORING, self.id))]


@asynccontextmanager
async def sitting(url: str, **how: Any) -> AsyncIterator[Sitting]:
    """The county of the ground, whose appraisers are going to score."""
    async with ground(url, **how) as here:
        yield Sitting(here)
