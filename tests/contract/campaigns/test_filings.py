"""Targets file what a stage asks for: written in chat question by question, confirmed by the head, with files."""

import pytest

from domain.errors import CaseworkError
from services.campaigns import planning
from services.campaigns.filing import writing
from services.campaigns.filing.asking import ask_all
from storage import events
from storage.campaigns import filings
from tests.contract.campaigns.ground import ORGANISER, ground
from tests.contract.campaigns.papers import CLERK, HEAD, PLAN, TRANSPORT, missing, opens, the, writes

EMPTY = ("无", "没有问题", "我局目前没有发现明显问题", "暂无。", "No problems were found")


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


async def test_what_waits_stands_on_the_desks_of_clerk_and_head(database_url: str) -> None:
    async with ground(database_url) as here:
        await here.reaches("mobilise")
        await here.says(CLERK, "菜单")
        assert "（3）" in "".join(here.labels(CLERK))
        await here.sends(CLERK, "b:todo:0:0:")
        assert "评议要报送的材料，共3份" in here.last(CLERK)
        await here.presses(CLERK, "1")
        assert "县交通局：领导小组" in here.last(CLERK)
        await writes(here, CLERK, "plan", *PLAN)
        await here.sends(HEAD, "b:to-sign:0:0:")
        assert "等您确认的评议材料，共1份" in here.last(HEAD)
        await here.presses(HEAD, "1", "确认报送")
        await here.sends(HEAD, "b:to-sign:0:0:")
        assert "等您确认" not in here.last(HEAD)
