"""The county on WeCom: officers in the client of WeCom, citizens beside them there or in WeChat (kf)."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.channels.wecom.callback import PATH
from bot.program import Program
from tests.clock import FrozenClock
from tests.contract.wecom_scene import settings_for
from tests.flow.conftest import County
from tests.simulators.telegram.people import Person
from tests.simulators.wecom import Customer, FakeWeCom


class WeComCounty(County):
    """The same county; in_wechat: its citizens write to customer service instead of the app."""

    def __init__(self, program: Program, clock: FrozenClock, wecom: FakeWeCom, *, in_wechat: bool) -> None:
        super().__init__(program, clock, None)
        self.wecom, self._in_wechat = wecom, in_wechat

    async def citizen(self, name: str, language: str = "zh") -> Person:
        """Somebody who opens the service for the first time."""
        person: Person = self.wecom.customer(name) if self._in_wechat else await self._on_the_channel(name, language)
        await person.starts()
        return person

    async def opens_again(self, person: Person) -> None:
        """In WeChat what was said meanwhile waits until the person comes back."""
        if isinstance(person, Customer):
            await person.enters()

    async def comes_to_rest(self) -> None:
        """What people have said on the way to the program counts too."""
        await self.wecom.is_idle()
        await super().comes_to_rest()

    async def _on_the_channel(self, name: str, language: str) -> Person:
        return self.wecom.member(f"m{next(self._numbers)}", name)


@asynccontextmanager
async def open_wecom_county(channel: str, url: str, folder: Path) -> AsyncIterator[WeComCounty]:
    """The county with this database on Monday 2 March 2026, half past nine; channel: `wecom` or `kf`, for citizens."""
    clock = FrozenClock()
    wecom = FakeWeCom(now=clock.now)
    settings = settings_for(wecom, await wecom.start(), url, folder)
    async with Program(settings, clock) as program:
        wecom.callback_url = program.address + PATH
        county = WeComCounty(program, clock, wecom, in_wechat=channel == "kf")
        await county.settle()
        yield county
    await wecom.stop()
