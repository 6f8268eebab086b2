"""Words no program likes, on a phone's screen: shown as text to their author and to the officer; nothing runs."""

import re

import pytest
from playwright.async_api import Browser, Page, expect

from bot.program import Program
from tests.flow.hostile import WORDS

pytestmark = [pytest.mark.browser, pytest.mark.slow]
SMALL = 360
ROWS = ("html", "markdown", "template", "right-to-left marks", "emoji and zero-width joiners", "lone accents")
# What a page has when markup was taken for markup, or is wider than the phone.
INSIDE = "(log) => log.querySelectorAll('.bubble script, .bubble img, .bubble b, .bubble a').length"
WIDTH = "Math.max(document.documentElement.scrollWidth, document.querySelector('main').scrollWidth)"
BIDI = """(log) => [...log.querySelectorAll('.bubble p, .bubble .whole, .chip')]
    .map((one) => getComputedStyle(one).unicodeBidi).filter((one) => !['isolate', 'plaintext'].includes(one))"""


async def shows_text_only(page: Page, rows: tuple[str, ...]) -> None:
    """The words stand there as they are, and have done nothing to the page."""
    shown = await page.locator("#log .bubble").all_inner_texts()
    for row in rows:
        assert any(WORDS[row] in one for one in shown), row
    log = page.locator("#log")
    assert await log.evaluate(INSIDE) == 0
    assert await log.evaluate(BIDI) == []
    assert await page.title() != "x"
    assert await page.evaluate(WIDTH) <= SMALL


async def opens(chromium: Browser, address: str, troubles: list[str]) -> Page:
    """A small phone with this page; whatever its script or its rules complain of is noted down."""
    page = await chromium.new_page(viewport={"width": SMALL, "height": 740}, locale="zh-CN")
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda said: troubles.append(said.text) if said.type == "error" else None)
    page.on("dialog", lambda asked: troubles.append(asked.message))
    await page.goto(address)
    await expect(page.locator("#log")).to_have_attribute("aria-busy", "false")
    return page


async def sends(page: Page, words: str) -> None:
    """Write something and see it arrive."""
    field = page.get_by_role("textbox")
    await field.fill(words)
    await page.get_by_role("button", name="发送").click()
    await expect(page.locator(".mine.waiting, .mine.failed")).to_have_count(0)


async def test_an_opinion_of_hostile_words_is_text_for_its_author_and_for_the_officer(
    chromium: Browser, demo: Program
) -> None:
    troubles: list[str] = []
    me = await opens(chromium, f"{demo.address}/chat/", troubles)
    await me.get_by_role("button", name="反映问题").click()
    for row in ROWS:
        await sends(me, WORDS[row])
    await me.get_by_role("button", name="写好了").last.click()
    step = me.locator(".asks").last.get_by_role("button", name=re.compile("跳过|匿名|提交|仍要提交"))
    number = me.get_by_text(re.compile("编号 YJ-"))
    for _ in range(6):
        await expect(step.or_(number).last).to_be_visible()
        if await number.count():
            break
        before = await me.locator(".asks").count()
        await step.first.click()
        await expect(me.locator(".asks")).not_to_have_count(before)
    await expect(number.last).to_be_visible()
    await shows_text_only(me, ROWS)

    officer = await opens(chromium, f"{demo.address}/demo/phone/zhang-min", troubles)
    await officer.get_by_role("button", name="打开").last.click()
    await expect(officer.get_by_role("button", name="交给代表")).to_be_visible()
    await shows_text_only(officer, ROWS)
    assert troubles == []
