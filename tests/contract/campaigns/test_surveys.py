"""People are asked in chat or called: one answer of each about each target, until the survey is closed."""

from collections.abc import Awaitable, Callable

import pytest
from sqlalchemy import select

from domain.campaigns.surveys.survey import Survey
from domain.person import Person
from services.campaigns.surveys import sampling, survey_result, survey_sheet
from services.work import Work
from storage.campaigns import campaigns
from storage.campaigns.surveys import surveys as kept
from storage.tables import survey_urns
from tests.contract.campaigns.ground import AUDITOR, OPERATOR, ORGANISER, Ground, ground
from tests.contract.campaigns.surveying import (
    agrees,
    asking,
    asking_now,
    called_off,
    calls,
    card,
    closed,
    drawn,
    frozen,
    imported,
    list_filled,
    people_of,
    rows_sent,
    survey_now,
    survey_steps,
)


# ── asking ───────────────────────────────────────────────────────────────────────────────────────
async def test_nobody_is_asked_before_the_targets_stand(database_url: str) -> None:
    async with ground(database_url) as here:
        await drawn(here)
        await card(here)
        await here.presses(OPERATOR, "开始调查", "开始调查")
        assert "评议对象还没定死" in here.last(OPERATOR)
        await asking_now(here)
        assert (await survey_now(here)).status == "asking"


async def test_a_drawn_citizen_answers_in_chat_once_about_each_target(database_url: str) -> None:
    rows = people_of()
    async with ground(database_url) as here:
        await agrees(here, "wang", "199 0000 0001")
        await drawn(here, len(rows), rows)
        await asking_now(here)
        assert "想听听您对3个单位的看法" in here.last("wang")
        await here.presses("wang", "现在回答")
        assert here.labels("wang") == ["满意", "基本满意", "不满意", "不了解", "跳过", "回到菜单"]
        assert "县交通局：您满意吗？" in here.last("wang")
        first = here.button("wang", "满意")
        await here.presses("wang", "满意")
        assert "县教育局" in here.last("wang")
        assert "满意吗" in here.last("wang")
        await here.presses("wang", "跳过", "不了解")
        assert "2个单位您都说了看法" in here.last("wang")
        # once more, the same press and a different one
        for again in (first, first.replace("asked-satisfied", "asked-dissatisfied")):
            await here.sends("wang", again)
            assert any("以第一次为准" in one for one in here.heard("wang"))
        assert (await survey_steps(here)).count("answer") == 2
        assert (await survey_steps(here)).count("refuse_answer") == 2
        # what was skipped can be answered later
        await here.says("wang", "调查")
        await here.presses("wang", "现在回答", "不满意")
        assert "3个单位" in here.last("wang")
        said = await closed(here)
        assert "县交通局：满意1、基本满意0、不满意0、不了解0；有效1" in said
        assert "县教育局：满意0、基本满意0、不满意1、不了解0；有效1" in said
        assert "县住建局：满意0、基本满意0、不满意0、不了解1；有效0，误差±–" in said
        assert "（样本不足，不排名）" in said
        await here.sends("wang", first)
        assert "调查已经结束了" in here.last("wang")
        assert await here.record_is_whole()


async def test_nobody_is_invited_who_did_not_agree_or_is_not_the_only_one(database_url: str) -> None:
    rows = people_of()
    async with ground(database_url) as here:
        await agrees(here, "wang", rows[0].phone)
        await agrees(here, "liu", rows[0].phone)  # two people, one number
        await agrees(here, "li-mei", rows[1].phone)  # 李梅 is not 甲02
        await asking(here, len(rows), rows)
        for who in ("wang", "liu", "li-mei"):
            assert not any("想听听您" in one for one in here.heard(who)), who
        assert "聊天里请了0人" in await card(here)


async def test_who_takes_the_agreement_back_is_not_invited(database_url: str) -> None:
    async with ground(database_url) as here:
        await agrees(here, "wang", people_of()[0].phone)
        await here.presses("wang", "不再收到")
        assert "不再请您" in here.last("wang")
        await agrees(here, "liu", people_of()[1].phone)
        await here.says("liu", "删除我的资料")
        await here.presses("liu", "全部删除")
        await asking(here, 40)
        assert "聊天里请了0人" in await card(here)


