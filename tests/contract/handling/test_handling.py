"""The unit: what is to be done, acknowledging, the six fixed items, contacts, the co-unit's opinion."""

from collections.abc import AsyncIterator
from datetime import date

import pytest

from domain.roles import Role
from domain.suggestions.suggestion import SuggestionStatus as S
from tests.contract.hall import CLERK, CO_CLERK, CONTACT, DEPUTY, HEAD, OFFICE, PLAN, TITLE, Hall, hall


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Hall]:
    async with hall(database_url) as place:
        yield place


async def test_the_clerk_finds_what_is_to_be_done_with_its_last_day(county: Hall) -> None:
    await county.assigned()
    await county.says(CLERK, "菜单")
    await county.presses(CLERK, "待办（1）")

    assert county.last(CLERK) == f"没办完的1件：\n1. JY-2026-0001 {TITLE}（主办）：待签收，2026年6月16日(周二)前"
    await county.presses(CLERK, "1")
    assert county.last(CLERK) == (
        f"JY-2026-0001 {TITLE}\n主办，待签收；代表李梅；主办县交通局，协办县教育局\n"
        "现在：县交通局陈亮办，2026年6月16日(周二)前\n还要做：签收、填六定、联系代表、写答复、签发"
    )
    assert county.labels(CLERK) == ["签收", "申请退回", "看全文", "怎么算的", "回到菜单"]


async def test_the_first_acknowledgement_sets_the_handling_going(county: Hall) -> None:
    suggestion = await county.assigned()
    county.goes_to(date(2026, 3, 17))
    await county.presses(CO_CLERK, "签收")
    assert (await county.suggestion_now(suggestion.id)).status == S.IN_HANDLING
    await county.presses(CLERK, "签收")

    assert county.last(CLERK) == (
        "已签收 JY-2026-0001。\n陈亮，3月17日 09:30。下一步：填六定；2026年4月14日(周二)前联系代表。"
    )
    assert county.labels(CLERK) == ["填六定", "记一次联系", "申请退回", "回到菜单"]
    assert county.last(CO_CLERK) == (
        "已签收 JY-2026-0001。\n何静，3月17日 09:30。下一步：2026年4月16日(周四)前把协办意见交县交通局。"
    )
    lead, co = await county.parts(suggestion.id)
    assert (lead.status, lead.clerk_id, co.clerk_id) == ("acknowledged", county.ids[CLERK], county.ids[CO_CLERK])
    begun = [step for step in await county.steps(suggestion.ref) if step[0] == "begin"]
    assert begun == [("begin", Role.SYSTEM, None)]
    assert await county.record_is_whole()


async def test_acknowledging_twice_does_nothing_twice(county: Hall) -> None:
    suggestion = await county.assigned()
    press = county.button(CLERK, "签收")
    await county.sends(CLERK, press)
    await county.sends(CLERK, press)

    assert "这个按钮过时了" in county.last(CLERK)
    assert [step[0] for step in await county.steps((await county.parts(suggestion.id))[0].ref)] == [
        "issue_lead",
        "acknowledge",
    ]


async def test_only_the_people_of_the_unit_see_its_assignment(county: Hall) -> None:
    await county.assigned()
    press = county.button(CLERK, "签收")
    county.heard(CO_CLERK), county.heard("tang-wei")

    await county.sends("tang-wei", press)
    await county.sends("tang-wei", county.button(CLERK, "看全文"))
    await county.sends(HEAD, press)

    assert county.heard("tang-wei")[0].startswith("您现在的身份不能做这一步：签收。\n能做的人：承办单位经办人")
    assert county.heard("tang-wei") == []
    assert county.last("tang-wei").startswith("这一件您看不到。")
    assert county.last(HEAD) == "这一步要由承办单位经办人来办。"


async def test_the_six_items_are_asked_once_and_only_the_empty_ones(county: Hall) -> None:
    suggestion = await county.assigned()
    await county.presses(CLERK, "签收", "填六定")
    assert county.last(CLERK) == (
        "六定还缺4项，一条消息写完就行：\n· 牵头领导\n· 落实措施\n· 办结时间（打算哪天办完）\n"
        "· 办理标准（做到什么样算办好）\n已填：承办人员 陈亮、办理期限 2026年6月16日(周二)\n"
        "写上名称，每行一项，比如“落实措施：换灯具”。"
    )

    await county.says(CLERK, "措施：现场勘测，会同交警划线。时间 5月31日。标准 斑马线、警示牌齐全")
    assert county.last(CLERK) == "还差：牵头领导。其余已存，补这几项就行。"
    await county.says(CLERK, "王强")
    assert county.last(CLERK) == (
        "JY-2026-0001 六定：\n牵头领导：王强；承办人员：陈亮；落实措施：现场勘测，会同交警划线\n"
        "办结时间：2026年5月31日(周日)；办理标准：斑马线、警示牌齐全；办理期限：2026年6月16日(周二)"
    )
    await county.presses(CLERK, "改一处")
    await county.says(CLERK, "时间 31 May 2026，承办人员 周平")
    await county.presses(CLERK, "提交六定")

    assert county.last(CLERK) == "六定已存：JY-2026-0001。\n办前联系代表的期限：2026年4月14日(周二)。"
    lead, _ = await county.parts(suggestion.id)
    assert lead.status == "handling"
    assert lead.plan == {
        "leader": "王强",
        "handler": "周平",
        "measures": "现场勘测，会同交警划线",
        "finish": "2026-05-31",
        "standard": "斑马线、警示牌齐全",
    }


