"""A “late” that was set wrongly is lifted with a reason: the record stays, the figures and the file say so."""

from collections.abc import AsyncIterator
from datetime import date

import pytest

from domain.office.figures import Share, figures
from domain.office.periods import period_of
from storage import events
from storage.office import figures as kept
from tests.contract.hall import CLERK, DEPUTY, HEAD, OFFICE, Hall, hall

NUMBER = "JY-2026-0001"
SIGNED = date(2026, 6, 26)


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Hall]:
    """The reply was signed ten days late."""
    async with hall(database_url) as here:
        suggestion = await here.to_sign()
        here.goes_to(SIGNED)
        await here.presses(HEAD, "签发")
        here.lead = (await here.parts(suggestion.id))[0]  # type: ignore[attr-defined]
        yield here


async def opens_the_file(county: Hall) -> list[str]:
    await county.says(OFFICE, NUMBER)
    await county.presses(OFFICE, "打开")
    return await county.presses(OFFICE, "全卷")


async def lifts(county: Hall, reason: str = "系统停机，纸质答复6月15日已送达") -> None:
    await opens_the_file(county)
    await county.presses(OFFICE, "更正超期")
    assert county.last(OFFICE).split("\n")[1:] == ["1. 县交通局：答复，晚了10天", "2. 县教育局：协办意见，晚了71天"]
    await county.presses(OFFICE, "1")
    assert "县交通局记为晚了10天（7个工作日）" in county.last(OFFICE)
    await county.says(OFFICE, reason)


async def in_time(county: Hall) -> Share:
    period = period_of("2026", SIGNED)
    groups = await county.scene.store.run(kept.on_the_whole, period, SIGNED)
    return figures(groups).shares["in-time"]


async def test_the_office_lifts_it_and_everybody_reads_why(county: Hall) -> None:
    assert await in_time(county) == Share(0, 1)
    await lifts(county)

    assert county.last(OFFICE).startswith(f"{NUMBER} 已更正为按时。")
    for who in (CLERK, HEAD, DEPUTY):
        told = [words for words in county.heard(who) if "更正为按时" in words]
        assert told, who
        assert "“系统停机，纸质答复6月15日已送达”" in told[-1]
    assert await in_time(county) == Share(1, 1)
    file = "\n".join(await opens_the_file(county))
    assert "晚了10天（7个工作日）" in file, "the record stays"
    assert "按时（更正）：2026年6月26日(周五) 吴红，“系统停机，纸质答复6月15日已送达”" in file


async def test_old_and_new_stand_in_the_record(county: Hall) -> None:
    await lifts(county)
    ref = county.lead.ref  # type: ignore[attr-defined]
    [event] = [one for one in await county.scene.store.run(events.of_case, ref) if one.action == "lift_late"]
    assert '"new":0' in event.data.replace(" ", "")
    assert '"old":10' in event.data.replace(" ", "")
    assert not (await county.scene.store.run(events.verify)).broken


async def test_without_a_reason_nothing_is_lifted(county: Hall) -> None:
    await opens_the_file(county)
    await county.presses(OFFICE, "更正超期")
    await county.says(OFFICE, "  ")
    assert await in_time(county) == Share(0, 1)


async def test_it_is_put_back_on_the_same_day_only(county: Hall) -> None:
    await lifts(county)
    await county.presses(OFFICE, "撤销")
    assert county.last(OFFICE) == f"已改回：{NUMBER} 晚了10天。"
    assert await in_time(county) == Share(0, 1)
    await lifts(county)
    county.goes_to(date(2026, 6, 27))
    await county.presses(OFFICE, "撤销")
    assert "已改回" not in county.last(OFFICE)
    assert await in_time(county) == Share(1, 1)


async def test_it_is_lifted_once(county: Hall) -> None:
    await lifts(county)
    county.goes_to(date(2026, 6, 27))
    await opens_the_file(county)
    await county.presses(OFFICE, "更正超期")
    assert "县教育局" in county.last(OFFICE), "the other one only"
    assert "县交通局" not in county.last(OFFICE)


async def test_only_the_office_is_offered_it(county: Hall) -> None:
    await county.says(DEPUTY, NUMBER)
    await county.presses(DEPUTY, "打开")
    assert "更正超期" not in county.labels(DEPUTY)
