"""Key suggestions: chosen with a reason, one chair, one committee, five modes, everybody concerned is told."""

from datetime import date

import pytest
from sqlalchemy import select

from domain.committee.key_suggestion import SupervisionMode
from domain.notice import CaseRef, Kind
from domain.roles import Role
from services import clockwork
from services.committee.choosing_key import Choice, choose
from services.committee.key_suggestions import is_key
from services.windows import CLOSERS
from services.work import Work
from storage import deadlines
from storage.committee import supervision
from storage.people import people
from storage.tables import attachments, supervision_files
from tests.contract.chamber import CHAIR, COMMITTEE, RECORD, Chamber, chamber
from tests.contract.hall import CLERK, DEPUTY, HEAD, OFFICE

GOV = "feng-rui"
PHOTO = {"photo": [{"file_id": "p1", "file_unique_id": "u1", "width": 9, "height": 9, "file_size": 99}]}


async def supervised(here: Chamber, who: str, key_id: int, mode: str = "现场视察督办", words: str = RECORD) -> str:
    """Somebody records a supervision; what they read last."""
    await here.sends(who, f"b:key-open:{key_id}:0:")
    await here.presses(who, "记一次督办", mode)
    await here.says(who, words)
    await here.presses(who, "提交")
    return here.last(who)


async def test_everybody_concerned_hears_who_leads_and_why(database_url: str) -> None:
    async with chamber(database_url) as here:
        key_id = await here.chosen()
        for who in (CHAIR, COMMITTEE, GOV, CLERK, HEAD, DEPUTY):
            told = "".join(here.heard(who))
            assert "重点督办件" in told or "请您领衔督办" in told or "请督办" in told, who
        key = await here.scene.store.run(supervision.keys.get, key_id)
        assert (key.criterion, key.first_year, key.last_year) == ("widely_felt", 2026, 2026)
        assert key.decided_on == date(2026, 3, 16)
        assert await here.scene.turns.sweep(lambda work: is_key(work, key.suggestion_id))
        steps = await here.steps(CaseRef(Kind.KEY_SUGGESTION, key_id))
        assert steps == [("choose", "office", here.ids[OFFICE])]
        assert await here.record_is_whole()


async def test_a_suggestion_is_key_once_at_a_time(database_url: str) -> None:
    async with chamber(database_url) as here:
        key_id = await here.chosen()
        key = await here.scene.store.run(supervision.keys.get, key_id)

        def again(work: Work) -> None:
            office = people.get(work.c, here.ids[OFFICE], work.today)
            choice = Choice("overall", "再选一次", key.chair_id, key.committee_id)
            with pytest.raises(Exception, match="key-already"):
                choose(work, person=office, suggestion_id=key.suggestion_id, choice=choice)
            two = Choice("overall", "换个人", here.ids[OFFICE], key.committee_id)
            with pytest.raises(Exception, match="key-already"):
                choose(work, person=office, suggestion_id=key.suggestion_id, choice=two)

        await here.scene.turns.sweep(again)
        await here.sends(OFFICE, f"b:key-of:{key.suggestion_id}:0:")
        assert "督办中" in here.last(OFFICE)


@pytest.mark.parametrize(
    ("choice", "refused"),
    [
        (Choice("because", "为民", 0, 1), "error-press-please"),
        (Choice("overall", "为民", 0, 1), "key-no-such-chair"),
        (Choice("overall", "为民", -1, 99), "key-no-such-committee"),
        (Choice("overall", " ", -1, 1), "error-reason-please"),
        (Choice("overall", "为民", -1, 1, years=9), "key-years"),
    ],
)
async def test_what_is_missing_is_refused(database_url: str, choice: Choice, refused: str) -> None:
    async with chamber(database_url) as here:
        suggestion = await here.assigned()

        def tries(work: Work) -> None:
            office = people.get(work.c, here.ids[OFFICE], work.today)
            chair = here.ids[CHAIR] if choice.chair_id == -1 else choice.chair_id
            said = Choice(choice.criterion, choice.reason, chair, choice.committee_id, choice.years)
            with pytest.raises(Exception, match=refused):
                choose(work, person=office, suggestion_id=suggestion.id, choice=said)

        await here.scene.turns.sweep(tries)
        assert not await here.scene.turns.sweep(lambda work: is_key(work, suggestion.id))


