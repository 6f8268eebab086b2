"""Promises as people handle them in chat: found in a reply, taken out of a draft, sent back, kept to their day,
explained in writing."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import date

import pytest

from domain.clocks import Clock
from domain.promises.commitment import CommitmentAction as A
from domain.promises.ledger import Commitment
from services.promises import commitments as ledger
from services.promises import promising
from storage import deadlines
from storage.promises import commitments
from tests.contract.hall import CLERK, DEPUTY, HEAD, OFFICE
from tests.contract.promised import PROMISE, Promised, promising_place

NUMBER = "JY-2026-0001"
TEXT = "把斑马线和信号灯全部装好"
CANNOT = "信号灯没有到货，已画好线，新日期2027年6月30日"


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Promised]:
    async with promising_place(database_url) as place:
        yield place


async def opens(county: Promised, who: str, promise: Commitment) -> str:
    """Somebody opens a promise's card; what it says."""
    await county.sends(who, f"b:promise-open:{promise.id}:0:")
    return county.last(who)


async def cannot_be_kept(county: Promised) -> Commitment:
    """Followed up, and the clerk has written why a new day is needed: the head is asked to sign that."""
    promise = await county.followed_up()
    await opens(county, CLERK, promise)
    await county.presses(CLERK, "办不到")
    county.heard(DEPUTY), county.heard(OFFICE)
    await county.says(CLERK, CANNOT)
    return await county.now(promise)


async def test_a_promise_is_taken_out_of_the_draft_again(county: Promised) -> None:
    suggestion = await county.contacted()
    await county.presses(CLERK, "写答复")
    await county.says(CLERK, "一、已列入计划。二、年底装好。")
    await county.presses(CLERK, "定办理结果", "列入计划有日期")
    await county.says(CLERK, PROMISE)
    await county.presses(CLERK, "确定")
    lead, _ = await county.parts(suggestion.id)
    [promise] = await county.scene.store.run(commitments.proposed, lead.id)

    await county.presses(CLERK, "看承诺")
    assert county.last(CLERK).startswith(f"{NUMBER} 答复稿里的承诺，共1项，要去掉哪一项？")
    await county.presses(CLERK, "1")

    assert county.last(CLERK) == f"已从答复稿里去掉：{TEXT}"
    assert (await county.now(promise)).status == "dropped"
    assert (await county.steps(promise.ref))[-1] == ("drop", "unit_clerk", county.ids[CLERK])
    lead, _ = await county.parts(suggestion.id)
    await county.sends(CLERK, f"b:reply-send:{lead.id}:{lead.version}:")
    assert "列入计划的，要写哪天、谁、做到什么样" in county.last(CLERK)
    assert await county.record_is_whole()


async def test_the_office_finds_a_promise_in_a_reply_that_is_out(county: Promised) -> None:
    first = await county.promised()
    county.heard(CLERK), county.heard(DEPUTY)
    await county.sends(OFFICE, f"b:case-file:{first.suggestion_id}:0:")
    await county.presses(OFFICE, "记一项承诺")
    assert county.last(OFFICE).startswith(f"从 {NUMBER} 的答复里记一项承诺。")
    await county.says(OFFICE, "校门口加装护栏，陈亮，2026-10-31")
    assert "办到什么样" in county.last(OFFICE)
    await county.says(OFFICE, "护栏牢固")
    await county.presses(OFFICE, "确定")

    assert county.last(OFFICE) == "已记入承诺台账：CN-2026-0002，县交通局已收到通知。"
    told = f"CN-2026-0002，县交通局 陈亮，2026年10月31日(周六)前。来自 {NUMBER} 的答复。"
    assert county.heard(CLERK) == county.heard(DEPUTY) == [f"已记入承诺台账：校门口加装护栏\n{told}"]
    found = (await county.of(first.suggestion_id))[-1]
    assert (found.status, found.due_on, found.standard) == ("active", date(2026, 10, 31), "护栏牢固")
    assert await county.steps(found.ref) == [("extract", "office", county.ids[OFFICE])]
    await county.fires(date(2026, 10, 24))
    assert county.last(CLERK).startswith("承诺还有7天到期：校门口加装护栏")
    assert await county.record_is_whole()


