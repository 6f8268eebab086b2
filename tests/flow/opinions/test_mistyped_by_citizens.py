"""What citizens and their station mistype, or press once too often, is answered with what to do."""

from collections.abc import AsyncIterator
from datetime import date
from functools import partial

import pytest
from sqlalchemy import Connection

from domain.errors import CaseworkError, NotYours
from domain.roles import Role
from handlers import build
from handlers.citizens.draft import LONGEST_REST, append, new_draft
from services.opinions.asking_more import complete
from storage.people import people
from tests.clock import FrozenClock
from tests.contract import rows
from tests.contract.opinions.test_answer_once_more import answered
from tests.contract.scene import scene
from tests.contract.town import MATTER, Town, town
from tests.flow.opinions.test_similar_opinions import NOISE, writes

DANGER = "快来人，有人要跳楼"
GROUP = -4001


@pytest.fixture
async def here(database_url: str) -> AsyncIterator[Town]:
    async with town(database_url) as place:
        yield place


async def test_a_place_is_no_story(here: Town) -> None:
    await here.says("wang", MATTER)
    assert "太长了：101字，最多100字" in await here.tries("wang", "change-place:0:0:", "长" * 101)


async def test_an_alarm_that_is_over_passes_no_number_on(here: Town) -> None:
    await here.says("wang", DANGER)
    here.days_pass(1)
    assert "号码没有转出去" in await here.tries("wang", "emergency-call:0:0:", "13800000000")


async def test_an_insult_alone_adds_nothing(here: Town) -> None:
    opinion = await here.opinion()
    await here.sends("wang", f"b:add-info:{opinion.id}:0:")
    await here.says("wang", "你们这群王八蛋")
    assert "看不出是什么事" in await here.tries("wang", f"add-done:{opinion.id}:0:")


async def test_nobody_completes_what_somebody_else_wrote(here: Town) -> None:
    opinion, liu = await here.opinion(), await here.person("liu")
    said = partial(complete, person=liu, opinion_id=opinion.id, version=opinion.version, text="是左边三盏")
    with pytest.raises(NotYours):
        await here.scene.turns.sweep(said)


async def test_nobody_joins_twice(here: Town) -> None:
    await writes(here, "wang", NOISE)
    await writes(here, "liu", NOISE)
    await here.presses("liu", "我也有这问题")
    await writes(here, "liu", NOISE)
    assert "这件您已经在里面了" in here.last("liu")
    await here.sends("liu", "b:similar-join:2:0:")  # no button has it
    assert "已经办好了" in here.last("liu")


async def test_an_answer_is_short_enough_to_be_read_and_given_once(here: Town) -> None:
    opinion = await here.opinion()
    await here.tries("zhou", f"ask-citizen:{opinion.id}:{opinion.version}:", "路灯是哪几盏？")
    await here.presses("wang", "现在回答")
    await here.says("wang", "长" * 2500, "长" * 2500)
    await here.presses("wang", "提交")
    assert "请点上面的“重新来”" in here.last("wang")
    assert "没有接上" in await here.tries("wang", "question-send:999:0:")
    await here.presses("wang", "重新来")
    await here.says("wang", "门口左边三盏")
    await here.presses("wang", "提交")
    assert "已经回答过了" in await here.tries("wang", "question-reply:1:0:")


async def test_a_reason_is_given_once_and_by_whoever_rated(here: Town) -> None:
    opinion = await answered(here)
    await here.presses("wang", "不满意")
    why = here.button("wang", "跳过")
    await here.says("wang", "没有说什么时候画线")
    await here.sends("wang", why)
    assert "已经办好了" in here.last("wang")
    before = await here.opinion_now(opinion.id)
    await here.sends("liu", why)
    assert await here.opinion_now(opinion.id) == before
    assert "没有找到" in here.last("liu")


async def test_an_opinion_is_put_to_another_by_its_whole_number(here: Town) -> None:
    """A defect once: the whole number opened that opinion, and the officer had to begin anew."""
    first = await here.opinion()
    other = await here.opinion("西门菜市场垃圾没人清", author="liu", place="解放路")
    assert "没有找到 YJ-2026-0099" in await here.tries("zhou", f"merge-open:{other.id}:0:", "YJ-2026-0099")
    assert "没有找到 YJ-2026-0099" in await here.tries("zhou", f"merge-open:{other.id}:0:", "99")
    shown = await here.tries("zhou", f"merge-open:{other.id}:0:", f"yj2026{first.id:04}")
    assert shown.startswith(f"{other.number} 并入 {first.number} 吗？")


async def test_where_no_deputy_is_nothing_is_offered_to_all(here: Town) -> None:
    opinion = await here.opinion()
    await here.scene.store.run(nobody_sits)
    said = await here.tries("zhou", f"claim-offer:{opinion.id}:{opinion.version}:")
    assert "没有可以接的代表" in said
    assert (await here.opinion_now(opinion.id)).status == "screening"


def nobody_sits(c: Connection) -> None:
    """Every mandate is over."""
    for one in people.holders(c, Role.DEPUTY, None, date(2026, 3, 2)):
        people.end_role(c, one.id, Role.DEPUTY, one.scopes(Role.DEPUTY)[0], date(2026, 3, 1), "")


async def test_before_there_is_a_station_a_matter_waits_with_whoever_wrote_it(database_url: str) -> None:
    clock = FrozenClock()
    async with scene(database_url, build(), clock=clock) as empty:
        here = Town(empty, clock)
        await empty.store.run(here._move_in)
        await writes(here, "wang", NOISE)
        assert "这里还没有开通联络站，意见先留在这儿" in here.last("wang")
        await here.presses("wang", "提交")
        assert "这里还没有开通联络站" in here.last("wang")


async def test_an_account_with_accounts_of_its_own_becomes_nobody_elses(here: Town) -> None:
    await here.scene.store.run(lambda c: rows.account(c, here.ids["liu"], "999", channel="web"))
    await here.says("wang", "绑定")
    await here.presses("wang", "绑定新账号")
    code = here.last("wang").splitlines()[0].removeprefix("绑定码：")
    await here.says("liu", code)
    assert here.last("liu").startswith("这个账号还连着别的账号，请先解绑")


async def test_what_was_sent_or_never_begun_is_not_sent_again(here: Town) -> None:
    assert "没有接上" in await here.tries("zhou", "register-for-send:0:0:")


async def test_a_group_is_let_go_by_those_it_belongs_to(here: Town) -> None:
    async def in_group(who: str, words: str) -> str:
        await here.scene.hears(here.scene.says(here._addresses[who], words, chat={"id": GROUP, "type": "group"}))
        return here.scene.texts(GROUP)[-1]

    assert "本群已绑定：城关联络站" in await in_group("li", "/bind")
    assert "要由工委、联络站或本站的代表来做" in await in_group("zhao", "/unbind")
    assert "本群已解除绑定" in await in_group("li", "/unbind")


def test_a_text_nobody_could_read_is_not_kept() -> None:
    draft = new_draft(date(2026, 3, 2))
    draft["rest"] = ["长" * LONGEST_REST]
    with pytest.raises(CaseworkError, match="error-too-long"):
        append(draft, "还有一句")
