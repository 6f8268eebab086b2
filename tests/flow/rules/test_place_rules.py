"""What a place may want otherwise, told in chat: time without consent, dates from signing, a return asked again."""

from contextlib import AbstractAsyncContextManager
from datetime import date
from pathlib import Path

import pytest

from tests.flow.conftest import County, open_county
from tests.flow.counter import NUMBER, asks_to_return, assigned, opens, submitted, the_file
from tests.flow.handling.test_not_our_job import clocks, events_of
from tests.flow.story import takes_again

OWN = """\
name = "yunxi"
inherits = "county_default"

[settings]
{settings}
"""


class Place:
    """Opens the county with settings of its own, on the web."""

    def __init__(self, url: str, folder: Path) -> None:
        self.url, self.folder = url, folder

    def __call__(self, **settings: str) -> AbstractAsyncContextManager[County]:
        lines = [f'{name} = {{ value = {value}, source = "本县设定" }}' for name, value in settings.items()]
        file = self.folder / "yunxi.toml"
        file.write_text(OWN.format(settings="\n".join(lines)), encoding="utf-8")
        return open_county("web", self.url, self.folder, str(file))


@pytest.fixture
def place(database_url: str, tmp_path: Path) -> Place:
    """A county to be opened with the settings a test names."""
    return Place(database_url, tmp_path)


async def test_where_no_consent_is_needed_a_unit_says_why_and_has_the_time(place: Place) -> None:
    async with place(extension_needs_consent="false") as county:
        cast = await submitted(county)
        clerk = await cast.officer("xu-fang")
        await assigned(cast, "主办住建局", "6月16日")
        await county.goes_to("2026-06-12")
        await opens(clerk)
        await takes_again(clerk, "签收")
        await clerk.waits_for("已签收")
        await opens(clerk)
        await takes_again(clerk, "申请延期")
        await clerk.waits_for(f"申请延期 {NUMBER}：三样")
        await clerk.says("到9月16日；要等汛期过去；已发函征求三个乡镇意见")
        shown = await clerk.waits_for(f"延期申请 {NUMBER}：到")
        await clerk.presses("提交", on=shown)
        await clerk.waits_for(f"{NUMBER} 的期限改为2026年9月16日(周三)。")
        deputy = await cast.deputy.waits_for(f"{NUMBER} 答复改到2026年9月16日(周三)前。")
        assert "县住建局的理由：“要等汛期过去”" in deputy.text
        await cast.office.waits_for(f"县住建局说明理由延期 {NUMBER}")
        await cast.citizen.waits_for("的答复改到2026年9月16日(周三)前。")

        assert await events_of(county, "extension") == [("declare", "granted")]
        assert await clocks(county, "reply") == [
            ("县住建局", date(2026, 3, 16), date(2026, 6, 16)),
            ("县住建局", date(2026, 3, 16), date(2026, 9, 16)),
        ]
        assert "县住建局申请延期到2026年9月16日(周三)：“要等汛期过去”" in await the_file(cast.office)
        assert await county.chains_verify()


async def test_the_office_gives_a_difficult_matter_the_longest_time_when_it_assigns_it(place: Place) -> None:
    async with place(long_reply_when_assigning="true") as county:
        cast = await submitted(county)
        clerk = await cast.officer("xu-fang")
        await assigned(cast, "主办住建局", "6月16日")
        await takes_again(cast.office, "难度大，放长")
        await cast.office.waits_for("为什么难办")
        await cast.office.says("要跨三个乡镇清淤，须等汛期过去。")
        await cast.office.waits_for(f"{NUMBER} 的期限放到2026年9月16日(周三)。")
        told = await clerk.waits_for(f"{NUMBER} 的期限放到2026年9月16日(周三)。")
        assert "“要跨三个乡镇清淤，须等汛期过去。”。原来2026年6月16日(周二)。" in told.text
        await cast.deputy.waits_for(f"{NUMBER} 答复改到2026年9月16日(周三)前。")
        await cast.citizen.waits_for("的答复改到2026年9月16日(周三)前。")
        await clerk.says("怎么算的")
        await clerk.waits_for("3月19日(周四)是这样算的")
        await takes_again(clerk, "答复怎么算")
        await clerk.waits_for("2026年9月16日(周三)是延期以后的日期")

        offer = next(seen for seen in reversed(cast.office.chat) if seen.offers("难度大，放长"))
        await county.goes_to("2026-03-17")
        await cast.office.presses("难度大，放长", on=offer)
        await cast.office.waits_for("只能在交办当天放长期限")
        assert await events_of(county, "extension") == [("lengthen", "granted")]
        assert await county.chains_verify()


async def test_where_dates_count_from_signing_they_move_when_the_unit_signs(place: Place) -> None:
    async with place(clock_start='"signed"') as county:
        cast = await submitted(county)
        clerk = await cast.officer("xu-fang")
        await assigned(cast, "主办住建局", "6月16日")
        await county.goes_to("2026-03-19")
        await opens(clerk)
        await takes_again(clerk, "签收")
        await clerk.waits_for("已签收")
        moved = await cast.deputy.waits_for(f"{NUMBER} 的日期改为2026年6月22日(周一)前")
        assert "从单位签收那天起算" in moved.text
        await cast.citizen.waits_for("从单位签收那天起算")

        assert await clocks(county, "reply") == [
            ("县住建局", date(2026, 3, 16), date(2026, 6, 16)),
            ("县住建局", date(2026, 3, 19), date(2026, 6, 22)),
        ]
        assert ("recount_date", "acknowledged") in await events_of(county, "assignment")
        assert await county.chains_verify()


async def test_where_a_refusal_is_not_the_last_word_the_head_may_take_it_to_the_government(place: Place) -> None:
    async with place(refused_return_must_continue="false") as county:
        cast = await submitted(county)
        water, head = await cast.officer("tang-wei"), await cast.officer("fang-zhengping")
        await assigned(cast, "主办水务局", "3月23日")
        await asks_to_return(water)
        await cast.office.waits_for("（第1次）")
        await county.goes_to("2026-03-25")
        await takes_again(cast.office, "不同意")
        await cast.office.waits_for("为什么不同意退回")
        await cast.office.says("村内排水沟渠已划归水务局。")
        await water.waits_for(f"{NUMBER} 不同意退回，请继续办理。")
        await county.goes_to("2026-04-01")
        await asks_to_return(water)
        asked = await head.waits_for(f"请确认：第二次申请退回 {NUMBER}")
        assert "2026年4月1日(周三)前有效" in asked.text

        assert await events_of(county, "return_request") == [
            ("request", "requested"),
            ("refuse", "refused"),
            ("request_again", "to_confirm"),
        ]
        assert await county.chains_verify()
