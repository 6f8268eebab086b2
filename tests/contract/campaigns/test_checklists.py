"""One checklist for each target: sent back, days, reminders, who reads it, and when nothing is owed any more."""

from datetime import date, time

import pytest

from domain.errors import CaseworkError
from domain.roles import Role
from services import clockwork
from services.campaigns import planning, stages
from services.campaigns.filing import asking, judging, writing
from services.campaigns.filing.checklists import checklist
from services.windows import CLOSERS
from storage import attachments, deadlines
from storage.campaigns import filings
from storage.people import people
from tests.contract.campaigns.ground import AUDITOR, OPERATOR, ORGANISER, Ground, ground
from tests.contract.campaigns.papers import CLERK, HEAD, PLAN, TRANSPORT, missing, opens, the, writes


async def test_a_filing_sent_back_is_filed_again_and_its_day_counts_on(database_url: str) -> None:
    async with ground(database_url) as here:
        await here.reaches("mobilise")
        await writes(here, CLERK, "contact", "陈亮 0000-6611001")
        await here.presses(ORGANISER, "打开", "退回修改")
        await here.says(ORGANISER, "请写两个人的电话")
        assert "请写两个人的电话" in here.last(CLERK)
        contact = await the(here, "contact")
        assert contact.status == "sent_back"
        running = await here.scene.store.run(deadlines.running, contact.ref, "filing")
        assert running is not None
        assert running.due_on == date(2026, 4, 13)
        await here.presses(CLERK, "开始写")
        assert "这样报送吗" in here.last(CLERK)
        await here.presses(CLERK, "改一处", "1")
        await here.says(CLERK, "陈亮 0000-6611001，刘洋 0000-6611003")
        await here.presses(CLERK, "提交")
        assert (await the(here, "contact")).status == "filed"
        assert await here.scene.store.run(deadlines.running, contact.ref, "filing") is None


async def test_what_is_still_to_be_filed_stands_first_the_newest_on_top(database_url: str) -> None:
    async with ground(database_url) as here:
        await here.reaches("mobilise")
        await writes(here, CLERK, "contact", "陈亮 0000-6611001")
        await here.reaches("rectify")
        await here.does(asking.ask_once_more, ORGANISER, campaign_id=here.campaign_id, kind="progress", due_on=None)
        await here.sends(ORGANISER, f"b:filing-list:{(await here.target(TRANSPORT)).id}:0:")
        shown = here.last(ORGANISER).splitlines()
        assert shown[1].strip().startswith("1. 整改进展")
        target = await here.target(TRANSPORT)
        [first, *_, last] = (await here.does(checklist, ORGANISER, target_id=target.id)).filings
        assert (first.kind, last.kind) == ("progress", "contact")


async def tended(here: Ground, day: date) -> None:
    """That morning, whoever is to be reminded is."""
    here.goes_to(day, time(9, 0))
    await here.scene.turns.sweep(lambda work: clockwork.tend(work, CLOSERS))


async def test_reminders_go_by_the_day_and_the_checklist_says_who_was_reminded(database_url: str) -> None:
    async with ground(database_url, appraised=(TRANSPORT,)) as here:
        await here.reaches("mobilise")
        await writes(here, CLERK, "leading_group", "王强局长", "刘洋，陈亮")
        await writes(here, CLERK, "contact", "陈亮 0000-6611001")
        await opens(here, ORGANISER, "plan", "改日期")
        await here.says(ORGANISER, "3月31日")
        for who in (CLERK, HEAD, ORGANISER):
            here.heard(who)
        await tended(here, date(2026, 3, 24))
        assert "工作方案还没报，最后一天2026年3月31日(周二)" in "".join(here.heard(CLERK))
        assert not here.heard(HEAD)
        await tended(here, date(2026, 3, 27))
        for who in (CLERK, HEAD):
            assert "工作方案还没报" in "".join(here.heard(who))
        target = await here.target(TRANSPORT)
        await here.sends(ORGANISER, f"b:filing-list:{target.id}:0:")
        assert "3月27日 09:00提醒了陈亮、王强" in here.last(ORGANISER)
        here.heard(ORGANISER)
        await tended(here, date(2026, 4, 1))
        for who in (ORGANISER, HEAD, CLERK):
            assert "工作方案晚了1天" in "".join(here.heard(who)), who
        await here.sends(ORGANISER, f"b:filing-open:{(await the(here, 'plan')).id}:0:")
        assert "4月1日 09:00" in "".join(await here.presses(ORGANISER, "提醒过谁"))
        for who in (CLERK, ORGANISER):
            await here.sends(who, "b:due-late:0:0:")
            assert "报送评议材料" in here.last(who), who
        await here.sends(ORGANISER, f"b:filings:{here.campaign_id}:0:")
        assert "县交通局：已报2/3，缺：工作方案" in here.last(ORGANISER)