async def test_chair_committee_and_office_record_in_each_of_the_five_modes(database_url: str) -> None:
    async with chamber(database_url) as here:
        key_id = await here.chosen()
        for who in (CLERK, HEAD, DEPUTY):
            here.heard(who)
        writers = (CHAIR, COMMITTEE, OFFICE, COMMITTEE, CHAIR)
        modes = ("领导领衔督办", "委室跟踪督办", "分工督办", "邀请代表督办", "现场视察督办")
        for who, mode in zip(writers, modes, strict=True):
            assert "记下了" in await supervised(here, who, key_id, mode)
        for who in (CLERK, HEAD, DEPUTY):
            assert "".join(here.heard(who)).count("斑马线还没划") == 5, who
        counts = await here.scene.store.run(supervision.counts, key_id)
        assert counts == dict.fromkeys(map(str, SupervisionMode), 1)
        await here.sends(COMMITTEE, f"b:key-records:{key_id}:0:")
        assert "五项用了5项" in here.last(COMMITTEE)
        assert {one[1] for one in await here.steps(CaseRef(Kind.KEY_SUGGESTION, key_id))} == {
            "office",
            "chair",
            "committee",
        }
        assert await here.record_is_whole()


async def test_what_is_missing_in_a_record_is_said_at_once_and_files_are_kept(database_url: str) -> None:
    async with chamber(database_url) as here:
        key_id = await here.chosen()
        await here.sends(CHAIR, f"b:key-open:{key_id}:0:")
        await here.presses(CHAIR, "记一次督办", "现场视察督办")
        await here.says(CHAIR, "实验小学门口；韩国栋、李梅等6人")
        assert "还差：发现了什么、要求了什么" in here.last(CHAIR)
        await here.says(CHAIR, "要求：五月底前划好；发现：斑马线还没划")
        update = here.scene.says(here._addresses[CHAIR], "")
        del update["message"]["text"]
        update["message"] |= PHOTO
        await here.scene.hears(update)
        assert "附件1个" in here.last(CHAIR)
        await here.presses(CHAIR, "提交")
        [kept] = await here.scene.store.run(supervision.supervisions_of, key_id)
        assert (kept.place, kept.found, kept.asked) == ("实验小学门口", "斑马线还没划", "五月底前划好")
        rows = await here.scene.store.read(
            lambda c: c.execute(select(attachments.c.kind).join(supervision_files)).scalars().all()
        )
        assert rows == ["photo"]


async def test_a_record_of_tomorrow_is_refused(database_url: str) -> None:
    async with chamber(database_url) as here:
        key_id = await here.chosen()
        words = "2026-03-20；校门；六人；没划；快划"
        assert "督办的日期还没到" in await supervised(here, CHAIR, key_id, words=words)


async def test_others_have_no_part_in_supervision(database_url: str) -> None:
    async with chamber(database_url) as here:
        key_id = await here.chosen()
        for who in ("tian-hai", CLERK, DEPUTY, "wang"):
            await here.sends(who, f"b:key-open:{key_id}:0:")
            assert "督办中" not in here.last(who), who
            await here.sends(who, f"b:supervise-mode:{key_id}:1:led")
            await here.says(who, RECORD)
        await here.sends(GOV, f"b:key-open:{key_id}:0:")
        assert "督办中" in here.last(GOV)
        assert "记一次督办" not in str(here.labels(GOV))
        assert await here.scene.store.run(supervision.supervisions_of, key_id) == []


async def test_chair_and_committee_change_and_the_old_ones_hear_it(database_url: str) -> None:
    async with chamber(database_url) as here:
        key_id = await here.chosen()

        def another(work: Work) -> int:
            id = people.add(work.c, name="陆明", at=work.now)
            other = supervision.committees.add(work.c, name="财经委")
            people.grant(work.c, id, Role.CHAIR, None, work.today)
            clerk = people.add(work.c, name="何平", at=work.now)
            people.grant(work.c, clerk, Role.COMMITTEE, other, work.today)
            return id

        await here.scene.turns.sweep(another)
        for who in (CHAIR, COMMITTEE):
            here.heard(who)
        for label, who in (("换领衔领导", "陆明"), ("换督办委室", "财经委")):
            await here.sends(OFFICE, f"b:key-more:{key_id}:0:")
            await here.presses(OFFICE, label, who)
            await here.says(OFFICE, "分工调整")
        for who in (CHAIR, COMMITTEE):
            assert "督办有变动" in "".join(here.heard(who)), who
        await here.sends(CHAIR, f"b:key-open:{key_id}:0:")
        assert "督办中" not in here.last(CHAIR)


