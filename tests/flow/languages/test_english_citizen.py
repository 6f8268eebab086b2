"""Somebody who reads no Chinese: from the first hello to the rating, every sentence of ours is English."""

import re
from collections.abc import AsyncIterator

import pytest

from storage.people import people
from tests.contract.hall import DEPUTY, HEAD, OFFICE, Hall, hall
from tests.flow.things import PHOTO, STICKER, sends

# Names of people and places, the citizen's own words, the unit's words in quotes, the source of a rule.
NAMES = r"“[^”]*”|云溪县人大代表联络|城关联络站|人民路(18号)?|李梅|县人大代表工委|县交通局|实验小学[^ \n:]*|YJ|JY|中文"
CHINESE = re.compile(r"[\u4e00-\u9fff]")
HOURS = r"周一至周五|Rule, in Chinese: .*"


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Hall]:
    async with hall(database_url) as here:
        await here.scene.store.run(people.set_language, here.ids["wang"], "en")
        yield here


def is_english(said: list[str]) -> None:
    """Nothing of ours is Chinese in what was said."""
    for one in said:
        left = re.sub(f"{NAMES}|{HOURS}", "", one)
        assert not CHINESE.search(left), one


def labels_are_english(county: Hall) -> None:
    """Nor on any button there ever was, but where 中文 and 繁體 call themselves so."""
    labels = {label for offered in county.offered("wang") for label in offered}
    assert not {label for label in labels if CHINESE.search(re.sub("中文|繁體", "", label))}


async def test_writing_and_sending(county: Hall) -> None:
    for words in (
        "/start",
        "help",
        "staff",
        "privacy",
        "report a problem",
        "hi",
        "menu",
        "2",
        "0",
        "nothing to cancel?",
    ):
        is_english(await county.says("wang", words))
    is_english(await sends(county, "wang", **STICKER))
    is_english(await sends(county, "wang", **PHOTO))
    is_english(await county.says("wang", "cancel", "cancel", "report a problem", "2"))
    is_english(await county.says("wang", "No crossing at the primary school, 人民路. Please paint one"))
    is_english(await county.presses("wang", "That's all", "What does it mean?", "Give my name"))
    is_english(await county.says("wang", "Anna 13800000000"))
    for change, answer in (("Change words", "No crossing, 人民路. Please paint one"), ("Change place", "人民路18号")):
        is_english(await county.presses("wang", "Change", change))
        is_english(await county.says("wang", answer))
    is_english(await county.presses("wang", "Change", "Change topic", "More", "More", "Other"))
    is_english(await county.presses("wang", "Change", "Change files"))
    is_english(await county.says("wang", "remove 1"))
    is_english(await county.presses("wang", "Change", "Change name", "Anonymous", "Send", "Send"))
    is_english(await county.presses("wang", "Progress", "How counted?"))
    is_english(await county.says("wang", "my opinions", "1", "yj20260001", "progress", "JY-2026-0009"))
    labels_are_english(county)


async def test_from_the_station_to_the_rating(county: Hall) -> None:
    await county.to_sign()
    await county.presses(HEAD, "签发")
    is_english(county.heard("wang"))
    is_english((await county.presses("wang", "Read all"))[-1:])
    is_english(await county.presses("wang", "Not satisfied", "Too slow", "Satisfied"))
    is_english(await county.says("wang", "progress", "JY-2026-0001"))
    await county.presses(DEPUTY, "现在评价", "都满意", "提交")
    await county.presses(OFFICE, "打开", "办结")
    is_english(county.heard("wang"))
    is_english(await county.says("wang", "progress"))
    labels_are_english(county)


async def test_the_language_is_one_word_away(county: Hall) -> None:
    await county.says("wang", "中文")
    assert county.last("wang") == "好，以后用中文。"
    await county.says("wang", "english")
    assert county.last("wang") == "Fine, English from now on."
    await county.says("wang", "menu", "6", "1")
    assert county.last("wang") == "好，以后用中文。"
