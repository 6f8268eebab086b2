"""A clerk's Monday at the screen: ten opinions are screened and ten suggestions assigned, with mouse and keyboard."""

from dataclasses import dataclass
from functools import partial
from typing import Any

import pytest
from playwright.async_api import Browser, Page

from bot.program import Program
from services import drafting, intake, screening
from services.work import Work
from storage import people, suggestions
from tests.browser.conftest import DESK
from tests.browser.screens import Camera, Hand
from tests.flow.story import takes
from tests.simulators.telegram.people import Person

pytestmark = [pytest.mark.browser, pytest.mark.slow]
CASES = 10
ROADS = ("人民路", "解放路", "建设路", "新华路", "和平路", "中山路", "文化路", "育才路", "环城路", "滨河路")
STATION, OFFICE, DEPUTY, CITIZENS = "zhang-min", "wu-hong", "li-mei", ("wang", "chen", "lin")
# What a day like this may cost, for each case: presses of the mouse, lines typed, messages to read.
MOST_TO_SCREEN = (4, 0, 6)
MOST_TO_ASSIGN = (5, 1, 8)


@dataclass
class Effort:
    """What somebody did and was shown."""

    presses: int = 0
    lines: int = 0
    messages: int = 0

    def each(self) -> tuple[float, float, float]:
        """The same for one case, on average."""
        return self.presses / CASES, self.lines / CASES, self.messages / CASES

    def __str__(self) -> str:
        return f"{self.presses} presses, {self.lines} lines typed, {self.messages} messages for {CASES} cases"


class CountingHand(Hand):
    """A hand whose deeds are counted."""

    def __init__(self, page: Page, kind: str, key: str, effort: Effort) -> None:
        super().__init__(page, kind, key)
        self._effort = effort

    async def act(self, person: int, deed: str, **what: Any) -> None:
        """Count it, then do it."""
        self._effort.presses += deed == "press"
        self._effort.lines += deed == "say"
        await super().act(person, deed, **what)


def opinions_come_in(work: Work, ids: dict[str, int]) -> None:
    """Ten citizens' opinions, each of another street, wait for the station."""
    for place, road in enumerate(ROADS):
        author = people.get(work.c, ids[CITIZENS[place % len(CITIZENS)]], work.today)
        text = f"{road}第{place + 1}中学门口的路灯坏了，晚上看不见路，希望修好"
        draft = intake.Draft(text=text, place=road, topic="traffic", anonymous=False, signature="王阿姨")
        intake.submit(work, person=author, draft=draft)


def suggestions_come_in(work: Work, ids: dict[str, int]) -> None:
    """A deputy has made suggestions of ten other opinions; they wait for the office."""
    deputy, officer, author = (people.get(work.c, ids[key], work.today) for key in (DEPUTY, STATION, "wang"))
    for road in ROADS:
        said = intake.Draft(text=f"{road}没有盲道", place=road, topic="traffic", anonymous=True)
        opinion = intake.submit(work, person=author, draft=said).opinion
        given = screening.give(
            work, person=officer, opinion_id=opinion.id, version=opinion.version, deputy_id=deputy.id
        ).opinion
        text = {"title": f"关于修建{road}盲道的建议", "facts": f"{road}两侧看过，没有盲道。", "proposal": "修建盲道。"}
        draft = drafting.Draft(given.id, given.version, "on_site", **text, publication="full")
        written = drafting.adopt(work, person=deputy, draft=draft)
        drafting.submit(work, person=deputy, suggestion_id=written.id, version=written.version)


async def test_ten_opinions_are_screened(chromium: Browser, demo: Program, camera: Camera) -> None:
    ids = dict(await demo.sweep(partial(roster.seed, place=load())))
    await demo.sweep(partial(opinions_come_in, ids=ids))
    page = await chromium.new_page(viewport=DESK, locale="zh-CN")
    await page.goto(demo.address)
    effort = Effort()
    clerk = Person(CountingHand(page, "office", STATION, effort), 0, STATION)
    before = len(await clerk.catches_up())

    await clerk.says("待初审")
    for number in range(1, CASES + 1):
        await takes(clerk, "交给代表")
        await takes(clerk, "李梅")
        await takes(clerk, "确定")
        await clerk.waits_for(f"还剩{CASES - number}件待初审")
        if number < CASES:
            await takes(clerk, "下一件")
    effort.messages = len(await clerk.catches_up()) - before
    await camera.takes(page, "clerk-screened")

    assert effort.each() <= MOST_TO_SCREEN, effort
