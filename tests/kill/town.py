"""The people of the town: each sends opinions, and whoever gets no answer waits."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.kill import books
from tests.kill.books import Books
from tests.kill.program import Operator
from tests.simulators.telegram.fake import FakeTelegram
from tests.simulators.telegram.people import Person

OFFICER, FIRST_CITIZEN = 900_001, 7_001
PATIENCE = 60.0  # seconds people wait for an answer


def matter(number: int) -> str:
    """What opinion number such and such is about."""
    return f"人民路{number}号院门口的路灯坏了半个月，晚上老人出门看不见路，希望修好"


@dataclass
class Town:
    """Telegram, the operator, and where the database is."""

    telegram: FakeTelegram
    operator: Operator
    url: str
    folder: Path

    async def moves_in(self, count: int) -> list[Person]:
        """So many citizens, who have not written yet; the officer has."""
        self.officer = self.telegram.person(OFFICER, "张敏")
        await self.officer.says("/menu")
        self.citizens = [self.telegram.person(FIRST_CITIZEN + n, f"居民{n}") for n in range(count)]
        return self.citizens

    async def books(self) -> Books:
        """What stands in the database."""
        return await books.read(self.url)

    async def books_after_death(self) -> Books:
        """What a killed program has left in the database."""
        return await books.read_after_death(self.url, self.folder)

    async def all_have_receipts(self) -> None:
        """Wait until every citizen has one."""
        await asyncio.gather(*(one.waits_for("编号 YJ-", timeout=PATIENCE) for one in self.citizens))

    async def comes_to_rest(self, opinions: int) -> None:
        """Wait until the officer has every announcement and nothing is under way any more."""
        heard: set[str] = set()
        while len(heard) < opinions:
            heard.add((await self.officer.waits_for("新意见 YJ-", timeout=PATIENCE)).text)
        for _ in range(200):
            if not ((now := await self.books()).unsent or now.waiting):
                return
            await asyncio.sleep(0.05)
        raise AssertionError(f"it does not come to rest: {await self.books()}")

    async def chats(self) -> dict[int, dict[int, str]]:
        """By person: every message that came, with its id."""
        everybody = [*self.citizens, self.officer]
        return {
            one.id: {seen.message_id: seen.text for seen in await one.catches_up() if seen.kind == "message"}
            for one in everybody
        }

    async def hears(self, messages: int) -> None:
        """Wait until the program has said so much more."""
        so_far = sum(method == "sendmessage" for method, _ in self.telegram.calls)
        await self.telegram.waits_for_calls("sendMessage", so_far + messages, timeout=PATIENCE)

    def newest(self) -> int:
        """The id of the newest message anybody has sent."""
        return max(number for _, number in self.telegram.world.messages)


async def writes_in_one_go(citizen: Person, number: int, *before: str) -> None:
    """Write everything without waiting for an answer: the guided opinion in typed words."""
    for words in (*before, matter(number), "写好了", "匿名", "提交"):
        await citizen.says(words)


async def tells(citizen: Person, numbers: Sequence[int]) -> None:
    """Opinion after opinion, step by step, waiting for every answer and pressing buttons."""
    for number in numbers:
        await citizen.says(matter(number))
        for answer, press in (("我先记下了", "写好了"), ("要写上您的姓名吗", "匿名"), ("再看一遍", "提交")):
            shown = await citizen.waits_for(answer, timeout=PATIENCE)
            await citizen.presses(press, on=shown)
        await citizen.waits_for("编号 YJ-", timeout=PATIENCE)
