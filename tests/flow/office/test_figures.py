"""The office reads its figures, looks at them as a picture and takes them along; on each channel and each database."""

from tests.flow.conftest import County
from tests.flow.counter import assigned, submitted
from tests.flow.story import takes_again


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
