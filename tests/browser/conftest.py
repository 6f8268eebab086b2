"""A real Chromium, and what it looks at. Where there is none, root must install it; others are told loudly."""

import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, ViewportSize, async_playwright, expect
from pydantic import SecretStr

from bot.program import Program
from bot.settings import Settings
from tests.browser.screens import Camera
from tests.clock import FrozenClock
from tests.contract.web_scene import WebScene, echo, web_scene

QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # a microphone that beeps, and nobody who has to be asked for it
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
)
DESK: ViewportSize = {"width": 1440, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
NONE = "NO CHROMIUM: the pages were NOT tried in a browser. Install it: apt-get install chromium"
_missed: list[str] = []
# a busy machine is no failure; in milliseconds
expect.set_options(timeout=40_000)


@pytest.fixture
async def chromium(request: pytest.FixtureRequest) -> AsyncIterator[Browser]:
    """Debian's Chromium without a screen. Absent: an error for root, who can install it; else a loud skip."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        if os.getuid() == 0:
            pytest.fail(NONE)
        _missed.append(request.node.nodeid)
        pytest.skip(NONE)
    async with async_playwright() as play:
        browser = await play.chromium.launch(executable_path=path, args=QUIET)
        yield browser
        await browser.close()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say it once more at the end, where nobody overlooks it."""
    if _missed:
        terminalreporter.section(NONE, red=True, bold=True)


@pytest.fixture
async def scene(sqlite_url: str, tmp_path: Path) -> AsyncIterator[WebScene]:
    """The chat alone, with somebody behind it who says everything back."""
    async with web_scene(sqlite_url, tmp_path, echo()) as here:
        yield here


@pytest.fixture
async def demo(sqlite_url: str, tmp_path: Path) -> AsyncIterator[Program]:
    """The whole program as a demo, on Monday 2 March 2026 at half past nine."""
    settings = Settings(
        _env_file=None,
        database_url=SecretStr(sqlite_url),
        data_dir=tmp_path / "data",
        web_port=0,
        speaker_rate=0,  # the clock stands still, and a clerk's day is more than a minute
        demo=True,
    )
    async with Program(settings, FrozenClock()) as program:
        yield program


@pytest.fixture
def camera() -> Camera:
    """Takes pictures for the docs when SCREENSHOTS names a folder, else none."""
    return Camera(os.environ.get("SCREENSHOTS"))
