"""要求补充: asked once for everything, the clock stands still, any words complete it; or it rests, and comes back."""

from collections.abc import AsyncIterator
from datetime import date, datetime, time
from functools import partial

import pytest

from domain.cases import Deadline
from domain.clocks import Clock
from domain.rules.calendar import LOCAL
from services.clockwork import tend
from services.windows import CLOSERS
from storage import attachments, deadlines
from storage.opinions import answers
from tests.contract.town import Town, town
from tests.flow.things import PHOTO, sends

VAGUE = "路灯不亮"


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Town]:
    async with town(database_url) as place:
        yield place


async def goes_to(county: Town, day: date, at: time = time(9, 30)) -> None:
    """It is that moment; what is due is done."""
    county.clock.move(datetime.combine(day, at, tzinfo=LOCAL) - county.clock.now())
    await county.scene.turns.sweep(partial(tend, closers=CLOSERS))


async def clock(county: Town, kind: Clock) -> Deadline:
    """The newest clock of a kind on the only opinion."""
    found = await county.scene.store.run(deadlines.newest, [(await county.opinion_now(1)).ref], kind)
    assert found is not None
    return found


async def asked(county: Town) -> None:
    """The station has asked for place and photo and something of its own."""
    await county.opinion(VAGUE, place="")
    await county.presses("zhou", "打开", "要求补充")
    if "照片" in county.labels("zhou"):
        await county.presses("zhou", "照片")
    await county.says("zhou", "灯杆上的编号")
    await county.presses("zhou", "问群众")


async def test_everything_missing_is_asked_in_one_message(county: Town) -> None:
    await asked(county)

    told = county.last("wang")
    assert told.startswith("YJ-2026-0001 还差几样，才能往下办：")
    for line in ("· 在哪里", "· 一张照片", "· 灯杆上的编号"):
        assert line in told
    assert "请在2026年3月9日(周一)前一条消息说完。这是城关联络站周敏问的" in told
    assert (await county.opinion_now(1)).status == "need_info"


async def test_the_clock_of_screening_stands_still_meanwhile(county: Town) -> None:
    await asked(county)
    before = await clock(county, Clock.OPINION_SCREEN)
    assert (str(before.due_on), str(before.paused_on), before.next_at) == ("2026-03-05", "2026-03-02", None)

    await goes_to(county, date(2026, 3, 6))
    await county.presses("wang", "补充")
    await county.says("wang", "人民路18号门口，编号RM-18")
    await county.presses("wang", "提交")

    after = await clock(county, Clock.OPINION_SCREEN)
    assert (str(after.due_on), after.paused_on) == ("2026-03-11", None)
    assert "2026年3月11日(周三)前告诉您" in county.last("wang")
    assert "群众补充了，请接着初审" in county.last("zhou")
    assert (await clock(county, Clock.NEED_INFO)).done_at is not None
    assert await county.record_is_whole()


async def test_the_first_words_stay_and_the_new_ones_stand_below(county: Town) -> None:
    await asked(county)
    await county.presses("wang", "补充")
    await sends(county, "wang", **PHOTO)
    await county.says("wang", "人民路18号门口")
    await county.presses("wang", "提交")
    county.heard("zhou")

    shown = "".join(await county.presses("zhou", "打开"))

    assert f"“{VAGUE}”" in shown
    assert "补充：“人民路18号门口”" in shown
    opinion = await county.opinion_now(1)
    assert (opinion.status, opinion.text, opinion.place) == ("screening", VAGUE, "人民路18号门口")
    assert len(await county.scene.store.run(attachments.of_opinion, 1)) == 1
    assert len(await county.scene.store.run(answers.additions_of, [1])) == 1


async def test_half_way_one_reminder_and_after_seven_days_it_rests(county: Town) -> None:
    await asked(county)
    await goes_to(county, date(2026, 3, 5), time(8, 30))
    assert any("还等您补充" in words for words in county.heard("wang"))
    for day in (6, 7, 8, 9):
        await goes_to(county, date(2026, 3, day), time(8, 30))
    assert (await county.opinion_now(1)).status == "need_info"

    await goes_to(county, date(2026, 3, 10), time(0, 0))

    assert (await county.opinion_now(1)).status == "closed"
    assert county.last("wang").startswith("YJ-2026-0001 没有收到补充，先放下了")
    assert "等到了2026年3月9日(周一)" in county.last("wang")


async def test_what_rests_comes_back_with_what_was_missing(county: Town) -> None:
    await asked(county)
    await goes_to(county, date(2026, 3, 10), time(9, 0))
    assert (await county.opinion_now(1)).status == "closed"

    await county.presses("wang", "补充")
    await county.says("wang", "人民路18号门口，编号RM-18")
    await county.presses("wang", "提交")

    assert (await county.opinion_now(1)).status == "screening"
    assert str((await clock(county, Clock.OPINION_SCREEN)).due_on) == "2026-03-13"


async def test_nothing_ticked_and_nothing_written_asks_nobody(county: Town) -> None:
    await county.opinion("人民路18号门口路灯不亮，希望修好", place="人民路18号")
    await county.presses("zhou", "打开", "要求补充")

    assert county.last("zhou").startswith("YJ-2026-0001 缺什么")
    assert "问群众" not in county.labels("zhou")
    await county.presses("zhou", "什么时候")
    assert "✓什么时候" in county.labels("zhou")
    await county.presses("zhou", "✓什么时候")
    assert "问群众" not in county.labels("zhou")


async def test_the_station_asks_one_thing_and_its_clock_goes_on(county: Town) -> None:
    await county.opinion("人民路18号门口路灯不亮，希望修好", place="人民路18号")
    await county.presses("zhou", "打开", "要求补充", "只问一句")
    await county.says("zhou", "是整夜不亮，还是一闪一闪？")

    assert "是整夜不亮" in county.last("wang")
    assert (await county.opinion_now(1)).status == "screening"
    await county.presses("wang", "现在回答")
    await county.says("wang", "整夜不亮")
    await county.presses("wang", "提交")
    assert "整夜不亮" in county.last("zhou")


async def test_the_station_asks_after_it_has_given_the_matter_away(county: Town) -> None:
    await county.opinion("人民路18号门口路灯不亮，希望修好", place="人民路18号")
    await county.presses("zhou", "打开", "交给代表", "1", "确定")
    await county.says("zhou", "YJ-2026-0001", "1")
    assert "问群众" in county.labels("zhou")
    await county.presses("zhou", "问群众")
    await county.says("zhou", "灯杆上的编号是多少？")

    assert "灯杆上的编号" in county.last("wang")


async def test_a_question_by_mistake_is_undone_on_its_day(county: Town) -> None:
    await asked(county)

    await county.presses("zhou", "撤销")

    opinion = await county.opinion_now(1)
    running = await clock(county, Clock.OPINION_SCREEN)
    assert (opinion.status, str(running.due_on), running.paused_on) == ("screening", "2026-03-05", None)
    assert "刚才的通知发错了" in county.last("wang")


async def test_what_waits_for_its_author_has_a_list(county: Town) -> None:
    await asked(county)
    await county.says("zhou", "菜单")
    await county.presses("zhou", "等补充（1）")

    assert "YJ-2026-0001" in county.last("zhou")
    assert "2026年3月9日" in county.last("zhou")
