"""On the narrowest phones nothing runs out of the picture: every page that people open, and what a menu brings up."""

from datetime import timedelta

import pytest
from playwright.async_api import Browser, expect

from bot.program import Program
from tests.browser.screens import Camera
from tests.clock import FrozenClock

pytestmark = [pytest.mark.browser, pytest.mark.slow]
# What stands outside the screen to the right or the left, but for what is meant to be pushed sideways.
OUTSIDE = """() => {
    const wide = document.documentElement;
    const out = [...document.querySelectorAll('body *')].filter((one) => {
        const its = one.getBoundingClientRect();
        const seen = its.width && its.height && getComputedStyle(one).visibility !== 'hidden';
        return seen && (its.right > innerWidth + 0.5 || its.left < -0.5);
    });
    const name = (one) => `${one.tagName}.${one.className} ${(one.textContent || '').trim().slice(0, 20)}`;
    return [wide.scrollWidth > wide.clientWidth ? 'the page itself' : '', ...out.map(name)].filter(Boolean);
}"""
PAGES = ("", "chat", "demo/phone/wang", "demo/phone/wu-hong", "demo/phone/chen-liang", "nothing-here")


LATER = timedelta(days=296, hours=11)  # Wednesday 23 December: no date is longer


@pytest.mark.parametrize("width", [360, 390])
@pytest.mark.parametrize("locale", ["zh-CN", "en-GB"])
async def test_no_page_runs_out_of_a_narrow_screen(
    chromium: Browser, demo: Program, camera: Camera, width: int, locale: str
) -> None:
    wrong = {}
    assert isinstance(demo.clock, FrozenClock)
    demo.clock.move(LATER)
    page = await chromium.new_page(viewport={"width": width, "height": 780}, locale=locale)
    for path in PAGES:
        await page.goto(f"{demo.address.rstrip('/')}/{path}")
        if path.startswith(("chat", "demo")):
            await expect(page.locator(".chip").first).to_be_visible()
        await camera.takes(page, f"narrow-{width}-{locale}-{path.replace('/', '-') or 'start'}")
        wrong[path] = await page.evaluate(OUTSIDE)
    assert {path: found for path, found in wrong.items() if found} == {}
