"""A citizen takes a matter back, at every stage (5.12); and everything of somebody who wants to be forgotten."""

import contextlib
import json
from collections.abc import AsyncIterator
from datetime import date
from functools import partial

import pytest
from sqlalchemy import Connection, select

from domain.opinions.opinion import OpinionStatus as S
from services.citizens import my_data
from services.opinions import transferring
from services.work import Work
from storage import places, tables
from storage.people import people
from tests.contract.hall import CLERK, DEPUTY, OFFICE, STATION, TITLE, Hall, hall

MATTER = "人民路实验小学门口没有斑马线，我家孩子每天横穿，希望画一条"
NAME, PHONE = "欧阳桂花", "13900000077"


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Hall]:
    async with hall(database_url) as here:
        yield here


async def sent(county: Hall, who: str = "wang", matter: str = MATTER) -> None:
    """A citizen sends a matter with name and number."""
    await county.says(who, matter)
    await county.presses(who, "写好了", "写姓名")
    await county.says(who, f"{NAME} {PHONE}")
    await county.presses(who, "提交")
    assert "编号 YJ-2026-000" in county.last(who)


async def withdrawn(county: Hall, who: str = "wang", yes: str = "撤回这件") -> str:
    """撤回 typed, and confirmed; what was asked."""
    asked = (await county.says(who, "撤回"))[-1]
    await county.presses(who, yes)
    return asked


def places_of(c: Connection, *words: str) -> set[str]:
    """Every table and column in which one of these words still stands."""
    found = set()
    for table in tables.metadata.sorted_tables:
        for column in table.c:
            for (value,) in c.execute(select(column)):
                if any(word in _plain(value) for word in words):
                    found.add(f"{table.name}.{column.name}")
    return found


def _plain(value: object) -> str:
    """What is kept, without the escapes of JSON."""
    words = value.decode(errors="replace") if isinstance(value, bytes) else value
    with contextlib.suppress(ValueError):
        words = json.loads(words) if isinstance(words, str) else words
    return words if isinstance(words, str) else json.dumps(words, ensure_ascii=False, default=str)


async def where(county: Hall, *words: str) -> set[str]:
    return await county.scene.store.run(places_of, *words)


async def test_before_it_is_taken_up_everything_goes_but_number_and_date(county: Hall) -> None:
    await sent(county)
    await county.presses(STATION, "打开")
    assert await where(county, "我家孩子每天横穿") >= {"inbox.raw", "opinions.text", "outbox.body"}
    asked = await withdrawn(county)

    assert asked.startswith("要撤回 YJ-2026-0001 吗？\n现在还没有受理")
    assert county.last("wang").startswith("YJ-2026-0001 已撤回，内容已删")
    one = await county.opinion_now(1)
    assert (one.status, one.number, one.text, one.title, one.place, one.phone) == (
        S.WITHDRAWN,
        "YJ-2026-0001",
        "",
        "",
        "",
        "",
    )
    assert await where(county, "我家孩子每天横穿", "人民路实验小学门口", PHONE) <= {"people.phone"}
    assert await county.record_is_whole()
    await county.says("wang", "我的意见")
    assert "YJ-2026-0001 ：您已撤回" in county.last("wang") or "您已撤回" in county.last("wang")


async def test_with_a_deputy_it_stops_and_the_name_goes(county: Hall) -> None:
    await sent(county)
    await county.presses(STATION, "打开", "交给代表", "1", "确定")
    asked = await withdrawn(county)

    assert "李梅代表已经在办" in asked
    assert county.last("wang").startswith("YJ-2026-0001 已撤回，已通知")
    one = await county.opinion_now(1)
    assert (one.status, one.anonymous, one.signature, one.phone) == (S.WITHDRAWN, True, "", "")
    assert one.text == MATTER, "whoever must go on for public safety still reads the matter"
    for who in (DEPUTY, STATION):
        assert any("群众已撤回，不再往下办" in words for words in county.heard(who)), who
    assert not await where(county, NAME) - {"people.name", "inbox.raw", "outbox.body"}
    due = await county.scene.store.run(_running, 1)
    assert not due


async def test_a_unit_is_told_to_stop_and_may_go_on_without_the_name(county: Hall) -> None:
    await sent(county)
    await county.scene.turns.sweep(partial(_to_the_unit, county=county))
    assert (await county.opinion_now(1)).status == S.HANDLING
    county.heard(CLERK)
    asked = await withdrawn(county)

    assert "县交通局已经在办" in asked
    assert "关系到大家的安全" in asked
    assert county.last("wang").startswith("YJ-2026-0001 已撤回，已通知县交通局")
    assert any("群众已撤回，停止办理" in words for words in county.heard(CLERK))
    assert "依职权继续" in county.labels(CLERK)
    await county.presses(CLERK, "依职权继续")
    await county.says(CLERK, "学校门口确有危险，依职权继续")
    for label in ("确定", "依职权继续", "提交"):
        if (await county.opinion_now(1)).status == S.WITHDRAWN and label in county.labels(CLERK):
            await county.presses(CLERK, label)
    one = await county.opinion_now(1)
    assert (one.status, one.signature, one.phone, one.detached) == (S.HANDLING, "", "", True)
    assert not any("YJ-2026-0001" in words for words in county.heard("wang"))
    assert not await where(county, NAME) - {"people.name", "inbox.raw", "outbox.body"}
    assert await county.record_is_whole()


