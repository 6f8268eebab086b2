"""Targets file what a stage asks for: written in chat, confirmed, sent back, reminded; one checklist for each."""

from datetime import date, time

import pytest

from domain.campaigns.filing import Filing
from domain.errors import CaseworkError
from services import clockwork
from services.campaigns import filing as writing
from services.campaigns import judging_filings as judging
from services.campaigns import planning, stages
from services.campaigns.asking_filings import ask_all
from services.campaigns.filings import filings_in
from services.windows import CLOSERS
from storage import attachments, deadlines, events
from storage.campaigns import filings
from tests.contract.campaigns.ground import AUDITOR, OPERATOR, ORGANISER, Ground, ground

CLERK, HEAD = "chen-liang", "wang-qiang"
TRANSPORT = "交通局"
EMPTY = ("无", "没有问题", "我局目前没有发现明显问题", "暂无。", "No problems were found")


async def the(here: Ground, kind: str, unit: str = TRANSPORT, times: int = 1) -> Filing:
    """One filing of a unit as it stands."""
    target = await here.target(unit)
    every = await here.scene.store.run(filings.of_target, target.id)
    return next(one for one in every if (one.kind, one.times) == (kind, times))


async def opens(here: Ground, who: str, kind: str, *labels: str) -> str:
    """Somebody opens a filing of the transport office and presses; what they read."""
    await here.sends(who, f"b:filing-open:{(await the(here, kind)).id}:0:")
    await here.presses(who, *labels)
    return here.last(who)


async def writes(here: Ground, who: str, kind: str, *answers: str) -> str:
    """Somebody writes it, answer by answer, and sends it; what they read."""
    await opens(here, who, kind, "开始写")
    await here.says(who, *answers)
    await here.presses(who, "提交")
    return here.last(who)


async def missing(here: Ground) -> str:
    """What the gate says is missing, unit by unit."""
    gate = await here.asks(filings_in)
    assert gate.met is not bool(gate.missing)
    return "；".join(str(line) for line in gate.missing)


PLAN = ("四月动员，王强负责", "四月自查，刘洋负责", "五月整改", "六月迎检", "七月通报")


async def test_a_stage_asks_each_target_once_for_everything_it_files(database_url: str) -> None:
    async with ground(database_url, polled=("水务局",)) as here:
        await here.reaches("mobilise")
        for who in (CLERK, HEAD):
            told = [one for one in here.heard(who) if "要报送" in one]
            assert [one.splitlines()[0] for one in told] == ["县交通局要报送：领导小组、联系人、工作方案"]
        assert not [one for one in here.heard("tang-wei") if "要报送" in one]
        await here.presses(CLERK, "报送清单")
        assert "已报0项，共3项" in here.last(CLERK)
        assert "最后一天2026年4月13日(周一)" in here.last(CLERK)
        assert await here.asks(ask_all, stage=await here.stage("mobilise")) == []


async def test_leading_group_and_contact_are_filed_as_the_texts_want_them(database_url: str) -> None:
    async with ground(database_url) as here:
        await here.reaches("mobilise")
        await opens(here, CLERK, "leading_group", "开始写")
        await here.says(CLERK, "刘洋副局长")
        assert "组长应是单位主要负责人王强" in here.last(CLERK)
        await here.says(CLERK, "王强局长", "刘洋副局长抓整改，陈亮联络")
        assert "这样报送吗" in here.last(CLERK)
        await here.presses(CLERK, "提交")
        assert "县交通局报来领导小组" in here.last(ORGANISER)
        await opens(here, CLERK, "contact", "开始写")
        await here.says(CLERK, "陈亮")
        assert "电话号码" in here.last(CLERK)
        await here.says(CLERK, "陈亮 0000-6611001")
        await here.presses(CLERK, "提交")
        assert (await the(here, "contact")).status == "filed"
        assert "0000-6611001" in "".join(await here.presses(ORGANISER, "看全文"))


async def test_the_gate_holds_until_the_last_plan_is_agreed_by_both_sides(database_url: str) -> None:
    async with ground(database_url, appraised=(TRANSPORT,)) as here:
        await here.reaches("mobilise")
        await writes(here, CLERK, "leading_group", "王强局长", "刘洋，陈亮")
        await writes(here, CLERK, "contact", "陈亮 0000-6611001")
        said = await writes(here, CLERK, "plan", *PLAN)
        assert "送本单位负责人确认" in said
        assert "filing-kind-plan" in await missing(here)
        assert "请确认县交通局的工作方案" in here.last(HEAD)
        await here.presses(HEAD, "看全文", "确认报送")
        assert (await the(here, "plan")).status == "filed"
        assert "filing-kind-plan" in await missing(here)
        await here.presses(ORGANISER, "打开", "认可")
        assert (await the(here, "plan")).status == "accepted"
        assert await missing(here) == ""
        assert "工作方案已认可" in "".join(here.heard(CLERK))


