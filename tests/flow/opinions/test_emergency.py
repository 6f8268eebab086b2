"""Somebody is in danger: answered before anything else, at any hour; one of the station takes it on."""

import json
from collections.abc import AsyncIterator
from datetime import date, datetime, time, timedelta

import pytest

from domain.roles import Role
from domain.rules.calendar import LOCAL
from storage.citizens import emergencies, my_data
from storage.people import people
from tests.contract import rows
from tests.contract.town import Town, town

GAS = "楼下有煤气味，越来越浓，好几户老人，人民路18号"
DESPAIR = "我真的不想活了，没人管我们"
NIGHT = datetime.combine(date(2026, 3, 3), time(2), tzinfo=LOCAL)


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Town]:
    async with town(database_url) as place:
        yield place


async def a_second_officer(county: Town) -> None:
    """周敏 is not alone at the station."""
    station = (await county.person("zhou")).scopes(Role.STATION)[0]
    await county.scene.store.run(people.grant, county.ids["chen"], Role.STATION, station, rows.DAY)


def held_back(county: Town, who: str) -> list[str]:
    """What to somebody waits for the morning."""
    address = str(county._addresses[who])
    return [json.loads(row.body)["text"] for row in county.scene.out if row.address == address and row.not_before]


async def test_danger_is_answered_before_anything_else_and_the_words_are_kept(county: Town) -> None:
    [answer] = await county.says("wang", GAS)

    assert answer.startswith("请马上打电话，我不能代您报警：")
    for number in ("119", "120", "110"):
        assert number in answer
    alarm = county.last("zhou")
    assert alarm.startswith("紧急：群众消息可能有生命危险")
    assert GAS in alarm
    assert "地点：人民路18号" in alarm
    [later] = await county.presses("wang", "现在安全")
    assert GAS in later
    await county.presses("wang", "写好了")
    await county.says("wang", "跳过") if "跳过" in county.labels("wang") else None
    await county.presses("wang", "匿名", "提交")
    assert "编号 YJ-2026-0001" in county.last("wang")


async def test_at_two_in_the_night_nobody_waits_for_the_morning(county: Town) -> None:
    county.clock.move(NIGHT - county.clock.now())

    [answer] = await county.says("wang", DESPAIR)

    assert answer.startswith("听起来您现在非常难")
    assert "12356" in answer
    assert "值班" not in answer
    assert "身边有信得过的人" in answer
    assert county.last("zhou").startswith("紧急：")
    assert held_back(county, "zhou") == []
    assert held_back(county, "wang") == []


async def test_by_day_those_on_duty_are_named_and_can_call(county: Town) -> None:
    [answer] = await county.says("wang", DESPAIR)
    assert "我已经告诉城关联络站的值班人员周敏" in answer

    await county.presses("wang", "请打给我")
    await county.says("wang", "13800000000")

    assert "13800000000" in county.last("zhou")
    assert county.last("zhou").startswith("紧急：群众留了电话")


async def test_one_takes_it_on_and_the_others_are_told(county: Town) -> None:
    await a_second_officer(county)
    await county.says("wang", GAS)

    await county.presses("zhou", "我来跟")

    assert county.last("zhou").startswith("您来跟")
    assert "周敏在3月2日 09:30接手" in county.last("chen")
    assert "周敏看到您的消息了" in county.last("wang")
    await county.presses("chen", "我来跟")
    assert "周敏在3月2日 09:30已经接手" in county.last("chen")
    county.heard("chen")
    await county.says("wang", "烟也冒出来了，着火了")
    assert county.last("zhou").startswith("紧急：")
    assert county.heard("chen") == []


async def test_in_the_middle_of_something_else_nothing_is_lost(county: Town) -> None:
    await county.says("wang", "人民路的路灯不亮，希望修")
    await county.presses("wang", "写好了")
    assert "匿名" in county.labels("wang")

    [answer] = await county.says("wang", "着火了，三楼在冒浓烟")

    assert answer.startswith("请马上打电话")
    [later] = await county.presses("wang", "现在安全")
    assert "路灯不亮" in later
    assert "着火了" in later


