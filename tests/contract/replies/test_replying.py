"""The reply: over several messages, everything missing said at once, signed by the head; a second round."""

from collections.abc import AsyncIterator
from datetime import date

import pytest

from domain.suggestions.suggestion import SuggestionStatus as S
from tests.contract.hall import CLERK, CO_CLERK, CONTACT, DEPUTY, HEAD, REPLY, TITLE, Hall, hall


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Hall]:
    async with hall(database_url) as place:
        yield place


async def test_everything_missing_is_said_at_once_with_a_button_for_each(county: Hall) -> None:
    await county.planned()
    *_, proposal, ask = await county.presses(CLERK, "打开", "写答复")
    assert proposal == "代表建议：一、划斑马线。二、设警示牌。"
    assert ask.startswith("请写 JY-2026-0001 的答复，对着上面的建议逐点答。")

    await county.says(CLERK, REPLY)

    assert county.last(CLERK) == (
        f"JY-2026-0001 答复稿已存（{len(REPLY)}字）。现在还不能送签，缺：\n"
        "· 办理结果（已解决、部分解决……）\n· 文号\n· 联系代表的记录（这一次办理的）\n"
        "提醒：县教育局的协办意见没有交，答复函里会注明“未交”、偏短。"
    )
    assert county.labels(CLERK) == ["定办理结果", "写文号", "记一次联系", "看答复函", "回到菜单"]


async def test_a_long_reply_comes_in_several_messages(county: Hall) -> None:
    suggestion = await county.contacted()
    await county.presses(CLERK, "写答复")

    await county.says(CLERK, "一、" + "斑马线已划。" * 500, "二、警示牌已设。")

    lead, _ = await county.parts(suggestion.id)
    assert lead.draft == "一、" + "斑马线已划。" * 500 + "\n二、警示牌已设。"
    await county.presses(CLERK, "看答复函", "重新来")
    await county.says(CLERK, "都办好了，详见附后。", "又及。")
    lead, _ = await county.parts(suggestion.id)
    assert lead.draft == "都办好了，详见附后。\n又及。"


async def test_outcome_and_letter_number_are_asked_one_after_the_other(county: Hall) -> None:
    suggestion = await county.contacted()
    await county.presses(CLERK, "写答复")
    await county.says(CLERK, REPLY)
    await county.presses(CLERK, "定办理结果")
    assert county.last(CLERK).startswith(
        "办理结果属于哪一类？\n按本地口径：A 已解决、A 部分解决、B 正在解决有日期、B 列入计划有日期、"
    )
    first = ["已解决", "部分解决", "正在解决有日期", "列入计划有日期", "条件不够以后办"]
    assert county.labels(CLERK) == [*first, "其他结果"]
    await county.presses(CLERK, "其他结果")
    assert county.labels(CLERK) == ["已向上级反映", "办不了", "留作参考"]

    await county.presses(CLERK, "已解决")
    assert county.last(CLERK) == "文号用“云交函〔2026〕1号”吗？\n不对就直接写新的。"
    await county.says(CLERK, "云交函〔2026〕12号")

    assert county.last(CLERK) == (
        "JY-2026-0001 可以送签：结果“已解决”，文号云交函〔2026〕12号。\n"
        "答复期限2026年6月16日(周二)。提醒：县教育局的协办意见没有交，答复函里会注明“未交”、偏短。"
    )
    lead, _ = await county.parts(suggestion.id)
    assert (lead.outcome, lead.letter_number) == ("solved", "云交函〔2026〕12号")


