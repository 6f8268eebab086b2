"""A clerk's Monday at the screen: ten opinions are screened and ten suggestions assigned, with mouse and keyboard."""

from dataclasses import dataclass
from typing import Any

import pytest
from playwright.async_api import Browser, Page

from bot.demo import load
from bot.program import Program
from domain.cases import Opinion
from services.citizens import intake
from services.opinions import screening
from services.people import roster
from services.suggestions import drafting
from services.work import Work
from storage.people import people
from tests.browser.conftest import DESK
from tests.browser.screens import Camera, Hand
from tests.flow.story import takes
from tests.simulators.telegram.people import Person

pytestmark = [pytest.mark.browser, pytest.mark.slow]
CASES = 10
MATTERS = (
    "南一巷的路灯坏了，晚上看不见路",
    "南二巷菜场门口污水横流",
    "南三巷小学放学时没有人护送过马路",
    "南四巷公交站没有座椅和雨棚",
    "南五巷小区电梯三天两头停",
    "南六巷的树枝挡住了红绿灯",
    "南七巷图书馆晚上不开门",
    "南八巷早上修路太吵",
    "南九巷垃圾桶满了没人收",
    "南十巷的栏杆断了一截",
)
STATION, OFFICE, DEPUTY = "zhang-min", "wu-hong", "li-mei"


@dataclass
class Effort:
    """What somebody did and was shown."""

    presses: int = 0
    lines: int = 0
    messages: int = 0

    def within(self, most: "Effort") -> bool:
        """Whether no part of it is more than that."""
        return self.presses <= most.presses and self.lines <= most.lines and self.messages <= most.messages

    def __str__(self) -> str:
        return f"{self.presses} presses, {self.lines} lines typed, {self.messages} messages for {CASES} cases"


# What a day like this may cost, for each case: presses of the mouse, lines typed, messages to read.
MOST_TO_SCREEN = Effort(42, 1, 55)
MOST_TO_ASSIGN = Effort(52, 11, 75)


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


def sends(work: Work, matter: str) -> Opinion:
    """Somebody has sent this matter in."""
    person_id = people.add(work.c, name="群众", at=work.now)
    people.add_account(work.c, person_id, "web", f"phone-of-{person_id}", work.now)
    author = people.get(work.c, person_id, work.today)
    draft = intake.Draft(
        text=f"{matter}，希望解决", place=matter[:3], topic="traffic", anonymous=False, signature="群众"
    )
    return intake.submit(work, person=author, draft=draft).opinion


def opinions_come_in(work: Work) -> None:
    """Ten opinions, each of another street and another matter, wait for the station."""
    for matter in MATTERS:
        sends(work, matter)


def suggestions_come_in(work: Work) -> None:
    """A deputy has made suggestions of ten opinions; they wait for the office."""
    ids = roster.seed(work, place=load())
    deputy, officer = (people.get(work.c, ids[key], work.today) for key in (DEPUTY, STATION))
    for matter in MATTERS:
        opinion = sends(work, matter)
        given = screening.give(
            work, person=officer, opinion_id=opinion.id, version=opinion.version, deputy_id=deputy.id
        ).opinion
        text = {"title": f"关于{matter[:3]}的建议", "facts": "到现场看过，情况属实。", "proposal": "请尽早处理。"}
        draft = drafting.Draft(given.id, given.version, "on_site", **text, publication="full")
        written = drafting.adopt(work, person=deputy, draft=draft)
        drafting.submit(work, person=deputy, suggestion_id=written.id, version=written.version)


async def test_ten_opinions_are_screened(chromium: Browser, demo: Program, camera: Camera) -> None:
    await demo.sweep(opinions_come_in)
    page = await chromium.new_page(viewport=DESK, locale="zh-CN")
    await page.goto(demo.address)
    effort = Effort()
    clerk = Person(CountingHand(page, "office", STATION, effort), 0, STATION)
    await clerk.waits_for(MATTERS[-1][:10])
    before = len(clerk.chat)

    await clerk.says("菜单")
    await takes(clerk, "待初审")
    await clerk.waits_for("先到的在前")
    await clerk.presses(0)
    for number in range(1, CASES + 1):
        await takes(clerk, "交给代表")
        await clerk.presses(0, on=await clerk.waits_for("交给哪位代表"))
        await takes(clerk, "确定")
        done = await clerk.waits_for(f"还剩{CASES - number}件待初审")
        if number < CASES:
            await clerk.presses("下一件", on=done)
    effort.messages = len(await clerk.catches_up()) - before
    await camera.takes(page, "clerk-screened")

    assert effort.within(MOST_TO_SCREEN), str(effort)


async def test_ten_suggestions_are_assigned(chromium: Browser, demo: Program, camera: Camera) -> None:
    await demo.sweep(suggestions_come_in)
    page = await chromium.new_page(viewport=DESK, locale="zh-CN")
    await page.goto(demo.address)
    effort = Effort()
    clerk = Person(CountingHand(page, "office", OFFICE, effort), 0, OFFICE)
    await clerk.waits_for(f"关于{MATTERS[-1][:3]}的建议")
    before = len(clerk.chat)

    await clerk.says("菜单")
    await takes(clerk, "待审建议")
    await clerk.waits_for("1. ")
    await clerk.presses(0)
    for number in range(1, CASES + 1):
        await takes(clerk, "登记编号")
        await takes(clerk, "现在交办")
        await clerk.waits_for("交给谁")
        await clerk.says("主办交通局 协办住建局")
        await takes(clerk, "确定交办")
        done = await clerk.waits_for(f"已交办 JY-2026-{number:04}")
        if number < CASES:
            await clerk.presses("下一件", on=done)
    effort.messages = len(await clerk.catches_up()) - before
    await camera.takes(page, "clerk-assigned")

    assert effort.within(MOST_TO_ASSIGN), str(effort)
