"""Ballots on paper, and polls that are void: two tellers, a quorum, no more ballots than people who took one."""

from sqlalchemy import select

from storage.committee import polls
from storage.tables import poll_ballots, poll_urns
from tests.contract.chamber import ABOUT, MEMBERS, SECOND, Chamber, chamber, held, place
from tests.contract.hall import OFFICE

SATISFIED = "满意"


async def test_half_of_the_members_is_no_quorum(database_url: str) -> None:
    async with chamber(database_url) as here:
        id, card = await held(here, dict.fromkeys(MEMBERS[:3], SATISFIED))
        assert "无效：到会的没有超过全体组成人员的半数" in card
        assert (await here.poll_now(id)).status == "void"
        assert "票数不公布" in "".join(here.heard("tian-hai"))
        assert await here.scene.store.read(lambda c: c.execute(select(poll_ballots)).all()) == []
        assert await here.scene.store.read(lambda c: c.execute(select(poll_urns)).all()) == []
        await here.presses(OFFICE, "再测评一次", "开始签到")
        again = (await here.scene.store.run(polls.listed))[0][0]
        assert (again.repeats_id, again.about) == (id, ABOUT)


async def with_papers(here: Chamber) -> int:
    """Two members take a ballot on paper, three vote by telephone; closed."""
    id = await here.voting(*MEMBERS[:3])
    for name in ("潘宁", "谢芳"):
        await here.refreshed(id, "发纸质票")
        await here.gives_paper_to(name)
    for key in MEMBERS[:3]:
        await here.votes(key, SATISFIED)
    await here.refreshed(id, "结束投票", "结束投票")
    return id


async def test_two_tellers_count_the_ballots_on_paper(database_url: str) -> None:
    async with chamber(database_url) as here:
        id = await with_papers(here)
        await here.presses(OFFICE, "计票")
        assert "要两位工作人员各报一次" in here.last(OFFICE)
        await here.refreshed(id, "报纸质票数")
        await here.says(OFFICE, "满意1 无效1")
        await here.sends(SECOND, f"b:poll-see:{id}:0:")
        await here.presses(SECOND, "报纸质票数")
        await here.says(SECOND, "满意2")
        await here.presses(SECOND, "计票")
        assert "两个人数的不一样" in here.last(SECOND)
        await here.sends(SECOND, f"b:poll-see:{id}:0:")
        await here.presses(SECOND, "报纸质票数")
        await here.says(SECOND, "满意1 无效1")
        await here.presses(SECOND, "计票")
        assert "满意4，基本满意0，不满意0，无效1；名单6人，到会5人，收票5张" in here.last(SECOND)
        assert await here.record_is_whole()


async def test_more_ballots_than_participants_make_it_void(database_url: str) -> None:
    async with chamber(database_url) as here:
        id = await with_papers(here)
        for teller in (OFFICE, SECOND):
            await here.sends(teller, f"b:poll-see:{id}:0:")
            await here.presses(teller, "报纸质票数")
            await here.says(teller, "满意3")
        await here.presses(SECOND, "计票")
        assert "无效：收回的票多于领票的人" in here.last(SECOND)
        assert (await here.poll_now(id)).void_cause == "ballots"


async def test_who_took_paper_does_not_vote_by_telephone(database_url: str) -> None:
    async with chamber(database_url) as here:
        id = await with_papers(here)
        await here.sends("pan-ning", f"b:vote-satisfied:{id}:0:")
        assert "已经投过或领过票了" in here.last("pan-ning")


async def test_who_came_without_a_telephone_is_signed_in_before_the_voting_begins(database_url: str) -> None:
    async with chamber(database_url) as here:
        id = await here.planned_poll()
        await here.presses(OFFICE, "开始签到")
        for key in MEMBERS[:3]:
            await here.presses(key, "我到了")
        await here.refreshed(id, "代签到")
        assert here.last(OFFICE).startswith("谁到了，没带手机？")
        assert "田海" not in here.last(OFFICE)
        await here.gives_paper_to("潘宁")
        assert "到会4人，已过半" in here.last(OFFICE)
        assert (await here.poll_steps(id))[-1] == "mark_present"
        assert (await here.poll_now(id)).status == "opened"
        await here.presses("pan-ning", "我到了")
        assert here.last("pan-ning") == "潘宁已经签到了。"
        await here.refreshed(id, "代签到")
        assert "潘宁" not in here.last(OFFICE)
        await here.refreshed(id, "开始投票")
        assert "已投出" in await here.votes("pan-ning", SATISFIED)
        assert await here.record_is_whole()


async def test_ballots_that_say_no_level_make_it_void(database_url: str) -> None:
    async with chamber(database_url, place(poll_offers_unknown=True)) as here:
        id, card = await held(here, dict.fromkeys(MEMBERS, "不了解"))
        assert "没有一张有效票" in card
        assert (await here.poll_now(id)).void_cause == "empty"
