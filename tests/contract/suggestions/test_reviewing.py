"""The office says no: back for revision, not accepted, as a letter; and takes a slip back within the day."""

from collections.abc import AsyncIterator
from datetime import date

import pytest

from domain.cases import Opinion, Suggestion
from domain.clocks import Clock
from domain.handling.assignment import AssignmentStatus
from domain.opinions.opinion import OpinionStatus
from domain.suggestions.suggestion import SuggestionStatus as S
from storage import deadlines
from tests.contract.hall import CLERK, CO_CLERK, DEPUTY, OFFICE, STATION, TITLE, Hall, hall

REASON = "请写明在哪个门口，一共几处。"


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Hall]:
    async with hall(database_url) as place:
        yield place


async def the_opinion(county: Hall) -> Opinion:
    return await county.opinion_now(1)


async def due(county: Hall, suggestion: Suggestion, kind: Clock) -> tuple[date, bool]:
    """The last day of the newest clock of this kind, and whether it runs."""
    clock = await county.scene.store.run(deadlines.newest, [suggestion.ref], kind)
    assert clock is not None
    return clock.due_on, clock.done_at is None


async def refused(county: Hall, exclusion: str = "代转群众来信") -> Suggestion:
    """A suggestion is not accepted."""
    suggestion = await county.submitted()
    await county.presses(OFFICE, "打开", "不受理")
    listed = county.last(OFFICE)
    if exclusion not in listed:
        await county.presses(OFFICE, "下一页")
        listed = county.last(OFFICE)
    number = next(line.partition(".")[0] for line in listed.splitlines() if exclusion in line)
    await county.says(OFFICE, number, "这是转来的信，请代表核实后写成自己的建议。")
    return await county.suggestion_now(suggestion.id)


async def test_it_goes_back_with_a_reason_is_revised_and_comes_again(county: Hall) -> None:
    suggestion = await county.submitted()
    await county.presses(OFFICE, "打开", "退回修改")
    assert county.last(OFFICE).startswith(f"要代表改什么？写一两句（{TITLE}）。")
    await county.says(OFFICE, REASON)

    assert county.last(DEPUTY) == f"建议请您改一改：{TITLE}\n工委吴红说：“{REASON}”\n改好再提交，原来的文字都在。"
    now = await county.suggestion_now(suggestion.id)
    assert (now.status, now.review) == (S.RETURNED_FOR_REVISION, REASON)
    assert not (await due(county, now, Clock.ASSIGN))[1]
    assert (await the_opinion(county)).status == OpinionStatus.ADOPTED
    county.goes_to(date(2026, 3, 18))
    await county.says(DEPUTY, "草稿")
    assert TITLE in county.last(DEPUTY)
    await county.says(DEPUTY, "1")
    await county.presses(DEPUTY, "改一处", "改建议")
    await county.says(DEPUTY, "请在南门施划斑马线一处，设警示牌两块。")
    await county.presses(DEPUTY, "直接提交")

    now = await county.suggestion_now(suggestion.id)
    assert (now.status, now.proposal) == (S.REVIEWING, "请在南门施划斑马线一处，设警示牌两块。")
    assert await due(county, now, Clock.ASSIGN) == (date(2026, 3, 25), True)
    assert county.last(OFFICE).startswith(f"新建议待审：{TITLE}")
    assert await county.record_is_whole()


async def test_signatures_stay_until_the_text_changes(county: Hall) -> None:
    await county.opinion()
    await county.presses(STATION, "打开", "交给代表", "1", "确定")
    await county.presses(DEPUTY, "打开", "写成建议", "现场看过")
    await county.says(DEPUTY, f"题目：{TITLE}\n情况：放学时三百名学生横穿。\n建议：请划斑马线。")
    await county.presses(DEPUTY, "全文公开", "跳过", "请人联名")
    await county.says(DEPUTY, "赵强")
    await county.presses("zhao-qiang", "看全文", "同意联名")
    await county.presses(DEPUTY, "现在提交")
    await county.presses(OFFICE, "打开", "退回修改")
    await county.says(OFFICE, REASON)
    county.heard("zhao-qiang")

    await county.presses(DEPUTY, "改一处")
    assert county.last(DEPUTY).startswith("改哪一处？其他的都不动。\n已经请人联名：一改，联名邀请全部作废")
    assert county.heard("zhao-qiang") == []
    await county.presses(DEPUTY, "改建议")
    await county.says(DEPUTY, "请在南门施划斑马线一处。")
    assert county.heard("zhao-qiang")[-1].startswith("文字改了，这份联名邀请作废")


