"""Satisfaction polls: one secret ballot each, nothing seen early, void for a reason, both ways at exactly half."""

import asyncio

import pytest
from sqlalchemy import Connection, delete, select

from domain.committee.poll_rule import Tally
from domain.feedback.evaluation import Level
from domain.notice import CaseRef, Kind
from domain.roles import Role
from handlers import build
from services.committee import counting_votes
from services.committee import polls as poll_services
from services.people import ending
from services.work import Work
from storage.committee import polls
from storage.people import people
from storage.tables import inbox, poll_urns
from tests.contract.chamber import ABOUT, MEMBERS, PRESSED, Chamber, chamber, held, place
from tests.contract.hall import OFFICE
from tests.contract.scene import scene

SATISFIED, BASICALLY, NOT = "满意", "基本满意", "不满意"


THREE_OF_SIX = dict(zip(MEMBERS, [SATISFIED] * 3 + [NOT] * 3, strict=True))


async def test_exactly_half_fails_where_the_place_says_so(database_url: str) -> None:
    async with chamber(database_url) as here:
        id, card = await held(here, THREE_OF_SIX)
        assert "结果：不满意" in card
        assert "满意3，基本满意0，不满意3，无效0；名单6人，到会6人，收票6张" in card
        assert "基数：全体组成人员6人；恰好半数不算达到。" in card
        await here.presses(OFFICE, "宣布", "只给组成人员")
        assert (await here.poll_now(id)).status == "unsatisfied"
        assert "测评结果：不满意" in "".join(here.heard("tian-hai"))


async def test_exactly_half_passes_where_the_place_says_so(database_url: str) -> None:
    async with chamber(database_url, place(poll_exact_half="pass")) as here:
        id, card = await held(here, THREE_OF_SIX)
        assert "结果：满意" in card
        assert "恰好半数算达到。" in card
        await here.presses(OFFICE, "宣布", "只给组成人员")
        assert (await here.poll_now(id)).status == "ended"
        assert await here.record_is_whole()


async def test_the_base_of_the_place_is_shown_with_the_result(database_url: str) -> None:
    async with chamber(database_url, place(poll_base="present", poll_offers_unknown=True)) as here:
        _, card = await held(here, dict(zip(MEMBERS[:4], [SATISFIED, SATISFIED, SATISFIED, "不了解"], strict=True)))
        assert "结果：满意" in card
        assert "基数：到会4人" in card
        assert "不了解1" in card


async def test_whatever_is_pressed_twice_counts_once(database_url: str) -> None:
    async with chamber(database_url) as here:
        id = await here.voting(*MEMBERS[:4])
        assert "已投出" in await here.votes("tian-hai", NOT)
        await here.sends("tian-hai", f"b:vote-satisfied:{id}:0:")
        assert "每人一票" in here.last("tian-hai")
        await here.says("tian-hai", SATISFIED)
        for key in ("han-guodong", "shen-qiu", "jiang-bo"):
            await here.votes(key, SATISFIED)
        assert "满意3，基本满意0，不满意1，无效0" in await here.counted(id)
        assert "收票4张" in here.last(OFFICE)


async def test_a_voting_that_has_begun_does_not_begin_again(database_url: str) -> None:
    async with chamber(database_url) as here:
        id = await here.voting(*MEMBERS[:4])
        await here.sends(OFFICE, f"b:poll-begin:{id}:0:")

        assert "没有办成" not in here.last(OFFICE)
        assert (await here.poll_steps(id)).count("begin") == 1


async def test_two_presses_at_the_same_moment_on_two_replicas_count_once(postgresql_url: str) -> None:
    async with (
        chamber(postgresql_url) as one,
        scene(postgresql_url, build(), replica="there", clock=one.clock) as there,
    ):
        other = Chamber(there, one.clock)
        other.ids, other._addresses = one.ids, one._addresses
        there._events = one.scene._events
        id = await one.voting(*MEMBERS)
        for key in MEMBERS:
            both = (f"b:vote-satisfied:{id}:0:", f"b:vote-dissatisfied:{id}:0:")
            await asyncio.gather(*(house.sends(key, data) for house, data in zip((one, other), both, strict=True)))
        assert "收票6张" in await one.counted(id)
        steps = await one.poll_steps(id)
        assert steps.count("cast") == 6
        assert not [r for r in await one.scene.store.read(raw_inbox) if PRESSED.search(r)]
        assert await one.record_is_whole()


def raw_inbox(c: Connection) -> list[str]:
    return [row.raw.decode() + row.event_id for row in c.execute(select(inbox))]


async def test_a_late_ballot_is_refused_and_forgotten(database_url: str) -> None:
    async with chamber(database_url) as here:
        id = await here.voting(*MEMBERS)
        for key in MEMBERS[:4]:
            await here.votes(key, SATISFIED)
        await here.presses("pan-ning", "现在投票")
        await here.refreshed(id, "结束投票", "结束投票")
        await here.presses("pan-ning", NOT)
        assert "投票已经结束，这一票没有算。" in here.last("pan-ning")
        assert not [raw for raw in await here.scene.store.read(raw_inbox) if PRESSED.search(raw)]
        await here.presses(OFFICE, "计票")
        assert "满意4，基本满意0，不满意0" in here.last(OFFICE)


