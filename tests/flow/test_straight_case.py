"""The straight case, told on each channel and each database, with the dates of the calendar."""

from tests.flow import story
from tests.flow.conftest import County

LEAD, HEAD, CO = "chen-liang", "wang-qiang", "he-jing"
REPLY = "李梅代表：南门斑马线和警示牌已于5月20日做好，校门两侧各增设减速带一处，护学岗由学校每天安排。"


async def test_case_5_0(county: County) -> None:
    wang = await county.citizen("王阿姨")
    zhang, li, zhao = await county.officer("zhang-min"), await county.officer("li-mei"), await county.officer("zhao-qiang")
    office = await county.officer("wu-hong")
    lead, head = await county.officer(LEAD), await county.officer(HEAD)
    co = await county.officer(CO)
    await story.tells_the_matter(wang)
    await story.gives_it_to_the_deputy(zhang)
    await wang.waits_for("交给了李梅代表")
    await county.goes_to("2026-03-06")
    await story.writes_an_own_text(li)
    await wang.waits_for("李梅代表写成了建议")
    await story.invites(li, "赵强")
    await story.co_signs(zhao)
    await county.goes_to("2026-03-13")
    await story.submits(li)
    await county.goes_to("2026-03-16")
    await story.registers_and_assigns(office)
    await wang.waits_for("交给县交通局办了")
    await li.waits_for("主办：县交通局")
    await county.goes_to("2026-03-17")
    await story.acknowledges(lead)
    await story.acknowledges(co)
    await county.goes_to("2026-03-18")
    await story.files_the_plan(lead)
    await county.goes_to("2026-03-20")
    await story.records_a_contact(lead, "3月20日 现场 实验小学南门 和李梅代表看了校门，她同意划在南门")
    await li.waits_for("记录了一次联系")
    await county.goes_to("2026-03-31")
    await story.gives_the_co_opinion(co)
    await lead.waits_for("协办意见到了")
    await county.goes_to("2026-06-10")
    await story.drafts_the_reply(lead, REPLY)
    await story.signs(head)
    await story.rates(wang, "满意")
    await county.goes_to("2026-06-12")
    await story.evaluates(li, "满意", "满意")
    await story.concludes(office)
    await wang.waits_for("办结")
