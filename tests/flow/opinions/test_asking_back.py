"""A deputy asks, the citizen answers: the words travel both ways, neither learns the other's account."""

from collections.abc import AsyncIterator
from functools import partial

import pytest

from domain.notice import CaseRef, Kind
from services.clockwork import tend
from services.windows import CLOSERS
from storage import attachments
from storage.opinions import questions
from tests.contract.authoring import given, written
from tests.contract.town import MATTER, Town, town
from tests.flow.things import PHOTO, VOICE, sends

ASKED = "是上学时段最危险，还是全天？门口有没有减速带？"
ANSWERED = "就是早上7点半和下午放学，没有减速带"


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Town]:
    async with town(database_url) as place:
        yield place


async def asks(county: Town, who: str = "li", words: str = ASKED) -> list[str]:
    """李梅 has an opinion before her and asks its author; what the author hears."""
    await county.presses(who, "打开", "问群众")
    await county.says(who, words)
    return county.heard("wang")


async def anonymous(county: Town) -> None:
    """An opinion without a name lies with 李梅."""
    await county.opinion(anonymous=True, signature="", phone="")
    await county.presses("zhou", "打开", "交给代表", "1", "确定")
    county.heard("wang"), county.heard("li")


async def mornings(county: Town, days: int) -> None:
    """Days pass; each morning the program does what is due."""
    for _ in range(days):
        county.days_pass(1)
        await county.scene.turns.sweep(partial(tend, closers=CLOSERS))


async def test_question_and_answer_travel_word_for_word(county: Town) -> None:
    await given(county)
    county.heard("wang")

    [first] = (await county.presses("li", "打开", "问群众"))[-1:]
    [sent] = await county.says("li", ASKED)
    [question] = county.heard("wang")
    [check] = await county.says("wang", ANSWERED)
    [thanks] = await county.presses("wang", "提交")
    [answer] = county.heard("li")

    assert first == "想问群众什么？一条消息问全。\n我原样转达，以李梅代表的名义。请不要问姓名住址。"
    assert sent == "已转达。群众回了我马上给您。\n您的期限2026年3月16日(周一)不变。"
    assert question == f"李梅代表想问您（YJ-2026-0001）：\n“{ASKED}”\n直接回复就行，由我转达给李梅代表。"
    assert check == f"这是回答李梅代表的吗？\n“{ANSWERED}”\n没有附件。"
    assert thanks == "已转给李梅代表。"
    assert answer == f"YJ-2026-0001 群众回答：\n“{ANSWERED}”\n没有附件。"
    assert county.labels("li") == ["再问一句", "打开"]
    assert [step[0] for step in await county.steps(CaseRef(Kind.QUESTION, 1))] == ["ask", "answer"]
    assert (await county.opinion_now(1)).status == "with_deputy"
    assert await county.record_is_whole()


async def test_neither_side_learns_the_others_account(county: Town) -> None:
    await anonymous(county)

    question = "\n".join(await asks(county))
    await county.says("wang", ANSWERED)
    await county.presses("wang", "提交")
    answer = "\n".join(county.heard("li"))

    assert "您是匿名的，李梅代表看不到您是谁" in question
    for words, other in ((question, "li"), (answer, "wang")):
        assert str(county._addresses[other]) not in words
        assert str(county.ids[other]) not in words.replace("YJ-2026-0001", "").replace("2026", "").replace("7", "")
    assert "王阿姨" not in answer
    assert "138" not in answer


async def test_an_anonymous_voice_is_not_passed_on_and_a_photo_is(county: Town) -> None:
    await anonymous(county)
    await asks(county)

    [refused] = await sends(county, "wang", **VOICE)
    [check] = await sends(county, "wang", **PHOTO, caption="就是这个路口")
    await county.presses("wang", "提交")

    assert refused.startswith("匿名的录音不给代表听")
    assert check.endswith("附件1个。")
    assert county.heard("li")[-1].endswith("“就是这个路口”\n附件1个。")
    [kept] = await county.scene.store.run(attachments.of_opinion, 1)
    assert kept.kind == "photo"


async def test_plain_words_are_held_for_the_answer_until_the_day_after(county: Town) -> None:
    await given(county)
    await asks(county)
    county.days_pass(1)
    [still] = await county.says("wang", ANSWERED)
    await county.presses("wang", "不是，是别的事")
    await county.says("wang", "取消")
    county.days_pass(1)
    await county.presses("wang", "现在回答")
    [check] = (await county.says("wang", ANSWERED))[-1:]

    assert still.startswith("这是回答李梅代表的吗？")
    assert check.startswith("这是回答李梅代表的吗？")


async def test_an_answer_that_is_too_long_can_be_begun_anew(county: Town) -> None:
    await given(county)
    await asks(county)
    for _ in range(2):
        await county.says("wang", "长" * 2500)
    [refused] = await county.presses("wang", "提交")
    assert refused.startswith("回答太长了")

    await county.says("wang", "重新来")
    [check] = (await county.says("wang", ANSWERED))[-1:]
    assert check.startswith(f"这是回答李梅代表的吗？\n“{ANSWERED}”")


async def test_what_is_no_answer_becomes_a_matter_of_its_own(county: Town) -> None:
    await given(county)
    await asks(county)

    await county.says("wang", "小区西门的路灯坏了三天，晚上看不见")
    [noted] = await county.presses("wang", "不是，是别的事")

    assert noted.startswith("我先记下了。要把这件事反映给代表吗？")
    [one] = await county.scene.store.run(questions.of_opinion, 1)
    assert one.status == "asked"