async def test_the_organiser_sets_days_reminds_and_asks_once_more(database_url: str) -> None:
    async with ground(database_url, appraised=(TRANSPORT,)) as here:
        await here.reaches("mobilise")
        await here.sends(ORGANISER, f"b:filings:{here.campaign_id}:0:")
        await here.presses(ORGANISER, "定报送日期", "工作方案")
        await here.says(ORGANISER, "3月1日")
        assert "工作方案" in here.last(ORGANISER)
        plan = await the(here, "plan")
        assert plan.due_on == date(2027, 3, 1)
        await opens(here, ORGANISER, "plan", "改日期")
        await here.says(ORGANISER, "2026年3月1日")
        assert "今天以后" in here.last(ORGANISER)
        await here.says(ORGANISER, "3月27日")
        assert "3月27日" in "".join(here.heard(CLERK))
        running = await here.scene.store.run(deadlines.running, plan.ref, "filing")
        assert running is not None
        assert running.due_on == date(2026, 3, 27)
        await opens(here, ORGANISER, "plan", "提醒单位")
        assert "还没有收到县交通局的工作方案" in here.last(HEAD)
        await here.sends(ORGANISER, f"b:filings:{here.campaign_id}:0:")
        await here.presses(ORGANISER, "再报一次", "整改进展")
        await here.says(ORGANISER, "4月20日")
        await here.sends(ORGANISER, f"b:filings:{here.campaign_id}:0:")
        await here.presses(ORGANISER, "再报一次", "整改进展")
        await here.says(ORGANISER, "5月20日")
        assert "整改进展（第2次）" in here.last(CLERK)
        assert (await the(here, "progress", times=2)).due_on == date(2026, 5, 20)


@pytest.mark.parametrize("status", ["to_confirm", "sent_back"])
async def test_a_day_is_changed_and_a_reminder_sent_wherever_it_is_not_in(database_url: str, status: str) -> None:
    async with ground(database_url, appraised=(TRANSPORT,)) as here:
        await here.reaches("mobilise")
        await writes(here, CLERK, "plan", *PLAN)
        if status == "sent_back":
            await opens(here, HEAD, "plan", "退回修改")
            await here.says(HEAD, "再细一点")
        await opens(here, ORGANISER, "plan", "改日期")
        await here.says(ORGANISER, "3月30日")
        await opens(here, ORGANISER, "plan", "提醒单位")
        plan = await the(here, "plan")
        assert (plan.status, plan.due_on) == (status, date(2026, 3, 30))
        assert [action for action, *_ in await here.steps(plan.ref)][-2:] == ["set_day", "remind"]


async def test_files_come_along_and_stay(database_url: str) -> None:
    async with ground(database_url) as here:
        await here.reaches("mobilise")
        await opens(here, CLERK, "contact", "开始写")
        update = here.scene.says(here._addresses[CLERK], "")
        paper = {"file_id": "F1", "file_unique_id": "f1", "file_name": "通知.docx", "file_size": 9}
        update["message"] |= {"document": paper, "text": None}
        await here.scene.hears(update)
        await here.says(CLERK, "陈亮 0000-6611001")
        assert "附件1个" in here.last(CLERK)
        await here.presses(CLERK, "提交")
        newest = await here.scene.store.run(filings.newest, (await the(here, "contact")).id)
        assert newest is not None
        [file] = await here.scene.store.run(filings.files_of, newest.id)
        kept = await here.scene.store.run(attachments.get, file)
        assert kept.file_name == "通知.docx"
        await here.scene.store.run(attachments.keep, file, b"%PDF-1.4", "application/pdf")
        await opens(here, ORGANISER, "contact", "看附件")
        assert [body for body in here._bodies(ORGANISER) if "document" in body]
        account = await here.scene.store.run(attachments.get, file)
        assert await here.scene.store.run(attachments.forget_unsent, [account.account_id]) == []


@pytest.mark.parametrize("who", ["he-jing", OPERATOR, "li-mei", "wang"])
async def test_strangers_read_nothing_and_write_nothing(database_url: str, who: str) -> None:
    async with ground(database_url) as here:
        await here.reaches("mobilise")
        contact, target = await the(here, "contact"), await here.target(TRANSPORT)
        await writes(here, CLERK, "contact", "陈亮 0000-6611001")
        for press in (f"filing-open:{contact.id}", f"filing-read:{contact.id}", f"filing-list:{target.id}",
                      f"filing-write:{contact.id}", f"filing-reminders:{contact.id}"):  # fmt: skip
            await here.sends(who, f"b:{press}:0:")
            assert "6611001" not in "".join(here.heard(who)), press
        with pytest.raises(CaseworkError):
            await here.does(
                writing.hand_in, who, filing_id=contact.id, version=0, entries={"contact": "我 0000-6611009"}
            )


async def test_the_auditor_reads_and_decides_nothing(database_url: str) -> None:
    async with ground(database_url) as here:
        await here.reaches("mobilise")
        await writes(here, CLERK, "contact", "陈亮 0000-6611001")
        contact = await the(here, "contact")
        await here.sends(AUDITOR, f"b:filing-open:{contact.id}:0:")
        assert here.labels(AUDITOR) == ["看全文", "报送清单", "回到菜单"]
        with pytest.raises(CaseworkError):
            await here.does(judging.accept, AUDITOR, filing_id=contact.id, version=contact.version)
        assert (await the(here, "contact")).status == "filed"


