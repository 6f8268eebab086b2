"""Opinions come in by every way, people sort them, units read them item by item without a name, speakers hear."""

from domain.campaigns.opinion import CampaignOpinion
from domain.cases import Opinion
from domain.notice import CaseRef, Kind
from domain.roles import Role
from services.campaigns import sorting_opinions
from services.campaigns.opinions import concluded, told
from services.work import Work
from storage import events
from storage.campaigns import opinions as brought
from storage.people import people
from tests.contract.campaigns.ground import AUDITOR, CLERKS, HEADS, ORGANISER, Ground, ground
from tests.contract.hall import DEPUTY, OFFICE, STATION

BUS = "交通局的办事窗口中午没有人，跑了三趟都没办成，能不能中午也有人值班"
BRIBE = "举报交通局张科长收了我五千块钱才给办证，贪污受贿，请纪委查"
CLERK, HEAD = CLERKS["交通局"], HEADS["交通局"]
RECORD = "3月15日 地点城关社区 见了12位居民"


async def collects(here: Ground) -> None:
    """The stage in which opinions are asked for is open."""
    await here.reaches("collect")


async def brought_in(here: Ground) -> list[CampaignOpinion]:
    """Everything that came in, oldest first."""
    return await here.scene.store.run(brought.opinions.all)


async def one_of(here: Ground, n: int = -1) -> CampaignOpinion:
    return (await brought_in(here))[n]


async def sorted_by_press(here: Ground, unit: str = "县交通局", id: int = 0) -> None:
    """The organiser opens it and says what it is."""
    case = await one_of(here) if not id else await here.scene.store.run(brought.opinions.get, id)
    await here.sends(ORGANISER, f"b:collected-open:{case.id}:0:")
    await here.presses(ORGANISER, "定对象类别")
    await here.presses(ORGANISER, place_of(here.last(ORGANISER), unit))
    await here.presses(ORGANISER, "批评", "办事效率")


def place_of(page: str, name: str) -> str:
    """The number before a line with this name."""
    return next(line.partition(".")[0].strip() for line in page.splitlines() if name in line and ". " in line)


async def handed(here: Ground, unit: str = "县交通局") -> CampaignOpinion:
    """The newest one is sorted and with its unit."""
    await sorted_by_press(here, unit)
    await here.presses(ORGANISER, "确定", "交给单位")
    return await one_of(here)


async def to_campaign(here: Ground, text: str = BUS, **more: object) -> tuple[Opinion, CampaignOpinion]:
    """王阿姨 writes, the station hands it to the campaign."""
    opinion = await here.opinion(text, **more)
    await here.sends(STATION, f"b:screen-open:{opinion.id}:0:")
    await here.presses(STATION, "归入评议", "确定")
    return await here.opinion_now(opinion.id), await one_of(here)


async def steps_of(here: Ground, case: CampaignOpinion) -> list[str]:
    return [action for action, *_ in await here.steps(CaseRef(Kind.CAMPAIGN_OPINION, case.id))]


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


async def test_the_unit_reads_it_without_the_name_and_whoever_spoke_hears_where_it_went(database_url: str) -> None:
    async with ground(database_url) as here:
        await collects(here)
        _, case = await to_campaign(here, BUS + "。我是王阿姨，电话13800000000")
        for who in (CLERK, HEAD, "wang"):
            here.heard(who)
        await here.sends(CLERK, f"b:given-open:{case.id}:0:")
        assert "窗口" not in "".join(here.heard(CLERK))
        done = await handed(here)
        assert (done.status, done.unit_id) == ("handed", here.units["交通局"])
        assert (done.utterance, done.category) == ("criticism", "efficiency")
        for who in (CLERK, HEAD):
            assert "评议意见 PYJ-2026-0001" in "".join(here.heard(who)), who
        assert "YJ-2026-0001 交给县交通局了，没写是谁说的" in here.last("wang")
        read = "".join(await here.presses(CLERK, "打开"))
        assert "窗口中午没有人" in read
        assert "王阿姨" not in read
        assert "13800000000" not in read
        await here.sends(CLERKS["教育局"], f"b:given-open:{case.id}:0:")
        assert "窗口" not in here.last(CLERKS["教育局"])
        assert await steps_of(here, done) == ["take_in", "sort", "hand_over"]


async def test_a_brief_that_names_whoever_spoke_goes_nowhere(database_url: str) -> None:
    async with ground(database_url) as here:
        await collects(here)
        await to_campaign(here)
        await sorted_by_press(here)
        await here.presses(ORGANISER, "改几句话")
        await here.says(ORGANISER, "王阿姨说窗口中午没有人，她的电话是138 0000 0000")
        await here.presses(ORGANISER, "确定")
        assert "单位读的话里还有说的人" in here.last(ORGANISER)
        assert "王阿姨" in here.last(ORGANISER)
        assert "13800000000" in here.last(ORGANISER)
        assert (await one_of(here)).status == "received"


