"""`make demo-wecom`: the straight case, played with the mouse on the phones of WeCom and WeChat."""

from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Browser, Page, ViewportSize, expect

from tests.browser.screens import Camera
from tests.clock import FrozenClock
from tests.flow import story
from tests.simulators.telegram.people import Seen
from tests.simulators.wecom import Customer, FakeWeCom, Member
from tests.simulators.wecom.hands import CustomerHands, PhoneHands
from tests.simulators.wecom.screens import Screen, way_at
from tests.wecom_demo.county import GROUPS, playing

pytestmark = [pytest.mark.browser, pytest.mark.slow]
TABLE: ViewportSize = {"width": 1560, "height": 820}
REPLY = "南门斑马线和警示牌已于5月20日做好，校门两侧各增设减速带一处，护学岗由学校每天安排。"


class PageHands:
    """Does with mouse and keyboard what a person does, on the phone of the right kind; sees what the phone shows."""

    def __init__(self, page: Page, kind: str, hands: PhoneHands) -> None:
        self._phone = page.locator(".phone", has=page.get_by_label(GROUPS[kind]))
        self._hands = hands

    async def act(self, person: int, deed: str, **what: Any) -> None:
        """Take the phone, then enter, write or press."""
        await self._takes_the_phone()
        match deed:
            case "start" | "enter":
                await self._phone.locator("[data-enter]").click()
            case "say":
                await self._phone.get_by_label("消息").fill(what["text"])
                await self._phone.get_by_role("button", name="发送").click()
            case "press":
                await self._presses(what["message_id"], what["index"])
            case _:
                raise AssertionError(f"nobody does {deed} here")

    async def _presses(self, number: int, index: int) -> None:
        way = way_at(self._hands.phone.bubble(number), index)
        bubble = self._phone.locator(f'[data-bubble="{number}"]')
        if way.kind == "option":
            await bubble.get_by_label(way.label, exact=True).check()
            await bubble.locator("[data-choose]").click()
        elif way.kind == "number":
            await self.act(0, "say", text=way.what)
        else:
            await bubble.locator(f'[data-press="{index}"]').click()

    async def _takes_the_phone(self) -> None:
        picker = self._phone.locator("select")
        if await picker.input_value() != self._hands.phone.key:
            await picker.select_option(self._hands.phone.key)

    async def read(self, person: int, after: int, timeout: float) -> Sequence[Seen]:
        """What was shown on this phone."""
        return await self._hands.read(person, after, timeout)

    async def fetch(self, person: int, message_id: int) -> bytes:
        """The file of a bubble."""
        return await self._hands.fetch(person, message_id)

    async def screen(self) -> Screen:
        """What stands on this phone now."""
        return await self._hands.screen()


class Table:
    """The page and everybody who plays there."""

    def __init__(self, page: Page, wecom: FakeWeCom) -> None:
        self.page, self._wecom = page, wecom

    def citizen(self, key: str) -> Customer:
        """Somebody in WeChat."""
        hands = self._wecom.hands[f"wm-{key}@{self._wecom.corp.open_kfid}"]
        assert isinstance(hands, CustomerHands)
        return Customer(
            PageHands(self.page, "citizen", hands), key, hands.session.external_userid, hands.session.open_kfid
        )

    def member(self, kind: str, key: str) -> Member:
        """Somebody of the corp."""
        return Member(PageHands(self.page, kind, self._wecom.hands[key]), key, key)

    async def goes_to(self, day: str) -> None:
        """Press “one day later” until that day."""
        now = self.page.locator("#now")
        while day not in await now.inner_text():
            async with self.page.expect_response("**/clock/day"):
                await self.page.get_by_role("button", name="过1天").click()
            await expect(self.page.get_by_role("button", name="过1天")).to_be_enabled()

    async def photographs(self, camera: Camera, name: str) -> None:
        """One picture, once every phone shows its newest message."""
        for phone in await self.page.locator(".phone").all():
            key = await phone.get_attribute("data-phone")
            newest = self._wecom.hands[str(key)].phone.bubbles[-1:]
            for bubble in newest:
                await expect(phone.locator(f'[data-bubble="{bubble.number}"]')).to_be_visible()
        await camera.takes(self.page, name)


@pytest.fixture
async def wecom(tmp_path: Path) -> AsyncIterator[FakeWeCom]:
    """The demo, on Monday 2 March 2026 at half past nine."""
    async with playing(tmp_path, clock=FrozenClock()) as one:
        yield one


async def test_a_whole_matter_is_played_on_the_phones(chromium: Browser, wecom: FakeWeCom, camera: Camera) -> None:
    page = await chromium.new_page(viewport=TABLE, locale="zh-CN")
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda said: troubles.append(said.text) if said.type in ("error", "warning") else None)
    await page.goto(wecom.url)
    await expect(page.locator(".phone")).to_have_count(4)
    await expect(page.locator("#now")).to_have_text("2026年3月2日(周一) 09:30")
    table = Table(page, wecom)
    wang, li, zhao = table.citizen("wang"), table.member("deputy", "li-mei"), table.member("deputy", "zhao-qiang")
    station, office = table.member("office", "zhang-min"), table.member("office", "wu-hong")
    clerk, co, head = (table.member("unit", key) for key in ("chen-liang", "he-jing", "wang-qiang"))

    await wang.enters()
    await story.tells_the_matter(wang)
    await story.gives_it_to_the_deputy(station)
    await wang.waits_for("交给了李梅代表")
    await li.waits_for("新意见转给您")
    await table.photographs(camera, "wecom-opinion")
    li = table.member("deputy", "li-mei")
    await table.goes_to("3月6日")
    await story.writes_an_own_text(li)
    await story.invites(li, "赵强")
    await expect(page.locator(".unread", has_text="赵强")).to_be_visible()
    await story.co_signs(zhao)
    await table.goes_to("3月13日")
    await story.submits(li)
    await table.goes_to("3月16日")
    await story.registers_and_assigns(office)
    await wang.enters()
    await wang.waits_for("交给县交通局办了")
    await table.photographs(camera, "wecom-assigned")
    await story.acknowledges(clerk)
    await story.acknowledges(co)
    await story.files_the_plan(clerk)
    await table.goes_to("3月20日")
    await story.records_a_contact(clerk, "3月20日 现场 实验小学南门 和李梅代表看了校门，她同意划在南门")
    await story.gives_the_co_opinion(co)
    await story.drafts_the_reply(clerk, REPLY)
    await story.signs(head)
    await wang.enters()
    await wang.waits_for("有答复了")
    await table.photographs(camera, "wecom-replied")
    await story.rates(table.citizen("wang"), "满意")
    await story.evaluates(li, "4月13日(周一)", "满意", "满意")
    await story.concludes(office)
    await wang.waits_for("办结了")
    await table.photographs(camera, "wecom-concluded")

    assert not troubles
    assert not wecom.dropped
    assert not wecom.truncated
