"""A whole county in one process: the real program, a clock that stands still, and people on either channel."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, datetime, time, timedelta
from functools import partial
from pathlib import Path

import pytest
from pydantic import HttpUrl, SecretStr
from sqlalchemy import Connection, select

from bot import demo
from bot.channels.methods import CHANNELS
from bot.program import Program
from bot.settings import Settings
from domain.rules.calendar import LOCAL
from services.people import inviting, roster
from storage import events, outbox
from storage.tables import alerts, deadlines
from tests import rows_fired
from tests.clock import FrozenClock
from tests.clocks_left import clocks_left
from tests.simulators.browser import WebChat
from tests.simulators.telegram.fake import TOKEN, FakeTelegram
from tests.simulators.telegram.people import Person

FIRED = select(alerts.c.fired_at, deadlines.c.kind, alerts.c.rung).join_from(alerts, deadlines)
MORNING = time(9, 30)
REMINDERS = time(8, 30)
# what the program does for itself by the clock: in a story of many mornings on the last of them
FOR_ITSELF = {"let-go", "look-after-itself", "check-the-record"}


class County:
    """云溪县, its program and its people. Days pass only when the story says so."""

    def __init__(self, program: Program, clock: FrozenClock, telegram: FakeTelegram | None) -> None:
        self.program, self.clock, self.telegram = program, clock, telegram
        self.place = demo.load()
        self._people: dict[str, Person] = {}
        self.everybody: list[Person] = []
        self._numbers = iter(range(7_001, 8_000))
        self._ids: dict[str, int] = {}
        self._browsers: list[WebChat] = []

    async def settle(self) -> None:
        """Enter the county as an operator would."""
        self._ids = dict(await self.program.sweep(partial(roster.seed, place=self.place)))

    @property
    def ids(self) -> dict[str, int]:
        """The people of the county by their keys."""
        return self._ids

    async def citizen(self, name: str, language: str = "zh") -> Person:
        """Somebody who opens the service for the first time."""
        person = await self._on_the_channel(name, language)
        await self._opens(person)
        return person

    async def officer(self, key: str) -> Person:
        """Somebody with an appointment, let in by a one-use link; the same person whenever asked."""
        if key not in self._people:
            member = next(one for one in self.place.people if one.key == key)
            first = member.roles[0]
            token, _ = await self.program.sweep(
                partial(
                    inviting.invite,
                    role=first.role,
                    name=member.name,
                    scope=first.scope,
                    post=first.post,
                    person_id=self._ids[key],
                )
            )
            person = await self._on_the_channel(member.name, "zh")
            await self._opens(person, token)
            await person.waits_for("是您本人吗")
            await person.presses("是我")
            await person.waits_for("登记好了")
            self._people[key] = person
        return self._people[key]

    async def opens_again(self, person: Person) -> None:
        """Somebody looks into the chat after a while: on most channels what was said stands there already."""

    async def goes_to(self, day: str, at: time = MORNING) -> None:
        """Let the days pass until `day` (ISO): each morning at half past eight the program does what is due for people,
        on the last one also what it does for itself."""
        until = datetime.combine(date.fromisoformat(day), at, tzinfo=LOCAL)
        while True:
            here = self.clock.now().astimezone(LOCAL)
            morning = datetime.combine(here.date(), REMINDERS, tzinfo=LOCAL)
            following = morning if here < morning else morning + timedelta(days=1)
            stop = min(following, until)
            await self.comes_to_rest()
            self.clock.move(stop - here)
            if stop == until:
                return
            await self._wakes(is_last=until - stop <= timedelta(days=1))

    async def _wakes(self, *, is_last: bool) -> None:
        for job in self.program.jobs:
            if is_last or job.name not in FOR_ITSELF:
                await job.run()

    async def comes_to_rest(self) -> None:
        """Before time goes on, everything said has been answered and everything due has left: a reminder tells its own
        morning, and a channel's hours and tokens run out for what is under way."""
        await all_has_left(self.program)

    async def reminders(self) -> list[tuple[date, str, str]]:
        """Every rung that has fired, once each, in order: (local day, kind of clock, rung)."""
        fired = await self.program.store.read(lambda c: list(c.execute(FIRED)))
        return sorted({(row.fired_at.astimezone(LOCAL).date(), row.kind, row.rung) for row in fired})

    async def chains_verify(self) -> bool:
        """Whether every record is whole."""
        return not (await self.program.store.read(events.verify)).broken

    async def goes_home(self) -> None:
        """Everybody closes the window."""
        for browser in self._browsers:
            await browser.closes()

    async def _on_the_channel(self, name: str, language: str) -> Person:
        number = next(self._numbers)
        if self.telegram is not None:
            return self.telegram.person(number, name, {"zh": "zh-hans"}.get(language, language))
        browser = WebChat(self.program.address, f"p{number}", name, language)
        self._browsers.append(browser)
        return browser

    async def _opens(self, person: Person, argument: str = "") -> None:
        if isinstance(person, WebChat):
            await person.opens(argument)
        else:
            await person.starts(argument)


