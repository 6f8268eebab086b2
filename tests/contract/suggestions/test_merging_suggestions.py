"""Two deputies, one matter: handled once, two replies, two feedbacks; and everything that is refused (case 5.5)."""

import asyncio
from collections.abc import AsyncIterator
from datetime import date

import pytest

from domain.notice import CaseRef, Kind
from domain.suggestions.suggestion import SuggestionStatus as S
from handlers import build
from storage import deadlines
from storage.feedback import evaluations
from tests.contract.hall import CLERK, CO_CLERK, CONTACT, DEPUTY, HEAD, OFFICE, PLAN, REPLY, TITLE
from tests.contract.paths_hall import OTHER_TITLE, SECOND, THIRD, PathsHall, paths_hall
from tests.contract.scene import scene


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[PathsHall]:
    async with paths_hall(database_url) as here:
        yield here


async def merged(county: PathsHall) -> tuple[int, int]:
    """The first is registered; the second is put to it. Their ids: master, merged."""
    one, other = await county.two()
    await county.sends(OFFICE, f"b:suggestion-register:{one.id}:{one.version}:")
    county.heard(OFFICE)
    await county.sends(OFFICE, f"b:review-open:{other.id}:{other.version}:")
    await county.presses(OFFICE, "并案", "1", "并入")
    return one.id, other.id


async def assigned(county: PathsHall, id: int) -> None:
    """Assigned to the transport office, with the school office beside it."""
    now = await county.suggestion_now(id)
    await county.sends(OFFICE, f"b:assign-start:{id}:{now.version}:")
    await county.says(OFFICE, "主办交通局 协办教育局")
    await county.presses(OFFICE, "确定交办")


async def answered(county: PathsHall, on: date = date(2026, 6, 10)) -> None:
    """Acknowledged, planned, spoken about; on that day written and signed."""
    await county.presses(CO_CLERK, "签收")
    await county.presses(CLERK, "签收", "填六定")
    await county.says(CLERK, PLAN)
    await county.presses(CLERK, "提交六定", "记一次联系")
    await county.says(CLERK, CONTACT)
    await county.presses(CLERK, "确定")
    county.goes_to(on)
    await county.presses(CLERK, "写答复")
    await county.says(CLERK, REPLY)
    await county.presses(CLERK, "定办理结果", "已解决", "用这个文号", "送负责人签发")
    await county.presses(HEAD, "签发")


async def test_the_office_sees_what_is_alike_and_merges_it_and_everybody_hears(county: PathsHall) -> None:
    one, other = await county.two()
    await county.sends(OFFICE, f"b:suggestion-register:{one.id}:{one.version}:")
    county.heard(OFFICE)
    await county.sends(OFFICE, f"b:review-open:{other.id}:{other.version}:")
    assert "有1件内容相近，可以并案（程序只比字面）。" in county.heard(OFFICE)
    await county.presses(OFFICE, "并案")
    assert f"1. JY-2026-0001 {TITLE}（李梅，已登记）" in county.last(OFFICE)
    shown = await county.presses(OFFICE, "1")
    heads = [f"（还没编号） 赵强：{OTHER_TITLE}", f"JY-2026-0001 李梅：{TITLE}"]
    assert [words.splitlines()[0] for words in shown[:2]] == heads
    county.heard("liu")
    await county.presses(OFFICE, "并入")

    assert county.last(OFFICE).startswith("已并案：JY-2026-0002 并入 JY-2026-0001。")
    assert county.last(SECOND).startswith("JY-2026-0002 和 JY-2026-0001 并案办理。")
    assert county.last(DEPUTY).startswith("JY-2026-0002 并到您的 JY-2026-0001 一起办。\n赵强代表提的是同一件事")
    assert county.last("liu").startswith("YJ-2026-0002 的建议和另一件相同的一起办。")
    kept = await county.suggestion_now(other.id)
    assert (kept.status, kept.master_id, kept.number) == (S.MERGED, one.id, "JY-2026-0002")
    assert await county.scene.store.run(deadlines.running, CaseRef(Kind.SUGGESTION, other.id), "assign") is None
    assert await county.record_is_whole()


async def test_case_5_5_two_reply_letters_two_feedbacks_and_each_lives_its_own_life(county: PathsHall) -> None:
    master, other = await merged(county)
    county.heard(SECOND), county.heard("liu")
    await assigned(county, master)
    assert any(w.startswith("JY-2026-0002 已于2026年3月16日(周一)交办。") for w in county.heard(SECOND))
    assert any("JY-2026-0002，2026年6月16日(周二)前答复" in w for w in county.heard("liu"))
    await answered(county)

    assert (await county.status(master), await county.status(other)) == (S.REPLIED, S.REPLIED)
    first, second = await county.replies(master), await county.replies(other)
    assert [(one.text, one.letter_number) for one in first] == [(one.text, one.letter_number) for one in second]
    for id in (master, other):
        due = await county.scene.store.run(deadlines.running, CaseRef(Kind.SUGGESTION, id), "feedback")
        assert due
        assert due.due_on == date(2026, 7, 2)
    asked = [await county.scene.store.run(evaluations.feedback_of, id, 1) for id in (master, other)]
    assert [one.deputy_id for one in asked if one] == [county.ids[DEPUTY], county.ids[SECOND]]
    assert any(words.startswith("JY-2026-0002 有答复了") for words in county.heard(SECOND))
    assert any(words.startswith("您反映的事（YJ-2026-0002）有答复了") for words in county.heard("liu"))

    # 赵强 is dissatisfied: his alone is handled again, by the same unit
    await county.presses(SECOND, "现在评价", "都不满意")
    await county.says(SECOND, "只划了一半。")
    await county.presses(SECOND, "提交")
    [again] = await county.parts(other)
    assert (again.round, again.status, again.unit_id) == (2, "issued", (await county.parts(master))[0].unit_id)
    assert (await county.status(master), await county.status(other)) == (S.REPLIED, S.REHANDLING)
    assert await county.record_is_whole()


