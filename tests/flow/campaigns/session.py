"""The session told by its people: called, signed in, scored unit by unit, sealed on the spot, minuted."""

from collections.abc import Mapping

from tests.contract.campaigns.ground import AUDITOR, ORGANISER
from tests.contract.campaigns.scoring.sitting import Sitting
from tests.flow.campaigns.appraisal import Appraisal


async def held(here: Appraisal, its: Sitting, day: tuple[int, int], sheets: Mapping[str, Mapping[str, str]]) -> None:
    """On that day (month, day) everybody scores; sheets: by appraiser and unit what is typed."""
    await here.turns_to(ORGANISER, "打分会")
    await here.presses(ORGANISER, "召集打分会")
    await here.says(ORGANISER, f"{day[0]}月{day[1]}日 县人大三楼会议室")
    await here.comes(*day)
    its.id = (await its.session()).id
    for who in sheets:
        await here.turns_to(who, "打分会")
        await here.presses(who, "我到了")
    await here.turns_to(ORGANISER, "打分会")
    await here.presses(ORGANISER, "开始打分")
    issued = sum(map(len, sheets.values()))
    assert f"发出打分表{issued}张" in here.last(ORGANISER)
    for who, lines in sheets.items():
        await fills_in(here, who, lines)
    await its.seals()
    digest = (await its.session()).digest
    for who in (*sheets, AUDITOR, ORGANISER):
        assert digest in here.last(who), who
    await its.signed()


async def fills_in(here: Appraisal, who: str, lines: Mapping[str, str]) -> None:
    """An appraiser scores unit after unit, as they are asked for, and hands everything in."""
    await here.turns_to(who, "打分会")
    await here.presses(who, "我的打分表", "1")
    for _ in lines:
        unit = next(one for one in lines if f"给县{one}打分" in here.last(who))
        await here.says(who, lines[unit])
        assert "记下了" in here.last(who)
        if "下一张" in here.labels(who):
            await here.presses(who, "下一张")
    await here.presses(who, "我的打分表", "打好的都交")
    assert "都交了" in here.last(who)
