"""Nobody reads a sheet or a sum before two people have opened the box; whoever tries is refused, and on record."""

import json
import re
from collections.abc import Iterable

from sqlalchemy import Connection, select, update

from domain.campaigns.scoring.form import Sheet
from domain.campaigns.scoring.session import ScoringStatus
from domain.notice import CaseRef, Kind
from services.campaigns.appraising.appointing import find_conflict
from storage import events
from storage.campaigns import appraisers
from storage.campaigns.scoring import box
from storage.tables import scoring_sheets, scorings
from tests.contract.campaigns.ground import APPRAISERS, AUDITOR, INSPECTOR, ORGANISER
from tests.contract.campaigns.scoring.sitting import LINES, MEANS, Sitting, sitting
from tests.contract.chamber import everything
from tests.contract.hall import OFFICE

# the points as somebody typed them, or might have kept them: with spaces, with commas, as JSON, as bytes
EVERY = [line for lines in LINES.values() for line in lines if " " in line]
WRITTEN = re.compile("|".join(r"[\s,，]+".join(line.split()) for line in EVERY))
BYTES = [bytes(map(int, line.split())).decode("utf-8", errors="replace") for line in EVERY]
MEAN = re.compile("|".join(rf"(?<![\d.]){re.escape(one)}(?![\d.])" for one in MEANS.values()))


def traces(rows: Iterable[tuple[str, dict[str, str]]]) -> list[tuple[str, str]]:
    """Where points or a mean can be read: the table and the column."""
    return [
        (table, column)
        for table, row in rows
        for column, value in row.items()
        if WRITTEN.search(value) or any(one in value for one in BYTES) or MEAN.search(value)
    ]


async def look(its: Sitting) -> list[tuple[str, str]]:
    """Every readable column of the whole database, looked through."""
    return traces(await its.here.scene.store.read(lambda c: list(everything(c))))


async def test_no_column_of_the_database_has_a_point_or_a_sum_before_the_opening(database_url: str) -> None:
    """Inbox, outbox, dialogues, events, the sheets themselves: while people score, sealed, signed, with one key."""
    async with sitting(database_url) as its:
        await its.scored()
        assert await look(its) == []
        await its.seals()
        assert await look(its) == []
        await its.signed()
        await its.inspected()
        await its.turns_key(ORGANISER)
        assert await look(its) == []
        await its.turns_key(AUDITOR)
        # the search finds what there is to be found, once it may be
        assert {table for table, _ in await look(its)} >= {"scoring_opened", "scoring_opened_sheets", "outbox"}


async def test_no_command_and_no_press_shows_a_point_before_the_opening(database_url: str) -> None:
    async with sitting(database_url) as its:
        await its.sealed()
        here, id, campaign = its.here, its.id, its.here.campaign_id
        target = await here.target("交通局")
        for who in (OFFICE, ORGANISER, AUDITOR, INSPECTOR, "appraiser-1", "ruan-di", "wang-qiang"):
            here.heard(who)
            for does in (
                "scoring", "inspections", "violations", "campaign-open", "campaign-record", "campaign-stages",
                "campaign-verify", "record-take", "results", "result",
            ):  # fmt: skip
                await here.sends(who, f"b:{does}:{campaign}:0:")
            for does in ("scoring-see", "scoring-minutes", "sheets", "scoring-file", "scoring-table", "scoring-papers"):
                await here.sends(who, f"b:{does}:{id}:0:")
            await here.sends(who, f"b:sheet-open:{id}:0:{target.id}")
            for words in ("菜单", "评议", "进度", "/export", "/figures", "/search 打分", "统计", "导出"):
                await here.says(who, words)
            said = "\n".join(here.heard(who))
            assert not WRITTEN.search(said), who
            assert not MEAN.search(said), who
            assert "核对文件已发出" not in said
        assert await look(its) == []


async def test_the_answer_to_a_line_names_no_number_and_the_line_is_gone(database_url: str) -> None:
    async with sitting(database_url) as its:
        await its.begun()
        for line in (LINES["appraiser-1"][0], "87 91 83 79 950", "我给87 91 83 79 95", "87 91 83"):
            told = await its.fills_in("appraiser-1", 1, line)
            assert not re.search(r"8[37]|91|79|95", told), told
        # said again without being asked anew: still a sheet, never something else
        await its.here.says("appraiser-1", "87 91 83 79 95")
        assert "记下了" in its.here.last("appraiser-1")
        await its.here.sends("appraiser-1", f"b:sheets:{its.id}:0:")
        await its.here.says("appraiser-1", "87 91 83 79 95")
        assert await look(its) == []


