"""A survey from the frame to the count: frozen before it is drawn, drawn as anybody can repeat it, one answer each."""

import json
from hashlib import sha256

import pytest
from sqlalchemy import select

from domain.campaigns.frame import canonical, digest
from domain.roles import Role
from services.campaigns import survey_result, surveys
from storage.campaigns import surveys as kept
from storage.people import people
from storage.tables import survey_answered, survey_counts, survey_urns, survey_valid
from tests.contract.campaigns.ground import AUDITOR, CLERKS, OPERATOR, ORGANISER, Ground, ground
from tests.contract.campaigns.surveying import (
    agrees,
    asking,
    book,
    called_off,
    calls,
    card,
    closed,
    drawn,
    frozen,
    imported,
    list_filled,
    people_of,
    rows_sent,
    sends_file,
    survey_now,
)
from tests.contract.chamber import everything


async def survey_steps(here: Ground) -> list[str]:
    """What was done in the survey, in order."""
    return [action for action, *_ in await here.steps((await survey_now(here)).ref)]


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
        await here.says(OPERATOR, "3")
        assert "抽了3人" in here.last(OPERATOR)


# ── asking ───────────────────────────────────────────────────────────────────────────────────────
async def test_nobody_is_asked_before_the_targets_stand(database_url: str) -> None:
    async with ground(database_url) as here:
        await drawn(here)
        await card(here)
        await here.presses(OPERATOR, "开始调查", "开始调查")
        assert "评议对象还没定死" in here.last(OPERATOR)
        await asking_now(here)
        assert (await survey_now(here)).status == "asking"


async def asking_now(here: Ground) -> None:
    await here.reaches("collect")
    await card(here)
    await here.presses(OPERATOR, "开始调查", "开始调查")


async def test_a_drawn_citizen_answers_in_chat_once_about_each_target(database_url: str) -> None:
    rows = people_of()
    async with ground(database_url) as here:
        await agrees(here, "wang", "199 0000 0001")
        await drawn(here, len(rows), rows)
        await asking_now(here)
        assert "想听听您对3个单位的看法" in here.last("wang")
        await here.presses("wang", "现在回答")
        assert here.labels("wang") == ["满意", "基本满意", "不满意", "不了解", "跳过", "回到菜单"]
        assert "县交通局：您满意吗？" in here.last("wang")
        first = here.button("wang", "满意")
        await here.presses("wang", "满意")
        assert "县教育局" in here.last("wang")
        assert "满意吗" in here.last("wang")
        await here.presses("wang", "跳过", "不了解")
        assert "2个单位您都说了看法" in here.last("wang")
        # once more, the same press and a different one
        for again in (first, first.replace("asked-satisfied", "asked-dissatisfied")):
            await here.sends("wang", again)
            assert any("以第一次为准" in one for one in here.heard("wang"))
        assert (await survey_steps(here)).count("answer") == 2
        assert (await survey_steps(here)).count("refuse_answer") == 2
        # what was skipped can be answered later
        await here.says("wang", "调查")
        await here.presses("wang", "现在回答", "不满意")
        assert "3个单位" in here.last("wang")
        said = await closed(here)
        assert "县交通局：满意1、基本满意0、不满意0、不了解0；有效1" in said
        assert "县教育局：满意0、基本满意0、不满意1、不了解0；有效1" in said
        assert "县住建局：满意0、基本满意0、不满意0、不了解1；有效0，误差±–" in said
        assert "（样本不足，不排名）" in said
        await here.sends("wang", first)
        assert "调查已经结束了" in here.last("wang")
        assert await here.record_is_whole()


async def test_nobody_is_invited_who_did_not_agree_or_is_not_the_only_one(database_url: str) -> None:
    rows = people_of()
    async with ground(database_url) as here:
        await agrees(here, "wang", rows[0].phone)
        await agrees(here, "liu", rows[0].phone)  # two people, one number
        await agrees(here, "li-mei", rows[1].phone)  # 李梅 is not 甲02
        await asking(here, len(rows), rows)
        for who in ("wang", "liu", "li-mei"):
            assert not any("想听听您" in one for one in here.heard(who)), who
        assert "聊天里请了0人" in await card(here)


async def test_who_takes_the_agreement_back_is_not_invited(database_url: str) -> None:
    async with ground(database_url) as here:
        await agrees(here, "wang", people_of()[0].phone)
        await here.presses("wang", "不再收到")
        assert "不再请您" in here.last("wang")
        await agrees(here, "liu", people_of()[1].phone)
        await here.says("liu", "删除我的资料")
        await here.presses("liu", "全部删除")
        await asking(here, 40)
        assert "聊天里请了0人" in await card(here)


