"""People who go on telling opinions whatever happens to the database, and how long each of them waited."""

import asyncio
import time
from collections.abc import Iterable
from statistics import median
from typing import NamedTuple

from bench.prepare import OFFICER_CHAT
from tests.kill.town import matter
from tests.simulators.browser import Steady
from tests.simulators.telegram.fake import FakeTelegram
from tests.simulators.telegram.people import Person

FIRST_CITIZEN = 20_001
PATIENCE = 180.0
# the program says one of these after each of the words
STEPS = (("写好了", "要写上您的姓名吗"), ("匿名", "再看一遍"), ("提交", "编号 YJ-"))


class Wait(NamedTuple):
    """Somebody said something and waited for the answer. since, until: seconds of the monotonic clock.

    way: how they came in, telegram or the address of a replica's page.
    """

    way: str
    since: float
    until: float

    @property
    def seconds(self) -> float:
        """How long it took."""
        return self.until - self.since


class Crowd:
    """So many people at a time on each of the ways in; whoever has a receipt makes room for the next.

    waits: every one; ways: how they come in; told: the opinions with a receipt; said: how much they said, each thing
    counted once.
    """

    def __init__(self, telegram: FakeTelegram, pages: list[str], each: int) -> None:
        self.waits: list[Wait] = []
        self.told: list[str] = []
        self.said = 0
        self.ways = ("telegram", *pages)
        self._telegram, self._numbers = telegram, iter(range(1, 1 << 30))
        self._ended = False
        # by place in the crowd: when somebody there was last answered
        self._heard = {f"{way} {n}": 0.0 for way in self.ways for n in range(each)}
        self._news = asyncio.Event()

    async def talk(self) -> None:
        """One opinion after the other, until told to end; an officer on Telegram hears of each."""
        await self._telegram.person(int(OFFICER_CHAT), "张敏").says("/menu")
        self.said += 1
        async with asyncio.TaskGroup() as all_of_them:
            for place in self._heard:
                all_of_them.create_task(self._tell(place))

    def ends(self) -> None:
        """Everybody finishes the opinion they are at."""
        self._ended = True

    async def all_heard(self, since: float) -> None:
        """Wait until there was an answer at every place after this moment."""
        while min(self._heard.values()) <= since:
            self._news.clear()
            await self._news.wait()

    def touched(self, since: float, until: float) -> dict[str, float]:
        """By way in: the longest of the waits that touch this time, in seconds."""
        return self._longest(one for one in self.waits if one.since <= until and one.until >= since)

    def within(self, since: float, until: float) -> dict[str, float]:
        """By way in: the longest of the waits that lie within this time, in seconds."""
        return self._longest(one for one in self.waits if one.since >= since and one.until <= until)

    def usual(self, since: float, until: float) -> float:
        """Of the waits within this time, the median, in seconds."""
        return median(one.seconds for one in self.waits if one.since >= since and one.until <= until)

    def _longest(self, waits: Iterable[Wait]) -> dict[str, float]:
        longest = dict.fromkeys(self.ways, 0.0)
        for one in waits:
            longest[one.way] = max(longest[one.way], one.seconds)
        return longest

    async def _tell(self, place: str) -> None:
        while not self._ended:
            number, began = next(self._numbers), time.monotonic()
            way = place.partition(" ")[0]
            if way == "telegram":
                await self._ask_all(
                    place, self._telegram.person(FIRST_CITIZEN + number, f"居民{number}"), number, began
                )
                continue
            one = Steady(way, f"page-{number}", f"page-{number}")
            await one.opens()
            self.said += 1
            await self._ask_all(place, one, number, began)
            await one.closes()

    async def _ask_all(self, place: str, one: Person, number: int, began: float) -> None:
        """Tell one opinion; opening the page belongs to the first wait."""
        for said, answer in ((matter(number), "我先记下了"), *STEPS):
            await one.says(said)
            self.said += 1
            await one.waits_for(answer, timeout=PATIENCE)
            ended = self._heard[place] = time.monotonic()
            self.waits.append(Wait(place.partition(" ")[0], began, ended))
            self._news.set()
            began = ended
        self.told.append(matter(number))