async def test_undone_on_the_same_day_it_stands_where_it_stood(county: PathsHall) -> None:
    master, other = await merged(county)
    await county.presses(OFFICE, "撤销", "确定撤销")

    now = await county.suggestion_now(other)
    assert (now.status, now.master_id, now.number) == (S.REVIEWING, None, "JY-2026-0002")
    clock = await county.scene.store.run(deadlines.running, CaseRef(Kind.SUGGESTION, other), "assign")
    assert clock
    assert clock.due_on == date(2026, 3, 23)
    assert await county.deeds(other) == [
        "write", "submit", "receive", "merge", "undo"
    ]  # fmt: skip
    assert await county.status(master) == S.REGISTERED


async def test_handled_apart_again_with_a_reason_while_there_is_no_reply(county: PathsHall) -> None:
    master, other = await merged(county)
    await assigned(county, master)
    county.goes_to(date(2026, 3, 20))
    await county.sends(OFFICE, f"b:review-open:{other}:0:")
    await county.presses(OFFICE, "单独办理")
    await county.says(OFFICE, "说的是后门，不是南门。")

    now = await county.suggestion_now(other)
    assert (now.status, now.master_id) == (S.REGISTERED, None)
    assert "工委的说明：“说的是后门，不是南门。”。2026年3月27日(周五)前交办。" in county.last(SECOND)
    assert county.last("liu").startswith("YJ-2026-0002 的建议改为单独办。")


async def test_nothing_goes_into_itself_into_what_is_answered_or_into_what_has_no_number(county: PathsHall) -> None:
    master, other = await merged(county)
    third = await county.writes(THIRD, "wang", "关于校门口斑马线的建议")
    await county.sends(OFFICE, f"b:suggestion-merge-yes:{third.id}:{third.version}:{third.id}")
    assert "自己" in county.last(OFFICE)
    await county.sends(OFFICE, f"b:suggestion-merge-yes:{third.id}:{third.version}:{other}")
    assert county.last(OFFICE).startswith("JY-2026-0002 不能再并入")
    await assigned(county, master)
    await answered(county)
    await county.sends(OFFICE, f"b:suggestion-merge-yes:{third.id}:{third.version}:{master}")
    assert county.last(OFFICE).startswith("JY-2026-0001 不能再并入")
    assert await county.status(third.id) == S.REVIEWING


async def test_whoever_is_not_of_the_office_merges_nothing(county: PathsHall) -> None:
    one, other = await county.two()
    await county.sends(OFFICE, f"b:suggestion-register:{one.id}:{one.version}:")
    for who in (DEPUTY, SECOND, CLERK, "wang"):
        await county.sends(who, f"b:suggestion-merge-yes:{other.id}:{other.version}:{one.id}")
        assert county.last(who).startswith("这一步要由代表工委工作人员来办。")
    assert await county.status(other.id) == S.REVIEWING


async def test_what_was_merged_into_the_merged_one_comes_along(county: PathsHall) -> None:
    master, other = await merged(county)
    third = await county.writes(THIRD, "wang", "关于校门口斑马线的建议")
    await county.sends(OFFICE, f"b:suggestion-register:{third.id}:{third.version}:")
    # the master of two goes to a third: all three hang on that one
    first = await county.suggestion_now(master)
    await county.sends(OFFICE, f"b:suggestion-merge-yes:{master}:{first.version}:{third.id}")
    assert [(await county.suggestion_now(id)).master_id for id in (master, other)] == [third.id, third.id]
    assert county.heard(SECOND)[-1].startswith("JY-2026-0002 和 JY-2026-0003 并案办理。")
    assert await county.record_is_whole()


async def test_merged_one_into_the_other_at_the_same_moment_only_one_of_them_is(postgresql_url: str) -> None:
    async with (
        paths_hall(postgresql_url) as one,
        scene(postgresql_url, build(), replica="there", clock=one.clock) as there,
    ):
        first, second = await one.two()
        for each in (first, second):
            await one.sends(OFFICE, f"b:suggestion-register:{each.id}:{each.version}:")
        a, b = await one.suggestion_now(first.id), await one.suggestion_now(second.id)
        other = PathsHall(there, one.clock)
        other.ids, other._addresses, there._events = one.ids, one._addresses, one.scene._events
        await asyncio.gather(
            one.sends(OFFICE, f"b:suggestion-merge-yes:{a.id}:{a.version}:{b.id}"),
            other.sends("cao-yong", f"b:suggestion-merge-yes:{b.id}:{b.version}:{a.id}"),
        )
        assert sorted([await one.status(a.id), await one.status(b.id)]) == [S.MERGED, S.REGISTERED]
        assert await one.record_is_whole()