async def test_a_plan_keeps_within_the_unit_s_last_day(county: Hall) -> None:
    await county.assigned()
    await county.presses(CLERK, "签收", "填六定")
    for words, answer in (
        (
            PLAN.replace("5月31日", "6月17日"),
            "办结时间晚于答复期限。\n您写的2026年6月17日(周三)，期限2026年6月16日(周二)。请改早。",
        ),
        (PLAN.replace("5月31日", "2025年5月31日"), "2025年5月31日(周六)已经过去了，请写以后的日期。"),
        (PLAN.replace("5月31日", "月底"), "这个日期我看不懂。\n您写的是“月底”"),
        (PLAN.replace("5月31日", "2月30日"), "这个日期我看不懂。\n您写的是“2月30日”"),
    ):
        await county.says(CLERK, words)
        assert county.last(CLERK).startswith(answer)
    await county.says(CLERK, PLAN)
    assert "JY-2026-0001 六定：" in county.last(CLERK)


async def test_the_six_items_are_filed_once(county: Hall) -> None:
    await county.planned()
    await county.presses(CLERK, "提交六定")

    assert county.last(CLERK).startswith("这个按钮过时了：JY-2026-0001 现在是“办理中”")


async def test_a_contact_in_one_message_is_shown_back_kept_and_put_to_the_deputy(county: Hall) -> None:
    suggestion = await county.planned()
    county.goes_to(date(2026, 4, 12))
    await county.presses(CLERK, "记一次联系")
    await county.says(CLERK, "4月10日 现场 在实验小学门口，和李梅代表看了校门，她同意南移十米")

    assert county.last(CLERK) == (
        "联系记录（办前）：\n2026年4月10日(周五) 现场，实验小学门口\n“和李梅代表看了校门，她同意南移十米”"
    )
    await county.presses(CLERK, "确定")
    assert county.last(CLERK) == "已存办前联系。三联系还缺：办中、办后。\n代表会收到，可以说属实或不属实。"
    assert county.last(DEPUTY) == (
        "县交通局记录了一次联系（JY-2026-0001）：\n"
        "2026年4月10日(周五) 现场，实验小学门口。“和李梅代表看了校门，她同意南移十米”\n属实吗？不点也不算默认。"
    )
    told = await county.presses(DEPUTY, "属实", "属实")
    assert told[-2:] == ["记下了：2026年4月10日(周五)的联系属实。", "已经办好了，不用再点。"]
    done = await county.steps((await county.parts(suggestion.id))[0].ref)
    assert done[-1] == ("confirm_contact", Role.LEAD_DEPUTY, county.ids[DEPUTY])
    assert await county.record_is_whole()


async def test_a_contact_can_be_told_bit_by_bit(county: Hall) -> None:
    await county.planned()
    await county.presses(CLERK, "记一次联系")

    await county.says(CLERK, "和李梅代表说了划线的位置")
    assert county.last(CLERK) == "还差：哪天、什么方式（面谈、现场、电话、视频、信函）。写过的都在，补上就行。"
    await county.says(CLERK, "今天 电话")

    assert county.last(CLERK) == ("联系记录（办前）：\n2026年3月16日(周一) 电话，地点没写\n“和李梅代表说了划线的位置”")


async def test_a_contact_counts_only_when_it_has_been_and_belongs_to_the_matter(county: Hall) -> None:
    await county.planned()
    await county.presses(CLERK, "记一次联系")
    for day, answer in (
        ("2026年3月20日", "2026年3月20日(周五)还没到。"),
        ("3月10日", "2026年3月10日(周二)在交办（2026年3月16日(周一)）之前"),
    ):
        await county.says(CLERK, CONTACT.replace("3月16日", day))
        assert county.last(CLERK).startswith(answer)


