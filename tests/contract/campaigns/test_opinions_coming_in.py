"""Opinions come in for a campaign: from citizens, from a deputy's visit, by five channels; and are taken back."""

import re

from domain.roles import Role
from services.campaigns.opinions import told
from services.casework import note
from services.work import Work
from storage.campaigns import opinions as brought
from storage.people import people
from tests.contract.campaigns.ground import AUDITOR, CLERKS, ORGANISER, ground
from tests.contract.campaigns.opinions_said import (
    BRIBE,
    BUS,
    CLERK,
    RECORD,
    brought_in,
    collects,
    handed,
    one_of,
    sorted_by_press,
    to_campaign,
    withdrawn,
)
from tests.contract.hall import DEPUTY, STATION


async def test_a_station_hands_a_citizens_opinion_to_the_campaign_and_it_stays_an_opinion(database_url: str) -> None:
    async with ground(database_url) as here:
        await collects(here)
        opinion, case = await to_campaign(here)
        assert (opinion.status, case.status, case.number) == ("in_campaign", "received", "PYJ-2026-0001")
        assert case.text == ""
        assert "归入了评议：2026年民主评议政风行风" in here.last("wang")
        assert "新评议意见 PYJ-2026-0001：群众意见" in "".join(here.heard(ORGANISER))
        await here.sends("wang", f"b:opinion-open:{opinion.id}:0:")
        assert "评议办逐件看过后交给单位" in here.last("wang")
        assert await here.record_is_whole()


async def test_the_record_names_what_happens_to_an_opinion_in_words_and_nobody_who_spoke(database_url: str) -> None:
    async with ground(database_url) as here:
        await collects(here)
        opinion, _ = await to_campaign(here, signature="王桂芬")

        def beside(work: Work) -> None:
            author = people.get(work.c, here.ids["wang"], work.today)
            for code in ("leave", "rather_not_rate", "add", "visit", "enter_for", "recount_date", "not_known_yet"):
                note(work, opinion, code, author, Role.CITIZEN)

        await here.scene.turns.sweep(beside)
        await here.sends(AUDITOR, f"b:campaign-record:{here.campaign_id}:0:")
        shown = here.last(AUDITOR)
        for words in ("补充了情况", "代表去看过", "期限重新计算", "另有一笔"):
            assert f"群众（群众）群众意见·{words}" in shown
        assert "王桂芬" not in shown
        assert not re.search("[a-z]_[a-z]", shown)


async def test_nothing_is_offered_while_no_campaign_collects(database_url: str) -> None:
    async with ground(database_url) as here:
        opinion = await here.opinion(BUS)
        await here.sends(STATION, f"b:screen-open:{opinion.id}:0:")
        assert "归入评议" not in str(here.offered(STATION))
        await here.sends(STATION, f"b:to-campaign-yes:{opinion.id}:{opinion.version}:{here.campaign_id}")
        assert "现在不征求意见" in here.last(STATION)
        assert (await here.opinion_now(opinion.id)).status == "screening"
        assert await brought_in(here) == []


async def test_an_author_means_it_for_the_appraisal_and_the_station_reads_so(database_url: str) -> None:
    async with ground(database_url) as here:
        await collects(here)
        await here.says("wang", "反映问题")
        await here.says("wang", BUS + "，在人民路，希望中午有人值班")
        await here.presses("wang", "写好了")
        if "跳过" in here.labels("wang"):
            await here.presses("wang", "跳过")
        await here.presses("wang", "匿名", "提交")
        assert "要不要也给评议用" in here.last("wang")
        await here.presses("wang", "归入评议")
        assert "愿意归入评议" in here.last("wang")
        opinion = await here.opinion_now(1)
        assert opinion.campaign_id == here.campaign_id
        shown = "".join(await here.presses(STATION, "打开"))
        assert "群众愿意归入评议" in shown
        await here.sends("liu", f"b:opinion-tag:{opinion.id}:0:{here.campaign_id}")
        assert "归入评议" not in here.last("liu")