async def test_a_plan_speaks_of_every_stage_and_is_not_read_before_the_head_confirms(database_url: str) -> None:
    async with ground(database_url) as here:
        await here.reaches("mobilise")
        await opens(here, CLERK, "plan", "开始写")
        assert "第1句，共5句" in here.last(CLERK)
        await here.says(CLERK, *PLAN[:4])
        plan = await the(here, "plan")
        with pytest.raises(CaseworkError, match="filing-missing"):
            await here.does(writing.hand_in, CLERK, filing_id=plan.id, version=plan.version, entries={})
        await here.says(CLERK, PLAN[4])
        await here.presses(CLERK, "提交")
        await here.sends(ORGANISER, f"b:filing-open:{plan.id}:0:")
        assert "看全文" not in here.labels(ORGANISER)
        await here.presses(HEAD, "退回修改")
        await here.says(HEAD, "第三阶段写到人")
        assert "第三阶段写到人" in here.last(CLERK)
        await here.presses(CLERK, "开始写", "改一处", "3")
        await here.says(CLERK, "五月整改，陈亮负责")
        await here.presses(CLERK, "提交")
        assert "五月整改，陈亮负责" in "".join(await here.presses(HEAD, "看全文"))
        kept = await here.scene.store.run(filings.versions.all, filings.v.filing_id == plan.id)
        assert [one.number for one in kept] == [1, 2]
        assert kept[0].entries["stage:rectify"] == "五月整改"


@pytest.mark.parametrize("words", EMPTY)
async def test_a_self_check_without_problems_is_refused(database_url: str, words: str) -> None:
    async with ground(database_url) as here:
        await here.reaches("collect")
        await opens(here, CLERK, "self_check", "开始写")
        assert "“依法行政”：取得了哪些成绩？" in here.last(CLERK)
        await here.says(CLERK, "执法全程记录，没有复议")
        await here.says(CLERK, words)
        assert "问题不能空着" in here.last(CLERK)
        check = await the(here, "self_check")
        entries = {f"{what}:{one}": "都很好" for one in ("依法行政", "为民服务", "办事效率") for what in ("good",)}
        entries |= {f"problems:{one}": words for one in ("依法行政", "为民服务", "办事效率")}
        entries = {key: value + "的做法" if key.startswith("good") else value for key, value in entries.items()}
        with pytest.raises(CaseworkError, match="filing-problems-empty"):
            await here.does(writing.hand_in, HEAD, filing_id=check.id, version=check.version, entries=entries)
        assert (await the(here, "self_check")).status == "asked"


async def test_a_self_check_answers_each_focus_point_with_achievements_and_problems(database_url: str) -> None:
    async with ground(database_url) as here:
        await here.reaches("collect")
        answers = ("执法全程记录", "罚款公示不全", "窗口周六开门", "电话常打不通", "三天办结", "材料要得多")
        await writes(here, HEAD, "self_check", *answers)
        check = await the(here, "self_check")
        assert check.status == "filed"
        version = await here.scene.store.run(filings.newest, check.id)
        assert version is not None
        assert version.entries["problems:为民服务"] == "电话常打不通"
        assert version.digest == planning.digest_of({"points": version.points, "entries": version.entries})
        [*_, event] = await here.scene.store.run(events.of_case, check.ref)
        assert version.digest in event.data
        assert "罚款" not in event.data


async def test_what_was_half_written_is_there_again(database_url: str) -> None:
    async with ground(database_url) as here:
        await here.reaches("mobilise")
        await opens(here, CLERK, "plan", "开始写")
        await here.says(CLERK, *PLAN[:2])
        await here.says(CLERK, "菜单")
        assert "第3句，共5句" in await opens(here, CLERK, "plan", "开始写")


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
        assert "2026年3月27日" in here.last(ORGANISER)
        assert "提醒了" in here.last(ORGANISER)
        assert "王强" in here.last(ORGANISER)
        here.heard(ORGANISER)
        await tended(here, date(2026, 4, 1))
        for who in (ORGANISER, HEAD, CLERK):
            assert "工作方案晚了1天" in "".join(here.heard(who)), who
        await here.sends(ORGANISER, f"b:filing-open:{(await the(here, 'plan')).id}:0:")
        assert "2026年4月1日" in "".join(await here.presses(ORGANISER, "提醒过谁"))
        await here.sends(CLERK, "b:due-list:0:0:")
        assert "1" in here.last(CLERK)
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
        assert "附件：1个附件" in here.last(CLERK)
        await here.presses(CLERK, "提交")
        newest = await here.scene.store.run(filings.newest, (await the(here, "contact")).id)
        assert newest is not None
        [file] = await here.scene.store.run(filings.files_of, newest.id)
        kept = await here.scene.store.run(attachments.get, file)
        assert kept.file_name == "通知.docx"
        await here.scene.store.run(attachments.keep, file, b"%PDF-1.4", "application/pdf")
        await opens(here, ORGANISER, "contact", "看附件")
        assert "blob:" in "".join(here.heard(ORGANISER))
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