async def test_who_would_rather_not_is_not_asked_again(database_url: str) -> None:
    async with ground(database_url) as here:
        await agrees(here, "wang", people_of()[0].phone)
        await asking(here, 40)
        await here.presses("wang", "不参加")
        assert "这次不问您了" in here.last("wang")
        await here.says("wang", "调查")
        assert "现在没有要问您的调查" in here.last("wang")
        assert "问到1人，答了0人" in await card(here)


async def test_strangers_cannot_answer(database_url: str) -> None:
    async with ground(database_url) as here:
        survey = await asking(here)
        target = await here.target("交通局")
        await here.sends("liu", f"b:asked-satisfied:{survey.id}:0:{target.id}")
        assert "没有抽到您" in here.last("liu")
        await here.sends("liu", f"b:survey-answer:{survey.id}:0:")
        assert "没有抽到您" in here.last("liu")


# ── the telephone ────────────────────────────────────────────────────────────────────────────────
async def test_what_people_said_on_the_telephone_is_entered_and_a_second_answer_is_refused(
    database_url: str,
) -> None:
    async with ground(database_url) as here:
        await asking(here)
        assert await calls(here, "1 满意 基本满意 不满意", "2 不了解 满意 满意", "3 没接") == "记下了：3人，6个回答"
        assert "有看不懂的，这次一行也没有收" in await calls(here, "4 满意 满意 满意", "99 满意 满意 满意")
        assert "99" in here.last(OPERATOR)
        said = await calls(here, "1 不满意 不满意 不满意", "4 满意 满意 -")
        assert "2人，2个回答" in said
        assert "已经答过的有3个，以第一次为准" in said
        steps = await survey_steps(here)
        assert (steps.count("enter"), steps.count("refuse_answer")) == (2, 1)
        assert "问到3人，答了3人" in await card(here)
        said = await closed(here)
        assert "县交通局：满意2、基本满意0、不满意0、不了解1；有效2" in said
        assert "县教育局：满意2、基本满意1、不满意0、不了解0；有效3" in said
        assert "县住建局：满意1、基本满意0、不满意1、不了解0；有效2" in said


async def test_who_answered_in_chat_is_not_answered_for_on_the_telephone(database_url: str) -> None:
    rows = people_of()
    async with ground(database_url) as here:
        await agrees(here, "wang", rows[0].phone)
        survey = await asking(here, len(rows), rows)
        await here.presses("wang", "现在回答", "满意", "满意", "满意")
        sample = await here.scene.store.run(kept.sample_of, survey.id)
        number = next(one.number for one in sample if one.code == rows[0].code)
        assert "1人，0个回答" in await calls(here, f"{number} 不满意 不满意 不满意")
        assert "县交通局：满意1、基本满意0、不满意0" in await closed(here)


async def test_the_numbers_of_the_worked_example_come_in_by_the_call_list(database_url: str) -> None:
    """6.1: the levels of each target, however many people answered about it."""
    polled = ("农业农村局", "水务局")
    wanted = {
        "县交通局": (60, 30, 10, 20), "县教育局": (70, 20, 10, 0), "县住建局": (40, 40, 20, 5),
        "县农业农村局": (55, 35, 10, 0), "县水务局": (9, 4, 1, 6), "县房管中心": (50, 30, 20, 0),
    }  # fmt: skip
    rows = people_of({"城关镇": 100, "西门镇": 60, "石桥乡": 40})
    async with ground(database_url, polled=polled, unranked=("房管中心",)) as here:
        await asking(here, 150, rows)
        await list_filled(here, wanted)
        assert "120人，545个回答" in here.last(OPERATOR), here.last(OPERATOR)
        said = await closed(here)
        assert "县交通局：满意60、基本满意30、不满意10、不了解20；有效100，误差±6.9个百分点\n" in said
        assert "县水务局：满意9、基本满意4、不满意1、不了解6；有效14，误差±25.3个百分点（样本不足，不排名）" in said
        for unit, (satisfied, basically, dissatisfied, unknown) in wanted.items():
            target = await here.target(unit.removeprefix("县"))
            counts = await here.asks(survey_result.counts, target=target)
            levels = (counts.satisfied, counts.basically, counts.dissatisfied, counts.unknown)
            assert levels == (satisfied, basically, dissatisfied, unknown), unit
            assert (counts.drawn, counts.reached, counts.answered) == (150, 120, sum(levels))
        await here.presses(OPERATOR, "调查资料", "分层人数")
        _, *strata = await rows_sent(here, OPERATOR)
        traffic = [row for row in strata if row[0] == "县交通局"]
        assert [row[1:3] for row in traffic] == [["城关镇", "75"], ["石桥乡", "30"], ["西门镇", "45"]]
        assert sum(int(row[4]) for row in traffic) == 120
        assert sum(int(row[5]) for row in traffic) == 100


