"""One matter, many people (5.5): offered, joined, merged by the station, answered one by one; and what is no news."""

from collections.abc import AsyncIterator

import pytest
from sqlalchemy import Connection

from storage.opinions import answers, opinions
from storage.people import people
from tests.contract import rows
from tests.contract.scene import CHANNEL
from tests.contract.town import Town, town

NOISE = "人民路丽景小区楼下烧烤店半夜还在放音响，吵得睡不着觉，希望管一管"
ADDED = ("孩子明天要考试。", "老人心脏不好。", "已经报过三次警。")


@pytest.fixture
async def place(database_url: str) -> AsyncIterator[Town]:
    async with town(database_url) as here:
        yield here


async def writes(place: Town, who: str, text: str) -> None:
    """Somebody writes a matter, without a name, and presses “send”."""
    await place.says(who, text)
    await place.presses(who, "写好了")
    if "跳过" in place.labels(who):
        await place.presses(who, "跳过")
    if "匿名" in place.labels(who):
        await place.presses(who, "匿名")
    await place.presses(who, "提交")


async def test_a_like_one_is_offered_in_our_words_and_joined_with_one_press(place: Town) -> None:
    await writes(place, "wang", NOISE)
    await writes(place, "liu", "人民路丽景小区的烧烤店半夜还放音响，吵得根本睡不着，请管一管")

    offered = place.last("liu")
    assert offered.startswith("有一件很像的，已有1人反映")
    assert "YJ-2026-0001" in offered
    assert "烧烤" not in offered, "never another citizen's words"
    assert "人民路" in offered, "the place by the roster's word"
    await place.presses("liu", "看看那一件")
    assert "第一次反映：2026年3月2日(周一)" in place.last("liu")
    await place.presses("liu", "我也有这问题")
    joined = place.last("liu")
    assert joined.startswith("好，您是反映 YJ-2026-0001 的第2位")
    assert "YJ-2026-0002" in joined
    one = await place.opinion_now(2)
    assert (one.status, one.master_id, one.text) == (
        "merged",
        1,
        "人民路丽景小区的烧烤店半夜还放音响，吵得根本睡不着，请管一管",
    )
    assert await place.record_is_whole()


async def test_another_matter_on_the_same_street_is_not_offered(place: Town) -> None:
    await writes(place, "wang", NOISE)
    await writes(place, "liu", "人民路丽景小区3号楼电梯天天坏，老人上不去，希望修好")

    assert place.last("liu").startswith("您的意见已收到")


async def test_it_can_be_sent_by_itself_all_the_same(place: Town) -> None:
    await writes(place, "wang", NOISE)
    await writes(place, "liu", NOISE)
    await place.presses("liu", "单独反映", "提交")

    assert place.last("liu").startswith("您的意见已收到（匿名），编号 YJ-2026-0002")
    assert (await place.opinion_now(2)).status == "screening"


async def test_ones_own_open_matter_is_added_to_rather_than_sent_twice(place: Town) -> None:
    await writes(place, "wang", NOISE)
    await place.says("wang", "反映问题")
    await place.says("wang", f"{NOISE}，昨晚到两点")
    await place.presses("wang", "写好了")
    await place.presses("wang", "和上次一样", "提交")
    assert place.last("wang").startswith("这件您好像反映过：YJ-2026-0001")
    await place.presses("wang", "补充进去")

    assert place.last("wang").startswith("补充好了，YJ-2026-0001")
    assert any("群众补充了新情况" in words for words in place.heard("zhou"))
    said = await place.scene.store.run(answers.additions_of, [1])
    assert [one.text for one in said] == [f"{NOISE}，昨晚到两点"]