async def test_what_the_deputy_denies_is_told_to_the_unit_and_does_not_count(county: Hall) -> None:
    suggestion = await county.contacted()
    await county.presses(DEPUTY, "不属实")
    assert county.last(DEPUTY).startswith("2026年3月16日(周一)的联系哪里不属实？")
    await county.says(DEPUTY, "那天没有见面，只通了电话")

    assert county.last(DEPUTY) == "记下了：不属实，“那天没有见面，只通了电话”。\n已请单位再联系您一次。"
    assert county.last(CLERK) == (
        "代表对2026年3月16日(周一)的联系记录有不同说法：\n“那天没有见面，只通了电话”\n"
        "两边的话都留着。请再联系一次（JY-2026-0001）。"
    )
    assert county.labels(CLERK) == ["记一次联系", "打开"]
    await county.presses(CLERK, "打开", "写答复")
    await county.says(CLERK, "答复")
    assert "联系代表的记录" in county.last(CLERK)
    assert (await county.steps((await county.parts(suggestion.id))[0].ref))[-2][0] == "dispute_contact"


async def test_of_several_contacts_the_deputy_answers_the_one_that_was_asked(county: Hall) -> None:
    await county.contacted()
    first = county.button(DEPUTY, "不属实")
    await county.presses(CLERK, "记一次联系")
    await county.says(CLERK, "3月16日 电话 又说了一次南移的事")
    await county.presses(CLERK, "确定")
    assert "“又说了一次南移的事”" in county.last(DEPUTY)

    await county.presses(DEPUTY, "属实")
    await county.sends(DEPUTY, first)

    assert county.last(DEPUTY).startswith("2026年3月16日(周一)的联系哪里不属实？")


async def test_only_the_leading_deputy_is_asked_about_a_contact(county: Hall) -> None:
    await county.contacted()

    await county.sends("zhao-qiang", county.button(DEPUTY, "属实"))

    assert county.last("zhao-qiang").startswith("这一件您看不到")


async def test_the_co_unit_s_opinion_says_something_and_reaches_the_lead(county: Hall) -> None:
    suggestion = await county.planned()
    await county.presses(CO_CLERK, "交协办意见")
    await county.says(CO_CLERK, "同意。")
    assert county.last(CO_CLERK).startswith("只有“同意”“无意见”不够")

    await county.says(CO_CLERK, "已请学校错峰放学，4月1日起执行。")

    assert county.last(CO_CLERK) == "协办意见已交县交通局（JY-2026-0001）。您单位这一步办完了。"
    assert county.last(CLERK) == "县教育局的协办意见到了（JY-2026-0001）：\n“已请学校错峰放学，4月1日起执行。”"
    _, co = await county.parts(suggestion.id)
    assert (co.status, co.co_opinion) == ("done", "已请学校错峰放学，4月1日起执行。")
    told = await county.presses(CLERK, "看全文")
    assert "协办意见，县教育局：已请学校错峰放学，4月1日起执行。" in "".join(told)


async def test_the_office_sees_who_has_the_matter_until_when(county: Hall) -> None:
    await county.planned()
    county.goes_to(date(2026, 6, 18))
    await county.says(OFFICE, "菜单")
    await county.presses(OFFICE, "更多", "在办的建议", "1")

    assert county.last(OFFICE) == (
        f"JY-2026-0001 {TITLE}\n办理中。领衔李梅，联名0人；主办县交通局，协办县教育局；来自：YJ-2026-0001\n"
        "现在：县交通局办，应在2026年6月16日(周二)前，已晚2天"
    )


async def test_the_head_sees_what_the_unit_has(county: Hall) -> None:
    await county.planned()
    await county.says(HEAD, "菜单")
    await county.presses(HEAD, "本单位概况", "1")

    assert "现在：县交通局陈亮办，2026年6月16日(周二)前\n还要做：联系代表、写答复、签发" in county.last(HEAD)
    assert county.labels(HEAD) == ["看全文", "怎么算的", "回到菜单"]


async def test_a_form_that_was_left_can_be_begun_again(county: Hall) -> None:
    await county.assigned()
    await county.presses(CLERK, "签收", "填六定")
    await county.says(CLERK, "取消")
    await county.says(CLERK, PLAN)
    assert "六定：" not in county.last(CLERK)

    await county.presses(CLERK, "填六定")
    await county.says(CLERK, PLAN)

    assert "六定：" in county.last(CLERK)


async def test_pressing_something_else_leaves_a_form(county: Hall) -> None:
    await county.assigned()
    await county.presses(CLERK, "签收", "填六定")
    await county.sends(CLERK, "b:todo:0:0:")

    await county.says(CLERK, PLAN)

    assert "六定：" not in county.last(CLERK)


async def test_what_was_typed_of_the_plan_survives_a_contact_recorded_in_between(county: Hall) -> None:
    await county.assigned()
    await county.presses(CLERK, "签收", "填六定")
    await county.says(CLERK, "牵头领导：王强 措施：现场勘测，会同交警划线")
    await county.says(CLERK, "菜单")
    await county.presses(CLERK, "待办（1）", "1", "记一次联系")
    await county.says(CLERK, CONTACT)
    await county.presses(CLERK, "确定", "填六定")
    await county.says(CLERK, "时间 5月31日。标准 斑马线、警示牌齐全")
    await county.presses(CLERK, "提交六定")

    assert "六定已存" in county.last(CLERK)
