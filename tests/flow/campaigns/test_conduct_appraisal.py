"""A conduct appraisal with its numbers, from March to the end of July: founded, filed, surveyed, put right, inspected,
scored, sealed, opened, announced; told by everybody who has a part in it, checked by a witness with a few lines."""

import json
from io import BytesIO

from docx import Document

from tests.contract.campaigns import rectified
from tests.contract.campaigns.ground import APPRAISERS, AUDITOR, CLERKS, HEADS, INSPECTOR, OPERATOR, ORGANISER
from tests.contract.campaigns.opinions_said import BUS, CLERK, sorted_by_press
from tests.contract.campaigns.results.announcing import Announcing
from tests.contract.campaigns.surveying import closed, survey_now
from tests.contract.hall import DEPUTY, OFFICE, STATION
from tests.flow.campaigns import session, survey, witness
from tests.flow.campaigns.appraisal import SUBSTITUTE, Appraisal, appraisal, everybody
from tests.flow.campaigns.worked_example import IN_CHAT, INSPECTED, MEANS, RANKED, REPORTED, SHEETS, TABLE, UNITS, WORDS


async def test_the_worked_example_told_by_its_people(database_url: str) -> None:
    async with appraisal(database_url) as here:
        await prepared(here)
        await mobilised(here)
        await collected(here)
        await put_right(here)
        await inspected(here)
        its = Announcing(here)
        await scored(here, its)
        await opened(here, its)
        await announced(here, its)
        await taken_along(here, its)
        await ended(here, its)
        await verified(here)


async def prepared(here: Appraisal) -> None:
    """9 to 16 March: founded, posts taken, plan out; one appraiser has a relative in a unit and is replaced."""
    await here.founded("政风行风评议", "2026年民主评议政风行风")
    await here.plans_it({"参加评议": "、".join(RANKED), "参评不排名": "房管中心"}, "满意度50 评议员30 检查20")
    await here.appoints(*APPRAISERS)
    await here.declares(*APPRAISERS[:4])
    await here.presses("appraiser-5", "申报回避", "没有关系", "亲属在那里", *["没有关系"] * 4, "这样申报")
    assert "评议员戊申报有利害关系，请更换" in here.last(ORGANISER)
    await here.replaces(SUBSTITUTE)
    await here.declares(SUBSTITUTE)
    await here.comes(3, 16)
    await here.publishes()
    for who in everybody(UNITS, OPERATOR, AUDITOR, INSPECTOR, *SHEETS):
        assert "PY-2026-0001 的方案公布了" in here.last(who), who


async def mobilised(here: Appraisal) -> None:
    """17 March to 10 April: every unit files; the gate is met when the last plan is agreed by both sides."""
    await here.comes(3, 17)
    await here.begins(1)
    for unit in UNITS:
        await here.mobilises(unit)
    await here.comes(4, 10)
    await here.closes(1)


async def collected(here: Appraisal) -> None:
    """13 April to 8 May: a citizen's opinion comes to its unit, units look at themselves, people are asked."""
    await here.comes(4, 13)
    await here.begins(2)
    assert "开始征求意见" in here.last(DEPUTY)
    await said_by_a_citizen(here)
    for unit in UNITS:
        await here.checks_itself(unit)
    await here.comes(4, 20)
    await surveyed(here)
    await here.comes(5, 8)
    await here.closes(2)


async def said_by_a_citizen(here: Appraisal) -> None:
    """王阿姨 means it for the appraisal; the station hands it over, the organiser to the unit, without her name."""
    await here.says("wang", "反映问题")
    await here.says("wang", BUS + "，在人民路")
    await here.presses("wang", "写好了")
    if "跳过" in here.labels("wang"):
        await here.presses("wang", "跳过")
    await here.presses("wang", "匿名", "提交", "归入评议")
    await here.presses(STATION, "打开", "归入评议", "确定")
    assert "归入了评议" in here.last("wang")
    await sorted_by_press(here)
    await here.presses(ORGANISER, "确定", "交给单位")
    assert "交给县交通局了，没写是谁说的" in here.last("wang")
    assert "窗口中午没有人" in "".join(await here.presses(CLERK, "打开"))