async def test_who_would_rather_not_is_not_asked_again(database_url: str) -> None:
    async with ground(database_url) as here:
        await agrees(here, "wang", people_of()[0].phone)
        await asking(here, 40)
        await here.presses("wang", "不参加")
        assert "这次不问您了" in here.last("wang")
        await here.says("wang", "调查")
        assert "现在没有要问您的调查" in here.last("wang")
        assert "问到1人，答了0人" in await card(here)


async def test_strangers_cannot_answer(database_url: str) -> None:
    async with ground(database_url) as here:
        survey = await asking(here)
        target = await here.target("交通局")
        await here.sends("liu", f"b:asked-satisfied:{survey.id}:0:{target.id}")
        assert "没有抽到您" in here.last("liu")
        await here.sends("liu", f"b:survey-answer:{survey.id}:0:")
        assert "没有抽到您" in here.last("liu")


# ── the telephone ────────────────────────────────────────────────────────────────────────────────
async def test_what_people_said_on_the_telephone_is_entered_and_a_second_answer_is_refused(
    database_url: str,
) -> None:
    async with ground(database_url) as here:
        await asking(here)
        assert "记下了：3人，6个回答" == await calls(here, "1 满意 基本满意 不满意", "2 不了解 满意 满意", "3 没接")
        assert "有看不懂的，这次一行也没有收" in await calls(here, "4 满意 满意 满意", "99 满意 满意 满意")
        assert "99" in here.last(OPERATOR)
        said = await calls(here, "1 不满意 不满意 不满意", "4 满意 满意 -")
        assert "2人，2个回答" in said
        assert "已经答过的有3个，以第一次为准" in said
        steps = await survey_steps(here)
        assert (steps.count("enter"), steps.count("refuse_answer")) == (2, 1)
        assert "问到3人，答了3人" in await card(here)
        said = await closed(here)
        assert "县交通局：满意2、基本满意0、不满意0、不了解1；有效2" in said
        assert "县教育局：满意2、基本满意1、不满意0、不了解0；有效3" in said
        assert "县住建局：满意1、基本满意0、不满意1、不了解0；有效2" in said


async def test_who_answered_in_chat_is_not_answered_for_on_the_telephone(database_url: str) -> None:
    rows = people_of()
    async with ground(database_url) as here:
        await agrees(here, "wang", rows[0].phone)
        survey = await asking(here, len(rows), rows)
        await here.presses("wang", "现在回答", "满意", "满意", "满意")
        sample = await here.scene.store.run(kept.sample_of, survey.id)
        number = next(one.number for one in sample if one.code == rows[0].code)
        assert "1人，0个回答" in await calls(here, f"{number} 不满意 不满意 不满意")
        assert "县交通局：满意1、基本满意0、不满意0" in await closed(here)


async def test_the_numbers_of_the_worked_example_come_in_by_the_call_list(database_url: str) -> None:
    """6.1: the levels of each target, however many people answered about it."""
    polled = ("农业农村局", "水务局")
    wanted = {
        "县交通局": (60, 30, 10, 20), "县教育局": (70, 20, 10, 0), "县住建局": (40, 40, 20, 5),
        "县农业农村局": (55, 35, 10, 0), "县水务局": (9, 4, 1, 6), "县房管中心": (50, 30, 20, 0),
    }  # fmt: skip
    rows = people_of({"城关镇": 100, "西门镇": 60, "石桥乡": 40})
    async with ground(database_url, polled=polled, unranked=("房管中心",)) as here:
        await asking(here, 150, rows)
        await list_filled(here, wanted)
        assert "120人，545个回答" in here.last(OPERATOR), here.last(OPERATOR)
        said = await closed(here)
        assert "县交通局：满意60、基本满意30、不满意10、不了解20；有效100，误差±6.9个百分点\n" in said
        assert "县水务局：满意9、基本满意4、不满意1、不了解6；有效14，误差±25.3个百分点（样本不足，不排名）" in said
        for unit, (satisfied, basically, dissatisfied, unknown) in wanted.items():
            target = await here.target(unit.removeprefix("县"))
            counts = await here.asks(survey_result.counts, target=target)
            levels = (counts.satisfied, counts.basically, counts.dissatisfied, counts.unknown)
            assert levels == (satisfied, basically, dissatisfied, unknown), unit
            assert (counts.drawn, counts.reached, counts.answered) == (150, 120, sum(levels))
        await here.presses(OPERATOR, "调查资料", "分层人数")
        _, *strata = await rows_sent(here, OPERATOR)
        traffic = [row for row in strata if row[0] == "县交通局"]
        assert [row[1:3] for row in traffic] == [["城关镇", "75"], ["石桥乡", "30"], ["西门镇", "45"]]
        assert sum(int(row[4]) for row in traffic) == 120
        assert sum(int(row[5]) for row in traffic) == 100


