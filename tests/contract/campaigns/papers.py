"""What tests of filings share: a unit of the ground, and how its people write and send what they file."""

from domain.campaigns.filing import Filing
from services.campaigns.filing.checklists import filings_in
from storage.campaigns import filings
from tests.contract.campaigns.ground import Ground

CLERK, HEAD = "chen-liang", "wang-qiang"
TRANSPORT = "交通局"


async def the(here: Ground, kind: str, unit: str = TRANSPORT, times: int = 1) -> Filing:
    """One filing of a unit as it stands."""
    target = await here.target(unit)
    every = await here.scene.store.run(filings.of_target, target.id)
    return next(one for one in every if (one.kind, one.times) == (kind, times))


async def opens(here: Ground, who: str, kind: str, *labels: str) -> str:
    """Somebody opens a filing of the transport office and presses; what they read."""
    await here.sends(who, f"b:filing-open:{(await the(here, kind)).id}:0:")
    await here.presses(who, *labels)
    return here.last(who)


async def writes(here: Ground, who: str, kind: str, *answers: str) -> str:
    """Somebody writes it, answer by answer, and sends it; what they read."""
    await opens(here, who, kind, "开始写")
    await here.says(who, *answers)
    await here.presses(who, "提交")
    return here.last(who)


async def missing(here: Ground) -> str:
    """What the gate says is missing, unit by unit."""
    gate = await here.asks(filings_in)
    assert gate.met is not bool(gate.missing)
    return "；".join(str(line) for line in gate.missing)


PLAN = ("四月动员，王强负责", "四月自查，刘洋负责", "五月整改", "六月迎检", "七月通报")