async def test_a_deputys_visit_brings_what_people_said_one_by_one(database_url: str) -> None:
    async with ground(database_url) as here:
        await collects(here)
        await here.sends(DEPUTY, "b:visits-for:0:0:")
        await here.presses(DEPUTY, "1")
        await here.says(DEPUTY, RECORD)
        assert "2026年3月15日(周日)，城关社区" in here.last(DEPUTY)
        await here.says(DEPUTY, "教育局报名要跑三个地方", BRIBE)
        assert "由评议办的人定" in here.last(DEPUTY)
        here.heard(ORGANISER)
        await here.presses(DEPUTY, "说完了")
        assert "代表走访带回2条评议意见" in "".join(here.heard(ORGANISER))
        first, second = await brought_in(here)
        assert (first.channel, first.unit_id, first.deputy_id) == ("visit", here.units["教育局"], here.ids[DEPUTY])
        [visit] = await here.scene.store.run(brought.visits_of, here.campaign_id)
        assert (visit.place, first.visit_id, second.visit_id) == ("城关社区", visit.id, visit.id)
        await sorted_by_press(here, "县教育局", first.id)
        await here.presses(ORGANISER, "确定", "交给单位")
        assert "交给县教育局了" in "".join(here.heard(DEPUTY))
        await here.sends(ORGANISER, f"b:collected-accuse:{second.id}:{second.version}:yes")
        assert "是检举，转纪检监察" in "".join(here.heard(DEPUTY))
        await here.sends(DEPUTY, "b:visit-mine:0:0:")
        assert "转纪检监察" in here.last(DEPUTY)


async def test_a_place_of_the_county_is_known_without_being_called_one(database_url: str) -> None:
    """A defect once: “3月16日 人民路 见了五户居民” was answered with “没有说地点”."""
    async with ground(database_url) as here:
        await collects(here)
        await here.sends(DEPUTY, f"b:visit-for:{here.campaign_id}:0:")
        await here.says(DEPUTY, "3月16日 人民路 见了五户居民")
        assert "人民路" in here.last(DEPUTY)
        [visit] = await here.scene.store.run(brought.visits_of, here.campaign_id)
        assert visit.place == "人民路"


async def test_a_deputy_takes_back_what_nobody_has_sorted(database_url: str) -> None:
    async with ground(database_url) as here:
        await collects(here)
        await here.sends(DEPUTY, f"b:visit-for:{here.campaign_id}:0:")
        await here.says(DEPUTY, RECORD, "教育局报名要跑三个地方", "住建局的电话没人接")
        await here.presses(DEPUTY, "说完了", "我带回的意见", "1", "撤回这条")
        assert "已撤回：PYJ-2026-0002" in here.last(DEPUTY)
        assert "说的人撤回了" in "".join(here.heard(ORGANISER))
        assert (await one_of(here)).status == "withdrawn"


async def test_the_five_channels_are_entered_and_whoever_left_a_number_is_rung(database_url: str) -> None:
    async with ground(database_url) as here:
        await collects(here)
        channels = ("领导接访日", "意见箱", "电话", "网上", "领导下访")
        for n, channel in enumerate(channels):
            await here.sends(ORGANISER, f"b:collected:{here.campaign_id}:0:")
            await here.presses(ORGANISER, "记一条意见", channel)
            await here.says(ORGANISER, f"交通局的路牌第{n + 1}处看不清")
            if channel == "电话":
                await here.says(ORGANISER, "赵大爷 13800000001")
            else:
                await here.presses(ORGANISER, "没有留")
        every = await brought_in(here)
        assert [one.channel for one in every] == ["reception_day", "mailbox", "phone", "online", "outreach"]
        rung = every[2]
        await sorted_by_press(here, id=rung.id)
        await here.presses(ORGANISER, "确定", "交给单位")
        await here.sends(CLERK, f"b:given-open:{rung.id}:0:")
        assert "赵大爷" not in "".join(here.heard(CLERK))
        here.heard(ORGANISER)
        await here.scene.turns.sweep(lambda work: told(work, rung.id, "appraisal-opinion-at-unit", {}))
        ring = "".join(here.heard(ORGANISER))
        assert "赵大爷 13800000001" in ring
        assert "交给县交通局了" in ring
        await sorted_by_press(here, id=every[1].id)
        await here.presses(ORGANISER, "确定", "交给单位")
        here.heard(ORGANISER)
        await here.scene.turns.sweep(lambda work: told(work, every[1].id, "appraisal-opinion-at-unit", {}))
        assert here.heard(ORGANISER) == []