async def surveyed(here: Appraisal) -> None:
    """A frame of 200, 150 drawn, two answer in chat, 118 on the telephone; the draw is drawn again by the witness."""
    await survey.frozen(here)
    sample = await survey.drawn(here, 150)
    its = await survey_now(here)
    frame = await survey.taken_along(here, "样本框")
    assert witness.frame_digest(frame) == its.digest
    await here.turns_to(AUDITOR, "满意度调查")
    assert its.digest in here.last(AUDITOR)
    assert its.seed in here.last(AUDITOR)
    assert witness.sample_of(frame, its.seed, 150) == {row[1] for row in sample}
    await survey.begun(here, sample, list(IN_CHAT))
    for who, words in IN_CHAT.items():
        await survey.answered(here, who, words)
    assert "118人，533个回答" in await survey.rung(here, WORDS, list(IN_CHAT.values()))
    said = await closed(here)
    for unit, (satisfied, basically, dissatisfied, unknown) in WORDS.items():
        assert f"{unit}：满意{satisfied}、基本满意{basically}、不满意{dissatisfied}、不了解{unknown}；" in said
    assert "有效14，误差±25.3个百分点（样本不足，不排名）" in said


async def put_right(here: Appraisal) -> None:
    """11 May to 12 June: the opinion is an item with a plan, put right, judged, struck off; 王阿姨 hears each step."""
    await here.comes(5, 11)
    await here.begins(3)
    [item] = await here.opened(CLERK, 1, "窗口中午没有人值班")
    assert "已经立项整改" in here.last("wang")
    await here.accepted(item)
    assert "2026年6月10日(周三)前改完" in here.last("wang")
    await here.files("交通局", "整改进展", "窗口排了中午的班", "六月看一看")
    await here.comes(6, 8)
    await here.reported(item)
    await here.judged(ORGANISER, item, *rectified.SATISFIED)
    await here.opens(ORGANISER, item)
    await here.presses(ORGANISER, "销号")
    assert "已经销号" in "".join(here.heard("wang"))
    await here.comes(6, 12)
    await here.closes(3)


async def inspected(here: Appraisal) -> None:
    """15 and 16 June: 白雪 writes down what she found in each unit, with points."""
    await here.comes(6, 15)
    await here.begins(4)
    await here.comes(6, 16)
    for unit, points in INSPECTED.items():
        await here.turns_to(INSPECTOR, "检查")
        await here.picks(INSPECTOR, unit)
        await here.presses(INSPECTOR, "记一次检查")
        await here.says(INSPECTOR, f"6月16日 {points} 窗口有人，公示栏齐全")
        await here.presses(INSPECTOR, "就这样记")


async def scored(here: Appraisal, its: Announcing) -> None:
    """18 June: five sign in, score six units each, thirty sheets are sealed on the spot; everybody reads the digest."""
    lines = {who: dict(zip(UNITS, theirs, strict=True)) for who, theirs in SHEETS.items()}
    await session.held(here, its, (6, 18), lines)


