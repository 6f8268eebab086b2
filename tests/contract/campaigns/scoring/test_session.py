"""One session: called, a quorum signs in, everybody scores, sealed on the spot, minuted, opened by two people."""

import json
from datetime import date
from hashlib import sha256

import pytest
from sqlalchemy import Connection, select

from domain.campaigns.scoring.session import ScoringStatus
from domain.errors import CaseworkError
from domain.roles import Role
from services import clockwork
from services.campaigns.gates import standing
from services.campaigns.scoring import means
from services.windows import CLOSERS
from storage.people import people
from storage.tables import blobs, deadlines
from tests.contract.campaigns.ground import APPRAISERS, AUDITOR, INSPECTOR, ORGANISER
from tests.contract.campaigns.scoring.sitting import DAY, LINES, MEANS, Sitting, sitting
from tests.contract.hall import OFFICE

GATES = ("inspections_entered", "scores_sealed", "minutes_signed", "seal_opened")


async def met(its: Sitting) -> list[bool]:
    """How the gates of the scoring stand."""
    return [one.gate.met for one in await its.here.asks(standing, names=GATES)]


async def test_the_whole_sitting_from_the_call_to_the_opening(database_url: str) -> None:
    async with sitting(database_url) as its:
        here = its.here
        await its.called()
        assert "3月18日" in here.last("appraiser-1")
        assert "三楼" in here.last(AUDITOR)
        assert await met(its) == [False, False, False, False]
        here.goes_to(DAY)
        for key in APPRAISERS:
            await its.opens(key)
            await here.presses(key, "我到了")
        await its.opens(ORGANISER)
        await here.presses(ORGANISER, "开始打分")
        assert "发出打分表15张" in here.last(ORGANISER)
        for key, lines in LINES.items():
            assert "开始打分" in here.last(key)
            await its.scores(key, lines)
        await its.seals()
        digest = (await its.session()).digest
        for key in (*APPRAISERS, AUDITOR, ORGANISER):
            assert digest in here.last(key), key
        await its.signed()
        assert await met(its) == [False, True, True, False]
        await its.inspected()
        assert "同意打开的：丁一" in await its.turns_key(ORGANISER)
        assert (await its.session()).status == ScoringStatus.SEALED
        told = await its.turns_key(AUDITOR)
        for unit, mean in MEANS.items():
            assert f"{unit}：平均{mean}分" in told
        assert await met(its) == [True] * 4
        assert (await its.deeds())[-4:] == ["sign", "turn_key", "turn_key", "open"]
        assert await here.record_is_whole()


async def test_the_digest_is_recomputed_from_the_exported_sheets(database_url: str) -> None:
    """By an independent few lines, from the file alone."""
    async with sitting(database_url) as its:
        await its.opened()
        await its.here.presses(AUDITOR, "核对文件")
        file = await its.here.scene.store.read(_newest_json)
        whole = json.loads(file)
        again = sha256((whole["canonical"] + "\n" + whole["nonce"]).encode()).hexdigest()
        assert again == whole["digest"] == (await its.session()).digest
        sheets = json.loads(whole["canonical"])["sheets"]
        assert len(sheets) == 15
        transport = [points for one in sheets if one["target"] == "县交通局" for points in one["scores"]]
        assert f"{sum(transport) / len(transport):.1f}" == MEANS["县交通局"]
        assert "appraiser" not in file
        await its.here.presses(AUDITOR, "打分明细")
        assert "15" in its.here.last(AUDITOR)


def _newest_json(c: Connection) -> str:
    kept = [bytes(one) for one in c.execute(select(blobs.c.bytes)).scalars()]
    return next(one.decode() for one in reversed(kept) if one.startswith(b"{"))


async def test_a_bare_number_on_a_sheet_is_points_and_presses_nothing(database_url: str) -> None:
    async with sitting(database_url) as its:
        await its.begun()
        for who, point in zip(APPRAISERS, ("1", "2", "3", "1", "2"), strict=True):
            assert "记下了" in await its.fills_in(who, 1, point)
            # filled in, a number presses a button again: here the first of them
            await its.here.says(who, "1")
            assert its.here.last(who).startswith("给县教育局打分")
            await its.here.says(who, "80")
            await its.here.says(who, "1")
            await its.here.says(who, "80")
            await its.here.presses(who, "我的打分表", "打好的都交")
        await its.seals()
        await its.signed()
        await its.inspected()
        await its.turns_key(ORGANISER)
        assert "县交通局：平均1.8分" in await its.turns_key(AUDITOR)


