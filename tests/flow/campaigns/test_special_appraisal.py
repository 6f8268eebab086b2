"""A special appraisal of three units, all other departments polled: seven opinions of a deputy's visits, one of them an
accusation; a self-check without problems; a gate that holds until the last plan is accepted; a waiver with its name."""

from domain.notice import CaseRef, Kind
from domain.roles import Role
from tests.contract.campaigns.ground import APPRAISERS, AUDITOR, CLERKS, HEADS, INSPECTOR, OPERATOR, ORGANISER
from tests.contract.campaigns.opinions_said import BRIBE, brought_in, place_of
from tests.contract.campaigns.rectified import SATISFIED
from tests.contract.campaigns.results.announcing import Announcing
from tests.contract.campaigns.surveying import closed
from tests.contract.hall import DEPUTY, OFFICE
from tests.flow.campaigns import session, survey
from tests.flow.campaigns.appraisal import SELF_CHECK, Appraisal, appraisal, everybody

UNITS = ("交通局", "教育局", "住建局")
POLLED = ("水务局", "农业农村局", "房管中心")
# 李梅 hears three things in 城关社区 and four in 石桥村, the last of them an accusation against 张科长 of 县交通局
VISITS = {
    "4月15日 地点城关社区 见了12位居民": (
        "交通局的窗口中午没有人，跑了三趟",
        "教育局报名要跑三个地方",
        "住建局的电话没人接",
    ),
    "4月22日 地点石桥村 见了8位村民": (
        "交通局的客运班次少，赶集要走十里路",
        "教育局的校车停得远，孩子要走夜路",
        "住建局批个宅基地要等三个月",
        BRIBE,
    ),
}
BECAUSE = "住建局正在换届，自查报告5月20日补报，主任会议同意"

# forty answers about each; nobody knows 县自然资源局
WORDS = {
    "县交通局": (30, 10, 0, 0), "县教育局": (20, 15, 5, 0), "县住建局": (16, 16, 8, 0),
    "县水务局": (25, 10, 5, 0), "县农业农村局": (40, 0, 0, 0), "县房管中心": (10, 10, 20, 0),
}  # fmt: skip
TABLE = """\
【排名】
第1名 县交通局 90.0分
　群众满意度90.0、评议员打分85.0、整改100.0
第2名 县教育局 71.0分
　群众满意度72.5、评议员打分80.0、整改50.0
第3名 县住建局 60.8分
　群众满意度64.0、评议员打分88.0、整改0.0
【只参加测评，列满意度得分】
只参加测评 县农业农村局 100.0分
只参加测评 县水务局 77.5分
只参加测评 县房管中心 40.0分
只参加测评，样本不足 县自然资源局
单位可以写说明，也可以在2026年7月20日(周一)前申诉。"""


async def test_three_units_are_appraised_by_what_a_deputy_heard(database_url: str) -> None:
    async with appraisal(database_url) as here:
        await prepared(here)
        await planned(here)
        await visited(here)
        await sorted_out(here)
        await waived(here)
        await surveyed(here)
        await put_right(here)
        await announced(here)
        assert await here.record_is_whole()


async def prepared(here: Appraisal) -> None:
    """9 to 16 March: founded, posts taken, plan out: three appraised, whoever is left is polled."""
    await here.founded("专项工作评议", "2026年专项工作评议")
    await here.plans_it({"参加评议": "、".join(UNITS), "其余都测评": ""}, "满意度40 评议员40 整改20")
    await here.appoints(*APPRAISERS[:3])
    await here.declares(*APPRAISERS[:3])
    await here.comes(3, 16)
    await here.publishes()
    for who in everybody((*UNITS, *POLLED), OPERATOR, AUDITOR, INSPECTOR):
        assert "PY-2026-0001 的方案公布了" in here.last(who), who


