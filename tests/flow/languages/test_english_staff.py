"""Deputies, clerks and heads who read English: a whole straight case, every sentence they meet is English."""

import re
from collections.abc import AsyncIterator

import pytest

from bot import demo
from storage.people import people
from tests.contract.hall import CLERK, CO_CLERK, DEPUTY, HEAD, OFFICE, STATION, Hall, hall

CO_SIGNER = "zhao-qiang"
STAFF = (STATION, DEPUTY, CO_SIGNER, OFFICE, CLERK, CO_CLERK, HEAD)
OWN_TEXT = (
    "Title: A zebra crossing at the primary school\n"
    "Facts: I stood there at four; three hundred children crossed, and no car slowed down.\n"
    "Proposal: The transport bureau paints a crossing and puts up signs."
)
# What is Chinese in every language: names and posts of the county, numbers of letters, sources of rules, 中文 and 繁體.
PLACE = demo.load()
NAMES = {
    *(str(value) for value in vars(PLACE.congress).values()),
    *(one.name for one in PLACE.people),
    *(one.name for one in PLACE.districts),
    *(role.post for one in PLACE.people for role in one.roles if role.post),
    *(str(value) for one in (*PLACE.stations, *PLACE.units) for value in vars(one).values() if isinstance(value, str)),
    "人民路18号",
    "人民路",
    "中文",
    "繁體",
    "18-闭-0001",
}
LONGEST_FIRST = sorted(map(re.escape, filter(None, NAMES)), key=len, reverse=True)
NAMED = re.compile("|".join([*LONGEST_FIRST, r"\S*〔\d{4}〕\d+号", "Rule, in Chinese: .*"]))
CHINESE = re.compile(r"[\u3000-\u303f\u3400-\u9fff，。；：？！（）]")


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Hall]:
    async with hall(database_url) as here:
        for who in ("wang", *STAFF):
            await here.scene.store.run(people.set_language, here.ids[who], "en")
        yield here


def all_english(county: Hall, who: str) -> None:
    """Everything said to this person so far, and every label offered, is English."""
    labels = {label for offered in county.offered(who) for label in offered}
    said = [*county.scene.texts(county._addresses[who]), *sorted(labels)]

    assert not [one for one in said if CHINESE.search(NAMED.sub("", one))]


async def told(county: Hall) -> None:
    """王阿姨 tells her matter in English, and the station gives it to the deputy."""
    await county.says("wang", "report a problem", "No crossing at the primary school, 人民路18号. Please paint one")
    await county.presses("wang", "That's all", "Anonymous", "Send")
    await county.presses(STATION, "Open", "Give to a deputy")
    await county.says(STATION, "李梅")
    await county.presses(STATION, "Yes")


async def written(county: Hall) -> None:
    """The deputy writes, a colleague co-signs, and it is submitted."""
    await county.presses(DEPUTY, "Open", "Make a suggestion", "Seen on site")
    await county.says(DEPUTY, OWN_TEXT)
    await county.presses(DEPUTY, "Publish it all")
    await county.says(DEPUTY, "县交通局")
    await county.presses(DEPUTY, "Invite co-signers")
    await county.says(DEPUTY, "赵强")
    await county.presses(CO_SIGNER, "Read all", "Co-sign")
    await county.presses(DEPUTY, "Submit now")


async def handled(county: Hall) -> None:
    """The office assigns it; both units do their part; the head signs."""
    await county.presses(OFFICE, "Open", "Register it", "Assign now")
    await county.says(OFFICE, "lead 交通局 co 教育局")
    await county.presses(OFFICE, "Yes, assign")
    await county.presses(CO_CLERK, "Acknowledge", "Give the co-opinion")
    await county.says(CO_CLERK, "The school lets the classes out in three groups from April on.")
    await county.presses(CLERK, "Acknowledge", "Six fixed items")
    await county.says(CLERK, "Leader: 王强, measures: survey and markings, finish: 31 May, standard: two signs")
    await county.presses(CLERK, "Submit the items", "Note a contact")
    await county.says(CLERK, "16 March, on site, at 人民路18号, we looked at the gate together with the deputy")
    await county.presses(CLERK, "Yes")
    await county.presses(DEPUTY, "True")
    await county.presses(CLERK, "Write the reply")
    await county.says(CLERK, "The crossing was painted on 20 May and two signs were put up beside the gate.")
    await county.presses(CLERK, "Choose the result", "solved", "Use this number", "See the letter")
    await county.presses(CLERK, "Send to be signed")
    await county.presses(HEAD, "Sign")


async def test_a_whole_straight_case(county: Hall) -> None:
    await told(county)
    await written(county)
    await handled(county)
    await county.presses("wang", "Satisfied")
    await county.presses(DEPUTY, "Rate it", "Satisfied with both", "Send")
    await county.presses(OFFICE, "Open", "Conclude")

    assert any("is concluded" in one for one in county.heard("wang"))
    assert any("is concluded" in one for one in county.heard(DEPUTY))
    for who in STAFF:
        await county.says(who, "menu", "help", "JY-2026-0001")
        all_english(county, who)


@pytest.mark.parametrize("who", STAFF)
async def test_menus_lists_and_help(county: Hall, who: str) -> None:
    await county.says(who, "menu")
    labels = county.labels(who)
    for label in labels:
        await county.says(who, "menu", label.partition(" ")[0])
    await county.says(who, "more", "due", "find", "drafts", "nonsense", "JY-2026-0009", "privacy", "staff", "cancel")

    all_english(county, who)
