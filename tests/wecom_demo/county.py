"""The demo county with a WeCom of its own: the program, the simulator, and one page with four phones and a clock."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from functools import partial
from pathlib import Path

from aiohttp import web
from sqlalchemy import Connection

from bot import demo
from bot.channels.methods import WECOM
from bot.channels.wecom.callback import PATH
from bot.clock import Clock
from bot.program import Program
from domain.rules.calendar import LOCAL, packaged
from services.people import roster
from storage.people import people
from tests.contract.wecom_scene import settings_for
from tests.flow.conftest import all_has_left
from tests.simulators.wecom import FakeWeCom
from tests.simulators.wecom.control import Control
from tests.simulators.wecom.phones import Phones
from web.demo import Step

CLOCK = Path(__file__).with_name("clock.html")
GROUPS = {
    "citizen": "群众 · 微信",
    "deputy": "代表 · 企业微信",
    "unit": "单位 · 企业微信",
    "office": "站、工委 · 企业微信",
}
WEEKDAYS = "一二三四五六日"


class Table:
    """The page: whose phones they are, and the clock of the program, which WeCom follows."""

    def __init__(self, wecom: FakeWeCom, clock: Clock, county: demo.County) -> None:
        self._wecom, self._clock, self._county = wecom, clock, county
        self._program: Program | None = None
        self._demo: demo.DemoCounty | None = None

    def app(self) -> web.Application:
        """The simulator's own addresses, the phones, and the clock."""
        app = self._wecom.server.app()
        Control(self._wecom).add_to(app)
        page = Phones(self._wecom, self._county.congress.service, self._holders(), CLOCK.read_text(encoding="utf-8"))
        page.add_to(app)
        app.router.add_get("/clock", self._moment)
        app.router.add_post("/clock/{step}", self._move)
        return app

    def lays(self, program: Program) -> None:
        """The program has started."""
        self._program = program
        self._demo = demo.DemoCounty(
            program.store, program.clock, program.catalogue, program.profile, program.sweep_now
        )

    def _holders(self) -> Mapping[str, Sequence[str]]:
        groups: dict[str, list[str]] = {}
        for phone in demo.phones(self._county):
            for player in phone.players:
                shown = " ".join(filter(None, (player.name, player.post)))
                if phone.kind == "citizen":
                    one = self._wecom.customer(player.name, external_userid=f"wm-{player.key}")
                    key = f"{one.external_userid}@{one.open_kfid}"
                else:
                    key = self._wecom.member(player.key, shown).userid
                groups.setdefault(GROUPS[phone.kind], []).append(key)
        return groups

    async def _moment(self, _: web.Request) -> web.Response:
        assert self._demo, "there is no clock yet"
        moment = await self._demo.moment()
        texts = self._demo.catalogue.texts("zh")
        label, at = moment.next_label, moment.next_at
        coming = f"{_written(at)} {texts(label)}" if label and at else ""
        return web.json_response({"now": _written(moment.now), "next": coming})

    async def _move(self, request: web.Request) -> web.Response:
        assert self._demo, "there is no clock yet"
        assert self._program, "there is no program yet"
        await self._wecom.is_idle()
        await all_has_left(self._program)
        await self._demo.move(Step(request.match_info["step"]))
        await self._wecom.is_idle()
        await all_has_left(self._program)
        return await self._moment(request)


@asynccontextmanager
async def playing(folder: Path, port: int = 0, clock: Clock | None = None) -> AsyncIterator[FakeWeCom]:
    """Everything runs, with a fresh county in this folder; the page is at the `url` of what is given.

    clock: the wall clock, set to office hours, unless given.
    """
    clock, county = clock or _in_office_hours(), demo.load()
    wecom = FakeWeCom(now=clock.now)
    wecom.pace(per_minute=0, per_hour=0)  # whoever plays is not kept waiting
    table = Table(wecom, clock, county)
    url = await wecom.start(port, table.app())
    try:
        settings = settings_for(wecom, url, f"sqlite:///{folder / 'minyi.db'}", folder)
        async with Program(settings, clock) as program:
            ids = await program.sweep(partial(roster.seed, place=county))
            await program.store.run(_on_the_roster, ids, clock.now())
            table.lays(program)
            await wecom.verify(program.address + PATH)
            yield wecom
    finally:
        await wecom.stop()


def _on_the_roster(c: Connection, ids: Mapping[str, int], at: datetime) -> None:
    """Everybody with an appointment is known by the user id in WeCom."""
    for key, person in ids.items():
        people.add_account(c, person, WECOM, key, at)


class CountyClock(Clock):
    """The program's time, which all the world shares here: what WeCom lets lapse after 48 hours does lapse."""

    def world(self) -> datetime:
        """This moment, as far as the days have been moved."""
        return self.now()

    def now(self) -> datetime:
        """This moment in the county."""
        return super().world() + self.offset


def _in_office_hours() -> Clock:
    clock = CountyClock()
    clock.offset = demo.opening(clock.now(), packaged()) - clock.now()
    return clock


def _written(moment: datetime) -> str:
    here = moment.astimezone(LOCAL)
    return f"{here.year}年{here.month}月{here.day}日(周{WEEKDAYS[here.weekday()]}) {here:%H:%M}"