async def test_nobody_begins_without_more_than_half_and_nobody_signs_in_before_the_day(database_url: str) -> None:
    async with sitting(database_url) as its:
        here = its.here
        await its.called()
        await here.presses("appraiser-1", "打开", "我到了")
        assert "还没到日子" in here.last("appraiser-1")
        here.goes_to(DAY)
        for key in APPRAISERS[:2]:
            await its.opens(key)
            await here.presses(key, "我到了")
        await its.opens(ORGANISER)
        await here.presses(ORGANISER, "开始打分")
        assert "到会2人，评议员共5人" in here.last(ORGANISER)
        await here.sends(ORGANISER, f"b:scoring-absent:{its.id}:0:")
        await here.presses(ORGANISER, "1")
        await its.opens(ORGANISER)
        await here.presses(ORGANISER, "开始打分")
        assert "到会3人" in here.last(ORGANISER)


async def test_a_quorum_missed_at_the_sealing_makes_it_void_and_another_is_called(database_url: str) -> None:
    async with sitting(database_url) as its:
        await its.begun(*APPRAISERS[:3])
        for key in APPRAISERS[:2]:
            await its.scores(key, LINES[key])
        await its.seals()
        assert "没有超过一半" in its.here.last(ORGANISER)
        assert "作废" in its.here.last(AUDITOR)
        assert (await its.session()).void_cause == "quorum"
        first = its.id
        await its.here.presses(ORGANISER, "召集打分会")
        await its.here.says(ORGANISER, "3月20日 县人大")
        assert (await its.session()).id != first
        assert (await its.session()).place == 2


async def test_paper_counts_with_the_others_and_more_than_issued_is_void(database_url: str) -> None:
    async with sitting(database_url, appraised=("交通局",)) as its:
        here = its.here
        await its.begun()
        await its.opens(ORGANISER)
        await here.presses(ORGANISER, "发纸质表", "1")
        for key in APPRAISERS[1:]:
            await its.scores(key, LINES[key][:1])
        await its.opens(ORGANISER)
        await here.presses(ORGANISER, "录纸质表", "1")
        await here.says(ORGANISER, "87 91 83 79 95\n90 90 90 90")
        assert "没录" in here.last(ORGANISER)
        await here.says(ORGANISER, "87 91 83 79 95")
        assert "录了1张" in here.last(ORGANISER)
        # five were issued: a sixth one is entered
        await here.says(ORGANISER, "87 91 83 79 95\n90 90 90 90 90")
        assert "录了2张" in here.last(ORGANISER)
        await its.seals()
        assert "比发出的多" in here.last(ORGANISER)
        assert (await its.session()).status == ScoringStatus.VOID
        assert (await its.session()).digest == ""


async def test_paper_entered_as_issued_is_sealed_and_counted(database_url: str) -> None:
    async with sitting(database_url, appraised=("交通局",)) as its:
        await its.begun()
        await its.opens(ORGANISER)
        await its.here.presses(ORGANISER, "发纸质表", "1")
        for key in APPRAISERS[1:]:
            await its.scores(key, LINES[key][:1])
        await its.opens(ORGANISER)
        await its.here.presses(ORGANISER, "录纸质表", "1")
        await its.here.says(ORGANISER, LINES["appraiser-1"][0])
        await its.seals()
        assert "收回打分表5张，发出5张" in its.here.last(ORGANISER)
        await its.signed()
        await its.inspected({"交通局": "3月17日 87.5 窗口有人"})
        await its.turns_key(AUDITOR)
        assert f"平均{MEANS['县交通局']}分" in await its.turns_key(ORGANISER)


async def test_a_session_needs_a_witness_a_day_and_a_campaign_under_way(database_url: str) -> None:
    async with sitting(database_url) as its:
        await its.opens(ORGANISER)
        await its.here.presses(ORGANISER, "召集打分会")
        await its.here.says(ORGANISER, "3月18日 县人大")
        assert "评议还没开始" in its.here.last(ORGANISER)
        await its.called()
        await its.here.sends(ORGANISER, f"b:scoring-call:{its.here.campaign_id}:0:")
        await its.here.says(ORGANISER, "3月19日 县人大")
        assert "已经有一次打分会" in its.here.last(ORGANISER)


async def test_called_off_destroys_what_was_scored(database_url: str) -> None:
    async with sitting(database_url) as its:
        await its.scored()
        await its.opens(ORGANISER)
        await its.here.presses(ORGANISER, "取消打分会")
        await its.here.says(ORGANISER, "停电，改期再开")
        assert "停电" in its.here.last("appraiser-2")
        assert (await its.session()).status == ScoringStatus.CALLED_OFF
        assert "打分会已取消" in await its.opens(AUDITOR)