async def test_a_later_matter_does_not_carry_the_words_of_danger_unasked(county: Town) -> None:
    await county.says("wang", GAS)
    await county.says("wang", "另外，人民路的路灯不亮，希望修")

    await county.sends("wang", county.button("wang", "写好了"))
    await county.says("wang", "跳过") if "跳过" in county.labels("wang") else None
    await county.presses("wang", "匿名", "提交")

    assert (await county.opinion_now(1)).text == "另外，人民路的路灯不亮，希望修"


async def test_the_words_of_danger_are_left_out_and_what_was_begun_stays(county: Town) -> None:
    await county.says("wang", "人民路的路灯不亮，希望修")
    await county.says("wang", GAS)
    await county.presses("wang", "现在安全")

    [said] = await county.presses("wang", "不发了")

    assert said.startswith("好，紧急时写的不放进去")
    await county.presses("wang", "写好了")
    await county.presses("wang", "匿名", "提交")
    assert (await county.opinion_now(1)).text == "人民路的路灯不亮，希望修"


async def test_nothing_else_was_written_and_it_is_not_to_be_a_matter(county: Town) -> None:
    await county.says("wang", GAS)
    await county.presses("wang", "现在安全")

    [said] = await county.presses("wang", "不发了")

    assert "不当成意见" in said
    assert GAS in (await county.scene.store.run(emergencies.get, 1)).text


async def test_five_hundred_cries_are_one_alarm_with_a_count(county: Town) -> None:
    for n in range(250):
        await county.says("wang", f"救命，楼下煤气味越来越浓 {n}")
    assert len(county.heard("zhou")) == 1

    county.clock.move(timedelta(minutes=31))
    for n in range(250):
        await county.says("wang", f"救命，楼下煤气味越来越浓 {n}")

    [again] = county.heard("zhou")
    assert again.startswith("紧急：这位群众又发来消息，共251条（第1次）")
    *_, whole, _ = await county.presses("zhou", "我来跟")
    assert "越来越浓 249" in whole


async def test_a_place_said_later_and_another_danger_are_told_at_once(county: Town) -> None:
    await county.says("wang", DESPAIR)
    county.heard("zhou")

    await county.says("wang", "真的不想活了，我在人民路18号")
    await county.says("wang", "真的不想活了")
    await county.says("wang", "我不能说话，他就在旁边，帮我报警")

    place, quiet = county.heard("zhou")
    assert "人民路18号；联系" in place
    assert "共4条" in quiet


async def test_danger_within_a_burst_is_answered(county: Town) -> None:
    county.heard("wang")
    await county.says("wang", "人民路的路灯不亮", "楼道里也黑")

    [answer] = await county.says("wang", GAS)

    assert answer.startswith("请马上打电话")
    assert county.last("zhou").startswith("紧急：")


async def test_a_quiet_cry_is_answered_quietly(county: Town) -> None:
    [answer] = await county.says("wang", "我不能说话，他就在旁边，帮我报警")

    assert "12110" in answer
    assert "不会给您打电话" in answer


@pytest.mark.parametrize("words", ["消防通道被私家车堵住了，在人民路", "去年我们楼着过一次火，建议多装消防栓"])
async def test_what_is_no_emergency_is_an_ordinary_matter(county: Town, words: str) -> None:
    [answer] = await county.says("wang", words)

    assert answer.startswith("我先记下了")
    assert county.heard("zhou") == []


async def test_an_officer_writing_a_form_raises_no_alarm(county: Town) -> None:
    await county.opinion("有居民说煤气味大，人民路")
    await county.presses("zhou", "打开", "直接答复")

    await county.says("zhou", "昨天着火了，消防队到现场处理，今天已恢复供气。")

    assert "请马上打电话" not in "".join(county.heard("zhou"))


async def test_whoever_is_forgotten_leaves_no_words_behind(county: Town) -> None:
    await county.says("wang", GAS)
    await county.says("wang", "烟越来越大，着火了")

    await county.scene.store.run(my_data.nobody, county.ids["wang"], county.clock.now())

    alarm = await county.scene.store.run(emergencies.get, 1)
    assert (alarm.text, alarm.place, alarm.phone) == ("", "", "")
    assert alarm.kind == "danger"


async def test_whoever_is_not_of_the_station_cannot_take_it(county: Town) -> None:
    await county.says("wang", GAS)

    await county.sends("wu", county.button("zhou", "我来跟"))

    assert county.last("wu").startswith("这一件您看不到")
