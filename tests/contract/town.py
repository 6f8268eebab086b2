"""A small county with the real handlers: people write and press, what they are told is looked at."""

import itertools
import json
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from typing import Any

from sqlalchemy import Connection

import handlers
from domain.cases import Opinion, Suggestion
from domain.notice import CaseRef
from domain.person import Person
from domain.roles import Role
from services.citizens import intake
from services.people import roster
from services.work import Work
from storage import events
from storage.opinions import opinions
from storage.outbox import Outgoing
from storage.people import people
from storage.suggestions import suggestions
from tests.clock import FrozenClock
from tests.clocks_left import clocks_left
from tests.contract import rows
from tests.contract.scene import CHANNEL, Scene, scene

MATTER = "实验小学门口没有斑马线，放学的时候孩子们横穿马路，看着怕人"

PLACE = roster.Place(
    congress=roster.Congress(
        name="云溪县人大", service="云溪县人大代表联络", office="县人大代表工委", term_no=18, session_no=5
    ),
    stations=[roster.Station(name="城关联络站"), roster.Station(name="城西联络站")],
    districts=[
        roster.District(name="第1选区", station="城关联络站", places=["解放路"]),
        roster.District(name="第3选区", station="城关联络站", places=["人民路"]),
        roster.District(name="第5选区", station="城西联络站", places=["西门"]),
    ],
    units=[roster.Unit(name="县交通局")],
    people=[
        roster.Member(key=key, name=name, roles=[roster.Appointment(role=role, scope=scope)])
        for key, name, role, scope in (
            ("zhou", "周敏", Role.STATION, "城关联络站"),
            ("wu", "吴军", Role.STATION, "城西联络站"),
            ("zhao", "赵强", Role.DEPUTY, "第5选区"),
            ("sun", "孙丽", Role.DEPUTY, "第1选区"),
            ("li", "李梅", Role.DEPUTY, "第3选区"),
            ("qian", "钱进", Role.DEPUTY, "第5选区"),
            ("chen", "陈刚", Role.OFFICE, ""),
        )
    ],
)
CITIZENS = ("wang", "liu")


@dataclass
class Town:
    """The place, its people by their keys, and what each has been told."""

    scene: Scene
    clock: FrozenClock
    ids: dict[str, int] = field(default_factory=dict)
    _seen: dict[str, int] = field(default_factory=dict)
    _addresses: dict[str, int] = field(default_factory=dict)
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(501))

    async def settle(self) -> None:
        """Enter the place; everybody gets an account."""
        self.ids = dict(await self.scene.turns.sweep(partial(roster.seed, place=PLACE)))
        await self.scene.store.run(self._move_in)

    def _move_in(self, c: Connection) -> None:
        for key in CITIZENS:
            self.ids[key] = people.add(c, at=rows.AT)
        for key, person_id in self.ids.items():
            self._addresses[key] = next(self._numbers)
            rows.account(c, person_id, str(self._addresses[key]), channel=CHANNEL)

    async def opinion(self, text: str = MATTER, *, author: str = "wang", place: str = "人民路", **more: Any) -> Opinion:
        """A citizen sends an opinion."""
        facts: dict[str, Any] = {
            "topic": "traffic",
            "anonymous": False,
            "signature": "王阿姨",
            "phone": "13800000000",
        } | more
        draft = intake.Draft(text=text, place=place, **facts)
        receipt = await self.scene.turns.sweep(partial(self._submit, author=author, draft=draft))
        return receipt.opinion

    def _submit(self, work: Work, *, author: str, draft: intake.Draft) -> intake.Receipt:
        return intake.submit(work, person=people.get(work.c, self.ids[author], work.today), draft=draft)

    async def person(self, key: str) -> Person:
        """Somebody as the rules see them today."""
        return await self.scene.store.run(people.get, self.ids[key], self.clock.now().date())

    async def says(self, who: str, *words: str) -> list[str]:
        """Somebody writes messages, one after the other; what that person has been told since the last time."""
        for one in words:
            await self.scene.hears(self.scene.says(self._addresses[who], one))
        return self.heard(who)

    async def presses(self, who: str, *labels: str) -> list[str]:
        """Somebody presses buttons, one after the other, each below the newest message that has it."""
        for label in labels:
            await self.sends(who, self.button(who, label))
        return self.heard(who)

    async def sends(self, who: str, data: str) -> None:
        """A press with that data, however old its button is."""
        await self.scene.hears(self.scene.presses(self._addresses[who], data))

    def button(self, who: str, label: str) -> str:
        """The data of the newest button with this label. Raises LookupError with the labels there are."""
        offered = self.offered(who)
        for buttons in reversed(offered):
            for one, data in buttons.items():
                if one == label or one.partition(" ")[2] == label:
                    return data
        raise LookupError(f"{who} has no {label}: {offered[-3:]}")

    def labels(self, who: str) -> list[str]:
        """What stands on the buttons of the newest message to somebody."""
        return list(self.offered(who)[-1])

    def offered(self, who: str) -> list[dict[str, str]]:
        """The buttons of each message to somebody, label by label."""
        return [
            {b["text"]: b["callback_data"] for row in markup.get("inline_keyboard", ()) for b in row}
            for markup in (body.get("reply_markup") or {} for body in self._bodies(who))
        ]

    async def tries(self, who: str, press: str, *words: str) -> str:
        """Somebody presses a button that may not be there (any more), then writes; what they read."""
        await self.sends(who, f"b:{press}")
        await self.says(who, *words)
        return self.last(who)

    def last(self, who: str) -> str:
        """The newest message to somebody."""
        return str(self._bodies(who)[-1].get("text", ""))

    def heard(self, who: str) -> list[str]:
        """What somebody has been told since this was asked last."""
        texts = [body.get("text", body.get("photo", body.get("document", ""))) for body in self._bodies(who)]
        new = texts[self._seen.get(who, 0) :]
        self._seen[who] = len(texts)
        return new

    def _bodies(self, who: str) -> list[dict[str, Any]]:
        mine = str(self._addresses[who])
        rows: Sequence[Outgoing] = [row for row in self.scene.out if row.address == mine]
        bodies = [json.loads(row.body) for row in rows]
        return [body for body in bodies if "chat_id" in body]

    async def opinion_now(self, id: int) -> Opinion:
        """An opinion as it stands."""
        return await self.scene.store.run(opinions.get, id)

    async def suggestion_now(self, id: int) -> Suggestion:
        """A suggestion as it stands."""
        return await self.scene.store.run(suggestions.get, id)

    async def steps(self, ref: CaseRef) -> list[tuple[str, str, int | None]]:
        """What was done with a case, in what part, by whom."""
        found = await self.scene.store.run(events.of_case, ref)
        return [(one.action, one.role, one.actor_id) for one in found]

    async def record_is_whole(self) -> bool:
        """Whether every chain of the record verifies."""
        return not (await self.scene.store.run(events.verify)).broken

    def days_pass(self, days: int) -> None:
        """The clock moves on."""
        self.clock.move(timedelta(days=days))


@asynccontextmanager
async def town(url: str) -> AsyncIterator[Town]:
    """The county on Monday 2 March 2026, half past nine."""
    clock = FrozenClock()
    async with scene(url, handlers.build(), clock=clock) as here:
        place = Town(here, clock)
        await place.settle()
        yield place
        assert not await here.store.read(clocks_left)