async def test_the_minutes_are_signed_in_order_and_before_the_opening(database_url: str) -> None:
    async with sitting(database_url) as its:
        here = its.here
        await its.sealed()
        version = (await its.session()).version
        await here.sends(AUDITOR, f"b:scoring-signed:{its.id}:{version}:")
        assert "请组织人先签" in here.last(AUDITOR)
        await here.sends(ORGANISER, f"b:scoring-key:{its.id}:{version}:")
        assert "会议记录签齐以后" in here.last(ORGANISER)
        await its.signed()
        version = (await its.session()).version
        await here.sends(ORGANISER, f"b:scoring-signed:{its.id}:{version}:")
        assert "已经签过" in here.last(ORGANISER)
        await here.sends(ORGANISER, f"b:scoring-key:{its.id}:{version}:")
        assert "检查得分录完" in here.last(ORGANISER)
        await its.inspected()
        await its.turns_key(ORGANISER)
        version = (await its.session()).version
        await here.sends(ORGANISER, f"b:scoring-key:{its.id}:{version}:")
        assert "已经同意" in here.last(ORGANISER)
        await here.sends(OFFICE, f"b:scoring-see:{its.id}:0:")
        assert "平均" not in here.last(OFFICE)
        await here.presses(OFFICE, "会议记录")
        assert "无人提出异议" in here.last(OFFICE)
        assert "丁一" in here.last(OFFICE)


async def test_means_are_refused_before_the_opening(database_url: str) -> None:
    async with sitting(database_url) as its:
        await its.sealed()
        with pytest.raises(CaseworkError) as refused:
            await its.here.asks(means)
        assert refused.value.says == "scoring-still-sealed"


async def test_the_day_is_reminded_of_and_a_session_that_was_not_held(database_url: str) -> None:
    async with sitting(database_url) as its:
        await its.called("3月25日 县人大三楼会议室")
        found = await its.here.scene.store.read(_scoring_clocks)
        assert [due for _, due in found] == [date(2026, 3, 25)]
        for day, words in ((20, "打分会"), (25, "打分会今天"), (26, "还没有开")):
            its.here.goes_to(date(2026, 3, day))
            its.here.heard(ORGANISER)
            await its.here.scene.turns.sweep(lambda work: clockwork.tend(work, CLOSERS))
            assert words in "".join(its.here.heard(ORGANISER)), day
        assert "三楼会议室" in "".join(its.here.heard(AUDITOR))


def _scoring_clocks(c: Connection) -> list[tuple[str, date]]:
    rows = select(deadlines.c.kind, deadlines.c.due_on).where(deadlines.c.kind == "scoring_session")
    return [(row.kind, row.due_on) for row in c.execute(rows)]


async def test_somebody_who_called_it_off_calls_another(database_url: str) -> None:
    async with sitting(database_url) as its:
        await its.called()
        await its.here.presses(ORGANISER, "取消打分会")
        await its.here.says(ORGANISER, "会议室有别的会")
        await its.here.presses(ORGANISER, "召集打分会")
        await its.here.says(ORGANISER, "3月19日 县政府礼堂")
        assert "3月19日" in its.here.last("appraiser-1")
        assert (await its.session()).place == 2


async def test_a_campaign_called_off_ends_its_session_unread(database_url: str) -> None:
    async with sitting(database_url) as its:
        await its.sealed()
        campaign = await its.here.campaign()
        await its.here.sends(ORGANISER, f"b:campaign-call-off:{campaign.id}:{campaign.version}:")
        await its.here.says(ORGANISER, "县里另有安排")
        assert (await its.session()).status == ScoringStatus.CALLED_OFF


async def test_who_steers_another_campaign_marks_nobody_and_writes_nothing_into_its_record(database_url: str) -> None:
    async with sitting(database_url, declared=False) as its:
        here = its.here
        await its.called()
        here.goes_to(DAY)
        bai, other = here.ids[INSPECTOR], here.campaign_id + 1
        await here.scene.store.run(lambda c: people.grant(c, bai, Role.ORGANISER, other, DAY))
        before = await its.deeds()
        await here.sends(INSPECTOR, f"b:scoring-present:{its.id}:0:{here.ids['appraiser-1']}")
        assert "不能打分" not in here.last(INSPECTOR)
        assert await its.deeds() == before == ["call"]
