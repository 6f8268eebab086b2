"""What officers mistype, press too late or ask of the wrong case is answered with what to do; nothing changes by it."""

from collections.abc import AsyncIterator, Callable
from datetime import date
from functools import partial
from typing import Any

import pytest
from sqlalchemy import Connection

from domain.errors import ActionNotAllowed
from domain.roles import Role
from services.handling.extending import request_extension
from services.handling.lengthening import lengthening_asked
from services.handling.returning import request_return
from services.work import Work
from storage import places
from storage.people import people
from tests.contract import rows
from tests.contract.hall import CLERK, CO_CLERK, DEPUTY, OFFICE, TITLE, Hall, hall
from tests.contract.paths_hall import SECOND, THIRD, paths_hall

MORE_TIME = "到9月16日；正在调研；已发函征求三个乡镇意见"
NOT_OURS = "与学校无关；教育局三定方案第3条；建议交农业农村局"


@pytest.fixture
async def here(database_url: str) -> AsyncIterator[Hall]:
    async with hall(database_url) as place:
        yield place


async def test_who_may_have_a_part_instead_is_one_unit_without_one(here: Hall) -> None:
    suggestion = await here.assigned()
    await here.presses(CO_CLERK, "申请退回")
    await here.says(CO_CLERK, NOT_OURS)
    await here.presses(CO_CLERK, "提交")
    await here.presses(OFFICE, "同意退回")
    assert "请写一个单位" in (await here.says(OFFICE, "住建局、水务局"))[-1]
    assert "县交通局已经在办这一件" in (await here.says(OFFICE, "交通局"))[-1]
    assert [one.unit_id for one in await here.parts(suggestion.id)] == [2, 5]


async def test_a_shorter_extension_names_its_day(here: Hall) -> None:
    suggestion = await here.planned()
    here.goes_to(date(2026, 6, 12))
    [lead, _] = await here.parts(suggestion.id)
    await here.tries(CLERK, f"extension-start:{lead.id}:{lead.version}:", MORE_TIME)
    await here.presses(CLERK, "提交")
    await here.presses(OFFICE, "同意但短些")
    assert "这个日期我看不懂" in (await here.says(OFFICE, "短一点就行"))[-1]


async def test_use_cases_ask_who_speaks_whatever_the_chat_has_asked(here: Hall) -> None:
    suggestion = await here.assigned()
    [lead, _] = await here.parts(suggestion.id)
    its: dict[str, Any] = {"assignment_id": lead.id, "version": lead.version, "said": {}}
    deeds: tuple[Callable[..., object], ...] = (
        partial(request_extension, **its),
        partial(request_return, **its),
        partial(lengthening_asked, suggestion_id=suggestion.id),
    )
    for deed in deeds:
        with pytest.raises(ActionNotAllowed):
            await does(here, CO_CLERK, deed)


async def does(here: Hall, who: str, deed: Callable[..., object]) -> None:
    """A use case, as that person would call it."""

    def done(work: Work) -> None:
        deed(work, person=people.get(work.c, here.ids[who], work.today))

    await here.scene.turns.sweep(done)


async def test_what_a_suggestion_is_put_to_is_named_by_its_number(here: Hall) -> None:
    """A defect once: the number that was asked for was taken for a question about that case."""
    suggestion = await here.submitted()
    await here.presses(OFFICE, "打开", "登记编号")
    merge = f"suggestion-merge:{suggestion.id}:0:"
    assert "没有编号是“JY-2026-0099”" in await here.tries(OFFICE, merge, "JY-2026-0099")
    assert "不能并入它自己" in await here.tries(OFFICE, merge, "JY-2026-0001")
    other = await here.submitted("关于实验小学南门设置信号灯的建议")
    assert "没有登记，或已经答复了" in await here.tries(OFFICE, f"suggestion-merge-check:{suggestion.id}:0:{other.id}")
    await here.sends(OFFICE, f"b:suggestion-register:{other.id}:{other.version}:")
    assert "并入 JY-2026-0002" in await here.tries(OFFICE, merge, "JY20260002")
    assert "还没有答复，没有答复函" in await here.tries(OFFICE, f"letter-file:{suggestion.id}:0:")


async def test_an_empty_ledger_is_no_table_and_a_template_is_a_file(here: Hall) -> None:
    assert "没有承诺" in await here.tries(OFFICE, "ledger-export:0:0:")
    assert "请发一个 .docx 文件" in await here.tries(OFFICE, "template-change:0:0:", "马上发")


