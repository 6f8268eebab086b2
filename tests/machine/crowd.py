"""Everybody in the county, pressing and writing: what each could do now, and doing it."""

import json
import tomllib
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection, select

from domain.rules.calendar import local_day
from handlers import build
from scheduler.jobs import timetable
from services.windows import CLOSERS
from storage.tables import accounts
from tests.clock import FrozenClock
from tests.contract.hall import Hall
from tests.contract.scene import CHANNEL, scene
from tests.machine.stages import Snapshot

LINES: dict[str, list[str]] = tomllib.loads((Path(__file__).parent / "lines.toml").read_text(encoding="utf-8"))
RECENT = 3
# Said as a photo.
PICTURE = "（照片）"
PHOTO = {"photo": [{"file_id": "p1", "file_unique_id": "u1", "width": 9, "height": 9, "file_size": 99}]}


def lines_for(asked: str) -> list[str]:
    """What somebody might write who was asked this."""
    wants_words = asked.endswith((":reason", ":words", ":why", ":decision", ":back", ":correction", ":outcome"))
    return LINES.get(asked) or [*LINES["Reason"], *(() if wants_words else LINES["anything"])]


class Press(NamedTuple):
    """A button somebody has before their eyes."""

    label: str
    data: str

    @property
    def do(self) -> str:
        """The deed behind it."""
        return self.data.split(":")[1] if self.data.startswith("b:") else self.data


@dataclass
class Crowd:
    """The county of one walk."""

    snapshot: Snapshot
    url: str
    clock: FrozenClock = field(default_factory=FrozenClock)
    _stack: AsyncExitStack = field(default_factory=AsyncExitStack)
    # how many messages with buttons somebody had when they did something last
    _acted: dict[str, int] = field(default_factory=dict)

    async def opens(self) -> None:
        """Everything is as the stage left it."""
        self.clock.move(self.snapshot.passed)
        here = await self._stack.enter_async_context(
            scene(self.url, build(), clock=self.clock, rules=self.snapshot.rules)
        )
        self.hall = Hall(here, self.clock)
        self.hall.ids, self.hall._addresses = dict(self.snapshot.ids), dict(self.snapshot.addresses)
        here.out.extend(self.snapshot.out)
        here._events = iter(range(100_000, 1_000_000))
        self.jobs = timetable(here.turns.sweep, CLOSERS)

    async def closes(self) -> None:
        """The walk is over."""
        await self._stack.aclose()

    @property
    def people(self) -> list[str]:
        """Who takes part, always in the same order."""
        return list(self.hall._addresses)

    def offered(self, who: str) -> list[Press]:
        """The buttons of the newest messages to somebody, the newest first, each once."""
        with_buttons = [buttons for buttons in self.hall.offered(who) if buttons][-RECENT:]
        pairs = ((label, data) for buttons in reversed(with_buttons) for label, data in buttons.items())
        return list(dict.fromkeys(Press(*pair) for pair in pairs))

    def has_news(self, who: str) -> bool:
        """Whether somebody was offered something since they did something last."""
        return self._offers(who) > self._acted.get(who, 0)

    def _offers(self, who: str) -> int:
        return sum(bool(buttons) for buttons in self.hall.offered(who))

    async def presses(self, who: str, data: str) -> None:
        """One press, whoever's button it was."""
        self._acted[who] = self._offers(who)
        await self.hall.sends(who, data)

    async def writes(self, who: str, text: str) -> None:
        """One message: words, or a photo."""
        if text == PICTURE:
            await self._shows(who)
        else:
            await self.hall.says(who, self._filled(text))

    async def _shows(self, who: str) -> None:
        update = self.hall.scene.says(self.hall._addresses[who], "")
        del update["message"]["text"]
        update["message"] |= PHOTO
        await self.hall.scene.hears(update)

    async def asked(self, who: str) -> str:
        """What the dialogue of somebody waits for: a state's name, or nothing."""
        return await self.hall.scene.store.run(_state_of, str(self.hall._addresses[who]))

    async def time_passes(self, by: timedelta) -> None:
        """The days go on, and the program does what falls due."""
        self.clock.move(by)
        for job in self.jobs:
            await job.run()

    def told(self, who: str, since: int) -> list[str]:
        """Everything let out to somebody after the first `since` of all."""
        mine = str(self.hall._addresses[who])
        bodies = (json.loads(one.body) for one in self.hall.scene.out[since:] if one.address == mine)
        return [str(body.get("text", body.get("caption", ""))) for body in bodies]

    @property
    def said(self) -> int:
        """How many messages have been let out to all."""
        return len(self.hall.scene.out)

    def _filled(self, text: str) -> str:
        today = local_day(self.clock.now())
        days = {"today": today, "soon": today + timedelta(days=40), "later": today + timedelta(days=100)}
        for name, day in days.items():
            text = text.replace(f"{{{name}}}", f"{day.month}月{day.day}日")
        return text.replace("{n}", str(self.said % 97))


def _state_of(c: Connection, address: str) -> str:
    statement = select(accounts.c.state).where(accounts.c.channel == CHANNEL, accounts.c.address == address)
    return c.execute(statement).scalar_one() or ""
