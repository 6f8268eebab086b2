"""What stands between computing and announcing: nothing early, nothing twice, nothing that has moved in between."""

from sqlalchemy import Connection

from domain.notice import CaseRef, Kind
from services.campaigns.results.results import results_published
from services.campaigns.stages import call_off
from storage import events
from storage.campaigns.scoring import inspections
from tests.contract.campaigns import surveying
from tests.contract.campaigns.ground import AUDITOR, HEADS, ORGANISER
from tests.contract.campaigns.results.announcing import CHAIR, SMALL, announcing
from tests.contract.campaigns.results.test_appeals import appeals_now
from tests.contract.hall import OFFICE

TWO = {unit: SMALL[unit] for unit in ("交通局", "教育局")}


async def test_nothing_is_computed_before_people_are_asked_and_the_box_is_open(database_url: str) -> None:
    async with announcing(database_url, appraised=("交通局", "教育局")) as it:
        here = it.here
        await here.sends(ORGANISER, f"b:result-compute:{here.campaign_id}:0:")
        assert "密封" in here.last(ORGANISER), "nobody has scored"
        await surveying.asking(here, 100, surveying.people_of({"城关镇": 120}))
        await here.sends(ORGANISER, f"b:result-compute:{here.campaign_id}:0:")
        assert "满意度调查还没结束" in here.last(ORGANISER)
        # whoever tried is in the record
        noted = await here.scene.store.run(events.of_case, CaseRef(Kind.CAMPAIGN, here.campaign_id))
        assert [one.action for one in noted if one.action.startswith("refuse")] == [
            "refuse_result",
            "refuse_result_asked",
        ]
        # nobody else computes
        for who in (AUDITOR, "chen-liang", HEADS["交通局"], CHAIR, "appraiser-1"):
            await here.sends(who, f"b:result-compute:{here.campaign_id}:0:")
        assert not (await here.asks(results_published)).met


async def test_it_is_computed_again_until_it_is_announced_and_then_it_stands(database_url: str) -> None:
    async with announcing(database_url, appraised=("交通局", "教育局"), polled=("水务局",)) as it:
        here = it.here
        await it.ready(TWO | POLLED)
        await it.computed()
        await here.presses(ORGANISER, "重新算")
        assert (await it.result()).edition == 2
        # whoever guesses what a button says reads nothing of it
        for deed in ("result-papers", "result-chart", "result-word", "result-book", "result-state", "appeal-start"):
            await here.sends(HEADS["交通局"], f"b:{deed}:{(await it.result()).id}:0:")
            assert "这一件您看不到" in here.last(HEADS["交通局"])
        # an inspection changes behind the back of whoever announces
        await here.scene.store.run(_another_inspection, here.campaign_id)
        await it.announces()
        assert "先点“重新算”" in here.last(ORGANISER)
        await it.looks(ORGANISER)
        await here.presses(ORGANISER, "重新算", "公布结果", "公布结果")
        assert (await it.result()).edition == 3
        assert (await it.result()).status == "announced"
        assert await it.done(2) == ["compute", "replace"]
        # polled: apart, by the survey alone
        told = here.last("chen-liang")
        assert told.index("【排名】") < told.index("县教育局") < told.index("【只参加测评") < told.index("县水务局")
        assert "只参加测评 县水务局 83.6分" in told
        assert "评议员" not in told.partition("【只参加测评")[2]

        await here.sends(ORGANISER, f"b:result-compute:{here.campaign_id}:0:")
        assert "不能自己重算" in here.last(ORGANISER)
        # a picture for a phone, for everybody, before the table and whenever somebody asks for it
        assert "photo" in here._bodies("chen-liang")[-2]
        await it.looks("appraiser-2")
        await here.presses("appraiser-2", "看图")
        assert any("photo" in body for body in here._bodies("appraiser-2"))
        assert await here.record_is_whole()


POLLED = {"水务局": ((40, 10, 5, 5), "", "")}


def _another_inspection(c: Connection, campaign_id: int) -> None:
    first = inspections.counting(c, campaign_id)[0]
    inspections.inspections.set(c, first.id, points=555)


async def test_what_is_called_off_comes_to_nothing(database_url: str) -> None:
    async with announcing(database_url, appraised=("交通局", "教育局")) as it:
        here = it.here
        await it.ready(TWO)
        await it.announced()
        await appeals_now(it, HEADS["教育局"], "名次不对。")
        campaign = await here.campaign()
        await here.does(call_off, OFFICE, campaign_id=campaign.id, version=campaign.version, reason="方案要重做")
        assert [one.status for one in await it.appeals()] == ["withdrawn"]
        assert await it.done() == ["compute", "announce", "drop"]
        await it.term_over()
        await here.sends(ORGANISER, f"b:result-compute:{here.campaign_id}:0:")
        assert "不再算结果" in here.last(ORGANISER)
        assert await here.record_is_whole()