async def all_has_left(program: Program) -> None:
    """Wait until everything that was said has been answered, and every message that may leave by now has left."""
    await program.turns.rest()
    async with asyncio.timeout(60):
        while await program.store.read(_is_anything_due, program.clock.now()):  # noqa: ASYNC110 – nobody tells us
            await asyncio.sleep(0.01)


def _is_anything_due(c: Connection, now: datetime) -> bool:
    return any(outbox.waiting(c, channel, now, 1) for channel in CHANNELS)


# Every story is told on both databases and on both channels; all four pairings are for the straight case.
PAIRS = {("telegram", "postgresql"), ("web", "sqlite")}
ON_EVERY_PAIR = "test_straight_case"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the pairings that would tell a story once more on a channel and a database it was told on."""
    again = [item for item in items if _is_told_already(item)]
    config.hook.pytest_deselected(items=again)
    items[:] = [item for item in items if item not in again]


def _is_told_already(item: pytest.Item) -> bool:
    params = getattr(getattr(item, "callspec", None), "params", {})
    pair = (params.get("channel"), params.get("database_url"))
    return None not in pair and pair not in PAIRS and item.path.stem != ON_EVERY_PAIR


@pytest.fixture(params=["telegram", "web"])
def channel(request: pytest.FixtureRequest) -> str:
    """Each story is told once on each channel."""
    return str(request.param)


@pytest.fixture
async def county(channel: str, database_url: str, tmp_path: Path) -> AsyncIterator[County]:
    """The county on Monday 2 March 2026, half past nine."""
    async with open_county(channel, database_url, tmp_path) as one:
        yield one


@asynccontextmanager
async def open_county(channel: str, url: str, folder: Path, rules: str = "county_default") -> AsyncIterator[County]:
    """The county with this database on Monday 2 March 2026, half past nine; channel: `telegram` or `web`.

    rules: the profile it goes by, a name or the path of a file.
    """
    clock = FrozenClock()
    telegram = FakeTelegram(now=clock.now) if channel == "telegram" else None
    settings = Settings(
        _env_file=None,
        telegram_token=SecretStr(TOKEN) if telegram else None,
        telegram_api_base=HttpUrl(await telegram.start() if telegram else "http://127.0.0.1:9"),
        database_url=SecretStr(url),
        data_dir=folder / "data",
        profile=rules,
        web_port=0,
        web_rate=0,
        speaker_rate=0,
        demo=False,
        telegram_rate=0,
        telegram_chat_rate=0,
    )
    async with Program(settings, clock) as program:
        county = County(program, clock, telegram)
        await county.settle()
        yield county
        await county.goes_home()
        assert not await program.store.read(clocks_left)
        await program.store.read(rows_fired.note)
    if telegram is not None:
        await telegram.stop()