async def test_a_closed_sheet_stands_and_the_attempt_is_on_record(database_url: str) -> None:
    async with sitting(database_url, appraised=("交通局",)) as its:
        await its.begun()
        await its.scores("appraiser-1", ["60"])
        target = await its.here.target("交通局")
        before = await its.here.scene.store.read(_sealed_sheets)
        await its.here.sends("appraiser-1", f"b:sheet-open:{its.id}:0:{target.id}")
        assert "不能再改" in its.here.last("appraiser-1")
        assert await its.here.scene.store.read(_sealed_sheets) == before
        assert (await _refusals(its))[-1] == {"target": target.id, "why": "closed_before"}


async def test_a_31st_sheet_of_30_is_refused_and_on_record(database_url: str) -> None:
    """Five appraisers, six targets: thirty sheets; the thirty-first is nobody's."""
    units = ("交通局", "教育局", "住建局", "水务局", "农业农村局", "房管中心")
    async with sitting(database_url, appraised=units) as its:
        await its.begun(*APPRAISERS)
        assert (await its.session()).issued == 30
        for key in APPRAISERS:
            await its.scores(key, ["80"] * 6)
        target = await its.here.target("交通局")
        await its.here.sends("appraiser-5", f"b:sheet-open:{its.id}:0:{target.id}")
        assert (await _refusals(its))[-1]["why"] == "closed_before"
        await its.here.sends(ORGANISER, f"b:sheet-open:{its.id}:0:{target.id}")
        await its.seals()
        assert "收回打分表30张，发出30张" in its.here.last(ORGANISER)


async def test_a_sheet_nobody_was_given_is_refused_and_on_record(database_url: str) -> None:
    """Somebody who came too late has none, whatever they press."""
    async with sitting(database_url) as its:
        await its.begun(*APPRAISERS[:4])
        target = await its.here.target("交通局")
        await its.here.sends("appraiser-5", f"b:sheet-open:{its.id}:0:{target.id}")
        assert "没有给您发这张" in its.here.last("appraiser-5")
        assert (await _refusals(its))[-1] == {"target": target.id, "why": "not_issued"}


async def test_after_the_sealing_a_line_is_refused_on_record_and_other_words_are_not(database_url: str) -> None:
    async with sitting(database_url, appraised=("交通局",)) as its:
        await its.begun()
        for key in APPRAISERS[1:]:
            await its.scores(key, ["80"])
        await its.fills_in("appraiser-1", 1, "60")
        await its.seals()
        await its.here.says("appraiser-1", "90 90 90 90 90")
        assert "打分已经结束" in its.here.last("appraiser-1")
        assert (await _refusals(its))[-1]["why"] == "over"
        await its.here.sends("appraiser-1", f"b:sheet-hand-in:{its.id}:0:{(await its.here.target('交通局')).id}")
        assert "打分已经结束" in its.here.last("appraiser-1")
        before = len(await _refusals(its))
        await its.here.says("appraiser-1", "谢谢")
        assert len(await _refusals(its)) == before
        assert (await its.session()).counted == 4


async def test_a_box_is_sealed_once_by_the_organiser_whatever_is_pressed(database_url: str) -> None:
    async with sitting(database_url, appraised=("交通局",)) as its:
        await its.begun()
        for key in APPRAISERS:
            await its.scores(key, ["80"])
        await its.here.sends(AUDITOR, f"b:scoring-seal:{its.id}:0:")
        assert (await its.session()).status == ScoringStatus.UNDER_WAY
        await its.seals()
        before = await its.session()
        await its.here.sends(ORGANISER, f"b:scoring-seal:{its.id}:0:")
        assert "没有办成" not in its.here.last(ORGANISER)
        assert await its.session() == before


async def test_an_appraiser_with_a_conflict_scores_nothing_and_it_is_on_record(database_url: str) -> None:
    async with sitting(database_url) as its:
        here = its.here
        one = (await here.scene.store.run(appraisers.of_campaign, here.campaign_id))[0]
        await here.does(find_conflict, ORGANISER, appraiser_id=one.id, version=one.version, reason="姐姐在交通局")
        await its.called()
        here.goes_to((await its.session()).meets_on)
        await its.opens("appraiser-1")
        await here.presses("appraiser-1", "我到了")
        assert "回避声明" in here.last("appraiser-1")
        assert "refuse_sign_in" in await its.deeds()


