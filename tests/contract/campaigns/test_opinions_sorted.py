"""People sort what came in; units read it item by item without a name; accusations never reach the accused."""

from domain.roles import Role
from services.campaigns.collecting import sorting_opinions
from services.campaigns.opinions import concluded, told
from services.citizens import intake
from services.work import Work
from storage import events
from storage.people import people
from tests.contract.campaigns.ground import AUDITOR, CLERKS, ORGANISER, ground
from tests.contract.campaigns.opinions_said import (
    BRIBE,
    BUS,
    CLERK,
    HEAD,
    brought_in,
    collects,
    handed,
    one_of,
    sorted_by_press,
    steps_of,
    to_campaign,
)
from tests.contract.hall import DEPUTY, OFFICE, STATION


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


async def test_the_office_hands_over_what_was_answered_twice_in_vain(database_url: str) -> None:
    async with ground(database_url) as here:
        await collects(here)
        opinion = await here.opinion(BUS)
        for answer in ("窗口中午按规定休息，下午一点半开。", "已经问过，窗口只有一个人，换不开。"):
            await here.sends(
                STATION, f"b:station-answer-start:{opinion.id}:{(await here.opinion_now(opinion.id)).version}:"
            )
            await here.says(STATION, answer)
            await here.presses(STATION, "提交")
            await here.presses("wang", "不满意", "跳过")
        assert (await here.opinion_now(opinion.id)).status == "disputed"
        await here.sends(OFFICE, f"b:opinion-file:{opinion.id}:0:")
        await here.presses(OFFICE, "归入评议", "确定")
        assert (await here.opinion_now(opinion.id)).status == "in_campaign"
        assert (await one_of(here)).recorded_by == here.ids[OFFICE]


async def test_who_joined_in_hears_the_same_answer(database_url: str) -> None:
    async with ground(database_url) as here:
        await collects(here)
        opinion, case = await to_campaign(here, BRIBE)
        said = intake.Draft(text="他也收了我的钱", place="人民路", topic="other", anonymous=True)
        joined = (await here.does(intake.join, "liu", draft=said, master_id=opinion.id)).opinion
        await here.sends(ORGANISER, f"b:collected-accuse:{case.id}:{case.version}:yes")
        for who, number in (("wang", opinion.number), ("liu", joined.number)):
            assert f"{number} 是举报" in here.last(who), who
        assert (await here.opinion_now(joined.id)).status == "declined"


async def test_it_may_be_sorted_anew_until_the_unit_has_it(database_url: str) -> None:
    async with ground(database_url) as here:
        await collects(here)
        await to_campaign(here)
        await sorted_by_press(here, "县教育局")
        await here.presses(ORGANISER, "确定")
        case = await handed(here)
        assert case.unit_id == here.units["交通局"]
        assert await steps_of(here, case) == ["take_in", "sort", "sort", "hand_over"]
        await here.sends(ORGANISER, f"b:sort-start:{case.id}:{case.version}:")
        await here.sends(ORGANISER, f"b:sort-unit:{case.id}:{case.version}:{here.units['教育局']}")
        await here.sends(ORGANISER, f"b:sort-kind:{case.id}:{case.version}:opinion")
        await here.sends(ORGANISER, f"b:sort-about:{case.id}:{case.version}:service")
        await here.sends(ORGANISER, f"b:sort-send:{case.id}:{case.version}:")
        assert (await one_of(here)).unit_id == here.units["交通局"]
