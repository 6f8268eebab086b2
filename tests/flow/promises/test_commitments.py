"""Case 5.11, the ledger of commitments from the reply to the strike-off, on each channel and each database."""

from datetime import date, datetime, time
from functools import partial

from sqlalchemy import select

from domain.rules.calendar import LOCAL
from services.rules import calendars
from storage import tables
from tests.flow import story
from tests.flow.conftest import County
from tests.flow.counter import NUMBER, Cast, opens, the_file
from tests.flow.handling.test_extension import in_handling
from tests.flow.handling.test_not_our_job import events_of
from tests.flow.story import takes, takes_again
from tests.simulators.telegram.people import Person

TEXT = "一、排水沟已列入改造。二、停车位年内建成，选址已定在文化广场东侧。"
PROMISE = "建成200个停车位，住建局张涛，2026-12-31，可停用。"
CN = "CN-2026-0001"
NEW_YEAR = {
    "year": 2027,
    "days": [{"name": "元旦", "date": f"2027-01-0{day}", "isOffDay": True} for day in (1, 2, 3)],
}


async def wakes_on(county: County, *days: str) -> None:
    """Only these mornings (ISO days) are lived through, at half past eight: on others nothing is due, or the dates that
    are asked for below would be wrong."""
    for day in days:
        await county.comes_to_rest()
        morning = datetime.combine(date.fromisoformat(day), time(8, 30), tzinfo=LOCAL)
        county.clock.move(morning - county.clock.now())
        await county.program.sweep_now()
    await county.goes_to(days[-1])


async def promised(county: County) -> tuple[Cast, Person, Person]:
    """On 10 June the housing office answers: planned, 200 parking spaces by the end of the year; signed and issued."""
    cast, clerk = await in_handling(county)
    head = await cast.officer("lu-zhiyuan")
    await wakes_on(county, "2026-06-10")
    await opens(clerk)
    await takes_again(clerk, "写答复")
    await clerk.waits_for("贴全文")
    await clerk.says(TEXT)
    await takes(clerk, "定办理结果")
    await takes(clerk, "列入计划有日期")
    await clerk.waits_for("答应了什么")
    await clerk.says("争取尽快建成200个停车位，住建局")
    await clerk.waits_for("“争取尽快”没有日期，不能记为承诺。")
    await clerk.says("建成200个停车位，住建局张涛，12月31日")
    missing = await clerk.waits_for("承诺还缺")
    assert "办到什么样" in missing.text
    assert "哪一天" not in missing.text
    await clerk.says("可停用")
    check = await clerk.waits_for("这样记进承诺台账吗")
    assert "谁：住建局张涛　哪天：2026年12月31日(周四)前　标准：可停用" in check.text
    await clerk.presses("确定", on=check)
    await clerk.waits_for("现在有1项承诺")
    await clerk.presses("接着写")
    await takes(clerk, "写文号")
    await takes(clerk, "用这个")
    await takes(clerk, "送负责人签发")
    await story.signs(head)
    return cast, clerk, head


async def followed_up(county: County) -> tuple[Cast, Person, Person]:
    """The same; the deputy is satisfied on 12 June, and the promise is followed up."""
    cast, clerk, head = await promised(county)
    recorded = await cast.deputy.waits_for("已记入承诺台账")
    assert f"{CN}，县住建局 住建局张涛，2026年12月31日(周四)前。来自 {NUMBER} 的答复。" in recorded.text
    await county.goes_to("2026-06-12")
    await takes_again(cast.deputy, "现在评价")
    await takes(cast.deputy, "都满意")
    await takes(cast.deputy, "提交")
    await cast.deputy.waits_for(f"{NUMBER} 还有答应的事没有办完，继续跟踪")
    await cast.office.waits_for(f"{NUMBER} 转入承诺跟踪，共1项。")
    await cast.citizen.waits_for("答应的事还没有都办完，会继续跟着。")
    return cast, clerk, head


async def on_the_ledger(county: County) -> list[tuple[str, date | None, int, bool, date | None]]:
    """Every line of the ledger: status, day, times put off, failed, kept on."""
    t = tables.commitments.c
    rows = select(t.status, t.due_on, t.renegotiated, t.failed, t.fulfilled_on).order_by(t.id)
    return [tuple(row) for row in await county.program.store.read(lambda c: list(c.execute(rows)))]


async def opens_promise(person: Person) -> str:
    """Somebody opens the promise from the ledger; what its card says."""
    await person.says("承诺台账")
    await takes(person, "在办（1）")
    shown = await person.waits_for("在办的承诺，共1项")
    await person.presses("1", on=shown)
    return (await person.waits_for(lambda seen: seen.text.startswith(CN) and "标准：" in seen.text)).text