async def test_what_is_missing_is_named_at_once(database_url: str) -> None:
    async with ground(database_url) as here:
        await collects(here)
        _, case = await to_campaign(here)
        await here.sends(ORGANISER, f"b:sort-start:{case.id}:{case.version}:")
        await here.sends(ORGANISER, f"b:sort-unit:{case.id}:{case.version}:{here.units['水务局']}")
        await here.sends(ORGANISER, f"b:sort-send:{case.id}:{case.version}:")
        said = here.last(ORGANISER)
        assert "哪个被评单位" in said
        assert "哪方面" in said
        assert "是批评、意见还是建议" in said


async def test_an_accusation_goes_to_the_discipline_door_and_never_to_the_accused(database_url: str) -> None:
    async with ground(database_url) as here:
        await collects(here)
        opinion, case = await to_campaign(here, BRIBE)
        assert case.may_accuse
        await sorted_by_press(here)
        await here.presses(ORGANISER, "确定", "交给单位")
        assert "像检举控告" in here.last(ORGANISER)
        for who in (CLERK, HEAD, OFFICE):
            here.heard(who)
        await here.sends(ORGANISER, f"b:collected-hand-all:{here.campaign_id}:0:")
        assert "像检举的1条没有交" in here.last(ORGANISER)
        await here.sends(ORGANISER, f"b:collected-open:{case.id}:0:")
        await here.presses(ORGANISER, "转纪检监察", "确定")
        assert (await one_of(here)).status == "at_discipline"
        now = await here.opinion_now(opinion.id)
        assert (now.status, now.reason) == ("declined", "accusation")
        told = here.last("wang")
        assert "是举报，要由专门的机关查" in told
        assert "评议办公室丁一决定的" in told
        assert "请按检举材料移送" in "".join(here.heard(OFFICE))
        for who in (CLERK, HEAD):
            await here.sends(who, f"b:given-open:{case.id}:0:")
            await here.sends(who, "b:given:0:0:")
            await here.sends(who, f"b:collected-open:{case.id}:0:")
            assert "张科长" not in "".join(here.heard(who)), who
        await here.sends(AUDITOR, f"b:collected-open:{case.id}:0:")
        assert "张科长" not in "".join(here.heard(AUDITOR))
        await here.sends(ORGANISER, f"b:collected-hand:{case.id}:0:none")
        assert (await one_of(here)).status == "at_discipline"


async def test_an_organiser_from_the_accused_unit_has_no_part_in_it(database_url: str) -> None:
    async with ground(database_url) as here:
        await collects(here)
        _, case = await to_campaign(here, BRIBE)
        assert case.unit_id == here.units["交通局"]

        def posts(work: Work) -> None:
            people.grant(work.c, here.ids[CLERK], Role.ORGANISER, here.campaign_id, work.today)
            work.read_anew()

        await here.scene.turns.sweep(posts)
        await here.sends(CLERK, f"b:collected-open:{case.id}:0:")
        await here.sends(CLERK, f"b:collected-received:{here.campaign_id}:0:")
        assert "张科长" not in "".join(here.heard(CLERK))
        assert "现在没有意见" in here.last(CLERK)
        await here.sends(CLERK, f"b:collected-accuse:{case.id}:{case.version}:yes")
        assert (await one_of(here)).status == "received"


async def test_a_person_says_that_it_is_no_accusation_and_that_is_on_record(database_url: str) -> None:
    async with ground(database_url) as here:
        await collects(here)
        await to_campaign(here, "交通局门口不挂举报电话，想举报黑车司机收了高价的都找不到人")
        if not (await one_of(here)).may_accuse:
            await to_campaign(here, BRIBE)
        await sorted_by_press(here)
        await here.presses(ORGANISER, "确定", "交给单位", "不是检举")
        case = await one_of(here)
        assert case.status == "handed"
        last = (await here.scene.store.run(events.of_case, case.ref))[-1]
        assert "no_accusation" in last.data


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


async def test_all_that_is_sorted_goes_out_item_by_item(database_url: str) -> None:
    async with ground(database_url) as here:
        await collects(here)
        for text in ("交通局的路牌看不清", "教育局报名要跑三个地方"):
            await here.sends(ORGANISER, f"b:enter-channel:{here.campaign_id}:0:mailbox")
            await here.says(ORGANISER, text)
            await here.presses(ORGANISER, "没有留", "定对象类别")
            await here.presses(ORGANISER, "1", "建议", "五类问题", "职责不清", "确定")
        await here.sends(ORGANISER, f"b:collected:{here.campaign_id}:0:")
        await here.presses(ORGANISER, "待交单位（2）", "全部交出")
        assert "已逐条交出2条" in here.last(ORGANISER)
        assert "PYJ-2026-0001" in "".join(here.heard(CLERK))
        assert "PYJ-2026-0002" in "".join(here.heard(CLERKS["教育局"]))
        assert {one.status for one in await brought_in(here)} == {"handed"}


