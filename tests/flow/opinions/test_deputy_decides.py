"""A deputy answers on the spot or hands back; each of forty opinions is a press or two away."""

from collections.abc import AsyncIterator

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

from domain.promises.promise_words import promises_in
from storage.opinions import answers
from tests.contract.authoring import given
from tests.contract.town import Town, town

WORDS = "我昨天去看了，学校已和交警约好下周三现场划线，您可以那天来看。"


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Town]:
    async with town(database_url) as place:
        yield place


async def forty(county: Town) -> None:
    """Forty opinions lie with 李梅: thirty-eight since Monday 2 March, two since the 11th."""
    for n in range(1, 39):
        await county.opinion(f"人民路第{n}盏路灯不亮，晚上看不见路")
    for n in range(1, 39):
        await gives(county, n)
    county.days_pass(9)
    for n in (39, 40):
        await county.opinion(f"人民路第{n}盏路灯不亮，晚上看不见路")
        await gives(county, n)
    county.heard("li")


async def gives(county: Town, n: int) -> None:
    """The station gives one opinion to 李梅."""
    opinion = await county.opinion_now(n)
    await county.sends("zhou", f"b:give-to-deputy:{n}:{opinion.version}:{county.ids['li']}")


async def test_answered_on_the_spot(county: Town) -> None:
    await given(county)
    county.heard("wang")

    [conflict] = (await county.presses("li", "打开", "答复群众"))[-1:]
    [ask] = await county.presses("li", "没有关系")
    shown, check = await county.says("li", WORDS)
    before = county.heard("wang")
    [sent] = await county.presses("li", "提交")
    [told] = county.heard("wang")

    assert conflict.startswith("这件事和您本人、家人或单位有关系吗？")
    assert ask.startswith("请写给群众的话。")
    assert check == "群众会读到上面这段话，现在提交吗？"
    assert before == []
    assert shown == told
    assert told.startswith("YJ-2026-0001 有答复了，是李梅代表说的：")
    assert WORDS in told
    assert sent == "已送达。YJ-2026-0001 请群众评价，2026年3月12日(周四)截止。"
    assert (await county.opinion_now(1)).status == "answered"
    [kept] = await county.scene.store.run(answers.of_opinion, 1)
    assert (kept.role, kept.person_id, kept.text, kept.round) == ("deputy", county.ids["li"], WORDS, 1)
    assert await county.record_is_whole()


async def test_words_that_sound_like_a_promise_are_a_hint_and_no_more(county: Town) -> None:
    await given(county)
    await county.presses("li", "打开", "答复群众", "没有关系")

    [_, hint] = (await county.says("li", "我保证下周一定把斑马线画好，请您放心。"))[-2:]
    labels = county.labels("li")
    await county.presses("li", "提交")

    assert hint == "里面有“保证、一定、放心”，容易被当成承诺。\n要改吗？（只是提示）"
    assert labels == ["提交", "改一处"]
    assert (await county.opinion_now(1)).status == "answered"


@pytest.mark.parametrize(
    ("text", "found"),
    [("不一定能成", []), ("一定，一定", ["一定"]), ("下周三现场划线", []), ("尽快办，没问题", ["尽快", "没问题"])],
)
def test_promise_words(text: str, found: list[str]) -> None:
    assert promises_in(text) == found


async def test_an_answer_that_says_nothing_is_refused(county: Town) -> None:
    await given(county)
    await county.presses("li", "打开", "答复群众", "没有关系")
    [refused] = await county.says("li", "收到")
    shown, _ = await county.says("li", WORDS)

    assert WORDS not in refused
    assert "提交" not in county.offered("li")[-3]
    assert WORDS in shown
    assert (await county.opinion_now(1)).status == "with_deputy"


async def test_handed_back_with_a_reason_the_citizen_does_not_hear(county: Town) -> None:
    await given(county)
    county.heard("wang"), county.heard("zhou")
    county.days_pass(2)

    await county.presses("li", "打开", "退回联络站")
    [done] = await county.says("li", "这条路在第1选区，请孙丽代表看")
    [citizen] = county.heard("wang")
    [station] = county.heard("zhou")

    assert done == "YJ-2026-0001 已退回城关联络站。"
    assert citizen.startswith("YJ-2026-0001 换一条路办。\n城关联络站会在2026年3月9日(周一)前告诉您交给谁。")
    assert "孙丽" not in citizen
    assert "李梅" not in citizen
    assert "李梅代表退回了" in station
    assert "这条路在第1选区" in station
    opinion = await county.opinion_now(1)
    assert (opinion.status, opinion.deputy_id) == ("accepted", None)
    assert (await county.steps(opinion.ref))[-1][0] == "hand_back"
    assert await county.record_is_whole()


