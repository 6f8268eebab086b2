"""The pages of the web chat and the demo speak the language the browser asks for, Traditional characters included."""

from pathlib import Path

import aiohttp
import pytest

from tests.contract.web_scene import echo, web_scene


@pytest.mark.parametrize(
    ("asked", "lang", "words"),
    [
        ("zh-TW,zh;q=0.9,en;q=0.5", "zh-TW", "自動程式收話"),
        ("zh-Hant-HK", "zh-TW", "自動程式收話"),
        ("zh-CN,zh-TW;q=0.5", "zh-CN", "自动程序收话"),
        ("de,en-GB;q=0.7", "en-GB", "A program"),
        ("de", "zh-CN", "自动程序收话"),
    ],
)
async def test_the_page_speaks_as_the_browser_asks(
    database_url: str, tmp_path: Path, asked: str, lang: str, words: str
) -> None:
    async with (
        web_scene(database_url, tmp_path, echo()) as here,
        aiohttp.ClientSession(headers={"accept-language": asked}) as browser,
        browser.get(f"{here.url}/chat/me/") as answer,
    ):
        page = await answer.text()

    assert f'<html lang="{lang}">' in page
    assert words in page
