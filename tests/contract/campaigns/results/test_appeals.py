"""A unit answers its line or appeals against it; people of the congress decide; new numbers are a new edition."""

from domain.notice import CaseRef, Kind
from services.campaigns.results.results import results_published
from services.office import due_overview
from tests.contract.campaigns.ground import AUDITOR, HEADS, ORGANISER
from tests.contract.campaigns.results.announcing import CHAIR, SMALL, Announcing, announcing
from tests.contract.hall import OFFICE

HEAD, CLERK = HEADS["教育局"], "he-jing"


async def test_a_statement_stands_beside_the_line(database_url: str) -> None:
    async with announcing(database_url, appraised=tuple(SMALL)) as it:
        here = it.here
        await it.ready(SMALL)
        await it.computed()
        assert "写说明" not in "".join(here.labels(HEAD)), "nothing is announced"
        await here.sends(ORGANISER, f"b:campaign-open:{here.campaign_id}:0:")
        assert "评议结果：第1版，已算出，没公布" in here.last(ORGANISER)
        await it.announces()
        here.heard(ORGANISER)
        await here.sends(HEAD, f"b:campaign-open:{here.campaign_id}:0:")
        assert "评议结果：第1版，已公布" in here.last(HEAD)
        await here.presses(HEAD, "评议结果")
        assert "已公布" in here.last(HEAD)

        assert "写说明" in (await it.looks(HEAD), here.labels(HEAD))[1]
        assert "写说明" not in (await it.looks(CLERK), here.labels(CLERK))[1]
        await here.presses(HEAD, "写说明")
        # a button of another form, whose case has the same number, sends nothing of this one
        await here.sends(HEAD, f"b:filing-send:{(await it.result()).id}:0:")
        assert "没有办成" not in here.last(HEAD)
        await here.says(HEAD, "窗口四月搬迁，回答里说的是搬迁以前。")
        assert "已印在结果旁边" in here.last(HEAD)
        assert "窗口四月搬迁" in "".join(here.heard(ORGANISER))
        table = await it.looks("chen-liang")
        assert "县教育局 79.0分" in table
        assert "单位说明：窗口四月搬迁" in table

        # nobody writes beside somebody else's line
        result, other = await it.result(), await here.target("交通局")
        await here.sends(HEAD, f"b:result-state:{result.id}:0:{other.id}")
        assert "这一件您看不到" in here.last(HEAD)

        await it.term_over()
        assert "单位说明：窗口四月搬迁" in here.last(HEAD)
        assert "写说明" not in (await it.looks(HEAD), here.labels(HEAD))[1], "final"
        assert await here.record_is_whole()


async def test_an_appeal_is_read_once_more_before_it_goes_out(database_url: str) -> None:
    async with announcing(database_url, appraised=tuple(SMALL)) as it:
        here = it.here
        await it.ready(SMALL)
        await it.announced()
        await it.looks(HEAD)
        await here.presses(HEAD, "提申诉")
        await here.says(HEAD, "检查那天是搬前日")
        await here.says(HEAD, "检查那天是搬迁日，复查是92.5分。")
        assert "“检查那天是搬迁日，复查是92.5分。”" in here.last(HEAD)
        assert await it.appeals() == []
        send = here.button(HEAD, "提出申诉")
        await here.presses(HEAD, "提出申诉")
        assert [one.text for one in await it.appeals()] == ["检查那天是搬迁日，复查是92.5分。"]
        await here.sends(HEAD, send)
        assert len(await it.appeals()) == 1


