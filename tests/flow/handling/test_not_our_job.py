"""“Not our job”: a unit returns a matter, on each channel and database, with exact dates (docs/rules.md §5)."""

from datetime import date

from sqlalchemy import select

from storage import tables
from tests.flow.conftest import County
from tests.flow.counter import NUMBER, RETURN, TITLE, Cast, asks_to_return, assigned, opens, submitted, the_file
from tests.flow.story import takes, takes_again

DATES = ("3月19日", "3月23日", "4月14日", "6月16日")
CLOCKS = (
    select(tables.deadlines.c.kind, tables.units.c.name, tables.deadlines.c.start_on, tables.deadlines.c.due_on)
    .join(tables.assignments, tables.assignments.c.id == tables.deadlines.c.case_id)
    .join(tables.units, tables.units.c.id == tables.assignments.c.unit_id)
    .where(tables.deadlines.c.case_kind == "assignment")
    .order_by(tables.deadlines.c.id)
)
EVENTS = select(tables.events.c.case_kind, tables.events.c.action, tables.events.c.to_status).order_by(
    tables.events.c.id
)


async def clocks(county: County, kind: str) -> list[tuple[str, date, date]]:
    """Every clock of a kind: whose, since when, until when."""
    found = await county.program.store.read(lambda c: list(c.execute(CLOCKS)))
    return [(row.name, row.start_on, row.due_on) for row in found if row.kind == kind]


async def events_of(county: County, *kinds: str) -> list[tuple[str, str]]:
    """What was done with cases of these kinds, in order: (action, status after it)."""
    found = await county.program.store.read(lambda c: list(c.execute(EVENTS)))
    return [(row.action, row.to_status) for row in found if row.case_kind in kinds]


async def returned_once(county: County) -> Cast:
    """Assigned on 16 March to the water office, which returns it on the 20th; taken back on the 24th."""
    cast = await submitted(county)
    water, farming = await cast.officer("tang-wei"), await cast.officer("hu-xiulan")
    await assigned(cast, "主办水务局", *DATES)
    await water.waits_for(f"新交办（主办）：{NUMBER} {TITLE}")
    await county.goes_to("2026-03-20")
    await asks_to_return(water)
    await water.waits_for(
        "退回申请已交工委，2026年3月27日(周五)前答复您。\n    批准前仍由您单位承办。".replace("    ", "")
    )
    await county.goes_to("2026-03-24")
    await cast.office.waits_for(f"县水务局申请退回 {NUMBER}（第1次）")
    await takes_again(cast.office, "同意退回")
    await cast.office.waits_for("改交给哪个单位")
    await cast.office.presses("县农业农村局")
    check = await cast.office.waits_for(f"{NUMBER} 改交县农业农村局？")
    assert "新单位的期限2026年6月24日(周三)，从今天算起" in check.text
    await cast.office.presses("确定改交", on=check)
    await cast.office.waits_for(f"{NUMBER} 已改交县农业农村局。")
    await farming.waits_for(f"改交您单位：{NUMBER} {TITLE}")
    return cast


