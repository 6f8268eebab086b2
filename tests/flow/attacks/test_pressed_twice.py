"""Impatient fingers: every button that counts, pressed twice, pressed late, pressed by somebody else."""

from collections.abc import AsyncIterator, Sequence

import pytest

from tests.contract.hall import CLERK, CO_CLERK, CONTACT, DEPUTY, HEAD, OFFICE, PLAN, STATION, TITLE, Hall, hall
from tests.contract.town import MATTER
from tests.flow.things import drafted, how_many

KIND = ("已经办好了，不用再点", "这个按钮过时了", "已经提交了", "YJ-2026-0001 您已经评价过了")


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Hall]:
    async with hall(database_url) as here:
        yield here


async def twice(county: Hall, who: str, label: str) -> None:
    """Press a button, and once more: the second press does nothing and is explained."""
    data = county.button(who, label)
    await county.sends(who, data)
    done = await how_many(county)
    told = {one: len(county.offered(one)) for one in county.ids}
    await county.sends(who, data)

    assert county.last(who).startswith(KIND), (label, county.last(who))
    assert county.labels(who)[-1] == "回到菜单"
    assert await how_many(county) == done, label
    assert not [one for one in told if one != who and len(county.offered(one)) > told[one]], f"{label} told somebody"


async def test_from_the_opinion_to_the_suggestion(county: Hall) -> None:
    await drafted(county)
    await twice(county, "wang", "提交")
    await county.presses(STATION, "打开", "交给代表", "1")
    await twice(county, STATION, "确定")
    await county.presses(DEPUTY, "打开", "写成建议", "现场看过")
    await county.says(DEPUTY, f"题目：{TITLE}\n情况：放学时三百名学生横穿。\n建议：请划斑马线。")
    await county.presses(DEPUTY, "全文公开", "跳过", "请人联名")
    await county.says(DEPUTY, "赵强")
    await county.presses("zhao-qiang", "看全文")
    await twice(county, "zhao-qiang", "同意联名")
    await twice(county, DEPUTY, "现在提交")


async def test_from_the_number_to_the_conclusion(county: Hall) -> None:
    await county.submitted()
    await county.presses(OFFICE, "打开")
    await twice(county, OFFICE, "登记编号")
    await county.presses(OFFICE, "现在交办")
    await county.says(OFFICE, "主办交通局 协办教育局")
    await twice(county, OFFICE, "确定交办")
    await twice(county, CLERK, "签收")
    await county.presses(CLERK, "填六定")
    await county.says(CLERK, PLAN)
    await twice(county, CLERK, "提交六定")
    await county.presses(CLERK, "记一次联系")
    await county.says(CLERK, CONTACT)
    await twice(county, CLERK, "确定")
    await twice(county, DEPUTY, "属实")
    await county.presses(CLERK, "写答复")
    await county.says(CLERK, "一、斑马线已划好。")
    await county.presses(CLERK, "定办理结果", "已解决", "用这个文号")
    await twice(county, CLERK, "送负责人签发")
    await twice(county, HEAD, "签发")
    await twice(county, "wang", "满意")
    await county.presses(DEPUTY, "现在评价", "都满意")
    await twice(county, DEPUTY, "提交")
    await county.presses(OFFICE, "打开")
    await twice(county, OFFICE, "办结")
    assert await county.record_is_whole()


async def test_a_stale_button_leads_to_the_case_as_it_is(county: Hall) -> None:
    await county.assigned()
    await county.presses(CLERK, "签收", "签收")

    assert county.last(CLERK).startswith("这个按钮过时了：JY-2026-0001 现在是“已签收”")
    await county.presses(CLERK, "打开")
    assert county.last(CLERK).startswith(f"JY-2026-0001 {TITLE}")


async def test_an_old_button_never_sends_what_was_not_read(county: Hall) -> None:
    await drafted(county)
    await county.presses("wang", "再加一点")
    await county.says("wang", "还有一件事想说清楚")
    read = await county.presses("wang", "提交")

    assert (await how_many(county))[0] == 0
    assert "还有一件事想说清楚" in "".join(read)
    await county.presses("wang", "提交")
    assert (await how_many(county))[0] == 1


async def test_an_old_button_never_throws_a_newer_draft_away(county: Hall) -> None:
    await drafted(county)
    await county.presses("wang", "提交")
    old = county.button("wang", "不发了")
    await drafted_again(county)
    await county.sends("wang", old)
    await county.presses("wang", "写好了")

    assert "提交" in county.labels("wang") or "匿名" in county.labels("wang")


async def drafted_again(county: Hall) -> None:
    """A second matter, named, and something added to it."""
    await county.says("wang", "解放路路灯不亮，希望修好")
    await county.presses("wang", "写好了", "匿名", "再加一点")
    await county.says("wang", "已经三天了，晚上看不见")