async def test_the_head_sends_back_why_a_promise_cannot_be_kept(county: Promised) -> None:
    promise = await cannot_be_kept(county)
    assert county.last(HEAD).startswith(f"请确认办不到的说明：{TEXT}")
    await county.presses(HEAD, "退回修改")
    assert county.last(HEAD) == "说明要改什么？"
    await county.says(HEAD, "写清楚哪家厂没有到货。")

    assert county.last(HEAD) == "已退回承办人修改。"
    assert county.last(CLERK) == f"王强退回了说明：{TEXT}\n“写清楚哪家厂没有到货。”"
    assert county.heard(DEPUTY) == county.heard(OFFICE) == []
    now = await county.now(promise)
    assert (now.status, now.explanation, now.new_day, now.due_on) == ("progressing", "", None, date(2026, 12, 31))
    assert (await county.steps(promise.ref))[-1] == ("send_back", "unit_head", county.ids[HEAD])
    await opens(county, CLERK, promise)
    await county.presses(CLERK, "办不到")
    await county.says(CLERK, "华光厂没有交货，已画好线，新日期2027年6月30日")
    await county.presses(HEAD, "确认送出")
    assert "理由：“华光厂没有交货" in county.last(DEPUTY)
    assert await county.record_is_whole()


async def test_the_office_keeps_the_day_and_both_sides_hear_why(county: Promised) -> None:
    promise = await cannot_be_kept(county)
    await county.presses(HEAD, "确认送出")
    await opens(county, OFFICE, promise)
    await county.presses(OFFICE, "不同意改期")
    assert county.last(OFFICE) == "为什么不同意改期？单位和代表能看到。"
    for who in (CLERK, HEAD, DEPUTY):
        county.heard(who)
    await county.says(OFFICE, "9月开学前必须有灯。")

    assert county.last(OFFICE) == "已告诉县交通局：不改期。"
    kept = f"不同意改期：{TEXT}\n仍是2026年12月31日(周四)。工委：“9月开学前必须有灯。”（{NUMBER}）"
    assert county.heard(CLERK) == county.heard(HEAD) == county.heard(DEPUTY) == [kept]
    now = await county.now(promise)
    assert (now.status, now.due_on, now.new_day) == ("progressing", date(2026, 12, 31), None)
    assert (await county.steps(promise.ref))[-1] == ("keep_date", "office", county.ids[OFFICE])
    assert await report_due(county, promise) == date(2026, 9, 15)
    assert "同意改期" not in await labels(county, DEPUTY, promise)
    assert await county.record_is_whole()


async def report_due(county: Promised, promise: Commitment) -> date | None:
    """Until when the next report on its progress is due."""
    running = await county.scene.store.run(deadlines.running, promise.ref, Clock.COMMITMENT_REPORT)
    return running.due_on if running else None


async def test_whoever_called_it_done_too_early_reports_on_its_progress_again(county: Promised) -> None:
    promise = await county.followed_up()
    before = await report_due(county, promise)
    assert before is not None
    await county.done(promise)
    assert await report_due(county, promise) is None
    await county.acts(DEPUTY, promise, A.DISPUTE, "信号灯还没有通电")
    assert await report_due(county, promise) == before


async def labels(county: Promised, who: str, promise: Commitment) -> list[str]:
    """The buttons of the promise's card for somebody."""
    await opens(county, who, promise)
    return county.labels(who)


async def test_the_head_sends_the_second_answer_back_and_signs_the_next_one(county: Promised) -> None:
    promise = await county.followed_up()
    await county.done(promise)
    await county.acts(DEPUTY, promise, A.CONFIRM)
    await county.acts(OFFICE, promise, A.STRIKE_OFF)
    await county.presses(CLERK, "打开")
    await county.says(CLERK, "斑马线和信号灯都装好了。")
    await county.presses(HEAD, "打开", "退回修改")
    assert county.last(HEAD) == "再次答复要改什么？"
    county.heard(DEPUTY), county.heard("wang")
    await county.says(HEAD, "写上启用的日期。")

    assert county.last(HEAD) == "已退回承办人修改。"
    assert county.last(CLERK) == f"王强退回了再次答复（{NUMBER}）：“写上启用的日期。”"
    assert county.heard(DEPUTY) == county.heard("wang") == []
    [answer] = await county.scene.store.run(commitments.answers_of, promise.suggestion_id)
    assert answer.status == "asked"
    assert (await county.steps(answer.ref))[-1] == ("send_back", "unit_head", county.ids[HEAD])
    await county.presses(CLERK, "打开")
    await county.says(CLERK, "斑马线和信号灯都装好了，6月12日启用。")
    await county.presses(HEAD, "打开", "签发")
    assert "6月12日启用" in county.last("wang")
    assert await county.record_is_whole()