async def test_a_circular_has_readers_and_reminds_those_who_have_not_read(here: Hall) -> None:
    await here.tries(OFFICE, "circular-names:0:0:", "赵强")
    await here.scene.store.run(ends, here.ids[SECOND], Role.DEPUTY, date(2026, 3, 15))
    assert "请换一个范围，或先邀请代表" in (await here.says(OFFICE, "周五下午活动"))[-1]
    await here.tries(OFFICE, "circular-names:0:0:", "李梅", "周五下午活动")
    await here.presses(OFFICE, "确定发出")
    await here.presses(DEPUTY, "已读")
    assert "都读了" in await here.tries(OFFICE, "circular-remind:1:0:")


async def test_an_absence_lies_ahead_and_its_substitute_still_serves(here: Hall) -> None:
    async def says(line: str) -> None:
        await here.tries(DEPUTY, "away-ask:0:0:", line)

    await says("3月17日到3月20日 赵强")
    here.goes_to(date(2026, 3, 18))
    await here.presses(DEPUTY, "确定")
    assert "2026年3月17日(周二)已经过去了" in here.last(DEPUTY)
    await says("3月19日到3月20日 赵强")
    await here.scene.store.run(ends, here.ids[SECOND], Role.DEPUTY, date(2026, 3, 17))
    await here.presses(DEPUTY, "确定")
    assert "请另选一位" in here.last(DEPUTY)


def ends(c: Connection, person_id: int, role: Role, on: date) -> None:
    """Somebody's appointments of a role are over."""
    for scope in people.get(c, person_id, on).scopes(role):
        people.end_role(c, person_id, role, scope, on, "")


async def test_a_namesake_is_told_apart_by_the_district(here: Hall) -> None:
    """A defect once: of two deputies of one name neither could be suspended in chat."""

    async def writes(line: str) -> str:
        return await here.tries(OFFICE, "suspend:0:0:", line)

    def another(c: Connection) -> None:
        district = next(one.id for one in places.districts.all(c) if one.name == "第1选区")
        people.grant(c, people.add(c, name="李梅", at=rows.AT), Role.DEPUTY, district, date(2022, 1, 10))

    await here.scene.store.run(another)
    assert "结束日期不能早于开始日期" in await writes("赵强 5月20日到2026年5月1日")
    assert "张无名现在没有这个身份" in await writes("张无名 5月20日到8月31日")
    asked = await writes("李梅 5月20日到8月31日")
    assert "有几位代表叫“李梅”" in asked
    assert "第3选区李梅" in asked
    assert "第1选区李梅" in asked
    await here.says(OFFICE, "第3选区 李梅 5月20日到8月31日")
    await here.presses(OFFICE, "确定")
    assert here.last(OFFICE).startswith("已记下：李梅从2026年5月20日")
    assert "您暂停执行代表职务" in here.last(DEPUTY)
    await here.sends(OFFICE, f"b:suspend-off:{here.ids[DEPUTY]}:0:")
    assert "已恢复" in here.last(OFFICE)
    assert "已经办好了" in await here.tries(OFFICE, f"suspend-off:{here.ids[DEPUTY]}:0:")


async def test_who_has_left_meanwhile_is_named(here: Hall) -> None:
    """A defect once: the sentence began without a name."""
    await here.scene.store.run(ends, here.ids[SECOND], Role.DEPUTY, date(2026, 3, 15))
    assert (await here.tries(OFFICE, f"invite-make:{here.ids[SECOND]}:0:")).startswith("赵强现在没有这个身份")


async def test_cases_go_to_a_colleague_of_the_same_unit(here: Hall) -> None:
    await here.assigned()
    await here.presses(CLERK, "签收")
    theirs, another = here.ids[CLERK], here.ids[CO_CLERK]
    assert "请工委先邀请" in await here.tries(CLERK, f"handover-do:{theirs}:0:{another}")

    def colleague(c: Connection) -> None:
        [unit] = people.get(c, theirs, date(2026, 3, 16)).scopes(Role.UNIT_CLERK)
        people.grant(c, people.add(c, name="方圆", at=rows.AT), Role.UNIT_CLERK, unit, date(2022, 1, 10))

    await here.scene.store.run(colleague)
    assert "请另选一位" in await here.tries(CLERK, f"handover-do:{theirs}:0:{another}")


async def test_a_withdrawal_is_asked_for_once(database_url: str) -> None:
    async with paths_hall(database_url, joint_withdraw="unanimous") as county:
        one = await county.writes(DEPUTY, "wang", TITLE, SECOND, THIRD)
        await county.sends(DEPUTY, f"b:suggestion-withdraw:{one.id}:0:")
        await county.says(DEPUTY, "已经和单位谈好，今年就办")
        await county.presses(DEPUTY, "确定撤回")
        assert "还要等赵强、孙丽华同意" in await county.tries(DEPUTY, f"suggestion-withdraw:{one.id}:0:")
