"""The worked example of a conduct appraisal, from the frame to the announcement, and what it becomes when a violation
is confirmed afterwards: edition by edition, ranks and words."""

import json
from hashlib import sha256

from services.campaigns.results.results import results_published
from tests.contract.campaigns.ground import AUDITOR, HEADS, ORGANISER
from tests.contract.campaigns.results.announcing import RANKED, announcing
from tests.contract.hall import DEPUTY, OFFICE

FIRST = {
    "交通局": ("ranked", "82.5", 1, {"survey": "78.0", "appraisers": "85.0", "inspection": "90.0"}),
    "教育局": ("ranked", "82.5", 1, {"survey": "82.0", "appraisers": "80.0", "inspection": "87.5"}),
    "农业农村局": ("ranked", "82.0", 3, {"survey": "76.0", "appraisers": "90.0", "inspection": "85.0"}),
    "住建局": ("ranked", "74.4", 4, {"survey": "64.0", "appraisers": "88.0", "inspection": "80.0"}),
    "水务局": ("too_few", "", None, {"survey": "", "appraisers": "86.0", "inspection": "88.0"}),
    "房管中心": ("unranked", "74.0", None, {"survey": "68.0", "appraisers": "80.0", "inspection": "80.0"}),
}
AFTER = FIRST | {
    "农业农村局": ("unqualified", "82.0", None, FIRST["农业农村局"][3]),
    "住建局": ("ranked", "74.4", 3, FIRST["住建局"][3]),
}


async def test_the_worked_example(database_url: str) -> None:
    async with announcing(database_url, appraised=RANKED, unranked=("房管中心",)) as it:
        here = it.here
        await it.ready()
        assert not (await here.asks(results_published)).met

        assert "还没公布" in await it.computed()
        assert {one: (li.outcome, li.score, li.rank, dict(li.parts)) for one, li in (await it.lines()).items()} == FIRST
        # until it is announced only who steers and who looks on sees it
        for who in ("chen-liang", HEADS["交通局"], "appraiser-1"):
            assert "82.5" not in await it.looks(who)
        assert "82.5" in await it.looks(AUDITOR)
        assert "82.5" in await it.looks(OFFICE)
        assert not (await here.asks(results_published)).met

        await it.announces()
        told = here.last("chen-liang")
        assert told.splitlines()[0] == "PY-2026-0001 评议结果公布"
        assert "第1名（并列） 县交通局 82.5分" in told
        assert "第3名 县农业农村局 82.0分" in told
        assert "群众满意度78.0、评议员打分85.0、检查90.0" in told
        assert "样本不足，不排名 县水务局" in told
        assert "参评不排名 县房管中心 74.0分" in told
        assert "2026年3月25日" in told, "five working days"
        assert here.labels("chen-liang") == ["评议结果", "看图"]
        assert (await here.asks(results_published)).met

        # a violation is confirmed after the scoring: the score does not count, the others move up
        await it.violated("农业农村局")
        assert "正在重新核算" in await it.looks("chen-liang")
        assert not (await here.asks(results_published)).met
        assert {one: (li.outcome, li.score, li.rank, dict(li.parts)) for one, li in (await it.lines()).items()} == AFTER
        assert "要出第2版" in "".join(here.heard(ORGANISER))
        await it.announces()
        told = here.last("hu-xiulan")
        assert "不合格 县农业农村局 82.0分" in told
        assert "第3名 县住建局 74.4分" in told
        assert await it.done(1) == ["compute", "announce", "replace"]
        assert await it.done(2) == ["compute", "announce"]

        await it.term_over()
        assert "评议结果已确定" in here.last(HEADS["教育局"])
        assert "县交通局" in here.last(DEPUTY).partition("评议结果已确定")[2], "deputies read the table, too"
        assert (await it.result()).status == "final"
        assert await here.record_is_whole()


async def test_the_digest_is_counted_again_from_the_report(database_url: str) -> None:
    """A few lines that know nothing of the program: the lines in order, canonical JSON, SHA-256."""
    small = {"交通局": ((30, 5, 5, 0), "85", "90"), "教育局": ((20, 10, 5, 5), "80", "87.5")}
    async with announcing(database_url, appraised=("交通局", "教育局")) as it:
        await it.ready(small)
        await it.announced()
        await it.looks("appraiser-1")
        result = await it.result()
        await it.here.presses("appraiser-1", "结果资料", "结果表格")
        sheet = (await it.sheets("appraiser-1"))[-1]
        canonical, digest = (str(cell.value) for cell in sheet[2])
        assert sha256(canonical.encode()).hexdigest() == digest == result.digest
        number, weights, least, lines = json.loads(canonical)
        assert (number, weights, least) == ("PY-2026-0001", {"survey": 50, "appraisers": 30, "inspection": 20}, 30)
        # (30×100 + 5×60) / 40 = 82.5; 82.5×50% + 85×30% + 90×20% = 84.75
        assert lines[0]["unit"] == "县交通局"
        assert (lines[0]["parts"]["survey"], lines[0]["score"], lines[0]["rank"]) == ("82.5", "84.8", 1)
