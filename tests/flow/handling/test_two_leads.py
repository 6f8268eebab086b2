"""Case 5.2 under the rules of Shanghai: two lead units, one text, and the government office when they do not agree."""

from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest

from tests.flow import story
from tests.flow.conftest import County, open_county
from tests.flow.counter import NUMBER, Cast, assigned, opens, submitted, the_file
from tests.flow.handling.test_not_our_job import clocks, events_of
from tests.flow.story import takes, takes_again
from tests.simulators.telegram.people import Person

REPLY = "一、河道垃圾已于5月20日清完。二、两局每周各巡查一次，发现垃圾当天清理，由专人负责。"


@pytest.fixture
async def shanghai(channel: str, database_url: str, tmp_path: Path) -> AsyncIterator[County]:
    """The county on Monday 2 March 2026, by the rules of Shanghai."""
    async with open_county(channel, database_url, tmp_path, rules="shanghai") as one:
        yield one


async def works_on_it(clerk: Person) -> None:
    """Signed for, planned, spoken about."""
    await story.acknowledges(clerk)
    await story.files_the_plan(clerk)
    await story.records_a_contact(clerk, "3月17日 现场 河边 和李梅代表看了河道")


async def before_both_heads(county: County) -> tuple[Cast, Person, Person]:
    """Two leads since 16 March; on 1 June the first one's text lies before both heads."""
    cast = await submitted(county)
    first, second = await cast.officer("tang-wei"), await cast.officer("xu-fang")
    for key in ("fang-zhengping", "lu-zhiyuan", "feng-rui"):
        await cast.officer(key)
    await assigned(cast, "主办水务局、住建局", "6月16日")
    await county.goes_to("2026-03-17")
    await works_on_it(first)
    await works_on_it(second)
    await county.goes_to("2026-06-01")
    await story.drafts_the_reply(first, REPLY)
    return cast, first, second


async def test_case_5_2_the_government_office_decides_and_both_sign_one_text(shanghai: County) -> None:
    cast, first, second = await before_both_heads(shanghai)
    head, other = await cast.officer("fang-zhengping"), await cast.officer("lu-zhiyuan")
    gov = await cast.officer("feng-rui")
    await head.waits_for("请签发")
    await takes_again(head, "签发")
    await head.waits_for(f"已签：{NUMBER}。")
    await other.waits_for(f"请签发 {NUMBER} 的共同答复")
    await takes_again(other, "退回修改")
    await other.waits_for("要改什么")
    await other.says("清运由我局负责，应当由我局来写")
    await first.waits_for(f"县住建局没有签 {NUMBER} 的答复。")

    await shanghai.goes_to("2026-06-15")
    assert await events_of(shanghai, "coordination") == [("begin", "agreeing")]
    await shanghai.goes_to("2026-06-16")
    task = await gov.waits_for(f"{NUMBER} 两个主办单位没有商定：")
    assert "县水务局、县住建局；现在由县水务局执笔" in task.text
    await takes_again(gov, "打开")
    await takes(gov, "定由谁执笔")
    await takes(gov, "县住建局")
    await gov.waits_for("为什么")
    await gov.says("垃圾清运是住建局的职责")
    await gov.waits_for(f"已定：{NUMBER}，由县住建局执笔。")
    for person in (first, head, second, other, cast.office):
        told = await person.waits_for(f"{NUMBER} 政府办已定：由县住建局执笔。")
        assert "冯锐：“垃圾清运是住建局的职责”" in told.text

    await opens(second)
    await takes_again(second, "写答复")
    await takes(second, "写文号")
    await takes(second, "用这个")
    await takes(second, "送负责人签发")
    await other.waits_for(lambda seen: seen.text.startswith(f"请签发 {NUMBER} 的答复"))
    await takes_again(other, "签发")
    await other.waits_for(f"已签：{NUMBER}。")
    await takes_again(head, "签发")
    await head.waits_for(f"已签发 {NUMBER}")
    answered = await cast.deputy.waits_for(f"{NUMBER} 有答复了：")
    assert "县住建局、县水务局" in answered.text

    assert await events_of(shanghai, "coordination") == [
        ("begin", "agreeing"),
        ("call", "waiting"),
        ("decide_writer", "decided"),
        ("begin", "agreeing"),
        ("agree", "agreed"),
    ]
    days = (date(2026, 3, 16), date(2026, 6, 16))
    assert await clocks(shanghai, "reply") == [("县水务局", *days), ("县住建局", *days)]
    assert "协调：由县住建局执笔，冯锐：“垃圾清运是住建局的职责”" in await the_file(cast.office)
    assert await shanghai.chains_verify()