async def test_an_appeal_that_is_upheld_sets_points_anew_in_a_new_edition(database_url: str) -> None:
    async with announcing(database_url, appraised=tuple(SMALL)) as it:
        here = it.here
        await it.ready(SMALL)
        await it.announced()
        await appeals_now(it, HEAD, "检查那天是搬迁日，复查是92.5分。")
        told = here.last(OFFICE)
        assert "县教育局申诉" in told
        assert "2026年3月25日" in told
        assert not (await here.asks(results_published)).met, "it waits for an answer"
        for who in (OFFICE, CHAIR):
            found, _ = await here.does(due_overview.listed, who, span="week", limit=9, offset=0)
            assert any(one.ref.kind == Kind.APPEAL for one in found), "it lies on the desk"
        # once for each edition
        await appeals_now(it, HEAD, "再说一次")
        assert "已经申诉过了" in here.last(HEAD)

        await here.presses(OFFICE, "打开", "成立", "改检查得分")
        await here.says(OFFICE, "很多")
        assert "0到100" in here.last(OFFICE)
        await here.says(OFFICE, "92.5", "复查记录属实")
        assert "成立" in here.last(OFFICE)
        assert "检查改为92.5分" in here.last(HEAD)
        assert "要出第2版" in "".join(here.heard(AUDITOR))

        line = (await it.lines())["教育局"]
        # 78.0×50% + 80×30% + 92.5×20%
        assert (line.parts["inspection"], line.score) == ("92.5", "81.5")
        await it.announces()
        assert "县教育局 81.5分" in here.last(CLERK)
        assert await it.done(1) == ["compute", "announce", "replace"]

        # against the new edition again; taken back, then the term ends
        await appeals_now(it, HEADS["住建局"], "满意度偏低。")
        await here.presses(HEADS["住建局"], "打开", "撤回申诉")
        assert "已撤回" in here.last(HEADS["住建局"])
        assert "撤回了申诉" in here.last(CHAIR)
        await it.term_over()
        assert (await it.result()).status == "final"
        await appeals_now(it, HEADS["交通局"], "太晚了")
        assert [one.status for one in await it.appeals()] == ["upheld", "withdrawn"]
        assert await here.record_is_whole()


async def test_who_computed_does_not_decide_and_nothing_is_final_before_every_answer(database_url: str) -> None:
    async with announcing(database_url, appraised=tuple(SMALL)) as it:
        here = it.here
        await it.ready(SMALL)
        # the office founded the campaign and is an organiser, too
        await it.looks(OFFICE)
        await here.presses(OFFICE, "算结果")
        await here.presses(OFFICE, "公布结果", "公布结果")
        await appeals_now(it, HEAD, "名次不对。")
        await here.presses(OFFICE, "打开", "不成立")
        await here.says(OFFICE, "名次没有错")
        assert "要由别人决定" in here.last(OFFICE)

        await it.term_over()
        assert (await it.result()).status == "announced", "an appeal waits"
        assert "还没决定" in "".join(here.heard(CHAIR))
        await here.sends(CHAIR, f"b:appeal-open:{(await it.appeals())[0].id}:0:")
        await here.presses(CHAIR, "不成立")
        await here.says(CHAIR, "三项得分都核对过")
        assert "申诉不成立" in "".join(here.heard(HEAD))
        assert (await it.result()).status == "final"
        assert [one[0] for one in await here.steps(CaseRef(Kind.APPEAL, (await it.appeals())[0].id))] == [
            "file",
            "dismiss",
        ]


async def test_the_chair_upholds_the_office_dismisses_and_a_violation_taken_back_counts(database_url: str) -> None:
    async with announcing(database_url, appraised=tuple(SMALL)) as it:
        here = it.here
        await it.ready(SMALL)
        await it.violated("教育局")
        await it.announced()
        assert "不合格 县教育局" in here.last(CLERK)
        await appeals_now(it, HEAD, "发票是别的单位的。")
        await appeals_now(it, HEADS["交通局"], "请重算。")
        first, second = await it.appeals()
        await here.sends(OFFICE, f"b:appeal-dismiss:{second.id}:{second.version}:")
        await here.says(OFFICE, "核对过，没有错")
        await it.takes_back()
        await here.sends(CHAIR, f"b:appeal-open:{first.id}:0:")
        await here.presses(CHAIR, "成立", "按现有数据算")
        await here.says(CHAIR, "认定已经撤销")
        result = await it.result()
        assert (result.edition, result.because) == (2, "violation"), "it was put right where it was wrong"
        assert (await it.lines())["教育局"].rank == 2
        assert [one.status for one in await it.appeals()] == ["upheld", "dismissed"]
        assert await here.record_is_whole()


async def appeals_now(it: Announcing, who: str, words: str) -> None:
    """The head of a unit appeals, by the button of the result, whatever it looks like now."""
    await it.looks(who)
    await it.here.sends(who, f"b:appeal-start:{(await it.result()).id}:0:")
    await it.here.says(who, words)
    if "提出申诉" in it.here.labels(who):
        await it.here.presses(who, "提出申诉")