async def test_what_was_dropped_is_not_called_sent(county: Hall) -> None:
    await drafted(county)
    await county.presses("wang", "不发了", "提交")

    assert county.last("wang").startswith("这一份已经提交了，或者已经不发了")
    assert (await how_many(county))[0] == 0


async def test_a_rating_once_given_is_told_back(county: Hall) -> None:
    await county.to_sign()
    await county.presses(HEAD, "签发")
    await county.presses("wang", "不满意", "跳过")
    heard = len(county.offered(DEPUTY))
    for label in ("跳过", "满意", "不想评价"):
        await county.presses("wang", label)
        assert county.last("wang").startswith(("已经办好了", "YJ-2026-0001 您已经评价过了：不满意"))

    assert len(county.offered(DEPUTY)) == heard


async def test_a_form_left_for_another_is_not_called_done(county: Hall) -> None:
    await county.assigned()
    await county.presses(CLERK, "签收", "填六定")
    await county.says(CLERK, PLAN)
    await county.presses(CLERK, "记一次联系")
    await county.says(CLERK, CONTACT)
    await county.presses(CLERK, "提交六定")

    assert county.last(CLERK).startswith("这一步没有接上")


OF_OPINIONS = (
    "opinion-open",
    "opinion-counted",
    "opinion-files",
    "screen-open",
    "with-deputy-open",
    "choose-deputy",
    "adopt",
)
OF_SUGGESTIONS = (
    "suggestion-open",
    "suggestion-read",
    "suggestion-submit",
    "review-open",
    "case-file",
    "reply-read",
    "feedback-open",
)


async def is_refused(county: Hall, data: str, whos: Sequence[str], secrets: Sequence[str]) -> None:
    """Each of them presses it, is told something, and learns nothing; nothing changes."""
    before = await how_many(county)
    for who in whos:
        county.heard(who)
        await county.sends(who, data)
        said = "".join(county.heard(who))
        assert said, (data, who)
        assert not [word for word in secrets if word in said], (data, who, said)
    assert await how_many(county) == before


async def test_anothers_opinion_stays_closed(county: Hall) -> None:
    await county.opinion()
    opinion = await county.opinion(phone="13900000001")
    for do in OF_OPINIONS:
        strangers = ("liu", "ding-yue", "zhao-qiang", CLERK, HEAD)
        secrets = (MATTER, "王阿姨", "13900000001", opinion.number)
        await is_refused(county, f"b:{do}:{opinion.id}:0:", strangers, secrets)


async def test_anothers_suggestion_stays_closed(county: Hall) -> None:
    suggestion = await county.submitted()
    for do in OF_SUGGESTIONS:
        strangers = ("wang", "liu", "zhao-qiang", "ding-yue", CO_CLERK)
        await is_refused(county, f"b:{do}:{suggestion.id}:0:", strangers, (TITLE, "三百名"))


async def test_anothers_rating_and_assignment_stay_closed(county: Hall) -> None:
    suggestion = await county.to_sign()
    lead, _ = await county.parts(suggestion.id)
    before = await how_many(county)
    for do in ("assignment-open", "assignment-read", "sign", "send-back", "reply-preview", "plan-start"):
        await county.sends("xu-fang", f"b:{do}:{lead.id}:{lead.version}:")
        assert TITLE not in "".join(county.heard("xu-fang"))
    assert await how_many(county) == before
    await county.presses(HEAD, "签发")
    rating = county.button("wang", "满意")
    before = await how_many(county)
    for who in ("liu", DEPUTY):
        county.heard(who)
        await county.sends(who, rating)
        assert county.heard(who)[0].startswith("没有找到您的这个编号")
    assert await how_many(county) == before


MADE_UP = (
    "b:opinion-open:99999999999999999999:0:",
    "b:opinion-open:-1:0:",
    "b:mine:0:0:99999999999999999999",
    "b:mine:0:0:x",
    "b:change-topic:0:0:x",
    "b:topic:0:0:nothing",
    "b:rate-satisfied:77:0:",
    "b:nonsense:0:0:",
    "nonsense",
)


async def test_made_up_buttons_are_refused_kindly(county: Hall) -> None:
    for data in MADE_UP:
        await county.says("wang", "反映问题", "人民路实验小学门口没有斑马线，希望画一条")
        county.heard("wang")
        await county.sends("wang", data)
        [said] = county.heard("wang")
        assert "没有办成" not in said, data

    assert (await how_many(county))[0] == 0


async def test_made_up_evaluations_change_nothing(county: Hall) -> None:
    suggestion = await county.to_sign()
    await county.presses(HEAD, "签发")
    before = await how_many(county)
    for do, x in (("feedback-result-satisfied", "x"), ("feedback-reason", "x"), ("feedback-send", "")):
        await county.sends(DEPUTY, f"b:{do}:{suggestion.id}:0:{x}")
        assert "没有办成" not in county.last(DEPUTY)

    assert await how_many(county) == before