async def test_a_conflict_found_during_the_session_takes_the_sheets_out(database_url: str) -> None:
    async with sitting(database_url) as its:
        here = its.here
        await its.scored()
        one = (await here.scene.store.run(appraisers.of_campaign, here.campaign_id))[0]
        await here.does(find_conflict, ORGANISER, appraiser_id=one.id, version=one.version, reason="姐姐在交通局")
        target = await here.target("交通局")
        await here.sends("appraiser-1", f"b:sheet-open:{its.id}:0:{target.id}")
        assert "不能给这个单位打分" in here.last("appraiser-1")
        assert (await _refusals(its))[-1]["why"] == "conflict"
        await its.seals()
        assert "收回打分表12张，发出15张" in here.last(ORGANISER)


async def test_a_box_somebody_changed_is_void(database_url: str) -> None:
    """Even by somebody with the key of the database: what lies in it is not what the digest was taken over."""
    async with sitting(database_url) as its:
        await its.sealed()
        await its.signed()
        await its.inspected()
        target = await its.here.target("交通局")
        await its.here.scene.store.run(_swap, its.id, target.id)
        await its.turns_key(ORGANISER)
        await its.turns_key(AUDITOR)
        assert "与密封时不一致" in its.here.last("appraiser-3")
        session = await its.session()
        assert (session.status, session.void_cause) == (ScoringStatus.VOID, "digest")


async def test_a_digest_written_over_in_the_table_is_void_by_the_record(database_url: str) -> None:
    async with sitting(database_url) as its:
        await its.sealed()
        await its.signed()
        await its.inspected()
        await its.here.scene.store.run(_write_over, its.id)
        await its.turns_key(ORGANISER)
        await its.turns_key(AUDITOR)
        assert (await its.session()).void_cause == "digest"


async def test_a_sheet_somebody_changed_before_the_sealing_is_void(database_url: str) -> None:
    async with sitting(database_url, appraised=("交通局",)) as its:
        await its.scored({key: ["80"] for key in APPRAISERS})
        await its.here.scene.store.run(_swap_sheets, its.id)
        await its.seals()
        assert (await its.session()).void_cause == "digest"


async def test_sheets_are_never_as_long_as_what_they_say_and_leave_no_owner(database_url: str) -> None:
    async with sitting(database_url) as its:
        await its.begun(*APPRAISERS)
        for line in ("0 0 0 0 0", "100", "87 91 83 79 95"):
            await its.fills_in("appraiser-1", 1, line)
            kept = [one for one in await its.here.scene.store.read(_sealed_sheets) if one]
            assert [len(one) for one in kept] == [33]
        for key, lines in LINES.items():
            await its.scores(key, lines)
        await its.seals()
        assert not any(await its.here.scene.store.read(_sealed_sheets))


def _sealed_sheets(c: Connection) -> list[bytes | None]:
    return [bytes(one) if one else None for one in c.execute(select(scoring_sheets.c.sealed)).scalars()]


def _swap(c: Connection, session_id: int, target_id: int) -> None:
    nonce, sheets = box.open_(c, session_id, 5)
    better = [Sheet(one.target_id, (100,) * 5) if one.target_id == target_id else one for one in sheets]
    box.seal(c, session_id, nonce, better)


def _write_over(c: Connection, session_id: int) -> None:
    """Box and column agree; the record and whoever was there know better."""
    c.execute(update(scorings).where(scorings.c.id == session_id).values(digest="0" * 64))


def _swap_sheets(c: Connection, session_id: int) -> None:
    every = c.execute(select(scoring_sheets)).all()
    first, second = every[0], every[1]
    for mine, other in ((first, second), (second, first)):
        this = (scoring_sheets.c.person_id == mine.person_id, scoring_sheets.c.target_id == mine.target_id)
        c.execute(update(scoring_sheets).where(*this).values(sealed=other.sealed))


async def _refusals(its: Sitting) -> list[dict[str, object]]:
    found = await its.here.scene.store.run(events.of_case, CaseRef(Kind.SCORING, its.id))
    return [json.loads(one.data) for one in found if one.action == "refuse_sheet"]
