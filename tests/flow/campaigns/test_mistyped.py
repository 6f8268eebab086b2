"""What people mistype in a campaign, or press too late, is answered with what to do; nothing of it is kept."""

from io import BytesIO
from typing import Any
from zipfile import ZipFile

from domain.campaigns.campaign import CampaignKind
from domain.roles import Role
from storage.campaigns import campaigns
from storage.campaigns.scoring import inspections
from storage.people import people
from tests.contract.campaigns.ground import AUDITOR, INSPECTOR, OPERATOR, ORGANISER, Ground, ground
from tests.contract.campaigns.opinions_said import RECORD
from tests.contract.campaigns.papers import CLERK, the
from tests.contract.campaigns.rectified import rectified
from tests.contract.campaigns.surveying import book, card, sends_file
from tests.contract.hall import DEPUTY, OFFICE

STICKER = {"sticker": {"file_id": "s", "file_unique_id": "u", "type": "regular", "width": 9, "height": 9,
                       "is_animated": False, "is_video": False}}  # fmt: skip
SPOT = {"location": {"latitude": 30.1, "longitude": 104.2}}


async def shows(here: Ground, who: str, what: dict[str, Any]) -> str:
    """Somebody sends something that is no words; what they read."""
    update = here.scene.says(here._addresses[who], "")
    del update["message"]["text"]
    update["message"] |= what
    await here.scene.hears(update)
    return here.last(who)


def unreadable() -> bytes:
    """A workbook whose table of contents is no XML."""
    made = BytesIO()
    with ZipFile(BytesIO(book([]))) as whole, ZipFile(made, "w") as broken:
        for name in whole.namelist():
            broken.writestr(name, b"<" if name == "[Content_Types].xml" else whole.read(name))
    return made.getvalue()


async def test_an_organiser_who_mistypes_the_plan_is_told_how_it_is_written(database_url: str) -> None:
    async with ground(database_url, publish=False) as here:
        before = await here.campaign()
        assert "请写：满意度50" in await here.tries(ORGANISER, "set-weights:1:0:", "都一样")
        assert "请只写一个数" in await here.tries(ORGANISER, "set-least:1:0:", "很多")
        assert "请写5行，每行两个日子" in await here.tries(ORGANISER, "stage-all-days:1:0:", "6月15日到7月10日")
        assert "没认出“火星局”" in await here.tries(ORGANISER, "target-kind:1:0:polled", "火星局")
        assert "太长了：3501字，最多3500字" in await here.tries(ORGANISER, "plan-write:1:0:", "长" * 3501)
        assert "请发文字、照片或文件" in await shows(here, ORGANISER, STICKER)
        assert "方案还没有公布" in await here.tries(ORGANISER, "campaign-plan:1:0:")
        # a post that somebody else has ended meanwhile
        assert "请点上面" in await here.tries(ORGANISER, "post-end-ask:1:0:auditor.999")
        assert await here.campaign() == before


async def test_an_official_is_named_with_the_unit(database_url: str) -> None:
    async with ground(database_url, CampaignKind.DUTY_REPORT, publish=False) as here:
        before = await here.targets()
        assert "请写单位和姓名" in await here.tries(ORGANISER, "target-kind:1:0:appraised", "王强")
        assert "没认出“火星局”" in await here.tries(ORGANISER, "target-kind:1:0:appraised", "火星局 王强")
        assert await here.targets() == before


async def test_who_organises_another_campaign_does_not_set_this_one_up(database_url: str) -> None:
    async with ground(database_url) as here:
        await here.tries(OFFICE, "campaign-kind:0:0:special", "另一个评议")
        other = (await here.scene.store.run(campaigns.campaigns.all))[-1].id
        day = here.clock.now().date()
        await here.scene.store.run(lambda c: people.grant(c, here.ids[AUDITOR], Role.ORGANISER, other, day))
        assert "这一步要由评议办工作人员来办" in await here.tries(AUDITOR, "campaign-setup:1:0:")


async def test_what_belongs_to_no_filing_is_not_filed(database_url: str) -> None:
    async with ground(database_url) as here:
        await here.reaches("mobilise")
        filing = await the(here, "contact")
        about = f"{filing.id}:{filing.version}"
        await here.tries(CLERK, f"filing-write:{about}:")
        assert "请发文字、照片或文件" in await shows(here, CLERK, STICKER)
        assert "这里请打字" in await shows(here, CLERK, SPOT)
        await here.says(CLERK, "陈亮 0000-6611001")
        assert "这样报送吗" in here.last(CLERK)
        # nothing is asked for any more: neither words nor a question that does not exist
        assert "请点上面" in (await here.says(CLERK, "还有一句"))[-1]
        assert "请点上面" in await here.tries(CLERK, f"filing-change-one:{about}:7")
        assert "太长了" in await here.tries(CLERK, f"filing-change-one:{about}:0", "长" * 1501)
        assert "这个日期我看不懂" in await here.tries(ORGANISER, "filing-days-of:1:0:plan", "下辈子")
        assert await the(here, "contact") == filing


async def test_an_inspection_lies_behind_and_is_taken_back_once(database_url: str) -> None:
    async with ground(database_url) as here:
        target = await here.target("交通局")
        await here.tries(INSPECTOR, f"inspection-new:1:0:{target.id}", "2026年4月1日 90 窗口有人")
        await here.presses(INSPECTOR, "就这样记")
        assert "检查的日子不能晚于今天" in here.last(INSPECTOR)
        await here.says(INSPECTOR, "3月12日 90 窗口有人")
        await here.presses(INSPECTOR, "就这样记", "作废最近一次")
        await here.says(INSPECTOR, "记错了单位")
        assert "已经作废" in await here.tries(INSPECTOR, "inspection-off:1:0:", "记错了单位")
        [one] = await here.scene.store.run(inspections.inspections.all)
        assert one.reason == "记错了单位"
        gone = "violation-of:1:0:999"
        assert "不在评议对象里" in await here.tries(INSPECTOR, gone, "1 请客")


async def test_a_number_and_a_table_are_wanted_as_such(database_url: str) -> None:
    async with ground(database_url) as here:
        await here.tries("wang", "survey-agree:0:0:", "12")
        assert "请只写数字" in here.last("wang")
        await card(here)
        await here.presses(OPERATOR, "送样本框")
        assert "请发 xlsx 或 csv 文件" in (await here.says(OPERATOR, "我马上发"))[-1]
        await sends_file(here, OPERATOR, unreadable())
        assert "请另存为 xlsx" in here.last(OPERATOR)


async def test_nobody_brings_opinions_in_once_that_stage_is_over(database_url: str) -> None:
    async with ground(database_url) as here:
        await here.reaches("collect")
        await here.sends(DEPUTY, "b:visit-for:1:0:")
        await here.ends("collect")
        assert "现在不征求意见" in (await here.says(DEPUTY, RECORD))[-1]


async def test_an_item_is_weighed_in_the_words_we_know_and_while_it_is_open(database_url: str) -> None:
    async with rectified(database_url) as here:
        id, _ = await here.opened(CLERK, 3, "窗口中午没有人值班", "服务电话打不通")
        item = await here.item(id)
        weigh = f"rectify-weigh:{id}:{item.version}:"
        assert "请写：易或难" in await here.tries(CLERK, weigh, "随便")
        assert await here.item(id) == item
        await here.tries(ORGANISER, f"rectify-drop:{id}:{item.version}:", "和别的一样")
        item = await here.item(id)
        assert "不能再改" in await here.tries(CLERK, f"rectify-weigh:{id}:{item.version}:", "易 急")
