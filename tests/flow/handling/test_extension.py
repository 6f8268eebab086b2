"""A unit asks for more time, told on each channel and each database, with exact dates (docs/rules.md §5)."""

from datetime import date

from tests.flow import story
from tests.flow.conftest import County
from tests.flow.counter import NUMBER, Cast, asks_for_more_time, assigned, opens, submitted, the_file
from tests.flow.handling.test_not_our_job import clocks, events_of
from tests.flow.story import takes, takes_again
from tests.flow.test_straight_case import reply_rungs
from tests.simulators.telegram.people import Person

ASKED = "到9月16日；正在调研；已发函征求三个乡镇意见"
REPLY = "排水沟已全部疏通，清淤每季度一次，由白杨村负责日常看护。"


async def in_handling(county: County) -> tuple[Cast, Person]:
    """Assigned to the housing office on 16 March; acknowledged, planned and spoken about in time."""
    cast = await submitted(county)
    clerk = await cast.officer("xu-fang")
    await assigned(cast, "主办住建局", "6月16日")
    await county.goes_to("2026-03-17")
    await story.acknowledges(clerk)
    await county.goes_to("2026-03-18")
    await story.files_the_plan(clerk)
    await county.goes_to("2026-03-20")
    await story.records_a_contact(clerk, "3月20日 现场 白杨村 和李梅代表看了排水沟")
    return cast, clerk


async def asked_on_12_june(county: County) -> tuple[Cast, Person]:
    """The same; on 12 June it asks for three months more."""
    cast, clerk = await in_handling(county)
    await county.goes_to("2026-06-12")
    await asks_for_more_time(clerk, ASKED)
    asked = await cast.office.waits_for(f"县住建局申请延期 {NUMBER}")
    assert "要到2026年9月16日(周三)；现期限2026年6月16日(周二)，最长2026年9月16日(周三)" in asked.text
    assert "请在2026年6月22日(周一)前决定。不表态不等于同意。" in asked.text
    return cast, clerk


async def reply_reminders(county: County) -> list[tuple[date, str, str]]:
    """The rungs of the reply clock that fired."""
    return [one for one in await county.reminders() if one[1] == "reply"]


async def test_case_5_8_refused_the_old_day_stands(county: County) -> None:
    cast, clerk = await asked_on_12_june(county)
    assert "没答复就是没同意，期限仍是2026年6月16日(周二)。" in clerk.chat[-1].text
    await takes_again(cast.office, "不同意")
    await cast.office.waits_for("为什么不同意")
    await cast.office.says("没有中间成果，征求意见早该完成。")
    await cast.office.waits_for(f"已告诉县住建局：{NUMBER} 不延期，仍是2026年6月16日(周二)。")
    refused = await clerk.waits_for(f"{NUMBER} 不同意延期。")
    assert "期限仍是2026年6月16日(周二)。工委吴红：“没有中间成果，征求意见早该完成。”" in refused.text
    head, vice = await cast.officer("lu-zhiyuan"), await cast.officer("zhang-tao")
    await county.goes_to("2026-06-17")
    for person in (clerk, head, vice):
        reminder = await person.waits_for(f"催办通知：{NUMBER} 答复已超期1天")
        assert "抄送张涛" in reminder.text
    await cast.deputy.waits_for("的答复过了期限，还没有到")
    await county.goes_to("2026-06-25")
    await cast.office.waits_for(f"{NUMBER} 已超期5个工作日，通报批评稿已拟好")

    assert await reply_reminders(county) == reply_rungs(
        "2026-05-15", "2026-06-01", "2026-06-09", "2026-06-12", "2026-06-15", "2026-06-17", "2026-06-25"
    )
    assert await clocks(county, "reply") == [("县住建局", date(2026, 3, 16), date(2026, 6, 16))]
    assert await events_of(county, "extension") == [("request", "requested"), ("refuse", "refused")]
    file = await the_file(cast.office)
    assert "2026年6月12日(周五) 县住建局申请延期到2026年9月16日(周三)：“正在调研”" in file
    assert "不同意延期，吴红：“没有中间成果，征求意见早该完成。”" in file
    assert await county.chains_verify()


async def test_case_5_8_granted_to_the_latest_day_and_no_further(county: County) -> None:
    cast, clerk = await asked_on_12_june(county)
    await takes_again(cast.office, "同意延期")
    await cast.office.waits_for("写一句理由")
    await cast.office.says("汛期前无法施工，同意。")
    await cast.office.waits_for(f"{NUMBER} 已延到2026年9月16日(周三)。")
    granted = await clerk.waits_for(f"{NUMBER} 同意延期，新期限2026年9月16日(周三)。")
    assert "工委吴红：“汛期前无法施工，同意。”。已把理由告诉代表。" in granted.text
    deputy = await cast.deputy.waits_for(f"{NUMBER} 答复改到2026年9月16日(周三)前。")
    assert "县住建局的理由：“正在调研”。由工委吴红同意。" in deputy.text
    citizen = await cast.citizen.waits_for("的答复改到2026年9月16日(周三)前。")
    assert citizen.text.startswith("YJ-2026-0001 ")
    assert "县住建局徐芳办，2026年9月16日(周三)前" in await opens(clerk)
    assert not [label for label in clerk.chat[-1].labels if "申请延期" in label]
    await takes_again(clerk, "怎么算的")
    counted = await clerk.waits_for("2026年9月16日(周三)是延期以后的日期")
    assert "原来到2026年6月16日(周二)。" in counted.text
    assert "《代表法》（2025）第51条：最长自交办之日起6个月" in counted.text

    await county.goes_to("2026-09-18")
    assert await reply_reminders(county) == [
        *reply_rungs("2026-05-15", "2026-06-01", "2026-06-09", "2026-06-12"),
        *reply_rungs("2026-08-17", "2026-09-01", "2026-09-09", "2026-09-11", "2026-09-15", "2026-09-17"),
    ]
    assert await clocks(county, "reply") == [
        ("县住建局", date(2026, 3, 16), date(2026, 6, 16)),
        ("县住建局", date(2026, 3, 16), date(2026, 9, 16)),
    ]
    assert ("put_off", "handling") in await events_of(county, "assignment")
    assert await events_of(county, "extension") == [("request", "requested"), ("grant", "granted")]
    file = await the_file(cast.office)
    assert "答复期限：2026年3月16日(周一)交办，2026年6月16日(周二)前\n延期后答复期限：2026年9月16日(周三)前" in file
    assert await county.chains_verify()