async def undated(county: Promised) -> Commitment:
    """Found in the reply without a day."""
    promise = await county.promised()
    where = {"suggestion_id": promise.suggestion_id, "said": {"text": "校门口加装护栏"}, "undated": True}
    found: Commitment = await county.does(promising.extract, OFFICE, **where)
    await county.acts(CLERK, promise, A.PROGRESS, "已经招标。")
    return found


async def progressing(county: Promised) -> Commitment:
    """Reported on once."""
    return await county.acts(CLERK, await county.followed_up(), A.PROGRESS, "线已画好，信号灯在装。")


async def explained(county: Promised) -> Commitment:
    """The head has signed why a new day is needed."""
    return await county.acts(HEAD, await cannot_be_kept(county), A.EXPLAIN)


async def reported_done(county: Promised) -> Commitment:
    """Waits to be checked."""
    return await county.done(await county.followed_up())


async def verified(county: Promised) -> Commitment:
    """Checked, and not struck off yet."""
    return await county.acts(DEPUTY, await reported_done(county), A.CONFIRM)


Stage = Callable[[Promised], Awaitable[Commitment]]
STAGES = (undated, progressing, cannot_be_kept, explained, reported_done, verified)
REASONS = "信号灯六月招标，年底装好，新一届照样接着办。"


@pytest.mark.parametrize("stage", STAGES)
async def test_at_a_change_of_term_whatever_is_open_is_explained_and_stays_where_it_was(
    county: Promised, stage: Stage
) -> None:
    before = await stage(county)
    await county.scene.turns.sweep(ledger.at_change_of_term)
    assert f"换届了，请书面说明没有办完的承诺：{before.text}" in "".join(county.heard(HEAD))
    assert "请负责人写书面说明。" in await opens(county, HEAD, before)
    await county.presses(HEAD, "写书面说明")
    assert county.last(HEAD).startswith("请写书面说明：没有办完的原因、现在到哪一步、以后怎么办。")
    county.heard(DEPUTY), county.heard(OFFICE)
    await county.says(HEAD, REASONS)

    assert county.last(HEAD) == "说明已送代表和工委。"
    given = f"县交通局的书面说明：{before.text}\n“{REASONS}”（{NUMBER}）"
    assert county.heard(DEPUTY) == county.heard(OFFICE) == [given]
    after = await county.now(before)
    assert (after.status, after.due_on, after.explains_term) == (before.status, before.due_on, False)
    assert after.explanation == before.explanation
    assert (await county.steps(before.ref))[-1] == ("explain_more", "unit_head", county.ids[HEAD])
    assert "写书面说明" not in await labels(county, HEAD, before)
    assert await county.record_is_whole()


async def test_what_is_said_at_a_change_of_term_does_not_excuse_a_failure_after_it(county: Promised) -> None:
    promise = await county.followed_up()
    await county.scene.turns.sweep(ledger.at_change_of_term)
    await county.acts(HEAD, promise, A.EXPLAIN_MORE, REASONS)
    county.goes_to(date(2027, 1, 4))
    county.heard(HEAD)
    failed = await county.acts(OFFICE, promise, A.FAIL, "过了日子没有装。")
    assert (failed.status, failed.explanation) == ("failed", "")
    assert "写书面说明" in await labels(county, HEAD, promise)
    await county.presses(HEAD, "写书面说明")
    await county.says(HEAD, "厂家停产，改用别家的灯。")
    assert (await county.now(promise)).explanation == "厂家停产，改用别家的灯。"


async def test_the_office_gets_from_the_overview_to_every_list(county: Promised) -> None:
    first = await county.followed_up()
    await county.sends(OFFICE, f"b:case-file:{first.suggestion_id}:0:")
    await county.presses(OFFICE, "记一项承诺")
    await county.says(OFFICE, "校门口加装护栏，陈亮，2026-10-31，护栏牢固")
    await county.presses(OFFICE, "确定")
    county.goes_to(date(2026, 12, 20))
    await county.sends(OFFICE, "b:ledger:0:0:")
    assert county.last(OFFICE).startswith("承诺台账\n在办2项：已过期1项，30天内到期1项")
    assert county.labels(OFFICE) == ["已过期（1）", "快到期（1）", "在办（2）", "今年没兑现（0）", "更多", "回到菜单"]
    await county.presses(OFFICE, "更多")
    assert county.labels(OFFICE) == ["今年销号（0）", "导出表格", "回到菜单"]