async def test_after_a_deputy_adopted_it_the_suggestion_goes_on_without_the_person(county: Hall) -> None:
    await sent(county)
    await county.presses(STATION, "打开", "交给代表", "1", "确定")
    await county.presses(DEPUTY, "打开", "写成建议", "现场看过")
    await county.says(DEPUTY, f"题目：{TITLE}\n情况：放学时三百名学生横穿。\n建议：请划斑马线。")
    await county.presses(DEPUTY, "全文公开", "跳过", "直接提交")
    asked = await withdrawn(county, yes="去掉我的资料")

    assert asked.startswith("YJ-2026-0001 已经写成代表的建议")
    assert county.last("wang").startswith(f"好了，“{TITLE}” 里已没有您的任何资料")
    assert any("的群众不再参与" in words for words in county.heard(DEPUTY))
    assert not await where(county, "我家孩子每天横穿")
    await county.presses(OFFICE, "打开", "登记编号", "现在交办")
    await county.says(OFFICE, "主办交通局 协办教育局")
    await county.presses(OFFICE, "确定交办")
    assert (await county.suggestion_now(1)).status == "assigned"
    assert not county.heard("wang"), "nobody writes to who has left"
    assert await county.record_is_whole()


async def test_who_wants_to_be_forgotten_is_and_the_open_case_goes_on(county: Hall) -> None:
    await sent(county)
    await county.presses(STATION, "打开", "交给代表", "1", "确定")
    await sent(county, matter="解放路菜市场门口的垃圾桶满了没人倒，请清一清，臭死我了")
    await withdraw_second(county)
    await county.says("wang", "我的资料")
    assert f"姓名{NAME}，电话{PHONE}" in county.last("wang")
    await county.presses("wang", "要一份资料")
    files = [json.loads(row.body) for row in county.scene.out if b'"blob:' in row.body]
    assert len(files) == 2
    await county.presses("wang", "删除我的资料")
    assert "在办的1件会变成匿名继续办" in county.last("wang")
    await county.presses("wang", "全部删除")

    done = county.last("wang")
    assert done.startswith("已删除")
    code = next(word for word in done.replace("，", " ").split() if "-" in word).removeprefix("取件码")
    left = [await where(county, word) for word in (NAME, PHONE, "臭死我了")]
    assert not any(left), left
    one = await county.opinion_now(1)
    assert (one.status, one.text, one.anonymous) == (S.WITH_DEPUTY, MATTER, True)
    assert await county.record_is_whole()
    await county.says("wang", "我的意见")
    assert county.last("wang").startswith("您还没有反映过问题")
    await county.says("liu", f"YJ-2026-0001 {code}")
    assert county.last("liu").startswith("找回来了：YJ-2026-0001")
    await county.says("liu", "我的意见")
    assert "YJ-2026-0001" in county.last("liu")


async def test_what_was_withdrawn_while_somebody_had_it_is_emptied_a_month_later(county: Hall) -> None:
    await sent(county)
    await county.presses(STATION, "打开", "交给代表", "1", "确定")
    await withdrawn(county)
    county.goes_to(date(2026, 4, 14))
    assert await county.scene.turns.sweep(my_data.empty_what_is_over) == 0
    county.goes_to(date(2026, 4, 16))
    assert await county.scene.turns.sweep(my_data.empty_what_is_over) == 1

    assert (await county.opinion_now(1)).text == ""
    assert not await where(county, "我家孩子每天横穿")


async def test_the_month_runs_from_the_withdrawal_not_from_the_sending(county: Hall) -> None:
    await sent(county)
    await county.presses(STATION, "打开", "交给代表", "1", "确定")
    county.goes_to(date(2026, 3, 26))
    await withdrawn(county)
    county.goes_to(date(2026, 4, 16))
    assert await county.scene.turns.sweep(my_data.empty_what_is_over) == 0
    county.goes_to(date(2026, 4, 26))
    assert await county.scene.turns.sweep(my_data.empty_what_is_over) == 1


async def test_nothing_is_left_to_withdraw_when_it_is_over(county: Hall) -> None:
    await sent(county)
    button = county.button("wang", "看进度")
    await withdrawn(county)
    await county.sends("wang", button)
    assert "撤回" not in county.labels("wang")


async def withdraw_second(county: Hall) -> None:
    """The second of two is withdrawn: its words are gone at once."""
    await county.says("wang", "撤回")
    await county.presses("wang", "1", "撤回这件")
    assert county.last("wang").startswith("YJ-2026-0002 已撤回")


def _to_the_unit(work: Work, county: Hall) -> None:
    """The station transfers the opinion to the unit that is in charge."""
    officer = people.get(work.c, county.ids[STATION], work.today)
    unit = places.unit_by_words(work.c, "县交通局")[0]
    words = "实验小学门口没有斑马线。"
    transferring.transfer(work, person=officer, opinion_id=1, version=0, unit_id=unit.id, brief=words)


def _running(c: Connection, opinion_id: int) -> list[str]:
    t = tables.deadlines.c
    open_ones = select(t.kind).where(t.case_kind == "opinion", t.case_id == opinion_id, t.done_at.is_(None))
    return list(c.scalars(open_ones))
