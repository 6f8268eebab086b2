"""Moments of an appraisal campaign where a random walk may begin."""

from services.campaigns.scoring import violating
from tests.contract.campaigns.ground import (
    APPRAISERS,
    AUDITOR,
    CLERKS,
    HEADS,
    INSPECTOR,
    OPERATOR,
    ORGANISER,
    Ground,
)
from tests.contract.campaigns.opinions_said import BRIBE, RECORD, handed, to_campaign
from tests.contract.campaigns.papers import writes
from tests.contract.campaigns.rectified import SATISFIED, Rectified
from tests.contract.campaigns.results.announcing import CHAIR, SMALL, Announcing
from tests.contract.campaigns.scoring.sitting import LINES, MEANS, Sitting
from tests.contract.campaigns.surveying import agrees, asking, calls, imported, people_of
from tests.contract.hall import DEPUTY, OFFICE, STATION

CLERK, HEAD = CLERKS["交通局"], HEADS["交通局"]
# What the sealed sheets come to: numbers nobody says by chance.
SEALED_POINTS = tuple(MEANS.values())

# Who has something to do there.
BUSY = {
    "preparing": frozenset({ORGANISER, OFFICE, *APPRAISERS[:3]}),
    "filing": frozenset({ORGANISER, CLERK, HEAD, CLERKS["教育局"], HEADS["教育局"]}),
    "collecting": frozenset({ORGANISER, OPERATOR, STATION, DEPUTY, CLERK, "wang", "liu"}),
    "asked_around": frozenset({OPERATOR, ORGANISER, "wang", "liu"}),
    "rectifying": frozenset({ORGANISER, CLERK, HEAD, INSPECTOR, CHAIR, OFFICE}),
    "sitting_together": frozenset({ORGANISER, AUDITOR, INSPECTOR, *APPRAISERS}),
    "sealed": frozenset({ORGANISER, AUDITOR, INSPECTOR, OFFICE}),
    "announced": frozenset({ORGANISER, OFFICE, CHAIR, HEAD, HEADS["教育局"], HEADS["住建局"], INSPECTOR}),
}


async def _looks(county: Ground, *who: str) -> None:
    """These open the campaign's card."""
    for one in who:
        await county.sends(one, f"b:campaign-open:{county.campaign_id}:0:")


async def preparing(county: Ground) -> None:
    """A campaign is filled in and not out; its appraisers have declared nothing, another one is being founded."""
    await county.sends(OFFICE, "b:campaigns:0:0:")
    await county.presses(OFFICE, "发起评议", "专项工作评议")
    await county.sends(ORGANISER, f"b:campaign-setup:{county.campaign_id}:0:")
    await county.sends(APPRAISERS[0], "b:menu:0:0:")
    await _looks(county, ORGANISER, AUDITOR)


async def filing(county: Ground) -> None:
    """The campaign has begun: one unit has filed its contact and put its plan to the head."""
    await county.reaches("mobilise")
    await writes(county, CLERK, "contact", "陈亮 0000-6611001")
    await writes(county, CLERK, "plan", *("四月自查整改，王强负责",) * 5)
    await county.sends(ORGANISER, f"b:filings:{county.campaign_id}:0:")
    await _looks(county, HEAD, *APPRAISERS[:1])


async def collecting(county: Ground) -> None:
    """One opinion is with its unit, others wait: a citizen's, a deputy's and one that accuses; a frame was sent in."""
    await county.reaches("collect")
    await to_campaign(county)
    await handed(county)
    await to_campaign(county, "教育局的报名系统老是打不开，排队一上午", author="liu")
    await county.sends(DEPUTY, f"b:visit-for:{county.campaign_id}:0:")
    await county.says(DEPUTY, RECORD, "住建局审批慢，来回跑了三趟", BRIBE)
    await county.presses(DEPUTY, "说完了")
    await imported(county)
    await _looks(county, CLERK, STATION, OPERATOR)
    await county.sends(ORGANISER, "b:collected:0:0:")


async def asked_around(county: Ground) -> None:
    """A survey asks forty people, two of them in chat; the operator writes down what the others say."""
    rows = people_of()
    for who, row in zip(("wang", "liu"), rows, strict=False):
        await agrees(county, who, row.phone)
    await asking(county, len(rows), rows)
    await county.presses("wang", "现在回答")
    await calls(county, "3 满意 满意 不了解")


async def rectifying(county: Rectified) -> None:
    """Four items: one reported, one whose plan waits, one planned nowhere yet, one struck off."""
    [first] = await county.opened(CLERK, 1, "东街停车秩序混乱，车位线磨没了")
    second, third = await county.opened(CLERK, 3, "窗口中午没有人值班", "服务电话打不通")
    [last] = await county.opened(ORGANISER, 4, "公交末班太早")
    for id in (first, last):
        await county.accepted(id)
        await county.reported(id)
    await county.judged(ORGANISER, last, *SATISFIED)
    await county.opens(ORGANISER, last)
    await county.presses(ORGANISER, "销号")
    await county.plans(second)
    for who, id in ((ORGANISER, first), (HEAD, third), (INSPECTOR, last), (CLERK, third)):
        await county.opens(who, id)


async def sitting_together(county: Ground) -> None:
    """Appraisers score in one sitting: one has handed in, one has begun; something is said against a unit."""
    its = Sitting(county)
    await its.inspected({"交通局": "3月12日 85.5 窗口两次无人"})
    await its.begun(*APPRAISERS[:3])
    await its.scores(APPRAISERS[0], ["80", "85 90 80 88 85", "70"])
    await its.fills_in(APPRAISERS[1], 2, "90")


async def sealed(county: Ground) -> None:
    """The box is sealed; the minutes are not signed yet, nobody has turned a key."""
    its = Sitting(county)
    await its.sealed(LINES)
    await its.inspected()
    for who in (ORGANISER, AUDITOR, APPRAISERS[0]):
        await its.opens(who)


async def announced(county: Ground) -> None:
    """The result is out: one unit has appealed, against another a violation was reported."""
    its = Announcing(county)
    await its.ready(SMALL)
    await its.announced()
    head, target = HEADS["教育局"], await county.target("住建局")
    await its.looks(head)
    await county.presses(head, "提申诉")
    await county.says(head, "检查那天是搬迁日，复查是92.5分。")
    await county.presses(head, "提出申诉")
    report = {"campaign_id": county.campaign_id, "target_id": target.id, "prohibition": 1, "happened": "请检查组吃饭"}
    await county.does(violating.report, INSPECTOR, **report)
    for who in (ORGANISER, HEAD, APPRAISERS[0]):
        await its.looks(who)