async def test_what_is_set_aside_is_answered_and_rated(database_url: str) -> None:
    async with ground(database_url) as here:
        await collects(here)
        opinion, case = await to_campaign(here)
        await here.sends(ORGANISER, f"b:collected-open:{case.id}:0:")
        await here.presses(ORGANISER, "不列入")
        await here.says(ORGANISER, "查了，窗口4月1日起中午已有人值班，去年12月定的。")
        assert (await one_of(here)).status == "set_aside"
        assert (await here.opinion_now(opinion.id)).status == "answered"
        assert "“2026年民主评议政风行风”评议办公室说的" in here.last("wang")
        await here.presses("wang", "不满意")
        assert (await here.opinion_now(opinion.id)).status == "accepted"
        assert await here.record_is_whole()


async def test_what_is_no_matter_of_the_appraisal_goes_back_to_the_station(database_url: str) -> None:
    async with ground(database_url) as here:
        await collects(here)
        opinion, case = await to_campaign(here)
        here.heard(STATION)
        await here.sends(ORGANISER, f"b:collected-open:{case.id}:0:")
        await here.presses(ORGANISER, "退回联络站")
        await here.says(ORGANISER, "说的是公交公司，不是被评单位")
        assert (await one_of(here)).status == "given_back"
        assert (await here.opinion_now(opinion.id)).status == "accepted"
        assert "公交公司" in "".join(here.heard(STATION))


async def test_a_unit_returns_what_is_not_its_own(database_url: str) -> None:
    async with ground(database_url) as here:
        await collects(here)
        await to_campaign(here)
        case = await handed(here)
        here.heard(ORGANISER)
        await here.sends(CLERK, f"b:given-open:{case.id}:0:")
        await here.presses(CLERK, "不归我们")
        await here.says(CLERK, "办证窗口归政务大厅，依据三定方案")
        back = await one_of(here)
        assert (back.status, back.unit_id) == ("received", None)
        assert "县交通局说不归它管" in "".join(here.heard(ORGANISER))
        await here.sends(CLERK, f"b:given-open:{case.id}:0:")
        assert "窗口中午" not in "".join(here.heard(CLERK))


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


async def withdrawn(here: Ground) -> None:
    """王阿姨 takes it back, by the buttons below her opinion."""
    await here.presses("wang", "撤回")
    await here.presses("wang", here.labels("wang")[1])


async def test_every_author_hears_each_time_and_gets_an_answer_at_last(database_url: str) -> None:
    async with ground(database_url) as here:
        await collects(here)
        opinion, _ = await to_campaign(here)
        case = await handed(here)
        here.heard("wang")
        for _ in range(2):
            await here.scene.turns.sweep(lambda work: told(work, case.id, "appraisal-opinion-at-unit", {}))
        assert len([one for one in here.heard("wang") if "YJ-2026-0001 交给县交通局了" in one]) == 2

        def ends(work: Work) -> None:
            by = people.get(work.c, here.ids[ORGANISER], work.today)
            concluded(work, case.id, person=by, text="窗口中午已有两人轮班，4月1日起。")
            concluded(work, case.id, person=by, text="再说一遍")

        await here.scene.turns.sweep(ends)
        assert "窗口中午已有两人轮班" in "".join(here.heard("wang"))
        assert (await one_of(here)).status == "answered"
        assert (await here.opinion_now(opinion.id)).status == "answered"
        await here.scene.turns.sweep(lambda work: told(work, case.id, "appraisal-opinion-at-unit", {}))
        assert "交给县交通局了" in "".join(here.heard("wang"))
        await here.presses("wang", "满意")
        assert (await here.opinion_now(opinion.id)).status == "closed"
        assert await here.record_is_whole()


async def test_a_campaign_called_off_leaves_no_opinion_behind(database_url: str) -> None:
    async with ground(database_url) as here:
        await collects(here)
        opinion, _ = await to_campaign(here)
        await here.sends(ORGANISER, f"b:enter-channel:{here.campaign_id}:0:mailbox")
        await here.says(ORGANISER, "路牌看不清")
        await here.presses(ORGANISER, "没有留")
        await here.asks(sorting_opinions.give_up, reason="评议取消")
        assert [one.status for one in await brought_in(here)] == ["given_back", "set_aside"]
        assert (await here.opinion_now(opinion.id)).status == "accepted"


async def test_only_the_organiser_decides(database_url: str) -> None:
    async with ground(database_url) as here:
        await collects(here)
        _, case = await to_campaign(here)
        for who in (AUDITOR, CLERK, DEPUTY, STATION):
            for deed in ("collected-accuse:{}:{}:yes", "collected-hand:{}:{}:none", "sort-send:{}:{}:"):
                await here.sends(who, "b:" + deed.format(case.id, case.version))
        assert await steps_of(here, case) == ["take_in"]