async def test_case_5_8_granted_for_a_shorter_time_may_be_asked_again_up_to_the_latest_day(county: County) -> None:
    cast, clerk = await asked_on_12_june(county)
    await takes_again(cast.office, "同意但短些")
    await cast.office.waits_for("同意延到哪天")
    await cast.office.says("10月16日；太长")
    await cast.office.waits_for("单位只要求到2026年9月16日(周三)，请写更早的日期。")
    await cast.office.says("到7月16日；先完成招标")
    await cast.office.waits_for(f"{NUMBER} 已延到2026年7月16日(周四)。")
    granted = await clerk.waits_for("新期限2026年7月16日(周四)")
    assert "“先完成招标”" in granted.text

    await opens(clerk)
    await takes_again(clerk, "申请延期")
    ask = await clerk.waits_for("三样一条消息写完")
    assert "现期限2026年7月16日(周四)，最长到2026年9月16日(周三)" in ask.text
    await clerk.says("到9月17日；还没完；已完成一半")
    await clerk.waits_for("最长只能到2026年9月16日(周三)（首次交办起算的最长期限）。")
    await clerk.says("到9月16日；土地手续没批；已完成勘测")
    await clerk.waits_for(f"延期申请 {NUMBER}：到2026年9月16日(周三)")
    assert await clocks(county, "reply") == [
        ("县住建局", date(2026, 3, 16), date(2026, 6, 16)),
        ("县住建局", date(2026, 3, 16), date(2026, 7, 16)),
    ]


async def test_case_5_8_after_the_last_day_nobody_asks(county: County) -> None:
    _, clerk = await in_handling(county)
    await county.goes_to("2026-06-16")
    await opens(clerk)
    drawn = clerk.chat[-1]
    await county.goes_to("2026-06-17")
    await clerk.presses("申请延期", on=drawn)
    refused = await clerk.waits_for("期限2026年6月16日(周二)已过，不能再申请延期。")
    assert "请签发答复；迟了几天会如实记录。" in refused.text
    await opens(clerk)
    assert not [label for label in clerk.chat[-1].labels if "申请延期" in label]
    assert await events_of(county, "extension") == []


async def test_case_5_8_silence_of_the_office_is_no_consent(county: County) -> None:
    cast, clerk = await asked_on_12_june(county)
    await county.goes_to("2026-06-17")
    await clerk.waits_for(f"催办通知：{NUMBER} 答复已超期1天")
    await county.goes_to("2026-06-23")
    assert [one for one in await county.reminders() if one[1] == "extension_decision"] == [
        (date(2026, 6, 16), "extension_decision", "half"),
        (date(2026, 6, 22), "extension_decision", "last"),
        (date(2026, 6, 23), "extension_decision", "+1"),
    ]
    await takes_again(cast.office, "同意延期")
    await cast.office.waits_for("写一句理由")
    await cast.office.presses("照单位的理由")
    await cast.office.waits_for("期限2026年6月16日(周二)已过，不能再申请延期。")
    assert await clocks(county, "reply") == [("县住建局", date(2026, 3, 16), date(2026, 6, 16))]
    assert await events_of(county, "extension") == [("request", "requested")]


async def test_a_request_lapses_when_the_reply_is_issued(county: County) -> None:
    cast, clerk = await asked_on_12_june(county)
    head = await cast.officer("lu-zhiyuan")
    await story.drafts_the_reply(clerk, REPLY)
    await head.waits_for("请签发")
    await takes_again(head, "签发")
    await head.waits_for(f"已签发 {NUMBER}")
    await clerk.waits_for(f"{NUMBER} 的延期申请不用决定了。")
    await cast.office.says("菜单")
    await takes(cast.office, "待决申请")
    await cast.office.waits_for("现在没有等您处理的事")
    assert await events_of(county, "extension") == [("request", "requested"), ("lapse", "lapsed")]
    assert await county.chains_verify()


async def test_being_studied_is_no_interim_result(county: County) -> None:
    _, clerk = await in_handling(county)
    await county.goes_to("2026-06-12")
    await opens(clerk)
    await takes_again(clerk, "申请延期")
    await clerk.waits_for("三样一条消息写完")
    await clerk.says("再延3个月；土地手续没批；正在调研")
    await clerk.waits_for("还差：已经做了什么。只写“正在调研”不够，请写已做的事。")
    await clerk.says("已完成勘测和方案")
    shown = await clerk.waits_for(f"延期申请 {NUMBER}：到2026年9月16日(周三)")
    assert shown.text.endswith("理由：土地手续没批；已做：已完成勘测和方案")