async def missed_and_put_off(county: County) -> tuple[Cast, Person, Person]:
    """Reported in September, missed over New Year, explained by the head, put off to 30 June 2027 with consent."""
    cast, clerk, head = await followed_up(county)
    await wakes_on(county, "2026-08-31", "2026-09-10")
    asked = await clerk.waits_for(f"承诺台账该报进展了（{NUMBER}）")
    assert "请在2026年9月15日(周二)前写一句" in asked.text
    await takes_again(clerk, "报进展")
    await clerk.waits_for("到哪一步了")
    await clerk.says("已建成120个，其余等用地批复。")
    await clerk.waits_for("进展已存")
    told = await cast.deputy.waits_for(f"县住建局报了进展（{NUMBER}）")
    await cast.deputy.presses("说几句", on=told)
    await cast.deputy.waits_for("您对进展怎么看")
    await cast.deputy.says("先把学校旁边的建起来。")
    await clerk.waits_for("“先把学校旁边的建起来。”")

    await wakes_on(county, "2026-11-09")
    await cast.office.waits_for("2027")
    await wakes_on(county, "2026-12-01", "2026-12-20")
    await county.program.sweep(partial(calendars.load_year, notice=NEW_YEAR))
    await wakes_on(county, "2026-12-24", "2026-12-30", "2026-12-31", "2027-01-01")
    await cast.office.waits_for("2027年接着办的承诺1项")
    await wakes_on(county, "2027-01-02", "2027-01-03", "2027-01-04")
    await clerk.waits_for("承诺已过期：建成200个停车位")
    overdue = await cast.deputy.waits_for("县住建局答应的事到期没有办完")
    assert "原定2026年12月31日(周四)" in overdue.text
    await cast.office.waits_for("承诺过期4天：建成200个停车位")
    await cast.citizen.waits_for("答应的日期过了，还没有办完。")

    await opens_promise(clerk)
    await takes_again(clerk, "办不到")
    await clerk.waits_for("为什么办不到")
    await clerk.says("用地批复没有下来，已建120个，新日期2027年6月30日")
    await clerk.waits_for("已请卢志远确认")
    await takes(head, "确认送出")
    await head.waits_for("说明已送代表和工委。原来的日期现在还算数。")
    await cast.office.waits_for("县住建局说办不到：建成200个停车位")
    asked = await cast.deputy.waits_for("县住建局书面说明：答应的事要改期")
    assert "原定2026年12月31日(周四)，请求改到2027年6月30日(周三)" in asked.text
    await takes_again(cast.deputy, "同意改期")
    await cast.deputy.waits_for("已记下您同意改期")
    await cast.office.waits_for("代表对改期的意见：同意")
    await opens_promise(cast.office)
    await takes_again(cast.office, "同意改期")
    await cast.office.waits_for("已改期：建成200个停车位，2027年6月30日(周三)前。")
    moved = await cast.citizen.waits_for("答应的日期改了。")
    assert "新日期2027年6月30日(周三)（原2026年12月31日(周四)）" in moved.text
    return cast, clerk, head


async def test_case_5_11_put_off_once_then_kept_and_struck_off(county: County) -> None:
    cast, clerk, head = await missed_and_put_off(county)
    reminders = [(on, rung) for on, kind, rung in await county.reminders() if kind == "commitment"]
    assert reminders == [
        (date(2026, 12, 1), "T-30"),
        (date(2026, 12, 24), "T-7"),
        (date(2026, 12, 30), "T-1"),
        (date(2027, 1, 4), "+1"),
    ]
    assert await on_the_ledger(county) == [("active", date(2027, 6, 30), 1, False, None)]

    await wakes_on(county, "2027-05-31", "2027-06-18")
    await opens_promise(clerk)
    await takes_again(clerk, "报完成")
    await clerk.waits_for("办成什么样了")
    await clerk.says("200个停车位全部建成。")
    shown = await clerk.waits_for("没有附件")
    await clerk.presses("写好了", on=shown)
    await clerk.waits_for("报完成要有凭据")
    await clerk.says("6月17日 现场 和李梅代表看过。")
    shown = await clerk.waits_for(lambda seen: "和李梅代表看过" in seen.text)
    await clerk.presses("写好了", on=shown)
    await clerk.waits_for("已报完成，代表和工委会核实。")
    await takes(cast.deputy, "属实")
    await cast.deputy.waits_for("已记下：属实。")
    await cast.office.waits_for("李梅代表说属实：建成200个停车位")
    await opens_promise(cast.office)
    await takes_again(cast.office, "销号")
    await cast.office.waits_for("已销号：建成200个停车位")
    await cast.citizen.waits_for("答应的已经办好。")
    assert await on_the_ledger(county) == [("struck_off", date(2027, 6, 30), 1, False, date(2027, 6, 18))]

    await clerk.waits_for(f"{NUMBER} 的承诺都有了结果，请再次答复")
    await takes_again(clerk, "打开")
    await clerk.waits_for("请写再次答复")
    await clerk.says("200个停车位已全部建成开放，排水沟同步改造完成。")
    await clerk.waits_for("已送卢志远签发")
    await head.waits_for(f"请签发 {NUMBER} 的再次答复")
    await takes_again(head, "打开")
    shown = await head.waits_for("的再次答复，等您签发")
    await head.presses("签发", on=shown)
    await head.waits_for(f"再次答复已发出：{NUMBER}。")
    await cast.deputy.waits_for(f"{NUMBER} 的再次答复：县住建局")
    await cast.citizen.waits_for("县住建局再次答复您")
    file = await the_file(cast.office)
    assert f"承诺 {CN}：建成200个停车位" in file
    assert "再次答复（县住建局" in file
    await county.goes_to("2027-06-21")
    await opens(cast.office)
    await takes_again(cast.office, "办结")
    await takes(cast.office, "办结")
    await cast.office.waits_for(f"{NUMBER} 已办结")
    await cast.citizen.waits_for("办结了")
    assert [one for one in await events_of(county, "commitment") if one[0] == "carry_over"] == [
        ("carry_over", "progressing")
    ]
    assert await county.chains_verify()