async def planned(here: Appraisal) -> None:
    """17 March to 10 April: only the appraised file; the first stage does not end before the last plan is agreed."""
    await here.comes(3, 17)
    await here.begins(1)
    assert not any("要报送" in one for one in here.heard(CLERKS["水务局"]))
    for unit in UNITS:
        await here.mobilises(unit, agreed=unit != UNITS[-1])
    said = await here.looks_at_gates(1)
    assert "✗ 各单位该报的都报了" in said
    assert "县住建局" in said
    assert "县交通局" not in said
    await here.presses(ORGANISER, "结束本阶段")
    assert "还不能往下走" in here.last(ORGANISER)
    await here.agrees_to(UNITS[-1], "工作方案")
    await here.comes(4, 10)
    await here.closes(1)


async def visited(here: Appraisal) -> None:
    """15 and 22 April: 李梅 brings what she heard on two visits, seven things, each by itself."""
    await here.comes(4, 13)
    await here.begins(2)
    assert "开始征求意见" in here.last(DEPUTY)
    for day, (record, heard) in zip((15, 22), VISITS.items(), strict=True):
        await here.comes(4, day)
        await here.says(DEPUTY, "菜单")
        await here.presses(DEPUTY, "评议走访", "1")
        await here.says(DEPUTY, record, *heard)
        await here.presses(DEPUTY, "说完了")
        assert f"代表走访带回{len(heard)}条评议意见" in "".join(here.heard(ORGANISER))
    assert [one.may_accuse for one in await brought_in(here)] == [False] * 6 + [True]


async def sorted_out(here: Appraisal) -> None:
    """24 April: six go to their units without a name, the accusation through the other door."""
    await here.comes(4, 24)
    *plain, accusing = await brought_in(here)
    for one, unit in zip(plain, UNITS * 2, strict=True):
        await here.turns_to(ORGANISER, "收到的意见")
        await here.picks_from(ORGANISER, "待分类", one.number)
        await here.presses(ORGANISER, "定对象类别")
        await here.picks(ORGANISER, unit)
        await here.presses(ORGANISER, "意见", "办事效率", "确定")
    await here.turns_to(ORGANISER, "收到的意见")
    await here.picks_from(ORGANISER, "待分类", accusing.number)
    await here.presses(ORGANISER, "转纪检监察", "确定")
    assert "请按检举材料移送" in here.last(OFFICE)
    assert "转纪检监察" in here.last(DEPUTY)
    await here.turns_to(ORGANISER, "收到的意见")
    await here.presses(ORGANISER, "待交单位（6）", "全部交出")
    assert "已逐条交出6条" in here.last(ORGANISER)
    for unit in UNITS:
        await reads_its_two(here, CLERKS[unit], unit)
    await never_sees(here, accusing.id)


async def reads_its_two(here: Appraisal, clerk: str, unit: str) -> None:
    """A clerk reads what came for the unit: two things, and not who said them or brought them."""
    await here.turns_to(clerk, "交来的意见")
    assert "交来的2条" in here.last(clerk)
    for heard in reversed(VISITS.values()):
        [words] = [one for one in heard if unit in one and one != BRIBE]
        await here.turns_to(clerk, "交来的意见")
        here.heard(clerk)
        read = "".join(await here.presses(clerk, place_of(here.last(clerk), words[:9])))
        assert words in read
        assert "李梅" not in read


async def never_sees(here: Appraisal, accusing: int) -> None:
    """The accused unit finds nothing of it, whatever it presses."""
    for who in (CLERKS["交通局"], HEADS["交通局"]):
        for press in (f"given-open:{accusing}", "given:0", f"collected-open:{accusing}", f"rectify-of:{accusing}"):
            await here.sends(who, f"b:{press}:0:")
        await here.says(who, "张科长", "五千块钱")
        said = "".join(here.heard(who))
        assert "办证" not in said
        assert "贪污" not in said


