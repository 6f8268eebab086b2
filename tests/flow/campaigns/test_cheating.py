"""Whoever tries to bend an appraisal reads one kind sentence, nothing changes, and the auditor finds the attempt in the
record, in words and with a name. One campaign in which everything is tried that can be tried."""

from domain.notice import CaseRef, Kind
from storage.campaigns import appraisers
from tests.contract.campaigns import surveying
from tests.contract.campaigns.ground import APPRAISERS, AUDITOR, CLERKS, HEADS, OPERATOR, ORGANISER
from tests.contract.campaigns.opinions_said import handed, to_campaign
from tests.contract.campaigns.rectified import SATISFIED
from tests.contract.campaigns.scoring.sitting import LINES, Sitting
from tests.contract.hall import OFFICE
from tests.flow.campaigns import survey
from tests.flow.campaigns.appraisal import Appraisal, begun

FREE = APPRAISERS[1:]
CLERK, HEAD = CLERKS["交通局"], HEADS["交通局"]
ROWS = surveying.people_of()
# the attempt as the auditor reads it: who, in which part, what became of it
RECORDED = (
    "阮地（调查员）满意度调查·冻结后又送来样本框，没有收",
    "（群众）满意度调查·同一个人对同一单位再次回答，没有收",
    "评议员甲（评议员）打分会·没有回避声明或有冲突的人签到，没有签成",
    "丁一（评议办工作人员）评议·想改已定的内容，没有改成",
    "陈亮（承办单位经办人）整改事项·本单位的人想销号，没有销成",
    "评议员乙（评议员）打分会·想打不该打的、或改已交的打分表，没有打成",
    "丁一（评议办工作人员）打分会·密封打开以前想看打分，没有看成",
    "丁一（评议办工作人员）评议·密封打开以前想算结果，没有算成",
)


async def test_every_attempt_is_refused_kindly_and_stands_in_the_auditors_record(database_url: str) -> None:
    async with begun(database_url) as here:
        await here.reaches("collect")
        await a_corrected_frame(here)
        await a_second_answer(here)
        await other_weights(here)
        await struck_off_by_the_unit(here)
        its = Sitting(here)
        await scored_in_conflict(its)
        await one_sheet_more(its)
        await read_early(its)
        record = await here.record_read(AUDITOR)
        for attempt in RECORDED:
            assert attempt in record, (attempt, record)
        await here.presses(AUDITOR, "核对记录")
        assert "记录完整，没有被改动" in here.last(AUDITOR)
        assert await here.record_is_whole()


async def a_corrected_frame(here: Appraisal) -> None:
    """After the freezing the operator sends a “better” table in."""
    await surveying.frozen(here, ROWS)
    digest = (await surveying.survey_now(here)).digest
    await here.sends(OPERATOR, f"b:survey-frame:{here.campaign_id}:0:")
    await surveying.sends_file(here, OPERATOR, surveying.book([ROWS[0]._replace(name="改过"), *ROWS[1:]]))
    assert "样本框已经冻结，改过的不收" in here.last(OPERATOR)
    assert (await surveying.survey_now(here)).digest == digest


async def a_second_answer(here: Appraisal) -> None:
    """王阿姨 was asked, has answered, and would rather have said something else; then by telephone, too."""
    await surveying.card(here)
    await here.presses(OPERATOR, "抽样")
    await here.says(OPERATOR, str(len(ROWS)))
    await here.presses(OPERATOR, f"抽{len(ROWS)}人")
    await surveying.agrees(here, "wang", ROWS[0].phone)
    await surveying.card(here)
    await here.presses(OPERATOR, "开始调查", "开始调查")
    await here.presses("wang", "现在回答")
    again = here.button("wang", "满意").replace("asked-satisfied", "asked-dissatisfied")
    await here.presses("wang", "满意", "满意", "满意")
    here.heard("wang")
    await here.sends("wang", again)
    assert "以第一次为准" in "".join(here.heard("wang"))
    [number] = [row[0] for row in await survey.taken_along(here, "抽样结果") if row[4] == ROWS[0].phone]
    assert "已经答过的有3个，以第一次为准" in await surveying.calls(here, f"{number} 不满意 不满意 不满意")
    assert "县交通局：满意1、基本满意0、不满意0" in await surveying.closed(here)