async def test_the_hearing_has_a_date_and_reminds_the_supervising_people(database_url: str) -> None:
    async with chamber(database_url) as here:
        key_id = await here.chosen()
        ref = CaseRef(Kind.KEY_SUGGESTION, key_id)
        first = await here.scene.store.run(deadlines.newest, [ref], "hearing")
        assert first is not None
        assert first.due_on == date(2026, 9, 16)
        await here.sends(OFFICE, f"b:key-open:{key_id}:0:")
        await here.presses(OFFICE, "定汇报日期")
        await here.says(OFFICE, "8月20日")
        for who in (CHAIR, COMMITTEE, HEAD, DEPUTY):
            assert "2026年8月20日(周四)听取" in "".join(here.heard(who)), who

        def reminded(work: Work) -> None:
            clockwork.tend(work, CLOSERS)

        found = {}
        for day in (date(2026, 8, 5), date(2026, 8, 17), date(2026, 8, 21)):
            here.goes_to(day)
            await here.scene.turns.sweep(reminded)
            found[day] = ["".join(here.heard(who)) for who in (CHAIR, COMMITTEE)]
        assert all("听取汇报" in said for day in found for said in found[day]), found
        await here.sends(CHAIR, "b:key-late:0:0:")
        assert "有超期的1件" in here.last(CHAIR)
        await here.sends(COMMITTEE, f"b:key-more:{key_id}:0:")
        await here.presses(COMMITTEE, "记汇报")
        await here.says(COMMITTEE, "已向主任会议报告，单位六月底前完成")
        assert "主任会议清单" in here.last(COMMITTEE)
        now = await here.scene.store.run(deadlines.newest, [ref], "hearing")
        assert now is not None
        assert (now.done_at is not None, now.late_days) == (True, 1)
        [told] = await here.scene.store.run(supervision.reports_of, key_id)
        assert told.text == "已向主任会议报告，单位六月底前完成"


@pytest.mark.parametrize("who", [CHAIR, OFFICE])
async def test_chair_and_office_report_too(database_url: str, who: str) -> None:
    async with chamber(database_url) as here:
        key_id = await here.chosen()
        await here.sends(who, f"b:key-more:{key_id}:0:")
        await here.presses(who, "记汇报")
        await here.says(who, "会上听了汇报")
        [told] = await here.scene.store.run(supervision.reports_of, key_id)
        assert told.recorded_by == here.ids[who]


@pytest.mark.parametrize(("label", "status"), [("撤销重点", "withdrawn"), ("结束督办", "ended")])
async def test_it_is_over_for_a_reason_everybody_reads(database_url: str, label: str, status: str) -> None:
    async with chamber(database_url) as here:
        key_id = await here.chosen()
        for who in (CHAIR, COMMITTEE, HEAD, DEPUTY):
            here.heard(who)
        await here.sends(OFFICE, f"b:key-more:{key_id}:0:")
        await here.presses(OFFICE, label)
        await here.says(OFFICE, "已按时办成")
        for who in (CHAIR, COMMITTEE, HEAD, DEPUTY):
            assert "已按时办成" in "".join(here.heard(who)), who
        key = await here.scene.store.run(supervision.keys.get, key_id)
        assert (key.status, key.outcome) == (status, "已按时办成")
        assert not await here.scene.turns.sweep(lambda work: is_key(work, key.suggestion_id))
        await here.sends(OFFICE, f"b:key-of:{key.suggestion_id}:0:")
        assert "按哪一条选的" in here.last(OFFICE)


async def test_the_office_finds_key_ones_by_a_word_and_by_number(database_url: str) -> None:
    async with chamber(database_url) as here:
        await here.says(OFFICE, "菜单")
        await here.presses(OFFICE, "更多", "更多", "更多", "重点督办")
        assert "现在没有重点督办件" in here.last(OFFICE)
        await here.chosen()
        await here.submitted("关于第二件事的建议")
        await here.says(OFFICE, "找件", "重点")
        found = here.last(OFFICE)
        assert "斑马线" in found
        assert "第二件事" not in found
        await here.sends(OFFICE, "b:key-list:0:0:")
        assert "韩国栋领衔，已督办0次" in here.last(OFFICE)


async def test_the_office_chooses_from_what_is_on_its_way(database_url: str) -> None:
    async with chamber(database_url) as here:
        suggestion = await here.assigned()
        await here.submitted("关于还没登记的事的建议")
        await here.sends(OFFICE, "b:key-new:0:0:")
        assert "还没登记的事" not in here.last(OFFICE)
        await here.presses(OFFICE, "1")
        assert "按哪一条选的" in here.last(OFFICE)
        await here.sends(OFFICE, f"b:review-open:{suggestion.id}:0:")
        await here.presses(OFFICE, "重点督办", "事关全局", "韩国栋", "城建环资委")
        await here.says(OFFICE, "3月9日主任会议定")
        await here.presses(OFFICE, "跟踪三年")
        key = await here.scene.store.run(supervision.running, suggestion.id)
        assert key is not None
        assert (key.decided_on, key.first_year, key.last_year) == (date(2026, 3, 9), 2026, 2028)
        await here.sends(OFFICE, "b:key-new:0:0:")
        assert "现在一件也没有" in here.last(OFFICE)


async def test_ten_late_working_days_are_the_chairs_matter(database_url: str) -> None:
    async with chamber(database_url) as here:
        await here.chosen()
        here.heard(CHAIR)
        here.goes_to(date(2026, 7, 2))
        await here.scene.turns.sweep(lambda work: clockwork.tend(work, CLOSERS))
        for who in (CHAIR, COMMITTEE):
            told = "".join(here.heard(who))
            assert "★JY-2026-0001 答复已超期16天" in told, (who, told)