async def test_the_citizen_may_rather_not_answer_and_may_still_do_so_later(county: Town) -> None:
    await given(county)
    await asks(county)
    old = county.button("wang", "现在回答")

    await county.presses("wang", "不方便回答")
    [declined] = county.heard("li")
    await county.sends("wang", old)
    await county.says("wang", ANSWERED)
    await county.presses("wang", "提交")

    assert declined.startswith("YJ-2026-0001 群众不方便回答这个问题。")
    assert county.heard("li")[-1].startswith("YJ-2026-0001 群众回答：")


async def test_an_open_question_stands_on_the_timeline_too(county: Town) -> None:
    await given(county)
    await asks(county)
    county.days_pass(3)

    await county.says("wang", "YJ-2026-0001")
    await county.presses("wang", "现在回答")
    await county.says("wang", ANSWERED)
    await county.presses("wang", "提交")

    assert county.heard("li")[-1].startswith("YJ-2026-0001 群众回答：")


async def test_asked_again_below_the_answer(county: Town) -> None:
    await given(county)
    await asks(county)
    await county.says("wang", ANSWERED)
    await county.presses("wang", "提交")

    await county.presses("li", "再问一句")
    await county.says("li", "校门口有没有监控？")
    [second] = county.heard("wang")[-1:]
    card = await county.presses("li", "打开")

    assert "校门口有没有监控？" in second
    assert any(f"问：“{ASKED}” 答：“{ANSWERED}”" in words for words in card)


async def test_one_question_at_a_time(county: Town) -> None:
    await given(county)
    await asks(county)

    [refused] = (await county.presses("li", "打开", "问群众"))[-1:]

    assert refused.startswith("YJ-2026-0001 上一个问题还在等群众回答。\n最迟等到2026年3月9日(周一)。")


async def test_a_week_without_an_answer(county: Town) -> None:
    """Asked on Monday 2 March: reminded half-way, on the 5th; over with the 9th."""
    await given(county)
    await asks(county)

    await mornings(county, 2)
    silent = county.heard("wang")
    await mornings(county, 1)
    [reminded] = county.heard("wang")
    await mornings(county, 4)
    nothing = [one for one in county.heard("li") if "还没有回答" in one]
    await mornings(county, 1)
    [lapsed] = [one for one in county.heard("li") if "还没有回答" in one]
    await county.presses("wang", "现在回答")
    await county.says("wang", ANSWERED)
    await county.presses("wang", "提交")

    assert silent == []
    assert reminded.startswith("李梅代表还在等您回答（YJ-2026-0001）：")
    assert "2026年3月9日(周一)前都可以答" in reminded
    assert nothing == []
    assert lapsed.startswith("YJ-2026-0001 群众还没有回答您2026年3月2日(周一)的问题。")
    assert county.heard("li")[-1].startswith("YJ-2026-0001 群众回答：")


async def test_with_several_open_questions_the_citizen_says_which(county: Town) -> None:
    await given(county)
    await given(county, "人民路第二盏路灯不亮，晚上看不见路")
    await county.sends("li", "b:ask-citizen:1:0:")
    await county.says("li", ASKED)
    await county.sends("li", "b:ask-citizen:2:0:")
    await county.says("li", "是从哪天开始不亮的？")

    [which] = (await county.says("wang", "上周三开始不亮的"))[-1:]
    await county.says("wang", "1")
    await county.presses("wang", "提交")

    assert which.startswith("您这段话是回答哪个问题的？有2个在等")
    assert "1. YJ-2026-0002 李梅代表：“是从哪天开始不亮的？”" in which
    assert county.heard("li")[-1].startswith("YJ-2026-0002 群众回答：\n“上周三开始不亮的”")


async def test_once_the_matter_is_elsewhere_nothing_travels_any_more(county: Town) -> None:
    await given(county)
    await asks(county)
    await county.says("wang", ANSWERED)
    await county.presses("li", "打开", "退回联络站")
    await county.says("li", "不属于我的选区")
    county.heard("li")

    [refused] = (await county.presses("wang", "提交"))[-1:]

    assert refused.startswith("YJ-2026-0001 已经转到别处办了")
    assert county.heard("li") == []


async def test_who_wrote_a_suggestion_may_still_ask(county: Town) -> None:
    await written(county)
    county.heard("wang")

    await county.sends("li", "b:ask-citizen:1:0:")
    [sent] = (await county.says("li", ASKED))[-1:]

    assert sent == "已转达。群众回了我马上给您。"
    assert len(county.heard("wang")) == 1


async def test_the_station_asks_in_its_own_name(county: Town) -> None:
    await county.opinion(MATTER)
    county.heard("wang")

    await county.sends("zhou", "b:ask-citizen:1:0:")
    await county.says("zhou", "请问是哪一个校门？")

    assert county.heard("wang")[0].startswith("城关联络站想问您（YJ-2026-0001）：")


async def test_nobody_else_may_ask(county: Town) -> None:
    await given(county)

    await county.sends("zhao", "b:ask-citizen:1:0:")

    assert county.heard("zhao")[-1].startswith("这一件您看不到。")


async def test_a_visit_is_noted_and_shown_on_the_card(county: Town) -> None:
    await given(county)
    county.days_pass(2)

    await county.presses("li", "打开")
    [ask] = await county.says("li", "走访")
    [noted] = await county.says("li", "3月3日下午到实验小学南门看了，放学时确实没有过街设施")
    card = await county.presses("li", "回到这一件")

    assert ask.startswith("哪天、在哪里、看到什么？")
    assert noted.startswith("走访已记：2026年3月3日(周二)，")
    assert any("2026年3月3日(周二) 走访：“3月3日下午到实验小学南门看了" in words for words in card)
    assert (await county.steps(CaseRef(Kind.OPINION, 1)))[-1][0] == "visit"
    assert (await county.opinion_now(1)).status == "with_deputy"
    assert await county.record_is_whole()