async def other_weights(here: Appraisal) -> None:
    """People are being asked; the organiser would rather count something else."""
    before = await here.campaign()
    await here.turns_to(ORGANISER, "方案设置")
    await here.presses(ORGANISER, "更多", "权重")
    await here.says(ORGANISER, "满意度20 评议员60 检查20")
    assert "不能再改" in here.last(ORGANISER)
    assert (await here.campaign()).weights == before.weights


async def struck_off_by_the_unit(here: Appraisal) -> None:
    """What the unit put right was found good; its people would strike it off themselves."""
    await to_campaign(here)
    await handed(here)
    [id] = await here.opened(CLERK, 1, "窗口中午没有人值班")
    await here.accepted(id)
    await here.reported(id)
    await here.judged(ORGANISER, id, *SATISFIED)
    for who in (CLERK, HEAD):
        await here.sends(who, f"b:rectify-strike-off:{id}:{(await here.item(id)).version}:")
        assert "单位不能给自己的整改销号" in here.last(who)
    assert (await here.item(id)).status == "accepted"


async def scored_in_conflict(its: Sitting) -> None:
    """评议员甲's sister serves in 县交通局: found out, and no part in the scoring any more."""
    here = its.here
    one = (await here.scene.store.run(appraisers.of_campaign, here.campaign_id))[0]
    await here.sends(ORGANISER, f"b:appraiser-open:{one.id}:0:")
    await here.presses(ORGANISER, "有利害关系")
    await here.says(ORGANISER, "姐姐在交通局工作")
    assert "姐姐在交通局工作" in here.last("appraiser-1")
    await its.called()
    here.goes_to((await its.session()).meets_on)
    await its.opens("appraiser-1")
    await here.presses("appraiser-1", "我到了")
    assert "您还没有作出可以打分的回避声明" in here.last("appraiser-1")


async def one_sheet_more(its: Sitting) -> None:
    """Four appraisers, three units, twelve sheets, all handed in; 评议员乙 would like a thirteenth."""
    here = its.here
    for key in FREE:
        await its.opens(key)
        await here.presses(key, "我到了")
    await its.opens(ORGANISER)
    await here.presses(ORGANISER, "开始打分")
    assert (await its.session()).issued == 12
    for key in FREE:
        await its.scores(key, LINES[key])
    target = await here.target("交通局")
    await here.sends(FREE[0], f"b:sheet-open:{its.id}:0:{target.id}")
    assert "这张已经交了，不能再改" in here.last(FREE[0])
    await its.seals()
    assert "收回打分表12张，发出12张" in here.last(ORGANISER)


async def read_early(its: Sitting) -> None:
    """Sealed: whoever has a part in the scoring presses what is only there after the opening."""
    here = its.here
    for who in (ORGANISER, OFFICE, AUDITOR, FREE[0]):
        for does in ("scoring-file", "scoring-table"):
            await here.sends(who, f"b:{does}:{its.id}:0:")
            assert "打分还在密封，打开以前谁也看不到" in here.last(who), (who, does)
    await here.sends(ORGANISER, f"b:result-compute:{here.campaign_id}:0:")
    assert "打分还在密封，打开以前谁也看不到" in here.last(ORGANISER)
    for who in (CLERK, HEAD, "wang", OPERATOR):
        before = len(await its.deeds())
        await here.sends(who, f"b:scoring-file:{its.id}:0:")
        assert len(await its.deeds()) == before, who
    tried = [actor for action, _, actor in await here.steps(CaseRef(Kind.SCORING, its.id)) if action == "refuse_read"]
    assert tried == [here.ids[who] for who in (ORGANISER, OFFICE, AUDITOR, FREE[0]) for _ in range(2)]