async def waived(here: Appraisal) -> None:
    """27 April to 8 May: two units look at themselves, one of them not at its problems; the third is late."""
    await here.comes(4, 27)
    said = await here.files("教育局", "自查报告", "执法全程记录", "我局目前没有发现明显问题")
    assert "问题不能空着" in said
    await here.says(CLERKS["教育局"], *SELF_CHECK[1:])
    await here.presses(CLERKS["教育局"], "提交")
    await here.confirms("教育局")
    await here.checks_itself("交通局")
    await survey.frozen(here)
    for n, unit in enumerate(UNITS * 2, 1):
        await here.opened(CLERKS[unit], n, f"{unit}办事要跑几趟")
    await here.comes(5, 8)
    said = await here.looks_at_gates(2)
    assert said.count("✗") == 1, said
    assert "县住建局" in said
    await here.presses(ORGANISER, "免检结束")
    await here.says(ORGANISER, BECAUSE)
    for who in everybody((*UNITS, *POLLED), AUDITOR, OPERATOR, OFFICE, *APPRAISERS[:3]):
        assert f"丁一写的原因：{BECAUSE}" in here.last(who), who
    [*_, last] = await here.steps(CaseRef(Kind.CAMPAIGN_STAGE, (await here.stage("investigate")).id))
    assert last == ("waive", Role.ORGANISER, here.ids[ORGANISER])
    await here.turns_to(AUDITOR, "记录")
    assert "丁一" in here.last(AUDITOR)


async def put_right(here: Appraisal) -> None:
    """11 May to 12 June: each item gets its plan; the stage holds until the appraisal group has accepted the last."""
    await here.comes(5, 11)
    await here.begins(3)
    *most, last = await here.items()
    for item, unit in zip((*most, last), UNITS * 2, strict=True):
        await here.plans_for(unit, item.id)
        if item is not last:
            await accepts(here, item.id)
    said = await here.looks_at_gates(3)
    assert "✗ 整改方案都已认可" in said
    assert last.number in said
    assert most[0].number not in said
    await here.presses(ORGANISER, "结束本阶段")
    assert "还不能往下走" in here.last(ORGANISER)
    await accepts(here, last.id)
    assert "2026年6月10日(周三)前改完" in "".join(here.heard(DEPUTY))
    await here.comes(6, 8)
    for item, unit in ((most[0], "交通局"), (most[3], "交通局"), (most[1], "教育局")):
        await here.reported(item.id, CLERKS[unit])
        await here.judged(ORGANISER, item.id, *SATISFIED)
        await here.opens(ORGANISER, item.id)
        await here.presses(ORGANISER, "销号")
    assert "已经销号" in "".join(here.heard(DEPUTY))
    await here.comes(6, 12)
    await here.closes(3)


async def surveyed(here: Appraisal) -> None:
    """11 May: sixty are drawn and rung; about every unit, appraised or polled, forty say what they think."""
    await here.comes(5, 11)
    sample = await survey.drawn(here, 60)
    await survey.begun(here, sample, ())
    assert "40人" in await survey.rung(here, WORDS, ())
    await closed(here)


async def announced(here: Appraisal) -> None:
    """15 June to 13 July: three appraisers score, two open, everybody concerned reads who stands where; who was only
    polled stands apart."""
    await here.comes(6, 15)
    await here.begins(4)
    its = Announcing(here)
    await session.held(
        here, its, (6, 18), dict.fromkeys(APPRAISERS[:3], {"交通局": "85", "教育局": "80", "住建局": "88"})
    )
    await its.turns_key(ORGANISER)
    await its.turns_key(AUDITOR)
    await here.comes(7, 10)
    await here.closes(4)
    await here.comes(7, 13)
    await here.begins(5)
    await here.turns_to(ORGANISER, "评议结果")
    await here.presses(ORGANISER, "算结果")
    await here.presses(ORGANISER, "公布结果", "公布结果")
    for who in everybody((*UNITS, *POLLED), AUDITOR, OPERATOR, OFFICE, *APPRAISERS[:3]):
        assert TABLE in here.last(who), f"{who}: {here.last(who)}"


async def accepts(here: Appraisal, item_id: int) -> None:
    """The appraisal group accepts the plan of an item."""
    await here.opens(ORGANISER, item_id)
    await here.presses(ORGANISER, "同意方案")
