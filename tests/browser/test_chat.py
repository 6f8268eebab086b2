"""The chat in a real browser: by keyboard, on a small screen, through a bad line; the strict rules hold."""

import re
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, BrowserContext, FilePayload, Page, Route, expect

from tests.contract.web_browser import PNG
from tests.contract.web_scene import WebScene

pytestmark = pytest.mark.browser


@pytest.fixture
async def context(chromium: Browser) -> AsyncIterator[BrowserContext]:
    context = await chromium.new_context(viewport={"width": 320, "height": 568}, locale="zh-CN")
    yield context
    await context.close()


@pytest.fixture
async def page(context: BrowserContext, scene: WebScene) -> AsyncIterator[Page]:
    """The chat, just opened on a small phone; whatever goes wrong inside the page fails the test."""
    troubles: list[str] = []
    page = await context.new_page()
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda said: troubles.append(said.text) if "Security" in said.text else None)
    await page.goto(f"{scene.url}/chat/me/")
    await expect(page.get_by_text("听到：/start")).to_be_visible()
    yield page
    assert not troubles


async def writes(page: Page, text: str) -> None:
    field = page.get_by_role("textbox")
    await field.fill(text)
    await field.press("Enter")


async def test_everything_can_be_done_by_keyboard(page: Page) -> None:
    await page.get_by_role("textbox").focus()
    await page.keyboard.type("路灯不亮")
    await page.keyboard.press("Shift+Enter")
    await page.keyboard.type("已经三天")
    await page.keyboard.press("Enter")
    await expect(page.locator(".mine .bubble")).to_have_text("路灯不亮\n已经三天")
    await expect(page.get_by_text("听到：路灯不亮")).to_be_visible()
    chip = page.locator(".asks").last.get_by_role("button", name="不好")
    await page.get_by_role("button", name="发送").focus()
    for _ in range(10):
        await page.keyboard.press("Shift+Tab")
        if await chip.evaluate("(one) => one === document.activeElement"):
            break
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("按了：no")).to_be_visible()
    await expect(chip).to_have_attribute("aria-pressed", "true")


async def test_it_fits_a_small_phone_with_large_letters_and_targets(page: Page) -> None:
    await writes(page, "很长的话" * 100 + "https://" + "x" * 200)
    await expect(page.locator(".asks").last.get_by_role("button", name="不好")).to_be_visible()
    assert await page.evaluate("document.documentElement.scrollWidth") <= 320
    for target in await page.locator("button:visible, label:visible").all():
        box = await target.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44, await target.inner_text()
    sizes = await page.locator(".bubble, .chip, textarea").evaluate_all(
        "(all) => all.map((one) => parseFloat(getComputedStyle(one).fontSize))"
    )
    assert min(sizes) >= 16


async def test_what_the_line_swallows_is_kept_and_sent_again(page: Page, context: BrowserContext) -> None:
    await context.set_offline(True)
    await writes(page, "路灯不亮")
    await expect(page.locator(".failed .again")).to_be_visible()
    await expect(page.locator(".failed .bubble")).to_have_text("路灯不亮")
    await context.set_offline(False)
    await page.locator(".again").click()
    await expect(page.get_by_text("听到：路灯不亮")).to_be_visible()
    await expect(page.locator(".mine")).to_have_count(1)


async def test_words_are_said_again_until_the_database_is_back(page: Page) -> None:
    """Nobody has to press anything while another machine takes the place of one that went."""

    async def away(route: Route) -> None:
        await route.fulfill(status=503, headers={"Retry-After": "0.05"}, json={"says": "稍后"})

    await page.route("**/message", away, times=6)
    await writes(page, "路灯不亮")
    await expect(page.get_by_text("听到：路灯不亮")).to_be_visible()
    await expect(page.locator(".mine")).to_have_count(1)


async def test_an_answer_lost_on_the_way_makes_no_second_message(page: Page) -> None:
    async def arrives_but_the_answer_does_not(route: Route) -> None:
        await route.fetch()
        await route.abort()

    await page.route("**/message", arrives_but_the_answer_does_not, times=1)
    await writes(page, "只说一次")
    await expect(page.get_by_text("听到：只说一次")).to_be_visible()
    await writes(page, "再说一句")
    await expect(page.get_by_text("听到：再说一句")).to_be_visible()
    assert await page.locator(".mine .bubble").all_inner_texts() == ["只说一次", "再说一句"]
    await expect(page.get_by_text("听到：只说一次")).to_have_count(1)


async def test_a_long_text_goes_in_pieces_and_a_far_too_long_one_stays_in_the_box(page: Page) -> None:
    await writes(page, "\n".join(f"第{n}行" + "字" * 90 for n in range(60)))
    await expect(page.locator(".mine")).to_have_count(2)
    await expect(page.locator(".message:not(.mine)")).to_have_count(3)
    await writes(page, "字" * 20_001)
    await expect(page.get_by_role("alert")).to_contain_text("20000")
    assert len(await page.get_by_role("textbox").input_value()) == 20_001