async def test_the_head_reads_signs_and_the_reply_is_out(county: Hall) -> None:
    suggestion = await county.to_sign()
    assert county.last(CLERK) == "已送王强签发：JY-2026-0001。\n答复期限2026年6月16日(周二)。"
    assert county.last(HEAD) == (
        "请签发 JY-2026-0001 的答复：结果“已解决”\n"
        "承办陈亮；文号云交函〔2026〕1号；期限2026年6月16日(周二)。请看全文再定。"
    )
    county.goes_to(date(2026, 6, 10))
    *_, letter, card = await county.presses(HEAD, "看全文")
    assert letter == (
        "县交通局\n云交函〔2026〕1号　　　　办理结果：A 已解决\n"
        "关于云溪县人民代表大会第18届第5次会议第 JY-2026-0001 号建议的答复\n李梅代表：\n"
        f"您提出的“{TITLE}”收悉。现答复如下：\n{REPLY}\n\n"
        "协办单位意见：\n县教育局：未交\n签发人：（待签发）　联系人：陈亮　电话：0000-6611001\n"
        "2026年6月10日(周三)\n抄送：县人大代表工委"
    )
    assert "现在：县交通局王强办，2026年6月16日(周二)前" in card

    await county.presses(HEAD, "签发")

    assert county.last(HEAD) == (
        "已签发 JY-2026-0001。\n6月10日 09:30，文号云交函〔2026〕1号。已送代表李梅，抄送县人大代表工委。"
    )
    assert county.last(CLERK) == county.last(HEAD)
    [reply] = await county.replies(suggestion.id)
    assert (reply.text, reply.outcome, reply.letter, reply.late_days) == (REPLY, "solved", "A", 0)
    assert (reply.signer_id, reply.clerk_id) == (county.ids[HEAD], county.ids[CLERK])
    assert reply.co_opinions == {"县教育局": ""}
    assert (await county.suggestion_now(suggestion.id)).status == S.REPLIED
    assert county.last(DEPUTY).startswith("JY-2026-0001 有答复了：县交通局，结果“已解决”")
    assert "2026年7月2日(周四)前评价" in county.last(DEPUTY)
    assert "斑马线已于5月20日划好" in county.last("wang")
    assert await county.record_is_whole()


async def test_the_deputy_reads_the_letter_as_it_was_signed(county: Hall) -> None:
    await county.to_sign()
    await county.presses(HEAD, "签发")
    county.heard(DEPUTY)

    letter, after = await county.presses(DEPUTY, "看全文")

    assert "签发人：王强　联系人：陈亮" in letter
    assert after == "JY-2026-0001 的答复，共1封，都在上面。"
    assert county.labels(DEPUTY)[0] == "现在评价"


async def test_a_late_reply_is_issued_and_stays_late(county: Hall) -> None:
    suggestion = await county.to_sign()
    county.goes_to(date(2026, 6, 26))

    await county.presses(HEAD, "签发")

    assert county.last(HEAD).startswith("已签发 JY-2026-0001，晚了10天，如实记录。\n6月26日 09:30")
    [reply] = await county.replies(suggestion.id)
    assert (reply.late_days, reply.late_working_days) == (10, 7)


async def test_signing_twice_issues_one_reply(county: Hall) -> None:
    suggestion = await county.to_sign()
    press = county.button(HEAD, "签发")
    await county.sends(HEAD, press)
    await county.sends(HEAD, press)

    assert "这个按钮过时了" in county.last(HEAD)
    assert len(await county.replies(suggestion.id)) == 1


async def test_the_head_sends_a_draft_back_with_a_reason(county: Hall) -> None:
    suggestion = await county.to_sign()
    await county.presses(HEAD, "退回修改")
    await county.says(HEAD, "第二点写具体：牌子立在哪里")

    assert county.last(HEAD) == "已退回承办人：“第二点写具体：牌子立在哪里”"
    assert county.last(CLERK) == "王强退回了答复稿（JY-2026-0001）：“第二点写具体：牌子立在哪里”"
    await county.presses(CLERK, "写答复")
    assert county.last(CLERK).startswith("JY-2026-0001 可以送签")
    await county.presses(CLERK, "看答复函", "接着写")
    await county.says(CLERK, "牌子立在学校正门东侧。")
    await county.presses(CLERK, "送负责人签发")
    await county.presses(HEAD, "签发")

    [reply] = await county.replies(suggestion.id)
    assert reply.text == f"{REPLY}\n牌子立在学校正门东侧。"


async def test_nobody_but_the_head_signs(county: Hall) -> None:
    suggestion = await county.to_sign()
    press = county.button(HEAD, "签发")

    await county.sends(CLERK, press)
    await county.sends("gao-ming", press)

    assert county.last(CLERK) == "您现在的身份不能做这一步：签发。\n能做的人：承办单位负责人、承办单位分管领导。"
    assert county.last("gao-ming").startswith("您现在的身份不能做这一步：签发。")
    assert await county.replies(suggestion.id) == []


