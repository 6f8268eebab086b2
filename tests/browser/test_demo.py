"""The face of the product: a whole matter, played on the demo page by everybody in turn."""

from collections.abc import Iterator

import pytest
from playwright.async_api import Browser, Page, expect

from bot.program import Program
from tests.browser.conftest import DESK, PHONE
from tests.browser.screens import Camera, Table
from tests.flow import story

pytestmark = [pytest.mark.browser, pytest.mark.slow]
REPLY = "南门斑马线和警示牌已于5月20日做好，校门两侧各增设减速带一处，护学岗由学校每天安排。"


@pytest.fixture
def troubles() -> Iterator[list[str]]:
    """What the pages complain of: nothing."""
    found: list[str] = []
    yield found
    assert not found


def listen(page: Page, troubles: list[str]) -> None:
    """Note down what goes wrong in a page: errors of its script, and what its own strict rules forbid."""
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda said: troubles.append(said.text) if said.type in ("error", "warning") else None)


async def test_a_whole_matter_is_played_on_the_demo_page(
    chromium: Browser, demo: Program, camera: Camera, troubles: list[str]
) -> None:
    page = await chromium.new_page(viewport=DESK, locale="zh-CN")
    listen(page, troubles)
    await page.goto(demo.address)
    table = Table(page)
    wang, li, zhao = (
        table.person(*who) for who in (("citizen", "wang"), ("deputy", "li-mei"), ("deputy", "zhao-qiang"))
    )
    station, office = table.person("office", "zhang-min"), table.person("office", "wu-hong")
    clerk, co, head = (table.person("unit", key) for key in ("chen-liang", "he-jing", "wang-qiang"))

    for phone in await page.locator(".phone iframe").all():
        await expect(phone.content_frame.locator(".chip").first).to_be_visible()
    await camera.takes(page, "demo-start")
    await story.tells_the_matter(wang)
    await camera.takes(page, "demo-opinion")
    await story.gives_it_to_the_deputy(station)
    await wang.waits_for("交给了李梅代表")
    await table.goes_to("2026-03-06")
    await story.writes_an_own_text(li)
    await story.invites(li, "赵强")
    await expect(page.locator('.phone[data-phone="deputy"] .unread')).to_contain_text("赵强")
    await story.co_signs(zhao)
    await table.goes_to("2026-03-13")
    await story.submits(li)
    await table.goes_to("2026-03-16")
    await story.registers_and_assigns(office)
    await story.acknowledges(clerk)
    await li.waits_for("主办：县交通局")
    await wang.waits_for("交给县交通局办了")
    await camera.takes(page, "demo-assigned")
    await story.acknowledges(co)
    await story.files_the_plan(clerk)
    await table.goes_to("2026-03-20")
    await story.records_a_contact(clerk, "3月20日 现场 实验小学南门 和李梅代表看了校门，她同意划在南门")
    await story.gives_the_co_opinion(co)
    await table.moves_the_clock("due")
    await table.moves_the_clock("due")
    await clerk.catches_up()
    await camera.takes(page, "demo-clock")
    await story.drafts_the_reply(clerk, REPLY)
    await story.signs(head)
    await story.rates(wang, "满意")
    await story.evaluates(li, "6月23日(周二)", "满意", "满意")
    await story.concludes(office)
    await wang.waits_for("办结")
    await camera.takes(page, "demo-concluded")


async def test_one_phone_at_a_time_where_the_screen_is_narrow(
    chromium: Browser, demo: Program, camera: Camera, troubles: list[str]
) -> None:
    page = await chromium.new_page(viewport=PHONE, locale="zh-CN", device_scale_factor=2)
    listen(page, troubles)
    await page.goto(demo.address)
    await expect(page.locator(".phone:visible")).to_have_count(1)
    await expect(page.locator(".phone:visible iframe").content_frame.locator(".chip").first).to_be_visible()
    await camera.takes(page, "demo-narrow")
    await page.get_by_role("button", name="承办单位").click()
    await expect(page.locator(".phone:visible h2")).to_have_text("承办单位")
    for width in (320, PHONE["width"]):
        await page.set_viewport_size({"width": width, "height": PHONE["height"]})
        assert await page.evaluate("document.documentElement.scrollWidth") <= width


async def test_the_chat_by_itself_on_a_phone(
    chromium: Browser, demo: Program, camera: Camera, troubles: list[str]
) -> None:
    page = await chromium.new_page(viewport=PHONE, locale="zh-CN", device_scale_factor=2)
    listen(page, troubles)
    await page.goto(f"{demo.address}/chat/")
    await expect(page.get_by_role("heading")).to_have_text("云溪县人大代表联络")
    await page.get_by_role("button", name="反映问题").click()
    await page.get_by_role("textbox").fill(story.MATTER)
    await page.get_by_role("button", name="发送").click()
    await expect(page.get_by_text("收到：文字1条")).to_be_visible()
    await page.get_by_role("button", name="写好了").last.click()
    await expect(page.get_by_text("还差几样")).to_be_visible()
    await camera.takes(page, "chat")


async def test_the_clock_goes_forward_by_hours_days_and_deadlines(
    chromium: Browser, demo: Program, troubles: list[str]
) -> None:
    page = await chromium.new_page(viewport=DESK, locale="zh-CN")
    listen(page, troubles)
    await page.goto(demo.address)
    table = Table(page)
    await expect(page.locator("#next")).to_contain_text("没有在走的期限")
    await expect(page.locator('[data-step="due"]')).to_be_disabled()
    for _ in range(11):
        await table.moves_the_clock("hour")
    await expect(page.locator("#time")).to_have_text("20:30")
    await expect(page.locator("#next")).to_contain_text("夜里不打扰人")
    await table.moves_the_clock("day")
    await expect(page.locator("#date")).to_have_text("2026年3月3日 周二")
    await story.tells_the_matter(table.person("citizen", "chen"))
    await expect(page.locator("#next")).to_contain_text("留着的通知")
    await table.moves_the_clock("due")
    await expect(page.locator("#time")).to_have_text("08:30")
    await table.person("office", "zhang-min").waits_for(f"新意见 {story.OPINION}")
    await expect(page.locator("#next")).to_contain_text("初审")


async def test_the_demo_is_there_only_where_it_is_played(chromium: Browser, demo: Program) -> None:
    page = await chromium.new_page()
    for path in ("/demo/phone/nobody", "/demo/phone/../x"):
        answer = await page.request.get(demo.address + path)
        assert answer.status == 404
    moved = await page.request.post(demo.address + "/demo/clock/day")
    assert moved.status == 403
