"""Three hundred real messages, sent by three hundred people through the Telegram protocol.

The messages are not part of the project: MINYI_TEST_DATA names the folder that holds citizen_messages_300.csv
(../shared/data unless set); where it is absent the test says so.
"""

import asyncio
import csv
import os
import re
from collections import Counter
from pathlib import Path

import pytest
from sqlalchemy import select

from domain.opinions.posters import DISTRICT, code_of
from storage import places
from storage.tables import conduct, opinions
from tests.flow.conftest import County
from tests.flow.story import sends_it_off, takes, writes
from tests.simulators.telegram.people import Person

HERE = Path(__file__).resolve()
DATA = Path(os.environ.get("MINYI_TEST_DATA", HERE.parents[4] / "shared" / "data"))
MESSAGES = DATA / "citizen_messages_300.csv"
AT_ONCE = 12
A_MESSAGE = 4096

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not MESSAGES.exists(), reason=f"no citizen_messages_300.csv in {DATA}: set MINYI_TEST_DATA"),
    # once: the words pass through the same rooms on PostgreSQL, which other stories walk
    pytest.mark.parametrize("channel", ["telegram"], indirect=True),
    pytest.mark.parametrize("database_url", ["sqlite"], indirect=True),
]


def messages() -> list[str]:
    """Title and body of each, with all their white space, as somebody would paste them."""
    with MESSAGES.open(encoding="utf-8", newline="") as file:
        return [f"{row['title']}\n{row['body']}" for row in csv.DictReader(file)]


def typed(words: str) -> list[str]:
    """What the app makes of it: pieces of at most 4096 characters, without white space at their ends."""
    pieces = [words[at : at + A_MESSAGE].strip() for at in range(0, len(words), A_MESSAGE)]
    return [piece for piece in pieces if piece]


async def reports(county: County, place: int, words: str, code: str) -> tuple[str, list[str]]:
    """Somebody comes by the poster of their district and sends the message; the number, and what was sent."""
    person = await county.citizen(f"群众{place}")
    await person.starts(code)
    await person.waits_for(lambda seen: "选区" in seen.text)
    pieces = typed(words)
    await writes(person, pieces)
    return await sends_it_off(person), pieces


async def screens_everything(officer: Person, count: int) -> None:
    """The officer gives each opinion to the deputy of its district, who stands first in the list."""
    await officer.says("菜单")
    await takes(officer, "待初审")
    await officer.presses(0, on=await officer.waits_for("先到的在前"))
    for _ in range(count):
        card = await officer.waits_for(lambda seen: any("交给代表" in one for one in seen.labels))
        await officer.presses("交给代表", on=card)
        deputies = await officer.waits_for("交给哪位代表")
        await officer.presses(0, on=deputies)
        await officer.presses("确定", on=await officer.waits_for(lambda seen: "确定" in seen.labels))
        done = await officer.waits_for("已办")
        if (following := next((one for one in done.labels if "下一件" in one), None)) is None:
            return
        await officer.presses(following, on=done)


async def test_every_message_is_kept_and_reaches_the_deputy_of_its_district(county: County) -> None:
    texts = messages()
    districts = await county.program.store.read(places.districts.all)
    homes = [districts[place % len(districts)] for place in range(len(texts))]
    for key in (*appointed(county, "station").values(), *appointed(county, "deputy").values()):
        await county.officer(key)
    gate = asyncio.Semaphore(AT_ONCE)

    async def one(place: int) -> tuple[str, list[str]]:
        async with gate:
            return await reports(county, place, texts[place], code_of(DISTRICT, homes[place].id))

    sent = await asyncio.gather(*(one(place) for place in range(len(texts))))
    kept = {row.number: row for row in await county.program.store.read(lambda c: list(c.execute(select(opinions))))}

    assert sorted(number for number, _ in sent) == [f"YJ-2026-{n:04}" for n in range(1, len(texts) + 1)]
    harsh = await county.program.store.read(lambda c: {row.opinion_id: row.text for row in c.execute(select(conduct))})
    for (number, pieces), home in zip(sent, homes, strict=True):
        # where somebody was insulted, only the matter goes on; the whole of it stays in the restricted log
        assert harsh.get(kept[number].id, kept[number].text) == "\n".join(pieces), number
        assert kept[number].district_id == home.id, number
    await every_station_gives_them_away(county, Counter(home.station_id for home in homes))
    for home in districts:
        theirs = [number for (number, _), lives in zip(sent, homes, strict=True) if lives == home]
        assert await heard_by(county, home.name) == Counter(theirs), home.name
    assert await county.chains_verify()


def appointed(county: County, role: str) -> dict[str, str]:
    """Who holds an appointment, by what it is for."""
    return {one.scope: member.key for member in county.place.people for one in member.roles if one.role == role}


async def every_station_gives_them_away(county: County, waiting: Counter[int]) -> None:
    """Each station works through its queue."""
    stations = {one.name: one.id for one in await county.program.store.read(places.stations.all)}
    for name, key in appointed(county, "station").items():
        await screens_everything(await county.officer(key), waiting[stations[name]])


async def heard_by(county: County, district: str) -> Counter[str]:
    """Which opinions the deputy of a district was told of, and how often."""
    deputy = await county.officer(appointed(county, "deputy")[district])
    said = "\n".join(seen.text for seen in await deputy.catches_up())
    return Counter(re.findall(r"新意见转给您：(YJ-\d{4}-\d{4,})", said))