async def test_several_photos_are_shown_at_once_and_kept(page: Page) -> None:
    photos: list[FilePayload] = [
        {"name": name, "mimeType": "image/png", "buffer": PNG} for name in ("一.png", "二.png")
    ]
    await page.locator("input[type=file]").set_input_files(photos)
    await expect(page.locator(".mine canvas")).to_have_count(2)
    await expect(page.locator(".message:not(.mine) img")).to_have_count(2)
    await page.reload()
    await expect(page.locator(".mine img")).to_have_count(2)
    assert await page.locator("img").evaluate_all("(all) => all.every((one) => one.naturalWidth > 0 || !one.complete)")


async def test_a_reload_shows_the_same_chat_without_beginning_anew(page: Page) -> None:
    await writes(page, "路灯不亮")
    await expect(page.get_by_text("听到：路灯不亮")).to_be_visible()
    await page.locator(".asks").last.get_by_role("button").first.click()
    await expect(page.get_by_text("按了：yes")).to_be_visible()
    before = await page.locator("#log").inner_text()
    await page.reload()
    await expect(page.locator(".chip.pressed")).to_have_count(1)
    await expect(page.locator("#log")).to_have_text(before, use_inner_text=True)


async def test_a_page_that_lost_the_server_says_so_and_comes_back_by_itself(page: Page, scene: WebScene) -> None:
    scene.hub.close()
    await expect(page.locator("#state")).to_contain_text("正在重新连")
    scene.hub.closed = False
    await expect(page.locator("#state")).to_be_empty()
    await writes(page, "还在吗")
    await expect(page.get_by_text("听到：还在吗")).to_be_visible()


async def test_an_invitation_is_opened_once_and_leaves_the_address(context: BrowserContext, scene: WebScene) -> None:
    page = await context.new_page()
    await page.goto(f"{scene.url}/?start=inv_abc")
    await expect(page.get_by_text("听到：/start inv_abc")).to_be_visible()
    assert page.url == f"{scene.url}/chat/me/"
    await page.goto(f"{scene.url}/?start=inv_abc")
    await expect(page.get_by_text("听到：/start inv_abc")).to_have_count(1)


async def test_the_place_is_sent_with_one_press(page: Page, context: BrowserContext) -> None:
    await context.grant_permissions(["geolocation"])
    await context.set_geolocation({"latitude": 30.1234567, "longitude": 120.7654321})
    await page.get_by_role("button", name="发位置").click()
    await expect(page.get_by_text("在：30.123457, 120.765432")).to_be_visible()
    await expect(page.locator(".mine .bubble").last).to_have_text("我的位置 30.12346, 120.76543")
    await page.reload()
    await expect(page.locator(".mine .bubble").last).to_have_text("我的位置 30.12346, 120.76543")


async def test_a_place_that_cannot_be_had_is_said_and_nothing_is_sent(page: Page, context: BrowserContext) -> None:
    await context.clear_permissions()
    await page.evaluate("() => { navigator.geolocation.getCurrentPosition = (_, no) => no({ code: 1 }); }")
    await page.get_by_role("button", name="发位置").click()
    await expect(page.get_by_role("alert")).to_contain_text("没有拿到位置")
    await expect(page.locator(".mine")).to_have_count(0)


async def test_somebody_speaks_and_hears_it_again(page: Page) -> None:
    await page.get_by_role("button", name="说话").click()
    speaking = page.get_by_role("button", name="说完了")
    await expect(speaking).to_have_attribute("aria-pressed", "true")
    await expect(speaking).to_contain_text(re.compile(r"0:(0[2-9]|[1-5]\d)"))
    await speaking.click()
    await expect(page.get_by_role("button", name="说话")).to_have_attribute("aria-pressed", "false")
    heard = page.locator(".message:not(.mine) audio")
    await expect(heard).to_have_count(1)
    length = await heard.evaluate(
        "(one) => new Promise((done, no) => {"
        " one.onloadeddata = () => done(one.duration); one.onerror = no; one.load(); })"
    )
    assert length > 0


async def test_a_recording_can_be_thrown_away(page: Page) -> None:
    await page.get_by_role("button", name="说话").click()
    await expect(page.get_by_role("button", name="说完了")).to_contain_text(re.compile(r"0:(0[1-9]|[1-5]\d)"))
    await page.get_by_role("button", name="不要了").click()
    await expect(page.get_by_role("button", name="说话")).to_be_visible()
    await expect(page.locator(".mine")).to_have_count(0)


async def test_the_buttons_for_place_and_voice_fit_a_small_phone_and_the_keyboard_reaches_them(page: Page) -> None:
    for width in (280, 320, 360):
        await page.set_viewport_size({"width": width, "height": 568})
        assert await page.evaluate("document.documentElement.scrollWidth") <= width
        field = await page.get_by_role("textbox").bounding_box()
        assert field is not None
        assert field["width"] >= 180
        for tool in await page.locator(".tool:visible").all():
            box = await tool.bounding_box()
            assert box is not None
            assert min(box["width"], box["height"]) >= 44
    await page.get_by_role("textbox").focus()
    await page.keyboard.press("Shift+Tab")
    assert await page.get_by_role("button", name="说话").evaluate("(one) => one === document.activeElement")
