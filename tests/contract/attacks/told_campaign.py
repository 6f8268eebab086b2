"""A campaign played to its end with its secrets: who answered what in the survey, who gave which points.

Told once for each way the secrets may lie, and kept as it stood at two moments: sealed, and announced. Whoever wants to
look at it opens a copy.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, delete, update

from storage import tables
from storage.campaigns.surveys import surveys
from tests.contract.attacks.moments import Moment, kept_as_it_stands
from tests.contract.campaigns import surveying
from tests.contract.campaigns.ground import APPRAISERS, AUDITOR, HEADS, ORGANISER, Ground
from tests.contract.campaigns.results.announcing import Announcing, announcing

SEALED, ANNOUNCED = "sealed", "announced"
# everybody of the frame is drawn; the two who answer in chat are of different strata
FRAME = surveying.people_of({"城关镇": 5, "西门镇": 4, "石桥乡": 3})
IN_CHAT = {"wang": FRAME[0], "liu": FRAME[6]}
FEW = 5


@dataclass(frozen=True)
class Secrets:
    """points: of each appraiser, a line a target. said: of each person of the frame by code, a word a target."""

    points: Mapping[str, Sequence[str]]
    said: Mapping[str, Sequence[str]]


async def tell(file: Path, secrets: Secrets, until: str = ANNOUNCED) -> dict[str, Moment]:
    """Play it in this empty database as far as that; the moments on the way."""
    found = {}
    async with announcing(f"sqlite:///{file}", appraisers=APPRAISERS[:3]) as its:
        await _asked(its.here)
        await _answered(its.here, secrets.said)
        await its.sealed(secrets.points)
        await its.signed()
        await its.inspected()
        found[SEALED] = await kept_as_it_stands(its.here, file, SEALED)
        if until == SEALED:
            return found
        await surveying.closed(its.here)
        await its.turns_key(ORGANISER)
        await its.turns_key(AUDITOR)
        await its.announced()
        await _appealed(its)
        found[ANNOUNCED] = await kept_as_it_stands(its.here, file, ANNOUNCED)
    return found


async def _asked(here: Ground) -> None:
    for who, row in IN_CHAT.items():
        await surveying.agrees(here, who, row.phone)
    survey = await surveying.drawn(here, len(FRAME), FRAME)
    await here.scene.store.run(_drawn_by_code, survey_id=survey.id)
    await surveying.asking_now(here)


def _drawn_by_code(c: Connection, *, survey_id: int) -> None:
    """The draw is chance, and no two tellings agree in it: the same one for all of them. Few answers are enough."""
    c.execute(update(tables.surveys).values(seed="0" * 32))
    c.execute(update(tables.campaigns).values(least_valid=FEW))
    c.execute(delete(tables.survey_sample))
    surveys.keep_sample(c, survey_id, sorted(one.code for one in FRAME))


async def _answered(here: Ground, said: Mapping[str, Sequence[str]]) -> None:
    for who, row in IN_CHAT.items():
        await here.presses(who, "现在回答", *said[row.code])
    by_telephone = set(said) - {one.code for one in IN_CHAT.values()}
    numbers = {code: n for n, code in enumerate(sorted(one.code for one in FRAME), 1)}
    taken = await surveying.calls(here, *(f"{numbers[one]} {' '.join(said[one])}" for one in sorted(by_telephone)))
    assert f"{len(by_telephone)}人" in taken, taken


async def _appealed(its: Announcing) -> None:
    """A unit speaks to its line and appeals against it: what it says is laid before others."""
    head = HEADS["交通局"]
    await its.looks(head)
    await its.here.presses(head, "提申诉")
    await its.here.says(head, "检查那天窗口在搬家，请再看一次检查得分")
    await its.here.presses(head, "提出申诉")