async def test_forty_of_the_same_are_merged_by_a_person_and_answered_one_by_one(place: Town) -> None:
    for n in range(40):
        place.ids[f"n{n}"] = await place.scene.store.run(_citizen, place, f"n{n}")
        text = NOISE + (f"。{ADDED[n // 13 - 1]}" if n in (13, 26, 39) else "")
        await place.opinion(text, author=f"n{n}", place="人民路丽景小区", anonymous=True)

    told = [words for words in place.heard("zhou") if "内容相同" in words]
    assert [words.split("\n")[0] for words in told] == [
        "2小时内5件内容相同，建议合并。",
        "2小时内20件内容相同，建议合并。",
        "2小时内40件内容相同，建议合并。",
    ]
    assert (await place.opinion_now(1)).status == "screening", "the program merges nothing by itself"
    shown = "".join(await place.presses("zhou", "一起看看"))
    assert not [words for words in ADDED if words not in shown], shown[-900:]
    await place.presses("zhou", "全部合并")
    assert place.last("zhou").startswith("39件已并入 YJ-2026-0001，现在40人")

    merged = await place.scene.store.run(opinions.merged_into, 1)
    assert len(merged) == 39
    assert [one.text for one in merged if one.text != NOISE] == [f"{NOISE}。{words}" for words in ADDED]
    for n in (1, 39):
        said = [words for words in place.heard(f"n{n}") if "合在一起办" in words]
        assert len(said) == 1
        assert f"YJ-2026-{n + 1:04} 和 YJ-2026-0001 合在一起办" in said[0]
        assert "周敏" in said[0]
    master = await place.opinion_now(1)
    await place.presses("n1", "不是一回事")
    assert (await place.opinion_now(2)).status == "screening"
    await place.presses("zhou", "打开")
    await _station_answers(place, master.id)

    for n in (0, 2, 39):
        answered = [words for words in place.heard(f"n{n}") if "有答复了" in words]
        assert len(answered) == 1, (n, answered)
        assert f"YJ-2026-{n + 1:04} 有答复了" in answered[0]
        assert "2026年3月12日(周四)前可以选" in answered[0]
    assert not [words for words in place.heard("n1") if "有答复了" in words], "it is another matter"
    await place.presses("n2", "满意")
    assert (await place.opinion_now(3)).status == "closed"
    assert (await place.opinion_now(1)).status == "answered", "nobody speaks for others"
    assert await place.record_is_whole()


async def test_one_of_many_leaves_and_the_rest_goes_on(place: Town) -> None:
    await writes(place, "wang", NOISE)
    await writes(place, "liu", NOISE)
    await place.presses("liu", "我也有这问题", "退出", "撤回这件")

    assert place.last("liu").startswith("您已退出，YJ-2026-0002")
    gone, master = await place.opinion_now(2), await place.opinion_now(1)
    assert (gone.status, gone.text, gone.detached) == ("withdrawn", "", True)
    assert (master.status, master.text) == ("screening", NOISE)


async def test_what_everybody_said_leads_back_to_the_card(place: Town) -> None:
    await place.opinion(NOISE, author="wang")
    await place.opinion(NOISE, author="liu")
    await place.presses("zhou", "打开", "并入那一件", "1", "并入", "打开")
    await place.presses("zhou", "大家的原话")
    assert "以上是2件的原话和补充" in place.last("zhou")

    await place.presses("zhou", "回到这一件")

    assert "YJ-2026-0001" in place.last("zhou")
    assert "程序提示" in place.last("zhou")


async def test_what_is_closed_is_taken_up_again_for_something_new_only(place: Town) -> None:
    await writes(place, "wang", NOISE)
    await place.presses("zhou", "打开")
    await _station_answers(place, 1)
    await place.presses("wang", "满意")
    place.days_pass(3)
    for more, again in (("", False), ("，昨天又吵到凌晨三点，还打伤了人", True)):
        await place.says("wang", "反映问题", NOISE + more)
        await place.presses("wang", "写好了", "和上次一样", "提交")
        shown = place.last("wang")
        assert shown.startswith("这件事已经办结：YJ-2026-0001")
        assert "2026年3月2日(周一)的结果：" in shown
        await place.presses("wang", "有新情况")
        status = (await place.opinion_now(1)).status
        assert (status == "screening") is again, place.last("wang")
    assert place.last("wang").startswith("YJ-2026-0001 有新情况，重新办了")
    assert any("办完后有新情况" in words for words in place.heard("zhou"))
    assert await place.record_is_whole()


def _citizen(c: Connection, place: Town, key: str) -> int:
    """One more person with an account."""
    person = people.add(c, at=rows.AT)
    place._addresses[key] = next(place._numbers)
    rows.account(c, person, str(place._addresses[key]), channel=CHANNEL)
    return person


async def _station_answers(place: Town, opinion_id: int) -> None:
    """The station answers directly."""
    await place.says("zhou", f"{opinion_id}号")
    await place.presses("zhou", "打开", "直接答复")
    await place.says("zhou", "已请城管和派出所上门，店家答应晚上十点后不放音响。")
    for label in ("这样答复", "就这样答复", "确定", "提交", "发出"):
        if label in place.labels("zhou"):
            await place.presses("zhou", label)
            return
    raise AssertionError(place.labels("zhou"))
