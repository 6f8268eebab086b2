"""Presses nobody was offered: forged, foreign, stale, double, long gone, of a role that ended; on both channels."""

import asyncio

import pytest
from sqlalchemy import func, select

from storage.tables import events, roles
from tests.flow.conftest import County
from tests.flow.hostile import FORGED
from tests.flow.story import MATTER, OPINION, takes, tells_the_matter
from tests.simulators.browser import WebChat
from tests.simulators.telegram.people import Person, Seen

FOREIGN = (
    "screen-open",
    "choose-deputy",
    "give-to-deputy",
    "decline-yes",
    "opinion-files",
    "with-deputy-open",
    "adopt",
)
TELEGRAM_ONLY = pytest.mark.parametrize("channel", ["telegram"], indirect=True)
WEB_ONLY = pytest.mark.parametrize("channel", ["web"], indirect=True)


async def recorded(county: County) -> int:
    """How many events there are."""
    return await county.program.store.read(lambda c: c.execute(select(func.count()).select_from(events)).scalar_one())


async def one_answer(county: County, person: Person) -> Seen:
    """The one thing said after the last deed; nothing else comes."""
    await person.waits_for(lambda seen: seen.kind == "message" and bool(seen.text))
    await county.program.turns.rest()
    said = [seen for seen in (await person.catches_up())[person._from - 1 :] if seen.kind == "message"]
    assert len(said) == 1, [seen.text for seen in said]
    return said[0]


async def reported(county: County) -> tuple[Person, Person]:
    """Somebody's opinion lies with the station: its author and the officer."""
    author = await county.citizen("王阿姨")
    station = await county.officer("zhang-min")
    await tells_the_matter(author)
    await station.waits_for(f"新意见 {OPINION}")
    return author, station


@TELEGRAM_ONLY
async def test_forged_data_is_answered_kindly_and_does_nothing(county: County) -> None:
    await reported(county)
    stranger = await county.citizen("陌生人")
    await stranger.waits_for("您好，这里是")
    before = await recorded(county)
    for data in (*FORGED, *(f"b:{deed}:1:1:" for deed in FOREIGN)):
        await stranger.forges(data)
        answer = await one_answer(county, stranger)
        assert answer.labels, (data, answer.text)
        assert MATTER not in answer.text, data
        assert "王阿姨" not in answer.text, data

    assert await recorded(county) == before
    assert county.program.turns.counts["failed"] == 0


@TELEGRAM_ONLY
async def test_a_button_of_a_message_long_gone_still_explains_itself(county: County) -> None:
    author, _ = await reported(county)
    before = await recorded(county)
    for data in ("b:opinion-send:0:0:", "b:opinion-done:0:0:", "b:opinion-change:0:0:", "b:opinion-anonymous:0:0:"):
        await author.forges(data, message_id=99_999)
        answer = await one_answer(county, author)
        assert OPINION in answer.text, (data, answer.text)

    assert await recorded(county) == before


@WEB_ONLY
@pytest.mark.parametrize(
    ("press", "status"),
    [
        ({"of": 99_999, "index": 0}, 409),
        ({"of": 1, "index": 100}, 409),
        ({"of": 2, "index": 0, "data": "b:sign:1:1:"}, 400),
        ({"of": -1, "index": 0}, 400),
        ({"data": "b:screen-open:1:1:"}, 400),
        ("b:screen-open:1:1:", 400),
    ],
)
async def test_the_web_takes_no_button_but_those_it_showed(county: County, press: object, status: int) -> None:
    await reported(county)
    stranger = await county.citizen("陌生人")
    assert isinstance(stranger, WebChat)
    await stranger.waits_for("您好")
    before = await recorded(county)
    answered, says = await stranger.tries({"press": press})

    assert (answered, bool(says)) == (status, True)
    assert await recorded(county) == before
    assert MATTER not in stranger.transcript(last=20)


async def test_an_old_button_explains_and_offers_the_case_as_it_stands(county: County) -> None:
    _, station = await reported(county)
    await station.presses("打开")
    await station.waits_for(MATTER)
    card = await station.waits_for(lambda seen: seen.offers("不受理"))
    await station.presses("交给代表", on=card)
    await station.waits_for("李梅（第3选区")
    await station.says("李梅")
    await takes(station, "确定")
    await station.waits_for("已办")
    before = await recorded(county)
    for place in range(len(card.labels) - 1):
        await station.presses(place, on=card)
        answer = await station.waits_for(lambda seen: seen.kind == "message" and bool(seen.labels))
        assert "过时" in answer.text or OPINION in answer.text, answer.text
        assert MATTER not in answer.text

    assert await recorded(county) == before


async def test_the_same_button_twice_at_once_is_one_deed(county: County) -> None:
    _, station = await reported(county)
    await station.presses("打开")
    await takes(station, "交给代表")
    await station.says("李梅")
    shown = await station.waits_for(lambda seen: seen.offers("确定"))
    place = next(n for n, label in enumerate(shown.labels) if "确定" in label)
    press = {"message_id": shown.message_id, "index": place}
    await station.catches_up()
    before = await recorded(county)
    await asyncio.gather(*(station._line.act(station.id, "press", **press) for _ in range(2)))

    await station.waits_for("已办")
    await station.waits_for(lambda seen: "过时" in seen.text or "已经办好了" in seen.text)
    assert await recorded(county) == before + 2
    assert await county.chains_verify()


async def test_words_where_a_button_is_expected_are_asked_about(county: County) -> None:
    citizen = await county.citizen("王阿姨")
    await citizen.says("反映问题")
    await citizen.says(f"{MATTER}，希望人民路那里画条斑马线")
    await citizen.waits_for("收到")
    await citizen.presses("写好了")
    await citizen.waits_for("要写上您的姓名吗")
    await citizen.says("还有，路边的井盖也松了")
    asked = await citizen.waits_for(lambda seen: bool(seen.labels))

    assert "还有，路边的井盖也松了" in asked.text
    assert await recorded(county) == 0


async def test_the_buttons_of_an_ended_role_lead_nowhere(county: County) -> None:
    _, station = await reported(county)
    shown = station.newest_with_buttons()
    yesterday = county.clock.now().date().replace(day=1)
    one = county.ids["zhang-min"]
    await county.program.store.run(
        lambda c: c.execute(roles.update().where(roles.c.person_id == one).values(until_on=yesterday))
    )
    before = await recorded(county)
    await station.presses("打开", on=shown)
    answer = await one_answer(county, station)

    assert MATTER not in answer.text
    assert "联络站" in answer.text
    assert await recorded(county) == before
