"""What people see and do on a screen of the demo, for the same stories that are told over the channels."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any

from playwright.async_api import FrameLocator, Page, TimeoutError, expect

from domain.rules.calendar import LOCAL
from tests.simulators.telegram.people import Person, Seen

# What a person reads in the chat: text and buttons of each message of the other side.
READ = """(log) => [...log.querySelectorAll('.message:not(.mine)')].map((one) => ({
    seq: Number(one.dataset.seq),
    text: [...one.querySelectorAll('.bubble p')].map((p) => p.textContent).join('\\n'),
    labels: [...one.querySelectorAll('.chip')].map((chip) => chip.lastChild.textContent || chip.textContent),
}))"""


class Camera:
    """Keeps pictures of a page in a folder, if there is one."""

    def __init__(self, folder: str | None) -> None:
        self._folder = Path(folder) if folder else None

    async def takes(self, page: Page, name: str) -> None:
        """One picture, once everything has come to rest."""
        if self._folder:
            self._folder.mkdir(parents=True, exist_ok=True)
            await page.mouse.move(0, 0)
            await page.screenshot(path=self._folder / f"{name}.png", animations="disabled")


class Hand:
    """One player at the demo's table: takes the phone of the right kind before looking at it or typing."""

    def __init__(self, page: Page, kind: str, key: str) -> None:
        self._page, self._key = page, key
        self._phone = page.locator(f'.phone[data-phone="{kind}"]')

    @property
    def screen(self) -> FrameLocator:
        """The chat on the phone."""
        return self._phone.frame_locator("iframe")

    async def takes_the_phone(self) -> None:
        """Choose who holds it."""
        picker = self._phone.locator("select")
        if await picker.input_value() != self._key:
            await picker.select_option(self._key)
        await expect(self._phone.locator("iframe")).to_have_attribute("src", f"/demo/phone/{self._key}")
        await expect(self.screen.locator(f'body[data-slot="{self._key}"] #log')).to_have_attribute("aria-busy", "false")

    async def act(self, person: int, deed: str, **what: Any) -> None:
        """Do something with mouse and keyboard."""
        await self.takes_the_phone()
        match deed:
            case "say":
                field = self.screen.get_by_role("textbox")
                await field.fill(what["text"])
                await field.press("Enter")
            case "press":
                chips = self.screen.locator(f'[data-seq="{what["message_id"]}"] .chip')
                await chips.nth(what["index"]).click()
                await expect(chips.nth(what["index"])).to_have_attribute("aria-pressed", "true")
            case _:
                raise AssertionError(f"nobody does {deed} here")

    async def read(self, person: int, after: int, timeout: float) -> Sequence[Seen]:
        """What stands in the chat after the first `after` messages; waits up to `timeout` seconds for one more."""
        await self.takes_the_phone()
        other_side = self.screen.locator("#log .message:not(.mine)")
        if timeout:
            with suppress(TimeoutError):  # whoever waits says what stands in the chat instead
                await other_side.nth(after).wait_for(timeout=timeout * 1000)
        found = await self.screen.locator("#log").evaluate(READ)
        return [Seen("message", one["text"], ((*one["labels"],),), one["seq"]) for one in found[after:]]

    async def fetch(self, person: int, message_id: int) -> bytes:
        """Pictures are looked at elsewhere."""
        raise AssertionError("nobody looks at files here")


class Table:
    """The demo page and everybody who plays there."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._people: dict[str, Person] = {}

    def person(self, kind: str, key: str) -> Person:
        """Somebody with a phone; the same person whenever asked."""
        if key not in self._people:
            self._people[key] = Person(Hand(self.page, kind, key), 0, key)
        return self._people[key]

    async def moves_the_clock(self, step: str) -> date:
        """Press a button of the clock and wait until the program has done what fell due; the day it is then."""
        async with self.page.expect_response(f"**/demo/clock/{step}") as answer:
            await self.page.locator(f'[data-step="{step}"]').click()
        moment = await (await answer.value).json()
        return datetime.fromisoformat(moment["now"]).astimezone(LOCAL).date()

    async def goes_to(self, day: str) -> None:
        """Press “+1 day” until that day (ISO)."""
        for _ in range(200):
            if await self.moves_the_clock("day") >= date.fromisoformat(day):
                break
        shown = date.fromisoformat(day)
        await expect(self.page.locator("#date")).to_contain_text(f"{shown.year}年{shown.month}月{shown.day}日")