# ── called off, gates ────────────────────────────────────────────────────────────────────────────
async def test_a_survey_that_is_called_off_is_destroyed_unread_and_another_may_begin(database_url: str) -> None:
    async with ground(database_url) as here:
        await agrees(here, "wang", people_of()[0].phone)
        first = await asking(here, 40)
        await here.presses("wang", "现在回答", "满意")
        await called_off(here)
        assert "调查取消了" in here.last("wang")
        assert "样本框用错了年份" in here.last("wang")
        assert await here.scene.store.read(lambda c: c.execute(select(survey_urns)).all()) == []
        assert not (await here.asks(survey_result.counts, target=await here.target("交通局"))).answered
        for old in ("survey-papers", "survey-draw", "survey-begin-ask", "survey-close-ask"):
            await here.sends(OPERATOR, f"b:{old}:{first.id}:{first.version}:")
            assert here.last(OPERATOR).startswith("这次调查已经结束了"), old
        second = await drawn(here, 40)
        assert second.id != first.id
        assert await here.record_is_whole()


async def test_the_gates_hold_until_the_frame_is_frozen_and_the_survey_is_closed(database_url: str) -> None:
    async with ground(database_url) as here:
        await imported(here)
        assert not (await here.asks(survey_sheet.frame_frozen)).met
        await frozen(here)
        assert (await here.asks(survey_sheet.frame_frozen)).met
        assert not (await here.asks(survey_sheet.survey_closed)).met
        await drawn_and_asked(here)
        assert not (await here.asks(survey_sheet.survey_closed)).met
        await closed(here)
        assert (await here.asks(survey_sheet.survey_closed)).met


async def drawn_and_asked(here: Ground) -> None:
    await card(here)
    await here.presses(OPERATOR, "抽样")
    await here.says(OPERATOR, "10")
    await here.presses(OPERATOR, "抽10人")
    await asking_now(here)


async def test_the_campaigns_card_leads_to_the_survey(database_url: str) -> None:
    async with ground(database_url) as here:
        for who in (OPERATOR, ORGANISER, AUDITOR):
            await here.sends(who, f"b:campaign-open:{here.campaign_id}:0:")
            assert "满意度调查" in here.last(who), who
        await here.presses(OPERATOR, "满意度调查")
        assert "还没有样本框" in here.last(OPERATOR)
        await here.presses(OPERATOR, "空白表")
        assert (await rows_sent(here, OPERATOR))[0] == ["编号", "层", "姓名", "电话"]


STEPS = (imported, frozen, drawn, asking)


@pytest.mark.parametrize("until", STEPS, ids=[step.__name__ for step in STEPS])
async def test_a_campaign_that_is_called_off_takes_its_survey_along(
    database_url: str, until: Callable[[Ground], Awaitable[Survey]]
) -> None:
    async with ground(database_url) as here:
        await until(here)
        await here.does(calling_off, ORGANISER, campaign_id=here.campaign_id)
        assert (await survey_now(here)).status == "called_off"
        assert "调查取消了" in here.last(OPERATOR)
        assert await here.record_is_whole()


@pytest.mark.parametrize("until", STEPS[:3], ids=[step.__name__ for step in STEPS[:3]])
async def test_an_organiser_calls_a_survey_off_at_any_time(
    database_url: str, until: Callable[[Ground], Awaitable[Survey]]
) -> None:
    async with ground(database_url) as here:
        await until(here)
        await called_off(here)
        assert "还没有样本框" in await card(here)
        assert (await survey_now(here)).status == "called_off"


def calling_off(work: Work, *, person: Person, campaign_id: int) -> None:
    """As the campaign's own calling off does it for every subject."""
    sampling.over(work, campaigns.campaigns.get(work.c, campaign_id), "机构改革，今年不评了")