async def test_no_reply_before_the_six_items(county: Hall) -> None:
    suggestion = await county.assigned()
    await county.presses(CLERK, "签收")
    assert "写答复" not in county.labels(CLERK)
    lead, _ = await county.parts(suggestion.id)

    await county.sends(CLERK, f"b:reply-text:{lead.id}:{lead.version}:")
    await county.says(CLERK, REPLY)

    assert county.last(CLERK) == "JY-2026-0001 还没有填六定，填了再写答复。"


async def test_an_incomplete_reply_cannot_be_sent_and_a_class_that_promises_asks_for_the_promise(county: Hall) -> None:
    suggestion = await county.contacted()
    await county.presses(CLERK, "写答复")
    await county.says(CLERK, REPLY)
    lead, _ = await county.parts(suggestion.id)

    await county.sends(CLERK, f"b:reply-send:{lead.id}:{lead.version}:")
    assert county.last(CLERK) == ("JY-2026-0001 现在还不能签发，缺：\n办理结果（已解决、部分解决……）\n文号")
    await county.sends(CLERK, f"b:reply-class-is:{lead.id}:{lead.version}:planned_dated")
    assert county.last(CLERK).startswith("答应了什么？一条消息写：做什么、谁、哪天、标准。")


async def test_the_next_letter_of_a_unit_gets_the_next_number(county: Hall) -> None:
    await county.ready()
    await county.presses(CLERK, "写文号")

    assert county.last(CLERK).startswith("文号用“云交函〔2026〕2号”吗？")


async def test_a_second_round_needs_a_new_contact_and_the_unit_s_own_account(county: Hall) -> None:
    suggestion = await county.to_sign()
    await county.presses(CO_CLERK, "交协办意见")
    await county.says(CO_CLERK, "已请学校错峰放学。")
    await county.presses(HEAD, "签发")
    county.goes_to(date(2026, 7, 6))
    await county.presses(DEPUTY, "现在评价", "都不满意")
    await county.says(DEPUTY, "斑马线画在北门，孩子走的是南门")
    await county.presses(DEPUTY, "提交")
    assert county.last(CLERK).startswith(f"重新办理（第2次）：JY-2026-0001 {TITLE}")

    await county.presses(CLERK, "签收")
    assert county.last(CLERK) == (
        "已签收 JY-2026-0001（重新办理）。\n"
        "陈亮，7月6日 09:30。下一步：再联系一次代表，写自查原因，2026年8月6日(周四)前重新答复。"
    )
    assert county.labels(CLERK) == ["写答复", "记一次联系", "回到菜单"]
    await county.presses(CLERK, "写答复")
    await county.says(CLERK, "南门的斑马线已划好。")
    assert county.last(CLERK).splitlines()[1:5] == [
        "· 办理结果（已解决、部分解决……）",
        "· 文号",
        "· 联系代表的记录（这一次办理的）",
        "· 自查原因（重新办理必填）",
    ]
    await county.presses(CLERK, "定办理结果", "已解决", "用这个文号")
    assert county.last(CLERK).startswith("JY-2026-0001 重新办理，要写自查原因：上次为什么没办好？")
    await county.says(CLERK, "没有到现场看孩子走哪个门。")
    await county.presses(CLERK, "记一次联系")
    await county.says(CLERK, CONTACT.replace("3月16日", "7月6日"))
    await county.presses(CLERK, "确定", "写答复", "送负责人签发")
    county.goes_to(date(2026, 8, 4))
    await county.presses(HEAD, "签发")

    first, second = await county.replies(suggestion.id)
    assert (first.round, second.round, second.own_fault) == (1, 2, "没有到现场看孩子走哪个门。")
    assert (second.letter_number, second.late_days) == ("云交函〔2026〕2号", 0)
    assert second.co_opinions == {"县教育局": "已请学校错峰放学。"}
    county.heard(DEPUTY)
    *letters, _ = await county.presses(DEPUTY, "看全文")
    assert "自查原因：没有到现场看孩子走哪个门。" in letters[-1]
    assert "自查原因" not in letters[0]
    assert await county.record_is_whole()
