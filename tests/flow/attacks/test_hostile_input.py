"""Words no program likes, on both channels: one kind sentence, nothing lost, nothing executed, kept unchanged."""

import pytest
from sqlalchemy import select

from storage.tables import events, opinions
from tests.flow.conftest import County
from tests.flow.hostile import NAUGHTY, NOTHING, WORDS
from tests.flow.story import sends_it_off, writes
from tests.simulators.telegram.people import Person

# each channel on one of the databases: what differs between these is how words come in, and how they are kept
pytestmark = pytest.mark.parametrize(
    ("channel", "database_url"), [("telegram", "postgresql"), ("web", "sqlite")], indirect=True
)
A_MESSAGE = 4096
A_SITTING = 130


async def kept(county: County) -> list[str]:
    """The words of every opinion, in the order they came."""
    return await county.program.store.read(lambda c: list(c.execute(select(opinions.c.text)).scalars()))


def as_typed(words: str) -> list[str]:
    """What a person can send at once: an app splits long words and takes the white space off the ends."""
    pieces = [words[at : at + A_MESSAGE] for at in range(0, len(words), A_MESSAGE)]
    return [piece.strip() for piece in pieces]


@pytest.mark.parametrize("name", WORDS)
async def test_words_are_kept_as_they_came(county: County, name: str) -> None:
    citizen = await county.citizen("王阿姨")
    station = await county.officer("zhang-min")
    pieces = as_typed(WORDS[name])
    await writes(citizen, pieces)
    await sends_it_off(citizen)

    assert await kept(county) == ["\n".join(pieces)]
    await station.waits_for("新意见 YJ-")
    await station.presses("打开")
    await takes_whole(station, pieces)
    assert await county.chains_verify()


async def takes_whole(officer: Person, pieces: list[str]) -> None:
    """The officer reads every character, over as many messages as it takes."""
    await officer.waits_for(lambda seen: bool(seen.labels) and "YJ-" in seen.text)
    read = "".join(seen.text for seen in officer.chat)
    assert all(line in read for piece in pieces for line in piece.split("\n") if line.strip())


async def test_every_naughty_string_is_kept_as_it_came(county: County) -> None:
    sent = []
    for first in range(0, len(NAUGHTY), A_SITTING):
        named = enumerate(NAUGHTY[first : first + A_SITTING], first)
        sent.append([piece for place, words in named for piece in as_typed(f"第{place}样：{words}")])
        citizen = await county.citizen(f"第{first}位")
        await writes(citizen, sent[-1])
        await sends_it_off(citizen)

    assert await kept(county) == ["\n".join(pieces) for pieces in sent]
    assert await county.chains_verify()


@pytest.mark.parametrize("name", NOTHING)
async def test_what_says_nothing_is_asked_about_kindly(county: County, name: str) -> None:
    citizen = await county.citizen("王阿姨")
    await citizen.says(NOTHING[name])
    await citizen.waits_for("这几个字我看不出是什么事")

    assert await kept(county) == []
    assert await county.program.store.read(lambda c: list(c.execute(select(events.c.id)))) == []


async def test_a_long_addition_reaches_the_station_as_a_beginning_with_a_way_to_the_whole(county: County) -> None:
    citizen = await county.citizen("王阿姨")
    station = await county.officer("zhang-min")
    await writes(citizen, ["人民路实验小学门口没有斑马线，希望画一条"])
    await sends_it_off(citizen)
    await station.waits_for("新意见 YJ-")
    await citizen.presses("补充")
    await citizen.waits_for(lambda seen: seen.offers("写好了"))
    pieces = as_typed("学校门口的车越来越多。" * 600)
    for piece in pieces:
        await citizen.says(piece)
    await citizen.presses("写好了")
    shown = await station.waits_for("学校门口的车越来越多")
    assert len(shown.text) <= A_MESSAGE
    await station.presses("打开", on=shown)
    await takes_whole(station, ["\n".join(pieces)])