async def test_a_press_that_failed_for_good_is_forgotten_too(database_url: str) -> None:
    async with chamber(database_url) as here:
        id = await here.voting(*MEMBERS)
        await here.scene.store.run(lambda c: c.execute(delete(poll_urns)))
        await here.sends("tian-hai", f"b:vote-dissatisfied:{id}:0:")
        states = await here.scene.store.read(lambda c: list(c.execute(select(inbox.c.state)).scalars()))
        assert states.count(2) == 1
        assert not [raw for raw in await here.scene.store.read(raw_inbox) if PRESSED.search(raw)]


async def test_who_is_not_asked_or_not_there_does_not_vote(database_url: str) -> None:
    async with chamber(database_url) as here:
        id = await here.planned_poll()
        await here.sends("tian-hai", f"b:vote-satisfied:{id}:0:")
        assert "您不在这次测评的名单上。" in here.last("tian-hai")
        await here.presses(OFFICE, "开始签到")
        await here.sends("tian-hai", f"b:vote-satisfied:{id}:0:")
        assert "还没有开始投票。" in here.last("tian-hai")
        for key in MEMBERS[:4]:
            await here.presses(key, "我到了")
        await here.refreshed(id, "开始投票")
        await here.sends("pan-ning", f"b:vote-satisfied:{id}:0:")
        assert "请先签到再投票。" in here.last("pan-ning")
        await here.presses("pan-ning", "我到了")
        assert "点一下就投出" in here.last("pan-ning")
        await here.sends("wang", f"b:vote-satisfied:{id}:0:")
        assert "不在这次测评的名单上" in here.last("wang")
        await here.sends("wang", f"b:poll-see:{id}:0:")
        assert ABOUT not in here.last("wang")


async def test_who_leaves_office_after_the_opening_stays_on_the_list(database_url: str) -> None:
    async with chamber(database_url) as here:
        id = await here.voting(*MEMBERS[:3])

        def leaves(work: Work) -> None:
            office = people.get(work.c, here.ids[OFFICE], work.today)
            ending.end(work, actor=office, person_id=here.ids["pan-ning"], role=Role.COMMITTEE_MEMBER, scope_id=None)

        await here.scene.turns.sweep(leaves)
        await here.presses("pan-ning", "我到了")
        await here.presses("pan-ning", SATISFIED)
        assert "已投出" in here.last("pan-ning")
        for key in MEMBERS[:3]:
            await here.votes(key, SATISFIED)
        assert "名单6人，到会4人，收票4张" in await here.counted(id)


async def test_nobody_sees_a_count_before_the_voting_is_closed(database_url: str) -> None:
    async with chamber(database_url) as here:
        key_id = await here.chosen()
        await here.sends(OFFICE, f"b:key-more:{key_id}:0:")
        await here.presses(OFFICE, "发起测评", "开始签到")
        [poll, *_], _ = await here.scene.store.run(polls.listed)
        for key in MEMBERS:
            await here.presses(key, "我到了")
        await here.refreshed(poll.id, "开始投票")
        for key in MEMBERS[:5]:
            await here.votes(key, NOT)
        watchers = (OFFICE, "feng-rui", "chen-liang", "wang-qiang", "li-mei", "han-guodong", "qin-lan", "tian-hai")
        for who in watchers:
            here.heard(who)
            for deed in ("poll-see", "vote-open"):
                await here.sends(who, f"b:{deed}:{poll.id}:0:")
            said = "".join(here.heard(who))
            assert "不满意5" not in said
            assert "收票" not in said
        await here.sends(OFFICE, f"b:poll-see:{poll.id}:0:")
        assert "到会的还有人没投" in here.last(OFFICE)
        result = await here.scene.turns.sweep(lambda work: poll_services.result_of(work, poll.id))
        assert result is None
        await here.votes("xie-fang", NOT)
        await here.counted(poll.id)
        assert await here.scene.turns.sweep(lambda work: poll_services.result_of(work, poll.id)) is None
        for who in watchers[1:]:
            await here.sends(who, f"b:poll-see:{poll.id}:0:")
            assert "不满意6" not in "".join(here.heard(who)), who
        await here.refreshed(poll.id, "宣布", "单位和代表")
        for who in ("chen-liang", "wang-qiang", "li-mei", "han-guodong", "qin-lan", "tian-hai"):
            assert "不满意6" in "".join(here.heard(who)), who
        found = await here.scene.turns.sweep(lambda work: poll_services.result_of(work, poll.id))
        assert found is not None
        assert (found.level, found.tally, found.base) == (Level.DISSATISFIED, Tally(0, 0, 6), 6)