async def opened(here: Appraisal, its: Announcing) -> None:
    """22 June: two open the box; the witness recomputes digest and means; 25 June: who was third is out."""
    await here.comes(6, 22)
    assert "同意打开的：丁一" in await its.turns_key(ORGANISER)
    told = await its.turns_key(AUDITOR)
    for unit, mean in MEANS.items():
        assert f"{unit}：平均{mean}分" in told
    await here.presses(AUDITOR, "核对文件")
    paper = json.loads(await its.file(AUDITOR))
    assert witness.seal_digest(paper) == paper["digest"] == (await its.session()).digest
    assert witness.means(paper) == MEANS
    await here.turns_to(ORGANISER, "评议结果")
    await here.presses(ORGANISER, "算结果")
    assert "第3名 县农业农村局 82.0分" in here.last(ORGANISER)
    assert "第4名 县住建局 74.4分" in here.last(ORGANISER)
    await here.comes(6, 25)
    await here.turns_to(INSPECTOR, "严禁事项")
    await here.presses(INSPECTOR, "反映一件")
    await here.picks(INSPECTOR, "农业农村局")
    await here.says(INSPECTOR, "1 6月16日请检查组吃饭")
    await here.presses(OFFICE, "打开", "属实")
    await here.says(OFFICE, "有发票，本人承认")
    for who in everybody(["农业农村局"], ORGANISER, AUDITOR):
        assert "认定属实：县农业农村局" in "".join(here.heard(who)), who
    assert "结果要出第2版" in here.last(ORGANISER)
    await here.comes(7, 10)
    await here.closes(4)


async def announced(here: Appraisal, its: Announcing) -> None:
    """13 July: computed and announced; everybody concerned reads the table of the example, with the term of appeals."""
    await here.comes(7, 13)
    await here.begins(5)
    await here.turns_to(ORGANISER, "评议结果")
    await here.presses(ORGANISER, "公布结果", "公布结果")
    for who in everybody(UNITS, OPERATOR, AUDITOR, INSPECTOR, ORGANISER, OFFICE, *SHEETS):
        assert here.last(who).partition("】\n")[2] == TABLE, f"{who}: {here.last(who)}"


async def taken_along(here: Appraisal, its: Announcing) -> None:
    """The papers open: the report, the tables with a digest the witness works out again."""
    who = HEADS["交通局"]
    await here.turns_to(who, "评议结果")
    await here.presses(who, "看图")
    assert any("photo" in body for body in here._bodies(who)[-3:])
    await here.turns_to(who, "评议结果")
    await here.presses(who, "结果资料", "Word报告")
    document = Document(BytesIO(await its.file(who)))
    digest = (await its.result()).digest
    assert digest in "\n".join(one.text for one in document.paragraphs)
    rows = [[cell.text for cell in row.cells] for row in document.tables[0].rows][1:]
    assert {row[0]: row[-3:-1] for row in rows} == REPORTED
    await here.presses(who, "结果表格")
    canonical, _ = (str(cell.value) for cell in (await its.sheets(who))[-1][2])
    assert witness.digest_of(canonical) == digest


async def ended(here: Appraisal, its: Announcing) -> None:
    """21 July: nobody has appealed, the result is final; 31 July: what is open is handed on, the campaign ends."""
    await here.comes(7, 21)
    assert "评议结果已确定" in here.last(HEADS["教育局"])
    await here.turns_to(OFFICE, "评议结果")
    await here.presses(OFFICE, "结果资料", "年度考核用表")
    _, *rows = (await its.sheets(OFFICE))[0].iter_rows(values_only=True)
    assert {str(row[3]): str(row[4]) for row in rows} == {unit: rank for unit, (_, rank) in REPORTED.items()}
    await here.comes(7, 31)
    assert "ZG-2026-0001（县交通局）还没有移交" in await here.looks_at_gates(5)
    await here.turns_to(ORGANISER, "整改台账")
    await here.presses(ORGANISER, "更多", "移交工委")
    await here.closes(5)
    assert "PY-2026-0001 结束了" in here.last(CLERKS["住建局"])


async def verified(here: Appraisal) -> None:
    """The auditor goes through the record: every change has a name, the chain is whole."""
    record = await here.record_read(AUDITOR)
    for deed in ("丁一（评议办工作人员）评议·公布方案", "顾言（监督员）打分会·", "白雪（检查组成员）评议·录入检查得分"):
        assert deed in record, deed
    await here.presses(AUDITOR, "核对记录")
    assert "记录完整，没有被改动" in here.last(AUDITOR)
    await here.presses(AUDITOR, "上一步", "带走")
    assert "评议记录" in here.last(AUDITOR)
    assert await here.record_is_whole()