# ── secrecy ──────────────────────────────────────────────────────────────────────────────────────
async def test_nothing_that_is_kept_says_who_answered_what_and_nobody_reads_a_level_early(database_url: str) -> None:
    rows = people_of()
    async with ground(database_url) as here:
        await agrees(here, "wang", rows[0].phone)
        await asking(here, len(rows), rows)
        await here.presses("wang", "现在回答", "满意", "不满意", "不了解")
        await calls(here, "2 满意 基本满意 不满意")
        for table, row in await here.scene.store.read(lambda c: list(everything(c))):
            said = "".join(row.values())
            pressed = "asked-" in said and not (table == "outbox" and "inline_keyboard" in row["body"])
            assert not pressed, (table, row)
            assert "2 满意 基本满意 不满意" not in said, (table, row)
        assert not await here.scene.store.read(lambda c: c.execute(select(survey_counts)).all())
        for who in (OPERATOR, ORGANISER, AUDITOR):
            assert "满意1" not in await card(here, who)
            assert "答了2人" in here.last(who)
        assert set(survey_answered.c.keys()) == {"sample_id", "target_id"}
        assert set(survey_valid.c.keys()) == {"survey_id", "target_id", "stratum", "valid"}
        await closed(here)
        assert await here.scene.store.read(lambda c: c.execute(select(survey_urns)).all()) == []


async def test_the_urn_is_as_long_whatever_is_in_it_and_looks_different_each_time(database_url: str) -> None:
    async with ground(database_url) as here:
        await asking(here)
        seen = []
        for n in range(1, 5):
            await calls(here, f"{n} 满意 满意 不了解")
            [urn] = await here.scene.store.read(lambda c: c.execute(select(survey_urns)).all())
            seen.append(bytes(urn.sealed))
        assert len(set(seen)) == 4
        assert len({len(one) for one in seen}) == 1


# ── called off, gates ────────────────────────────────────────────────────────────────────────────
async def test_a_survey_that_is_called_off_is_destroyed_unread_and_another_may_begin(database_url: str) -> None:
    async with ground(database_url) as here:
        await agrees(here, "wang", people_of()[0].phone)
        first = await asking(here, 40)
        await here.presses("wang", "现在回答", "满意")
        await called_off(here)
        assert "调查取消了" in here.last("wang")
        assert "样本框用错了年份" in here.last("wang")
        assert await here.scene.store.read(lambda c: c.execute(select(survey_urns)).all()) == []
        assert not (await here.asks(survey_result.counts, target=await here.target("交通局"))).answered
        second = await drawn(here, 40)
        assert second.id != first.id
        assert await here.record_is_whole()


async def test_the_gates_hold_until_the_frame_is_frozen_and_the_survey_is_closed(database_url: str) -> None:
    async with ground(database_url) as here:
        await imported(here)
        assert not (await here.asks(surveys.frame_frozen)).met
        await frozen(here)
        assert (await here.asks(surveys.frame_frozen)).met
        assert not (await here.asks(surveys.survey_closed)).met
        await drawn_and_asked(here)
        assert not (await here.asks(surveys.survey_closed)).met
        await closed(here)
        assert (await here.asks(surveys.survey_closed)).met


async def drawn_and_asked(here: Ground) -> None:
    await card(here)
    await here.presses(OPERATOR, "抽样")
    await here.says(OPERATOR, "10")
    await asking_now(here)


async def test_the_campaigns_card_leads_to_the_survey(database_url: str) -> None:
    async with ground(database_url) as here:
        for who in (OPERATOR, ORGANISER, AUDITOR):
            await here.sends(who, f"b:campaign-open:{here.campaign_id}:0:")
            assert "满意度调查" in here.last(who), who
        await here.presses(OPERATOR, "满意度调查")
        assert "还没有样本框" in here.last(OPERATOR)
        await here.presses(OPERATOR, "空白表")
        assert (await rows_sent(here, OPERATOR))[0] == ["编号", "层", "姓名", "电话"]