async def test_with_the_campaign_called_off_nothing_more_is_filed(database_url: str) -> None:
    async with ground(database_url) as here:
        await here.reaches("mobilise")
        await here.does(stages.call_off, ORGANISER, campaign_id=here.campaign_id, version=0, reason="上级统一安排")
        plan = await the(here, "plan")
        assert plan.status == "lapsed"
        assert await here.scene.store.run(deadlines.running, plan.ref, "filing") is None
        await here.sends(CLERK, f"b:filing-open:{plan.id}:0:")
        assert "开始写" not in here.labels(CLERK)
        assert await here.record_is_whole()


async def test_with_its_last_stage_the_campaign_asks_for_nothing_more(database_url: str) -> None:
    async with ground(database_url) as here:
        last = await here.reaches("announce")
        last = await here.does(stages.check, ORGANISER, stage_id=last.id, version=last.version)
        await here.does(stages.waive, ORGANISER, stage_id=last.id, version=last.version, reason="按上级通知提前结束")
        assert (await here.campaign()).status == "ended"
        assert {(await the(here, kind)).status for kind in ("plan", "self_check", "progress")} == {"lapsed"}
        assert await here.record_is_whole()


async def test_a_unit_that_is_no_target_any_more_owes_nothing(database_url: str) -> None:
    async with ground(database_url) as here:
        await here.reaches("mobilise")
        target, plan = await here.target("教育局"), await the(here, "plan", "教育局")
        await here.does(planning.drop_target, ORGANISER, campaign_id=here.campaign_id, version=0, target_id=target.id)
        now = await here.scene.store.run(filings.filings.get, plan.id)
        assert (now.status, now.target_id) == ("lapsed", None)
        assert "教育局" not in await missing(here)
        assert await here.record_is_whole()


async def test_minutes_of_the_leaderships_meeting_are_due_soon_after_the_appraisal(database_url: str) -> None:
    async with ground(database_url, "duty_report") as here:
        await here.reaches("investigate")
        assert "履职情况怎么样" in await opens(here, CLERK, "duty_report", "开始写")
        await here.says(CLERK, "一年走访40个村", "没有问题")
        assert "问题不能空着" in here.last(CLERK)
        await here.reaches("rectify")
        assert (await the(here, "meeting_minutes")).due_on == date(2026, 3, 23)
        target = await here.target(TRANSPORT)
        await here.sends(ORGANISER, f"b:filing-list:{target.id}:0:")
        assert "县交通局（王强）" in here.last(ORGANISER)


async def test_a_target_added_while_a_stage_is_under_way_is_asked_as_well(database_url: str) -> None:
    async with ground(database_url) as here:
        await here.reaches("mobilise")
        await here.does(
            planning.add_targets, ORGANISER, campaign_id=here.campaign_id, version=0,
            unit_ids=[here.units["水务局"]], kind="appraised",
        )  # fmt: skip
        assert "县水务局要报送" in "".join(here.heard("tang-wei"))
        assert (await the(here, "plan", "水务局")).status == "asked"


async def test_a_unit_without_a_head_here_files_by_its_clerk(database_url: str) -> None:
    async with ground(database_url) as here:
        await here.reaches("mobilise")
        unit, yesterday = here.units[TRANSPORT], date(2026, 3, 15)
        await here.scene.store.run(people.end_role, here.ids[HEAD], Role.UNIT_HEAD, unit, yesterday)
        assert "已报出" in await writes(here, CLERK, "plan", *PLAN)
        assert (await the(here, "plan")).status == "filed"


async def test_the_organisers_own_reminders_stand_on_the_list_too(database_url: str) -> None:
    async with ground(database_url) as here:
        await here.reaches("mobilise")
        await opens(here, ORGANISER, "plan", "提醒单位")
        await here.sends(ORGANISER, f"b:filing-open:{(await the(here, 'plan')).id}:0:")
        assert "评议办丁一提醒了单位" in "".join(await here.presses(ORGANISER, "提醒过谁"))


async def test_with_more_than_a_page_of_units_days_are_still_set(database_url: str) -> None:
    units = (TRANSPORT, "教育局", "住建局", "水务局", "农业农村局")
    async with ground(database_url, appraised=units) as here:
        await here.reaches("mobilise")
        await here.sends(ORGANISER, f"b:filings:{here.campaign_id}:0:")
        await here.presses(ORGANISER, "日期和补报", "定报送日期", "联系人")
        await here.says(ORGANISER, "3月20日")
        assert "联系人：5份，最后一天2026年3月20日(周五)" in here.last(ORGANISER)
        await here.sends(ORGANISER, f"b:filings:{here.campaign_id}:0:")
        await here.presses(ORGANISER, "下一页", "5")
        assert "县农业农村局" in here.last(ORGANISER)