async def test_after_dissatisfaction_people_decide_and_their_names_are_kept(database_url: str) -> None:
    async with chamber(database_url) as here:
        id, _ = await held(here, dict.fromkeys(MEMBERS, NOT))
        await here.presses(OFFICE, "宣布", "只给组成人员", "定后续", "专题询问")
        await here.says(OFFICE, "主任会议3月16日定，四月请县政府到会")
        assert "测评后续：专题询问" in "".join(here.heard("tian-hai"))
        await here.refreshed(id, "定后续", "提交目标考核")
        await here.says(OFFICE, "按考核办法扣分")
        assert any("blob:" in str(one) for one in await here.presses(OFFICE, "导出结果"))
        await here.refreshed(id, "后续已完")
        await here.says(OFFICE, "已询问，六月再报告")
        assert (await here.poll_now(id)).status == "ended"
        chosen = await here.scene.store.run(polls.follow_ups_of, id)
        assert [(one.kind, one.person_id) for one in chosen] == [
            ("special_inquiry", here.ids[OFFICE]),
            ("assessment", here.ids[OFFICE]),
        ]
        assert await here.record_is_whole()


async def test_a_poll_that_is_called_off_is_destroyed_unread(database_url: str) -> None:
    async with chamber(database_url) as here:
        id = await here.voting(*MEMBERS)
        await here.votes("tian-hai", NOT)
        await here.refreshed(id, "取消测评")
        await here.says(OFFICE, "会议改期")
        assert (await here.poll_now(id)).status == "called_off"
        assert "投过的票没有看" in "".join(here.heard("shen-qiu"))
        assert await here.scene.store.read(lambda c: c.execute(select(poll_urns)).all()) == []
        await here.sends("shen-qiu", f"b:vote-satisfied:{id}:0:")
        assert "投票已经结束" in here.last("shen-qiu")


async def test_only_the_office_runs_a_poll(database_url: str) -> None:
    async with chamber(database_url) as here:
        id = await here.voting(*MEMBERS)
        for deed in ("poll-close", "poll-count", "poll-announce", "poll-paper-to", "poll-new"):
            await here.sends("tian-hai", f"b:{deed}:{id}:0:1")
        assert (await here.poll_now(id)).status == "voting"


async def test_the_office_signs_somebody_in_who_has_no_telephone(database_url: str) -> None:
    async with chamber(database_url) as here:
        id = await here.voting(*MEMBERS[:3])
        await here.refreshed(id, "代签到")
        await here.presses(OFFICE, "3")
        assert "到会4人，已过半" in here.last(OFFICE)
        assert "mark_present" in await here.poll_steps(id)


async def test_a_poll_is_opened_for_another_case_by_name(database_url: str) -> None:
    """As the ledger of promises does it: about a case of its own kind, in words that stand on the ballot."""
    async with chamber(database_url) as here:
        suggestion = await here.assigned()

        def opens(work: Work) -> int:
            office = people.get(work.c, here.ids[OFFICE], work.today)
            ref = CaseRef(Kind.SUGGESTION, suggestion.id)
            return poll_services.open_poll(work, person=office, subject=ref, about="停车位承诺是否销号").id

        id = await here.scene.turns.sweep(opens)
        [poll] = await here.scene.turns.sweep(
            lambda work: poll_services.polls_about(work, CaseRef(Kind.SUGGESTION, suggestion.id))
        )
        assert (poll.id, poll.about, poll.status) == (id, "停车位承诺是否销号", "planned")


@pytest.mark.parametrize("told", ["", "unit", "deputy"])
async def test_units_and_deputies_hear_as_the_office_chooses(database_url: str, told: str) -> None:
    async with chamber(database_url) as here:
        suggestion = await here.assigned()

        def holds(work: Work) -> None:
            office = people.get(work.c, here.ids[OFFICE], work.today)
            ref = CaseRef(Kind.SUGGESTION, suggestion.id)
            poll_services.open_poll(work, person=office, subject=ref, about="这件建议的办理")

        await here.scene.turns.sweep(holds)
        [poll, *_], _ = await here.scene.store.run(polls.listed)
        await here.refreshed(poll.id, "开始签到")
        for key in MEMBERS:
            await here.presses(key, "我到了")
        await here.refreshed(poll.id, "开始投票")
        for key in MEMBERS:
            await here.votes(key, SATISFIED)
        await here.counted(poll.id)
        now = await here.poll_now(poll.id)
        for who in ("wang-qiang", "li-mei"):
            here.heard(who)

        def announces(work: Work) -> None:
            office = people.get(work.c, here.ids[OFFICE], work.today)
            also = frozenset(told.split())
            counting_votes.announce(work, person=office, poll_id=now.id, version=now.version, also=also)

        await here.scene.turns.sweep(announces)
        assert ("测评结果" in "".join(here.heard("wang-qiang"))) == (told == "unit")
        assert ("测评结果" in "".join(here.heard("li-mei"))) == (told == "deputy")