async def test_who_has_an_interest_does_not_decide(county: Town) -> None:
    await given(county)
    await county.presses("li", "打开", "答复群众", "有关系")

    assert (await county.opinion_now(1)).status == "accepted"
    assert "利害关系" in county.last("zhou")
    await county.sends("li", "b:answer-citizen:1:0:")
    assert county.last("li").startswith("这一件您看不到。")


async def test_an_old_button_does_nothing_after_the_answer(county: Town) -> None:
    await given(county)
    await county.presses("li", "打开")
    old = county.button("li", "退回联络站")
    await county.presses("li", "答复群众", "没有关系")
    await county.says("li", WORDS)
    await county.presses("li", "提交")

    await county.sends("li", old)

    assert (await county.opinion_now(1)).status == "answered"


async def test_forty_open_opinions_are_counted_and_sorted(county: Town) -> None:
    await forty(county)
    await county.sends("li", "b:ask-citizen:5:0:")
    await county.says("li", "是从哪天开始不亮的？")

    await county.says("li", "菜单")
    [overview] = await county.presses("li", "待我处理（40）")

    assert overview.splitlines()[0] == "待您处理40件，最近到期：2026年3月16日(周一)"
    assert overview.splitlines()[1] == "3天内到期或已过期0件，新来的2件，等群众回答1件。"
    assert county.labels("li") == ["最急的一件", "新来的（2）", "等回答（1）", "全部（40）", "回到菜单"]
    [asked] = await county.presses("li", "等回答（1）")
    assert "1. YJ-2026-0005" in asked


async def test_every_one_of_forty_is_a_few_presses_away_and_a_press_says_little(county: Town) -> None:
    await forty(county)
    reached = set()
    for n in range(1, 41):
        await county.says("li", "菜单")
        await county.presses("li", "待我处理（40）")
        await county.presses("li", "全部（40）")
        told = await county.says("li", str(n))
        assert len(told) == 2, told
        reached.add(told[-1].split()[0])

    assert len(reached) == 40


async def test_forty_by_one_press_each(county: Town) -> None:
    await forty(county)
    await county.presses("li", "打开")
    seen = [county.last("li").split()[0]]
    for _ in range(39):
        await county.says("li", "下一件")
        seen.append(county.last("li").split()[0])

    assert len(set(seen)) == 40


async def test_a_word_of_the_title_finds_it(county: Town) -> None:
    await forty(county)
    await county.sends("li", "b:inbox-all:0:0:9")

    [last_page] = county.heard("li")
    [found] = await county.says("li", "第17盏")
    [words, card] = await county.presses("li", "1")

    assert "37. " in last_page
    assert "40. " in last_page
    assert found.startswith("找到1件：")
    assert "第17盏" in words
    assert card.startswith("YJ-2026-0017")


async def test_the_list_costs_the_same_number_of_statements_however_long_it_is(county: Town) -> None:
    """Sorting, counting and filtering read one row for each opinion; only a page is read in full."""
    await given(county, "人民路第一盏路灯不亮，晚上看不见路")
    few = await statements(county, "b:inbox-all:0:0:0")
    await forty_more(county)

    assert await statements(county, "b:inbox-all:0:0:0") <= few + 4 * 8


async def forty_more(county: Town) -> None:
    """Thirty-nine more."""
    for n in range(2, 41):
        await county.opinion(f"人民路第{n}盏路灯不亮，晚上看不见路")
        await gives(county, n)


async def statements(county: Town, data: str) -> int:
    """How many statements one press costs."""
    counted = []

    def count(*_: object) -> None:
        counted.append(1)

    event.listen(Engine, "before_cursor_execute", count)
    try:
        await county.sends("li", data)
    finally:
        event.remove(Engine, "before_cursor_execute", count)
    return len(counted)
