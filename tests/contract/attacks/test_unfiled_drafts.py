"""What a unit has written and not filed is its own: neither while it lies with the head, nor after the head has sent it
back, nor once the campaign is over, does anybody else read a word of it."""

from services.campaigns import stages
from services.campaigns.filing.checklists import filing_sheet
from tests.contract.campaigns.ground import (
    APPRAISERS,
    AUDITOR,
    CLERKS,
    HEADS,
    INSPECTOR,
    OPERATOR,
    ORGANISER,
    Ground,
    ground,
)
from tests.contract.campaigns.papers import CLERK, HEAD, PLAN, TRANSPORT, opens, the, writes
from tests.contract.hall import OFFICE

READERS = {ORGANISER, AUDITOR, INSPECTOR, APPRAISERS[0], OFFICE}
OTHERS = (*READERS, OPERATOR, CLERKS["教育局"], HEADS["教育局"], "wang")
WAYS = ("filing-open", "filing-read", "filing-files", "filing-reminders", "filing-back", "filing-list-of")
SECOND, THIRD = "第二稿里写的五月整改", "第三稿里写的五月整改"


async def shown(here: Ground, words: str) -> set[str]:
    """Who of the others is shown these words, whatever they press."""
    filing = await the(here, "plan")
    for who in OTHERS:
        presses = [f"b:{way}:{filing.id}:0:" for way in WAYS] + [f"b:campaign-record-file:{here.campaign_id}:0:"]
        await here.scene.hears(*(here.scene.presses(here._addresses[who], press) for press in presses))
    return {who for who in OTHERS if words in str(here._bodies(who))}


async def rewrites(here: Ground, words: str) -> None:
    """The clerk changes what the plan says of the third stage, and puts it to the head."""
    await opens(here, CLERK, "plan", "开始写", "改一处", "3")
    await here.says(CLERK, words)
    await here.presses(CLERK, "提交")


async def reads(here: Ground, who: str) -> str:
    """What stands in the plan, for somebody."""
    return str((await here.does(filing_sheet, who, filing_id=(await the(here, "plan")).id)).said)


async def test_what_a_unit_has_not_filed_nobody_else_reads(database_url: str) -> None:
    async with ground(database_url, appraised=(TRANSPORT, "教育局")) as here:
        await here.reaches("mobilise")
        await writes(here, CLERK, "plan", *PLAN)
        assert await shown(here, PLAN[2]) == set(), "it lies with the head"
        await opens(here, HEAD, "plan", "退回修改")
        await here.says(HEAD, "措施太空")
        assert (await the(here, "plan")).status == "sent_back"
        assert await shown(here, PLAN[2]) == set(), "the head has sent it back"

        await rewrites(here, SECOND)
        await opens(here, HEAD, "plan", "确认报送")
        assert await shown(here, SECOND) == READERS
        await opens(here, ORGANISER, "plan", "退回修改")
        await here.says(ORGANISER, "没有写自查")
        await rewrites(here, THIRD)
        await opens(here, HEAD, "plan", "退回修改")
        await here.says(HEAD, "还是太空")
        assert await shown(here, THIRD) == set(), "what was filed was sent back; what came after was not filed"
        assert SECOND in await reads(here, ORGANISER), "what was filed is still read"
        assert THIRD in await reads(here, CLERK)

        version = (await here.campaign()).version
        await here.does(stages.call_off, OFFICE, campaign_id=here.campaign_id, version=version, reason="今年不评了")
        assert (await the(here, "plan")).status == "lapsed"
        assert await shown(here, THIRD) == set(), "the campaign is over"
