"""The ledger of commitments: what is refused, what is missed, the new year, a change of term, the end of a matter."""

from collections.abc import AsyncIterator
from datetime import date
from functools import partial
from typing import Any

import pytest

from domain.promises.commitment import CommitmentAction as A
from domain.promises.ledger import Commitment
from domain.suggestions.suggestion import SuggestionStatus as S
from services.feedback.concluding import conclude
from services.promises import commitments as ledger
from services.promises import deciding_promises, fulfilling, promising, second_answers
from services.promises.ledger import card, history, listed, overview, sheet, years
from storage.promises import commitments
from tests.contract.hall import CLERK, CO_CLERK, DEPUTY, HEAD, OFFICE
from tests.contract.promised import Promised, promising_place, refused

NEW_DAY = "信号灯没有到货，已画好线，新日期2027年6月30日"


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Promised]:
    async with promising_place(database_url) as place:
        yield place


async def put_off(county: Promised) -> Commitment:
    """Followed up, missed, explained in January 2027, put off to 30 June with the deputy's consent."""
    promise = await county.followed_up()
    county.goes_to(date(2027, 1, 4))
    now = await county.now(promise)
    where = {"commitment_id": now.id, "version": now.version, "text": NEW_DAY}
    await county.does(deciding_promises.cannot_fulfil, CLERK, **where)
    await county.acts(HEAD, promise, A.EXPLAIN)
    await county.acts(DEPUTY, promise, A.AGREE)
    return await county.acts(OFFICE, promise, A.RENEGOTIATE)


async def test_a_reply_that_promises_needs_a_promise_before_it_is_sent(county: Promised) -> None:
    suggestion = await county.contacted()
    await county.presses(CLERK, "写答复")
    await county.says(CLERK, "一、已列入计划。二、年底装好。")
    await county.presses(CLERK, "定办理结果")
    assert county.labels(CLERK)[-1] == "其他结果"
    await county.presses(CLERK, "列入计划有日期")
    assert county.last(CLERK).startswith("答应了什么？")
    await county.says(CLERK, "取消")
    lead, _ = await county.parts(suggestion.id)
    await county.sends(CLERK, f"b:reply-send:{lead.id}:{lead.version}:")
    assert "列入计划的，要写哪天、谁、做到什么样" in county.last(CLERK)


@pytest.mark.parametrize("words", ["争取尽快装好信号灯", "适时装好信号灯，陈亮", "逐步推进信号灯，陈亮，能用"])
async def test_what_names_no_day_is_refused_and_says_so(county: Promised, words: str) -> None:
    no = await refused(county.scene.turns.sweep(partial(promising.said_of_promise, text=words, before={})))
    assert no.says == "reply-commitment-undated"
    assert str(no.facts["words"]) in words


async def test_a_day_that_is_over_is_no_promise(county: Promised) -> None:
    text = "装好信号灯，陈亮，2026-03-16，能用"
    no = await refused(county.scene.turns.sweep(partial(promising.said_of_promise, text=text, before={})))
    assert no.says == "promise-date-past"


async def test_a_promise_gets_its_number_and_clock_when_the_reply_is_signed(county: Promised) -> None:
    promise = await county.promised()
    assert (promise.number, promise.status, promise.due_on) == ("CN-2026-0001", "active", date(2026, 12, 31))
    assert promise.reply_id
    assert promise.deputy_id == county.ids[DEPUTY]
    assert "已记入承诺台账" in "".join(county.heard(DEPUTY))
    assert await county.record_is_whole()


async def test_nobody_but_its_unit_and_the_deputy_act_on_a_promise(county: Promised) -> None:
    promise = await county.followed_up()
    for who in (CO_CLERK, "sun-lihua", "wang"):
        assert (await refused(county.acts(who, promise, A.PROGRESS, "我也来报"))).says
        assert (await refused(county.does(card, who, commitment_id=promise.id))).says
    assert (await refused(county.acts(CLERK, promise, A.STRIKE_OFF))).says == "error-not-allowed"
    assert (await refused(county.acts(DEPUTY, promise, A.STRIKE_OFF))).says == "error-not-allowed"


async def test_done_without_anything_to_show_is_refused(county: Promised) -> None:
    promise = await county.followed_up()
    where = {"commitment_id": promise.id, "version": promise.version, "files": [], "text": "全部装好了。"}
    assert (await refused(county.does(fulfilling.report_done, CLERK, **where))).says == "promise-evidence-please"


async def test_the_deputy_says_not_so_and_the_office_brings_both_together(county: Promised) -> None:
    promise = await county.followed_up()
    await county.done(promise)
    again = await county.acts(DEPUTY, promise, A.DISPUTE, "信号灯还没有通电")
    assert (again.status, again.reported_on) == ("progressing", None)
    assert "请在2026年6月29日(周一)前召集" in "".join(county.heard(OFFICE))
    met = await county.acts(OFFICE, promise, A.MEET, "6月18日开会，两周内通电")
    assert met.status == "progressing"
    await county.done(promise)
    assert (await county.acts(OFFICE, promise, A.INSPECT, "6月20日去看过，灯亮了")).status == "verified"
    _, lines = await county.does(history, DEPUTY, commitment_id=promise.id)
    assert len(lines) == 5