async def test_case_5_1_the_office_takes_it_back_and_gives_it_to_another_unit(county: County) -> None:
    cast = await returned_once(county)
    water, farming = await cast.officer("tang-wei"), await cast.officer("hu-xiulan")

    await water.waits_for(f"{NUMBER} 同意退回，改交县农业农村局。")
    told = next(seen.text for seen in farming.chat if "改交您单位" in seen.text)
    for words in ("2026年3月27日(周五)前签收", "2026年3月31日(周二)前可申请退回", "您的答复期限2026年6月24日(周三)"):
        assert words in told
    assert "代表从2026年3月16日(周一)起在等" in told
    deputy = await cast.deputy.waits_for(f"{NUMBER} 换了承办单位。")
    assert deputy.text == (
        f"{NUMBER} 换了承办单位。\n原来县水务局，现在县农业农村局。理由：“属农业农村局”。"
        "新期限2026年6月24日(周三)。您从2026年3月16日(周一)起在等，两个日期都记着。"
    )
    citizen = await cast.citizen.waits_for("换了单位办：县农业农村局")
    assert "2026年6月24日(周三)前" in citizen.text

    both = "县农业农村局办，2026年6月24日(周三)前；代表从2026年3月16日(周一)起在等"
    assert both in await opens(cast.office)
    assert both in await opens(cast.deputy)
    assert both.replace("农村局办", "农村局胡秀兰办") in await opens(farming)
    assert "您单位不再承办" in await opens(water)
    file = await the_file(cast.office)
    for words in (
        "2026年3月16日(周一)交办县水务局（主办）：已退回、改交",
        "2026年3月20日(周五) 县水务局第1次申请退回：“属农业农村局”；依据：三定方案第5条；建议改交：农业农村局",
        "同意退回，吴红：“属农业农村局”",
        "2026年3月24日(周二)交办县农业农村局（主办）：待签收",
        "2026年3月24日(周二)交办，2026年6月24日(周三)前",
        "代表从2026年3月16日(周一)起在等",
    ):
        assert words in file, (words, file)

    assert await clocks(county, "reply") == [
        ("县水务局", date(2026, 3, 16), date(2026, 6, 16)),
        ("县农业农村局", date(2026, 3, 24), date(2026, 6, 24)),
    ]
    assert await clocks(county, "return") == [
        ("县水务局", date(2026, 3, 16), date(2026, 3, 23)),
        ("县农业农村局", date(2026, 3, 24), date(2026, 3, 31)),
    ]
    assert await events_of(county, "return_request", "assignment") == [
        ("issue_lead", "issued"),
        ("request", "requested"),
        ("accept", "accepted"),
        ("give_up", "returned"),
        ("reissue_lead", "issued"),
    ]
    assert await county.chains_verify()


async def test_case_5_1_a_too_late_the_unit_goes_on(county: County) -> None:
    cast = await submitted(county)
    water = await cast.officer("tang-wei")
    await assigned(cast, "主办水务局", *DATES)
    announced = await water.waits_for(f"新交办（主办）：{NUMBER}")
    await county.goes_to("2026-03-24")
    await water.presses("申请退回", on=announced)

    late = await water.waits_for("退回的期限是2026年3月23日(周一)，已经过了，不能再申请。")
    assert "请继续办理" in late.text
    await opens(water)
    assert not [label for label in water.chat[-1].labels if "申请退回" in label]
    assert "县水务局办，2026年6月16日(周二)前" in await opens(cast.office)
    assert await events_of(county, "return_request") == []


