"""The office reads its figures, looks at them as a picture and takes them along; on each channel and each database."""

from pathlib import Path

from tests.flow.conftest import County
from tests.flow.counter import assigned, submitted
from tests.flow.story import takes_again
from tests.flow.wecom_county import open_wecom_county


async def test_the_office_reads_its_figures(county: County) -> None:
    cast = await submitted(county)
    await assigned(cast, "主办住建局", "6月16日")
    await county.goes_to("2026-06-17")
    office = cast.office
    await office.says("统计")
    shown = await office.waits_for("2026年办理统计")
    assert "交办1件，已答复0件，超期未答复1件。" in shown.text
    assert "满意率 —（0/0）" in shown.text
    await takes_again(office, "怎么算")
    await office.waits_for("这些数是这样算的")
    await takes_again(office, "上一步")
    await takes_again(office, "看图")
    sent = await office.waits_for("2026年办理统计，图在上面")
    picture = office.chat[office.chat.index(sent) - 1]
    assert (await office.looks_at(picture)).startswith(b"\x89PNG"), "the chart came as a picture"
    await takes_again(office, "上一步")
    await takes_again(office, "导出表格")
    await office.waits_for("办理统计")


async def test_the_chart_comes_on_wecom_too(sqlite_url: str, tmp_path: Path) -> None:
    async with open_wecom_county("wecom", sqlite_url, tmp_path) as county:
        office = (await submitted(county)).office
        await office.says("统计")
        await office.waits_for("2026年办理统计")
        await office.says("看图")
        picture = await office.waits_for(lambda seen: seen.kind == "message" and not seen.text)
        assert (await office.looks_at(picture)).startswith(b"\x89PNG")
        await office.waits_for("图在上面")
