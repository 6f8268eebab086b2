"""The frame is taken whole or not at all, frozen before it is drawn, and drawn as anybody can repeat it."""

import json
from hashlib import sha256

import pytest

from domain.campaigns.surveys.frame import canonical, digest
from domain.roles import Role
from storage.campaigns.surveys import surveys as kept
from storage.people import people
from tests.contract.campaigns.ground import AUDITOR, CLERKS, OPERATOR, ORGANISER, ground
from tests.contract.campaigns.surveying import (
    book,
    card,
    drawn,
    frozen,
    imported,
    people_of,
    rows_sent,
    sends_file,
    survey_now,
    survey_steps,
)


# ── the frame ────────────────────────────────────────────────────────────────────────────────────
async def test_every_fault_of_a_frame_is_named_and_nothing_is_taken(database_url: str) -> None:
    rows = [
        ("A1", "城关镇", "甲", "19900000001"),
        ("A1", "城关镇", "乙", "19900000002"),
        ("A3", "", "丙", "199 0000 0001"),
        ("A4", "西门镇", "丁", "没有"),
        ("A5", "北山乡", "戊", "19900000005"),
    ]
    async with ground(database_url) as here:
        await card(here)
        await here.presses(OPERATOR, "送样本框")
        await sends_file(here, OPERATOR, book(rows, strata=["城关镇", "西门镇", "石桥乡"]))
        said = here.last(OPERATOR)
        assert "样本框有6处要改，没有收" in said
        for fault in (
            "第3行“编号”列：和第2行重复",
            "第4行“层”列：没有填",
            "第4行“电话”列：和第2行重复",
            "第5行“电话”列：“没有”不像电话号码",
            "没有“北山乡”这一层",
            "“分层”表第4行“层”列：这一层一个人也没有",
        ):
            assert fault in said, said
        assert await here.scene.store.run(kept.of_campaign, here.campaign_id) is None


async def test_what_is_no_table_gets_one_sentence(database_url: str) -> None:
    async with ground(database_url) as here:
        await card(here)
        await here.presses(OPERATOR, "送样本框")
        await sends_file(here, OPERATOR, b"PK not a workbook")
        assert "不是 xlsx 或 csv" in here.last(OPERATOR)
        await card(here)
        await here.presses(OPERATOR, "送样本框")
        await sends_file(here, OPERATOR, "编号,层,姓名,电话\n".encode())
        assert "表里一个人也没有" in here.last(OPERATOR)


async def test_a_csv_is_as_good_as_a_workbook(database_url: str) -> None:
    rows = people_of()
    lines = ["编号,层,姓名,电话", *(",".join(row) for row in rows)]
    async with ground(database_url) as here:
        await card(here)
        await here.presses(OPERATOR, "送样本框")
        await sends_file(here, OPERATOR, "\n".join(lines).encode("gb18030"), "框.csv")
        assert (await survey_now(here)).digest == digest(rows)


async def test_a_frozen_frame_stands_and_a_corrected_one_is_refused_and_logged(database_url: str) -> None:
    rows = people_of()
    async with ground(database_url) as here:
        await imported(here, rows[1:])
        await imported(here, rows)  # until it is frozen it may be replaced
        await frozen(here, rows)
        own = sha256(canonical(rows)).hexdigest()
        for who in (ORGANISER, AUDITOR):
            assert own in here.last(who), "witnesses get the digest"
        assert "送样本框" not in here.labels(OPERATOR)
        await here.sends(OPERATOR, f"b:survey-frame:{here.campaign_id}:0:")
        await sends_file(here, OPERATOR, book([rows[0]._replace(name="改过"), *rows[1:]]))
        assert "样本框已经冻结，改过的不收" in here.last(OPERATOR)
        for who in (ORGANISER, AUDITOR):
            assert "有人送来另一份样本框，没有收" in here.last(who)
            assert "阮地" in here.last(who)
        survey = await survey_now(here)
        assert (survey.digest, survey.people) == (own, len(rows))
        assert await here.scene.store.run(kept.frame_of, survey.id) == sorted(rows)
        assert (await survey_steps(here))[-1] == "refuse_frame"
        assert await here.record_is_whole()


