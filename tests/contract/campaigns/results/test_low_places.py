"""A low place leads to nothing by itself: criticism on record, and somebody's decision with a reason; the papers."""

from io import BytesIO

from docx import Document

from tests.contract.campaigns.ground import HEADS, ORGANISER
from tests.contract.campaigns.results.announcing import CHAIR, SMALL, announcing
from tests.contract.hall import OFFICE
from tests.place import rules

LOW = "住建局"


async def test_a_low_place_needs_a_second_condition_and_a_person(database_url: str) -> None:
    async with announcing(database_url, appraised=tuple(SMALL), rules=rules(low_places=2)) as it:
        here = it.here
        await it.ready(SMALL)
        await it.announced()
        assert "排名落后" not in "".join(here.labels(ORGANISER)), "not before it is final"
        await it.term_over()
        result = await it.result()
        low, first = await here.target(LOW), await here.target("交通局")

        # the place alone: nobody can decide anything
        await here.sends(CHAIR, f"b:consequence-cancelled:{result.id}:{result.version}:{low.id}")
        await here.says(CHAIR, "排在最后")
        assert "只是排名落后，不能取消评优" in here.last(CHAIR)
        # criticism without a day, of a day to come, of somebody on the first place
        await it.looks(ORGANISER)
        await here.presses(ORGANISER, "排名落后", "县住建局", "记政府批评")
        await here.says(ORGANISER, "县政府批评过")
        assert "日期和文件" in here.last(ORGANISER)
        await here.says(ORGANISER, "3月20日 县政府通报〔2026〕5号")
        assert "记下了" in here.last(ORGANISER)
        assert "受到政府批评" in "".join(here.heard(CHAIR))
        version = (await it.result()).version
        await here.sends(ORGANISER, f"b:result-criticised:{result.id}:{version}:{first.id}")
        await here.says(ORGANISER, "3月20日 县政府通报〔2026〕5号")
        assert "不在排名落后之列" in here.last(ORGANISER)

        await here.sends(CHAIR, f"b:result-low:{result.id}:0:{low.id}")
        assert "2026年3月20日(周五)政府批评：县政府通报〔2026〕5号" in here.last(CHAIR)
        await here.presses(CHAIR, "取消评优资格")
        await here.says(CHAIR, "通报的问题没有整改")
        told = here.last(HEADS[LOW])
        assert "县住建局：取消今年的评优资格" in told
        assert "韩国栋决定" in told
        assert "通报的问题没有整改" in told

        # the other low one: the office decides otherwise; nothing is decided twice
        other = await here.target("教育局")
        await here.sends(ORGANISER, f"b:result-criticised:{result.id}:{(await it.result()).version}:{other.id}")
        await here.says(ORGANISER, "3月19日 县政府常务会议纪要")
        for _ in range(2):
            await here.sends(OFFICE, f"b:consequence-kept:{result.id}:{(await it.result()).version}:{other.id}")
            await here.says(OFFICE, "已经改好")
        assert "已经决定过了" in here.last(OFFICE)
        assert await it.done() == ["compute", "announce", "stand", "criticise", "decide", "criticise", "decide"]

        await it.looks(OFFICE)
        await here.presses(OFFICE, "结果资料", "年度考核用表")
        headings, *rows = (await it.sheets(OFFICE))[0].iter_rows(values_only=True)
        assert headings[:4] == ("年度", "评议编号", "评议名称", "单位")
        assert [row[3:8] for row in rows] == [
            ("县交通局", "第1名", 1, 3, 84.8),
            ("县教育局", "第2名", 2, 3, 79.0),
            ("县住建局", "第3名", 3, 3, 71.3),
        ]
        assert "取消今年的评优资格（韩国栋，通报的问题没有整改）" in rows[2]
        assert await here.record_is_whole()


async def test_in_the_papers_words_stay_words(database_url: str) -> None:
    async with announcing(database_url, appraised=tuple(SMALL)) as it:
        here = it.here
        await it.ready(SMALL)
        await it.announced()
        head = HEADS[LOW]
        await it.looks(head)
        await here.presses(head, "写说明")
        await here.says(head, '=HYPERLINK("http://example.org","点这里")')
        await it.looks(head)
        await here.presses(head, "提申诉")
        await here.says(head, "=1+1")
        await here.presses(head, "提出申诉")
        await it.looks(head)
        await here.presses(head, "结果资料")
        assert "年度考核用表" not in here.labels(head)
        await here.presses(head, "结果表格")
        sheets = await it.sheets(head)
        cells = [cell for sheet in sheets for row in sheet.iter_rows() for cell in row]
        assert "f" not in {cell.data_type for cell in cells}, "no formula"
        assert any(cell.value == "=1+1" for cell in cells)
        scores = next(sheets[0].iter_rows(min_row=2, values_only=True))
        # 40 of 130 people: 1.96 × √(0.25/40 × 90/129) is 12.9 points
        assert scores[:10] == ("县交通局", 30, 5, 5, 0, 12.9, 82.5, 85, 90, 84.8)

        # another unit reads the statement, not the appeal
        await it.looks("chen-liang")
        await here.presses("chen-liang", "结果资料", "Word报告")
        document = Document(BytesIO(await it.file("chen-liang")))
        words = "\n".join(one.text for one in document.paragraphs)
        assert "2026年民主评议政风行风结果报告" in words
        assert (await it.result()).digest in words
        assert "HYPERLINK" in words
        table = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
        assert table[1][:2] == ["县交通局", "30"]
        assert table[1][-3:] == ["84.8", "第1名", ""]
        assert len(document.tables) == 1, "appeals are not for other units"
        assert "fldSimple" not in document.element.xml
        assert "instrText" not in document.element.xml