async def test_what_is_not_accepted_names_the_exclusion_and_the_opinion_finds_another_way(county: Hall) -> None:
    suggestion = await refused(county)

    assert (suggestion.status, suggestion.exclusion) == (S.NOT_ACCEPTED, "letters")
    assert county.last(DEPUTY) == (
        f"这份没有作为建议受理：{TITLE}\n属于“代转群众来信”。依据：多地代表建议条例：代转群众来信来访的。"
        "工委吴红说：“这是转来的信，请代表核实后写成自己的建议。”\n可以改后再提。"
    )
    opinion = await the_opinion(county)
    assert (opinion.status, opinion.suggestion_id) == (OpinionStatus.ACCEPTED, None)
    assert county.last("wang").startswith("YJ-2026-0001 换一条路办。")
    assert county.last(STATION) == (
        f"YJ-2026-0001 要另外想办法：{opinion.title}\n代表的建议没有受理。请在2026年3月19日(周四)前再定怎么办。"
    )
    assert await county.record_is_whole()


async def test_powers_of_other_places_are_not_this_places_exclusions(county: Hall) -> None:
    await county.submitted()
    await county.presses(OFFICE, "打开", "不受理")
    seen = county.last(OFFICE)
    while "下一页" in county.labels(OFFICE):
        await county.presses(OFFICE, "下一页")
        seen += county.last(OFFICE)
    assert "具体的司法、监察、仲裁案件" in seen
    assert "不属于本地职权" not in seen


async def test_the_program_only_asks_people_to_look(county: Hall) -> None:
    await county.submitted("关于建议法院依法公正处理张某案的建议")
    told = await county.presses(OFFICE, "打开")
    hint = next(one for one in told if one.startswith("程序提示（由您判断）"))
    assert "疑似“具体的司法、监察、仲裁案件”" in hint
    assert hint.endswith("请人工判断")
    await county.presses(OFFICE, "登记编号")
    assert county.last(OFFICE).startswith("已登记 JY-2026-0001")


async def test_general_work_of_a_court_is_no_case(county: Hall) -> None:
    await county.submitted("关于改善诉讼服务中心无障碍设施的建议")
    told = await county.presses(OFFICE, "打开")
    assert not [one for one in told if one.startswith("程序提示")]


async def test_a_letter_is_answered_in_its_own_time_and_the_citizen_hears_it(county: Hall) -> None:
    suggestion = await county.submitted()
    await county.presses(OFFICE, "打开", "转代表来信")
    await county.says(OFFICE, "已在今年施工计划里。")
    assert county.last(DEPUTY) == (
        f"这份转为代表来信办理：{TITLE}\n工委吴红说：“已在今年施工计划里。”。2026年4月16日(周四)前答复您。"
    )
    now = await county.suggestion_now(suggestion.id)
    assert await due(county, now, Clock.LETTER) == (date(2026, 4, 16), True)
    county.goes_to(date(2026, 4, 1))
    await county.says(OFFICE, "菜单")
    await county.presses(OFFICE, "更多", "待办结", "1", "答复来信")
    await county.says(OFFICE, "斑马线已列入5月施工计划，位置在南门。")

    assert county.last(DEPUTY) == (f"您的来信有答复了：{TITLE}\n“斑马线已列入5月施工计划，位置在南门。”（工委吴红）")
    assert "斑马线已列入5月施工计划，位置在南门。" in county.last("wang")
    assert (await county.suggestion_now(suggestion.id)).status == S.CONCLUDED
    assert (await the_opinion(county)).status == OpinionStatus.CLOSED
    assert not (await due(county, now, Clock.LETTER))[1]
    await county.says(DEPUTY, "菜单")
    await county.presses(DEPUTY, "我的建议", "1")
    assert "已办结" in county.last(DEPUTY)
    assert await county.record_is_whole()