async def test_the_digest_is_recomputed_from_the_exported_frame(database_url: str) -> None:
    async with ground(database_url) as here:
        survey = await frozen(here)
        await card(here, AUDITOR)
        await here.presses(AUDITOR, "调查资料", "样本框")
        _, *rows = await rows_sent(here, AUDITOR)
        lines = [json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n" for row in sorted(rows)]
        assert sha256("".join(lines).encode()).hexdigest() == survey.digest


async def test_whoever_organises_does_not_run_the_survey(database_url: str) -> None:
    async with ground(database_url) as here:
        await here.scene.store.run(
            people.grant, here.ids[ORGANISER], Role.SURVEY_OPERATOR, here.campaign_id, here.clock.now().date()
        )
        await here.sends(ORGANISER, f"b:survey-frame:{here.campaign_id}:0:")
        await sends_file(here, ORGANISER, book(people_of()))
        assert "您也是这次评议的组织者" in here.last(ORGANISER)
        survey = await imported(here)
        await here.sends(ORGANISER, f"b:survey-freeze:{survey.id}:{survey.version}:")
        assert "您也是这次评议的组织者" in here.last(ORGANISER)
        assert (await survey_now(here)).status == "checked"


@pytest.mark.parametrize("who", [CLERKS["交通局"], "li-mei", "wang", "appraiser-1"])
async def test_nobody_else_sees_the_survey_or_its_papers(database_url: str, who: str) -> None:
    async with ground(database_url) as here:
        survey = await drawn(here)
        for deed in ("survey", "survey-see", "survey-papers", "survey-frame-file", "survey-draw-file",
                     "survey-strata-file", "survey-calls"):  # fmt: skip
            before = len(here._bodies(who))
            await here.sends(who, f"b:{deed}:{survey.id}:0:")
            said = here._bodies(who)[before:]
            assert not any("document" in one for one in said), deed
            assert not any("样本框" in str(one.get("text")) or "抽" in str(one.get("text")) for one in said), (
                deed,
                said,
            )


async def test_organisers_do_not_read_who_was_drawn(database_url: str) -> None:
    async with ground(database_url) as here:
        survey = await drawn(here)
        assert "抽了10人" in await card(here, ORGANISER)
        await here.presses(ORGANISER, "调查资料")
        assert here.labels(ORGANISER) == ["上一步", "回到菜单"]
        await here.sends(ORGANISER, f"b:survey-draw-file:{survey.id}:0:")
        assert not [body for body in here._bodies(ORGANISER) if "document" in body]


# ── the draw ─────────────────────────────────────────────────────────────────────────────────────
async def test_anybody_draws_the_same_people_from_the_exported_frame_and_the_seed(database_url: str) -> None:
    async with ground(database_url) as here:
        survey = await drawn(here, 10)
        assert survey.frozen_at is not None
        assert survey.drawn_at is not None
        assert survey.frozen_at <= survey.drawn_at
        await card(here, AUDITOR)
        assert survey.seed in here.last(AUDITOR)
        await here.presses(AUDITOR, "调查资料", "样本框")
        _, *frame = await rows_sent(here, AUDITOR)
        await card(here, AUDITOR)
        await here.presses(AUDITOR, "调查资料", "抽样结果")
        _, *sample = await rows_sent(here, AUDITOR)

        # ── independent: the text of docs/decisions/0026, a frame and a seed ──
        strata: dict[str, list[str]] = {}
        for code, stratum, *_ in frame:
            strata.setdefault(stratum, []).append(code)
        people, n = len(frame), 10
        quota = {name: len(codes) * n // people for name, codes in strata.items()}
        order = sorted(strata, key=lambda name: (-(len(strata[name]) * n % people), name))
        for name in order[: n - sum(quota.values())]:
            quota[name] += 1
        again = set[str]()
        for name, codes in strata.items():
            again |= set(
                sorted(codes, key=lambda one: sha256(f"{survey.seed}:{one}".encode()).hexdigest())[: quota[name]]
            )
        assert again == {row[1] for row in sample}
        assert quota == {"城关镇": 5, "西门镇": 3, "石桥乡": 2}


async def test_there_is_one_draw_only(database_url: str) -> None:
    async with ground(database_url) as here:
        survey = await drawn(here)
        await here.sends(OPERATOR, f"b:survey-draw:{survey.id}:{survey.version}:")
        await here.says(OPERATOR, "10")
        await here.sends(OPERATOR, f"b:survey-drawn:{survey.id}:{survey.version}:10")
        assert (await survey_now(here)).seed == survey.seed
        assert (await survey_steps(here)).count("draw") == 1


async def test_a_size_that_leaves_a_stratum_out_is_not_drawn(database_url: str) -> None:
    async with ground(database_url) as here:
        await frozen(here)
        await card(here)
        await here.presses(OPERATOR, "抽样")
        for size, fits in (("2", 3), ("41", 40), ("很多", 3)):
            await here.says(OPERATOR, size)
            assert f"下一个合适的数是{fits}，最多40" in here.last(OPERATOR), size
        await here.says(OPERATOR, "30")
        assert "从40人里抽30人，对吗" in here.last(OPERATOR)
        assert not (await survey_now(here)).seed
        await here.says(OPERATOR, "3")
        await here.presses(OPERATOR, "抽3人")
        assert "抽了3人" in here.last(OPERATOR)