async def test_the_date_stands_until_deputy_and_office_have_agreed(county: Promised) -> None:
    promise = await county.followed_up()
    where = {"commitment_id": promise.id, "version": promise.version}
    nothing = county.does(deciding_promises.cannot_fulfil, CLERK, **where, text="没有钱")
    assert (await refused(nothing)).says == "promise-cannot-needs-date"
    await county.does(deciding_promises.cannot_fulfil, CLERK, **where, text=NEW_DAY)
    assert (await refused(county.acts(OFFICE, promise, A.RENEGOTIATE))).says == "error-not-allowed"
    await county.acts(HEAD, promise, A.EXPLAIN)
    assert (await refused(county.acts(OFFICE, promise, A.RENEGOTIATE))).says == "promise-ask-deputy-first"
    await county.acts(DEPUTY, promise, A.OBJECT, "不能再拖")
    assert (await refused(county.acts(OFFICE, promise, A.RENEGOTIATE))).says == "promise-ask-deputy-first"
    await county.acts(OFFICE, promise, A.RECORD_CONSENT, "6月15日电话里李梅代表同意")
    moved = await county.acts(OFFICE, promise, A.RENEGOTIATE)
    assert (moved.status, moved.due_on, moved.first_due_on) == ("active", date(2027, 6, 30), date(2026, 12, 31))


async def test_a_second_miss_is_a_failure_and_is_explained(county: Promised) -> None:
    promise = await put_off(county)
    await county.fires(date(2027, 6, 30))
    assert (await county.now(promise)).status == "active"
    county.heard(DEPUTY), county.heard("wang")
    await county.fires(date(2027, 7, 1))
    missed = await county.now(promise)
    assert (missed.status, missed.failed, missed.fulfilled_on) == ("failed", True, None)
    assert "原定2026年12月31日(周四)，改到2027年6月30日(周三)。记为没有兑现" in "".join(county.heard(DEPUTY))
    assert "答应的没有做到。" in "".join(county.heard("wang"))
    explained = await county.acts(HEAD, promise, A.EXPLAIN_MORE, "厂家停产，改用别家的灯。")
    assert explained.explanation.startswith("厂家停产")
    assert (await refused(county.acts(HEAD, promise, A.EXPLAIN_MORE, "再写一次"))).says == "promise-explained-already"
    assert await county.record_is_whole()


async def test_a_new_date_is_given_once(county: Promised) -> None:
    promise = await put_off(county)
    now = await county.now(promise)
    where = {"commitment_id": now.id, "version": now.version, "text": "还要再拖，新日期2027年12月31日"}
    await county.does(deciding_promises.cannot_fulfil, CLERK, **where)
    await county.acts(HEAD, promise, A.EXPLAIN)
    assert (await refused(county.acts(OFFICE, promise, A.RENEGOTIATE))).says == "promise-once-only"
    failed = await county.acts(OFFICE, promise, A.FAIL, "不能再改期")
    assert (failed.status, failed.failed) == ("failed", True)


async def test_a_promise_without_a_day_is_chased(county: Promised) -> None:
    promise = await county.promised()
    said = {"text": "校门口加装护栏"}
    extract = {"suggestion_id": promise.suggestion_id, "said": said}
    assert (await refused(county.does(promising.extract, OFFICE, **extract))).says == "promise-missing"
    undated = await county.does(promising.extract, OFFICE, **extract, undated=True)
    assert (undated.number, undated.status) == ("CN-2026-0002", "undated")
    assert "有一项承诺没有日期：校门口加装护栏" in "".join(county.heard(CLERK))
    await county.fires(date(2026, 6, 26))
    assert "承诺的日期过期1天没有补" in "".join(county.heard(CLERK) + county.heard(OFFICE))
    where = {"commitment_id": undated.id, "version": undated.version}
    full = {**said, "owner": "陈亮", "due": "2026-10-31", "standard": "护栏牢固"}
    await county.does(promising.give_date, CLERK, **where, said=full)
    assert ((await county.now(undated)).status, (await county.now(undated)).due_on) == ("active", date(2026, 10, 31))


async def test_a_new_year_carries_over_exactly_once(county: Promised) -> None:
    promise = await county.followed_up()
    await county.fires(date(2026, 12, 31))
    assert (await county.now(promise)).carried_to is None
    county.heard(OFFICE)
    for day in (date(2027, 1, 1), date(2027, 1, 1), date(2027, 1, 2)):
        await county.fires(day)
    after = await county.now(promise)
    assert after.carried_to == 2027
    marks = [step for step in await county.steps(promise.ref) if step[0] == "carry_over"]
    assert len(marks) == 1
    assert "".join(county.heard(OFFICE)).count("2027年接着办的承诺1项") == 1


