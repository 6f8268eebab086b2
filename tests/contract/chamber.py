"""The county with its standing committee: polls are held, supervision goes on, with the real handlers."""

import json
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from domain.committee.poll import Poll
from domain.notice import CaseRef, Kind
from domain.rules import profile
from handlers import build
from storage.committee import polls, supervision
from storage.tables import metadata
from tests.clock import FrozenClock
from tests.contract.hall import OFFICE, Hall
from tests.contract.scene import scene

CHAIR, COMMITTEE = "han-guodong", "qin-lan"
MEMBERS = ("han-guodong", "tian-hai", "shen-qiu", "jiang-bo", "pan-ning", "xie-fang")
SECOND = "cao-yong"
ABOUT = "县政府关于2026年代表建议办理情况的报告"
REASON = "3月16日主任会议，群众反映集中"
RECORD = "3月16日；实验小学门口；韩国栋、李梅等6人；斑马线还没划；五月底前划好"


class Chamber(Hall):
    """The demonstration county; what the office and the members of the committee do in a poll."""

    async def chosen(self) -> int:
        """李梅's suggestion is assigned and chosen as a key suggestion, led by 韩国栋; the id of the key."""
        suggestion = await self.assigned()
        await self.sends(OFFICE, f"b:key-of:{suggestion.id}:0:")
        await self.presses(OFFICE, "群众普遍关心", "韩国栋", "城建环资委")
        await self.says(OFFICE, REASON)
        await self.presses(OFFICE, "只跟今年")
        key = await self.scene.store.run(supervision.running, suggestion.id)
        assert key is not None, self.last(OFFICE)
        return key.id

    async def planned_poll(self, about: str = ABOUT) -> int:
        """A poll on a report is planned; its id."""
        await self.sends(OFFICE, "b:poll-new:0:0:")
        await self.says(OFFICE, about)
        [poll, *_], _ = await self.scene.store.run(polls.listed)
        return poll.id

    async def voting(self, *present: str, about: str = ABOUT) -> int:
        """The voting has begun, and these members are there; the poll's id."""
        id = await self.planned_poll(about)
        await self.presses(OFFICE, "开始签到")
        for key in present:
            await self.presses(key, "我到了")
        await self.refreshed(id, "开始投票")
        return id

    async def refreshed(self, id: int, *labels: str) -> None:
        """The office opens the card anew and presses."""
        await self.sends(OFFICE, f"b:poll-see:{id}:0:")
        await self.presses(OFFICE, *labels)

    async def gives_paper_to(self, name: str) -> None:
        """From the list of names, the one with this name."""
        lines = self.last(OFFICE).splitlines()
        await self.presses(OFFICE, next(line.partition(".")[0].strip() for line in lines if line.endswith(name)))

    async def votes(self, key: str, label: str) -> str:
        """A member takes the ballot and presses; what they are told."""
        await self.presses(key, "现在投票", label)
        return self.last(key)

    async def counted(self, id: int) -> str:
        """The voting is closed and counted; what the office reads."""
        await self.refreshed(id, "结束投票", "结束投票", "计票")
        return self.last(OFFICE)

    async def poll_now(self, id: int) -> Poll:
        """The poll as it stands."""
        return await self.scene.store.run(polls.polls.get, id)

    async def poll_steps(self, id: int) -> list[str]:
        """What was done, in order."""
        return [action for action, *_ in await self.steps(CaseRef(Kind.POLL, id))]


def everything(c: Connection) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every row of every table, as text where it can be read as text."""
    for table in metadata.sorted_tables:
        for row in c.execute(select(table)).mappings():
            yield table.name, {name: _read(value) for name, value in row.items()}


def _read(value: Any) -> str:
    if isinstance(value, bytes):
        return value.decode("utf-8", errors="replace")
    return json.dumps(value, ensure_ascii=False, default=str)


# how a press of the ballot looks wherever it might have been kept
PRESSED = re.compile(r"vote-(satisfied|basically_satisfied|dissatisfied|unknown)")


@asynccontextmanager
async def chamber(url: str, rules: profile.Profile | None = None) -> AsyncIterator[Chamber]:
    """The county on Monday 16 March 2026, half past nine; rules: of another place."""
    clock = FrozenClock()
    async with scene(url, build(), clock=clock, rules=rules) as here:
        place = Chamber(here, clock)
        await place.settle()
        place.goes_to(date(2026, 3, 16))
        yield place


def place(**settings: Any) -> profile.Profile:
    """The default rules with other values."""
    return profile.load().model_copy(update=settings)


async def held(here: Chamber, ballots: dict[str, str]) -> tuple[int, str]:
    """These members are there and vote; the poll, and what the office reads after the count."""
    id = await here.voting(*ballots)
    for key, label in ballots.items():
        assert "已投出" in await here.votes(key, label)
    return id, await here.counted(id)