async def test_a_registration_is_undone_and_the_number_stays(county: Hall) -> None:
    suggestion = await county.submitted()
    await county.presses(OFFICE, "打开", "登记编号", "回到菜单")
    await county.says(OFFICE, "JY-2026-0001", "1")
    await county.presses(OFFICE, "撤销", "确定撤销")

    now = await county.suggestion_now(suggestion.id)
    assert (now.status, now.number) == (S.REVIEWING, "JY-2026-0001")
    assert county.last(DEPUTY) == (
        f"刚才的决定撤销了：{TITLE}\n工委重新审核，2026年3月23日(周一)前交办。您不用做什么。"
    )
    assert await due(county, now, Clock.ASSIGN) == (date(2026, 3, 23), True)
    await county.presses(OFFICE, "登记编号")
    assert (await county.suggestion_now(suggestion.id)).number == "JY-2026-0001"
    steps = [action for action, _, _ in await county.steps(suggestion.ref)]
    assert steps[-3:] == ["register", "undo", "register"]
    assert await county.record_is_whole()


async def test_a_refusal_is_undone_and_the_opinion_is_adopted_again(county: Hall) -> None:
    suggestion = await refused(county)
    await county.presses(OFFICE, "撤销", "确定撤销")

    now = await county.suggestion_now(suggestion.id)
    assert (now.status, now.exclusion) == (S.REVIEWING, "")
    opinion = await the_opinion(county)
    assert (opinion.status, opinion.suggestion_id) == (OpinionStatus.ADOPTED, suggestion.id)
    assert county.last(STATION).startswith("YJ-2026-0001 又归代表的建议")
    assert await due(county, now, Clock.ASSIGN) == (date(2026, 3, 23), True)
    assert await county.record_is_whole()


async def test_a_refusal_on_which_the_station_has_acted_is_not_undone(county: Hall) -> None:
    suggestion = await refused(county)
    offered = county.button(OFFICE, "撤销")
    await county.presses(STATION, "打开", "交给代表", "1", "确定")
    await county.sends(OFFICE, offered)
    await county.presses(OFFICE, "确定撤销")

    assert county.last(OFFICE).startswith("不能撤销了")
    assert (await county.suggestion_now(suggestion.id)).status == S.NOT_ACCEPTED


async def test_an_assignment_is_recalled_while_nobody_has_acknowledged_it(county: Hall) -> None:
    suggestion = await county.assigned()
    await county.says(OFFICE, "JY-2026-0001", "1")
    await county.presses(OFFICE, "撤销", "确定撤销")

    now = await county.suggestion_now(suggestion.id)
    assert (now.status, now.assigned_on) == (S.REGISTERED, None)
    assert county.last(CLERK) == "JY-2026-0001 的交办撤销了。\n交错了，您单位不用办。"
    assert county.last(CO_CLERK) == "JY-2026-0001 的交办撤销了。\n交错了，您单位不用办。"
    assert county.last("wang").startswith("YJ-2026-0001 刚才说的单位有误")
    assert {one.status for one in await county.parts(suggestion.id)} == {AssignmentStatus.RECALLED}
    assert await due(county, now, Clock.ASSIGN) == (date(2026, 3, 23), True)
    await county.presses(OFFICE, "现在交办")
    await county.says(OFFICE, "主办水务局")
    await county.presses(OFFICE, "确定交办")
    parts = await county.parts(suggestion.id)
    assert [one.status for one in parts] == ["recalled", "recalled", "issued"]
    assert "主办：县水务局；协办：无" in county.last(DEPUTY)
    assert await county.record_is_whole()


async def test_what_a_unit_has_acknowledged_or_what_is_of_yesterday_is_not_undone(county: Hall) -> None:
    await county.assigned()
    await county.says(OFFICE, "JY-2026-0001", "1")
    offered = county.button(OFFICE, "撤销")
    await county.presses(CLERK, "签收")
    await county.sends(OFFICE, offered)
    assert county.last(OFFICE).startswith("这个按钮过时了")
    await county.presses(OFFICE, "打开")
    assert "撤销" not in county.labels(OFFICE)


async def test_a_decision_of_yesterday_stands(county: Hall) -> None:
    suggestion = await county.submitted()
    await county.presses(OFFICE, "打开", "退回修改")
    await county.says(OFFICE, REASON)
    offered = county.button(OFFICE, "撤销")
    county.goes_to(date(2026, 3, 17))
    await county.sends(OFFICE, offered)
    await county.presses(OFFICE, "确定撤销")

    assert county.last(OFFICE).startswith("不能撤销了：不是今天定的")
    assert (await county.suggestion_now(suggestion.id)).status == S.RETURNED_FOR_REVISION