async def test_case_5_1_b_a_second_return_is_designated_and_a_third_refused(county: County) -> None:
    cast = await returned_once(county)
    farming, head = await cast.officer("hu-xiulan"), await cast.officer("luo-dajun")
    gov = await cast.officer("feng-rui")
    await county.goes_to("2026-03-27")
    await asks_to_return(farming, "属水务局管的沟渠；《河道管理条例》第8条；建议交水务局")
    needs = await farming.waits_for("第二次退回要单位负责人本人确认。")
    assert "已请罗大军确认，2026年3月31日(周二)前有效" in needs.text
    await head.waits_for(f"请确认：第二次申请退回 {NUMBER}")
    await takes_again(head, "确认退回")
    await head.waits_for(f"已确认退回 {NUMBER}，由政府办协调。")
    informed = await cast.office.waits_for(f"县农业农村局第二次申请退回 {NUMBER}")
    assert "由政府办在2026年4月3日(周五)前协调指定" in informed.text
    await cast.office.presses("打开", on=informed)
    await cast.office.waits_for("退回申请")
    assert not {"同意退回", "不同意"} & set(cast.office.chat[-1].labels)

    await county.goes_to("2026-04-01")
    task = await gov.waits_for(f"{NUMBER} 责任有争议，请协调：县水务局、县农业农村局")
    assert "请在2026年4月3日(周五)前指定" in task.text
    await gov.presses("指定单位", on=task)
    await gov.waits_for("改交给哪个单位")
    await gov.presses("县水务局")
    await gov.waits_for("依据是什么")
    await gov.says("沟渠在河道管理范围内，由水务局负责。")
    check = await gov.waits_for(f"指定县水务局（主办）办 {NUMBER}？")
    assert "期限2026年7月1日(周三)" in check.text
    await gov.presses("确定指定", on=check)
    await gov.waits_for(f"已指定县水务局办 {NUMBER}")

    water = await cast.officer("tang-wei")
    final = await water.waits_for(f"指定您单位主办：{NUMBER}")
    assert "2026年4月7日(周二)前签收，不能再退回。您的答复期限2026年7月1日(周三)" in final.text
    await farming.waits_for(f"{NUMBER} 经协调指定由县水务局办，不再退回。")
    await cast.office.waits_for(f"{NUMBER} 经协调指定由县水务局办")
    await cast.deputy.waits_for("原来县农业农村局，现在县水务局。")

    await opens(water)
    assert not [label for label in water.chat[-1].labels if "申请退回" in label]
    first = next(seen for seen in water.chat if "新交办（主办）" in seen.text)
    await water.presses("申请退回", on=first)
    await water.waits_for("已退回、改交")
    assert await clocks(county, "reply") == [
        ("县水务局", date(2026, 3, 16), date(2026, 6, 16)),
        ("县农业农村局", date(2026, 3, 24), date(2026, 6, 24)),
        ("县水务局", date(2026, 4, 1), date(2026, 7, 1)),
    ]
    assert await events_of(county, "return_request") == [
        ("request", "requested"),
        ("accept", "accepted"),
        ("request_again", "to_confirm"),
        ("confirm", "requested"),
        ("designate", "designated"),
    ]
    assert await county.chains_verify()


async def test_case_5_1_b_the_unit_that_has_it_may_be_the_one_designated(county: County) -> None:
    cast = await returned_once(county)
    farming, head = await cast.officer("hu-xiulan"), await cast.officer("luo-dajun")
    gov = await cast.officer("feng-rui")
    await county.goes_to("2026-03-27")
    await asks_to_return(farming, "属水务局管的沟渠；《河道管理条例》第8条；建议交水务局")
    await head.waits_for(f"请确认：第二次申请退回 {NUMBER}")
    await takes_again(head, "确认退回")
    await gov.waits_for("责任有争议")
    await takes_again(gov, "指定单位")
    await gov.waits_for("改交给哪个单位")
    await gov.presses("县农业农村局")
    await gov.waits_for("依据是什么")
    await gov.says("灌溉排水沟渠由农业农村局负责。")
    check = await gov.waits_for("指定县农业农村局（主办）办")
    assert "期限2026年6月24日(周三)" in check.text
    await gov.presses("确定指定", on=check)
    await farming.waits_for(f"{NUMBER} 经协调指定由县农业农村局办，不再退回。")

    announced = next(seen for seen in farming.chat if "改交您单位" in seen.text)
    await farming.presses("申请退回", on=announced)
    await farming.waits_for("这个按钮过时了")
    assert "县农业农村局胡秀兰办，2026年6月24日(周三)前" in await opens(farming)
    assert not [label for label in farming.chat[-1].labels if "申请退回" in label]
    assert await county.chains_verify()