async def test_at_a_change_of_term_the_head_writes_to_the_deputy_it_was_promised_to(county: Promised) -> None:
    promise = await county.followed_up()
    county.heard(HEAD)
    assert await county.scene.turns.sweep(ledger.at_change_of_term) == 1
    assert await county.scene.turns.sweep(ledger.at_change_of_term) == 0
    assert "换届了，请书面说明没有办完的承诺" in "".join(county.heard(HEAD))
    county.heard(DEPUTY)
    written = await county.acts(HEAD, promise, A.EXPLAIN_MORE, "信号灯在招标，年底装好。")
    assert (written.status, written.explains_term) == ("active", False)
    assert "县交通局的书面说明" in "".join(county.heard(DEPUTY))


async def test_a_matter_ends_when_every_promise_has_and_was_answered_once_more(county: Promised) -> None:
    promise = await county.followed_up()

    async def concludes() -> Any:
        now = await county.suggestion_now(promise.suggestion_id)
        return await county.does(conclude, OFFICE, suggestion_id=now.id, version=now.version)

    assert (await county.suggestion_now(promise.suggestion_id)).status == S.IN_FOLLOW_UP
    assert (await refused(concludes())).says == "follow-up-still-open"
    await county.done(promise)
    await county.acts(DEPUTY, promise, A.CONFIRM)
    struck = await county.acts(OFFICE, promise, A.STRIKE_OFF)
    assert (struck.status, struck.fulfilled_on) == ("struck_off", date(2026, 6, 12))
    assert (await refused(concludes())).says == "follow-up-still-open"
    [answer] = await county.scene.store.run(commitments.answers_of, promise.suggestion_id)
    text = "斑马线和信号灯都装好了，6月12日启用。"
    await county.does(second_answers.write, CLERK, answer_id=answer.id, version=answer.version, text=text)
    [answer] = await county.scene.store.run(commitments.answers_of, promise.suggestion_id)
    county.heard("wang")
    await county.does(second_answers.sign, HEAD, answer_id=answer.id, version=answer.version)
    assert text in "".join(county.heard("wang"))
    assert (await concludes()).status == S.CONCLUDED
    assert text in "".join(county.heard("wang"))
    assert await county.record_is_whole()


async def test_the_ledger_is_counted_listed_and_taken_along(county: Promised) -> None:
    promise = await county.followed_up()
    counts = await county.does(overview, OFFICE)
    assert (counts["open"], counts["overdue"], counts["soon"], counts["mine"]) == (1, 0, 0, 0)
    county.goes_to(date(2027, 1, 4))
    assert (await county.does(overview, CLERK))["overdue"] == 1
    assert (await county.does(overview, CO_CLERK))["open"] == 0
    [row] = await county.does(sheet, OFFICE)
    assert row[:4] == ("CN-2026-0001", promise.text, "陈亮", "灯和线都能用")
    await county.says(OFFICE, "承诺台账")
    assert "已过期1项" in county.last(OFFICE)
    await county.presses(OFFICE, "导出表格")
    assert county.last(OFFICE).startswith("承诺台账已导出，共1件")


async def test_what_has_ended_is_shown_year_by_year(county: Promised) -> None:
    promise = await county.followed_up()
    await county.done(promise)
    await county.acts(DEPUTY, promise, A.CONFIRM)
    await county.acts(OFFICE, promise, A.STRIKE_OFF)
    for who, others in ((OFFICE, True), (CLERK, True), (DEPUTY, True), (CO_CLERK, False)):
        assert await county.does(years, who, name="struck") == (2026, 0)
        listing = county.does(listed, who, name="struck", limit=4, offset=0)
        assert [one.commitment.number for one in (await listing)[0]] == (["CN-2026-0001"] if others else [])
    county.goes_to(date(2028, 1, 4))
    await county.says(OFFICE, "承诺台账")
    assert "今年没有兑现0项，销号0项" in county.last(OFFICE)
    await county.presses(OFFICE, "今年销号（0）")
    assert county.last(OFFICE).startswith("2028年这里没有承诺。")
    await county.presses(OFFICE, "2026年的")
    assert county.last(OFFICE).startswith("2026年销号的承诺，共1项：\n1. CN-2026-0001")
    await county.sends(OFFICE, "b:ledger-struck:99999:0:")
    assert county.last(OFFICE).startswith("2028年这里没有承诺。"), "there is no such year"


async def test_why_a_promise_was_not_kept_is_due_though_the_promise_is_over(county: Promised) -> None:
    promise = await county.followed_up()
    county.goes_to(date(2027, 1, 4))
    await county.acts(OFFICE, promise, A.FAIL, "过了日子没有装。")
    county.goes_to(date(2027, 1, 15))
    await county.says(HEAD, "到期")
    await county.presses(HEAD, "7天内（1）")
    assert "书面说明" in county.last(HEAD), county.last(HEAD)