async def test_a_citizen_withdraws_and_the_campaign_lets_go_of_it(database_url: str) -> None:
    async with ground(database_url) as here:
        await collects(here)
        opinion, _ = await to_campaign(here)
        await here.sends("wang", f"b:opinion-open:{opinion.id}:0:")
        await withdrawn(here)
        assert (await here.opinion_now(opinion.id)).status == "withdrawn"
        assert (await one_of(here)).status == "withdrawn"
        assert await here.record_is_whole()


async def test_after_it_was_handed_over_it_goes_on_without_whoever_withdrew(database_url: str) -> None:
    async with ground(database_url) as here:
        await collects(here)
        opinion, _ = await to_campaign(here)
        case = await handed(here)
        await here.sends("wang", f"b:opinion-open:{opinion.id}:0:")
        await withdrawn(here)
        assert (await one_of(here)).status == "handed"
        here.heard("wang")
        await here.scene.turns.sweep(lambda work: told(work, case.id, "appraisal-opinion-at-unit", {}))
        assert here.heard("wang") == []


async def test_the_organiser_finds_in_the_menu_how_much_waits(database_url: str) -> None:
    async with ground(database_url) as here:
        await collects(here)
        await to_campaign(here)
        await here.says(ORGANISER, "菜单")
        await here.presses(ORGANISER, "收到的意见（1）")
        assert "待分类1条" in here.last(ORGANISER)
        await here.presses(ORGANISER, "待分类（1）", "1")
        assert "PYJ-2026-0001 群众意见" in here.last(ORGANISER)
        await here.sends(ORGANISER, f"b:campaign-open:{here.campaign_id}:0:")
        assert "待分类1条，待交单位0条，已交0条" in here.last(ORGANISER)


async def test_seven_opinions_of_one_visit_and_one_of_them_goes_through_another_door(database_url: str) -> None:
    async with ground(database_url, "special", polled=("水务局",)) as here:
        await here.reaches("investigate")
        await here.sends(DEPUTY, f"b:visit-for:{here.campaign_id}:0:")
        await here.says(DEPUTY, RECORD)
        for n, unit in enumerate(("交通局", "教育局", "住建局") * 2):
            await here.says(DEPUTY, f"{unit}的第{n + 1}件事办得慢，来回跑了三趟")
        await here.says(DEPUTY, BRIBE)
        await here.presses(DEPUTY, "说完了")
        *plain, accusing = await brought_in(here)
        assert [one.may_accuse for one in (*plain, accusing)] == [False] * 6 + [True]
        for one in plain:
            await here.sends(ORGANISER, f"b:sort-start:{one.id}:{one.version}:")
            await here.presses(ORGANISER, "1", "意见", "办事效率", "确定")
        await here.sends(ORGANISER, f"b:collected-hand-all:{here.campaign_id}:0:")
        await here.sends(ORGANISER, f"b:collected-accuse:{accusing.id}:{accusing.version}:yes")
        every = await brought_in(here)
        assert [one.status for one in every] == ["handed"] * 6 + ["at_discipline"]
        for unit in ("交通局", "教育局", "住建局"):
            await here.sends(CLERKS[unit], "b:given:0:0:")
            assert "交来的2条" in here.last(CLERKS[unit])
            assert "张科长" not in "".join(here.heard(CLERKS[unit]))
        assert await here.record_is_whole()