async def test_case_5_1_c_a_file_passed_on_in_private_changes_nothing(county: County) -> None:
    cast = await submitted(county)
    water, farming = await cast.officer("tang-wei"), await cast.officer("hu-xiulan")
    await assigned(cast, "主办水务局", *DATES)
    await water.waits_for(f"新交办（主办）：{NUMBER}")
    before = await events_of(county, "assignment", "return_request")
    await water.says(f"{NUMBER} 转给农业农村局办")
    await water.waits_for("这句话我没看懂，什么都没改")
    await farming.says(NUMBER)
    await farming.waits_for("没有找到您的这个编号")
    await takes_again(water, "签收")
    await water.waits_for("已签收")
    await takes_again(water, "填六定")
    await water.waits_for("六定还缺")
    await water.says("牵头领导：方正平 承办人员：农业农村局胡秀兰 措施：清淤 时间：5月31日 标准：不进院子")
    await water.waits_for("不能转给别的单位。请退回工委，由工委改交。")

    assert (await events_of(county, "assignment", "return_request"))[: len(before)] == before
    assert await events_of(county, "assignment") == [("issue_lead", "issued"), ("acknowledge", "acknowledged")]
    assert "主办县水务局" in await opens(cast.office)


async def test_what_a_return_lacks_is_named_at_once(county: County) -> None:
    cast = await submitted(county)
    water = await cast.officer("tang-wei")
    await assigned(cast, "主办水务局", *DATES)
    await opens(water)
    await takes_again(water, "申请退回")
    await water.waits_for("三样一条消息写完")
    await water.says("不归我们管")
    await water.waits_for("还差：依据（文件和条款）、建议交给谁。写上就能提交。")
    await water.says("依据 三定方案第5条；建议交农业农村局")
    shown = await water.waits_for(f"退回申请 {NUMBER}：")
    assert shown.text.endswith("理由：不归我们管；依据：三定方案第5条；建议：农业农村局")


async def test_a_refused_return_is_not_asked_for_again(county: County) -> None:
    cast = await submitted(county)
    water = await cast.officer("tang-wei")
    await assigned(cast, "主办水务局", *DATES)
    await asks_to_return(water, RETURN)
    await cast.office.waits_for("（第1次）")
    await takes_again(cast.office, "不同意")
    await cast.office.waits_for("为什么不同意退回")
    await cast.office.says("村内排水沟渠已划归水务局。")
    await cast.office.waits_for("已告诉县水务局")
    refused = await water.waits_for(f"{NUMBER} 不同意退回，请继续办理。")
    assert "工委吴红：“村内排水沟渠已划归水务局。”。期限不变：2026年6月16日(周二)。" in refused.text
    announced = next(seen for seen in water.chat if "新交办（主办）" in seen.text)
    await water.presses("申请退回", on=announced)
    await water.waits_for("的退回申请工委没有同意，不能再申请")


async def test_a_co_handling_unit_returns_its_part(county: County) -> None:
    cast = await submitted(county)
    water, school = await cast.officer("tang-wei"), await cast.officer("he-jing")
    farming = await cast.officer("hu-xiulan")
    await assigned(cast, "主办水务局 协办教育局", *DATES)
    await county.goes_to("2026-03-18")
    await asks_to_return(school, "与学校无关；教育局三定方案第3条；建议交农业农村局")
    await cast.office.waits_for(f"县教育局申请退回 {NUMBER}（第1次）")
    await takes_again(cast.office, "同意退回")
    await cast.office.waits_for("改交给哪个单位")
    await cast.office.presses("县农业农村局")
    await takes(cast.office, "确定改交")
    await cast.office.waits_for("已改交县农业农村局")

    new = await farming.waits_for(f"新交办（协办）：{NUMBER}")
    assert "主办县水务局。2026年3月23日(周一)前签收；2026年4月20日(周一)前把书面意见交主办单位" in new.text
    for person in (cast.deputy, water):
        told = await person.waits_for(f"{NUMBER} 换了协办单位。")
        assert "原来县教育局，现在县农业农村局。主办单位和答复期限不变。" in told.text
    assert not [seen for seen in cast.citizen.chat if "换了单位办" in seen.text]
    assert "协办县农业农村局" in await opens(cast.office)
    assert await clocks(county, "reply") == [("县水务局", date(2026, 3, 16), date(2026, 6, 16))]
    assert await county.chains_verify()
