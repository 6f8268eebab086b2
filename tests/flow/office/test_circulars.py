"""The office tells deputies something: to whom, in the bulk lane, counted when read, reminded once."""

from collections.abc import AsyncIterator

import pytest
from sqlalchemy import Connection

from domain.roles import Role
from storage import places
from storage.outbox import ANSWERS, BULK
from storage.people import people
from tests.contract import rows
from tests.contract.scene import CHANNEL
from tests.contract.town import Town, town

WORDS = "3月10日上午9时在县人大三楼开代表培训会，请带代表证。联系人：陈刚，0555-6000000。"


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Town]:
    async with town(database_url) as place:
        yield place


async def forty_deputies(county: Town) -> list[str]:
    """Thirty-six more deputies in 第1选区; the keys of all forty."""
    await county.scene.store.run(_elected, county)
    return ["zhao", "sun", "li", "qian", *(f"d{n}" for n in range(36))]


def _elected(c: Connection, county: Town) -> None:
    [first] = [one for one in places.districts.all(c) if one.name == "第1选区"]
    for n in range(36):
        person_id = people.add(c, name=f"代表{n:02}", at=rows.AT)
        people.grant(c, person_id, Role.DEPUTY, first.id, rows.AT.date())
        county.ids[f"d{n}"] = person_id
        county._addresses[f"d{n}"] = next(county._numbers)
        rows.account(c, person_id, str(county._addresses[f"d{n}"]), channel=CHANNEL)


async def tells(county: Town, *labels: str) -> str:
    """The office writes to all deputies, or whomever the labels say; what the office is told."""
    await county.says("chen", "通知")
    await county.presses("chen", "发通知", *(labels or ("全体代表（4）",)))
    await county.says("chen", WORDS)
    await county.presses("chen", "确定发出")
    return county.last("chen")


async def test_to_all_deputies_and_counted_when_read(county: Town) -> None:
    everybody = await forty_deputies(county)

    sent = await tells(county, "全体代表（40）")
    for who in everybody:
        assert WORDS in county.last(who)
        assert county.labels(who) == ["已读"]
    for who in everybody[:18]:
        await county.presses(who, "已读")
    await county.presses("chen", "看谁读了")

    assert sent.startswith("已发给全体代表，共40位。")
    assert county.last("chen").startswith("已读18/40（2026年3月2日(周一)发给全体代表）\n还没读的：代表14、")
    assert county.last("chen").count("、") == 21


async def test_it_leaves_behind_every_answer(county: Town) -> None:
    await tells(county)

    lanes = {row.address: row.lane for row in county.scene.out if WORDS.encode() in row.body and row.lane}
    assert set(lanes.values()) == {BULK}
    assert len(lanes) == 4
    assert {row.lane for row in county.scene.out if row.address == str(county._addresses["chen"])} == {ANSWERS}


async def test_by_night_it_waits_for_the_morning(county: Town) -> None:
    county.days_pass(0)
    county.clock.move(county.clock.now().replace(hour=14) - county.clock.now())

    await tells(county)

    bulk = [row for row in county.scene.out if row.lane == BULK]
    assert {row.not_before.isoformat() for row in bulk if row.not_before} == {"2026-03-03T00:30:00+00:00"}


async def test_read_counts_once(county: Town) -> None:
    await tells(county)

    [thanks] = (await county.presses("li", "已读"))[-1:]
    [again] = await county.presses("li", "已读")
    await county.presses("chen", "看谁读了")

    assert thanks == "好的，2026年3月2日(周一)的通知记为已读。"
    assert again == "已经办好了，不用再点。"
    assert county.last("chen").startswith("已读1/4")


async def test_the_unread_are_reminded_once(county: Town) -> None:
    await tells(county)
    await county.presses("li", "已读")
    for who in ("li", "zhao", "sun", "qian"):
        county.heard(who)
    county.days_pass(2)

    await county.presses("chen", "看谁读了")
    old = county.button("chen", "提醒没读的")
    [done] = await county.presses("chen", "提醒没读的")
    await county.sends("chen", old)

    assert done == "已再提醒3位。每份通知只提醒一次。"
    assert county.last("chen") == "已经办好了，不用再点。"
    assert county.heard("li") == []
    assert [county.heard(who)[0].partition("：")[0] for who in ("zhao", "sun", "qian")] == [
        "县人大代表工委2026年3月2日(周一)的通知，您还没有点“已读”"
    ] * 3


async def test_to_one_stations_deputies(county: Town) -> None:
    await tells(county, "按联络站", "2")

    assert county.last("chen").startswith("已发给城西联络站的代表，共2位。")
    assert WORDS in county.last("zhao")
    assert WORDS in county.last("qian")
    assert county.heard("li") == []


async def test_by_name_and_nobody_is_guessed_at(county: Town) -> None:
    await county.says("chen", "通知")
    await county.presses("chen", "发通知", "写姓名")
    [unclear] = await county.says("chen", "李梅、赵小强")
    await county.says("chen", "李梅、赵强", WORDS)
    await county.presses("chen", "确定发出")

    assert unclear.startswith("这些名字没对上：赵小强")
    assert county.last("chen").startswith("已发给赵强、李梅，共2位。")
    assert WORDS in county.last("li")
    assert county.heard("sun") == []


async def test_deputies_find_it_again_and_nobody_else_does(county: Town) -> None:
    await tells(county)
    county.heard("li")

    [mine] = await county.says("li", "通知")
    [words, _] = await county.presses("li", "1")
    await county.sends("wang", "b:circular-read:1:0:")
    await county.sends("zhou", "b:circular-new:0:0:")

    assert "（未读）" in mine
    assert WORDS in words
    assert WORDS not in county.last("wang")
    assert "代表工委" in county.last("zhou")
    await county.presses("chen", "看谁读了")
    assert county.last("chen").startswith("已读0/4")
